//! Entries for reference managers: of texts, records and sources.

use crate::model::output::Output;
use crate::model::record::{Detail, Kind, Name, Record};
use crate::model::site::{CitationFile, CitationFormat, Cited, Page, PageKind, RecordIndex, TextIndex};

use crate::model::source::Spanned;

use super::super::references::{Entry, Part, bibtex_file, csl_file};
use super::super::view::{CiteView, EntryView};
use super::scope::Scope;
use super::texts;

/// How a page is cited: a text or record, each as a part of the edition.
pub fn cite(scope: &Scope<'_>, page: &Page) -> Option<CiteView> {
    match page.kind {
        PageKind::Text(index) => {
            let files = CitationFormat::ALL.map(|format| file_url(scope, Cited::Text(index), format));
            Some(CiteView { page: view(&of_text(scope, index), files), source: None })
        }
        PageKind::Record(index) => {
            let source = of_source(scope, index).map(|entry| view(&entry, [None, None]));
            Some(CiteView { page: view(&of_record(scope, index, page), [None, None]), source })
        }
        _ => None,
    }
}

fn view(entry: &Entry, [bibtex_url, csl_json_url]: [Option<String>; 2]) -> EntryView {
    EntryView { bibtex: bibtex_file([entry]), csl_json: csl_file([entry]), bibtex_url, csl_json_url }
}

/// The address of a file, if the edition has one.
pub fn file_url(scope: &Scope<'_>, of: Cited, format: CitationFormat) -> Option<String> {
    let page = match of {
        Cited::Text(index) => scope.site.text_paths.get(index)?.clone(),
        Cited::Sources => scope.page("sources.html")?.path.clone(),
    };
    let path = format.beside(&page);
    let found = scope.site.citations.binary_search_by(|file| file.path.cmp(&path)).ok()?;
    Some(scope.url(&scope.site.citations[found].path))
}

/// Writes a file for reference managers.
pub fn file(scope: &Scope<'_>, file: &CitationFile) -> Output {
    let entries: Vec<Entry> = match file.of {
        Cited::Text(index) => vec![of_text(scope, index)],
        Cited::Sources => scope.range_of(Kind::Source).filter_map(|index| of_source(scope, index)).collect(),
    };
    let text = match file.format {
        CitationFormat::Bibtex => bibtex_file(&entries),
        CitationFormat::CslJson => csl_file(&entries),
    };
    Output { path: file.path.clone(), bytes: text.into_bytes() }
}

fn of_text(scope: &Scope<'_>, index: TextIndex) -> Entry {
    let text = &scope.site.texts[index];
    let front = &text.front;
    let authors: Vec<_> = front.author.iter().map(|name| Name::Plain(Spanned::new(name.clone(), 0..0))).collect();
    let url = scope.canonical(&scope.site.text_paths[index]);
    Entry::of_part(
        scope.site,
        &Part {
            key: &text.id,
            title: &front.title,
            authors: &authors,
            issued: front.date.as_ref(),
            lang: front.lang.as_deref().unwrap_or(&scope.site.config.lang),
            url: url.as_deref(),
            reviewed: texts::last_checked(scope, text),
            genre: None,
        },
    )
}

fn of_record(scope: &Scope<'_>, index: RecordIndex, page: &Page) -> Entry {
    let record = &scope.site.records[index];
    let (title, url) = (scope.record_title(index).1, scope.canonical(&page.path));
    // What a source says and what the edition says of it are two works in one list of references.
    let key = match record.detail {
        Detail::Source(_) => format!("{}-entry", record.id),
        _ => record.id.to_string(),
    };
    Entry::of_part(
        scope.site,
        &Part {
            key: &key,
            title: &title,
            authors: &record.by,
            issued: None,
            lang: &scope.site.config.lang,
            url: url.as_deref(),
            reviewed: record.reviewed.as_ref().map(|day| day.value),
            genre: genre(record),
        },
    )
}

/// What a claim's title alone doesn't say: that the edition doesn't make it.
fn genre(record: &Record) -> Option<&'static str> {
    match record.kind() {
        Kind::Claim | Kind::Event => Some(record.kind().name()),
        Kind::Source | Kind::Person | Kind::Note => None,
    }
}

fn of_source(scope: &Scope<'_>, index: RecordIndex) -> Option<Entry> {
    let record = &scope.site.records[index];
    let Detail::Source(source) = &record.detail else { return None };
    Some(Entry::of_source(scope.site, record, source, &scope.record_title(index).1))
}
