use super::super::splice::author::written;
use super::*;
use crate::model::diagnostic::Report;
use crate::model::source::FilePath;
use crate::parse::records;

fn arranged(yaml: &str) -> Result<String, Unarranged> {
    arrange(
        &Source::whole(&FilePath::from("x.notes.yaml"), yaml),
        &crate::parse::schema::value(crate::parse::SchemaKind::Records),
    )
}

/// What is arranged reads `expected`, and stays so.
#[track_caller]
fn check(yaml: &str, expected: &str) {
    let once = arranged(yaml).unwrap_or_else(|refusal| panic!("{refusal:?}\n{yaml}"));
    assert_eq!(once, expected, "{yaml}");
    assert_eq!(arranged(&once).unwrap(), expected);
}

#[test]
fn keys_take_their_comments_along() {
    check(
        "notes:\n  # of a\n  - body: x # long\n    # who\n    id: ab\n\n    # seen\n    quote: >-\n      one\n      two\n  - id: cd\n    \
         body: y\n",
        "notes:\n  # of a\n  # who\n  - id: ab\n\n    # seen\n    quote: >-\n      one\n      two\n    body: x # long\n  - id: cd\n    \
         body: y\n",
    );
}

#[test]
fn what_stands_below_a_value_stays_with_it() {
    check(
        "claims:\n- evidence:\n  - stance: supports\n    source: ab\n    # note: x\n  title: y\n  id: cd",
        "claims:\n- id: cd\n  title: y\n  evidence:\n  - source: ab\n    stance: supports\n    # note: x",
    );
    check(
        "events:\r\n  - date: 2020\r\n    place:\r\n      lon: 1\r\n      name: |\r\n        z\r\n      lat: 2\r\n    id: ab\r\n",
        "events:\r\n  - id: ab\r\n    date: 2020\r\n    place:\r\n      name: |\r\n        z\r\n      lat: 2\r\n      lon: 1\r\n",
    );
}

#[test]
fn what_could_read_otherwise_stays() {
    for yaml in [
        // Unknown and double keys, brackets, a block that keeps the blank lines after it, sections, `extra`.
        "notes:\n  - txt: x\n    id: ab\n",
        "notes:\n  - body: x\n    id: ab\n    body: y\n",
        "notes: [{body: x, id: ab}]\n",
        "notes:\n  - {\n    body: x,\n    id: ab}\n",
        "notes:\n  - body: |+\n      x\n\n    id: ab\n",
        "people:\nnotes:\nclaims:\n",
        "notes:\n  - id: ab\n    extra:\n      z: 1\n      a: 2\n",
        "",
        "- a\n",
    ] {
        check(yaml, yaml);
    }
    assert!(matches!(arranged("notes: [\n"), Err(Unarranged::Unreadable(_))));
}

/// Sidecars by chance say the same afterwards, are arranged once and for all, and lose no comment.
#[test]
fn files_by_chance() {
    let (mut moved, mut mappings) = (0, 0);
    for seed in 0..1_000 {
        let yaml = written(seed).text;
        let once = arranged(&yaml).unwrap_or_else(|refusal| panic!("seed {seed}: {refusal:?}\n{yaml}"));
        assert_eq!(arranged(&once).unwrap(), once, "seed {seed}\n{yaml}");
        assert_eq!(records_of(&yaml), records_of(&once), "seed {seed}\n{yaml}\n{once}");
        let comments = |text: &str| {
            let mut found: Vec<String> =
                text.lines().filter_map(|line| Some(line[line.find('#')?..].to_string())).collect();
            found.sort();
            found
        };
        assert_eq!(comments(&yaml), comments(&once), "seed {seed}");
        moved += usize::from(once != yaml);
        mappings += once.matches("- id: e").count();
    }
    assert!(moved > 300 && mappings > 1_000, "{moved} {mappings}");
}

/// What a file says, without where it says it.
pub fn records_of(yaml: &str) -> Vec<String> {
    let mut report = Report::new();
    let found = records::read(&FilePath::from("x.notes.yaml"), yaml, Some(&"x".into()), &mut report);
    let mut said: Vec<String> = report.iter().map(|one| one.message.clone()).collect();
    said.sort();
    said.extend(found.records.iter().map(|record| {
        let words = |markdown: &Option<crate::model::record::Markdown>| {
            markdown.as_ref().map(|one| one.source.value.trim_end_matches('\n').to_string())
        };
        let anchors: Vec<_> = record
            .anchors
            .iter()
            .map(|anchor| {
                let words = [&anchor.quote, &anchor.prefix, &anchor.suffix, &anchor.section];
                let words = words.map(|field| field.as_ref().map(|field| field.value.clone()));
                format!("{words:?} {:?} {}", anchor.occurrence.as_ref().map(|one| one.value), anchor.whole)
            })
            .collect();
        let tags: Vec<_> = record.tags.iter().map(|tag| tag.value.clone()).collect();
        format!(
            "{} {:?} {:?} {tags:?} {} {anchors:?}",
            record.id,
            words(&record.title),
            words(&record.body),
            record.extra
        )
    }));
    said
}
