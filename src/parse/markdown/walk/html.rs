//! HTML: let through, or shown as text and reported.

use std::ops::Range;

use crate::model::document::{Element, Void};

use super::Walk;
use crate::parse::markdown::build::clean;
use crate::parse::markdown::{align, html};

impl Walk<'_, '_> {
    pub(super) fn html_line(&mut self, range: Range<usize>) {
        if let Some(html) = &mut self.html {
            html.line(self.input.source, range);
        }
    }

    pub(super) fn end_html(&mut self, range: Range<usize>) {
        let source = self.input.source;
        let Some(block) = self.html.take() else { return };
        if let Some(begun) = block.comment {
            let end = (begun + 4).min(range.end);
            self.report.push(html::unclosed_comment(self.place(&(begun..end))));
        }
        let segments = || block.segments.iter().map(|range| source.get(range.clone()).unwrap_or(""));
        if segments().all(|segment| segment.trim().is_empty()) {
            // The words around a comment don't run together.
            return self.out().end_of_block();
        }
        if self.input.inline {
            self.inline_block("a block of HTML", range.clone());
        }
        if self.input.raw_html {
            let html: String = segments().collect();
            let html = clean(&html);
            return match self.input.inline {
                true => self.body.void(Void::Html(html.into())),
                false => self.out().void_block(Void::Html(html.into())),
            };
        }
        let lines: Vec<Range<usize>> = block
            .segments
            .iter()
            .zip(segments())
            .map(|(range, line)| {
                let start = range.start + line.len() - line.trim_start().len();
                start..start + line.trim().len()
            })
            .filter(|line| !line.is_empty())
            .collect();
        // What stands after a comment, on its last line, may be mere words.
        if let Some(first) = lines.iter().find(|line| source[line.start..line.end].contains('<')) {
            self.report.push(html::shown_as_text(&source[first.clone()], self.place(first)));
        }
        if !self.input.inline {
            self.out().open_block(Element::Paragraph);
        }
        let mut end = None;
        for line in lines {
            if let Some(end) = end {
                self.out().convert(" ", end..line.start);
            }
            end = Some(line.end);
            self.out().copy(line);
        }
        self.close_block();
    }

    pub(super) fn inline_html(&mut self, tag: &str, range: Range<usize>) {
        let source = self.input.source;
        if html::is_comment(tag) {
            return;
        }
        if self.input.raw_html {
            return self.out().void(Void::Html(clean(tag).into()));
        }
        if !(self.html_reported && tag.starts_with("</")) {
            self.html_reported = true;
            self.report.push(html::shown_as_text(tag, self.place(&range)));
        }
        align::words(self.out(), source, tag, range);
    }
}
