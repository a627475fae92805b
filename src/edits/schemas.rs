//! `postil schema --write`: the schemas of an edition, in the folder where its YAML files look for them.

use std::path::Path;
use std::{fs, io};

use crate::model::error::Error;
use crate::model::project::Project;
use crate::{Failure, load, parse, write};

/// Writes every schema into `.postil/` of the edition at `root`, which is made if it isn't there. Gives the files that
/// changed, from the edition's folder. For `postil schema --write`, and for what makes a new edition.
pub fn write_schemas(root: &Path) -> Result<Vec<String>, Failure> {
    let mut changed = Vec::new();
    for kind in parse::SchemaKind::ALL {
        let file = kind.file();
        let path = root.join(&file);
        let before = match fs::symlink_metadata(&path) {
            Ok(_) => Some(load::plain(&path).map_err(Failure::Refused)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(Error::new("read", &path, error).into()),
        };
        let after = parse::schema(kind);
        if before.as_deref() != Some(&after) {
            changed.push((file, before, after));
        }
    }
    if !changed.is_empty() {
        let folder = root.join(parse::SchemaKind::FOLDER);
        fs::create_dir_all(&folder).map_err(Error::at("create", &folder))?;
    }
    let replacements: Vec<write::Replacement<'_>> = changed
        .iter()
        .map(|(file, before, after)| write::Replacement { file, before: before.as_deref(), after })
        .collect();
    write::replace(root, &replacements)?;
    Ok(changed.into_iter().map(|(file, ..)| file).collect())
}

/// What a new file of records begins with: the line by which editors find its schema, if the edition keeps one. A line that
/// leads nowhere would be a complaint in every editor.
pub fn head(project: &Project, file: &str) -> String {
    let kind = parse::SchemaKind::of_records(file).filter(|kind| project.path(&kind.file()).is_file());
    kind.map(|kind| kind.modeline(file) + "\n").unwrap_or_default()
}
