//! When the quotations of an edition were written, and its texts edited: which version of a text a note was about.
//!
//! Two `git log` for the whole edition. `git blame` would answer for one file at a time.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::Path;

use super::git::Git;
use super::{BOUNDS, plain};

/// Times are seconds since 1970, by the clock of whoever committed.
#[derive(Debug, Default)]
pub struct Quoted {
    /// When each quotation that fits on one line of YAML was written last, in whatever file.
    quotes: HashMap<String, i64>,
    /// When each text was committed last, by its path from the root of the edition.
    texts: HashMap<String, i64>,
}

impl Quoted {
    /// Each quotation as it was typed, without its quotation marks, and when it was written last.
    pub fn quotes(&self) -> impl Iterator<Item = (&str, i64)> {
        self.quotes.iter().map(|(quote, time)| (&**quote, *time))
    }

    /// True when the text, a path from the root of the edition, was committed after that time.
    pub fn is_newer(&self, text: &str, time: i64) -> bool {
        self.texts.get(text).is_some_and(|committed| *committed > time)
    }
}

/// What the history of HEAD says of the edition at `root`. Empty where git can't be asked.
pub fn quoted(root: &Path) -> Quoted {
    let git = Git::new(OsStr::new("git"), &plain(root), BOUNDS.time);
    let log = |arguments: &[&str]| {
        let plain =
            ["log", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "-O/dev/null"];
        let arguments: Vec<&OsStr> = plain.iter().chain(arguments).map(OsStr::new).collect();
        git.ask(&arguments).and_then(|answer| answer.success()).unwrap_or_default()
    };
    let quotes = ["--patch", "--unified=0", "-Gquote:", "--format=%x00%ct", "HEAD", "--", ":(glob)content/**/*.yaml"];
    let texts = ["--name-only", "-z", "--format=%x01%ct", "HEAD", "--", ":(glob)content/**/*.md"];
    Quoted { quotes: read_quotes(&log(&quotes)), texts: read_texts(&log(&texts)) }
}

/// A NUL and the time of each commit, the newest first; then its changes.
fn read_quotes(output: &[u8]) -> HashMap<String, i64> {
    let mut quotes = HashMap::new();
    let mut time = None;
    for line in output.split(|byte| *byte == b'\n') {
        match line {
            [0, rest @ ..] => time = number(rest),
            [b'+', added @ ..] => {
                if let (Some(quote), Some(time)) = (quote(added), time) {
                    quotes.entry(quote.to_owned()).or_insert(time);
                }
            }
            _ => {}
        }
    }
    quotes
}

/// The time of each commit after a 1, the newest first; then the paths that it changed. All end by NUL.
fn read_texts(output: &[u8]) -> HashMap<String, i64> {
    let mut texts = HashMap::new();
    let mut time = None;
    for token in output.split(|byte| *byte == 0) {
        match token {
            [1, rest @ ..] => time = number(rest),
            path => {
                let path = str::from_utf8(path).map(str::trim_start).unwrap_or_default();
                if let Some(time) = time.filter(|_| !path.is_empty()) {
                    texts.entry(path.to_owned()).or_insert(time);
                }
            }
        }
    }
    texts
}

fn number(digits: &[u8]) -> Option<i64> {
    str::from_utf8(digits).ok()?.trim().parse().ok()
}

/// The quotation that a line of YAML gives: `quote: "some words" # why`, or `- {quote: some words, body: …}`.
fn quote(line: &[u8]) -> Option<&str> {
    let line = str::from_utf8(line).ok()?;
    let (before, value) = line.split_once("quote:")?;
    let is_flow = before.contains('{');
    if !is_flow && !before.chars().all(|char| char == ' ' || char == '-') {
        return None;
    }
    let value = value.trim();
    let words = match value.chars().next()? {
        mark @ ('"' | '\'') => value[1..].split(mark).next()?,
        _ if is_flow => value.split([',', '}']).next()?,
        _ => value.split(" #").next()?,
    };
    Some(words.trim()).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_on_one_line() {
        let check = |line: &str, expected: Option<&str>| assert_eq!(quote(line.as_bytes()), expected, "{line}");
        check("    quote: old pier # here", Some("old pier"));
        check("  - quote: \"the pier, at # last\"\r", Some("the pier, at # last"));
        check("  - {id: x, quote: 'old pier', body: y}", Some("old pier"));
        check("  - {id: x, quote: old pier}", Some("old pier"));
        check("    body: a quote: no", None);
        check("    quote:", None);
        check("    quote: >-", Some(">-"));
    }

    #[test]
    fn the_newest_commit_counts() {
        let log = "\u{0}300\n\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-  quote: a\n+  quote: b\n\u{0}200\n\n+  quote: b\n+  quote: a\n\u{0}no\n+quote: c\n";
        let quotes = read_quotes(log.as_bytes());
        assert_eq!((quotes.get("a"), quotes.get("b"), quotes.len()), (Some(&200), Some(&300), 2));

        let log = "\u{1}300\0\ncontent/a.md\0content/b.md\0\u{1}200\0\ncontent/a.md\0content/c.md\0";
        let quoted = Quoted { quotes, texts: read_texts(log.as_bytes()) };
        assert!(quoted.is_newer("content/a.md", 299) && !quoted.is_newer("content/a.md", 300));
        assert!(quoted.is_newer("content/c.md", 199) && !quoted.is_newer("content/c.md", 200));
        assert!(!quoted.is_newer("content/d.md", 0));
    }
}
