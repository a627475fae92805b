//! Walks the pieces of a document once, with a stack of open elements, and writes them as HTML.

use std::borrow::Cow;
use std::ops::Range;

use super::layout::{Layout, Segment};
use super::{Field, NoteMark, Prose, Resolve, Words, escape, sanitise};
use crate::model::document::{Align, Document, Element, LinkTarget, Piece, Void};
use crate::render::highlight;

/// What the HTML is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A text: ids, permalinks, notes.
    Text,
    /// A record's field: everything is written into one block.
    Field(Field),
}

pub fn write(document: &Document, notes: &[NoteMark], resolve: &dyn Resolve, words: &Words, form: Form) -> Prose {
    let mut writer = Writer {
        document,
        notes,
        resolve,
        words,
        form,
        layout: Layout::new(document, notes),
        html: String::new(),
        raw: false,
        blocks: Vec::with_capacity(document.blocks.len()),
        footnotes: vec![String::new(); document.footnotes.len()],
        open: Vec::new(),
        links: 0,
        waiting: Vec::new(),
        marked: vec![false; document.footnotes.len()],
        code: Vec::new(),
        raw_blocks: raw_blocks(document),
        demoted: u8::from(document.headings.iter().any(|heading| heading.level == 1)),
    };
    for (index, piece) in document.pieces.iter().enumerate() {
        match piece {
            Piece::Open(element) => writer.open(index, element),
            Piece::Close => writer.close(),
            Piece::Text(range) => writer.text(index, range),
            Piece::Separator(range) => writer.separator(range),
            Piece::Void(void) => writer.void(void),
        }
        writer.settle(document.pieces.get(index + 1));
    }
    writer.finish()
}

struct Writer<'a> {
    document: &'a Document,
    notes: &'a [NoteMark],
    resolve: &'a dyn Resolve,
    words: &'a Words,
    form: Form,
    layout: Layout,
    /// The block or footnote body that is being written.
    html: String,
    /// Raw HTML went into `html`.
    raw: bool,
    blocks: Vec<String>,
    footnotes: Vec<String>,
    open: Vec<Frame<'a>>,
    /// How many `<a>` are open: none or one.
    links: usize,
    /// Numbers, and citations, that wait for the end of a link (an `<a>` can't hold another), or of what ends right
    /// there. With the number that sorts them.
    waiting: Vec<(usize, String)>,
    /// The footnotes whose first mark was written.
    marked: Vec<bool>,
    /// The classes of the code block that is being written, as ranges of the reading text.
    code: Vec<(Range<u32>, &'static str)>,
    /// Raw HTML at the top level makes blocks of its own.
    raw_blocks: bool,
    /// The page's title is its only `h1`: where a text uses level 1, all its headings go down by one.
    demoted: u8,
}

/// An open element.
struct Frame<'a> {
    element: &'a Element,
    /// What closes it: empty where it isn't shown.
    close: Cow<'static, str>,
    /// A table whose body began.
    body: bool,
    /// Of a footnote body: what was written before it, and whether raw HTML was in that.
    outer: Option<(String, bool)>,
}

impl<'a> Writer<'a> {
    fn open(&mut self, index: usize, element: &'a Element) {
        let top = self.open.is_empty();
        let mut frame = Frame { element, close: Cow::Borrowed(""), body: false, outer: None };
        if let Element::FootnoteBody(_) = element {
            frame.outer = Some((std::mem::take(&mut self.html), std::mem::take(&mut self.raw)));
            self.open.push(frame);
            return;
        }
        if top {
            self.begin_block();
        }
        let inline_only = matches!(self.form, Form::Field(Field::Inline | Field::Unlinked));
        if !inline_only || is_inline(element) {
            frame.close = self.tag(index, element, top);
        }
        self.open.push(frame);
    }

    /// Writes the start tag; gives the end tag.
    fn tag(&mut self, index: usize, element: &'a Element, top: bool) -> Cow<'static, str> {
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
                        close = permalink(&address, &self.words.section, "§");
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
                    escape::attribute(html, "role", "region");
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

    fn start(&mut self, name: &str, id: Option<&str>, class: &str) {
        start(&mut self.html, name, id, class, |_| {});
    }

    fn start_with(&mut self, name: &str, id: Option<&str>, class: &str, more: impl FnOnce(&mut String)) {
        start(&mut self.html, name, id, class, more);
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

    fn close(&mut self) {
        let Some(frame) = self.open.pop() else { return };
        if frame.body {
            self.html.push_str("</tbody>");
        }
        self.html.push_str(&frame.close);
        match frame.element {
            Element::Link { .. } if !frame.close.is_empty() => self.links -= 1,
            Element::CodeBlock { .. } => self.code.clear(),
            Element::FootnoteBody(index) => {
                let (outer, outer_raw) = frame.outer.unwrap_or_default();
                let raw = std::mem::replace(&mut self.raw, outer_raw);
                let body = std::mem::replace(&mut self.html, outer);
                if let Some(slot) = self.footnotes.get_mut(*index as usize) {
                    slot.push_str(&if raw { sanitise::sanitise(&body) } else { body });
                }
                return;
            }
            _ => {}
        }
        if self.open.is_empty() {
            self.finish_block();
        }
    }

    /// Writes a run of the reading text, cut at the borders of passages and after their ends.
    fn text(&mut self, piece: usize, range: &Range<u32>) {
        let mut position = range.start;
        while position < range.end {
            self.numbers(piece, position);
            if self.links == 0 {
                self.write_waiting();
            }
            let until =
                self.layout.next_number(piece).map_or(range.end, |offset| offset.clamp(position + 1, range.end));
            let segment = self.layout.segment(position, until);
            self.segment(position, &segment);
            position = segment.end.max(position + 1);
        }
        self.numbers(piece, range.end);
    }

    fn segment(&mut self, position: u32, segment: &Segment) {
        let notes = self.notes;
        if let [outer, rest @ ..] = &segment.notes[..] {
            // Each element can hold one id: where several notes begin at once, all but one need a span of their own.
            let ids: Vec<String> = segment.first.iter().map(|&note| format!("a-{}", notes[note].stem)).collect();
            let (own, others) = ids.split_first().map_or((None, &[][..]), |(own, others)| (Some(own), others));
            for other in others {
                self.start("span", Some(other), "");
            }
            let mut class = format!("hl {}", notes[*outer].class);
            if let Some(second) = rest.first() {
                class.push_str(&format!(" d2 o-{}", notes[*second].class));
            }
            let stems: Vec<&str> = segment.notes.iter().map(|&note| &*notes[note].stem).collect();
            self.start_with("span", own.map(String::as_str), &class, |html| {
                escape::attribute(html, "data-notes", &stems.join(" "));
            });
            self.words_of(position..segment.end);
            self.html.push_str("</span>");
            for _ in others {
                self.html.push_str("</span>");
            }
        } else {
            self.words_of(position..segment.end);
        }
    }

    /// The words of a segment, with the colours of code.
    fn words_of(&mut self, range: Range<u32>) {
        let mut position = range.start;
        let first = self.code.partition_point(|(run, _)| run.end <= range.start);
        for index in first..self.code.len() {
            let (run, class) = self.code[index].clone();
            if run.start >= range.end {
                break;
            }
            let (start, end) = (run.start.max(position), run.end.min(range.end));
            escape::text(&mut self.html, slice(self.document, position..start));
            self.start("span", None, class);
            escape::text(&mut self.html, slice(self.document, start..end));
            self.html.push_str("</span>");
            position = end;
        }
        escape::text(&mut self.html, slice(self.document, position..range.end));
    }

    fn separator(&mut self, range: &Range<u32>) {
        if self.open.is_empty() && self.form == Form::Text {
            // Stands between two blocks, so in neither of them.
            if self.raw_blocks && !self.html.is_empty() {
                self.finish_block();
            }
            return;
        }
        escape::text(&mut self.html, slice(self.document, range.clone()));
    }

    fn void(&mut self, void: &'a Void) {
        let inline_only = matches!(self.form, Form::Field(Field::Inline | Field::Unlinked));
        match void {
            Void::Break => self.html.push_str("<br>"),
            Void::Rule if inline_only => {}
            Void::Rule => {
                let top = self.open.is_empty() && self.form == Form::Text;
                if top {
                    self.begin_block();
                }
                let id = self.document.blocks.get(self.blocks.len()).filter(|_| top).map(|block| &*block.id);
                start(&mut self.html, "hr", id, "", |_| {});
                if top {
                    self.finish_block();
                }
            }
            Void::Image { target, alt, title } => {
                let title = title.as_deref().filter(|title| !title.is_empty() && !self.in_figure());
                match self.resolve.image(target) {
                    Some(address) => self.start_with("img", None, "", |html| {
                        escape::attribute(html, "src", &address);
                        escape::attribute(html, "alt", alt);
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
                    self.waiting.push((note, reference(&self.notes[note], first)));
                }
            }
            Void::Citation(index) => {
                let html = self.citation(*index as usize);
                // After the numbers that stand at the same place.
                self.waiting.push((usize::MAX, html));
            }
        }
    }

    /// All items in one parenthesis, each with a link of its own.
    fn citation(&self, index: usize) -> String {
        let mut html = String::from("<span class=\"cites\" data-mark>(");
        let items = self.document.citations.get(index).map_or(&[][..], |citation| &citation.items);
        for (position, item) in items.iter().enumerate() {
            if position > 0 {
                html.push_str("; ");
            }
            let cited = self.resolve.citation(item);
            let href = cited.href.filter(|_| self.form != Form::Field(Field::Unlinked));
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

    fn numbers(&mut self, piece: usize, offset: u32) {
        while let Some(note) = self.layout.number_until(piece, offset) {
            self.waiting.push((note, reference(&self.notes[note], true)));
        }
    }

    /// Writes what waits, unless it is inside a link, or `next` ends an inline element or brings another number.
    fn settle(&mut self, next: Option<&Piece>) {
        let wait = match next {
            Some(Piece::Close) => self.open.last().is_some_and(|frame| is_inline(frame.element)),
            Some(Piece::Void(Void::FootnoteMark(_))) => true,
            _ => false,
        };
        if self.links == 0 && !wait {
            self.write_waiting();
        }
    }

    fn write_waiting(&mut self) {
        self.waiting.sort_by_key(|(note, _)| *note);
        for (_, html) in self.waiting.drain(..) {
            self.html.push_str(&html);
        }
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

    fn in_figure(&self) -> bool {
        self.open
            .iter()
            .rev()
            .find(|frame| !is_inline(frame.element))
            .is_some_and(|frame| *frame.element == Element::Paragraph && frame.close.ends_with("</figure>"))
    }

    fn in_footnote(&self) -> bool {
        self.open.iter().any(|frame| matches!(frame.element, Element::FootnoteBody(_)))
    }

    fn permalink(&self) -> String {
        match self.document.blocks.get(self.blocks.len()) {
            Some(block) if block.number > 0 => {
                let label = format!("{} {}", self.words.paragraph, block.number);
                permalink(&escape::fragment(&block.id), &label, &block.number.to_string())
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

    fn begin_block(&mut self) {
        if self.raw_blocks && !self.html.is_empty() {
            self.finish_block();
        }
    }

    fn finish_block(&mut self) {
        if self.form != Form::Text {
            return;
        }
        let html = std::mem::take(&mut self.html);
        let raw = std::mem::take(&mut self.raw);
        self.blocks.push(if raw { sanitise::sanitise(&html) } else { html });
    }

    fn finish(mut self) -> Prose {
        self.write_waiting();
        let expected = if self.form == Form::Text { self.document.blocks.len() } else { 1 };
        if !self.html.is_empty() {
            let rest = if self.raw { sanitise::sanitise(&self.html) } else { self.html };
            self.blocks.push(rest);
        }
        // What follows the last block, such as a raw tag, goes with it: callers count on one string for each block.
        let surplus = self.blocks.split_off(expected.min(self.blocks.len())).concat();
        if let Some(last) = self.blocks.last_mut() {
            last.push_str(&surplus);
        }
        self.blocks.resize(expected, String::new());
        Prose { blocks: self.blocks, footnotes: self.footnotes }
    }
}

/// Whether raw HTML at the top level is counted among the blocks: then there are more of them than elements.
fn raw_blocks(document: &Document) -> bool {
    let (mut depth, mut elements) = (0_usize, 0);
    for piece in &document.pieces {
        match piece {
            Piece::Open(element) => {
                elements += usize::from(depth == 0 && !matches!(element, Element::FootnoteBody(_)));
                depth += 1;
            }
            Piece::Close => depth = depth.saturating_sub(1),
            Piece::Void(Void::Rule) if depth == 0 => elements += 1,
            _ => {}
        }
    }
    document.blocks.len() > elements
}

fn start(html: &mut String, name: &str, id: Option<&str>, class: &str, more: impl FnOnce(&mut String)) {
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

/// The number of a note in the text.
fn reference(note: &NoteMark, with_id: bool) -> String {
    let mut html = String::from("<a");
    escape::attribute(&mut html, "class", &format!("ref {}", note.class));
    html.push_str(" data-mark");
    if with_id {
        escape::attribute(&mut html, "id", &format!("r-{}", note.stem));
    }
    escape::attribute(&mut html, "href", &escape::fragment(&format!("n-{}", note.stem)));
    escape::attribute(&mut html, "role", "doc-noteref");
    escape::attribute(&mut html, "aria-label", &note.label);
    html.push_str(&format!(">{}</a>", note.number));
    html
}

fn permalink(address: &str, label: &str, shown: &str) -> String {
    let mut html = String::from("<a class=\"pl\" data-mark");
    escape::attribute(&mut html, "href", address);
    escape::attribute(&mut html, "aria-label", label);
    html.push('>');
    escape::text(&mut html, shown);
    html.push_str("</a>");
    html
}

/// The reading text in `range`. Empty where the range isn't in it: a document's own ranges always are.
fn slice(document: &Document, range: Range<u32>) -> &str {
    document.text.get(range.start as usize..range.end as usize).unwrap_or_default()
}

fn is_inline(element: &Element) -> bool {
    matches!(
        element,
        Element::Emphasis
            | Element::Strong
            | Element::Strikethrough
            | Element::Superscript
            | Element::Subscript
            | Element::Code
            | Element::Link { .. }
    )
}
