//! Walks the pieces of a document once, with a stack of open elements, and writes them as HTML.

use std::borrow::Cow;
use std::ops::Range;

use super::layout::{Layout, Segment};
use super::{Field, NoteMark, Prose, Resolve, Words, escape, marks, raw, sanitise};
use crate::model::document::{Document, Element, Piece, Void};

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
        joined: raw::joined(document),
        group: None,
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

pub struct Writer<'a> {
    pub document: &'a Document,
    pub notes: &'a [NoteMark],
    pub resolve: &'a dyn Resolve,
    pub words: &'a Words,
    pub form: Form,
    pub layout: Layout,
    /// The block or footnote body that is being written.
    pub html: String,
    /// Raw HTML went into `html`.
    pub raw: bool,
    pub blocks: Vec<String>,
    pub footnotes: Vec<String>,
    pub open: Vec<Frame<'a>>,
    /// How many `<a>` are open: none or one.
    pub links: usize,
    /// Numbers, and citations, that wait for the end of a link (an `<a>` can't hold another), or of what ends right
    /// there. With the number that sorts them.
    pub waiting: Vec<(usize, String)>,
    /// The footnotes whose first mark was written.
    pub marked: Vec<bool>,
    /// The classes of the code block that is being written, as ranges of the reading text.
    pub code: Vec<(Range<u32>, &'static str)>,
    /// The blocks that raw HTML joins with the next one.
    joined: Vec<bool>,
    /// The first of the joined blocks that are being written.
    group: Option<usize>,
    /// The page's title is its only `h1`: where a text uses level 1, all its headings go down by one.
    pub demoted: u8,
}

/// An open element.
pub struct Frame<'a> {
    pub element: &'a Element,
    /// What closes it: empty where it isn't shown.
    pub close: Cow<'static, str>,
    /// A table whose body began.
    pub body: bool,
    /// Of a footnote body: what was written before it, and whether raw HTML was in that.
    pub outer: Option<(String, bool)>,
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
        let inline_only = matches!(self.form, Form::Field(Field::Inline | Field::Unlinked));
        if !inline_only || is_inline(element) {
            frame.close = self.tag(index, element, top);
        }
        self.open.push(frame);
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
                let body = self.take_html();
                (self.html, self.raw) = frame.outer.unwrap_or_default();
                if let Some(slot) = self.footnotes.get_mut(*index as usize) {
                    slot.push_str(&body);
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
            if let Some(step) = notes[*outer].step {
                class.push_str(&format!(" s{step}"));
            }
            if let Some(&second) = rest.first() {
                class.push_str(&format!(" d2 o-{}", notes[second].class));
                if let Some(step) = notes[second].step {
                    class.push_str(&format!(" o-s{step}"));
                }
            }
            if segment.notes.iter().any(|&note| notes[note].is_changed) {
                class.push_str(" changed");
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
            return;
        }
        escape::text(&mut self.html, slice(self.document, range.clone()));
    }

    fn numbers(&mut self, piece: usize, offset: u32) {
        while let Some(note) = self.layout.number_until(piece, offset) {
            self.waiting.push((note, marks::number(&self.notes[note], true, self.words.lang.as_deref())));
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

    pub fn in_footnote(&self) -> bool {
        self.open.iter().any(|frame| matches!(frame.element, Element::FootnoteBody(_)))
    }

    /// Ends a block of the text. Joined blocks are all written into the first of them.
    pub fn finish_block(&mut self) {
        if self.form != Form::Text {
            return;
        }
        let block = self.blocks.len();
        self.blocks.push(String::new());
        if self.joined.get(block) == Some(&true) {
            self.group.get_or_insert(block);
            return;
        }
        let first = self.group.take().unwrap_or(block);
        self.blocks[first] = self.take_html();
    }

    /// What was written, made safe.
    fn take_html(&mut self) -> String {
        let html = std::mem::take(&mut self.html);
        if std::mem::take(&mut self.raw) { sanitise::sanitise(&html) } else { html }
    }

    fn finish(mut self) -> Prose {
        self.write_waiting();
        if self.form != Form::Text {
            let html = self.take_html();
            self.blocks.push(html);
        }
        Prose { blocks: self.blocks, footnotes: self.footnotes }
    }
}

/// The reading text in `range`. Empty where the range isn't in it: a document's own ranges always are.
pub fn slice(document: &Document, range: Range<u32>) -> &str {
    document.text.get(range.start as usize..range.end as usize).unwrap_or_default()
}

/// Whether an element stands within a line of text.
pub fn is_inline(element: &Element) -> bool {
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
