//! New entries in files of all shapes.

use super::*;

fn entry() -> Vec<Line> {
    vec![
        Line::Words("id", "new".into()),
        Line::Words("quote", "a: b".into()),
        Line::Number("occurrence", 2),
        Line::Comment("words".into()),
        Line::Blank("body"),
    ]
}

pub fn appended(yaml: &str) -> Result<Appended, Refusal> {
    let file = FilePath::from("x.notes.yaml");
    append(&Source::whole(&file, yaml), "notes", &entry())
}

/// Adds to `yaml` an entry, which is `@` in what is expected, indented as it stands there.
#[track_caller]
fn check(yaml: &str, expected: &str) {
    let appended = appended(yaml).unwrap_or_else(|refusal| panic!("{yaml}\n{refusal}"));
    let line_end = if expected.contains("\r\n") { "\r\n" } else { "\n" };
    let at = expected.find('@').unwrap();
    let indent = " ".repeat(expected[..at].chars().rev().take_while(|one| *one != '\n').count());
    let (hyphen, keys) = match expected[at + 1..].starts_with('-') {
        true => ("-   ", "    "),
        false => ("- ", "  "),
    };
    let entry = ["id: new", "quote: \"a: b\"", "occurrence: 2", "# words", "body:"]
        .iter()
        .enumerate()
        .map(|(index, line)| format!("{indent}{}{line}", if index == 0 { hyphen } else { keys }))
        .collect::<Vec<_>>()
        .join(line_end);
    assert_eq!(
        appended.text,
        expected.replace(&format!("{indent}@-"), &entry).replace(&format!("{indent}@"), &entry),
        "{yaml}"
    );
    assert_eq!(appended.entry, entry);
    assert_eq!(appended.text.lines().nth(appended.line - 1).unwrap().trim_start(), format!("{hyphen}id: new"));
}

#[test]
fn files_without_the_list() {
    check("", "notes:\n  @\n");
    check("\u{feff}", "\u{feff}notes:\n  @\n");
    check("# head\n", "# head\n\nnotes:\n  @\n");
    check("# head\n\n", "# head\n\nnotes:\n  @\n");
    check("---\n", "---\n\nnotes:\n  @\n");
    check("claims:\n- id: ab\n  quote: c", "claims:\n- id: ab\n  quote: c\n\nnotes:\n@\n");
    check("claims:\r\n    - id: ab\r\n# tail\r\n", "claims:\r\n    - id: ab\r\n# tail\r\n\r\nnotes:\r\n    @\r\n");
    check("  claims: []\n", "  claims: []\n\n  notes:\n    @\n");
    // A block that keeps its blank lines would take one more.
    check("claims:\n  - id: ab\n    body: |+\n      c\n", "claims:\n  - id: ab\n    body: |+\n      c\nnotes:\n  @\n");
    check("claims:\n  - id: ab\n    body: |\n      c", "claims:\n  - id: ab\n    body: |\n      c\n\nnotes:\n  @\n");
}

#[test]
fn empty_lists() {
    check("notes:\n", "notes:\n  @\n");
    check("notes:", "notes:\n  @\n");
    check("notes: []\n", "notes:\n  @\n");
    check("notes: ~ # none yet\n", "notes: # none yet\n  @\n");
    check("notes: [\n  ] # none yet\nclaims:\n", "notes: # none yet\n  @\nclaims:\n");
    check("notes: # none yet\n  # none\n\n# more\nclaims:\n", "notes: # none yet\n  # none\n  @\n\n# more\nclaims:\n");
    check("notes:\nclaims:\n- id: ab\n", "notes:\n@\nclaims:\n- id: ab\n");
    check("\"notes\": null\r\n", "\"notes\":\r\n  @\r\n");
}

#[test]
fn lists_at_the_end_and_in_the_middle() {
    check("notes:\n  - id: ab\n    quote: c\n", "notes:\n  - id: ab\n    quote: c\n\n  @\n");
    check("notes:\n  - id: ab\n  - id: cd", "notes:\n  - id: ab\n  - id: cd\n  @\n");
    check("notes:\n- id: ab\n\n- id: cd\n\n# the end\n", "notes:\n- id: ab\n\n- id: cd\n\n@\n\n# the end\n");
    check(
        "notes:\n  - id: ab\n    # more of ab\n\n    # and more\n\n# claims follow\nclaims:\n  - id: cd\n",
        "notes:\n  - id: ab\n    # more of ab\n\n    # and more\n\n  @\n\n# claims follow\nclaims:\n  - id: cd\n",
    );
    check(
        "notes:\n  -   id: ab\n  -   id: cd\n  # gone\nclaims:\n",
        "notes:\n  -   id: ab\n  -   id: cd\n  # gone\n  @-\nclaims:\n",
    );
    check("notes:\n    - {id: ab}\n    - {id: cd} # why\n", "notes:\n    - {id: ab}\n    - {id: cd} # why\n    @\n");
    check("notes:\n  -\n    id: ab\n", "notes:\n  -\n    id: ab\n\n  @\n");
    check("notes:\n- id: ab\n  body:\n", "notes:\n- id: ab\n  body:\n\n@\n");
    check(
        "notes:\n- id: ab\n  body: |+\n    c\n\n\nclaims:\n",
        "notes:\n- id: ab\n  body: |+\n    c\n\n\n@\nclaims:\n",
    );
    check(
        "notes:\n- id: ab\n  body: >\n    c\n    # d\n\nclaims:\n",
        "notes:\n- id: ab\n  body: >\n    c\n    # d\n\n@\n\nclaims:\n",
    );
    check("\u{feff}notes:\r\n- id: ab\r\n- id: cd\r\n", "\u{feff}notes:\r\n- id: ab\r\n- id: cd\r\n@\r\n");
}

#[test]
fn long_quotations_are_folded() {
    let file = FilePath::from("x.notes.yaml");
    let words = "it was the best of times ".repeat(9);
    let lines = [Line::Words("id", "new".into()), Line::Words("quote", words.trim().into())];
    let text = append(&Source::whole(&file, ""), "notes", &lines).unwrap().text;
    assert!(text.starts_with("notes:\n  - id: new\n    quote: >-\n      it was the best"), "{text}");
    assert!(text.lines().all(|line| line.len() <= 110) && text.lines().count() == 6, "{text}");
}

#[test]
fn what_is_refused() {
    let check = |yaml: &str, expected: &str| {
        let refusal = appended(yaml).unwrap_err().to_string();
        assert!(refusal.contains(expected), "{yaml}: {refusal}");
    };
    check(
        "notes: [{id: ab}]\n",
        "the list of `notes` in `x.notes.yaml` stands between brackets: put the record in by hand\n\nnotes:\n  - id: new\n",
    );
    check(
        "{notes: []}\n",
        "`x.notes.yaml` is written between brackets: put the record in by hand\n\nnotes:\n  - id: new\n",
    );
    check("notes: words\n", "`notes` in `x.notes.yaml` isn't a list");
    check("- id: ab\n", "`x.notes.yaml` doesn't hold keys with lists of records");
    check("notes: [\n", "`x.notes.yaml` can't be read as YAML: ");
    check("notes: &a []\n", "`&a` is a YAML anchor");
    check("claims: []\n...\n", "`x.notes.yaml` is left as it is");
}
