//! How much of an edition is annotated, what became of its anchors, and what is still open.
//!
//! Everything is counted from the files alone, never against a clock, so that two builds give the same page.

use super::anchor::Status;
use super::indexes::{PlaceRef, RecordIndex, TextIndex};
use super::record::Kind;

/// What the coverage page and `postil list` count. Lists are in the order of the site's, unless they say otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The texts to be annotated, in reading order: all but those of the home page and of folders that have no notes.
    pub texts: Vec<TextCoverage>,
    /// One for each of [`Kind::ALL`], in that order.
    pub kinds: [KindCoverage; Kind::ALL.len()],
    /// How many anchors came to each of [`Status::ALL`].
    pub anchors: [usize; Status::ALL.len()],
    /// Places whose passage was edited since it was quoted, those checked again since among them.
    pub changed: Vec<PlaceRef>,
    /// Places whose words stand elsewhere than their context says.
    pub moved: Vec<PlaceRef>,
    /// What is listed at the foot of the texts instead of beside a passage.
    pub unplaced: Vec<UnplacedRecord>,
    pub open: Open,
    /// Records with a `reviewed` day, the longest ago first; those of one day in the order of the site.
    pub reviewed: Vec<RecordIndex>,
}

/// What is still to be done. Retracted records aren't counted: nothing more is due to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// Notes of kind `question`.
    pub questions: Vec<RecordIndex>,
    /// Notes of kind `needs-source`.
    pub unsourced: Vec<RecordIndex>,
    /// Claims without a verdict.
    pub unassessed: Vec<RecordIndex>,
    /// Claims without evidence.
    pub unsupported: Vec<RecordIndex>,
    /// Sources on the web without an archived copy.
    pub unarchived: Vec<RecordIndex>,
    /// Notes that name no passage or text, and so stand nowhere: a note has no page of its own.
    pub adrift: Vec<RecordIndex>,
    /// Records of which nobody says when they were checked. People need no check.
    pub unreviewed: Vec<RecordIndex>,
}

/// One text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextCoverage {
    pub text: TextIndex,
    /// Paragraphs, and other blocks with words that aren't headings.
    pub paragraphs: usize,
    /// Those that a passage of some record touches. A note to a whole section annotates none of its paragraphs.
    pub annotated: usize,
    /// The notes beside it, by kind of record, in the order of [`Kind::ALL`].
    pub notes: [usize; Kind::ALL.len()],
    /// Notes that its author wrote into it.
    pub footnotes: usize,
    /// What became of the anchors that name it, in the order of [`Status::ALL`].
    pub anchors: [usize; Status::ALL.len()],
}

/// The records of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindCoverage {
    pub total: usize,
    /// Those that stand in some text.
    pub placed: usize,
    pub drafts: usize,
    pub retracted: usize,
}

/// A record that was to stand in a text and doesn't, with all anchors there that found no passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnplacedRecord {
    pub text: TextIndex,
    pub record: RecordIndex,
    /// Indexes into the text's `unplaced`.
    pub anchors: Vec<usize>,
    /// A note of the text has the HTML ids that this record's first place would have.
    pub is_taken: bool,
}

impl Coverage {
    /// The records that stand at the foot of a text.
    pub fn unplaced_in(&self, text: TextIndex) -> &[UnplacedRecord] {
        of_text(&self.unplaced, text)
    }

    /// How many anchors came to a status.
    pub fn anchors(&self, status: Status) -> usize {
        self.anchors[status as usize]
    }
}

impl TextCoverage {
    /// The paragraphs annotated, in per cent; `None` in a text without any.
    pub fn share(&self) -> Option<usize> {
        share(self.annotated, self.paragraphs)
    }

    /// Adds the counts of another text, to sum up several.
    pub fn add(&mut self, other: &TextCoverage) {
        self.paragraphs += other.paragraphs;
        self.annotated += other.annotated;
        self.footnotes += other.footnotes;
        self.notes.iter_mut().zip(other.notes).for_each(|(sum, count)| *sum += count);
        self.anchors.iter_mut().zip(other.anchors).for_each(|(sum, count)| *sum += count);
    }
}

impl UnplacedRecord {
    /// The stem of its HTML ids, `n-STEM` of the entry and `a-STEM` of the quotation: those that note and passage would
    /// have, so that links to them still lead somewhere, unless another note has them.
    pub fn stem(&self, id: &str) -> String {
        // An underscore is in no id of a record, so this is nobody else's stem.
        let suffix = if self.is_taken { "_lost" } else { "" };
        format!("{id}{suffix}")
    }
}

/// Those of `unplaced`, which goes text by text, that belong to `text`.
pub fn of_text(unplaced: &[UnplacedRecord], text: TextIndex) -> &[UnplacedRecord] {
    let start = unplaced.partition_point(|one| one.text < text);
    let end = unplaced.partition_point(|one| one.text <= text);
    &unplaced[start..end]
}

/// `part` of `whole` in per cent, rounded: 0 and 100 only for none and all.
fn share(part: usize, whole: usize) -> Option<usize> {
    match (part, whole) {
        (_, 0) => None,
        (0, _) => Some(0),
        (part, whole) if part >= whole => Some(100),
        (part, whole) => Some(((part * 100 + whole / 2) / whole).clamp(1, 99)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_full_only_when_nothing_is_missing() {
        for (part, whole, expected) in [
            (0, 0, None),
            (0, 9, Some(0)),
            (1, 1_000, Some(1)),
            (1, 3, Some(33)),
            (2, 3, Some(67)),
            (999, 1_000, Some(99)),
            (9, 9, Some(100)),
        ] {
            assert_eq!(share(part, whole), expected, "{part} of {whole}");
        }
    }
}
