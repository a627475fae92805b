//! Documents for tests, built by hand.

use crate::model::document::*;

/// Builds a document piece by piece; keeps its text, blocks, headings and footnotes in step.
#[derive(Default)]
pub struct Builder {
    document: Document,
    open: Vec<usize>,
    paragraphs: u32,
}

impl Builder {
    pub fn open(mut self, element: Element) -> Self {
        self.open.push(self.document.pieces.len());
        self.document.pieces.push(Piece::Open(element));
        self
    }

    pub fn close(mut self) -> Self {
        let at = self.open.pop().unwrap();
        self.document.pieces.push(Piece::Close);
        let end = self.at();
        let start = self.document.pieces[at..].iter().find_map(|piece| match piece {
            Piece::Text(range) => Some(range.start),
            _ => None,
        });
        let range = start.unwrap_or(end)..end;
        let Piece::Open(element) = self.document.pieces[at].clone() else { unreachable!("only opens are remembered") };
        match element {
            Element::Heading(index) => {
                self.document.headings[index as usize].range = range.clone();
                if self.open.is_empty() {
                    let slug = self.document.headings[index as usize].slug.clone();
                    self.document.blocks.push(Block { range, id: slug, number: 0, heading: Some(index) });
                }
            }
            Element::FootnoteBody(index) => {
                let footnote = &mut self.document.footnotes[index as usize];
                footnote.range = range;
                footnote.pieces = at..self.document.pieces.len();
            }
            _ if self.open.is_empty() => {
                self.paragraphs += 1;
                let id = format!("p-{}", self.paragraphs).into();
                self.document.blocks.push(Block { range, id, number: self.paragraphs, heading: None });
            }
            _ => {}
        }
        self
    }

    pub fn text(mut self, text: &str) -> Self {
        let start = self.at();
        self.document.text.push_str(text);
        let end = self.at();
        self.document.pieces.push(Piece::Text(start..end));
        self
    }

    pub fn gap(mut self, text: &str) -> Self {
        let start = self.at();
        self.document.text.push_str(text);
        let end = self.at();
        self.document.pieces.push(Piece::Separator(start..end));
        self
    }

    pub fn void(mut self, void: Void) -> Self {
        if self.open.is_empty() {
            let (at, id) = (self.at(), format!("p-void-{}", self.document.blocks.len()).into());
            self.document.blocks.push(Block { range: at..at, id, number: 0, heading: None });
        }
        self.document.pieces.push(Piece::Void(void));
        self
    }

    /// An element around a run of text.
    pub fn around(self, element: Element, text: &str) -> Self {
        self.open(element).text(text).close()
    }

    pub fn paragraph(self, text: &str) -> Self {
        self.around(Element::Paragraph, text)
    }

    pub fn heading(mut self, level: u8, slug: &str, text: &str) -> Self {
        let index = self.document.headings.len() as u32;
        let (slug, title) = (slug.into(), text.into());
        self.document.headings.push(Heading { level, slug, title, range: 0..0, section_end: 0 });
        self.around(Element::Heading(index), text)
    }

    /// The mark of a footnote; its body comes later, with `around(Element::FootnoteBody(index), ..)`.
    pub fn mark(mut self, index: u32, label: &str) -> Self {
        if self.document.footnotes.len() <= index as usize {
            let label = label.into();
            self.document.footnotes.push(Footnote { label, marks: Vec::new(), range: 0..0, pieces: 0..0 });
        }
        let at = self.at();
        self.document.footnotes[index as usize].marks.push(at);
        self.void(Void::FootnoteMark(index))
    }

    pub fn citation(mut self, items: &[(&str, Option<&str>)]) -> Self {
        let items =
            items.iter().map(|(id, locator)| CitationItem { id: (*id).into(), locator: locator.map(Into::into) });
        let (at, index) = (self.at(), self.document.citations.len() as u32);
        self.document.citations.push(Citation { items: items.collect(), at });
        self.void(Void::Citation(index))
    }

    pub fn build(self) -> Document {
        assert!(self.open.is_empty());
        self.document
    }

    fn at(&self) -> u32 {
        self.document.text.len() as u32
    }
}

impl From<Document> for Builder {
    fn from(document: Document) -> Self {
        let paragraphs = document.blocks.iter().map(|block| block.number).max().unwrap_or(0);
        Self { document, open: Vec::new(), paragraphs }
    }
}

pub fn link(address: &str) -> Element {
    Element::Link { target: LinkTarget::Url(address.into()), title: None }
}

pub fn image(file: &str, title: Option<&str>) -> Void {
    Void::Image { target: LinkTarget::File(file.into()), alt: "a \"map\"".into(), title: title.map(Into::into) }
}

pub fn code(language: Option<&str>) -> Element {
    Element::CodeBlock { language: language.map(Into::into) }
}
