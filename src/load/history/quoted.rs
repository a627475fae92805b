//! When the quotations of an edition were written, and its texts edited: which version of a text a note was about.
//!
//! Two `git log` for the whole edition. `git blame` would answer for one file at a time.

use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::blobs::Blobs;
use super::git::{Git, is_hash};
use super::{BOUNDS, plain, text};

/// Times are seconds since 1970, by the clock of whoever committed.
#[derive(Debug, Default)]
pub struct Quoted {
    /// When each quotation was written last, in whatever file.
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
    /// Each quotation as it was typed, on one line and without its quotation marks, and when it was written last.
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
    let quotes = [
        "--patch",
        "--unified=0",
        "--no-renames",
        "-Gquote:",
        "--format=%x00%ct",
        "HEAD",
        "--",
        ":(glob)content/**/*.yaml",
    ];
    let texts =
        ["--raw", "-z", "--no-abbrev", "-M50%", "-l400", "--format=%x01%ct", "HEAD", "--", ":(glob)content/**/*.md"];
    Quoted { quotes: read_quotes(&log(&quotes)), texts: read_texts(&log(&texts)) }
}

/// A NUL and the time of each commit, the newest first; then its changes. A quotation that a commit takes out and puts in
/// again, in other lines or marks or in a file of another name, isn't written anew.
fn read_quotes(output: &[u8]) -> HashMap<String, i64> {
    let mut quotes = HashMap::new();
    for commit in output.split(|byte| *byte == 0) {
        let lines: Vec<&[u8]> = commit.split(|byte| *byte == b'\n').collect();
        let Some(time) = lines.first().and_then(|line| number(line)) else { continue };
        let gone: HashSet<String> = quotations(&lines, b'-').collect();
        for quote in quotations(&lines, b'+').filter(|quote| !gone.contains(quote)) {
            quotes.entry(quote).or_insert(time);
        }
    }
    quotes
}

/// The quotations in the lines that begin with a sign.
fn quotations<'a>(lines: &'a [&[u8]], sign: u8) -> impl Iterator<Item = String> + 'a {
    let line = move |index: usize| -> Option<&'a str> {
        let line = lines.get(index)?.strip_prefix(&[sign])?;
        str::from_utf8(line).ok()
    };
    (0..lines.len()).filter_map(move |index| {
        let (column, first) = value(line(index)?)?;
        // Lines that are indented further go on with the value.
        let more = (index + 1..).map_while(line).take_while(|line| {
            line.trim().is_empty() || line.len() - line.trim_start_matches([' ', '-']).len() > column
        });
        let mut words = first.to_owned();
        for line in more {
            words.push(' ');
            words.push_str(line.trim());
        }
        quotation(&words)
    })
}

/// The time of each commit after a 1, the newest first; then `:OLD-MODE NEW-MODE OLD NEW STATUS` and a path for each text
/// that it changed, and the new path after that of one that it renamed. All end by NUL.
fn read_texts(output: &[u8]) -> HashMap<String, Vec<Committed>> {
    let mut texts: HashMap<String, Vec<Committed>> = HashMap::new();
    // Today's names of those that were renamed.
    let mut names: HashMap<String, String> = HashMap::new();
    let mut time = None;
    let mut tokens = output.split(|byte| *byte == 0);
    while let Some(token) = tokens.next() {
        if let [1, rest @ ..] = token {
            time = number(rest);
            continue;
        }
        let change = str::from_utf8(token).unwrap_or_default().trim_start();
        let Some(change) = change.strip_prefix(':') else { continue };
        let mut path = || tokens.next().and_then(|path| str::from_utf8(path).ok());
        let is_rename = change.rsplit(' ').next().is_some_and(|status| status.starts_with('R'));
        let (former, path) = if is_rename { (path(), path()) } else { (None, path()) };
        let mut fields = change.split(' ').skip(1);
        let (mode, blob) = (fields.next().unwrap_or_default(), fields.nth(1).unwrap_or_default());
        let blob = (mode.starts_with("100") && is_hash(blob)).then(|| blob.to_owned());
        let (Some(path), Some(time)) = (path, time) else { continue };
        let name = names.get(path).map_or(path, String::as_str).to_owned();
        if let Some(former) = former {
            names.insert(former.to_owned(), name.clone());
        }
        texts.entry(name).or_default().push(Committed { time, blob });
    }
    texts
}

fn number(digits: &[u8]) -> Option<i64> {
    str::from_utf8(digits).ok()?.trim().parse().ok()
}

/// The column of the key `quote` in a line of YAML, and what stands after it: `- {quote: some words, body: …}`.
fn value(line: &str) -> Option<(usize, &str)> {
    let (before, value) = ["quote:", "quote\":", "quote':"].iter().find_map(|key| line.split_once(key))?;
    let before = before.trim_end_matches(['"', '\'']);
    if before.contains('{') {
        let value = value.trim_start();
        return Some((
            usize::MAX,
            if value.starts_with(['"', '\'']) { value } else { value.split([',', '}']).next()? },
        ));
    }
    before.chars().all(|char| char == ' ' || char == '-').then_some((before.len(), value))
}

/// The words of a value, its lines joined: in quotation marks, plain, or below `>-` or `|`.
fn quotation(value: &str) -> Option<String> {
    let value = value.trim();
    let words = match value.chars().next()? {
        mark @ ('"' | '\'') => value[1..].split(mark).next()?,
        // The digits and signs of the header; a space follows them.
        '>' | '|' => value.split_once(' ')?.1,
        _ => value.split(" #").next()?,
    };
    Some(words.trim().to_owned()).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_of_all_styles() {
        let check = |added: &str, expected: &[&str]| {
            let lines: Vec<Vec<u8>> = added.lines().map(|line| format!("+{line}").into_bytes()).collect();
            let lines: Vec<&[u8]> = lines.iter().map(Vec::as_slice).collect();
            assert_eq!(quotations(&lines, b'+').collect::<Vec<_>>(), expected, "{added}");
        };
        check("    quote: old pier # here", &["old pier"]);
        check("  - quote: \"the pier, at # last\"\r\n    body: x", &["the pier, at # last"]);
        check("  - {id: x, quote: 'old pier', body: y}", &["old pier"]);
        check("  - {id: x, quote: old pier}\n  - {id: y}", &["old pier"]);
        check("    {\n      \"quote\": \"old pier\",\n", &["old pier"]);
        check("    body: a quote: no", &[]);
        check("    quote:\n    body: x", &[]);
        check("    quote: >-\n      old\n      pier\n    body: x", &["old pier"]);
        check("    quote: |2-\n      old pier\n\n  - id: x", &["old pier"]);
        check(
            "    quote: old\n      pier\n    also:\n      - quote: \"new\n          pier\"",
            &["old pier", "new pier"],
        );
        check("    quote:\n      old pier", &["old pier"]);
    }

    #[test]
    fn the_newest_commit_counts_that_did_more_than_put_in_order() {
        let log = "\u{0}400\n\n-  quote: b\n+    quote: >-\n+      b\n\u{0}300\n\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-  quote: a\n+  quote: b\n\
                   \u{0}200\n\n+  quote: b\n+  quote: a\n\u{0}no\n+quote: c\n";
        let quotes = read_quotes(log.as_bytes());
        assert_eq!((quotes.get("a"), quotes.get("b"), quotes.len()), (Some(&200), Some(&300), 2));

        let hash = |digit: char| digit.to_string().repeat(40);
        let (a, b, none) = (hash('a'), hash('b'), hash('0'));
        let log = format!(
            "\u{1}400\0\n:100644 100644 {a} {b} M\0content/a.md\0:100644 000000 {a} {none} D\0content/b.md\0\
             \u{1}200\0\n:000000 100644 {none} {a} A\0content/a.md\0:000000 100644 {none} {a} A\0content/b.md\0\
             :000000 100644 {none} {a} A\0content/c.md\0\
             \u{1}100\0\n:100644 100644 {b} {a} R080\0content/was.md\0content/d.md\0\
             \u{1}50\0\n:000000 100644 {none} {b} A\0content/was.md\0"
        );
        let quoted = Quoted { quotes, texts: read_texts(log.as_bytes()) };
        assert_eq!((quoted.blob_at("content/a.md", 399), quoted.blob_at("content/b.md", 399)), (Some(&*a), Some(&*a)));
        assert_eq!(quoted.blob_at("content/d.md", 99), Some(&*b));
        // The same as today, not there yet or no more, and never heard of.
        for (path, time) in
            [("content/a.md", 400), ("content/a.md", 199), ("content/b.md", 400), ("content/c.md", 300), ("x", 1)]
        {
            assert_eq!(quoted.blob_at(path, time), None, "{path} {time}");
        }
    }
}
