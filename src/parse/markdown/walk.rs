//! Walks the events of the Markdown crate.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Alignment, BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::document::{Align, Element, LinkTarget, ReferenceTarget, Void};
use crate::model::source::Place;

use super::build::{Builder, clean};
use super::footnotes::Footnotes;
use super::html::{self, HtmlBlock};
use super::outline::RawHeading;
use super::{Input, align, citations, links};

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
    let parser = Parser::new_with_broken_link_callback(&markdown, options(input), Some(citation));
    for (event, range) in parser.into_offset_iter() {
        walk.event(event, range.start + start..range.end + start);
    }
    if input.inline {
        walk.body.close_block();
    }
    (walk.body, walk.footnotes)
}

/// The Markdown and where it begins in the file.
fn markdown<'a>(input: &Input<'a>) -> (usize, Cow<'a, str>) {
    let (start, markdown) = match input.source.get(input.body.clone()) {
        Some(markdown) => (input.body.start, markdown),
        None => (0, ""),
    };
    let unmarked = markdown.strip_prefix('\u{feff}').unwrap_or(markdown);
    let start = start + markdown.len() - unmarked.len();
    // The Markdown crate computes reversed ranges, and panics, where a lone carriage return ends a line.
    let lone = |(index, _): (usize, &str)| unmarked.as_bytes().get(index + 1) != Some(&b'\n');
    if unmarked.match_indices('\r').any(lone) {
        let lines: Vec<String> = unmarked.split("\r\n").map(|lines| lines.replace('\r', "\n")).collect();
        return (start, lines.join("\r\n").into());
    }
    (start, unmarked.into())
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
    Citation(Vec<crate::model::document::CitationItem>),
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
            Event::SoftBreak => self.out().convert(" ", range),
            Event::HardBreak => {
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

    /// Opens a block, or complains about it where only a line is shown.
    fn open_block(&mut self, element: Element, name: &str, range: Range<usize>) {
        self.html_reported = false;
        match self.input.inline {
            true => {
                let separator = if matches!(element, Element::TableCell { .. }) { '\t' } else { '\n' };
                self.body.separate(separator);
                self.inline_block(if matches!(element, Element::Paragraph) { "" } else { name }, range);
            }
            false => self.out().open_block(element),
        }
    }

    fn close_block(&mut self) {
        match self.input.inline {
            true => self.body.end_of_block(),
            false => self.out().close_block(),
        }
    }

    /// Counts a block of an inline field; `name` is empty for a paragraph. Only one paragraph is as it should be.
    fn inline_block(&mut self, name: &str, range: Range<usize>) {
        self.inline_blocks += 1;
        let (message, label) = match (name, self.inline_blocks) {
            ("", 1) => return,
            ("", 2) => ("this holds more than one paragraph".to_string(), "a second paragraph begins here".to_string()),
            (name, 1 | 2) => (format!("this holds {name}, but is shown in a line"), format!("{name} begins here")),
            _ => return,
        };
        self.inline_blocks = 2;
        let line = self.input.source.get(range.clone()).and_then(|text| text.lines().next()).unwrap_or("");
        let place = self.place(&(range.start..range.start + line.len()));
        self.report.push(Diagnostic::error(Code::BlockInLine, place, message).label(label).hint(
            "write one paragraph; a `\\` keeps what would begin a block as words: `1984\\. A novel`, `\\# 1`, `\\- x`",
        ));
    }

    fn heading(&mut self, level: u8, id: Option<CowStr<'_>>, range: Range<usize>) {
        if !self.input.inline {
            let given = id.map(|id| {
                let written = self.input.source.get(range.clone()).and_then(|text| text.rfind(&format!("#{id}")));
                let written = match written {
                    Some(index) => range.start + index..range.start + index + 1 + id.len(),
                    None => range.clone(),
                };
                (clean(&id).into(), written)
            });
            let out = self.out();
            let index = out.headings.len() as u32;
            out.open_block(Element::Heading(index));
            out.headings.push(RawHeading { level, given, range: out.at()..out.at() });
            self.html_reported = false;
        } else {
            self.open_block(Element::Heading(0), "a heading", range);
        }
    }

    fn table_row(&mut self, element: Element, range: Range<usize>) {
        if let Some(table) = self.tables.last_mut() {
            table.column = 0;
            table.header = matches!(element, Element::TableHead);
        }
        self.open_block(element, "a table", range);
    }

    fn table_cell(&mut self, range: Range<usize>) {
        let (mut align, mut header) = (Align::None, false);
        if let Some(table) = self.tables.last_mut() {
            align = match table.columns.get(table.column) {
                Some(Alignment::Left) => Align::Left,
                Some(Alignment::Center) => Align::Center,
                Some(Alignment::Right) => Align::Right,
                Some(Alignment::None) | None => Align::None,
            };
            header = table.header;
            table.column += 1;
        }
        self.open_block(Element::TableCell { align, header }, "a table", range);
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

    fn code_span(&mut self, code: &str, range: Range<usize>) {
        let source = self.input.source;
        let content = align::code_content(source, code, range);
        let out = self.out();
        out.open(Element::Code);
        align::words(out, source, code, content);
        out.close();
    }

    fn link(&mut self, kind: LinkType, destination: &str, title: &str, id: &str, range: Range<usize>, image: bool) {
        if matches!(kind, LinkType::ReferenceUnknown | LinkType::CollapsedUnknown | LinkType::ShortcutUnknown)
            && let Some(items) = citations::items(id)
        {
            return self.citation(kind, items, range, image);
        }
        let written = destination_range(self.input.source, kind, destination, &range);
        let destination: Cow<'_, str> = match kind {
            LinkType::Email => format!("mailto:{destination}").into(),
            _ => destination.into(),
        };
        let target = links::target(&destination, self.input.base).unwrap_or_else(|refusal| {
            self.report.push(refusal.diagnostic(&destination, self.place(&written)));
            LinkTarget::Refused
        });
        let title = (!title.is_empty()).then(|| clean(title).into());
        let out = self.out();
        if image {
            out.reference(ReferenceTarget::Image(target.clone()), written);
            self.aside = Some(Aside { depth: 1, image: Some((target, title, String::new())) });
        } else {
            out.reference(ReferenceTarget::Link(target.clone()), written);
            out.open(Element::Link { target, title });
            self.links.push(LinkEnd::Link);
        }
    }

    /// `[@source]`, or `[words][@source]`, perhaps after a `!` that the Markdown crate took for an image's.
    fn citation(
        &mut self,
        kind: LinkType,
        items: Vec<crate::model::document::CitationItem>,
        range: Range<usize>,
        image: bool,
    ) {
        let source = self.input.source;
        let out = self.out();
        if image {
            out.copy(range.start..range.start + 1);
        }
        let open = range.start + usize::from(image);
        if kind != LinkType::ReferenceUnknown {
            out.citation(items, range);
            self.aside = Some(Aside { depth: 1, image: None });
            return;
        }
        // Two brackets side by side: the first may be a citation too.
        let middle = second_bracket(source, &range);
        let first = source.get(open + 1..middle).and_then(citations::items);
        if let Some(first) = first {
            out.citation(first, open..middle + 1);
            out.citation(items, middle + 1..range.end);
            self.aside = Some(Aside { depth: 1, image: None });
        } else {
            out.copy(open..open + 1);
            self.links.push(LinkEnd::Citation(items));
        }
    }

    fn end_link(&mut self, range: Range<usize>) {
        let source = self.input.source;
        match self.links.pop() {
            Some(LinkEnd::Link) => self.out().close(),
            Some(LinkEnd::Citation(items)) => {
                let middle = second_bracket(source, &range);
                let out = self.out();
                out.words("]", middle..middle + 1);
                out.citation(items, middle + 1..range.end);
            }
            None => {}
        }
    }

    /// Keeps the plain words of an image, and nothing of a citation's brackets.
    fn set_aside(&mut self, event: Event<'_>) {
        let Some(aside) = &mut self.aside else { return };
        let alt = aside.image.as_mut().map(|(_, _, alt)| alt);
        match event {
            Event::Start(_) => aside.depth += 1,
            Event::End(_) => aside.depth -= 1,
            Event::Text(words) | Event::Code(words) => {
                if let Some(alt) = alt {
                    alt.push_str(&clean(&words));
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(alt) = alt {
                    alt.push(' ');
                }
            }
            _ => {}
        }
        if aside.depth == 0
            && let Some((target, title, alt)) = self.aside.take().and_then(|aside| aside.image)
        {
            self.out().void(Void::Image { target, alt: alt.into(), title });
        }
    }

    fn html_line(&mut self, range: Range<usize>) {
        if let Some(html) = &mut self.html {
            html.line(self.input.source, range);
        }
    }

    fn end_html(&mut self, range: Range<usize>) {
        let source = self.input.source;
        let Some(block) = self.html.take() else { return };
        if let Some(begun) = block.comment {
            let end = (begun + 4).min(range.end);
            self.report.push(html::unclosed_comment(self.place(&(begun..end))));
        }
        let segments = || block.segments.iter().map(|range| source.get(range.clone()).unwrap_or(""));
        if segments().all(|segment| segment.trim().is_empty()) {
            // The words around a comment don't run together.
            return self.out().end_of_block();
        }
        if self.input.inline {
            self.inline_block("a block of HTML", range.clone());
        }
        if self.input.raw_html {
            let html: String = segments().collect();
            let html = clean(&html);
            return match self.input.inline {
                true => self.body.void(Void::Html(html.into())),
                false => self.out().void_block(Void::Html(html.into())),
            };
        }
        let lines: Vec<Range<usize>> = block
            .segments
            .iter()
            .zip(segments())
            .map(|(range, line)| {
                let start = range.start + line.len() - line.trim_start().len();
                start..start + line.trim().len()
            })
            .filter(|line| !line.is_empty())
            .collect();
        // What stands after a comment, on its last line, may be mere words.
        if let Some(first) = lines.iter().find(|line| source[line.start..line.end].contains('<')) {
            self.report.push(html::shown_as_text(&source[first.clone()], self.place(first)));
        }
        if !self.input.inline {
            self.out().open_block(Element::Paragraph);
        }
        let mut end = None;
        for line in lines {
            if let Some(end) = end {
                self.out().convert(" ", end..line.start);
            }
            end = Some(line.end);
            self.out().copy(line);
        }
        self.close_block();
    }

    fn inline_html(&mut self, tag: &str, range: Range<usize>) {
        let source = self.input.source;
        if html::is_comment(tag) {
            return;
        }
        if self.input.raw_html {
            return self.out().void(Void::Html(clean(tag).into()));
        }
        if !(self.html_reported && tag.starts_with("</")) {
            self.html_reported = true;
            self.report.push(html::shown_as_text(tag, self.place(&range)));
        }
        align::words(self.out(), source, tag, range);
    }
}

/// Where the destination of a link is written; the whole link, where it isn't in it.
fn destination_range(source: &str, kind: LinkType, destination: &str, range: &Range<usize>) -> Range<usize> {
    let whole = source.get(range.clone()).unwrap_or("");
    match kind {
        LinkType::Autolink | LinkType::Email => range.start + 1..(range.end - 1).max(range.start + 1),
        LinkType::Inline => {
            // A destination may hold `](`, so the last one can be too late; then the whole link is shown.
            let Some(opened) = whole.rfind("](").map(|index| index + 2) else { return range.clone() };
            match whole[opened..].find(destination).filter(|_| !destination.is_empty()) {
                Some(index) => range.start + opened + index..range.start + opened + index + destination.len(),
                None => range.clone(),
            }
        }
        _ => range.clone(),
    }
}

/// Where the first of two brackets side by side ends: `[one][two]`.
fn second_bracket(source: &str, range: &Range<usize>) -> usize {
    source.get(range.clone()).and_then(|text| text.rfind("][")).map_or(range.start, |index| range.start + index)
}
