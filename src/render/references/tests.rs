use std::sync::Arc;

use super::*;
use crate::model::config::{AnchorPolicy, Config};
use crate::model::date::{Date, Day};
use crate::model::record::*;
use crate::model::site::{Site, Target};
use crate::model::source::{Place, Spanned};

pub fn site(records: Vec<Record>, lang: &str) -> Site {
    let config = Config {
        title: "T".to_string(),
        description: None,
        lang: lang.to_string(),
        base_url: None,
        license: None,
        editors: Vec::new(),
        output: "public".to_string(),
        verdicts: Vec::new(),
        review_after: None,
        anchors: AnchorPolicy::default(),
        citation_style: Spanned::default(),
        record_pages: true,
        views: true,
        git_credit: true,
        raw_html: false,
        nav: Vec::new(),
        theme: Default::default(),
        repository: None,
        feeds: false,
        search: false,
        extra: serde_json::Value::Null,
        place: place(),
    };
    let ids = records.iter().enumerate().map(|(index, record)| (record.id.clone(), Target::Record(index))).collect();
    Site {
        placings: Vec::new(),
        coverage: Default::default(),
        config,
        texts: Vec::new(),
        records,
        ids,
        text_paths: Vec::new(),
        homes: Vec::new(),
        links: Vec::new(),
        labels: Vec::new(),
        tags: Vec::new(),
        nav: Vec::new(),
        pages: Vec::new(),
        files: Vec::new(),
        citations: Vec::new(),
    }
}

fn place() -> Place {
    Place::start_of(&Arc::from("content/x.yaml"))
}

pub fn spanned<T>(value: T) -> Spanned<T> {
    Spanned::new(value, 0..0)
}

pub fn record(id: &str, title: &str, detail: Detail) -> Record {
    let source = spanned(title.to_string());
    Record {
        id: id.into(),
        place: place(),
        line: 1,
        aliases: Vec::new(),
        home: None,
        title: Some(Markdown { source, inline: true, references: Vec::new() }),
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
        anchors: Vec::new(),
        detail,
    }
}

pub fn plain(name: &str) -> Name {
    Name::Plain(spanned(name.to_string()))
}

pub fn source(source_type: SourceType) -> Source {
    Source {
        source_type,
        author: vec![plain("Korybko, Andrew")],
        editor: Vec::new(),
        translator: Vec::new(),
        container: Some("Global Research".to_string()),
        publisher: Some("The Press".to_string()),
        place: Some("Montreal".to_string()),
        date: Some(Date::parse("2020-08-17").unwrap()),
        edition: None,
        volume: None,
        issue: None,
        pages: None,
        lang: Some("en".to_string()),
        url: Some(spanned("https://example.org/a?b=1&c=2".to_string())),
        accessed: Day::parse("2026-11-20"),
        archive_url: None,
        archived: None,
        doi: None,
        isbn: None,
        issn: None,
        pmid: None,
        arxiv: None,
        kind: None,
        reliability: None,
        reply: None,
    }
}

pub fn person(id: &str, name: &str, kind: PersonKind) -> Record {
    let detail = Person { name: name.to_string(), kind, role: None, url: None, about: None };
    record(id, name, Detail::Person(Box::new(detail)))
}

fn formatted(lang: &str, style_name: &str, title: &str, source: Source) -> Option<String> {
    let people = [
        person("korybko", "Andrew Korybko", PersonKind::Person),
        person("tass", "TASS, the Agency", PersonKind::Organisation),
        person("plato", "Plato", PersonKind::Person),
    ];
    let records = [record("s-1", title, Detail::Source(Box::new(source)))].into_iter().chain(people).collect();
    let site = site(records, lang);
    let references =
        format(&site, &style(style_name, None).unwrap(), &|field, _| field.source.value.clone(), &|_| None);
    assert_eq!(references.len(), 4);
    assert!(references[1..].iter().all(Option::is_none));
    references[0].clone()
}

#[track_caller]
fn check(title: &str, change: impl FnOnce(&mut Source), expected: &str) {
    let mut source = source(SourceType::Article);
    change(&mut source);
    assert_eq!(formatted("en", "chicago-author-date", title, source).as_deref(), Some(expected));
}

const URL: &str =
    "<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"external\">https://example.org/a?b=1&amp;c=2</a>";

#[test]
fn formats_articles() {
    check(
        "Back to Being Brothers? EU",
        |_| {},
        &format!(
            "Korybko, Andrew. 2020. “Back to Being Brothers? EU.” <em>Global Research</em> (Montreal), August 17. {URL}."
        ),
    );
}

#[test]
fn people_come_from_their_records() {
    let author = |id: &str| vec![Name::Person(spanned(id.into()))];
    let rest = format!("2020. “T.” <em>Global Research</em> (Montreal), August 17. {URL}.");
    check("T", |source| source.author = author("korybko"), &format!("Korybko, Andrew. {rest}"));
    check("T", |source| source.author = author("tass"), &format!("TASS, the Agency. {rest}"));
    check("T", |source| source.author = author("plato"), &format!("Plato. {rest}"));
    check("T", |source| source.author = vec![plain("King, Martin, Jr.")], &format!("King, Martin, Jr. {rest}"));
    check("T", |source| source.author = vec![plain("United Nations")], &format!("United Nations. {rest}"));
}

#[test]
fn nothing_in_a_reference_is_html_but_ours() {
    let html = formatted("en", "apa", "<script>alert(\"1\")</script> & <i>x</i>", source(SourceType::Book)).unwrap();
    assert!(html.contains("&lt;script&gt;alert(") && html.contains("&lt;i&gt;x&lt;/i&gt;"), "{html}");
    let mut unsafe_url = source(SourceType::Webpage);
    unsafe_url.url = Some(spanned("mailto:a@example.org\"><b>".to_string()));
    let html = formatted("en", "apa", "T", unsafe_url).unwrap();
    assert!(!html.contains("<a") && !html.contains("<b>"), "{html}");
}

#[test]
fn the_edition_gives_the_language() {
    let mut source = source(SourceType::Article);
    source.date = Some(Date::parse("2020-03-01").unwrap());
    let html = formatted("de", "chicago-author-date", "T", source).unwrap();
    assert!(html.contains("„T“") && html.contains("März"), "{html}");
}

#[test]
fn what_a_style_would_say_wrongly_is_left_to_the_template() {
    for date in
        ["1914/1918", "2020-08/..", "../2020", "/2020", "202X", "19XX", "2020?", "1850~", "2020-08-17%", "Y170000002"]
    {
        let mut source = source(SourceType::Book);
        source.date = Some(Date::parse(date).unwrap());
        assert_eq!(formatted("en", "chicago-author-date", "T", source), None, "{date}");
    }
    assert_eq!(formatted("en", "plain", "T", source(SourceType::Book)), None);
}

#[test]
fn years_before_the_common_era() {
    let mut source = source(SourceType::Book);
    source.date = Some(Date::parse("-0043").unwrap());
    let html = formatted("en", "chicago-author-date", "T", source).unwrap();
    assert!(html.contains("44 BCE") || html.contains("44BC") || html.contains("44 BC"), "{html}");
}

#[test]
fn a_number_of_the_style_is_left_out() {
    for style in ["ieee", "vancouver", "nature", "american-chemical-society", "springer-basic"] {
        let html = formatted("en", style, "T", source(SourceType::Book)).unwrap();
        assert!(!html.starts_with(['[', '(', '1', '.', ' ']), "{style}: {html}");
    }
}

/// Every type, in styles of many kinds, with everything that could go wrong.
#[test]
fn no_source_breaks_the_build() {
    let odd = [
        "",
        " ",
        "0",
        "-1",
        "99999999999999999999",
        "2147483647",
        "-2147483648",
        "1-2-3",
        "1–",
        "–",
        "٣٤",
        "ⅻ",
        "½",
        "1, 2 & 3",
        "100\u{2013}7",
        "\u{202e}abc",
        "<b>",
        "II",
        "2nd",
        "a\u{0}b",
        "\\-",
        "1\\-2",
        "&",
        "\u{1F600}",
        "'",
        "“",
    ];
    let dates =
        [None, Some("-0043"), Some("0000"), Some("2020-08/.."), Some("2020-21"), Some("-9999-12-31"), Some("9999")];
    let styles = [
        "chicago-author-date",
        "apa",
        "mla",
        "ieee",
        "chicago-notes",
        "alphanumeric",
        "gb-7714-2015-numeric",
        "deutsche-sprache",
        "american-physics-society",
        "gost-r-705-2008-numeric",
    ];
    let mut records = vec![person("plato", "", PersonKind::Person)];
    for (index, source_type) in SourceType::ALL.iter().enumerate() {
        for (number, value) in odd.iter().enumerate() {
            let mut one = source(*source_type);
            let text = || Some(value.to_string());
            one.author = match number % 4 {
                0 => Vec::new(),
                1 => vec![plain(value), plain(value)],
                2 => vec![plain(&format!("{value},{value}")), Name::Person(spanned("plato".into())), plain("a,b,c,d")],
                _ => vec![Name::Person(spanned("nobody".into())); 40],
            };
            one.editor = vec![plain(value)];
            (one.volume, one.issue, one.pages, one.edition) = (text(), text(), text(), text());
            (one.container, one.publisher, one.place) = (text(), text(), text());
            one.date = dates[(index + number) % dates.len()].map(|date| Date::parse(date).unwrap());
            one.doi = (number % 3 == 0).then(|| spanned("10.1000/<182>".to_string()));
            one.accessed = Some(Day { year: -4000, month: 2, day: 30 });
            let title =
                ["مقدمة ابن خلدون", "<i>Brothers</i>", value, "T. S. \"Eliot\": a 'life'", "戦争と平和"][number % 5];
            records.push(record(&format!("s-{index}-{number}"), title, Detail::Source(Box::new(one))));
        }
    }
    let site = site(records, "en");
    for name in styles {
        let references = format(&site, &style(name, None).unwrap(), &|field, _| field.source.value.clone(), &|_| None);
        for html in references.into_iter().flatten() {
            assert!(
                !html.is_empty() && !html.contains("style=") && !html.contains("<b>") && !html.contains("<i>"),
                "{html}"
            );
        }
    }
}

#[test]
fn every_bundled_style_formats_or_declines() {
    let mut formatted_by = 0;
    for archived in hayagriva::archive::ArchivedStyle::all() {
        let name = archived.names()[0];
        let html = formatted("en", name, "A Long Title", source(SourceType::Book));
        let said = |html: &String| html.to_lowercase().contains("korybko") || html.contains("A Long Title");
        assert!(html.as_ref().is_none_or(said), "{name}: {html:?}");
        formatted_by += usize::from(html.is_some());
    }
    assert!(formatted_by > 70, "{formatted_by}");
}
