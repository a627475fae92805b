use super::super::arrange::tests::records_of;
use super::super::splice::author::written;
use super::*;
use crate::model::source::FilePath;

fn wrapped(yaml: &str, width: usize) -> String {
    let file = FilePath::from("x.notes.yaml");
    let schema = crate::parse::schema::value(crate::parse::SchemaKind::Records);
    wrap(&Source::whole(&file, yaml), &schema, width).unwrap_or_else(|refusal| panic!("{refusal:?}\n{yaml}"))
}

/// What is wrapped reads `expected`, and stays so.
#[track_caller]
fn check(yaml: &str, expected: &str) {
    assert_eq!(wrapped(yaml, 40), expected, "{yaml}");
    assert_eq!(wrapped(expected, 40), expected);
}

#[test]
fn a_block_gets_lines_of_one_width() {
    check(
        "notes:\n  - id: ab\n    body: > # why\n      one two\n      three four five six seven eight nine ten\n\n      eleven\n    tags: [x]\n",
        "notes:\n  - id: ab\n    body: > # why\n      one two three four five six seven\n      eight nine ten\n\n      eleven\n    tags: [x]\n",
    );
    check(
        "claims:\r\n- claim: >2-\r\n    a\r\n    b\r\n  id: ab\r\n",
        "claims:\r\n- claim: >2-\r\n    a b\r\n  id: ab\r\n",
    );
}

#[test]
fn a_value_too_long_for_its_line_becomes_a_block() {
    for value in [
        "one two three; four five six seven eight",
        "'one two three; four five six seven eight'",
        "\"one two three; four\\x20five six\n      seven eight\"",
    ] {
        check(
            &format!("notes:\n  - body: {value}\n    id: ab\n"),
            "notes:\n  - body: >-\n      one two three; four five six seven\n      eight\n    id: ab\n",
        );
    }
    check(
        "sources:\n  - reliability:\n      one two\n      three # four\n    id: ab\n",
        "sources:\n  - reliability:\n      one two\n      three # four\n    id: ab\n",
    );
    check(
        "claims:\n  - evidence:\n      - note: Said of the whole of it and more, in a line\n        source: ab\n",
        "claims:\n  - evidence:\n      - note: >-\n          Said of the whole of it and\n          more, in a line\n        source: ab\n",
    );
}

#[test]
fn what_could_read_otherwise_stays() {
    for yaml in [
        // Short; a quotation, which is no prose; literal, kept, flow; lines that are indented; one word.
        "notes:\n  - body: 'a b'\n",
        "notes:\n  - quote: one two three four five six seven eight nine\n",
        "notes:\n  - body: |\n      one two three four five six seven eight nine\n      ten\n",
        "notes:\n  - body: >+\n      one\n      two\n\n",
        "notes: [{body: one two three four five six seven eight nine}]\n",
        "notes:\n  - {body: one two three four five six seven eight nine}\n",
        "notes:\n  - body: >\n      one\n        two\n      three\n",
        "notes:\n  - body: https://example.org/a/path/that/has/no/blank/in/it\n",
        "notes:\n  - body: # not yet\n      one two\n",
        "notes:\n  - extra:\n      body: one two three four five six seven eight nine\n",
        "",
    ] {
        check(yaml, yaml);
    }
}

/// Sidecars by chance say the same afterwards, and are wrapped once and for all.
#[test]
fn files_by_chance() {
    let mut changed = 0;
    for seed in 0..1_000 {
        let yaml = written(seed).text;
        for width in [40, 100] {
            let once = wrapped(&yaml, width);
            assert_eq!(wrapped(&once, width), once, "seed {seed}\n{yaml}");
            assert_eq!(records_of(&yaml), records_of(&once), "seed {seed}\n{yaml}\n{once}");
            changed += usize::from(once != yaml);
        }
    }
    assert!(changed > 100, "{changed}");
}
