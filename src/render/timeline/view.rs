//! What the template of a strip receives.

use serde::Serialize;

use super::super::dates::DateView;

/// A strip, ready to be written as SVG.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StripView {
    /// Pixels.
    pub height: u32,
    /// Where the axis stands, in pixels from the top.
    pub axis: u32,
    /// Where the words below the axis end, in pixels from the top.
    pub foot: u32,
    /// Vertical lines of the scale.
    pub lines: Vec<LineView>,
    /// Words below the axis.
    pub ticks: Vec<WordView>,
    /// Names of the lanes, cut to their room; without text for events that have no lane.
    pub lanes: Vec<WordView>,
    /// Events, and clusters of them, from the first lane to the last.
    pub marks: Vec<MarkView>,
    /// What of this strip a second one enlarges.
    pub window: Option<WindowView>,
    /// The first and the last date drawn, as well as they are known.
    pub first: DateView,
    pub last: DateView,
    /// How many events are drawn.
    pub events: usize,
}

/// A vertical line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineView {
    /// Per cent.
    pub x: f64,
    /// Whether a word stands below it.
    pub major: bool,
}

/// Words in a strip.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WordView {
    /// Per cent.
    pub x: f64,
    /// Pixels: the baseline.
    pub y: u32,
    pub text: String,
    /// `start`, `mid` or `end`.
    pub align: &'static str,
    /// `narrow` or `wide`: only on such screens. Null: on all.
    pub only: Option<&'static str>,
}

/// An event, or several that stand too close to be told apart.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MarkView {
    /// Its entry in the list; of several, that of the first.
    pub url: String,
    /// Plain.
    pub title: String,
    pub date: String,
    /// Its number in the list.
    pub number: usize,
    /// How many events it stands for.
    pub count: usize,
    /// The first and the last day of a cluster.
    pub first: Option<DateView>,
    pub last: Option<DateView>,
    /// `dot`, `box` (of a fixed size), `bar` (to scale) or `cluster`.
    pub shape: &'static str,
    /// `day`, `month`, `year` or `span`: how much of the date is known. Empty for a cluster.
    pub sign: &'static str,
    /// Its date is about right, or the event itself isn't certain: it has a broken line.
    pub doubt: bool,
    /// The end that fades: `start`, `end`, `both`, or none.
    pub fade: Option<&'static str>,
    /// Per cent: the middle of a dot or box, the left edge of a bar or cluster.
    pub x: f64,
    /// Per cent: of a bar or cluster.
    pub width: f64,
    /// Per cent: the right edge of a bar or cluster.
    pub to: f64,
    /// Per cent: where the words of a cluster end, if they don't begin at `x`.
    pub end: Option<f64>,
    /// Pixels: the middle.
    pub y: u32,
    /// Its number is written in it.
    pub numbered: bool,
    /// Its number has three digits.
    pub large: bool,
}

/// The part of a strip that another enlarges.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WindowView {
    /// Per cent.
    pub x: f64,
    /// Per cent.
    pub width: f64,
    /// Per cent: its right edge.
    pub end: f64,
}
