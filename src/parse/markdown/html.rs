//! Raw HTML: let through or shown as text, as the edition decides; comments vanish.

use std::ops::Range;

use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::source::Place;

/// A block of HTML, collected line by line, without its comments.
#[derive(Debug, Default)]
pub(super) struct HtmlBlock {
    /// What isn't comment, as ranges of the source: at most one line each.
    pub segments: Vec<Range<usize>>,
    /// Where the comment began that hasn't ended yet.
    pub comment: Option<usize>,
}

impl HtmlBlock {
    /// Takes a line of the block, or a part of one: `source[at]`.
    pub(super) fn line(&mut self, source: &str, at: Range<usize>) {
        let mut start = at.start;
        while let Some(rest) = source.get(start..at.end).filter(|rest| !rest.is_empty()) {
            if let Some(begun) = self.comment {
                // `<!-->` is a whole comment: its end may share the dashes of its beginning.
                let from = start.max(begun + 2).min(at.end);
                match source.get(from..at.end).and_then(|rest| rest.find("-->")) {
                    Some(index) => start = from + index + 3,
                    None => return,
                }
                self.comment = None;
            } else {
                let begun = rest.find("<!--");
                let end = begun.map_or(at.end, |index| start + index);
                if start < end {
                    self.segments.push(start..end);
                }
                self.comment = begun.map(|index| start + index);
                start = end;
            }
        }
    }
}

/// True of a comment that stands in a line.
pub(super) fn is_comment(html: &str) -> bool {
    html.starts_with("<!--")
}

pub(super) fn shown_as_text(html: &str, place: Place) -> Diagnostic {
    let tag = html.split_inclusive('>').next().unwrap_or(html).lines().next().unwrap_or(html);
    Diagnostic::warning(Code::RawHtml, place, format!("the raw HTML `{}` is shown as text", tag.trim()))
        .label("readers will see this tag")
        .hint("write it in Markdown; or set `raw_html: true` in `postil.yaml` to let HTML through; or put it in backticks, if it is meant to be seen")
}

pub(super) fn unclosed_comment(place: Place) -> Diagnostic {
    Diagnostic::error(Code::RawHtml, place, "an HTML comment never ends")
        .label("nothing from here on is shown")
        .hint("end it with `-->`")
}
