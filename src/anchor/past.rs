//! Former readings of a text: what it read like in each committed version.

use std::rc::Rc;

use crate::model::history::{NoHistory, Version};

/// The former readings of one text, newest first. Whoever has them fetches them only when asked: that is, when an
/// anchor isn't where it was.
pub trait Past {
    /// The committed versions; never empty. Or why none can be asked.
    fn versions(&self) -> Result<&[Version], NoHistory>;
    /// The reading text of a version: front matter and markup are no part of it. `None` when it can't be read.
    fn reading(&self, index: usize) -> Option<Rc<str>>;
    /// The text isn't as it was last committed.
    fn is_edited(&self) -> bool;
    /// Whether the quotation with these words (folded) is in no commit yet: its note is younger than all versions.
    fn is_new(&self, words: &str) -> bool;
    /// When the quotation with these words (folded) was committed last: seconds since 1970.
    fn quoted_at(&self, words: &str) -> Option<i64>;
    /// The reading of the text as it was committed at that time, if it is another since. Cheaper than all versions.
    fn reading_at(&self, time: i64) -> Option<Rc<str>>;
    /// Versions may be missing before the oldest, because the clone is shallow.
    fn is_shallow(&self) -> bool;
    /// Versions were left out, or left unread, because there are too many.
    fn is_cut(&self) -> bool;
}

/// The past of a text that has none, and why.
#[derive(Clone, Debug)]
pub struct NoPast(pub NoHistory);

impl Past for NoPast {
    fn versions(&self) -> Result<&[Version], NoHistory> {
        Err(self.0.clone())
    }

    fn reading(&self, _: usize) -> Option<Rc<str>> {
        None
    }

    fn is_edited(&self) -> bool {
        false
    }

    fn is_new(&self, _: &str) -> bool {
        true
    }

    fn quoted_at(&self, _: &str) -> Option<i64> {
        None
    }

    fn reading_at(&self, _: i64) -> Option<Rc<str>> {
        None
    }

    fn is_shallow(&self) -> bool {
        false
    }

    fn is_cut(&self) -> bool {
        false
    }
}
