//! What an edition sets of the theme's design, in `theme` of its config.

use super::color::Color;
use super::source::Spanned;

/// The colours of the theme by the names of their custom properties (`--paper`).
pub const COLORS: [&str; 19] = [
    "paper",
    "ink",
    "soft",
    "rule",
    "line",
    "wash",
    "link",
    "claim",
    "event",
    "source",
    "note",
    "foot",
    "person",
    "disc",
    "half",
    "triangles",
    "cross",
    "ring",
    "bubble",
];

/// Colours by name, in the order of [`COLORS`].
pub type Colors = Vec<(&'static str, Spanned<Color>)>;

/// The design tokens that the edition sets, checked; what it doesn't set is the theme's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Theme {
    /// On light screens.
    pub light: Colors,
    /// On dark ones.
    pub dark: Colors,
    /// Lists of CSS font families.
    pub serif: Option<String>,
    pub sans: Option<String>,
    pub mono: Option<String>,
    /// The width of the text, a CSS length.
    pub measure: Option<String>,
    /// The width of the margin.
    pub rail: Option<String>,
    /// Names and values for templates of the edition's own, as they are.
    pub extra: serde_json::Value,
}

impl Theme {
    /// Whether the edition sets any token.
    pub fn is_set(&self) -> bool {
        let words = [&self.serif, &self.sans, &self.mono, &self.measure, &self.rail];
        !(self.light.is_empty() && self.dark.is_empty()) || words.iter().any(|word| word.is_some())
    }
}
