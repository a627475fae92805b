//! What a citation of a source reads: `Korybko 2020`.

use std::collections::HashMap;

use crate::model::date::Date;
use crate::model::record::{Detail, Markdown, Record, Source};

use super::names::{People, plain};

/// How many words of its title stand for a source that has nothing else.
const TITLE_WORDS: usize = 4;

/// The label of every source, by record. Of sources that would read alike, each gets a letter, in their order.
pub fn of_sources(records: &[Record]) -> Vec<Option<String>> {
    let people = People::of(records);
    let mut labels: Vec<Option<String>> = records
        .iter()
        .map(|record| match &record.detail {
            Detail::Source(source) => Some(label(source, record.title.as_ref(), &record.id, &people)),
            _ => None,
        })
        .collect();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for label in labels.iter().flatten() {
        *counts.entry(label.clone()).or_default() += 1;
    }
    counts.retain(|_, count| *count > 1);
    let mut given: HashMap<String, usize> = HashMap::new();
    for label in labels.iter_mut().flatten().filter(|label| counts.contains_key(*label)) {
        let number = given.entry(label.clone()).or_default();
        // A letter follows a digit at once; after `n.d.` or `BCE` it would be read as part of the word.
        if !label.ends_with(|last: char| last.is_ascii_digit()) {
            label.push('-');
        }
        label.push_str(&letters(*number));
        *number += 1;
    }
    labels
}

fn label(source: &Source, title: Option<&Markdown>, id: &str, people: &People<'_>) -> String {
    let who = match &source.author[..] {
        [] => source
            .container
            .as_ref()
            .or(source.publisher.as_ref())
            .map(|name| name.trim().to_string())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| title.map_or_else(|| id.to_string(), short)),
        [one] => people.family(one).to_string(),
        [one, other] => format!("{} and {}", people.family(one), people.family(other)),
        [one, ..] => format!("{} et al.", people.family(one)),
    };
    format!("{who} {}", source.date.as_ref().and_then(year).unwrap_or_else(|| "n.d.".to_string()))
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

fn year(date: &Date) -> Option<String> {
    let point = date.first_point()?;
    Some(match (point.open_digits, point.year) {
        (0, year @ 1..) => year.to_string(),
        // Year 0 is 1 BCE.
        (0, year) => format!("{} BCE", 1_i64.saturating_sub(year)),
        (_, year) => format!("{year}s"),
    })
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
        let labels: Vec<&str> = site.labels.iter().flatten().map(String::as_str).collect();
        assert_eq!(labels, expected);
    }

    #[test]
    fn a_label_names_author_and_year() {
        let base = || source("aa").title("A *long* title of many words").date("2020-08-17");
        for (source, label) in [
            (base().author("Korybko, Andrew"), "Korybko 2020"),
            (base().author("TASS"), "TASS 2020"),
            (base().author("A, B").author("C, D"), "A and C 2020"),
            (base().author("A, B").author("C").author("E"), "A et al. 2020"),
            (base().author("korybko"), "Korybko 2020"),
            (base().author("the-press"), "The Press, Minsk 2020"),
            (base().author("nobody"), "nobody 2020"),
            (base().container("OneWorld"), "OneWorld 2020"),
            (base(), "A long title of… 2020"),
            (base().title("Four words it has"), "Four words it has 2020"),
            (base().author("Caesar").date("-0043"), "Caesar 44 BCE"),
            (base().author("A").date("202X"), "A 2020s"),
            (base().author("A").date("1914/1918"), "A 1914"),
            (base().author("A").date("../1918"), "A 1918"),
            (base().author("A").undated(), "A n.d."),
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
            &["A 2020a", "A 2020b", "A 2021", "A n.d.-a", "A n.d.-b"],
        );
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
