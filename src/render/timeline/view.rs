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
    /// Vertical lines of the scale.
    pub lines: Vec<LineView>,
    /// Words below the axis.
    pub ticks: Vec<WordView>,
    /// Names of the lanes.
    pub lanes: Vec<WordView>,
    pub bars: Vec<BarView>,
    pub dots: Vec<DotView>,
    /// What of this strip a second one enlarges.
    pub window: Option<WindowView>,
    /// The first and the last day drawn.
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
}

/// A span, or a year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BarView {
    pub number: usize,
    /// Per cent.
    pub x: f64,
    /// Per cent.
    pub width: f64,
    /// Pixels: the upper edge.
    pub y: u32,
    /// Pixels.
    pub height: u32,
    /// `span` for a bar, `year` for a dashed box.
    pub sign: &'static str,
    /// The end that fades: `start`, `end`, `both`, or none.
    pub fade: Option<&'static str>,
    /// Its number is written in the bar.
    pub numbered: bool,
    /// Pixels: the baseline of the number.
    pub baseline: u32,
}

/// A day or a month.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DotView {
    pub number: usize,
    /// Per cent.
    pub x: f64,
    /// Pixels: the centre.
    pub y: u32,
    /// `day`, `month` or `about`.
    pub sign: &'static str,
    /// Large, with its number in it.
    pub numbered: bool,
    /// Pixels: the baseline of the number.
    pub baseline: u32,
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
