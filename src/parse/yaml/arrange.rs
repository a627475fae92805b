//! The keys of records in canonical order, every line otherwise as it was.
//!
//! 1. A mapping in block style is cut into the lines of its pairs; comments go with the key below them, and those that are
//!    indented further with the value above.
//! 2. The pieces are put in the order of a schema's properties. Mappings inside are arranged in the same way.
//! 3. The result is read again, and refused unless it says the same and has the same lines.
//!
//! Left as they are: mappings between brackets, those with unknown or double keys, and those in which a block keeps the
//! blank lines after it, which would read differently elsewhere.

use std::ops::Range;

use serde_json::Value as Schema;

use crate::model::diagnostic::Diagnostic;
use crate::model::edit::{self, Edit};

use super::splice::{Refusal, lines};
use super::tree::{Node, Source, Style, Value, tree};

/// Why a file isn't arranged.
#[derive(Debug)]
pub enum Unarranged {
    /// It can't be read.
    Unreadable(Box<Diagnostic>),
    /// Its meaning would change.
    Refused(Refusal),
}

/// The text of `source` with the keys of each mapping in the order of the properties of `schema`.
pub fn arrange(source: &Source<'_>, schema: &Schema) -> Result<String, Unarranged> {
    let root = tree(source).map_err(Unarranged::Unreadable)?;
    let arranger = Arranger { text: source.text };
    let mut edits = Vec::new();
    if let Value::Map(sections) = &root.value {
        // The sections themselves stay where their author has them.
        for (key, value) in sections {
            edits.extend(arranger.node(value, &schema["properties"][key.text()]));
        }
    }
    let refused = || {
        let message = format!("the keys of `{}` can't be put in order without changing what it says", source.file);
        Unarranged::Refused(Refusal::new(message))
    };
    let text = edit::edited(source.text, &edits).ok_or_else(refused)?;
    let again = tree(&Source::whole(source.file, &text)).map_err(|_| refused())?;
    let sound = same(source.text, &root, &text, &again) && sorted_lines(source.text) == sorted_lines(&text);
    if sound { Ok(text) } else { Err(refused()) }
}

struct Arranger<'t> {
    text: &'t str,
}

/// The lines of a pair.
struct Piece {
    rank: usize,
    /// Whole lines of comments above the key.
    lead: Range<usize>,
    /// From the key to the line end, which isn't counted, of its value and what is indented below it.
    pair: Range<usize>,
}

impl Arranger<'_> {
    /// In order, and none inside another.
    fn node(&self, node: &Node<'_>, schema: &Schema) -> Vec<Edit> {
        match &node.value {
            Value::Null | Value::Scalar(_) => Vec::new(),
            Value::List(items) => items.iter().flat_map(|item| self.node(item, &schema["items"])).collect(),
            Value::Map(_) if self.text[node.span.start as usize..].starts_with('{') => Vec::new(),
            Value::Map(pairs) => {
                let shape = match schema.get("anyOf") {
                    Some(Schema::Array(several)) => several.iter().find(|one| one.get("properties").is_some()),
                    _ => Some(schema),
                };
                let Some(Schema::Object(known)) = shape.and_then(|shape| shape.get("properties")) else {
                    return Vec::new();
                };
                let inside = |(key, value): &(Node<'_>, Node<'_>)| {
                    known.get(key.text()).map(|schema| self.node(value, schema)).unwrap_or_default()
                };
                let inner: Vec<Edit> = pairs.iter().flat_map(inside).collect();
                let order: Vec<&str> = known.keys().map(String::as_str).collect();
                match self.pieces(pairs, &order) {
                    Some(pieces) => self.arranged(pieces, &inner).unwrap_or(inner),
                    None => inner,
                }
            }
        }
    }

    /// `None` if they are in order, or better left as they are.
    fn pieces(&self, pairs: &[(Node<'_>, Node<'_>)], order: &[&str]) -> Option<Vec<Piece>> {
        let text = self.text;
        let first = pairs.first()?.0.span.start as usize;
        let column = lines::column(text, first);
        let mut pieces: Vec<Piece> = Vec::with_capacity(pairs.len());
        let mut end = lines::start(text, first);
        for (key, value) in pairs {
            let start = key.span.start as usize;
            let line = lines::start(text, start);
            let before = &text[line..start];
            let is_first = pieces.is_empty();
            // Only blanks before the key, but for the hyphen of an entry before its first.
            let head = if is_first { before.replacen('-', " ", 1) } else { before.to_string() };
            let rank = order.iter().position(|known| *known == key.text())?;
            let twice = pieces.iter().any(|piece| piece.rank == rank);
            if !head.bytes().all(|byte| byte == b' ') || head.len() != column || twice || keeps_blank_lines(text, value)
            {
                return None;
            }
            let lead = if is_first { start..start } else { lines::next(text, end).filter(|next| *next <= line)?..line };
            let last = (value.span.end as usize).max(key.span.end as usize);
            end = self.past_deeper(lines::end(text, last), column);
            pieces.push(Piece { rank, lead, pair: start..end });
        }
        let is_ordered = pieces.windows(2).all(|two| two[0].rank < two[1].rank);
        (!is_ordered).then_some(pieces)
    }

    /// The end of the last of the comments after the line that ends at `end` that are indented further than `column`: they
    /// belong to what stands above.
    fn past_deeper(&self, end: usize, column: usize) -> usize {
        let (mut last, mut at) = (end, end);
        while let Some(start) = lines::next(self.text, at).filter(|start| *start < self.text.len()) {
            at = lines::end(self.text, start);
            let line = &self.text[start..at];
            let words = line.trim_start_matches(' ');
            if words.starts_with('#') && line.len() - words.len() > column {
                last = at;
            } else if !words.trim().is_empty() {
                break;
            }
        }
        last
    }

    /// One edit, from the line of the first key to the end of the last value. Comments that come to stand above the first
    /// key go above its hyphen.
    fn arranged(&self, mut pieces: Vec<Piece>, inner: &[Edit]) -> Option<Vec<Edit>> {
        let text = self.text;
        let first = pieces.first()?.pair.start;
        let start = lines::start(text, first);
        let end = pieces.last()?.pair.end;
        let hyphen = &text[start..first];
        let line_end = lines::line_end(text, first);
        pieces.sort_by_key(|piece| piece.rank);
        let mut new = String::new();
        for (index, piece) in pieces.iter().enumerate() {
            if index > 0 {
                new.push_str(line_end);
            }
            let lead = &text[piece.lead.clone()];
            if index == 0 && hyphen.contains('-') {
                // As far to the right as the hyphen: further, it would seem to belong to the entry above.
                let indent = &hyphen[..hyphen.find('-').unwrap_or(0)];
                for line in lead.split_inclusive(['\n', '\r']) {
                    let words = line.trim_start_matches(' ');
                    new.push_str(if words.trim().is_empty() { "" } else { indent });
                    new.push_str(words);
                }
            } else {
                new.push_str(lead);
            }
            new.push_str(&if index == 0 { hyphen.to_string() } else { " ".repeat(hyphen.len()) });
            let own =
                inner.iter().filter(|edit| piece.pair.start <= edit.range.start && edit.range.end <= piece.pair.end);
            let moved = own.map(|edit| {
                let range = edit.range.start - piece.pair.start..edit.range.end - piece.pair.start;
                Edit::new(range, edit.text.clone())
            });
            new.push_str(&edit::edited(&text[piece.pair.clone()], &moved.collect::<Vec<_>>())?);
        }
        Some(vec![Edit::new(start..end, new)])
    }
}

/// Whether a block scalar with the sign `+` ends in, or is, the value.
fn keeps_blank_lines(text: &str, node: &Node<'_>) -> bool {
    match &node.value {
        Value::Null => false,
        Value::Scalar(scalar) => {
            let is_block = matches!(scalar.style, Style::Literal | Style::Folded);
            // A clipped block ends with one line break at most.
            let ends_so = scalar.text.ends_with("\n\n") || scalar.text.trim().is_empty() || node.span.is_empty();
            is_block && (ends_so || text[..node.span.start as usize].trim_end().ends_with('+'))
        }
        Value::List(items) => items.last().is_some_and(|item| keeps_blank_lines(text, item)),
        Value::Map(pairs) => pairs.last().is_some_and(|(_, value)| keeps_blank_lines(text, value)),
    }
}

/// Whether two trees say the same: their keys may stand in another order.
fn same(text: &str, former: &Node<'_>, new_text: &str, new: &Node<'_>) -> bool {
    match (&former.value, &new.value) {
        (Value::Null, Value::Null) => true,
        (Value::Scalar(old), Value::Scalar(new)) => {
            let comment = |text: &str, range: &Option<Range<u32>>| {
                range.as_ref().and_then(|range| text.get(range.start as usize..range.end as usize).map(str::to_string))
            };
            let is_block = matches!(old.style, Style::Literal | Style::Folded);
            // A block that ends its file without a line break has none in its value.
            let words = |text: &str| if is_block { text.trim_end_matches('\n').to_string() } else { text.to_string() };
            words(&old.text) == words(&new.text)
                && old.style == new.style
                && comment(text, &old.comment) == comment(new_text, &new.comment)
        }
        (Value::List(old), Value::List(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same(text, old, new_text, new))
        }
        (Value::Map(old), Value::Map(new)) => {
            // Of double keys the first counts, and mappings that have some are left as they are.
            old.len() == new.len()
                && old.iter().all(|(key, value)| {
                    let found = new.iter().find(|(other, _)| other.text() == key.text());
                    let first = old.iter().find(|(other, _)| other.text() == key.text());
                    let value = first.map_or(value, |(_, value)| value);
                    found.is_some_and(|(_, other)| same(text, value, new_text, other))
                })
        }
        _ => false,
    }
}

/// The lines of a file without hyphens and indentation: those that are moved stay whole, and none is lost.
fn sorted_lines(text: &str) -> Vec<&str> {
    let bare = |line: &str| -> usize { line.len() - line.trim_start_matches([' ', '-']).len() };
    let lines = text.split(['\n', '\r']).map(|line| line[bare(line)..].trim_end());
    let mut lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.sort_unstable();
    lines
}

#[cfg(test)]
pub mod tests;
