//! Opaque colours of sRGB, as CSS writes them, and how well one reads on another.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Color {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

pub const BLACK: Color = Color { red: 0, green: 0, blue: 0 };
pub const WHITE: Color = Color { red: 255, green: 255, blue: 255 };

impl Color {
    /// Reads `#rgb`, `#rrggbb`, `rgb()` and `hsl()` (CSS Color 4, 5.2, 5.1 and 7), without transparency.
    pub fn parse(text: &str) -> Option<Color> {
        let text = text.trim().to_ascii_lowercase();
        if let Some(digits) = text.strip_prefix('#') {
            return of_digits(digits);
        }
        let (name, inside) = text.strip_suffix(')')?.split_once('(')?;
        let parts: Vec<&str> = match inside.contains(',') {
            true => inside.split(',').map(str::trim).collect(),
            false => inside.split_whitespace().collect(),
        };
        let [first, second, third] = parts[..] else { return None };
        match name {
            "rgb" => Some(Color { red: channel(first)?, green: channel(second)?, blue: channel(third)? }),
            "hsl" => Some(of_hsl(number(first.strip_suffix("deg").unwrap_or(first))?, share(second)?, share(third)?)),
            _ => None,
        }
    }

    /// WCAG 2.2, section 6, "relative luminance": 0 for black, 1 for white.
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// WCAG 2.2, section 6, "contrast ratio": 1 to 21.
    pub fn contrast(self, other: Color) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The nearest colour that `passes`, on the way to black or to white.
    pub fn nearest(self, passes: impl Fn(Color) -> bool) -> Option<Color> {
        let steps = (1..=255).flat_map(|step| [BLACK, WHITE].map(|end| self.toward(end, step)));
        [self].into_iter().chain(steps).find(|&color| passes(color))
    }

    /// `step` of 255 on the way to another colour.
    fn toward(self, end: Color, step: u16) -> Color {
        let between = |from: u8, to: u8| {
            let (from, to, step) = (i32::from(from), i32::from(to), i32::from(step));
            u8::try_from((from * 255 + (to - from) * step + 127) / 255).unwrap_or(to as u8)
        };
        Color {
            red: between(self.red, end.red),
            green: between(self.green, end.green),
            blue: between(self.blue, end.blue),
        }
    }
}

impl fmt::Display for Color {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

fn of_digits(digits: &str) -> Option<Color> {
    let values: Vec<u8> =
        digits.chars().map(|digit| digit.to_digit(16).map(|value| value as u8)).collect::<Option<_>>()?;
    match values[..] {
        [red, green, blue] => Some(Color { red: red * 17, green: green * 17, blue: blue * 17 }),
        [a, b, c, d, e, f] => Some(Color { red: a * 16 + b, green: c * 16 + d, blue: e * 16 + f }),
        _ => None,
    }
}

/// A finite number; CSS has no others.
fn number(text: &str) -> Option<f64> {
    let numeric = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte));
    text.parse().ok().filter(|_| numeric)
}

/// `50%`, from 0 to 1.
fn share(text: &str) -> Option<f64> {
    Some((number(text.strip_suffix('%')?)? / 100.0).clamp(0.0, 1.0))
}

fn channel(text: &str) -> Option<u8> {
    let value = if text.ends_with('%') { share(text)? * 255.0 } else { number(text)? };
    Some(value.round().clamp(0.0, 255.0) as u8)
}

/// CSS Color 4, 7.1 "Converting HSL Colors to sRGB".
fn of_hsl(hue: f64, saturation: f64, lightness: f64) -> Color {
    let channel = |offset: f64| {
        let k = (offset + hue.rem_euclid(360.0) / 30.0) % 12.0;
        let value = lightness - saturation * lightness.min(1.0 - lightness) * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0);
        (value * 255.0).round().clamp(0.0, 255.0) as u8
    };
    Color { red: channel(0.0), green: channel(8.0), blue: channel(4.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_css() {
        for (text, expected) in [
            ("#7c2a1b", Some("#7c2a1b")),
            ("#7C2A1B", Some("#7c2a1b")),
            ("#fA0", Some("#ffaa00")),
            ("rgb(124, 42, 27)", Some("#7c2a1b")),
            ("rgb(124 42 27)", Some("#7c2a1b")),
            ("rgb(100% 0% 50%)", Some("#ff0080")),
            ("rgb(300 -5 0)", Some("#ff0000")),
            ("hsl(0, 100%, 50%)", Some("#ff0000")),
            ("hsl(120deg 100% 25%)", Some("#008000")),
            ("hsl(-120 100% 50%)", Some("#0000ff")),
            (" HSL(210 50% 40%) ", Some("#336699")),
            ("#12345", None),
            ("#1234567f", None),
            ("#é1", None),
            ("red", None),
            ("rgb(1 2)", None),
            ("rgb(1 2 3 / 50%)", None),
            ("rgb(nan inf 1)", None),
            ("hsl(1 2 3)", None),
            ("url(x)", None),
            ("", None),
        ] {
            assert_eq!(Color::parse(text).map(|color| color.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn contrast_as_wcag_has_it() {
        for (one, other, ratio) in
            [("#000", "#fff", 21.0), ("#777", "#fff", 4.48), ("#767676", "#fff", 4.54), ("#abc", "#abc", 1.0)]
        {
            let found = Color::parse(one).unwrap().contrast(Color::parse(other).unwrap());
            assert!((found - ratio).abs() < 0.01, "{one} {other}: {found}");
        }
    }

    #[test]
    fn the_nearest_colour_that_passes() {
        let grey = Color::parse("#999").unwrap();
        assert_eq!(grey.nearest(|color| color.contrast(WHITE) >= 4.5).unwrap().to_string(), "#767676");
        assert_eq!(BLACK.nearest(|color| color.contrast(BLACK) >= 4.5).unwrap().to_string(), "#757575");
        assert_eq!(WHITE.nearest(|_| true), Some(WHITE));
        assert_eq!(WHITE.nearest(|_| false), None);
    }
}
