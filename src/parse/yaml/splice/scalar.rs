//! A string as a YAML scalar: which styles can hold it, and how each spells it.

/// Whether `words` read back the same without quotes, by this reader and by others. `flow`: between brackets.
///
/// Strict on purpose: what looks like a number, a date or a truth value is better quoted, as other programs read the
/// file too.
pub fn fits_plain(words: &str, flow: bool) -> bool {
    let Some(first) = words.chars().next() else { return false };
    const INDICATORS: &str = "-?:,[]{}#&*!|>'\"%@`~=.";
    !INDICATORS.contains(first)
        && fits_line(words)
        && !words.ends_with(':')
        && !words.contains(": ")
        && !words.contains(" #")
        && !words.contains('\t')
        && !(flow && words.contains([',', '[', ']', '{', '}']))
        && !has_a_type(words)
}

/// Whether `words` fit on one line, with nothing that would be lost or that nobody sees.
pub fn fits_line(words: &str) -> bool {
    words.trim() == words && words.chars().all(is_shown)
}

/// A character that may stand as it is. Others are escaped: line breaks of all kinds, controls, a byte order mark,
/// and what changes the direction of the words beside it.
pub fn is_shown(character: char) -> bool {
    let code = u32::from(character);
    character == '\t'
        || !(character.is_control()
            || matches!(character, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
            || code & 0xFFFE == 0xFFFE)
}

/// Whether YAML 1.1 or 1.2 would take the words for anything but words.
fn has_a_type(words: &str) -> bool {
    const NAMES: [&str; 10] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<"];
    let begins = words.starts_with(|first: char| first.is_ascii_digit() || first == '+');
    let number = |one: char| one.is_ascii_hexdigit() || matches!(one, '+'..='.' | '_' | ':' | 'x' | 'o');
    let time = |one: char| !one.is_alphabetic() || matches!(one, 'T' | 'Z');
    NAMES.iter().any(|name| words.eq_ignore_ascii_case(name))
        || (begins && (words.chars().all(number) || words.chars().all(time)))
}

/// `words` between single quotes: each of theirs is doubled.
pub fn single(words: &str) -> String {
    words.replace('\'', "''")
}

/// `words` between double quotes.
pub fn double(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len() + 8);
    for one in words.chars() {
        match one {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\t' => escaped.push_str("\\t"),
            '\0' => escaped.push_str("\\0"),
            '\x1B' => escaped.push_str("\\e"),
            shown if is_shown(shown) => escaped.push(shown),
            other => match u32::from(other) {
                code @ ..=0xFF => escaped.push_str(&format!("\\x{code:02X}")),
                code @ ..=0xFFFF => escaped.push_str(&format!("\\u{code:04X}")),
                code => escaped.push_str(&format!("\\U{code:08X}")),
            },
        }
    }
    escaped
}

/// Cuts `words` where a line break reads as their space: at single spaces between two words. In an unquoted or quoted
/// value no line begins with a sign that could be taken for something else, and none ends with a colon.
pub fn pieces(words: &str, block: bool) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, _) in words.match_indices(' ') {
        let (before, after) = (words[..at].chars().next_back(), words[at + 1..].chars().next());
        let (Some(before), Some(after)) = (before, after) else { continue };
        let apart = !before.is_whitespace() && !after.is_whitespace();
        if apart && (block || (before != ':' && !"#-?:.%@&*!|>".contains(after))) {
            pieces.push(&words[start..at]);
            start = at + 1;
        }
    }
    pieces.push(&words[start..]);
    pieces
}

/// Lines of pieces, each as wide as fits. `used`: how much of the first line is taken, `indent` of the others.
pub fn wrapped(pieces: &[String], width: usize, used: usize, indent: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut column = 0;
    for piece in pieces {
        let length = piece.chars().count();
        match lines.last_mut() {
            Some(line) if column + 1 + length <= width => {
                line.push(' ');
                line.push_str(piece);
                column += 1 + length;
            }
            last => {
                column = length + if last.is_none() { used } else { indent };
                lines.push(piece.clone());
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words() {
        for (words, block, flow) in [
            ("It was the best of times", true, true),
            ("l’été, “quoted” — אבג 🦀", true, false),
            ("it's", true, true),
            ("a:b", true, true),
            ("a#b", true, true),
            ("a, b", true, false),
            ("[a]", false, false),
            ("a [b]", true, false),
            ("3 men", true, true),
            ("1998: the year", false, false),
            ("a: b", false, false),
            ("a #b", false, false),
            ("a:", false, false),
            ("", false, false),
            (" a", false, false),
            ("a\u{a0}", false, false),
            ("a\tb", false, false),
            ("a\nb", false, false),
            ("a\u{202e}b", false, false),
            ("null", false, false),
            ("No", false, false),
            ("None", true, true),
            ("3.10", false, false),
            ("2020-08-17", false, false),
            ("2020-08-17T10:00:00Z", false, false),
            ("0x1F", false, false),
            ("1_000", false, false),
            ("12:30", false, false),
            ("12e3", false, false),
            ("32 of the men", true, true),
            ("32 человека", true, true),
            (".inf", false, false),
            ("...", false, false),
            ("~", false, false),
            ("- a", false, false),
            ("-a", false, false),
            ("? a", false, false),
            (": a", false, false),
            ("*a*", false, false),
            ("&a", false, false),
            ("!a", false, false),
            ("%a", false, false),
            ("@a", false, false),
            ("`a`", false, false),
            ("'a'", false, false),
            ("\"a\"", false, false),
            ("|", false, false),
            ("> a", false, false),
        ] {
            assert_eq!((fits_plain(words, false), fits_plain(words, true)), (block, flow), "{words:?}");
        }
    }

    #[test]
    fn quoted_words() {
        assert_eq!(single("it's 'so'"), "it''s ''so''");
        assert_eq!(double("a\"b\\c\n\t\0\u{7}\u{85}\u{feff}\u{2028}\u{1f980}é"), {
            "a\\\"b\\\\c\\n\\t\\0\\x07\\x85\\uFEFF\\u2028\u{1f980}é"
        });
        assert_eq!(double("\u{10ffff}\u{e000}"), "\\U0010FFFF\u{e000}");
    }

    #[test]
    fn lines_break_between_words() {
        let check = |words: &str, block: bool, expected: &str| {
            let pieces: Vec<String> = pieces(words, block).into_iter().map(str::to_string).collect();
            assert_eq!(wrapped(&pieces, 12, 4, 2).join("|"), expected, "{words:?}");
        };
        check("one two three four", false, "one two|three four");
        check("one  two three", false, "one  two|three");
        check("one two - three", false, "one|two -|three");
        check("one two - three", true, "one two|- three");
        check("one two4 - x", false, "one|two4 - x");
        check("one two4 - x", true, "one two4|- x");
        check("one: two three", false, "one: two|three");
        check("unbreakable\u{a0}words here", false, "unbreakable\u{a0}words|here");
        check("", false, "");
    }
}
