//! What is wrong with a file that YAML can't read, in its author's terms.
//!
//! The parser says what it expected; an author wants to know what to type. So each kind of its mistakes is looked at
//! together with the line it was found on.

use std::ops::Range;

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use crate::model::diagnostic::{Code, Diagnostic};

use super::tree::Source;

/// Lines up to this length are shown in hints; longer ones are only described.
const SHOWN: usize = 80;

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

fn short(words: &str) -> String {
    let words = words.trim();
    match words.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_string(),
    }
}

/// A line of the file, and where its words stand.
#[derive(Clone)]
struct Line<'a> {
    yaml: &'a str,
    start: usize,
    /// The first byte that is no blank.
    first: usize,
    /// One past the last byte that is no blank.
    end: usize,
}

impl<'a> Line<'a> {
    fn at(yaml: &'a str, at: usize) -> Self {
        let start = yaml[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let stop = yaml[at..].find('\n').map_or(yaml.len(), |newline| at + newline);
        let end = start + yaml[start..stop].trim_end().len();
        let words = yaml[start..end].trim_start_matches([' ', '\t']);
        Self { yaml, start, first: end - words.len(), end }
    }

    fn words(&self) -> &'a str {
        &self.yaml[self.first..self.end]
    }

    /// The nearest line above that isn't blank.
    fn above(&self) -> Option<Line<'a>> {
        let mut start = self.start;
        while start > 0 {
            let line = Line::at(self.yaml, start - 1);
            if line.end > line.first {
                return Some(line);
            }
            start = line.start;
        }
        None
    }

    /// What stands after the first `key: ` of the line.
    fn value(&self) -> Option<Range<usize>> {
        let colon = self.words().find(": ")?;
        let start = self.first + colon + 1;
        let blank = self.yaml[start..self.end].len() - self.yaml[start..self.end].trim_start().len();
        Some(start + blank..self.end)
    }

    /// The value that holds `at`: after the line's key, else after the hyphen of a list entry, else all words.
    fn value_from(&self, at: usize) -> Range<usize> {
        match self.value() {
            Some(value) if value.start <= at => value,
            _ => {
                let entry = self.words().strip_prefix("- ").map_or(self.words(), str::trim_start);
                self.end - entry.len()..self.end
            }
        }
    }

    /// The word before the colon at `at`.
    fn head(&self, at: usize) -> &'a str {
        let words = &self.yaml[self.first.min(at)..at];
        words.trim_start_matches("- ").trim()
    }

    /// The key whose value begins at `start`; empty when the line has none.
    fn key_before(&self, start: usize) -> &'a str {
        let before = self.yaml[self.first.min(start)..start].trim_end();
        match before.strip_suffix(':') {
            Some(key) => key.rsplit([' ', ',', '{']).next().unwrap_or(key),
            None => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::tree::tree;
    use super::*;

    /// The complaint about `yaml`, the words it points at, and its hint.
    #[track_caller]
    fn check(yaml: &str, message: &str, words: &str, hint: &str) {
        let file = Arc::from("content/a.yaml");
        let found = tree(&Source::whole(&file, yaml)).expect_err("the file has a mistake");
        let place = found.primary.place.range();
        let typed = &yaml[place.start as usize..place.end as usize];
        assert_eq!((&*found.message, typed, &*found.hints.join(" | ")), (message, words, hint), "{yaml}");
        assert_eq!(found.code, Code::YamlSyntax);
    }

    #[test]
    fn says_what_to_type() {
        check("a:\n\tb: 1\n", "a line is indented with a tab", "\t", "indent with spaces");
        check("a: b\n\tc\n", "a line is indented with a tab", "\t", "indent with spaces");
        check("a: |\n\tx\n", "a line is indented with a tab", "\t", "indent with spaces");
        check(
            "claims:\n  - title: Minsk: a history\n",
            "a colon and a space stand in an unquoted value",
            "Minsk: a history",
            "put the value in quotes: `title: \"Minsk: a history\"`",
        );
        check(
            "a: \"words\" he said\n",
            "a value begins with `\"` and goes on after the closing `\"`",
            "\"words\" he said",
            "put the value in quotes: `a: '\"words\" he said'`",
        );
        check(
            "a: 'it's'\n",
            "a value begins with `'` and goes on after the closing `'`",
            "'it's'",
            "put the value in quotes: `a: \"it's\"`",
        );
        check(
            "a: \"open\nb: c\n",
            "a value begins with `\"` and has no closing `\"`",
            "\"",
            "end the value with `\"`, or put the whole value in the other kind of quotes",
        );
        for yaml in ["a: [x, y\nb: c\n", "a: [x, y\n"] {
            check(
                yaml,
                "a `[` has no `]`",
                "[",
                "close the list with `]`; if the bracket belongs to the words, put the value in quotes",
            );
        }
        for yaml in ["a: {x: y\nb: c\n", "a: [{x: y]\n"] {
            check(
                yaml,
                "a `{` has no `}`",
                "{",
                "close the mapping with `}`; if the bracket belongs to the words, put the value in quotes",
            );
        }
        check(
            "a: [words](ref:x) more\n",
            "a value begins with `[` and goes on after its closing bracket",
            "[words](ref:x) more",
            "put the value in quotes: `a: \"[words](ref:x) more\"`",
        );
        check(
            "a:\n  b: 1\n c: 2\n",
            "the indentation of this line fits nothing above it",
            "c: 2",
            "begin it in the same column as what it belongs with; the line above is indented by 2 spaces",
        );
        check(
            "claims:\n  - id: x\n   title: y\n",
            "the indentation of this line fits nothing above it",
            "title: y",
            "begin it in the same column as what it belongs with; the line above is indented by 2 spaces",
        );
        check(
            "a: 1\n  b: 2\n",
            "`b` is indented as if it belonged to the value above",
            "b",
            "begin `b` in the same column as `a`",
        );
        check("a:b\nc: d\n", "no space follows the colon of `a`", "a:", "`a: b`");
        check("-a\nb: c\n", "no space follows the hyphen of a list entry", "-", "`- a`");
        check("a:\n- x\n-y\n", "no space follows the hyphen of a list entry", "-", "`- y`");
        check("title: x\nquote\n", "`quote` is no key with a value", "quote", "`quote: ` and its value");
        check(
            "a: @foo bar\n",
            "a value can't begin with `@` unless it is in quotes",
            "@",
            "put the value in quotes: `a: \"@foo bar\"`",
        );
        check("a: \"\\d\"\n", "`\\d` means nothing between double quotes", "\\d", {
            "`\\\\d` for a backslash as it stands, or put the value in single quotes"
        });
        check("a: b\n\u{7}c: d\n", "the control character U+0007 stands here", "\u{7}", "remove it");
        check(
            "a: x\n  # c\n  y\n",
            "a comment stands in the middle of a value that goes on below it",
            "y",
            "move the comment above the key, or write the value after `|` in lines of its own",
        );
        check("a: - b\n", "a list begins on the line of its key", "-", {
            "begin the list in the next line; if the hyphen belongs to the words, put the value in quotes: `a: \"- b\"`"
        });
        check("a: >foo\n  bar\n", "words stand on the line of a value that begins with `>`", ">foo", {
            "begin the words in the next line; if `>` belongs to them, put the value in quotes: `a: \">foo\"`"
        });
        check("]\n", "a `]` closes what was never opened", "]", {
            "remove it, or put the value in quotes if it belongs to the words"
        });
    }

    #[test]
    fn nesting_has_a_limit() {
        let deep = "[".repeat(100_000);
        check(&deep, "lists or mappings are nested too deep", "[", {
            "if the brackets belong to the words, put the value in quotes"
        });
    }
}
