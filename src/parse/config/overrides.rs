//! `POSTIL_KEY` and `POSTIL_KEY__NESTED`: environment variables that stand over the config.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::model::diagnostic::{Report, Severity};
use crate::model::source::FilePath;

use super::super::yaml::{self, Node, Scalar, Source, Value};

/// A `POSTIL_*` variable that can't be used: wrong use, not a mistake in the edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadOverride {
    /// The variable.
    pub name: String,
    /// What is wrong with it. Lower case, no full stop.
    pub message: String,
    /// What to type.
    pub hint: Option<String>,
}

impl fmt::Display for BadOverride {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}`: {}", self.name, self.message)
    }
}

impl std::error::Error for BadOverride {}

/// Puts one override into the tree of the config. It is read alone first, so that its mistakes are told from those
/// of the file.
pub fn put<'a>(root: &mut Node<'a>, file: &'a FilePath, name: &str, value: &'a str) -> Result<(), BadOverride> {
    let variable: Arc<str> = format!("POSTIL_{name}").into();
    let keys: Vec<String> = name.split("__").map(str::to_lowercase).collect();
    let refuse = |message: String, hint: Option<String>| BadOverride { name: variable.to_string(), message, hint };
    if keys.iter().any(String::is_empty) {
        return Err(refuse("a key is missing".to_string(), Some("`POSTIL_KEY`, or `POSTIL_KEY__NESTED`".to_string())));
    }
    let source = Source::whole(&variable, value);
    let mut node =
        yaml::tree(&source).map_err(|complaint| refuse(complaint.message, complaint.hints.into_iter().next()))?;
    forget_places(&mut node);
    let mut alone = Node { span: 0..0, value: Value::Null };
    insert(&mut alone, &keys, node);
    let mut report = Report::new();
    super::config(&source, &alone, false, &mut report);
    if let Some(first) = report.iter().find(|one| one.severity == Severity::Error) {
        return Err(refuse(first.message.clone(), first.hints.first().cloned()));
    }
    // Read again rather than cloned: trees are not copied anywhere else.
    if let Ok(mut node) = yaml::tree(&Source::whole(file, value)) {
        forget_places(&mut node);
        insert(root, &keys, node);
    }
    Ok(())
}

/// Sets the value below `keys`, in place of what stands there.
fn insert<'a>(node: &mut Node<'a>, keys: &[String], value: Node<'a>) {
    let Some((key, rest)) = keys.split_first() else {
        *node = value;
        return;
    };
    if !matches!(node.value, Value::Map(_)) {
        *node = Node { span: 0..0, value: Value::Map(Vec::new()) };
    }
    let Value::Map(pairs) = &mut node.value else { return };
    let at = pairs.iter().position(|(known, _)| known.text() == key).unwrap_or_else(|| {
        let scalar = Scalar { text: Cow::Owned(key.clone()), style: yaml::Style::Plain, comment: None };
        let empty = Node { span: 0..0, value: Value::Null };
        pairs.push((Node { span: 0..0, value: Value::Scalar(scalar) }, empty));
        pairs.len() - 1
    });
    insert(&mut pairs[at].1, rest, value);
}

/// The places of an override are none of the config's file.
fn forget_places(node: &mut Node<'_>) {
    node.span = 0..0;
    match &mut node.value {
        Value::Null => {}
        Value::Scalar(scalar) => scalar.comment = None,
        Value::List(items) => items.iter_mut().for_each(forget_places),
        Value::Map(pairs) => pairs.iter_mut().for_each(|(key, value)| {
            forget_places(key);
            forget_places(value);
        }),
    }
}
