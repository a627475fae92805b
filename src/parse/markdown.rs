//! STUB: the Markdown side of `parse` is written elsewhere; this stands in for it with the agreed signature.

use std::ops::Range;

use crate::model::diagnostic::Report;
use crate::model::document::Document;
use crate::model::source::FilePath;

/// What to parse, and how.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// The whole file.
    pub source: &'a str,
    /// Where the Markdown stands in it.
    pub body: Range<usize>,
    pub file: &'a FilePath,
    /// The folder of the file below `content/`: empty, or `a/b`.
    pub base: &'a str,
    pub raw_html: bool,
    pub smart: bool,
    pub inline: bool,
    pub footnotes: bool,
}

pub fn parse(input: &Input<'_>, _report: &mut Report) -> Document {
    Document { text: input.source[input.body.clone()].to_string(), ..Document::default() }
}
