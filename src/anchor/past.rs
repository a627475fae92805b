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
    /// The version that the quotation with these words (folded) was written about. `None` when that isn't known, or when
    /// the text is the same since.
    fn quoted_from(&self, words: &str) -> Option<usize>;
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

    fn quoted_from(&self, _: &str) -> Option<usize> {
        None
    }

    fn is_shallow(&self) -> bool {
        false
    }

    fn is_cut(&self) -> bool {
        false
    }
}
