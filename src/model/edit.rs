//! A change to a file's text that leaves everything else as it is.

use std::ops::Range;

/// Bytes of a file that give way to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Empty where something is only put in.
    pub range: Range<usize>,
    pub text: String,
}

impl Edit {
    pub fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }

    /// Puts `text` in before the byte `at`.
    pub fn insert(at: usize, text: impl Into<String>) -> Self {
        Self::new(at..at, text)
    }
}

/// `text` with the edits made. They are in order and don't overlap; `None` if they do, or leave the text.
pub fn edited(text: &str, edits: &[Edit]) -> Option<String> {
    let mut changed = String::with_capacity(text.len() + edits.iter().map(|edit| edit.text.len()).sum::<usize>());
    let mut at = 0;
    for edit in edits {
        changed.push_str(text.get(at..edit.range.start)?);
        changed.push_str(&edit.text);
        at = edit.range.end.max(edit.range.start);
    }
    changed.push_str(text.get(at..)?);
    Some(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_made_in_order() {
        let check = |edits: &[Edit], expected: Option<&str>| {
            assert_eq!(edited("one two", edits).as_deref(), expected, "{edits:?}");
        };
        check(&[], Some("one two"));
        check(&[Edit::new(0..3, "1"), Edit::insert(3, "!"), Edit::new(4..7, "2")], Some("1! 2"));
        check(&[Edit::insert(7, " three")], Some("one two three"));
        check(&[Edit::new(4..7, "2"), Edit::new(0..3, "1")], None);
        check(&[Edit::new(0..4, ""), Edit::new(3..5, "")], None);
        check(&[Edit::new(7..9, "")], None);
    }
}
