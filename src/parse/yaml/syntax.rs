//! What is wrong with a file that YAML can't read, in its author's terms.
//!
//! The parser says what it expected; an author wants to know what to type. So each kind of its mistakes is looked at
//! together with the line it was found on.

use std::ops::Range;

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use crate::model::diagnostic::{Code, Diagnostic};

use super::line::Line;
use super::quoting::{quoting, short};
use super::tree::Source;

/// The complaint for what stopped the parser.
pub fn complaint(source: &Source<'_>, error: &ScanError) -> Diagnostic {
    let yaml = source.yaml();
    let mut at = error.marker().byte_offset().unwrap_or(0).min(yaml.len());
    while !yaml.is_char_boundary(at) {
        at -= 1;
    }
    let found = find(yaml, at, error.kind());
    let range = source.shift(found.at.start)..source.shift(found.at.end);
    let mut complaint = Diagnostic::error(Code::YamlSyntax, source.place(range), found.message).label(found.label);
    if let Some(hint) = found.hint {
        complaint = complaint.hint(hint);
    }
    complaint
}

struct Found {
    at: Range<usize>,
    message: String,
    label: String,
    hint: Option<String>,
}

fn found(at: Range<usize>, message: impl Into<String>, label: impl Into<String>, hint: impl Into<String>) -> Found {
    Found { at, message: message.into(), label: label.into(), hint: Some(hint.into()) }
}

fn find(yaml: &str, at: usize, kind: &ErrorKind) -> Found {
    use ErrorKind as Kind;
    let line = Line::at(yaml, at);
    match kind {
        Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabNotAllowed
        | Kind::TabAtBlockScalarStart
        | Kind::TabInPlainScalar => tab(yaml, at),
        Kind::MappingValueNotAllowed | Kind::InvalidMappingValueWhitespace => colon(yaml, at, &line),
        Kind::ExpectedBlockMappingKey | Kind::ExpectedBlockSequenceEntry => {
            if at > line.first {
                after_brackets(&line, at)
            } else {
                indentation(&line)
            }
        }
        Kind::InvalidIndentation
        | Kind::InvalidBlockScalarIndent
        | Kind::InvalidQuotedScalarIndent
        | Kind::InvalidFlowScalarIndent
        | Kind::UnexpectedEofBlockMapping => indentation(&line),
        Kind::SimpleKeyExpected | Kind::InvalidSimpleKey => no_colon(yaml, at),
        Kind::InvalidTrailingDoubleQuotedScalar | Kind::InvalidTrailingSingleQuotedScalar => after_quote(&line, at),
        Kind::UnclosedQuotedScalar | Kind::DocumentIndicatorInQuotedScalar => {
            let mark = if yaml[at..].starts_with('\'') { '\'' } else { '"' };
            found(
                at..at + 1,
                format!("a value begins with `{mark}` and has no closing `{mark}`"),
                "opened here",
                format!("end the value with `{mark}`, or put the whole value in the other kind of quotes"),
            )
        }
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::InvalidLowSurrogate
        | Kind::MissingLowSurrogate
        | Kind::UnpairedLowSurrogate
        | Kind::InvalidUnicodeEscape => escape(yaml, at),
        Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping
        | Kind::ExpectedFlowMappingSeparator
        | Kind::ExpectedFlowSequenceSeparator
        | Kind::UnclosedFlowCollection { .. }
        | Kind::MismatchedFlowCollectionEnd { .. }
        | Kind::BlockEntryInFlowCollection
        | Kind::FlowMappingValueAdjacentCollection
        | Kind::InvalidColonPlacement => bracket(yaml, at),
        Kind::MisplacedFlowCollectionEnd => {
            let mark = yaml[at..].chars().next().unwrap_or(']');
            found(
                at..at + mark.len_utf8(),
                format!("a `{mark}` closes what was never opened"),
                "nothing to close",
                "remove it, or put the value in quotes if it belongs to the words",
            )
        }
        Kind::UnexpectedCharacter { character } if !character.is_control() => {
            let value = at..line.end;
            found(
                at..at + character.len_utf8(),
                format!("a value can't begin with `{character}` unless it is in quotes"),
                "",
                quoting(line.key_before(at), &yaml[value]),
            )
        }
        Kind::UnexpectedCharacter { character } => found(
            at..at + character.len_utf8(),
            format!("the control character U+{:04X} stands here", u32::from(*character)),
            "invisible",
            "remove it",
        ),
        Kind::BlockSequenceEntryNotAllowed => found(
            at..at + 1,
            "a list begins on the line of its key",
            "`- ` must begin a line",
            format!("begin the list in the next line; if the hyphen belongs to the words, {}", {
                quoting(line.key_before(at), &yaml[at..line.end])
            }),
        ),
        Kind::InvalidBlockScalarHeader | Kind::ZeroBlockScalarIndent => {
            let value = line.value_from(at);
            let mark = yaml[value.start..].chars().next().unwrap_or('|');
            found(
                value.clone(),
                format!("words stand on the line of a value that begins with `{mark}`"),
                format!("after `{mark}` the words begin in the next line"),
                format!("begin the words in the next line; if `{mark}` belongs to them, {}", {
                    quoting(line.key_before(value.start), &yaml[value])
                }),
            )
        }
        Kind::CommentNotSeparated | Kind::CommentInterceptedScalar => found(
            at..line.end.max(at),
            "a comment stands where a value goes on",
            "",
            "put the value in quotes if `#` belongs to it, else move the comment away",
        ),
        Kind::RecursionLimitExceeded => found(
            at..line.end.min(at + 1).max(at),
            "lists or mappings are nested too deep",
            "more than 64 levels",
            "if the brackets belong to the words, put the value in quotes",
        ),
        Kind::BomInsideDocument => found(
            at..at + '\u{feff}'.len_utf8().min(yaml.len() - at),
            "a byte order mark stands in the middle of the file",
            "invisible",
            "remove it",
        ),
        _ => found(
            line.first.min(at)..line.end.max(at),
            "this line can't be read as YAML",
            "",
            "put the value in quotes if it holds `: `, ` #`, brackets or quotation marks",
        ),
    }
}

fn tab(yaml: &str, at: usize) -> Found {
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
fn colon(yaml: &str, at: usize, line: &Line<'_>) -> Found {
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

fn no_colon(yaml: &str, at: usize) -> Found {
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

fn indentation(line: &Line<'_>) -> Found {
    let above = line.above();
    if above.as_ref().is_some_and(|above| above.words().starts_with('#')) {
        return found(
            line.first..line.end,
            "a comment stands in the middle of a value that goes on below it",
            "goes on here",
            "move the comment above the key, or write the value after `|` in lines of its own",
        );
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

fn spaces(count: usize) -> String {
    if count == 1 { "1 space".to_string() } else { format!("{count} spaces") }
}

/// Words after `[...]` or `{...}`, such as a Markdown link at the head of an unquoted value.
fn after_brackets(line: &Line<'_>, at: usize) -> Found {
    let value = line.value_from(at);
    let words = &line.yaml[value.clone()];
    let first = words.chars().next().unwrap_or('[');
    found(
        value.clone(),
        if matches!(first, '[' | '{') {
            format!("a value begins with `{first}` and goes on after its closing bracket")
        } else {
            "this line goes on after its value".to_string()
        },
        "brackets at the head of a value have a meaning of their own",
        quoting(line.key_before(value.start), words),
    )
}

fn after_quote(line: &Line<'_>, at: usize) -> Found {
    let value = line.value_from(at);
    let words = &line.yaml[value.clone()];
    let mark = words.chars().next().filter(|mark| matches!(mark, '"' | '\'')).unwrap_or('"');
    // `'it's'` is meant as one quoted value; `"words" he said` as words with a quotation in them.
    let inner = words.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)).unwrap_or(words);
    found(
        value.clone(),
        format!("a value begins with `{mark}` and goes on after the closing `{mark}`"),
        "the quotes end before the value does",
        quoting(line.key_before(value.start), inner),
    )
}

fn escape(yaml: &str, at: usize) -> Found {
    let known = "0abt\tnvfre \"/\\N_LPxuU\n\r";
    let mut characters = yaml[at..].char_indices().peekable();
    let mut bad = None;
    while let Some((index, character)) = characters.next() {
        if character != '\\' {
            continue;
        }
        match characters.next() {
            Some((_, next)) if known.contains(next) && !"xuU".contains(next) => {}
            Some((after, next)) if "xuU".contains(next) => {
                let digits = match next {
                    'x' => 2,
                    'u' => 4,
                    _ => 8,
                };
                let rest = yaml.get(at + after + 1..at + after + 1 + digits);
                let value = rest.and_then(|rest| u32::from_str_radix(rest, 16).ok());
                if value.and_then(char::from_u32).is_none() {
                    bad = Some(at + index..at + after + 1);
                    break;
                }
            }
            Some((after, next)) => {
                bad = Some(at + index..at + after + next.len_utf8());
                break;
            }
            None => break,
        }
    }
    let range = bad.unwrap_or(at..at + 1);
    let typed = &yaml[range.clone()];
    found(
        range.clone(),
        format!("`{typed}` means nothing between double quotes"),
        "",
        format!("`\\{typed}` for a backslash as it stands, or put the value in single quotes"),
    )
}

/// A bracket that was opened before `at` and isn't closed as it should be.
fn bracket(yaml: &str, at: usize) -> Found {
    let mut open = Vec::new();
    let mut quote = None;
    // Brackets matter only from the head of a value on: look at the last lines up to the first that has one open.
    for (index, character) in yaml[..at].char_indices() {
        match (quote, character) {
            (Some(mark), _) if mark == character => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if begins_value(&yaml[..index]) => quote = Some(character),
            (None, '[' | '{') if !open.is_empty() || begins_value(&yaml[..index]) => open.push(index),
            (None, ']' | '}') => {
                open.pop();
            }
            _ => {}
        }
    }
    let start = match open.last() {
        // Where the parser names the bracket itself, it points at it.
        _ if yaml[at..].starts_with(['[', '{']) => at,
        Some(&last) => last,
        None => at,
    };
    let mark = yaml[start..].chars().next().unwrap_or('[');
    let (what, close) = if mark == '{' { ("mapping", '}') } else { ("list", ']') };
    found(
        start..start + mark.len_utf8().min(yaml.len() - start),
        format!("a `{mark}` has no `{close}`"),
        format!("begins a {what}"),
        format!("close the {what} with `{close}`; if the bracket belongs to the words, put the value in quotes"),
    )
}

fn begins_value(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or(before).trim_end_matches(' ');
    line.is_empty() || line.ends_with([':', '-', ',', '[', '{'])
}

#[cfg(test)]
mod tests;
