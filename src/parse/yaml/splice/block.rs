//! Block scalars, `|` and `>`: where their header and their words are, and other words in their place.

use std::ops::Range;

use crate::model::edit::Edit;

use super::super::tree::{Node, Scalar, Style};
use super::value::Site;
use super::{lines, scalar};

/// A block scalar as it is written.
#[derive(Debug)]
pub struct Block {
    /// `>-`, `|2+`: the sign and its indicators, without a comment after them.
    pub header: Range<usize>,
    /// From the first line after the header's to the end of the last line that isn't blank, its line end not counted.
    pub words: Range<usize>,
    /// The end of the last blank line that follows the words, if a key put in before it would take it from the value;
    /// else the end of the words.
    pub end: usize,
    /// What each line of the words begins with.
    indent: String,
}

impl Block {
    /// What each line of the words begins with.
    pub fn indent(&self) -> &str {
        &self.indent
    }

    /// The block scalar that is the value at `site`; `None` if it isn't written as one.
    pub fn at(site: &Site<'_>, value: &Scalar<'_>) -> Option<Block> {
        let text = site.text;
        let start = head(text, site.key)?;
        let sign = text[start..].chars().next().filter(|sign| matches!(sign, '|' | '>'))?;
        let indicators = &text[start + 1..];
        let length = indicators.len() - indicators.trim_start_matches(|one| matches!(one, '+' | '-' | '1'..='9')).len();
        let header = start..start + sign.len_utf8() + length;
        let first = lines::next(text, header.end)?;

        let mut filled = lines_from(text, first).skip_while(|line| text[line.clone()].trim().is_empty());
        let line = filled.next()?;
        // What the first line has beyond the block's own indentation belongs to the words.
        let spaces = |text: &str| text.len() - text.trim_start_matches(' ').len();
        let own = spaces(value.text.trim_start_matches('\n'));
        let indent = spaces(&text[line.clone()]).checked_sub(own)?;
        let (mut words, mut last) = (line.end, line.end);
        for line in lines_from(text, first) {
            let content = &text[line.clone()];
            match content.get(indent.min(content.len())..) {
                _ if content.bytes().all(|byte| byte == b' ') && content.len() <= indent => last = line.end,
                Some(_) if spaces(content) >= indent => (words, last) = (line.end, line.end),
                _ => break,
            }
        }
        let keeps = text[header.clone()].contains('+');
        Some(Block { words: first..words, end: if keeps { last } else { words }, indent: " ".repeat(indent), header })
    }

    /// Whether the block can hold `words`, its blank lines and all, so that they read back the same.
    pub fn holds(style: Style, words: &str) -> bool {
        let sound = |line: &str| {
            line.chars().all(scalar::is_shown)
                && (line.is_empty() || !line.trim().is_empty())
                // In a folded block such a line would keep its line breaks.
                && !(style == Style::Folded && line.starts_with([' ', '\t']))
                && !line.ends_with([' ', '\t'])
        };
        !words.is_empty() && words.trim() == words && words.split('\n').all(sound)
    }

    /// Other words, in lines as wide as the present ones are.
    pub fn rewritten(&self, site: &Site<'_>, style: Style, words: &str) -> Edit {
        let text = site.text;
        let present: Vec<&str> = lines_from(text, self.words.start)
            .take_while(|line| line.end <= self.words.end)
            .map(|line| &text[line])
            .collect();
        let lines = lines(style, words, width(&present), &self.indent);
        Edit::new(self.words.clone(), lines.join(lines::line_end(text, self.words.start)))
    }
}

/// The lines of a block, indented.
pub fn lines(style: Style, words: &str, width: usize, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, part) in words.split('\n').enumerate() {
        if style == Style::Literal {
            lines.push(part.to_string());
            continue;
        }
        // A line break between folded lines reads as a space: it takes a blank line to make one.
        if index > 0 {
            lines.push(String::new());
        }
        if !part.is_empty() {
            let pieces: Vec<String> = scalar::pieces(part, true).into_iter().map(str::to_string).collect();
            lines.extend(scalar::wrapped(&pieces, width, indent.len(), indent.len()));
        }
    }
    lines.iter_mut().filter(|line| !line.is_empty()).for_each(|line| line.insert_str(0, indent));
    lines
}

/// The width of the present lines. One short line says nothing about how wide lines may be.
pub fn width(present: &[&str]) -> usize {
    const USUAL: usize = 100;
    const LEAST: usize = 40;
    let widest = present.iter().map(|line| line.trim_end().chars().count()).max().unwrap_or(0);
    match present {
        [] | [_] => widest.max(USUAL),
        _ => widest.max(LEAST),
    }
}

/// The first byte of what stands after a key and its colon, comments and line breaks passed over. `None` when
/// no colon follows, as of a bare key between brackets.
pub fn head(text: &str, key: &Node<'_>) -> Option<usize> {
    let mut at = key.span.end as usize;
    let mut colon = false;
    while let Some(next) = text[at..].chars().next() {
        match next {
            ' ' | '\t' | '\n' | '\r' => at += 1,
            '#' if text[..at].ends_with([' ', '\t', '\n', '\r']) => at = lines::end(text, at),
            ':' if !colon => {
                colon = true;
                at += 1;
            }
            _ => break,
        }
    }
    colon.then_some(at)
}

/// The lines from the one that begins at `start` on, their line ends not counted.
fn lines_from(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let mut next = Some(start);
    std::iter::from_fn(move || {
        let start = next?;
        next = lines::next(text, start);
        // What follows the last line end is no line.
        (start < text.len()).then(|| start..lines::end(text, start))
    })
}
