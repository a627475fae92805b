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
            let taken = line_end(rest).max(1);
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

/// Where the content of a code span stands: `source[at]` without its backticks and the space that sets it apart.
pub(super) fn code_content(source: &str, code: &str, at: Range<usize>) -> Range<usize> {
    const SPACES: [char; 3] = [' ', '\n', '\r'];
    let Some(written) = source.get(at.clone()) else { return at };
    let ticks = written.len() - written.trim_start_matches('`').len();
    let ticks = ticks.min(written.len() / 2);
    let inside = &written[ticks..written.len() - ticks];
    let last_line = inside.rfind(SPACES).map_or(inside, |index| &inside[index + 1..]);
    let padded = inside.starts_with(SPACES)
        && last_line.chars().all(|character| matches!(character, '\t' | '>'))
        && !code.trim_start_matches(' ').is_empty();
    let start = match (padded, line_end(inside)) {
        (false, _) => 0,
        (true, 0) => 1,
        (true, used) => used + dropped_prefix(code, &inside[used..]),
    };
    at.start + ticks + start..at.end - ticks
}

/// How much of a line's start in the source is missing from the words: the marks of the containers that it is in.
fn dropped_prefix(words: &str, line: &str) -> usize {
    // What is left of them in the words is the tail of what stands there in the source.
    let prefix = |text: &str| text.len() - text.trim_start_matches([' ', '\t', '>']).len();
    prefix(line) - prefix(words).min(prefix(line))
}
