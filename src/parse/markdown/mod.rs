//! Markdown → [`Document`]: reading text with marks beside it. The one home of `pulldown-cmark`.
//!
//! 1. `walk` turns the Markdown crate's events into text, pieces and origins, which `build` keeps in step (with
//!    `align` where a run of words was put together from several lines); `links`, `citations` and `html` judge
//!    what they are named after.
//! 2. `footnotes` puts the footnotes that are referred to at the end.
//! 3. `outline` names headings and blocks, with `slugs`.

mod align;
mod build;
mod citations;
mod footnotes;
mod html;
mod links;
mod outline;
mod slugs;
#[cfg(test)]
mod tests;
mod walk;

use std::ops::Range;

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::document::Document;
use crate::model::source::{FilePath, Place};

/// Markdown and how to read it.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// The whole file: offsets count from its beginning.
    pub source: &'a str,
    /// Where the Markdown stands: after the front matter.
    pub body: Range<usize>,
    pub file: &'a FilePath,
    /// The folder of the file below `content/`: empty, or `a/b`.
    pub base: &'a str,
    /// Whether HTML is let through; else it is shown as text.
    pub raw_html: bool,
    /// Whether quotes, dashes and ellipses become typographic: their rules are English.
    pub smart: bool,
    /// Whether lines end where they end in the file: of verse.
    pub verse: bool,
    /// Only inline marks are shown, in one paragraph.
    pub inline: bool,
    /// Whether this is a text, which may have footnotes, or a field of a record, where `[^x]` is words.
    pub footnotes: bool,
}

/// Reads Markdown. Whatever is wrong with it is reported, and the rest kept.
pub fn parse(input: &Input<'_>, report: &mut Report) -> Document {
    let (mut body, footnotes) = walk::walk(input, report);
    let wordless = !body.text.contains(char::is_alphanumeric);
    if input.footnotes && wordless {
        report.push(empty(input));
    }
    let footnotes = footnotes.finish(&mut body, input.file, report);
    let ranges: Vec<Range<u32>> = footnotes.iter().map(|note| note.range.clone()).collect();
    let (headings, blocks) = outline::outline(&body.text, &body.headings, &body.blocks, &ranges, input.file, report);
    Document {
        text: body.text,
        pieces: body.pieces,
        origins: body.origins,
        blocks,
        headings,
        footnotes,
        citations: body.citations,
        references: body.references,
    }
}

fn empty(input: &Input<'_>) -> Diagnostic {
    let start = input.body.start.min(input.source.len()) as u32;
    Diagnostic::warning(
        Code::EmptyText,
        Place::new(input.file, start..start),
        format!("the text `{}` has no words", input.file),
    )
    .hint("write the text below its front matter, or remove the file; `draft: true` keeps it off the site")
}
