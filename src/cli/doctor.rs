//! `postil doctor`: what of the machine and the edition's surroundings stands in the way.

use std::path::Path;
use std::process::{Command, Stdio};

use super::environment::Environment;
use super::screen::{Screen, count};
use super::{Edition, FINE, MISTAKES, folder};
use crate::model::output::MANIFEST;
use crate::{Failure, SchemaKind};

/// Look whether all that postil relies on is there: the edition, git and its history, the output folder, the schemas
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The edition's folder: where `postil.yaml` and `content/` are
    #[arg(default_value = ".", value_name = "DIR")]
    root: std::path::PathBuf,
}

/// How bad it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Fine,
    /// Something doesn't work that may not be needed.
    Lacking,
    Broken,
}

pub fn run(arguments: Arguments, environment: &Environment, screen: &Screen) -> Result<u8, Failure> {
    let root = arguments.root;
    folder(&root)?;
    let mut lines = vec![(State::Fine, "postil", env!("CARGO_PKG_VERSION").to_string())];
    let mut output_folder = "public".to_string();
    lines.push(edition(&root, environment, &mut output_folder)?);
    lines.push(git(&root));
    lines.push(output(&root, &output_folder));
    lines.push(schemas(&root));
    for (state, what, words) in &lines {
        let mark = match state {
            State::Fine => "ok",
            State::Lacking => "note",
            State::Broken => "bad",
        };
        screen.result(&format!("{mark:5} {what:8} {words}\n"));
    }
    Ok(if lines.iter().any(|(state, ..)| *state == State::Broken) { MISTAKES } else { FINE })
}

type Line = (State, &'static str, String);

/// `output` becomes the folder that the edition is built into.
fn edition(root: &Path, environment: &Environment, output: &mut String) -> Result<Line, Failure> {
    const WHAT: &str = "edition";
    if !root.join("postil.yaml").is_file() {
        let above = std::path::absolute(root).unwrap_or_default();
        let above = above.ancestors().skip(1).find(|folder| folder.join("postil.yaml").is_file());
        let words = match above {
            Some(folder) => format!("there is no postil.yaml here, but one in {}: go there", folder.display()),
            None => {
                "there is no postil.yaml: go to the folder of an edition, or make one with `postil init`".to_string()
            }
        };
        return Ok((State::Broken, WHAT, words));
    }
    let options = Edition { root: root.to_path_buf(), drafts: true, no_history: true }.options(environment)?;
    let survey = crate::survey(&options, &crate::Silent)?;
    output.clone_from(&survey.site.config.output);
    let counts = survey.outcome.counts;
    let holds = format!("{}, {}", count(counts.texts, "text"), count(counts.records, "record"));
    let report = &survey.outcome.report;
    Ok(match (report.errors(), report.warnings()) {
        (0, 0) => (State::Fine, WHAT, holds),
        (0, warnings) => {
            (State::Lacking, WHAT, format!("{holds}, {}: `postil check` shows them", count(warnings, "warning")))
        }
        (errors, _) => (State::Broken, WHAT, format!("{holds}, {}: `postil check` shows them", count(errors, "error"))),
    })
}

/// Without git, or without history, passages that were edited are looked for by their likeness alone.
fn git(root: &Path) -> Line {
    const WHAT: &str = "git";
    let ask = |arguments: &[&str]| {
        let run = Command::new("git").arg("-C").arg(root).args(arguments).stdin(Stdio::null()).output().ok()?;
        Some((run.status.success(), String::from_utf8_lossy(&run.stdout).trim().to_string()))
    };
    let Some((true, version)) = ask(&["--version"]) else {
        let words = "not found: what became of edited passages is told by their likeness alone";
        return (State::Lacking, WHAT, words.to_string());
    };
    match ask(&["rev-parse", "--is-shallow-repository"]) {
        Some((true, shallow)) if shallow == "false" => match ask(&["rev-parse", "--verify", "--quiet", "HEAD"]) {
            Some((true, _)) => (State::Fine, WHAT, format!("{version}, with the history of this folder")),
            _ => (State::Lacking, WHAT, format!("{version}; nothing is committed yet, so that texts have no history")),
        },
        Some((true, _)) => {
            let words = "a shallow clone: `git fetch --unshallow` brings the history that edited passages are found by";
            (State::Lacking, WHAT, format!("{version}; {words}"))
        }
        _ => {
            let words = "this folder is in no repository: edited passages are found by their likeness alone";
            (State::Lacking, WHAT, format!("{version}; {words}"))
        }
    }
}

fn output(root: &Path, name: &str) -> Line {
    const WHAT: &str = "output";
    let folder = root.join(name);
    let has_files = folder.read_dir().is_ok_and(|mut files| files.next().is_some());
    if !folder.exists() {
        (State::Fine, WHAT, format!("nothing is built yet: `postil build` makes {name}/"))
    } else if has_files && !folder.join(MANIFEST).is_file() {
        let words = "holds files that postil didn't write, so it won't write there: move them, or set `output`";
        (State::Broken, WHAT, format!("{name}/ {words}"))
    } else {
        (State::Fine, WHAT, format!("{name}/ is postil's"))
    }
}

fn schemas(root: &Path) -> Line {
    const WHAT: &str = "schemas";
    let differs = SchemaKind::ALL.into_iter().find(|kind| {
        let file = root.join(kind.file());
        std::fs::read_to_string(file).ok().as_deref() != Some(&crate::schema(*kind))
    });
    match differs {
        None => (State::Fine, WHAT, "up to date: editors can explain the YAML".to_string()),
        Some(_) if root.join(SchemaKind::FOLDER).is_dir() => {
            (State::Lacking, WHAT, "of another version: `postil schema --write` renews them".to_string())
        }
        Some(_) => (State::Lacking, WHAT, "none: `postil schema --write` lets editors explain the YAML".to_string()),
    }
}
