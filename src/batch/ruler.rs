//! Offsets as programs in other languages count them.

use std::ops::Range;

/// What an offset counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Units {
    /// Unicode code points, as Python counts.
    #[default]
    CodePoints,
    /// UTF-16 code units, as JavaScript and Java count.
    Utf16,
}

impl Units {
    /// The length of `text`.
    fn length(self, text: &str) -> usize {
        match self {
            Units::CodePoints => text.chars().count(),
            Units::Utf16 => text.chars().map(char::len_utf16).sum(),
        }
    }
}

/// Bytes between two marks.
const STEP: usize = 256;

/// Turns bytes of a text into other units, without counting from the beginning each time.
#[derive(Debug)]
pub struct Ruler<'a> {
    text: &'a str,
    units: Units,
    /// For every step of bytes, the first border between characters at or after it, and its offset in `units`.
    marks: Vec<(usize, usize)>,
}

impl<'a> Ruler<'a> {
    pub fn new(text: &'a str, units: Units) -> Self {
        let (mut byte, mut offset) = (0, 0);
        let mut marks = vec![(0, 0)];
        for start in (STEP..text.len()).step_by(STEP) {
            let next = (start..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
            offset += units.length(&text[byte..next]);
            byte = next;
            marks.push((byte, offset));
        }
        Self { text, units, marks }
    }

    /// The offset of a byte that begins a character, or of the end.
    pub fn offset(&self, byte: usize) -> usize {
        let after = self.marks.partition_point(|(mark, _)| *mark <= byte);
        let (mark, offset) = after.checked_sub(1).map_or((0, 0), |index| self.marks[index]);
        offset + self.units.length(&self.text[mark..byte])
    }

    /// The range of a range of bytes.
    pub fn range(&self, bytes: &Range<usize>) -> Range<usize> {
        self.offset(bytes.start)..self.offset(bytes.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_counting_from_the_beginning_does() {
        for unit in ["a", "é", "中", "🙂", "a🙂é", "中b"] {
            for length in [0, 1, 255, 256, 257, 1000] {
                let text = unit.repeat(length);
                let [points, utf16] = [Units::CodePoints, Units::Utf16].map(|units| Ruler::new(&text, units));
                for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                    let before = &text[..byte];
                    assert_eq!(points.offset(byte), before.chars().count());
                    assert_eq!(utf16.offset(byte), before.encode_utf16().count());
                }
            }
        }
    }
}
