//! Blocks: opened in a text, complained about where only a line is shown.

use std::ops::Range;

use pulldown_cmark::{Alignment, CowStr};

use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::document::{Align, Element};

use super::Walk;
use crate::parse::markdown::build::clean;
use crate::parse::markdown::outline::RawHeading;

impl Walk<'_, '_> {
    /// Opens a block, or complains about it where only a line is shown.
    pub(super) fn open_block(&mut self, element: Element, name: &str, range: Range<usize>) {
        self.html_reported = false;
        match self.input.inline {
            true => {
                let separator = if matches!(element, Element::TableCell { .. }) { '\t' } else { '\n' };
                self.body.separate(separator);
                self.inline_block(if matches!(element, Element::Paragraph) { "" } else { name }, range);
            }
            false => self.out().open_block(element),
        }
    }

    pub(super) fn close_block(&mut self) {
        match self.input.inline {
            true => self.body.end_of_block(),
            false => self.out().close_block(),
        }
    }

    /// Counts a block of an inline field; `name` is empty for a paragraph. Only one paragraph is as it should be.
    pub(super) fn inline_block(&mut self, name: &str, range: Range<usize>) {
        self.inline_blocks += 1;
        let (message, label) = match (name, self.inline_blocks) {
            ("", 1) => return,
            ("", 2) => ("this holds more than one paragraph".to_string(), "a second paragraph begins here".to_string()),
            (name, 1 | 2) => (format!("this holds {name}, but is shown in a line"), format!("{name} begins here")),
            _ => return,
        };
        self.inline_blocks = 2;
        let line = self.input.source.get(range.clone()).and_then(|text| text.lines().next()).unwrap_or("");
        let place = self.place(&(range.start..range.start + line.len()));
        self.report.push(Diagnostic::error(Code::BlockInLine, place, message).label(label).hint(
            "write one paragraph; a `\\` keeps what would begin a block as words: `1984\\. A novel`, `\\# 1`, `\\- x`",
        ));
    }

    pub(super) fn heading(&mut self, level: u8, id: Option<CowStr<'_>>, range: Range<usize>) {
        if !self.input.inline {
            let given = id.map(|id| {
                let written = self.input.source.get(range.clone()).and_then(|text| text.rfind(&format!("#{id}")));
                let written = match written {
                    Some(index) => range.start + index..range.start + index + 1 + id.len(),
                    None => range.clone(),
                };
                (clean(&id).into(), written)
            });
            let out = self.out();
            let index = out.headings.len() as u32;
            out.open_block(Element::Heading(index));
            out.headings.push(RawHeading { level, given, range: out.at()..out.at() });
            self.html_reported = false;
        } else {
            self.open_block(Element::Heading(0), "a heading", range);
        }
    }

    pub(super) fn table_row(&mut self, element: Element, range: Range<usize>) {
        if let Some(table) = self.tables.last_mut() {
            table.column = 0;
            table.header = matches!(element, Element::TableHead);
        }
        self.open_block(element, "a table", range);
    }

    pub(super) fn table_cell(&mut self, range: Range<usize>) {
        let (mut align, mut header) = (Align::None, false);
        if let Some(table) = self.tables.last_mut() {
            align = match table.columns.get(table.column) {
                Some(Alignment::Left) => Align::Left,
                Some(Alignment::Center) => Align::Center,
                Some(Alignment::Right) => Align::Right,
                Some(Alignment::None) | None => Align::None,
            };
            header = table.header;
            table.column += 1;
        }
        self.open_block(Element::TableCell { align, header }, "a table", range);
    }
}
