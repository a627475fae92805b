//! Finds the passage that each anchor quotes, and refuses where none or several could be meant.
//!
//! 1. `fold` takes typography away, on both sides (`offsets` leads back)
//! 2. `section` says where to look
//! 3. `quote` and `elision` give every place, between word `borders`
//! 4. `resolve` decides by `context`, then by count, or says what is missing
//! 5. `complaint` (and `absent`) says what is missing, with the `closest` passage or the `shortest` context that decides
//! 6. `sentence` and `number` make the margin notes
//!
//! A later tier (passages edited since, history, the anchors of a text together) begins where `resolve` ends in
//! `resolve::Missing`.

mod absent;
mod batch;
mod borders;
mod closest;
mod complaint;
mod context;
mod distance;
mod elision;
mod fold;
mod number;
mod offsets;
mod quote;
mod reading;
mod rejoin;
mod resolve;
mod section;
mod sentence;
mod shortest;
#[cfg(test)]
mod tests;
mod typography;
mod wording;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::model::anchor::{Anchor, Placement, Status, Unplaced};
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::record::{Id, Placing, Record};
use crate::model::source::{Place, Spanned};
use crate::model::work::{Text, Work};

pub use batch::Plain;
use complaint::Asked;
use context::Context;
use quote::Searchable;
use reading::Reading;
use resolve::{By, Wanted, resolve};
use wording::shortened;

/// An anchor of a shared file whose `text` is the text at hand.
#[derive(Clone, Debug)]
pub struct Shared<'a> {
    pub record: Id,
    pub anchor: &'a Anchor,
}

/// Bytes of a quotation that is looked for.
const LONGEST_QUOTE: usize = 100_000;

/// Places every anchor of the text: those of its sidecar, and those of shared files that name it. What can't be placed
/// is reported and listed. The records and placings of the sidecar are handed on.
pub fn anchor(work: Work, shared: &[Shared<'_>], report: &mut Report) -> (Text, Vec<Record>, Vec<Placing>) {
    let Work { id, file, hash, front, document, records, placings } = work;
    let search = Searchable::new(&document.text);
    let reading = Reading::new(&file, &document, &search);

    let own = records.iter().flat_map(|record| record.anchors.iter().map(|anchor| (&record.id, anchor)));
    let placed = placings.iter().flat_map(|placing| placing.anchors.iter().map(|anchor| (&placing.id.value, anchor)));
    let others = shared.iter().map(|shared| (&shared.record, shared.anchor));

    let mut placements: Vec<Placement> = Vec::new();
    let mut unplaced = Vec::new();
    let mut ordinals: HashMap<&Id, u32> = HashMap::new();
    let mut taken: HashSet<(&Id, Range<u32>)> = HashSet::new();
    for (record, anchor) in own.chain(placed).chain(others) {
        let spot = match find(&reading, anchor, report) {
            Ok(spot) => spot,
            Err(diagnostic) => {
                unplaced.push(Unplaced {
                    record: record.clone(),
                    status: match diagnostic.code {
                        Code::QuoteAmbiguous => Status::Ambiguous,
                        _ => Status::Lost,
                    },
                    proposals: Vec::new(),
                    place: anchor.place.clone(),
                    quote: anchor.quote.as_ref().map(|quote| quote.value.clone()).unwrap_or_default(),
                    reason: diagnostic.message.clone(),
                });
                report.push(*diagnostic);
                continue;
            }
        };
        if !taken.insert((record, spot.range.clone())) {
            report.push(twice(&reading, record, anchor, &spot));
            continue;
        }
        let ordinal = ordinals.entry(record).and_modify(|ordinal| *ordinal += 1).or_insert(1);
        placements.push(placement(&reading, record, *ordinal, anchor, spot));
    }

    let body = &document.text[..borders::floor(&document.text, section::body_end(&document) as usize)];
    let text = Text {
        id,
        hash,
        front,
        notes: number::notes(&document, placements),
        unplaced,
        words: borders::count_words(body),
        headings: document.headings,
        blocks: document.blocks,
        references: document.references,
        file,
    };
    (text, records, placings)
}

/// Where an anchor belongs, in the reading text.
struct Spot {
    range: Range<u32>,
    whole: bool,
}

/// Where the anchor belongs, or the complaint. Warnings about an anchor that is placed go to the report.
fn find(reading: &Reading<'_>, anchor: &Anchor, report: &mut Report) -> Result<Spot, Box<Diagnostic>> {
    let found = match &anchor.section {
        Some(name) if !name.trim().is_empty() => {
            let found = section::find(&reading.document.headings, name);
            if found.is_empty() {
                return Err(Box::new(complaint::unknown_section(reading, anchor, name)));
            }
            Some(found)
        }
        _ => None,
    };
    match &anchor.quote {
        Some(_) if anchor.whole => {
            Err(Diagnostic::error(Code::AnchorConflict, anchor.place.clone(), "an anchor has both `quote` and `whole`")
                .label("a passage, or the whole")
                .hint("remove `whole` to place the record at its quote")
                .into())
        }
        Some(quote) => find_quote(reading, anchor, quote, found.as_deref(), report),
        None if anchor.whole => find_whole(reading, anchor, found.as_deref()),
        None => Err(Diagnostic::error(Code::AnchorConflict, anchor.place.clone(), "an anchor has no `quote`")
            .label("says where to look, but not for what")
            .hint("add `quote`, or `whole: true` for the whole section or text")
            .into()),
    }
}

fn find_whole(reading: &Reading<'_>, anchor: &Anchor, found: Option<&[usize]>) -> Result<Spot, Box<Diagnostic>> {
    let at = match (found, &anchor.section) {
        (Some(&[one]), _) => reading.document.headings.get(one).map_or(0, |heading| heading.range.end),
        (Some(several), Some(name)) => {
            return Err(Box::new(complaint::ambiguous_section(reading, anchor, name, several)));
        }
        _ => 0,
    };
    Ok(Spot { range: at..at, whole: true })
}

fn find_quote(
    reading: &Reading<'_>,
    anchor: &Anchor,
    quote: &Spanned<String>,
    found: Option<&[usize]>,
    report: &mut Report,
) -> Result<Spot, Box<Diagnostic>> {
    let place = || quote.place(&anchor.place.file);
    if quote.len() > LONGEST_QUOTE {
        let message = format!("the quote `{}` is too long: {} bytes", shortened(quote), quote.len());
        return Err(Diagnostic::error(Code::QuoteTooLong, place(), message)
            .label(format!("at most {LONGEST_QUOTE} bytes are looked for"))
            .hint("quote the words that the record is about, or place it with `section` and `whole: true`")
            .into());
    }
    let words = fold::fold(quote).text;
    if !words.contains(char::is_alphanumeric) {
        let message = match words.is_empty() {
            true => "the quote is empty".to_owned(),
            false => format!("the quote `{}` has no letters or digits", shortened(quote)),
        };
        return Err(Diagnostic::error(Code::QuoteEmpty, place(), message)
            .label("no words")
            .hint("quote the words that the record belongs to, or write `whole: true`")
            .into());
    }
    let within = match (found, &anchor.section) {
        (Some(found), _) => reading.folded(&section::ranges(reading.document, found)),
        (None, Some(_)) => reading.folded(&section::before_first(reading.document)),
        (None, None) => reading.segments().to_vec(),
    };
    let side = |side: &Option<Spanned<String>>| side.as_ref().map(|side| side.value.clone());
    let (prefix, suffix) = (side(&anchor.prefix), side(&anchor.suffix));
    let wanted = Wanted {
        words,
        context: Context::new(prefix.as_deref(), suffix.as_deref()),
        occurrence: anchor.occurrence.as_ref().map(|count| count.value),
        within,
    };
    let asked = Asked { reading, anchor, quote, wanted: &wanted };
    let found =
        reading.with_ground(|ground| resolve(&wanted, ground)).map_err(|missing| Box::new(asked.missing(&missing)))?;
    match &found.by {
        By::Words => {}
        By::WordsAgainstContext => report.push(asked.against_context(&found.range)),
        By::WordsAgainstCount => report.push(asked.against_count(&found.range)),
        By::Count { places, index } => report.push(asked.fragile(places, *index)),
    }
    Ok(Spot { range: reading.range(&found.range), whole: false })
}

fn twice(reading: &Reading<'_>, record: &Id, anchor: &Anchor, spot: &Spot) -> Diagnostic {
    let message = format!("`{record}` is placed twice at the same words of `{}`", reading.file);
    let place = Place::new(reading.file, reading.document.source_range(spot.range.clone()));
    Diagnostic::warning(Code::AnchorConflict, anchor.place.clone(), message)
        .label("the second of the two is left out")
        .related(place, "placed here already")
        .hint("remove one of the two")
}

fn placement(reading: &Reading<'_>, record: &Id, ordinal: u32, anchor: &Anchor, spot: Spot) -> Placement {
    let document = reading.document;
    let Spot { range, whole } = spot;
    let heading = document.headings.iter().find(|heading| whole && heading.range.end == range.start && range.end > 0);
    let block = document.block_at(heading.map_or(range.start, |heading| heading.range.start)).unwrap_or(0);
    let (sentence, passage) = match whole {
        true => (heading.map(|heading| heading.title.to_string()).unwrap_or_default(), 0..0),
        false => {
            let footnotes = document.footnotes.iter().map(|footnote| &footnote.range);
            let footnote = footnotes.into_iter().find(|footnote| footnote.contains(&range.start)).cloned();
            let around = footnote.unwrap_or_else(|| {
                let last = document.block_at(range.end.saturating_sub(1).max(range.start)).unwrap_or(block);
                let bounds = |block: u32| document.blocks.get(block as usize).map(|block| &block.range);
                let start = bounds(block).map_or(0, |block| block.start);
                start..bounds(last).map_or(document.text.len() as u32, |block| block.end)
            });
            sentence::around(
                &document.text,
                around.start as usize..around.end as usize,
                range.start as usize..range.end as usize,
            )
        }
    };
    Placement {
        record: record.clone(),
        ordinal,
        range,
        whole,
        status: Status::Exact,
        change: None,
        repair: None,
        sentence,
        passage,
        block,
        place: anchor.place.clone(),
    }
}
