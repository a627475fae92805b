//! What the environment says: overrides of the config, today's date, colors, the width of the terminal, who runs the
//! program.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Color;
use crate::Failure;
use crate::model::date::Day;

/// The environment's variables, by name.
#[derive(Debug)]
pub struct Environment {
    variables: Vec<(OsString, OsString)>,
}

/// What names of overriding variables begin with.
const PREFIX: &str = "POSTIL_";

impl Environment {
    pub fn of_process() -> Self {
        Self::new(std::env::vars_os())
    }

    pub fn new(variables: impl IntoIterator<Item = (OsString, OsString)>) -> Self {
        let mut variables: Vec<_> = variables.into_iter().collect();
        variables.sort();
        Self { variables }
    }

    fn get(&self, name: &str) -> Option<&OsStr> {
        self.variables.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_os_str())
    }

    /// `POSTIL_*`, without the prefix, in order.
    pub fn overrides(&self) -> Result<Vec<(String, String)>, Failure> {
        let mut overrides = Vec::new();
        for (name, value) in &self.variables {
            let name = name.to_string_lossy();
            let Some(key) = name.strip_prefix(PREFIX) else { continue };
            let value = value
                .to_str()
                .ok_or_else(|| Failure::Usage(format!("{name}: the value isn't UTF-8: `{}`", value.display())))?;
            overrides.push((key.to_string(), value.to_string()));
        }
        Ok(overrides)
    }

    /// The day of `SOURCE_DATE_EPOCH`, for builds that can be repeated; else today's, in UTC so that it doesn't depend
    /// on where the machine stands.
    pub fn today(&self) -> Result<Day, Failure> {
        let now = match self.get("SOURCE_DATE_EPOCH") {
            None => Timestamp::now(),
            Some(text) => text
                .to_str()
                .and_then(|seconds| seconds.trim().parse().ok())
                .and_then(|seconds| Timestamp::from_second(seconds).ok())
                .ok_or_else(|| {
                    Failure::Usage(format!(
                        "SOURCE_DATE_EPOCH: `{}` isn't a number of seconds since 1970, such as 1790000000",
                        text.display()
                    ))
                })?,
        };
        let date = now.to_zoned(TimeZone::UTC).date();
        // A calendar month and day fit, whatever their sign says.
        Ok(Day { year: i64::from(date.year()), month: date.month().unsigned_abs(), day: date.day().unsigned_abs() })
    }

    /// Whether a workflow of GitHub Actions runs the program.
    pub fn is_github(&self) -> bool {
        self.get("GITHUB_ACTIONS").is_some_and(|value| value == "true")
    }

    /// The folder from which other programs count the paths of files: the repository that a workflow has checked out,
    /// else where the program runs.
    pub fn top(&self) -> PathBuf {
        match self.get("GITHUB_WORKSPACE") {
            Some(folder) if self.is_github() => PathBuf::from(folder),
            _ => std::env::current_dir().unwrap_or_default(),
        }
    }

    /// Whether to use colors, on a stream that is a terminal or isn't (<https://no-color.org>,
    /// <https://bixense.com/clicolors>).
    pub fn color(&self, asked: Color, is_terminal: bool) -> bool {
        let is_set = |name| self.get(name).is_some_and(|value| !value.is_empty());
        match asked {
            Color::Always => true,
            Color::Never => false,
            Color::Auto if is_set("NO_COLOR") => false,
            Color::Auto if is_set("CLICOLOR_FORCE") && self.get("CLICOLOR_FORCE") != Some(OsStr::new("0")) => true,
            Color::Auto => {
                is_terminal
                    && self.get("CLICOLOR") != Some(OsStr::new("0"))
                    && self.get("TERM") != Some(OsStr::new("dumb"))
            }
        }
    }

    /// Columns of the terminal on standard output: what `COLUMNS` says, else what the terminal does, else 80.
    pub fn width(&self) -> usize {
        const USUAL: usize = 80;
        let said = self.get("COLUMNS").and_then(OsStr::to_str).and_then(|columns| columns.trim().parse().ok());
        let measured = || terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0));
        said.or_else(measured).filter(|width| *width > 0).unwrap_or(USUAL)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        Environment::new(variables.iter().map(|(name, value)| (name.into(), value.into())))
    }

    #[test]
    fn colors() {
        for (variables, asked, is_terminal, expected) in [
            (&[][..], Color::Auto, true, true),
            (&[], Color::Auto, false, false),
            (&[("NO_COLOR", "1")], Color::Auto, true, false),
            (&[("NO_COLOR", "")], Color::Auto, true, true),
            (&[("NO_COLOR", "1")], Color::Always, false, true),
            (&[("CLICOLOR_FORCE", "1")], Color::Auto, false, true),
            (&[("CLICOLOR_FORCE", "0")], Color::Auto, false, false),
            (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], Color::Auto, true, false),
            (&[("CLICOLOR_FORCE", "1")], Color::Never, true, false),
            (&[("CLICOLOR", "0")], Color::Auto, true, false),
            (&[("TERM", "dumb")], Color::Auto, true, false),
        ] {
            assert_eq!(environment(variables).color(asked, is_terminal), expected, "{variables:?} {asked:?}");
        }
    }

    #[test]
    fn widths() {
        for (columns, expected) in [("120", Some(120)), (" 40 ", Some(40)), ("wide", None), ("-3", None), ("", None)] {
            let width = environment(&[("COLUMNS", columns)]).width();
            assert!(expected.map_or(width > 0, |expected| width == expected), "{columns}: {width}");
        }
    }

    #[test]
    fn overrides_come_without_their_prefix_in_order() {
        let environment = environment(&[
            ("POSTIL_TITLE", "x"),
            ("HOME", "/"),
            ("POSTIL_ANCHORS__CHANGED", "error"),
            ("MY_POSTIL_", ""),
        ]);
        let overrides = environment.overrides().unwrap();
        assert_eq!(
            overrides,
            [("ANCHORS__CHANGED".to_string(), "error".to_string()), ("TITLE".to_string(), "x".to_string())]
        );
    }

    #[cfg(unix)]
    #[test]
    fn values_are_utf8() {
        use std::os::unix::ffi::OsStringExt;
        let environment = Environment::new([("POSTIL_TITLE".into(), OsString::from_vec(vec![0xE9]))]);
        assert!(
            matches!(environment.overrides(), Err(Failure::Usage(message)) if message.starts_with("POSTIL_TITLE: "))
        );
    }

    #[test]
    fn days() {
        for (seconds, day) in [
            ("0", Some("1970-01-01")),
            ("1790000000", Some("2026-09-21")),
            ("-1", Some("1969-12-31")),
            ("", None),
            ("yesterday", None),
            ("1e9", None),
            ("99999999999999999999", None),
            ("9223372036854775807", None),
        ] {
            let today = environment(&[("SOURCE_DATE_EPOCH", seconds)]).today();
            assert_eq!(today.ok().map(|day| day.to_string()).as_deref(), day, "{seconds}");
        }
        assert!(environment(&[]).today().unwrap().year >= 2026);
    }
}
