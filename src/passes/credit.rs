//! Who wrote a record and when, from git, where the record doesn't say.
//!
//! `reviewed` isn't filled in: that a line was changed says nothing about whether anybody checked it.

use std::collections::HashMap;
use std::sync::Arc;

use super::ReadText;
use crate::load;
use crate::model::history::{NoHistory, Origin};
use crate::model::project::Project;
use crate::model::record::{Detail, Id, Name, Record};
use crate::model::source::Spanned;
use crate::parse::Shared;

/// What git said last, and at which commit: a refresh asks again only after the next one.
#[derive(Debug, Default)]
pub struct Origins {
    head: Option<Result<(Option<String>, bool), NoHistory>>,
    known: Arc<HashMap<String, Origin>>,
}

impl Origins {
    /// The origin of each id. Empty where there is no git, no repository, or a shallow one.
    fn of(&mut self, project: &Project) -> Arc<HashMap<String, Origin>> {
        let head = Some(load::head(&project.root));
        if self.head != head {
            self.known = Arc::new(load::origins(&project.root).unwrap_or_default());
            self.head = head;
        }
        self.known.clone()
    }
}

/// Fills in `by` and `created` of the records that lack them.
pub fn fill(project: &Project, shared: &mut [Shared], texts: &mut [ReadText], origins: &mut Origins) {
    let mut records: Vec<&mut Record> = shared.iter_mut().flat_map(|one| &mut one.records).collect();
    records.extend(texts.iter_mut().flat_map(|text| &mut text.records));
    if records.iter().all(|record| !lacks(record)) {
        return;
    }
    let origins = origins.of(project);
    let people: HashMap<String, Id> =
        records.iter().filter_map(|record| Some((name(record)?, record.id.clone()))).collect();
    for record in records.into_iter().filter(|record| lacks(record)) {
        let Some(origin) = origins.get(&*record.id) else { continue };
        record.created.get_or_insert(origin.day);
        if record.by.is_empty() {
            record.by.push(match people.get(&origin.author) {
                Some(person) => Name::Person(Spanned::new(person.clone(), 0..0)),
                None => Name::Plain(Spanned::new(origin.author.clone(), 0..0)),
            });
        }
    }
}

/// People are no one's work.
fn lacks(record: &Record) -> bool {
    !matches!(record.detail, Detail::Person(_)) && (record.by.is_empty() || record.created.is_none())
}

fn name(record: &Record) -> Option<String> {
    match &record.detail {
        Detail::Person(person) => Some(person.name.clone()),
        _ => None,
    }
}
