//! What an anchor must say to mean a passage: asked before there is a record.
//!
//! The quotation is what the reader sees. If it stands once, it is enough; else the shortest words before or after it
//! that decide, else its section, and only then a count.

use std::ops::Range;

use crate::model::anchor::Anchor;
use crate::model::diagnostic::Diagnostic;
use crate::model::document::Document;
use crate::model::record::Id;
use crate::model::source::{FilePath, Place, Spanned};

use super::borders::whole_numbers;
use super::borders::{ceil, floor};
use super::complaint::Asked;
use super::context::Context;
use super::quote::{self, Searchable};
use super::reading::Reading;
use super::resolve::{Missing, Wanted, resolve};
use super::shortest::{self, Words};
use super::wording::shortened;
use super::{LONGEST_QUOTE, changed, elision, fold, section};

/// The fields of an anchor that means one passage, and that passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposed {
    pub quote: String,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
    pub section: Option<String>,
    pub occurrence: Option<u32>,
    /// Bytes of the reading text.
    pub range: Range<u32>,
}

/// One of several places of a quotation, with the words around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// In the Markdown file.
    pub place: Place,
    /// A few words before it, with the space that parts them from it; empty at the beginning.
    pub before: String,
    pub words: String,
    /// A few words after it, likewise; empty at the end.
    pub after: String,
}

/// Why no anchor can be proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unproposed {
    /// Not a quotation, in words that stand alone.
    NoWords(String),
    /// The words stand nowhere. The complaint points at the closest passage, if there is one.
    Absent(Box<Diagnostic>),
    /// The words stand at several places, and no count says which is meant.
    Several(Vec<Passage>),
    /// The count goes beyond so many places.
    Uncounted(usize),
}

/// The anchor that means `quote` in the text of `file`: its only place, or the one that `occurrence` counts to, from 1.
pub fn propose(
    file: &FilePath,
    document: &Document,
    quote: &str,
    occurrence: Option<u32>,
) -> Result<Proposed, Unproposed> {
    let search = Searchable::new(&document.text);
    let reading = Reading::new(file, document, &search);
    if quote.len() > LONGEST_QUOTE {
        return Err(Unproposed::NoWords(format!(
            "the quotation `{}` is too long: at most {LONGEST_QUOTE} bytes are looked for",
            shortened(quote)
        )));
    }
    let words = fold::fold(quote).text;
    if !words.contains(char::is_alphanumeric) {
        return Err(Unproposed::NoWords(format!("the quotation `{}` has no letters or digits", shortened(quote))));
    }
    let places = reading.places(&words);
    let place = match (&places[..], occurrence) {
        ([], _) => return Err(Unproposed::Absent(Box::new(absent(&reading, quote, words)))),
        ([place], None | Some(1)) => place,
        (several, None) => {
            return Err(Unproposed::Several(several.iter().map(|place| passage(&reading, place)).collect()));
        }
        (several, Some(count)) => match (count as usize).checked_sub(1).and_then(|index| several.get(index)) {
            Some(place) => place,
            None => return Err(Unproposed::Uncounted(several.len())),
        },
    };
    let whole = whole_numbers(search.text(), place);
    if whole != *place {
        let (part, whole) = (shortened(quote), seen(&reading, &whole));
        return Err(Unproposed::NoWords(format!("`{part}` ends inside a number: quote all of it, as in `{whole}`")));
    }
    Ok(anchored(&reading, place, quote, &words))
}

/// A quotation and context of fewer characters tell no passage from another.
const FEW: usize = 12;

/// Words on each side of a quotation that is too short to be told from others by itself.
const WORDS_BESIDE: usize = 3;

/// The fields that mean `place` and no other.
fn anchored(reading: &Reading<'_>, place: &Range<usize>, typed: &str, words: &str) -> Proposed {
    let within = reading.segments();
    // Someone who leaves words out does so to be brief.
    let is_elided = elision::parts(words).is_some() && quote::all(reading.search, words, within).is_empty();
    let quote = if is_elided { typed.split_whitespace().collect::<Vec<_>>().join(" ") } else { seen(reading, place) };
    let words = fold::fold(&quote).text;
    let plain = Proposed { range: reading.range(place), quote, ..Proposed::default() };
    let places = reading.places(&words);
    let index = places.iter().position(|other| other == place).unwrap_or(0);
    let mut ways = vec![plain.clone()];
    match reading.with_ground(|ground| shortest::deciding(ground, &places, index)) {
        Some(Words::Before(range)) => ways.push(Proposed { prefix: Some(seen(reading, &range)), ..plain.clone() }),
        Some(Words::After(range)) => ways.push(Proposed { suffix: Some(seen(reading, &range)), ..plain.clone() }),
        None => {}
    }
    ways.push(Proposed { section: Some(section_of(reading, place)), ..plain.clone() });
    let counted = Proposed { occurrence: Some(index as u32 + 1), ..plain };
    // So few words may come to stand elsewhere, by chance and alone: what stands around them tells them apart then.
    let slight = |way: &Proposed| {
        let sides = [&way.prefix, &way.suffix].map(|side| side.as_ref().map_or(0, |side| side.chars().count()));
        way.section.is_none() && words.chars().count() + sides[0] + sides[1] < FEW
    };
    let full = ways[0].clone();
    let way = ways.into_iter().find(|way| means(reading, way, &words, place));
    match way {
        Some(way) if slight(&way) => {
            let full = Proposed { prefix: beside(reading, place, false), suffix: beside(reading, place, true), ..full };
            if means(reading, &full, &words, place) { full } else { way }
        }
        way => way.unwrap_or(counted),
    }
}

/// A few words before or after a place, as a reader sees them.
fn beside(reading: &Reading<'_>, place: &Range<usize>, after: bool) -> Option<String> {
    // Three words of most languages, and as much of one that puts no blanks between words.
    const BYTES: usize = 60;
    let range = reading.beside(place, after, WORDS_BESIDE, BYTES)?;
    reading.search.text()[range.clone()].contains(char::is_alphanumeric).then(|| seen(reading, &range))
}

/// Whether an anchor with these fields is placed there.
fn means(reading: &Reading<'_>, way: &Proposed, words: &str, place: &Range<usize>) -> bool {
    let within = match &way.section {
        None => reading.segments().to_vec(),
        Some(name) if name.is_empty() => reading.folded(&section::before_first(reading.document)),
        Some(name) => {
            let found = section::find(&reading.document.headings, name);
            reading.folded(&section::ranges(reading.document, &found))
        }
    };
    let context = Context::new(way.prefix.as_deref(), way.suffix.as_deref());
    let wanted = Wanted { words: words.to_string(), context, occurrence: None, within };
    reading.with_ground(|ground| resolve(&wanted, ground)).is_ok_and(|found| found.range == *place)
}

/// The heading above a place: its title, or its slug if several have that title.
fn section_of(reading: &Reading<'_>, place: &Range<usize>) -> String {
    let headings = &reading.document.headings;
    let index = reading.section(place.start).map(|index| index as usize);
    match index.and_then(|index| headings.get(index)) {
        None => String::new(),
        Some(heading) if section::find(headings, &heading.title).len() == 1 => heading.title.to_string(),
        Some(heading) => heading.slug.to_string(),
    }
}

/// The words as the reader sees them: what can't be seen isn't written down.
fn seen(reading: &Reading<'_>, place: &Range<usize>) -> String {
    let words = reading.words(place);
    let plain: String =
        words.chars().filter(|one| !matches!(one, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')).collect();
    if fold::fold(&plain).text == fold::fold(&words).text { plain } else { words }
}

fn passage(reading: &Reading<'_>, place: &Range<usize>) -> Passage {
    const WORDS: usize = 6;
    const BYTES: usize = 200;
    let text = reading.search.text();
    let (before, after) = reading.with_ground(|ground| {
        let around = ground.around(place);
        (around.before.len(), around.after.len())
    });
    let start = ceil(text, place.start - before.min(BYTES).min(place.start));
    let words = text[start..place.start].trim_end();
    let from = start + words.rmatch_indices(' ').nth(WORDS - 1).map_or(0, |(space, _)| space + 1);
    let to = start + words.len();
    let gap = |parted: bool| if parted { " " } else { "" };
    let before = reading.words(&(from..to)) + gap(from < to && to < place.start);

    let end = floor(text, place.end + after.min(BYTES));
    let words = text[place.end..end].trim_start();
    let from = end - words.len();
    let to = from + words.match_indices(' ').nth(WORDS - 1).map_or(words.len(), |(space, _)| space);
    let after = gap(place.end < from && from < to).to_string() + &reading.words(&(from..to));
    Passage { place: reading.place(place), before, words: reading.words(place), after }
}

/// What `check` would say of a record with this quotation. There is no YAML yet to point at: the complaint points at
/// the closest passage.
fn absent(reading: &Reading<'_>, quote: &str, words: String) -> Diagnostic {
    let quote = Spanned::new(quote.to_string(), 0..0);
    let anchor = Anchor {
        quote: Some(quote.clone()),
        prefix: None,
        suffix: None,
        section: None,
        occurrence: None,
        whole: false,
        text: None,
        place: Place::start_of(reading.file),
    };
    let wanted = Wanted { words, context: Context::default(), occurrence: None, within: reading.segments().to_vec() };
    let like = reading.with_ground(|ground| changed::passages(reading.passages(), ground, &wanted));
    let closest = like.into_iter().next().filter(changed::Passage::is_worth_showing);
    let record = Id::from("");
    let asked = Asked { reading, record: &record, anchor: &anchor, quote: &quote, wanted: &wanted };
    let mut diagnostic = asked.missing(&Missing::Absent, closest.as_ref());
    if !diagnostic.related.is_empty() {
        diagnostic.primary = diagnostic.related.remove(0);
    } else if closest.is_none() {
        // Nothing is written yet that could be mended.
        diagnostic.hints = vec!["copy the words from the text, as a reader sees them".to_string()];
    }
    diagnostic
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Heading;

    /// A document of plain words; lines that begin with `# ` are headings.
    fn document(text: &str) -> Document {
        let mut document = Document { text: text.replace("# ", ""), ..Document::default() };
        let mut at = 0;
        for line in text.lines() {
            let title = line.strip_prefix("# ");
            let length = title.unwrap_or(line).len() as u32;
            if let Some(title) = title {
                let number = document.headings.len();
                document.headings.push(Heading {
                    level: 1,
                    slug: format!("s{number}").into(),
                    title: title.into(),
                    range: at..at + length,
                    section_end: document.text.len() as u32,
                });
                if let Some(before) = number.checked_sub(1) {
                    document.headings[before].section_end = at;
                }
            }
            at += length + 1;
        }
        document
    }

    /// The fields that are proposed, in short, and the words of the reading text that they mean.
    fn check(text: &str, quote: &str, occurrence: Option<u32>, expected: &str) {
        let document = document(text);
        let said = match propose(&FilePath::from("content/x.md"), &document, quote, occurrence) {
            Ok(proposed) => {
                let field = |mark: &str, field: &Option<String>| {
                    field.as_ref().map(|words| format!(" {mark}{words}")).unwrap_or_default()
                };
                let range = proposed.range.start as usize..proposed.range.end as usize;
                format!(
                    "{}{}{}{}{} = {}",
                    proposed.quote,
                    field("<", &proposed.prefix),
                    field(">", &proposed.suffix),
                    field("#", &proposed.section),
                    proposed.occurrence.map(|count| format!(" {count}")).unwrap_or_default(),
                    document.text[range].replace('\n', "|")
                )
            }
            Err(Unproposed::Several(passages)) => {
                let shown = |one: &Passage| format!("{}[{}]{}", one.before, one.words, one.after);
                passages.iter().map(shown).collect::<Vec<_>>().join(" / ")
            }
            Err(Unproposed::Absent(complaint)) => complaint.message,
            Err(Unproposed::Uncounted(count)) => format!("only {count}"),
            Err(Unproposed::NoWords(message)) => message,
        };
        assert_eq!(said, expected, "{quote:?} {occurrence:?}");
    }

    const TIMES: &str = "It was the best of times, it was the worst of times, it was the age of wisdom.";

    #[test]
    fn what_stands_once_is_quoted_as_the_reader_sees_it() {
        check(TIMES, "the age of wisdom", None, "the age of wisdom = the age of wisdom");
        check(TIMES, " THE   AGE  OF ", None, "the age of <times, it was >wisdom. = the age of");
        check(TIMES, "the age of wisdom", Some(1), "the age of wisdom = the age of wisdom");
        check("He said “no’t\nso”", "\"no't so\"", None, "“no’t so” <He said = “no’t|so”");
        check(
            "the in\u{ad}formation\u{a0}age",
            "information age",
            None,
            "information age = in\u{ad}formation\u{a0}age",
        );
        check("the infor-\nmation", "information", None, "infor- mation = infor-|mation");
        check(
            TIMES,
            "best of times … worst of times",
            None,
            "best of times … worst of times = best of times, it was the worst of times",
        );
        check(
            "it earned 1,312 pounds",
            "312 pounds",
            None,
            "`312 pounds` ends inside a number: quote all of it, as in `1,312 pounds`",
        );
        check("wait … what", "wait … what", None, "wait … what = wait … what");
    }

    #[test]
    fn what_repeats_takes_the_shortest_words_that_decide() {
        check(
            TIMES,
            "of times",
            None,
            "It was the best [of times], it was the worst of / of times, it was the worst [of times], it was the age of",
        );
        check(TIMES, "of times", Some(2), "of times <worst = of times");
        check(TIMES, "it was the", Some(2), "it was the >age = it was the");
        // A script without blanks has no three words: some characters are enough.
        let river = "河水从山里流出来，经过许多村庄，".repeat(20);
        let near = "河水从山里流出来，经过许多村庄，";
        check(&format!("{river}北{river}"), "北", None, &format!("北 <过许多村庄，{near} >{near}河水从山里 = 北"));
        check("The Army, an army", "ARMY", Some(1), "Army <The >, an army = Army");
        check(TIMES, "of times", Some(3), "only 2");
        check(TIMES, "of times", Some(0), "only 2");
        let long = "word ".repeat(60);
        check(&format!("# One\n{long}x {long}\n# Two\n{long}x {long}"), "x", Some(2), "x #Two = x");
        check(&format!("# One\n{long}x {long}\n# One\n{long}x {long}"), "x", Some(2), "x #s1 = x");
        check(&format!("{long}x {long}\n# One\n{long}x {long}"), "x", Some(1), "x # = x");
        check(&format!("{long}x {long}x {long}x {long}"), "x", Some(2), "x 2 = x");
    }

    #[test]
    fn what_is_not_there() {
        check(TIMES, "the best of all times", None, "the quote `the best of all times` is not in `content/x.md`");
        check(TIMES, " … ", None, "the quotation ` … ` has no letters or digits".replace("` … `", "`…`").as_str());
        check("", "x", None, "the quote `x` is not in `content/x.md`");
        let long = "x".repeat(LONGEST_QUOTE + 1);
        assert!(matches!(
            propose(&FilePath::from("x.md"), &document(TIMES), &long, None),
            Err(Unproposed::NoWords(message)) if message.contains("is too long")
        ));
    }
}
