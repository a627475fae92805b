//! How a page names records, texts, people and places.

use crate::model::record::{Detail, Locator, Name, PersonKind, Publication};
use crate::model::site::{PlaceRef, RecordIndex, Target, TextIndex};
use crate::model::work::{FrontMatter, Text};

use super::super::dates::DateView;
use super::super::view::{
    AddressView, LinkView, LocatorPartView, LocatorView, NameView, PlaceView, RecordLink, TagLink, TextLink,
    VerdictView,
};
use super::passages;
use super::prose_bridge;
use super::scope::Scope;

/// Words that an unhurried reader reads in a minute.
const WORDS_A_MINUTE: u32 = 220;

impl Scope<'_> {
    /// A record as this page names it.
    pub fn record(&self, index: RecordIndex) -> RecordLink {
        let record = &self.site.records[index];
        let (title_html, title) = self.record_title(index);
        let verdict = match &record.detail {
            Detail::Claim(claim) => claim.verdict.as_ref().and_then(|key| self.verdict(key)),
            _ => None,
        };
        let date = match &record.detail {
            Detail::Event(event) => Some(self.event_date(event)),
            Detail::Source(source) => source.date.as_ref().map(|date| self.language().date(date)),
            _ => None,
        };
        let note_kind = match &record.detail {
            Detail::Note(_) => Some(record.word()),
            _ => None,
        };
        RecordLink {
            id: record.id.to_string(),
            kind: record.kind().name(),
            note_kind,
            title_html,
            title,
            url: self.record_url(index),
            verdict,
            date,
            label: self.label(index),
            retracted: record.publication == Publication::Retracted,
        }
    }

    pub fn records(&self, indexes: &[RecordIndex]) -> Vec<RecordLink> {
        indexes.iter().map(|&index| self.record(index)).collect()
    }

    /// A record's title, as HTML without links and as plain words. One without a title goes by its first passage or id.
    pub fn record_title(&self, index: RecordIndex) -> (String, String) {
        let record = &self.site.records[index];
        if let Some(title) = &record.title {
            return prose_bridge::title(self, title, record.file());
        }
        let first = self.site.links[index].places.first();
        let passage = first.and_then(|place| {
            let placement = self.site.texts[place.text].notes.get(place.note)?.placement()?;
            let [_, passage, _] = placement.sentence_parts();
            (!passage.trim().is_empty()).then(|| (place.text, passage.trim().to_string()))
        });
        match (&record.detail, passage) {
            (Detail::Person(person), _) => (escaped(&person.name), person.name.clone()),
            (_, Some((text, passage))) => (self.of_text(text, &passage), passage),
            (_, None) => (escaped(&record.id), record.id.to_string()),
        }
    }

    pub fn text_link(&self, index: TextIndex) -> LinkView {
        let title = &self.site.texts[index].front.title.value;
        LinkView {
            title_html: self.of_text(index, title),
            title: title.clone(),
            url: self.target(Target::Text(index)).unwrap_or_default(),
        }
    }

    pub fn record_view(&self, index: RecordIndex) -> Option<LinkView> {
        let (title_html, title) = self.record_title(index);
        Some(LinkView { title_html, title, url: self.record_url(index)? })
    }

    /// A text or record whose words lead here.
    pub fn mention(&self, target: Target) -> RecordLink {
        match target {
            Target::Record(index) => self.record(index),
            Target::Text(index) => {
                let LinkView { title_html, title, url } = self.text_link(index);
                let id = self.site.texts[index].id.to_string();
                RecordLink { id, kind: "text", title_html, title, url: Some(url), ..RecordLink::default() }
            }
        }
    }

    /// A text in a list.
    pub fn listed(&self, index: TextIndex) -> TextLink {
        let text = &self.site.texts[index];
        TextLink {
            tongue: self.tongue_of(index),
            title: text.front.title.value.clone(),
            url: self.target(Target::Text(index)).unwrap_or_default(),
            subtitle: text.front.subtitle.clone(),
            description: text.front.description.clone(),
            authors: self.authors(&text.front),
            date: text.front.date.as_ref().map(|date| self.language().date(date)),
            notes: text.notes.len(),
            words: text.words,
            minutes: minutes(text),
        }
    }

    pub fn authors(&self, front: &FrontMatter) -> Vec<String> {
        front.author.iter().map(|name| in_reading_order(name)).collect()
    }

    pub fn name(&self, name: &Name) -> NameView {
        match name {
            Name::Plain(name) => NameView { name: in_reading_order(name), sorted: name.value.clone(), url: None },
            Name::Person(id) => match self.record_index(id) {
                Some(index) => self.person_name(index),
                None => NameView { name: id.to_string(), sorted: id.to_string(), url: None },
            },
        }
    }

    pub fn names(&self, names: &[Name]) -> Vec<NameView> {
        names.iter().map(|name| self.name(name)).collect()
    }

    fn person_name(&self, index: RecordIndex) -> NameView {
        let record = &self.site.records[index];
        let sorted = match &record.detail {
            Detail::Person(person) => person.name.clone(),
            _ => self.record_title(index).1,
        };
        let name = match &record.detail {
            Detail::Person(person) if person.kind == PersonKind::Organisation => sorted.clone(),
            _ => in_reading_order(&sorted),
        };
        NameView { name, sorted, url: self.record_url(index) }
    }

    /// A step of the scale, by its key.
    pub fn verdict(&self, key: &str) -> Option<VerdictView> {
        self.scale.iter().find(|step| step.key == key).cloned()
    }

    pub fn verdicts(&self) -> Vec<VerdictView> {
        self.scale.clone()
    }

    /// Where a record stands.
    pub fn place(&self, place: PlaceRef) -> Option<PlaceView> {
        let text = &self.site.texts[place.text];
        let note = text.notes.get(place.note)?;
        let placement = note.placement()?;
        let block = text.blocks.get(placement.block as usize);
        let [before, passage, after] = placement.sentence_parts().map(str::to_string);
        let link = self.text_link(place.text);
        // A note to a whole text marks no passage: the note itself is its place.
        let fragment = if placement.whole { format!("n-{}", note.stem()) } else { format!("a-{}", note.stem()) };
        let page = link.url.split('#').next().unwrap_or_default();
        let url = if self.site.text_paths[place.text] == *self.path {
            format!("#{fragment}")
        } else {
            format!("{page}#{fragment}")
        };
        Some(PlaceView {
            tongue: self.tongue_of(place.text),
            words_url: self.words_url(place, &url).filter(|_| !placement.whole),
            url,
            text: link,
            section: section_title(text, placement.block),
            paragraph: block.map_or(0, |block| block.number),
            number: place.note + 1,
            before,
            passage,
            after,
            changed: self.record_index(&placement.record).and_then(|index| {
                let record = &self.site.records[index];
                self.changed(place.text, placement, record)
            }),
            whole: placement.whole,
            cite: None,
        })
    }

    /// How a source is cited: `Korybko 2020`.
    pub fn label(&self, index: RecordIndex) -> Option<String> {
        self.site.labels[index].as_ref().map(|label| self.language().label(label))
    }

    /// The date of an event, in its author's own words where there are any.
    pub fn event_date(&self, event: &crate::model::record::Event) -> DateView {
        let mut date = self.language().date(&event.date.value);
        if let Some(words) = &event.date_text {
            date.text.clone_from(words);
            date.short.clone_from(words);
        }
        date
    }

    /// The address of a passage that also names its words: they are found and lit even after the record is gone.
    fn words_url(&self, place: PlaceRef, url: &str) -> Option<String> {
        let facts = self.context.facts.0.get(place.text)?;
        let directives = facts.directives.get_or_init(|| passages::directives(self, place.text));
        Some(format!("{url}:~:text={}", directives.get(place.note)?.as_ref()?))
    }

    pub fn tag(&self, slug: &str) -> TagLink {
        let found = self.site.tags.binary_search_by(|tag| (*tag.slug).cmp(slug)).ok();
        let found = found.or_else(|| self.site.tags.iter().position(|tag| *tag.slug == *slug));
        TagLink { slug: slug.to_string(), url: found.map(|index| self.url(&self.site.tags[index].path)) }
    }
}

/// The heading above a block, plain.
pub fn section_title(text: &Text, block: u32) -> Option<String> {
    let heading = text.blocks.get(block as usize)?.heading?;
    text.headings.get(heading as usize).map(|heading| heading.title.to_string())
}

pub fn minutes(text: &Text) -> u32 {
    text.words.div_ceil(WORDS_A_MINUTE).max(1)
}

pub fn locator(locator: &Locator) -> LocatorView {
    match locator {
        Locator::Free(words) => LocatorView { free: Some(words.clone()), parts: Vec::new() },
        Locator::Parts(parts) => {
            let view = |(part, value): &(crate::model::record::LocatorPart, String)| LocatorPartView {
                part: part.name(),
                value: value.clone(),
            };
            LocatorView { free: None, parts: parts.iter().map(view).collect() }
        }
    }
}

pub fn address(url: &str) -> AddressView {
    let after = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = after.split(['/', '?', '#']).next().unwrap_or(after);
    let host = host.strip_prefix("www.").unwrap_or(host);
    AddressView { url: url.to_string(), host: host.strip_prefix("mailto:").unwrap_or(host).to_string() }
}

/// `Korybko, Andrew` as `Andrew Korybko`; any other name as it stands.
fn in_reading_order(name: &str) -> String {
    match name.split_once(", ") {
        Some((family, given)) if !given.contains(',') && !given.is_empty() => format!("{given} {family}"),
        _ => name.to_string(),
    }
}

pub fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_in_order() {
        for (name, read) in [
            ("Korybko, Andrew", "Andrew Korybko"),
            ("Reuters", "Reuters"),
            ("Smith, Jones, and Sons", "Smith, Jones, and Sons"),
            ("Plato", "Plato"),
        ] {
            assert_eq!(in_reading_order(name), read);
        }
    }

    #[test]
    fn an_address_has_a_host() {
        for (url, host) in
            [("https://www.example.org/a?b", "example.org"), ("http://x.org", "x.org"), ("mailto:a@b.org", "a@b.org")]
        {
            assert_eq!(address(url).host, host);
        }
    }
}
