//! The raw shapes of YAML entries. They never leave `parse`.

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::model::source::Spanned;

use super::super::yaml::{Either, Field, Many, Text};

/// The keys of an anchor, in an entry itself.
pub const ANCHOR_KEYS: [&str; 8] = ["quote", "prefix", "suffix", "section", "occurrence", "also", "whole", "text"];

/// The keys that every kind has.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "entry")]
pub struct Common {
    pub id: Field<Text>,
    #[serde(rename = "ref")]
    pub reference: Field<Text>,
    pub quote: Field<Text>,
    pub prefix: Field<Text>,
    pub suffix: Field<Text>,
    pub section: Field<Text>,
    pub occurrence: Field<Spanned<u32>>,
    pub also: Many<Spanned<Also>>,
    pub whole: Field<Spanned<bool>>,
    pub text: Field<Text>,
    pub title: Field<Text>,
    pub summary: Field<Text>,
    pub body: Field<Text>,
    pub tags: Many<Text>,
    pub by: Many<Text>,
    pub created: Field<Text>,
    pub reviewed: Field<Text>,
    pub history: Many<Spanned<Change>>,
    pub status: Field<Text>,
    pub see: Many<Text>,
    pub certainty: Field<Text>,
    pub aliases: Many<Text>,
    pub extra: Field<Map<String, Value>>,
}

/// A further place of a record.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "entry of `also`")]
pub struct Also {
    pub quote: Field<Text>,
    pub prefix: Field<Text>,
    pub suffix: Field<Text>,
    pub section: Field<Text>,
    pub occurrence: Field<Spanned<u32>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "entry of `history`")]
pub struct Change {
    pub date: Field<Text>,
    pub by: Field<Text>,
    pub change: Field<Text>,
    pub kind: Field<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "claim")]
pub struct Claim {
    pub claim: Field<Text>,
    pub speaker: Field<Text>,
    pub said: Field<Text>,
    pub kind: Field<Text>,
    pub verdict: Field<Text>,
    pub basis: Field<Text>,
    pub confidence: Field<Text>,
    pub confidence_note: Field<Text>,
    pub reason: Field<Text>,
    pub evidence: Many<Spanned<Evidence>>,
    pub relations: Many<Spanned<Relation>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "entry of `evidence`")]
pub struct Evidence {
    pub source: Field<Text>,
    pub stance: Field<Text>,
    pub locator: Field<Either<Locator>>,
    pub quote: Field<Text>,
    pub note: Field<Text>,
    pub archive: Field<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "locator")]
pub struct Locator {
    pub page: Field<Text>,
    pub pages: Field<Text>,
    pub chapter: Field<Text>,
    pub section: Field<Text>,
    pub paragraph: Field<Text>,
    pub line: Field<Text>,
    pub verse: Field<Text>,
    pub time: Field<Text>,
    pub figure: Field<Text>,
    pub table: Field<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "entry of `relations`")]
pub struct Relation {
    pub to: Field<Text>,
    pub kind: Field<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "source")]
pub struct Source {
    #[serde(rename = "type")]
    pub source_type: Field<Text>,
    pub author: Many<Text>,
    pub editor: Many<Text>,
    pub translator: Many<Text>,
    pub container: Field<Text>,
    pub publisher: Field<Text>,
    pub place: Field<Text>,
    pub date: Field<Text>,
    pub edition: Field<Text>,
    pub volume: Field<Text>,
    pub issue: Field<Text>,
    pub pages: Field<Text>,
    pub lang: Field<Text>,
    pub url: Field<Text>,
    pub accessed: Field<Text>,
    pub archive_url: Field<Text>,
    pub archived: Field<Text>,
    pub doi: Field<Text>,
    pub isbn: Field<Text>,
    pub issn: Field<Text>,
    pub pmid: Field<Text>,
    pub arxiv: Field<Text>,
    pub kind: Field<Text>,
    pub reliability: Field<Text>,
    pub reply: Field<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "event")]
pub struct Event {
    pub date: Field<Text>,
    pub date_text: Field<Text>,
    pub place: Field<Spanned<Either<Location>>>,
    pub sources: Many<Spanned<EventSource>>,
    pub claims: Many<Text>,
    pub note: Field<Text>,
    pub lane: Field<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "place")]
pub struct Location {
    pub name: Field<Text>,
    pub lat: Field<Spanned<f64>>,
    pub lon: Field<Spanned<f64>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "entry of `sources`")]
pub struct EventSource {
    pub source: Field<Text>,
    pub locator: Field<Either<Locator>>,
    pub quote: Field<Text>,
    pub note: Field<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "note")]
pub struct Note {
    pub kind: Field<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename = "person")]
pub struct Person {
    pub name: Field<Text>,
    pub kind: Field<Text>,
    pub role: Field<Text>,
    pub url: Field<Text>,
    pub about: Field<Text>,
}
