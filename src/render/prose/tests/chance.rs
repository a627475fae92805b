//! The invariants on documents and notes that nobody would write.

use super::*;
use crate::render::prose::builder::{code, link};

#[test]
fn odd_places_lose_no_words() {
    let document = paragraph().gap("\n").paragraph("five").build();
    for range in [0..0, 18..19, 19..19, 23..23, 0..23, 0..u32::MAX, 90..99] {
        render(&document, &[mark("a", 1, "claim", Spot::Passage(range))]);
    }
    render(&Document::default(), &[mark("a", 1, "claim", Spot::Section(0))]);
}

/// A linear congruential generator (Knuth, MMIX): the same numbers on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(limit.max(1))) as u32
    }
}

/// A document with something of everything.
fn mixture(chance: &mut Chance) -> Document {
    let mut builder = Builder::default();
    for block in 0..1 + chance.below(7) {
        if block > 0 {
            builder = builder.gap("\n");
        }
        builder = match chance.below(7) {
            0 => builder.heading(2, &format!("h-{block}"), "A heading & more"),
            1 => builder.around(code(Some("rust")), "fn main() {\n    let a = \"<b>\";\n}\n"),
            2 => builder
                .open(Element::List { start: None })
                .around(Element::Item, "first item")
                .gap("\n")
                .open(Element::Item)
                .paragraph("second item")
                .close()
                .close(),
            3 => builder.open(Element::BlockQuote).paragraph("quoted").gap("\n").paragraph("twice").close(),
            4 => builder
                .open(Element::Paragraph)
                .text("see ")
                .open(link("https://x.org?a&b"))
                .text("a ")
                .around(Element::Strong, "linked")
                .mark(0, "x")
                .close()
                .text(" passage")
                .mark(0, "x")
                .close(),
            5 => builder
                .open(Element::Paragraph)
                .around(Element::Emphasis, "eins")
                .around(Element::Code, "zwei")
                .void(Void::Break)
                .text("\ndrei")
                .citation(&[("jones", None)])
                .close(),
            _ => builder.paragraph("It was the best of times, it was the worst of times"),
        };
    }
    let document = builder.build();
    if document.footnotes.is_empty() {
        return document;
    }
    // The body of the footnote, at the end.
    let mut builder = Builder::from(document);
    builder = builder.gap("\n").open(Element::FootnoteBody(0)).paragraph("a body").close();
    builder.build()
}

#[test]
fn whatever_overlaps_the_text_stays_whole() {
    let mut chance = Chance(1);
    for _ in 0..400 {
        let document = mixture(&mut chance);
        let length = document.text.len() as u32;
        let mut notes = vec![mark("fn-x", 1, "fn", Spot::Footnote(0))];
        for index in 0..chance.below(12) {
            let start = chance.below(length);
            let end = (start + chance.below(30)).min(length);
            let spot = if chance.below(9) == 0 { Spot::Section(end) } else { Spot::Passage(start..end) };
            notes.push(mark(&format!("s{index}"), notes.len() + 1, ["claim", "event"][index as usize % 2], spot));
        }
        render(&document, &notes);
    }
}
