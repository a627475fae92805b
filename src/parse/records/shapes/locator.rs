//! Where in a source.

use schemars::JsonSchema;
use serde::Deserialize;

use super::super::super::schema::forms::Words;
use super::super::super::yaml::{Field, Text};

/// Where in a source, part by part.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "locator")]
pub struct Locator {
    /// The page.
    #[schemars(with = "Words", example = &"12")]
    pub page: Field<Text>,
    /// The pages from and to.
    #[schemars(with = "Words", example = &"12-14")]
    pub pages: Field<Text>,
    /// The chapter.
    #[schemars(with = "Words", example = &"3")]
    pub chapter: Field<Text>,
    /// The section.
    #[schemars(with = "Words", example = &"2.1")]
    pub section: Field<Text>,
    /// The paragraph, counted from the beginning.
    #[schemars(with = "Words", example = &"4")]
    pub paragraph: Field<Text>,
    /// The line.
    #[schemars(with = "Words", example = &"118")]
    pub line: Field<Text>,
    /// The verse.
    #[schemars(with = "Words", example = &"3:16")]
    pub verse: Field<Text>,
    /// The time in a recording.
    #[schemars(with = "Words", example = &"00:14:05")]
    pub time: Field<Text>,
    /// The figure.
    #[schemars(with = "Words", example = &"2")]
    pub figure: Field<Text>,
    /// The table.
    #[schemars(with = "Words", example = &"A1")]
    pub table: Field<Text>,
}
