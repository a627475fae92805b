//! The design that an edition sets: a stylesheet of its own, and whether its colours can be read.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::model::color::Color;
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::source::{FilePath, Spanned};
use crate::model::theme::{COLORS, Colors, Theme};

/// WCAG 2.2, 1.4.3 "Contrast (Minimum)": what is read. Kinds colour their names and numbers, and `triangles` says that a
/// passage was edited.
const TEXT: [&str; 10] = ["ink", "soft", "link", "claim", "event", "source", "note", "foot", "person", "triangles"];
const TEXT_RATIO: f64 = 4.5;

/// WCAG 2.2, 1.4.11 "Non-text Contrast": what is seen. `rule` and `wash` carry no meaning, so nothing is asked of them.
const MARKS: [&str; 6] = ["line", "disc", "half", "cross", "ring", "bubble"];
const MARK_RATIO: f64 = 3.0;

/// What text stands on: a page, and a paragraph that a link leads to.
const GROUNDS: [&str; 2] = ["paper", "wash"];

/// The colours of a scheme, by name.
type Palette = BTreeMap<String, Color>;

/// The stylesheet with what the edition sets. `None` when it sets nothing.
pub fn stylesheet(theme: &Theme) -> Option<String> {
    if !theme.is_set() {
        return None;
    }
    let mut css = String::from("/* From `theme` in postil.yaml. */\n");
    let mut root = String::new();
    for (name, value) in [("serif", &theme.serif), ("sans", &theme.sans), ("rail", &theme.rail)] {
        if let Some(value) = value {
            let _ = write!(root, "--{name}:{value};");
        }
    }
    if let Some(measure) = &theme.measure {
        // `ch` are as wide as the reader's font makes them: text and margin still have room side by side.
        let _ = write!(root, "--measure:min({measure},54.5rem - var(--rail));");
    }
    if !root.is_empty() {
        let _ = writeln!(css, ":root{{{}}}", root.trim_end_matches(';'));
    }
    if let Some(mono) = &theme.mono {
        let _ = writeln!(css, "code{{font-family:{mono}}}");
    }
    for (scheme, colors) in [("light", &theme.light), ("dark", &theme.dark)] {
        if !colors.is_empty() {
            let colors: Vec<String> = colors.iter().map(|(name, color)| format!("--{name}:{}", color.value)).collect();
            // Print, forced colours and wishes for more contrast keep what the theme has for them.
            let _ = writeln!(
                css,
                "@media screen and (prefers-color-scheme:{scheme}) and (forced-colors:none) and (not \
                 (prefers-contrast:more)){{:root{{{}}}}}",
                colors.join(";")
            );
        }
    }
    Some(css)
}

/// Warns of colours that readers could hardly tell from what they stand on. `style` is the stylesheet whose tokens the
/// edition sets; `file` is its config.
pub fn check_contrast(theme: &Theme, style: &str, file: &FilePath, report: &mut Report) {
    let (light, dark) = palettes(style);
    for (scheme, palette, set) in [("light", light, &theme.light), ("dark", dark, &theme.dark)] {
        let mut palette = palette;
        palette.extend(set.iter().map(|(name, color)| (name.to_string(), color.value)));
        scheme_contrast(scheme, &palette, set, file, report);
    }
}

fn scheme_contrast(scheme: &str, palette: &Palette, set: &Colors, file: &FilePath, report: &mut Report) {
    let set_color = |name: &str| set.iter().find(|(one, _)| *one == name).map(|(_, color)| color);
    for (name, color) in set.iter().filter(|(name, _)| ratio_of(name).is_some()) {
        let grounds = GROUNDS.iter().filter_map(|&ground| Some((ground, *palette.get(ground)?)));
        let grounds: Vec<(&str, Color)> = grounds.collect();
        let asked = ratio_of(name).unwrap_or_default();
        let worst = grounds.iter().map(|&(ground, under)| (color.value.contrast(under), ground));
        let worst = worst.min_by(|one, other| one.0.total_cmp(&other.0)).filter(|(found, _)| *found < asked);
        let Some((found, ground)) = worst else { continue };
        let message =
            format!("`{name}` has a contrast of {} on `{ground}` in {scheme} mode, and {asked} is asked", shown(found));
        let mut complaint = low(color, message, file);
        if let Some(under) = set_color(ground) {
            complaint = complaint.related(under.place(file), format!("`{ground}` is set here"));
        }
        let passes = |color: Color| grounds.iter().all(|(_, under)| color.contrast(*under) >= asked);
        report.push(with_nearest(complaint, color.value.nearest(passes)));
    }
    for ground in GROUNDS {
        let Some(under) = set_color(ground) else { continue };
        // What the edition sets itself was looked at above.
        let others: Vec<(&str, Color, f64)> = COLORS
            .iter()
            .filter(|name| set_color(name).is_none())
            .filter_map(|name| Some((*name, *palette.get(*name)?, ratio_of(name)?)))
            .collect();
        let failing = others.iter().filter(|(_, color, asked)| color.contrast(under.value) < *asked);
        let mut failing: Vec<_> =
            failing.map(|&(name, color, asked)| (color.contrast(under.value), name, asked)).collect();
        failing.sort_by(|one, other| (one.0 / one.2).total_cmp(&(other.0 / other.2)));
        let Some(&(found, name, asked)) = failing.first() else { continue };
        let more = match failing.len() - 1 {
            0 => String::new(),
            1 => ", and one more colour has too little".to_string(),
            count => format!(", and {count} more colours have too little"),
        };
        let message = format!(
            "`{name}` has a contrast of {} on this `{ground}` in {scheme} mode, and {asked} is asked{more}",
            shown(found)
        );
        let passes = |under: Color| others.iter().all(|(_, color, asked)| color.contrast(under) >= *asked);
        report.push(with_nearest(low(under, message, file), under.value.nearest(passes)));
    }
}

fn low(color: &Spanned<Color>, message: String, file: &FilePath) -> Diagnostic {
    Diagnostic::warning(Code::LowContrast, color.place(file), message).label("hard to read")
}

fn with_nearest(complaint: Diagnostic, nearest: Option<Color>) -> Diagnostic {
    match nearest {
        Some(color) => complaint.hint(format!("the nearest that passes is `\"{color}\"`")),
        None => complaint.hint("no lighter or darker one passes: change what it stands on, or what stands on it"),
    }
}

/// The contrast that is asked of a colour.
fn ratio_of(name: &str) -> Option<f64> {
    if TEXT.contains(&name) { Some(TEXT_RATIO) } else { MARKS.contains(&name).then_some(MARK_RATIO) }
}

/// Cut, not rounded: 4.496 isn't 4.5.
fn shown(ratio: f64) -> String {
    format!("{:.2}", (ratio * 100.0).floor() / 100.0)
}

/// The colours of a stylesheet for light screens, and those for dark ones.
fn palettes(css: &str) -> (Palette, Palette) {
    let light = css.split_once(":root{").map(|(_, rest)| colors_of(rest)).unwrap_or_default();
    let dark = css.split_once("(prefers-color-scheme:dark){:root{").map(|(_, rest)| colors_of(rest));
    let mut all = light.clone();
    all.extend(dark.unwrap_or_default());
    (light, all)
}

/// The colours among the custom properties of a block, up to its end.
fn colors_of(block: &str) -> Palette {
    let block = block.split('}').next().unwrap_or_default();
    let declarations = block.split(';').filter_map(|one| one.trim().strip_prefix("--")?.split_once(':'));
    declarations.filter_map(|(name, value)| Some((name.to_string(), Color::parse(value)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: &str = include_str!("../../static/style.css");

    fn colors(list: &[(&'static str, &str)]) -> Colors {
        list.iter().map(|(name, color)| (*name, Spanned::new(Color::parse(color).unwrap(), 0..0))).collect()
    }

    fn complaints(light: &[(&'static str, &str)], dark: &[(&'static str, &str)]) -> Vec<String> {
        let theme = Theme { light: colors(light), dark: colors(dark), ..Theme::default() };
        let mut report = Report::new();
        check_contrast(&theme, STYLE, &"postil.yaml".into(), &mut report);
        report.iter().map(|one| format!("{}: {}", one.message, one.hints.join("; "))).collect()
    }

    #[test]
    fn the_stylesheet_has_every_colour() {
        let (light, dark) = palettes(STYLE);
        let mut names: Vec<&str> = COLORS.to_vec();
        names.sort_unstable();
        assert_eq!(light.keys().collect::<Vec<_>>(), names);
        assert_eq!(dark.keys().collect::<Vec<_>>(), names);
        let own = |css: &str| colors_of(css.split_once("(prefers-color-scheme:dark){:root{").unwrap().1).len();
        assert_eq!(own(STYLE), COLORS.len(), "dark mode sets every colour");
    }

    /// As if the edition had set every colour to what it is.
    #[test]
    fn the_default_theme_can_be_read() {
        let (light, dark) = palettes(STYLE);
        let all = |palette: &Palette| -> Colors {
            COLORS.iter().map(|name| (*name, Spanned::new(palette[*name], 0..0))).collect()
        };
        let mut report = Report::new();
        let theme = Theme { light: all(&light), dark: all(&dark), ..Theme::default() };
        check_contrast(&theme, STYLE, &"postil.yaml".into(), &mut report);
        assert!(report.is_empty(), "{:?}", report.iter().map(|one| &one.message).collect::<Vec<_>>());
    }

    /// WCAG 2.2, 1.4.6 "Contrast (Enhanced)": 7 to 1.
    #[test]
    fn who_asks_for_more_contrast_gets_it() {
        let (light, dark) = palettes(STYLE);
        for (condition, mut palette) in [
            ("(prefers-contrast:more) and (prefers-color-scheme:light){:root{", light),
            ("(prefers-contrast:more) and (prefers-color-scheme:dark){:root{", dark),
        ] {
            palette.extend(colors_of(STYLE.split_once(condition).unwrap().1));
            for name in TEXT {
                let found = palette[name].contrast(palette["paper"]);
                assert!(found >= 7.0, "{condition} {name}: {found}");
            }
        }
    }

    #[test]
    fn what_can_hardly_be_read_is_told() {
        assert_eq!(complaints(&[("ink", "#333"), ("rule", "#fff")], &[("link", "#fff")]), [""; 0]);
        assert_eq!(
            complaints(&[("link", "#999999")], &[]),
            [
                "`link` has a contrast of 2.55 on `wash` in light mode, and 4.5 is asked: the nearest that passes is `\"#6e6e6e\"`"
            ]
        );
        assert_eq!(
            complaints(&[], &[("disc", "#333333")]),
            [
                "`disc` has a contrast of 1.27 on `wash` in dark mode, and 3 is asked: the nearest that passes is `\"#6b6b6b\"`"
            ]
        );
    }

    #[test]
    fn a_ground_answers_for_all_that_stands_on_it() {
        let found = complaints(&[("paper", "#888888")], &[]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("on this `paper` in light mode") && found[0].contains("more colours"), "{found:?}");
        // Both are set: the colour is to be mended, and it may be neither lighter nor darker than any.
        let both = complaints(&[("paper", "#fff"), ("wash", "#000"), ("ink", "#777")], &[]);
        assert!(both[0].starts_with("`ink` has a contrast of") && both.len() == 2, "{both:?}");
    }

    #[test]
    fn a_stylesheet_of_what_is_set() {
        assert_eq!(stylesheet(&Theme::default()), None);
        let theme = Theme {
            light: colors(&[("paper", "#fff"), ("link", "#036")]),
            dark: colors(&[("link", "#9cf")]),
            sans: Some("Arial, sans-serif".to_string()),
            mono: Some("monospace".to_string()),
            measure: Some("60ch".to_string()),
            ..Theme::default()
        };
        let expected = "/* From `theme` in postil.yaml. */\n:root{--sans:Arial, sans-serif;--measure:min(60ch,54.5rem - \
            var(--rail))}\ncode{font-family:monospace}\n@media screen and (prefers-color-scheme:light) and \
            (forced-colors:none) and (not (prefers-contrast:more)){:root{--paper:#ffffff;--link:#003366}}\n@media screen and \
            (prefers-color-scheme:dark) and (forced-colors:none) and (not (prefers-contrast:more)){:root{--link:#99ccff}}\n";
        assert_eq!(stylesheet(&theme).as_deref(), Some(expected));
    }
}
