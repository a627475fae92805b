//! Names of people and works: how they sort, and how a citation shortens them.

use std::collections::HashMap;

use crate::model::record::{Detail, Markdown, Name, Person, PersonKind, Record};

/// The people of the edition, by id and alias. Only looked up.
pub struct People<'a>(HashMap<&'a str, &'a Person>);

impl<'a> People<'a> {
    pub fn of(records: &'a [Record]) -> Self {
        let mut people = HashMap::new();
        for record in records {
            if let Detail::Person(person) = &record.detail {
                let ids = std::iter::once(&record.id).chain(record.aliases.iter().map(|alias| &alias.value));
                people.extend(ids.map(|id| (&**id, &**person)));
            }
        }
        Self(people)
    }

    /// What a citation calls them: the family name, or an organisation's whole name.
    pub fn family(&self, name: &'a Name) -> &'a str {
        self.split(name).0
    }

    /// What an index sorts them by: `family given`, folded.
    pub fn sort_key(&self, name: &'a Name) -> String {
        let (family, given) = self.split(name);
        folded(&format!("{family} {given}"))
    }

    /// The family name and the rest. A person's own name is written as it is spoken, so its last word is the best
    /// guess; who knows better writes `Family, Given`.
    fn split(&self, name: &'a Name) -> (&'a str, &'a str) {
        let (name, spoken) = match name {
            Name::Plain(name) => (name.value.as_str(), false),
            Name::Person(id) => match self.0.get(&*id.value) {
                Some(person) if person.kind == PersonKind::Organisation => return (person.name.trim(), ""),
                Some(person) => (person.name.as_str(), true),
                None => (&*id.value, false),
            },
        };
        let (family, given) = match name.split_once(',') {
            Some(parts) => parts,
            None if spoken => name.trim().rsplit_once(' ').map_or((name, ""), |(given, family)| (family, given)),
            None => (name, ""),
        };
        (family.trim(), given.trim())
    }
}

/// The words of an inline Markdown value without its marks, near enough for sorting and for a short title: rendering
/// has the exact ones.
pub fn plain(markdown: &Markdown) -> String {
    let source = &markdown.source.value;
    let mut words = String::with_capacity(source.len());
    let mut rest = source.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '\\' => words.extend(rest.next()),
            '*' | '`' | '[' => {}
            // An underscore inside a word is part of it.
            '_' if !words.ends_with(char::is_alphanumeric)
                || !rest.peek().is_some_and(|next| next.is_alphanumeric()) => {}
            ']' if rest.peek() == Some(&'(') => {
                rest.by_ref().find(|one| *one == ')');
            }
            ']' => {}
            _ => words.push(character),
        }
    }
    words
}

/// Lower case, without the commonest diacritics of the Latin script, so that `Élan` stands beside `elan`. Languages
/// differ in where they put such letters; this is the order of most catalogues.
pub fn folded(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for character in name.chars().flat_map(char::to_lowercase) {
        match character {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => folded.push('e'),
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => folded.push('g'),
            'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => folded.push('i'),
            'ł' | 'ľ' | 'ĺ' | 'ļ' => folded.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => folded.push('o'),
            'ŕ' | 'ŗ' | 'ř' => folded.push('r'),
            'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => folded.push('s'),
            'ť' | 'ţ' | 'ț' | 'ŧ' => folded.push('t'),
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            // The dot that `İ` leaves behind in lower case.
            '\u{307}' => {}
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::testing::inline;

    #[test]
    fn marks_are_dropped() {
        for (source, words) in [
            ("The *Times* and `code`", "The Times and code"),
            ("a_b and _em_", "a_b and em"),
            ("[words](ref:x) \\* [1]", "words * 1"),
            ("[open](", "open"),
        ] {
            assert_eq!(plain(&inline(source)), words);
        }
    }

    #[test]
    fn names_fold() {
        for (name, key) in
            [("Élan", "elan"), ("Łukasz", "lukasz"), ("İnönü", "inonu"), ("Æsop", "aesop"), ("Лука", "лука")]
        {
            assert_eq!(folded(name), key);
        }
    }
}
