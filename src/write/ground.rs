//! Where a site may be written, and where writing would destroy what isn't ours.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::manifest::{self, Manifest};
use super::{WriteError, below};
use crate::model::error::Error;

/// The name of the working folder inside an output, and the end of its name beside one.
const WORK: &str = ".postil-staging";

/// A folder that may become, or is, an output.
#[derive(Debug)]
pub struct Ground {
    /// Without links.
    pub output: PathBuf,
    pub exists: bool,
    /// The working folder of an output that exists.
    pub inside: PathBuf,
    /// The working folder of one that doesn't.
    pub beside: PathBuf,
}

/// Refuses an output that isn't a folder, lies where the edition's own files are, or holds files that aren't ours.
pub fn check(output: &Path, edition: &Path) -> Result<Ground, WriteError> {
    let refuse = |reason: &str| {
        Err(WriteError::Refused(format!(
            "the output folder `{}` {reason}: choose another with `-o`, or with `output:` in `postil.yaml`",
            output.display()
        )))
    };
    let exists = match fs::symlink_metadata(output) {
        Ok(data) if data.is_symlink() && !output.exists() => return refuse("is a link that leads nowhere"),
        Ok(_) if !output.is_dir() => return refuse("is a file"),
        Ok(_) => true,
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(Error::new("open", output, error).into()),
    };
    let real = real_path(output)?;
    let edition = fs::canonicalize(edition).map_err(Error::at("open", edition))?;
    if real == edition {
        return refuse("is the edition's own folder");
    }
    if edition.starts_with(&real) {
        return refuse("holds the edition");
    }
    for own in ["content", "templates", "static"] {
        // It may be a link to a folder of another name.
        let Ok(folder) = fs::canonicalize(edition.join(own)) else { continue };
        if real.starts_with(&folder) {
            return refuse(&format!("lies in `{own}/`, where the edition's own files are"));
        }
        if folder.starts_with(&real) {
            return refuse(&format!("holds `{own}/`, where the edition's own files are"));
        }
    }
    let Some((folder, name)) = real.parent().zip(real.file_name()) else {
        return refuse("is the root of the file system");
    };
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(WORK);
    let ground = Ground { exists, inside: real.join(WORK), beside: folder.join(hidden), output: real };
    // Asked before anything is written there, even a staging folder.
    if exists && !ground.output.join(manifest::NAME).exists() && !is_empty(&ground.output)? {
        return Err(foreign(&ground));
    }
    Ok(ground)
}

/// The refusal of a folder with files that postil didn't write.
pub fn foreign(ground: &Ground) -> WriteError {
    WriteError::Refused(format!(
        "the folder `{}` holds files that postil didn't write: choose another with `-o`, or empty it yourself",
        ground.output.display()
    ))
}

/// Whether `output` holds nothing but, perhaps, the working folder.
pub fn is_empty(output: &Path) -> Result<bool, Error> {
    for entry in fs::read_dir(output).map_err(Error::at("read", output))? {
        if entry.map_err(Error::at("read", output))?.file_name() != WORK {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Refuses to put a page where something stands that isn't ours.
pub fn check_pages(
    output: &Path,
    staged: &BTreeSet<String>,
    stale: &BTreeSet<String>,
    former: &Manifest,
) -> Result<(), WriteError> {
    let mut obstacles: Vec<(String, &str)> = Vec::new();
    for page in staged {
        if let Some(obstacle) = obstacle(output, page, stale, former) {
            obstacles.push((obstacle, page));
        }
    }
    let Some((obstacle, page)) = obstacles.first() else { return Ok(()) };
    let more = match obstacles.len() - 1 {
        0 => String::new(),
        more => format!(", and so it is with {more} more"),
    };
    Err(WriteError::Refused(format!(
        "`{}` isn't postil's, but the page `{page}` would take its place{more}: move it out of the output, or give the \
         page another address",
        below(output, obstacle).display()
    )))
}

/// What stands in the way of `page`.
fn obstacle(output: &Path, page: &str, stale: &BTreeSet<String>, former: &Manifest) -> Option<String> {
    for (end, _) in page.match_indices('/') {
        let folder = &page[..end];
        match fs::symlink_metadata(below(output, folder)) {
            Ok(data) if data.is_dir() => {}
            Ok(_) if stale.contains(folder) => return None,
            Ok(_) => return Some(folder.to_string()),
            Err(_) => return None,
        }
    }
    let file = below(output, page);
    match fs::symlink_metadata(&file) {
        Ok(data) if data.is_dir() => foreign_file(&file, page, stale),
        Ok(_) if former.has(page) => None,
        Ok(_) => Some(page.to_string()),
        Err(_) => None,
    }
}

/// The first file in a folder that won't be removed; the folder itself, if it can't be told.
fn foreign_file(folder: &Path, path: &str, stale: &BTreeSet<String>) -> Option<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Some(path.to_string()) };
    let mut names: Vec<OsString> = entries.filter_map(|entry| entry.ok().map(|entry| entry.file_name())).collect();
    names.sort();
    if names.is_empty() {
        // Made by someone else: our emptied folders go with their last file.
        return Some(path.to_string());
    }
    names.into_iter().find_map(|name| {
        let entry = folder.join(&name);
        let path = format!("{path}/{}", name.to_string_lossy());
        match fs::symlink_metadata(&entry) {
            Ok(data) if data.is_dir() => foreign_file(&entry, &path, stale),
            _ => (!stale.contains(&path)).then_some(path),
        }
    })
}

/// Whether `path` is a file, or a link in the place of one, reached through folders that aren't links.
pub fn is_plain_file(output: &Path, path: &str) -> bool {
    let kind = |path: &str| fs::symlink_metadata(below(output, path));
    path.match_indices('/').all(|(end, _)| kind(&path[..end]).is_ok_and(|data| data.is_dir()))
        && kind(path).is_ok_and(|data| !data.is_dir())
}

/// Without links and `..`, also where the last folders don't exist yet.
fn real_path(path: &Path) -> Result<PathBuf, Error> {
    let whole = std::path::absolute(path).map_err(Error::at("open", path))?;
    for base in whole.ancestors() {
        match fs::canonicalize(base) {
            Ok(mut real) => {
                // What doesn't exist is no link, so `..` may be taken away from it by name.
                for part in whole.strip_prefix(base).unwrap_or(Path::new("")).components() {
                    match part {
                        Component::ParentDir => {
                            real.pop();
                        }
                        Component::CurDir => {}
                        part => real.push(part),
                    }
                }
                return Ok(real);
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Error::new("open", path, error)),
        }
    }
    Ok(whole)
}
