//! The pass over an existing output, as a list of steps that stands on disk before the first is taken.
//!
//! Every step can be taken twice, so an interrupted pass is finished by taking all of them again.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::below;
use super::lock::Work;
use super::manifest::{self, decode, encode};
use crate::model::error::Error;

const VERSION: &str = "postil-journal 1";

#[derive(Debug)]
pub struct Pass {
    output: PathBuf,
    site: PathBuf,
    manifest: PathBuf,
    journal: PathBuf,
    /// Stale files. They go first: a page may take the place of a folder, or differ from a stale one only in case.
    remove: Vec<String>,
    /// Staged files that take their places.
    place: Vec<String>,
}

impl Pass {
    pub fn new(work: &Work, output: &Path, remove: Vec<String>, place: Vec<String>) -> Self {
        Self {
            output: output.to_path_buf(),
            site: work.site(),
            manifest: work.manifest(),
            journal: work.journal(),
            remove,
            place,
        }
    }

    /// The pass that a former build began, if it did.
    pub fn read(work: &Work, output: &Path) -> Result<Option<Pass>, Error> {
        let path = work.journal();
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::new("read", &path, error)),
        };
        let mut pass = Pass::new(work, output, Vec::new(), Vec::new());
        let wrong = || Error::new("read", &path, io::Error::other("it isn't a journal of this version of postil"));
        let mut lines = text.lines();
        if lines.next() != Some(VERSION) {
            return Err(wrong());
        }
        for line in lines {
            let (steps, path) = match line.split_at_checked(2) {
                Some(("- ", path)) => (&mut pass.remove, path),
                Some(("+ ", path)) => (&mut pass.place, path),
                _ => return Err(wrong()),
            };
            steps.push(decode(path).ok_or_else(wrong)?);
        }
        Ok(Some(pass))
    }

    /// Writes the journal: from here on the pass will be finished, if not by this process.
    pub fn save(&self) -> Result<(), Error> {
        let draft = self.journal.with_extension("draft");
        let mut file = File::create(&draft).map_err(Error::at("create", &draft))?;
        // Whole on disk before it has its name, or a power cut could leave half a journal.
        file.write_all(self.to_string().as_bytes())
            .and_then(|()| file.sync_all())
            .map_err(Error::at("write", &draft))?;
        fs::rename(&draft, &self.journal).map_err(Error::at("create", &self.journal))
    }

    /// How many steps there are.
    #[cfg(test)]
    pub fn steps(&self) -> usize {
        self.remove.len() + self.place.len() + 2
    }

    /// Takes the first `most` steps; all, outside of tests.
    pub fn run(&self, most: usize) -> Result<(), Error> {
        let remove = self.remove.iter().map(|path| Step::Remove(path));
        let place = self.place.iter().map(|path| Step::Place(path));
        for step in remove.chain(place).chain([Step::Manifest, Step::Done]).take(most) {
            self.take(step)?;
        }
        Ok(())
    }

    fn take(&self, step: Step<'_>) -> Result<(), Error> {
        match step {
            Step::Remove(path) => {
                let file = below(&self.output, path);
                match fs::remove_file(&file) {
                    // A folder stands there if the step was taken before and its place is used again.
                    Err(error) if !is_gone(&error) && !file.is_dir() => return Err(Error::new("remove", &file, error)),
                    _ => self.remove_emptied(path),
                }
            }
            Step::Place(path) => {
                let (from, to) = (below(&self.site, path), below(&self.output, path));
                if !from.exists() {
                    return Ok(());
                }
                if let Some(folder) = to.parent() {
                    fs::create_dir_all(folder).map_err(Error::at("create", folder))?;
                }
                fs::rename(&from, &to).map_err(Error::at("write", &to))?;
            }
            Step::Manifest => {
                let to = self.output.join(manifest::NAME);
                if self.manifest.exists() {
                    fs::rename(&self.manifest, &to).map_err(Error::at("write", &to))?;
                }
            }
            Step::Done => fs::remove_file(&self.journal).map_err(Error::at("remove", &self.journal))?,
        }
        Ok(())
    }

    /// Removes the folders above `path` that hold nothing any more.
    fn remove_emptied(&self, path: &str) {
        let mut rest = path;
        while let Some((folder, _)) = rest.rsplit_once('/') {
            // A folder that isn't empty stays, and so do those above it.
            if fs::remove_dir(below(&self.output, folder)).is_err() {
                break;
            }
            rest = folder;
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Remove(&'a str),
    Place(&'a str),
    Manifest,
    Done,
}

impl fmt::Display for Pass {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{VERSION}")?;
        for path in &self.remove {
            writeln!(formatter, "- {}", encode(path))?;
        }
        for path in &self.place {
            writeln!(formatter, "+ {}", encode(path))?;
        }
        Ok(())
    }
}

fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}
