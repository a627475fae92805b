//! `postil schema`: the JSON Schemas by which editors explain and check YAML files.

use std::path::PathBuf;

use super::screen::Screen;
use super::{FINE, folder};
use crate::{Failure, SchemaKind};

/// Print a JSON Schema of the YAML that authors write, or write all of them into an edition
#[derive(Debug, clap::Args)]
#[command(after_help = "A YAML file whose first line is the comment that --write prints is explained, completed and \
    checked by editors with a YAML language server, offline.")]
pub struct Arguments {
    /// `notes`, `records`, `config` or `text`; without it, what each describes
    #[arg(conflicts_with = "write")]
    kind: Option<String>,
    /// Write the schemas into the folder `.postil` of the edition in DIR, the current folder when absent
    #[arg(long, value_name = "DIR", num_args = 0..=1, default_missing_value = ".")]
    write: Option<PathBuf>,
}

pub fn run(arguments: Arguments, screen: &Screen) -> Result<u8, Failure> {
    if let Some(root) = arguments.write {
        folder(&root)?;
        return write(&root, screen);
    }
    match arguments.kind {
        None => {
            let lines = SchemaKind::ALL.map(|kind| format!("{:7}  {}\n", kind.name(), kind.meaning()));
            screen.result(&lines.concat());
        }
        Some(typed) => match SchemaKind::ALL.into_iter().find(|kind| kind.name() == typed) {
            Some(kind) => screen.result(&crate::schema(kind)),
            None => {
                let names = SchemaKind::ALL.map(|kind| format!("`{}`", kind.name()));
                return Err(Failure::Usage(format!("KIND: there is no schema `{typed}`, only {}", names.join(", "))));
            }
        },
    }
    Ok(FINE)
}

fn write(root: &std::path::Path, screen: &Screen) -> Result<u8, Failure> {
    let changed = crate::write_schemas(root)?;
    if changed.is_empty() {
        screen.note(&format!("the schemas in {} are up to date", SchemaKind::FOLDER));
        return Ok(FINE);
    }
    screen.note(&format!("wrote {}", changed.join(", ")));
    screen.note("new sidecars begin with the line by which editors find them; for a file that is there already:");
    for (kind, file) in [
        (SchemaKind::Notes, "content/X.notes.yaml"),
        (SchemaKind::Records, "content/sources.yaml"),
        (SchemaKind::Config, "postil.yaml"),
    ] {
        screen.note(&format!("  {file:20}  {}", kind.modeline(file)));
    }
    Ok(FINE)
}
