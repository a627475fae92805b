//! Files of the edition, as far as they may be shown.

use std::fs;
use std::path::{Component, Path};

use super::lenient;

/// The text of a file of the edition, to be shown. A complaint about a link that leads to some secret must not print
/// that, so links are followed only as far as the edition's own files.
pub fn text(root: &Path, file: &str) -> Option<String> {
    let root = fs::canonicalize(root).ok()?;
    let path = fs::canonicalize(root.join(file)).ok()?;
    let inside = path.strip_prefix(&root).ok()?;
    let is_hidden = |part: Component<'_>| part.as_os_str().to_string_lossy().starts_with('.');
    if inside.components().any(is_hidden) || !path.is_file() {
        return None;
    }
    fs::read(path).ok().and_then(lenient)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_only_files_of_the_edition() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("edition");
        fs::create_dir_all(root.join("content")).unwrap();
        fs::write(root.join("content/a.md"), b"caf\xe9").unwrap();
        fs::write(root.join(".env"), "secret").unwrap();
        fs::write(folder.path().join("secret"), "secret").unwrap();
        assert_eq!(text(&root, "content/a.md").as_deref(), Some("caf?"));
        for file in ["content", "gone.md", ".env", "../secret"] {
            assert_eq!(text(&root, file), None, "{file}");
        }
    }
}
