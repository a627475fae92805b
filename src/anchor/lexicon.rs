//! The few words whose coming or going can turn a statement into another, in lower case.

/// Words that deny, in English, German, French, Spanish, Italian, Polish, Russian, Ukrainian, Belarusian, Arabic and
/// Chinese.
pub fn is_negation(word: &str) -> bool {
    const WORDS: &str = "not n't no never none neither nor nobody nothing nowhere without cannot hardly scarcely nicht kein keine \
        keinen keinem keiner keines nie niemals niemand nichts ohne weder ne pas jamais aucun aucune rien personne \
        sans nunca nada nadie ningún ninguna sin non mai niente nessuno nessuna senza nigdy nikt nic bez żaden не ни \
        нет никогда никто ничего без ні немає ніколи ніхто няма ніколі لا لم لن ليس ليست غير بدون 不 没 沒 未 无 無 非 别";
    has(WORDS, word)
}

/// Months and weekdays of the same languages, where they are words of their own.
pub fn is_calendar(word: &str) -> bool {
    const STEMS: &str = "january february march april june july august september october november december monday tuesday wednesday \
        thursday friday saturday sunday januar februar märz juni juli oktober dezember montag dienstag mittwoch \
        donnerstag freitag samstag sonntag janvier février avril juin juillet août septembre octobre novembre \
        décembre lundi mardi mercredi jeudi vendredi samedi dimanche enero febrero abril junio julio septiembre \
        octubre noviembre diciembre gennaio febbraio aprile giugno luglio settembre ottobre dicembre";
    // Slavic ones decline: their stems are enough.
    const DECLINED: &str = "январ феврал апрел август сентябр октябр ноябр декабр понедельник вторник пятниц воскресень студзен красавік \
        верас кастрычнік лістапад снежан стыч styczn lutego kwiet czerw lipca sierp wrześ październik listopad grud";
    const WHOLE: &str = "март марта марте мая июнь июня июне июль июля июле";
    has(STEMS, word) || has(WHOLE, word) || DECLINED.split(' ').any(|stem| word.starts_with(stem))
}

/// Numbers written as words, and what measures them, in English.
pub fn is_number_word(word: &str) -> bool {
    const WORDS: &str = "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands \
        million millions billion billions dozen dozens half third quarter twice percent %";
    has(WORDS, word)
}

fn has(words: &str, word: &str) -> bool {
    words.split(' ').any(|one| one == word)
}
