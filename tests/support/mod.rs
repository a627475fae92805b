//! The one place that knows the library's API: tests say what goes in and what should come out.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use postil::report::{Drawing, Format};
use postil::{Options, Outcome, Silent};

/// A folder of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Whether to write what is expected instead of comparing.
pub fn blessing() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1")
}

/// The folders below `path`, by name.
pub fn cases(path: &str) -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir(repository(path))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    cases
}

/// The options of a build of `root` into `output`, on a fixed day.
pub fn options(root: &Path, output: &Path) -> Options {
    Options {
        root: root.to_path_buf(),
        output: Some(output.to_path_buf()),
        today: postil::model::date::Day::parse("2026-11-23"),
        ..Options::default()
    }
}

/// Builds `root` into a new folder.
pub fn build(root: &Path) -> (Outcome, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let outcome = postil::build(&options(root, &folder.path().join("public")), &Silent).unwrap();
    (outcome, folder)
}

/// The diagnostics as the terminal shows them, without colour.
pub fn drawn(outcome: &Outcome, root: &Path) -> String {
    let mut drawn = Vec::new();
    let read = |file: &str| fs::read(root.join(file)).ok().and_then(postil::report::lenient);
    postil::report::draw(&outcome.report, Drawing::default(), &read, &mut drawn).unwrap();
    String::from_utf8(drawn).unwrap()
}

/// Every file below `root`, by its path with `/`, but postil's own manifest.
pub fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            if !name.starts_with(".postil") {
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// Copies a folder, links as links.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_symlink() {
            #[cfg(unix)]
            std::os::unix::fs::symlink(fs::read_link(&path).unwrap(), target).unwrap();
        } else if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}

/// The diagnostics, a line each.
pub fn short(outcome: &Outcome, root: &Path) -> String {
    let mut drawn = Vec::new();
    let read = |file: &str| fs::read(root.join(file)).ok().and_then(postil::report::lenient);
    postil::report::draw(&outcome.report, Drawing { format: Format::Short, ..Drawing::default() }, &read, &mut drawn)
        .unwrap();
    String::from_utf8(drawn).unwrap()
}

/// An edition of these files.
pub fn edition(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// A page or file of a built edition.
pub fn page(built: &Path, name: &str) -> String {
    fs::read_to_string(built.join("public").join(name)).unwrap_or_default()
}
