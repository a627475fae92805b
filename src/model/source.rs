//! Where something stands in a file of the edition.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A file of the edition: its path from the edition's folder, with `/` on every system.
pub type FilePath = Arc<str>;

/// A range of bytes in a file. Lines and columns are computed only when a diagnostic is drawn.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub file: FilePath,
    /// First byte.
    pub start: u32,
    /// One past the last byte. Equal to `start` for a point.
    pub end: u32,
}

impl Place {
    /// A range of `file`, in bytes.
    pub fn new(file: &FilePath, range: Range<u32>) -> Self {
        Self { file: file.clone(), start: range.start, end: range.end.max(range.start) }
    }

    /// The very beginning of `file`: for a complaint about the file as a whole.
    pub fn start_of(file: &FilePath) -> Self {
        Self::new(file, 0..0)
    }

    /// The range in bytes.
    pub fn range(&self) -> Range<u32> {
        self.start..self.end
    }

    /// The line on which it begins, from 1. `text` is that of the file.
    pub fn line(&self, text: &str) -> usize {
        text.bytes().take(self.start as usize).filter(|byte| *byte == b'\n').count() + 1
    }
}

/// A value and the bytes of its file that spelled it. The file is known from the context.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spanned<T> {
    pub value: T,
    /// First byte of the value as written, quotes of a YAML scalar included.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
}

impl<T> Spanned<T> {
    pub fn new(value: T, range: Range<u32>) -> Self {
        Self { value, start: range.start, end: range.end }
    }

    /// The range in bytes.
    pub fn range(&self) -> Range<u32> {
        self.start..self.end
    }

    /// The place of the value in `file`.
    pub fn place(&self, file: &FilePath) -> Place {
        Place::new(file, self.range())
    }

    /// Changes the value and keeps its place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), start: self.start, end: self.end }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Display> fmt::Display for Spanned<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(formatter)
    }
}
