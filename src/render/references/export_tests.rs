//! What reference managers are given, read back by parsers that aren't ours.

use citationberg::json::Item;
use hayagriva::citationberg;
use serde_json::json;

use super::tests::{person, plain, record, site, source, spanned};
use super::*;
use crate::model::date::Date;
use crate::model::record::{Detail, Name, PersonKind, Source, SourceType};
use crate::render::language::Language;

/// What could end a value, or mean something to BibTeX, TeX, JSON or HTML.
const HOSTILE: &str = "}, evil = {\"x\"} \\end{a} % # & _ $ ~ ^ { <script>alert(1)</script> Ö 北京";

fn entry(title: &str, change: impl FnOnce(&mut Source)) -> Entry {
    let mut source = source(SourceType::Article);
    change(&mut source);
    let people = [
        person("korybko", "Andrew Korybko", PersonKind::Person),
        person("tass", "TASS, the Agency", PersonKind::Organisation),
    ];
    let records = [record("s-1", title, Detail::Source(Box::new(source)))].into_iter().chain(people).collect();
    let site = site(records, "en");
    let Detail::Source(source) = &site.records[0].detail else { unreachable!("it was made as one") };
    Entry::of_source(&site, &site.records[0], source, title).worded(&Language::english())
}

/// The fields of the only entry, as biblatex reads them.
fn read(bibtex: &str) -> (String, Vec<(String, String)>) {
    let library = biblatex::Bibliography::parse(bibtex).unwrap_or_else(|error| panic!("{error}\n{bibtex}"));
    assert_eq!(library.len(), 1, "{bibtex}");
    let entry = library.iter().next().unwrap();
    let words = |chunks: &biblatex::Chunks| biblatex::ChunksExt::format_verbatim(&chunks[..]);
    (entry.key.clone(), entry.fields.iter().map(|(name, chunks)| (name.clone(), words(chunks))).collect())
}

#[test]
fn an_article_in_both_forms() {
    let entry = entry("Back to Being Brothers? EU", |source| source.pages = Some("12–18".to_string()));
    let expected = "@article{s-1,\n  author = {Korybko, Andrew},\n  title = {{Back to Being Brothers? EU}},\n  journal = {Global \
        Research},\n  publisher = {The Press},\n  address = {Montreal},\n  pages = {12--18},\n  year = {2020},\n  month = \
        aug,\n  date = {2020-08-17},\n  language = {en},\n  url = {https://example.org/a?b=1&c=2},\n  urldate = \
        {2026-11-20}\n}\n";
    assert_eq!(bibtex_file([&entry]), expected);
    let fields = json!({
        "id": "s-1",
        "type": "article-newspaper",
        "title": "Back to Being Brothers? EU",
        "URL": "https://example.org/a?b=1&c=2",
        "author": [{"family": "Korybko", "given": "Andrew"}],
        "container-title": "Global Research",
        "language": "en",
        "page": "12–18",
        "publisher": "The Press",
        "publisher-place": "Montreal",
        "issued": {"date-parts": [[2020, 8, 17]]},
        "accessed": {"date-parts": [[2026, 11, 20]]},
    });
    let text = csl_file([&entry]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), json!([fields]));
    assert!(text.starts_with("[\n  {\n    \"id\": \"s-1\",\n    \"type\": \"article-newspaper\",\n"), "{text}");
    assert!(text.ends_with("\n    \"accessed\": {\"date-parts\":[[2026,11,20]]}\n  }\n]\n"), "{text}");
}

#[test]
fn types_and_names() {
    for (source_type, bibtex, csl) in [
        (SourceType::Book, "@book{", "book"),
        (SourceType::Chapter, "@incollection{", "chapter"),
        (SourceType::Report, "@techreport{", "report"),
        (SourceType::Manuscript, "@unpublished{", "manuscript"),
        (SourceType::Webpage, "@misc{", "webpage"),
        (SourceType::Letter, "@misc{", "personal_communication"),
    ] {
        let entry = entry("T", |source| source.source_type = source_type);
        assert!(bibtex_file([&entry]).starts_with(bibtex));
        assert!(csl_file([&entry]).contains(&format!("\"type\": \"{csl}\"")));
    }
    let person = |id: &str| Name::Person(spanned(id.into()));
    for (author, expected) in [
        (vec![person("korybko"), person("tass")], "{Korybko, Andrew and {TASS, the Agency}}"),
        (vec![plain("King, Martin, Jr.")], "{King, Jr., Martin}"),
        (vec![plain("Marks and Spencer")], "{{Marks and Spencer}}"),
        (vec![plain("Sword and Co, Ann")], "{{Sword and Co}, Ann}"),
        (vec![plain("A}B, C\\D")], "{A\\textbraceright{}B, C\\textbackslash{}D}"),
    ] {
        let entry = entry("T", |source| source.author = author);
        assert!(bibtex_file([&entry]).contains(&format!("author = {expected},")), "{}", bibtex_file([&entry]));
    }
}

#[test]
fn nothing_typed_leaves_its_field() {
    let entry = entry(HOSTILE, |source| {
        source.container = Some(HOSTILE.to_string());
        source.author = vec![plain(HOSTILE)];
        source.pages = Some("}".to_string());
        source.doi = Some(spanned("10.1000/{}".to_string()));
    });
    let (key, fields) = read(&bibtex_file([&entry]));
    let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(key, "s-1");
    assert!(!names.contains(&"evil") && names.len() == 13, "{names:?}");
    let parsed: Vec<Item> = serde_json::from_str(&csl_file([&entry])).unwrap();
    assert_eq!(parsed[0].0["title"].to_str().unwrap(), HOSTILE);
}

#[test]
fn others_read_what_was_typed() {
    for title in ["Plain", "50 % of R&D, #1", "a_b $5", "Ö 北京 – “quoted”", "{braces}", "back\\slash", "~x^2"]
    {
        let (_, fields) = read(&bibtex_file([&entry(title, |_| {})]));
        let found = fields.iter().find(|(name, _)| name == "title").map(|(_, words)| words.as_str());
        assert_eq!(found, Some(title));
    }
}

#[test]
fn every_type_and_date_is_read_by_citationberg_and_biblatex() {
    let dates = ["2020-08-17", "2020-21", "1850~", "1914/1918", "202X", "2020-08/..", "-0043", "0000"];
    let all = SourceType::ALL.iter().enumerate().map(|(index, source_type)| {
        entry(&format!("Title {index}"), |source| {
            source.source_type = *source_type;
            source.date = Some(Date::parse(dates[index % dates.len()]).unwrap());
        })
    });
    for entry in all {
        // Dates in words have no place in citationberg, though the schema has one.
        let text = csl_file([&entry]);
        if !text.contains("\"literal\":\"from August 2020\"") {
            let parsed: Vec<Item> = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
            assert_eq!(parsed[0].id().unwrap(), "s-1");
        }
        read(&bibtex_file([&entry]));
    }
}

#[test]
fn a_passage_is_a_note_whatever_its_words() {
    let passage = Part { key: "tale-n-1", title: "A tale", lang: "en", note: Some(HOSTILE), ..Part::default() };
    let entry = Entry::of_part(&site(Vec::new(), "en"), &passage);
    let (key, fields) = read(&bibtex_file([&entry]));
    assert_eq!(key, "tale-n-1");
    assert!(fields.contains(&("note".to_string(), HOSTILE.to_string())), "{fields:?}");
    let items: serde_json::Value = serde_json::from_str(&csl_file([&entry])).unwrap();
    assert_eq!(items[0]["note"], HOSTILE);
}

#[test]
fn parts_of_the_edition() {
    let date = Date::parse("2020-08").unwrap();
    let site = site(Vec::new(), "en");
    let authors = [plain("Lee, Ann")];
    let part = Part {
        key: "letters/first",
        title: "The first & last",
        authors: &authors,
        issued: Some(&date),
        lang: "de",
        url: Some("https://x.org/letters/first.html"),
        reviewed: crate::model::date::Day::parse("2026-11-20"),
        genre: None,
        note: None,
    };
    let expected = "@misc{letters-first,\n  author = {Lee, Ann},\n  title = {{The first \\& last}},\n  howpublished = {T},\n  \
        year = {2020},\n  month = aug,\n  version = {2026-11-20},\n  language = {de},\n  url = \
        {https://x.org/letters/first.html}\n}\n";
    assert_eq!(bibtex_file([&Entry::of_part(&site, &part)]), expected);
    let bare = Part { key: "c", title: "C", lang: "en", genre: Some("claim"), ..Part::default() };
    let text = csl_file([&Entry::of_part(&site, &bare)]);
    let fields =
        json!({"id": "c", "type": "webpage", "title": "C", "container-title": "T", "genre": "claim", "language": "en"});
    assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), json!([fields]));
}
