//! Lines of a YAML file, as an author sees them: a key, a colon, a value.

use std::ops::Range;

/// A line of the file, and where its words stand.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    pub yaml: &'a str,
    pub start: usize,
    /// The first byte that is no blank.
    pub first: usize,
    /// One past the last byte that is no blank.
    pub end: usize,
}

impl<'a> Line<'a> {
    pub fn at(yaml: &'a str, at: usize) -> Self {
        let start = yaml[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let stop = yaml[at..].find('\n').map_or(yaml.len(), |newline| at + newline);
        let end = start + yaml[start..stop].trim_end().len();
        let words = yaml[start..end].trim_start_matches([' ', '\t']);
        Self { yaml, start, first: end - words.len(), end }
    }

    pub fn words(&self) -> &'a str {
        &self.yaml[self.first..self.end]
    }

    /// The nearest line above that isn't blank.
    pub fn above(&self) -> Option<Line<'a>> {
        let mut start = self.start;
        while start > 0 {
            let line = Line::at(self.yaml, start - 1);
            if line.end > line.first {
                return Some(line);
            }
            start = line.start;
        }
        None
    }

    /// What stands after the first `key: ` of the line.
    pub fn value(&self) -> Option<Range<usize>> {
        let colon = self.words().find(": ")?;
        let start = self.first + colon + 1;
        let blank = self.yaml[start..self.end].len() - self.yaml[start..self.end].trim_start().len();
        Some(start + blank..self.end)
    }

    /// The value that holds `at`: after the line's key, else after the hyphen of a list entry, else all words.
    pub fn value_from(&self, at: usize) -> Range<usize> {
        match self.value() {
            Some(value) if value.start <= at => value,
            _ => {
                let entry = self.words().strip_prefix("- ").map_or(self.words(), str::trim_start);
                self.end - entry.len()..self.end
            }
        }
    }

    /// The word before the colon at `at`.
    pub fn head(&self, at: usize) -> &'a str {
        let words = &self.yaml[self.first.min(at)..at];
        words.trim_start_matches("- ").trim()
    }

    /// The key whose value begins at `start`; empty when the line has none.
    pub fn key_before(&self, start: usize) -> &'a str {
        let before = self.yaml[self.first.min(start)..start].trim_end();
        match before.strip_suffix(':') {
            Some(key) => key.rsplit([' ', ',', '{']).next().unwrap_or(key),
            None => "",
        }
    }
}
