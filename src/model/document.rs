//! A text with marks beside it.
//!
//! `text` is what a reader reads; `pieces` say how it is marked up; `origins` say where each part came from in the
//! Markdown. Nothing ever changes a document: a margin note is a range of `text`, and the HTML writer cuts the text
//! runs at its borders. Overlapping and paragraph-crossing notes so need no tree surgery.
//!
//! Invariant: write the pieces as HTML, drop the elements marked `data-mark`, strip the tags, and you have `text`.

use std::ops::Range;
use std::sync::Arc;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The reading text. Blocks, cells and items are parted by separators (`\n`, `\t`), so that no two words run
    /// together. Footnote bodies stand at the end.
    pub text: String,
    /// Balanced: every `Open` has its `Close`. The ranges of `Text` and `Separator` cover `text` in order.
    pub pieces: Vec<Piece>,
    /// In the order of `text`, without overlaps. Separators and the like have none.
    pub origins: Vec<Origin>,
    /// The blocks that become direct children of the text's rail, in order; footnote bodies are not among them.
    pub blocks: Vec<Block>,
    pub headings: Vec<Heading>,
    pub footnotes: Vec<Footnote>,
    pub citations: Vec<Citation>,
    /// Every link, image and citation, in order: what assembling checks.
    pub references: Vec<Reference>,
}

impl Document {
    /// The bytes of the Markdown source that gave `range` of the reading text. A point for an empty or
    /// originless range. Offsets count from the beginning of the file, front matter included.
    pub fn source_range(&self, range: Range<u32>) -> Range<u32> {
        let first = self.origins.partition_point(|origin| origin.text.end <= range.start);
        let mut covered =
            self.origins[first..].iter().take_while(|origin| origin.text.start < range.end.max(range.start + 1));
        let Some(head) = covered.next() else {
            let end = self.origins[..first].last().map_or(0, |origin| origin.source.end);
            return end..end;
        };
        let tail = covered.last().unwrap_or(head);
        head.source_at(range.start.max(head.text.start))..tail.source_at_end(range.end.min(tail.text.end))
    }

    /// The innermost section that holds `offset` of the reading text: an index into `headings`.
    pub fn heading_before(&self, offset: u32) -> Option<u32> {
        let after = self.headings.partition_point(|heading| heading.range.start <= offset);
        // The section of a heading inside a quote or list ends with that.
        (0..after).rev().find(|&index| offset <= self.headings[index].section_end).map(|index| index as u32)
    }

    /// The block that holds `offset`, or the last one before it; a footnote's offset gives the block of its first mark.
    pub fn block_at(&self, offset: u32) -> Option<u32> {
        // A footnote's first mark stands in the body or in a footnote before it: one pass from the last is enough.
        // A mark may also stand at its very end.
        let offset = self.footnotes.iter().rev().fold(offset, |offset, note| {
            let inside = note.range.start <= offset && offset <= note.range.end;
            if inside { note.marks.first().copied().unwrap_or(0) } else { offset }
        });
        let after = self.blocks.partition_point(|block| block.range.start <= offset);
        if self.blocks.is_empty() { None } else { Some(after.saturating_sub(1) as u32) }
    }
}

/// A range of the reading text and the bytes of the source it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    pub text: Range<u32>,
    pub source: Range<u32>,
}

impl Origin {
    /// True when both ranges are equally long: then the bytes correspond one to one. Smart punctuation, entities and
    /// line ends have origins of their own, so that this holds of everything else; one of those that is as long as its
    /// source (`...` and `…`) is a single character.
    fn verbatim(&self) -> bool {
        self.text.len() == self.source.len()
    }

    fn source_at(&self, offset: u32) -> u32 {
        if self.verbatim() { self.source.start + (offset - self.text.start) } else { self.source.start }
    }

    fn source_at_end(&self, offset: u32) -> u32 {
        if self.verbatim() { self.source.start + (offset - self.text.start) } else { self.source.end }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Open(Element),
    /// Closes the element opened last.
    Close,
    /// A run of the reading text, to be escaped and cut at placement borders.
    Text(Range<u32>),
    /// White space between blocks, items or cells: part of the reading text, never inside a highlight's span.
    Separator(Range<u32>),
    Void(Void),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Element {
    Paragraph,
    /// An index into `headings`.
    Heading(u32),
    BlockQuote,
    /// An ordered list has a first number.
    List {
        start: Option<u64>,
    },
    Item,
    /// The first word of the info string, as typed.
    CodeBlock {
        language: Option<Box<str>>,
    },
    Table,
    TableHead,
    TableRow,
    TableCell {
        align: Align,
        header: bool,
    },
    DefinitionList,
    DefinitionTerm,
    DefinitionDetails,
    /// An index into `footnotes`.
    FootnoteBody(u32),
    Emphasis,
    Strong,
    Strikethrough,
    Superscript,
    Subscript,
    Code,
    Link {
        target: LinkTarget,
        title: Option<Box<str>>,
    },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    None,
    Left,
    Center,
    Right,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Void {
    /// A hard line break; the newline itself is a `Text` after it.
    Break,
    Rule,
    Image {
        target: LinkTarget,
        alt: Box<str>,
        title: Option<Box<str>>,
    },
    /// Raw HTML, only where the config allows it: a tag or a part of a block, not sanitised yet.
    Html(Box<str>),
    /// The box of a task list item.
    Task {
        done: bool,
    },
    /// The mark of a footnote: an index into `footnotes`.
    FootnoteMark(u32),
    /// An index into `citations`.
    Citation(u32),
}

/// Where a link leads, as far as the text alone can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// `ref:some-id`, with the fragment that may follow it.
    Ref { id: Box<str>, fragment: Option<Box<str>> },
    /// A Markdown file of the edition: the id of the text, and a heading's slug.
    Text { id: Box<str>, fragment: Option<Box<str>> },
    /// A heading of the same text.
    Fragment(Box<str>),
    /// A file below `content/`, as a normalised path from there, percent-decoded.
    File(Box<str>),
    /// An address with a scheme that is let through.
    Url(Box<str>),
    /// Anything else: reported, and shown as plain words.
    Refused,
}

/// A block of the text: a paragraph, heading, list, quote, table, code block, rule or raw HTML at the top level. The
/// blocks are, in order, the elements and voids among `pieces` that stand in no element, footnote bodies apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Bytes of the reading text.
    pub range: Range<u32>,
    /// `p-` and a short hash of its reading text; for a heading its slug. Unique in the text.
    pub id: Box<str>,
    /// Counts the paragraphs (and other blocks with reading text that aren't headings) from 1; 0 for headings, rules
    /// and raw HTML.
    pub number: u32,
    /// The index of the heading it stands under, or that it is.
    pub heading: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Unique in the text: given by `{#id}`, or made from the words.
    pub slug: Box<str>,
    /// The words of the heading, plain.
    pub title: Box<str>,
    /// Bytes of the reading text that are the heading.
    pub range: Range<u32>,
    /// Where its section ends: the next heading of the same or a higher level, or the end of the body.
    pub section_end: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    pub label: Box<str>,
    /// Offsets in the reading text at which it is referred to; never empty (an unused footnote is reported and dropped).
    pub marks: Vec<u32>,
    /// Bytes of the reading text that are its body.
    pub range: Range<u32>,
    /// Indexes into `pieces` of its body, `FootnoteBody` included.
    pub pieces: Range<usize>,
}

/// One bracket of citations, such as `[@smith-2020, p. 12; @jones]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    pub items: Vec<CitationItem>,
    /// Offset in the reading text at which it stands.
    pub at: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationItem {
    pub id: Box<str>,
    /// As typed: `p. 12`.
    pub locator: Option<Box<str>>,
}

/// A link, image or citation, with the bytes of the source that spell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub target: ReferenceTarget,
    /// Bytes of the source.
    pub source: Range<u32>,
    /// Offset in the reading text.
    pub at: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceTarget {
    Link(LinkTarget),
    Image(LinkTarget),
    /// The id of a cited source.
    Citation(Arc<str>),
}
