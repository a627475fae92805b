//! Reads serde-derived shapes from nodes. What doesn't fit is reported where it stands.

use std::cell::RefCell;
use std::fmt;
use std::ops::Range;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::source::{FilePath, Place};

use super::access::{Items, Pairs, Parts};
use super::keys::{check_keys, twice, with_article};
use super::quoting::{quoted, quoting};
use super::schema::{Core, core};
use super::shape::{EITHER, SEVERAL, SPANNED, TEXT};
use super::tree::{Node, Scalar, Source, Value};

/// Where the reader's complaints go.
#[derive(Debug)]
pub struct Problems<'r> {
    file: FilePath,
    text: &'r str,
    report: RefCell<&'r mut Report>,
}

impl<'r> Problems<'r> {
    pub fn new(source: &Source<'r>, report: &'r mut Report) -> Self {
        Self { file: source.file.clone(), text: source.text, report: RefCell::new(report) }
    }

    pub fn push(&self, diagnostic: Diagnostic) {
        self.report.borrow_mut().push(diagnostic);
    }

    pub fn place(&self, node: &Node<'_>) -> Place {
        Place::new(&self.file, node.span.clone())
    }
}

pub fn form(node: &Node<'_>) -> &'static str {
    match &node.value {
        Value::Null => "empty",
        Value::Scalar(_) => "one value",
        Value::List(_) => "a list",
        Value::Map(_) => "keys with their values",
    }
}

/// A mistake on its way through serde.
#[derive(Debug)]
pub enum Failure {
    Reported,
    /// By a visitor of serde's; every method of the reader turns it into a diagnostic.
    Unreported(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Reported => formatter.write_str("reported"),
            Failure::Unreported(message) => formatter.write_str(message),
        }
    }
}

impl std::error::Error for Failure {}

impl de::Error for Failure {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Failure::Unreported(message.to_string())
    }
}

/// Reads one node.
#[derive(Clone, Copy)]
pub struct Reader<'n, 'a, 'p> {
    pub node: &'n Node<'a>,
    /// The key that it stands after.
    pub key: &'n str,
    /// It is an entry of the list after that key.
    pub entry: bool,
    /// For an entry that several shapes share: collects their keys instead of reporting unknown ones.
    pub partial: Option<&'n RefCell<Vec<&'static str>>>,
    pub problems: &'n Problems<'p>,
}

impl<'n, 'a, 'p> Reader<'n, 'a, 'p> {
    fn subject(&self) -> String {
        match (self.key, self.entry) {
            ("", _) => "this file".to_string(),
            (key, true) => format!("an entry of `{key}`"),
            (key, false) => format!("`{key}`"),
        }
    }

    /// Reports that the node isn't what its key asks for.
    pub fn wrong(&self, wanted: &str) -> Failure {
        let hint = match wanted {
            _ if matches!(self.node.value, Value::Null) => "write a value, or remove what stands before it",
            "a whole number" => "digits alone, such as `3`",
            "a number" => "digits with a point, such as `53.9`",
            "words" => "words, in quotes if they hold `: `, ` #`, brackets or quotation marks",
            "`true` or `false`" => "one of the two words, without quotes",
            _ => "`key: value`, each key in a line of its own",
        };
        self.complain(wanted, hint.to_string())
    }

    /// Reports that a value looks like a comment.
    pub fn hidden(&self, comment: Range<u32>) {
        let Problems { file, text, .. } = self.problems;
        let typed = text.get(comment.start as usize..comment.end as usize).unwrap_or("#");
        // What follows a space is more likely to be a remark: `paper: #fff # or so`.
        let value = typed.split(" #").next().unwrap_or(typed).trim_end();
        let message = format!("`{}` is empty: `#` begins a comment", self.key);
        let complaint = Diagnostic::error(Code::CutByComment, Place::new(file, comment), message).label("not read");
        let hint = "if it is a comment, put a space after its `#`";
        self.problems.push(complaint.hint(quoting(self.key, value)).hint(hint));
    }

    fn complain(&self, wanted: &str, hint: String) -> Failure {
        let found = form(self.node);
        let message = match &self.node.value {
            Value::Scalar(scalar) => {
                format!("{} asks for {wanted}, not `{}`", self.subject(), shortened(&scalar.text))
            }
            Value::Null => format!("{} is empty", self.subject()),
            Value::List(_) | Value::Map(_) => format!("{} is {found}, not {wanted}", self.subject()),
        };
        let mut complaint = Diagnostic::error(Code::WrongType, self.problems.place(self.node), message);
        if matches!(self.node.value, Value::Null) {
            complaint = complaint.label(format!("{wanted} must stand here"));
        }
        self.problems.push(complaint.hint(hint));
        Failure::Reported
    }

    pub fn not_a_list(&self) -> Failure {
        match &self.node.value {
            Value::Scalar(scalar) => {
                let text = &*scalar.text;
                let needs_quotes = !scalar.is_plain() || text.contains([',', '[', ']', '{', '}', '"', '#', '\n']);
                let typed = if needs_quotes { quoted(text) } else { text.to_string() };
                if typed.chars().count() > 60 {
                    self.complain("a list", "begin the value in the next line with `- `".to_string())
                } else {
                    self.complain("a list", format!("`[{typed}]`"))
                }
            }
            _ => self.complain("a list", "begin each entry with `- `".to_string()),
        }
    }

    fn settle<T>(&self, result: Result<T, Failure>) -> Result<T, Failure> {
        match result {
            Err(Failure::Unreported(message)) => {
                let message = format!("{} can't be read: {message}", self.subject());
                self.problems.push(Diagnostic::error(Code::WrongType, self.problems.place(self.node), message));
                Err(Failure::Reported)
            }
            other => other,
        }
    }

    fn scalar(&self, wanted: &str) -> Result<&'n Scalar<'a>, Failure> {
        match &self.node.value {
            Value::Scalar(scalar) => Ok(scalar),
            Value::List(_) | Value::Map(_) => Err(self.complain(
                wanted,
                "if the brackets or the colon belong to the words, put the value in quotes".to_string(),
            )),
            Value::Null => Err(self.wrong(wanted)),
        }
    }

    fn number<T: std::str::FromStr>(&self, wanted: &str) -> Result<T, Failure> {
        let scalar = self.scalar(wanted)?;
        match scalar.text.parse() {
            Ok(number) if scalar.is_plain() => Ok(number),
            Ok(_) => Err(self.complain(wanted, format!("`{}`, without quotes", scalar.text))),
            Err(_) => Err(self.wrong(wanted)),
        }
    }
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.trim_end().to_string(),
    }
}

/// Numbers that a shape asks for: which of serde's methods, its type, and what an author calls it.
macro_rules! numbers {
    ($($method:ident $visit:ident $type:ty, $wanted:literal;)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            let number: $type = self.number($wanted)?;
            self.settle(visitor.$visit(number))
        })+
    };
}

impl<'de, 'a> Deserializer<'de> for Reader<'de, 'a, '_> {
    type Error = Failure;

    /// A value whose form is left to the author, as below `extra`: typed as YAML's core schema types it.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let result = match &self.node.value {
            Value::Null => visitor.visit_unit(),
            Value::Scalar(scalar) if scalar.is_plain() => match core(&scalar.text) {
                Core::Bool(value) => visitor.visit_bool(value),
                Core::Integer(value) => visitor.visit_i64(value),
                Core::Float(value) => visitor.visit_f64(value),
                Core::Words => visitor.visit_str(&scalar.text),
            },
            Value::Scalar(scalar) => visitor.visit_str(&scalar.text),
            Value::List(items) => {
                let items = Items { items: items.iter(), reader: Reader { entry: true, ..self } };
                SeqAccessDeserializer::new(items).deserialize_any(visitor)
            }
            Value::Map(pairs) => {
                let mut sound: Vec<(&Node<'_>, &Node<'_>)> = Vec::with_capacity(pairs.len());
                // A set: a mapping of someone's own may be long.
                let mut seen = std::collections::HashMap::with_capacity(pairs.len());
                for (key, value) in pairs {
                    if let Some(first) = seen.insert(key.text(), key) {
                        self.problems.push(twice(key, first, self.problems));
                    } else {
                        sound.push((key, value));
                    }
                }
                let pairs = Pairs { pairs: sound.into_iter(), value: None, reader: self };
                MapAccessDeserializer::new(pairs).deserialize_any(visitor)
            }
        };
        self.settle(result)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let scalar = self.scalar("`true` or `false`")?;
        let value = match &*scalar.text {
            "true" => true,
            "false" => false,
            "yes" | "Yes" | "on" | "True" | "TRUE" => {
                return Err(self.complain("`true` or `false`", "`true`".to_string()));
            }
            "no" | "No" | "off" | "False" | "FALSE" => {
                return Err(self.complain("`true` or `false`", "`false`".to_string()));
            }
            _ => return Err(self.wrong("`true` or `false`")),
        };
        self.settle(visitor.visit_bool(value))
    }

    numbers! {
        deserialize_i64 visit_i64 i64, "a whole number";
        deserialize_u32 visit_u32 u32, "a whole number";
        deserialize_f64 visit_f64 f64, "a number";
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let scalar = self.scalar("words")?;
        self.settle(visitor.visit_str(&scalar.text))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match &self.node.value {
            Value::Null => {
                if self.entry {
                    self.wrong("a value");
                }
                visitor.visit_none()
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match &self.node.value {
            Value::List(items) => {
                let items = Items { items: items.iter(), reader: Reader { entry: true, partial: None, ..self } };
                self.settle(visitor.visit_seq(items))
            }
            _ => Err(self.not_a_list()),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match &self.node.value {
            Value::Map(_) => self.deserialize_any(visitor),
            _ => Err(self.wrong("keys with their values")),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let Value::Map(pairs) = &self.node.value else {
            return Err(self.wrong("keys with their values"));
        };
        let sound = match self.partial {
            Some(known) => {
                known.borrow_mut().extend_from_slice(fields);
                let mut sound: Vec<(&Node<'_>, &Node<'_>)> = Vec::with_capacity(pairs.len());
                for (key, value) in pairs {
                    if fields.contains(&key.text()) && !sound.iter().any(|(other, _)| other.text() == key.text()) {
                        sound.push((key, value));
                    }
                }
                sound
            }
            None => check_keys(pairs, &with_article(name), fields, self.problems),
        };
        let pairs = Pairs { pairs: sound.into_iter(), value: None, reader: Reader { partial: None, ..self } };
        self.settle(visitor.visit_map(pairs))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Failure> {
        let result = match name {
            SPANNED => visitor.visit_seq(Parts { reader: self, next: 0, scalar: None }),
            EITHER => match &self.node.value {
                Value::Map(_) => visitor.visit_some(self),
                _ => visitor.visit_newtype_struct(self),
            },
            SEVERAL => match &self.node.value {
                Value::List(_) | Value::Null => visitor.visit_some(self),
                _ => visitor.visit_newtype_struct(self),
            },
            TEXT => visitor.visit_seq(Parts { reader: self, next: 0, scalar: Some(self.scalar("words")?) }),
            _ => visitor.visit_newtype_struct(self),
        };
        self.settle(result)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u64 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct enum identifier
    }
}
