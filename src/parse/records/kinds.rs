//! What each kind of record says.

use std::sync::Arc;

use crate::model::date::{Date, End};
use crate::model::diagnostic::Code;
use crate::model::record::{
    Basis, Claim, ClaimKind, Confidence, Detail, Event, EventSource, Evidence, Location, Locator, LocatorPart,
    Markdown, Note, NoteKind, Person, PersonKind, Relation, RelationKind, Source, SourceKind, SourceType, Stance,
};
use crate::model::source::Spanned;

use super::super::values::Cut;
use super::super::values::identifiers::Identifier;
use super::super::yaml::{Either, Field};
use super::{Head, Reader, Shown, shapes};

impl Reader<'_> {
    pub(super) fn claim(&self, raw: shapes::Claim, head: &Head, shown: &mut Shown) -> Detail {
        let checks = self.checks;
        self.require(&mut shown.title, head, "title");
        let claim = self.required_words(head, "claim", checks.inline("claim", raw.claim));
        Detail::Claim(Box::new(Claim {
            claim,
            speaker: raw.speaker.given().and_then(|name| checks.name(name)),
            said: checks.date("said", raw.said).given().map(|date| date.value),
            kind: checks.one_of("kind", raw.kind, ClaimKind::ALL, ClaimKind::name).given(),
            verdict: raw.verdict.given().and_then(|text| checks.reference(text)),
            basis: checks.one_of("basis", raw.basis, Basis::ALL, Basis::name).given(),
            confidence: checks.one_of("confidence", raw.confidence, Confidence::ALL, Confidence::name).given(),
            confidence_note: checks.block("confidence_note", raw.confidence_note).given(),
            reason: checks.block("reason", raw.reason).given(),
            evidence: raw.evidence.values.into_iter().filter_map(|raw| self.evidence(raw)).collect(),
            relations: raw.relations.values.into_iter().filter_map(|raw| self.relation(raw)).collect(),
        }))
    }

    fn evidence(&self, raw: Spanned<shapes::Evidence>) -> Option<Evidence> {
        let checks = self.checks;
        let at = checks.head(raw.range());
        let raw = raw.value;
        let source = self.required("an entry of `evidence`", "source", "some-id", &at, raw.source);
        let stance = checks.one_of("stance", raw.stance, Stance::ALL, Stance::name);
        let stance = self.required("an entry of `evidence`", "stance", "supports", &at, stance);
        let locator = self.locator(raw.locator);
        let quote = checks.plain("quote", raw.quote);
        let note = checks.block("note", raw.note).given();
        let archive = checks.address("archive", raw.archive);
        Some(Evidence { source: checks.reference(source?)?, stance: stance?, locator, quote, note, archive })
    }

    fn relation(&self, raw: Spanned<shapes::Relation>) -> Option<Relation> {
        let checks = self.checks;
        let at = checks.head(raw.range());
        let to = self.required("an entry of `relations`", "to", "some-id", &at, raw.value.to);
        let kind = checks.one_of("kind", raw.value.kind, RelationKind::ALL, RelationKind::name);
        let kind = self.required("an entry of `relations`", "kind", "supports", &at, kind);
        Some(Relation { to: checks.reference(to?)?, kind: kind? })
    }

    fn locator(&self, field: Field<Either<shapes::Locator>>) -> Option<Locator> {
        let raw = match field.given()? {
            Either::Words(text) => return self.checks.plain("locator", Field::Given(text)).map(Locator::Free),
            Either::Keys(raw) => raw,
        };
        let fields = [
            (LocatorPart::Page, raw.page),
            (LocatorPart::Pages, raw.pages),
            (LocatorPart::Chapter, raw.chapter),
            (LocatorPart::Section, raw.section),
            (LocatorPart::Paragraph, raw.paragraph),
            (LocatorPart::Line, raw.line),
            (LocatorPart::Verse, raw.verse),
            (LocatorPart::Time, raw.time),
            (LocatorPart::Figure, raw.figure),
            (LocatorPart::Table, raw.table),
        ];
        let given = fields.into_iter().filter_map(|(part, field)| Some((part, self.checks.plain(part.name(), field)?)));
        let parts: Vec<_> = given.collect();
        (!parts.is_empty()).then_some(Locator::Parts(parts))
    }

    pub(super) fn source(&self, raw: shapes::Source, head: &Head, shown: &mut Shown) -> Detail {
        let checks = self.checks;
        self.require(&mut shown.title, head, "title");
        let source_type = checks.one_of("type", raw.source_type, SourceType::ALL, SourceType::name);
        Detail::Source(Box::new(Source {
            source_type: source_type.given().unwrap_or(SourceType::Other),
            author: checks.names(raw.author),
            editor: checks.names(raw.editor),
            translator: checks.names(raw.translator),
            container: checks.plain("container", raw.container),
            publisher: checks.plain("publisher", raw.publisher),
            place: checks.plain("place", raw.place),
            date: checks.date("date", raw.date).given().map(|date| date.value),
            edition: checks.plain("edition", raw.edition),
            volume: checks.plain("volume", raw.volume),
            issue: checks.plain("issue", raw.issue),
            pages: checks.plain("pages", raw.pages),
            lang: checks.lang(raw.lang).given(),
            url: checks.address("url", raw.url),
            accessed: checks.day("accessed", raw.accessed).given().map(|day| day.value),
            archive_url: checks.address("archive_url", raw.archive_url),
            archived: checks.day("archived", raw.archived).given().map(|day| day.value),
            doi: checks.identifier(Identifier::Doi, raw.doi),
            isbn: checks.identifier(Identifier::Isbn, raw.isbn),
            issn: checks.identifier(Identifier::Issn, raw.issn),
            pmid: checks.identifier(Identifier::Pmid, raw.pmid),
            arxiv: checks.identifier(Identifier::Arxiv, raw.arxiv),
            kind: checks.one_of("kind", raw.kind, SourceKind::ALL, SourceKind::name).given(),
            reliability: checks.block("reliability", raw.reliability).given(),
            reply: checks.block("reply", raw.reply).given(),
        }))
    }

    pub(super) fn event(&self, raw: shapes::Event, head: &Head, shown: &mut Shown) -> Detail {
        let checks = self.checks;
        self.require(&mut shown.title, head, "title");
        let date = checks.date("date", raw.date);
        let date = self.required_of(head, "date", "2020-08-17", date).unwrap_or_else(|| {
            let unknown = Date { text: String::new(), start: End::Unknown, end: None, earliest: None, latest: None };
            Spanned::new(unknown, head.range.clone())
        });
        Detail::Event(Box::new(Event {
            date,
            date_text: checks.plain("date_text", raw.date_text),
            location: self.location(raw.place),
            sources: raw.sources.values.into_iter().filter_map(|raw| self.event_source(raw)).collect(),
            claims: checks.references(raw.claims),
            note: checks.block("note", raw.note).given(),
            lane: checks.plain("lane", raw.lane).map(Arc::from),
        }))
    }

    fn event_source(&self, raw: Spanned<shapes::EventSource>) -> Option<EventSource> {
        let checks = self.checks;
        let at = checks.head(raw.range());
        let raw = raw.value;
        let source = self.required("an entry of `sources`", "source", "some-id", &at, raw.source);
        let locator = self.locator(raw.locator);
        let quote = checks.plain("quote", raw.quote);
        let note = checks.block("note", raw.note).given();
        Some(EventSource { source: checks.reference(source?)?, locator, quote, note })
    }

    fn location(&self, field: Field<Spanned<Either<shapes::Location>>>) -> Option<Location> {
        let checks = self.checks;
        let field = field.given()?;
        let at = checks.head(field.range());
        let raw = match field.value {
            Either::Words(text) => {
                let name = checks.plain("place", Field::Given(text))?;
                return Some(Location { name, position: None });
            }
            Either::Keys(raw) => raw,
        };
        let degrees = |key: &str, field: Field<Spanned<f64>>, limit: f64| {
            field.and_then(|value| {
                let sound = value.value.abs() <= limit;
                if !sound {
                    let message = format!("`{key}` is beyond {limit} degrees");
                    checks.push(checks.error(Code::BadValue, value.range(), message).hint(
                        "degrees with a decimal point: `lat` to the north, `lon` to the east, negative to the south and west",
                    ));
                }
                sound.then_some(value.value)
            })
        };
        let lat = degrees("lat", raw.lat, 90.0);
        let lon = degrees("lon", raw.lon, 180.0);
        if lat.is_absent() != lon.is_absent() {
            let missing = if lat.is_absent() { "lat" } else { "lon" };
            checks.push(
                checks
                    .error(Code::MissingKey, at.clone(), format!("this place has no `{missing}`"))
                    .hint("a position has both `lat` and `lon`"),
            );
        }
        let name = self.required("this place", "name", "Minsk", &at, checks.words("name", raw.name, Cut::Warning))?;
        Some(Location { name: name.value.trim().to_string(), position: lat.given().zip(lon.given()) })
    }

    pub(super) fn note(&self, raw: shapes::Note, head: &Head, shown: &mut Shown) -> Detail {
        self.require(&mut shown.body, head, "body");
        let kind = self.checks.one_of("kind", raw.kind, NoteKind::ALL, NoteKind::name);
        Detail::Note(Note { kind: kind.given().unwrap_or(NoteKind::Gloss) })
    }

    pub(super) fn person(&self, raw: shapes::Person, head: &Head, shown: &mut Shown) -> Detail {
        let checks = self.checks;
        if let Some(key) = head.keys.iter().find(|key| key.value == "title") {
            checks.push(
                checks
                    .error(Code::UnknownKey, key.range(), "`title` is no key of a person")
                    .hint("did you mean `name`, or `role`?"),
            );
        }
        let name = checks.spanned("name", raw.name.clone());
        let name = match name {
            Some(name) => name,
            None => {
                let field: Field<()> = if matches!(raw.name, Field::Bad) { Field::Bad } else { Field::Absent };
                self.required_of(head, "name", "…", field);
                Spanned::new(head.id.to_string(), head.range.clone())
            }
        };
        let words = name.value.clone();
        shown.title = Field::Given(Markdown { source: name, inline: true, references: Vec::new() });
        let kind = checks.one_of("kind", raw.kind, PersonKind::ALL, PersonKind::name);
        Detail::Person(Box::new(Person {
            name: words,
            kind: kind.given().unwrap_or(PersonKind::Person),
            role: checks.plain("role", raw.role),
            url: checks.address("url", raw.url),
            about: checks.block("about", raw.about).given(),
        }))
    }

    /// Fills a missing `title` or `body` with a stand-in, once reported.
    fn require(&self, field: &mut Field<Markdown>, head: &Head, key: &str) {
        *field = Field::Given(self.required_words(head, key, std::mem::take(field)));
    }
}
