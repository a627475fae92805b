//! `postil fmt`: puts the keys of records in canonical order, and their prose in lines of one width.

use std::path::PathBuf;

use serde::Serialize;

use super::screen::{Screen, count};
use super::{FINE, Format, MISTAKES, folder};
use crate::Failure;

/// Put the keys of records in canonical order and wrap their prose; comments go along, and no value changes
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit codes: 0 all is in order, 1 `--check` found files that aren't, or a file couldn't be read."
)]
pub struct Arguments {
    /// The edition's folder, the current one when absent; then files of its records, all of them when absent
    #[arg(value_name = "DIR|FILE")]
    paths: Vec<PathBuf>,
    /// Write nothing; name the files that would change
    #[arg(long)]
    check: bool,
    /// How many characters a line of prose may have
    #[arg(long, value_name = "CHARACTERS", default_value_t = 100, value_parser = clap::value_parser!(u16).range(40..))]
    width: u16,
}

/// A line of JSON.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Line<'a> {
    Arranged { file: &'a str, written: bool },
}

pub fn run(arguments: Arguments, screen: &Screen) -> Result<u8, Failure> {
    let Arguments { mut paths, check, width } = arguments;
    let is_folder = paths.first().is_some_and(|path| path.is_dir());
    let root = if is_folder { paths.remove(0) } else { PathBuf::from(".") };
    folder(&root)?;
    let arranged = crate::arrange(&root, &paths, usize::from(width), !check)?;
    screen.report(&arranged.report, &root);
    arranged.refused.iter().for_each(|refusal| screen.complaint(refusal));
    for file in &arranged.changed {
        match screen.format() {
            Format::Json => screen.object(&Line::Arranged { file, written: !check }),
            _ if check => screen.result(&format!("{file}\n")),
            _ => screen.note(&format!("arranged {file}")),
        }
    }
    let left = arranged.report.errors() + arranged.refused.len();
    if left > 0 {
        screen.complaint(&format!("left {} as it was", count(left, "file")));
    }
    match arranged.changed.len() {
        0 if left == 0 => screen.note(&format!("{} in canonical form", count(arranged.files, "file"))),
        changed if changed > 0 && check => {
            screen.complaint(&format!("{} to arrange: run `postil fmt`", count(changed, "file")))
        }
        _ => {}
    }
    Ok(if left > 0 || (check && !arranged.changed.is_empty()) { MISTAKES } else { FINE })
}
