//! What a citation of a source reads: `Korybko 2020`.

use std::collections::HashMap;

use crate::model::record::{Detail, Markdown, Record, Source};
use crate::model::site::{Label, Who};

use super::names::{People, plain};

/// How many words of its title stand for a source that has nothing else.
const TITLE_WORDS: usize = 4;

/// The label of every source, by record. Of sources that would read alike, each gets a letter, in their order.
pub fn of_sources(records: &[Record]) -> Vec<Option<Label>> {
    let people = People::of(records);
    let mut labels: Vec<Option<Label>> = records
        .iter()
        .map(|record| match &record.detail {
            Detail::Source(source) => Some(label(source, record.title.as_ref(), &record.id, &people)),
            _ => None,
        })
        .collect();
    let mut counts: HashMap<Label, usize> = HashMap::new();
    for label in labels.iter().flatten() {
        *counts.entry(label.clone()).or_default() += 1;
    }
    counts.retain(|_, count| *count > 1);
    let mut given: HashMap<Label, usize> = HashMap::new();
    for label in labels.iter_mut().flatten().filter(|label| counts.contains_key(*label)) {
        let number = given.entry(label.clone()).or_default();
        label.letter = letters(*number);
        *number += 1;
    }
    labels
}

fn label(source: &Source, title: Option<&Markdown>, id: &str, people: &People<'_>) -> Label {
    let family = |name| people.family(name).to_string();
    let who = match &source.author[..] {
        [] => Who::One(
            source
                .container
                .as_ref()
                .or(source.publisher.as_ref())
                .map(|name| name.trim().to_string())
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| title.map_or_else(|| id.to_string(), short)),
        ),
        [one] => Who::One(family(one)),
        [one, other] => Who::Two(family(one), family(other)),
        [one, ..] => Who::Many(family(one)),
    };
    let point = source.date.as_ref().and_then(|date| date.first_point());
    Label {
        who,
        year: point.map(|point| point.year),
        is_open: point.is_some_and(|point| point.open_digits > 0),
        letter: String::new(),
    }
}

fn short(title: &Markdown) -> String {
    let title = plain(title);
    let mut words: Vec<&str> = title.split_whitespace().collect();
    if words.len() <= TITLE_WORDS {
        return words.join(" ");
    }
    words.truncate(TITLE_WORDS);
    format!("{}…", words.join(" "))
}

/// `a` to `z`, then `aa`, `ab` and so on.
fn letters(number: usize) -> String {
    let last = char::from(b'a' + (number % 26) as u8);
    match (number / 26).checked_sub(1) {
        Some(before) => format!("{}{last}", letters(before)),
        None => last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::testing::{Builder, assembled, person, source};

    fn check(records: Vec<Builder>, expected: &[&str]) {
        let (site, _) = assembled(records, vec![]);
        let labels: Vec<String> = site.labels.iter().flatten().map(drawn).collect();
        assert_eq!(labels, expected);
    }

    fn drawn(label: &Label) -> String {
        let who = match &label.who {
            Who::One(one) => one.clone(),
            Who::Two(one, other) => format!("{one} + {other}"),
            Who::Many(one) => format!("{one} + …"),
        };
        let year = label.year.map_or_else(|| "?".to_string(), |year| year.to_string());
        format!("{who} {year}{}{}", if label.is_open { "…" } else { "" }, label.letter)
    }

    #[test]
    fn a_label_names_author_and_year() {
        let base = || source("aa").title("A *long* title of many words").date("2020-08-17");
        for (source, label) in [
            (base().author("Korybko, Andrew"), "Korybko 2020"),
            (base().author("TASS"), "TASS 2020"),
            (base().author("A, B").author("C, D"), "A + C 2020"),
            (base().author("A, B").author("C").author("E"), "A + … 2020"),
            (base().author("korybko"), "Korybko 2020"),
            (base().author("the-press"), "The Press, Minsk 2020"),
            (base().author("nobody"), "nobody 2020"),
            (base().container("OneWorld"), "OneWorld 2020"),
            (base(), "A long title of… 2020"),
            (base().title("Four words it has"), "Four words it has 2020"),
            (base().author("Caesar").date("-0043"), "Caesar -43"),
            (base().author("A").date("202X"), "A 2020…"),
            (base().author("A").date("1914/1918"), "A 1914"),
            (base().author("A").date("../1918"), "A 1918"),
            (base().author("A").undated(), "A ?"),
        ] {
            let organisation = person("the-press").title("The Press, Minsk").organisation();
            check(vec![source, person("korybko").title("Andrew Korybko"), organisation], &[label]);
        }
    }

    #[test]
    fn labels_that_read_alike_get_letters() {
        let one = |id: &str, title: &str| source(id).author("A").title(title);
        check(
            vec![
                one("s1", "B").date("2020"),
                one("s2", "A").date("2020-01"),
                one("s3", "C").undated(),
                one("s4", "D").undated(),
                one("s5", "E").date("2021"),
            ],
            &["A 2020a", "A 2020b", "A 2021", "A ?a", "A ?b"],
        );
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
