//! What is said about passages that were edited, moved or taken out, and where their anchors are placed.

use std::ops::Range;

use crate::model::anchor::{Change, Revision, Status};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::record::Id;
use crate::model::rewording::in_one_line;

use super::alteration::alterations;
use super::changed::Passage;
use super::complaint::Asked;
use super::fate::{Absence, Fate, Rewritten};
use super::placing::Spot;
use super::resolve::By;
use super::rewording::parts;
use super::trace::Edited;
use super::wording::{scalar, shortened, shortened_to};

/// What the label of a passage begins with that is gone.
pub const TAKEN_OUT: &str = "taken out";

/// The status of an anchor about which `code` is said.
pub fn status_of(code: Code) -> Status {
    match code {
        Code::QuoteAmbiguous => Status::Ambiguous,
        _ => Status::Lost,
    }
}

impl Edited {
    fn revision(&self) -> Option<&Revision> {
        match self {
            Edited::In(revision) => Some(revision),
            Edited::Uncommitted | Edited::Never => None,
        }
    }

    /// `in 1a2b3c4d5e on 2026-03-01`, when it is known.
    fn when(&self) -> Option<String> {
        match self {
            Edited::In(Revision { commit, day }) => Some(format!("in {commit} on {day}")),
            Edited::Uncommitted => Some("since the last commit".to_owned()),
            Edited::Never => None,
        }
    }
}

impl Asked<'_, '_> {
    /// Where the anchor is placed, and what is to be said about that; `None` when it isn't.
    pub fn spot(&self, fate: &Fate) -> Option<(Spot, Option<Diagnostic>)> {
        let exact = |range: &Range<usize>| Spot::exact(self.reading.range(range));
        let with_repair = |range: &Range<usize>| Spot { repair: self.repair(range).map(Box::new), ..exact(range) };
        Some(match fate {
            Fate::Stands(found) => match &found.by {
                By::Words => (exact(&found.range), None),
                By::WordsAgainstContext => (with_repair(&found.range), Some(self.against_context(&found.range))),
                By::WordsAgainstCount => (exact(&found.range), Some(self.against_count(&found.range))),
                By::Count { places, index } => (exact(&found.range), Some(self.fragile(places, *index))),
            },
            Fate::Surrounded(range) => (with_repair(range), Some(self.against_context(range))),
            Fate::Moved(range) => {
                let spot = Spot { status: Status::Moved, ..with_repair(range) };
                (spot, Some(self.moved(range)))
            }
            Fate::Changed(rewritten) => {
                let change = self.change(rewritten);
                let said = self.changed(rewritten, &change);
                let spot = with_repair(&rewritten.range);
                (Spot { status: Status::Changed, change: Some(Box::new(change)), ..spot }, Some(said))
            }
            Fate::Close(_) | Fate::Missing(_) => return None,
        })
    }

    /// The complaint about an anchor without a place. `taken_by`: the record whose passage it would have been.
    pub fn unplaced(&self, fate: &Fate, taken_by: Option<&Id>) -> Diagnostic {
        match fate {
            Fate::Close(passages) => self.close(passages),
            Fate::Missing(absence) => {
                let diagnostic = self.missing(&absence.missing, absence.closest.as_ref());
                let diagnostic = match taken_by {
                    Some(other) => diagnostic.hint(format!(
                        "that passage is quoted otherwise by `{other}`: if both mean it, quote the same words in both"
                    )),
                    None => diagnostic,
                };
                self.gone(diagnostic, absence)
            }
            _ => self.error(Code::QuoteNotFound, format!("the quote `{}` has no place", self.shown())),
        }
    }

    fn change(&self, rewritten: &Rewritten) -> Change {
        let there = &self.reading.search.text()[rewritten.range.clone()];
        let new = self.reading.words(&rewritten.range);
        Change {
            old: self.quote.value.clone(),
            parts: parts(&self.quote.value, &new),
            new,
            altered: alterations(&self.wanted.words, there),
            edited: rewritten.edited.revision().cloned(),
        }
    }

    fn changed(&self, rewritten: &Rewritten, change: &Change) -> Diagnostic {
        let file = self.reading.file;
        let new = shortened(&change.new);
        let place = self.quote.place(&self.anchor.place.file);
        let edited = match rewritten.edited.when() {
            Some(when) => format!("edited {when}"),
            None => "edited since it was quoted".to_owned(),
        };
        let diagnostic = match change.altered[..] {
            [] => {
                let message = format!("the quote `{}` now reads `{new}` in `{file}`", self.shown());
                Diagnostic::warning(Code::QuoteChanged, place, message)
            }
            ref altered => {
                let what = listed(altered.iter().map(|one| one.name()));
                let message = format!("the quote `{}` now reads `{new}` in `{file}`: {what} changed", self.shown());
                Diagnostic::error(Code::QuoteAltered, place, message)
            }
        };
        let diagnostic = diagnostic
            .label(edited)
            .related(self.reading.place(&rewritten.range), "placed here")
            .hint(format!("the change is: {}", in_one_line(&change.parts, |_, words| words)));
        let quote = scalar(&shortened_to(&change.new, 300));
        match change.altered.is_empty() {
            true => diagnostic.hint(format!("if the note still holds, type `quote: {quote}`, or run `postil fix --write`")),
            false => diagnostic.hint(format!(
                "check whether the note still holds; then type `quote: {quote}`, or run `postil fix --accept {} --write`",
                self.record
            )),
        }
    }

    fn moved(&self, range: &Range<usize>) -> Diagnostic {
        let diagnostic = self.against_context(range);
        let message =
            format!("the quote `{}` was moved in `{}`: its context isn't around it", self.shown(), self.reading.file);
        Diagnostic { code: Code::QuoteMoved, message, ..diagnostic }
    }

    fn close(&self, passages: &[Passage]) -> Diagnostic {
        let message = format!("the quote `{}` was edited, and {} passages may be it now", self.shown(), passages.len());
        let mut diagnostic = self.error(Code::QuoteAmbiguous, message).label("no passage reads like this");
        for (index, passage) in passages.iter().take(MOST_LISTED).enumerate() {
            let words = self.reading.words(&passage.range);
            diagnostic = diagnostic
                .related(self.reading.place(&passage.range), format!("passage {}", index + 1))
                .hint(format!("for passage {} type `quote: {}`", index + 1, scalar(&shortened_to(&words, 300))));
        }
        diagnostic
    }

    /// What history tells of a passage that isn't there any more.
    fn gone(&self, diagnostic: Diagnostic, absence: &Absence) -> Diagnostic {
        let Some(when) = absence.gone.as_ref().and_then(Edited::when) else { return diagnostic };
        let mut diagnostic = diagnostic;
        diagnostic.primary.text = format!("{TAKEN_OUT} {when}");
        diagnostic.hint("remove the note, or quote the passage that it belongs to now")
    }
}

/// Passages that a complaint lists.
const MOST_LISTED: usize = 8;

/// `a number and a name`.
fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(|name| format!("a {name}")).collect();
    match &names[..] {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        names => names.concat(),
    }
}
