//! The files of an edition, as found on disk.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::source::FilePath;
use super::work::TextId;

/// What stands in an edition's folder. Paths only: a file's text is read when it is needed.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// The edition's folder, absolute.
    pub root: PathBuf,
    /// `postil.yaml`, if it is there.
    pub config: Option<FilePath>,
    /// By id.
    pub texts: Vec<TextFile>,
    /// Shared records files, by path.
    pub records: Vec<FilePath>,
    /// Every other file below `content/`, as its path from there, with `/`.
    pub files: BTreeSet<Arc<str>>,
    /// The edition's own templates, as their names below `templates/`.
    pub templates: Vec<Arc<str>>,
    /// The edition's own words for pages, as their names below `languages/`.
    pub languages: Vec<Arc<str>>,
    /// The edition's own static files, as their names below `static/`.
    pub statics: Vec<Arc<str>>,
}

impl Project {
    /// Where a file of the edition is on disk.
    pub fn path(&self, file: &str) -> PathBuf {
        file.split('/').fold(self.root.clone(), |path, part| path.join(part))
    }

    /// The folder of the output: `output` of the config, or an absolute path as it is.
    pub fn output(&self, output: &str) -> PathBuf {
        self.root.join(Path::new(output))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    pub id: TextId,
    /// The Markdown file, from the edition's folder.
    pub file: FilePath,
    pub sidecar: Option<FilePath>,
}
