//! Who speaks, writes, or works on the edition.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::record::PersonKind;

use super::super::super::schema::forms::{Address, Prose, Words};
use super::super::super::yaml::{Field, Text};

/// Someone who speaks, writes, or works on the edition.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "person")]
pub struct Person {
    /// The name as pages print it.
    #[schemars(with = "Words", example = &"Andrew Korybko")]
    pub name: Field<Text>,
    /// `person` when absent.
    #[schemars(with = "PersonKind", example = &"organisation")]
    pub kind: Field<Text>,
    /// What they are to this edition.
    #[schemars(with = "Words", example = &"author of the article")]
    pub role: Field<Text>,
    /// Their own page.
    #[schemars(with = "Address", example = &"https://example.org/")]
    pub url: Field<Text>,
    /// A few sentences about them. Markdown.
    #[schemars(with = "Prose", example = &"Writes on Russian foreign policy.")]
    pub about: Field<Text>,
}
