//! The stage as a whole, on documents built by hand: rows of a text, an anchor's fields and what comes of it.

mod hazards;

use std::sync::Arc;

use super::*;
use crate::model::anchor::Status;
use crate::model::diagnostic::Severity;
use crate::model::document::{Block, Document, Footnote, Heading, Origin};
use crate::model::record::{Detail, Note, NoteKind, Publication};
use crate::model::source::{FilePath, Place, Spanned};
use crate::model::work::{FrontMatter, MarginNote};

/// Builds a document from a little Markdown: blocks parted by blank lines, `#` headings, `[^x]` footnotes.
fn document(source: &str) -> Document {
    let mut document = Document::default();
    let mut open: Vec<usize> = Vec::new();
    let mut bodies = Vec::new();
    let mut at = 0;
    for block in source.split("\n\n") {
        let offset = at;
        at += block.len() + 2;
        if let Some((label, body)) = block.strip_prefix("[^").and_then(|rest| rest.split_once("]: ")) {
            bodies.push((label, body, offset + block.len() - body.len()));
            continue;
        }
        if !document.text.is_empty() {
            document.text.push('\n');
        }
        let level = block.bytes().take_while(|byte| *byte == b'#').count();
        let words = block[level..].trim_start();
        let start = document.text.len() as u32;
        let mut from = offset + block.len() - words.len();
        for (index, part) in words.split("[^").enumerate() {
            let (label, run) = match index {
                0 => (None, part),
                _ => part.split_once(']').map(|(label, run)| (Some(label), run)).unwrap(),
            };
            if let Some(label) = label {
                from += label.len() + 3;
                let mark = document.text.len() as u32;
                match document.footnotes.iter_mut().find(|footnote| *footnote.label == *label) {
                    Some(footnote) => footnote.marks.push(mark),
                    None => document.footnotes.push(Footnote {
                        label: label.into(),
                        marks: vec![mark],
                        range: 0..0,
                        pieces: 0..0,
                    }),
                }
            }
            add(&mut document, run, from);
            from += run.len();
        }
        let range = start..document.text.len() as u32;
        if level > 0 {
            while let Some(&last) = open.last()
                && usize::from(document.headings[last].level) >= level
            {
                document.headings[last].section_end = start;
                open.pop();
            }
            open.push(document.headings.len());
            let slug = words.to_lowercase().replace(' ', "-");
            let same = document.headings.iter().filter(|heading| *heading.title == *words).count();
            document.headings.push(Heading {
                level: level as u8,
                slug: if same == 0 { slug } else { format!("{slug}-{same}") }.into(),
                title: words.into(),
                range: range.clone(),
                section_end: 0,
            });
        }
        let heading = document.headings.len().checked_sub(1).map(|index| index as u32);
        document.blocks.push(Block { range, id: "p".into(), number: 1, heading });
    }
    let end = document.text.len() as u32;
    for index in open {
        document.headings[index].section_end = end;
    }
    for (label, body, from) in bodies {
        document.text.push('\n');
        let start = document.text.len() as u32;
        add(&mut document, body, from);
        let end = document.text.len() as u32;
        document.footnotes.iter_mut().find(|footnote| *footnote.label == *label).unwrap().range = start..end;
    }
    document
}

fn add(document: &mut Document, words: &str, from: usize) {
    let start = document.text.len() as u32;
    document.text.push_str(words);
    let end = document.text.len() as u32;
    document.origins.push(Origin { text: start..end, source: from as u32..(from + words.len()) as u32 });
}

fn anchor_of(fields: &[(&str, &str)], at: u32) -> Anchor {
    let value = |key| {
        let found = fields.iter().find(|(name, _)| *name == key);
        found.map(|(_, value)| Spanned::new((*value).to_owned(), at..at + 5))
    };
    Anchor {
        quote: value("quote"),
        prefix: value("prefix"),
        suffix: value("suffix"),
        section: value("section"),
        occurrence: value("occurrence").map(|value| value.map(|count| count.parse().unwrap())),
        whole: value("whole").is_some(),
        text: None,
        place: Place::new(&FilePath::from("content/tale.notes.yaml"), at..at + 5),
    }
}

fn record(id: &str, anchors: Vec<Anchor>) -> Record {
    Record {
        id: id.into(),
        place: Place::start_of(&FilePath::from("content/tale.notes.yaml")),
        line: 1,
        aliases: Vec::new(),
        home: Some("tale".into()),
        title: None,
        summary: None,
        body: None,
        tags: Vec::new(),
        by: Vec::new(),
        created: None,
        reviewed: None,
        history: Vec::new(),
        publication: Publication::Published,
        see: Vec::new(),
        certainty: None,
        extra: serde_json::Value::Null,
        anchors,
        detail: Detail::Note(Note { kind: NoteKind::Gloss }),
    }
}

fn run(source: &str, records: Vec<Record>) -> (Text, Report) {
    let work = Work {
        id: "tale".into(),
        file: Arc::from("content/tale.md"),
        hash: 0,
        front: FrontMatter::default(),
        document: document(source),
        records,
        placings: Vec::new(),
    };
    let mut report = Report::new();
    let past = NoPast(NoHistory::NotAsked);
    let Anchored { text, .. } = anchor(work, &[], &past, &mut report);
    (text, report)
}

/// The sentence of the place with bars around the passage, then the codes of what is reported: errors with `!`.
fn outcome(text: &Text, report: &Report) -> String {
    let mut shown: Vec<String> = Vec::new();
    for placement in text.notes.iter().filter_map(MarginNote::placement) {
        let (from, to) = (placement.passage.start as usize, placement.passage.end as usize);
        let sentence = &placement.sentence;
        shown.push(match placement.whole {
            true => format!("whole {}", placement.range.start),
            false => format!("{}|{}|{}", &sentence[..from], &sentence[from..to], &sentence[to..]),
        });
    }
    shown.extend(report.iter().map(|diagnostic| {
        format!("{}{}", if diagnostic.severity == Severity::Error { "!" } else { "" }, diagnostic.code.name())
    }));
    shown.join("; ")
}

fn check(source: &str, fields: &[(&str, &str)], expected: &str) {
    let (text, report) = run(source, vec![record("one", vec![anchor_of(fields, 10)])]);
    assert_eq!(outcome(&text, &report), expected, "{fields:?} in {source:?}\n{report:#?}");
    assert_eq!(text.unplaced.len(), report.errors());
}

const TALE: &str = "It was the best of times, it was the worst of times. It was the age of wisdom.";

const PARTS: &str = "Before all parts.\n\n# First\n\nThe same words here.\n\n## Inner\n\nThe same words there.\n\n\
    # Second\n\nThe same words again. Only second.\n\n# Notes\n\nAlpha note.\n\n# Notes\n\nBeta note. Alpha note too.";

#[test]
fn one_place() {
    check(TALE, &[("quote", "best of times")], "It was the |best of times|, it was the worst of times.");
    check(
        TALE,
        &[("quote", "times. It was the age")],
        "It was the best of times, it was the worst of |times. It was the age| of wisdom.",
    );
    check(TALE, &[("quote", "IT WAS THE AGE")], "|It was the age| of wisdom.");
    check(
        TALE,
        &[("quote", "best of times"), ("prefix", "it was the")],
        "It was the |best of times|, it was the worst of times.",
    );
    check(
        TALE,
        &[("quote", "best of times"), ("occurrence", "1")],
        "It was the |best of times|, it was the worst of times.",
    );
    check(
        "“Don’t,” she said—“ever.”",
        &[("quote", "\"Don't,\" she said -- \"ever")],
        "|“Don’t,” she said—“ever|.”; quote-changed",
    );
    check("“Don’t,” she said—“ever.”", &[("quote", "\"Don't,\" she said--\"ever")], "|“Don’t,” she said—“ever|.”");
    check("Cafe\u{301} ﬁn in\u{ad}ter.", &[("quote", "café fin inter")], "|Cafe\u{301} ﬁn in\u{ad}ter|.");
    check("10\u{a0}000 men…", &[("quote", "10 000 men...")], "|10\u{a0}000 men…|".replace('\u{a0}', " ").as_str());
    check("Korybko’s thesis.", &[("quote", "Korybko")], "|Korybko|’s thesis.");
    check("学习中国历史。", &[("quote", "中国")], "学习|中国|历史。");
    check("Лукашенко сказал.", &[("quote", "ЛУКАШЕНКО")], "|Лукашенко| сказал.");
    check("the information here", &[("quote", "infor-\nmation")], "the |information| here");
}

#[test]
fn no_place() {
    for quote in ["", " \n ", "…", "—", "?!", "☃"] {
        check(TALE, &[("quote", quote)], "!quote-empty");
    }
    check("", &[("quote", "x")], "!quote-not-found");
    check("a partisan here", &[("quote", "art")], "!quote-not-found");
    check("x", &[("quote", "a much longer quotation than the text")], "!quote-not-found");
    check(TALE, &[("quote", &"word ".repeat(200_000))], "!quote-too-long");
    check(TALE, &[("prefix", "x")], "!anchor-conflict");
    check(TALE, &[("quote", "best"), ("whole", "true")], "!anchor-conflict");
}

#[test]
fn several_places() {
    check(TALE, &[("quote", "of times")], "!quote-ambiguous");
    check(
        TALE,
        &[("quote", "of times"), ("prefix", "worst")],
        "It was the best of times, it was the worst |of times|.",
    );
    check(
        TALE,
        &[("quote", "of times"), ("suffix", ", it was")],
        "It was the best |of times|, it was the worst of times.",
    );
    check(TALE, &[("quote", "of times"), ("prefix", "t")], "!quote-ambiguous");
    check(
        TALE,
        &[("quote", "of times"), ("occurrence", "2")],
        "It was the best of times, it was the worst |of times|.; fragile-occurrence",
    );
    check(TALE, &[("quote", "of times"), ("occurrence", "3")], "!unknown-occurrence");
    check(TALE, &[("quote", "of times"), ("occurrence", "0")], "!unknown-occurrence");
    check(TALE, &[("quote", "best"), ("occurrence", "2")], "!unknown-occurrence");
    check(
        TALE,
        &[("quote", "of times"), ("prefix", "worst"), ("occurrence", "1")],
        "It was the best of times, it was the worst |of times|.; anchor-conflict",
    );
    check("x a x b x a x", &[("quote", "x"), ("suffix", "a"), ("occurrence", "2")], "!anchor-conflict");
    // A curly quote here and a straight one there decide nothing.
    check("The “end” and the \"end\"", &[("quote", "\"end\"")], "!quote-ambiguous");
    check("The “end” and the \"end\"", &[("quote", "“end”")], "!quote-ambiguous");
    // The same case goes before another.
    check("The Army met the army", &[("quote", "army")], "The Army met the |army|");
}

#[test]
fn contexts() {
    check(TALE, &[("quote", "best of times"), ("prefix", "none of these words")], "!context-mismatch");
    check(TALE, &[("quote", "of times"), ("prefix", "none of these words at all")], "!context-mismatch");
    let long = "it was the worst of times. It was the age of wisdom";
    check(
        TALE,
        &[("quote", long), ("suffix", "none such words")],
        "It was the best of times, |it was the worst of times. It was the age of wisdom|.; quote-moved",
    );
    let text = "Minsk had no option left. Later on, Warsaw had no option either, said others.";
    check(
        text,
        &[("quote", "had no option"), ("prefix", "Later, Warsaw")],
        "Later on, Warsaw |had no option| either, said others.",
    );
    check(
        text,
        &[("quote", "had no option"), ("suffix", "ether, said")],
        "Later on, Warsaw |had no option| either, said others.",
    );
}

#[test]
fn sections() {
    check(PARTS, &[("quote", "same words"), ("section", "Second")], "The |same words| again.");
    check(PARTS, &[("quote", "same words"), ("section", "inner")], "The |same words| there.");
    check(PARTS, &[("quote", "same words"), ("section", "First")], "!quote-ambiguous");
    check(PARTS, &[("quote", "second"), ("section", "SECOND")], "Only |second|.");
    check(PARTS, &[("quote", "Second"), ("section", "second")], "|Second|");
    check(PARTS, &[("quote", "all parts"), ("section", "")], "Before |all parts|.");
    check(PARTS, &[("quote", "same words"), ("section", "")], "!quote-not-found");
    check(PARTS, &[("quote", "same words"), ("section", "Secnod")], "!unknown-section");
    check(PARTS, &[("quote", "Beta"), ("section", "Notes")], "|Beta| note.");
    check(PARTS, &[("quote", "Alpha note"), ("section", "Notes")], "!quote-ambiguous");
    check(PARTS, &[("quote", "Alpha note"), ("section", "notes-1")], "|Alpha note| too.");
    check(PARTS, &[("quote", "Alpha note"), ("section", "notes")], "|Alpha note|.");
    check(TALE, &[("quote", "best"), ("section", "")], "It was the |best| of times, it was the worst of times.");
    check(TALE, &[("quote", "best"), ("section", "None")], "!unknown-section");
}

#[test]
fn elisions() {
    check(
        TALE,
        &[("quote", "It was the best … worst of times")],
        "|It was the best of times, it was the worst of times|.",
    );
    check(
        TALE,
        &[("quote", "It was the best [...] worst of times")],
        "|It was the best of times, it was the worst of times|.",
    );
    check(
        TALE,
        &[("quote", "best ... worst ... wisdom")],
        "It was the |best of times, it was the worst of times. It was the age of wisdom|.",
    );
    check("He said … nothing. He said this and nothing.", &[("quote", "said … nothing")], "He |said … nothing|.");
    check(TALE, &[("quote", "worst … best")], "!quote-not-found");
    check(TALE, &[("quote", "… worst of times")], "!quote-not-found");
    check("a 1 b. a 2 b.", &[("quote", "a … b")], "!quote-ambiguous");
    check("a 1 b. a 2 b.", &[("quote", "a … b"), ("suffix", ". a")], "|a 1 b|. a 2 b.");
    check("a 1 b. a 2 b.", &[("quote", "a … b"), ("occurrence", "2")], "a 1 b. |a 2 b|.; fragile-occurrence");
    check(PARTS, &[("quote", "words there … words again")], "!quote-not-found");
}

#[test]
fn whole_places() {
    check(PARTS, &[("whole", "true")], "whole 0");
    check(PARTS, &[("whole", "true"), ("section", "First")], "whole 23");
    check(PARTS, &[("whole", "true"), ("section", "")], "whole 0");
    check(PARTS, &[("whole", "true"), ("section", "Notes")], "!quote-ambiguous");
    check(PARTS, &[("whole", "true"), ("section", "Nothing")], "!unknown-section");
    check("", &[("whole", "true")], "whole 0");
    let (text, _) = run(PARTS, vec![record("one", vec![anchor_of(&[("whole", "true"), ("section", "Second")], 0)])]);
    assert_eq!(text.notes[0].block, 5);
}

#[test]
fn passages_cross_blocks_but_not_into_footnotes() {
    check("One here.\n\nTwo there.", &[("quote", "here. Two")], "One |here. Two| there.");
    check("# Title\n\nBody.", &[("quote", "Title Body")], "|Title Body|.");
    let noted = "Body with a mark.[^a] More body.\n\n[^a]: Words of the note.";
    check(noted, &[("quote", "Words of the note")], "|Words of the note|.");
    check(noted, &[("quote", "mark. More")], "Body with a |mark. More| body.");
    check(noted, &[("quote", "More body. Words")], "!quote-not-found");
    check(noted, &[("quote", "More … Words")], "!quote-not-found");
    let two = "A[^a] b[^b].\n\n[^a]: First end\n\n[^b]: second start";
    check(two, &[("quote", "end second")], "!quote-not-found");
    let parted = "# One\n\nx[^a]\n\n# Two\n\ny\n\n[^a]: the words";
    check(parted, &[("quote", "the words"), ("section", "One")], "|the words|");
    check(parted, &[("quote", "the words"), ("section", "Two")], "!quote-not-found");
}

/// Messages, labels and hints of the one complaint.
fn said(source: &str, fields: &[(&str, &str)]) -> String {
    let (_, report) = run(source, vec![record("one", vec![anchor_of(fields, 10)])]);
    let diagnostic = report.iter().next().unwrap();
    let mut lines = vec![diagnostic.message.clone(), format!("^ {}", diagnostic.primary.text)];
    for label in &diagnostic.related {
        let words = match &*label.place.file {
            "content/tale.md" => &source[label.place.start as usize..label.place.end as usize],
            _ => "",
        };
        lines.push(format!("> {words}: {}", label.text));
    }
    lines.extend(diagnostic.hints.iter().map(|hint| format!("= {hint}")));
    lines.join("\n")
}

#[test]
fn complaints() {
    let check = |source: &str, fields: &[(&str, &str)], expected: &[&str]| {
        assert_eq!(said(source, fields), expected.join("\n"));
    };
    check(
        TALE,
        &[("quote", "best of all times")],
        &[
            "the quote `best of all times` is not in `content/tale.md`",
            "^ no passage reads like this",
            "> best of times: closest passage",
            "= quote the text as the reader sees it: `best of times`",
        ],
    );
    check(
        TALE,
        &[("quote", "**best** of [times](x.md)")],
        &[
            "the quote `**best** of [times](x.md)` is not in `content/tale.md`",
            "^ no passage reads like this",
            "= quote the words without Markdown: `best of times`",
        ],
    );
    check(
        "a partisan here",
        &[("quote", "art")],
        &[
            "the quote `art` is not in `content/tale.md`",
            "^ no passage reads like this",
            "> partisan: stands only inside a word",
            "= quote whole words: `partisan`",
        ],
    );
    check(
        PARTS,
        &[("quote", "Only second"), ("section", "First")],
        &[
            "the quote `Only second` is not in the section `First` of `content/tale.md`",
            "^ no passage reads like this",
            "> Only second: stands here, in another section",
            "= write `section: Second`",
        ],
    );
    check(
        TALE,
        &[("quote", "of times")],
        &[
            "the quote `of times` stands twice in `content/tale.md`",
            "^ nothing says which is meant",
            "> of times: place 1 of 2",
            "> of times: place 2 of 2",
            "= for place 1 write `prefix: best`",
            "= for place 2 write `prefix: worst`",
        ],
    );
    check(
        TALE,
        &[("quote", "of times"), ("occurrence", "2")],
        &[
            "only `occurrence: 2` says which `of times` in `content/tale.md` is meant",
            "^ counts wrong as soon as a place before it comes or goes",
            "> of times: place 2 of 2",
            "= write `prefix: worst` instead of `occurrence`",
        ],
    );
    check(
        TALE,
        &[("quote", "best of times"), ("prefix", "entirely other words")],
        &[
            "the quote `best of times` is in `content/tale.md`, but not after `entirely other words`",
            "^ other words stand here",
            "> best of times: stands here, after `It was the`",
            "= if this is the passage, write `prefix: It was the`",
        ],
    );
    check(
        PARTS,
        &[("quote", "words"), ("section", "Secnod")],
        &["`content/tale.md` has no section `Secnod`", "^ no heading reads like this", "= did you mean `Second`?"],
    );
    let same = format!("# A\n\n{0} x {0}\n\n# B\n\n{0} x {0}", ["word"; 40].join(" "));
    check(
        &same,
        &[("quote", "x")],
        &[
            "the quote `x` stands twice in `content/tale.md`",
            "^ nothing says which is meant",
            "> x: place 1 of 2",
            "> x: place 2 of 2",
            "= for place 1 write `section: a`",
            "= for place 2 write `section: b`",
        ],
    );
    assert!(said(&"x y ".repeat(20), &[("quote", "x y")]).contains("there are 12 more places"));
    let huge = said(TALE, &[("quote", &"word ".repeat(200_000))]);
    assert!(huge.len() < 400, "{huge}");
}

#[test]
fn numbers() {
    let source = "One two three.[^a]\n\nFour five six.\n\n[^a]: Seven eight.";
    let records = vec![
        record("later", vec![anchor_of(&[("quote", "five")], 0)]),
        record("long", vec![anchor_of(&[("quote", "One two three")], 10)]),
        record("inner", vec![anchor_of(&[("quote", "two")], 20), anchor_of(&[("quote", "six")], 30)]),
        record("noted", vec![anchor_of(&[("quote", "eight")], 40)]),
        record("mark", vec![anchor_of(&[("quote", "two three.")], 50)]),
        record("cross", vec![anchor_of(&[("quote", "three. Four")], 60)]),
        record("whole", vec![anchor_of(&[("whole", "true")], 70)]),
        record("nowhere", vec![anchor_of(&[("quote", "missing")], 80)]),
    ];
    let (text, report) = run(source, records);
    let stems: Vec<String> = text.notes.iter().map(MarginNote::stem).collect();
    assert_eq!(stems, ["whole", "inner", "long", "mark", "fn-a", "cross", "noted", "later", "inner-2"]);
    assert_eq!(text.notes.iter().map(|note| note.block).collect::<Vec<_>>(), [0, 0, 0, 0, 0, 0, 0, 1, 1]);
    assert_eq!(text.words, 6);
    assert_eq!((text.unplaced.len(), report.errors()), (1, 1));
    assert_eq!(text.unplaced[0].reason, "the quote `missing` is not in `content/tale.md`");
}

#[test]
fn a_record_stands_once_at_the_same_words() {
    let anchors = vec![anchor_of(&[("quote", "best")], 0), anchor_of(&[("quote", "BEST")], 10)];
    let (text, report) = run(TALE, vec![record("one", anchors)]);
    assert_eq!(outcome(&text, &report), "It was the |best| of times, it was the worst of times.; anchor-conflict");
    let anchors = |at| vec![anchor_of(&[("quote", "best")], at)];
    let (text, report) = run(TALE, vec![record("one", anchors(0)), record("two", anchors(10))]);
    assert_eq!((text.notes.len(), report.is_empty()), (2, true));
}

#[test]
fn shared_anchors_and_placings_are_placed() {
    let file = FilePath::from("content/tale.notes.yaml");
    let work = Work {
        id: "tale".into(),
        file: "content/tale.md".into(),
        hash: 0,
        front: FrontMatter::default(),
        document: document(TALE),
        records: vec![record("listed", Vec::new())],
        placings: vec![Placing {
            id: Spanned::new("placed".into(), 0..1),
            file,
            kind: crate::model::record::Kind::Claim,
            anchors: vec![anchor_of(&[("quote", "wisdom")], 0)],
        }],
    };
    let other = anchor_of(&[("quote", "age")], 0);
    let shared = [Shared { record: "shared".into(), anchor: &other }];
    let mut report = Report::new();
    let past = NoPast(NoHistory::NotAsked);
    let Anchored { text, records, placings, .. } = anchor(work, &shared, &past, &mut report);
    let stems: Vec<String> = text.notes.iter().map(MarginNote::stem).collect();
    assert_eq!(stems, ["shared", "placed"]);
    assert_eq!((records.len(), placings.len(), report.is_empty()), (1, 1, true));
}

#[test]
fn nothing_panics() {
    let alphabet: Vec<&str> = vec![
        "a",
        "b",
        " ",
        " ",
        "\n",
        "\n\n",
        "# ",
        "-",
        "- ",
        "—",
        "…",
        " … ",
        "...",
        "“",
        "'",
        "ﬁ",
        "ﬃ",
        "e\u{301}",
        "\u{301}",
        "\u{ad}",
        "\u{ad}\n",
        "\u{200b}",
        "\u{feff}",
        "中",
        "の",
        "ไ",
        "ี",
        "ß",
        "İ",
        "Ж",
        "ﾊﾞ",
        "한",
        "\u{1100}\u{1161}",
        "👨‍👩‍👧",
        "\0",
        ".",
        "[^a]",
        "word",
        "Word",
        "\t",
        "\u{a0}",
        "*",
        "_",
        "`",
        "[x](y)",
        "1",
        "\r",
    ];
    let mut seed = 1_u64;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for round in 0..3_000 {
        let mut make =
            |most: usize| -> String { (0..random(most)).map(|_| alphabet[random(alphabet.len())]).collect() };
        let mut source = make(60);
        if source.contains("[^a]") {
            source.push_str("\n\n[^a]: note ");
            source.push_str(&make(10).replace("\n\n", " ").replace("[^a]", ""));
        }
        let (quote, prefix, suffix, section) = (make(8), make(4), make(4), make(3));
        let mut fields = vec![("quote", quote.as_str())];
        match round % 5 {
            0 => fields.push(("occurrence", "2")),
            1 => fields.extend([("prefix", prefix.as_str()), ("suffix", suffix.as_str())]),
            2 => fields.push(("section", section.as_str())),
            _ => {}
        }
        let (text, _) = run(&source, vec![record("one", vec![anchor_of(&fields, 0)])]);
        let reading = document(&source).text;
        for placement in text.notes.iter().filter_map(MarginNote::placement) {
            let range = placement.range.start as usize..placement.range.end as usize;
            assert!(reading.get(range).is_some_and(|words| !words.is_empty()), "{source:?} {fields:?}");
            let passage = placement.passage.start as usize..placement.passage.end as usize;
            assert!(placement.sentence.get(passage).is_some(), "{source:?} {fields:?}");
        }
    }
}
