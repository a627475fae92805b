//! What a record says about where it belongs, and where that was found.

use std::ops::Range;
use std::sync::Arc;

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

/// How an anchor was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The words stand as they were quoted, but for typography.
    Exact,
    /// The passage was edited since it was quoted.
    Changed,
    /// The passage stands elsewhere than before.
    Moved,
}

impl Status {
    pub fn name(self) -> &'static str {
        match self {
            Status::Exact => "exact",
            Status::Changed => "changed",
            Status::Moved => "moved",
        }
    }
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
    pub status: Status,
    /// The sentence, or sentences, around the passage: plain reading text, shortened at word borders when long.
    pub sentence: String,
    /// Bytes of `sentence` that are the passage.
    pub passage: Range<u32>,
    /// Index into the text's blocks of the block in which the passage starts.
    pub block: u32,
    /// Where the anchor is written.
    pub place: Place,
}

/// An anchor that could not be placed: `build --keep-going` lists it at the foot of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    pub record: Arc<str>,
    pub quote: String,
    /// The message of the diagnostic.
    pub reason: String,
}
