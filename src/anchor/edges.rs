//! The edges of an edited passage: words that took the place of a quotation's first or last ones belong to it.

use std::ops::Range;

use super::tokens::Tokens;

/// One edge of a passage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edge {
    /// Words of the quotation that are missing here.
    pub missing: usize,
    /// Words between the passage and the next word of what stood around it; `None` when nothing of that is left.
    pub gap: Option<usize>,
}

impl Edge {
    /// Words that took the place of the missing ones. Where many more came than went, something else was put in.
    fn replaced(&self) -> usize {
        match self.gap {
            Some(gap) if self.missing > 0 && gap <= 2 * self.missing + 2 => gap,
            _ => 0,
        }
    }
}

/// The passage with the words that replaced its first and last ones, as long as it stays the greater part: `range` are
/// positions of tokens.
pub fn widened(tokens: &Tokens<'_>, range: Range<usize>, before: Edge, after: Edge) -> Range<usize> {
    let wider = range.start.saturating_sub(before.replaced())..(range.end + after.replaced()).min(tokens.len());
    let (kept, all) = (tokens.bytes(&range).len(), tokens.bytes(&wider).len());
    if 4 * (all - kept) <= 3 * kept { wider } else { range }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaced_words_belong_to_the_passage() {
        let text = "On Friday Belarus handed back 31 of the 33 men that it held , and then they all left";
        let tokens = Tokens::new(text);
        let check = |before: (usize, Option<usize>), after: (usize, Option<usize>), expected: &str| {
            let edge = |(missing, gap)| Edge { missing, gap };
            let start = tokens.position(text.find("of the").unwrap());
            let end = tokens.position(text.find(" ,").unwrap() + 1);
            let range = tokens.bytes(&widened(&tokens, start..end, edge(before), edge(after)));
            assert_eq!(&text[range], expected);
        };
        check((2, Some(3)), (0, Some(0)), "handed back 31 of the 33 men that it held");
        check((2, None), (0, None), "of the 33 men that it held");
        check((0, Some(3)), (0, Some(0)), "of the 33 men that it held");
        // Much more came than went, or would be the greater part.
        check((1, Some(5)), (0, Some(0)), "of the 33 men that it held");
        check((0, None), (4, Some(9)), "of the 33 men that it held");
        check((0, None), (1, Some(3)), "of the 33 men that it held , and then");
    }
}
