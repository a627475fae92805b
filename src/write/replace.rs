//! Files of the edition itself give way to new texts: each in one step, all or none as far as a disk can promise that.
//!
//! Every new text is complete on disk, beside the file, before the first takes a file's place; and no file does that
//! has changed since it was read.

use std::collections::BTreeSet;
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use super::{WriteError, below};
use crate::model::error::Error;

/// A new text for a file.
#[derive(Clone, Copy, Debug)]
pub struct Replacement<'a> {
    /// From the edition's folder, with `/`.
    pub file: &'a str,
    /// What it was read as; `None` if it must not exist yet.
    pub before: Option<&'a str>,
    pub after: &'a str,
}

/// Writes new texts into the edition at `root`. Permissions stay; a link is followed as far as the edition's own
/// files. A file that is read-only or holds something else than it was read as is refused, and then none is written.
pub fn replace(root: &Path, replacements: &[Replacement<'_>]) -> Result<(), WriteError> {
    let root = fs::canonicalize(root).map_err(Error::at("open", root))?;
    let mut seen = BTreeSet::new();
    let mut staged = Vec::with_capacity(replacements.len());
    for replacement in replacements {
        let target = target(&root, replacement)?;
        if !seen.insert(target.clone()) {
            return refuse(replacement, "is another name of a file that is written too: edit it by hand");
        }
        let permissions = permissions(&target, replacement)?;
        staged.push((stage(&target, replacement.after, permissions)?, target, replacement));
    }
    for (_, target, replacement) in &staged {
        unchanged(target, replacement)?;
    }
    let mut done: Vec<&str> = Vec::new();
    for (new, target, replacement) in staged {
        let moved = match replacement.before {
            Some(_) => new.persist(&target),
            None => new.persist_noclobber(&target),
        };
        moved.map_err(|failed| Error::new("write", &target, after(&done, failed.error)))?;
        done.push(replacement.file);
    }
    Ok(())
}

fn refuse<T>(replacement: &Replacement<'_>, reason: &str) -> Result<T, WriteError> {
    Err(WriteError::Refused(format!("`{}` {reason}; nothing was written", replacement.file)))
}

/// Names the files that were written before one couldn't be.
fn after(done: &[&str], error: io::Error) -> io::Error {
    match done {
        [] => error,
        done => io::Error::other(format!("{error}; written before it: {}", done.join(", "))),
    }
}

/// The file itself, where `file` is a link.
fn target(root: &Path, replacement: &Replacement<'_>) -> Result<PathBuf, WriteError> {
    let path = below(root, replacement.file);
    let (known, name) = match (replacement.before, path.parent(), path.file_name()) {
        (None, Some(folder), Some(name)) => (folder.to_path_buf(), Some(name.to_owned())),
        _ => (path, None),
    };
    let mut target = fs::canonicalize(&known).map_err(Error::at("open", &known))?;
    target.extend(name);
    if !target.starts_with(root) {
        return refuse(replacement, "is a link that leads out of the edition");
    }
    Ok(target)
}

/// Those of the file that is there; `None` for a new one.
fn permissions(target: &Path, replacement: &Replacement<'_>) -> Result<Option<Permissions>, WriteError> {
    if replacement.before.is_none() {
        return match fs::symlink_metadata(target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            _ => refuse(replacement, "has come to be while this ran"),
        };
    }
    let data = fs::metadata(target).map_err(Error::at("read", target))?;
    // A rename would replace such a file all the same.
    match data.permissions() {
        permissions if permissions.readonly() => refuse(replacement, "is read-only"),
        permissions => Ok(Some(permissions)),
    }
}

/// Writes `text` to a hidden file beside `target`, down to the disk. It goes when dropped.
fn stage(target: &Path, text: &str, permissions: Option<Permissions>) -> Result<TempPath, Error> {
    let folder = target.parent().expect("a file of the edition lies in a folder");
    let mut new = create(folder).map_err(Error::at("create a file in", folder))?;
    let written = (|| {
        new.write_all(text.as_bytes())?;
        if let Some(permissions) = permissions {
            new.as_file().set_permissions(permissions)?;
        }
        new.as_file().sync_all()
    })();
    written.map_err(Error::at("write", target))?;
    Ok(new.into_temp_path())
}

fn create(folder: &Path) -> io::Result<NamedTempFile<File>> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".postil-").suffix(".new");
    #[cfg(unix)]
    {
        // As any new file: without this only its owner could read it.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(Permissions::from_mode(0o666));
        builder.tempfile_in(folder)
    }
    #[cfg(not(unix))]
    builder.tempfile_in(folder)
}

fn unchanged(target: &Path, replacement: &Replacement<'_>) -> Result<(), WriteError> {
    let Some(before) = replacement.before else { return Ok(()) };
    let now = fs::read(target).map_err(Error::at("read", target))?;
    if now == before.as_bytes() { Ok(()) } else { refuse(replacement, "changed while this ran: run it again") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("edition/content")).unwrap();
        for (name, text) in files {
            fs::write(folder.path().join("edition").join(name), text).unwrap();
        }
        folder
    }

    /// Replaces files, and says what there is then; a refusal by its words.
    fn replaced(folder: &tempfile::TempDir, replacements: &[(&str, Option<&str>, &str)]) -> (String, Vec<String>) {
        let root = folder.path().join("edition");
        let replacements: Vec<Replacement<'_>> =
            replacements.iter().map(|&(file, before, after)| Replacement { file, before, after }).collect();
        let said = replace(&root, &replacements).err().map(|error| error.to_string()).unwrap_or_default();
        let mut found: Vec<String> = fs::read_dir(root.join("content"))
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| {
                let text = fs::read_to_string(entry.path()).unwrap_or_default();
                format!("{}={text}", entry.file_name().to_str().unwrap())
            })
            .collect();
        found.sort();
        (said, found)
    }

    #[test]
    fn all_are_replaced() {
        let folder = edition(&[("content/a", "old a"), ("content/b", "old b")]);
        let (said, found) = replaced(&folder, &[("content/a", Some("old a"), "new a"), ("content/c", None, "new c")]);
        assert_eq!((said.as_str(), &found[..]), ("", &["a=new a", "b=old b", "c=new c"].map(String::from)[..]));
    }

    #[test]
    fn none_is_replaced_when_one_changed() {
        let folder = edition(&[("content/a", "old a"), ("content/b", "other b")]);
        let (said, found) =
            replaced(&folder, &[("content/a", Some("old a"), "new a"), ("content/b", Some("old b"), "new b")]);
        assert_eq!(said, "`content/b` changed while this ran: run it again; nothing was written");
        assert_eq!(found, ["a=old a", "b=other b"]);
        let (said, found) = replaced(&folder, &[("content/a", None, "new a")]);
        assert_eq!(said, "`content/a` has come to be while this ran; nothing was written");
        assert_eq!(found, ["a=old a", "b=other b"]);
        let (said, found) =
            replaced(&folder, &[("content/a", Some("old a"), "new a"), ("content/gone", Some(""), "new")]);
        assert!(said.starts_with("can't open `") && said.contains("content/gone"), "{said}");
        assert_eq!(found, ["a=old a", "b=other b"]);
    }

    #[test]
    fn a_read_only_file_stays() {
        let folder = edition(&[("content/a", "old a"), ("content/b", "old b")]);
        let path = folder.path().join("edition/content/b");
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        let (said, found) =
            replaced(&folder, &[("content/a", Some("old a"), "new a"), ("content/b", Some("old b"), "new b")]);
        assert_eq!(said, "`content/b` is read-only; nothing was written");
        assert_eq!(found, ["a=old a", "b=old b"]);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_stay() {
        use std::os::unix::fs::PermissionsExt;
        let folder = edition(&[("content/a", "old a")]);
        let path = folder.path().join("edition/content/a");
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        assert_eq!(replaced(&folder, &[("content/a", Some("old a"), "new a")]).0, "");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert_eq!(replaced(&folder, &[("content/b", None, "new")]).0, "");
        let mode = fs::metadata(folder.path().join("edition/content/b")).unwrap().permissions().mode();
        assert_eq!(mode & 0o600, 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_inside_the_edition() {
        use std::os::unix::fs::symlink;
        let folder = edition(&[("own", "old"), ("content/b", "old b")]);
        let root = folder.path().join("edition");
        fs::write(folder.path().join("foreign"), "old").unwrap();
        symlink("../own", root.join("content/a")).unwrap();
        symlink("../../foreign", root.join("content/f")).unwrap();
        symlink("b", root.join("content/c")).unwrap();
        assert_eq!(replaced(&folder, &[("content/a", Some("old"), "new")]).0, "");
        assert_eq!(fs::read_to_string(root.join("own")).unwrap(), "new");
        assert!(fs::symlink_metadata(root.join("content/a")).unwrap().is_symlink());
        let (said, _) = replaced(&folder, &[("content/f", Some("old"), "new")]);
        assert_eq!(said, "`content/f` is a link that leads out of the edition; nothing was written");
        assert_eq!(fs::read_to_string(folder.path().join("foreign")).unwrap(), "old");
        let both = [("content/b", Some("old b"), "new b"), ("content/c", Some("old b"), "new c")];
        let (said, _) = replaced(&folder, &both);
        assert!(said.starts_with("`content/c` is another name of a file that is written too"), "{said}");
        assert_eq!(fs::read_to_string(root.join("content/b")).unwrap(), "old b");
    }
}
