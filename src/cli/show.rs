//! `postil show`: says all that is known of one record.

use super::environment::Environment;
use super::screen::Screen;
use super::{Edition, FINE};
use crate::Failure;
use crate::model::nearest::nearest;
use crate::model::site::Target;
use crate::report::Item;

/// Say all that is known of a record: what it says, where it stands, and what it is linked with, both ways
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The id of a record, or one that it had
    id: String,
    #[command(flatten)]
    edition: Edition,
}

pub fn run(arguments: Arguments, environment: &Environment, screen: &Screen) -> Result<u8, Failure> {
    let mut options = arguments.edition.options(environment)?;
    options.drafts = true;
    let survey = screen.watch(|progress| crate::survey(&options, progress))?;
    let site = &survey.site;
    let id = arguments.id.trim();
    let index = match site.target(id) {
        Some(Target::Record(index)) => index,
        Some(Target::Text(text)) => {
            let message = format!(
                "ID: `{id}` is the text `{}`; `postil list --text {id}` lists its notes",
                site.texts[text].file
            );
            return Err(Failure::Usage(message));
        }
        None => {
            let known = site.records.iter().map(|record| &*record.id);
            let hint = match nearest(id, known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`postil list --all` lists all records".to_string(),
            };
            return Err(Failure::Usage(format!("ID: no record has the id `{id}`; {hint}")));
        }
    };
    let anchors = &survey.outcome.anchors;
    if screen.is_json() {
        let record = &site.records[index];
        let overdue = survey.overdue.binary_search(&index).is_ok();
        let own: Vec<_> = anchors.iter().filter(|anchor| anchor.index == index).map(Some).collect();
        let own = if own.is_empty() { vec![None] } else { own };
        let items: Vec<Item<'_>> = own.into_iter().map(|anchor| Item { record, anchor, overdue }).collect();
        screen.items(&items, &options.root);
    } else {
        screen.card(site, index, anchors, &options.root);
    }
    if let Some(tally) = screen.tally(&survey.outcome.report) {
        screen.complaint(&format!("{tally} in this edition: `postil check` names what is wrong"));
    }
    Ok(FINE)
}
