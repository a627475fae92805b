//! What the template of a map receives. All numbers are pixels, from the upper left corner.

use serde::Serialize;

use super::super::view::VerdictView;

/// A map, ready to be written as SVG.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MapDrawing {
    pub width: f64,
    pub height: f64,
    pub columns: Columns,
    /// Headings of the text above the claims that stand below them, cut to their room.
    pub sections: Vec<SectionMark>,
    pub relations: Vec<RelationLine>,
    /// In the order of reading.
    pub claims: Vec<ClaimMark>,
    /// Those that several claims share, from top to bottom.
    pub sources: Vec<SourceMark>,
    /// Only one claim uses some source.
    pub alone: bool,
}

/// Where the columns begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Columns {
    /// The right edge of the numbers.
    pub number: f64,
    pub mark: f64,
    pub title: f64,
    /// Sources that one claim uses.
    pub alone: f64,
    /// Where the lines to shared sources begin.
    pub shared: f64,
    /// The middle of the signs of shared sources.
    pub source: f64,
}

#[derive(Clone, Debug, Serialize)]
pub struct SectionMark {
    /// The baseline.
    pub y: f64,
    pub text: String,
    /// In full.
    pub title: String,
}

/// Relations of one kind to one claim.
#[derive(Clone, Debug, Serialize)]
pub struct RelationLine {
    /// `supports`, `contradicts`, `undercuts` or `repeats`.
    pub kind: &'static str,
    /// The number of the claim that the others relate to.
    pub to: usize,
    /// Where the sign of its kind stands.
    pub x: f64,
    pub y: f64,
    pub paths: Vec<LinePath>,
}

/// The part of a line that begins at a claim.
#[derive(Clone, Debug, Serialize)]
pub struct LinePath {
    /// SVG path data.
    pub d: String,
    /// The number of the claim.
    pub from: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClaimMark {
    pub number: usize,
    /// The middle of its row.
    pub y: f64,
    /// Its page.
    pub url: String,
    /// Its title, wrapped and cut.
    pub lines: Vec<LineMark>,
    /// In full.
    pub title: String,
    /// Null: not assessed.
    pub verdict: Option<VerdictView>,
    pub retracted: bool,
    /// Evidence from sources that no other claim of the map uses.
    pub alone: Vec<EvidenceMark>,
    /// Evidence from shared sources.
    pub shared: Vec<EvidenceMark>,
}

#[derive(Clone, Debug, Serialize)]
pub struct LineMark {
    /// The baseline.
    pub y: f64,
    pub text: String,
}

/// An item of evidence.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceMark {
    /// `refutes`, `mixed`, `context` or `supports`.
    pub stance: &'static str,
    /// The middle of its sign.
    pub x: f64,
    pub y: f64,
    /// The line to a shared source, as SVG path data; empty where it has none.
    pub d: String,
    /// The source, by its label and title.
    pub title: String,
    pub url: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct SourceMark {
    pub y: f64,
    pub url: String,
    /// Its label, cut.
    pub text: String,
    /// Its label and title.
    pub title: String,
    pub retracted: bool,
    /// How many claims of the map use it.
    pub uses: usize,
}
