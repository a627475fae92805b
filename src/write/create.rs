//! New files of an edition, with the folders that they need: nothing that exists is touched.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Replacement, WriteError, below, replace};
use crate::model::error::Error;

/// Writes new files, each a path from the folder `root` with `/` and its text. The folders that aren't there are made, `root`
/// included, and go again when the files can't be written. If any of the files exists, that is said and none is
/// written.
pub fn create(root: &Path, files: &[(String, String)]) -> Result<(), WriteError> {
    let mut taken = Vec::new();
    let mut missing: Vec<PathBuf> = Vec::new();
    for (file, _) in files {
        let path = below(root, file);
        if is_there(&path)? {
            taken.push(format!("`{file}`"));
        }
        let folder = path.parent().unwrap_or(root);
        for folder in folder.ancestors().take_while(|folder| !folder.as_os_str().is_empty()) {
            if folder.is_dir() || missing.iter().any(|one| one == folder) {
                break;
            }
            if is_there(folder)? {
                return Err(WriteError::Refused(format!("`{}` isn't a folder; nothing was written", folder.display())));
            }
            missing.push(folder.to_path_buf());
        }
    }
    if !taken.is_empty() {
        /// So many are named, and the others counted.
        const NAMED: usize = 3;
        let (exist, them) = if taken.len() == 1 { ("exists", "it") } else { ("exist", "them") };
        let more = taken.len().saturating_sub(NAMED);
        taken.truncate(NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        return Err(WriteError::Refused(format!(
            "{}{more} {exist} already: move {them} away, or choose another place; nothing was written",
            taken.join(", ")
        )));
    }
    // A folder comes after those that it lies in.
    missing.sort();
    let replacements: Vec<Replacement<'_>> =
        files.iter().map(|(file, after)| Replacement { file, before: None, after }).collect();
    let written = folders(&missing).map_err(WriteError::from).and_then(|()| replace(root, &replacements));
    if written.is_err() {
        // One that something else came to lie in stays.
        missing.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
    }
    written
}

fn folders(missing: &[PathBuf]) -> Result<(), Error> {
    missing.iter().try_for_each(|folder| fs::create_dir(folder).map_err(Error::at("create", folder)))
}

/// Whether anything has that name, a link that leads nowhere included.
fn is_there(path: &Path) -> Result<bool, Error> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        // What lies below a file is no file either.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(Error::new("read", path, error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn created(root: &Path, files: &[&str]) -> String {
        let files: Vec<(String, String)> = files.iter().map(|file| (file.to_string(), "new".to_string())).collect();
        create(root, &files).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn folders_are_made() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("deep/edition");
        assert_eq!(created(&root, &["a", "b/c/d", "b/e"]), "");
        for file in ["a", "b/c/d", "b/e"] {
            assert_eq!(fs::read_to_string(root.join(file)).unwrap(), "new");
        }
    }

    #[test]
    fn what_exists_stays_and_nothing_comes_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::write(root.join("a"), "old").unwrap();
        let said = created(root, &["a", "b/c"]);
        assert_eq!(said, "`a` exists already: move it away, or choose another place; nothing was written");
        fs::create_dir(root.join("d")).unwrap();
        assert!(created(root, &["a", "d", "b/c"]).starts_with("`a`, `d` exist already: move them away"));
        let said = created(root, &["b/c", "a/e/f"]);
        assert!(said.ends_with("a` isn't a folder; nothing was written"), "{said}");
        assert_eq!(fs::read_to_string(root.join("a")).unwrap(), "old");
        assert!(!root.join("b").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_or_out_of_the_edition_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("edition");
        fs::create_dir_all(&root).unwrap();
        std::os::unix::fs::symlink("nowhere", root.join("a")).unwrap();
        assert!(created(&root, &["a"]).starts_with("`a` exists already"));
        std::os::unix::fs::symlink("..", root.join("out")).unwrap();
        assert!(created(&root, &["b/c", "out/f"]).contains("leads out of the edition"));
        assert!(!root.join("b").exists() && !folder.path().join("f").exists());
    }
}
