use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::{Messages, english, shipped, tags};
use super::*;

fn load(tag: &str, own: &[(&str, &str)]) -> (Language, Vec<String>) {
    let own: Vec<(FilePath, String)> = own.iter().map(|(file, text)| ((*file).into(), (*text).to_string())).collect();
    let mut report = Report::new();
    let language = Language::load(tag, &own, &mut report);
    (language, report.iter().map(|one| format!("{} {}", one.code.name(), one.message)).collect())
}

#[test]
fn a_message_is_found_in_the_nearest_language() {
    let own =
        [("languages/de.ftl", "nav-label = Ausgabe"), ("languages/de-AT.ftl", "own-word = Jänner\ncomma = {\" & \"}")];
    let (language, _) = load("de-AT", &own);
    assert_eq!(language.say("nav-label"), "Ausgabe");
    assert_eq!(language.find("own-word", &[]), Ok("Jänner".to_string()));
    assert_eq!(language.say("comma"), " & ");
    let (other, _) = load("de", &own);
    for (id, complaint) in [
        ("own-word", "there is no message `own-word`"),
        ("cuont-word", "there is no message `cuont-word`; did you mean `count-word`?"),
    ] {
        assert_eq!(other.find(id, &[]), Err(complaint.to_string()));
    }
}

#[test]
fn another_english_was_said_to_have_no_words() {
    for tag in ["en", "en-GB", "EN-us"] {
        assert!(load(tag, &[]).1.is_empty(), "{tag}");
    }
    for (tag, complaint) in [("nl-BE", "postil has no words in `nl-BE`"), ("enm", "postil has no words in `enm`")] {
        assert!(load(tag, &[]).1[0].contains(complaint), "{tag}");
    }
}

#[test]
fn what_cannot_be_said_has_a_reason() {
    let (language, _) = load("en", &[]);
    for (id, told, words) in [
        ("count-note", &[("count", Told::from(1_usize))][..], Ok("1 note")),
        ("count-note", &[("count", Told::from(1_234_567_usize))], Ok("1234567 notes")),
        ("count-note", &[], Err("the message `count-note` can't be worded: unknown variable: $count")),
        ("count-notes", &[], Err("there is no message `count-notes`; did you mean `count-note`?")),
        ("quoted", &[("words", Told::from("a { $b } “c”"))], Ok("“a { $b } “c””")),
    ] {
        assert_eq!(language.find(id, told).as_deref().map_err(String::as_str), words, "{id}");
    }
}

#[test]
fn no_file_breaks_the_build() {
    let deep = format!("skip-link = {}", "{ ".repeat(100_000));
    let round = "skip-link = { nav-label }\nnav-label = { skip-link }";
    let laughs = (0..40).fold(String::from("own-0 = ha\n"), |text, n| {
        format!("{text}own-{} = {}\n", n + 1, format!("{{ own-{n} }}").repeat(10))
    });
    for text in
        [&deep, round, &laughs, "\u{feff}", "a", "a=", "=", "skip-link = \u{0}", "skip-link = é {", "{", "}", "-"]
    {
        let (language, _) = load("en", &[("languages/en.ftl", text)]);
        language.say("skip-link");
        let _ = language.find("own-40", &[]);
    }
}

/// Every language has every message, is told no more than the English one, and leaves no number out.
#[test]
fn every_language_is_whole() {
    for tag in tags() {
        let text = shipped(tag).unwrap();
        let errors = fluent_syntax::parser::parse(text).err().map(|(_, errors)| errors);
        assert_eq!(errors, None, "{tag}");
        let (english, messages) = (english(), Messages::of(text));
        let ids = |messages: &Messages<'_>| messages.ids().map(str::to_string).collect::<BTreeSet<_>>();
        let (theirs, ours) = (ids(&messages), ids(english));
        assert_eq!(ours.difference(&theirs).collect::<Vec<_>>(), Vec::<&String>::new(), "{tag} lacks these");
        assert_eq!(theirs.difference(&ours).collect::<Vec<_>>(), Vec::<&String>::new(), "{tag} alone has these");
        let (shown, wanted) = (shown(text), self::shown(shipped(LAST).unwrap()));
        for id in english.ids() {
            let known = &english.get(id).unwrap().variables;
            let used = &messages.get(id).unwrap().variables;
            assert!(used.is_subset(known), "{tag}: `{id}` is told {known:?}, not {used:?}");
            let lost: Vec<_> = wanted[id].difference(&shown[id]).collect();
            assert!(lost.is_empty(), "{tag}: `{id}` doesn't say {lost:?}");
        }
        assert!(load(tag, &[]).1.is_empty());
    }
}

/// The variables that stand in the words of each message, in any of its wordings. A number may be written in Roman
/// figures, and what begins a sentence in one language stands within it in another.
fn shown(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut shown: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut id = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|first: char| first.is_alphabetic()))
        {
            id = name;
        }
        let parts = line.split("{ $").skip(1).filter_map(|part| part.split_once(" }"));
        let names = parts.map(|(name, _)| match name {
            "roman" => "number",
            "list_first" => "list",
            name => name,
        });
        // What only chooses is followed by an arrow: `{ $count ->`.
        shown.entry(id).or_default().extend(names.filter(|name| !name.contains(' ')));
    }
    shown
}

/// A message that nothing says is one that translators word for nothing.
#[test]
fn every_message_is_said_somewhere() {
    let mut sources = String::new();
    gather(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render"), &mut sources);
    gather(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates"), &mut sources);
    let is_said = |id: &str| {
        sources.contains(&format!("\"{id}\""))
            || id.match_indices('-').any(|(at, _)| {
                let start = &id[..=at];
                sources.contains(&format!("\"{start}\" ~")) || sources.contains(&format!("\"{start}{{"))
            })
            || sources.contains(&format!("{{ {id} }}"))
    };
    let silent: Vec<&str> = english().ids().filter(|id| !is_said(id)).collect();
    assert_eq!(silent, Vec::<&str>::new());
}

fn gather(folder: &std::path::Path, sources: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, sources);
        } else {
            sources.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}
