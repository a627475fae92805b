//! The machine failed: a file that can't be read or written. Mistakes in the edition are diagnostics instead.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// An operation on a path that the system refused.
#[derive(Debug)]
pub struct Error {
    /// What was being done: `read`, `create`, `rename`.
    action: &'static str,
    path: PathBuf,
    source: io::Error,
}

impl Error {
    pub fn new(action: &'static str, path: impl AsRef<Path>, source: io::Error) -> Self {
        Self { action, path: path.as_ref().to_path_buf(), source }
    }

    /// For `map_err`: takes the action and the path now, the reason later.
    pub fn at(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::new(action, path, source)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "can't {} `{}`: {}", self.action, self.path.display(), self.source)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}
