//! The only place that calls `prose`: gives it the notes of a text and the addresses of the site.

use crate::model::document::{CitationItem, Document, LinkTarget};
use crate::model::output::SitePath;
use crate::model::record::Markdown;
use crate::model::site::{Destination, FileCopy, Site, Target};
use crate::model::source::FilePath;
use crate::model::work::Text;

use super::super::language::Language;
use super::super::prose::{self, Address, Cited, Field, NoteMark, Picture, Prose, Resolve, Words};
use super::super::view::NoteView;
use super::scope::Scope;
use super::views;

/// A text's blocks and footnotes.
pub fn text(scope: &Scope<'_>, text: &Text, document: &Document, notes: &[NoteView]) -> Prose {
    let marks: Vec<NoteMark> = text
        .notes
        .iter()
        .zip(notes)
        .map(|(note, view)| NoteMark {
            is_changed: view.changed.is_some(),
            step: (view.class == "claim").then(|| view.verdict.as_ref().map_or(0, |verdict| verdict.number)),
            ..NoteMark::new(note, view.number, view.class, label(scope.language(), view))
        })
        .collect();
    let lang = scope.tongue(text.front.lang.as_deref(), None).lang.map(|_| scope.language().tag().to_string());
    prose::text(document, &marks, scope, &Words { lang, ..scope.words.clone() })
}

/// What a note's number is called aloud: `Note 3, claim, contested, passage edited since`.
fn label(language: &Language, note: &NoteView) -> String {
    let kind = language.say(&format!("kind-{}", note.kind));
    let mut label = language.tell("note-label", &[("number", note.number.into()), ("kind", kind.into())]);
    let changed = note.changed.as_ref().map(|_| language.say("note-label-changed"));
    for part in note.verdict.iter().map(|verdict| &verdict.label).chain(&changed) {
        label.push_str(&language.say("comma"));
        label.push_str(part);
    }
    label
}

/// The words of the interface in prose.
pub fn words(language: &Language) -> Words {
    Words {
        lang: None,
        paragraph: language.say("paragraph-link"),
        section: language.say("section-link"),
        table: language.say("table-label"),
        done: language.say("task-done"),
        open: language.say("task-open"),
    }
}

/// A record's Markdown field.
pub fn field(scope: &Scope<'_>, field: &Markdown, file: &FilePath) -> String {
    let form = if field.inline { Field::Inline } else { Field::Block };
    let document = (scope.context.markdown)(field, file);
    prose::field(&document, scope, &scope.words, form)
}

/// A record's title: as HTML without links, and as plain words.
pub fn title(scope: &Scope<'_>, field: &Markdown, file: &FilePath) -> (String, String) {
    let document = (scope.context.markdown)(field, file);
    let html = prose::field(&document, scope, &scope.words, Field::Unlinked);
    (html, document.text.trim().to_string())
}

impl Resolve for Scope<'_> {
    fn link(&self, target: &LinkTarget) -> Option<Address> {
        let inside = |href| Some(Address { href, class: String::new(), outside: false });
        match target {
            LinkTarget::Ref { id, fragment } => {
                let found = self.site.target(id)?;
                let class = match found {
                    Target::Record(index) => format!("rec {}", self.site.records[index].kind().name()),
                    Target::Text(_) => String::new(),
                };
                let destination = with_fragment(self.site.destination(found)?, fragment.as_deref());
                Some(Address { href: self.address(&destination), class, outside: false })
            }
            LinkTarget::Text { id, fragment } => {
                let destination = self.site.destination(self.site.target(id)?)?;
                inside(self.address(&with_fragment(destination, fragment.as_deref())))
            }
            LinkTarget::Fragment(fragment) => inside(format!("{}#{fragment}", views::home_of(self, fragment))),
            LinkTarget::File(path) => inside(self.url(&file_path(self.site, path))),
            LinkTarget::Url(url) => Some(Address { href: url.to_string(), class: String::new(), outside: true }),
            LinkTarget::Refused => None,
        }
    }

    fn image(&self, target: &LinkTarget) -> Option<Picture> {
        match target {
            LinkTarget::File(path) => {
                let size = file_copy(self.site, path).and_then(|file| file.size);
                Some(Picture { address: self.url(&file_path(self.site, path)), size })
            }
            LinkTarget::Url(url) => Some(Picture { address: url.to_string(), size: None }),
            _ => None,
        }
    }

    fn citation(&self, item: &CitationItem) -> Cited {
        let index = self.record_index(&item.id);
        let known = index.and_then(|index| self.label(index));
        let mut label = known.unwrap_or_else(|| item.id.to_string());
        if let Some(locator) = &item.locator {
            label.push_str(", ");
            label.push_str(locator);
        }
        Cited { href: index.and_then(|index| self.record_url(index)), label }
    }
}

fn with_fragment(mut destination: Destination, fragment: Option<&str>) -> Destination {
    if let Some(fragment) = fragment {
        destination.fragment = Some(fragment.into());
    }
    destination
}

/// Where a file below `content/` is in the output.
fn file_path(site: &Site, path: &str) -> SitePath {
    file_copy(site, path).map_or_else(|| SitePath::new(path), |file| file.to.clone())
}

fn file_copy<'a>(site: &'a Site, path: &str) -> Option<&'a FileCopy> {
    site.files.iter().find(|file| *file.from == *path)
}
