//! How to try Markdown: read it, draw what became of it, look whether it is sound.

mod invariants;
mod rows;

use std::fmt::Write;
use std::ops::Range;

use super::*;
use crate::model::document::{Align, Element, LinkTarget, Piece, Void};
use invariants::sound;

/// Reads `markdown` as the text `content/a/b.md`.
fn read(markdown: &str) -> (Document, Report) {
    read_with(markdown, |_| {})
}

fn read_with(markdown: &str, change: impl FnOnce(&mut Input<'_>)) -> (Document, Report) {
    let file: FilePath = "content/a/b.md".into();
    let mut input = Input {
        source: markdown,
        body: 0..markdown.len(),
        file: &file,
        base: "a",
        raw_html: false,
        verse: false,
        smart: true,
        inline: false,
        footnotes: true,
    };
    change(&mut input);
    let mut report = Report::new();
    let document = parse(&input, &mut report);
    sound(markdown, &document);
    (document, report)
}

/// Pieces in a compact notation: `p(words em(more))`, `↵` and `⇥` for separators, voids in braces.
fn draw(document: &Document) -> String {
    let mut drawn = String::new();
    let text = |range: &Range<u32>| &document.text[range.start as usize..range.end as usize];
    for piece in &document.pieces {
        match piece {
            Piece::Open(element) => {
                let name = match element {
                    Element::Paragraph => "p".to_string(),
                    Element::Heading(index) => {
                        let heading = &document.headings[*index as usize];
                        format!("h{}#{}", heading.level, heading.slug)
                    }
                    Element::BlockQuote => "quote".to_string(),
                    Element::List { start: None } => "ul".to_string(),
                    Element::List { start: Some(start) } => format!("ol{start}"),
                    Element::Item => "li".to_string(),
                    Element::CodeBlock { language } => format!("pre.{}", language.as_deref().unwrap_or("")),
                    Element::Table => "table".to_string(),
                    Element::TableHead => "head".to_string(),
                    Element::TableRow => "row".to_string(),
                    Element::TableCell { align, header } => {
                        let align = match align {
                            Align::None => "",
                            Align::Left => "<",
                            Align::Center => "=",
                            Align::Right => ">",
                        };
                        format!("{}{align}", if *header { "th" } else { "td" })
                    }
                    Element::DefinitionList => "dl".to_string(),
                    Element::DefinitionTerm => "dt".to_string(),
                    Element::DefinitionDetails => "dd".to_string(),
                    Element::FootnoteBody(index) => format!("fn:{}", document.footnotes[*index as usize].label),
                    Element::Emphasis => "em".to_string(),
                    Element::Strong => "b".to_string(),
                    Element::Strikethrough => "del".to_string(),
                    Element::Superscript => "sup".to_string(),
                    Element::Subscript => "sub".to_string(),
                    Element::Code => "code".to_string(),
                    Element::Link { target, title } => format!("a:{}{}", draw_target(target), draw_title(title)),
                };
                write!(drawn, "{name}(").unwrap();
            }
            Piece::Close => drawn.push(')'),
            Piece::Text(range) => drawn.push_str(text(range)),
            Piece::Separator(range) => drawn.push(if text(range) == "\t" { '⇥' } else { '↵' }),
            Piece::Void(void) => match void {
                Void::Break => drawn.push_str("{br}"),
                Void::Rule => drawn.push_str("{hr}"),
                Void::Image { target, alt, title } => {
                    write!(drawn, "{{img:{} {alt}{}}}", draw_target(target), draw_title(title)).unwrap();
                }
                Void::Html(html) => write!(drawn, "{{html:{html}}}").unwrap(),
                Void::Task { done } => drawn.push_str(if *done { "{x}" } else { "{ }" }),
                Void::FootnoteMark(index) => {
                    write!(drawn, "{{^{}}}", document.footnotes[*index as usize].label).unwrap();
                }
                Void::Citation(index) => {
                    let items = &document.citations[*index as usize].items;
                    let items: Vec<String> = items
                        .iter()
                        .map(|item| {
                            format!(
                                "@{}{}",
                                item.id,
                                item.locator.as_ref().map_or(String::new(), |at| format!(" {at}"))
                            )
                        })
                        .collect();
                    write!(drawn, "{{{}}}", items.join("; ")).unwrap();
                }
            },
        }
    }
    drawn
}

fn draw_target(target: &LinkTarget) -> String {
    let with = |kind: &str, id: &str, fragment: &Option<Box<str>>| {
        format!("{kind}:{id}{}", fragment.as_ref().map_or(String::new(), |fragment| format!("#{fragment}")))
    };
    match target {
        LinkTarget::Ref { id, fragment } => with("ref", id, fragment),
        LinkTarget::Text { id, fragment } => with("text", id, fragment),
        LinkTarget::Fragment(fragment) => format!("#{fragment}"),
        LinkTarget::File(path) => format!("file:{path}"),
        LinkTarget::Url(url) => url.to_string(),
        LinkTarget::Refused => "refused".to_string(),
    }
}

fn draw_title(title: &Option<Box<str>>) -> String {
    title.as_ref().map_or(String::new(), |title| format!(" '{title}'"))
}

/// What is reported: `code text-it-is-at`.
fn draw_report(markdown: &str, report: &Report) -> Vec<String> {
    report
        .iter()
        .map(|one| {
            let place = &one.primary.place;
            assert!(place.end as usize <= markdown.len(), "{one:?}");
            assert!(!one.message.ends_with('.') && !one.message.is_empty(), "{one:?}");
            format!("{} {}", one.code.name(), &markdown[place.start as usize..place.end as usize])
        })
        .collect()
}
