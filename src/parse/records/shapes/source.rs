//! What a source is and where it is found.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::record::{SourceKind, SourceType};

use super::super::super::schema::forms::{
    Address, Arxiv, Day, Doi, EdtfDate, Isbn, Issn, LanguageTag, Name, Pmid, Prose, Words,
};
use super::super::super::yaml::{Field, Many, Text};

/// Something that can be cited.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "source")]
pub struct Source {
    /// What the source is; references are formatted by it. `other` when absent.
    #[serde(rename = "type")]
    #[schemars(with = "SourceType", example = &"article")]
    pub source_type: Field<Text>,
    /// Who wrote it: ids of people, names as `Family, Given`, or organisations.
    #[schemars(with = "Many<Name>", example = ["Korybko, Andrew"])]
    pub author: Many<Text>,
    /// Who edited it.
    #[schemars(with = "Many<Name>", example = ["Lee, Ann"])]
    pub editor: Many<Text>,
    /// Who translated it.
    #[schemars(with = "Many<Name>", example = ["Garnett, Constance"])]
    pub translator: Many<Text>,
    /// What it appeared in: the newspaper, journal, site or book.
    #[schemars(with = "Words", example = &"The Times")]
    pub container: Field<Text>,
    /// Who published it.
    #[schemars(with = "Words", example = &"Chapman and Hall")]
    pub publisher: Field<Text>,
    /// Where it was published.
    #[schemars(with = "Words", example = &"London")]
    pub place: Field<Text>,
    /// When it was published.
    #[schemars(with = "EdtfDate", example = &"2020-08-17")]
    pub date: Field<Text>,
    /// Which edition of the work it is.
    #[schemars(with = "Words", example = &"2nd")]
    pub edition: Field<Text>,
    /// The volume.
    #[schemars(with = "Words", example = &"12")]
    pub volume: Field<Text>,
    /// The issue of a journal.
    #[schemars(with = "Words", example = &"3")]
    pub issue: Field<Text>,
    /// The pages that it takes up.
    #[schemars(with = "Words", example = &"12-34")]
    pub pages: Field<Text>,
    /// The language that it is written in.
    #[schemars(with = "LanguageTag", example = &"ru")]
    pub lang: Field<Text>,
    /// Its address: `http`, `https`, `mailto` or `doi`.
    #[schemars(with = "Address", example = &"https://example.org/article")]
    pub url: Field<Text>,
    /// The day on which the address was last opened.
    #[schemars(with = "Day", example = &"2026-11-20")]
    pub accessed: Field<Text>,
    /// The address of a kept copy.
    #[schemars(with = "Address", example = &"https://web.archive.org/web/2020/https://example.org/article")]
    pub archive_url: Field<Text>,
    /// The day of that copy.
    #[schemars(with = "Day", example = &"2020-08-20")]
    pub archived: Field<Text>,
    /// Its DOI, with or without the address before it.
    #[schemars(with = "Doi", example = &"10.1000/182")]
    pub doi: Field<Text>,
    /// Its ISBN. The check digit must be right.
    #[schemars(with = "Isbn", example = &"978-3-16-148410-0")]
    pub isbn: Field<Text>,
    /// The ISSN of its journal. The check digit must be right.
    #[schemars(with = "Issn", example = &"2049-3630")]
    pub issn: Field<Text>,
    /// Its number in PubMed.
    #[schemars(with = "Pmid", example = &"17170002")]
    pub pmid: Field<Text>,
    /// Its number in arXiv.
    #[schemars(with = "Arxiv", example = &"hep-th/9901001")]
    pub arxiv: Field<Text>,
    /// Whether it is a witness itself, tells of witnesses, or sums up what others tell.
    #[schemars(with = "SourceKind", example = &"primary")]
    pub kind: Field<Text>,
    /// How far it can be relied on, and who says so. Markdown.
    #[schemars(with = "Prose", example = &"Rated by [@gec-2020] as a proxy site.")]
    pub reliability: Field<Text>,
    /// The outlet's own answer to that. Markdown.
    #[schemars(with = "Prose", example = &"The outlet calls the rating politically motivated.")]
    pub reply: Field<Text>,
}
