//! Hands over to [`postil::cli`], and ends with its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    postil::cli::run()
}
