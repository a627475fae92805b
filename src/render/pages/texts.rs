//! Texts with their margin notes.

use std::collections::HashMap;

use crate::model::date::Day;
use crate::model::error::Error;
use crate::model::record::{Detail, Id, Publication, Record};
use crate::model::site::{PageKind, TextIndex, TextView as Way};
use crate::model::work::{Layout, MarginNote, MarginNoteKind, Text};

use super::super::dates::DateView;
use super::super::prose::Prose;
use super::super::view::{BlockView, KindCount, NoteView, StepView, TextView, TocView};
use super::indexes::count_verdicts;
use super::links::minutes;
use super::scope::Scope;
use super::{density, prose_bridge, views};

/// The classes of notes, in the order in which they are counted.
pub const CLASSES: [&str; 6] = ["claim", "event", "source", "note", "person", "fn"];

/// A text with its notes, or another view of it.
pub fn text(scope: &Scope<'_>, index: TextIndex, way: Option<Way>) -> Result<TextView, Error> {
    let text = &scope.site.texts[index];
    let front = &text.front;
    let document = (scope.context.document)(index)?;
    let tongue = scope.tongue_of(index).attributes();
    let mut notes = if way == Some(Way::Clean) { Vec::new() } else { notes(scope, index) };
    let prose = prose_bridge::text(scope, text, &document, &notes);
    for (note, view) in text.notes.iter().zip(&mut notes) {
        if let MarginNoteKind::Footnote { index, .. } = &note.what {
            let html = prose.footnotes.get(*index as usize).map(String::as_str).unwrap_or_default();
            view.html = if tongue.is_empty() { html.to_string() } else { format!("<div{tongue}>{html}</div>") };
        }
    }
    let crowded = match front.layout {
        None => density::crowded(text, &document, &notes),
        Some(_) => None,
    };
    let counts = counts(&notes);
    let claims = notes.iter().filter(|note| note.class == "claim");
    let verdicts = count_verdicts(scope, claims.map(|note| note.verdict.as_ref()));
    let (blocks, rows) = match way {
        Some(Way::Notes) => (Vec::new(), views::rows(scope, index, notes)),
        Some(Way::Passages) => (views::passages(scope, index, blocks(text, prose, notes)), Vec::new()),
        Some(Way::Clean) | None => (blocks(text, prose, notes), Vec::new()),
    };
    let source = front.source.as_ref().and_then(|id| scope.record_index(id));
    Ok(TextView {
        tongue: scope.tongue_of(index),
        id: text.id.to_string(),
        title: front.title.value.clone(),
        subtitle: front.subtitle.clone(),
        authors: scope.authors(front),
        date: front.date.as_ref().map(|date| scope.language().date(date)),
        license: front.license.clone(),
        source: source.map(|source| scope.record(source)),
        tags: front.tags.iter().map(|tag| scope.tag(tag)).collect(),
        words: text.words,
        minutes: minutes(text),
        toc: if way == Some(Way::Notes) { Vec::new() } else { toc(text) },
        lede: text.blocks.iter().take_while(|block| block.heading.is_none()).count(),
        blocks,
        notes: text.notes.len(),
        counts,
        verdicts,
        views: views::links(scope, index, way),
        rows,
        unplaced: if way == Some(Way::Clean) { Vec::new() } else { scope.unplaced(index) },
        reviewed: reviewed(scope, index),
        below: front.layout == Some(Layout::Below) || crowded.is_some(),
        crowded,
        verse: front.verse,
        timeline: view_url(scope, index, "timeline", &PageKind::Timeline(index)),
        map: view_url(scope, index, "map", &PageKind::Map(index)),
        extra: front.extra.clone(),
    })
}

/// The blocks of a text, each with its notes.
fn blocks(text: &Text, prose: Prose, notes: Vec<NoteView>) -> Vec<BlockView> {
    let mut blocks: Vec<BlockView> =
        prose.blocks.into_iter().map(|html| BlockView { html, ..BlockView::default() }).collect();
    let last = blocks.len().saturating_sub(1);
    for (note, view) in text.notes.iter().zip(notes) {
        if let Some(block) = blocks.get_mut((note.block as usize).min(last)) {
            block.notes.push(view);
        }
    }
    blocks
}

/// The page that shows a text in another way, if there is one.
fn view_url(scope: &Scope<'_>, text: TextIndex, name: &str, kind: &PageKind) -> Option<String> {
    let path = scope.site.text_paths[text].as_str();
    let page = scope.page(&format!("{}.{name}.html", path.strip_suffix(".html").unwrap_or(path)))?;
    (page.kind == *kind).then(|| scope.url(&page.path))
}

/// Headings of the two highest levels that a text has below its title.
fn toc(text: &Text) -> Vec<TocView> {
    let highest = text.headings.iter().map(|heading| heading.level).min().unwrap_or(1);
    let shown = text.headings.iter().filter(|heading| heading.level <= highest.saturating_add(1));
    shown
        .map(|heading| TocView {
            level: heading.level,
            title: heading.title.to_string(),
            url: format!("#{}", heading.slug),
        })
        .collect()
}

pub fn reviewed(scope: &Scope<'_>, index: TextIndex) -> Option<DateView> {
    last_checked(scope, index).map(|day| scope.language().day(day))
}

/// The last day on which a note of the text was checked.
pub fn last_checked(scope: &Scope<'_>, index: TextIndex) -> Option<Day> {
    match scope.context.facts.0.get(index) {
        Some(facts) => *facts.reviewed.get_or_init(|| last_day(scope, &scope.site.texts[index])),
        None => None,
    }
}

fn last_day(scope: &Scope<'_>, text: &Text) -> Option<Day> {
    let records = text.notes.iter().filter_map(|note| scope.record_index(&note.placement()?.record));
    let days = records.filter_map(|index| scope.site.records[index].reviewed.as_ref());
    days.map(|day| day.value).max()
}

fn counts(notes: &[NoteView]) -> Vec<KindCount> {
    let count = |class| notes.iter().filter(|note| note.class == class).count();
    let counts = CLASSES.map(|class| KindCount { class, count: count(class) });
    counts.into_iter().filter(|kind| kind.count > 0).collect()
}

/// The notes of a text, in the order of their numbers; footnotes without their words.
pub fn notes(scope: &Scope<'_>, text_index: TextIndex) -> Vec<NoteView> {
    let text = &scope.site.texts[text_index];
    let step = |index: usize| {
        let note = text.notes.get(index)?;
        Some(StepView { number: index + 1, url: format!("#n-{}", note.stem()) })
    };
    // Only looked up.
    let mut firsts: HashMap<&Id, usize> = HashMap::new();
    let mut views = Vec::with_capacity(text.notes.len());
    for (index, note) in text.notes.iter().enumerate() {
        let first = note.placement().map(|placement| *firsts.entry(&placement.record).or_insert(index));
        let first = first.filter(|first| *first < index).and_then(step);
        let view = note_view(scope, text_index, note, index + 1, first.is_some());
        views.push(NoteView { previous: index.checked_sub(1).and_then(step), next: step(index + 1), first, ..view });
    }
    views
}

fn note_view(scope: &Scope<'_>, text_index: TextIndex, note: &MarginNote, number: usize, is_again: bool) -> NoteView {
    let stem = note.stem();
    let bare = NoteView {
        number,
        back: format!("#r-{stem}"),
        stem,
        id: None,
        kind: "footnote".to_string(),
        class: "fn",
        title_html: None,
        url: None,
        verdict: None,
        date: None,
        html: String::new(),
        first: None,
        long: false,
        sources: 0,
        reviewed: None,
        certainty: None,
        previous: None,
        next: None,
        changed: None,
        retracted: false,
        edit: None,
    };
    let Some(placement) = note.placement() else { return bare };
    let Some(index) = scope.record_index(&placement.record) else { return bare };
    let record = &scope.site.records[index];
    let (html, long) = if is_again { (String::new(), false) } else { margin(scope, record) };
    let is_note = matches!(record.detail, Detail::Note(_));
    let url = if is_note { None } else { scope.record_url(index) };
    let whole_text = placement.whole && placement.range.start == 0;
    NoteView {
        back: if whole_text { "#_text".to_string() } else { bare.back.clone() },
        id: Some(record.id.to_string()),
        kind: record.word().to_string(),
        class: record.kind().name(),
        title_html: (record.title.is_some() || !is_note).then(|| scope.record_title(index).0),
        long: long && url.is_some(),
        url,
        verdict: match &record.detail {
            Detail::Claim(claim) => claim.verdict.as_ref().and_then(|key| scope.verdict(key)),
            _ => None,
        },
        date: match &record.detail {
            Detail::Event(event) => Some(scope.event_date(event)),
            _ => None,
        },
        html,
        sources: match &record.detail {
            Detail::Claim(claim) => claim.evidence.len(),
            Detail::Event(event) => event.sources.len(),
            _ => 0,
        },
        reviewed: record.reviewed.as_ref().map(|day| scope.language().day(day.value)),
        certainty: record.certainty.map(|certainty| certainty.name()),
        changed: scope.changed(text_index, placement, record),
        retracted: record.publication == Publication::Retracted,
        edit: scope.edit_record(record),
        ..bare
    }
}

/// What stands in the margin, and whether the record has more to say. A note has no page, so all of it stands here.
fn margin(scope: &Scope<'_>, record: &Record) -> (String, bool) {
    let shown = match (&record.detail, &record.summary, &record.body) {
        (Detail::Note(_), _, Some(body)) => Some(body),
        (_, Some(summary), _) => Some(summary),
        // Margins fill up: of an event or source its name is enough, and its page has the rest.
        (Detail::Event(_) | Detail::Source(_), None, _) => return (String::new(), false),
        (_, None, body) => body.as_ref(),
    };
    if let Some(field) = shown {
        let html = scope.html(field, record);
        let html = if field.inline { format!("<p>{html}</p>") } else { html };
        let more = record.summary.is_some() && record.body.is_some();
        return (html, more);
    }
    match &record.detail {
        Detail::Claim(claim) => match &claim.reason {
            Some(reason) => (scope.html(reason, record), false),
            None => (format!("<p>{}</p>", scope.html(&claim.claim, record)), false),
        },
        Detail::Person(person) => match (&person.about, &person.role) {
            (Some(about), _) => (scope.html(about, record), false),
            (None, Some(role)) => (format!("<p>{}</p>", super::links::escaped(role)), false),
            (None, None) => (String::new(), false),
        },
        Detail::Event(_) | Detail::Source(_) | Detail::Note(_) => (String::new(), false),
    }
}
