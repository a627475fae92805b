//! How a change of words, or of a file, is shown.

use similar::{ChangeTag, TextDiff};

use crate::model::edit::{Edit, edited};
use crate::model::rewording::{Part, PartFate, in_one_line};
use crate::report::plain;

/// Lines around a change that are shown with it.
const CONTEXT: usize = 3;

const REMOVED: &str = "\x1b[31m";
const ADDED: &str = "\x1b[32m";
const BOLD: &str = "\x1b[1m";
const FAINT: &str = "\x1b[36m";
const END: &str = "\x1b[0m";

fn painted(paint: &str, words: &str, color: bool) -> String {
    if color { format!("{paint}{words}{END}") } else { words.to_string() }
}

/// Old words and new ones in one line: `the [-best-]{+finest+} of times`.
pub fn words(parts: &[Part], color: bool) -> String {
    in_one_line(parts, |fate, words| {
        let words = plain::line(&words);
        match fate {
            PartFate::Kept => words,
            PartFate::Removed => painted(REMOVED, &words, color),
            PartFate::Added => painted(ADDED, &words, color),
        }
    })
}

/// A file whose changes are shown.
#[derive(Debug)]
pub struct Lines<'t> {
    file: &'t str,
    text: &'t str,
    /// The first byte of each line, and the end of the text.
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub fn new(file: &'t str, text: &'t str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.split_inclusive('\n').scan(0, |at, line| {
            *at += line.len();
            Some(*at)
        }));
        Self { file, text, starts }
    }

    fn count(&self) -> usize {
        self.starts.len() - 1
    }

    fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    /// A unified diff of the file and what edits make of it. The edits are in order.
    pub fn unified(&self, edits: &[Edit], color: bool) -> String {
        let mut shown = painted(BOLD, &format!("--- a/{0}\n+++ b/{0}", self.file), color) + "\n";
        let mut moved = 0;
        let mut rest = edits;
        while let Some(first) = rest.first() {
            // Edits that are near one another are shown together.
            let start = self.line_of(first.range.start).saturating_sub(CONTEXT);
            let mut end = start;
            let near = rest.iter().take_while(|edit| {
                let is_near = end == start || self.line_of(edit.range.start) <= end + CONTEXT;
                end = if is_near { self.line_of(edit.range.end) + 1 + CONTEXT } else { end };
                is_near
            });
            let (own, others) = rest.split_at(near.count());
            rest = others;
            let end = end.min(self.count());
            let window = self.starts[start.min(end)]..self.starts[end];
            let shifted = own.iter().map(|edit| {
                let range = edit.range.start - window.start..edit.range.end - window.start;
                Edit::new(range, &*edit.text)
            });
            let old = &self.text[window.clone()];
            let Some(new) = edited(old, &shifted.collect::<Vec<_>>()) else { continue };
            shown += &hunks(old, &new, start, moved, color);
            moved += new.split_inclusive('\n').count() as isize - (end - start.min(end)) as isize;
        }
        shown
    }
}

/// The hunks of a part of a file that begins at line `start`, counted from 0; in the new file, `moved` lines further.
fn hunks(old: &str, new: &str, start: usize, moved: isize, color: bool) -> String {
    let difference = TextDiff::from_lines(old, new);
    let mut shown = String::new();
    for group in difference.grouped_ops(CONTEXT) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let was = first.old_range().start..last.old_range().end;
        let is = first.new_range().start..last.new_range().end;
        let from = (start + is.start + 1).saturating_add_signed(moved);
        let head = format!("@@ -{},{} +{from},{} @@", start + was.start + 1, was.len(), is.len());
        shown += &(painted(FAINT, &head, color) + "\n");
        for change in group.iter().flat_map(|op| difference.iter_changes(op)) {
            let (mark, paint) = match change.tag() {
                ChangeTag::Equal => (' ', ""),
                ChangeTag::Delete => ('-', REMOVED),
                ChangeTag::Insert => ('+', ADDED),
            };
            let line = change.value().trim_end_matches('\n');
            let (line, line_end) = line.strip_suffix('\r').map_or((line, "\n"), |line| (line, "\r\n"));
            let line = format!("{mark}{}", plain::line(line));
            shown += &(painted(paint, &line, color && !paint.is_empty()) + line_end);
            if !change.value().ends_with('\n') {
                shown += "\\ No newline at end of file\n";
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_words() {
        let part = |fate, words: &str| Part { fate, words: words.into(), space: true };
        let parts = [
            part(PartFate::Kept, "the"),
            part(PartFate::Removed, "best\x1b[31m"),
            part(PartFate::Added, "finest"),
            part(PartFate::Kept, "of times"),
        ];
        assert_eq!(words(&parts[..3], false), "the [-best␛[31m-]{+finest+} ");
        assert_eq!(words(&parts[2..], true), "\x1b[32m{+finest+}\x1b[0m of times ");
    }

    #[test]
    fn changed_lines() {
        let text: String = (1..=30).map(|number| format!("line {number}\n")).collect();
        let at = |words: &str| text.find(words).unwrap();
        let edits = [
            Edit::new(at("line 5")..at("line 5") + 6, "five"),
            Edit::insert(at("\nline 8"), "\nseven and a half"),
            Edit::new(at("line 30")..at("line 30") + 7, "thirty"),
        ];
        let expected = "--- a/x\n+++ b/x\n@@ -2,9 +2,10 @@\n line 2\n line 3\n line 4\n-line 5\n+five\n line 6\n line 7\n\
            +seven and a half\n line 8\n line 9\n line 10\n@@ -27,4 +28,4 @@\n line 27\n line 28\n line 29\n-line 30\n+thirty\n";
        assert_eq!(Lines::new("x", &text).unified(&edits, false), expected);
        let last = "one\r\ntwo";
        assert_eq!(
            Lines::new("x", last).unified(&[Edit::insert(8, "\r\n  three")], false),
            "--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n one\r\n-two\n\\ No newline at end of file\n+two\r\n+  three\n\\ No newline at end of file\n"
        );
        assert!(Lines::new("x", last).unified(&[Edit::new(5..8, "2")], true).contains("\x1b[32m+2\x1b[0m"));
    }
}
