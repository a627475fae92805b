//! `postil data`: shows what the template of a page receives.

use super::environment::Environment;
use super::screen::Screen;
use super::{Edition, FINE, MISTAKES};
use crate::Failure;

/// Show what the template of a page receives, as JSON
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The page's path in the output, such as `claims/some-id.html`
    page: String,
    #[command(flatten)]
    edition: Edition,
}

pub fn run(arguments: Arguments, environment: &Environment, screen: &Screen) -> Result<u8, Failure> {
    let options = arguments.edition.options(environment)?;
    let page = path(&arguments.page);
    let (outcome, value) = crate::data(&options, &page)?;
    // Standard output is for the data alone.
    screen.report_aside(&outcome.report, &options.root);
    if let Some(value) = value {
        screen.result(&format!("{value:#}\n"));
    } else if !outcome.report.has_errors() {
        return Err(Failure::Usage(format!(
            "PAGE: the site has no page `{page}`; give its path in the output, such as `claims/some-id.html`"
        )));
    }
    if outcome.report.has_errors() {
        screen.complaint(&screen.tally(&outcome.report).unwrap_or_default());
        return Ok(MISTAKES);
    }
    Ok(FINE)
}

/// The path of a page as it may be typed: with or without `.html`, `index.html` of a folder, and what stands before it
/// in a browser's address.
fn path(typed: &str) -> String {
    let page = typed.trim_start_matches("./").trim_start_matches('/');
    let page = page.split(['#', '?']).next().unwrap_or_default();
    match page {
        "" | "." => "index.html".to_string(),
        folder if folder.ends_with('/') => format!("{folder}index.html"),
        page if page.ends_with(".html") => page.to_string(),
        page => format!("{page}.html"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_as_they_are_typed() {
        for (typed, page) in [
            ("claims/x.html", "claims/x.html"),
            ("claims/x", "claims/x.html"),
            ("./claims/x.html#n-x", "claims/x.html"),
            ("/", "index.html"),
            ("essays/", "essays/index.html"),
        ] {
            assert_eq!(path(typed), page);
        }
    }
}
