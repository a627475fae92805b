//! How the classes of code look.

/// The styles of the classes, for the theme's `assets/`.
///
/// Written by hand: every colour has at least 4.5:1 on the theme's `wash` in light and dark (a test measures it). An
/// edition can set the custom properties anew.
pub fn stylesheet() -> String {
    let properties = |colour: fn(&Style) -> &str| -> String {
        STYLES.iter().map(|style| format!("--s-{}:{};", style.class, colour(style))).collect()
    };
    let mut css = format!(
        "/* Code. The names are those of the classes that postil gives. */\n:root{{{}}}\n\
         @media (prefers-color-scheme:dark){{:root{{{}}}}}\n",
        properties(|style| style.light),
        properties(|style| style.dark)
    );
    for Style { class, more, .. } in STYLES {
        css.push_str(&format!(".s-{class}{{color:var(--s-{class}){more}}}\n"));
    }
    css
}

pub struct Style {
    pub class: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
    /// Further declarations: form says what colour alone shouldn't.
    pub more: &'static str,
}

const fn style(class: &'static str, light: &'static str, dark: &'static str, more: &'static str) -> Style {
    Style { class, light, dark, more }
}

pub const STYLES: &[Style] = &[
    style("comment", "#5f594f", "#aaa396", ";font-style:italic"),
    style("string", "#2b673d", "#85c795", ""),
    style("number", "#33568c", "#9ab7ea", ""),
    style("constant", "#33568c", "#9ab7ea", ""),
    style("keyword", "#9b3a25", "#e58f79", ""),
    style("type", "#1c6763", "#72c0b8", ""),
    style("function", "#694a8c", "#c3a5e6", ""),
    style("variable", "#4a5160", "#b9c0ce", ""),
    style("operator", "#5f594f", "#aaa396", ""),
    style("punctuation", "#5f594f", "#aaa396", ""),
    style("tag", "#9b3a25", "#e58f79", ""),
    style("attribute", "#79590d", "#d6b35f", ""),
    style("inserted", "#2b673d", "#85c795", ";text-decoration:underline"),
    style("deleted", "#a0221d", "#f0877c", ";text-decoration:line-through"),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.2, relative luminance.
    fn luminance(colour: &str) -> f64 {
        let channel = |index: usize| {
            let value = f64::from(u8::from_str_radix(&colour[index..index + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    #[test]
    fn every_colour_can_be_read() {
        let contrast = |one: f64, other: f64| (one.max(other) + 0.05) / (one.min(other) + 0.05);
        for style in STYLES {
            assert!(contrast(luminance(style.light), luminance("#f6f2e9")) >= 4.5, "light {}", style.class);
            assert!(contrast(luminance(style.dark), luminance("#23211c")) >= 4.5, "dark {}", style.class);
            assert!(stylesheet().contains(&format!(".s-{}{{color:var(--s-{})", style.class, style.class)));
        }
    }
}
