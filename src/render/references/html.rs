//! What hayagriva gives, as HTML. Its own writer doesn't escape, and writes `style=`.

use citationberg::{FontStyle, FontVariant, FontWeight, VerticalAlign};
use hayagriva::citationberg;
use hayagriva::{ElemChild, ElemChildren, ElemMeta, Formatting};

use crate::render::prose::escape;

/// A reference as runs of equally formatted words.
#[derive(Debug, Default)]
pub struct Reference<'a> {
    runs: Vec<Run<'a>>,
}

#[derive(Debug)]
struct Run<'a> {
    words: &'a str,
    formatting: Formatting,
    address: Option<&'a str>,
}

impl<'a> Reference<'a> {
    pub fn of(children: &'a ElemChildren) -> Self {
        let mut reference = Self::default();
        reference.collect(children);
        reference
    }

    fn collect(&mut self, children: &'a ElemChildren) {
        for child in &children.0 {
            match child {
                ElemChild::Text(text) => self.push(&text.text, text.formatting, None),
                // Each source has a driver of its own, so each would be number 1.
                ElemChild::Elem(element) if element.meta == Some(ElemMeta::CitationNumber) => {}
                ElemChild::Elem(element) => {
                    let block = element.display.is_some();
                    if block {
                        self.push(" ", Formatting::default(), None);
                    }
                    self.collect(&element.children);
                    if block {
                        self.push(" ", Formatting::default(), None);
                    }
                }
                // Mathematics for typst, which CSL items of ours never hold.
                ElemChild::Markup(words) => self.push(words, Formatting::default(), None),
                ElemChild::Link { text, url } => {
                    let safe = url.starts_with("https://") || url.starts_with("http://");
                    self.push(&text.text, text.formatting, safe.then_some(url));
                }
                ElemChild::Transparent { .. } => {}
            }
        }
    }

    /// Without blanks and stops at the start, where a number may have stood.
    fn push(&mut self, words: &'a str, formatting: Formatting, address: Option<&'a str>) {
        let words = match self.runs.is_empty() {
            true => words.trim_start_matches(|first: char| first.is_whitespace() || ".,;:)]".contains(first)),
            false => words,
        };
        if !words.is_empty() {
            self.runs.push(Run { words, formatting, address });
        }
    }

    /// Whether one of `landmarks` is in it: some styles give nothing for an interview or a letter but a stop or a date.
    pub fn says_one_of(&self, landmarks: &[&str]) -> bool {
        let fold = |words: &str| -> String {
            words.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let words: String = self.runs.iter().map(|run| fold(run.words)).collect();
        landmarks
            .iter()
            .map(|landmark| fold(landmark))
            .any(|landmark| !landmark.is_empty() && words.contains(&landmark))
    }

    pub fn html(&self) -> String {
        let mut html = String::new();
        for run in &self.runs {
            if let Some(address) = run.address {
                html.push_str("<a");
                escape::attribute(&mut html, "href", address);
                escape::attribute(&mut html, "rel", "external");
                html.push('>');
            }
            let marks = marks(run.formatting);
            for (open, _) in &marks {
                html.push_str(open);
            }
            escape::text(&mut html, run.words);
            for (_, close) in marks.iter().rev() {
                html.push_str(close);
            }
            if run.address.is_some() {
                html.push_str("</a>");
            }
        }
        html.trim().to_string()
    }
}

/// The tags that formatting stands for. Underlines are left out: on a page they mean a link.
fn marks(formatting: Formatting) -> Vec<(&'static str, &'static str)> {
    let mut marks = Vec::new();
    if formatting.font_style == FontStyle::Italic {
        marks.push(("<em>", "</em>"));
    }
    if formatting.font_weight == FontWeight::Bold {
        marks.push(("<strong>", "</strong>"));
    }
    if formatting.font_variant == FontVariant::SmallCaps {
        marks.push(("<span class=\"sc\">", "</span>"));
    }
    match formatting.vertical_align {
        VerticalAlign::Sup => marks.push(("<sup>", "</sup>")),
        VerticalAlign::Sub => marks.push(("<sub>", "</sub>")),
        _ => {}
    }
    marks
}
