//! A new entry at the end of a list of records, without touching what stands there.

use crate::model::edit::{self, Edit};

use super::super::tree::{Node, Source, Style, Value, tree};
use super::block::{self, Block};
use super::value::fresh;
use super::verify::Plan;
use super::{Refusal, lines};

/// A line of a new entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Words(&'static str, String),
    Number(&'static str, u32),
    /// A key whose value is left for the author.
    Blank(&'static str),
    /// Without its `#`; no line breaks.
    Comment(String),
}

/// A file with one more entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    /// The whole file.
    pub text: String,
    /// The line on which the entry begins, from 1.
    pub line: usize,
    /// The lines that were put in, without the blank ones around them.
    pub entry: String,
}

/// Appends an entry to the list below the key `section`, which is put in if it isn't there. The first line of the
/// entry is a key.
pub fn append(source: &Source<'_>, section: &'static str, entry: &[Line]) -> Result<Appended, Refusal> {
    let root = tree(source).map_err(|complaint| Refusal::unreadable(source.file, &complaint))?;
    let draft = Draft { text: source.text, file: source.file, section, entry };
    let ways = draft.ways(&root)?;
    let keys = entry.iter().filter_map(|line| match line {
        Line::Words(name, words) => Some((name.to_string(), Some(words.clone()))),
        Line::Number(name, number) => Some((name.to_string(), Some(number.to_string()))),
        Line::Blank(name) => Some((name.to_string(), None)),
        Line::Comment(_) => None,
    });
    let plan = Plan::of_entry(section, keys.collect());
    let mut refusal = Refusal::new(format!("`{}` has no place for a new entry", source.file));
    for way in ways {
        let Some(text) = edit::edited(source.text, &way.edits) else { continue };
        match plan.verify(source, &root, &text) {
            Ok(()) => return Ok(Appended { line: line_of_last(source, &text, section), text, entry: way.entry }),
            Err(other) => refusal = other,
        }
    }
    Err(refusal)
}

struct Draft<'d> {
    text: &'d str,
    file: &'d str,
    section: &'static str,
    entry: &'d [Line],
}

/// One way to put the entry in.
struct Way {
    edits: Vec<Edit>,
    entry: String,
}

/// The columns of a list's hyphens and of its entries' keys.
#[derive(Clone, Copy)]
struct Columns {
    hyphen: usize,
    keys: usize,
}

impl Draft<'_> {
    /// The ways to put the entry in, the best first: a block that keeps the blank lines after it forbids some.
    fn ways(&self, root: &Node<'_>) -> Result<Vec<Way>, Refusal> {
        let (file, section) = (self.file, self.section);
        let pairs = match &root.value {
            Value::Null if root.span.is_empty() => &[],
            Value::Map(pairs) if !self.begins(root, '{') => &pairs[..],
            Value::Map(_) => {
                return Err(self.refused(format!("`{file}` is written between brackets")));
            }
            _ => return Err(self.refused(format!("`{file}` doesn't hold keys with lists of records"))),
        };
        let home = match root.value {
            Value::Map(_) => lines::column(self.text, root.span.start as usize),
            _ => 0,
        };
        let Some((key, list)) = pairs.iter().find(|(key, _)| key.text() == section) else {
            return Ok(self.new_section(home, pairs));
        };
        match &list.value {
            Value::List(items) if !items.is_empty() && !self.begins(list, '[') => Ok(self.after(list, items)),
            Value::List(items) if items.is_empty() => Ok(self.first(home, pairs, key, list)),
            Value::Null => Ok(self.first(home, pairs, key, list)),
            Value::List(_) => Err(self.refused(format!("the list of `{section}` in `{file}` stands between brackets"))),
            _ => Err(self.refused(format!("`{section}` in `{file}` isn't a list"))),
        }
    }

    fn refused(&self, reason: String) -> Refusal {
        let entry = self.rendered(Columns { hyphen: 2, keys: 4 }, "\n");
        Refusal::new(format!("{reason}: put the record in by hand\n\n{}:\n{entry}", self.section))
    }

    fn begins(&self, node: &Node<'_>, bracket: char) -> bool {
        self.text[node.span.start as usize..].starts_with(bracket)
    }

    /// At the end of the file, below a key of its own.
    fn new_section(&self, home: usize, pairs: &[(Node<'_>, Node<'_>)]) -> Vec<Way> {
        let text = self.text;
        let line_end = lines::line_end(text, text.len());
        let entry = self.rendered(self.columns(home, pairs), line_end);
        let key = format!("{}{}:{line_end}{entry}{line_end}", " ".repeat(home), self.section);
        let bare = text.trim_start_matches('\u{feff}').is_empty();
        let open = if bare || text.ends_with(['\n', '\r']) { "" } else { line_end };
        let parted = bare || text.ends_with("\n\n") || text.ends_with("\n\r\n");
        let way = |blank: &str| Way {
            edits: vec![Edit::insert(text.len(), format!("{open}{blank}{key}"))],
            entry: entry.clone(),
        };
        if parted { vec![way("")] } else { vec![way(line_end), way("")] }
    }

    /// The first entry of a list that is there and empty.
    fn first(&self, home: usize, pairs: &[(Node<'_>, Node<'_>)], key: &Node<'_>, list: &Node<'_>) -> Vec<Way> {
        let text = self.text;
        let (start, end) = (list.span.start as usize, list.span.end as usize);
        let key_end = key.span.end as usize;
        let mut edits = Vec::new();
        let mut last = key_end;
        if end > key_end {
            // `[]` and `~` go, with the blanks before them; a comment after them stays.
            let before = &text[key_end..start];
            let colon = key_end + before.find(':').map_or(before.len(), |colon| colon + 1);
            edits.push(Edit::new(colon..end, ""));
            last = end;
        }
        let at = self.past_comments(lines::end(text, last), home + 1);
        let entry = self.rendered(self.columns(home, pairs), lines::line_end(text, at));
        edits.push(self.inserted(at, &entry, false));
        vec![Way { edits, entry }]
    }

    /// After the last of several entries, parted from it as they are from each other.
    fn after(&self, list: &Node<'_>, items: &[Node<'_>]) -> Vec<Way> {
        let text = self.text;
        let Some(last) = items.last() else { return Vec::new() };
        let hyphen = lines::column(text, list.span.start as usize);
        let start = last.span.start as usize;
        let column = lines::column(text, start);
        // A hyphen on a line of its own says nothing about the keys.
        let beside = text[lines::start(text, start)..start].trim_start_matches(' ').starts_with('-');
        let columns = Columns { hyphen, keys: if beside && column > hyphen + 1 { column } else { hyphen + 2 } };
        let parted = match items {
            [.., before, _] => has_blank_line(&text[before.span.end as usize..start]),
            _ => true,
        };
        let entry = self.rendered(columns, lines::line_end(text, start));
        let end = lines::end(text, last.span.end as usize);
        let at = self.past_comments(end, hyphen.max(1));
        let mut ways = vec![(at, parted), (at, false), (self.past_blanks(at), false)];
        ways.dedup();
        let way = |(at, blank)| Way { edits: vec![self.inserted(at, &entry, blank)], entry: entry.clone() };
        ways.into_iter().map(way).collect()
    }

    /// The entry on the lines after the one that ends at `at`.
    fn inserted(&self, at: usize, entry: &str, blank: bool) -> Edit {
        let line_end = lines::line_end(self.text, at);
        let blank = if blank { line_end } else { "" };
        let close = if at == self.text.len() { line_end } else { "" };
        Edit::insert(at, format!("{line_end}{blank}{entry}{close}"))
    }

    /// The end of the last of the comments that follow the line ending at `end`, `column` or further to the right:
    /// they belong to the entry above them. Blank lines among them do not end them.
    fn past_comments(&self, end: usize, column: usize) -> usize {
        let (mut last, mut at) = (end, end);
        while let Some(start) = lines::next(self.text, at) {
            at = lines::end(self.text, start);
            let line = &self.text[start..at];
            let words = line.trim_start_matches([' ', '\t']);
            if words.starts_with('#') && line.len() - words.len() >= column {
                last = at;
            } else if !words.is_empty() || start >= self.text.len() {
                break;
            }
        }
        last
    }

    /// The end of the last blank line that follows the line ending at `end`.
    fn past_blanks(&self, end: usize) -> usize {
        let mut last = end;
        while let Some(start) = lines::next(self.text, last).filter(|start| *start < self.text.len()) {
            let line_end = lines::end(self.text, start);
            if !self.text[start..line_end].trim().is_empty() {
                break;
            }
            last = line_end;
        }
        last
    }

    /// The columns of the other lists of the file, so that a new one looks like them.
    fn columns(&self, home: usize, pairs: &[(Node<'_>, Node<'_>)]) -> Columns {
        let others = pairs.iter().filter(|(_, list)| matches!(&list.value, Value::List(items) if !items.is_empty()));
        let mut hyphens = others
            .filter(|(_, list)| !self.begins(list, '['))
            .map(|(_, list)| lines::column(self.text, list.span.start as usize));
        let hyphen = hyphens.next().unwrap_or(home + 2);
        Columns { hyphen, keys: hyphen + 2 }
    }

    /// The entry's lines, without a line end after the last.
    fn rendered(&self, columns: Columns, line_end: &str) -> String {
        /// Quotations up to this width stay on the line of their key.
        const WIDTH: usize = 110;
        let indent = " ".repeat(columns.keys);
        let mut rendered: Vec<String> = Vec::new();
        for line in self.entry {
            rendered.push(match line {
                Line::Comment(words) => format!("{indent}# {words}"),
                Line::Blank(name) => format!("{indent}{name}:"),
                Line::Number(name, number) => format!("{indent}{name}: {number}"),
                Line::Words(name, words)
                    if columns.keys + name.len() + words.chars().count() > WIDTH
                        && Block::holds(Style::Folded, words)
                        && !words.contains('\n') =>
                {
                    let lines = block::lines(Style::Folded, words, WIDTH, &format!("{indent}  "));
                    format!("{indent}{name}: >-{line_end}{}", lines.join(line_end))
                }
                Line::Words(name, words) => format!("{indent}{name}: {}", fresh(words, Style::Plain, false, false)),
            });
        }
        if let Some(first) = rendered.first_mut() {
            first.replace_range(columns.hyphen..columns.hyphen + 1, "-");
        }
        rendered.join(line_end)
    }
}

fn has_blank_line(text: &str) -> bool {
    let lines: Vec<&str> = text.split('\n').collect();
    // The first ends the entry before, the last begins the next.
    lines.iter().skip(1).rev().skip(1).any(|line| line.trim().is_empty())
}

/// The line on which the last entry below `section` begins.
fn line_of_last(source: &Source<'_>, text: &str, section: &str) -> usize {
    let source = Source::whole(source.file, text);
    let root = tree(&source).ok();
    let last = match root.as_ref().map(|root| &root.value) {
        Some(Value::Map(pairs)) => pairs.iter().find(|(key, _)| key.text() == section),
        _ => None,
    };
    let start = match last.map(|(_, list)| &list.value) {
        Some(Value::List(items)) => items.last().map_or(0, |item| item.span.start as usize),
        _ => 0,
    };
    text[..start].matches('\n').count() + 1
}
