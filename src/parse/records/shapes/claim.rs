//! What a claim says, and what speaks for and against it.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use crate::model::config::DEFAULT_VERDICTS;
use crate::model::record::{Basis, ClaimKind, Confidence, RelationKind, Stance};
use crate::model::source::Spanned;

use super::super::super::schema::forms::{Address, EdtfDate, Id, Name, Prose, Slug, Words};
use super::super::super::yaml::{Either, Field, Many, Text};
use super::Locator;

/// Something that the text claims, restated and checked.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "claim")]
pub struct Claim {
    /// The claim restated neutrally, so that it stands alone. Inline Markdown.
    #[schemars(with = "Prose", example = &"After its attempt at balance failed, Belarus had no option but to return to Russia.")]
    pub claim: Field<Text>,
    /// Who claims it: a person's id, or a name.
    #[schemars(with = "Name", example = &"korybko")]
    pub speaker: Field<Text>,
    /// When it was claimed.
    #[schemars(with = "EdtfDate", example = &"2020-08-17")]
    pub said: Field<Text>,
    /// What sort of claim it is.
    #[schemars(with = "ClaimKind", example = &"causal")]
    pub kind: Field<Text>,
    /// What came of checking it: a key of the edition's scale. Leave it out as long as nobody has checked.
    #[schemars(with = "Slug", extend("examples" = DEFAULT_VERDICTS))]
    pub verdict: Field<Text>,
    /// Whether the verdict rests on what could be known then, on what came out later, or on both.
    #[schemars(with = "Basis", example = &"both")]
    pub basis: Field<Text>,
    /// How sure the editors are of the verdict.
    #[schemars(with = "Confidence", example = &"medium")]
    pub confidence: Field<Text>,
    /// Why no more and no less sure. Markdown.
    #[schemars(with = "Prose", example = &"The sources agree on the direction and differ on the degree.")]
    pub confidence_note: Field<Text>,
    /// Why this verdict, in a few sentences. Markdown.
    #[schemars(with = "Prose", example = &"The article argues it from motive alone.")]
    pub reason: Field<Text>,
    /// The sources that bear on the claim.
    #[schemars(example = json!([{"source": "tass-2020-08-14", "stance": "supports"}]))]
    pub evidence: Many<Spanned<Evidence>>,
    /// How the claim stands to other claims. The other side shows it too.
    #[schemars(example = json!([{"to": "another-claim", "kind": "supports"}]))]
    pub relations: Many<Spanned<Relation>>,
}

/// A source that bears on the claim.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "entry of `evidence`")]
#[schemars(extend("required" = ["source", "stance"]))]
pub struct Evidence {
    /// The id of the source.
    #[schemars(with = "Id", example = &"russiamatters-2020-08")]
    pub source: Field<Text>,
    /// Whether the source supports the claim, refutes it, does some of both, or helps to understand it without deciding it.
    #[schemars(with = "Stance", example = &"supports")]
    pub stance: Field<Text>,
    /// Where in the source: words, or keys such as `page` and `paragraph`.
    #[schemars(example = &"p. 12")]
    pub locator: Field<Either<Locator>>,
    /// Words of the source itself.
    #[schemars(with = "Words", example = &"the deal was never signed")]
    pub quote: Field<Text>,
    /// What the source says about it. Markdown.
    #[schemars(with = "Prose", example = &"Expects deeper dependence, six weeks later.")]
    pub note: Field<Text>,
    /// The address of a kept copy of what is cited.
    #[schemars(with = "Address", example = &"https://web.archive.org/web/2020/https://example.org/")]
    pub archive: Field<Text>,
}

/// How the claim stands to another.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "entry of `relations`")]
#[schemars(extend("required" = ["to", "kind"]))]
pub struct Relation {
    /// The id of the other claim.
    #[schemars(with = "Id", example = &"another-claim")]
    pub to: Field<Text>,
    /// What this claim does to the other.
    #[schemars(with = "RelationKind", example = &"supports")]
    pub kind: Field<Text>,
}
