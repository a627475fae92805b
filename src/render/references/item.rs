//! A source record in the words of CSL.

use citationberg::json::{DateValue, Item, LiteralName, NameItem, NameValue, Value, VecDate, VecDateRange};
use hayagriva::citationberg;

use crate::model::date::{Date, Day, End, Point};
use crate::model::record::{Detail, Name, Person, PersonKind, Record, Source, SourceType};
use crate::model::site::{Site, Target};

/// What CSL knows of a source, for a citation style. `None` where it could only say something that the record doesn't.
pub fn item(site: &Site, record: &Record, source: &Source, title: Option<&str>) -> Option<Item> {
    let mut item = fields(site, record, source, title);
    // "Undetermined": styles that capitalise English titles would turn "EU" into "Eu".
    put(&mut item, "language", Some("und"));
    if let Some(date) = &source.date {
        item.0.insert("issued".to_string(), issued(date)?);
    }
    if let Some(accessed) = source.accessed.and_then(day) {
        item.0.insert("accessed".to_string(), accessed);
    }
    Some(item)
}

/// Sets a field, unless there is nothing to say.
pub fn put(item: &mut Item, key: &str, value: Option<&str>) {
    if let Some(value) = value.map(str::trim).filter(|value| !value.is_empty()) {
        item.0.insert(key.to_string(), Value::String(value.to_string()));
    }
}

/// Sets the names of a role, unless there are none.
pub fn put_names<'a>(item: &mut Item, site: &Site, role: &str, people: impl IntoIterator<Item = &'a Name>) {
    let names: Vec<NameValue> = people.into_iter().filter_map(|one| name(site, one)).collect();
    if !names.is_empty() {
        item.0.insert(role.to_string(), Value::Names(names));
    }
}

/// All fields of a source but its language and its dates.
pub fn fields(site: &Site, record: &Record, source: &Source, title: Option<&str>) -> Item {
    let mut item = Item(Default::default());
    let mut text = |key: &str, value: Option<&str>| put(&mut item, key, value);
    text("id", Some(&record.id));
    text("type", Some(csl_type(source)));
    text("title", title);
    text("container-title", source.container.as_deref());
    text("publisher", source.publisher.as_deref());
    text("publisher-place", source.place.as_deref());
    text("edition", source.edition.as_deref());
    text("volume", source.volume.as_deref());
    text("issue", source.issue.as_deref());
    text("page", source.pages.as_deref());
    text("URL", source.url.as_ref().map(|url| url.as_str()));
    text("DOI", source.doi.as_ref().map(|doi| doi.as_str()));
    text("ISBN", source.isbn.as_ref().map(|isbn| isbn.as_str()));
    text("ISSN", source.issn.as_ref().map(|issn| issn.as_str()));
    text("PMID", source.pmid.as_ref().map(|pmid| pmid.as_str()));
    for (role, people) in [("author", &source.author), ("editor", &source.editor), ("translator", &source.translator)] {
        put_names(&mut item, site, role, people);
    }
    item
}

/// The words by which a reference is known: its title, and its first author's or editor's name.
pub fn landmarks(item: &Item) -> Vec<&str> {
    let mut landmarks = Vec::new();
    if let Some(Value::String(title)) = item.0.get("title") {
        landmarks.push(title.as_str());
    }
    for key in ["author", "editor"] {
        if let Some(Value::Names(names)) = item.0.get(key) {
            landmarks.extend(names.first().map(|name| match name {
                NameValue::Literal(name) => name.literal.as_str(),
                NameValue::Item(name) => name.family.as_str(),
            }));
        }
    }
    landmarks
}

fn csl_type(source: &Source) -> &'static str {
    match source.source_type {
        // A scholarly journal counts its volumes; what doesn't is set as a newspaper, with the day.
        SourceType::Article if source.volume.is_some() || source.issue.is_some() || source.doi.is_some() => {
            "article-journal"
        }
        SourceType::Article => "article-newspaper",
        SourceType::Book => "book",
        SourceType::Chapter => "chapter",
        SourceType::Report => "report",
        SourceType::Webpage => "webpage",
        SourceType::Post => "post",
        SourceType::Speech => "speech",
        SourceType::Interview => "interview",
        SourceType::Dataset => "dataset",
        SourceType::Law => "legislation",
        SourceType::Case => "legal_case",
        SourceType::Video => "motion_picture",
        SourceType::Audio => "song",
        SourceType::Image => "graphic",
        SourceType::Letter => "personal_communication",
        SourceType::Manuscript => "manuscript",
        SourceType::Other => "document",
    }
}

fn name(site: &Site, name: &Name) -> Option<NameValue> {
    match name {
        Name::Plain(words) => typed(words),
        Name::Person(id) => match site.target(id) {
            Some(Target::Record(index)) => match &site.records.get(index)?.detail {
                Detail::Person(person) => of_person(person),
                _ => None,
            },
            _ => None,
        },
    }
}

/// `Family, Given`, or `Family, Given, Jr.`; without a comma it is the name of an organisation.
fn typed(words: &str) -> Option<NameValue> {
    let mut parts = words.split(',').map(str::trim);
    let family = parts.next()?;
    let rest: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    match (family, &rest[..]) {
        ("", _) | (_, []) => literal(words),
        (family, [given]) => Some(person(family, given, None)),
        (family, [given, suffix]) => Some(person(family, given, Some(suffix))),
        _ => literal(words),
    }
}

/// A person's name stands in its natural order, unless it has a comma.
fn of_person(record: &Person) -> Option<NameValue> {
    let words = record.name.trim();
    match (record.kind, words.rsplit_once(char::is_whitespace)) {
        (PersonKind::Organisation, _) => literal(words),
        (PersonKind::Person, _) if words.contains(',') => typed(words),
        (PersonKind::Person, Some((given, family))) => Some(person(family, given.trim(), None)),
        (PersonKind::Person, None) => literal(words),
    }
}

fn person(family: &str, given: &str, suffix: Option<&str>) -> NameValue {
    NameValue::Item(NameItem {
        family: family.to_string(),
        given: Some(given.to_string()),
        non_dropping_particle: None,
        dropping_particle: None,
        suffix: suffix.map(str::to_string),
        comma_suffix: None,
    })
}

fn literal(words: &str) -> Option<NameValue> {
    let words = words.trim();
    (!words.is_empty()).then(|| NameValue::Literal(LiteralName { literal: words.to_string() }))
}

/// A plain date. Not a span (hayagriva panics), nor a decade, nor a date that is approximate or uncertain: few styles
/// say so, and without that word the reference would claim more than the record.
fn issued(date: &Date) -> Option<Value> {
    let (End::Point(point), None) = (&date.start, &date.end) else { return None };
    let Point { year, open_digits: 0, month, day, approximate: false, uncertain: false } = *point else { return None };
    let year = i16::try_from(year).ok()?;
    let season = month.filter(|month| (21..=24).contains(month)).map(|month| (month - 20).to_string());
    let mut parts = vec![year];
    if let Some(month) = month.filter(|month| (1..=12).contains(month)) {
        parts.push(i16::from(month));
        parts.extend(day.filter(|day| (1..=31).contains(day)).map(i16::from));
    }
    Some(date_value(parts, season))
}

fn day(day: Day) -> Option<Value> {
    let year = i16::try_from(day.year).ok()?;
    Some(date_value(vec![year, i16::from(day.month.clamp(1, 12)), i16::from(day.day.clamp(1, 31))], None))
}

fn date_value(parts: Vec<i16>, season: Option<String>) -> Value {
    let date_parts = VecDateRange(vec![VecDate(parts)]);
    Value::Date(DateValue::DateParts { date_parts, literal: None, season, circa: false })
}
