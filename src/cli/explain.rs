//! `postil explain`: says what a code means.

use super::FINE;
use super::screen::Screen;
use crate::Failure;
use crate::model::diagnostic::Code;

/// Say what the code of a mistake means, or list all codes
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
    // It may be copied with what stands around it.
    let name = typed.trim_start_matches("error").trim_start_matches("warning").trim_matches(['[', ']', ':']);
    match Code::ALL.iter().find(|code| code.name() == name) {
        Some(code) => {
            screen.result(&format!("{}: {}\n", code.name(), code.meaning()));
            Ok(FINE)
        }
        None => Err(Failure::Usage(format!("CODE: there is no code `{typed}`; `postil explain` lists them all"))),
    }
}
