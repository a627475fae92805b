//! Where a quotation may begin and end: not inside a word.

use std::ops::Range;

use super::fold::is_mark;

/// True when a quotation may begin or end at `offset` of `text`.
///
/// A border fails only between two letters or digits of scripts that put spaces between words. A mark stays with its
/// letter in every script.
pub fn is_border(text: &str, offset: usize) -> bool {
    let (before, after) = text.split_at(offset);
    let Some(next) = after.chars().next() else { return true };
    if is_mark(next) && !before.is_empty() {
        return false;
    }
    if !is_spaced(next) {
        return true;
    }
    let letter = before.chars().rev().take(MOST_MARKS).find(|&char| !is_mark(char));
    !letter.is_some_and(is_spaced)
}

/// The range with the whole of a number that it begins or ends inside: of `312 pounds` in `1,312 pounds` all of that, and of
/// `5 degrees` the minus before it. Both texts are folded: a minus is a hyphen.
pub fn whole_numbers(text: &str, range: &Range<usize>) -> Range<usize> {
    let is_digit = |char: char| char.is_numeric();
    let (mut start, mut end) = (range.start, range.end);
    if text[start..end].starts_with(is_digit) {
        while let Some(rest) = text[..start].strip_suffix([',', '.']).filter(|rest| rest.ends_with(is_digit)) {
            start = rest.trim_end_matches(is_digit).len();
        }
        let sign = text[..start].strip_suffix('-');
        if let Some(rest) = sign.filter(|rest| rest.is_empty() || rest.ends_with([' ', '\n', '('])) {
            start = rest.len();
        }
    }
    if text[range.start..end].ends_with(is_digit) {
        while let Some(rest) = text[end..].strip_prefix([',', '.']).filter(|rest| rest.starts_with(is_digit)) {
            end = text.len() - rest.trim_start_matches(is_digit).len();
        }
    }
    start..end
}

/// Marks on one letter; no script has so many.
const MOST_MARKS: usize = 64;

/// The border between chars at `offset`, or the last before it.
pub fn floor(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|&offset| text.is_char_boundary(offset)).unwrap_or(0)
}

/// The border between chars at `offset`, or the first after it.
pub fn ceil(text: &str, offset: usize) -> usize {
    (offset..text.len()).find(|&offset| text.is_char_boundary(offset)).unwrap_or(text.len())
}

/// Counts words as a reader would: runs of letters and digits, apostrophes inside; single chars where words have no
/// spaces between them.
pub fn count_words(text: &str) -> u32 {
    let mut count = 0;
    let mut inside = false;
    for char in text.chars() {
        if is_spaced(char) {
            count += u32::from(!inside);
            inside = true;
        } else if char.is_alphanumeric() {
            count += 1;
            inside = false;
        } else if !matches!(char, '\'' | '’' | '\u{ad}' | '\u{200c}' | '\u{200d}') && !is_mark(char) {
            inside = false;
        }
    }
    count
}

/// A letter or digit of a script that puts spaces between words.
pub fn is_spaced(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_alphanumeric();
    }
    char.is_alphanumeric() && !is_unspaced(char)
}

/// Han, Hiragana, Katakana, Bopomofo, Thai, Lao, Myanmar, Khmer, and their neighbours in South-East Asia.
pub fn is_unspaced(char: char) -> bool {
    matches!(char,
        '\u{0e00}'..='\u{0eff}'     // Thai, Lao
        | '\u{1000}'..='\u{109f}'   // Myanmar
        | '\u{1780}'..='\u{17ff}'   // Khmer
        | '\u{1950}'..='\u{19ff}'   // Tai Le, New Tai Lue, Khmer symbols
        | '\u{1a20}'..='\u{1aaf}'   // Tai Tham
        | '\u{2e80}'..='\u{2fdf}'   // radicals
        | '\u{3005}'..='\u{3007}'   // iteration mark, closing mark, zero
        | '\u{3021}'..='\u{3029}'   // Hangzhou numerals
        | '\u{3031}'..='\u{303c}'
        | '\u{3040}'..='\u{312f}'   // Hiragana, Katakana, Bopomofo
        | '\u{31a0}'..='\u{31bf}'   // Bopomofo
        | '\u{31f0}'..='\u{31ff}'   // Katakana
        | '\u{3400}'..='\u{4dbf}'   // Han
        | '\u{4e00}'..='\u{9fff}'
        | '\u{a9e0}'..='\u{a9ff}'   // Myanmar
        | '\u{aa60}'..='\u{aa7f}'
        | '\u{f900}'..='\u{faff}'   // Han
        | '\u{1b000}'..='\u{1b16f}' // Kana
        | '\u{20000}'..='\u{3ffff}' // Han
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_whole() {
        let check = |marked: &str, expected: &str| {
            let parts: Vec<&str> = marked.split('|').collect();
            let range = parts[0].len()..parts[0].len() + parts[1].len();
            let text = parts.concat();
            assert_eq!(&text[whole_numbers(&text, &range)], expected, "{marked}");
        };
        check("lent 1,|312 pounds|", "1,312 pounds");
        check("lent |312|,000.50 pounds", "312,000.50");
        check("|7 to 5|.5 in the end", "7 to 5.5");
        check("|7 to 5|, in the end", "7 to 5");
        check("in |1840|. 1841 came", "1840");
        check("it was -|5 degrees|", "-5 degrees");
        check("in 1840-|1843 it|", "1843 it");
        check("of 1,|pounds| 2", "pounds");
        check("v0.|10|.1", "0.10.1");
    }

    #[test]
    fn borders() {
        // The bar is the place asked about.
        let check = |marked: &str, expected: bool| {
            let offset = marked.find('|').unwrap();
            assert_eq!(is_border(&marked.replacen('|', "", 1), offset), expected, "{marked}");
        };
        check("|start", true);
        check("end|", true);
        check("p|artisan", false);
        check("Korybko|'s", true);
        check("(|art)", true);
        check("3.1|0", false);
        check("3|.10", true);
        check("in 1998|a", false);
        check("Мин|ск", false);
        check("كتا|ب", false);
        check("中|国", true);
        check("ひら|がな", true);
        check("カタ|カナ", true);
        check("กิน|ข้าว", true);
        check("ก|ิน", false);
        check("中|US", true);
        check("서울|에서", false);
        check("x|\u{301}", false);
        check("x\u{301}|y", false);
        check("x\u{301}|-", true);
    }

    #[test]
    fn words() {
        let check = |text: &str, expected: u32| assert_eq!(count_words(text), expected, "{text}");
        check("", 0);
        check(" -- ", 0);
        check("It was Korybko’s don't.", 4);
        check("well-known 3.10", 4);
        check("日本語 text", 4);
        check("cafe\u{301}s", 1);
    }
}
