//! The event stream of the YAML crate as a small tree of nodes that know their bytes.

use std::borrow::Cow;
use std::ops::Range;

use serde_yaml::granit_parser::{self, Event, Parser, ScalarStyle, ScanError, Span, StructureStyle};

use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::source::{FilePath, Place};

use super::{quoting, syntax};

/// How deep lists and mappings may nest. The shapes need seven; the rest is for `extra`. Everything that walks the tree
/// recurses, so this is also what keeps the stack small.
const DEPTH: usize = 64;

/// A value of a YAML file, and the bytes that spell it.
#[derive(Debug)]
pub struct Node<'a> {
    /// From the beginning of the file. Quotes are part of it; of a block scalar only the words are.
    pub span: Range<u32>,
    pub value: Value<'a>,
}

#[derive(Debug)]
pub enum Value<'a> {
    /// Nothing, `~` or `null`.
    Null,
    Scalar(Scalar<'a>),
    List(Vec<Node<'a>>),
    /// Keys are always scalars.
    Map(Vec<(Node<'a>, Node<'a>)>),
}

#[derive(Debug)]
pub struct Scalar<'a> {
    pub text: Cow<'a, str>,
    pub style: Style,
    /// The comment that stands on the same line after a plain scalar; of a key, what looks like its value behind a `#`.
    pub comment: Option<Range<u32>>,
}

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Neither quoted nor a block: what YAML would give a type by its look.
    Plain,
    /// `'`
    Single,
    /// `"`
    Double,
    /// `|`
    Literal,
    /// `>`
    Folded,
}

impl Scalar<'_> {
    pub fn is_plain(&self) -> bool {
        self.style == Style::Plain
    }
}

impl Node<'_> {
    /// What a key reads; empty for what isn't a scalar.
    pub fn text(&self) -> &str {
        match &self.value {
            Value::Scalar(scalar) => &scalar.text,
            Value::Null | Value::List(_) | Value::Map(_) => "",
        }
    }
}

/// Where YAML stands in a file.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    pub file: &'a FilePath,
    /// The whole file.
    pub text: &'a str,
    /// First byte of the YAML.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
}

impl<'a> Source<'a> {
    /// A file that is all YAML.
    pub fn whole(file: &'a FilePath, text: &'a str) -> Self {
        let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self { file, text, start, end: text.len() }
    }

    pub fn yaml(&self) -> &'a str {
        &self.text[self.start..self.end]
    }

    pub fn place(&self, range: Range<u32>) -> Place {
        Place::new(self.file, range)
    }

    /// Byte `offset` of the YAML as an offset in the file.
    pub fn shift(&self, offset: usize) -> u32 {
        u32::try_from(self.start + offset.min(self.end - self.start)).unwrap_or(u32::MAX)
    }
}

/// Reads one document. The first thing that can't be read is the file's only complaint.
pub fn tree<'a>(source: &Source<'a>) -> Result<Node<'a>, Box<Diagnostic>> {
    let mut options = granit_parser::options! {
        // `*words*` is more often Markdown than an alias: we want the event, not the parser's complaint.
        emit_unresolved_aliases: true,
        flow_nesting_limit: DEPTH,
        block_nesting_limit: DEPTH,
    };
    options.set_emit_comments(false);
    let mut builder =
        Builder { source, parser: Parser::new_from_str_with_options(source.yaml(), options), documents: 0 };
    builder.file()
}

fn style(style: ScalarStyle) -> Style {
    match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted => Style::Single,
        ScalarStyle::DoubleQuoted => Style::Double,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
    }
}

/// What can't be read ends the file.
fn stop<T>(complaint: Diagnostic) -> Result<T, Box<Diagnostic>> {
    Err(Box::new(complaint))
}

struct Builder<'s, 'a> {
    source: &'s Source<'a>,
    parser: Parser<'a, granit_parser::StrInput<'a>>,
    documents: usize,
}

impl<'a> Builder<'_, 'a> {
    fn next(&mut self) -> Result<(Event<'a>, Span), Box<Diagnostic>> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => stop(self.unreadable(&error)),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    fn unreadable(&self, error: &ScanError) -> Diagnostic {
        syntax::complaint(self.source, error)
    }

    fn file(&mut self) -> Result<Node<'a>, Box<Diagnostic>> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::DocumentStart(..) => {
                    self.documents += 1;
                    if self.documents > 1 {
                        let at = self.range(&span);
                        return stop(
                            self.refused(
                                at,
                                "a second YAML document begins here",
                                "several documents in a file aren't read",
                            )
                            .hint("remove the line `---`, and put all entries under one set of keys"),
                        );
                    }
                }
                Event::Scalar(..)
                | Event::SequenceStart(..)
                | Event::MappingStart(..)
                | Event::Alias(_)
                | Event::UnresolvedAlias(_) => root = Some(self.node(event, &span)?),
                _ => {}
            }
        }
        let start = self.source.shift(0);
        Ok(root.unwrap_or(Node { span: start..start, value: Value::Null }))
    }

    fn node(&mut self, event: Event<'a>, span: &Span) -> Result<Node<'a>, Box<Diagnostic>> {
        let range = self.range(span);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span)?;
                Ok(self.scalar(text, style, range))
            }
            Event::SequenceStart(style, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span)?;
                let mut items = Vec::new();
                loop {
                    let (event, span) = self.next()?;
                    if matches!(event, Event::SequenceEnd | Event::StreamEnd) {
                        let start = self.hyphen(range, style);
                        let span =
                            self.collection(start, style, &span, items.last().map(|item: &Node<'_>| item.span.end));
                        return Ok(Node { span, value: Value::List(items) });
                    }
                    items.push(self.node(event, &span)?);
                }
            }
            Event::MappingStart(style, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span)?;
                let mut pairs: Vec<(Node<'a>, Node<'a>)> = Vec::new();
                loop {
                    let (event, span) = self.next()?;
                    if matches!(event, Event::MappingEnd | Event::StreamEnd) {
                        let last = pairs.last().map(|(key, value)| value.span.end.max(key.span.end));
                        let span = self.collection(range, style, &span, last);
                        return Ok(Node { span, value: Value::Map(pairs) });
                    }
                    let mut key = self.key(event, &span)?;
                    let (event, span) = self.next()?;
                    let mut value = self.node(event, &span)?;
                    if matches!(value.value, Value::Null) && value.span.is_empty() {
                        // The parser puts nothing at the next token; it belongs after its key.
                        value.span = key.span.end..key.span.end;
                        if let Value::Scalar(scalar) = &mut key.value {
                            scalar.comment = self.hidden_after(&value.span);
                        }
                    }
                    pairs.push((key, value));
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let name = self.words(&range).to_string();
                let message = format!("`{name}` is a YAML alias");
                stop(self.quoting(self.refused(range.clone(), message, "aliases aren't read"), &range))
            }
            // The parser never gives another event where a node must stand; should it, nothing is lost but the value.
            _ => Ok(Node { span: range, value: Value::Null }),
        }
    }

    fn key(&mut self, event: Event<'a>, span: &Span) -> Result<Node<'a>, Box<Diagnostic>> {
        let range = self.range(span);
        if let Event::Scalar(text, style, anchor, tag) = event {
            self.refuse_properties(anchor, tag.is_some(), span)?;
            if text == "<<" && style == ScalarStyle::Plain {
                return stop(
                    self.refused(range, "`<<` merges another mapping into this one", "merge keys aren't read")
                        .hint("write the keys out"),
                );
            }
            // A key is a word even where it looks like a number or like nothing.
            let scalar = Scalar { text, style: self::style(style), comment: None };
            return Ok(Node { span: range, value: Value::Scalar(scalar) });
        }
        if matches!(event, Event::Alias(_) | Event::UnresolvedAlias(_)) {
            return self.node(event, span);
        }
        let at = range.start..range.start.saturating_add(1).min(self.source.shift(usize::MAX));
        let at = if self.source.text.get(at.start as usize..at.end as usize).is_some() { at } else { range };
        stop(
            self.refused(at, "a list or mapping stands where a key is asked for", "keys are single words")
                .hint("if the brackets belong to the words, put the whole value in quotes"),
        )
    }

    fn scalar(&self, text: Cow<'a, str>, style: ScalarStyle, range: Range<u32>) -> Node<'a> {
        let style = self::style(style);
        let (span, comment) = match style {
            Style::Plain if matches!(&*text, "" | "~" | "null") => return Node { span: range, value: Value::Null },
            Style::Plain => (range.clone(), self.comment_after(&range)),
            Style::Literal | Style::Folded => (self.content(range), None),
            Style::Single | Style::Double => (range, None),
        };
        Node { span, value: Value::Scalar(Scalar { text, style, comment }) }
    }

    /// The span that the parser gives a block scalar starts after its header and ends after its last line break and
    /// the indentation of the next line: what a reader would call the value is the words alone.
    fn content(&self, range: Range<u32>) -> Range<u32> {
        let words = self.words(&range);
        let start = range.start + (words.len() - words.trim_start().len()) as u32;
        let end = range.start + words.trim_end().len() as u32;
        start..end.max(start)
    }

    fn comment_after(&self, range: &Range<u32>) -> Option<Range<u32>> {
        let rest = self.source.text.get(range.end as usize..self.source.end)?;
        let line = rest.split(['\n', '\r']).next().unwrap_or(rest);
        let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
        (blank > 0 && line[blank..].starts_with('#'))
            .then(|| range.end + blank as u32..range.end + line.trim_end().len() as u32)
    }

    /// What stands after a key and its colon, when it is a comment without a space after its `#`: `title: #metoo`.
    fn hidden_after(&self, key: &Range<u32>) -> Option<Range<u32>> {
        let rest = self.source.text.get(key.end as usize..self.source.end)?.trim_start_matches(['"', '\'', ' ', '\t']);
        let colon = (self.source.end - rest.len()) as u32;
        let comment = rest.starts_with(':').then(|| self.comment_after(&(colon..colon + 1)))??;
        self.words(&comment)[1..].starts_with(|next: char| !next.is_whitespace() && next != '#').then_some(comment)
    }

    /// A block list begins with its hyphen. The parser begins one that is indented no further than its key after that.
    fn hyphen(&self, start: Range<u32>, style: StructureStyle) -> Range<u32> {
        let before = self.source.text[..start.start as usize].trim_end_matches([' ', '\t']);
        let at_hyphen = self.source.text[start.start as usize..].starts_with('-');
        match style {
            StructureStyle::Block if !at_hyphen && before.ends_with('-') => before.len() as u32 - 1..start.end,
            _ => start,
        }
    }

    /// A block collection ends where its last value does; one in brackets, with its bracket.
    fn collection(&self, start: Range<u32>, style: StructureStyle, end: &Span, last: Option<u32>) -> Range<u32> {
        let end = match (style, last) {
            (StructureStyle::Flow, _) => self.range(end).end,
            (_, Some(last)) => last,
            (_, None) => start.end,
        };
        start.start..end.max(start.start)
    }

    /// Anchors are refused even when nothing uses them: `&` at the head of a value swallows its first word.
    fn refuse_properties(&self, anchor: usize, tagged: bool, span: &Span) -> Result<(), Box<Diagnostic>> {
        if anchor == 0 && !tagged {
            return Ok(());
        }
        let value = self.range(span);
        // The property stands before its node, parted by blanks only: look for its sign backwards.
        let sign = if tagged { '!' } else { '&' };
        let before = &self.source.text[self.source.start..value.start as usize];
        let tag = span.tag_span().and_then(|span| span.byte_range());
        let at = match tag {
            Some(range) => self.source.shift(range.start)..self.source.shift(range.end),
            None => match before.rfind(sign) {
                Some(found) => {
                    let start = self.source.start + found;
                    let length = before[found..].find(char::is_whitespace).unwrap_or(before.len() - found);
                    start as u32..(start + length) as u32
                }
                None => value.clone(),
            },
        };
        let name = self.words(&at).to_string();
        let complaint = if tagged {
            self.refused(at.clone(), format!("`{name}` is a YAML tag"), "tags aren't read")
        } else {
            self.refused(at.clone(), format!("`{name}` is a YAML anchor"), "anchors and aliases aren't read")
        };
        stop(self.quoting(complaint, &at))
    }

    fn refused(&self, at: Range<u32>, message: impl Into<String>, label: &str) -> Diagnostic {
        Diagnostic::error(Code::YamlFeature, self.source.place(at), message).label(label)
    }

    /// Adds what to type when the sign belongs to the words: the rest of the line in quotes.
    fn quoting(&self, complaint: Diagnostic, at: &Range<u32>) -> Diagnostic {
        let rest = &self.source.text[at.start as usize..self.source.end];
        let line = rest.split(['\n', '\r']).next().unwrap_or(rest).trim_end();
        complaint.hint(format!("if `{}` belongs to the words, {}", &line[..1], quoting::quoting("", line)))
    }

    fn range(&self, span: &Span) -> Range<u32> {
        match span.byte_range() {
            Some(range) => self.source.shift(range.start)..self.source.shift(range.end),
            // Only inputs other than `&str` have no byte offsets.
            None => self.source.shift(0)..self.source.shift(0),
        }
    }

    fn words(&self, range: &Range<u32>) -> &'a str {
        self.source.text.get(range.start as usize..range.end as usize).unwrap_or("")
    }
}
