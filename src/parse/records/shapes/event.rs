//! What happened, when and where.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use crate::model::source::Spanned;

use super::super::super::schema::forms::{EdtfDate, Id, Prose, Words};
use super::super::super::yaml::{Either, Field, Many, Text};
use super::Locator;

/// Something that happened. The timeline shows it.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "event")]
pub struct Event {
    /// When it happened: `2020-08-17`, `2020-08`, `2020?` if uncertain, `1850~` if approximate, `1914/1918`, `202X`,
    /// `2020-08/..` if it goes on, `-0043`.
    #[schemars(with = "EdtfDate", example = &"2020-08-14")]
    pub date: Field<Text>,
    /// Words to print instead of the date.
    #[schemars(with = "Words", example = &"in the night to Saturday")]
    pub date_text: Field<Text>,
    /// Where it happened: a name, or keys with its position.
    #[schemars(example = &"Minsk")]
    pub place: Field<Spanned<Either<Location>>>,
    /// What says so.
    #[schemars(example = json!([{"source": "tass-2020-08-14"}]))]
    pub sources: Many<Spanned<EventSource>>,
    /// Ids of the claims that it bears on.
    #[schemars(with = "Many<Id>", example = ["no-other-option"])]
    pub claims: Many<Text>,
    /// A caveat, shown with the event. Markdown.
    #[schemars(with = "Prose", example = &"Sources differ on the hour.")]
    pub note: Field<Text>,
    /// The row of the timeline that it stands in.
    #[schemars(with = "Words", example = &"background")]
    pub lane: Field<Text>,
}

/// Where something happened.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "place")]
#[schemars(extend("required" = ["name"], "dependentRequired" = json!({"lat": ["lon"], "lon": ["lat"]})))]
pub struct Location {
    /// What the place is called.
    #[schemars(with = "Words", example = &"Minsk")]
    pub name: Field<Text>,
    /// Degrees to the north, negative to the south.
    #[schemars(range(min = -90, max = 90), example = 53.9)]
    pub lat: Field<Spanned<f64>>,
    /// Degrees to the east, negative to the west.
    #[schemars(range(min = -180, max = 180), example = 27.57)]
    pub lon: Field<Spanned<f64>>,
}

/// A source that tells of the event.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "entry of `sources`")]
#[schemars(extend("required" = ["source"]))]
pub struct EventSource {
    /// The id of the source.
    #[schemars(with = "Id", example = &"tass-2020-08-14")]
    pub source: Field<Text>,
    /// Where in the source: words, or keys such as `page` and `paragraph`.
    #[schemars(example = &"p. 12")]
    pub locator: Field<Either<Locator>>,
    /// Words of the source itself.
    #[schemars(with = "Words", example = &"thirty-two citizens were handed over")]
    pub quote: Field<Text>,
    /// What the source says about it. Markdown.
    #[schemars(with = "Prose", example = &"Gives no hour.")]
    pub note: Field<Text>,
}
