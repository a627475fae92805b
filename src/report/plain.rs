//! What authors wrote, made harmless for a terminal: no escape sequence, no change of direction.

/// A character as it may be shown. Always one for one, so that columns stay true.
pub fn character(character: char) -> char {
    match character {
        // Tabs keep their width where the line is drawn.
        '\t' => '\t',
        // Control pictures stand in the order of the characters they show.
        '\0'..='\x1F' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{FFFD}'),
        '\x7F' => '␡',
        // C1 controls, with the one-byte escape sequences among them.
        '\u{80}'..='\u{9F}' => '\u{FFFD}',
        // Line and paragraph separators.
        '\u{2028}' | '\u{2029}' => '␤',
        // Embeddings, overrides and isolates, which would reorder what stands beside them.
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        other => other,
    }
}

/// A text on one line.
pub fn line(text: &str) -> String {
    text.chars()
        .map(|one| match one {
            '\n' | '\t' => ' ',
            other => character(other),
        })
        .collect()
}

/// A text that may have several lines.
pub fn lines(text: &str) -> String {
    text.chars().map(|one| if one == '\n' { one } else { character(one) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_moves_the_cursor() {
        for (text, expected) in [
            ("plain, žluťoučký, 日本, עברית", "plain, žluťoučký, 日本, עברית"),
            ("\x1b[31mred\x07", "␛[31mred␇"),
            ("\u{9b}31mred", "\u{FFFD}31mred"),
            ("a\u{202e}b", "a\u{FFFD}b"),
            ("one\ntwo\tthree\r", "one two three␍"),
        ] {
            assert_eq!(line(text), expected);
        }
        assert_eq!(lines("one\ntwo\x1b"), "one\ntwo␛");
    }
}
