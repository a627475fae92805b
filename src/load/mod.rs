//! load: a folder becomes a [`Project`], and a file's text is read when it is asked for.
//!
//! 1. `walk` lists the files of `content/`, `templates/`, `languages/` and `static/`: without hidden and backup files, and following
//!    only links that stay inside the edition.
//! 2. `sort_out` tells texts, sidecars, shared records and other files apart by their names.
//! 3. `text` reads one file as UTF-8; `plain` one that belongs to no edition.
//! 4. `history` asks git for the former versions of one file.

mod history;
mod links;
mod nearest;
mod picture;
mod plain;
mod text;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::error::Error;
use crate::model::project::{Project, TextFile};
use crate::model::source::{FilePath, Place};

pub use history::{BlobReader, History, Quoted, edited, head, history, origins, quoted};
pub use links::is_hidden;
pub use nearest::nearest;
pub use picture::picture_size;
pub use plain::plain;
pub use text::read;

/// What a sidecar's name ends with.
const SIDECAR: &str = ".notes.yaml";

/// Finds the files of the edition at `root`. The order of everything found is that of the names.
pub fn project(root: &Path, report: &mut Report) -> Result<Project, Error> {
    // Canonical, so that "inside the edition" can be asked of what links lead to.
    let root = fs::canonicalize(root).map_err(Error::at("open", root))?;
    let config = config(&root, report)?;
    let content = walk::files(&root, "content", report)?;
    let own = |found: walk::Found| found.files.into_iter().map(Arc::from).collect();
    let templates = own(walk::files(&root, "templates", report)?);
    let languages = own(walk::files(&root, "languages", report)?);
    let statics = own(walk::files(&root, "static", report)?);
    // What was left out has its own complaint, and may have been the text.
    let (exists, is_whole) = (content.exists, content.skipped.is_empty());
    let sorted = sort_out(content, report);
    if sorted.texts.is_empty() && is_whole {
        report.push(no_content(&root, exists));
    }
    let Sorted { texts, records, files } = sorted;
    Ok(Project { root, config, texts, records, files, templates, languages, statics })
}

/// Finds `postil.yaml`. A `postil.yml` is read in its stead, so that one run names all that is wrong with it.
fn config(root: &Path, report: &mut Report) -> Result<Option<FilePath>, Error> {
    for name in ["postil.yaml", "postil.yml"] {
        if !walk::is_file(root, name, report)? {
            continue;
        }
        let file = FilePath::from(name);
        if name == "postil.yml" {
            report.push(
                Diagnostic::error(
                    Code::BadFileName,
                    Place::start_of(&file),
                    "the config is called `postil.yml`, but is looked for as `postil.yaml`",
                )
                .hint("rename it to `postil.yaml`"),
            );
        }
        return Ok(Some(file));
    }
    Ok(None)
}

fn no_content(root: &Path, exists: bool) -> Diagnostic {
    // Whoever stands in a folder of an edition doesn't want another one there.
    let is_edition = |above: &&Path| {
        above.join("postil.yaml").is_file()
            && ["content", "templates", "static", "languages"].iter().any(|folder| root.starts_with(above.join(folder)))
    };
    let inside = root.ancestors().skip(1).find(is_edition);
    let message = if exists { "there is no text in `content/`" } else { "the edition has no folder `content/`" };
    let complaint = Diagnostic::error(Code::NoContent, Place::start_of(&FilePath::from("content")), message);
    if let (Some(above), false) = (inside, exists) {
        let up: Vec<&str> =
            root.strip_prefix(above).map(|down| down.iter().map(|_| "..").collect()).unwrap_or_default();
        return complaint
            .hint(format!("this is a folder of an edition, which begins at `{}`: give that folder", up.join("/")));
    }
    complaint.hint("write a text in Markdown, with a title between `---` lines at its head, as `content/index.md`")
}

/// What stands in `content/`.
#[derive(Debug, Default)]
struct Sorted {
    texts: Vec<TextFile>,
    records: Vec<FilePath>,
    files: BTreeSet<Arc<str>>,
}

fn sort_out(content: walk::Found, report: &mut Report) -> Sorted {
    let mut sorted = Sorted::default();
    // By id, which isn't the order of the paths: `a.md` comes after `a-b.md`, `a` before `a-b`.
    let mut texts = BTreeMap::new();
    let mut sidecars = BTreeMap::new();
    for path in content.files {
        let file = FilePath::from(format!("content/{path}"));
        if let Some(id) = stem(&path, ".md") {
            texts.insert(id.to_string(), file);
        } else if let Some(id) = stem(&path, SIDECAR) {
            sidecars.insert(id.to_string(), file);
        } else if let Some(id) = stem(&path, ".notes.yml") {
            report.push(sidecar_ending(&file));
            // Read all the same, so that one run names all that is wrong with it.
            sidecars.entry(id.to_string()).or_insert(file);
        } else if path.ends_with(".yaml") || path.ends_with(".yml") {
            sorted.records.push(file);
        } else {
            if let Some(ending) = nearly_markdown(&path) {
                report.push(markdown_ending(&file, ending));
            }
            sorted.files.insert(Arc::from(path));
        }
    }
    let skipped = |id: &str| content.skipped.contains(&format!("{id}.md"));
    for (id, file) in &sidecars {
        if !texts.contains_key(id) && !skipped(id) {
            report.push(orphan(id, file, &texts));
        }
    }
    sorted.texts = texts
        .into_iter()
        .map(|(id, file)| TextFile { sidecar: sidecars.get(&id).cloned(), id: Arc::from(id), file })
        .collect();
    sorted
}

/// The path without its ending, if a name is left.
fn stem<'a>(path: &'a str, ending: &str) -> Option<&'a str> {
    path.strip_suffix(ending).filter(|stem| !stem.is_empty() && !stem.ends_with('/'))
}

/// The ending of a Markdown file that isn't spelled `.md`.
fn nearly_markdown(path: &str) -> Option<&str> {
    let (_, ending) = path.rsplit_once('.')?;
    ["md", "markdown", "mdown", "mkd"].iter().any(|other| ending.eq_ignore_ascii_case(other)).then_some(ending)
}

fn markdown_ending(file: &FilePath, ending: &str) -> Diagnostic {
    let stem = &file[..file.len() - ending.len()];
    Diagnostic::warning(
        Code::BadFileName,
        Place::start_of(file),
        format!("`{file}` isn't read as a text: it is copied as it is"),
    )
    .hint(format!("if it is a text, rename it to `{stem}md`"))
}

fn sidecar_ending(file: &FilePath) -> Diagnostic {
    let stem = file.trim_end_matches("yml");
    Diagnostic::error(
        Code::BadFileName,
        Place::start_of(file),
        format!("`{file}` isn't read as a sidecar: the name of a sidecar ends with `{SIDECAR}`"),
    )
    .hint(format!("rename it to `{stem}yaml`"))
}

fn orphan(id: &str, file: &FilePath, texts: &BTreeMap<String, FilePath>) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        Code::OrphanSidecar,
        Place::start_of(file),
        format!("the sidecar `{file}` has no text `content/{id}.md` beside it"),
    );
    match nearest::nearest(id, texts.keys().map(String::as_str)) {
        Some(near) => {
            diagnostic.hint(format!("if it belongs to `content/{near}.md`, rename it to `content/{near}{SIDECAR}`"))
        }
        None => diagnostic.hint(format!(
            "name it after its text; records that belong to no text go into a file without `.notes`, as `content/{id}.yaml`"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes an edition of files, all empty, and says what is found in it.
    fn found(files: &[&str]) -> (Project, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let mut report = Report::new();
        let project = project(folder.path(), &mut report).unwrap();
        report.sort();
        (project, report.iter().map(|one| format!("{} {}", one.code.name(), one.primary.place.file)).collect())
    }

    #[track_caller]
    fn check(files: &[&str], diagnostics: &[&str]) {
        assert_eq!(found(files).1, diagnostics);
    }

    #[test]
    fn tells_files_apart() {
        let (project, complaints) = found(&[
            "postil.yaml",
            "content/b.md",
            "content/a.md",
            "content/a-b.md",
            "content/a.notes.yaml",
            "content/sources.yaml",
            "content/deep/er/claims.yml",
            "content/deep/er/x.md",
            "content/deep/er/x.notes.yaml",
            "content/map.png",
            "content/.hidden.md",
            "content/.git/x.md",
            "content/a.md~",
            "content/#a.md#",
            "content/.#a.md",
            "content/Thumbs.db",
            "content/.DS_Store",
            "templates/page.html",
            "static/own.css",
            "static/fonts/x.woff2",
            "README.md",
        ]);
        assert_eq!(complaints, Vec::<String>::new());
        let texts: Vec<_> =
            project.texts.iter().map(|text| (&*text.id, &*text.file, text.sidecar.as_deref())).collect();
        assert_eq!(
            texts,
            [
                ("a", "content/a.md", Some("content/a.notes.yaml")),
                ("a-b", "content/a-b.md", None),
                ("b", "content/b.md", None),
                ("deep/er/x", "content/deep/er/x.md", Some("content/deep/er/x.notes.yaml")),
            ]
        );
        let names = |paths: &[Arc<str>]| paths.iter().map(|path| path.to_string()).collect::<Vec<_>>();
        assert_eq!(names(&project.records), ["content/deep/er/claims.yml", "content/sources.yaml"]);
        assert_eq!(names(&project.files.iter().cloned().collect::<Vec<_>>()), ["map.png"]);
        assert_eq!(names(&project.templates), ["page.html"]);
        assert_eq!(names(&project.statics), ["fonts/x.woff2", "own.css"]);
        assert_eq!(project.config.as_deref(), Some("postil.yaml"));
    }

    #[test]
    fn complains_about_names() {
        check(&["content/a.md", "content/b.notes.yaml"], &["orphan-sidecar content/b.notes.yaml"]);
        check(&["content/a.md", "content/a.notes.yml"], &["bad-file-name content/a.notes.yml"]);
        // It is read as what it is meant to be, and not beside one that has its name.
        let (project, _) = found(&["content/a.md", "content/a.notes.yml"]);
        assert_eq!(project.texts[0].sidecar.as_deref(), Some("content/a.notes.yml"));
        let (project, _) = found(&["content/a.md", "content/a.notes.yml", "content/a.notes.yaml"]);
        assert_eq!(project.texts[0].sidecar.as_deref(), Some("content/a.notes.yaml"));
        check(&["content/a.md", "content/b.markdown"], &["bad-file-name content/b.markdown"]);
        check(&["content/a.md", "content/b.MD"], &["bad-file-name content/b.MD"]);
        check(&["content/a.md", "postil.yml"], &["bad-file-name postil.yml"]);
        check(&["content/a.md", "postil.yml", "postil.yaml"], &[]);
        check(&["postil.yaml"], &["no-content content"]);
        check(&["content/map.png"], &["no-content content"]);
    }

    #[cfg(unix)]
    #[test]
    fn complains_about_names_that_make_no_address() {
        check(&["content/a.md", "content/b\\c.md"], &["bad-file-name content/b\\c.md"]);
        check(&["content/a.md", "content/b\u{7}.md"], &["bad-file-name content/b\u{7}.md"]);
        // The sidecar isn't blamed for its text.
        check(
            &["content/b\\c.md", "content/b\\c.notes.yaml"],
            &["bad-file-name content/b\\c.md", "bad-file-name content/b\\c.notes.yaml"],
        );
    }

    #[test]
    fn proposes_the_nearest_text() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        for name in ["brothers.md", "sisters.md", "brother.notes.yaml"] {
            fs::write(folder.path().join("content").join(name), "").unwrap();
        }
        let mut report = Report::new();
        project(folder.path(), &mut report).unwrap();
        let hints: Vec<_> = report.iter().flat_map(|one| &one.hints).collect();
        assert_eq!(hints, ["if it belongs to `content/brothers.md`, rename it to `content/brothers.notes.yaml`"]);
    }

    #[test]
    fn a_missing_folder_is_an_error_with_its_path() {
        let error = project(Path::new("/nowhere/at/all"), &mut Report::new()).unwrap_err();
        assert!(error.to_string().starts_with("can't open `/nowhere/at/all`: "), "{error}");
    }
}
