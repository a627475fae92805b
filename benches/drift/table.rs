//! Prints the shares, a line for each truth and kind.

use super::ask::Asked;
use super::cases::Case;
use super::score::{Counts, verdict};

const KINDS: [&str; 3] = ["phrase", "sentence", "long"];

/// What the lines are about: a title, and which cases.
type Group = (&'static str, fn(&Case) -> bool);

const GROUPS: [Group; 5] = [
    ("intact, unique", |case| case.truth == "intact-unique"),
    ("intact, repeated", |case| case.truth == "intact-repeated"),
    ("edited", |case| case.truth == "edited"),
    ("deleted, all", |case| case.truth == "deleted"),
    ("deleted, strict", |case| case.truth == "deleted" && case.is_strict()),
];

pub fn print(cases: &[Case], asked: &Asked) {
    assert_eq!(cases.len(), asked.answers.len(), "an answer for each question");
    head();
    for (title, includes) in GROUPS {
        for kind in KINDS {
            line(title, kind, count(cases, asked, |case| includes(case) && case.kind == kind));
        }
        line(title, "all kinds", count(cases, asked, includes));
    }
    let errors = asked.answers.iter().filter(|answer| answer.status == "error").count();
    if errors > 0 {
        println!("{errors} ERRORS, counted as lost");
    }
    let statuses = ["exact", "changed", "moved", "ambiguous", "lost"]
        .map(|status| format!("{} {status}", asked.answers.iter().filter(|answer| answer.status == status).count()));
    println!("answers: {}", statuses.join(", "));
    let bytes: usize = cases.iter().map(|case| case.size).sum();
    println!(
        "time: {:.2} s on one core, {:.3} ms a quotation, {:.3} ms a quotation and 100 kB of text",
        asked.seconds,
        1e3 * asked.seconds / cases.len() as f64,
        1e3 * asked.seconds / (bytes as f64 / 1e5)
    );
}

/// The lines that have bars, once more for the rows that are prose.
pub fn print_prose(cases: &[Case], asked: &Asked) {
    println!("of these, prose alone");
    for (title, includes) in GROUPS {
        for kind in KINDS.into_iter().filter(|_| title == "edited") {
            line(title, kind, count(cases, asked, |case| case.is_prose() && includes(case) && case.kind == kind));
        }
        line(title, "all kinds", count(cases, asked, |case| case.is_prose() && includes(case)));
    }
}

fn count(cases: &[Case], asked: &Asked, includes: impl Fn(&Case) -> bool) -> Counts {
    let mut counts = Counts::default();
    for (case, answer) in cases.iter().zip(&asked.answers).filter(|(case, _)| includes(case)) {
        counts.add(verdict(case, answer));
    }
    counts
}

/// Repeated quotations asked about without prefix and suffix: right is to say that they are ambiguous.
pub fn print_without_context(cases: &[&Case], asked: &Asked) {
    println!("intact, repeated, asked about without context: ambiguous is right, every place is a guess");
    println!("{:32} {:>6} {:>10} {:>8} {:>8} {:>8}", "", "rows", "ambiguous", "lucky", "wrong", "lost");
    for kind in KINDS {
        let mut counts = Counts::default();
        for (case, answer) in cases.iter().zip(&asked.answers).filter(|(case, _)| case.kind == kind) {
            counts.add(verdict(case, answer));
        }
        println!(
            "{:32} {:>6} {:>9.1}% {:>7.1}% {:>7.1}% {:>7.1}%",
            kind,
            counts.rows,
            counts.percent(counts.ambiguous),
            counts.percent(counts.placed),
            counts.percent(counts.wrong),
            counts.percent(counts.lost)
        );
    }
}

fn head() {
    println!("{:32} {:>6} {:>8} {:>8}   {:>10} {:>8}", "", "rows", "right", "wrong", "ambiguous", "lost");
}

/// Of a deleted quotation it is right that it isn't placed.
fn line(title: &str, kind: &str, counts: Counts) {
    let right = if title.starts_with("deleted") { counts.ambiguous + counts.lost } else { counts.placed };
    println!(
        "{:32} {:>6} {:>7.1}% {:>7.1}%   {:>9.1}% {:>7.1}%",
        format!("{title}: {kind}"),
        counts.rows,
        counts.percent(right),
        counts.percent(counts.wrong),
        counts.percent(counts.ambiguous),
        counts.percent(counts.lost)
    );
}
