//! What a record holds that leads elsewhere.

use crate::model::record::{Detail, Markdown, Name, Record};

/// Every Markdown value of a record, in the order of records.md.
pub fn markdown(record: &Record) -> Vec<&Markdown> {
    let mut fields: Vec<Option<&Markdown>> = vec![record.title.as_ref(), record.summary.as_ref(), record.body.as_ref()];
    fields.extend(record.history.iter().map(|change| Some(&change.change)));
    match &record.detail {
        Detail::Claim(claim) => {
            fields.extend([Some(&claim.claim), claim.confidence_note.as_ref(), claim.reason.as_ref()]);
            fields.extend(claim.evidence.iter().map(|evidence| evidence.note.as_ref()));
        }
        Detail::Source(source) => fields.extend([source.reliability.as_ref(), source.reply.as_ref()]),
        Detail::Event(event) => {
            fields.push(event.note.as_ref());
            fields.extend(event.sources.iter().map(|source| source.note.as_ref()));
        }
        Detail::Note(_) => {}
        Detail::Person(person) => fields.push(person.about.as_ref()),
    }
    fields.into_iter().flatten().collect()
}

/// Every name of a record, with the word for what it is there.
pub fn names(record: &Record) -> Vec<(&'static str, &Name)> {
    let mut names: Vec<(&'static str, &Name)> = record.by.iter().map(|name| ("`by`", name)).collect();
    names.extend(record.history.iter().filter_map(|change| Some(("`by`", change.by.as_ref()?))));
    match &record.detail {
        Detail::Claim(claim) => names.extend(claim.speaker.iter().map(|name| ("`speaker`", name))),
        Detail::Source(source) => {
            names.extend(source.author.iter().map(|name| ("`author`", name)));
            names.extend(source.editor.iter().map(|name| ("`editor`", name)));
            names.extend(source.translator.iter().map(|name| ("`translator`", name)));
        }
        Detail::Event(_) | Detail::Note(_) | Detail::Person(_) => {}
    }
    names
}
