//! The theme's templates: the embedded default, and the edition's own over it. The one home of Tera.
//!
//! The default theme's templates are named `@theme/NAME`; an edition's `templates/NAME` is `NAME`. A name without the
//! prefix falls back to it, so `{% extends "base.html" %}` finds the override first, and an override may extend what it
//! overrides with `{% extends "@theme/text.html" %}`.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::source::{FilePath, Place};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static STATIC: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");
const PREFIX: &str = "@theme/";

/// Templates, parsed.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    /// The edition's own templates and their text, to point into.
    own: BTreeMap<String, (FilePath, String)>,
}

impl Theme {
    /// Reads the default theme and the edition's overrides: files below `templates/`, and their text. A template with
    /// a mistake is reported and left out.
    pub fn load(overrides: Vec<(FilePath, String)>, report: &mut Report) -> Theme {
        let mut tera = Tera::new();
        tera.set_fallback_prefixes([PREFIX]).expect("the prefix is set before any template");
        let theme: Vec<(String, &str)> =
            files(&TEMPLATES).map(|(name, text)| (format!("{PREFIX}{name}"), text)).collect();
        tera.add_raw_templates(theme).expect("the default theme's templates are tested");
        let mut own = BTreeMap::new();
        for (file, text) in overrides {
            let name = file.strip_prefix("templates/").unwrap_or(&file).to_string();
            match tera.add_raw_template(&name, &text) {
                Ok(()) => {
                    own.insert(name, (file, text));
                }
                Err(error) => report.push(complaint(&error, &file, &text)),
            }
        }
        Theme { tera, own }
    }

    pub fn has(&self, name: &str) -> bool {
        self.tera.contains_template(name) || self.tera.contains_template(&format!("{PREFIX}{name}"))
    }

    /// Renders one page; `None` when its template has a mistake, which is reported at the template.
    pub fn render(&self, name: &str, view: &impl Serialize, report: &mut Report) -> Option<String> {
        let rendered = Context::from_serialize(view).and_then(|context| self.tera.render(name, &context));
        match rendered {
            Ok(html) => Some(html),
            Err(error) => {
                let guilty = location(&error).map_or(name.to_string(), |(file, _)| file);
                let unknown = (FilePath::from(format!("templates/{name}")), String::new());
                let (file, text) = self.own.get(&guilty).or_else(|| self.own.get(name)).unwrap_or(&unknown);
                report.push(complaint(&error, file, text));
                None
            }
        }
    }
}

/// The default theme's static files: their names and text.
pub fn statics() -> impl Iterator<Item = (String, &'static str)> {
    files(&STATIC)
}

/// The files of an embedded folder that are text, with their paths from it.
fn files(folder: &'static Dir<'static>) -> impl Iterator<Item = (String, &'static str)> {
    let mut all: Vec<_> = Vec::new();
    let mut folders = vec![folder];
    while let Some(next) = folders.pop() {
        folders.extend(next.dirs());
        all.extend(
            next.files().filter_map(|file| Some((file.path().to_str()?.replace('\\', "/"), file.contents_utf8()?))),
        );
    }
    all.sort();
    all.into_iter()
}

/// The template and the byte range that an error points at, where Tera says it.
fn location(error: &tera::Error) -> Option<(String, std::ops::Range<usize>)> {
    match error.kind() {
        ErrorKind::SyntaxError(at) | ErrorKind::RenderingError(at) => {
            Some((at.filename().to_string(), at.span().range.clone()))
        }
        _ => None,
    }
}

fn complaint(error: &tera::Error, file: &FilePath, text: &str) -> Diagnostic {
    let (message, range) = match error.kind() {
        ErrorKind::SyntaxError(at) | ErrorKind::RenderingError(at) => {
            (at.message().to_string(), at.span().range.clone())
        }
        _ => {
            let said = error.to_string();
            let range = named_place(&said, text);
            (said.lines().next().unwrap_or_default().to_string(), range)
        }
    };
    let clamp = |offset: usize| u32::try_from(offset.min(text.len())).unwrap_or(u32::MAX);
    let place = Place::new(file, clamp(range.start)..clamp(range.end));
    let mut said = message.trim().trim_end_matches('.').to_string();
    if let Some(first) = said.chars().next() {
        said.replace_range(..first.len_utf8(), &first.to_lowercase().to_string());
    }
    Diagnostic::error(Code::TemplateError, place, format!("the template can't be used: {said}")).label("here")
}

/// Unknown filters and includes carry their place only in words: `Filter `x` ... at LINE:COLUMN`, or just a name in
/// backticks or quotes, which is looked up in the template.
fn named_place(said: &str, text: &str) -> std::ops::Range<usize> {
    for quote in ['`', '\'', '"'] {
        if let Some(name) = said.split(quote).nth(1)
            && let Some(at) = text.find(name)
        {
            return at..at + name.len();
        }
    }
    0..0
}
