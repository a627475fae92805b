//! What is said of anchors that are lost, once all texts are read: which text has their words now, and why no history
//! could be asked.

use std::collections::BTreeMap;

use crate::model::anchor::Status;
use crate::model::config::Config;
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::error::Error;
use crate::model::history::NoHistory;
use crate::model::project::Project;
use crate::model::source::{FilePath, Place};
use crate::model::work::TextId;

use super::ReadText;
use super::elsewhere::elsewhere;

/// Adds to the complaints about lost anchors, and says once for each reason that a history couldn't be asked.
pub fn report(project: &Project, config: &Config, texts: &[ReadText], report: &mut Report) -> Result<(), Error> {
    let mut lost: Vec<(TextId, Vec<String>)> = Vec::new();
    let mut places: Vec<Vec<&Place>> = Vec::new();
    for text in texts.iter().filter_map(|read| read.text.as_ref()) {
        let own = text.unplaced.iter().filter(|one| one.status == Status::Lost);
        let (quotes, own): (Vec<String>, Vec<&Place>) = own.map(|one| (one.quote.clone(), &one.place)).unzip();
        if !quotes.is_empty() {
            lost.push((text.id.clone(), quotes));
            places.push(own);
        }
    }
    for (found, places) in elsewhere(project, config, &lost)?.into_iter().zip(places) {
        for (text, place) in found.into_iter().zip(places) {
            if let Some(text) = text {
                moved_to(&text, place, report);
            }
        }
    }
    let mut reasons: BTreeMap<&NoHistory, &FilePath> = BTreeMap::new();
    for read in texts {
        if let (Some(reason), Some(text)) = (&read.no_history, &read.text) {
            reasons.entry(reason).or_insert(&text.file);
        }
    }
    reasons.into_iter().filter_map(|(reason, file)| no_history(reason, file)).for_each(|one| report.push(one));
    Ok(())
}

fn moved_to(text: &TextId, place: &Place, report: &mut Report) {
    let of_this = |one: &&mut Diagnostic| one.code == Code::QuoteNotFound && one.primary.place == *place;
    for diagnostic in report.iter_mut().filter(of_this) {
        diagnostic.primary.text = format!("moved to `content/{text}.md`");
        diagnostic.related.clear();
        diagnostic.hints =
            vec![format!("the words stand in `content/{text}.md` now: move this entry to `content/{text}.notes.yaml`")];
    }
}

fn no_history(reason: &NoHistory, file: &FilePath) -> Option<Diagnostic> {
    let (why, hint) = match reason {
        NoHistory::NotAsked => return None,
        NoHistory::NoGit => ("the program `git` isn't there".to_owned(), "install git, or pass `--no-history`"),
        NoHistory::NoRepository => {
            ("the edition isn't in a git work tree".to_owned(), "keep the edition in git, or pass `--no-history`")
        }
        NoHistory::Untracked => {
            (format!("git doesn't track `{file}`"), "`git add` and commit the text, or pass `--no-history`")
        }
        NoHistory::Shallow => {
            ("the clone is shallow".to_owned(), "run `git fetch --unshallow`, or pass `--no-history`")
        }
        NoHistory::TooLong => {
            (format!("`{file}` has more versions than are read"), "quote the passages anew, or pass `--no-history`")
        }
        NoHistory::Failed(words) => (format!("git says: {words}"), "mend that, or pass `--no-history`"),
    };
    let message = format!("history can't tell what became of passages: {why}");
    Some(
        Diagnostic::warning(Code::NoHistory, Place::start_of(file), message)
            .label("passages that were edited are judged by likeness alone")
            .hint(hint),
    )
}
