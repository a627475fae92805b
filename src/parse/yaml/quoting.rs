//! An author's words as YAML to paste, and shortened to be shown.

/// Lines up to this length are shown in hints; longer ones are only described.
const SHOWN: usize = 80;

/// `words` as a quoted YAML value.
pub fn quoted(words: &str) -> String {
    if words.contains('"') && !words.contains('\'') {
        format!("'{words}'")
    } else {
        format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// The hint to quote `words`, which stand after `key`.
pub fn quoting(key: &str, words: &str) -> String {
    let shown = if key.is_empty() { quoted(words) } else { format!("{key}: {}", quoted(words)) };
    if shown.chars().count() <= SHOWN {
        format!("put the value in quotes: `{shown}`")
    } else {
        "put the whole value in quotes".to_string()
    }
}

/// The beginning of `words`, where the whole would be too long to show.
pub fn short(words: &str) -> String {
    let words = words.trim();
    match words.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_string(),
    }
}
