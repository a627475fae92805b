//! What the fields of shapes are made of. Each survives a bad value: it is reported by then, and left out.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

use crate::model::source::Spanned;

/// The names by which [`Spanned`], [`Text`], [`Either`] and [`Several`] ask the reader of nodes for more than a value. No other
/// `Deserializer` knows them.
pub const SPANNED: &str = "$spanned";
pub const TEXT: &str = "$text";
pub const EITHER: &str = "$either";
pub const SEVERAL: &str = "$several";

/// A key that may be missing, and whose value may be bad.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Field<T> {
    /// Not there, or nothing after the colon.
    #[default]
    Absent,
    /// Reported already: say nothing more about it.
    Bad,
    Given(T),
}

impl<T> Field<T> {
    pub fn given(self) -> Option<T> {
        match self {
            Field::Given(value) => Some(value),
            Field::Absent | Field::Bad => None,
        }
    }

    pub fn is_absent(&self) -> bool {
        matches!(self, Field::Absent)
    }

    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Field<U> {
        match self {
            Field::Given(value) => Field::Given(change(value)),
            Field::Bad => Field::Bad,
            Field::Absent => Field::Absent,
        }
    }

    /// `check` reports what it refuses.
    pub fn and_then<U>(self, check: impl FnOnce(T) -> Option<U>) -> Field<U> {
        match self {
            Field::Given(value) => check(value).map_or(Field::Bad, Field::Given),
            Field::Bad => Field::Bad,
            Field::Absent => Field::Absent,
        }
    }
}

/// A list; bad entries are left out one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Many<T> {
    pub values: Vec<T>,
    /// The key is there, with a list or with something bad.
    pub present: bool,
}

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self { values: Vec::new(), present: false }
    }
}

/// Words as typed, whatever they look like, and how they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub value: String,
    pub start: u32,
    pub end: u32,
    /// The comment that stands on the same line after an unquoted value.
    pub comment: Option<Range<u32>>,
}

/// Words, or keys with their values: what a locator or a place may be.
#[derive(Clone, Debug, PartialEq)]
pub enum Either<T> {
    Words(Text),
    Keys(T),
}

/// One value, or a list of them: for keys where one is the rule.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Several(pub Many<Text>);

impl Text {
    pub fn range(&self) -> Range<u32> {
        self.start..self.end
    }

    pub fn spanned(self) -> Spanned<String> {
        Spanned::new(self.value, self.start..self.end)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for FieldVisitor<T> {
            type Value = Field<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a value")
            }

            fn visit_none<E>(self) -> Result<Field<T>, E> {
                Ok(Field::Absent)
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Field<T>, D::Error> {
                Ok(T::deserialize(deserializer).map_or(Field::Bad, Field::Given))
            }
        }
        deserializer.deserialize_option(FieldVisitor(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<T>(Vec<T>);
        impl<'de, T: Deserialize<'de>> Deserialize<'de> for Items<T> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct ItemsVisitor<T>(PhantomData<T>);
                impl<'de, T: Deserialize<'de>> Visitor<'de> for ItemsVisitor<T> {
                    type Value = Items<T>;

                    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                        formatter.write_str("a list")
                    }

                    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Items<T>, A::Error> {
                        let mut values = Vec::new();
                        while let Some(item) = items.next_element::<Field<T>>()? {
                            values.extend(item.given());
                        }
                        Ok(Items(values))
                    }
                }
                deserializer.deserialize_seq(ItemsVisitor(PhantomData))
            }
        }
        Ok(match Field::<Items<T>>::deserialize(deserializer)? {
            Field::Given(items) => Many { values: items.0, present: true },
            Field::Bad => Many { values: Vec::new(), present: true },
            Field::Absent => Many::default(),
        })
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (start, end, value) = deserializer.deserialize_newtype_struct(SPANNED, Parts(PhantomData))?;
        Ok(Spanned { value, start, end })
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parts = Parts::<(u32, u32, String)>(PhantomData);
        let (start, end, (from, to, value)) = deserializer.deserialize_newtype_struct(TEXT, parts)?;
        Ok(Text { value, start, end, comment: (from < to).then_some(from..to) })
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Either<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EitherVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for EitherVisitor<T> {
            type Value = Either<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("words, or keys with their values")
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Either<T>, D::Error> {
                T::deserialize(deserializer).map(Either::Keys)
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Either<T>, D::Error> {
                Text::deserialize(deserializer).map(Either::Words)
            }
        }
        deserializer.deserialize_newtype_struct(EITHER, EitherVisitor(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Several {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SeveralVisitor;
        impl<'de> Visitor<'de> for SeveralVisitor {
            type Value = Several;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("words, or a list of them")
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Several, D::Error> {
                Many::deserialize(deserializer).map(Several)
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Several, D::Error> {
                let values = Field::deserialize(deserializer)?.given().into_iter().collect();
                Ok(Several(Many { values, present: true }))
            }
        }
        deserializer.deserialize_newtype_struct(SEVERAL, SeveralVisitor)
    }
}

/// First byte, one past the last byte, and what stands there.
struct Parts<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Parts<T> {
    type Value = (u32, u32, T);

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value with its place")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Self::Value, A::Error> {
        let missing = || serde::de::Error::custom("a place has a start, an end and a value");
        let start = parts.next_element()?.ok_or_else(missing)?;
        let end = parts.next_element()?.ok_or_else(missing)?;
        let value = parts.next_element()?.ok_or_else(missing)?;
        Ok((start, end, value))
    }
}
