//! Lines that don't fit together: tabs, indentation, and keys without their colon or with one too many.

use super::super::line::Line;
use super::super::quoting::{quoting, short};
use super::{Found, found};

pub fn tab(yaml: &str, at: usize) -> Found {
    let line = Line::at(yaml, at);
    // The parser may point at the value before; the tab that it met is the first one that begins a line from there on.
    let mut start = line.start;
    let tab = loop {
        let line = Line::at(yaml, start);
        if let Some(tab) = yaml[line.start..line.first].find('\t') {
            break line.start + tab;
        }
        match yaml[line.end..].find('\n') {
            Some(next) if line.end + next + 1 < yaml.len() => start = line.end + next + 1,
            _ => break yaml[at..].find('\t').map_or(at, |tab| at + tab),
        }
    };
    let end = tab + yaml[tab..].len() - yaml[tab..].trim_start_matches('\t').len();
    found(tab..end, "a line is indented with a tab", "a tab", "indent with spaces")
}

/// A colon where no key can be: in an unquoted value, or after a line that took this one into its value.
pub fn colon(yaml: &str, at: usize, line: &Line<'_>) -> Found {
    if let Some(value) = line.value().filter(|value| value.start <= at) {
        return found(
            value.clone(),
            "a colon and a space stand in an unquoted value",
            "only one key and its value fit on a line",
            quoting(line.key_before(value.start), &yaml[value]),
        );
    }
    let key = line.head(at);
    let Some(above) = line.above() else {
        return found(at..at + 1, "a colon stands where no key is", "", "put the value in quotes");
    };
    if let Some(found) = glued(&above) {
        return found;
    }
    found(
        line.first..at,
        format!("`{key}` is indented as if it belonged to the value above"),
        "indented too far",
        match above.value() {
            Some(value) => format!("begin `{key}` in the same column as `{}`", above.key_before(value.start)),
            None => format!("begin `{key}` in the same column as the keys beside it"),
        },
    )
}

/// `key:value` and `-entry`, which YAML takes for plain words.
fn glued(line: &Line<'_>) -> Option<Found> {
    let words = line.words();
    let at = line.first..line.end;
    if let Some(rest) = words.strip_prefix('-').filter(|rest| !rest.starts_with([' ', '-']) && !rest.is_empty()) {
        return Some(found(
            at.start..at.start + 1,
            "no space follows the hyphen of a list entry",
            "",
            format!("`- {}`", short(rest)),
        ));
    }
    let entry = words.strip_prefix("- ").map_or(words, str::trim_start);
    let (key, value) = entry.split_once(':')?;
    let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    (is_key && !value.is_empty() && !value.starts_with([' ', '/'])).then(|| {
        let start = at.end - entry.len();
        found(
            start..start + key.len() + 1,
            format!("no space follows the colon of `{key}`"),
            "",
            format!("`{key}: {}`", short(value)),
        )
    })
}

pub fn no_colon(yaml: &str, at: usize) -> Found {
    // The parser may have gone past the line break of the word that lacks its colon.
    let line = match Line::at(yaml, at) {
        line if line.words().is_empty() => line.above().unwrap_or(line),
        line => line,
    };
    if let Some(found) = glued(&line) {
        return found;
    }
    let words = line.words();
    let start = if (line.first..line.end).contains(&at) { at } else { line.end - words.len() };
    let words = &yaml[start..line.end];
    found(
        start..line.end,
        format!("`{}` is no key with a value", short(words)),
        "a key ends with a colon and a space",
        if words.contains(' ') {
            "if the words belong to the value above, indent them further than its key".to_string()
        } else {
            format!("`{}: ` and its value", short(words))
        },
    )
}

pub fn indentation(line: &Line<'_>) -> Found {
    if line.words().starts_with('-')
        && let Some(found) = glued(line)
    {
        return found;
    }
    let mut above = line.above();
    let is_below_comment = above.as_ref().is_some_and(|above| above.words().starts_with('#'));
    if is_below_comment && !begins_something(line.words()) {
        return found(
            line.first..line.end,
            "a comment stands in the middle of a value that goes on below it",
            "goes on here",
            "move the comment above the key, or write the value after `|` in lines of its own",
        );
    }
    while let Some(comment) = above.take_if(|above| above.words().starts_with('#')) {
        above = comment.above();
    }
    let what = match line.words() {
        words if words.starts_with('-') => "list entry",
        _ => "line",
    };
    found(
        line.first..line.end,
        format!("the indentation of this {what} fits nothing above it"),
        format!("indented by {}", spaces(line.first - line.start)),
        match above {
            Some(above) => format!(
                "begin it in the same column as what it belongs with; the line above is indented by {}",
                spaces(above.first - above.start)
            ),
            None => "begin it in the first column".to_string(),
        },
    )
}

/// Whether a line begins with a key or a hyphen, and so isn't the rest of a value.
fn begins_something(words: &str) -> bool {
    let key = words.split_once(':').filter(|(_, value)| value.is_empty() || value.starts_with(' ')).map(|(key, _)| key);
    let is_key =
        |key: &str| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    words.starts_with("- ") || key.is_some_and(is_key)
}

fn spaces(count: usize) -> String {
    if count == 1 { "1 space".to_string() } else { format!("{count} spaces") }
}
