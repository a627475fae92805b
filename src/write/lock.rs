//! The folder in which an output is prepared, held by one build at a time.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::WriteError;
use super::ground::Ground;
use crate::model::error::Error;

/// How often the folder may vanish under our hands before that is a failure: each time, another build ended.
const TRIES: usize = 32;

/// The claimed folder: `site/` holds staged files, `manifest` the new manifest, `journal` what is to be done.
#[derive(Debug)]
pub struct Work {
    folder: PathBuf,
    /// Locked until it is dropped.
    _lock: File,
    /// Stands for the death of the process: nothing is cleaned up.
    #[cfg(test)]
    pub killed: bool,
}

impl Work {
    /// Claims the working folder of an output. Refused while another build holds it.
    pub fn claim(ground: &Ground) -> Result<Work, WriteError> {
        if ground.exists && ground.beside.exists() {
            // Left by a build that was killed just after its rename.
            drop(Self::at(&ground.beside));
        }
        let folder = if ground.exists { &ground.inside } else { &ground.beside };
        Self::at(folder)?.ok_or_else(|| {
            WriteError::Refused(format!(
                "another build is writing to `{}`: wait until it is done, or choose another folder with `-o`",
                ground.output.display()
            ))
        })
    }

    fn at(folder: &Path) -> Result<Option<Work>, Error> {
        let path = folder.join("lock");
        for _ in 0..TRIES {
            fs::create_dir_all(folder).map_err(Error::at("create", folder))?;
            let lock = match File::options().create(true).append(true).open(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                opened => opened.map_err(Error::at("create", &path))?,
            };
            match lock.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                // Some network file systems have no locks: one build at a time is then the user's care.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(Error::new("lock", &path, error)),
            }
            // Its former holder removes the file: what we locked may have no name any more.
            if is_at(&lock, &path) {
                return Ok(Some(Work {
                    folder: folder.to_path_buf(),
                    _lock: lock,
                    #[cfg(test)]
                    killed: false,
                }));
            }
        }
        Err(Error::new("lock", &path, io::Error::other("it is removed again and again")))
    }

    /// Drops what an interrupted build staged, and makes room.
    pub fn clear(&self) -> Result<(), Error> {
        let site = self.site();
        match fs::remove_dir_all(&site) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Error::new("remove", &site, error)),
            _ => {}
        }
        fs::create_dir_all(&site).map_err(Error::at("create", &site))
    }

    pub fn site(&self) -> PathBuf {
        self.folder.join("site")
    }

    pub fn manifest(&self) -> PathBuf {
        self.folder.join("manifest")
    }

    pub fn journal(&self) -> PathBuf {
        self.folder.join("journal")
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        #[cfg(test)]
        if self.killed {
            return;
        }
        // With a journal, the next build needs what is staged.
        if !self.journal().exists() {
            // Nothing depends on it: the next build clears what is left.
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(own), Ok(there)) => (own.dev(), own.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

/// Elsewhere, a file that is open keeps its name.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}
