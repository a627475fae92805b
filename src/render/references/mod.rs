//! Sources as references in a citation style.
//!
//! 1. `style` finds the CSL style by its name or reads the edition's own, and picks the locale.
//! 2. `item` turns a source record into what CSL knows.
//! 3. hayagriva formats it, one source at a time: its time grows when many share a driver.
//! 4. `html` writes what hayagriva gives.
//!
//! What CSL can't say truly (a span of time, an uncertain date) and what a style leaves out is not formatted here:
//! templates have a plain form for it.
//!
//! Reference managers get more: [`Entry`] has all that a record says, which `csl` writes as CSL-JSON and `bibtex` as
//! BibTeX.

mod bibtex;
mod csl;
mod entry;
mod html;
mod item;
mod style;

use std::panic::{AssertUnwindSafe, catch_unwind};

use citationberg::json::Item;
use citationberg::{IndependentStyle, LocaleCode};
use hayagriva::citationberg;
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest};
use rayon::prelude::*;

pub use bibtex::file as bibtex_file;
pub use csl::file as csl_file;
pub use entry::{Entry, Part};
pub use style::{Style, style};

use crate::model::record::{Detail, Markdown, Record};
use crate::model::site::Site;
use crate::model::source::FilePath;

/// The reference of each record, as HTML, by its index in the site.
///
/// `None` for records that aren't sources, and where the style has nothing true to say. `words` gives the plain words
/// of a Markdown field, such as a title; `known` the reference of a record that was formatted before.
pub fn format(
    site: &Site,
    style: &Style,
    words: &(dyn Fn(&Markdown, &FilePath) -> String + Sync),
    known: &(dyn Fn(&Record) -> Option<Option<String>> + Sync),
) -> Vec<Option<String>> {
    let Style::Csl(csl) = style else { return vec![None; site.records.len()] };
    let locales = style::locales(&site.config.lang);
    // Not taken from the style: a German edition speaks German, whatever its style was made for.
    let locale = locales.first().and_then(|locale| locale.lang.clone());
    let format = |record| reference(site, record, csl, locale.as_ref(), &locales, words);
    site.records.par_iter().map(|record| known(record).unwrap_or_else(|| format(record))).collect()
}

fn reference(
    site: &Site,
    record: &Record,
    style: &IndependentStyle,
    locale: Option<&LocaleCode>,
    locales: &[citationberg::Locale],
    words: &(dyn Fn(&Markdown, &FilePath) -> String + Sync),
) -> Option<String> {
    let Detail::Source(source) = &record.detail else { return None };
    let title = record.title.as_ref().map(|title| words(title, record.file()));
    let item = item::item(site, record, source, title.as_deref())?;
    // hayagriva panics on some input that it could refuse. Those known are kept from it; should there be another, one
    // source in plain form is better than no edition. Nothing is shared that a panic could leave half done.
    let elements = catch_unwind(AssertUnwindSafe(|| elements(&item, style, locale, locales))).ok()??;
    let reference = html::Reference::of(&elements);
    reference.says_one_of(&item::landmarks(&item)).then(|| reference.html())
}

/// The entry in the bibliography; what stands in a note where a style has no bibliography.
fn elements(
    item: &Item,
    style: &IndependentStyle,
    locale: Option<&LocaleCode>,
    locales: &[citationberg::Locale],
) -> Option<hayagriva::ElemChildren> {
    let mut driver = BibliographyDriver::new();
    let items = vec![CitationItem::with_entry(item)];
    driver.citation(CitationRequest::new(items, style, locale.cloned(), locales, Some(1)));
    let rendered = driver.finish(BibliographyRequest::new(style, locale.cloned(), locales));
    match rendered.bibliography {
        Some(bibliography) => bibliography.items.into_iter().next().map(|item| item.content),
        None => rendered.citations.into_iter().next().map(|citation| citation.citation),
    }
}

#[cfg(test)]
mod export_tests;
#[cfg(test)]
mod tests;
