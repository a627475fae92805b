//! Mappings and lists whose keys and entries are known: where the entries of a file are taken from.

use std::cell::RefCell;

use serde::de::DeserializeOwned;

use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::source::Spanned;

use super::nearest::nearest;
use super::read::{Problems, Reader, form};
use super::tree::{Node, Value};

/// One entry of a list of records: what all kinds share, and what one kind has.
#[derive(Debug)]
pub struct Entry<A, B> {
    /// The keys as they stand, unknown ones left out.
    pub keys: Vec<Spanned<String>>,
    /// Those that were left out, and reported.
    pub unknown: Vec<String>,
    pub common: A,
    pub own: B,
}

/// The pairs of a file's outermost mapping whose keys are among `known`; other keys are reported. Nothing is an
/// empty mapping. `None` when it is no mapping, which is reported.
pub fn sections<'n, 'a>(
    node: &'n Node<'a>,
    noun: &str,
    known: &[&'static str],
    problems: &Problems<'_>,
) -> Option<Vec<(&'static str, &'n Node<'a>)>> {
    let pairs = mapping(node, noun, problems)?;
    let sound = check_keys(pairs, noun, known, problems);
    let named = |key: &Node<'_>| known.iter().copied().find(|known| *known == key.text());
    Some(sound.into_iter().filter_map(|(key, value)| Some((named(key)?, value))).collect())
}

/// The pairs of a mapping; nothing is an empty one.
pub fn mapping<'n, 'a>(node: &'n Node<'a>, noun: &str, problems: &Problems<'_>) -> Option<&'n [(Node<'a>, Node<'a>)]> {
    match &node.value {
        Value::Null => Some(&[]),
        Value::Map(pairs) => Some(pairs),
        Value::List(_) | Value::Scalar(_) => {
            let message = format!("{noun} is {}, not keys with their values", form(node));
            problems.push(Diagnostic::error(Code::WrongType, problems.place(node), message).hint("`key: value`"));
            None
        }
    }
}

/// The entries of the list after `key`.
pub fn entries<'n, 'a>(key: &str, node: &'n Node<'a>, problems: &Problems<'_>) -> Option<&'n [Node<'a>]> {
    let reader = Reader { node, key, entry: false, partial: None, problems };
    match &node.value {
        Value::Null => Some(&[]),
        Value::List(items) => Some(items),
        Value::Map(_) | Value::Scalar(_) => {
            reader.not_a_list();
            None
        }
    }
}

/// An entry of the list after `key`, read by two shapes that share its keys. `None` when it is no mapping.
pub fn entry<A, B>(key: &str, noun: &str, node: &Node<'_>, problems: &Problems<'_>) -> Option<Entry<A, B>>
where
    A: DeserializeOwned,
    B: DeserializeOwned,
{
    let known = RefCell::new(Vec::new());
    let reader = Reader { node, key, entry: true, partial: Some(&known), problems };
    let Value::Map(pairs) = &node.value else {
        reader.wrong("keys with their values, such as `id: …`");
        return None;
    };
    let common = A::deserialize(reader).ok()?;
    let own = B::deserialize(reader).ok()?;
    let sound = check_keys(pairs, &with_article(noun), &known.borrow(), problems);
    let keys = sound.iter().map(|(key, _)| Spanned::new(key.text().to_string(), key.span.clone())).collect();
    let known = known.borrow();
    let unknown = pairs.iter().map(|(key, _)| key.text()).filter(|key| !known.contains(key)).map(str::to_string);
    Some(Entry { keys, unknown: unknown.collect(), common, own })
}

/// Reads a whole document by its shape, whose name is `noun`. Nothing is an empty mapping.
pub fn document<T: DeserializeOwned + Default>(noun: &str, node: &Node<'_>, problems: &Problems<'_>) -> T {
    match mapping(node, noun, problems) {
        Some([]) | None => T::default(),
        Some(_) => T::deserialize(Reader { node, key: "", entry: false, partial: None, problems }).unwrap_or_default(),
    }
}

/// Whether a key of the mapping isn't `key`, but was meant for it: that is said of an unknown key, and `key` isn't missing too.
pub fn misspells(node: &Node<'_>, key: &str) -> bool {
    let Value::Map(pairs) = &node.value else { return false };
    pairs.iter().map(|(typed, _)| typed.text()).any(|typed| typed != key && is_meant(typed, key))
}

/// Whether what was typed may have been meant for a key.
pub fn is_meant(typed: &str, key: &str) -> bool {
    nearest(&typed.to_lowercase(), std::iter::once(key)).is_some()
}

/// Reports unknown and double keys; gives the pairs that remain.
pub fn check_keys<'n, 'a>(
    pairs: &'n [(Node<'a>, Node<'a>)],
    noun: &str,
    known: &[&'static str],
    problems: &Problems<'_>,
) -> Vec<(&'n Node<'a>, &'n Node<'a>)> {
    let mut sound: Vec<(&Node<'_>, &Node<'_>)> = Vec::with_capacity(pairs.len());
    for (key, value) in pairs {
        let word = key.text();
        if !known.contains(&word) {
            let mut complaint =
                Diagnostic::error(Code::UnknownKey, problems.place(key), format!("`{word}` is no key of {noun}"));
            complaint = match nearest(word, known.iter().copied()) {
                Some(meant) => complaint.hint(format!("did you mean `{meant}`?")),
                None => complaint.label("not known here").hint(format!("the keys are {}", listed(known))),
            };
            problems.push(complaint);
        } else if let Some((first, _)) = sound.iter().find(|(other, _)| other.text() == word) {
            if word == "id" {
                // What follows is another record: none of its keys is a second one.
                problems.push(unhyphened(key, value, first, problems));
                break;
            }
            problems.push(twice(key, first, problems));
        } else {
            sound.push((key, value));
        }
    }
    sound
}

/// A second `id:` among the keys of a record: most likely the next record lost its hyphen.
fn unhyphened(key: &Node<'_>, value: &Node<'_>, first: &Node<'_>, problems: &Problems<'_>) -> Diagnostic {
    let hint = match value.text() {
        "" => "if a new record begins here, write its `id:` after a hyphen: `- id: …`".to_string(),
        id => format!(
            "if a new record begins here, put a hyphen before its `id:`, below that of the record above: `- id: {id}`"
        ),
    };
    Diagnostic::error(Code::DuplicateKey, problems.place(key), "a record has a second `id:`")
        .label("a new record without its hyphen?")
        .related(problems.place(first), "first here")
        .hint(hint)
        .hint("if it belongs to this record, keep one of the two")
}

pub fn twice(key: &Node<'_>, first: &Node<'_>, problems: &Problems<'_>) -> Diagnostic {
    Diagnostic::error(Code::DuplicateKey, problems.place(key), format!("the key `{}` stands twice", key.text()))
        .label("again")
        .related(problems.place(first), "first here")
        .hint("keep one of them")
}

/// `` `a`, `b`, `c` ``
pub fn listed<'a>(words: impl IntoIterator<Item = &'a &'a str>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

pub fn with_article(noun: &str) -> String {
    if noun.starts_with("the ") {
        return noun.to_string();
    }
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}
