//! Language tags, and what people type in their place.

use crate::model::nearest::nearest;

/// The two-letter codes of ISO 639-1, those that were given up included: the only tags of two letters in the registry of BCP 47.
const CODES: &str = "\
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da \
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz \
    ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln \
    lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi \
    pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th \
    ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu \
";

/// What is typed for a language: its name, in English or its own, or the code of a country.
const NAMES: [(&str, &str); 58] = [
    ("arabic", "ar"),
    ("belarusian", "be"),
    ("belarussian", "be"),
    ("by", "be"),
    ("bulgarian", "bg"),
    ("catalan", "ca"),
    ("chinese", "zh"),
    ("cn", "zh"),
    ("croatian", "hr"),
    ("cz", "cs"),
    ("czech", "cs"),
    ("danish", "da"),
    ("deutsch", "de"),
    ("dk", "da"),
    ("dutch", "nl"),
    ("english", "en"),
    ("español", "es"),
    ("estonian", "et"),
    ("finnish", "fi"),
    ("français", "fr"),
    ("french", "fr"),
    ("georgian", "ka"),
    ("german", "de"),
    ("gr", "el"),
    ("greek", "el"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("hungarian", "hu"),
    ("irish", "ga"),
    ("italian", "it"),
    ("italiano", "it"),
    ("japanese", "ja"),
    ("jp", "ja"),
    ("korean", "ko"),
    ("latin", "la"),
    ("latvian", "lv"),
    ("lithuanian", "lt"),
    ("norwegian", "no"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("polski", "pl"),
    ("portuguese", "pt"),
    ("romanian", "ro"),
    ("russian", "ru"),
    ("serbian", "sr"),
    ("slovak", "sk"),
    ("slovenian", "sl"),
    ("spanish", "es"),
    ("swedish", "sv"),
    ("turkish", "tr"),
    ("ua", "uk"),
    ("ukrainian", "uk"),
    ("беларуская", "be"),
    ("русский", "ru"),
    ("українська", "uk"),
    ("中文", "zh"),
    ("日本語", "ja"),
    ("العربية", "ar"),
];

/// Whether words have the shape of a tag of BCP 47 (RFC 5646, 2.1) that begins with a language: a registered code of two
/// letters, or any of three. There are none of four and more.
pub fn is_tag(words: &str) -> bool {
    let mut parts = words.split('-');
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let is_language = match language.len() {
        2 => CODES.split(' ').any(|code| code == language),
        3 => language.bytes().all(|byte| byte.is_ascii_alphabetic()),
        _ => false,
    };
    is_language
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// The tag that is meant by words which are none.
pub fn meant(words: &str) -> Option<String> {
    let words = words.trim().to_lowercase();
    let dashed = words.replace('_', "-");
    if is_tag(&dashed) {
        return Some(dashed.split_once('-').map_or(dashed.clone(), |(language, rest)| match rest.len() {
            2 => format!("{language}-{}", rest.to_uppercase()),
            _ => dashed.clone(),
        }));
    }
    let (language, rest) = dashed.split_once('-').map_or((&*dashed, None), |(language, rest)| (language, Some(rest)));
    let code = |name: &str| NAMES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code);
    // A short word is near to many: it must be the very one.
    let near = || nearest(language, NAMES.iter().map(|(name, _)| *name).filter(|name| name.len() > 3));
    let language = code(language).or_else(|| code(near().filter(|_| language.chars().count() > 3)?))?;
    Some(match rest.filter(|rest| rest.len() == 2 && rest.bytes().all(|byte| byte.is_ascii_alphabetic())) {
        Some(region) => format!("{language}-{}", region.to_uppercase()),
        None => language.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags() {
        for tag in ["en", "EN", "pt-BR", "zh-Hant-TW", "grc", "sr-Latn", "de-1996", "en-x-old"] {
            assert!(is_tag(tag), "{tag}");
        }
        for (words, tag) in [
            ("englsh", Some("en")),
            ("English", Some("en")),
            ("Deutsch", Some("de")),
            ("de_at", Some("de-AT")),
            ("pt_BR", Some("pt-BR")),
            ("cz", Some("cs")),
            ("jp-JP", Some("ja-JP")),
            ("русский", Some("ru")),
            ("ua", Some("uk")),
            ("qq", None),
            ("", None),
            ("klingonese", None),
            ("en-", None),
            ("e", None),
        ] {
            assert!(!is_tag(words), "{words}");
            assert_eq!(meant(words).as_deref(), tag, "{words}");
        }
    }
}
