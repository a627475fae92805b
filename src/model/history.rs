//! Former versions of a text, as its git history has them.

use super::anchor::Revision;

/// One committed version of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The commit that made it.
    pub revision: Revision,
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
