//! Lines and columns of a file.

use std::ops::Range;

/// The text of a file, and where its lines start.
#[derive(Debug)]
pub struct Source {
    text: String,
    /// The first byte of each line. There always is a first line.
    starts: Vec<usize>,
}

/// A place as people and editors count: both from 1, columns in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Source {
    pub fn new(text: String) -> Self {
        // A byte order mark is no character of the first line: editors hide it.
        let first = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        let starts = std::iter::once(first).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// A range of bytes, brought into the text and to the borders of characters.
    pub fn clamp(&self, range: Range<u32>) -> Range<usize> {
        // A border is at most three bytes away, and the text's end is one.
        let is_border = |&byte: &usize| self.text.is_char_boundary(byte);
        let floor = |byte: usize| (0..=byte.min(self.text.len())).rev().find(is_border).unwrap_or(0);
        let ceil = |byte: usize| (byte..self.text.len()).find(is_border).unwrap_or(self.text.len());
        let start = floor(range.start as usize).max(self.starts[0]);
        start..ceil(range.end as usize).max(start)
    }

    pub fn position(&self, byte: usize) -> Position {
        let line = self.line_of(byte);
        let own = self.line(line);
        let column = match own.contains(&byte) {
            true => self.text[own.start..byte].chars().count(),
            // In the line's end.
            false => self.text[own].chars().count(),
        };
        Position { line: line + 1, column: column + 1 }
    }

    /// The index of the line that holds `byte`.
    pub fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start <= byte).saturating_sub(1)
    }

    /// The bytes of a line, without its end.
    pub fn line(&self, index: usize) -> Range<usize> {
        let start = self.starts[index];
        let end = self.starts.get(index + 1).map_or(self.text.len(), |next| next - 1);
        let line = &self.text[start..end];
        start..start + line.strip_suffix('\r').unwrap_or(line).len()
    }

    pub fn slice(&self, range: Range<usize>) -> &str {
        &self.text[range]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, range: Range<u32>, start: (usize, usize), end: (usize, usize)) {
        let source = Source::new(text.to_string());
        let range = source.clamp(range);
        let position = |byte| {
            let position = source.position(byte);
            (position.line, position.column)
        };
        assert_eq!((position(range.start), position(range.end)), (start, end), "{text:?}");
    }

    #[test]
    fn positions() {
        check("", 0..0, (1, 1), (1, 1));
        check("one\ntwo", 4..7, (2, 1), (2, 4));
        check("one\ntwo\n", 8..8, (3, 1), (3, 1));
        check("one\ntwo", 3..4, (1, 4), (2, 1));
        check("one\r\ntwo", 3..4, (1, 4), (1, 4));
        check("one\r\ntwo", 5..6, (2, 1), (2, 2));
        check("žluťoučký kůň", 2..13, (1, 2), (1, 10));
        check("日本語", 3..6, (1, 2), (1, 3));
        check("\u{FEFF}title", 0..0, (1, 1), (1, 1));
        check("\u{FEFF}title", 3..8, (1, 1), (1, 6));
    }

    #[test]
    fn ranges_that_lie_beyond_or_cut_characters() {
        check("one", 9..12, (1, 4), (1, 4));
        check("one", 2..99, (1, 3), (1, 4));
        check("日本語", 4..5, (1, 2), (1, 3));
        check("one", u32::MAX..u32::MAX, (1, 4), (1, 4));
    }
}
