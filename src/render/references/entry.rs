//! What reference managers are given: a source, or a part of the edition.

use citationberg::json::{Item, NameValue, Value};
use hayagriva::citationberg;

use crate::model::date::{Date, Day};
use crate::model::record::{Name, Record, Source};
use crate::model::site::Site;

use super::item;
use crate::render::language::Language;

/// A work with all that is known of it. Unlike an item for a citation style it keeps every date, spans and doubtful ones
/// too.
#[derive(Debug)]
pub struct Entry {
    /// By the names of CSL 1.0.2, appendix IV; without dates.
    pub(super) fields: Item,
    pub(super) issued: Option<Date>,
    /// What `issued` reads, for formats that have no other form for it.
    pub(super) issued_words: Option<String>,
    pub(super) accessed: Option<Day>,
}

/// A text or record of the edition, to be cited as a part of it.
#[derive(Clone, Debug, Default)]
pub struct Part<'a> {
    /// How it is called in a list of references.
    pub key: &'a str,
    /// Plain.
    pub title: &'a str,
    pub authors: &'a [Name],
    pub issued: Option<&'a Date>,
    /// BCP 47.
    pub lang: &'a str,
    /// Its absolute address, if the edition says where it is published.
    pub url: Option<&'a str>,
    /// When it was last checked.
    pub reviewed: Option<Day>,
    /// What it is, where a reader couldn't tell: `claim`.
    pub genre: Option<&'a str>,
    /// Which of its words are meant, where not all.
    pub note: Option<&'a str>,
}

impl Entry {
    /// A source, cited for itself. `title` is plain.
    pub fn of_source(site: &Site, record: &Record, source: &Source, title: &str) -> Entry {
        let mut fields = item::fields(site, record, source, Some(title));
        item::put(&mut fields, "language", source.lang.as_deref());
        if let Some(arxiv) = &source.arxiv {
            item::put(&mut fields, "archive", Some("arXiv"));
            item::put(&mut fields, "archive_location", Some(arxiv));
        }
        Entry { fields, issued: source.date.clone(), issued_words: None, accessed: source.accessed }
    }

    /// A page of the edition.
    pub fn of_part(site: &Site, part: &Part<'_>) -> Entry {
        let mut fields = Item(Default::default());
        item::put(&mut fields, "id", Some(part.key));
        item::put(&mut fields, "type", Some("webpage"));
        item::put(&mut fields, "title", Some(part.title));
        item::put(&mut fields, "container-title", Some(&site.config.title));
        item::put(&mut fields, "genre", part.genre);
        item::put(&mut fields, "note", part.note);
        item::put(&mut fields, "language", Some(part.lang));
        item::put(&mut fields, "URL", part.url);
        item::put(&mut fields, "version", part.reviewed.map(|day| day.to_string()).as_deref());
        item::put_names(&mut fields, site, "author", part.authors);
        item::put_names(&mut fields, site, "editor", &site.config.editors);
        // Records are by the editors unless they say otherwise: nobody is named twice.
        if fields.0.get("author").is_some_and(|author| fields.0.get("editor") == Some(author)) {
            fields.0.remove("editor");
        }
        Entry { fields, issued: part.issued.cloned(), issued_words: None, accessed: None }
    }

    /// Words its date. Without, an unusual date stands as its author typed it.
    pub fn worded(self, language: &Language) -> Entry {
        let words = self.issued.as_ref().map(|date| language.date(date).text.replace('\u{a0}', " "));
        Entry { issued_words: words, ..self }
    }

    /// The words of its date.
    pub(super) fn words_of(&self, date: &Date) -> String {
        self.issued_words.clone().unwrap_or_else(|| date.text.clone())
    }

    /// A field of words.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        match self.fields.0.get(key) {
            Some(Value::String(value)) => Some(value),
            _ => None,
        }
    }

    pub(super) fn names(&self, role: &str) -> &[NameValue] {
        match self.fields.0.get(role) {
            Some(Value::Names(names)) => names,
            _ => &[],
        }
    }
}
