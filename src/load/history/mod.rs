//! The former versions of a file, from git.
//!
//! 1. `git` runs the program: safely, for a limited time, and whatever the user's config and environment say.
//! 2. `log` reads what `git log` says of one path.
//! 3. `walk` makes one line of it, from HEAD back, across merges and renames.
//! 4. `blobs` fetches the bytes of a version.
//! 5. `origins` finds the commits in which records began, `quoted` when quotations were written.
//!
//! Only what is committed and can be reached from HEAD counts. Nothing is written, and nothing is fetched from a network.

mod blobs;
mod git;
mod log;
mod origins;
mod quoted;
#[cfg(test)]
mod tests;
mod walk;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::model::history::{NoHistory, Version};

use blobs::Blobs;
use git::{Git, words};

pub use origins::origins;
pub use quoted::{BlobReader, Quoted, quoted};

/// How much is asked of git for one file.
#[derive(Clone, Debug)]
struct Bounds {
    /// Versions that are listed.
    versions: usize,
    /// Commits that are looked at between two names of the file, those of side branches included.
    commits: usize,
    /// Names that the file had before today's.
    renames: usize,
    /// Bytes of the largest version that is read.
    largest: u64,
    /// Bytes that are read in total.
    total: u64,
    /// For the listing; and for each version that is read.
    time: Duration,
}

const BOUNDS: Bounds = Bounds {
    versions: 2_000,
    commits: 20_000,
    renames: 32,
    largest: 16 << 20,
    total: 64 << 20,
    time: Duration::from_secs(30),
};

/// The committed versions of one file.
#[derive(Debug)]
pub struct History {
    git: Git,
    bounds: Bounds,
    versions: Vec<Version>,
    is_shallow: bool,
    is_cut: Cell<bool>,
    /// Bytes that may still be read.
    left: Cell<u64>,
    blobs: RefCell<Blobs>,
}

/// Asks git for the versions of `file`, a path with `/` from the folder `root`, which is absolute. Links are followed
/// first: the history is that of the file itself, in the repository it stands in. A shallow clone is no refusal: see
/// [`History::is_shallow`].
pub fn history(root: &Path, file: &str) -> Result<History, NoHistory> {
    asked(OsStr::new("git"), root, file, &BOUNDS)
}

/// The commit at which the history of all files of a folder begins, and whether the clone is shallow: as long as both
/// are the same, so is every answer.
pub fn head(folder: &Path) -> Result<(Option<String>, bool), NoHistory> {
    let git = Git::new(OsStr::new("git"), &plain(folder), BOUNDS.time);
    let place = git.place()?;
    Ok((git.head()?, place.is_shallow))
}

/// The files below `content/` that aren't as they were last committed, as paths from the folder `root`. Nothing that git
/// doesn't track is among them, and nothing at all where git can't be asked.
///
/// By the hashes of their bytes as they are: `git diff` and `git status` would run the filters that the repository's config
/// names. So a file whose line ends git converts counts as edited.
pub fn edited(root: &Path) -> BTreeSet<String> {
    let git = Git::new(OsStr::new("git"), &plain(root), BOUNDS.time);
    let committed = ["ls-tree", "-r", "-z", "HEAD", "--", "content"];
    let said = git.ask(&committed.map(OsStr::new)).and_then(git::Answer::success).unwrap_or_default();
    // `MODE TYPE HASH`, a tab, and the path.
    let files: Vec<(&str, &str)> = said
        .split(|byte| *byte == 0)
        .filter_map(|line| str::from_utf8(line).ok()?.split_once('\t'))
        .filter_map(|(about, path)| Some((about.rsplit(' ').next()?, path)))
        .filter(|(_, path)| path.ends_with(".md") && root.join(path).is_file())
        .collect();
    // A command takes only so many words on some systems.
    let changed = files.chunks(100).flat_map(|files| {
        let mut arguments = vec![OsStr::new("hash-object"), OsStr::new("--no-filters"), OsStr::new("--")];
        arguments.extend(files.iter().map(|(_, path)| OsStr::new(*path)));
        let said = git.ask(&arguments).and_then(git::Answer::success).unwrap_or_default();
        let hashes: Vec<String> = String::from_utf8_lossy(&said).lines().map(str::to_string).collect();
        let differs = move |((hash, path), now): (&(&str, &str), String)| (*hash != now).then(|| (*path).to_string());
        files.iter().zip(hashes).filter_map(differs).collect::<Vec<_>>()
    });
    changed.collect()
}

fn asked(program: &OsStr, root: &Path, file: &str, bounds: &Bounds) -> Result<History, NoHistory> {
    let path = file.split('/').fold(root.to_path_buf(), |path, part| path.join(part));
    let path = fs::canonicalize(path).map_err(|error| NoHistory::Failed(words(&error.to_string())))?;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(NoHistory::Untracked) };
    let git = Git::new(program, &plain(folder), bounds.time);

    let (place, head) = (git.place()?, git.head()?);
    let name = name.to_str().ok_or(NoHistory::Untracked)?;
    let walked = walk::walk(&git, head.ok_or(NoHistory::Untracked)?, format!("{}{name}", place.prefix), bounds)?;
    if walked.versions.is_empty() {
        return Err(NoHistory::Untracked);
    }
    Ok(History {
        versions: walked.versions,
        is_shallow: place.is_shallow && walked.is_from_root,
        is_cut: Cell::new(walked.is_cut),
        left: Cell::new(bounds.total),
        blobs: RefCell::new(Blobs::default()),
        bounds: bounds.clone(),
        git,
    })
}

/// Windows has a long form of absolute paths, `\\?\C:\…`, that few programs take as their current folder.
fn plain(folder: &Path) -> PathBuf {
    let short = folder.to_str().and_then(|path| path.strip_prefix(r"\\?\"));
    short.filter(|path| path.get(1..2) == Some(":")).map_or_else(|| folder.to_path_buf(), PathBuf::from)
}

impl History {
    /// Newest first, along one line of commits: each version was made from the next one in the list. The first is
    /// HEAD's, unless HEAD has no such file. Neighbours differ in their bytes. Never empty.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// The text of a version. `None` when it isn't UTF-8, is larger than 16 MiB, is a pointer of Git LFS, when git
    /// hasn't got it, or when 64 MiB were read before.
    pub fn read(&self, index: usize) -> Option<String> {
        let version = self.versions.get(index)?;
        let left = self.left.get();
        if left == 0 {
            self.is_cut.set(true);
            return None;
        }
        let bytes = self.blobs.borrow_mut().read(&self.git, &version.blob, self.bounds.largest)?;
        self.left.set(left.saturating_sub(bytes.len() as u64));
        text(bytes)
    }

    /// The clone is shallow, and the oldest version is that of a commit where it was cut: older versions may be
    /// missing, and the oldest may be older than its commit.
    pub fn is_shallow(&self) -> bool {
        self.is_shallow
    }

    /// There are versions beyond those listed, or beyond those that may be read.
    pub fn is_cut(&self) -> bool {
        self.is_cut.get()
    }
}

/// The bytes of a version as a text, if they are one.
fn text(bytes: Vec<u8>) -> Option<String> {
    String::from_utf8(bytes).ok().filter(|text| !text.starts_with(POINTER))
}

/// What a file begins with whose bytes Git LFS keeps elsewhere.
const POINTER: &str = "version https://git-lfs.github.com/spec/";
