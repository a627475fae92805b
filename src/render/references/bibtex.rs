//! BibTeX, also as biblatex reads it. Oren Patashnik, "BibTeXing" (btxdoc), and the biblatex manual, 2.2 "Entry Fields".
//!
//! Letters of all scripts stay as they are: the files are UTF-8, which biber and today's BibTeX read.

use std::fmt::Write as _;

use citationberg::json::NameValue;
use hayagriva::citationberg;

use crate::model::date::{Date, End};

use super::Entry;

/// The macros that every BibTeX style defines.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A file of entries, with a blank line between them.
pub fn file<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    let entries: Vec<String> = entries.into_iter().map(bibtex).collect();
    entries.join("\n")
}

fn bibtex(entry: &Entry) -> String {
    let kind = kind(entry.text("type").unwrap_or_default());
    let mut out = format!("@{kind}{{{}", key(entry.text("id").unwrap_or_default()));
    for role in ["author", "editor", "translator"] {
        let names: Vec<String> = entry.names(role).iter().map(name).collect();
        if !names.is_empty() {
            field(&mut out, role, &format!("{{{}}}", names.join(" and ")));
        }
    }
    // The inner braces keep capitals: styles would turn "EU" into "eu".
    text(&mut out, "title", entry.text("title"), |title| format!("{{{{{}}}}}", escaped(title)));
    let words = |value: &str| format!("{{{}}}", escaped(value));
    let (container, publisher) = (entry.text("container-title"), entry.text("publisher"));
    match kind {
        "article" => text(&mut out, "journal", container, words),
        "incollection" => text(&mut out, "booktitle", container, words),
        "misc" | "unpublished" => text(&mut out, "howpublished", container.or(publisher), words),
        _ => text(&mut out, "series", container, words),
    }
    match kind {
        "techreport" => text(&mut out, "institution", publisher, words),
        _ => text(&mut out, "publisher", publisher, words),
    }
    for (name, csl) in
        [("address", "publisher-place"), ("edition", "edition"), ("volume", "volume"), ("number", "issue")]
    {
        text(&mut out, name, entry.text(csl), words);
    }
    text(&mut out, "pages", entry.text("page"), |pages| format!("{{{}}}", ranges(&escaped(pages))));
    if let Some(issued) = &entry.issued {
        date(&mut out, &entry.words_of(issued), issued);
    }
    text(&mut out, "type", entry.text("genre"), words);
    text(&mut out, "note", entry.text("note"), words);
    text(&mut out, "version", entry.text("version"), words);
    text(&mut out, "language", entry.text("language"), words);
    let verbatim = |value: &str| format!("{{{}}}", address(value));
    text(&mut out, "doi", entry.text("DOI"), verbatim);
    text(&mut out, "isbn", entry.text("ISBN"), words);
    text(&mut out, "issn", entry.text("ISSN"), words);
    if let Some(arxiv) = entry.text("archive_location").filter(|_| entry.text("archive") == Some("arXiv")) {
        text(&mut out, "eprint", Some(arxiv), verbatim);
        field(&mut out, "archiveprefix", "{arXiv}");
    } else if let Some(pmid) = entry.text("PMID") {
        text(&mut out, "eprint", Some(pmid), verbatim);
        field(&mut out, "eprinttype", "{pubmed}");
    }
    text(&mut out, "url", entry.text("URL"), verbatim);
    if let Some(accessed) = entry.accessed {
        field(&mut out, "urldate", &format!("{{{accessed}}}"));
    }
    out.push_str("\n}\n");
    out
}

fn field(out: &mut String, name: &str, value: &str) {
    let _ = write!(out, ",\n  {name} = {value}");
}

fn text(out: &mut String, name: &str, value: Option<&str>, written: impl Fn(&str) -> String) {
    if let Some(value) = value {
        field(out, name, &written(value));
    }
}

/// The type of an entry, by its type in CSL. What BibTeX has no type for is `misc`.
fn kind(csl: &str) -> &'static str {
    match csl {
        "article-journal" | "article-newspaper" => "article",
        "book" => "book",
        "chapter" => "incollection",
        "report" => "techreport",
        "manuscript" => "unpublished",
        _ => "misc",
    }
}

/// A key: no blanks, and none of the characters that mean something to BibTeX or TeX.
fn key(id: &str) -> String {
    let plain = |character: char| character.is_ascii_alphanumeric() || "-_.:".contains(character);
    let key: String = id.chars().map(|character| if plain(character) { character } else { '-' }).collect();
    if key.is_empty() { "entry".to_string() } else { key }
}

/// `Family, Given`, `Family, Jr., Given`, or an organisation in braces of its own.
fn name(name: &NameValue) -> String {
    match name {
        NameValue::Literal(name) => format!("{{{}}}", escaped(&name.literal)),
        NameValue::Item(name) => {
            let parts = [Some(&name.family), name.suffix.as_ref(), name.given.as_ref()];
            let parts: Vec<String> = parts.into_iter().flatten().map(|part| name_part(part)).collect();
            parts.join(", ")
        }
    }
}

/// ` and ` parts names, so it must not stand bare in one.
fn name_part(part: &str) -> String {
    let escaped = escaped(part);
    let parting = part.split_whitespace().any(|word| word.eq_ignore_ascii_case("and"));
    if parting || part.contains(',') { format!("{{{escaped}}}") } else { escaped }
}

/// Year and month for BibTeX; `date` for biblatex, which reads EDTF, where that says more.
fn date(out: &mut String, words: &str, date: &Date) {
    let (year, month) = match (&date.start, &date.end) {
        (End::Point(point), None)
            if point.open_digits == 0 && point.year > 0 && !point.approximate && !point.uncertain =>
        {
            (format!("{:04}", point.year), point.month.and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1))))
        }
        _ => (words.to_string(), None),
    };
    let plain = match month {
        Some(_) => date.text.len() == "2020-08".len(),
        None => date.text == year,
    };
    field(out, "year", &format!("{{{}}}", escaped(&year)));
    if let Some(month) = month {
        field(out, "month", month);
    }
    if !plain {
        // As it is: biblatex reads it before TeX does.
        field(out, "date", &format!("{{{}}}", date.text));
    }
}

/// `12-18` and `12–18` as TeX writes a range.
fn ranges(pages: &str) -> String {
    let characters: Vec<char> = pages.chars().collect();
    let mut out = String::new();
    for (at, &character) in characters.iter().enumerate() {
        let between = |offset: usize| characters.get(offset).is_some_and(|other| other.is_alphanumeric());
        let inside = at > 0 && between(at - 1) && between(at + 1);
        if character == '–' || (character == '-' && inside) {
            out.push_str("--");
        } else {
            out.push(character);
        }
    }
    out
}

/// Words that TeX prints as they stand. Braces by name: BibTeX counts them, those after a backslash too.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '%' | '#' | '&' | '_' | '$' => {
                out.push('\\');
                out.push(character);
            }
            _ if character.is_control() => out.push(' '),
            _ => out.push(character),
        }
    }
    out
}

/// An address or number, which biblatex and `\url` take verbatim. What would unbalance its braces is percent-encoded.
fn address(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for character in value.chars() {
        if "{}\\ ".contains(character) || character.is_control() {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        } else {
            out.push(character);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::language::Language;

    #[test]
    fn words_are_printed_as_they_stand() {
        for (words, written) in [
            ("Back to Being Brothers?", "Back to Being Brothers?"),
            ("100 % of R&D: $5 #1 a_b", "100 \\% of R\\&D: \\$5 \\#1 a\\_b"),
            ("a\\b", "a\\textbackslash{}b"),
            ("}{", "\\textbraceright{}\\textbraceleft{}"),
            ("~x^2", "\\textasciitilde{}x\\textasciicircum{}2"),
            ("\"quoted\" <i>", "\"quoted\" <i>"),
            ("Мінск – été 北京", "Мінск – été 北京"),
            ("two\nlines", "two lines"),
        ] {
            assert_eq!(escaped(words), written);
        }
    }

    #[test]
    fn keys_are_plain() {
        for (id, expected) in [("some-id", "some-id"), ("a/b", "a-b"), ("ü,{}", "----"), ("", "entry")] {
            assert_eq!(key(id), expected);
        }
    }

    #[test]
    fn addresses_stay_whole() {
        for (value, expected) in [
            ("https://x.org/a_b?c=1&d=%20#e~", "https://x.org/a_b?c=1&d=%20#e~"),
            ("https://x.org/{a}\\ b", "https://x.org/%7Ba%7D%5C%20b"),
            ("10.1002/(SICI)1<2::AID>3", "10.1002/(SICI)1<2::AID>3"),
        ] {
            assert_eq!(address(value), expected);
        }
    }

    #[test]
    fn pages_are_ranges() {
        for (pages, expected) in [("12-18", "12--18"), ("12–18, 20", "12--18, 20"), ("A-3", "A--3"), ("-", "-")] {
            assert_eq!(ranges(pages), expected);
        }
    }

    #[test]
    fn dates_for_bibtex_and_biblatex() {
        for (edtf, expected) in [
            ("2020", ",\n  year = {2020}"),
            ("2020-08", ",\n  year = {2020},\n  month = aug"),
            ("2020-08-17", ",\n  year = {2020},\n  month = aug,\n  date = {2020-08-17}"),
            ("2020-21", ",\n  year = {2020},\n  date = {2020-21}"),
            ("1850~", ",\n  year = {about 1850},\n  date = {1850~}"),
            ("2020?", ",\n  year = {perhaps 2020},\n  date = {2020?}"),
            ("1914/1918", ",\n  year = {1914–1918},\n  date = {1914/1918}"),
            ("2020-08/..", ",\n  year = {from August 2020},\n  date = {2020-08/..}"),
            ("-0043", ",\n  year = {44 BCE},\n  date = {-0043}"),
            ("0064", ",\n  year = {0064}"),
        ] {
            let mut out = String::new();
            let parsed = Date::parse(edtf).unwrap();
            let words = Language::english().date(&parsed).text.replace('\u{a0}', " ");
            date(&mut out, &words, &parsed);
            assert_eq!(out, expected, "{edtf}");
        }
    }
}
