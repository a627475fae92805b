//! Ids of new records: ones that nothing else in the edition has.

use std::collections::BTreeSet;

use crate::model::config::Config;
use crate::model::diagnostic::Report;
use crate::model::project::Project;
use crate::model::record::Kind;
use crate::{Failure, Options, Silent, parse, passes};

/// Whether an id that was asked for can be one, and none of `taken` is the same.
pub fn check(id: &str, taken: &BTreeSet<String>) -> Result<(), Failure> {
    if !parse::is_id(id) {
        let hint = parse::id_from(id).map(|near| format!(", such as `{near}`")).unwrap_or_default();
        return Err(Failure::Usage(format!(
            "--id: `{id}` can't be an id: it takes 2 to 64 of `a` to `z`, digits and hyphens{hint}"
        )));
    }
    if taken.contains(id) {
        return Err(Failure::Usage(format!("--id: the edition has `{id}` already; ids are never shared")));
    }
    Ok(())
}

/// An id made from the first words of a quotation.
pub fn from_words(quote: &str, kind: Kind, taken: &BTreeSet<String>) -> String {
    const WORDS: usize = 5;
    let words: Vec<&str> = quote.split_whitespace().take(WORDS).collect();
    let stem = parse::id_from(&words.join(" ")).unwrap_or_else(|| kind.name().to_string());
    let mut id = stem.clone();
    let mut number = 2;
    while taken.contains(&id) {
        let tail = format!("-{number}");
        id = format!("{}{tail}", &stem[..stem.len().min(64 - tail.len())]);
        number += 1;
    }
    id
}

/// Every id of the edition, former ones too: they lead on to records.
pub fn taken(
    project: &Project,
    config: &Config,
    options: &Options,
    report: &mut Report,
) -> Result<BTreeSet<String>, Failure> {
    let options = Options { history: false, ..options.clone() };
    let shared = passes::shared(project, report)?;
    let texts = passes::texts(project, config, &shared, &options, &Silent, None, report)?;
    let records = shared.iter().flat_map(|one| &one.records).chain(texts.iter().flat_map(|one| one.records()));
    let own = records.flat_map(|record| {
        let aliases = record.aliases.iter().map(|alias| alias.value.to_string());
        std::iter::once(record.id.to_string()).chain(aliases)
    });
    Ok(own.chain(project.texts.iter().map(|text| text.id.to_string())).collect())
}
