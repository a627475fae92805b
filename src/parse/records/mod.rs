//! The records of a YAML file: a sidecar's, or those that the whole edition shares.
//!
//! 1. [`shapes`]: the keys that each kind has.
//! 2. [`read`] takes the entries one by one: an `id` defines a record, a `ref` places one.
//! 3. [`kinds`] gives each kind its meaning; [`anchors`] reads where it belongs.
//!
//! A record that lacks what it must have is reported and kept with an empty stand-in, so that links to it aren't
//! reported too; an entry without a sound id is dropped, and the file counts as not quite readable.

mod anchors;
mod kinds;
pub mod shapes;
pub mod skeleton;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::model::anchor::Anchor;
use crate::model::diagnostic::{Code, Report};
use crate::model::record::{Certainty, Change, ChangeKind, Detail, Kind, Markdown, Placing, Publication, Record};
use crate::model::source::{FilePath, Spanned};

use super::values::{Checks, id_from};
use super::yaml::{self, Entry, Field, Node, Problems, Source, Text};

use shapes::{ANCHOR_KEYS, Common};

/// What a file of records holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    pub records: Vec<Record>,
    pub placings: Vec<Placing>,
    /// Every entry could be taken. If not, an unknown id may be one of those that couldn't.
    pub readable: bool,
}

/// The kinds in the order in which files list them.
pub const KINDS: [Kind; 5] = [Kind::Claim, Kind::Source, Kind::Event, Kind::Note, Kind::Person];

/// At most so many characters for a `summary`.
const SUMMARY: usize = 280;

/// Reads a file of records. `home` is the id of the text beside a sidecar, `None` for a shared file.
pub fn read(file: &FilePath, text: &str, home: Option<&Arc<str>>, report: &mut Report) -> Records {
    let source = Source::whole(file, text);
    let root = match yaml::tree(&source) {
        Ok(root) => root,
        Err(complaint) => {
            report.push(*complaint);
            return Records::default();
        }
    };
    let problems = Problems::new(&source, report);
    let checks = Checks { source: &source, problems: &problems };
    let mut reader = Reader { checks, home, found: Records { readable: true, ..Records::default() } };
    reader.file(&root);
    number_lines(&mut reader.found.records, text);
    reader.found
}

/// Says on which line of `text` each record stands, in one walk through it.
fn number_lines(records: &mut [Record], text: &str) {
    let mut in_order: Vec<&mut Record> = records.iter_mut().collect();
    in_order.sort_by_key(|record| record.place.start);
    let (mut line, mut at) = (1, 0);
    for record in in_order {
        let start = (record.place.start as usize).clamp(at, text.len());
        line += text.as_bytes()[at..start].iter().filter(|byte| **byte == b'\n').count() as u32;
        at = start;
        record.line = line;
    }
}

struct Reader<'c> {
    checks: Checks<'c>,
    home: Option<&'c Arc<str>>,
    found: Records,
}

impl Reader<'_> {
    fn file(&mut self, root: &Node<'_>) {
        let keys = KINDS.map(Kind::plural);
        let noun = if self.home.is_some() { "a sidecar" } else { "a file of records" };
        let Some(sections) = yaml::sections(root, noun, &keys, self.checks.problems) else {
            self.found.readable = false;
            return;
        };
        if let yaml::Value::Map(pairs) = &root.value {
            // Entries below a mistyped key are lost.
            self.found.readable &= sections.len() == pairs.len();
        }
        for (key, node) in sections {
            let Some(entries) = yaml::entries(key, node, self.checks.problems) else {
                self.found.readable = false;
                continue;
            };
            for node in entries {
                let taken = match key {
                    "claims" => self.entry(Kind::Claim, node, Self::claim),
                    "sources" => self.entry(Kind::Source, node, Self::source),
                    "events" => self.entry(Kind::Event, node, Self::event),
                    "notes" => self.entry(Kind::Note, node, Self::note),
                    _ => self.entry(Kind::Person, node, Self::person),
                };
                self.found.readable &= taken.is_some();
            }
        }
    }

    /// Takes one entry; `None` when it had to be dropped.
    fn entry<T: DeserializeOwned>(
        &mut self,
        kind: Kind,
        node: &Node<'_>,
        detail: fn(&Self, T, &Head, &mut Shown) -> Detail,
    ) -> Option<()> {
        let entry: Entry<Common, T> = yaml::entry(kind.plural(), kind.name(), node, self.checks.problems)?;
        let Entry { keys, unknown, mut common, own } = entry;
        let head = self.checks.head(node.span.clone());
        let id = std::mem::take(&mut common.id);
        match (id, std::mem::take(&mut common.reference)) {
            (Field::Given(id), Field::Given(reference)) => {
                self.checks.push(
                    self.checks
                        .error(
                            Code::IdAndRef,
                            reference.range(),
                            format!("an entry of `{}` has both `id` and `ref`", kind.plural()),
                        )
                        .label("places a record that is defined elsewhere")
                        .related(self.checks.place(id.range()), "defines a record")
                        .hint("keep `id` to define a record here, or `ref` to place one"),
                );
                None
            }
            (Field::Given(id), _) => {
                let id = self.checks.new_id(id)?;
                let head = Head { kind, id: id.value.clone(), range: id.range(), keys, unknown };
                self.record(head, common, own, detail);
                Some(())
            }
            (_, Field::Given(reference)) => {
                let id = self.checks.reference(reference)?;
                self.placing(kind, id, common, &keys, head);
                Some(())
            }
            (Field::Bad, _) | (_, Field::Bad) => None,
            (Field::Absent, Field::Absent) => {
                let proposed = [&common.title, &common.quote].into_iter().find_map(|field| match field {
                    Field::Given(text) => id_from(&text.value),
                    _ => None,
                });
                let blank = keys.iter().find(|key| matches!(key.as_str(), "id" | "ref"));
                let at = blank.map_or(head, Spanned::range);
                let complaint = self
                    .checks
                    .error(Code::IdAndRef, at, format!("an entry of `{}` has neither `id` nor `ref`", kind.plural()))
                    .hint(match proposed {
                        Some(id) => format!("`id: {id}`"),
                        None => "`id: ` and 2 to 64 lower-case letters, digits and hyphens".to_string(),
                    });
                self.checks.push(if blank.is_some() { complaint.label("left blank") } else { complaint });
                None
            }
        }
    }

    fn record<T>(&mut self, head: Head, common: Common, own: T, detail: fn(&Self, T, &Head, &mut Shown) -> Detail) {
        let checks = self.checks;
        let anchors = self.anchors(&common, &head.keys, head.range.clone());
        let mut shown = Shown { title: checks.inline("title", common.title), body: checks.block("body", common.body) };
        let detail = detail(self, own, &head, &mut shown);
        let publication = checks.one_of("status", common.status, Publication::ALL, Publication::name);
        let certainty = checks.one_of("certainty", common.certainty, Certainty::ALL, Certainty::name);
        let history = common.history.values.into_iter().filter_map(|change| self.change(change)).collect();
        self.found.records.push(Record {
            place: checks.place(head.range),
            // Numbered once all are read: see `number_lines`.
            line: 1,
            id: head.id,
            aliases: checks.aliases(common.aliases),
            home: self.home.cloned(),
            title: shown.title.given(),
            summary: checks.inline_up_to("summary", common.summary, SUMMARY).given(),
            body: shown.body.given(),
            tags: checks.slugs("tags", common.tags),
            by: checks.names(common.by),
            created: checks.day("created", common.created).given().map(|day| day.value),
            reviewed: checks.day("reviewed", common.reviewed).given(),
            history,
            publication: publication.given().unwrap_or_default(),
            see: checks.references(common.see),
            certainty: certainty.given(),
            extra: common.extra.given().unwrap_or_default().into(),
            anchors,
            detail,
        });
    }

    /// An entry with `ref`: only its anchor counts.
    fn placing(
        &mut self,
        kind: Kind,
        id: Spanned<Arc<str>>,
        common: Common,
        keys: &[Spanned<String>],
        head: Range<u32>,
    ) {
        for key in keys {
            if !ANCHOR_KEYS.contains(&key.as_str()) && !matches!(key.as_str(), "id" | "ref") {
                self.checks.push(
                    self.checks
                        .error(
                            Code::RefFields,
                            key.range(),
                            format!("`{}` stands in an entry with `ref: {id}`", key.value),
                        )
                        .label("not a part of an anchor")
                        .hint(format!("write it where `{id}` is defined, and remove it here")),
                );
            }
        }
        let anchors = self.anchors(&common, keys, head.clone());
        if !keys.iter().any(|key| ANCHOR_KEYS.contains(&key.as_str())) {
            self.checks.push(
                self.checks
                    .error(Code::MissingKey, head, format!("`ref: {id}` doesn't say which passage it belongs to"))
                    .hint("`quote: ` and words of the text, or `whole: true`"),
            );
        }
        self.found.placings.push(Placing { id, file: self.checks.source.file.clone(), kind, anchors });
    }

    fn change(&self, change: Spanned<shapes::Change>) -> Option<Change> {
        let checks = self.checks;
        let head = checks.head(change.range());
        let change = change.value;
        let date = self.required("an entry of `history`", "date", "2026-11-20", &head, checks.day("date", change.date));
        let words = checks.block("change", change.change);
        let words = self.required("an entry of `history`", "change", "…", &head, words);
        let kind = checks.one_of("kind", change.kind, ChangeKind::ALL, ChangeKind::name).given().unwrap_or_default();
        let by = change.by.given().and_then(|name| checks.name(name));
        Some(Change { date: date?.value, by, change: words?, kind })
    }

    fn anchors(&self, common: &Common, keys: &[Spanned<String>], head: Range<u32>) -> Vec<Anchor> {
        anchors::read(self.checks, common, keys, head, self.home.is_none())
    }

    /// The value of a key that must be there; reports when it isn't.
    fn required<T>(&self, noun: &str, key: &str, example: &str, at: &Range<u32>, field: Field<T>) -> Option<T> {
        if field.is_absent() {
            self.checks.push(
                self.checks
                    .error(Code::MissingKey, at.clone(), format!("{noun} has no `{key}`"))
                    .hint(format!("`{key}: {example}`")),
            );
        }
        field.given()
    }

    /// The same for a key of a record: where it is there and left blank, as `postil add` leaves it, it is the place.
    fn required_of<T>(&self, head: &Head, key: &str, example: &str, field: Field<T>) -> Option<T> {
        // That it is misspelt was said of the key itself.
        if field.is_absent() && head.unknown.iter().any(|typed| yaml::is_meant(typed, key)) {
            return None;
        }
        let Some(blank) = head.keys.iter().find(|one| one.value == key).filter(|_| field.is_absent()) else {
            return self.required(&head.noun(), key, example, &head.range, field);
        };
        self.checks.push(
            self.checks
                .error(Code::MissingKey, blank.range(), format!("{} has no `{key}`", head.noun()))
                .label("left blank")
                .hint(format!("`{key}: {example}`")),
        );
        None
    }

    /// The same for Markdown of a record, with an empty stand-in.
    fn required_words(&self, head: &Head, key: &str, field: Field<Markdown>) -> Markdown {
        let inline = key != "body";
        self.required_of(head, key, "…", field).unwrap_or_else(|| Markdown {
            source: Spanned::new(String::new(), head.range.clone()),
            inline,
            references: Vec::new(),
        })
    }
}

/// Which record is being read.
#[derive(Debug)]
struct Head {
    kind: Kind,
    id: Arc<str>,
    /// Where its id stands.
    range: Range<u32>,
    keys: Vec<Spanned<String>>,
    /// Its keys that no such record has.
    unknown: Vec<String>,
}

impl Head {
    fn noun(&self) -> String {
        format!("the {} `{}`", self.kind.name(), self.id)
    }
}

/// The words that every kind has and some must have.
#[derive(Debug)]
struct Shown {
    title: Field<Markdown>,
    body: Field<Markdown>,
}

/// The value of `text` without blanks around it.
fn trimmed(text: Text) -> Spanned<String> {
    text.spanned().map(|value| value.trim().to_string())
}
