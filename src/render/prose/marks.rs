//! What stands in the text but isn't read as part of it: numbers of notes, permalinks, citations.

use super::escape;
use super::{NoteMark, Resolve};
use crate::model::document::Citation;

/// The number of a note in the text, behind a blank that no line breaks at: `word83` is one word to browsers, in which no
/// link to words may end (UAX 29, WB9), and to those who copy it.
pub fn number(note: &NoteMark, with_id: bool, lang: Option<&str>) -> String {
    let mut html = String::from("<a");
    let mut class = format!("ref {}", note.class);
    if let Some(step) = note.step {
        class.push_str(&format!(" s{step}"));
    }
    if note.is_changed {
        class.push_str(" changed");
    }
    escape::attribute(&mut html, "class", &class);
    html.push_str(" data-mark");
    if with_id {
        escape::attribute(&mut html, "id", &format!("r-{}", note.stem));
    }
    escape::attribute(&mut html, "href", &escape::fragment(&format!("n-{}", note.stem)));
    escape::attribute(&mut html, "role", "doc-noteref");
    if let Some(lang) = lang {
        escape::attribute(&mut html, "lang", lang);
    }
    escape::attribute(&mut html, "aria-label", &note.label);
    html.push_str(&format!(">\u{a0}{}</a>", note.number));
    html
}

/// A link to the place that it stands at.
pub fn permalink(address: &str, label: &str, lang: Option<&str>, shown: &str) -> String {
    let mut html = String::from("<a class=\"pl\" data-mark");
    escape::attribute(&mut html, "href", address);
    if let Some(lang) = lang {
        escape::attribute(&mut html, "lang", lang);
    }
    escape::attribute(&mut html, "aria-label", label);
    html.push('>');
    escape::text(&mut html, shown);
    html.push_str("</a>");
    html
}

/// All items in one parenthesis, each with a link of its own unless it stands inside one.
pub fn citation(citation: &Citation, resolve: &dyn Resolve, linked: bool) -> String {
    let mut html = String::from("<span class=\"cites\" data-mark>(");
    for (position, item) in citation.items.iter().enumerate() {
        if position > 0 {
            html.push_str("; ");
        }
        let cited = resolve.citation(item);
        let href = cited.href.filter(|_| linked);
        if let Some(href) = &href {
            html.push_str("<a class=\"cite\" data-mark");
            escape::attribute(&mut html, "href", href);
            html.push('>');
        }
        escape::text(&mut html, &cited.label);
        if href.is_some() {
            html.push_str("</a>");
        }
    }
    html.push_str(")</span>");
    html
}
