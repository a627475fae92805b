//! Raw HTML that reaches over several blocks.

use crate::model::document::{Document, Element, Piece, Void};

/// For each block, whether it and the next one must be written as one: a tag in raw HTML at the top level opens before
/// and closes after the border between them.
///
/// Only tags that do close count: a forgotten end tag should cost its own block, not the margin notes of all the rest.
pub fn joined(document: &Document) -> Vec<bool> {
    let mut joined = vec![false; document.blocks.len()];
    let mut open: Vec<(String, usize)> = Vec::new();
    for (block, html) in top_level_html(document) {
        for tag in tags(html) {
            match tag {
                Tag::Open(name) => open.push((name, block)),
                Tag::Close(name) => {
                    let Some(index) = open.iter().rposition(|(opened, _)| *opened == name) else { continue };
                    for border in joined.iter_mut().take(block).skip(open[index].1) {
                        *border = true;
                    }
                    open.truncate(index);
                }
            }
        }
    }
    joined
}

/// The raw HTML that stands in no element, with the index of its block.
fn top_level_html(document: &Document) -> impl Iterator<Item = (usize, &str)> {
    let (mut depth, mut block) = (0_usize, 0);
    document.pieces.iter().filter_map(move |piece| {
        let top = depth == 0;
        match piece {
            Piece::Open(element) => {
                depth += 1;
                block += usize::from(top && !matches!(element, Element::FootnoteBody(_)));
                None
            }
            Piece::Close => {
                depth = depth.saturating_sub(1);
                None
            }
            Piece::Void(void) if top => {
                block += 1;
                match void {
                    Void::Html(html) => Some((block - 1, &**html)),
                    _ => None,
                }
            }
            _ => None,
        }
    })
}

#[derive(Debug, PartialEq, Eq)]
enum Tag {
    Open(String),
    Close(String),
}

/// Elements that have no end tag (WHATWG HTML, 13.1.2).
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end..]);
            continue;
        }
        let (close, inner) = rest.strip_prefix('/').map_or((false, rest), |inner| (true, inner));
        let end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inner.len());
        let name = inner[..end].to_ascii_lowercase();
        if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
            continue;
        }
        rest = after_attributes(&inner[end..]);
        match close {
            true => tags.push(Tag::Close(name)),
            false if VOID.contains(&name.as_str()) => {}
            false => tags.push(Tag::Open(name)),
        }
    }
    tags
}

/// What follows the `>` of a tag: one inside quotes isn't its end.
fn after_attributes(rest: &str) -> &str {
    let mut quote = None;
    for (index, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return &rest[index + 1..],
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(opened), _) if opened == byte => quote = None,
            _ => {}
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tags() {
        let (open, close) = (|name: &str| Tag::Open(name.to_string()), |name: &str| Tag::Close(name.to_string()));
        for (html, expected) in [
            ("<div class=\"a>b\">x</DIV >", vec![open("div"), close("div")]),
            ("a < b <br/> <!-- <p> --> <p", vec![open("p")]),
            ("<my-tag></my-tag", vec![open("my-tag"), close("my-tag")]),
            ("<!-- <p>", vec![]),
            ("</><1><", vec![]),
        ] {
            assert_eq!(tags(html), expected, "{html}");
        }
    }
}
