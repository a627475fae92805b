use super::*;
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::source::{FilePath, Place};

const NOTES: &str = "notes:\n  - id: times\n    kind: gloss\n    quote: best of all times\n    body: Dickens\n";
const TALE: &str = "---\ntitle: A Tale\n---\n\n# One\n\nIt was the best of times, it was the worst of times\n";

/// The place of `words` in `text`.
#[track_caller]
fn place(file: &str, text: &str, words: &str) -> Place {
    let start = text.find(words).unwrap();
    Place::new(&FilePath::from(file), start as u32..(start + words.len()) as u32)
}

fn drawn(diagnostic: Diagnostic, format: Format, color: bool, files: &[(&str, &str)]) -> String {
    let mut report = Report::new();
    report.push(diagnostic);
    let read = |file: &str| files.iter().find(|(name, _)| *name == file).map(|(_, text)| text.to_string());
    let mut drawing = Vec::new();
    draw(&report, Drawing { format, color, base: "my edition/", most: None }, &read, &mut drawing).unwrap();
    String::from_utf8(drawing).unwrap()
}

#[track_caller]
fn check(diagnostic: Diagnostic, files: &[(&str, &str)], expected: &str) {
    let drawing = drawn(diagnostic, Format::Human, false, files);
    assert_eq!(drawing.trim_end(), expected.trim_matches('\n'), "\n{drawing}");
}

/// A complaint about `words` of a text.
#[track_caller]
fn check_text(text: &str, words: &str, expected: &str) {
    let diagnostic = Diagnostic::error(Code::QuoteEmpty, place("a.md", text, words), "it is so").label("here");
    check(diagnostic, &[("a.md", text)], expected);
}

fn not_found() -> Diagnostic {
    Diagnostic::error(
        Code::QuoteNotFound,
        place("content/tale.notes.yaml", NOTES, "best of all times"),
        "the quote `best of all times` is not in `content/tale.md`",
    )
    .label("no passage reads like this")
    .related(place("content/tale.md", TALE, "best of times"), "closest passage")
    .hint("quote the text as the reader sees it: `best of times`")
}

const FILES: &[(&str, &str)] = &[("content/tale.notes.yaml", NOTES), ("content/tale.md", TALE)];

#[test]
fn the_example_of_the_design() {
    check(
        not_found(),
        FILES,
        "
error[quote-not-found]: the quote `best of all times` is not in `content/tale.md`
 --> content/tale.notes.yaml:4:12
  |
4 |     quote: best of all times
  |            ^^^^^^^^^^^^^^^^^ no passage reads like this
  |
 ::: content/tale.md:7:12
  |
7 | It was the best of times, it was the worst of times
  |            ------------- closest passage
  |
  = help: quote the text as the reader sees it: `best of times`
",
    );
}

#[test]
fn color_is_asked_for() {
    assert!(!drawn(not_found(), Format::Human, false, FILES).contains('\x1b'));
    assert!(!drawn(not_found(), Format::Short, false, FILES).contains('\x1b'));
    for format in [Format::Human, Format::Short] {
        let colored = drawn(not_found(), format, true, FILES);
        assert!(colored.contains("\x1b[1m\x1b[91m") || colored.contains("\x1b[1;91m"), "{colored:?}");
        assert!(colored.contains("content/tale.notes.yaml:4:12"), "{colored:?}");
    }
    assert!(!drawn(not_found(), Format::Json, true, FILES).contains('\x1b'));
}

#[test]
fn a_line_each() {
    assert_eq!(
        drawn(not_found(), Format::Short, false, FILES),
        "content/tale.notes.yaml:4:12: error[quote-not-found]: the quote `best of all times` is not in \
         `content/tale.md`\n"
    );
    let warning = Diagnostic::warning(Code::EmptyText, Place::start_of(&FilePath::from("gone.md")), "one\ntwo\x1b[0m");
    assert_eq!(drawn(warning, Format::Short, false, &[]), "gone.md: warning[empty-text]: one two␛[0m\n");
}

#[test]
fn an_object_each() {
    let json = drawn(not_found(), Format::Json, false, FILES);
    assert_eq!(
        json,
        concat!(
            r#"{"code":"quote-not-found","severity":"error","#,
            r#""message":"the quote `best of all times` is not in `content/tale.md`","#,
            r#""file":"content/tale.notes.yaml","line":4,"column":12,"end_line":4,"end_column":29,"#,
            r#""byte_start":48,"byte_end":65,"label":"no passage reads like this","#,
            r#""related":[{"file":"content/tale.md","line":7,"column":12,"end_line":7,"end_column":25,"#,
            r#""byte_start":41,"byte_end":54,"label":"closest passage"}],"#,
            r#""hints":["quote the text as the reader sees it: `best of times`"]}"#,
            "\n"
        )
    );
    let gone = Diagnostic::error(Code::EmptyText, Place::start_of(&FilePath::from("gone.md")), "\u{9b}31m\u{202e}\x1b");
    let json = drawn(gone, Format::Json, false, &[]);
    assert!(json.contains(r#""message":"\u009b31m\u202e\u001b""#) && json.contains(r#""line":null"#), "{json}");
}

#[test]
fn a_workflow_command_each() {
    let mut diagnostic = not_found().hint("or 100% of:\nthis, \x1b[1m");
    assert_eq!(
        drawn(diagnostic.clone(), Format::Github, false, FILES),
        "::error file=my edition/content/tale.notes.yaml,line=4,endLine=4,col=12,endColumn=29,title=quote-not-found::\
         the quote `best of all times` is not in `content/tale.md`\
         %0Ahelp: quote the text as the reader sees it: `best of times`%0Ahelp: or 100%25 of:%0Athis, ␛[1m\n"
    );
    // Over several lines without columns, without the text without lines; and nothing ends a property early.
    diagnostic.primary.place = place("content/tale.notes.yaml", NOTES, "id: times\n    kind");
    let lines = drawn(diagnostic, Format::Github, false, FILES);
    assert!(lines.contains(".yaml,line=2,endLine=3,title="), "{lines}");
    let gone = Diagnostic::warning(Code::EmptyText, Place::start_of(&FilePath::from("a,b:c.md")), "gone");
    assert_eq!(
        drawn(gone, Format::Github, false, &[]),
        "::warning file=my edition/a%2Cb%3Ac.md,title=empty-text::gone\n"
    );
}

#[test]
fn one_document_of_all() {
    let document = drawn(not_found(), Format::Sarif, false, FILES);
    let value: serde_json::Value = serde_json::from_str(&document).unwrap();
    let run = &value["runs"][0];
    let result = &run["results"][0];
    assert_eq!(run["tool"]["driver"]["rules"].as_array().unwrap().len(), Code::ALL.len());
    let index = result["ruleIndex"].as_u64().unwrap() as usize;
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "quote-not-found");
    assert_eq!(result["level"], "error");
    let location = &result["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], "my%20edition/content/tale.notes.yaml");
    let region = serde_json::json!({"startLine": 4, "startColumn": 12, "endLine": 4, "endColumn": 29});
    assert_eq!(location["region"], region);
    assert_eq!(result["relatedLocations"][0]["message"]["text"], "closest passage");
    assert!(result["message"]["text"].as_str().unwrap().contains("\nhelp: quote the text"));
    let report = Report::new();
    let mut empty = Vec::new();
    draw(&report, Drawing { format: Format::Sarif, ..Drawing::default() }, &|_| None, &mut empty).unwrap();
    let empty: serde_json::Value = serde_json::from_slice(&empty).unwrap();
    assert_eq!(empty["runs"][0]["results"], serde_json::json!([]));
}

#[test]
fn as_many_as_asked_for() {
    let mut report = Report::new();
    for line in 0..3 {
        let place = Place::start_of(&FilePath::from("a.md"));
        report.push(Diagnostic::error(Code::EmptyText, place.clone(), format!("error {line}")));
        report.push(Diagnostic::warning(Code::EmptyText, place, format!("warning {line}")));
    }
    let mut drawing = Vec::new();
    let how = Drawing { format: Format::Short, most: Some(2), ..Drawing::default() };
    draw(&report, how, &|_| None, &mut drawing).unwrap();
    let drawing = String::from_utf8(drawing).unwrap();
    assert_eq!(drawing.matches("error ").count() + drawing.matches("warning ").count(), 4, "{drawing}");
    assert!(!drawing.contains(" 2\n"), "{drawing}");
}

#[test]
fn without_the_text() {
    check(
        not_found(),
        &[],
        "
error[quote-not-found]: the quote `best of all times` is not in `content/tale.md`
--> content/tale.notes.yaml
 = note: no passage reads like this
::: content/tale.md
 = note: closest passage
 = help: quote the text as the reader sees it: `best of times`
",
    );
    check(
        Diagnostic::error(Code::NoContent, Place::start_of(&FilePath::from("content")), "there is no text"),
        &[],
        "
error[no-content]: there is no text
--> content
",
    );
}

#[test]
fn places_in_one_file_share_an_excerpt() {
    let text = format!("id: one\n{}id: one\n", "body: long\n".repeat(100));
    let second = Place::new(&FilePath::from("a.yaml"), text.len() as u32 - 4..text.len() as u32 - 1);
    let diagnostic = Diagnostic::error(Code::DuplicateId, second, "two records have the id `one`")
        .label("the second")
        .related(place("a.yaml", &text, "one"), "the first");
    check(
        diagnostic,
        &[("a.yaml", &text)],
        "
error[duplicate-id]: two records have the id `one`
   --> a.yaml:102:5
    |
  1 | id: one
    |     --- the first
...
102 | id: one
    |     ^^^ the second
",
    );
}

#[test]
fn the_start_of_a_file_and_its_end() {
    let start = Diagnostic::error(Code::MissingKey, Place::start_of(&FilePath::from("a.md")), "there is no title");
    check(
        start.clone(),
        &[("a.md", "# One\n")],
        "
error[missing-key]: there is no title
 --> a.md:1:1
  |
1 | # One
  | ^
",
    );
    check(
        start,
        &[("a.md", "")],
        "
error[missing-key]: there is no title
 --> a.md:1:1
  |
1 |
  | ^
",
    );
    let end = Diagnostic::error(Code::YamlSyntax, Place::new(&FilePath::from("a.md"), 90..95), "it is cut short");
    check(
        end,
        &[("a.md", "a: [1,\n")],
        "
error[yaml-syntax]: it is cut short
 --> a.md:2:1
  |
2 |
  | ^
",
    );
}

#[test]
fn a_span_of_many_lines() {
    let text = format!("before\nstart {}end after\n", "line\n".repeat(50));
    let words = &text[13..text.len() - 7];
    check_text(
        &text,
        words,
        "
error[quote-empty]: it is so
  --> a.md:2:7
   |
 2 |   start line
   |  _______^
 3 | | line
 4 | | line
 5 | | line
...  |
51 | | line
52 | | end after
   | |___^ here
",
    );
}

#[test]
fn crlf_and_byte_order_mark() {
    check_text(
        "\u{FEFF}title: x\r\nbody: y\r\n",
        "title",
        "
error[quote-empty]: it is so
 --> a.md:1:1
  |
1 | \u{FEFF}title: x
  | ^^^^^ here
"
        .replace('\u{FEFF}', "")
        .as_str(),
    );
    check_text(
        "\u{FEFF}title: x\r\nbody: y\r\n",
        "x\r\nbody",
        "
error[quote-empty]: it is so
 --> a.md:1:8
  |
1 |   title: x
  |  ________^
2 | | body: y
  | |____^ here
",
    );
}

#[test]
fn wide_combining_and_tabbed_characters_are_aligned() {
    check_text(
        "日本語の文 here",
        "here",
        "
error[quote-empty]: it is so
 --> a.md:1:7
  |
1 | 日本語の文 here
  |            ^^^^ here
",
    );
    check_text(
        "e\u{301}te\u{301} here",
        "here",
        "
error[quote-empty]: it is so
 --> a.md:1:7
  |
1 | e\u{301}te\u{301} here
  |     ^^^^ here
",
    );
    check_text(
        "\ta\there",
        "here",
        "
error[quote-empty]: it is so
 --> a.md:1:4
  |
1 |     a    here
  |          ^^^^ here
",
    );
    check_text(
        "שלום עולם here",
        "עולם",
        "
error[quote-empty]: it is so
 --> a.md:1:6
  |
1 | שלום עולם here
  |      ^^^^ here
",
    );
}

#[test]
fn escape_sequences_are_shown_not_obeyed() {
    check_text(
        "a\x1b[31mred\u{9b}0m\u{202e} here\x07",
        "here",
        "
error[quote-empty]: it is so
 --> a.md:1:15
  |
1 | a␛[31mred\u{FFFD}0m\u{FFFD} here␇
  |               ^^^^ here
",
    );
    let diagnostic = Diagnostic::error(Code::UnknownId, place("a.md", "x", "x"), "\x1b]0;title\x07\nmore")
        .label("\x1b[2J")
        .related(place("a.md", "x", "x"), "\x01two")
        .hint("one\n\x1b[2Jtwo");
    for format in [Format::Human, Format::Short, Format::Json] {
        let drawing = drawn(diagnostic.clone(), format, false, &[("a.md", "x")]);
        assert!(!drawing.contains(|one: char| one.is_control() && one != '\n'), "{drawing:?}");
    }
}

#[test]
fn huge_lines_are_cut() {
    let text = format!("{}here{}", "ž".repeat(500_000), "y".repeat(500_000));
    let drawing = drawn(
        Diagnostic::error(Code::QuoteEmpty, place("a.md", &text, "here"), "it is so").label("found"),
        Format::Human,
        false,
        &[("a.md", &text)],
    );
    assert!(drawing.contains(" --> a.md:1:500001\n"), "{drawing}");
    assert!(drawing.lines().all(|line| line.chars().count() < 160), "{drawing}");
    let lines: Vec<_> = drawing.lines().collect();
    let column = lines[4].chars().position(|one| one == '^').unwrap();
    assert_eq!(lines[3].chars().skip(column).take(4).collect::<String>(), "here", "{drawing}");

    // A span as long as the line, and one over several huge lines.
    for text in ["x".repeat(1_000_000), format!("{}\n", "x".repeat(300_000)).repeat(3)] {
        let diagnostic = Diagnostic::error(Code::QuoteEmpty, place("a.md", &text, &text), "it is so")
            .label("all of it")
            .related(place("a.md", &text, "xxx"), "and here");
        let drawing = drawn(diagnostic, Format::Human, false, &[("a.md", &text)]);
        assert!(drawing.len() < 4_000, "{} bytes", drawing.len());
    }
}

#[test]
fn every_range_of_every_text_is_drawn() {
    let texts =
        ["", "\n", "a", "\r\n", "é\r\n\tb\n", "\u{FEFF}", "\u{FEFF}\n日\u{301}\n\n", "\u{1f600}\u{200d}\x00\x1b"];
    for text in texts {
        for start in 0..=text.len() as u32 + 2 {
            for end in start..=text.len() as u32 + 2 {
                let file = FilePath::from("a.md");
                let diagnostic = Diagnostic::error(Code::QuoteEmpty, Place::new(&file, start..end), "it is so")
                    .related(Place::new(&file, 0..end), "there")
                    .related(Place::new(&file, start..u32::MAX), "");
                for format in [Format::Human, Format::Short, Format::Json] {
                    assert!(!drawn(diagnostic.clone(), format, false, &[("a.md", text)]).is_empty());
                }
            }
        }
    }
}

#[test]
fn files_that_are_not_utf8_keep_their_offsets() {
    for (bytes, text) in [
        (&b"caf\xe9 au lait"[..], Some("caf? au lait")),
        (b"\xe2\x82x\xff\xe2\x82\xac", Some("??x?\u{20ac}")),
        (b"\xff\xfea\0", None),
        (b"", Some("")),
    ] {
        assert_eq!(lenient(bytes.to_vec()).as_deref(), text);
    }
}
