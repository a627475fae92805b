//! What must hold of any input.

use std::ops::Range;

use super::*;
use crate::model::document::{Element, Piece, Void};

/// What must hold of every document.
#[track_caller]
pub(super) fn sound(source: &str, document: &Document) {
    let Document { text, pieces, origins, blocks, headings, footnotes, citations, references } = document;
    let length = text.len() as u32;
    let slice = |range: &Range<u32>| {
        assert!(range.start <= range.end && range.end <= length, "{range:?} in {source:?}");
        text.get(range.start as usize..range.end as usize)
            .unwrap_or_else(|| panic!("{range:?} cuts a character of {text:?}"))
    };

    let (mut depth, mut covered, mut marks) = (0_i32, 0, vec![0; footnotes.len()]);
    let mut top = 0;
    for (index, piece) in pieces.iter().enumerate() {
        if depth == 0
            && matches!(piece, Piece::Open(_) | Piece::Void(_))
            && !matches!(piece, Piece::Open(Element::FootnoteBody(_)))
        {
            top += 1;
        }
        match piece {
            Piece::Open(element) => {
                depth += 1;
                match element {
                    Element::FootnoteBody(number) => {
                        assert_eq!(footnotes[*number as usize].pieces.start, index);
                        assert_eq!(depth, 1);
                    }
                    Element::Heading(number) => assert_eq!(headings[*number as usize].range.start, covered),
                    _ => {}
                }
            }
            Piece::Close => depth -= 1,
            Piece::Text(range) | Piece::Separator(range) => {
                assert_eq!(range.start, covered, "a gap in {source:?}");
                assert!(!slice(range).is_empty());
                covered = range.end;
            }
            Piece::Void(Void::FootnoteMark(number)) => {
                let note = &footnotes[*number as usize];
                assert!(note.marks.contains(&covered), "{source:?}");
                marks[*number as usize] += 1;
            }
            Piece::Void(Void::Citation(number)) => assert_eq!(citations[*number as usize].at, covered),
            Piece::Void(_) => {}
        }
        assert!(depth >= 0, "closes more than it opens: {source:?}");
    }
    assert_eq!((depth, covered), (0, length), "{source:?}");
    assert_eq!(top, blocks.len(), "{source:?}");

    let mut before = 0;
    for origin in origins {
        assert!(before <= origin.text.start && origin.text.start < origin.text.end, "{origin:?} in {source:?}");
        before = origin.text.end;
        let words = slice(&origin.text);
        let written = source
            .get(origin.source.start as usize..origin.source.end as usize)
            .unwrap_or_else(|| panic!("{origin:?} cuts a character of {source:?}"));
        if words.len() == written.len() {
            assert!(words == written || words.chars().count() == 1, "{words:?} is not {written:?} in {source:?}");
        }
    }

    let mut before = 0;
    let body_end = blocks.last().map_or(0, |block| block.range.end);
    for block in blocks {
        assert!(before <= block.range.start, "{block:?} in {source:?}");
        slice(&block.range);
        before = block.range.end;
        let part_of = block.heading.is_none_or(|heading| headings[heading as usize].range.start <= block.range.start);
        assert!(part_of, "{block:?} in {source:?}");
    }
    let mut before = body_end;
    for note in footnotes {
        assert!(before <= note.range.start && !note.marks.is_empty(), "{note:?} in {source:?}");
        slice(&note.range);
        before = note.range.end;
        assert_eq!(pieces[note.pieces.end - 1], Piece::Close);
        assert!(note.label.chars().all(|one| one.is_alphanumeric() || "-_".contains(one)));
        assert!(document.block_at(note.range.start).is_none_or(|block| (block as usize) < blocks.len()));
    }
    assert!(footnotes.iter().zip(&marks).all(|(note, &marks)| note.marks.len() == marks), "{source:?}");

    let mut ids: Vec<&str> = blocks.iter().map(|block| block.id.as_ref()).collect();
    let heads = headings.iter().enumerate().filter(|(index, _)| {
        !blocks.iter().any(|block| block.heading == Some(*index as u32) && block.id == headings[*index].slug)
    });
    ids.extend(heads.map(|(_, heading)| heading.slug.as_ref()));
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "ids repeat in {source:?}");
    let mut before = 0;
    for heading in headings {
        assert!(before <= heading.range.start && heading.range.end <= heading.section_end, "{heading:?} in {source:?}");
        assert!(heading.section_end <= length);
        slice(&heading.range);
        before = heading.range.start;
    }
    for reference in references {
        assert!(reference.at <= length);
        let range = reference.source.start as usize..reference.source.end as usize;
        assert!(source.get(range).is_some(), "{reference:?} in {source:?}");
    }
}

/// Pieces of Markdown that have tripped readers of Markdown before.
const NASTY: &[&str] = &[
    "a",
    "b ",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "    ",
    "> ",
    ">",
    "- ",
    "1. ",
    "* ",
    "+ ",
    "*",
    "**",
    "_",
    "~",
    "~~",
    "^",
    "`",
    "``",
    "```",
    "```rust\n",
    "~~~\n",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "[^1]",
    "[^1]: ",
    "[^a b]",
    "[^é]: ",
    "[@a1]",
    "[@b, p. 2]",
    "[x]: ",
    "[x]",
    "[x][]",
    "<",
    ">",
    "<b>",
    "</b>",
    "<div>\n",
    "<!--",
    "-->",
    "<!-- x -->",
    "<?",
    "?>",
    "<script>",
    "<a href='",
    "<https://x.org>",
    "&amp;",
    "&",
    "&#0;",
    "&acE;",
    "&nbsp;",
    "\\",
    "\\|",
    "|",
    "|-|\n",
    "|a|b|\n|-|-|\n",
    "|`a\\|b`|",
    "# ",
    "## ",
    "{#id}",
    "{#n-x .c}",
    " {",
    "}",
    "===\n",
    "---\n",
    "***\n",
    "...",
    "--",
    "---",
    "\"",
    "'",
    ": ",
    "\n: ",
    "[ ] ",
    "- [x] ",
    "é",
    "e\u{301}",
    "漢字",
    "😀",
    "\u{feff}",
    "\0",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{ffff}",
    "\u{2028}",
    "ref:x",
    "javascript:",
    "https://x.org",
    "a.md#b",
    "$",
    "$$",
    "[[x]]",
    "[!NOTE]\n",
];

/// A plain generator, so that a failure comes again: Numerical Recipes' 64-bit constants.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}

fn try_all_ways(source: &str) {
    for (raw_html, smart, inline, footnotes) in
        [(false, true, false, true), (true, false, false, true), (false, true, true, false), (true, true, true, false)]
    {
        let (_, report) = read_with(source, |input| {
            input.raw_html = raw_html;
            input.smart = smart;
            input.inline = inline;
            input.footnotes = footnotes;
        });
        draw_report(source, &report);
    }
}

#[test]
fn nothing_breaks_it() {
    let mut random = Random(2026);
    for _ in 0..3_000 {
        let source: String = (0..1 + random.below(25)).map(|_| NASTY[random.below(NASTY.len())]).collect();
        try_all_ways(&source);
    }
}

/// A bit of everything.
const SAMPLE: &str = "# The *thesis* {#thesis}\n\nMinsk had \"no realistic\nalternative\" -- they\nsay[^1]  \nso [@k-2020, p. 4; \
    @r1].\n\n> A `quoted\n> span` and &copy; \\*stars\\*\n>\n> - one\n> - [x] two\n>   ```sh\n>   a | b\n>   ```\n\n\
    | a \\| b | `c\\|d` |\n|:--|--:|\n| [e](f.md#g) | ![h](i.png \"j\") |\n\nTerm\n: Details <b>bold</b>\n\n\
    <!-- a\ncomment -->\n\n1. x\n\n   y <https://x.org>\n2. z[^two words]\n\n***\n\n[^1]: A note[^two words].\n\n    More.\n\
    [^two words]: Another.\n\n[ref]: https://x.org \"t\"\n\nSee [ref], H~2~O and ^up^ ~~gone~~.\n";

#[test]
fn edits_of_a_real_text_dont_break_it() {
    let mut random = Random(11);
    let borders: Vec<usize> = SAMPLE.char_indices().map(|(index, _)| index).collect();
    for _ in 0..1_500 {
        let mut source = SAMPLE.to_string();
        let mut cuts: Vec<usize> = (0..1 + random.below(4)).map(|_| borders[random.below(borders.len())]).collect();
        cuts.sort_unstable();
        for at in cuts.into_iter().rev() {
            let end = (at + random.below(9)).min(source.len());
            let end = if source.is_char_boundary(end) { end } else { at };
            source.replace_range(at..end, NASTY[random.below(NASTY.len())]);
        }
        try_all_ways(&source);
    }
}

#[test]
fn line_ends_of_windows_change_nothing() {
    let (unix, _) = read(SAMPLE);
    let (windows, _) = read(&SAMPLE.replace('\n', "\r\n"));
    assert_eq!((unix.text, unix.pieces, unix.blocks), (windows.text, windows.pieces, windows.blocks));
}

#[test]
fn depth_is_no_danger() {
    const DEEP: usize = 50_000;
    for (open, close) in [
        (">", "a"),
        ("> ", "a"),
        ("[", "]"),
        ("![", "](b)"),
        ("*", "*"),
        ("*a ", "*"),
        ("_a*", "*_"),
        ("- ", "a"),
        ("<", ">"),
        ("`", "b`"),
        ("[^1]", ""),
        ("[@a1]", ""),
        ("[a](", ")"),
        ("\"", "\""),
        ("[a][", "]"),
        ("&", ";"),
        ("<!--", ""),
        ("^a", "^"),
        ("~a ", "~"),
        ("|a", "|"),
    ] {
        let source = open.repeat(DEEP) + &close.repeat(DEEP);
        read(&source);
    }
}
