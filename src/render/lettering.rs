//! How much room words take in a drawing, which no browser has set yet.
//!
//! The widths are those of DejaVu Sans, the widest of the fonts that a reader is likely to have: with a narrower one
//! words leave room, and never run into one another.

/// How wide words are, in pixels, at a font size in pixels.
pub fn width(words: &str, size: f64) -> f64 {
    words.chars().map(em).sum::<f64>() * size
}

/// The words, or as many of them as fit with an ellipsis at their end.
pub fn cut(words: &str, size: f64, room: f64) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if width(&words, size) <= room {
        return words;
    }
    const ELLIPSIS: char = '…';
    let mut left = room - em(ELLIPSIS) * size;
    let mut end = 0;
    let mut joined = true;
    for (at, character) in words.char_indices() {
        // A letter keeps its accents, and a joined sign its parts.
        if em(character) > 0.0 && !joined {
            end = at;
        }
        joined = character == '\u{200d}';
        left -= em(character) * size;
        if left < 0.0 {
            break;
        }
    }
    let kept = words[..end].trim_end_matches(|last: char| last.is_whitespace() || ",;:–-".contains(last));
    format!("{kept}{ELLIPSIS}")
}

/// The words in at most so many lines, the last of them cut. There is always one, if only an empty one.
pub fn wrapped(words: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest: Vec<&str> = words.split_whitespace().collect();
    while found.len() + 1 < lines && width(&rest.join(" "), size) > room {
        let fitting = (1..=rest.len()).take_while(|count| width(&rest[..*count].join(" "), size) <= room).count();
        if fitting == 0 {
            break;
        }
        found.push(rest[..fitting].join(" "));
        rest.drain(..fitting);
    }
    found.push(cut(&rest.join(" "), size, room));
    found
}

/// The advance of a character, in em.
fn em(character: char) -> f64 {
    match character {
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' => 0.0,
        'i' | 'j' | 'l' | '\'' | '|' => 0.28,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | 'I' => 0.34,
        'f' | 'r' | 't' | '(' | ')' | '-' | '!' | '[' | ']' | '/' | 'J' => 0.42,
        'm' | 'M' | 'W' | 'w' | '…' | '—' => 1.0,
        '0'..='9' | 'a'..='z' => 0.64,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' => 1.0,
        '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{1f000}'..='\u{3fffd}' => 1.1,
        _ => 0.74,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, room: f64, expected: &str) {
        let found = cut(words, 10.0, room);
        assert_eq!(found, expected, "{words}");
        assert!(width(&found, 10.0) <= room.max(10.0), "{words}: {}", width(&found, 10.0));
    }

    #[test]
    fn words_are_cut_to_their_room() {
        check("short", 100.0, "short");
        check("two\n  lines", 100.0, "two lines");
        check("A title that goes on and on", 100.0, "A title that goes…");
        check("Belarus, again", 58.0, "Belarus…");
        check("白俄罗斯与俄罗斯的联盟", 60.0, "白俄罗斯与…");
        check("مينسك ليس لديها بديل", 60.0, "مينسك ل…");
        check("anything", 0.0, "…");
        check("", 50.0, "");
    }

    #[test]
    fn words_wrap() {
        for (words, expected) in [
            ("one", &["one"][..]),
            ("", &[""]),
            ("one two three four", &["one two", "three four"]),
            ("one two three four five six", &["one two", "three four…"]),
            ("uninterruptedness", &["uninterrup…"]),
            ("白俄罗斯与俄罗斯的联盟", &["白俄罗斯与…"]),
        ] {
            assert_eq!(wrapped(words, 10.0, 66.0, 2), expected);
        }
    }

    #[test]
    fn letters_keep_their_accents() {
        check("a\u{301}a\u{301}a\u{301}a\u{301}", 24.0, "a\u{301}a\u{301}…");
        check("👩\u{200d}🚀👩\u{200d}🚀", 34.0, "👩\u{200d}🚀…");
        check("👩\u{200d}🚀👩\u{200d}🚀", 20.0, "…");
    }
}
