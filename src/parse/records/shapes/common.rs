//! What records of every kind have.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::model::record::{Certainty, ChangeKind, Publication};
use crate::model::source::Spanned;

use super::super::super::schema::forms::{Day, Id, Name, Prose, Slug, Words};
use super::super::super::yaml::{Field, Many, Text};

/// The keys that every kind has.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "entry")]
pub struct Common {
    /// Defines a record by this name, which is unique in the edition and becomes its address: 2 to 64 lower-case letters,
    /// digits and hyphens.
    #[schemars(with = "Id", example = &"no-other-option")]
    pub id: Field<Text>,
    /// Places a record that is defined elsewhere, by its id. Beside it only `quote` and the like may stand.
    #[serde(rename = "ref")]
    #[schemars(with = "Id", example = &"kremlin-2020-08-15")]
    pub reference: Field<Text>,
    /// Words of the text as the reader sees them, not as Markdown spells them. Quotes, dashes and spaces may be of any kind;
    /// ` … ` standing alone leaves words out.
    #[schemars(with = "Words", example = &"has failed, so that it has no workable course left")]
    pub quote: Field<Text>,
    /// The words right before the quotation. Only needed where it repeats.
    #[schemars(with = "Words", example = &"It was often said that it")]
    pub prefix: Field<Text>,
    /// The words right after the quotation. Only needed where it repeats.
    #[schemars(with = "Words", example = &"and nobody disagreed")]
    pub suffix: Field<Text>,
    /// The heading of the section to look in, as words or as its address; `""` is what stands before the first heading.
    #[schemars(with = "Words", example = &"The thesis")]
    pub section: Field<Text>,
    /// Which place of the quotation is meant, from 1. A last resort: it changes when the text does.
    #[schemars(range(min = 1), example = 1)]
    pub occurrence: Field<Spanned<u32>>,
    /// Further places of the same record.
    #[schemars(example = json!([{"quote": "left for the edge"}]))]
    pub also: Many<Spanned<Also>>,
    /// The record belongs to the whole text, or with `section` to that whole section.
    #[schemars(example = true)]
    pub whole: Field<Spanned<bool>>,
    /// The text that the quotation stands in: the path of its file below `content/`, without `.md`. Only in shared files.
    #[schemars(with = "Words", example = &"essays/first")]
    pub text: Field<Text>,
    /// A few words by which lists and pages name the record. Inline Markdown.
    #[schemars(with = "Words", example = &"Minsk had no alternative")]
    pub title: Field<Text>,
    /// What the record says in at most 280 characters, for cards and feeds, and for the margin when the rest is long.
    /// Inline Markdown.
    #[schemars(with = "Prose", example = &"Other analysts saw several options open in that week.")]
    pub summary: Field<Text>,
    /// The record's own words, in Markdown. `[words](ref:some-id)` links to a record, `[@some-source, p. 12]` cites a source.
    #[schemars(with = "Prose", example = &"A supranational union agreed by Belarus and Russia in 1999.")]
    pub body: Field<Text>,
    /// Words to group records by. Each gets a page.
    #[schemars(with = "Many<Slug>", example = ["balancing"])]
    pub tags: Many<Text>,
    /// Who wrote it: ids of people, or names. When absent, the editors of the edition.
    #[schemars(with = "Many<Name>", example = ["editors"])]
    pub by: Many<Text>,
    /// The day on which it was written.
    #[schemars(with = "Day", example = &"2026-11-01")]
    pub created: Field<Text>,
    /// The day on which a person last checked it against its passage and its sources.
    #[schemars(with = "Day", example = &"2026-11-20")]
    pub reviewed: Field<Text>,
    /// What changed since it was published. Pages show it newest first.
    #[schemars(example = json!([{"date": "2026-11-20", "change": "A second source was added."}]))]
    pub history: Many<Spanned<Change>>,
    /// A draft is only built when asked for; what is retracted stays and is shown struck.
    #[schemars(with = "Publication", example = &"draft")]
    pub status: Field<Text>,
    /// Ids of records to see as well. Both sides show it.
    #[schemars(with = "Many<Id>", example = ["another-claim"])]
    pub see: Many<Text>,
    /// How certain the facts of the record are; the timeline draws it.
    #[schemars(with = "Certainty", example = &"probable")]
    pub certainty: Field<Text>,
    /// Former ids, so that old addresses lead on to this record.
    #[schemars(with = "Many<Id>", example = ["old-id"])]
    pub aliases: Many<Text>,
    /// Keys and values of your own. Templates receive them as they are.
    #[schemars(example = json!({"weight": 2}))]
    pub extra: Field<Map<String, Value>>,
}

/// A further place of a record.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "entry of `also`")]
#[schemars(extend("required" = ["quote"]))]
pub struct Also {
    /// Words of the text as the reader sees them, not as Markdown spells them. Quotes, dashes and spaces may be of any kind;
    /// ` … ` standing alone leaves words out.
    #[schemars(with = "Words", example = &"has failed, so that it has no workable course left")]
    pub quote: Field<Text>,
    /// The words right before the quotation. Only needed where it repeats.
    #[schemars(with = "Words", example = &"It was often said that it")]
    pub prefix: Field<Text>,
    /// The words right after the quotation. Only needed where it repeats.
    #[schemars(with = "Words", example = &"and nobody disagreed")]
    pub suffix: Field<Text>,
    /// The heading of the section to look in, as words or as its address; `""` is what stands before the first heading.
    #[schemars(with = "Words", example = &"The thesis")]
    pub section: Field<Text>,
    /// Which place of the quotation is meant, from 1. A last resort: it changes when the text does.
    #[schemars(range(min = 1), example = 1)]
    pub occurrence: Field<Spanned<u32>>,
}

/// A change to a published record.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "entry of `history`")]
#[schemars(extend("required" = ["date", "change"]))]
pub struct Change {
    /// The day of the change.
    #[schemars(with = "Day", example = &"2026-11-20")]
    pub date: Field<Text>,
    /// Who made it: a person's id, or a name.
    #[schemars(with = "Name", example = &"editors")]
    pub by: Field<Text>,
    /// What changed, in Markdown.
    #[schemars(with = "Words", example = &"The verdict follows a source found since.")]
    pub change: Field<Text>,
    /// What the change is; `update` when absent.
    #[schemars(with = "ChangeKind", example = &"correction")]
    pub kind: Field<Text>,
}
