//! The site becomes pages, one at a time.
//!
//! [`pages`] gathers what a template receives ([`view`] is the contract), [`templates`] renders it; [`prose`] writes
//! texts and Markdown fields as HTML, [`references`] formats sources, [`highlight`] code, [`dates`] and [`timeline`]
//! word and draw dates, [`map`] draws claims, and [`lettering`] tells how much room words take in either;
//! [`language`] has the words for whatever a page says of its own accord.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::model::config::Config;
use crate::model::date::Day;
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::document::Document;
use crate::model::error::Error;
use crate::model::output::{Output, SitePath};
use crate::model::record::Markdown;
use crate::model::site::{CitationFile, Page, PageKind, Site, TextIndex, TextView};
use crate::model::source::FilePath;

use view::Body;

pub mod dates;
mod directive;
pub mod highlight;
mod labels;
pub mod language;
mod lettering;
pub mod map;
mod pages;
pub mod prose;
pub mod references;
mod templates;
mod theme;
pub mod timeline;
pub mod view;

pub use language::Language;
pub use templates::Theme;
pub use theme::check_contrast;

/// The theme's stylesheet, whose tokens an edition may set, and the generated one in which it does.
pub const STYLE: &str = "style.css";
const THEME: &str = "theme.css";

/// The generated stylesheet for code.
const HIGHLIGHT: &str = "highlight.css";

/// Reads and parses a text again.
pub type ReadDocument<'a> = &'a (dyn Fn(TextIndex) -> Result<Document, Error> + Sync);
/// Parses a record's Markdown field; the file is that which defines the record.
pub type ReadMarkdown<'a> = &'a (dyn Fn(&Markdown, &FilePath) -> Document + Sync);

/// What is worked out once of each text, when a page first asks.
#[derive(Debug, Default)]
pub struct TextFacts(Vec<TextFact>);

#[derive(Debug, Default)]
struct TextFact {
    /// What leads to the words of each passage: finding it takes reading the text.
    directives: OnceLock<Vec<Option<String>>>,
    /// The last day on which one of its notes was checked: the pages of all its records say so.
    reviewed: OnceLock<Option<Day>>,
}

impl TextFacts {
    pub fn of(site: &Site) -> TextFacts {
        TextFacts(site.texts.iter().map(|_| TextFact::default()).collect())
    }
}

/// All that rendering needs.
pub struct Context<'a> {
    pub site: &'a Site,
    pub theme: &'a Theme,
    /// Formatted references as HTML, by record index; where there is none, a template words the parts.
    pub references: &'a [Option<String>],
    pub facts: &'a TextFacts,
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
    complain_of_crowds(&view, report);
    let template = template(context, page, view.page.kind, report);
    let html = context.theme.render(&template, &view, report);
    Ok(html.map(|html| Output { path: page.path.clone(), bytes: html.into_bytes() }))
}

/// Says why a text has its notes below the paragraphs. Its other views hold the same section, so only the text itself does.
fn complain_of_crowds(view: &view::View, report: &mut Report) {
    let text = match &view.body {
        Body::Text(text) if view.page.view.is_none() => Some(&**text),
        Body::Home(home) => home.text.as_ref(),
        Body::Folder(folder) => folder.text.as_ref(),
        _ => None,
    };
    let Some(crowded) = text.and_then(|text| text.crowded.as_ref()) else { return };
    let section = match &crowded.title {
        Some(title) => format!("of `{title}`"),
        None => "before the first heading".to_string(),
    };
    let message = format!(
        "the notes {section} don't fit beside it: {} % of its column would be empty, so the notes of this text stand below \
         their paragraphs",
        crowded.empty
    );
    report.push(
        Diagnostic::warning(Code::CrowdedMargin, crowded.place.clone(), message)
            .label("more notes than text here")
            .hint("give long claims a `summary`, spread the notes over more paragraphs, or merge some")
            .hint("to decide it yourself, write `layout: below` or `layout: margin` into the front matter"),
    );
}

/// Writes a file for reference managers.
pub fn citation_file(context: &Context<'_>, file: &CitationFile) -> Output {
    pages::citation_file(context, file)
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
        PageKind::View { view: TextView::Notes, .. } => return "notes.html".to_string(),
        PageKind::View { text, .. }
        | PageKind::Text(text)
        | PageKind::Home(Some(text))
        | PageKind::Folder { text: Some(text), .. } => *text,
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

/// The text of a stylesheet of the theme.
pub fn embedded_style() -> &'static str {
    let bytes = templates::statics().find(|(name, _)| name == STYLE).map_or(&[][..], |(_, bytes)| bytes);
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// The theme's static files that the edition doesn't override, and the stylesheets for code and of its settings.
pub fn statics(config: &Config, overridden: &BTreeSet<Arc<str>>) -> Vec<Output> {
    let embedded = templates::statics().map(|(name, bytes)| (name, bytes.to_vec()));
    let settings = theme::stylesheet(&config.theme).map(|css| (THEME.to_string(), css.into_bytes()));
    let all = embedded.chain([(HIGHLIGHT.to_string(), highlight::stylesheet().into_bytes())]).chain(settings);
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
