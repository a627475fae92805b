//! What a record says about where it belongs, and where that was found.

use std::ops::Range;
use std::sync::Arc;

use super::date::Day;
use super::rewording::Part;
use super::source::{Place, Spanned};

/// Where a record belongs, as its author wrote it. Searching it is the `anchor` stage's work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Words as the reader sees them. Absent when `whole`.
    pub quote: Option<Spanned<String>>,
    /// The words right before the quotation.
    pub prefix: Option<Spanned<String>>,
    /// The words right after it.
    pub suffix: Option<Spanned<String>>,
    /// The text of a heading or its slug; empty for what stands before the first heading.
    pub section: Option<Spanned<String>>,
    /// The nth match, from 1, within the section or the text.
    pub occurrence: Option<Spanned<u32>>,
    /// The record belongs to the whole text, or to the whole `section`.
    pub whole: bool,
    /// The id of the text, in shared files. `None` in a sidecar: the text beside it.
    pub text: Option<Spanned<String>>,
    /// Where the anchor is written: its `quote`, or the entry that holds it.
    pub place: Place,
}

/// What became of an anchor: a verdict, not a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The words stand as they were quoted, but for typography. Also: placed on a whole text or section.
    Exact,
    /// The passage was edited since it was quoted, and is placed on what it reads now.
    Changed,
    /// The words are the same, and stand elsewhere than their context says.
    Moved,
    /// Several passages could be meant, and nothing decides: not placed.
    Ambiguous,
    /// No passage is meant any more: not placed.
    Lost,
}

impl Status {
    pub const ALL: [Status; 5] = [Status::Exact, Status::Changed, Status::Moved, Status::Ambiguous, Status::Lost];

    pub fn name(self) -> &'static str {
        match self {
            Status::Exact => "exact",
            Status::Changed => "changed",
            Status::Moved => "moved",
            Status::Ambiguous => "ambiguous",
            Status::Lost => "lost",
        }
    }

    /// Whether a note with this status stands beside its text.
    pub fn is_placed(self) -> bool {
        matches!(self, Status::Exact | Status::Changed | Status::Moved)
    }
}

/// What is different between a quotation and the passage that it is now placed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The quotation, as the record has it.
    pub old: String,
    /// The words that stand there now, with single spaces.
    pub new: String,
    /// Both in one, short, in reading order: what stayed, what went, what came. Typography is no difference.
    pub parts: Vec<Part>,
    /// Why the change weighs: an assessment of the old words may not hold for the new ones. Empty: wording only.
    pub altered: Vec<Alteration>,
    /// The newest commit that edited the passage. `None`: no history was asked, or the edit isn't committed yet.
    pub edited: Option<Revision>,
}

impl Change {
    /// Whether a record last `reviewed` on that day was checked before the edit, so that readers are told of it. Days are
    /// all that is known: a check on the day of the edit counts as a check of the new words. An edit that isn't committed
    /// has no day, and no check is known to be later.
    pub fn is_unchecked(&self, reviewed: Option<Day>) -> bool {
        match (&self.edited, reviewed) {
            (Some(edited), Some(reviewed)) => reviewed < edited.day,
            _ => true,
        }
    }
}

/// A difference that can turn a statement into another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Alteration {
    Number,
    Date,
    Name,
    Negation,
}

impl Alteration {
    pub fn name(self) -> &'static str {
        match self {
            Alteration::Number => "number",
            Alteration::Date => "date",
            Alteration::Name => "name",
            Alteration::Negation => "negation",
        }
    }
}

/// A commit, as far as readers are told of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision {
    /// Its hash, shortened to the first 10 characters.
    pub commit: Box<str>,
    /// The day on which it was committed.
    pub day: Day,
}

/// What would make an anchor exact again: new values of its fields. `postil fix` writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The anchor as it is written: which of its fields there are, and where.
    pub anchor: Anchor,
    /// `None`: the field stays as it is, present or absent.
    pub quote: Option<String>,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
}

/// A passage that an unplaced anchor may mean, for a person to accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The passage, with single spaces.
    pub words: String,
    /// Where it stands in the Markdown file.
    pub place: Place,
    /// What makes the anchor mean it.
    pub repair: Repair,
}

/// An anchor found in a text: a range of its reading text, and what other pages show of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// The record placed here.
    pub record: Arc<str>,
    /// Which of the record's places in this text this is, from 1: the suffix of its HTML ids.
    pub ordinal: u32,
    /// Bytes of the reading text. Empty for a `whole` placement: then it stands at the end of the heading, or at 0.
    pub range: Range<u32>,
    pub whole: bool,
    /// One of those that are placed.
    pub status: Status,
    /// What became of the words: `Some` just when the status is `Changed`.
    pub change: Option<Box<Change>>,
    /// What would make the anchor exact again. `None` when it is, or when no values of its fields would.
    pub repair: Option<Box<Repair>>,
    /// The sentence, or sentences, around the passage: plain reading text, shortened at word borders when long.
    pub sentence: String,
    /// Bytes of `sentence` that are the passage.
    pub passage: Range<u32>,
    /// Index into the text's blocks of the block in which the passage starts.
    pub block: u32,
    /// Where the anchor is written.
    pub place: Place,
}

impl Placement {
    /// The sentence before the passage, the passage, and the rest. All empty when the placement is `whole`.
    pub fn sentence_parts(&self) -> [&str; 3] {
        let (start, end) = (self.passage.start as usize, self.passage.end as usize);
        let part = |range: Range<usize>| match self.whole {
            true => "",
            false => self.sentence.get(range).unwrap_or_default(),
        };
        [part(0..start), part(start..end), part(end..self.sentence.len())]
    }

    /// What readers are told about the passage of a record last `reviewed` on that day: the change that nobody checked
    /// the record against.
    pub fn unchecked_change(&self, reviewed: Option<Day>) -> Option<&Change> {
        self.change.as_deref().filter(|change| change.is_unchecked(reviewed))
    }
}

/// An anchor that could not be placed: `build --keep-going` lists it at the foot of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    pub record: Arc<str>,
    /// `Ambiguous` or `Lost`.
    pub status: Status,
    pub quote: String,
    /// The message of the diagnostic, and when the passage was taken out if history tells.
    pub reason: String,
    /// The passages that may be meant, in the order in which the complaint lists them.
    pub proposals: Vec<Proposal>,
    /// Where the anchor is written.
    pub place: Place,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_is_told_until_the_record_is_checked_again() {
        for (edited, reviewed, told) in [
            (Some("2027-03-02"), Some("2027-03-01"), true),
            (Some("2027-03-02"), Some("2027-03-02"), false),
            (Some("2027-03-02"), Some("2027-03-03"), false),
            (Some("2027-03-02"), None, true),
            (None, Some("2027-03-03"), true),
            (None, None, true),
        ] {
            let day = |day: &str| Day::parse(day).unwrap();
            let edited_on = edited.map(|edited| Revision { commit: "1a2b3c4d5e".into(), day: day(edited) });
            let (old, new) = ("one".into(), "two".into());
            let change = Change { old, new, parts: Vec::new(), altered: Vec::new(), edited: edited_on };
            assert_eq!(change.is_unchecked(reviewed.map(day)), told, "{edited:?} {reviewed:?}");
        }
    }
}
