use std::sync::Arc;

use super::*;
use crate::model::record::{Locator, LocatorPart, Name};

fn parse(text: &str, sidecar: bool) -> (Records, Report) {
    let mut report = Report::new();
    let home: Arc<str> = Arc::from("brothers");
    let file = Arc::from(if sidecar { "content/brothers.notes.yaml" } else { "content/shared.yaml" });
    let found = read(&file, text, sidecar.then_some(&home), &mut report);
    (found, report)
}

/// What is reported: code and the words that it points at.
fn reported<'t>(text: &'t str, report: &Report) -> Vec<(&'static str, &'t str)> {
    let words = |one: &crate::model::diagnostic::Diagnostic| {
        let place = one.primary.place.range();
        &text[place.start as usize..place.end as usize]
    };
    report.iter().map(|one| (one.code.name(), words(one))).collect()
}

#[track_caller]
fn check(text: &str, sidecar: bool, expected: &[(&str, &str)]) -> Records {
    let (found, report) = parse(text, sidecar);
    assert_eq!(reported(text, &report), expected, "{text}");
    for one in report.iter() {
        assert!(!one.message.ends_with('.') && !one.hints.is_empty(), "{one:?}");
    }
    found
}

/// A sidecar without mistakes.
#[track_caller]
fn good(text: &str) -> Records {
    check(text, true, &[])
}

#[test]
fn lines_are_those_of_the_ids() {
    let text = "notes: # é\r\n  - id: b2\r\n    body: B\r\n\r\n  - body: |\r\n      A\r\n\r\n      A\r\n    id: a1\r\nclaims:\n  - {id: c3, \
                title: T, claim: C}\n";
    let lines: Vec<_> = good(text).records.iter().map(|record| (record.id.to_string(), record.line)).collect();
    assert_eq!(lines, [("b2".to_string(), 2), ("a1".to_string(), 9), ("c3".to_string(), 11)]);
}

/// One mistake, in a claim of a sidecar that is sound but for `lines`.
#[track_caller]
fn claim(lines: &str, code: &str, words: &str) {
    let text = format!("claims:\n  - id: a1\n    title: T\n    claim: C\n    {lines}\n");
    let found = check(&text, true, &[(code, words)]);
    assert_eq!(found.records.len(), 1, "the record is kept: {text}");
}

#[track_caller]
fn source(lines: &str, code: &str, words: &str) {
    let text = format!("sources:\n  - id: a1\n    title: T\n    {lines}\n");
    check(&text, true, &[(code, words)]);
}

#[track_caller]
fn event(lines: &str, code: &str, words: &str) {
    let text = format!("events:\n  - id: a1\n    title: T\n    date: 2020\n    {lines}\n");
    check(&text, true, &[(code, words)]);
}

const EXAMPLE: &str = "\
# content/brothers.notes.yaml
claims:
  - id: no-other-option
    quote: Minsk had no realistic alternative
    section: The thesis
    title: Minsk had no alternative
    claim: After its attempt at balance failed, Belarus had no option but to return to Russia on Russia's terms.
    speaker: korybko
    said: 2020-08-17
    kind: causal
    verdict: contested
    basis: both
    confidence: medium
    reason: The article argues it from motive alone; other analysts saw several options open in that week.
    evidence:
      - source: russiamatters-2020-08
        stance: mixed
        locator: {paragraph: 4}
    reviewed: 2026-11-20
sources:
  - ref: kremlin-2020-08-15                 # defined in content/sources.yaml, placed here
    quote: the Kremlin's own summary
events:
  - id: detainees-returned
    quote: the handover of 32 of the detained men
    date: 2020-08-14
    title: Belarus hands 32 detained Russians to Moscow
    sources: [{source: tass-2020-08-14}]
notes:
  - id: union-state
    kind: gloss
    quote: Union State
    occurrence: 1
    body: A supranational union agreed by Belarus and Russia in 1999.
";

#[test]
fn the_example_of_the_manual() {
    for text in [EXAMPLE.to_string(), EXAMPLE.replace('\n', "\r\n"), format!("\u{feff}{EXAMPLE}")] {
        let found = good(&text);
        assert_eq!((found.records.len(), found.placings.len(), found.readable), (3, 1, true));
        let Detail::Claim(claim) = &found.records[0].detail else { panic!("a claim") };
        assert_eq!(claim.evidence[0].locator, Some(Locator::Parts(vec![(LocatorPart::Paragraph, "4".to_string())])));
        assert!(matches!(&claim.speaker, Some(Name::Person(id)) if &*id.value == "korybko"));
        let quote = found.records[0].anchors[0].quote.as_ref().unwrap();
        assert_eq!(&text[quote.start as usize..quote.end as usize], &*quote.value);
        assert_eq!(&*found.placings[0].id.value, "kremlin-2020-08-15");
        assert_eq!(found.records[0].home.as_deref(), Some("brothers"));
        let last = found.records[2].body.as_ref().unwrap();
        assert_eq!(&text[last.source.start as usize..last.source.end as usize], &*last.source.value);
    }
}

#[test]
fn nothing_is_fine() {
    for text in ["", "\u{feff}", "# only a comment\n", "claims:\n", "claims: []\nnotes: ~\n", "---\n", "{}\n"] {
        assert!(good(text).readable, "{text}");
    }
}

#[test]
fn words_stay_as_typed() {
    let found = good(
        "sources:\n  - {id: a1, title: no, volume: 3.10, issue: 007, pages: 12-15, edition: 1e3, container: \
         2020-08-17, publisher: 'null', place: NULL}\n",
    );
    let Detail::Source(source) = &found.records[0].detail else { panic!("a source") };
    let kept = [&source.volume, &source.issue, &source.pages, &source.edition, &source.container, &source.publisher];
    let kept: Vec<_> = kept.iter().map(|field| field.as_deref().unwrap()).collect();
    assert_eq!(kept, ["3.10", "007", "12-15", "1e3", "2020-08-17", "null"]);
    assert_eq!(found.records[0].title.as_ref().unwrap().source.value, "no");
    assert_eq!(source.place.as_deref(), Some("NULL"));
}

#[test]
fn values_below_extra_are_typed() {
    let found = good(
        "notes:\n  - id: a1\n    body: B\n    extra: {i: 3, f: 3.10, b: true, n: ~, s: '3', w: no, h: 0x1F, o: 0o17, \
         l: [1, {x: 2}], inf: .inf}\n",
    );
    assert_eq!(
        found.records[0].extra.to_string(),
        r#"{"i":3,"f":3.1,"b":true,"n":null,"s":"3","w":"no","h":31,"o":15,"l":[1,{"x":2}],"inf":".inf"}"#
    );
    assert_eq!(good("notes:\n  - {id: a1, body: B}\n").records[0].extra.to_string(), "{}");
    claim("extra: {a: 1, a: 2}", "duplicate-key", "a");
    claim("extra: words", "wrong-type", "words");
}

#[test]
fn block_scalars_have_the_place_of_their_words() {
    let text = "notes:\n  - id: a1\n    body: |\n\n      First.\n\n      Second.\n\n    kind: gloss\n";
    let body = good(text).records[0].body.clone().unwrap();
    assert_eq!(&text[body.source.start as usize..body.source.end as usize], "First.\n\n      Second.");
    assert_eq!(body.source.value, "\nFirst.\n\nSecond.\n");
}

#[test]
fn keys() {
    claim("qoute: x", "unknown-key", "qoute");
    claim("title: again", "duplicate-key", "title");
    claim("verdikt: x", "unknown-key", "verdikt");
    claim("stance: x", "unknown-key", "stance");
    let (_, report) = parse("claims:\n  - id: a1\n    title: T\n    claim: C\n    qoute: x\n", true);
    assert_eq!(report.iter().next().unwrap().hints, ["did you mean `quote`?"]);
    assert!(!check("cliams:\n  - id: a1\n", true, &[("unknown-key", "cliams")]).readable);
    check("evidence: 3\nclaims: []\n", true, &[("unknown-key", "evidence")]);
    assert!(!check("- id: a1\n", true, &[("wrong-type", "- id: a1")]).readable);
    check("words\n", true, &[("wrong-type", "words")]);
    check("notes:\n  id: a1\n  body: B\n", true, &[("wrong-type", "id: a1\n  body: B")]);
    check("notes:\n  - a1\n", true, &[("wrong-type", "a1")]);
    check("notes:\n  -\n  - {id: a1, body: B}\n", true, &[("wrong-type", "")]);
    let text = "claims:\n  - {id: a1, title: T, claim: C, evidence: [{source: s1, stance: mixed, page: 3}]}\n";
    check(text, true, &[("unknown-key", "page")]);
}

#[test]
fn forms() {
    claim("tags: one", "wrong-type", "one");
    claim("tags: [one, [two], three]", "wrong-type", "[two]");
    claim("tags: [one, ~]", "wrong-type", "~");
    claim("tags: {a: b}", "wrong-type", "{a: b}");
    claim("summary: [a]", "wrong-type", "[a]");
    claim("occurrence: first", "wrong-type", "first");
    claim("occurrence: -1", "wrong-type", "-1");
    claim("occurrence: '1'", "wrong-type", "'1'");
    claim("whole: yes", "wrong-type", "yes");
    claim("evidence: [words]", "wrong-type", "words");
    let (_, report) = parse("claims:\n  - {id: a1, title: T, claim: C, tags: one}\n", true);
    assert_eq!(report.iter().next().unwrap().hints, ["`[one]`"]);
    let (_, report) = parse("sources:\n  - id: a1\n    title: T\n    author: Lee, Ann\n", true);
    assert_eq!(report.iter().next().unwrap().hints, ["`[\"Lee, Ann\"]`"]);
}

#[test]
fn ids() {
    let missing = |text, words| assert!(!check(text, true, &[("id-and-ref", words)]).readable, "{text}");
    missing("notes:\n  - body: B\n", "body: B");
    missing("notes:\n  - {id: a1, ref: a2, body: B}\n", "a2");
    missing("notes:\n  - {id: , body: B}\n", "id");
    for id in ["A1", "a", "-a", "a_b", "war & peace", "../x", "a/b"] {
        assert!(!check(&format!("notes:\n  - id: {id}\n    body: B\n"), true, &[("bad-id", id)]).readable);
    }
    let (_, report) = parse("notes:\n  - id: War & Peace\n    body: B\n", true);
    assert_eq!(report.iter().next().unwrap().hints, ["`war-peace`"]);
    claim("aliases: [Old]", "bad-id", "Old");
    claim("tags: [Foreign policy]", "bad-value", "Foreign policy");
    let found = check("sources:\n  - {ref: a1, quote: q, title: T}\n", true, &[("ref-fields", "title")]);
    assert_eq!(found.placings[0].anchors.len(), 1);
    check("sources:\n  - ref: a1\n", true, &[("missing-key", "ref: a1")]);
}

#[test]
fn required() {
    check("claims:\n  - {id: a1, claim: C}\n", true, &[("missing-key", "a1")]);
    check("claims:\n  - {id: a1, title: T}\n", true, &[("missing-key", "a1")]);
    check("sources:\n  - {id: a1}\n", true, &[("missing-key", "a1")]);
    check("events:\n  - {id: a1, title: T}\n", true, &[("missing-key", "a1")]);
    check("notes:\n  - {id: a1}\n", true, &[("missing-key", "a1")]);
    check("people:\n  - {id: a1}\n", true, &[("missing-key", "a1")]);
    check("people:\n  - {id: a1, name: A, title: Dr}\n", true, &[("unknown-key", "title")]);
    // Nor is one whose key is misspelt.
    check("claims:\n  - {id: a1, Title: T, claim: C}\n", true, &[("unknown-key", "Title")]);
    check("claims:\n  - {id: a1, titel: T, claim: C}\n", true, &[("unknown-key", "titel")]);
    check("claims:\n  - {id: a1, topic: T, claim: C}\n", true, &[("unknown-key", "topic"), ("missing-key", "a1")]);
    // A bad value isn't missing either.
    check("claims:\n  - {id: a1, title: [T], claim: C}\n", true, &[("wrong-type", "[T]")]);
    claim("evidence: [{source: s1}]", "missing-key", "{source: s1}");
    claim("evidence: [{stance: mixed}]", "missing-key", "{stance: mixed}");
    claim("relations: [{to: a2}]", "missing-key", "{to: a2}");
    claim("history: [{date: 2020-01-01}]", "missing-key", "{date: 2020-01-01}");
    event("sources: [{note: N}]", "missing-key", "{note: N}");
}

#[test]
fn a_required_key_left_blank_is_reported_at_the_id() {
    for (yaml, key) in [
        ("claims:\n  - {id: a1, title: '', claim: C}\n", "title"),
        ("claims:\n  - id: a1\n    title: T\n    claim:\n", "claim"),
        ("claims:\n  - id: a1\n    title: T\n    claim: # soon\n    said: 2020\n", "claim"),
        ("sources:\n  - id: a1\n    title: ~\n", "title"),
        ("events:\n  - id: a1\n    title: T\n    date:\n", "date"),
        ("notes:\n  - id: a1\n    body: '  '\n", "body"),
        ("people:\n  - id: a1\n    name:\n", "name"),
    ] {
        check(yaml, true, &[("missing-key", key)]);
    }
}

#[test]
fn words_of_a_set() {
    claim("kind: casual", "bad-value", "casual");
    claim("basis: then", "bad-value", "then");
    claim("confidence: hihg", "bad-value", "hihg");
    claim("status: drafts", "bad-value", "drafts");
    claim("certainty: sure", "bad-value", "sure");
    claim("evidence: [{source: s1, stance: support}]", "bad-value", "support");
    claim("relations: [{to: a2, kind: refutes}]", "bad-value", "refutes");
    claim("history: [{date: 2020-01-01, change: C, kind: fix}]", "bad-value", "fix");
    source("type: blog", "bad-value", "blog");
    source("kind: first", "bad-value", "first");
    source("lang: Deutsch oder so", "bad-value", "Deutsch oder so");
    check("people:\n  - {id: a1, name: A, kind: organization}\n", true, &[("bad-value", "organization")]);
    let (_, report) = parse("people:\n  - {id: a1, name: A, kind: organization}\n", true);
    assert_eq!(report.iter().next().unwrap().hints[0], "did you mean `organisation`?");
}

#[test]
fn dates() {
    claim("said: yesterday", "bad-date", "yesterday");
    claim("said: 2020-13-01", "bad-date", "13-01");
    claim("reviewed: 2026-02-30", "bad-date", "30");
    claim("created: 2026-02", "bad-date", "2026-02");
    claim("created: 2026-2-3", "bad-date", "-3");
    source("accessed: 2020?", "bad-date", "2020?");
    source("date: 2021/2019", "bad-date", "2019");
    check("events:\n  - {id: a1, title: T, date: soon}\n", true, &[("bad-date", "soon")]);
    for date in ["2020-08-17", "2020-08", "2020?", "1850~", "1914/1918", "202X", "2020-08/..", "-0043", "'2020'"] {
        good(&format!("events:\n  - id: a1\n    title: T\n    date: {date}\n"));
    }
    let (_, report) = parse("claims:\n  - {id: a1, title: T, claim: C, created: 2026-2-3}\n", true);
    assert_eq!(report.iter().next().unwrap().hints, ["`2026-02-03`"]);
}

#[test]
fn addresses_and_numbers() {
    source("url: javascript:alert(1)", "unsafe-url", "javascript:alert(1)");
    source("archive_url: www.x.org", "unsafe-url", "www.x.org");
    source("url: \"https://x.org/\\n\\ta\"", "unsafe-url", "\"https://x.org/\\n\\ta\"");
    claim("evidence: [{source: s1, stance: mixed, archive: 'data:x'}]", "unsafe-url", "'data:x'");
    source("isbn: 978-3-16-148410-1", "bad-identifier", "978-3-16-148410-1");
    source("issn: 2049-3631", "bad-identifier", "2049-3631");
    source("doi: 10/1", "bad-identifier", "10/1");
    source("pmid: PMC1", "bad-identifier", "PMC1");
    source("arxiv: 9913.1", "bad-identifier", "9913.1");
    event("place: {name: X, lat: 95, lon: 1}", "bad-value", "95");
    event("place: {name: X, lat: 5}", "missing-key", "{name: X, lat: 5}");
    event("place: {lat: 5, lon: 3}", "missing-key", "{lat: 5, lon: 3}");
    event("place: {name: X, lat: 5°, lon: 3}", "wrong-type", "5°");
    event("place: {name: X, lat: NaN, lon: 3}", "bad-value", "NaN");
}

#[test]
fn anchors() {
    claim("prefix: x", "anchor-conflict", "x");
    claim("section: x", "anchor-conflict", "x");
    claim("occurrence: 2", "anchor-conflict", "2");
    claim("quote: q\n    occurrence: 0", "anchor-conflict", "0");
    claim("quote: q\n    whole: true", "anchor-conflict", "q");
    claim("whole: true\n    occurrence: 2", "anchor-conflict", "2");
    claim("quote:", "quote-empty", "quote");
    claim("quote: ' '", "quote-empty", "quote");
    claim("quote: q\n    also: [{section: x}]", "missing-key", "{section: x}");
    claim("quote: q\n    also: [{quote: q, whole: true}]", "unknown-key", "whole");
    claim("text: a\n    quote: q", "unknown-key", "text");
    let places = |lines: &str| {
        good(&format!("notes:\n  - id: a1\n    body: B\n    {lines}\n")).records[0]
            .anchors
            .iter()
            .map(|one| one.whole)
            .collect::<Vec<_>>()
    };
    assert_eq!(places("whole: true"), [true]);
    assert_eq!(places("whole: true\n    section: x"), [true]);
    assert_eq!(places("whole: false"), [false; 0]);
    assert_eq!(places("quote: q\n    section: ''\n    also: [{quote: r, prefix: p}]"), [false, false]);
    assert_eq!(places("also: [{quote: r}]"), [false]);
    assert_eq!(places("tags: [a1]"), [false; 0]);
}

#[test]
fn shared_files_name_their_text() {
    let found = check("notes:\n  - {id: a1, body: B, quote: q, text: a/b, also: [{quote: r}]}\n", false, &[]);
    let texts: Vec<_> = found.records[0].anchors.iter().map(|one| one.text.as_ref().unwrap().value.clone()).collect();
    assert_eq!(texts, ["a/b", "a/b"]);
    assert_eq!(found.records[0].home, None);
    check("notes:\n  - {id: a1, body: B}\n", false, &[]);
    check("notes:\n  - {id: a1, body: B, quote: q}\n", false, &[("unanchored-text", "quote")]);
    check("notes:\n  - {ref: a1, quote: q}\n", false, &[("unanchored-text", "quote")]);
    check("notes:\n  - {id: a1, body: B, text: a}\n", false, &[("anchor-conflict", "text")]);
}

#[test]
fn comments_that_cut() {
    claim("quote: article # 3 of the law", "cut-by-comment", "# 3 of the law");
    claim("quote: q\n    prefix: p #1", "cut-by-comment", "#1");
    claim("summary: The #metoo movement", "cut-by-comment", "#metoo movement");
    good(
        "notes:\n  - id: a1 # an id\n    body: Words # to be checked\n    quote: 'a # b'   # quoted\n    kind: gloss #x\n",
    );
    let (found, report) = parse("notes:\n  - id: a1\n    body: The #metoo movement\n", true);
    assert!(!report.has_errors() && found.records.len() == 1);
}

#[test]
fn a_value_that_began_with_a_hash_was_nothing() {
    claim("summary: #metoo", "cut-by-comment", "#metoo");
    claim("tags: #metoo", "cut-by-comment", "#metoo");
    claim("extra: {colour: red,\n      \"shade\": #c00\n      }", "cut-by-comment", "#c00");
    // A required one isn't missing too.
    check("notes:\n  - id: a1\n    body: #metoo\n", true, &[("cut-by-comment", "#metoo")]);
    good("notes:\n  - id: a1\n    body: #metoo\n      The movement\n    summary: # to be written\n    tags: ## none\n");
}

#[test]
fn what_yaml_can_do_and_postil_does_not_read() {
    for (text, words) in [
        ("notes: &all\n  - id: a1\n", "&all"),
        ("notes:\n  - id: a1\n    body: *b\n", "*b"),
        ("notes:\n  - id: a1\n    body: *Emphasis* first\n", "*Emphasis*"),
        ("notes:\n  - id: a1\n    <<: {body: B}\n", "<<"),
        ("notes:\n  - id: a1\n    body: !b words\n", "!b"),
        ("notes: []\n---\nnotes: []\n", "---"),
        ("notes:\n  - id: a1\n    body: {{ b }}\n", "{"),
        ("? [a]\n: b\n", "["),
    ] {
        assert!(!check(text, true, &[("yaml-feature", words)]).readable);
    }
}

#[test]
fn summaries_are_short() {
    let words = "x".repeat(281);
    check(&format!("notes:\n  - {{id: a1, body: B, summary: {words}}}\n"), true, &[("too-long", &words)]);
    good(&format!("notes:\n  - {{id: a1, body: B, summary: {}}}\n", &words[1..]));
}

#[test]
fn all_mistakes_appear_at_once() {
    let text = "claims:\n  - id: a1\n    titel: T\n    claim: C\n    said: soon\n    kind: casual\n  - id: B!\n  - id: a2\n    title: T\n    claim: C\n";
    let expected = [("unknown-key", "titel"), ("bad-date", "soon"), ("bad-value", "casual"), ("bad-id", "B!")];
    let found = check(text, true, &expected);
    assert_eq!(found.records.len(), 2);
}

#[test]
fn large_files() {
    let mut text = String::from("notes:\n");
    for number in 0..60_000 {
        text.push_str(&format!("  - {{id: note-{number}, body: B, quote: q}}\n"));
    }
    assert_eq!(good(&text).records.len(), 60_000);
    let long = "word ".repeat(200_000);
    for text in
        [format!("notes:\n  - id: a1\n    body: {long}\n"), format!("notes:\n  - id: a1\n    body: >\n      {long}\n")]
    {
        assert_eq!(good(&text).records.len(), 1);
    }
    let deep = format!("notes:\n  - id: a1\n    extra: {}\n", "[".repeat(100_000));
    assert_eq!(parse(&deep, true).1.errors(), 1);
    let deep: String = (0..10_000).map(|depth| format!("{}a:\n", " ".repeat(depth % 500))).collect();
    assert_eq!(parse(&deep, true).1.errors(), 1);
}

/// Bytes changed, dropped and doubled at random: a file may be as broken as it likes.
#[test]
fn nothing_panics() {
    let mut state: u64 = 42;
    let mut random = |below: usize| {
        // Knuth's MMIX constants.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let signs: Vec<&str> =
        "\t|\n|\r|:|: |- |#| #|[|]|{|}|\"|'|\\|&|*|!|>|\u{feff}|é|…|---\n|%|@|`|,|?|<<|~|0|\u{0}|\u{85}"
            .split('|')
            .collect();
    for _ in 0..4_000 {
        let mut text: Vec<char> = EXAMPLE.chars().collect();
        for _ in 0..=random(6) {
            let at = random(text.len());
            match random(4) {
                0 => drop(text.remove(at)),
                1 => drop(text.drain(at..(at + random(80)).min(text.len()))),
                2 => drop(text.splice(at..at, signs[random(signs.len())].chars()).count()),
                _ => drop(text.splice(at..=at, signs[random(signs.len())].chars()).count()),
            }
            if text.is_empty() {
                break;
            }
        }
        let text: String = text.into_iter().collect();
        let (_, report) = parse(&text, true);
        let front = format!("---\n{text}");
        let mut front_report = Report::new();
        super::super::front_matter::read(&Arc::from("content/a.md"), &front, &mut front_report);
        for (text, report) in [(&text, &report), (&front, &front_report)] {
            for one in report.iter() {
                let place = one.primary.place.range();
                assert!(text.get(place.start as usize..place.end as usize).is_some(), "{one:?} in {text:?}");
            }
        }
    }
}
