//! The site becomes pages, one at a time.
//!
//! [`pages`] gathers what a template receives ([`view`] is the contract), [`templates`] renders it; [`prose`] writes
//! texts and Markdown fields as HTML, [`references`] formats sources, [`highlight`] code, [`dates`] and [`timeline`]
//! word and draw dates, [`map`] draws claims, and [`lettering`] tells how much room words take in either.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::document::Document;
use crate::model::error::Error;
use crate::model::output::{Output, SitePath};
use crate::model::record::Markdown;
use crate::model::site::{Page, PageKind, Site, TextIndex};
use crate::model::source::FilePath;

pub mod dates;
pub mod highlight;
mod lettering;
pub mod map;
mod pages;
pub mod prose;
pub mod references;
mod rewording;
mod templates;
pub mod timeline;
pub mod view;

pub use templates::Theme;

/// The generated stylesheet for code.
const HIGHLIGHT: &str = "highlight.css";

/// Reads and parses a text again.
pub type ReadDocument<'a> = &'a (dyn Fn(TextIndex) -> Result<Document, Error> + Sync);
/// Parses a record's Markdown field; the file is that which defines the record.
pub type ReadMarkdown<'a> = &'a (dyn Fn(&Markdown, &FilePath) -> Document + Sync);

/// All that rendering needs.
pub struct Context<'a> {
    pub site: &'a Site,
    pub theme: &'a Theme,
    /// Formatted references as HTML, by record index; where there is none, a template words the parts.
    pub references: Vec<Option<String>>,
    pub document: ReadDocument<'a>,
    pub markdown: ReadMarkdown<'a>,
}

impl fmt::Debug for Context<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Context").field("theme", self.theme).finish_non_exhaustive()
    }
}

/// Renders a page. `None` when its template failed, which is reported.
pub fn page(context: &Context<'_>, page: &Page, report: &mut Report) -> Result<Option<Output>, Error> {
    let view = pages::view(context, page)?;
    let template = template(context, page, view.page.kind, report);
    let html = context.theme.render(&template, &view, report);
    Ok(html.map(|html| Output { path: page.path.clone(), bytes: html.into_bytes() }))
}

/// What the template of a page receives.
pub fn data(context: &Context<'_>, page: &Page) -> Result<serde_json::Value, Error> {
    let view = pages::view(context, page)?;
    Ok(serde_json::to_value(&view).expect("views have string keys only, and nothing in them fails to serialise"))
}

/// The template of a page: that of its kind, or the one that its text asks for.
fn template(context: &Context<'_>, page: &Page, kind: &str, report: &mut Report) -> String {
    let own = format!("{kind}.html");
    let text = match &page.kind {
        PageKind::Text(text) | PageKind::Home(Some(text)) | PageKind::Folder { text: Some(text), .. } => *text,
        _ => return own,
    };
    let text = &context.site.texts[text];
    let Some(asked) = &text.front.template else { return own };
    let with_suffix = format!("{}.html", asked.value);
    for name in [&asked.value, &with_suffix] {
        if context.theme.has(name) {
            return name.clone();
        }
    }
    let message = format!("`{}` asks for the template `{}`, which doesn't exist", text.file, asked.value);
    let diagnostic = Diagnostic::error(Code::UnknownTemplate, asked.place(&text.file), message)
        .label("no such template")
        .hint(format!("put it at `templates/{}`", if asked.ends_with(".html") { &asked.value } else { &with_suffix }));
    report.push(diagnostic);
    own
}

/// The theme's static files that the edition doesn't override, and the stylesheet for code.
pub fn statics(overridden: &BTreeSet<Arc<str>>) -> Vec<Output> {
    let embedded = templates::statics().map(|(name, bytes)| (name, bytes.to_vec()));
    let all = embedded.chain([(HIGHLIGHT.to_string(), highlight::stylesheet().into_bytes())]);
    let mut outputs: Vec<Output> = all
        .filter(|(name, _)| !overridden.contains(name.as_str()))
        .map(|(name, bytes)| Output { path: SitePath::new(format!("assets/{name}")), bytes })
        .collect();
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    outputs
}

/// Checks what must hold of a text's prose: without its tags it is the reading text, and its HTML is whole.
#[cfg(test)]
pub fn check_prose(document: &Document) {
    prose::tests::check_clean(document);
}

#[cfg(test)]
mod tests;
