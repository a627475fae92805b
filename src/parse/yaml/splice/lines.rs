//! Lines of a file with any line end: LF, CRLF, or a lone CR.

/// Where the line that holds `at` ends, its line end not counted.
pub fn end(text: &str, at: usize) -> usize {
    text[at..].find(['\n', '\r']).map_or(text.len(), |found| at + found)
}

/// Where the line that holds `at` begins; a byte order mark is no part of the first.
pub fn start(text: &str, at: usize) -> usize {
    match text[..at].rfind(['\n', '\r']) {
        Some(found) => found + 1,
        None if text.starts_with('\u{feff}') => '\u{feff}'.len_utf8().min(at),
        None => 0,
    }
}

/// The line end that stands at `at`; empty at the end of the file.
pub fn break_at(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    let length = match rest.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    };
    &rest[..length]
}

/// The first byte of the line after the one that holds `at`; `None` if that is the last.
pub fn next(text: &str, at: usize) -> Option<usize> {
    let end = end(text, at);
    let line_break = break_at(text, end);
    (!line_break.is_empty()).then_some(end + line_break.len())
}

/// The line end to use next to `at`: that of its line, else the file's first, else LF.
pub fn line_end(text: &str, at: usize) -> &str {
    [end(text, at), end(text, 0)]
        .into_iter()
        .map(|end| break_at(text, end))
        .find(|line_break| !line_break.is_empty())
        .unwrap_or("\n")
}

/// The characters between the beginning of the line and `at`.
pub fn column(text: &str, at: usize) -> usize {
    text[start(text, at)..at].chars().count()
}

/// The spaces that the line that begins at `start` begins with.
pub fn indentation(text: &str, start: usize) -> &str {
    let line = &text[start..end(text, start)];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_all_kinds() {
        let text = "\u{feff}a: b\r\n  c\rd\n";
        let check = |at: usize, expected: (usize, usize, Option<usize>, &str, usize)| {
            let found = (start(text, at), end(text, at), next(text, at), line_end(text, at), column(text, at));
            assert_eq!(found, expected, "{at}");
        };
        check(3, (3, 7, Some(9), "\r\n", 0));
        check(6, (3, 7, Some(9), "\r\n", 3));
        check(11, (9, 12, Some(13), "\r", 2));
        check(13, (13, 14, Some(15), "\n", 0));
        check(15, (15, 15, None, "\r\n", 0));
        assert_eq!(line_end("a", 1), "\n");
        assert_eq!(indentation(text, 9), "  ");
    }
}
