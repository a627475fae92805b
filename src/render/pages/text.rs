//! A text with its notes beside it.

use super::super::prose::{self, Field, NoteMark, Words};
use super::super::view::*;
use super::{PageWriter, escaped, natural};
use crate::model::anchor::Placement;
use crate::model::document::{Element, Piece};
use crate::model::error::Error;
use crate::model::output::SitePath;
use crate::model::record::{Detail, Kind, Publication};
use crate::model::site::{Destination, PageKind, RecordIndex, Target, TextIndex};
use crate::model::work::{Direction, Layout, MarginNote, MarginNoteKind, Text};

/// How many characters of a note's body stand in the margin before its summary is shown instead.
const LONG: usize = 420;

/// Minutes that a reader takes: 230 words each (Brysbaert 2019, "How many words do we read per minute?").
pub fn minutes(words: u32) -> usize {
    (words as usize).div_ceil(230).max(1)
}

impl PageWriter<'_> {
    /// Fills the view of a text, and what the page itself says of it.
    pub(super) fn text(&self, index: TextIndex, page: &mut PageView) -> Result<TextView, Error> {
        let text = &self.site.texts[index];
        let document = (self.context.document)(index)?;
        let marks: Vec<NoteMark> = (1..).zip(&text.notes).map(|(number, note)| self.mark(note, number)).collect();
        let written = prose::text(&document, &marks, self, &Words::default());

        let mut blocks: Vec<BlockView> =
            written.blocks.into_iter().map(|html| BlockView { html, notes: Vec::new() }).collect();
        for (position, note) in text.notes.iter().enumerate() {
            let view = self.note(text, position, note, &written.footnotes);
            if blocks.is_empty() {
                blocks.push(BlockView { html: String::new(), notes: Vec::new() });
            }
            let last = blocks.len() - 1;
            blocks[(note.block as usize).min(last)].notes.push(view);
        }
        page.code =
            document.pieces.iter().any(|piece| matches!(piece, Piece::Open(Element::CodeBlock { language: Some(_) })));
        self.describe(index, text, page);

        let kinds =
            [("claim", "claims"), ("event", "events"), ("source", "sources"), ("note", "notes"), ("fn", "footnotes")];
        let all = blocks.iter().flat_map(|block| &block.notes);
        let counts = kinds.map(|(class, plural)| CountView {
            kind: plural,
            count: all.clone().filter(|note| note.class == class).count(),
            url: None,
        });
        let reviewed =
            text.notes.iter().filter_map(MarginNote::placement).filter_map(|placement| self.reviewed(placement));
        let highest = text.headings.iter().map(|heading| heading.level).min().unwrap_or(1);
        let front = &text.front;
        Ok(TextView {
            title: front.title.value.clone(),
            subtitle: front.subtitle.clone(),
            author: front.author.clone(),
            date: front.date.as_ref().map(|date| self.date(date)),
            description: front.description.clone(),
            license: front.license.clone(),
            source: front.source.as_ref().and_then(|id| self.site.target(id)).map(|target| self.target(target)),
            tags: self.tags(&front.tags),
            contents: text
                .headings
                .iter()
                .filter(|heading| heading.level <= highest + 1)
                .map(|heading| HeadingView {
                    title: heading.title.to_string(),
                    slug: heading.slug.to_string(),
                    level: heading.level - highest + 1,
                })
                .collect(),
            counts: counts.into_iter().filter(|count| count.count > 0).collect(),
            notes: text.notes.len(),
            minutes: minutes(text.words),
            reviewed: reviewed.max().map(|day| self.day(day)),
            unplaced: text
                .unplaced
                .iter()
                .map(|unplaced| UnplacedView {
                    record: match self.site.target(&unplaced.record) {
                        Some(target) => self.target(target),
                        None => LinkView { html: escaped(&unplaced.record), ..LinkView::default() },
                    },
                    quote: unplaced.quote.clone(),
                    reason: unplaced.reason.clone(),
                })
                .collect(),
            below: front.layout == Layout::Below,
            extra: front.extra.clone(),
            blocks,
        })
    }

    fn reviewed(&self, placement: &Placement) -> Option<crate::model::date::Day> {
        let Some(Target::Record(index)) = self.site.target(&placement.record) else { return None };
        self.site.records[index].reviewed.as_ref().map(|reviewed| reviewed.value)
    }

    fn describe(&self, index: TextIndex, text: &Text, page: &mut PageView) {
        let front = &text.front;
        page.title = front.title.value.clone();
        page.description = front.description.clone().or_else(|| front.subtitle.clone()).or(page.description.take());
        if let Some(lang) = &front.lang {
            page.lang = lang.clone();
        }
        page.dir = match front.dir {
            Some(Direction::RightToLeft) => Some("rtl"),
            Some(Direction::LeftToRight) => None,
            None => ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv"]
                .iter()
                .any(|code| page.lang.split('-').next() == Some(code))
                .then_some("rtl"),
        };
        if *text.id == *"index" {
            return;
        }
        page.crumbs.push(LinkView {
            html: "Edition".into(),
            url: Some(SitePath::new("index.html").from(self.path)),
            outside: false,
        });
        self.folder_crumbs(&text.id, page);
        page.crumbs.push(LinkView { html: escaped(&front.title.value), ..LinkView::default() });
        let reading: Vec<TextIndex> = (0..self.site.texts.len())
            .filter(|&one| !matches!(self.site.texts[one].id.rsplit('/').next(), Some("index")))
            .collect();
        if let Some(at) = reading.iter().position(|&one| one == index) {
            page.previous = at.checked_sub(1).map(|before| self.target(Target::Text(reading[before])));
            page.next = reading.get(at + 1).map(|&after| self.target(Target::Text(after)));
        }
    }

    /// The folders above a text, as far as they have pages.
    fn folder_crumbs(&self, id: &str, page: &mut PageView) {
        for one in &self.site.pages {
            if let PageKind::Folder { name, .. } = &one.kind
                && id.strip_prefix(&**name).is_some_and(|rest| rest.starts_with('/') && rest != "/index")
            {
                let url = Some(Destination::page(one.path.clone()).from(self.path));
                page.crumbs.push(LinkView {
                    html: escaped(name.rsplit('/').next().unwrap_or(name)),
                    url,
                    outside: false,
                });
            }
        }
    }

    /// What the prose writer needs to know of a note.
    fn mark(&self, note: &MarginNote, number: usize) -> NoteMark {
        let Some((index, record)) = self.placed(note) else {
            return NoteMark::new(note, number, "fn", format!("Note {number}, footnote"));
        };
        let mut label = format!("Note {number}, {}", record.word());
        if let Some(verdict) = self.verdict(index) {
            label.push_str(", ");
            label.push_str(&verdict.label);
        }
        NoteMark::new(note, number, record.kind().name(), label)
    }

    fn placed(&self, note: &MarginNote) -> Option<(RecordIndex, &crate::model::record::Record)> {
        match self.site.target(&note.placement()?.record) {
            Some(Target::Record(index)) => Some((index, &self.site.records[index])),
            _ => None,
        }
    }

    fn note(&self, text: &Text, position: usize, note: &MarginNote, footnotes: &[String]) -> NoteView {
        let step = |at: Option<usize>| {
            let at = at?;
            Some(StepView { number: at + 1, stem: text.notes.get(at)?.stem() })
        };
        let mut view = NoteView {
            number: position + 1,
            stem: note.stem(),
            marked: true,
            class: "fn",
            kind: "footnote",
            title: None,
            verdict: None,
            date: None,
            html: String::new(),
            more: false,
            sources: 0,
            reviewed: None,
            retracted: false,
            status: "exact",
            previous: step(position.checked_sub(1)),
            next: step(Some(position + 1)),
        };
        match &note.what {
            MarginNoteKind::Footnote { index, .. } => {
                view.html = footnotes.get(*index as usize).cloned().unwrap_or_default();
            }
            MarginNoteKind::Placement(placement) => {
                view.marked = !(placement.whole && placement.range.start == 0);
                view.status = placement.status.name();
                if let Some((index, _)) = self.placed(note) {
                    self.record_note(index, &mut view);
                }
            }
        }
        view
    }

    /// What a placed record says in the margin: its summary, or what is short enough to stand there.
    fn record_note(&self, index: RecordIndex, view: &mut NoteView) {
        let record = &self.site.records[index];
        view.class = record.kind().name();
        view.kind = record.word();
        view.verdict = self.verdict(index);
        view.reviewed = record.reviewed.as_ref().map(|day| self.day(day.value));
        view.retracted = record.publication == Publication::Retracted;
        let page = self.site.homes[index].as_ref().filter(|_| record.kind() != Kind::Note);
        if record.title.is_some() {
            view.title =
                Some(LinkView { html: self.title(index), url: page.map(|to| to.from(self.path)), outside: false });
        }
        let main = match &record.detail {
            Detail::Claim(claim) => {
                let sources: std::collections::BTreeSet<&str> =
                    claim.evidence.iter().map(|one| &*one.source.value).collect();
                view.sources = sources.len();
                claim.reason.as_ref().or(Some(&claim.claim))
            }
            // The margin names an event or a source; what more there is to say stands on its page.
            Detail::Event(event) => {
                view.date = Some(self.event_date(event));
                None
            }
            Detail::Source(source) => {
                view.date = source.date.as_ref().map(|date| self.date(date));
                None
            }
            Detail::Person(person) => person.about.as_ref().or(record.body.as_ref()),
            Detail::Note(_) => record.body.as_ref(),
        };
        let long = main.is_none_or(|main| main.source.value.chars().count() > LONG);
        let paged = record.kind() != Kind::Note;
        view.html = match (&record.summary, main) {
            (Some(summary), _) if long || paged => {
                format!("<p>{}</p>", self.field(summary, record.file(), Field::Inline))
            }
            (_, Some(main)) if main.inline => format!("<p>{}</p>", self.field(main, record.file(), Field::Inline)),
            (_, Some(main)) => self.field(main, record.file(), Field::Block),
            (_, None) => self.source_line(index),
        };
        if let Detail::Event(event) = &record.detail
            && let Some(note) = &event.note
            && record.summary.is_none()
        {
            view.html.push_str(&self.field(note, record.file(), Field::Block));
        }
        view.more = paged && page.is_some() && record.summary.is_some() && long && main.is_some();
    }

    /// A source with nothing to say gives who wrote it and where.
    fn source_line(&self, index: RecordIndex) -> String {
        let Detail::Source(source) = &self.site.records[index].detail else { return String::new() };
        let names = source.author.iter().map(|name| self.name(name).html);
        let holder = source.container.as_deref().or(source.publisher.as_deref()).map(|name| escaped(&natural(name)));
        let parts: Vec<String> = names.chain(holder).collect();
        if parts.is_empty() { String::new() } else { format!("<p>{}.</p>", parts.join(", ")) }
    }
}
