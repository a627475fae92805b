//! The prose of records in lines of one width, every value as it was.
//!
//! What a schema calls Markdown is prose. In a folded block, `>`, the lines are broken anew; a value that is too long for its
//! line, or stands on several, becomes such a block. The result is read again, and refused unless it says the same.
//!
//! Left as they are: literal blocks, `|`, in which every line break counts; what stands between brackets; what has a comment
//! on its line, which would become words of the block.

use serde_json::Value as Schema;

use crate::model::edit::{self, Edit};

use super::Unarranged;
use super::splice::block::{self, Block};
use super::splice::{Changes, Plan, Refusal, Site, lines, pieces};
use super::tree::{Node, Scalar, Source, Style, Value, tree};

/// How the schema marks prose: `contentMediaType`, JSON Schema 2020-12, validation, 8.4.
const PROSE: &str = "text/markdown";

/// The text of `source` with its prose in lines of at most `width` characters, but for words that are longer.
pub fn wrap(source: &Source<'_>, schema: &Schema, width: usize) -> Result<String, Unarranged> {
    let root = tree(source).map_err(Unarranged::Unreadable)?;
    let mut wrapping = Wrapping { text: source.text, width, edits: Vec::new(), plan: Plan::default() };
    wrapping.node(&root, schema);
    let Wrapping { edits, plan, .. } = wrapping;
    let refused = || {
        let message = format!("the prose of `{}` can't be wrapped without changing what it says", source.file);
        Unarranged::Refused(Refusal::new(message))
    };
    let text = edit::edited(source.text, &edits).ok_or_else(refused)?;
    plan.verify(source, &root, &text).map_err(Unarranged::Refused)?;
    Ok(text)
}

struct Wrapping<'t> {
    text: &'t str,
    width: usize,
    /// In order, and none inside another.
    edits: Vec<Edit>,
    plan: Plan,
}

impl Wrapping<'_> {
    fn node(&mut self, node: &Node<'_>, schema: &Schema) {
        match &node.value {
            Value::Null | Value::Scalar(_) => {}
            _ if self.text[node.span.start as usize..].starts_with(['[', '{']) => {}
            Value::List(items) => items.iter().for_each(|item| self.node(item, &schema["items"])),
            Value::Map(pairs) => {
                for (key, value) in pairs {
                    let schema = property(schema, key.text());
                    match &value.value {
                        Value::Scalar(scalar) if schema["contentMediaType"] == PROSE => {
                            if let Some(edit) = self.wrapped(key, value, scalar) {
                                let words = scalar.text.to_string();
                                self.plan.add(Changes { values: vec![(key.span.start, words)], added: None });
                                self.edits.push(edit);
                            }
                        }
                        _ => self.node(value, schema),
                    }
                }
            }
        }
    }

    /// What gives the value its lines; `None` if it has them, or is better left as it is.
    fn wrapped(&self, key: &Node<'_>, value: &Node<'_>, scalar: &Scalar<'_>) -> Option<Edit> {
        let text = self.text;
        let words = scalar.text.trim_end_matches('\n');
        if !Block::holds(Style::Folded, words) {
            return None;
        }
        let edit = match scalar.style {
            Style::Literal => return None,
            Style::Folded => {
                let block = Block::at(&Site { text, key, value, flow: false }, scalar)?;
                if text[block.header.clone()].contains('+') {
                    return None;
                }
                let line_end = lines::line_end(text, block.words.start);
                let new = block::lines(Style::Folded, words, self.width, block.indent()).join(line_end);
                Edit::new(block.words, new)
            }
            Style::Plain | Style::Single | Style::Double => {
                let (start, end) = (value.span.start as usize, value.span.end as usize);
                let line_end = lines::end(text, end);
                let is_wide = lines::column(text, line_end) > self.width && pieces(words, true).len() > 1;
                let colon = key.span.end as usize + text[key.span.end as usize..start].find(':')? + 1;
                let alone = text[colon..start].trim().is_empty() && text[end..line_end].trim().is_empty();
                if !alone || !(is_wide || text[start..end].contains(['\n', '\r'])) || scalar.text != words {
                    return None;
                }
                let indent = " ".repeat(lines::column(text, key.span.start as usize) + 2);
                let line_break = lines::line_end(text, start);
                let folded = block::lines(Style::Folded, words, self.width, &indent).join(line_break);
                Edit::new(colon..line_end, format!(" >-{line_break}{folded}"))
            }
        };
        (text[edit.range.clone()] != edit.text).then_some(edit)
    }
}

/// What the schema says of a key: of several shapes, that of the one which has keys.
fn property<'s>(schema: &'s Schema, key: &str) -> &'s Schema {
    let shape = match schema.get("anyOf") {
        Some(Schema::Array(several)) => several.iter().find(|one| one.get("properties").is_some()).unwrap_or(schema),
        _ => schema,
    };
    &shape["properties"][key]
}

#[cfg(test)]
mod tests;
