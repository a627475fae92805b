//! A source: its reference, its facts, and what rests on it.

use super::super::view::*;
use super::{PageWriter, escaped, natural};
use crate::model::record::{Detail, Name, Record, Source};
use crate::model::site::{RecordIndex, Target};

impl PageWriter<'_> {
    pub(super) fn reference(&self, index: RecordIndex, source: &Source) -> ReferenceView {
        let plain = |name: &Name| match name {
            Name::Person(id) => match self.site.target(id) {
                Some(Target::Record(person)) => match &self.site.records[person].detail {
                    Detail::Person(person) => person.name.clone(),
                    _ => id.to_string(),
                },
                _ => id.to_string(),
            },
            Name::Plain(name) => natural(name),
        };
        ReferenceView {
            html: self.context.references[index].clone(),
            authors: source.author.iter().map(plain).collect(),
            title: self.title(index),
            container: source.container.clone(),
            publisher: source.publisher.clone(),
            date: source.date.as_ref().map(|date| self.date(date).long),
            pages: source.pages.clone(),
            address: source.url.as_ref().map(|url| url.value.clone()),
        }
    }

    pub(super) fn source(&self, index: RecordIndex, source: &Source, record: &Record) -> SourceView {
        let links = &self.site.links[index];
        let names = |names: &[Name]| names.iter().map(|name| self.name(name)).collect();
        let used = links.evidence_of.iter().filter_map(|&(claim, at)| match &self.site.records[claim].detail {
            Detail::Claim(detail) => Some(CitedByView {
                claim: self.target(Target::Record(claim)),
                stance: detail.evidence.get(at)?.stance.name(),
                verdict: self.verdict(claim),
            }),
            _ => None,
        });
        SourceView {
            label: self.site.labels[index].clone().unwrap_or_default(),
            reference: self.reference(index, source),
            source_type: source.source_type.name(),
            rank: source.kind.map(|kind| kind.name()),
            authors: names(&source.author),
            editors: names(&source.editor),
            translators: names(&source.translator),
            facts: self.facts(source),
            reliability: self.block(&source.reliability, record),
            reply: self.block(&source.reply, record),
            claims: used.collect(),
            events: self.event_links(&links.events),
            texts: links.texts.iter().map(|&text| self.target(Target::Text(text))).collect(),
        }
    }

    fn facts(&self, source: &Source) -> Vec<FactView> {
        let words = |text: &String| LinkView { html: escaped(text), ..LinkView::default() };
        let address = |shown: &str, url: String| LinkView { html: escaped(shown), url: Some(url), outside: true };
        let facts = [
            ("In", source.container.as_ref().map(words)),
            ("Publisher", source.publisher.as_ref().map(words)),
            ("Place", source.place.as_ref().map(words)),
            ("Date", source.date.as_ref().map(|date| words(&self.date(date).long))),
            ("Edition", source.edition.as_ref().map(words)),
            ("Volume", source.volume.as_ref().map(words)),
            ("Issue", source.issue.as_ref().map(words)),
            ("Pages", source.pages.as_ref().map(words)),
            ("Language", source.lang.as_ref().map(words)),
            ("Address", source.url.as_ref().map(|url| address(&url.value, url.value.clone()))),
            ("Seen", source.accessed.map(|day| words(&self.day(day).long))),
            ("Archive", source.archive_url.as_ref().map(|url| address(&url.value, url.value.clone()))),
            ("Archived", source.archived.map(|day| words(&self.day(day).long))),
            ("DOI", source.doi.as_ref().map(|doi| address(&doi.value, format!("https://doi.org/{}", doi.value)))),
            ("ISBN", source.isbn.as_ref().map(|number| words(&number.value))),
            ("ISSN", source.issn.as_ref().map(|number| words(&number.value))),
            ("PubMed", source.pmid.as_ref().map(|number| words(&number.value))),
            ("arXiv", source.arxiv.as_ref().map(|number| words(&number.value))),
        ];
        facts.into_iter().filter_map(|(name, value)| Some(FactView { name, value: value? })).collect()
    }
}
