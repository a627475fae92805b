//! What tells one state of an edition's files from another.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::SystemTime;

use rayon::prelude::*;

use crate::model::diagnostic::{Diagnostic, Report};
use crate::model::project::Project;
use crate::model::source::FilePath;

#[derive(Debug, PartialEq)]
pub struct Stamps {
    files: BTreeMap<FilePath, Stamp>,
    /// What looking for them said: a link that leads nowhere is no file, but a mistake.
    complaints: Vec<Diagnostic>,
}

#[derive(Debug, PartialEq)]
enum Stamp {
    /// A hash of its bytes. The clock of a disk ticks too slowly for files that editors save twice in a moment.
    Bytes(u64),
    /// Of pictures and the like: they may be large, and are read from disk whenever they are asked for.
    Size(u64, Option<SystemTime>),
    Unreadable,
}

/// How a file of the edition shows in pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Pages are made of it.
    Source,
    /// Pages name it, and browsers ask for it.
    Asset,
    Style,
}

/// What the names of files end with that are read as a whole.
const READ: [&str; 9] = [".md", ".yaml", ".yml", ".html", ".ftl", ".css", ".js", ".svg", ".csl"];

impl Stamps {
    /// Looks at every file. `report` is that of looking for them.
    pub fn of(project: &Project, report: &Report) -> Stamps {
        let texts = project.texts.iter().flat_map(|text| [Some(&text.file), text.sidecar.as_ref()]).flatten();
        let below = |folder: &'static str| move |name: &std::sync::Arc<str>| FilePath::from(format!("{folder}/{name}"));
        let files: Vec<FilePath> = texts
            .chain(&project.config)
            .chain(&project.records)
            .cloned()
            .chain(project.files.iter().map(below("content")))
            .chain(project.templates.iter().map(below("templates")))
            .chain(project.languages.iter().map(below("languages")))
            .chain(project.statics.iter().map(below("static")))
            .collect();
        let files = files.into_par_iter().map(|file| (file.clone(), Stamp::of(project, &file))).collect();
        Stamps { files, complaints: report.iter().cloned().collect() }
    }

    /// Looks at a file that stands apart, if there is one.
    pub fn extend(&mut self, project: &Project, file: Option<&FilePath>) {
        if let Some(file) = file {
            self.files.insert(file.clone(), Stamp::of(project, file));
        }
    }

    /// The files that were added, changed or removed since; `None` when all is the same.
    pub fn since(&self, former: Option<&Stamps>) -> Option<Vec<FilePath>> {
        let Some(former) = former else { return Some(self.files.keys().cloned().collect()) };
        let differing = self.files.iter().filter(|(file, stamp)| former.files.get(*file) != Some(stamp));
        let removed = former.files.keys().filter(|file| !self.files.contains_key(*file));
        let mut changed: Vec<FilePath> = differing.map(|(file, _)| file).chain(removed).cloned().collect();
        changed.sort();
        (!changed.is_empty() || self.complaints != former.complaints).then_some(changed)
    }
}

impl Stamp {
    fn of(project: &Project, file: &str) -> Stamp {
        let path = project.path(file);
        if READ.iter().any(|ending| file.ends_with(ending)) {
            return fs::read(&path).map_or(Stamp::Unreadable, |bytes| Stamp::Bytes(hash(&bytes)));
        }
        fs::metadata(&path).map_or(Stamp::Unreadable, |data| Stamp::Size(data.len(), data.modified().ok()))
    }
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

pub fn role(file: &str) -> Role {
    let source = file.ends_with(".md") || file.ends_with(".yaml") || file.ends_with(".yml");
    match file {
        // Its colours and sizes become a stylesheet; whatever else it says is in the pages.
        "postil.yaml" => Role::Style,
        _ if file.starts_with("static/") || (file.starts_with("content/") && !source) => match file.ends_with(".css") {
            true => Role::Style,
            false => Role::Asset,
        },
        _ => Role::Source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load;

    #[test]
    fn every_file_has_its_role() {
        for (file, expected) in [
            ("postil.yaml", Role::Style),
            ("static/style.css", Role::Style),
            ("content/deep/own.css", Role::Style),
            ("static/postil.js", Role::Asset),
            ("static/data.yaml", Role::Asset),
            ("content/map.png", Role::Asset),
            ("content/a.md", Role::Source),
            ("content/a.notes.yaml", Role::Source),
            ("templates/text.html", Role::Source),
            ("languages/de.ftl", Role::Source),
        ] {
            assert_eq!(role(file), expected, "{file}");
        }
    }

    #[test]
    fn tells_what_changed() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for part in ["content", "static"] {
            fs::create_dir(root.join(part)).unwrap();
        }
        let write = |file: &str, text: &str| fs::write(root.join(file), text).unwrap();
        for file in
            ["postil.yaml", "content/a.md", "content/a.notes.yaml", "content/b.yaml", "content/p.png", "static/s.css"]
        {
            write(file, "1");
        }
        let mut former: Option<Stamps> = None;
        let mut check = |expected: Option<&[&str]>| {
            let mut report = Report::new();
            let project = load::project(root, &mut report).unwrap();
            let stamps = Stamps::of(&project, &report);
            let changed = stamps.since(former.as_ref());
            assert_eq!(
                changed.as_ref().map(|files| files.iter().map(|file| &**file).collect::<Vec<_>>()).as_deref(),
                expected
            );
            former = Some(stamps);
        };
        check(Some(&[
            "content/a.md",
            "content/a.notes.yaml",
            "content/b.yaml",
            "content/p.png",
            "postil.yaml",
            "static/s.css",
        ]));
        check(None);
        // Saved as it was, or nothing of the edition.
        write("content/a.md", "1");
        write("content/.a.md.swp", "1");
        write("content/a.md~", "1");
        write("other.txt", "1");
        check(None);
        write("content/a.md", "2");
        write("content/p.png", "22");
        write("content/c.md", "1");
        fs::remove_file(root.join("static/s.css")).unwrap();
        check(Some(&["content/a.md", "content/c.md", "content/p.png", "static/s.css"]));
        fs::rename(root.join("content/c.md"), root.join("content/d.md")).unwrap();
        check(Some(&["content/c.md", "content/d.md"]));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("nowhere.md", root.join("content/e.md")).unwrap();
            check(Some(&[]));
            check(None);
        }
    }
}
