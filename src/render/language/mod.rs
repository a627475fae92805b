//! The words of pages in the edition's language. The one home of Fluent.
//!
//! 1. `catalogue` has the languages that postil knows, `languages/CODE.ftl` of its source, embedded.
//! 2. `check` says what is wrong with the edition's own messages, which lie over them.
//! 3. A [`Language`] finds a message and words it: the edition's own first, then that of postil, then the English one.
//!
//! A message is found in the language as the edition names it (`de-AT`), then in its shorter forms (`de`), then in
//! English. Diagnostics aren't worded here: they stay English.

mod catalogue;
mod check;
mod direction;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::diagnostic::Report;
use crate::model::nearest::nearest;
use crate::model::source::FilePath;

pub use direction::{Direction, has_sheet};

/// The language that knows every message.
const LAST: &str = "en";

/// The messages that name a month: in full and short by itself, in full and short with a day or behind a preposition.
const MONTHS: [&str; 4] = ["month", "month-short", "month-of", "month-of-short"];

/// The language of an edition: what its pages say of their own accord.
pub struct Language {
    tag: String,
    /// From the most particular tag to English.
    bundles: Vec<FluentBundle<FluentResource>>,
    /// The words of messages that are told nothing, by id: a page says hundreds of them. Only looked up.
    fixed: HashMap<&'static str, String>,
    /// The names of months in every form, since each date needs one.
    months: [[String; 12]; 4],
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Language({})", self.tag)
    }
}

/// What a message is told, to stand in it or to choose among its wordings.
#[derive(Clone, Debug, PartialEq)]
pub enum Told<'a> {
    Number(i64),
    Words(Cow<'a, str>),
}

impl From<usize> for Told<'_> {
    fn from(number: usize) -> Self {
        Told::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Told<'_> {
    fn from(number: i64) -> Self {
        Told::Number(number)
    }
}

impl From<u8> for Told<'_> {
    fn from(number: u8) -> Self {
        Told::Number(number.into())
    }
}

impl<'a> From<&'a str> for Told<'a> {
    fn from(words: &'a str) -> Self {
        Told::Words(Cow::Borrowed(words))
    }
}

impl<'a> From<&'a String> for Told<'a> {
    fn from(words: &'a String) -> Self {
        Told::Words(Cow::Borrowed(words))
    }
}

impl From<String> for Told<'_> {
    fn from(words: String) -> Self {
        Told::Words(Cow::Owned(words))
    }
}

impl Language {
    /// The language `tag` (BCP 47), with the edition's own `languages/TAG.ftl` files over those of postil. What is wrong
    /// with a file is reported, and what is sound in it is used.
    pub fn load(tag: &str, own: &[(FilePath, String)], report: &mut Report) -> Language {
        let chain = chain(tag);
        check::check(tag, &chain, own, report);
        let bundles = chain.iter().filter_map(|tag| bundle(tag, own)).collect();
        let (fixed, months) = (HashMap::new(), Default::default());
        let mut language = Language { tag: tag.to_string(), bundles, fixed, months };
        let english = catalogue::english();
        let told_nothing = english.ids().filter(|id| english.get(id).is_some_and(|one| one.variables.is_empty()));
        // One that refers to what isn't there says so each time.
        let sound = |id: &'static str| language.find(id, &[]).ok().map(|words| (id, words));
        let fixed = told_nothing.filter_map(sound).collect();
        language.fixed = fixed;
        language.months = MONTHS.map(|message| {
            std::array::from_fn(|month| language.tell(message, &[("month", Told::Number(month as i64 + 1))]))
        });
        language
    }

    /// The name of a month, 1 to 12, as one of [`MONTHS`] has it; empty for another number.
    pub fn month_name(&self, form: usize, month: u8) -> String {
        let name = self.months.get(form).and_then(|names| names.get(usize::from(month).wrapping_sub(1)));
        name.cloned().unwrap_or_default()
    }

    /// English, without an edition's own words.
    #[cfg(test)]
    pub fn english() -> Language {
        Language::load(LAST, &[], &mut Report::new())
    }

    /// BCP 47, as the edition has it.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    pub fn direction(&self) -> Direction {
        Direction::of(&self.tag)
    }

    /// The words of a message of postil's that takes no variables.
    pub fn say(&self, id: &str) -> String {
        self.tell(id, &[])
    }

    /// The words of a message of postil's.
    pub fn tell(&self, id: &str, told: &[(&str, Told<'_>)]) -> String {
        // A message of the edition's own may refer to what isn't there, which was reported; Fluent words it all the same.
        self.worded(id, told).unwrap_or_else(|| panic!("`{id}` is one of the English messages")).0
    }

    /// The words of any message, or why there are none.
    pub fn find(&self, id: &str, told: &[(&str, Told<'_>)]) -> Result<String, String> {
        match self.worded(id, told) {
            Some((words, errors)) => match errors.first() {
                None => Ok(words),
                Some(error) => Err(format!("the message `{id}` can't be worded: {}", plain(error))),
            },
            None => {
                let known = catalogue::english().ids();
                Err(match nearest(id, known) {
                    Some(near) => format!("there is no message `{id}`; did you mean `{near}`?"),
                    None => format!("there is no message `{id}`"),
                })
            }
        }
    }

    fn worded(&self, id: &str, told: &[(&str, Told<'_>)]) -> Option<(String, Vec<FluentError>)> {
        if let Some(words) = self.fixed.get(id).filter(|_| told.is_empty()) {
            return Some((words.clone(), Vec::new()));
        }
        let (bundle, pattern) =
            self.bundles.iter().find_map(|bundle| Some((bundle, bundle.get_message(id)?.value()?)))?;
        let mut args = FluentArgs::with_capacity(told.len());
        for (name, told) in told {
            match told {
                Told::Number(number) => args.set(*name, FluentValue::from(*number)),
                Told::Words(words) => args.set(*name, words.as_ref()),
            }
        }
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        Some((words, errors))
    }
}

/// An error of Fluent in the style of ours.
fn plain(error: &FluentError) -> String {
    match error {
        FluentError::ResolverError(error) => check::sentence(&error.to_string()),
        other => check::sentence(&other.to_string()),
    }
}

/// `de-AT`, `de`, `en`.
fn chain(tag: &str) -> Vec<String> {
    let mut chain = Vec::new();
    let mut rest = tag;
    loop {
        chain.push(rest.to_string());
        match rest.rsplit_once('-') {
            Some((shorter, _)) => rest = shorter,
            None => break,
        }
    }
    if !chain.iter().any(|tag| tag.eq_ignore_ascii_case(LAST)) {
        chain.push(LAST.to_string());
    }
    chain
}

/// The messages of one tag: postil's, with the edition's own over them. `None` if neither has any.
fn bundle(tag: &str, own: &[(FilePath, String)]) -> Option<FluentBundle<FluentResource>> {
    let shipped = catalogue::shipped(tag);
    let own: Vec<&str> = own
        .iter()
        .filter(|(file, text)| {
            check::tag_of(file).is_some_and(|own| own.eq_ignore_ascii_case(tag)) && check::is_shallow(text)
        })
        .map(|(_, text)| text.as_str())
        .collect();
    if shipped.is_none() && own.is_empty() {
        return None;
    }
    // What isn't a language's tag has no rules for numbers but those of English.
    let identifier: LanguageIdentifier = tag.parse().or_else(|_| LAST.parse()).unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Directions are set by elements: invisible marks would end up in attributes, titles and searches.
    bundle.set_use_isolating(false);
    bundle.add_builtins().expect("the bundle is new");
    for text in shipped.into_iter().chain(own) {
        let resource = FluentResource::try_new(text.to_string()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    Some(bundle)
}

/// What each English message is told.
#[cfg(test)]
pub fn told() -> impl Iterator<Item = (&'static str, std::collections::BTreeSet<&'static str>)> {
    catalogue::english().ids().filter_map(|id| Some((id, catalogue::english().get(id)?.variables.clone())))
}

#[cfg(test)]
mod tests;
