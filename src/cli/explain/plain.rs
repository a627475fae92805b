//! Markdown as text for a terminal: headings in capitals, code blocks indented and never wrapped, links as their words.
//!
//! A page of the documentation is ours, so this knows what stands in them: paragraphs, lists, tables, code.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What sets a code block off.
const INDENT: &str = "    ";

/// The page, its lines at most `width` columns wide but for code.
pub fn text(markdown: &str, width: usize) -> String {
    let mut page = Page { out: String::new(), line: String::new(), width, lists: Vec::new(), rows: Vec::new() };
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        page.take(event);
    }
    page.out.trim_end().to_string() + "\n"
}

struct Page {
    out: String,
    /// The words of the block that is open.
    line: String,
    width: usize,
    /// The lists that are open, each with the number of its next item, if it has numbers.
    lists: Vec<Option<u64>>,
    /// The cells of the table that is open.
    rows: Vec<Vec<String>>,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => {
                self.close("", "");
            }
            Event::End(TagEnd::CodeBlock) => {
                let code: String = self.line.lines().map(|line| format!("{INDENT}{line}\n")).collect();
                let code: Vec<&str> = code.lines().map(str::trim_end).collect();
                self.out += &format!("{}\n\n", code.join("\n"));
                self.line.clear();
            }
            Event::End(TagEnd::Heading(_)) => {
                self.line = self.line.to_uppercase();
                self.close("", "");
            }
            Event::End(TagEnd::Paragraph) if self.lists.is_empty() => self.close("", ""),
            Event::Start(Tag::List(first)) => {
                self.close("", "");
                self.lists.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
                self.out.push('\n');
            }
            Event::End(TagEnd::Item) => {
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_string(),
                };
                let hang = " ".repeat(mark.len());
                self.close(&mark, &hang);
                // The items of a list stand close together.
                self.out.pop();
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => self.rows.push(Vec::new()),
            Event::End(TagEnd::TableCell) => {
                let cell = std::mem::take(&mut self.line);
                self.rows.last_mut().expect("a cell stands in a row").push(cell);
            }
            Event::End(TagEnd::Table) => self.close_table(),
            Event::Code(code) => self.line += &format!("`{code}`"),
            Event::Text(text) => self.line += &text,
            Event::SoftBreak | Event::HardBreak => self.line.push(' '),
            _ => {}
        }
    }

    /// Ends a table: its columns stand below each other, as wide as they need to be.
    fn close_table(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        let columns = rows.first().map_or(0, Vec::len);
        let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
        let widths: Vec<usize> = (0..columns).map(width).collect();
        for row in &rows {
            let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
            let line = cells.collect::<Vec<_>>().join("  ");
            self.out += &format!("{INDENT}{}\n", line.trim_end());
        }
        self.out.push('\n');
    }

    /// Ends a block: its words are wrapped, the first line after `first`, the others after `rest`.
    fn close(&mut self, first: &str, rest: &str) {
        let words = std::mem::take(&mut self.line);
        let mut line = first.to_string();
        let mut is_empty = true;
        for word in words.split_whitespace() {
            if !is_empty && line.chars().count() + 1 + word.chars().count() > self.width {
                self.out += &format!("{line}\n");
                line = rest.to_string();
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line += word;
            is_empty = false;
        }
        if !is_empty {
            self.out += &format!("{line}\n\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn rows() {
        for (markdown, expected) in [
            ("## How\n\nWords of *some* kind.", "HOW\n\nWords of some kind.\n"),
            ("A [link](other.md) and `code`\nhere.", "A link and `code`\nhere.\n"),
            ("A paragraph that is longer than a line.", "A paragraph that is\nlonger than a line.\n"),
            (
                "So:\n\n```yaml\na:\n\n  b: a line that is never wrapped\n```\n\nEnd.",
                "So:\n\n    a:\n\n      b: a line that is never wrapped\n\nEnd.\n",
            ),
            ("- one\n- two words that go on\n\nEnd.", "- one\n- two words that go\n  on\n\nEnd.\n"),
            ("2. one\n3. two\n", "2. one\n3. two\n"),
            ("| a | b |\n| - | - |\n| one | 2 |\n\nEnd.", "    a    b\n    one  2\n\nEnd.\n"),
        ] {
            assert_eq!(text(markdown, 20), expected, "{markdown}");
        }
    }
}
