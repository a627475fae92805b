//! Which links are followed, and which files are passed over.

use std::fs;
use std::path::{Component, Path};

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::source::{FilePath, Place};

/// Whether `path` is no link, or one to a file inside the edition; reports it otherwise.
pub fn link_is_fine(root: &Path, path: &Path, name: &str, report: &mut Report) -> bool {
    if !fs::symlink_metadata(path).is_ok_and(|data| data.file_type().is_symlink()) {
        return true;
    }
    let target = fs::read_link(path).unwrap_or_default().display().to_string();
    let complaint = match fs::canonicalize(path) {
        Err(_) => Diagnostic::error(
            Code::BadSymlink,
            place(name),
            format!("the link `{name}` leads to `{target}`, where nothing is"),
        )
        .hint("remove the link, or mend where it points"),
        Ok(real) => match real.strip_prefix(root) {
            Err(_) => Diagnostic::error(
                Code::LinkLeavesEdition,
                place(name),
                format!("the link `{name}` leads out of the edition, to `{target}`"),
            )
            .hint("put a copy of the file in the place of the link"),
            // Or a contributor's link could publish `.env` or `.git/config`.
            Ok(inside) if has_hidden_part(inside) => Diagnostic::error(
                Code::BadSymlink,
                place(name),
                format!("the link `{name}` leads to a hidden file, `{target}`"),
            )
            .hint("put a copy of the file in the place of the link"),
            // The walk itself sees circles only below its folder.
            Ok(_) if path.parent().is_some_and(|own| fs::canonicalize(own).is_ok_and(|own| own.starts_with(&real))) => {
                circle(name)
            }
            Ok(_) => return true,
        },
    };
    report.push(complaint);
    false
}

/// The complaint about a link that leads back to where it stands.
pub fn circle(name: &str) -> Diagnostic {
    Diagnostic::error(
        Code::BadSymlink,
        place(name),
        format!("the link `{name}` leads back into a folder that holds it"),
    )
    .hint("remove the link")
}

fn has_hidden_part(path: &Path) -> bool {
    path.components().any(|part| match part {
        Component::Normal(name) => is_hidden(&name.to_string_lossy()),
        _ => false,
    })
}

/// Files that the system or an editor leaves behind.
pub fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
        || name.eq_ignore_ascii_case("Thumbs.db")
}

/// The beginning of a file, for a complaint about all of it.
pub fn place(file: &str) -> Place {
    Place::start_of(&FilePath::from(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backups_are_hidden() {
        for (name, hidden) in [
            ("a.md", false),
            ("#", false),
            ("#tags", false),
            (".git", true),
            ("a.md~", true),
            ("#a.md#", true),
            ("thumbs.db", true),
        ] {
            assert_eq!(is_hidden(name), hidden, "{name}");
        }
    }
}
