//! From an anchor as its author wrote it to what is looked for, and where.

use crate::model::anchor::Anchor;
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::source::Spanned;

use super::context::Context;
use super::reading::Reading;
use super::resolve::Wanted;
use super::wording::shortened;
use super::{LONGEST_QUOTE, complaint, fold, section};

/// What an anchor asks for.
#[derive(Debug)]
pub enum Question {
    /// The whole text or a section: the offset of the reading text where its note stands.
    Whole(u32),
    Quote(Wanted),
}

/// The question, or what is wrong with it.
pub fn ask(reading: &Reading<'_>, anchor: &Anchor) -> Result<Question, Box<Diagnostic>> {
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
        Some(quote) => wanted(reading, anchor, quote, found.as_deref()).map(Question::Quote),
        None if anchor.whole => whole(reading, anchor, found.as_deref()).map(Question::Whole),
        None => Err(Diagnostic::error(Code::AnchorConflict, anchor.place.clone(), "an anchor has no `quote`")
            .label("says where to look, but not for what")
            .hint("add `quote`, or `whole: true` for the whole section or text")
            .into()),
    }
}

fn whole(reading: &Reading<'_>, anchor: &Anchor, found: Option<&[usize]>) -> Result<u32, Box<Diagnostic>> {
    match (found, &anchor.section) {
        (Some(&[one]), _) => Ok(reading.document.headings.get(one).map_or(0, |heading| heading.range.end)),
        (Some(several), Some(name)) => Err(Box::new(complaint::ambiguous_section(reading, anchor, name, several))),
        _ => Ok(0),
    }
}

fn wanted(
    reading: &Reading<'_>,
    anchor: &Anchor,
    quote: &Spanned<String>,
    found: Option<&[usize]>,
) -> Result<Wanted, Box<Diagnostic>> {
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
    Ok(Wanted {
        words,
        context: Context::new(prefix.as_deref(), suffix.as_deref()),
        occurrence: anchor.occurrence.as_ref().map(|count| count.value),
        within,
    })
}
