use super::super::tree::Source;
use super::*;
use crate::model::anchor::{Anchor, Repair};
use crate::model::diagnostic::Report;
use crate::model::source::FilePath;

pub mod author;
mod chance;
mod entries;

/// The anchors of a sidecar, in its order, with all that is needed to say that it is sound.
pub fn anchors(yaml: &str) -> (Vec<Anchor>, Report) {
    let mut report = Report::new();
    let found = crate::parse::records::read(&FilePath::from("x.notes.yaml"), yaml, Some(&"x".into()), &mut report);
    let own = found.records.into_iter().flat_map(|record| record.anchors);
    let mut anchors: Vec<Anchor> = own.chain(found.placings.into_iter().flat_map(|placing| placing.anchors)).collect();
    anchors.sort_by_key(|anchor| anchor.place.start);
    (anchors, report)
}

pub fn mended(yaml: &str, repairs: &[Repair]) -> Result<Mended, Refusal> {
    let file = FilePath::from("x.notes.yaml");
    mend(&Source::whole(&file, yaml), &repairs.iter().collect::<Vec<_>>())
}

fn repair(anchor: &Anchor, values: &[(&str, &str)]) -> Repair {
    let of = |name| values.iter().find(|(key, _)| *key == name).map(|(_, words)| words.to_string());
    Repair { anchor: anchor.clone(), quote: of("quote"), prefix: of("prefix"), suffix: of("suffix") }
}

/// Gives the first anchor of `yaml` new values, and compares all of the file.
#[track_caller]
fn check(yaml: &str, values: &[(&str, &str)], expected: &str) {
    let (anchors, _) = anchors(yaml);
    let mended = mended(yaml, &[repair(&anchors[0], values)]).unwrap_or_else(|refusal| panic!("{yaml}\n{refusal}"));
    assert!(mended.edits[0].is_ok(), "{:?}", mended.edits);
    assert_eq!(mended.text, expected, "{yaml}");
    for (name, words) in values {
        let (now, _) = self::anchors(&mended.text);
        let now = [("quote", &now[0].quote), ("prefix", &now[0].prefix), ("suffix", &now[0].suffix)];
        let found = now.iter().find(|(key, _)| key == name).and_then(|(_, value)| value.as_ref());
        assert_eq!(found.map(|found| found.value.as_str()), Some(words.trim()), "{name} in\n{}", mended.text);
    }
}

/// The same for a record of one line, `quote` alone.
#[track_caller]
fn quote(written: &str, words: &str, expected: &str) {
    let file = |value: &str| format!("notes:\n  - id: ab\n    quote: {value}\n    body: b  # c\n");
    check(&file(written), &[("quote", words)], &file(expected));
}

#[test]
fn a_style_stays_where_it_can() {
    quote("old", "new words", "new words");
    quote("'old'", "new words", "'new words'");
    quote("\"old\"", "new words", "\"new words\"");
    quote("'old' # why", "it's new", "'it''s new' # why");
    quote("\"old\"   # why", "a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\"   # why");
    quote(">-\n      old", "new words", ">-\n      new words");
    quote(">- # why\n      old", "new words", ">- # why\n      new words");
    quote("|\n        old\n", "new: words #1", "|\n        new: words #1\n");
    quote(">2-\n      old", "new", ">2-\n      new");
    quote("|1\n      old", "new", "|1\n     new");
    quote("|+\n      old\n\n\n", "new", "|+\n      new\n\n\n");
    quote(">\n\n      old\n\n      words\n", "new", ">\n      new\n");
    quote("\n      old", "new", "\n      new");
    quote("\n      # why\n      >-\n      old", "new", "\n      # why\n      >-\n      new");
}

#[test]
fn quotes_come_where_they_must() {
    for words in [
        "a: b",
        "a #b",
        "a:",
        "- a",
        "? a",
        ": a",
        ", a",
        "[a]",
        "{a}",
        "]",
        "}",
        "#a",
        "&a",
        "*a*",
        "!a",
        "|",
        "> a",
        "'a",
        "%a",
        "@a",
        "`a`",
        "~",
        "null",
        "Null",
        "true",
        "No",
        "on",
        "3.10",
        "0x1F",
        "1_000",
        "2020-08-17",
        "12:30",
        ".inf",
        "---",
        "...",
        "=",
        "<<",
    ] {
        quote("old", words, &format!("\"{words}\""));
        quote("'old'", words, &format!("'{}'", words.replace('\'', "''")));
        quote(">-\n      old", words, &format!(">-\n      {words}"));
    }
    quote("old", "say \"so\"", "say \"so\"");
    quote("old", "\"so\"", "\"\\\"so\\\"\"");
    quote("old", "a\\b", "a\\b");
    for words in
        ["a\nb", "a\tb", "a\u{7}b", "a\u{7f}b", "a\u{85}b", "a\u{2028}b", "a\u{202e}b", "a\u{feff}b", "a\u{ffff}b"]
    {
        quote("old", words, &format!("\"{}\"", scalar::double(words)));
        let single = if words.contains('\t') { format!("'{words}'") } else { format!("\"{}\"", scalar::double(words)) };
        quote("'old'", words, &single);
    }
    for words in ["🦀 crab", "אבג דהו", "é e\u{301}", "a\u{a0}b", "a\u{200f}b"] {
        quote("old", words, words);
        quote("\"old\"", words, &format!("\"{words}\""));
    }
}

#[test]
fn a_block_that_cannot_hold_the_words_is_quoted() {
    quote(">- # why\n      old\n      words\n\n", "a\u{7}b", "\"a\\x07b\" # why\n\n");
    quote("|+\n      old\n\n", "a\tb\u{85}", "\"a\\tb\\x85\"\n\n");
    quote("|\n      old", "one\ntwo", "|\n      one\n      two");
    quote("|\n      old", "one\n\n  two", "|\n      one\n\n        two");
    quote(">\n      old", "one\n\ntwo", ">\n      one\n\n\n      two");
    quote(">\n      old", "one\n  two", "\"one\\n  two\"");
}

#[test]
fn several_lines_stay_about_as_wide() {
    let words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
    let old = "It was the best of times and the worst of\n      times";
    let wrapped = "one two three four five six seven eight\n      nine ten eleven twelve thirteen fourteen";
    quote(old, words, wrapped);
    quote(&format!("'{old}'"), words, &format!("'{wrapped}'"));
    quote(&format!("\"{old}\""), words, &format!("\"{wrapped}\""));
    quote(&format!("\"{}", "It was\\\n      so\""), "it is", "\"it is\"");
    quote(
        ">-\n      It was the best of times and the worst of\n      times",
        words,
        ">-\n      one two three four five six seven eight\n      nine ten eleven twelve thirteen fourteen",
    );
    // No line begins with what could be taken for a comment or a list, nor ends with a colon.
    quote(
        "a b c d e f g h i j k l m n o p q r s t u\n      v",
        "it's all #one of the other things that stand there",
        "\"it's all #one of the other things that\n      stand there\"",
    );
}

#[test]
fn keys_are_put_in_after_the_quote() {
    let both = &[("prefix", "It was"), ("suffix", "of: times")];
    check(
        "notes:\n  - id: ab\n    quote: the best  \n    body: b\n",
        both,
        "notes:\n  - id: ab\n    quote: the best  \n    prefix: It was\n    suffix: \"of: times\"\n    body: b\n",
    );
    check(
        "notes:\n  - id: ab\n    quote: \"best\"   # why\n    body: b\n",
        both,
        "notes:\n  - id: ab\n    quote: \"best\"   # why\n    prefix: \"It was\"\n    suffix: \"of: times\"\n    body: b\n",
    );
    check(
        "notes:\r\n-   quote: 'the best'\r\n    id: ab\r\n    body: b",
        both,
        "notes:\r\n-   quote: 'the best'\r\n    prefix: 'It was'\r\n    suffix: 'of: times'\r\n    id: ab\r\n    body: b",
    );
    check(
        "notes:\n  - id: ab\n    body: b\n    quote: the best",
        &[("prefix", "It was")],
        "notes:\n  - id: ab\n    body: b\n    quote: the best\n    prefix: It was",
    );
    check(
        "notes:\n  - id: ab\n    quote: >+\n      the best\n\n    # after\n    body: b\n",
        &[("quote", "best"), ("prefix", "It was")],
        "notes:\n  - id: ab\n    quote: >+\n      best\n\n    prefix: It was\n    # after\n    body: b\n",
    );
    check(
        "notes:\n  - id: ab\n    quote: |\n      the best\n\n    body: b\n",
        &[("prefix", "It was")],
        "notes:\n  - id: ab\n    quote: |\n      the best\n    prefix: It was\n\n    body: b\n",
    );
    check(
        "\u{feff}notes: [{id: ab, quote: the best , body: b}]",
        both,
        "\u{feff}notes: [{id: ab, quote: the best, prefix: It was, suffix: \"of: times\" , body: b}]",
    );
    check(
        "notes: [{id: ab, body: b, also: [quote: the best]}]",
        &[("prefix", "a, b")],
        "notes: [{id: ab, body: b, also: [{quote: the best, prefix: \"a, b\"}]}]",
    );
    check(
        "{\"notes\":[{\"id\":\"ab\",\"quote\":\"old\",\"body\":\"b\"}]}",
        &[("quote", "new"), ("suffix", "x")],
        "{\"notes\":[{\"id\":\"ab\",\"quote\":\"new\", suffix: \"x\",\"body\":\"b\"}]}",
    );
    check(
        "notes:\n  - ? quote\n    : the best\n    id: ab\n    body: b\n",
        &[("prefix", "It was")],
        "notes:\n  - ? quote\n    : the best\n    prefix: It was\n    id: ab\n    body: b\n",
    );
}

#[test]
fn keys_without_a_value_are_filled() {
    let file = |prefix: &str| {
        format!("notes:\n  - {{id: ab, body: b}}\n  - id: cd\n    quote: best\n    {prefix}\n    body: b\n")
    };
    for (written, expected) in [
        ("prefix:", "prefix: It was"),
        ("prefix: ", "prefix: It was "),
        ("prefix : # why", "prefix : \"It was\" # why"),
        ("prefix: ~", "prefix: It was"),
        ("prefix: null # why", "prefix: \"It was\" # why"),
        ("prefix: \"\"", "prefix: \"It was\""),
        ("\"prefix\":", "\"prefix\": It was"),
        ("prefix: The", "prefix: It was"),
    ] {
        check(&file(written), &[("prefix", "It was")], &file(expected));
    }
    for (written, expected) in
        [("prefix: ,", "prefix: It was ,"), ("prefix,", "prefix: It was,"), ("prefix: null,", "prefix: It was,")]
    {
        let file = |prefix: &str| format!("notes: [{{id: cd, quote: best, {prefix} body: b}}]");
        check(&file(written), &[("prefix", "It was")], &file(expected));
    }
}

#[test]
fn several_repairs_in_one_file() {
    let yaml = "# head\nclaims:\n  - ref: ab   # a placing\n    quote: one\n    also:\n    - quote: two\n    - {quote: three, suffix: x}\n\
        notes:\n- id: cd\n  body: b\n  quote: four\n# tail\n";
    let (anchors, _) = anchors(yaml);
    let repairs: Vec<Repair> = anchors
        .iter()
        .map(|anchor| {
            let old = anchor.quote.as_ref().unwrap().value.as_str();
            repair(anchor, &[("quote", &format!("new {old}")), ("suffix", "end")])
        })
        .collect();
    let mended = mended(yaml, &repairs).unwrap();
    assert_eq!(
        mended.text,
        "# head\nclaims:\n  - ref: ab   # a placing\n    quote: new one\n    suffix: end\n    also:\n    - quote: new two\n      suffix: end\n    - {quote: new three, suffix: end}\n\
        notes:\n- id: cd\n  body: b\n  quote: new four\n  suffix: end\n# tail\n"
    );
}

#[test]
fn what_is_refused() {
    let yaml = "notes:\n  - id: ab\n    quote: old\n    body: b\n";
    let (anchors, _) = anchors(yaml);
    let new = repair(&anchors[0], &[("quote", "new")]);
    let check = |yaml: &str, expected: &str| {
        let said = match mended(yaml, std::slice::from_ref(&new)) {
            Err(refusal) => refusal.to_string(),
            Ok(mended) => mended.edits[0].clone().map(|_| mended.text.clone()).unwrap_or_else(|one| one.to_string()),
        };
        assert!(said.contains(expected), "{yaml}: {said}");
    };
    check(&yaml.replace("body: b", "body: &b b"), "`&b` is a YAML anchor");
    check(&yaml.replace("body: b", "body: *b"), "`*b` is a YAML alias");
    check(&yaml.replace("body: b", "<<: b"), "merges another mapping");
    check(&yaml.replace("body: b", "body: !b b"), "`!b` is a YAML tag");
    check(&yaml.replace("body: b", "body: [b"), "can't be read as YAML");
    check(&format!("{yaml}---\n"), "a second YAML document");
    check(&yaml.replace("old", "odd"), "the quote `old` doesn't stand where `x.notes.yaml` had it");
    check("", "doesn't stand where");
    let twice = [new.clone(), repair(&anchors[0], &[("quote", "other")])];
    assert!(mended(yaml, &twice).unwrap_err().to_string().contains("two repairs"));
    let explicit = "notes:\n  - ? id\n    : ab\n    ? prefix\n    ? quote\n    : old\n    ? body\n    : b\n";
    let repair = repair(&self::anchors(explicit).0[0], &[("prefix", "new")]);
    assert!(mended(explicit, &[repair]).unwrap_err().to_string().contains("is left as it is"));
}

/// A megabyte is mended in the time of a few readings.
#[test]
fn a_large_file() {
    let entry = |index: usize, words: &str| {
        format!("  - id: e{index}\n    quote: >-\n      {words}\n    body: {}\n", "b ".repeat(200))
    };
    let file = |words: &dyn Fn(usize) -> String| {
        (0..2_500).fold("notes:\n".to_string(), |file, index| file + &entry(index, &words(index)))
    };
    let yaml = file(&|index| format!("old words {index}"));
    assert!(yaml.len() > 1_000_000);
    let repairs: Vec<Repair> = anchors(&yaml)
        .0
        .iter()
        .enumerate()
        .map(|(index, anchor)| repair(anchor, &[("quote", &format!("new words {index}"))]))
        .collect();
    assert!(mended(&yaml, &repairs).unwrap().text == file(&|index| format!("new words {index}")));
}
