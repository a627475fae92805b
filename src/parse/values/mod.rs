//! What single values mean: ids, words of a fixed set, dates, addresses, names, Markdown.
//!
//! [`Checks`] turns what was typed into what is kept. Each check reports what it refuses and gives nothing for it.

mod address;
mod dates;
pub mod identifiers;
mod ids;
mod languages;
mod meant;
mod prose;

use std::ops::Range;
use std::sync::Arc;

use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::record::{Id, Name};
use crate::model::source::{Place, Spanned};

use super::yaml::{Field, Many, Problems, Source, Text, listed, nearest, quoted};

pub use address::web_address;
pub use ids::{id_from, is_id, is_slug, slug_from};
pub use prose::{document, folder};

/// Checks the values of one file.
#[derive(Clone, Copy, Debug)]
pub struct Checks<'c> {
    pub source: &'c Source<'c>,
    pub problems: &'c Problems<'c>,
}

/// How bad it is that ` #` cut a value short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The rest of a quotation was surely meant.
    Error,
    /// Only `#` glued to a word (`#1`, `#MeToo`) looks like words: other comments are comments.
    Warning,
}

impl Checks<'_> {
    pub fn place(&self, range: Range<u32>) -> Place {
        self.source.place(range)
    }

    pub fn error(&self, code: Code, range: Range<u32>, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(code, self.place(range), message)
    }

    pub fn push(&self, diagnostic: Diagnostic) {
        self.problems.push(diagnostic);
    }

    /// The first line of a range: what a complaint about a whole entry points at.
    pub fn head(&self, range: Range<u32>) -> Range<u32> {
        let text = self.source.text.get(range.start as usize..range.end as usize).unwrap_or("");
        let line = text.split(['\n', '\r']).next().unwrap_or("").trim_end();
        range.start..range.start + line.len() as u32
    }

    /// Words for readers: reported when a comment cut them short; blank ones are as good as none.
    pub fn words(&self, key: &str, field: Field<Text>, cut: Cut) -> Field<Text> {
        let Field::Given(text) = field else { return field };
        if let Some(comment) = text.comment.clone() {
            let typed = &self.source.text[comment.start as usize..comment.end as usize];
            let glued = typed[1..].starts_with(|next: char| !next.is_whitespace() && next != '#');
            if cut == Cut::Error || glued {
                let code = Code::CutByComment;
                let message = format!("`{key}` is cut short: ` #` begins a comment");
                let whole = self.source.text[text.start as usize..comment.end as usize].trim_end();
                let hint = if whole.chars().count() <= 80 {
                    format!("put the value in quotes: `{key}: {}`", quoted(whole))
                } else {
                    "put the whole value in quotes".to_string()
                };
                let complaint = match cut {
                    Cut::Error => self.error(code, comment, message),
                    Cut::Warning => Diagnostic::warning(code, self.place(comment), message),
                };
                self.push(
                    complaint.label("not read").hint(hint).hint("if it is a comment, put it in a line of its own"),
                );
                if cut == Cut::Error {
                    return Field::Bad;
                }
            }
        }
        if text.value.trim().is_empty() { Field::Absent } else { Field::Given(text) }
    }

    /// Words that are shown as they stand, without the line break at the end of a block.
    pub fn plain(&self, key: &str, field: Field<Text>) -> Option<String> {
        self.words(key, field, Cut::Warning).given().map(|text| text.value.trim().to_string())
    }

    /// The same with its place.
    pub fn spanned(&self, key: &str, field: Field<Text>) -> Option<Spanned<String>> {
        self.words(key, field, Cut::Warning).given().map(|text| text.spanned().map(|value| value.trim().to_string()))
    }

    /// An id that defines something, so its form is checked.
    pub fn new_id(&self, text: Text) -> Option<Spanned<Id>> {
        if is_id(&text.value) {
            return Some(Spanned::new(Arc::from(&*text.value), text.range()));
        }
        let typed = &text.value;
        let complaint = self
            .error(Code::BadId, text.range(), format!("`{}` can't be an id", typed.trim()))
            .label("an id has 2 to 64 of `a` to `z`, digits and hyphens, and begins with no hyphen");
        let complaint = complaint.hint(match id_from(typed) {
            Some(proposed) => format!("`{proposed}`"),
            None => "such as `minsk-2020`".to_string(),
        });
        self.push(complaint);
        None
    }

    /// An id that refers to something: whether it exists is found out later.
    pub fn reference(&self, text: Text) -> Option<Spanned<Id>> {
        let id = text.value.trim();
        (!id.is_empty()).then(|| Spanned::new(Arc::from(id), text.range()))
    }

    pub fn references(&self, list: Many<Text>) -> Vec<Spanned<Id>> {
        list.values.into_iter().filter_map(|text| self.reference(text)).collect()
    }

    pub fn aliases(&self, list: Many<Text>) -> Vec<Spanned<Id>> {
        list.values.into_iter().filter_map(|text| self.new_id(text)).collect()
    }

    /// A slug: letters of any script in lower case, digits, hyphens.
    pub fn slug(&self, key: &str, text: Text) -> Option<Spanned<Arc<str>>> {
        if is_slug(&text.value) {
            return Some(Spanned::new(Arc::from(&*text.value), text.range()));
        }
        let message = format!("`{}` can't stand in an address, as `{key}` asks", text.value.trim());
        let complaint = self
            .error(Code::BadValue, text.range(), message)
            .label("only lower-case letters, digits and single hyphens between them");
        let complaint = complaint.hint(match slug_from(&text.value) {
            Some(proposed) => format!("`{proposed}`"),
            None => "such as `foreign-policy`".to_string(),
        });
        self.push(complaint);
        None
    }

    pub fn slugs(&self, key: &str, list: Many<Text>) -> Vec<Spanned<Arc<str>>> {
        list.values.into_iter().filter_map(|text| self.slug(key, text)).collect()
    }

    /// What fits the id pattern must be a known person; anything else is a name as it stands.
    pub fn name(&self, text: Text) -> Option<Name> {
        let name = text.value.trim();
        if name.is_empty() {
            return None;
        }
        Some(if is_id(name) {
            Name::Person(Spanned::new(Arc::from(name), text.range()))
        } else {
            Name::Plain(Spanned::new(name.to_string(), text.range()))
        })
    }

    pub fn names(&self, list: Many<Text>) -> Vec<Name> {
        self.one_person_as_two(&list.values);
        list.values.into_iter().filter_map(|text| self.name(text)).collect()
    }

    /// `[Wiles, Andrew]`: brackets make two names of it.
    pub fn one_person_as_two(&self, names: &[Text]) {
        let [family, given] = names else { return };
        let is_word = |text: &Text| {
            let word = text.value.trim();
            let typed = self.source.text.get(text.range().start as usize..text.range().end as usize);
            typed == Some(word)
                && word.starts_with(char::is_uppercase)
                && word.chars().all(|one| one.is_alphabetic() || "'’-.".contains(one))
                && word.chars().any(char::is_lowercase)
        };
        let (start, end) = (family.range().start as usize, given.range().start as usize);
        let opens = self.source.text.get(..start).is_some_and(|before| before.trim_end().ends_with('['));
        let follows =
            self.source.text.get(family.range().end as usize..end).is_some_and(|between| between.trim() == ",");
        if !(opens && follows && is_word(family) && is_word(given)) {
            return;
        }
        let (family_name, given_name) = (family.value.trim(), given.value.trim());
        let message = format!("`{family_name}` and `{given_name}` are two names here");
        let range = family.range().start..given.range().end;
        self.push(
            Diagnostic::warning(Code::BadValue, self.place(range), message)
                .label("one person?")
                .hint(format!("one person: `[\"{family_name}, {given_name}\"]`"))
                .hint(format!("two: `[\"{family_name}\", \"{given_name}\"]`")),
        );
    }

    /// One of the words of a fixed set.
    pub fn one_of<T: Copy>(&self, key: &str, field: Field<Text>, all: &[T], name: fn(T) -> &'static str) -> Field<T> {
        field.and_then(|text| {
            let typed = text.value.trim();
            let found = all.iter().copied().find(|one| name(*one) == typed);
            if found.is_none() {
                let words: Vec<&'static str> = all.iter().map(|one| name(*one)).collect();
                let mut complaint =
                    self.error(Code::BadValue, text.range(), format!("`{typed}` is none of the values of `{key}`"));
                if let Some(meant) = nearest(typed, words.iter().copied()) {
                    complaint = complaint.hint(format!("did you mean `{meant}`?"));
                }
                self.push(complaint.hint(format!("the values are {}", listed(&words))));
            }
            found
        })
    }

    /// A language tag, as in BCP 47: only its shape.
    pub fn lang(&self, field: Field<Text>) -> Field<String> {
        field.and_then(|text| {
            let tag = text.value.trim();
            if languages::is_tag(tag) {
                return Some(tag.to_string());
            }
            let hint = match languages::meant(tag) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "a tag of BCP 47, two or three letters for the language: `en`, `pt-BR`, `grc`".to_string(),
            };
            let complaint = self.error(Code::BadValue, text.range(), format!("`{tag}` is no language tag"));
            self.push(complaint.hint(hint));
            None
        })
    }
}
