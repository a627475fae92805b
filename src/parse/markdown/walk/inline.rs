//! What stands in a line: links, images, citations, code.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType};

use crate::model::document::{CitationItem, Element, LinkTarget, ReferenceTarget, Void};

use super::{Aside, LinkEnd, Walk};
use crate::parse::markdown::build::clean;
use crate::parse::markdown::{align, citations, links};

impl Walk<'_, '_> {
    pub(super) fn code_span(&mut self, code: &str, range: Range<usize>) {
        let source = self.input.source;
        let (words, content) = align::code_content(source, code, range);
        let out = self.out();
        out.open(Element::Code);
        align::words(out, source, words, content);
        out.close();
    }

    pub(super) fn link(
        &mut self,
        kind: LinkType,
        destination: &str,
        title: &str,
        id: &str,
        range: Range<usize>,
        image: bool,
    ) {
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
            // Opened first: that may add a separator, and the link stands after it.
            out.open(Element::Link { target: target.clone(), title });
            out.reference(ReferenceTarget::Link(target), written);
            self.links.push(LinkEnd::Link);
        }
    }

    /// `[@source]`, or `[words][@source]`, perhaps after a `!` that the Markdown crate took for an image's.
    fn citation(&mut self, kind: LinkType, items: Vec<CitationItem>, range: Range<usize>, image: bool) {
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

    pub(super) fn end_link(&mut self, range: Range<usize>) {
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
    pub(super) fn set_aside(&mut self, event: Event<'_>) {
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
