//! The folded copy of a text: what is left when typography is taken away.
//!
//! Authors type straight quotes where the text has curly ones, copy ligatures and soft hyphens out of PDF files, and
//! write `--` for a dash. Both sides of every comparison are folded, so that none of it matters. The one home of
//! `unicode-normalization`.

use std::ops::Range;

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_segmentation::GraphemeCursor;

use super::borders::{ceil, floor};
use super::offsets::Offsets;
use super::typography::{self, Meaning};

/// A copy of a text, and the way back.
#[derive(Debug, Default)]
pub struct Folded {
    pub text: String,
    pub offsets: Offsets,
}

/// Folds typography: NFC, ligatures, width forms, spaces, quotes, dashes, ellipses; drops what can't be seen. There
/// is no white space at either end, and one space at most between words.
pub fn fold(text: &str) -> Folded {
    let mut folder = Folder { source: text, text: String::with_capacity(text.len()), offsets: Offsets::default() };
    let mut at = 0;
    while at < text.len() {
        at = folder.plain(at);
        if at < text.len() {
            at = folder.special(at);
        }
    }
    if folder.text.ends_with(' ') {
        folder.text.pop();
        folder.offsets.shorten();
    }
    Folded { text: folder.text, offsets: folder.offsets }
}

/// A folded text without regard to case: offsets lead to the folded text.
pub fn fold_case(folded: &str) -> Folded {
    let mut text = String::with_capacity(folded.len());
    let mut offsets = Offsets::default();
    for (at, char) in folded.char_indices() {
        let start = text.len();
        if char.is_ascii() {
            text.push(char.to_ascii_lowercase());
        } else {
            // By way of upper case, so that ß is ss, long s is s and both sigmas are one.
            text.extend(char.to_uppercase().flat_map(char::to_lowercase));
        }
        let original = at..at + char.len_utf8();
        if text.len() - start == original.len() {
            offsets.same(start..text.len(), original);
        } else {
            offsets.replaced(start..text.len(), original);
        }
    }
    Folded { text, offsets }
}

/// Widens `range` to whole graphemes of `text`.
pub fn whole_graphemes(text: &str, range: Range<usize>) -> Range<usize> {
    let is_border = |offset: usize| {
        let ascii = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii);
        let bytes = text.as_bytes();
        (ascii(offset.checked_sub(1).and_then(|before| bytes.get(before))) && ascii(bytes.get(offset)))
            || GraphemeCursor::new(offset, text.len(), true).is_boundary(text, 0).unwrap_or(true)
    };
    let mut start = floor(text, range.start);
    while !is_border(start) {
        start = floor(text, start.saturating_sub(1));
    }
    let mut end = ceil(text, range.end);
    while !is_border(end) {
        end = ceil(text, end + 1);
    }
    start..end
}

struct Folder<'a> {
    source: &'a str,
    text: String,
    offsets: Offsets,
}

impl Folder<'_> {
    /// Copies the plain ASCII that begins at `at`; gives where it ends.
    fn plain(&mut self, at: usize) -> usize {
        let bytes = self.source.as_bytes();
        let mut end = at;
        let mut spaced = self.text.is_empty() || self.text.ends_with(' ');
        while let Some(&byte) = bytes.get(end) {
            match byte {
                b' ' if spaced => break,
                b' ' => spaced = true,
                b'-' | b'\t' | b'\n' | b'\x0b' | b'\x0c' | b'\r' | 0x80.. => break,
                _ => spaced = false,
            }
            end += 1;
        }
        // The next char may be a mark on this one.
        if end > at && bytes.get(end).is_some_and(|byte| !byte.is_ascii()) {
            end -= 1;
        }
        if end > at {
            let start = self.text.len();
            self.text.push_str(&self.source[at..end]);
            self.offsets.same(start..self.text.len(), at..end);
        }
        end
    }

    /// Folds the char at `at`, with the marks on it; gives where they end.
    fn special(&mut self, at: usize) -> usize {
        let Some(first) = self.source[at..].chars().next() else { return self.source.len() };
        let next = at + first.len_utf8();
        match meaning(first) {
            Meaning::Nothing => self.soft_hyphen(at, first),
            Meaning::Space => self.space(at..next),
            Meaning::Dash => self.dash(at..next),
            Meaning::Words(words) if !self.mark_follows(next) => self.replace(words, at..next),
            Meaning::Words(words) => return self.cluster(words, at, next),
            Meaning::Itself(char) | Meaning::Compatible(char) => {
                let normal = is_normal(char);
                if normal && !self.mark_follows(next) {
                    let mut buffer = [0; 4];
                    let same: &str = char.encode_utf8(&mut buffer);
                    if char == first { self.copy(at..next) } else { self.replace(same, at..next) }
                } else {
                    return self.cluster(char.encode_utf8(&mut [0; 4]), at, next);
                }
            }
        }
        next
    }

    /// Composes `head` with the marks that follow it; gives where they end.
    fn cluster(&mut self, head: &str, at: usize, next: usize) -> usize {
        let mut chars = String::from(head);
        let mut end = next;
        for char in self.source[next..].chars() {
            match meaning(char) {
                // Variation selectors and joiners may stand among the marks.
                Meaning::Nothing if self.mark_follows(end + char.len_utf8()) => {}
                Meaning::Itself(mapped) if joins(mapped) => chars.push(mapped),
                _ => break,
            }
            end += char.len_utf8();
        }
        let composed: String = chars.nfc().collect();
        if composed == self.source[at..end] {
            self.copy(at..end)
        } else {
            self.replace(&composed, at..end)
        }
        end
    }

    fn mark_follows(&self, at: usize) -> bool {
        match self.source.as_bytes().get(at) {
            Some(byte) if !byte.is_ascii() => {}
            _ => return false,
        }
        self.source[at..].chars().next().is_some_and(|char| match meaning(char) {
            Meaning::Itself(char) => joins(char),
            _ => false,
        })
    }

    fn copy(&mut self, range: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(&self.source[range.clone()]);
        self.offsets.same(start..self.text.len(), range);
    }

    fn replace(&mut self, words: &str, range: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(words);
        self.offsets.replaced(start..self.text.len(), range);
    }

    fn space(&mut self, range: Range<usize>) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.replace(" ", range);
        }
    }

    fn dash(&mut self, range: Range<usize>) {
        if self.text.ends_with('-') { self.offsets.extend(range.end) } else { self.replace("-", range) }
    }

    /// A soft hyphen at the end of a line was printed as a hyphen, and a PDF reader gives both.
    fn soft_hyphen(&mut self, at: usize, char: char) {
        let next = at + char.len_utf8();
        let rest = &self.source[next..];
        let word = rest.trim_start();
        let broken = char == '\u{ad}' && word.len() < rest.len() && word.starts_with(char::is_lowercase);
        if broken && self.text.ends_with(char::is_alphabetic) {
            self.dash(at..next);
        }
    }
}

/// A combining mark: it belongs to the letter before it.
pub fn is_mark(char: char) -> bool {
    !char.is_ascii() && is_combining_mark(char)
}

/// What `char` is folded to, half-width forms resolved.
fn meaning(char: char) -> Meaning {
    match typography::meaning(char) {
        Meaning::Compatible(char) => Meaning::Itself(char.nfkc().next().unwrap_or(char)),
        meaning => meaning,
    }
}

/// True when `char` may compose with what stands before it.
fn joins(char: char) -> bool {
    char >= '\u{300}'
        && (canonical_combining_class(char) != 0 || is_nfc_quick(std::iter::once(char)) == IsNormalized::Maybe)
}

/// True when `char` is NFC as it stands alone.
fn is_normal(char: char) -> bool {
    char < '\u{300}' || is_nfc_quick(std::iter::once(char)) == IsNormalized::Yes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_is_taken_away() {
        let check = |text: &str, expected: &str| assert_eq!(fold(text).text, expected, "{text:?}");
        check("", "");
        check("  plain  words\n\there ", "plain words here");
        check("“curly” ‘quotes’ «and» „these“", "\"curly\" 'quotes' \"and\" \"these\"");
        check("Korybko’s Korybkoʼs Korybko′s", "Korybko's Korybko's Korybko's");
        check("a--b a---b a—b a–b a−b a‒b a‑b a‐b a——b", "a-b a-b a-b a-b a-b a-b a-b a-b a-b");
        check("wait… what...", "wait... what...");
        check("ﬁre ﬂow oﬀ oﬃce baﬄe ﬅ ﬆ", "fire flow off office baffle st st");
        check("in\u{ad}for\u{200b}ma\u{2060}tion\u{feff}", "information");
        check("infor\u{ad}\nmation", "infor- mation");
        check("10\u{a0}000\u{202f}000", "10 000 000");
        check("cafe\u{301} A\u{30a}ngstro\u{308}m \u{212b}", "café Ångström Å");
        check("ｗｉｄｅ！　＂ﾊﾞﾅﾅ＂", "wide! \"バナナ\"");
        check("\u{1112}\u{1161}\u{11ab}", "한");
        check("=\u{338}", "≠");
        check("e\u{323}\u{302} e\u{302}\u{323}", "ệ ệ");
        check("☃\u{fe0f} snow", "☃ snow");
        check("مي\u{200c}خواهم", "ميخواهم");
        check("a \u{200b} b", "a b");
    }

    #[test]
    fn offsets_lead_back_to_whole_graphemes() {
        let check = |text: &str, words: &str, expected: &str| {
            let folded = fold(text);
            let start = folded.text.find(words).unwrap();
            let range = whole_graphemes(text, folded.offsets.original(start..start + words.len()));
            assert_eq!(&text[range], expected, "{text:?}");
        };
        check("the “best” of times", "\"best\"", "“best”");
        check("an oﬃce\u{ad} block", "office", "oﬃce");
        check("a cafe\u{301} here", "café", "cafe\u{301}");
        check("a cafe\u{301} here", "here", "here");
        check("no --- yes", "- yes", "--- yes");
        check("no --- yes", "no -", "no ---");
        check("see ☃\u{fe0f} here", "see ☃", "see ☃\u{fe0f}");
        check("one  \n two", "one two", "one  \n two");
        check("in\u{ad}forma\u{200b}tion", "information", "in\u{ad}forma\u{200b}tion");
        check("日本語、テスト", "本語", "本語");
    }

    #[test]
    fn offsets_lead_there() {
        let text = "«a»  --- ﬃ\u{ad}x";
        let folded = fold(text);
        for (word, copy) in [("a", "a"), ("---", "-"), ("ﬃ", "ffi"), ("x", "x")] {
            assert_eq!(folded.offsets.copy(text.find(word).unwrap()), folded.text.find(copy).unwrap(), "{word}");
        }
        assert_eq!(folded.offsets.copy(text.len()), folded.text.len());
    }

    #[test]
    fn case_is_taken_away() {
        let check = |text: &str, expected: &str| assert_eq!(fold_case(text).text, expected, "{text:?}");
        check("MINSK Had", "minsk had");
        check("Лукашенко ЖЁСТКИЙ", "лукашенко жёсткий");
        check("Straße STRASSE ſo", "strasse strasse so");
        check("ΟΔΟΣ οδος", "οδοσ οδοσ");
        let folded = fold_case("eine Straße lang");
        let start = folded.text.find("lang").unwrap();
        assert_eq!(folded.offsets.original(start..start + 4), 13..17);
    }
}
