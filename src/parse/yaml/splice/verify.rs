//! Whether an edited file reads as meant: the intended values, and everything else as it was.

use std::collections::BTreeMap;

use super::super::tree::{Node, Scalar, Source, Style, Value, tree};
use super::Refusal;

/// What one repair is meant to change.
#[derive(Debug, Default)]
pub struct Changes {
    /// First byte of a key, in the former text, and what its value becomes.
    pub values: Vec<(u32, String)>,
    /// First byte of a key, and the keys that come in after its value.
    pub added: Option<(u32, Vec<(&'static str, String)>)>,
}

/// What all edits of a file are meant to change.
#[derive(Debug, Default)]
pub struct Plan {
    values: BTreeMap<u32, String>,
    added: BTreeMap<u32, Vec<(&'static str, String)>>,
    entry: Option<Entry>,
}

/// A new entry at the end of a list.
#[derive(Debug)]
struct Entry {
    /// The key that the list stands under.
    section: &'static str,
    /// A value that is left for its author is `None`.
    keys: Vec<(String, Option<String>)>,
}

impl Plan {
    /// A new entry below the key `section`, and nothing else.
    pub fn of_entry(section: &'static str, keys: Vec<(String, Option<String>)>) -> Self {
        Self { entry: Some(Entry { section, keys }), ..Self::default() }
    }

    pub fn add(&mut self, changes: Changes) {
        self.values.extend(changes.values);
        self.added.extend(changes.added);
    }

    /// Reads `edited` and compares it with the former tree.
    pub fn verify(&self, source: &Source<'_>, former: &Node<'_>, edited: &str) -> Result<(), Refusal> {
        let file = source.file;
        let refused = |reason: String| {
            Refusal::new(format!("`{file}` is left as it is, since {reason}: edit it by hand, and please report this"))
        };
        let new_source = Source::whole(file, edited);
        let new = tree(&new_source).map_err(|one| refused(format!("it couldn't be read any more: {}", one.message)))?;
        let compare = Comparison { plan: self, former: source.text, new: edited };
        match compare.root(former, &new) {
            true => Ok(()),
            false => Err(refused("more than the intended values would change".to_string())),
        }
    }
}

struct Comparison<'p> {
    plan: &'p Plan,
    former: &'p str,
    new: &'p str,
}

impl Comparison<'_> {
    fn root(&self, former: &Node<'_>, new: &Node<'_>) -> bool {
        let Some(Entry { section, .. }) = &self.plan.entry else { return self.same(former, new) };
        let (old, new) = match (&former.value, &new.value) {
            (Value::Map(old), Value::Map(new)) => (&old[..], &new[..]),
            (Value::Null, Value::Map(new)) => (&[][..], &new[..]),
            _ => return false,
        };
        let known = old.iter().position(|(key, _)| key.text() == *section);
        let common = old.iter().zip(new).enumerate().all(|(index, ((old_key, old), (new_key, new)))| {
            let same_key = old_key.text() == new_key.text();
            same_key && if known == Some(index) { self.longer(Some(old), new) } else { self.same(old, new) }
        });
        let added = match (&new[old.len().min(new.len())..], known) {
            ([], Some(_)) => true,
            ([(key, list)], None) => key.text() == *section && self.longer(None, list),
            _ => false,
        };
        common && added && new.len() >= old.len()
    }

    /// Whether `new` is the former list with the new entry at its end.
    fn longer(&self, former: Option<&Node<'_>>, new: &Node<'_>) -> bool {
        let old = match former.map(|former| &former.value) {
            Some(Value::List(items)) => &items[..],
            Some(Value::Null) | None => &[],
            Some(_) => return false,
        };
        let Value::List(new) = &new.value else { return false };
        let Some((last, rest)) = new.split_last() else { return false };
        rest.len() == old.len() && old.iter().zip(rest).all(|(old, new)| self.same(old, new)) && self.is_entry(last)
    }

    fn is_entry(&self, node: &Node<'_>) -> bool {
        let (Some(Entry { keys, .. }), Value::Map(pairs)) = (&self.plan.entry, &node.value) else { return false };
        pairs.len() == keys.len()
            && pairs.iter().zip(keys).all(|((key, value), (name, words))| {
                let same = match words {
                    Some(words) => is_words(value, words),
                    None => matches!(value.value, Value::Null),
                };
                key.text() == name && same
            })
    }

    fn same(&self, former: &Node<'_>, new: &Node<'_>) -> bool {
        match (&former.value, &new.value) {
            (Value::Null, Value::Null) => true,
            (Value::Scalar(old), Value::Scalar(new)) => {
                old.text == new.text && old.style == new.style && comment(self.former, old) == comment(self.new, new)
            }
            (Value::List(old), Value::List(new)) => {
                old.len() == new.len() && old.iter().zip(new).all(|(old, new)| self.same(old, new))
            }
            (Value::Map(old), Value::Map(new)) => {
                let mut new = new.iter();
                let sound = old.iter().all(|(key, value)| {
                    let same = new.next().is_some_and(|(new_key, new_value)| {
                        key.text() == new_key.text() && self.value(key, value, new_value)
                    });
                    let mut added = self.plan.added.get(&key.span.start).into_iter().flatten();
                    same && added.all(|(name, words)| {
                        new.next().is_some_and(|(key, value)| key.text() == *name && is_words(value, words))
                    })
                });
                sound && new.next().is_none()
            }
            _ => false,
        }
    }

    /// The value of a key: the intended one, else the same as before.
    fn value(&self, key: &Node<'_>, former: &Node<'_>, new: &Node<'_>) -> bool {
        match self.plan.values.get(&key.span.start) {
            Some(words) => is_words(new, words),
            // Only the blank lines at the end of a block may count anew, where a key was put in after it.
            None if self.plan.added.contains_key(&key.span.start) => is_words(new, trimmed(former)),
            None => self.same(former, new),
        }
    }
}

/// A block ends with a line break whatever its author wants.
fn is_words(node: &Node<'_>, words: &str) -> bool {
    match &node.value {
        Value::Scalar(scalar) if is_block(scalar) => scalar.text.trim_end_matches('\n') == words.trim_end_matches('\n'),
        Value::Scalar(scalar) => scalar.text == words,
        Value::Null | Value::List(_) | Value::Map(_) => false,
    }
}

fn trimmed<'n>(node: &'n Node<'_>) -> &'n str {
    match &node.value {
        Value::Scalar(scalar) if is_block(scalar) => scalar.text.trim_end_matches('\n'),
        _ => node.text(),
    }
}

fn is_block(scalar: &Scalar<'_>) -> bool {
    matches!(scalar.style, Style::Literal | Style::Folded)
}

fn comment<'t>(text: &'t str, scalar: &Scalar<'_>) -> Option<&'t str> {
    let comment = scalar.comment.as_ref()?;
    text.get(comment.start as usize..comment.end as usize)
}
