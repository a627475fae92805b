//! The start and end tag of each element, and the elements that hold no words.

use std::borrow::Cow;
use std::ops::Range;

use super::writer::{Form, Writer, is_inline, slice};
use super::{Field, Picture, escape, marks};
use crate::model::document::{Align, Element, LinkTarget, Piece, Void};
use crate::render::highlight;

impl<'a> Writer<'a> {
    /// Writes the start tag; gives the end tag.
    pub fn tag(&mut self, index: usize, element: &'a Element, top: bool) -> Cow<'static, str> {
        let ids = self.form == Form::Text && !self.in_footnote();
        let id = if ids && top { self.document.blocks.get(self.blocks.len()).map(|block| &*block.id) } else { None };
        let plain = |writer: &mut Self, name: &'static str, close: &'static str| {
            writer.start(name, id, "");
            Cow::Borrowed(close)
        };
        match element {
            Element::Paragraph => match self.figure(index) {
                Some(caption) => {
                    self.start("figure", id, if top { "wide" } else { "" });
                    Cow::Owned(caption)
                }
                None => {
                    plain(self, "p", "");
                    Cow::Owned(format!("{}</p>", if id.is_some() { self.permalink() } else { String::new() }))
                }
            },
            Element::Heading(heading) => match self.document.headings.get(*heading as usize) {
                Some(heading) if ids => {
                    let name = ["h1", "h2", "h3", "h4", "h5", "h6"]
                        [usize::from((heading.level + self.demoted).clamp(1, 6) - 1)];
                    self.start(name, Some(&heading.slug), "");
                    let mut close = String::new();
                    if top {
                        let address = escape::fragment(&heading.slug);
                        close = marks::permalink(&address, &self.words.section, self.words.lang.as_deref(), "§");
                    }
                    close.push_str(&format!("</{name}>"));
                    Cow::Owned(close)
                }
                _ => {
                    self.start("p", None, "h");
                    Cow::Borrowed("</p>")
                }
            },
            Element::BlockQuote => plain(self, "blockquote", "</blockquote>"),
            Element::List { start: None } => plain(self, "ul", "</ul>"),
            Element::List { start: Some(first) } => {
                self.start_with("ol", id, "", |html| {
                    if *first != 1 {
                        escape::attribute(html, "start", &first.to_string());
                    }
                });
                Cow::Borrowed("</ol>")
            }
            Element::Item => {
                let task = matches!(self.document.pieces.get(index + 1), Some(Piece::Void(Void::Task { .. })));
                self.start("li", None, if task { "task" } else { "" });
                Cow::Borrowed("</li>")
            }
            Element::CodeBlock { language } => {
                self.start_with("pre", id, "", |html| escape::attribute(html, "tabindex", "0"));
                let language = language.as_deref().unwrap_or_default();
                let class = if language.is_empty() { String::new() } else { format!("language-{language}") };
                self.start("code", None, &class);
                self.code = self.code_classes(index, language);
                Cow::Borrowed("</code></pre>")
            }
            Element::Table => {
                let label = &self.words.table;
                start(&mut self.html, "div", id, "table", |html| {
                    // A region would be a landmark, and those of a page must differ in name; tables have none.
                    escape::attribute(html, "role", "group");
                    escape::attribute(html, "tabindex", "0");
                    escape::attribute(html, "aria-label", label);
                });
                self.start("table", None, "");
                Cow::Borrowed("</table></div>")
            }
            Element::TableHead => {
                // A head may hold its cells right away, or in a row.
                let rows = matches!(self.document.pieces.get(index + 1), Some(Piece::Open(Element::TableRow)));
                self.html.push_str(if rows { "<thead>" } else { "<thead><tr>" });
                Cow::Borrowed(if rows { "</thead>" } else { "</tr></thead>" })
            }
            Element::TableRow => {
                if let Some(frame) = self.open.last_mut()
                    && *frame.element == Element::Table
                    && !std::mem::replace(&mut frame.body, true)
                {
                    self.html.push_str("<tbody>");
                }
                plain(self, "tr", "</tr>")
            }
            Element::TableCell { align, header } => {
                let class = match align {
                    Align::None => "",
                    Align::Left => "al-left",
                    Align::Center => "al-center",
                    Align::Right => "al-right",
                };
                let name = if *header { "th" } else { "td" };
                self.start_with(name, None, class, |html| {
                    if *header {
                        escape::attribute(html, "scope", "col");
                    }
                });
                Cow::Borrowed(if *header { "</th>" } else { "</td>" })
            }
            Element::DefinitionList => plain(self, "dl", "</dl>"),
            Element::DefinitionTerm => plain(self, "dt", "</dt>"),
            Element::DefinitionDetails => plain(self, "dd", "</dd>"),
            Element::Emphasis => plain(self, "em", "</em>"),
            Element::Strong => plain(self, "strong", "</strong>"),
            Element::Strikethrough => plain(self, "del", "</del>"),
            Element::Superscript => plain(self, "sup", "</sup>"),
            Element::Subscript => plain(self, "sub", "</sub>"),
            Element::Code => plain(self, "code", "</code>"),
            Element::Link { target, title } => self.link(target, title.as_deref()),
            Element::FootnoteBody(_) => Cow::Borrowed(""),
        }
    }

    /// Writes what holds no words of the text.
    pub fn void(&mut self, void: &'a Void) {
        let inline_only = matches!(self.form, Form::Field(Field::Inline | Field::Unlinked));
        let top = self.open.is_empty() && self.form == Form::Text;
        match void {
            Void::Break => self.html.push_str("<br>"),
            Void::Rule if inline_only => {}
            Void::Rule => {
                let block = self.document.blocks.get(self.blocks.len()).filter(|_| top);
                start(&mut self.html, "hr", block.map(|block| &*block.id), "", |_| {});
            }
            Void::Image { target, alt, title } => {
                let title = title.as_deref().filter(|title| !title.is_empty() && !self.in_figure());
                match self.resolve.image(target) {
                    Some(Picture { address, size }) => self.start_with("img", None, "", |html| {
                        escape::attribute(html, "src", &address);
                        escape::attribute(html, "alt", alt);
                        if let Some(size) = size {
                            escape::attribute(html, "width", &size.width.to_string());
                            escape::attribute(html, "height", &size.height.to_string());
                        }
                        escape::attribute(html, "loading", "lazy");
                        if let Some(title) = title {
                            escape::attribute(html, "title", title);
                        }
                    }),
                    None => {
                        self.html.push_str("<span data-mark>");
                        escape::text(&mut self.html, alt);
                        self.html.push_str("</span>");
                    }
                }
            }
            Void::Html(source) => {
                self.raw = true;
                self.html.push_str(source);
            }
            Void::Task { .. } if inline_only => {}
            Void::Task { done } => {
                self.html.push_str("<input type=\"checkbox\" disabled data-mark");
                if *done {
                    self.html.push_str(" checked");
                }
                let label = if *done { &self.words.done } else { &self.words.open };
                escape::attribute(&mut self.html, "aria-label", label);
                self.html.push('>');
            }
            Void::FootnoteMark(index) => {
                let index = *index as usize;
                if let Some(&Some(note)) = self.layout.footnotes.get(index) {
                    let first = !std::mem::replace(&mut self.marked[index], true);
                    self.waiting.push((note, marks::number(&self.notes[note], first, self.words.lang.as_deref())));
                }
            }
            Void::Citation(index) => {
                if let Some(citation) = self.document.citations.get(*index as usize) {
                    let linked = self.form != Form::Field(Field::Unlinked);
                    // After the numbers that stand at the same place.
                    self.waiting.push((usize::MAX, marks::citation(citation, self.resolve, linked)));
                }
            }
        }
        if top {
            self.finish_block();
        }
    }

    fn link(&mut self, target: &LinkTarget, title: Option<&str>) -> Cow<'static, str> {
        if self.links > 0 || self.form == Form::Field(Field::Unlinked) {
            return Cow::Borrowed("");
        }
        let Some(address) = self.resolve.link(target) else { return Cow::Borrowed("") };
        self.links += 1;
        self.start_with("a", None, &address.class, |html| {
            escape::attribute(html, "href", &address.href);
            if address.outside {
                escape::attribute(html, "rel", "external");
            }
            if let Some(title) = title.filter(|title| !title.is_empty()) {
                escape::attribute(html, "title", title);
            }
        });
        Cow::Borrowed("</a>")
    }

    /// What closes the figure, if the paragraph at `index` holds nothing but an image, perhaps inside a link.
    fn figure(&self, index: usize) -> Option<String> {
        let mut image = None;
        let mut depth = 0;
        for piece in &self.document.pieces[index + 1..] {
            match piece {
                Piece::Open(Element::Link { .. }) => depth += 1,
                Piece::Close if depth == 0 => break,
                Piece::Close => depth -= 1,
                Piece::Void(Void::Image { target, title, .. }) if image.is_none() => image = Some((target, title)),
                _ => return None,
            }
        }
        let (target, title) = image?;
        self.resolve.image(target)?;
        let mut close = String::new();
        if let Some(title) = title.as_deref().filter(|title| !title.is_empty()) {
            close.push_str("<figcaption data-mark>");
            escape::text(&mut close, title);
            close.push_str("</figcaption>");
        }
        close.push_str("</figure>");
        Some(close)
    }

    pub fn in_figure(&self) -> bool {
        self.open
            .iter()
            .rev()
            .find(|frame| !is_inline(frame.element))
            .is_some_and(|frame| *frame.element == Element::Paragraph && frame.close.ends_with("</figure>"))
    }

    fn permalink(&self) -> String {
        match self.document.blocks.get(self.blocks.len()) {
            Some(block) if block.number > 0 => {
                let label = format!("{} {}", self.words.paragraph, block.number);
                marks::permalink(
                    &escape::fragment(&block.id),
                    &label,
                    self.words.lang.as_deref(),
                    &block.number.to_string(),
                )
            }
            _ => String::new(),
        }
    }

    /// The classes of the code block that opens at `index`.
    fn code_classes(&self, index: usize, language: &str) -> Vec<(Range<u32>, &'static str)> {
        let runs = self.document.pieces[index + 1..].iter().map_while(|piece| match piece {
            Piece::Text(range) => Some(range),
            _ => None,
        });
        let Some(range) = runs.cloned().reduce(|first, last| first.start..last.end) else { return Vec::new() };
        let classes = highlight::classes(slice(self.document, range.clone()), language).unwrap_or_default();
        let shift = |offset: usize| range.start + offset as u32;
        classes.into_iter().map(|(run, class)| (shift(run.start)..shift(run.end), class)).collect()
    }

    pub fn start(&mut self, name: &str, id: Option<&str>, class: &str) {
        start(&mut self.html, name, id, class, |_| {});
    }

    pub fn start_with(&mut self, name: &str, id: Option<&str>, class: &str, more: impl FnOnce(&mut String)) {
        start(&mut self.html, name, id, class, more);
    }
}

/// Appends a start tag; `more` appends further attributes.
pub fn start(html: &mut String, name: &str, id: Option<&str>, class: &str, more: impl FnOnce(&mut String)) {
    html.push('<');
    html.push_str(name);
    if !class.is_empty() {
        escape::attribute(html, "class", class);
    }
    if let Some(id) = id {
        escape::attribute(html, "id", id);
    }
    more(html);
    html.push('>');
}
