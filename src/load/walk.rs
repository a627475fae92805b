//! The files below a folder of the edition, by name.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::links::{circle, is_hidden, link_is_fine, place};
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::error::Error;

/// How many linked folders are followed in one walk: folders that hold links to each other make more paths than any
/// disk has files.
const MOST_LINKED_FOLDERS: usize = 1_000;

#[derive(Debug, Default)]
pub struct Found {
    /// Whether the folder itself exists.
    pub exists: bool,
    /// Paths below the folder, with `/`, in order.
    pub files: BTreeSet<String>,
    /// Paths that were complained about and left out.
    pub skipped: BTreeSet<String>,
}

/// Lists the files below `folder` of the edition at `root`, which is canonical.
pub fn files(root: &Path, folder: &str, report: &mut Report) -> Result<Found, Error> {
    let base = root.join(folder);
    let mut found = Found::default();
    match fs::symlink_metadata(&base) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
        Err(error) => return Err(Error::new("read", &base, error)),
        Ok(_) => {}
    }
    if !link_is_fine(root, &base, folder, report) {
        found.skipped.insert(String::new());
        return Ok(found);
    }
    if !base.is_dir() {
        return Ok(found);
    }
    found.exists = true;
    let mut walk = Walk { root, folder, base: &base, linked_folders: 0, skipped: &mut found.skipped, report };
    // `filter_entry` needs the walk's state, and so does the loop: entries are checked where they come up.
    let mut entries = WalkDir::new(&base).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                walk.failed(error)?;
                continue;
            }
        };
        if entry.depth() == 0 {
            continue;
        }
        let is_folder = entry.file_type().is_dir();
        match walk.accept(&entry) {
            Some(path) if !is_folder => {
                found.files.insert(path);
            }
            None if is_folder => entries.skip_current_dir(),
            _ => {}
        }
    }
    Ok(found)
}

/// Whether `name` is a file of the edition, or a link to one that may be followed.
pub fn is_file(root: &Path, name: &str, report: &mut Report) -> Result<bool, Error> {
    let path = root.join(name);
    match fs::symlink_metadata(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Error::new("read", &path, error)),
        Ok(_) => Ok(link_is_fine(root, &path, name, report) && path.is_file()),
    }
}

struct Walk<'a> {
    root: &'a Path,
    folder: &'a str,
    base: &'a Path,
    linked_folders: usize,
    skipped: &'a mut BTreeSet<String>,
    report: &'a mut Report,
}

impl Walk<'_> {
    /// The path below the folder, if the entry is to be kept; what is wrong with it otherwise is reported.
    fn accept(&mut self, entry: &DirEntry) -> Option<String> {
        if is_hidden(&entry.file_name().to_string_lossy()) {
            return None;
        }
        let (path, whole) = self.below(entry.path());
        let complaint = if entry.file_name().to_str().is_none() {
            Some(
                Diagnostic::error(Code::NotUtf8, place(&whole), format!("the name of the file `{whole}` isn't UTF-8"))
                    .hint("rename it; letters, digits and hyphens make the best addresses"),
            )
        } else if path.contains(|character: char| character.is_control() || character == '\\') {
            let shown = path.escape_debug();
            Some(
                Diagnostic::error(
                    Code::BadFileName,
                    place(&whole),
                    format!("the name of the file `{}/{shown}` has a character that no address can hold", self.folder),
                )
                .hint("rename it without backslashes, tabs and other control characters"),
            )
        } else if entry.path_is_symlink() && !link_is_fine(self.root, entry.path(), &whole, self.report) {
            self.skipped.insert(path);
            return None;
        } else if entry.path_is_symlink() && entry.file_type().is_dir() {
            self.linked_folders += 1;
            (self.linked_folders > MOST_LINKED_FOLDERS).then(|| {
                Diagnostic::error(
                    Code::BadSymlink,
                    place(&whole),
                    format!("there are more than {MOST_LINKED_FOLDERS} links to folders in `{}/`", self.folder),
                )
                .label("not followed")
            })
        } else if !entry.file_type().is_dir() && !entry.file_type().is_file() {
            Some(
                Diagnostic::error(
                    Code::BadFileName,
                    place(&whole),
                    format!("`{whole}` is neither a file nor a folder"),
                )
                .hint(format!("take it out of `{}/`", self.folder)),
            )
        } else {
            None
        };
        match complaint {
            Some(complaint) => {
                self.report.push(complaint);
                self.skipped.insert(path);
                None
            }
            None => Some(path),
        }
    }

    /// A path on disk, from the folder and from the edition, with `/`.
    fn below(&self, path: &Path) -> (String, String) {
        let parts: Vec<_> = path
            .strip_prefix(self.base)
            .unwrap_or(path)
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect();
        let path = parts.join("/");
        let whole = format!("{}/{path}", self.folder);
        (path, whole)
    }

    /// A link that goes in a circle or nowhere is a mistake of the edition; all else is the machine's.
    fn failed(&mut self, error: walkdir::Error) -> Result<(), Error> {
        let path = error.path().unwrap_or(self.base).to_path_buf();
        let (below, whole) = self.below(&path);
        if is_hidden(below.rsplit('/').next().unwrap_or_default()) {
            return Ok(());
        }
        let is_link = fs::symlink_metadata(&path).is_ok_and(|data| data.file_type().is_symlink());
        if error.loop_ancestor().is_some() {
            self.report.push(circle(&whole));
        } else if !is_link || link_is_fine(self.root, &path, &whole, self.report) {
            let reason = error.into_io_error().unwrap_or_else(|| io::Error::other("can't be listed"));
            return Err(Error::new("read", &path, reason));
        }
        self.skipped.insert(below);
        Ok(())
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    use super::*;

    /// Makes an edition with `content/a.md` and `content/sub/b.md`, and links as (link, target); says which files and
    /// complaints there are.
    #[track_caller]
    fn check(links: &[(&str, &str)], files: &[&str], complaints: &[&str]) {
        let folder = tempfile::tempdir().unwrap();
        let outside = folder.path().join("outside");
        let root = folder.path().join("edition");
        for path in [outside.join("secret.md"), root.join("content/a.md"), root.join("content/sub/b.md")] {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        fs::write(root.join(".env"), "").unwrap();
        fs::write(root.join("shared.md"), "").unwrap();
        for (link, target) in links {
            symlink(target, root.join("content").join(link)).unwrap();
        }
        let root = fs::canonicalize(root).unwrap();
        let mut report = Report::new();
        let found = super::files(&root, "content", &mut report).unwrap();
        report.sort();
        let said: Vec<_> = report.iter().map(|one| format!("{} {}", one.code.name(), one.primary.place.file)).collect();
        assert_eq!(found.files.iter().map(String::as_str).collect::<Vec<_>>(), files);
        assert_eq!(said, complaints);
    }

    #[test]
    fn follows_links_that_stay_inside() {
        check(&[("c.md", "a.md"), ("d.md", "../shared.md")], &["a.md", "c.md", "d.md", "sub/b.md"], &[]);
        check(&[("copy", "sub")], &["a.md", "copy/b.md", "sub/b.md"], &[]);
    }

    #[test]
    fn refuses_links_that_leave() {
        let plain = &["a.md", "sub/b.md"];
        check(&[("c.md", "../../outside/secret.md")], plain, &["link-leaves-edition content/c.md"]);
        check(&[("c.md", "/etc/hostname")], plain, &["link-leaves-edition content/c.md"]);
        check(&[("c", "../../outside")], plain, &["link-leaves-edition content/c"]);
        check(&[("c.md", "../.env")], plain, &["bad-symlink content/c.md"]);
    }

    #[test]
    fn refuses_links_that_lead_nowhere() {
        let plain = &["a.md", "sub/b.md"];
        check(&[("c.md", "gone.md")], plain, &["bad-symlink content/c.md"]);
        check(&[("c.md", "c.md")], plain, &["bad-symlink content/c.md"]);
        check(&[("sub/up", "..")], plain, &["bad-symlink content/sub/up"]);
        check(&[("sub/all", "../..")], plain, &["bad-symlink content/sub/all"]);
        check(&[(".#a.md", "someone@somewhere.1234")], plain, &[]);
    }

    #[test]
    fn folders_that_hold_each_other_end() {
        check(
            &[("sub/x", "../other"), ("other", "sub")],
            &["a.md", "other/b.md", "sub/b.md"],
            &["bad-symlink content/other/x", "bad-symlink content/sub/x"],
        );
    }

    #[test]
    fn refuses_names_that_are_not_utf8() {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        fs::create_dir(root.join("content")).unwrap();
        if fs::write(root.join("content").join(OsStr::from_bytes(b"caf\xe9.md")), "").is_err() {
            // Some systems can't even make such a name.
            return;
        }
        let mut report = Report::new();
        let found = super::files(&root, "content", &mut report).unwrap();
        assert!(found.files.is_empty());
        assert_eq!(report.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::NotUtf8]);
    }

    #[test]
    fn a_pipe_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        fs::create_dir(root.join("content")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(root.join("content/a.md")).unwrap();
        let mut report = Report::new();
        assert!(super::files(&root, "content", &mut report).unwrap().files.is_empty());
        assert_eq!(report.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::BadFileName]);
    }

    #[test]
    fn a_folder_of_the_edition_may_not_lead_out_of_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("texts")).unwrap();
        fs::create_dir_all(folder.path().join("edition")).unwrap();
        symlink("../texts", folder.path().join("edition/content")).unwrap();
        let root = fs::canonicalize(folder.path().join("edition")).unwrap();
        let mut report = Report::new();
        assert!(!super::files(&root, "content", &mut report).unwrap().exists);
        assert_eq!(report.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::LinkLeavesEdition]);
    }
}
