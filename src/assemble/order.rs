//! The order in which pages list texts and records.

use std::collections::HashMap;

use crate::model::record::{Detail, Kind, Record};
use crate::model::site::{PlaceRef, RecordIndex};
use crate::model::work::Text;

use super::names::{People, folded, plain};

/// Texts by `order`, those without one last, then by path, folder by folder.
pub fn texts(mut texts: Vec<Text>) -> Vec<Text> {
    texts.sort_by(|a, b| {
        let order = |text: &Text| (text.front.order.is_none(), text.front.order);
        order(a).cmp(&order(b)).then_with(|| a.id.split('/').cmp(b.id.split('/')))
    });
    texts
}

/// What the records of a kind are sorted by; the id decides between equals.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// Claims and notes: the first place, those without one last.
    Reading(bool, Option<PlaceRef>),
    /// Events.
    Date((i64, i64)),
    /// Sources: authors (the title where there are none), day, title.
    Work(String, (i64, i64), String),
    /// People.
    Name(String),
}

/// Records by kind, and each kind in its own order.
pub fn records(records: Vec<Record>, texts: &[Text]) -> Vec<Record> {
    let firsts = first_places(texts);
    let people = People::of(&records);
    let keys: Vec<(usize, Key)> = records
        .iter()
        .map(|record| {
            let kind = Kind::ALL.iter().position(|kind| *kind == record.kind()).unwrap_or(Kind::ALL.len());
            (kind, key(record, &firsts, &people))
        })
        .collect();
    let mut keyed: Vec<((usize, Key), Record)> = keys.into_iter().zip(records).collect();
    keyed.sort_by(|(a, first), (b, second)| a.cmp(b).then_with(|| first.id.cmp(&second.id)));
    keyed.into_iter().map(|(_, record)| record).collect()
}

fn key(record: &Record, firsts: &HashMap<&str, PlaceRef>, people: &People<'_>) -> Key {
    let title = || record.title.as_ref().map_or_else(String::new, |title| folded(&plain(title)));
    match &record.detail {
        Detail::Claim(_) | Detail::Note(_) => {
            let ids = std::iter::once(&record.id).chain(record.aliases.iter().map(|alias| &alias.value));
            let first = ids.filter_map(|id| firsts.get(&**id)).min().copied();
            Key::Reading(first.is_none(), first)
        }
        Detail::Event(event) => Key::Date(event.date.order()),
        Detail::Source(source) => {
            let authors: Vec<String> = source.author.iter().map(|name| people.sort_key(name)).collect();
            let authors = if authors.is_empty() { title() } else { authors.join("; ") };
            let date = source.date.as_ref().map_or((i64::MAX, i64::MAX), |date| date.order());
            Key::Work(authors, date, title())
        }
        Detail::Person(person) => Key::Name(folded(&person.name)),
    }
}

fn first_places(texts: &[Text]) -> HashMap<&str, PlaceRef> {
    let mut firsts = HashMap::new();
    for (text, one) in texts.iter().enumerate() {
        for (note, placement) in one.notes.iter().enumerate().filter_map(|(note, one)| Some((note, one.placement()?))) {
            firsts.entry(&*placement.record).or_insert(PlaceRef { text, note });
        }
    }
    firsts
}

/// Claims as their index shows them: by verdict in the order of the scale, those without one last.
pub fn by_verdict(indexes: &mut [RecordIndex], records: &[Record], scale: &HashMap<&str, usize>) {
    let step = |index: RecordIndex| match &records[index].detail {
        Detail::Claim(claim) => {
            claim.verdict.as_ref().and_then(|verdict| scale.get(&*verdict.value)).copied().unwrap_or(usize::MAX)
        }
        _ => usize::MAX,
    };
    indexes.sort_by_key(|index| step(*index));
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{
        Builder, TextBuilder, assembled, claim, event, note, note_in, person, source, text,
    };

    fn check_texts(texts: Vec<TextBuilder>, expected: &str) {
        let (site, _) = assembled(vec![], texts);
        assert_eq!(site.texts.iter().map(|text| &*text.id).collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn texts_go_by_order_then_path() {
        check_texts(vec![text("b"), text("a"), text("z").order(1), text("y").order(-1)], "y z a b");
        check_texts(vec![text("a-b"), text("a/b"), text("a"), text("a/a")], "a a/a a/b a-b");
    }

    fn check(records: Vec<Builder>, texts: Vec<TextBuilder>, expected: &str) {
        for reverse in [false, true] {
            let mut records = records.clone();
            if reverse {
                records.reverse();
            }
            let (site, _) = assembled(records, texts.clone());
            assert_eq!(site.records.iter().map(|record| &*record.id).collect::<Vec<_>>().join(" "), expected);
        }
    }

    #[test]
    fn records_go_by_kind() {
        check(vec![person("pp"), note("nn"), source("ss"), event("ee"), claim("cc")], vec![], "cc ee ss nn pp");
    }

    #[test]
    fn claims_and_notes_go_as_they_are_read() {
        let texts = vec![
            text("b").note(note_in("c1", 1)).note(note_in("c3", 1)),
            text("a").order(1).note(note_in("c2", 1)).note(note_in("old", 1)),
        ];
        check(
            vec![claim("c0"), claim("c1"), claim("c2"), claim("c3"), claim("c4").alias("old"), claim("c9")],
            texts,
            "c2 c4 c1 c3 c0 c9",
        );
    }

    #[test]
    fn events_go_by_date() {
        check(
            vec![
                event("e1").date("2020-08"),
                event("e2").date("2020-08-01"),
                event("e3").date("-0043"),
                event("e0").date("2020-08"),
            ],
            vec![],
            "e3 e2 e0 e1",
        );
    }

    #[test]
    fn sources_go_by_author_year_title() {
        check(
            vec![
                source("s1").author("Zola, Émile").date("1898").title("J'accuse"),
                source("s2").author("Zola, Emile").date("1890").title("La Bête humaine"),
                source("s3").author("korybko").date("2020").title("B"),
                source("s4").author("korybko").date("2020").title("*A*"),
                source("s5").title("Lost words"),
                source("s6").author("korybko").title("A"),
                person("korybko").title("Andrew Korybko"),
            ],
            vec![],
            "s4 s3 s6 s5 s2 s1 korybko",
        );
    }

    #[test]
    fn people_go_by_name() {
        check(
            vec![person("p1").title("Özil"), person("p2").title("otto"), person("p3").title("Paul")],
            vec![],
            "p2 p1 p3",
        );
    }
}
