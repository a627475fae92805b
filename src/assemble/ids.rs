//! The one id space: records, their aliases and texts.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::record::{Id, Record};
use crate::model::source::Place;
use crate::model::work::{MarginNote, Text};

/// Who has an id.
enum Holder {
    Text(Place),
    Record(Place),
    Alias(Place),
}

/// The records whose id is theirs alone, and of those the aliases that are. Of two that share one, the first by file
/// and place keeps it; a text keeps it against a record.
pub fn unique(mut records: Vec<Record>, texts: &[Text], report: &mut Report) -> Vec<Record> {
    records.sort_by(|a, b| a.place.cmp(&b.place));
    let mut holders: HashMap<Id, Holder> = HashMap::with_capacity(records.len() + texts.len());
    for text in texts {
        holders.insert(text.id.clone(), Holder::Text(Place::start_of(&text.file)));
    }
    records.retain(|record| match holders.entry(record.id.clone()) {
        Entry::Vacant(free) => {
            free.insert(Holder::Record(record.place.clone()));
            true
        }
        Entry::Occupied(taken) => {
            report.push(shared_id(record, taken.get()));
            false
        }
    });
    // After all ids: an alias must give way to an id that stands later, too.
    for record in &mut records {
        let file = record.place.file.clone();
        record.aliases.retain(|alias| match holders.entry(alias.value.clone()) {
            Entry::Vacant(free) => {
                free.insert(Holder::Alias(alias.place(&file)));
                true
            }
            Entry::Occupied(taken) => {
                report.push(shared_alias(&alias.value, alias.place(&file), taken.get()));
                false
            }
        });
    }
    records
}

fn shared_id(record: &Record, holder: &Holder) -> Diagnostic {
    let id = &record.id;
    let (message, place, said) = match holder {
        Holder::Text(place) => (format!("a {} and a text have the id `{id}`", record.kind().name()), place, "the text"),
        Holder::Record(place) | Holder::Alias(place) => (format!("two records have the id `{id}`"), place, "the first"),
    };
    Diagnostic::error(Code::DuplicateId, record.place.clone(), message)
        .label("this id is taken")
        .related(place.clone(), said)
        .hint("give this one an id of its own; to place the same record in another text, write `ref:` instead of `id:`")
}

fn shared_alias(id: &str, place: Place, holder: &Holder) -> Diagnostic {
    let (message, other, said) = match holder {
        Holder::Text(other) => (format!("the alias `{id}` is the id of a text"), other, "the text"),
        Holder::Record(other) => (format!("the alias `{id}` is the id of a record"), other, "the record"),
        Holder::Alias(other) => (format!("the alias `{id}` is given twice"), other, "the first"),
    };
    Diagnostic::error(Code::DuplicateId, place, message)
        .label("this id is taken")
        .related(other.clone(), said)
        .hint("remove this alias")
}

/// Drops the notes of records that don't exist: their `ref:` entries are reported with the other references.
pub fn drop_unknown_notes(texts: &mut [Text], records: &[Record]) {
    let known: HashSet<&str> = records
        .iter()
        .flat_map(|record| std::iter::once(&record.id).chain(record.aliases.iter().map(|alias| &alias.value)))
        .map(|id| &**id)
        .collect();
    for text in texts {
        text.notes.retain(|note| note.placement().is_none_or(|placement| known.contains(&*placement.record)));
    }
}

/// Reports notes of one text that would share their HTML ids: the second place of `a` and the record `a-2`.
pub fn shared_stems(text: &Text, report: &mut Report) {
    let place = |note: &MarginNote| {
        note.placement().map_or_else(|| Place::start_of(&text.file), |placement| placement.place.clone())
    };
    let mut stems: HashMap<String, &MarginNote> = HashMap::with_capacity(text.notes.len());
    for note in &text.notes {
        let Some(former) = stems.insert(note.stem(), note) else { continue };
        // Two records of one id have been complained about.
        let record = |note: &MarginNote| note.placement().map(|placement| placement.record.clone());
        if record(note) == record(former) {
            continue;
        }
        // A further place has its number from counting; what can be renamed is the id that looks like one.
        let counted = |note: &MarginNote| note.placement().is_none_or(|placement| placement.ordinal > 1);
        let (renamed, other) = if counted(note) { (former, note) } else { (note, former) };
        let message = format!("two notes of `{}` would have the address `#n-{}`", text.file, note.stem());
        report.push(
            Diagnostic::error(Code::DuplicateId, place(renamed), message)
                .label("the id of this record gives this address")
                .related(place(other), "so does this further place of another record, or a footnote")
                .hint("rename the record; keep its old id under `aliases`"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{assembled, claim, note_in, shown, text};

    #[test]
    fn an_id_belongs_to_one() {
        for (records, expected) in [
            (vec![claim("aa"), claim("bb")], vec![]),
            (
                vec![claim("aa").file("b.yaml"), claim("aa").file("a.yaml")],
                vec!["duplicate-id b.yaml: two records have the id `aa` (a.yaml)"],
            ),
            (
                vec![claim("tale")],
                vec!["duplicate-id content/a.yaml: a claim and a text have the id `tale` (content/tale.md)"],
            ),
            (
                vec![claim("aa"), claim("bb").alias("aa")],
                vec!["duplicate-id content/a.yaml: the alias `aa` is the id of a record (content/a.yaml)"],
            ),
            (
                vec![claim("aa").alias("old"), claim("bb").alias("old")],
                vec!["duplicate-id content/a.yaml: the alias `old` is given twice (content/a.yaml)"],
            ),
            (
                vec![claim("aa").alias("aa")],
                vec!["duplicate-id content/a.yaml: the alias `aa` is the id of a record (content/a.yaml)"],
            ),
        ] {
            let (_, report) = assembled(records, vec![text("tale")]);
            assert_eq!(shown(&report), expected);
        }
    }

    #[test]
    fn notes_of_one_text_have_addresses_of_their_own() {
        let tale = text("tale").note(note_in("aa", 1)).note(note_in("aa", 2)).note(note_in("aa-2", 1));
        let (_, report) = assembled(vec![claim("aa"), claim("aa-2")], vec![tale]);
        assert_eq!(
            shown(&report),
            [
                "duplicate-id content/tale.notes.yaml: two notes of `content/tale.md` would have the address `#n-aa-2` (content/tale.notes.yaml)"
            ]
        );
    }
}
