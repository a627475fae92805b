//! write: pages and files to disk, only where they changed; what became stale goes, what isn't ours stays.
//!
//! - A fresh output is streamed into a staging folder beside it and becomes the output by one rename.
//! - Over an existing output only changed files are staged, in a folder inside it (so that they are on the same file
//!   system, and nothing but the output must be writable). Then a `journal` says what is to be done, and one short
//!   pass does it. A pass that was interrupted is finished when the output is next opened; what was staged without a
//!   journal is dropped.
//! - The `manifest` in the output lists what postil wrote. A folder with files but no manifest is refused.
//! - `replace` writes files of the edition itself: what `fix` and `add` change in its YAML; `create` makes new ones.
//! - `ground` refuses folders in which no site may be written, `lock` a second build at the same time.

mod create;
mod ground;
mod journal;
mod lock;
mod manifest;
mod replace;

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::model::error::Error;
use crate::model::output::SitePath;

use journal::Pass;
use lock::Work;
use manifest::{Entry, Hasher, Manifest};

pub use create::create;
pub use replace::{Replacement, replace};

/// What was done to the output, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// Why an output can't be written.
#[derive(Debug)]
pub enum WriteError {
    /// Writing would destroy something that isn't ours. The message says what to do instead.
    Refused(String),
    Machine(Error),
}

impl From<Error> for WriteError {
    fn from(error: Error) -> Self {
        WriteError::Machine(error)
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::Refused(message) => formatter.write_str(message),
            WriteError::Machine(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for WriteError {}

/// An output that is being written. Dropped without [`Writer::finish`], it leaves the output as it was.
#[derive(Debug)]
pub struct Writer {
    output: PathBuf,
    work: Work,
    /// What postil wrote the last time; `None` for an output that doesn't exist yet.
    former: Option<Manifest>,
    pages: Mutex<Pages>,
}

#[derive(Debug, Default)]
struct Pages {
    manifest: Manifest,
    staged: BTreeSet<String>,
    /// Folders of the staging folder that exist already.
    folders: BTreeSet<PathBuf>,
}

impl Writer {
    /// Opens `output` for the edition at `edition`, after finishing a pass that was interrupted there.
    pub fn open(output: &Path, edition: &Path) -> Result<Writer, WriteError> {
        loop {
            let ground = ground::check(output, edition)?;
            let work = Work::claim(&ground)?;
            if ground.output.exists() != ground.exists {
                // Another build made the output in the meantime: start again over that one.
                continue;
            }
            let former = if ground.exists {
                if let Some(pass) = Pass::read(&work, &ground.output)? {
                    pass.run(usize::MAX)?;
                }
                Some(former(&ground)?)
            } else {
                None
            };
            work.clear()?;
            return Ok(Writer { output: ground.output, work, former, pages: Mutex::default() });
        }
    }

    /// Takes a page, unless the output holds it already. May be called from many threads at once.
    pub fn put(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Error> {
        let entry = Entry { hash: Hasher::of(bytes), size: bytes.len() as u64 };
        let same = self.existing(path, entry.size).is_some_and(|file| fs::read(file).is_ok_and(|old| old == bytes));
        if !same {
            let staged = self.stage(path)?;
            fs::write(&staged, bytes).map_err(Error::at("write", &staged))?;
        }
        self.record(path, entry, !same);
        Ok(())
    }

    /// Takes a file as it is, unless the output holds it already. May be called from many threads at once.
    pub fn copy(&self, from: &Path, to: &SitePath) -> Result<(), Error> {
        let size = fs::metadata(from).map_err(Error::at("read", from))?.len();
        if let Some(existing) = self.existing(to, size)
            && let Ok(mut existing) = File::open(existing)
        {
            let mut same = true;
            let mut buffer = Vec::new();
            let entry = each_chunk(from, |chunk| {
                buffer.resize(chunk.len(), 0);
                same = same && existing.read_exact(&mut buffer).is_ok() && buffer == chunk;
                Ok(())
            })?;
            if same && entry.size == size {
                self.record(to, entry, false);
                return Ok(());
            }
        }
        let staged = self.stage(to)?;
        // Not `fs::copy`, which would take over permissions too: a site must be readable by all.
        let mut file = File::create(&staged).map_err(Error::at("create", &staged))?;
        let entry = each_chunk(from, |chunk| file.write_all(chunk).map_err(Error::at("write", &staged)))?;
        self.record(to, entry, true);
        Ok(())
    }

    /// Makes all that was put the output.
    pub fn finish(self) -> Result<Written, WriteError> {
        match self.prepare()? {
            Ready::Fresh(written) => {
                let (from, to) = (self.work.site(), &self.output);
                fs::rename(from, to).map_err(Error::at("create", to))?;
                Ok(written)
            }
            Ready::Pass(pass, written) => {
                pass.run(usize::MAX)?;
                Ok(written)
            }
            Ready::Nothing(written) => Ok(written),
        }
    }

    /// All of [`Writer::finish`] that leaves the output alone. A pass is in the journal then.
    fn prepare(&self) -> Result<Ready, WriteError> {
        let pages = self.pages();
        let mut written =
            Written { written: pages.staged.len(), unchanged: pages.manifest.len() - pages.staged.len(), removed: 0 };
        let Some(former) = &self.former else {
            let file = self.work.site().join(manifest::NAME);
            fs::write(&file, pages.manifest.to_string()).map_err(Error::at("write", &file))?;
            return Ok(Ready::Fresh(written));
        };
        let stale: BTreeSet<String> =
            former.paths().filter(|path| !pages.manifest.has(path)).map(str::to_string).collect();
        if stale.is_empty() && pages.staged.is_empty() && *former == pages.manifest {
            return Ok(Ready::Nothing(written));
        }
        ground::check_pages(&self.output, &pages.staged, &stale, former)?;
        // What is gone already, or lies behind a link that someone put in the place of a folder, isn't ours to remove.
        let remove: Vec<String> = stale.into_iter().filter(|path| ground::is_plain_file(&self.output, path)).collect();
        written.removed = remove.len();
        let file = self.work.manifest();
        fs::write(&file, pages.manifest.to_string()).map_err(Error::at("write", &file))?;
        let pass = Pass::new(&self.work, &self.output, remove, pages.staged.iter().cloned().collect());
        pass.save()?;
        Ok(Ready::Pass(pass, written))
    }

    /// The file of the output at `path`, if it is ours and of this size.
    fn existing(&self, path: &SitePath, size: u64) -> Option<PathBuf> {
        self.former.as_ref().filter(|former| former.has(path.as_str()))?;
        let file = below(&self.output, path.as_str());
        // Not what a link leads to: the site is to hold the file itself.
        fs::symlink_metadata(&file).is_ok_and(|data| data.is_file() && data.len() == size).then_some(file)
    }

    /// Where `path` is staged. Its folder exists then.
    fn stage(&self, path: &SitePath) -> Result<PathBuf, Error> {
        let file = below(&self.work.site(), path.as_str());
        let folder = file.parent().expect("a staged file lies in the staging folder");
        if !self.pages().folders.contains(folder) {
            fs::create_dir_all(folder).map_err(Error::at("create", folder))?;
            self.pages().folders.insert(folder.to_path_buf());
        }
        Ok(file)
    }

    fn record(&self, path: &SitePath, entry: Entry, staged: bool) {
        let mut pages = self.pages();
        pages.manifest.insert(path.as_str(), entry);
        if staged {
            pages.staged.insert(path.as_str().to_string());
        }
    }

    fn pages(&self) -> MutexGuard<'_, Pages> {
        // A thread that panicked is our bug and ends the build anyway.
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is left to do to the output.
enum Ready {
    /// The staging folder becomes it.
    Fresh(Written),
    Pass(Pass, Written),
    Nothing(Written),
}

/// What postil wrote into an output that exists.
fn former(ground: &ground::Ground) -> Result<Manifest, WriteError> {
    match Manifest::read(&ground.output)? {
        Some(manifest) => Ok(manifest),
        // An interrupted first build may have left nothing but its staging folder.
        None if ground::is_empty(&ground.output)? => Ok(Manifest::default()),
        None => Err(ground::foreign(ground)),
    }
}

/// The path of `path`, with `/`, below `folder`.
fn below(folder: &Path, path: &str) -> PathBuf {
    path.split('/').fold(folder.to_path_buf(), |folder, part| folder.join(part))
}

/// Hands the bytes of `from` on, chunk by chunk, and says what they are.
fn each_chunk(from: &Path, mut take: impl FnMut(&[u8]) -> Result<(), Error>) -> Result<Entry, Error> {
    let mut file = File::open(from).map_err(Error::at("read", from))?;
    let mut hasher = Hasher::default();
    let mut chunk = vec![0; 64 * 1024];
    let mut size = 0;
    loop {
        let count = match file.read(&mut chunk) {
            Ok(0) => return Ok(Entry { hash: hasher.finish(), size }),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Error::new("read", from, error)),
        };
        hasher.add(&chunk[..count]);
        size += count as u64;
        take(&chunk[..count])?;
    }
}

#[cfg(test)]
mod tests;
