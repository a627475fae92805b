//! When the quotations of an edition were written, and its texts edited: which version of a text a note was about.
//!
//! Two `git log` for the whole edition. `git blame` would answer for one file at a time.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::blobs::Blobs;
use super::git::{Git, is_hash};
use super::{BOUNDS, plain, text};

/// Times are seconds since 1970, by the clock of whoever committed.
#[derive(Debug, Default)]
pub struct Quoted {
    /// When each quotation that fits on one line of YAML was written last, in whatever file.
    quotes: HashMap<String, i64>,
    /// The commits of each text, the newest first, by its path from the root of the edition.
    texts: HashMap<String, Vec<Committed>>,
}

#[derive(Debug)]
struct Committed {
    time: i64,
    /// The object that holds its bytes; `None` where it was removed.
    blob: Option<String>,
}

impl Quoted {
    /// Each quotation as it was typed, without its quotation marks, and when it was written last.
    pub fn quotes(&self) -> impl Iterator<Item = (&str, i64)> {
        self.quotes.iter().map(|(quote, time)| (&**quote, *time))
    }

    /// The object with the bytes that a text, a path from the root of the edition, had at that time. `None` when it has
    /// the same today, or wasn't there under that name.
    pub fn blob_at(&self, text: &str, time: i64) -> Option<&str> {
        let commits = self.texts.get(text)?;
        let then = commits.iter().find(|commit| commit.time <= time)?;
        then.blob.as_deref().filter(|_| commits[0].blob != then.blob)
    }
}

/// Reads what was committed, whichever thread asks.
#[derive(Debug)]
pub struct BlobReader {
    git: Git,
    blobs: Mutex<Blobs>,
}

impl BlobReader {
    pub fn new(root: &Path) -> Self {
        Self { git: Git::new(OsStr::new("git"), &plain(root), BOUNDS.time), blobs: Mutex::default() }
    }

    /// The text that an object holds. `None` when it isn't UTF-8, is larger than 16 MiB or a pointer of Git LFS.
    pub fn read(&self, blob: &str) -> Option<String> {
        let mut blobs = self.blobs.lock().unwrap_or_else(PoisonError::into_inner);
        text(blobs.read(&self.git, blob, BOUNDS.largest)?)
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
    let texts = ["--raw", "-z", "--no-abbrev", "--format=%x01%ct", "HEAD", "--", ":(glob)content/**/*.md"];
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

/// The time of each commit after a 1, the newest first; then `:OLD-MODE NEW-MODE OLD NEW STATUS` and a path for each text
/// that it changed. All end by NUL.
fn read_texts(output: &[u8]) -> HashMap<String, Vec<Committed>> {
    let mut texts: HashMap<String, Vec<Committed>> = HashMap::new();
    let mut time = None;
    let mut tokens = output.split(|byte| *byte == 0);
    while let Some(token) = tokens.next() {
        if let [1, rest @ ..] = token {
            time = number(rest);
            continue;
        }
        let change = str::from_utf8(token).unwrap_or_default().trim_start();
        let Some(change) = change.strip_prefix(':') else { continue };
        let path = tokens.next().and_then(|path| str::from_utf8(path).ok());
        let mut fields = change.split(' ').skip(1);
        let (mode, blob) = (fields.next().unwrap_or_default(), fields.nth(1).unwrap_or_default());
        let blob = (mode.starts_with("100") && is_hash(blob)).then(|| blob.to_owned());
        if let (Some(path), Some(time)) = (path, time) {
            texts.entry(path.to_owned()).or_default().push(Committed { time, blob });
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

        let hash = |digit: char| digit.to_string().repeat(40);
        let (a, b, none) = (hash('a'), hash('b'), hash('0'));
        let log = format!(
            "\u{1}400\0\n:100644 100644 {a} {b} M\0content/a.md\0:100644 000000 {a} {none} D\0content/b.md\0\
             \u{1}200\0\n:000000 100644 {none} {a} A\0content/a.md\0:000000 100644 {none} {a} A\0content/b.md\0\
             :000000 100644 {none} {a} A\0content/c.md\0"
        );
        let quoted = Quoted { quotes, texts: read_texts(log.as_bytes()) };
        assert_eq!((quoted.blob_at("content/a.md", 399), quoted.blob_at("content/b.md", 399)), (Some(&*a), Some(&*a)));
        // The same as today, not there yet or no more, and never heard of.
        for (path, time) in
            [("content/a.md", 400), ("content/a.md", 199), ("content/b.md", 400), ("content/c.md", 300), ("x", 1)]
        {
            assert_eq!(quoted.blob_at(path, time), None, "{path} {time}");
        }
    }
}
