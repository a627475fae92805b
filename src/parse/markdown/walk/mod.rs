//! Walks the events of the Markdown crate.

mod blocks;
mod html;
mod inline;

use std::ops::Range;

use pulldown_cmark::{Alignment, BrokenLink, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::model::diagnostic::Report;
use crate::model::document::{CitationItem, Element, LinkTarget, Void};
use crate::model::source::Place;

use super::build::{Builder, clean};
use super::footnotes::Footnotes;
use super::html::HtmlBlock;
use super::{Input, citations};

/// The body and the footnotes that were defined, not put together yet.
pub(super) fn walk<'a>(input: &Input<'a>, report: &mut Report) -> (Builder<'a>, Footnotes<'a>) {
    let (start, markdown) = markdown(input);
    let mut walk = Walk {
        input,
        report,
        body: Builder::with_room(input.source, markdown.len()),
        footnotes: Footnotes::default(),
        definitions: Vec::new(),
        aside: None,
        links: Vec::new(),
        tables: Vec::new(),
        code: None,
        html: None,
        html_reported: false,
        inline_blocks: 0,
    };
    if input.inline {
        walk.body.open_block(Element::Paragraph);
    }
    // Only what looks like a citation becomes a link where no link is defined.
    let citation =
        |link: BrokenLink<'_>| citations::items(&link.reference).map(|_| (CowStr::Borrowed(""), CowStr::Borrowed("")));
    let parser = Parser::new_with_broken_link_callback(markdown, options(input), Some(citation));
    for (event, range) in parser.into_offset_iter() {
        walk.event(event, range.start + start..range.end + start);
    }
    if input.inline {
        walk.body.close_block();
    }
    (walk.body, walk.footnotes)
}

/// The Markdown, without a byte order mark, and where it begins in the file.
fn markdown<'a>(input: &Input<'a>) -> (usize, &'a str) {
    let (start, markdown) = match input.source.get(input.body.clone()) {
        Some(markdown) => (input.body.start, markdown),
        None => (0, ""),
    };
    let unmarked = markdown.strip_prefix('\u{feff}').unwrap_or(markdown);
    let start = start + markdown.len() - unmarked.len();
    (start, unmarked)
}

fn options(input: &Input<'_>) -> Options {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_SUPERSCRIPT
        | Options::ENABLE_SUBSCRIPT;
    options.set(Options::ENABLE_FOOTNOTES, input.footnotes);
    options.set(Options::ENABLE_SMART_PUNCTUATION, input.smart);
    options
}

#[derive(Debug)]
struct Walk<'a, 'w> {
    input: &'w Input<'a>,
    report: &'w mut Report,
    body: Builder<'a>,
    footnotes: Footnotes<'a>,
    /// The footnote definitions that are open, with their numbers and where their labels stand.
    definitions: Vec<(u32, Range<usize>, Builder<'a>)>,
    /// Inside something whose content isn't reading text.
    aside: Option<Aside>,
    /// What the ends of open links and images mean.
    links: Vec<LinkEnd>,
    /// The alignment of the columns of open tables, and the column and part in which we are.
    tables: Vec<Table>,
    /// In a code block: the newline that ended the last line. The very last one isn't shown.
    code: Option<Option<Range<usize>>>,
    html: Option<HtmlBlock>,
    /// A tag of this block was reported, so its closing tag needs no mention.
    html_reported: bool,
    /// How many blocks an inline field has had.
    inline_blocks: u32,
}

#[derive(Debug)]
struct Aside {
    /// How many elements are open in it, itself included.
    depth: u32,
    /// For an image: its place among the pieces, without its `alt` yet, and that.
    image: Option<(LinkTarget, Option<Box<str>>, String)>,
}

#[derive(Debug)]
enum LinkEnd {
    Link,
    /// `[words][@source]`: words in brackets, and a citation after them.
    Citation(Vec<CitationItem>),
}

#[derive(Debug)]
struct Table {
    columns: Vec<Alignment>,
    column: usize,
    header: bool,
}

impl<'a> Walk<'a, '_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.aside.is_some() {
            return self.set_aside(event);
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(words) => self.text(&words, range),
            Event::Code(code) | Event::InlineMath(code) | Event::DisplayMath(code) => self.code_span(&code, range),
            Event::SoftBreak if !self.input.verse => self.out().convert(" ", range),
            Event::SoftBreak | Event::HardBreak => {
                self.out().void(Void::Break);
                self.out().convert("\n", range);
            }
            Event::Html(_) => self.html_line(range),
            Event::InlineHtml(html) => self.inline_html(&html, range),
            Event::FootnoteReference(label) => {
                let number = self.footnotes.number(&label);
                self.out().mark(number);
            }
            Event::Rule if self.input.inline => self.inline_block("a rule", range),
            Event::Rule => self.out().void_block(Void::Rule),
            Event::TaskListMarker(_) if self.input.inline => {}
            Event::TaskListMarker(done) => self.out().void(Void::Task { done }),
        }
    }

    /// Where things go: into the footnote that is being defined, or the body.
    fn out(&mut self) -> &mut Builder<'a> {
        match self.definitions.last_mut() {
            Some((_, _, builder)) => builder,
            None => &mut self.body,
        }
    }

    fn place(&self, range: &Range<usize>) -> Place {
        Place::new(self.input.file, range.start as u32..range.end as u32)
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.open_block(Element::Paragraph, "a paragraph", range),
            Tag::Heading { level, id, .. } => self.heading(level as u8, id, range),
            Tag::BlockQuote(_) => self.open_block(Element::BlockQuote, "a quotation", range),
            Tag::CodeBlock(kind) => {
                let language = match &kind {
                    CodeBlockKind::Fenced(info) => info.split_whitespace().next().map(|word| clean(word).into()),
                    CodeBlockKind::Indented => None,
                };
                self.open_block(Element::CodeBlock { language }, "a code block", range);
                self.code = Some(None);
            }
            Tag::HtmlBlock => {
                self.html_reported = false;
                self.html = Some(HtmlBlock::default());
            }
            Tag::List(start) => self.open_block(Element::List { start }, "a list", range),
            Tag::Item => self.open_block(Element::Item, "a list", range),
            Tag::FootnoteDefinition(label) => {
                let number = self.footnotes.number(&label);
                let written = self.input.source.get(range.clone()).and_then(|text| text.find("]:"));
                let written = range.start..written.map_or(range.end, |end| range.start + end + 1);
                self.definitions.push((number, written, Builder::new(self.input.source)));
            }
            Tag::DefinitionList => self.open_block(Element::DefinitionList, "a definition list", range),
            Tag::DefinitionListTitle => self.open_block(Element::DefinitionTerm, "a definition list", range),
            Tag::DefinitionListDefinition => self.open_block(Element::DefinitionDetails, "a definition list", range),
            Tag::Table(columns) => {
                self.tables.push(Table { columns, column: 0, header: false });
                self.open_block(Element::Table, "a table", range);
            }
            Tag::TableHead => self.table_row(Element::TableHead, range),
            Tag::TableRow => self.table_row(Element::TableRow, range),
            Tag::TableCell => self.table_cell(range),
            Tag::Emphasis => self.out().open(Element::Emphasis),
            Tag::Strong => self.out().open(Element::Strong),
            Tag::Strikethrough => self.out().open(Element::Strikethrough),
            Tag::Superscript => self.out().open(Element::Superscript),
            Tag::Subscript => self.out().open(Element::Subscript),
            Tag::Link { link_type, dest_url, title, id } => {
                self.link(link_type, &dest_url, &title, &id, range, false);
            }
            Tag::Image { link_type, dest_url, title, id } => {
                self.link(link_type, &dest_url, &title, &id, range, true);
            }
            // Front matter isn't Markdown here: the option is off.
            Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(_) => {
                self.close_block();
                let out = self.out();
                let end = out.at();
                if let Some(heading) = out.headings.last_mut() {
                    heading.range.end = end;
                }
            }
            TagEnd::CodeBlock => {
                self.code = None;
                self.close_block();
            }
            TagEnd::HtmlBlock => self.end_html(range),
            TagEnd::FootnoteDefinition => {
                if let Some((number, written, builder)) = self.definitions.pop() {
                    self.footnotes.define(number, builder, written, self.input.file, self.report);
                }
            }
            TagEnd::Table => {
                self.tables.pop();
                self.close_block();
            }
            TagEnd::Paragraph
            | TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::TableCell => self.close_block(),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {
                self.out().close()
            }
            TagEnd::Link | TagEnd::Image => self.end_link(range),
            TagEnd::MetadataBlock(_) => {}
        }
    }

    fn text(&mut self, words: &str, range: Range<usize>) {
        if let Some(held) = &mut self.code {
            let before = held.take();
            let (line, newline) = match words.strip_suffix('\n') {
                Some(line) => (line, Some(range.end.saturating_sub(1).max(range.start)..range.end)),
                None => (words, None),
            };
            *held = newline.clone();
            let out = self.out();
            if let Some(before) = before {
                out.words("\n", before);
            }
            let end = if newline.is_some() { range.end.saturating_sub(1).max(range.start) } else { range.end };
            return out.words(line, range.start..end);
        }
        if self.html.is_some() {
            // The rest of an indentation; HTML itself comes as events of its own.
            return;
        }
        if self.input.footnotes && words.ends_with('[') && self.input.source.as_bytes().get(range.end) == Some(&b'^') {
            self.footnotes.look_at_bracket(self.input.source, range.end - 1);
        }
        self.out().words(words, range);
    }
}
