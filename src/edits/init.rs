//! `postil init`: a small edition to begin with.
//!
//! 1. The files are those of `starter/` in postil's source, which is an edition itself, and the JSON Schemas.
//! 2. Title and language take the place of the starter's own; `parse` and the words of pages say whether they can be used.
//! 3. `write` makes all files, or none.

use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::project::Project;
use crate::{Failure, parse, passes, write};

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter");

/// The lines of the starter that give way to what was asked for.
const TITLE: &str = "title: A small edition\n";
const LANG: &str = "lang: en\n";

const CONFIG: &str = "postil.yaml";

/// An edition that is to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewEdition {
    pub title: Option<String>,
    /// A tag of BCP 47.
    pub lang: Option<String>,
}

/// Makes an edition in the folder `root`, which is made if it isn't there. Gives its files, by path. Nothing is overwritten: where
/// one of them exists, all is left as it is.
pub fn init(root: &Path, wanted: &NewEdition) -> Result<Vec<String>, Failure> {
    let titled = NewEdition { lang: None, ..wanted.clone() };
    for (option, edition) in [("--title", &titled), ("--lang", wanted)] {
        if let Some(complaint) = complaint(&written(CONFIG, starter(CONFIG), edition))? {
            if complaint.code == Code::MissingMessages {
                let tag = wanted.lang.as_deref().unwrap_or_default();
                return Err(Failure::Usage(format!(
                    "{option}: postil has no words for pages in `{tag}`: begin with a language that it has, such as `en`; \
                    `postil explain missing-messages` tells how to add one"
                )));
            }
            let hints = complaint.hints.iter().map(|hint| format!("; {hint}")).collect::<String>();
            return Err(Failure::Usage(format!("{option}: {}{hints}", complaint.message)));
        }
    }
    let mut files: Vec<(String, String)> = Vec::new();
    collect(&STARTER, &mut files);
    for (file, text) in &mut files {
        let kind = match file.as_str() {
            CONFIG => Some(parse::SchemaKind::Config),
            _ => parse::SchemaKind::of_records(file),
        };
        let head = kind.map(|kind| kind.modeline(file) + "\n\n").unwrap_or_default();
        *text = head + &written(file, text, wanted);
    }
    files.extend(parse::SchemaKind::ALL.map(|kind| (kind.file(), parse::schema(kind))));
    files.sort();
    write::create(root, &files)?;
    Ok(files.into_iter().map(|(file, _)| file).collect())
}

fn collect(folder: &Dir<'_>, files: &mut Vec<(String, String)>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let text = starter(&path).to_string();
        files.push((path, text));
    }
    folder.dirs().for_each(|folder| collect(folder, files));
}

/// A file of the starter.
fn starter(file: &str) -> &'static str {
    STARTER
        .get_file(file)
        .and_then(|file| file.contents_utf8())
        .expect("the starter is embedded, and all of it is text")
}

/// A file of the starter with the title and the language that were asked for. The sample is in English whatever the edition
/// speaks, so only the config takes the language.
fn written(file: &str, text: &str, wanted: &NewEdition) -> String {
    let mut text = text.to_string();
    if let (CONFIG | "content/index.md", Some(title)) = (file, &wanted.title) {
        text = text.replacen(TITLE, &format!("title: {}\n", parse::value(title)), 1);
    }
    if let (CONFIG, Some(lang)) = (file, &wanted.lang) {
        text = text.replacen(LANG, &format!("lang: {}\n", parse::value(lang)), 1);
    }
    text
}

/// What is wrong with the text of a config, or with the language that it asks for.
fn complaint(text: &str) -> Result<Option<Diagnostic>, Failure> {
    let mut report = Report::new();
    let config =
        parse::config(&CONFIG.into(), Some(text), &[], &mut report).map_err(|bad| Failure::Usage(bad.to_string()))?;
    if report.is_empty() {
        // An edition that has nothing of its own yet: what is asked is whether postil speaks its language.
        let project = Project::default();
        passes::theme(&project, &config, &mut report)?;
    }
    Ok(report.iter().next().cloned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A starter without these lines would be made with another title than was asked for.
    #[test]
    fn the_starter_has_what_gives_way() {
        let wanted = NewEdition { title: Some("A: b".into()), lang: Some("de-AT".into()) };
        let config = written(CONFIG, starter(CONFIG), &wanted);
        assert!(config.contains("\ntitle: \"A: b\"\nlang: de-AT\n"), "{config}");
        let index = written("content/index.md", starter("content/index.md"), &wanted);
        assert!(index.starts_with("---\ntitle: \"A: b\"\n") && index.contains("\nlang: en\n"), "{index}");
        assert_eq!(written(CONFIG, starter(CONFIG), &NewEdition::default()), starter(CONFIG));
    }
}
