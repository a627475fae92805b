//! What an edit changed that can turn a statement into another: a number, a date, a name, a negation.
//!
//! Words that went and words that came are compared, whatever their order; only numbers keep theirs: `7 to 5` isn't
//! `5 to 7`. It is better to ask a person once too often than to let an assessment stand that was made of another
//! statement; so a capital letter inside a sentence makes a name, and with it every noun of a German text.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::fold_case;
use super::lexicon::{is_calendar, is_negation, is_number_word};
use super::tokens::split;
use crate::model::anchor::Alteration;

/// What is altered between the two (both folded), in the order of [`Alteration`].
pub fn alterations(old: &str, new: &str) -> Vec<Alteration> {
    let mut found: Vec<Alteration> = Vec::new();
    let dated: BTreeSet<String> = [old, new].into_iter().flat_map(beside_months).collect();
    for word in difference(old, new) {
        found.extend(match kind(&word) {
            // A day or year beside a month is part of a date.
            Some(Alteration::Number) if dated.contains(&word.cased) => Some(Alteration::Date),
            kind => kind,
        });
    }
    // The same numbers in another order.
    let (mut before, mut after) = (numbers(old), numbers(new));
    let is_other = before != after;
    before.sort_unstable();
    after.sort_unstable();
    if is_other && before == after {
        found.push(Alteration::Number);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The numbers, in digits or words.
fn numbers(text: &str) -> Vec<String> {
    let words = split(text).map(|range| fold_case(&text[range]).text);
    words.filter(|word| word.contains(|char: char| char.is_numeric()) || is_number_word(word)).collect()
}

/// A word that only one of the two has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Word {
    /// Without case.
    cased: String,
    /// It has a capital and doesn't begin a sentence, wherever it stands.
    is_capital: bool,
}

/// The words that one has more often than the other.
fn difference(old: &str, new: &str) -> Vec<Word> {
    let mut counts: BTreeMap<String, (i32, bool)> = BTreeMap::new();
    for (text, sign) in [(old, 1), (new, -1)] {
        let mut begins = true;
        let mut before = "";
        for range in split(text) {
            let token = &text[range];
            let capital = !begins && token.starts_with(char::is_uppercase);
            // `n't`: the `t` after an apostrophe is the negation, not the letter.
            let cased = fold_case(token).text;
            let key = if cased == "t" && before == "'" { "n't".to_owned() } else { cased };
            let entry = counts.entry(key).or_insert((0, false));
            entry.0 += sign;
            entry.1 |= capital;
            begins = matches!(token, "." | "!" | "?") || begins && !token.starts_with(char::is_alphanumeric);
            before = token;
        }
    }
    let differing = counts.into_iter().filter(|(_, (count, _))| *count != 0);
    differing.map(|(cased, (_, is_capital))| Word { cased, is_capital }).collect()
}

/// The words next to a month or weekday, with a sign or a short word between at most.
fn beside_months(text: &str) -> Vec<String> {
    let words: Vec<String> = split(text).map(|range| fold_case(&text[range]).text).collect();
    let months = (0..words.len()).filter(|&at| is_calendar(&words[at]));
    months.flat_map(|at| words[at.saturating_sub(2)..(at + 3).min(words.len())].to_vec()).collect()
}

fn kind(word: &Word) -> Option<Alteration> {
    let cased = word.cased.as_str();
    if is_negation(cased) {
        Some(Alteration::Negation)
    } else if is_calendar(cased) {
        Some(Alteration::Date)
    } else if cased.contains(|char: char| char.is_numeric()) || is_number_word(cased) {
        Some(Alteration::Number)
    } else if word.is_capital {
        Some(Alteration::Name)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn alterations_are_told() {
        let check = |old: &str, new: &str, expected: &str| {
            let found = alterations(&fold(old).text, &fold(new).text);
            let names: Vec<&str> = found.into_iter().map(Alteration::name).collect();
            assert_eq!(names.join(" "), expected, "{old} -> {new}");
        };
        check("He said so on that day", "He stated so that day", "");
        check("Some 32 men were held", "Some 33 men were held", "number");
        check("two men were held", "three men were held", "number");
        check("on 14 August they left", "on 15 August they left", "date");
        check("in July they left", "in August they left", "date");
        check("It was 1998", "It was 1999", "number");
        check("32 of the 33 men it had arrested in July", "31 of the 33 men it had arrested in July", "number");
        check("on August 14, 2020 they left", "on August 15, 2020 they left", "date");
        check("Minsk had an option", "Minsk had no option", "negation");
        check("They don’t know it", "They do know it", "negation");
        check("They do not know it", "They don’t know it", "negation");
        check("the army of Iran came", "the army of Iraq came", "name");
        check("The army came", "An army came", "");
        check("It came. The army left", "It came. An army left", "");
        check("the Army came", "the army came", "");
        check("Minsk and 32 men did not", "Moscow and 33 men did", "number negation");
        check("both Minsk and Moscow", "both Moscow and Minsk", "");
        check("the vote was 7 to 5", "the vote was 5 to 7", "number");
        check("31 of the 33 men in July", "in July 31 of the 33 men", "");
        check("Это не так", "Это так", "negation");
        check("这不是事实", "这是事实", "negation");
        check("5 августа", "6 августа", "date");
    }
}
