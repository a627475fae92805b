//! Every kind of page, from a site made by hand.

use std::cell::RefCell;
use std::collections::HashMap;

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::*;
use crate::model::anchor::{Alteration, Change as Rewording, Placement, Revision, Status, Unplaced};
use crate::model::config::{AnchorPolicy, Config, DEFAULT_VERDICTS, Forge, Repository, Verdict};
use crate::model::coverage::{Coverage, KindCoverage, Open, TextCoverage, UnplacedRecord};
use crate::model::date::{Date, Day};
use crate::model::document::{Block, Element, Piece};
use crate::model::record::{
    Change, ChangeKind, Claim, Detail, Event, EventSource, Evidence, Kind, Name, Note, NoteKind, Person, PersonKind,
    Publication, Record, RelationKind, Source, SourceType, Stance,
};
use crate::model::rewording::{self, PartFate};
use crate::model::site::{Destination, Label, Links, Part, PlaceRef, Tag, Target, Who};
use crate::model::source::{Place, Spanned};
use crate::model::work::{FrontMatter, MarginNote, MarginNoteKind, Text};

const WORDS: &str = "Minsk had no realistic alternative.";

fn english() -> Language {
    Language::load("en", &[], &mut Report::new())
}

fn spanned<T>(value: T) -> Spanned<T> {
    Spanned::new(value, 0..0)
}

fn file() -> FilePath {
    "content/tale.notes.yaml".into()
}

fn words(text: &str, inline: bool) -> Markdown {
    Markdown { source: spanned(text.to_string()), inline, references: Vec::new() }
}

fn paragraph(text: &str) -> Document {
    let range = 0..text.len() as u32;
    Document {
        text: text.to_string(),
        pieces: vec![Piece::Open(Element::Paragraph), Piece::Text(range.clone()), Piece::Close],
        blocks: vec![Block { range, id: "p-1234".into(), number: 1, heading: None }],
        ..Document::default()
    }
}

fn record(id: &str, detail: Detail) -> Record {
    let placed = !matches!(detail, Detail::Person(_));
    Record {
        id: id.into(),
        place: Place::start_of(&file()),
        line: 1,
        aliases: Vec::new(),
        home: None,
        title: Some(words(&format!("Title of {id} <&>"), true)),
        summary: None,
        body: placed.then(|| words("What it says.", false)),
        tags: vec![spanned("a-tag".into())],
        by: Vec::new(),
        created: Day::parse("2026-11-01"),
        reviewed: Day::parse("2026-11-20").map(spanned),
        history: vec![Change {
            date: Day::parse("2026-11-12").unwrap(),
            by: None,
            change: words("Said more.", true),
            kind: ChangeKind::Update,
        }],
        publication: Publication::Published,
        see: Vec::new(),
        certainty: None,
        extra: serde_json::Value::Null,
        anchors: Vec::new(),
        detail,
    }
}

fn records() -> Vec<Record> {
    let claim = |verdict: Option<&str>| {
        Detail::Claim(Box::new(Claim {
            claim: words("A restatement.", true),
            speaker: Some(Name::Person(spanned("korybko".into()))),
            said: Date::parse("2020-08-17").ok(),
            kind: None,
            verdict: verdict.map(|key| spanned(key.into())),
            basis: None,
            confidence: None,
            confidence_note: None,
            reason: Some(words("Because.", false)),
            evidence: vec![Evidence {
                source: spanned("kremlin".into()),
                stance: Stance::Mixed,
                locator: None,
                quote: Some("words <there>".to_string()),
                note: None,
                archive: None,
            }],
            relations: Vec::new(),
        }))
    };
    let event = Detail::Event(Box::new(Event {
        date: spanned(Date::parse("2020-08-14").unwrap()),
        date_text: None,
        location: None,
        sources: vec![EventSource { source: spanned("kremlin".into()), locator: None, quote: None, note: None }],
        claims: vec![spanned("contested".into())],
        note: None,
        lane: Some("The month".into()),
    }));
    let source = Detail::Source(Box::new(Source {
        source_type: SourceType::Article,
        author: vec![Name::Person(spanned("korybko".into()))],
        editor: Vec::new(),
        translator: Vec::new(),
        container: Some("Global & Research".to_string()),
        publisher: None,
        place: None,
        date: Date::parse("2020-08").ok(),
        edition: None,
        volume: None,
        issue: None,
        pages: None,
        lang: None,
        url: Some(spanned("https://www.example.org/a?b&c".to_string())),
        accessed: None,
        archive_url: None,
        archived: None,
        doi: None,
        isbn: None,
        issn: None,
        pmid: None,
        arxiv: None,
        kind: None,
        reliability: Some(words("So it is said.", false)),
        reply: None,
    }));
    let person = Detail::Person(Box::new(Person {
        name: "Korybko, Andrew".to_string(),
        kind: PersonKind::Person,
        role: Some("analyst".to_string()),
        url: None,
        about: None,
    }));
    vec![
        record("contested", claim(Some("contested"))),
        record("odd", claim(Some("odd"))),
        record("open", claim(None)),
        record("handover", event),
        record("kremlin", source),
        record("gloss", Detail::Note(Note { kind: NoteKind::NeedsSource })),
        record("korybko", person),
    ]
}

fn korybko() -> Label {
    Label { who: Who::One("Korybko".to_string()), year: Some(2020), is_open: false, letter: String::new() }
}

fn config() -> Config {
    let mut verdicts: Vec<Verdict> = DEFAULT_VERDICTS.map(Verdict::plain).into();
    verdicts.push(Verdict { meaning: Some("Strange.".to_string()), ..Verdict::plain("odd") });
    Config {
        title: "An <edition> & more".to_string(),
        description: Some("What it is".to_string()),
        lang: "en".to_string(),
        base_url: None,
        license: Some("CC BY 4.0".to_string()),
        editors: vec![Name::Plain(spanned("Doe, Jane".to_string()))],
        output: "public".to_string(),
        verdicts,
        review_after: None,
        anchors: AnchorPolicy::default(),
        citation_style: spanned("plain".to_string()),
        record_pages: true,
        views: true,
        git_credit: true,
        raw_html: false,
        nav: Vec::new(),
        theme: Default::default(),
        repository: Some(Repository {
            url: "https://github.com/a/b".to_string(),
            branch: "main".to_string(),
            path: "an edition".to_string(),
            forge: Forge::GitHub,
        }),
        feeds: false,
        search: false,
        extra: serde_json::Value::Null,
        place: Place::start_of(&"postil.yaml".into()),
    }
}

fn text(id: &str, notes: Vec<MarginNote>) -> Text {
    Text {
        id: id.into(),
        file: format!("content/{id}.md").into(),
        hash: 0,
        front: FrontMatter { title: spanned(format!("The text {id}")), ..FrontMatter::default() },
        headings: Vec::new(),
        blocks: paragraph(WORDS).blocks,
        references: Vec::new(),
        notes,
        unplaced: Vec::new(),
        words: 5,
    }
}

fn rewording() -> Rewording {
    let part = |fate, words: &str, space| rewording::Part { fate, words: words.to_string(), space };
    Rewording {
        old: "had <2> realistic alternatives".to_string(),
        new: "had no realistic alternative".to_string(),
        parts: vec![
            part(PartFate::Kept, "had", true),
            part(PartFate::Removed, "<2>", true),
            part(PartFate::Added, "no", true),
            part(PartFate::Kept, "realistic", true),
            part(PartFate::Removed, "alternatives", true),
            part(PartFate::Added, "alternative", false),
        ],
        altered: vec![Alteration::Number, Alteration::Negation],
        edited: Some(Revision { commit: "1a2b3c4d5e".into(), day: Day::parse("2027-03-12").unwrap() }),
    }
}

fn lost(record: &str, status: Status) -> Unplaced {
    Unplaced {
        record: record.into(),
        status,
        quote: "words <gone>".to_string(),
        reason: "the quote `words <gone>` is not in `content/tale.md`".to_string(),
        proposals: Vec::new(),
        place: Place::start_of(&file()),
    }
}

/// What would be counted of [`site`].
fn coverage() -> Coverage {
    let counts = |total| KindCoverage { total, placed: 1, drafts: 0, retracted: 0 };
    let text = |text| TextCoverage { text, paragraphs: 1, annotated: 1 - text.min(1), ..TextCoverage::default() };
    let unplaced = |text, record, anchor, is_taken| UnplacedRecord { text, record, anchors: vec![anchor], is_taken };
    Coverage {
        texts: vec![
            TextCoverage { notes: [1, 1, 1, 1, 0], anchors: [0, 4, 0, 1, 1], footnotes: 0, ..text(0) },
            text(1),
            text(2),
        ],
        kinds: [counts(3), counts(1), counts(1), counts(1), counts(1)],
        anchors: [0, 4, 0, 1, 2],
        changed: (0..4).map(|note| PlaceRef { text: 0, note }).collect(),
        moved: vec![PlaceRef { text: 0, note: 0 }],
        unplaced: vec![unplaced(0, 5, 0, true), unplaced(0, 2, 1, false), unplaced(2, 5, 0, false)],
        open: Open {
            questions: vec![5],
            unsourced: vec![5],
            unassessed: vec![2],
            unsupported: vec![0; 600],
            unarchived: vec![4],
            adrift: vec![5],
            unreviewed: Vec::new(),
        },
        reviewed: vec![0, 1, 2, 3, 4, 5, 0, 0, 0, 0],
    }
}

/// A site with a page of every kind.
fn site(change: impl FnOnce(&mut Site)) -> Site {
    let records = records();
    let note = |record: &str, status| MarginNote {
        block: 0,
        what: MarginNoteKind::Placement(Placement {
            record: record.into(),
            ordinal: 1,
            range: 10..22,
            whole: false,
            status,
            change: (status == Status::Changed).then(|| Box::new(rewording())),
            repair: None,
            sentence: WORDS.to_string(),
            passage: 10..22,
            block: 0,
            place: Place::start_of(&file()),
        }),
    };
    let placed = ["contested", "handover", "kremlin", "gloss"];
    let notes = placed.map(|record| note(record, Status::Changed)).into();
    let mut texts = vec![text("tale", notes), text("part/more", Vec::new()), text("index", Vec::new())];
    texts[0].unplaced = vec![lost("gloss", Status::Lost), lost("open", Status::Ambiguous)];
    texts[2].unplaced = vec![lost("gloss", Status::Lost)];
    let text_paths: Vec<SitePath> = ["tale.html", "part/more.html", "index.html"].map(SitePath::new).into();
    let home = |record: &Record| match record.kind() {
        Kind::Note => Destination::place(SitePath::new("tale.html"), format!("n-{}", record.id)),
        kind => Destination::page(SitePath::new(format!("{}/{}.html", kind.plural(), record.id))),
    };
    let homes: Vec<Option<Destination>> = records.iter().map(|record| Some(home(record))).collect();
    let links = records.iter().map(|record| {
        let note = placed.iter().position(|id| **id == *record.id);
        let places = note.map(|note| PlaceRef { text: 0, note }).into_iter().collect();
        Links {
            places,
            see: vec![5],
            mentions: vec![Target::Text(0)],
            evidence_of: vec![(0, 0), (1, 0)],
            events: vec![3],
            relations: vec![(1, RelationKind::Undercuts)],
            inverse: vec![(2, RelationKind::Supports)],
            said: vec![0],
            wrote: vec![4],
            texts: vec![0],
        }
    });
    let part = |kind: Kind, name: &str| Page {
        path: SitePath::new(format!("{name}.html")),
        kind: PageKind::Index {
            kind,
            part: Part {
                records: (0..records.len()).filter(|&index| records[index].kind() == kind).collect(),
                number: 1,
                paths: vec![SitePath::new(format!("{name}.html")), SitePath::new(format!("{name}-2.html"))],
            },
        },
    };
    let page = |path: &str, kind| Page { path: SitePath::new(path), kind };
    let mut pages = vec![
        page("index.html", PageKind::Home(Some(2))),
        page("tale.html", PageKind::Text(0)),
        page("part/more.html", PageKind::Text(1)),
        page("part/index.html", PageKind::Folder { name: "part".into(), text: None, texts: vec![1] }),
        part(Kind::Claim, "claims"),
        part(Kind::Source, "sources"),
        part(Kind::Event, "timeline"),
        part(Kind::Person, "people"),
        page("tags.html", PageKind::Tags),
        page("coverage.html", PageKind::Coverage),
        page("tags/a-tag.html", PageKind::Tag(0)),
        page("old.html", PageKind::Redirect(Destination::place(SitePath::new("tale.html"), "n-gloss"))),
        page("404.html", PageKind::NotFound),
    ];
    let own = |(index, home): (usize, &Option<Destination>)| {
        let home = home.as_ref()?;
        home.fragment.is_none().then(|| Page { path: home.path.clone(), kind: PageKind::Record(index) })
    };
    pages.extend(homes.iter().enumerate().filter_map(own));
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    let targets = records.iter().enumerate().map(|(index, record)| (record.id.clone(), Target::Record(index)));
    let text_targets = texts.iter().enumerate().map(|(index, text)| (text.id.clone(), Target::Text(index)));
    let mut site = Site {
        placings: Vec::new(),
        coverage: coverage(),
        config: config(),
        ids: targets.chain(text_targets).collect::<HashMap<_, _>>(),
        homes: homes.clone(),
        links: links.collect(),
        labels: records.iter().map(|record| (record.kind() == Kind::Source).then(korybko)).collect(),
        tags: vec![Tag {
            slug: "a-tag".into(),
            path: SitePath::new("tags/a-tag.html"),
            texts: vec![0],
            records: (0..records.len()).collect(),
        }],
        nav: Vec::new(),
        pages,
        files: Vec::new(),
        citations: Vec::new(),
        texts,
        text_paths,
        records,
    };
    change(&mut site);
    site
}

/// Renders every page, in order.
fn render(site: &Site) -> Vec<(String, String)> {
    let mut report = Report::new();
    let theme = Theme::load(Vec::new(), english(), &mut report);
    let document = |_: TextIndex| Ok(paragraph(WORDS));
    let markdown = |field: &Markdown, _: &FilePath| paragraph(&field.source.value);
    let context = Context {
        site,
        theme: &theme,
        references: &[],
        facts: &TextFacts::of(site),
        document: &document,
        markdown: &markdown,
    };
    let pages = site.pages.iter().map(|one| {
        let output = page(&context, one, &mut report).unwrap().unwrap();
        (one.path.to_string(), String::from_utf8(output.bytes).unwrap())
    });
    let pages = pages.collect();
    assert!(report.is_empty(), "{:?}", report.iter().map(|one| &one.message).collect::<Vec<_>>());
    pages
}

/// The value of every attribute with one of these names, and whether any element has inline style or script.
fn walk(node: &Handle, visit: &mut dyn FnMut(&str, &str, &str)) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        for attribute in attrs.borrow().iter() {
            visit(&name.local, &attribute.name.local, &attribute.value);
        }
        if &*name.local == "script" || &*name.local == "style" {
            assert!(node.children.borrow().is_empty(), "inline {}", name.local);
        }
    }
    node.children.borrow().iter().for_each(|child| walk(child, visit));
}

#[track_caller]
fn check(site: &Site) {
    let rendered = render(site);
    for (path, html) in &rendered {
        let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default())
            .from_utf8()
            .one(html.as_bytes());
        assert_eq!(*dom.errors.borrow(), Vec::<std::borrow::Cow<'static, str>>::new(), "{path}");
        let ids = RefCell::new(Vec::new());
        let addresses = RefCell::new(Vec::new());
        walk(&dom.document, &mut |element, name, value| {
            assert!(name != "style" && !name.starts_with("on"), "{path}: {name}");
            match name {
                "id" => ids.borrow_mut().push(value.to_string()),
                "href" | "src" if element != "use" => addresses.borrow_mut().push(value.to_string()),
                _ => {}
            }
        });
        let ids = ids.into_inner();
        let mut unique = ids.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), ids.len(), "{path}: an id stands twice: {ids:?}");
        for address in addresses.into_inner() {
            let outside = address.starts_with("https://");
            assert!(outside || !address.starts_with('/') && !address.contains("://"), "{path}: {address}");
            if let Some(fragment) = address.strip_prefix('#') {
                assert!(unique.iter().any(|id| id == fragment), "{path}: nothing is at {address}");
            }
        }
    }
}

#[test]
fn every_page_is_sound() {
    check(&site(|_| {}));
}

#[test]
fn records_without_pages_are_sound() {
    check(&site(|site| {
        site.config.record_pages = false;
        for (index, record) in site.records.iter().enumerate() {
            let page = match record.kind() {
                Kind::Claim => "claims.html",
                Kind::Event => "timeline.html",
                Kind::Source => "sources.html",
                Kind::Person => "people.html",
                Kind::Note => continue,
            };
            site.homes[index] = Some(Destination::place(SitePath::new(page), &*record.id));
        }
        site.pages.retain(|page| !matches!(page.kind, PageKind::Record(_)));
    }));
}

#[test]
fn retracted_drafts_and_bare_records_are_sound() {
    check(&site(|site| {
        for record in &mut site.records {
            record.publication = Publication::Retracted;
            (record.body, record.reviewed, record.created) = (None, None, None);
            record.history.clear();
        }
        for links in &mut site.links {
            *links = Links::default();
        }
        site.config.repository = None;
        site.config.license = None;
    }));
}

#[test]
fn a_lost_reader_finds_back_from_any_depth() {
    let site = site(|site| site.config.base_url = Some("https://x.org/edition".to_string()));
    let pages = render(&site);
    let (_, lost) = pages.iter().find(|(path, _)| path == "404.html").unwrap();
    assert!(lost.contains("href=\"/edition/assets/style.css\"") && lost.contains("href=\"/edition/index.html\""));
    let (_, claim) = pages.iter().find(|(path, _)| path == "claims/odd.html").unwrap();
    assert!(claim.contains("<link rel=\"canonical\" href=\"https://x.org/edition/claims/odd.html\">"));
}

#[test]
fn a_verdict_of_the_editions_own_has_a_numbered_disc() {
    let pages = render(&site(|_| {}));
    let (_, claim) = pages.iter().find(|(path, _)| path == "claims/odd.html").unwrap();
    assert!(claim.contains("<text x=\"8\" y=\"12\">7</text></svg>odd"));
}

/// The part of a page between two marks.
#[track_caller]
fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let start = html.find(start).unwrap_or_else(|| panic!("no {start} in {html}"));
    let length = html[start..].find(end).unwrap_or_else(|| panic!("no {end} after it"));
    &html[start..start + length]
}

#[track_caller]
fn page_of(site: &Site, path: &str) -> String {
    render(site).into_iter().find(|(one, _)| one == path).map(|(_, html)| html).unwrap()
}

#[test]
fn a_changed_passage_is_told_until_its_record_is_checked_again() {
    for (reviewed, told) in [(Some("2026-11-20"), true), (None, true), (Some("2027-03-12"), false)] {
        let site = site(|site| site.records[0].reviewed = reviewed.and_then(Day::parse).map(spanned));
        let tale = page_of(&site, "tale.html");
        let note = between(&tale, "id=\"n-contested\"", "</aside>");
        let claim = page_of(&site, "claims/contested.html");
        let places = between(&claim, "id=\"passages\"", "</ul>");
        let since = if reviewed.is_some() { "checked" } else { "written" };
        let words =
            |what: &str| format!("A number and a negation in this passage were changed after this {what} was {since}");
        for (html, what) in [(note, "note"), (places, "claim")] {
            assert_eq!(html.contains(&words(what)), told, "{reviewed:?}: {html}");
            assert_eq!(html.contains("<del><span class=\"vh\">removed: </span>&lt;2&gt;</del>"), told, "{html}");
            assert_eq!(html.contains("https://github.com/a/b/commit/1a2b3c4d5e"), told, "{html}");
        }
        let number = between(&tale, "<a class=\"ref claim", "</a>");
        assert_eq!(number.contains("changed"), told, "{number}");
        assert_eq!(number.contains("passage edited since"), told, "{number}");
        assert!(tale.contains(" changed\" id=\"a-contested\""), "the other notes there are told of");
        let coverage = page_of(&site, "coverage.html");
        let listed = between(&coverage, "id=\"changed\"", "<h3 id=\"moved\"");
        assert!(listed.contains("removed: "), "editors see it, checked or not");
        assert_eq!(listed.matches("not checked since").count(), if told { 4 } else { 3 }, "{listed}");
    }
}

#[test]
fn wording_that_alters_nothing_is_told_in_fewer_words() {
    let site = site(|site| {
        for note in &mut site.texts[0].notes {
            if let MarginNoteKind::Placement(placement) = &mut note.what {
                let change = placement.change.as_mut().unwrap();
                (change.altered, change.edited) = (Vec::new(), None);
            }
        }
    });
    let tale = page_of(&site, "tale.html");
    let note = between(&tale, "id=\"n-contested\"", "</aside>");
    assert!(note.contains("Passage edited since this note was checked</p>"), "{note}");
    assert!(!note.contains("commit"), "{note}");
}

#[test]
fn what_has_no_place_is_never_hidden() {
    let pages = render(&site(|_| {}));
    let html = |path: &str| &pages.iter().find(|(one, _)| one == path).unwrap().1;
    let (tale, home, coverage) = (html("tale.html"), html("index.html"), html("coverage.html"));
    // The gloss has a note in the text as well, and a note has no page: its words stand with it.
    let gloss = between(tale, "<li id=\"n-gloss_lost\"", "</li>");
    assert!(
        gloss.contains("What it says.") && gloss.contains("Lost: the quote <code>words &lt;gone&gt;</code>"),
        "{gloss}"
    );
    assert!(gloss.contains("<q id=\"a-gloss_lost\">words &lt;gone&gt;</q>"), "{gloss}");
    let open = between(tale, "<li id=\"n-open\"", "</li>");
    assert!(open.contains("href=\"claims/open.html\"") && open.contains("Ambiguous: "), "{open}");
    // The home page's text has no note beside it at all.
    assert!(between(home, "<li id=\"n-gloss\"", "</li>").contains("What it says."));
    for url in ["tale.html#n-gloss_lost", "tale.html#n-open", "index.html#n-gloss"] {
        assert!(coverage.contains(&format!("href=\"{url}\"")), "{url}");
    }
}

#[test]
fn long_lists_are_folded_and_cut() {
    let coverage = page_of(&site(|_| {}), "coverage.html");
    let unsupported = between(&coverage, "id=\"unsupported\"", "<h3");
    assert!(unsupported.contains("<summary>Show the first 500</summary>"), "{unsupported}");
    assert!(unsupported.contains("And 100 more"));
    assert_eq!(unsupported.matches("<li>").count(), 500);
    let unassessed = between(&coverage, "id=\"unassessed\"", "<h3");
    assert!(!unassessed.contains("<details"), "{unassessed}");
}

#[test]
fn every_page_leads_to_the_coverage_page_if_there_is_one() {
    let link = "coverage.html\">What is annotated, and what is still open</a>";
    for (path, html) in render(&site(|_| {})) {
        let expected = path != "coverage.html" && path != "old.html";
        assert_eq!(html.contains(link), expected, "{path}");
    }
    let without = site(|site| site.pages.retain(|page| page.kind != PageKind::Coverage));
    assert!(render(&without).iter().all(|(_, html)| !html.contains("coverage.html")));
}

#[test]
fn an_unknown_template_is_reported_where_it_is_named() {
    let site = site(|site| site.texts[0].front.template = Some(Spanned::new("none".to_string(), 4..8)));
    let mut report = Report::new();
    let theme = Theme::load(Vec::new(), english(), &mut report);
    let document = |_: TextIndex| Ok(paragraph(WORDS));
    let markdown = |field: &Markdown, _: &FilePath| paragraph(&field.source.value);
    let context = Context {
        site: &site,
        theme: &theme,
        references: &[],
        facts: &TextFacts::of(&site),
        document: &document,
        markdown: &markdown,
    };
    let tale = site.pages.iter().find(|page| page.path.as_str() == "tale.html").unwrap();
    assert!(page(&context, tale, &mut report).unwrap().is_some());
    let found: Vec<_> = report.iter().map(|one| (one.code, one.primary.place.start)).collect();
    assert_eq!(found, [(Code::UnknownTemplate, 4)]);
}

#[test]
fn data_is_what_the_template_receives() {
    let site = site(|_| {});
    let theme = Theme::load(Vec::new(), english(), &mut Report::new());
    let document = |_: TextIndex| Ok(paragraph(WORDS));
    let markdown = |field: &Markdown, _: &FilePath| paragraph(&field.source.value);
    let context = Context {
        site: &site,
        theme: &theme,
        references: &[],
        facts: &TextFacts::of(&site),
        document: &document,
        markdown: &markdown,
    };
    for one in &site.pages {
        let data = data(&context, one).unwrap();
        let keys: Vec<&String> = data.as_object().unwrap().keys().collect();
        assert_eq!((keys.len(), keys[0].as_str(), keys[1].as_str()), (3, "site", "page"), "{}", one.path);
    }
}

#[test]
fn static_files_give_way_to_the_editions_own() {
    let names = |overridden: &[&str]| -> Vec<String> {
        let overridden = overridden.iter().map(|name| (*name).into()).collect();
        statics(&config(), &overridden).into_iter().map(|file| file.path.to_string()).collect()
    };
    let all = [
        "coverage.css",
        "favicon.svg",
        "highlight.css",
        "languages.css",
        "map.css",
        "postil.js",
        "records.css",
        "style.css",
        "timeline.css",
    ]
    .map(|name| format!("assets/{name}"));
    assert_eq!(names(&[]), all);
    assert_eq!(names(&["style.css", "highlight.css"]).len(), 7);
}
