//! `postil explain`: prints the documentation's page of a code.
//!
//! The pages are those of the documentation, embedded: what a code means has one place.

mod plain;

use include_dir::{Dir, include_dir};

use super::FINE;
use super::screen::Screen;
use crate::Failure;
use crate::model::diagnostic::Code;
use crate::model::nearest::nearest;

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/content/codes");

/// Say what the code of a mistake means and how to mend it, or list all codes
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// As it stands in brackets, such as `quote-not-found`
    code: Option<String>,
}

pub fn run(arguments: Arguments, screen: &Screen) -> Result<u8, Failure> {
    let Some(typed) = arguments.code else {
        let widest = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or_default();
        let list: String =
            Code::ALL.iter().map(|code| format!("{:widest$}  {}\n", code.name(), code.meaning())).collect();
        screen.result(&list);
        return Ok(FINE);
    };
    let name = bare(&typed);
    match Code::ALL.iter().find(|code| code.name() == name) {
        Some(code) => {
            screen.result(&explanation(*code, screen.width_of_results()));
            Ok(FINE)
        }
        None => {
            let meant = nearest(name, Code::ALL.iter().map(|code| code.name()));
            let hint = meant.map(|meant| format!(" did you mean `{meant}`?")).unwrap_or_default();
            Err(Failure::Usage(format!("CODE: there is no code `{typed}`;{hint} `postil explain` lists them all")))
        }
    }
}

/// A code without what may have been copied with it: `error[unknown-id]:` is `unknown-id`.
fn bare(typed: &str) -> &str {
    typed.trim().trim_start_matches("error[").trim_start_matches("warning[").trim_matches(['[', ']', ':', '`'])
}

/// The page of a code as text for a terminal, under the line that the list of codes has.
fn explanation(code: Code, width: usize) -> String {
    let page = PAGES.get_file(format!("{}.md", code.name())).and_then(|file| file.contents_utf8());
    let page = page.expect("tests/codes.rs asks that every code has a page");
    // The front matter is for the documentation: its title and subtitle are the first line here.
    let body = page.split_once("\n---\n").map_or(page, |(_, body)| body);
    format!("{}: {}\n\n{}", code.name(), code.meaning(), plain::text(body, width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_copied_with_a_code_is_left_out() {
        for typed in ["unknown-id", "[unknown-id]", "error[unknown-id]:", "warning[unknown-id]", "`unknown-id`"] {
            assert_eq!(bare(typed), "unknown-id", "{typed}");
        }
    }

    #[test]
    fn every_page_fits_a_terminal_and_shows_no_markdown() {
        for code in Code::ALL {
            let text = explanation(*code, 80);
            assert!(text.contains("\nHOW TO MEND IT\n"), "{text}");
            for line in text.lines().skip(1).filter(|line| !line.starts_with(' ')) {
                assert!(line.chars().count() <= 80, "{}: {line}", code.name());
                assert!(!line.starts_with("```") && !line.starts_with('#'), "{}: {line}", code.name());
            }
        }
    }
}
