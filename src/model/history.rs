//! Former versions of a text, and where records come from, as git's history has them.

use super::anchor::Revision;
use super::date::Day;

/// The commit in which an id first stood in a file of records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// When it was written, by its author's clock.
    pub day: Day,
    /// The author's name, as `.mailmap` has it.
    pub author: String,
}

/// One committed version of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The commit that made it.
    pub revision: Revision,
    /// When it was committed: seconds since 1970.
    pub time: i64,
    /// The object that holds its bytes: 40 or 64 hex digits.
    pub blob: Box<str>,
    /// Where the file stood then, from the root of the repository. Differs from today's path if it was renamed.
    pub path: Box<str>,
}

/// Why a text's history can't be asked. It is said once in a run; likeness alone then decides.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoHistory {
    /// Nobody wants it asked; nothing is said.
    NotAsked,
    /// There is no program `git`.
    NoGit,
    /// The edition doesn't stand in a git work tree.
    NoRepository,
    /// The file isn't tracked.
    Untracked,
    /// The clone is shallow.
    Shallow,
    /// There are more versions than are read.
    TooLong,
    /// git said no, in these words.
    Failed(String),
}
