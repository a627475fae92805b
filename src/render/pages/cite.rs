//! Entries for reference managers: of texts, records and sources.

use crate::model::output::Output;
use crate::model::record::{Detail, Kind, Name, Record};
use crate::model::site::{CitationFile, CitationFormat, Cited, Page, PageKind, PlaceRef, RecordIndex, TextIndex};
use crate::model::source::Spanned;

use super::super::language::Told;
use super::super::references::{Entry, Part, bibtex_file, csl_file};
use super::super::view::{CiteView, EntryView, PassageCiteView};
use super::links::section_title;
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

/// How the words beside which a note stands are cited: `None` for a footnote, and for a note to a whole text, which is cited
/// as the text is.
pub fn passage(scope: &Scope<'_>, place: PlaceRef) -> Option<PassageCiteView> {
    let text = &scope.site.texts[place.text];
    let note = text.notes.get(place.note)?;
    let placement = note.placement()?;
    let block = text.blocks.get(placement.block as usize)?;
    let (section, paragraph) = (section_title(text, placement.block), block.number);
    let fragment = match placement.whole {
        true if placement.range.start == 0 => return None,
        true => format!("#{}", block.id),
        false => format!("#a-{}", note.stem()),
    };
    let [_, words, _] = placement.sentence_parts();
    let (language, path) = (scope.language(), &scope.site.text_paths[place.text]);
    let named = match (words, &section, paragraph) {
        ("", Some(section), _) => language.tell("place-section", &[("section", Told::Words(section.into()))]),
        ("", None, _) => return None,
        (words, _, number) => {
            let quoted = language.tell("quoted", &[("words", Told::Words(words.into()))]);
            match number {
                0 => quoted,
                _ => {
                    let number = language.tell("place-paragraph", &[("number", Told::Number(number.into()))]);
                    format!("{quoted}{}{number}", language.say("comma"))
                }
            }
        }
    };
    let key = format!("{}-{}", text.id, note.stem());
    let url = scope.canonical(path).map(|url| format!("{url}{fragment}"));
    let entry = text_entry(scope, place.text, &key, url.as_deref(), Some(&named));
    Some(PassageCiteView {
        tongue: scope.tongue_of(place.text),
        authors: scope.authors(&text.front),
        title_html: scope.text_link(place.text).title_html,
        reviewed: texts::reviewed(scope, place.text),
        words: words.to_string(),
        section,
        paragraph,
        address: url.clone().unwrap_or_else(|| format!("{path}{fragment}")),
        entry: view(&entry, [None, None]),
    })
}

fn of_text(scope: &Scope<'_>, index: TextIndex) -> Entry {
    let url = scope.canonical(&scope.site.text_paths[index]);
    text_entry(scope, index, &scope.site.texts[index].id, url.as_deref(), None)
}

/// A text, or the words of it that `note` names.
fn text_entry(scope: &Scope<'_>, index: TextIndex, key: &str, url: Option<&str>, note: Option<&str>) -> Entry {
    let text = &scope.site.texts[index];
    let front = &text.front;
    let authors: Vec<_> = front.author.iter().map(|name| Name::Plain(Spanned::new(name.clone(), 0..0))).collect();
    let part = Part {
        key,
        title: &front.title,
        authors: &authors,
        issued: front.date.as_ref(),
        lang: front.lang.as_deref().unwrap_or(&scope.site.config.lang),
        url,
        reviewed: texts::last_checked(scope, index),
        genre: None,
        note,
    };
    Entry::of_part(scope.site, &part).worded(scope.language())
}

fn of_record(scope: &Scope<'_>, index: RecordIndex, page: &Page) -> Entry {
    let record = &scope.site.records[index];
    let (title, url) = (scope.record_title(index).1, scope.canonical(&page.path));
    // What a source says and what the edition says of it are two works in one list of references.
    let key = match record.detail {
        Detail::Source(_) => format!("{}-entry", record.id),
        _ => record.id.to_string(),
    };
    let entry = Entry::of_part(
        scope.site,
        &Part {
            key: &key,
            title: &title,
            authors: &record.by,
            issued: None,
            lang: &scope.site.config.lang,
            url: url.as_deref(),
            reviewed: record.reviewed.as_ref().map(|day| day.value),
            genre: genre(scope, record).as_deref(),
            note: None,
        },
    );
    entry.worded(scope.language())
}

/// What a claim's title alone doesn't say: that the edition doesn't make it.
fn genre(scope: &Scope<'_>, record: &Record) -> Option<String> {
    match record.kind() {
        Kind::Claim | Kind::Event => Some(scope.language().say(&format!("kind-{}", record.kind().name()))),
        Kind::Source | Kind::Person | Kind::Note => None,
    }
}

fn of_source(scope: &Scope<'_>, index: RecordIndex) -> Option<Entry> {
    let record = &scope.site.records[index];
    let Detail::Source(source) = &record.detail else { return None };
    Some(Entry::of_source(scope.site, record, source, &scope.record_title(index).1).worded(scope.language()))
}
