//! Who first wrote a record, and when: the oldest commit that added a line with its id.
//!
//! One `git log` for the whole edition, of the lines that were added. `git blame` would answer for one file at a time, and
//! name who touched the line last: a record would have been written on the day on which its file was put in order.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::Path;

use crate::model::date::Day;
use crate::model::history::{NoHistory, Origin};

use super::git::{Git, words};
use super::{BOUNDS, plain};

/// The origin of every id that was ever committed in a file of records below `root`.
///
/// Refused for a shallow clone, whose oldest commit seems to add everything.
pub fn origins(root: &Path) -> Result<HashMap<String, Origin>, NoHistory> {
    let git = Git::new(OsStr::new("git"), &plain(root), BOUNDS.time);
    if git.place()?.is_shallow {
        return Err(NoHistory::Shallow);
    }
    if git.head()?.is_none() {
        return Err(NoHistory::Untracked);
    }
    let arguments = [
        "log",
        "--reverse",
        "--patch",
        "--unified=0",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--no-renames",
        "--diff-filter=AM",
        // Only files in whose changes an id stands.
        "-G^[-{ ]*id:",
        "-O/dev/null",
        "--format=%x00%as%x00%aN",
        "HEAD",
        "--",
        ":(glob)content/**/*.yaml",
    ];
    Ok(read(&git.ask(&arguments.map(OsStr::new))?.success()?))
}

/// A NUL, the day, a NUL and the author's name for each commit, the oldest first; then its changes.
fn read(output: &[u8]) -> HashMap<String, Origin> {
    let mut origins = HashMap::new();
    let mut commit: Option<Origin> = None;
    for line in output.split(|byte| *byte == b'\n') {
        match line {
            [0, rest @ ..] => {
                let mut parts = rest.splitn(2, |byte| *byte == 0).map(String::from_utf8_lossy);
                let day = parts.next().and_then(|day| Day::parse(&day));
                let author = parts.next().map(|name| words(&name)).unwrap_or_default();
                commit = day.filter(|_| !author.is_empty()).map(|day| Origin { day, author });
            }
            [b'+', added @ ..] => {
                if let (Some(id), Some(commit)) = (id(added), &commit) {
                    origins.entry(id.to_owned()).or_insert_with(|| commit.clone());
                }
            }
            _ => {}
        }
    }
    origins
}

/// The id that a line of YAML gives, if it begins with one: `  - id: some-id # why`.
fn id(line: &[u8]) -> Option<&str> {
    let line = str::from_utf8(line).ok()?;
    let value = line.trim_start_matches([' ', '-', '{']).strip_prefix("id:")?;
    let value = value.split([' ', ',', '}', '#']).map(str::trim).find(|word| !word.is_empty())?;
    Some(value.trim_matches(['"', '\'']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_commit_with_an_id_counts() {
        let log = "\u{0}2020-01-02\u{0}Ann Lee\n\ndiff --git a/content/x.yaml b/content/x.yaml\n--- /dev/null\n+++ b/content/x.yaml\n@@ -0,0 \
            +1,3 @@\n+notes:\n+  - id: ab # first\n+    body: \"id: not\"\n\u{0}2020-02-03\u{0}Bo\n\n@@ -2 +2,4 @@\n-  - id: ab\n+  - body: x\n+    \
            id: 'ab'\r\n+  - {id: cd, body: y}\n+    rapid: ef\n\u{0}no day\u{0}Cy\n+- id: gh\n\u{0}2020-02-03\u{0}\n+- id: ij\n";
        let found = read(log.as_bytes());
        let said = |id: &str| found.get(id).map(|origin| format!("{} {}", origin.day, origin.author));
        assert_eq!(said("ab").as_deref(), Some("2020-01-02 Ann Lee"));
        assert_eq!(said("cd").as_deref(), Some("2020-02-03 Bo"));
        assert_eq!(found.len(), 2, "{found:?}");
    }
}
