//! The anchors of an edition one by one, as `check --format json` and `postil list` show them.

use std::ops::Range;

use super::anchor::{Change, Proposal, Repair, Status};
use super::date::Day;
use super::record::Id;
use super::site::RecordIndex;
use super::source::Place;
use super::work::TextId;

/// An anchor and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnchorEntry {
    /// The record's own id, whatever alias the anchor names it by.
    pub record: Id,
    pub index: RecordIndex,
    /// The text that it was looked for in.
    pub text: TextId,
    pub status: Status,
    /// Where it is written.
    pub place: Place,
    /// The words as the record quotes them. `None`: it belongs to the whole text, or a whole section.
    pub quote: Option<String>,
    /// The passage in the reading text, in Unicode code points. `None`: not placed.
    pub range: Option<Range<u32>>,
    /// The passage in the Markdown file.
    pub passage: Option<Place>,
    /// What is different between the quotation and the passage.
    pub change: Option<Change>,
    /// Readers are told of the change: nobody checked the record since.
    pub is_unchecked: bool,
    /// The day on which the record was last checked.
    pub reviewed: Option<Day>,
    /// Why it isn't placed.
    pub reason: Option<String>,
    /// What would make it exact again.
    pub repair: Option<Repair>,
    /// The passages that it may mean.
    pub proposals: Vec<Proposal>,
}
