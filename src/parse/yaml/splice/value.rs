//! Another value in the place of one: in its style where that can hold it.

use std::ops::Range;

use crate::model::edit::Edit;

use super::super::tree::{Node, Scalar, Style, Value};
use super::block::{self, Block};
use super::{lines, scalar};

/// A key of a mapping and its value.
#[derive(Clone, Copy, Debug)]
pub struct Site<'s> {
    /// The whole file.
    pub text: &'s str,
    pub key: &'s Node<'s>,
    pub value: &'s Node<'s>,
    /// Between brackets.
    pub flow: bool,
}

impl Site<'_> {
    /// The edits that put `words` in the place of the value; `None` where that is written in a way that this can't
    /// tell apart.
    pub fn rewritten(&self, words: &str) -> Option<Vec<Edit>> {
        match &self.value.value {
            Value::Scalar(scalar) if matches!(scalar.style, Style::Literal | Style::Folded) => {
                self.block(scalar, scalar.style, words)
            }
            Value::Scalar(scalar) => Some(vec![self.line(scalar, words)]),
            Value::Null => Some(vec![self.filled(words)]),
            Value::List(_) | Value::Map(_) => None,
        }
    }

    /// Where the value ends, with what belongs to it: a key that follows may be put in at the end of that line.
    pub fn end(&self) -> Option<usize> {
        match &self.value.value {
            Value::Scalar(scalar) if matches!(scalar.style, Style::Literal | Style::Folded) => {
                Some(Block::at(self, scalar)?.end)
            }
            _ => Some(self.value.span.end as usize),
        }
    }

    fn block(&self, scalar: &Scalar<'_>, style: Style, words: &str) -> Option<Vec<Edit>> {
        let block = Block::at(self, scalar)?;
        if Block::holds(style, words) {
            return Some(vec![block.rewritten(self, style, words)]);
        }
        // The header's line stays, for a comment that may stand on it.
        let header = Edit::new(block.header.clone(), format!("\"{}\"", scalar::double(words)));
        let line_end = lines::end(self.text, block.header.end);
        Some(vec![header, Edit::new(line_end..block.words.end, "")])
    }

    /// Plain or quoted: on one line, or on several if it was.
    fn line(&self, value: &Scalar<'_>, words: &str) -> Edit {
        let range = self.value.span.start as usize..self.value.span.end as usize;
        // A comment after a plain value looks as if it cut that short, and is taken for a mistake.
        let style = match value.style {
            Style::Plain if scalar::fits_plain(words, self.flow) && value.comment.is_none() => Style::Plain,
            Style::Single if words.chars().all(scalar::is_shown) => Style::Single,
            _ => Style::Double,
        };
        let mut pieces: Vec<String> = match self.text[range.clone()].contains(['\n', '\r']) {
            true => scalar::pieces(words, false).into_iter().map(|piece| spelled(style, piece)).collect(),
            false => vec![spelled(style, words)],
        };
        if let (Some(mark), Some(first)) = (mark(style), pieces.first_mut()) {
            first.insert(0, mark);
        }
        if let (Some(mark), Some(last)) = (mark(style), pieces.last_mut()) {
            last.push(mark);
        }
        let (indent, width) = self.shape(&range);
        let wrapped = scalar::wrapped(&pieces, width, lines::column(self.text, range.start), indent.chars().count());
        let line_break = format!("{}{indent}", lines::line_end(self.text, range.start));
        Edit::new(range, wrapped.join(&line_break))
    }

    /// What the value's further lines begin with, and how wide its lines are.
    fn shape(&self, range: &Range<usize>) -> (&str, usize) {
        let text = self.text;
        let mut present = Vec::new();
        let mut indent = "";
        let mut start = lines::start(text, range.start);
        loop {
            let end = lines::end(text, start);
            present.push(&text[start..end.min(range.end)]);
            match lines::next(text, start) {
                Some(next) if end < range.end => start = next,
                _ => break,
            }
            if indent.is_empty() {
                indent = lines::indentation(text, start);
            }
        }
        (indent, if present.len() > 1 { block::width(&present) } else { usize::MAX })
    }

    /// A value for a key that has none, or `~`.
    fn filled(&self, words: &str) -> Edit {
        let text = self.text;
        let span = self.value.span.start as usize..self.value.span.end as usize;
        let key_end = self.key.span.end as usize;
        let rest = &text[key_end..];
        let colon = key_end + (rest.len() - rest.trim_start_matches([' ', '\t']).len());
        let at = if text[colon..].starts_with(':') { colon + 1 } else { key_end };
        let commented = |at: usize| text[at..lines::end(text, at)].trim_start_matches([' ', '\t']).starts_with('#');
        if span.start > key_end {
            return Edit::new(span.clone(), fresh(words, Style::Plain, self.flow, commented(span.end)));
        }
        let value = fresh(words, Style::Plain, self.flow, commented(at));
        Edit::insert(at, if at == key_end { format!(": {value}") } else { format!(" {value}") })
    }
}

/// `words` as a new value on one line, in the given style if that can hold them.
pub fn fresh(words: &str, style: Style, flow: bool, commented: bool) -> String {
    match style {
        Style::Single if words.chars().all(scalar::is_shown) => format!("'{}'", scalar::single(words)),
        Style::Plain | Style::Literal | Style::Folded if scalar::fits_plain(words, flow) && !commented => {
            words.to_string()
        }
        _ => format!("\"{}\"", scalar::double(words)),
    }
}

fn spelled(style: Style, words: &str) -> String {
    match style {
        Style::Single => scalar::single(words),
        Style::Double => scalar::double(words),
        Style::Plain | Style::Literal | Style::Folded => words.to_string(),
    }
}

fn mark(style: Style) -> Option<char> {
    match style {
        Style::Single => Some('\''),
        Style::Double => Some('"'),
        Style::Plain | Style::Literal | Style::Folded => None,
    }
}
