//! Words that the Markdown crate has put together from several lines: which of their bytes came from where.

use std::ops::Range;

use super::build::Builder;

/// Adds `words`, which were made from `source[at]` by dropping what marks up containers at line starts (`> `,
/// indentation), by folding line ends, and by resolving `\|` in tables.
pub(super) fn words(builder: &mut Builder<'_>, source: &str, words: &str, at: Range<usize>) {
    let Some(written) = source.get(at.clone()) else { return builder.convert(words, at) };
    let (mut word, mut byte) = (0, 0);
    while word < words.len() {
        let same = common_prefix(&words[word..], &written[byte..]);
        builder.copy(at.start + byte..at.start + byte + same);
        word += same;
        byte += same;
        let (rest, left) = (&words[word..], &written[byte..]);
        if rest.is_empty() {
            return;
        }
        let ends_line = left.starts_with(['\r', '\n']) && rest.starts_with([' ', '\n', '\r']);
        let (taken, used, shown) = if ends_line {
            // In a code span the Markdown crate gives a space for each byte of `\r\n`.
            let doubled = left.starts_with("\r\n") && rest.starts_with("  ");
            let taken = if doubled { 2 } else { line_end(rest).max(1) };
            let used = line_end(left);
            let dropped = dropped_prefix(&rest[taken..], &left[used..]);
            (taken, used + dropped, if rest.starts_with(' ') { " " } else { "\n" })
        } else if left.starts_with("\\|") && rest.starts_with('|') {
            (1, 2, "|")
        } else {
            return builder.convert(rest, at.start + byte..at.end);
        };
        builder.convert(shown, at.start + byte..at.start + byte + used);
        word += taken;
        byte += used;
    }
}

/// The length of what both begin with, whole characters only, up to the end of a line.
fn common_prefix(words: &str, written: &str) -> usize {
    words
        .char_indices()
        .zip(written.chars())
        .find(|&((_, word), byte)| word != byte || matches!(byte, '\r' | '\n'))
        .map_or(words.len().min(written.len()), |((index, _), _)| index)
}

fn line_end(text: &str) -> usize {
    match text.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

/// The words of a code span and where they stand: `source[at]` without its backticks and the space that sets them
/// apart. `code` is what the Markdown crate gives.
pub(super) fn code_content<'c>(source: &str, code: &'c str, at: Range<usize>) -> (&'c str, Range<usize>) {
    const SPACES: [char; 3] = [' ', '\n', '\r'];
    let Some(written) = source.get(at.clone()) else { return (code, at) };
    let ticks = written.len() - written.trim_start_matches('`').len();
    let ticks = ticks.min(written.len() / 2);
    let inside = &written[ticks..written.len() - ticks];
    let before_last_line = inside.trim_end_matches(['\t', '>']);
    let padded =
        inside.starts_with(SPACES) && before_last_line.ends_with(SPACES) && !code.trim_start_matches(' ').is_empty();
    let (mut words, mut start) = (code, 0);
    if padded {
        let used = line_end(inside);
        // Only one space of the two that `\r\n` gives was taken away.
        if used == 2 {
            words = words.strip_prefix(' ').unwrap_or(words);
        }
        if before_last_line.trim_end_matches([' ', '\t', '>']).ends_with("\r\n") {
            words = words.strip_suffix(' ').unwrap_or(words);
        }
        start = if used == 0 { 1 } else { used + dropped_prefix(words, &inside[used..]) };
    }
    (words, at.start + ticks + start..at.end - ticks)
}

/// How much of a line's start in the source is missing from the words: the marks of the containers that it is in.
fn dropped_prefix(words: &str, line: &str) -> usize {
    // What is left of them in the words is the tail of what stands there in the source.
    let prefix = |text: &str| text.len() - text.trim_start_matches([' ', '\t', '>']).len();
    prefix(line) - prefix(words).min(prefix(line))
}
