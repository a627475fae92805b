//! Headings get their slugs and sections, blocks their ids and numbers.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::document::{Block, Heading};
use crate::model::source::{FilePath, Place};

use super::slugs::{Names, hash, heading_slug, reserved};

/// A heading as met while parsing.
#[derive(Clone, Debug)]
pub(super) struct RawHeading {
    pub level: u8,
    /// `{#id}` and where it is written.
    pub given: Option<(Box<str>, Range<usize>)>,
    /// Bytes of the reading text.
    pub range: Range<u32>,
}

/// A block as met while parsing.
#[derive(Clone, Debug)]
pub(super) struct RawBlock {
    pub range: Range<u32>,
    /// An index into the headings, when it is one.
    pub heading: Option<u32>,
    /// Whether readers count it.
    pub counted: bool,
}

/// Names the headings and the blocks. `footnotes` are the ranges of the footnotes, in order.
pub(super) fn outline(
    text: &str,
    raw: &[RawHeading],
    blocks: &[RawBlock],
    footnotes: &[Range<u32>],
    file: &FilePath,
    report: &mut Report,
) -> (Vec<Heading>, Vec<Block>) {
    let mut names = Names::default();
    let titles: Vec<Box<str>> = raw.iter().map(|heading| title(text, &heading.range)).collect();
    let slugs = slugs(raw, &titles, &mut names, file, report);
    let ends = section_ends(raw, blocks, footnotes);
    let headings = raw
        .iter()
        .zip(titles)
        .zip(slugs)
        .zip(ends)
        .map(|(((heading, title), slug), section_end)| Heading {
            level: heading.level,
            slug,
            title,
            range: heading.range.clone(),
            section_end,
        })
        .collect::<Vec<_>>();
    let blocks = name_blocks(text, blocks, &headings, &mut names);
    (headings, blocks)
}

/// The words of a heading on one line.
fn title(text: &str, range: &Range<u32>) -> Box<str> {
    let words = &text[range.start as usize..range.end as usize];
    let mut title = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    title.into()
}

/// Given ids are kept as they are, wherever they stand; those made from words give way.
fn slugs(
    raw: &[RawHeading],
    titles: &[Box<str>],
    names: &mut Names,
    file: &FilePath,
    report: &mut Report,
) -> Vec<Box<str>> {
    let mut first: HashMap<&str, &Range<usize>> = HashMap::new();
    let given: Vec<Option<Box<str>>> = raw
        .iter()
        .map(|heading| {
            let (id, written) = heading.given.as_ref()?;
            let place = |range: &Range<usize>| Place::new(file, range.start as u32..range.end as u32);
            if let Some(diagnostic) = unfit(id, place(written)) {
                report.push(diagnostic);
                return None;
            }
            if names.take(id) {
                first.insert(id, written);
                return Some(id.clone());
            }
            let mut diagnostic =
                Diagnostic::error(Code::DuplicateHeading, place(written), format!("two headings have the id `{id}`"))
                    .label("taken by a heading above")
                    .hint("give this heading another id");
            if let Some(first) = first.get(id.as_ref()) {
                diagnostic = diagnostic.related(place(first), "first given here");
            }
            report.push(diagnostic);
            None
        })
        .collect();
    given
        .into_iter()
        .zip(titles)
        .map(|(given, title)| given.unwrap_or_else(|| names.claim(&heading_slug(title))))
        .collect()
}

/// Complains about an id that can't be an address, or that postil gives to something else.
fn unfit(id: &str, place: Place) -> Option<Diagnostic> {
    if !id.chars().all(|character| character.is_alphanumeric() || "-_.".contains(character)) {
        return Some(
            Diagnostic::error(Code::BadId, place, format!("the heading id `{id}` can't be part of an address"))
                .label("holds other characters than letters, digits, `-`, `_` and `.`")
                .hint(format!("write `{{#{}}}`", heading_slug(id))),
        );
    }
    let (prefix, owner) = reserved(id)?;
    Some(
        Diagnostic::error(Code::BadId, place, format!("the heading id `{id}` begins with `{prefix}`"))
            .label(format!("`{prefix}` begins the ids of {owner}"))
            .hint(format!("write `{{#{}}}`", heading_slug(id))),
    )
}

/// Where each heading's section ends: at the next heading of the same or a higher level. A heading inside a block,
/// such as a quoted one, or inside a footnote, ends with it at the latest, and never ends a section outside.
fn section_ends(raw: &[RawHeading], blocks: &[RawBlock], footnotes: &[Range<u32>]) -> Vec<u32> {
    let body_end = blocks.last().map_or(0, |block| block.range.end);
    let mut top = vec![false; raw.len()];
    for index in blocks.iter().filter_map(|block| block.heading) {
        top[index as usize] = true;
    }
    let container = |offset: u32| {
        let last = |before: usize| before.checked_sub(1);
        let footnote = last(footnotes.partition_point(|range| range.start <= offset)).map(|index| footnotes[index].end);
        let block = || last(blocks.partition_point(|block| block.range.start <= offset));
        match footnote.filter(|&end| offset <= end) {
            Some(end) => end,
            None => block().map_or(body_end, |index| blocks[index].range.end),
        }
    };
    // From the last to the first: for each level, where the next heading stands that ends a section of that level.
    let mut next = [body_end; 7];
    let mut next_inside = [u32::MAX; 7];
    let mut ends = vec![0; raw.len()];
    for (index, heading) in raw.iter().enumerate().rev() {
        let level = usize::from(heading.level.clamp(1, 6));
        let start = heading.range.start;
        let ends_at = if top[index] { &mut next } else { &mut next_inside };
        ends[index] = ends_at[level];
        if !top[index] {
            ends[index] = ends[index].min(container(start)).max(heading.range.end);
        }
        ends_at[level..].fill(start);
    }
    ends
}

fn name_blocks(text: &str, raw: &[RawBlock], headings: &[Heading], names: &mut Names) -> Vec<Block> {
    let mut by_hash: HashMap<u64, Box<str>> = HashMap::with_capacity(raw.len());
    let (mut number, mut heading) = (0, None);
    raw.iter()
        .map(|block| {
            heading = block.heading.or(heading);
            let id = match block.heading {
                Some(index) => headings[index as usize].slug.clone(),
                None => {
                    let hash = hash(&text[block.range.start as usize..block.range.end as usize]);
                    match by_hash.get(&hash) {
                        Some(id) => names.claim(id),
                        None => {
                            let id = hashed_id(hash, names);
                            by_hash.insert(hash, id.clone());
                            id
                        }
                    }
                }
            };
            number += u32::from(block.counted);
            Block { range: block.range.clone(), id, number: if block.counted { number } else { 0 }, heading }
        })
        .collect()
}

/// `p-` and as many digits of the hash as it takes to be the only one.
fn hashed_id(hash: u64, names: &mut Names) -> Box<str> {
    let digits = format!("p-{hash:016x}");
    for length in [4, 6, 8] {
        if names.take(&digits[..2 + length]) {
            return digits[..2 + length].into();
        }
    }
    names.claim(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_grows_where_its_beginning_is_taken() {
        let mut names = Names::default();
        let ids = [0xabcd_1234_5678_0000, 0xabcd_1299_0000_0000, 0xabcd_12aa_0000_0000, 0xabcd_12aa_1111_0000]
            .map(|hash| hashed_id(hash, &mut names));
        assert_eq!(ids, ["p-abcd", "p-abcd12", "p-abcd12aa", "p-abcd12aa11110000"].map(Box::from));
    }
}
