//! How serde walks from a node to the nodes and words in it.

use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::read::{Failure, Reader};
use super::tree::{Node, Scalar, Value};

/// The entries of a list.
pub struct Items<'n, 'a, 'p> {
    pub items: std::slice::Iter<'n, Node<'a>>,
    pub reader: Reader<'n, 'a, 'p>,
}

impl<'de> SeqAccess<'de> for Items<'de, '_, '_> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        self.items.next().map(|node| seed.deserialize(Reader { node, ..self.reader })).transpose()
    }
}

/// The pairs of a mapping.
pub struct Pairs<'n, 'a, 'p> {
    pub pairs: std::vec::IntoIter<(&'n Node<'a>, &'n Node<'a>)>,
    pub value: Option<(&'n Node<'a>, &'n Node<'a>)>,
    pub reader: Reader<'n, 'a, 'p>,
}

impl<'de> MapAccess<'de> for Pairs<'de, '_, '_> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        self.value = self.pairs.next();
        self.value.map(|(key, _)| seed.deserialize(key.text().into_deserializer())).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        let (key, node) = self.value.take().expect("serde asks for a key before its value");
        let reader = Reader { node, key: key.text(), entry: false, ..self.reader };
        match (&key.value, &node.value) {
            (Value::Scalar(Scalar { comment: Some(hidden), .. }), Value::Null) => {
                reader.hidden(hidden.clone());
                seed.deserialize(Refused)
            }
            _ => seed.deserialize(reader),
        }
    }
}

/// A value that was reported already.
struct Refused;

impl<'de> Deserializer<'de> for Refused {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Failure> {
        Err(Failure::Reported)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_some(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier
    }
}

/// The parts of a value with its place: start, end, and the value; the value of a [`super::Text`] has three parts of
/// its own: start and end of the comment, and the words.
pub struct Parts<'n, 'a, 'p> {
    pub reader: Reader<'n, 'a, 'p>,
    pub next: usize,
    pub scalar: Option<&'n Scalar<'a>>,
}

impl<'de> SeqAccess<'de> for Parts<'de, '_, '_> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        self.next += 1;
        let span = &self.reader.node.span;
        let value = match (self.next, self.scalar) {
            (1, _) => seed.deserialize(span.start.into_deserializer())?,
            (2, _) => seed.deserialize(span.end.into_deserializer())?,
            (3, None) => seed.deserialize(self.reader)?,
            (3, Some(scalar)) => seed.deserialize(WordsDeserializer(scalar))?,
            _ => return Ok(None),
        };
        Ok(Some(value))
    }
}

struct WordsDeserializer<'n, 'a>(&'n Scalar<'a>);

impl<'de> Deserializer<'de> for WordsDeserializer<'de, '_> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let comment = self.0.comment.clone().unwrap_or(0..0);
        visitor.visit_seq(Words { scalar: self.0, comment, next: 0 })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Words<'n, 'a> {
    pub scalar: &'n Scalar<'a>,
    pub comment: std::ops::Range<u32>,
    pub next: usize,
}

impl<'de> SeqAccess<'de> for Words<'de, '_> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        self.next += 1;
        let value = match self.next {
            1 => seed.deserialize(self.comment.start.into_deserializer())?,
            2 => seed.deserialize(self.comment.end.into_deserializer())?,
            3 => seed.deserialize((&*self.scalar.text).into_deserializer())?,
            _ => return Ok(None),
        };
        Ok(Some(value))
    }
}
