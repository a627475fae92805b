//! `theme` of the config: colours, fonts and widths.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::model::color::Color;
use crate::model::diagnostic::Code;
use crate::model::source::Spanned;
use crate::model::theme::{Colors, Theme};

use super::super::schema::forms::{CssColor, CssLength, Words};
use super::super::values::{Checks, Cut};
use super::super::yaml::{Field, Text};

/// What is to be other than the theme has it.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "the key `theme`")]
pub struct ThemeShape {
    /// Colours on light screens.
    #[schemars(example = json!({"link": "#036"}))]
    colors: Field<Spanned<ColorsShape>>,
    /// Colours on dark screens.
    #[schemars(example = json!({"link": "#9cf"}))]
    dark: Field<Spanned<ColorsShape>>,
    /// Lists of font families.
    #[schemars(example = json!({"serif": "Georgia, serif"}))]
    fonts: Field<FontsShape>,
    /// The width of the text, from 24rem to 44rem; `em` and `ch` are read too.
    #[schemars(with = "CssLength", example = &"36.5rem")]
    measure: Field<Text>,
    /// The width of the margin, from 12rem to 24rem.
    #[schemars(with = "CssLength", example = &"17rem")]
    rail: Field<Text>,
    /// Keys and values for templates of your own.
    #[schemars(example = json!({"motto": "Read twice."}))]
    extra: Field<Map<String, Value>>,
}

/// Lists of font families, as CSS has them.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "the theme’s fonts")]
struct FontsShape {
    /// The fonts of texts and titles.
    #[schemars(with = "Words", example = &"\"Source Serif 4\", Georgia, serif")]
    serif: Field<Text>,
    /// The fonts of all else.
    #[schemars(with = "Words", example = &"Inter, sans-serif")]
    sans: Field<Text>,
    /// The fonts of code.
    #[schemars(with = "Words", example = &"monospace")]
    mono: Field<Text>,
}

macro_rules! colors_shape {
    ($($name:ident = $example:literal, $meaning:literal;)+) => {
        /// Opaque colours, in quotes if they begin with `#`.
        #[derive(Debug, Default, Deserialize, JsonSchema)]
        #[serde(default, rename = "the theme’s colours")]
        struct ColorsShape {
            $(#[doc = $meaning] #[schemars(with = "CssColor", example = &$example)] $name: Field<Text>,)+
        }

        impl ColorsShape {
            fn by_name(self) -> Vec<(&'static str, Field<Text>)> {
                vec![$((stringify!($name), self.$name),)+]
            }
        }
    };
}

colors_shape! {
    paper = "#fbf9f4", "What everything stands on.";
    ink = "#1c1a17", "The text.";
    soft = "#5c564d", "What stands beside the text.";
    rule = "#d8d2c6", "Hairlines, which mean nothing.";
    line = "#8a8376", "Lines that mean something, such as the border of a button.";
    wash = "#f1ede3", "Behind a paragraph that a link leads to, code and citations.";
    link = "#00365c", "Links.";
    claim = "#7c2a1b", "The line, name and number of claims.";
    event = "#1f5c3a", "The line, name and number of events.";
    source = "#3b3f8c", "The line, name and number of sources.";
    note = "#5b4a1a", "The line, name and number of notes.";
    foot = "#555555", "The number of footnotes.";
    person = "#6a2c5a", "The line, name and number of people.";
    disc = "#1f5c3a", "The mark of verdicts that is a disc.";
    half = "#4a6b1f", "The mark that is half a disc.";
    triangles = "#7a5200", "The mark that is two triangles, and the word that a passage was edited.";
    cross = "#8c1f1f", "The mark that is a cross.";
    ring = "#5c564d", "The mark that is a ring.";
    bubble = "#3b3f8c", "The mark that is a speech bubble.";
}

/// How wide a text may be in rem, and how wide its margin.
const MEASURE: (f64, f64) = (24.0, 44.0);
const RAIL: (f64, f64) = (12.0, 24.0);

/// What both may take together where two columns begin, at 62rem: more would scroll sideways.
const BOTH: f64 = 54.5;

/// The widths of the default theme.
const DEFAULT_MEASURE: f64 = 36.5;
const DEFAULT_RAIL: f64 = 17.0;

pub fn theme(checks: Checks<'_>, raw: ThemeShape) -> Theme {
    let fonts = raw.fonts.given().unwrap_or_default();
    let (measure, rail) =
        (length(checks, "measure", raw.measure, MEASURE, "36.5rem"), length(checks, "rail", raw.rail, RAIL, "17rem"));
    let width = |length: &Option<Length>, default| length.as_ref().map_or(default, |length| length.rem);
    let sum = width(&measure, DEFAULT_MEASURE) + width(&rail, DEFAULT_RAIL);
    if let Some(place) = measure.as_ref().or(rail.as_ref()).filter(|_| sum > BOTH).map(|length| length.text.range()) {
        checks.push(
            checks
                .error(
                    Code::BadValue,
                    place,
                    format!("text and margin are about {sum:.1}rem wide together, and {BOTH}rem have room"),
                )
                .label("too wide beside the margin")
                .hint("make `measure` or `rail` smaller: `measure: 36.5rem` and `rail: 17rem` are the theme's"),
        );
    }
    Theme {
        light: colors(checks, raw.colors),
        dark: colors(checks, raw.dark),
        serif: font(checks, "serif", fonts.serif),
        sans: font(checks, "sans", fonts.sans),
        mono: font(checks, "mono", fonts.mono),
        measure: measure.map(|length| length.text.value),
        rail: rail.map(|length| length.text.value),
        extra: Value::Object(raw.extra.given().unwrap_or_default()),
    }
}

fn colors(checks: Checks<'_>, raw: Field<Spanned<ColorsShape>>) -> Colors {
    let Field::Given(raw) = raw else { return Vec::new() };
    let mut colors = Vec::new();
    for (name, field) in raw.value.by_name() {
        let Some(typed) = checks.spanned(name, field) else { continue };
        match Color::parse(&typed) {
            Some(color) => colors.push((name, typed.map(|_| color))),
            None => checks.push(
                checks
                    .error(Code::BadValue, typed.range(), format!("`{typed}` isn't a colour that `{name}` can have"))
                    .label("not read")
                    .hint("an opaque colour such as `\"#7c2a1b\"`, `rgb(124 42 27)` or `hsl(9 64% 30%)`"),
            ),
        }
    }
    colors
}

/// A list of font families. Nothing in it may end the declaration or reach for a file.
fn font(checks: Checks<'_>, key: &str, field: Field<Text>) -> Option<String> {
    let typed = checks.spanned(key, field)?;
    let plain = |character: char| character.is_alphanumeric() || " ,-_.&+\"'".contains(character);
    let whole = |family: &str| {
        let family = family.trim();
        let inner = ['"', '\''].iter().find_map(|quote| family.strip_prefix(*quote)?.strip_suffix(*quote));
        let bare = inner.unwrap_or(family);
        !bare.trim().is_empty() && !bare.contains(['"', '\'']) && (inner.is_some() || !bare.contains(['.', '&', '+']))
    };
    if typed.chars().all(plain) && typed.split(',').all(whole) {
        return Some(typed.value);
    }
    checks.push(
        checks
            .error(Code::BadValue, typed.range(), format!("`{typed}` isn't a list of fonts"))
            .label("only names of fonts, with commas between them")
            .hint("such as `'\"Source Serif 4\", Georgia, serif'`; a font of your own is declared in a stylesheet in `static/`"),
    );
    None
}

struct Length {
    text: Spanned<String>,
    /// About how wide it is: `em` and `ch` are those of the text.
    rem: f64,
}

fn length(
    checks: Checks<'_>,
    key: &str,
    field: Field<Text>,
    (least, most): (f64, f64),
    example: &str,
) -> Option<Length> {
    let text = checks.words(key, field, Cut::Warning).given()?.spanned().map(|value| value.trim().to_string());
    // 1.1875rem is the size of the text; a zero of its fonts is about half as wide.
    let units = [("rem", 1.0), ("em", 1.1875), ("ch", 0.6)];
    let rem = units.iter().find_map(|(unit, size)| {
        let number = text.strip_suffix(unit)?;
        let plain = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        Some(number.parse::<f64>().ok().filter(|_| plain)? * size)
    });
    let complaint = |message: String| {
        let at = |size: f64| format!("{}ch", (size / 0.6).round());
        checks.error(Code::BadValue, text.range(), message).hint(format!(
            "from {least}rem (about {}) to {most}rem (about {}), such as `{key}: {example}`",
            at(least),
            at(most)
        ))
    };
    match rem {
        Some(rem) if (least..=most).contains(&rem) => Some(Length { text, rem }),
        Some(_) => {
            checks.push(complaint(format!("the `{key}` of {text} is out of bounds")));
            None
        }
        None => {
            checks.push(
                complaint(format!("the `{key}` `{text}` isn't a width")).label("a number with `rem`, `em` or `ch`"),
            );
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{bad, good};
    use super::*;
    use crate::model::theme::COLORS;

    #[test]
    fn the_shape_has_every_colour() {
        let names: Vec<&str> = ColorsShape::default().by_name().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, COLORS);
    }

    #[test]
    fn settings() {
        let theme = good(
            "title: T\ntheme:\n  colors: {link: '#036', paper: rgb(255 255 255)}\n  dark: {link: '#9cf'}\n  fonts: {serif: \
             '\"Source Serif 4\", Georgia, serif', mono: monospace}\n  measure: 60ch\n  rail: 15rem\n  extra: {accent: red}\n",
        )
        .theme;
        let colors = |colors: Colors| -> Vec<String> {
            colors.into_iter().map(|(name, color)| format!("{name} {}", color.value)).collect()
        };
        assert_eq!(colors(theme.light), ["paper #ffffff", "link #003366"]);
        assert_eq!(colors(theme.dark), ["link #99ccff"]);
        assert_eq!(theme.serif.as_deref(), Some("\"Source Serif 4\", Georgia, serif"));
        assert_eq!((theme.sans.as_deref(), theme.mono.as_deref()), (None, Some("monospace")));
        assert_eq!((theme.measure.as_deref(), theme.rail.as_deref()), (Some("60ch"), Some("15rem")));
        assert_eq!(theme.extra.to_string(), r#"{"accent":"red"}"#);
        assert!(!good("title: T\ntheme: {extra: {a: 1}}\n").theme.is_set());
        assert!(good("title: T\ntheme: {rail: 16rem}\n").theme.is_set());
    }

    #[test]
    fn mistakes() {
        bad("theme: {colours: {}}\n", Code::UnknownKey, "colours");
        bad("theme: {colors: {papre: '#fff'}}\n", Code::UnknownKey, "papre");
        bad("theme: {colors: {paper: white}}\n", Code::BadValue, "white");
        bad("theme: {dark: {paper: 'rgb(0 0 0 / 50%)'}}\n", Code::BadValue, "'rgb(0 0 0 / 50%)'");
        bad(
            "theme:\n  colors:\n    ink: '#000'\n    paper: #fff or so\n  rail: 16rem\n",
            Code::CutByComment,
            "#fff or so",
        );
        bad("theme:\n  colors:\n    paper: #fff\n    ink: '#000'\n", Code::CutByComment, "#fff");
        for font in ["a; b", "a} b", "url(x)", "a,,b", "'\"a'", "a\\b", "</style>", "Fira.Sans"] {
            let quoted = format!("\"{}\"", font.replace('\\', "\\\\").replace('"', "\\\""));
            bad(&format!("theme: {{fonts: {{serif: {quoted}}}}}\n"), Code::BadValue, &quoted);
        }
        for measure in ["20rem", "90ch", "600px", "36.5", "calc(1rem)", "nanrem", "-30rem", "44rem"] {
            bad(&format!("theme: {{measure: {measure}}}\n"), Code::BadValue, measure);
        }
        bad("theme: {rail: 5rem}\n", Code::BadValue, "5rem");
    }
}
