//! The theme's templates, with the edition's own over them, and its static files: all that is embedded. The one home of `tera`.

mod bounded;
mod counting;
mod functions;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{ErrorKind, Tera};

use super::language::Language;
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::source::{FilePath, Place};

use bounded::{Bounded, LARGEST};

/// The default theme's templates.
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The default theme's stylesheets, script and icon.
static STATICS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// What the names of the theme's own templates begin with: `{% extends "@theme/base.html" %}` reaches a template that
/// the edition overrides.
const PREFIX: &str = "@theme/";

/// Where an edition's templates lie.
const FOLDER: &str = "templates/";

/// Templates, ready to render.
pub struct Theme {
    tera: Tera,
    /// The edition's own, by name: to find the place of a mistake.
    own: BTreeMap<String, (FilePath, String)>,
    language: Arc<Language>,
}

impl fmt::Debug for Theme {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Theme").field("own", &self.own.keys()).finish_non_exhaustive()
    }
}

impl Theme {
    /// Takes the edition's templates over those of the theme; both speak `language`. One that can't be read is reported and left out.
    pub fn load(overrides: Vec<(FilePath, String)>, language: Language, report: &mut Report) -> Theme {
        let language = Arc::new(language);
        let mut tera = Tera::default();
        functions::register(&mut tera, language.clone());
        tera.set_fallback_prefixes([PREFIX]).expect("no template was added yet");
        let embedded = files(&TEMPLATES).filter_map(|(name, bytes)| {
            Some((format!("{PREFIX}{name}"), functions::spoken(std::str::from_utf8(bytes).ok()?, &language)))
        });
        tera.add_raw_templates(embedded).expect("the theme's own templates are tested");

        let mut waiting: Vec<(String, FilePath, String)> = overrides
            .into_iter()
            .map(|(file, text)| (file.strip_prefix(FOLDER).unwrap_or(&file).to_string(), file, text))
            .collect();
        let own = waiting.iter().map(|(name, file, text)| (name.clone(), (file.clone(), text.clone()))).collect();
        let mut theme = Theme { tera, own, language };
        // One may include or extend another that comes later: each is tried again as long as any was taken.
        loop {
            let mut failed = Vec::new();
            let before = waiting.len();
            for (name, file, text) in waiting {
                if let Err(error) = theme.tera.add_raw_template(&name, &text) {
                    failed.push((name, file, text, error));
                }
            }
            if failed.is_empty() {
                break;
            }
            if failed.len() == before {
                for (name, _, _, error) in &failed {
                    theme.complaints(error.kind(), name, "read").into_iter().for_each(|one| report.push(one));
                }
                break;
            }
            waiting = failed.into_iter().map(|(name, file, text, _)| (name, file, text)).collect();
        }
        theme
    }

    /// What the templates speak.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Whether there is a template of that name, the edition's or the theme's.
    pub fn has(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }

    /// Renders a template. `None` when it failed, which is reported.
    pub fn render(&self, name: &str, view: &impl Serialize, report: &mut Report) -> Option<String> {
        let mut page = Bounded::default();
        counting::begin();
        let rendered =
            tera::Context::from_serialize(view).and_then(|context| self.tera.render_to(name, &context, &mut page));
        rendered
            .map(|()| page.into_string())
            .map_err(|error| {
                self.complaints(error.kind(), name, "render").into_iter().for_each(|one| report.push(one));
            })
            .ok()
    }

    /// What is wrong with a template, at the places where it is wrong.
    fn complaints(&self, kind: &ErrorKind, name: &str, verb: &str) -> Vec<Diagnostic> {
        match kind {
            ErrorKind::SyntaxError(error) | ErrorKind::RenderingError(error) => {
                let name = if error.filename().is_empty() { name } else { error.filename() };
                let range = error.span().range.clone();
                vec![self.complaint(name, Some(range), error.message(), verb)]
            }
            ErrorKind::Io(std::io::ErrorKind::FileTooLarge) => {
                let message = format!("the page grows beyond {} MB", LARGEST >> 20);
                let hint = "a loop turns too often: is one inside another?";
                vec![self.complaint(name, None, &message, verb).hint(hint)]
            }
            ErrorKind::MissingParent { parent, .. } => {
                let message = format!("there is no template `{parent}` to extend");
                vec![self.complaint(name, self.find(name, parent), &message, verb)]
            }
            ErrorKind::TemplateNotFound(other) => {
                let message = format!("there is no template `{other}`");
                vec![self.complaint(name, self.find(name, other), &message, verb)]
            }
            ErrorKind::CircularExtend { .. } => {
                vec![self.complaint(name, None, "it extends itself by way of others", verb)]
            }
            ErrorKind::CircularInclude { .. } => {
                vec![self.complaint(name, None, "it includes itself by way of others", verb)]
            }
            other => {
                let words = other.to_string();
                let reports = self.reports(&words);
                if reports.is_empty() {
                    return vec![self.complaint(name, None, words.lines().next().unwrap_or_default(), verb)];
                }
                let complaint = |(name, range, message): (String, Option<std::ops::Range<usize>>, String)| {
                    self.complaint(&name, range, &message, verb)
                };
                reports.into_iter().map(complaint).collect()
            }
        }
    }

    /// Unknown filters and the like come as text only: `error: MESSAGE`, then ` --> NAME:LINE:COLUMN`.
    fn reports(&self, words: &str) -> Vec<(String, Option<std::ops::Range<usize>>, String)> {
        let mut reports = Vec::new();
        let mut message = None;
        for line in words.lines() {
            if let Some(rest) = line.strip_prefix("error: ") {
                message = Some(rest);
            } else if let (Some(spot), Some(said)) = (line.trim_start().strip_prefix("--> "), message) {
                let mut parts = spot.rsplitn(3, ':');
                let column = parts.next().and_then(|part| part.parse::<usize>().ok());
                let row = parts.next().and_then(|part| part.parse::<usize>().ok());
                let name = parts.next().unwrap_or_default().to_string();
                let range = match (row, column, self.own.get(&name)) {
                    (Some(row), Some(column), Some((_, text))) => word_at(text, row, column),
                    _ => None,
                };
                reports.push((name, range, said.to_string()));
                message = None;
            }
        }
        reports
    }

    /// Where a template names another.
    fn find(&self, name: &str, other: &str) -> Option<std::ops::Range<usize>> {
        let (_, text) = self.own.get(name)?;
        let start = text.find(other)?;
        Some(start..start + other.len())
    }

    fn complaint(&self, name: &str, range: Option<std::ops::Range<usize>>, message: &str, verb: &str) -> Diagnostic {
        let place = match (self.own.get(name), range) {
            (Some((file, text)), Some(range)) => {
                let (start, end) = (range.start.min(text.len()), range.end.min(text.len()));
                Place::new(file, start as u32..end as u32)
            }
            (Some((file, _)), None) => Place::start_of(file),
            (None, _) => Place::start_of(&format!("{FOLDER}{}", name.strip_prefix(PREFIX).unwrap_or(name)).into()),
        };
        let said = sentence(message);
        let whose = if self.own.contains_key(name) { "the template" } else { "the theme's template" };
        let message = format!("{whose} `{name}` can't be {verb}{}: {said}", if verb == "render" { "ed" } else { "" });
        let mut diagnostic = Diagnostic::error(Code::TemplateError, place, message);
        if verb == "render" && said.contains("not found") {
            diagnostic = diagnostic.hint("`postil data PAGE` prints what the template receives");
        }
        diagnostic
    }
}

/// The theme's static files, with their names.
pub fn statics() -> impl Iterator<Item = (String, &'static [u8])> {
    files(&STATICS)
}

/// Every file of an embedded folder, with its path from there.
fn files(folder: &'static Dir<'static>) -> impl Iterator<Item = (String, &'static [u8])> {
    let mut found = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let parts: Vec<_> = file.path().iter().map(|part| part.to_string_lossy()).collect();
            found.push((parts.join("/"), file.contents()));
        }
    }
    found.sort();
    found.into_iter()
}

/// A message of tera in the style of ours: lower case, no full stop.
fn sentence(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default().trim_end_matches('.');
    let mut characters = line.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

/// The word at a line and column, both from 1, as bytes.
fn word_at(text: &str, row: usize, column: usize) -> Option<std::ops::Range<usize>> {
    let line_start = match row {
        1 => 0,
        _ => text.match_indices('\n').nth(row - 2)?.0 + 1,
    };
    let line = text[line_start..].lines().next().unwrap_or_default();
    let offset = line.char_indices().nth(column - 1).map_or(line.len(), |(offset, _)| offset);
    let word = line[offset..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(line.len() - offset);
    Some(line_start + offset..line_start + offset + word.max(1).min(line.len() - offset))
}

#[cfg(test)]
mod tests;
