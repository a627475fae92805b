//! What citations of sources read in the language of the edition: `Korybko 2020`.

use super::language::Language;
use crate::model::site::{Label, Who};

impl Language {
    pub fn label(&self, label: &Label) -> String {
        let who = match &label.who {
            Who::One(one) => one.clone(),
            Who::Two(first, second) => self.tell("label-two", &[("first", first.into()), ("second", second.into())]),
            Who::Many(first) => self.tell("label-many", &[("first", first.into())]),
        };
        let year = match (label.year, label.is_open) {
            (None, _) => self.say("label-undated"),
            (Some(year), true) => self.tell("label-decade", &[("year", year.into())]),
            (Some(year @ 1..), false) => year.to_string(),
            (Some(year), false) => self.year(year),
        };
        // A letter follows a digit at once; after `n.d.` or `BCE` it would be read as part of the word.
        let joined = label.letter.is_empty() || year.ends_with(|last: char| last.is_ascii_digit());
        format!("{who} {year}{}{}", if joined { "" } else { "-" }, label.letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::diagnostic::Report;

    #[test]
    fn labels_are_worded() {
        let english = Language::load("en", &[], &mut Report::new());
        let one = || Who::One("A".to_string());
        for (who, year, is_open, letter, expected) in [
            (one(), Some(2020), false, "", "A 2020"),
            (one(), Some(2020), false, "b", "A 2020b"),
            (Who::Two("A".to_string(), "B".to_string()), Some(64), false, "", "A and B 64"),
            (Who::Many("A".to_string()), Some(-43), false, "", "A et al. 44 BCE"),
            (one(), Some(2020), true, "a", "A 2020s-a"),
            (one(), None, false, "", "A n.d."),
            (one(), None, false, "a", "A n.d.-a"),
        ] {
            assert_eq!(english.label(&Label { who, year, is_open, letter: letter.to_string() }), expected);
        }
    }
}
