//! What an id means, and the complaint when it means nothing or something else than is asked for.

use std::collections::HashMap;

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::nearest::nearest;
use crate::model::record::{Id, Kind, Record};
use crate::model::site::{RecordIndex, Target, TextIndex};
use crate::model::source::Place;
use crate::model::work::Text;

use super::drafts::Held;

/// How many mistakes get a proposal. Each looks at every id; who has more mistakes than this has renamed something.
const PROPOSALS: usize = 50;

/// Texts and records in their final order, by id. Holds the report, since looking up is what finds mistakes.
pub struct Lookup<'a> {
    pub texts: &'a [Text],
    pub records: &'a [Record],
    ids: HashMap<Id, Target>,
    held: &'a Held,
    complete: bool,
    proposals: usize,
    report: &'a mut Report,
}

/// What a reference asks for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Names the reference in a complaint: `evidence`, `a citation`.
    pub role: &'static str,
    pub accepts: Accepts,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepts {
    Kind(Kind),
    Record,
    Text,
    Anything,
}

impl Wanted {
    pub const fn kind(role: &'static str, kind: Kind) -> Self {
        Self { role, accepts: Accepts::Kind(kind) }
    }

    /// The word for what is asked for.
    fn noun(self) -> &'static str {
        match self.accepts {
            Accepts::Kind(kind) => kind.name(),
            Accepts::Record => "record",
            Accepts::Text => "text",
            Accepts::Anything => "record or text",
        }
    }

    fn takes_text(self) -> bool {
        matches!(self.accepts, Accepts::Text | Accepts::Anything)
    }

    fn takes_record(self, record: &Record) -> bool {
        match self.accepts {
            Accepts::Kind(kind) => kind == record.kind(),
            Accepts::Record | Accepts::Anything => true,
            Accepts::Text => false,
        }
    }
}

impl<'a> Lookup<'a> {
    pub fn new(
        texts: &'a [Text],
        records: &'a [Record],
        held: &'a Held,
        complete: bool,
        report: &'a mut Report,
    ) -> Self {
        let mut ids = HashMap::with_capacity(texts.len() + records.len());
        for (index, record) in records.iter().enumerate() {
            for id in std::iter::once(&record.id).chain(record.aliases.iter().map(|alias| &alias.value)) {
                ids.insert(id.clone(), Target::Record(index));
            }
        }
        ids.extend(texts.iter().enumerate().map(|(index, text)| (text.id.clone(), Target::Text(index))));
        Self { texts, records, ids, held, complete, proposals: PROPOSALS, report }
    }

    pub fn report(&mut self) -> &mut Report {
        self.report
    }

    /// Every id and alias.
    pub fn into_ids(self) -> HashMap<Id, Target> {
        self.ids
    }

    /// Whether every file could be read, so that what isn't here is nowhere.
    pub fn complete(&self) -> bool {
        self.complete
    }

    pub fn get(&self, id: &str) -> Option<Target> {
        self.ids.get(id).copied()
    }

    pub fn text(&self, id: &str) -> Option<TextIndex> {
        match self.get(id) {
            Some(Target::Text(index)) => Some(index),
            _ => None,
        }
    }

    /// The word for the draft that has this id.
    pub fn draft(&self, id: &str) -> Option<&'static str> {
        self.held.what(id)
    }

    /// The record that `id` names; reports when there is none, or one of another kind.
    pub fn record(&mut self, id: &str, place: Place, wanted: Wanted) -> Option<RecordIndex> {
        match self.target(id, place, wanted) {
            Some(Target::Record(record)) => Some(record),
            _ => None,
        }
    }

    /// What `id` names; reports when that is nothing, or something else than wanted.
    pub fn target(&mut self, id: &str, place: Place, wanted: Wanted) -> Option<Target> {
        let Some(target) = self.get(id) else {
            self.unknown(id, place, wanted);
            return None;
        };
        let (found, defined) = match target {
            Target::Text(_) if wanted.takes_text() => return Some(target),
            Target::Text(text) => ("a text".to_string(), Place::start_of(&self.texts[text].file)),
            Target::Record(record) => {
                let record = &self.records[record];
                if wanted.takes_record(record) {
                    return Some(target);
                }
                (with_article(record.kind().name()), record.place.clone())
            }
        };
        let noun = with_article(wanted.noun());
        self.report.push(
            Diagnostic::error(
                Code::WrongKind,
                place,
                format!("{} must name {noun}, but `{id}` is {found}", wanted.role),
            )
            .label(format!("must be {noun}"))
            .related(defined, format!("{found}, as defined here")),
        );
        None
    }

    /// Reports that `id` names nothing. Held back while a file is unreadable.
    fn unknown(&mut self, id: &str, place: Place, wanted: Wanted) {
        if !self.complete {
            return;
        }
        if let Some(what) = self.held.what(id) {
            let hint = if what == "text" {
                "remove `draft: true` from the text, or build with `--drafts`"
            } else {
                "publish it with `status: published`, or build with `--drafts`"
            };
            self.report.push(
                Diagnostic::error(Code::UnknownId, place, format!("the {what} `{id}` is a draft"))
                    .label("what is published can't refer to a draft")
                    .hint(hint),
            );
            return;
        }
        let noun = wanted.noun();
        let mut diagnostic = Diagnostic::error(Code::UnknownId, place, format!("no {noun} has the id `{id}`"))
            .label(format!("{} must name {}", wanted.role, with_article(noun)));
        if let Some(near) = self.propose_id(id, wanted) {
            diagnostic = diagnostic.hint(format!("did you mean `{near}`?"));
        }
        if wanted.accepts == Accepts::Kind(Kind::Person) {
            diagnostic = diagnostic.hint(format!(
                "define `{id}` under `people:`, or write a name as it stands, with a capital or a space"
            ));
        }
        self.report.push(diagnostic);
    }

    /// The id that may have been meant, while proposals last.
    fn propose_id(&mut self, id: &str, wanted: Wanted) -> Option<String> {
        let (records, texts) = (self.records, self.texts);
        let texts = if wanted.takes_text() { texts } else { &[] };
        let records = records.iter().filter(|record| wanted.takes_record(record));
        self.propose(id, records.map(|record| &*record.id).chain(texts.iter().map(|text| &*text.id)))
    }

    /// The candidate that may have been meant, while proposals last.
    pub fn propose<'b>(&mut self, word: &str, candidates: impl Iterator<Item = &'b str>) -> Option<String> {
        self.proposals = self.proposals.checked_sub(1)?;
        nearest(word, candidates).map(str::to_string)
    }
}

/// `a claim`, `an event`.
pub fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}
