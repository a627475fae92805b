//! `postil list`: says what an edition holds and what became of it, mistakes or not.

use clap::builder::PossibleValuesParser;

use super::environment::Environment;
use super::screen::Screen;
use super::{Edition, FINE};
use crate::model::anchor::Status;
use crate::model::inventory::AnchorEntry;
use crate::model::record::{Kind, NoteKind, Publication};
use crate::model::site::RecordIndex;
use crate::report::Item;
use crate::{Failure, Survey};

/// Say what the edition holds: a summary, or a line for each record or anchor that is asked for
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    edition: Edition,
    /// Records of a kind, or notes of one: `question`
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = PossibleValuesParser::new(kinds()))]
    kind: Vec<String>,
    /// What became of an anchor, or what is open
    #[arg(long, value_name = "STATUS", value_delimiter = ',', value_parser = PossibleValuesParser::new(statuses()))]
    status: Vec<String>,
    /// Claims with a verdict, by its key; `none` for those not assessed
    #[arg(long, value_name = "KEY", value_delimiter = ',')]
    verdict: Vec<String>,
    /// What belongs to a text, by its id: `some/text`
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    text: Vec<String>,
    /// Every record
    #[arg(long)]
    all: bool,
}

/// States of a record rather than of an anchor.
const STATES: [&str; 7] = ["listed", "overdue", "unreviewed", "unsupported", "unarchived", "draft", "retracted"];

fn statuses() -> Vec<&'static str> {
    Status::ALL.iter().map(|status| status.name()).chain(STATES).collect()
}

fn kinds() -> Vec<&'static str> {
    Kind::ALL.iter().map(|kind| kind.name()).chain(NoteKind::ALL.iter().map(|kind| kind.name())).collect()
}

pub fn run(arguments: Arguments, environment: &Environment, screen: &Screen) -> Result<u8, Failure> {
    let options = arguments.edition.options(environment)?;
    let chosen = Chosen {
        kinds: arguments.kind,
        statuses: arguments.status,
        verdicts: arguments.verdict,
        texts: arguments.text,
    };
    let survey = screen.watch(|progress| crate::survey(&options, progress))?;
    chosen.check(&survey)?;
    let summary = chosen.is_all() && !arguments.all;
    let items = chosen.items(&survey);
    if summary {
        screen.summary(&survey.site, survey.overdue.len());
    }
    if !summary || screen.is_json() {
        screen.items(&items, &options.root);
    }
    if !summary && items.is_empty() {
        screen.complaint(&match chosen.asked() {
            asked if asked.is_empty() => "the edition has no records".to_string(),
            asked => format!("no record fits {asked}"),
        });
    }
    if let Some(tally) = screen.tally(&survey.outcome.report) {
        let incomplete = if survey.outcome.report.has_errors() { ", so that this may not be all" } else { "" };
        screen.complaint(&format!("{tally}{incomplete}: `postil check` names what is wrong"));
    }
    Ok(FINE)
}

/// What is asked for. Of each list one entry must fit; an empty one lets everything through.
#[derive(Debug, Default)]
struct Chosen {
    kinds: Vec<String>,
    statuses: Vec<String>,
    verdicts: Vec<String>,
    texts: Vec<String>,
}

impl Chosen {
    fn is_all(&self) -> bool {
        self.options().iter().all(|(_, list)| list.is_empty())
    }

    fn options(&self) -> [(&str, &Vec<String>); 4] {
        [("--kind", &self.kinds), ("--status", &self.statuses), ("--verdict", &self.verdicts), ("--text", &self.texts)]
    }

    /// What is asked for, as it may be typed.
    fn asked(&self) -> String {
        let given = self.options().into_iter().filter(|(_, list)| !list.is_empty());
        let given = given.map(|(option, list)| format!("`{option} {}`", list.join(",")));
        given.collect::<Vec<_>>().join(" and ")
    }

    /// Refuses the name of a verdict or text that the edition doesn't have.
    fn check(&self, survey: &Survey) -> Result<(), Failure> {
        let scale = &survey.site.config.verdicts;
        if let Some(key) = self.verdicts.iter().find(|key| *key != "none" && scale.iter().all(|one| *one.key != ***key))
        {
            let keys: Vec<String> = scale.iter().map(|one| format!("`{}`", one.key)).collect();
            let keys = if keys.is_empty() { String::new() } else { format!("{} or ", keys.join(", ")) };
            return Err(Failure::Usage(format!("--verdict: the scale has no `{key}`; give {keys}`none`")));
        }
        let texts = &survey.site.texts;
        match self.texts.iter().find(|id| texts.iter().all(|text| *text.id != ***id)) {
            Some(id) => Err(Failure::Usage(format!(
                "--text: no text has the id `{id}`; it is the path below `content/` without `.md`"
            ))),
            None => Ok(()),
        }
    }

    /// What fits, in the order in which it is written.
    fn items<'a>(&self, survey: &'a Survey) -> Vec<Item<'a>> {
        let records = &survey.site.records;
        let mut anchors: Vec<Vec<&AnchorEntry>> = vec![Vec::new(); records.len()];
        for anchor in &survey.outcome.anchors {
            anchors[anchor.index].push(anchor);
        }
        let mut items = Vec::new();
        for (index, record) in records.iter().enumerate() {
            let overdue = survey.overdue.binary_search(&index).is_ok();
            let none = anchors[index].is_empty().then_some(None);
            let own = anchors[index].iter().copied().map(Some).chain(none);
            let own = own.map(|anchor| Item { record, anchor, overdue });
            items.extend(own.filter(|item| self.fits(item, index, survey)));
        }
        items.sort_by(|a, b| a.place().cmp(b.place()));
        items
    }

    fn fits(&self, item: &Item<'_>, index: RecordIndex, survey: &Survey) -> bool {
        let any = |list: &[String], fits: &dyn Fn(&str) -> bool| list.is_empty() || list.iter().any(|one| fits(one));
        any(&self.kinds, &|kind| kind == item.kind() || kind == item.record.kind().name())
            && any(&self.statuses, &|status| has_status(item, status, index, survey))
            && any(&self.verdicts, &|key| item.verdict() == Some(key))
            && any(&self.texts, &|id| {
                let text = item.anchor.map(|anchor| &anchor.text).or(item.record.home.as_ref());
                text.is_some_and(|text| **text == *id)
            })
    }
}

fn has_status(item: &Item<'_>, status: &str, index: RecordIndex, survey: &Survey) -> bool {
    let open = &survey.site.coverage.open;
    let among = |list: &[RecordIndex]| list.binary_search(&index).is_ok();
    match status {
        "listed" => item.anchor.is_none(),
        "overdue" => item.overdue,
        "unreviewed" => among(&open.unreviewed),
        "unsupported" => among(&open.unsupported),
        "unarchived" => among(&open.unarchived),
        "draft" => item.record.publication == Publication::Draft,
        "retracted" => item.record.publication == Publication::Retracted,
        of_anchor => item.anchor.is_some_and(|anchor| anchor.status.name() == of_anchor),
    }
}
