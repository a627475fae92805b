//! The map of a text's claims.

use serde::Serialize;

use super::super::map::MapDrawing;
use super::link::{LinkView, LocatorView, PlaceView, RecordLink, VerdictView};

/// What a text claims, how its claims relate, and what speaks for and against them.
#[derive(Clone, Debug, Serialize)]
pub struct MapView {
    pub text: LinkView,
    pub drawing: MapDrawing,
    /// In the order of reading, numbered as in the drawing.
    pub claims: Vec<MappedClaim>,
    /// The kinds of relations that the drawing has: `supports`, `contradicts`, `undercuts`, `repeats`.
    pub kinds: Vec<&'static str>,
    /// The stances that it has: `refutes`, `mixed`, `context`, `supports`.
    pub stances: Vec<&'static str>,
    /// The verdicts that it has, in the order of the scale.
    pub verdicts: Vec<VerdictView>,
    /// How many relations it shows, and how many sources.
    pub relations: usize,
    pub sources: usize,
    /// Relations to claims that stand in other texts only, and so in the list alone.
    pub elsewhere: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct MappedClaim {
    pub number: usize,
    pub claim: RecordLink,
    /// Its first place in the text.
    pub place: Option<PlaceView>,
    pub relations: Vec<MappedRelation>,
    /// By stance, only stances that it has.
    pub evidence: Vec<MappedEvidence>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MappedRelation {
    /// `supports`, `contradicts`, `undercuts` or `repeats`.
    pub kind: &'static str,
    /// The other claim relates to this one, rather than this one to it.
    pub inverse: bool,
    /// The claims at the other end.
    pub claims: Vec<NumberedClaim>,
}

#[derive(Clone, Debug, Serialize)]
pub struct NumberedClaim {
    /// Its number on the map; null for one that stands in other texts only.
    pub number: Option<usize>,
    pub claim: RecordLink,
}

#[derive(Clone, Debug, Serialize)]
pub struct MappedEvidence {
    /// `refutes`, `mixed`, `context` or `supports`.
    pub stance: &'static str,
    pub items: Vec<MappedSource>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MappedSource {
    pub source: RecordLink,
    pub locator: Option<LocatorView>,
}
