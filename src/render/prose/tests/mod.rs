//! What every test of prose uses: addresses, notes, and the invariants that hold whatever the input.

mod chance;
mod elements;
mod notes;

use std::collections::BTreeMap;

use html5ever::tendril::TendrilSink;
use html5ever::{QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::RcDom;

use super::builder::Builder;
use super::*;
use crate::model::document::{Element, Piece, Void};

struct Addresses;

impl Resolve for Addresses {
    fn link(&self, target: &LinkTarget) -> Option<Address> {
        match target {
            LinkTarget::Url(url) => Some(Address { href: url.to_string(), class: String::new(), outside: true }),
            LinkTarget::Ref { id, .. } => {
                Some(Address { href: format!("claims/{id}.html"), class: "rec claim".to_string(), outside: false })
            }
            _ => None,
        }
    }

    fn image(&self, target: &LinkTarget) -> Option<Picture> {
        match target {
            LinkTarget::File(path) => {
                let size = path.starts_with("sized").then_some(PictureSize { width: 4, height: 3 });
                Some(Picture { address: format!("../{path}"), size })
            }
            _ => None,
        }
    }

    fn citation(&self, item: &CitationItem) -> Cited {
        let locator = item.locator.as_deref().map(|locator| format!(", {locator}")).unwrap_or_default();
        Cited { href: Some(format!("sources.html#{}", item.id)), label: format!("{}{locator}", item.id) }
    }
}

fn mark(stem: &str, number: usize, class: &str, spot: Spot) -> NoteMark {
    let label = format!("Note {number}, {class}");
    NoteMark { stem: stem.to_string(), number, class: class.to_string(), label, spot, step: None, is_changed: false }
}

/// Notes of kinds by turns, named `a`, `b`, ..., at the given words of the document.
fn notes(document: &Document, quotes: &[&str]) -> Vec<NoteMark> {
    let place = |quote: &str| {
        let start = document.text.find(quote).unwrap();
        Spot::Passage(start as u32..(start + quote.len()) as u32)
    };
    let kinds = ["claim", "event", "source", "note"];
    let stem = |index: usize| char::from(b'a' + index as u8).to_string();
    quotes
        .iter()
        .enumerate()
        .map(|(index, quote)| mark(&stem(index), index + 1, kinds[index % 4], place(quote)))
        .collect()
}

/// Writes a text without its notes and checks what must hold of it.
pub fn check_clean(document: &Document) {
    render(document, &[]);
}

fn render(document: &Document, notes: &[NoteMark]) -> Prose {
    let prose = text(document, notes, &Addresses, &Words::default());
    check_invariants(document, notes, &prose);
    prose
}

/// The blocks as they come, with what is the same everywhere made short: `[3]` for the number of note 3.
#[track_caller]
fn check(document: Builder, quotes: &[&str], expected: &[&str]) {
    let document = document.build();
    let notes = notes(&document, quotes);
    assert_eq!(short(&render(&document, &notes), &notes), expected);
}

fn short(prose: &Prose, notes: &[NoteMark]) -> Vec<String> {
    let shorten = |html: &String| {
        let mut html = html.clone();
        for note in notes {
            for id in [format!(" id=\"r-{}\"", note.stem), String::new()] {
                let long = format!(
                    "<a class=\"ref {}\" data-mark{id} href=\"#n-{}\" role=\"doc-noteref\" aria-label=\"{}\">\u{a0}{}</a>",
                    note.class, note.stem, note.label, note.number
                );
                html = html.replace(&long, &format!("[{}{}]", note.number, if id.is_empty() { "'" } else { "" }));
            }
        }
        for number in 0..20 {
            let long = format!(
                "<a class=\"pl\" data-mark href=\"#p-{number}\" aria-label=\"Link to paragraph {number}\">{number}</a>"
            );
            html = html.replace(&long, "");
        }
        html
    };
    prose.blocks.iter().chain(&prose.footnotes).map(shorten).collect()
}

const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// Takes HTML apart: checks that tags are balanced and that no link holds a link; gives what a reader reads, and
/// every id.
fn read(html: &str) -> (String, Vec<String>) {
    let (mut words, mut ids) = (String::new(), Vec::new());
    let mut open: Vec<(&str, bool)> = Vec::new();
    let mut rest = html;
    while let Some(before) = rest.find('<') {
        if !open.iter().any(|(_, marked)| *marked) {
            words.push_str(&rest[..before]);
        }
        let end = rest.find('>').unwrap();
        let tag = &rest[before + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().map(|(name, _)| name), Some(name), "unbalanced in {html}");
            continue;
        }
        let name = tag.split(' ').next().unwrap();
        ids.extend(tag.split_once(" id=\"").map(|(_, id)| id.split('"').next().unwrap().to_string()));
        if VOID.contains(&name) {
            continue;
        }
        assert!(name != "a" || !open.iter().any(|(name, _)| *name == "a"), "a link in a link in {html}");
        open.push((name, tag.contains(" data-mark")));
    }
    assert!(open.is_empty(), "open elements in {html}");
    words.push_str(rest);
    let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    (words, ids)
}

/// The reading text is all there is; each note has one passage and one number; HTML parsers have nothing to say.
fn check_invariants(document: &Document, notes: &[NoteMark], prose: &Prose) {
    let (mut depth, mut block, mut reading, mut ids) = (0, 0, String::new(), BTreeMap::new());
    let mut take = |html: &str| {
        let (words, found) = read(html);
        reading.push_str(&words);
        for id in found {
            *ids.entry(id).or_insert(0) += 1;
        }
    };
    for piece in &document.pieces {
        match piece {
            Piece::Open(element) => {
                match element {
                    Element::FootnoteBody(index) if depth == 0 => take(&prose.footnotes[*index as usize]),
                    _ if depth == 0 => {
                        take(&prose.blocks[block]);
                        block += 1;
                    }
                    _ => {}
                }
                depth += 1;
            }
            Piece::Close => depth -= 1,
            Piece::Void(Void::Rule) if depth == 0 => {
                take(&prose.blocks[block]);
                block += 1;
            }
            Piece::Separator(range) if depth == 0 => {
                take(&document.text[range.start as usize..range.end as usize]);
            }
            _ => {}
        }
    }
    assert_eq!(block, prose.blocks.len());
    assert_eq!(reading, document.text);
    assert!(ids.values().all(|count| *count == 1), "{ids:?}");
    for note in notes {
        if let Spot::Passage(range) = &note.spot {
            let read = document
                .pieces
                .iter()
                .any(|piece| matches!(piece, Piece::Text(run) if run.start.max(range.start) < run.end.min(range.end)));
            assert_eq!(ids.contains_key(&format!("a-{}", note.stem)), read, "passage of {}", note.stem);
            assert!(ids.contains_key(&format!("r-{}", note.stem)), "number of {}", note.stem);
        }
    }
    for html in prose.blocks.iter().chain(&prose.footnotes) {
        let context = QualName::new(None, ns!(html), local_name!("div"));
        let dom = parse_fragment(RcDom::default(), Default::default(), context, Vec::new(), false).one(html.as_str());
        assert_eq!(*dom.errors.borrow(), Vec::<std::borrow::Cow<str>>::new(), "{html}");
    }
}

fn paragraph() -> Builder {
    Builder::default().paragraph("one two three four")
}
