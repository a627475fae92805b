//! Turns a site into pages, one at a time.
//!
//! 1. [`pages`] fills a [`view`]: what the template of the page receives;
//! 2. [`prose`] writes texts with their highlights and note numbers, and the records' Markdown;
//! 3. [`references`] formats sources in a citation style, once for a run;
//! 4. [`templates`] turns the view into HTML.

pub mod dates;
mod highlight;
mod pages;
mod prose;
pub mod references;
mod templates;
mod timeline;
pub mod view;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::document::Document;
use crate::model::error::Error;
use crate::model::output::{Output, SitePath};
use crate::model::record::Markdown;
use crate::model::site::{Page, PageKind, Site, TextIndex};
use crate::model::source::FilePath;
pub use templates::Theme;

/// What every page is made from.
pub struct Context<'a> {
    pub site: &'a Site,
    pub theme: &'a Theme,
    /// Formatted HTML of each source, by record index; `None`: the theme formats it plainly.
    pub references: Vec<Option<String>>,
    /// Reads and parses a text again.
    pub document: &'a (dyn Fn(TextIndex) -> Result<Document, Error> + Sync),
    /// Parses a record's Markdown field.
    pub markdown: &'a (dyn Fn(&Markdown, &FilePath) -> Document + Sync),
}

impl std::fmt::Debug for Context<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Context").field("site", &self.site.config.title).finish_non_exhaustive()
    }
}

/// Renders one page; `None` when its template has a mistake, which is reported.
///
/// # Errors
///
/// The text can't be read again, or changed since it was anchored.
pub fn page(context: &Context<'_>, page: &Page, report: &mut Report) -> Result<Option<Output>, Error> {
    let name = template(context, page, report);
    let view = pages::view(context, page)?;
    let html = context.theme.render(&name, &view, report);
    Ok(html.map(|html| Output { path: page.path.clone(), bytes: html.into_bytes() }))
}

/// What the template of a page receives.
pub fn data(context: &Context<'_>, page: &Page) -> Result<serde_json::Value, Error> {
    Ok(serde_json::to_value(pages::view(context, page)?).expect("views have string keys only"))
}

/// The theme's files but those that the edition overrides, below `assets/`.
pub fn statics(overridden: &BTreeSet<Arc<str>>) -> Vec<Output> {
    let embedded = templates::statics().map(|(name, text)| (name, text.as_bytes().to_vec()));
    let generated = ("highlight.css".to_string(), highlight::stylesheet().into_bytes());
    embedded
        .chain([generated])
        .filter(|(name, _)| !overridden.contains(name.as_str()))
        .map(|(name, bytes)| Output { path: SitePath::new(format!("assets/{name}")), bytes })
        .collect()
}

/// The template of a page: a text may ask for one of its own.
fn template(context: &Context<'_>, page: &Page, report: &mut Report) -> String {
    if let PageKind::Text(text) = page.kind {
        let text = &context.site.texts[text];
        if let Some(name) = &text.front.template {
            if context.theme.has(name) {
                return name.value.clone();
            }
            let message = format!("there is no template `{}`", name.value);
            let hint = format!("put it at `templates/{}`", name.value);
            let place = name.place(&text.file);
            report.push(Diagnostic::error(Code::UnknownTemplate, place, message).label("no such template").hint(hint));
        }
    }
    format!("{}.html", pages::template(page, context.site))
}

/// Checks what must hold of a text's prose: without its tags it is the reading text, and its HTML is whole.
#[cfg(test)]
pub fn check_prose(document: &Document) {
    prose::tests::check_clean(document);
}
