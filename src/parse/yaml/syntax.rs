//! What is wrong with a file that YAML can't read, in its author's terms.
//!
//! The parser says what it expected; an author wants to know what to type. So each kind of its mistakes is looked at
//! together with the line it was found on: [`lines`] knows what can be wrong with its layout. Before all that,
//! [`mod@unclosed`] looks for what makes the parser stop too late.

mod lines;
mod unclosed;

use std::ops::Range;

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use crate::model::diagnostic::{Code, Diagnostic};

use super::line::Line;
use super::quoting::quoting;
use super::tree::Source;

use lines::{colon, indentation, no_colon, tab};
use unclosed::{Unclosed, unclosed};

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
    // With the character at which the parser stopped: that may be the wrong bracket.
    let end = at + yaml[at..].chars().next().map_or(0, char::len_utf8);
    let opened = match unclosed(yaml, end) {
        Some(Unclosed::Broken(start)) => return unclosed_at(yaml, start),
        Some(Unclosed::Open(start)) => Some(start),
        None => None,
    };
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
        Kind::UnclosedQuotedScalar | Kind::DocumentIndicatorInQuotedScalar if yaml[at..].starts_with(['"', '\'']) => {
            unclosed_at(yaml, at)
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
        | Kind::InvalidColonPlacement
            if opened.is_some() || yaml[at..].starts_with(['[', '{']) =>
        {
            unclosed_at(yaml, opened.unwrap_or(at))
        }
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

/// A bracket or quotation mark that isn't closed, at `start`.
fn unclosed_at(yaml: &str, start: usize) -> Found {
    let mark = yaml[start..].chars().next().expect("a bracket or quotation mark stands where one was opened");
    let (what, close) = match mark {
        '{' => ("mapping", '}'),
        '[' => ("list", ']'),
        _ => {
            return found(
                start..start + mark.len_utf8(),
                format!("a value begins with `{mark}` and has no closing `{mark}`"),
                "opened here",
                format!("end the value with `{mark}`, or put the whole value in the other kind of quotes"),
            );
        }
    };
    found(
        start..start + mark.len_utf8(),
        format!("a `{mark}` has no `{close}`"),
        format!("begins a {what}"),
        format!("close the {what} with `{close}`; if the bracket belongs to the words, put the value in quotes"),
    )
}

#[cfg(test)]
mod tests;
