//! How an assembled edition names its texts, records and places: by where they stand in its lists.

/// An index into `Site::records`.
pub type RecordIndex = usize;
/// An index into `Site::texts`.
pub type TextIndex = usize;

/// A place of a record: a margin note of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlaceRef {
    pub text: TextIndex,
    /// Index into the text's notes; the number that readers see is one more.
    pub note: usize,
}
