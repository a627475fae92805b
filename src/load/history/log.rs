//! What `git log` says of one path: the commits that changed it, and how.
//!
//! Without `--follow`, which walks every branch by date and mixes their versions. Instead git simplifies the history of
//! the path: a merge that took the file as it was on one side isn't listed, and only that side is. `--parents` gives
//! the commits listed as parents of one another.

use std::collections::HashMap;
use std::ffi::OsStr;

use crate::model::history::NoHistory;

use super::git::{Git, is_hash};

/// The commits that changed a path, by their hashes.
#[derive(Debug, Default)]
pub struct Log {
    /// The newest.
    pub first: Option<String>,
    pub commits: HashMap<String, Commit>,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Commit {
    /// As git prints it: `YYYY-MM-DD`.
    pub day: String,
    /// Seconds since 1970.
    pub time: i64,
    /// The listed commits before it, in the order of its parents.
    pub parents: Vec<String>,
    /// What the path holds; `None` when it holds no file: it was removed, or is a link or a submodule.
    pub blob: Option<String>,
    /// No parent has anything at this path.
    pub is_new: bool,
}

/// Asks for at most `most` commits that changed `path` (from the root of the work tree), from `start` backwards.
pub fn log(git: &Git, start: &str, path: &str, most: usize) -> Result<Log, NoHistory> {
    let most = format!("--max-count={most}");
    let path = format!(":(top,literal){path}");
    let arguments = [
        "log",
        "-z",
        "--raw",
        "--no-abbrev",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        // Renames are looked for where a file begins, and nowhere else.
        "--no-renames",
        // Shows a merge beside all its parents. `-m` would turn off the simplification.
        "-c",
        "--parents",
        // A file of the order of paths, which a config may name and which may be missing.
        "-O/dev/null",
        "--format=%H %cs %ct %P",
        &most,
        start,
        "--",
        &path,
    ];
    Ok(read(&git.ask(&arguments.map(OsStr::new))?.success()?))
}

/// A commit's line, then `:OLD-MODE NEW-MODE OLD NEW STATUS` and a path, all ended by NUL. With n parents there are n
/// colons, and n old modes, objects and statuses.
fn read(output: &[u8]) -> Log {
    let mut log = Log::default();
    let mut hash: Option<String> = None;
    let mut tokens = output.split(|byte| *byte == 0);
    while let Some(token) = tokens.next() {
        let Ok(token) = str::from_utf8(token) else { continue };
        let token = token.trim_start_matches('\n');
        if token.starts_with(':') {
            // The path, which is the one that was asked for.
            tokens.next();
            if let Some(commit) = hash.as_ref().and_then(|hash| log.commits.get_mut(hash)) {
                change(commit, token);
            }
            continue;
        }
        let mut words = token.split(' ').filter(|word| !word.is_empty());
        let (Some(name), Some(day), Some(time)) =
            (words.next().filter(|name| is_hash(name)), words.next(), words.next())
        else {
            continue;
        };
        let parents = words.map(str::to_owned).collect();
        let commit =
            Commit { day: day.to_owned(), time: time.parse().unwrap_or_default(), parents, ..Commit::default() };
        log.commits.insert(name.to_owned(), commit);
        log.first.get_or_insert_with(|| name.to_owned());
        hash = Some(name.to_owned());
    }
    log
}

fn change(commit: &mut Commit, line: &str) {
    let fields: Vec<&str> = line.trim_start_matches(':').split(' ').collect();
    let parents = line.len() - line.trim_start_matches(':').len();
    let (Some(mode), Some(blob), Some(status)) =
        (fields.get(parents), fields.get(2 * parents + 1), fields.get(2 * parents + 2))
    else {
        return;
    };
    let is_file = mode.starts_with("100") && is_hash(blob);
    commit.blob = is_file.then(|| (*blob).to_owned());
    commit.is_new = status.bytes().all(|letter| letter == b'A');
}

/// Where a file was before the commit in which it is new.
#[derive(Debug, PartialEq, Eq)]
pub enum Before {
    /// In the commit's first parent, by another name.
    Renamed { parent: String, path: String },
    /// Nowhere.
    Unknown,
    /// The commit has no parent; in a shallow clone it may have had one.
    Root,
}

/// Looks among the files that the commit removed for the one that became `path`: half of it must be the same.
pub fn before(git: &Git, commit: &str, path: &str) -> Result<Before, NoHistory> {
    let parent = git.ask(&["rev-parse", "--verify", "--quiet", &format!("{commit}^1")].map(OsStr::new))?;
    let Ok(parent) = parent.success() else { return Ok(Before::Root) };
    let parent = String::from_utf8_lossy(&parent).trim().to_owned();
    let arguments = [
        "diff-tree",
        "-r",
        "-z",
        "--raw",
        "-M50%",
        // So many unlike files are compared with as many, whatever the config says; one that kept its name in another
        // folder is found among more.
        "-l400",
        "--diff-filter=R",
        &parent,
        commit,
    ];
    // The search reads files, and a partial clone may not have them: then the trail ends here.
    let renames = git.ask(&arguments.map(OsStr::new))?.success().unwrap_or_default();
    Ok(match former_name(&renames, path) {
        Some(path) => Before::Renamed { parent, path },
        None => Before::Unknown,
    })
}

/// What became `path`, among renames: for each a line as above, the old path and the new one.
fn former_name(renames: &[u8], path: &str) -> Option<String> {
    let mut tokens = renames.split(|byte| *byte == 0);
    loop {
        let (_, old, new) = (tokens.next()?, tokens.next()?, tokens.next()?);
        if new == path.as_bytes() {
            return String::from_utf8(old.to_vec()).ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_of_git() {
        let hash = |digit: char| digit.to_string().repeat(40);
        let (a, b, c, none) = (hash('a'), hash('b'), hash('c'), hash('0'));
        let output = format!(
            "{a} 2020-01-03 3 {b} {c}\0\0::100644 100644 100644 {a} {b} {c} MM\0x\0{b} 2020-01-02 2 {c}\0\n:100644 000000 {a} \
             {none} D\0x\0{c} 2020-01-01 1 \0\n:000000 100755 {none} {b} A\0:x\0"
        );
        let log = read(output.as_bytes());
        assert_eq!(log.first, Some(a.clone()));
        let commit = |day: &str, time: i64, parents: &[&String], blob: Option<&String>, is_new: bool| Commit {
            day: day.to_owned(),
            time,
            parents: parents.iter().map(|parent| (*parent).clone()).collect(),
            blob: blob.cloned(),
            is_new,
        };
        assert_eq!(log.commits[&a], commit("2020-01-03", 3, &[&b, &c], Some(&c), false));
        assert_eq!(log.commits[&b], commit("2020-01-02", 2, &[&c], None, false));
        assert_eq!(log.commits[&c], commit("2020-01-01", 1, &[], Some(&b), true));
        assert_eq!(log.commits.len(), 3);
    }

    #[test]
    fn nonsense_is_no_log() {
        for output in ["", "\0\0", ":", ":::", "x y z\0: : :\0", "\0:100644\0"] {
            assert_eq!(read(output.as_bytes()).first, None, "{output:?}");
        }
        let cut = format!("{} 2020-01-01 1 \0:100644", "a".repeat(40));
        assert_eq!(read(cut.as_bytes()).commits.values().next().unwrap().blob, None);
    }

    #[test]
    fn renames() {
        let check = |output: &str, expected: Option<&str>| {
            assert_eq!(former_name(output.as_bytes(), "new").as_deref(), expected, "{output:?}");
        };
        check(":100644 100644 a b R060\0old\0new\0", Some("old"));
        check(":100644 100644 a b R100\0new\0other\0:100644 100644 a b R100\0:old\0new\0", Some(":old"));
        check(":100644 100644 a b R100\0new\0other\0", None);
        check(":100644 100644 a b R100\0old", None);
        check("", None);
    }
}
