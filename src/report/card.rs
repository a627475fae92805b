//! All that is known of one record, for a terminal: what it says, where it stands, and what it is linked with, both ways.

use std::io::{self, Write};

use super::{Sources, plain};
use crate::model::inventory::AnchorEntry;
use crate::model::record::{Claim, Detail, Event, EventSource, Evidence, Locator, Name, Person, Record, Source};
use crate::model::site::{RecordIndex, Site, Target};
use crate::model::source::Place;

/// Columns of the words on the left.
const LEFT: usize = 14;

/// The narrowest that the words on the right get, in columns.
const LEAST: usize = 30;

/// Draws a record. `anchors` are those of the edition; lines are as wide as `width` at most, 100 if there is none.
/// `read` is that of [`super::draw`].
pub fn draw(
    site: &Site,
    index: RecordIndex,
    anchors: &[AnchorEntry],
    width: Option<usize>,
    read: &dyn Fn(&str) -> Option<String>,
    to: &mut dyn Write,
) -> io::Result<()> {
    let record = &site.records[index];
    let mut card = Card { site, sources: Sources::new(read), lines: Vec::new() };
    card.head(record);
    card.own(record);
    for anchor in anchors.iter().filter(|anchor| anchor.index == index) {
        card.anchor(anchor);
    }
    card.links(index);
    card.bookkeeping(record, index);
    let room = width.unwrap_or(100).saturating_sub(LEFT).max(LEAST);
    for (left, words) in &card.lines {
        for (number, line) in wrapped(words, room).into_iter().enumerate() {
            let left = if number == 0 { *left } else { "" };
            writeln!(to, "{}", format!("{left:LEFT$}{line}").trim_end())?;
        }
    }
    Ok(())
}

struct Card<'a> {
    site: &'a Site,
    sources: Sources<'a>,
    /// The word on the left, which isn't repeated, and what stands beside it.
    lines: Vec<(&'static str, String)>,
}

impl Card<'_> {
    fn line(&mut self, left: &'static str, words: &str) {
        let words = plain::line(&words.split_whitespace().collect::<Vec<_>>().join(" "));
        if words.is_empty() {
            return;
        }
        let again = self.lines.iter().rev().find(|(left, _)| !left.is_empty()).is_some_and(|(last, _)| *last == left);
        self.lines.push((if again { "" } else { left }, words));
    }

    fn given(&mut self, left: &'static str, words: Option<&str>) {
        self.line(left, words.unwrap_or_default());
    }

    fn head(&mut self, record: &Record) {
        self.line(record.word(), &record.id);
        self.given("title", record.title.as_ref().map(|title| title.source.value.as_str()));
        let at = self.at(&record.place);
        self.line("written", &at);
    }

    fn own(&mut self, record: &Record) {
        match &record.detail {
            Detail::Claim(claim) => self.claim(claim),
            Detail::Source(source) => self.source(source),
            Detail::Event(event) => self.event(event),
            Detail::Person(person) => self.person(person),
            Detail::Note(_) => {}
        }
        self.given("summary", record.summary.as_ref().map(|one| one.source.value.as_str()));
        self.given("body", record.body.as_ref().map(|one| one.source.value.as_str()));
    }

    fn claim(&mut self, claim: &Claim) {
        self.line("claim", &claim.claim.source.value);
        let said = claim.said.as_ref().map(|date| date.text.clone());
        let said = claim.speaker.as_ref().map(|one| name(one).to_string()).into_iter().chain(said);
        self.line("said", &said.collect::<Vec<_>>().join(", "));
        let verdict = claim.verdict.as_ref().map_or("not assessed", |verdict| &verdict.value).to_string();
        let basis = claim.basis.map(|basis| basis.name().to_string());
        let confidence = claim.confidence.map(|confidence| format!("{} confidence", confidence.name()));
        let verdict = std::iter::once(verdict).chain(basis).chain(confidence);
        self.line("verdict", &verdict.collect::<Vec<_>>().join(", "));
        self.given("reason", claim.reason.as_ref().map(|one| one.source.value.as_str()));
        self.given("confidence", claim.confidence_note.as_ref().map(|one| one.source.value.as_str()));
        for evidence in &claim.evidence {
            let words = self.evidence(evidence);
            self.line("evidence", &words);
        }
        if claim.evidence.is_empty() {
            self.line("evidence", "none");
        }
    }

    fn evidence(&self, evidence: &Evidence) -> String {
        let Evidence { source, stance, locator, quote, note, .. } = evidence;
        let note = note.as_ref().map(|note| note.source.value.as_str());
        format!("{} {}", stance.name(), self.cited(&source.value, locator.as_ref(), quote.as_deref(), note))
    }

    /// A source with the place in it.
    fn cited(&self, id: &str, locator: Option<&Locator>, quote: Option<&str>, note: Option<&str>) -> String {
        let mut words = self.by_id(id);
        match locator {
            Some(Locator::Free(free)) => words.push_str(&format!(", {free}")),
            Some(Locator::Parts(parts)) => {
                parts.iter().for_each(|(part, value)| words.push_str(&format!(", {} {value}", part.name())));
            }
            None => {}
        }
        quote.iter().for_each(|quote| words.push_str(&format!(": \"{quote}\"")));
        note.iter().for_each(|note| words.push_str(&format!(". {note}")));
        words
    }

    fn source(&mut self, source: &Source) {
        for (left, names) in
            [("author", &source.author), ("editor", &source.editor), ("translator", &source.translator)]
        {
            self.line(left, &names.iter().map(name).collect::<Vec<_>>().join("; "));
        }
        let kind = source.kind.map(|kind| format!(", {}", kind.name())).unwrap_or_default();
        self.line("type", &format!("{}{kind}", source.source_type.name()));
        let date = source.date.as_ref().map(|date| date.text.as_str());
        for (left, words) in
            [("in", source.container.as_deref()), ("publisher", source.publisher.as_deref()), ("date", date)]
        {
            self.given(left, words);
        }
        let addresses = [
            ("address", &source.url),
            ("archived at", &source.archive_url),
            ("DOI", &source.doi),
            ("ISBN", &source.isbn),
            ("ISSN", &source.issn),
            ("PMID", &source.pmid),
            ("arXiv", &source.arxiv),
        ];
        for (left, address) in addresses {
            self.given(left, address.as_ref().map(|address| address.value.as_str()));
        }
        self.given("reliability", source.reliability.as_ref().map(|one| one.source.value.as_str()));
        self.given("reply", source.reply.as_ref().map(|one| one.source.value.as_str()));
    }

    fn event(&mut self, event: &Event) {
        self.line("date", &event.date.value.text);
        self.given("place", event.location.as_ref().map(|place| place.name.as_str()));
        self.given("lane", event.lane.as_deref());
        for EventSource { source, locator, quote, note } in &event.sources {
            let note = note.as_ref().map(|note| note.source.value.as_str());
            let words = self.cited(&source.value, locator.as_ref(), quote.as_deref(), note);
            self.line("source", &words);
        }
        for claim in &event.claims {
            let words = self.by_id(&claim.value);
            self.line("bears on", &words);
        }
        self.given("caveat", event.note.as_ref().map(|note| note.source.value.as_str()));
    }

    fn person(&mut self, person: &Person) {
        self.line("kind", person.kind.name());
        self.given("role", person.role.as_deref());
        self.given("address", person.url.as_ref().map(|url| url.value.as_str()));
        self.given("about", person.about.as_ref().map(|one| one.source.value.as_str()));
    }

    fn anchor(&mut self, anchor: &AnchorEntry) {
        let at = anchor.passage.as_ref().map_or_else(|| format!("content/{}.md", anchor.text), |place| self.at(place));
        let words =
            anchor.quote.as_ref().map_or("the whole text or section".to_string(), |quote| format!("\"{quote}\""));
        self.line("in the text", &format!("{at}: {}: {words}", anchor.status.name()));
        self.given("", anchor.reason.as_deref());
    }

    fn links(&mut self, index: RecordIndex) {
        let links = &self.site.links[index];
        for (other, kind) in &links.relations {
            let words = format!("{} {}", kind.name(), self.titled(*other));
            self.line("relations", &words);
        }
        for (other, kind) in &links.inverse {
            let words = format!("{} {} this", self.titled(*other), kind.name());
            self.line("related by", &words);
        }
        for (claim, evidence) in &links.evidence_of {
            let stance = match &self.site.records[*claim].detail {
                Detail::Claim(one) => one.evidence.get(*evidence).map(|one| one.stance.name()).unwrap_or_default(),
                _ => "",
            };
            let words = format!("{stance} {}", self.titled(*claim));
            self.line("evidence of", &words);
        }
        for (left, others) in
            [("events", &links.events), ("said", &links.said), ("wrote", &links.wrote), ("see", &links.see)]
        {
            for other in others {
                let words = self.titled(*other);
                self.line(left, &words);
            }
        }
        for text in &links.texts {
            let words = self.text(*text);
            self.line("text", &words);
        }
        for mention in &links.mentions {
            let words = match mention {
                Target::Text(text) => self.text(*text),
                Target::Record(record) => self.titled(*record),
            };
            self.line("mentioned by", &words);
        }
    }

    fn bookkeeping(&mut self, record: &Record, index: RecordIndex) {
        let joined = |words: Vec<&str>| words.join(", ");
        self.line("tags", &joined(record.tags.iter().map(|tag| &*tag.value).collect()));
        self.given("certainty", record.certainty.map(|certainty| certainty.name()));
        self.line("by", &joined(record.by.iter().map(name).collect()));
        let days = [record.created, record.reviewed.as_ref().map(|day| day.value)];
        for (left, day) in ["created", "reviewed"].into_iter().zip(days) {
            self.line(left, &day.map(|day| day.to_string()).unwrap_or_default());
        }
        for change in &record.history {
            self.line("history", &format!("{}: {}", change.date, change.change.source.value));
        }
        self.line("status", record.publication.name());
        let page = self.site.homes[index].as_ref().map(|home| match &home.fragment {
            Some(fragment) => format!("{}#{fragment}", home.path.as_str()),
            None => home.path.as_str().to_string(),
        });
        self.given("page", page.as_deref());
    }

    /// `file:line`.
    fn at(&self, place: &Place) -> String {
        match self.sources.get(&place.file) {
            Some(source) => format!("{}:{}", place.file, source.position(source.clamp(place.range()).start).line),
            None => place.file.to_string(),
        }
    }

    fn titled(&self, index: RecordIndex) -> String {
        let record = &self.site.records[index];
        match &record.title {
            Some(title) => format!("{} ({})", record.id, title.source.value),
            None => record.id.to_string(),
        }
    }

    /// The record of an id that may be an alias, or name nothing.
    fn by_id(&self, id: &str) -> String {
        match self.site.target(id) {
            Some(Target::Record(record)) => self.titled(record),
            _ => id.to_string(),
        }
    }

    fn text(&self, index: usize) -> String {
        let text = &self.site.texts[index];
        format!("{} ({})", text.file, text.front.title.value)
    }
}

fn name(name: &Name) -> &str {
    match name {
        Name::Person(id) => &id.value,
        Name::Plain(words) => &words.value,
    }
}

/// Lines of at most `room` characters, broken between words; a longer word has a line of its own.
fn wrapped(words: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut length = 0;
    for word in words.split(' ') {
        let own = word.chars().count();
        if length > 0 && length + 1 + own > room {
            lines.push(String::new());
            length = 0;
        }
        let line = lines.last_mut().expect("there always is a line");
        if length > 0 {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += own;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("incomprehensible é é", 3), ["incomprehensible", "é é"]);
        assert_eq!(wrapped("", 3), [""]);
    }
}
