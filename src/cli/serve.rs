//! `postil serve`: the edition in a browser while it is edited.

use std::time::Duration;

use super::environment::Environment;
use super::screen::{Screen, count};
use super::{Edition, FINE};
use crate::model::source::FilePath;
use crate::report;
use crate::{Editor, Failure, News, Refreshed, Server, Serving};

/// Show the edition in a browser, and every change of its files as soon as they are saved; nothing is written
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    edition: Edition,
    /// The port; if something else has it, the next one that is free
    #[arg(short, long, default_value_t = 4000)]
    port: u16,
    /// The name or address of this machine to listen at; others can visit it at any but the default
    #[arg(long, default_value = "127.0.0.1", value_name = "NAME")]
    host: String,
    /// Open the browser
    #[arg(short = 'O', long)]
    open: bool,
    /// What opens a file from the list of mistakes: vscode, vscodium, cursor, zed, idea, sublime, none, or an address with {path}, {line} and {column}
    #[arg(long, default_value = "vscode", value_parser = Editor::named)]
    editor: Editor,
    /// Look for changes every second, for file systems that tell of none, such as network drives
    #[arg(long)]
    poll: bool,
}

pub fn run(arguments: Arguments, environment: &Environment, screen: &Screen) -> Result<u8, Failure> {
    let Arguments { edition, port, host, open, editor, poll } = arguments;
    let options = edition.options(environment)?;
    let root = options.root.clone();
    let server = Server::bind(options, Serving { host, port, editor, poll })?;
    server.run(&|news| match news {
        News::Serving { address, taken } => {
            if let Some(taken) = taken {
                screen.note(&format!("port {taken} is taken: this is the next one that is free"));
            }
            screen.note(&format!("serving {address} (Ctrl-C ends it)"));
            if open && let Err(error) = open::that_detached(address) {
                screen.complaint(&format!("can't open a browser: {error}"));
            }
        }
        News::Rebuilt { refreshed, time } => screen.note(&rebuilt(refreshed, time, screen)),
        News::Report(report) => screen.report(report, &root),
        News::Failed(failure) => screen.failure(&format!("{failure}; the last good pages stay")),
        News::Polling(why) => {
            screen.complaint(&format!("the system can't tell of changes ({why}): they are looked for every second"));
        }
    })?;
    Ok(FINE)
}

/// What changed, and what came of it.
fn rebuilt(refreshed: &Refreshed, time: Duration, screen: &Screen) -> String {
    let counts = refreshed.counts;
    let tally = screen.tally(&refreshed.report);
    let came = match (refreshed.report.has_errors(), tally) {
        (true, tally) if !refreshed.is_shown => format!("{}; there is no page to show yet", tally.unwrap_or_default()),
        (true, tally) => format!("{}; the last good pages stay", tally.unwrap_or_default()),
        (false, Some(tally)) => format!("{}; {tally}", count(counts.pages, "page")),
        (false, None) => count(counts.pages, "page"),
    };
    format!("{}: {came} ({} ms)", changed(refreshed), time.as_millis())
}

/// The files that changed, as far as they fit into a line.
fn changed(refreshed: &Refreshed) -> String {
    const MOST: usize = 2;
    let files = &refreshed.changed;
    if refreshed.is_first {
        return format!("read {}", count(files.len(), "file"));
    }
    let named = |files: &[FilePath]| files.iter().map(|file| report::plain::line(file)).collect::<Vec<_>>().join(", ");
    match files.len() {
        0 => "the files".to_string(),
        many if many > MOST + 1 => format!("{} and {} more", named(&files[..MOST]), many - MOST),
        _ => named(files),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Counts;
    use crate::model::diagnostic::Report;

    #[test]
    fn names_what_changed() {
        for (files, expected) in [
            (&[][..], "the files"),
            (&["content/a.md"], "content/a.md"),
            (&["a", "b", "c"], "a, b, c"),
            (&["a", "b", "c", "d"], "a, b and 2 more"),
            (&["content/\u{1b}[31m.md"], "content/␛[31m.md"),
        ] {
            let files = files.iter().map(|file| FilePath::from(*file)).collect();
            let refreshed = Refreshed {
                changed: files,
                is_first: false,
                is_shown: true,
                report: Report::new(),
                counts: Counts::default(),
            };
            assert_eq!(changed(&refreshed), expected);
        }
    }
}
