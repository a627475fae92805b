use std::sync::Arc;

use super::super::tree::tree;
use super::*;

/// The complaint about `yaml`, the words it points at, and its hint.
#[track_caller]
fn check(yaml: &str, message: &str, words: &str, hint: &str) {
    let file = Arc::from("content/a.yaml");
    let found = tree(&Source::whole(&file, yaml)).expect_err("the file has a mistake");
    let place = found.primary.place.range();
    let typed = &yaml[place.start as usize..place.end as usize];
    assert_eq!((&*found.message, typed, &*found.hints.join(" | ")), (message, words, hint), "{yaml}");
    assert_eq!(found.code, Code::YamlSyntax);
}

#[test]
fn says_what_to_type() {
    check("a:\n\tb: 1\n", "a line is indented with a tab", "\t", "indent with spaces");
    check("a: b\n\tc\n", "a line is indented with a tab", "\t", "indent with spaces");
    check("a: |\n\tx\n", "a line is indented with a tab", "\t", "indent with spaces");
    check(
        "claims:\n  - title: Minsk: a history\n",
        "a colon and a space stand in an unquoted value",
        "Minsk: a history",
        "put the value in quotes: `title: \"Minsk: a history\"`",
    );
    check(
        "a: \"words\" he said\n",
        "a value begins with `\"` and goes on after the closing `\"`",
        "\"words\" he said",
        "put the value in quotes: `a: '\"words\" he said'`",
    );
    check(
        "a: 'it's'\n",
        "a value begins with `'` and goes on after the closing `'`",
        "'it's'",
        "put the value in quotes: `a: \"it's\"`",
    );
    check(
        "a: \"open\nb: c\n",
        "a value begins with `\"` and has no closing `\"`",
        "\"",
        "end the value with `\"`, or put the whole value in the other kind of quotes",
    );
    for yaml in ["a: [x, y\nb: c\n", "a: [x, y\n"] {
        check(
            yaml,
            "a `[` has no `]`",
            "[",
            "close the list with `]`; if the bracket belongs to the words, put the value in quotes",
        );
    }
    for yaml in ["a: {x: y\nb: c\n", "a: [{x: y]\n"] {
        check(
            yaml,
            "a `{` has no `}`",
            "{",
            "close the mapping with `}`; if the bracket belongs to the words, put the value in quotes",
        );
    }
    check(
        "a: [words](ref:x) more\n",
        "a value begins with `[` and goes on after its closing bracket",
        "[words](ref:x) more",
        "put the value in quotes: `a: \"[words](ref:x) more\"`",
    );
    check(
        "a:\n  b: 1\n c: 2\n",
        "the indentation of this line fits nothing above it",
        "c: 2",
        "begin it in the same column as what it belongs with; the line above is indented by 2 spaces",
    );
    check(
        "claims:\n  - id: x\n   title: y\n",
        "the indentation of this line fits nothing above it",
        "title: y",
        "begin it in the same column as what it belongs with; the line above is indented by 2 spaces",
    );
    check(
        "a: 1\n  b: 2\n",
        "`b` is indented as if it belonged to the value above",
        "b",
        "begin `b` in the same column as `a`",
    );
    check("a:b\nc: d\n", "no space follows the colon of `a`", "a:", "`a: b`");
    check("-a\nb: c\n", "no space follows the hyphen of a list entry", "-", "`- a`");
    check("a:\n- x\n-y\n", "no space follows the hyphen of a list entry", "-", "`- y`");
    check("title: x\nquote\n", "`quote` is no key with a value", "quote", "`quote: ` and its value");
    check(
        "a: @foo bar\n",
        "a value can't begin with `@` unless it is in quotes",
        "@",
        "put the value in quotes: `a: \"@foo bar\"`",
    );
    check("a: \"\\d\"\n", "`\\d` means nothing between double quotes", "\\d", {
        "`\\\\d` for a backslash as it stands, or put the value in single quotes"
    });
    check("a: b\n\u{7}c: d\n", "the control character U+0007 stands here", "\u{7}", "remove it");
    check(
        "a: x\n  # c\n  y\n",
        "a comment stands in the middle of a value that goes on below it",
        "y",
        "move the comment above the key, or write the value after `|` in lines of its own",
    );
    check(
        "n:\n  - id: x\n    # c\n   title: y\n",
        "the indentation of this line fits nothing above it",
        "title: y",
        "begin it in the same column as what it belongs with; the line above is indented by 2 spaces",
    );
    check("n:\n  - id: x\n    # c\n  -id: y\n", "no space follows the hyphen of a list entry", "-", "`- id: y`");
    check("a: - b\n", "a list begins on the line of its key", "-", {
        "begin the list in the next line; if the hyphen belongs to the words, put the value in quotes: `a: \"- b\"`"
    });
    check("a: >foo\n  bar\n", "words stand on the line of a value that begins with `>`", ">foo", {
        "begin the words in the next line; if `>` belongs to them, put the value in quotes: `a: \">foo\"`"
    });
    check("]\n", "a `]` closes what was never opened", "]", {
        "remove it, or put the value in quotes if it belongs to the words"
    });
}

/// `‸` stands before what isn't closed. The parser goes on from there, and stops at what is sound.
#[test]
fn an_unclosed_value_is_reported_at_a_later_record() {
    for (marked, message) in [
        ("notes:\n  - id: a\n    title: ‸\"open\n    body: B\n  - title: \"T\"\n", "no closing `\"`"),
        ("notes:\n  - id: a\n    title: ‸\"open\n    body: he \"said\" so\n", "no closing `\"`"),
        ("notes:\n  - id: a\n    tags: [‸\"open, b]\n  - title: \"T\"\n", "no closing `\"`"),
        ("notes:\n  - id: a\n    title: ‸'open\n    body: it's B\n", "no closing `'`"),
        ("notes:\n  - ‸{id: a, body: B\n  - {id: b, body: B}\n", "has no `}`"),
        ("notes:\n  - id: a\n    at: ‸{page: 4\n  - tags: [b]\n", "has no `}`"),
        ("notes:\n  - id: a\n    tags: ‸[a # ]\n    body: B\n", "has no `]`"),
        ("events:\n  - id: a\n    sources: [‸{source: s1, note: x]\n    title: T\n", "has no `}`"),
    ] {
        let file = Arc::from("content/a.yaml");
        let yaml = marked.replace('‸', "");
        let found = tree(&Source::whole(&file, &yaml)).expect_err("the file has a mistake");
        assert!(found.message.ends_with(message), "{marked}: {}", found.message);
        assert_eq!(found.primary.place.start as usize, marked.find('‸').unwrap(), "{marked}");
        assert!(found.hints.iter().any(|hint| hint.contains("in quotes") || hint.contains("kind of quotes")));
    }
}

#[test]
fn nesting_has_a_limit() {
    let deep = "[".repeat(100_000);
    check(&deep, "lists or mappings are nested too deep", "[", {
        "if the brackets belong to the words, put the value in quotes"
    });
}
