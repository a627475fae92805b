//! `postil fix`: shows what would make anchors exact again, and writes it.

mod view;

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::environment::Environment;
use super::screen::{Screen, count};
use super::{Edition, FINE, Format, MISTAKES};
use crate::{Accept, Failure, Fate, Fixes};

use view::{Shown, View};

/// Repair quotations whose passages were edited; without `--write` the changes are only shown
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit codes: 0 nothing is left to do, 1 repairs aren't written, anchors need a person, or a \
    file couldn't be read.")]
pub struct Arguments {
    /// The edition's folder: where `postil.yaml` and `content/` are
    #[arg(default_value = ".", value_name = "DIR")]
    root: PathBuf,
    /// Write the repairs into the YAML files
    #[arg(long)]
    write: bool,
    /// Accept a passage that isn't chosen unasked; `ID=2` takes the second that is listed for it
    #[arg(long, value_name = "ID[=N]")]
    accept: Vec<Accept>,
    /// Don't ask git what became of passages that aren't where they were
    #[arg(long)]
    no_history: bool,
}

pub fn run(arguments: Arguments, environment: &Environment, screen: &Screen) -> Result<u8, Failure> {
    let options = Edition { root: arguments.root, drafts: true, no_history: arguments.no_history };
    let options = options.options(environment)?;
    let fixes = screen.watch(|progress| crate::fix(&options, &arguments.accept, arguments.write, progress))?;
    screen.report_aside(&fixes.report, &options.root);
    let view = View::new(&fixes, screen, &options.root);
    for file in &fixes.files {
        let shown = Shown::new(file);
        for fix in &file.fixes {
            match screen.format() {
                Format::Json => screen.object(&view.object(&shown, fix)),
                _ if screen.is_quiet() => {}
                Format::Short => screen.result(&view.head(&shown, fix)),
                Format::Human | Format::Sarif | Format::Github => {
                    screen.result(&format!("{}\n", view.whole(&shown, fix)))
                }
            }
        }
    }
    close(&fixes, screen);
    let is_done = fixes.left() == 0 && fixes.unread == 0 && (fixes.written || fixes.mended() == 0);
    Ok(if is_done { FINE } else { MISTAKES })
}

/// What was done, and what is left to do.
fn close(fixes: &Fixes, screen: &Screen) {
    let (mended, left) = (fixes.mended(), fixes.left());
    let repairs = count(mended, "repair");
    if mended + left == 0 && fixes.unread + fixes.other_errors > 0 {
        // What an error hides, an entry without a sound id for one, was not looked for.
        screen.note("nothing to fix in what could be read");
    } else if mended + left == 0 {
        screen.note("nothing to fix: every anchor finds its passage");
    } else if fixes.written && mended > 0 {
        let is_written =
            |file: &&crate::FileFixes| file.fixes.iter().any(|fix| matches!(fix.fate, Fate::Mended { .. }));
        let files: Vec<&str> = fixes.files.iter().filter(is_written).map(|file| &*file.file).collect();
        screen.note(&format!("wrote {repairs} to {}", files.join(", ")));
        let edited = fixes.all().filter(|fix| fix.change.is_some() && matches!(fix.fate, Fate::Mended { .. }));
        let edited: BTreeSet<String> = edited.map(|fix| format!("`{}`", fix.record)).collect();
        if !edited.is_empty() {
            const MOST: usize = 20;
            let shown: Vec<&str> = edited.iter().take(MOST).map(String::as_str).collect();
            let more = edited.len().saturating_sub(MOST);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            screen.note(&format!(
                "their passages were edited: see whether they still hold, then set `reviewed:` to the day: {}{more}",
                shown.join(", ")
            ));
        }
    } else if mended > 0 {
        screen.complaint(&format!("{repairs} to write: add `--write`"));
    }
    if left > 0 {
        let need = if left == 1 { "needs" } else { "need" };
        screen.complaint(&format!("{} {need} a person", count(left, "anchor")));
    }
    if fixes.unread > 0 {
        screen
            .complaint(&format!("{} couldn't be read: mend that first, then look again", count(fixes.unread, "file")));
    }
    let others = match (fixes.other_errors, fixes.other_warnings) {
        (0, 0) => return,
        (0, warnings) => count(warnings, "other warning"),
        (errors, 0) => count(errors, "other error"),
        (errors, warnings) => format!("{}, {}", count(errors, "other error"), count(warnings, "other warning")),
    };
    screen.note(&format!("the edition has {others}: see `postil check`"));
}
