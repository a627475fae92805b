//! The sentence around a passage: what other pages show of a place.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::borders::{ceil, floor};

/// Bytes of a sentence before and after its passage; more is cut at word borders.
const BESIDE: usize = 150;

/// Bytes of a passage; a longer one is cut in its middle.
const LONGEST: usize = 400;

/// Bytes around the passage in which its sentence is looked for: more than is shown, and a paragraph can be a megabyte.
const WINDOW: usize = 250;

/// The sentence, or sentences, around `passage` in `text`, within `block`: with single spaces, and with the range
/// in it that is the passage.
pub fn around(text: &str, block: Range<usize>, passage: Range<usize>) -> (String, Range<u32>) {
    let start = floor(text, passage.start.saturating_sub(WINDOW).max(block.start.min(passage.start)));
    let end = ceil(text, (passage.end + WINDOW).min(block.end.max(passage.end)));
    let before = &text[start..passage.start];
    let after = &text[passage.end..end];
    let (first, last) = bounds(&text[start..end], before.len()..before.len() + (passage.end - passage.start));
    let before = &before[first.min(before.len())..];
    let after = &after[..last.saturating_sub(passage.end - start).min(after.len())];

    let mut sentence = String::new();
    let before = before.trim_start();
    if before.len() > BESIDE {
        sentence.push_str("… ");
        push(&mut sentence, cut_start(&before[ceil(before, before.len() - BESIDE)..]));
    } else {
        push(&mut sentence, before);
    }
    let from = sentence.len();
    let words = &text[passage];
    if words.len() > LONGEST {
        push(&mut sentence, cut_end(&words[..floor(words, LONGEST / 2)]));
        sentence.push_str(" … ");
        push(&mut sentence, cut_start(&words[ceil(words, words.len() - LONGEST / 2)..]));
    } else {
        push(&mut sentence, words);
    }
    let to = sentence.len();
    let after = after.trim_end();
    if after.len() > BESIDE {
        push(&mut sentence, cut_end(&after[..floor(after, BESIDE)]));
        sentence.push_str(" …");
    } else {
        push(&mut sentence, after);
    }
    let range = from as u32..to as u32;
    (sentence, range)
}

/// From the start of the sentence in which `passage` begins to the end of that in which it ends.
fn bounds(text: &str, passage: Range<usize>) -> (usize, usize) {
    let (mut first, mut last) = (0, text.len());
    let mut at = 0;
    for sentence in text.split_sentence_bounds() {
        let next = at + sentence.len();
        if at <= passage.start {
            first = at;
        }
        if next >= passage.end {
            last = next;
            break;
        }
        at = next;
    }
    (first, last)
}

/// Adds `words` with single spaces.
fn push(sentence: &mut String, words: &str) {
    for char in words.chars() {
        match char.is_whitespace() {
            false => sentence.push(char),
            true if sentence.is_empty() || sentence.ends_with(' ') => {}
            true => sentence.push(' '),
        }
    }
}

/// Without the word that was cut at its start; as it is where words have no spaces.
fn cut_start(words: &str) -> &str {
    words.find(char::is_whitespace).map_or(words, |space| &words[space..]).trim_start()
}

/// Without the word that was cut at its end.
fn cut_end(words: &str) -> &str {
    words.rfind(char::is_whitespace).map_or(words, |space| &words[..space]).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The passage stands between bars, in the block and in the sentence.
    fn check(block: &str, expected: &str) {
        let start = block.find('|').unwrap();
        let text = block.replace('|', "");
        let end = block.rfind('|').unwrap() - 1;
        let (sentence, passage) = around(&text, 0..text.len(), start..end);
        let (from, to) = (passage.start as usize, passage.end as usize);
        assert_eq!(format!("{}|{}|{}", &sentence[..from], &sentence[from..to], &sentence[to..]), expected);
    }

    #[test]
    fn sentences() {
        check("One here. Two |words| there. Three.", "Two |words| there.");
        check("|One| here. Two.", "|One| here.");
        check("One. |Two.|", "|Two.|");
        check("One |here. Two| there. Three.", "One |here. Two| there.");
        check("first item\nsecond |item|\nthird", "second |item|");
        check("a |b\n  c| d", "a |b c| d");
        check("これは|本|です。次の文。", "これは|本|です。");
        check("|x|", "|x|");
        check("a ||b", "a ||b");
    }

    #[test]
    fn long_sentences_are_cut_at_words() {
        let long = "word ".repeat(100);
        let (sentence, passage) = around(&format!("{long}here {long}"), 0..1005, 500..504);
        assert_eq!(&sentence[passage.start as usize..passage.end as usize], "here");
        assert!(sentence.starts_with("… word ") && sentence.ends_with("word …"), "{sentence}");
        assert!(sentence.len() < 320, "{sentence}");
        let (sentence, passage) = around(&long, 0..500, 0..500);
        assert_eq!(passage.end as usize, sentence.len());
        assert!(sentence.len() < 420 && sentence.contains("word … word"), "{sentence}");
    }

    #[test]
    fn a_block_ends_a_sentence() {
        let (sentence, passage) = around("one two three", 4..7, 4..7);
        assert_eq!((sentence.as_str(), passage), ("two", 0..3));
    }
}
