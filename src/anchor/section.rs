//! Which part of a text an anchor's `section` names.

use std::ops::Range;

use crate::model::document::{Document, Heading};

use super::borders::floor;
use super::distance;
use super::fold::{fold, fold_case};

/// The headings that `name` may mean: the one with that slug, else all with that title.
///
/// Two headings may have one title; a title typed as it stands means both, even where it is the slug of the first.
pub fn find(headings: &[Heading], name: &str) -> Vec<usize> {
    let having = |test: &dyn Fn(&Heading) -> bool| -> Vec<usize> {
        (0..headings.len()).filter(|&index| test(&headings[index])).collect()
    };
    let folded = fold(name.trim()).text;
    let slug = having(&|heading| *heading.slug == *name.trim());
    let title = having(&|heading| fold(&heading.title).text == folded);
    if !slug.is_empty() && title.iter().all(|index| slug.contains(index)) {
        return slug;
    }
    if !title.is_empty() {
        return title;
    }
    let cased = fold_case(&folded).text;
    having(&|heading| fold_case(&fold(&heading.title).text).text == cased)
}

/// The heading that was probably meant.
pub fn nearest<'a>(headings: &'a [Heading], name: &str) -> Option<&'a str> {
    let words = key(name);
    let candidates = headings.iter().flat_map(|heading| {
        let slug = heading.slug.replace('-', " ");
        [(key(&heading.title), &*heading.title), (key(&slug), &*heading.slug)]
    });
    let (distance, best) =
        candidates.map(|(key, shown)| (distance::whole(&words, &key), shown)).min_by_key(|(distance, _)| *distance)?;
    (distance <= words.len() / 3).then_some(best)
}

fn key(name: &str) -> Vec<char> {
    // Headings are short; a name that isn't must not cost the square of its length.
    fold_case(&fold(name).text).text.chars().take(200).collect()
}

/// Where the sections of `found` stand in the reading text, with the footnotes that are first referred to there, in
/// order and without overlaps.
pub fn ranges(document: &Document, found: &[usize]) -> Vec<Range<u32>> {
    let headings = found.iter().filter_map(|&index| document.headings.get(index));
    with_footnotes(document, headings.map(|heading| heading.range.start..heading.section_end).collect())
}

/// What stands before the first heading.
pub fn before_first(document: &Document) -> Vec<Range<u32>> {
    let end = document.headings.first().map_or_else(|| body_end(document), |heading| heading.range.start);
    with_footnotes(document, Vec::from([Range { start: 0, end }]))
}

/// Where the body ends and the footnotes begin.
pub fn body_end(document: &Document) -> u32 {
    let first = document.footnotes.iter().map(|footnote| footnote.range.start).min();
    first.unwrap_or(document.text.len() as u32)
}

/// The reading text of the body.
pub fn body(document: &Document) -> &str {
    &document.text[..floor(&document.text, body_end(document) as usize)]
}

fn with_footnotes(document: &Document, mut ranges: Vec<Range<u32>>) -> Vec<Range<u32>> {
    let inside = |mark: &u32| ranges.iter().any(|range| range.start <= *mark && *mark <= range.end);
    let footnotes: Vec<Range<u32>> = document
        .footnotes
        .iter()
        .filter(|footnote| footnote.marks.first().is_some_and(inside))
        .map(|footnote| footnote.range.clone())
        .collect();
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<u32>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged.extend(footnotes);
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings() -> Vec<Heading> {
        [("the-thesis", "The thesis"), ("notes", "Notes"), ("notes-1", "Notes"), ("whats-new", "What’s new")]
            .into_iter()
            .enumerate()
            .map(|(index, (slug, title))| Heading {
                level: 2,
                slug: slug.into(),
                title: title.into(),
                range: index as u32 * 10..index as u32 * 10 + 5,
                section_end: index as u32 * 10 + 10,
            })
            .collect()
    }

    #[test]
    fn sections_are_found() {
        let check = |name: &str, expected: &[usize]| assert_eq!(find(&headings(), name), expected, "{name}");
        check("The thesis", &[0]);
        check("THE THESIS", &[0]);
        check("the-thesis", &[0]);
        check("Notes", &[1, 2]);
        check("notes", &[1]);
        check("notes-1", &[2]);
        check("What's new", &[3]);
        check("thesis", &[]);
    }

    #[test]
    fn mistyped_sections_are_guessed() {
        let check = |name: &str, expected| assert_eq!(nearest(&headings(), name), expected, "{name}");
        check("The theses", Some("The thesis"));
        check("the-tesis", Some("The thesis"));
        check("Something else", None);
        check("", None);
    }
}
