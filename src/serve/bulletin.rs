//! What browsers are told: which edition is shown, and what is wrong with the one in the files.
//!
//! A bulletin says how things stand, not what happened: one who missed some knows all that matters from the next.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use tokio::sync::watch;

use crate::live::Marks;
use crate::model::diagnostic::{Diagnostic, Report, Severity};
use crate::report::{self, Drawing, Source};

/// How many mistakes a browser is shown. The terminal has all of them.
const MOST: usize = 50;

/// What stays as it is in the address that opens a file.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// What opens a file at a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor(Option<String>);

/// Editors by name, with what the addresses that they open look like.
const EDITORS: [(&str, &str); 6] = [
    ("vscode", "vscode://file{path}:{line}:{column}"),
    ("vscodium", "vscodium://file{path}:{line}:{column}"),
    ("cursor", "cursor://file{path}:{line}:{column}"),
    ("zed", "zed://file{path}:{line}:{column}"),
    ("idea", "idea://open?file={path}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file://{path}&line={line}&column={column}"),
];

impl Editor {
    /// An editor by its name, an address with `{path}` in it, or `none`.
    pub fn named(name: &str) -> Result<Editor, String> {
        if name == "none" {
            return Ok(Editor(None));
        }
        if let Some((_, address)) = EDITORS.iter().find(|(own, _)| *own == name) {
            return Ok(Editor(Some((*address).to_string())));
        }
        // An address that runs a script would run on the page.
        let scheme = name.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        match scheme {
            Some(scheme) if name.contains("{path}") && !["javascript", "data"].contains(&scheme.as_str()) => {
                Ok(Editor(Some(name.to_string())))
            }
            _ => {
                let names: Vec<&str> = EDITORS.iter().map(|(name, _)| *name).collect();
                Err(format!(
                    "give {}, none, or an address such as `x-editor://open?file={{path}}&line={{line}}`",
                    names.join(", ")
                ))
            }
        }
    }

    fn address(&self, path: &Path, line: usize, column: usize) -> Option<String> {
        let path = path.to_string_lossy().replace('\\', "/");
        // On Windows, paths begin with a letter, and may have the long form's mark before it.
        let path = path.trim_start_matches("//?/");
        let path = if path.starts_with('/') { path.to_string() } else { format!("/{path}") };
        let address = self.0.as_ref()?.replace("{path}", &utf8_percent_encode(&path, KEPT).to_string());
        Some(address.replace("{line}", &line.to_string()).replace("{column}", &column.to_string()))
    }
}

/// Where bulletins are posted.
pub struct Board {
    root: PathBuf,
    editor: Editor,
    /// Tells one run of the server from the next: the numbers begin anew.
    run: String,
    latest: watch::Sender<Arc<str>>,
}

/// How the edition in the files stands.
pub enum Standing<'a> {
    Report(&'a Report),
    /// It can't be read.
    Failure(&'a str),
}

#[derive(Serialize)]
struct Bulletin<'a> {
    run: &'a str,
    turn: u64,
    styles: u64,
    assets: u64,
    errors: usize,
    warnings: usize,
    failure: Option<&'a str>,
    mistakes: Vec<Mistake<'a>>,
}

#[derive(Serialize)]
struct Mistake<'a> {
    severity: &'static str,
    code: &'static str,
    message: &'a str,
    place: String,
    /// The address that opens it.
    open: Option<String>,
    /// As the terminal has it.
    drawn: String,
}

impl Board {
    pub fn new(root: &Path, editor: Editor) -> Board {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let run = format!("{:x}", since.as_nanos());
        Board { root: root.to_path_buf(), editor, run, latest: watch::Sender::new(Arc::from("")) }
    }

    /// What a page carries to tell whether it is still what is shown.
    pub fn run(&self) -> &str {
        &self.run
    }

    /// The latest bulletin, and all that follow.
    pub fn subscribe(&self) -> watch::Receiver<Arc<str>> {
        self.latest.subscribe()
    }

    pub fn post(&self, marks: Marks, standing: Standing<'_>) {
        let (report, failure) = match standing {
            Standing::Report(report) => (Some(report), None),
            Standing::Failure(words) => (None, Some(words)),
        };
        let mut all: Vec<&Diagnostic> = report.into_iter().flat_map(Report::iter).collect();
        // Errors first: if not all are shown, then those that keep the edition from being.
        all.sort_by_key(|one| one.severity);
        let bulletin = Bulletin {
            run: &self.run,
            turn: marks.turn,
            styles: marks.styles,
            assets: marks.assets,
            errors: report.map_or(0, Report::errors),
            warnings: report.map_or(0, Report::warnings),
            failure,
            mistakes: all.into_iter().take(MOST).map(|one| self.mistake(one)).collect(),
        };
        let json = serde_json::to_string(&bulletin).expect("strings and numbers can be written as JSON");
        self.latest.send_replace(json.into());
    }

    fn mistake<'a>(&self, diagnostic: &'a Diagnostic) -> Mistake<'a> {
        let read = |file: &str| report::text(&self.root, file);
        let primary = &diagnostic.primary.place;
        let position = read(&primary.file).map(|text| {
            let source = Source::new(text);
            source.position(source.clamp(primary.range()).start)
        });
        let (line, column) = position.map_or((1, 1), |position| (position.line, position.column));
        let mut alone = Report::new();
        alone.push(diagnostic.clone());
        let mut drawn = Vec::new();
        report::draw(&alone, Drawing::default(), &read, &mut drawn).expect("a vector takes all that is written");
        let path = primary.file.split('/').fold(self.root.clone(), |path, part| path.join(part));
        Mistake {
            severity: match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            code: diagnostic.code.name(),
            message: &diagnostic.message,
            place: format!("{}:{line}:{column}", primary.file),
            open: position.and_then(|_| self.editor.address(&path, line, column)),
            drawn: String::from_utf8_lossy(&drawn).trim_end().to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editors_open_files() {
        for (editor, path, expected) in [
            ("vscode", "/a b/c#d.md", "vscode://file/a%20b/c%23d.md:3:7"),
            ("idea", "/a&b.md", "idea://open?file=/a%26b.md&line=3&column=7"),
            ("x://{path}?{line}", r"\\?\C:\a.md", "x:///C%3A/a.md?3"),
        ] {
            let editor = Editor::named(editor).unwrap();
            assert_eq!(editor.address(Path::new(path), 3, 7).as_deref(), Some(expected));
        }
        assert_eq!(Editor::named("none").unwrap().address(Path::new("/a"), 1, 1), None);
        for wrong in ["emacs", "", "x://open", "javascript:alert('{path}')"] {
            assert!(Editor::named(wrong).is_err(), "{wrong}");
        }
    }
}
