//! Passages that moved to another text.

use rayon::prelude::*;

use crate::model::config::Config;
use crate::model::diagnostic::Report;
use crate::model::error::Error;
use crate::model::project::{Project, TextFile};
use crate::model::work::TextId;
use crate::{anchor, load, parse};

/// Quotations that are looked for, the first in order. An edition that lost more has another trouble.
const MOST_QUOTES: usize = 1_000;

/// A quotation that is lost in its text.
#[derive(Clone, Copy, Debug)]
struct Lost<'a> {
    text: &'a TextId,
    quote: &'a str,
    /// Where it stands in what was asked: the text, and the quotation in it.
    asked: (usize, usize),
}

/// Where quotations that are lost in their text stand now: for each, in the order given, the one other text in which
/// it stands exactly, once, when it stands nowhere else. `None` too for a quotation of less than 20 characters, and for
/// those after the first 1,000 longer ones.
///
/// Every text is read and parsed once. The quotations of a text whose own file is gone are looked for in all texts.
pub fn elsewhere(
    project: &Project,
    config: &Config,
    lost: &[(TextId, Vec<String>)],
) -> Result<Vec<Vec<Option<TextId>>>, Error> {
    let mut found: Vec<Vec<Option<TextId>>> = lost.iter().map(|(_, quotes)| vec![None; quotes.len()]).collect();
    let lost = sought(lost);
    if lost.is_empty() {
        return Ok(found);
    }
    let options = super::text_options(config);
    let texts = project.texts.par_iter().map(|entry| Ok((&entry.id, counts(project, entry, &options, &lost)?)));
    let texts = texts.collect::<Result<Vec<_>, Error>>()?;
    for (index, one) in lost.iter().enumerate() {
        let mut places = texts.iter().filter(|(_, counts)| counts[index] > 0);
        if let (Some((text, counts)), None) = (places.next(), places.next())
            && counts[index] == 1
        {
            found[one.asked.0][one.asked.1] = Some((*text).clone());
        }
    }
    Ok(found)
}

fn sought(lost: &[(TextId, Vec<String>)]) -> Vec<Lost<'_>> {
    let quotes = lost.iter().enumerate().flat_map(|(text, (id, quotes))| {
        let quotes = quotes.iter().enumerate();
        quotes.map(move |(index, quote)| Lost { text: id, quote, asked: (text, index) })
    });
    quotes.filter(|one| anchor::is_telling(one.quote)).take(MOST_QUOTES).collect()
}

/// In how many places of the text each quotation stands; those of the text itself stand nowhere.
fn counts(
    project: &Project,
    entry: &TextFile,
    options: &parse::TextOptions,
    lost: &[Lost<'_>],
) -> Result<Vec<usize>, Error> {
    let mut counts = vec![0; lost.len()];
    let (indexes, quotes): (Vec<usize>, Vec<&str>) =
        lost.iter().enumerate().filter(|(_, one)| *one.text != entry.id).map(|(index, one)| (index, one.quote)).unzip();
    if quotes.is_empty() {
        return Ok(counts);
    }
    // What is wrong with the file was reported when it was anchored.
    let Some(markdown) = load::read(project, &entry.file, &mut Report::new())? else { return Ok(counts) };
    let document = parse::document(&entry.id, &markdown, options);
    for (index, count) in indexes.into_iter().zip(anchor::stands_in(&document.text, &quotes)) {
        counts[index] = count;
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::Options;

    /// Looks for quotations, each with its text, in the texts `a`, `b`, ... and says where each is, or `-`.
    #[track_caller]
    fn check(texts: &[&str], lost: &[(&str, &[&str])], expected: &str) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        for (name, text) in ('a'..).zip(texts) {
            fs::write(folder.path().join(format!("content/{name}.md")), text).unwrap();
        }
        let mut report = Report::new();
        let project = load::project(folder.path(), &mut report).unwrap();
        let config = super::super::config(&project, &Options::default(), &mut report).unwrap();
        let owned = |quotes: &&[&str]| quotes.iter().map(|quote| (*quote).to_owned()).collect();
        let lost: Vec<(TextId, Vec<String>)> =
            lost.iter().map(|(id, quotes)| (TextId::from(*id), owned(quotes))).collect();
        let found = elsewhere(&project, &config, &lost).unwrap();
        let found = found.iter().map(|texts| {
            let names = texts.iter().map(|text| text.as_deref().unwrap_or("-"));
            names.collect::<Vec<_>>().join(" ")
        });
        assert_eq!(found.collect::<Vec<_>>().join(" | "), expected);
    }

    const BEST: &str = "It was the best of times";
    const WORST: &str = "it was the worst of times";

    #[test]
    fn one_text_has_it() {
        check(&["# A\n\nNothing.", "# B\n\nIt was *the best* of times."], &[("a", &[BEST, WORST])], "b -");
        // In front matter, it isn't read.
        check(&["# A", &format!("---\ntitle: {BEST}\n---\nOther words.")], &[("a", &[BEST])], "-");
        check(
            &["Nothing.", &format!("{BEST}."), &format!("{WORST}.")],
            &[("a", &[WORST, BEST]), ("b", &[WORST, BEST]), ("c", &[]), ("gone", &[BEST])],
            "c b | c - |  | b",
        );
    }

    #[test]
    fn several_places_are_none() {
        let twice = format!("{BEST}. {BEST}.");
        check(&["Nothing.", &twice], &[("a", &[BEST])], "-");
        check(&["Nothing.", BEST, &format!("So: {BEST}.")], &[("a", &[BEST])], "-");
        check(&["Nothing.", BEST, &twice], &[("a", &[BEST])], "-");
        // The text in which it is lost doesn't count.
        check(&[&twice, BEST], &[("a", &[BEST])], "b");
        check(&[BEST], &[("a", &[BEST])], "-");
    }

    #[test]
    fn short_and_many_quotations() {
        check(&["Nothing.", "the best of times"], &[("a", &["the best of times"])], "-");
        let short = ["short"; MOST_QUOTES];
        check(&["Nothing.", BEST], &[("a", &short), ("a", &[BEST])], &format!("{}| b", "- ".repeat(MOST_QUOTES)));
        let long = [WORST; MOST_QUOTES];
        check(&["Nothing.", BEST], &[("a", &long), ("a", &[BEST])], &format!("{}| -", "- ".repeat(MOST_QUOTES)));
        check(
            &["Nothing.", BEST],
            &[("a", &long[1..]), ("a", &[BEST])],
            &format!("{}| b", "- ".repeat(MOST_QUOTES - 1)),
        );
        check(&["Nothing."], &[], "");
    }

    #[test]
    fn a_text_that_is_gone_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        fs::write(folder.path().join("content/a.md"), "One.").unwrap();
        fs::write(folder.path().join("content/b.md"), b"\xff").unwrap();
        let mut report = Report::new();
        let project = load::project(folder.path(), &mut report).unwrap();
        let config = super::super::config(&project, &Options::default(), &mut report).unwrap();
        let lost = [(TextId::from("b"), vec![BEST.to_owned()]), (TextId::from("a"), vec![BEST.to_owned()])];
        // One that isn't UTF-8 has no passages.
        assert_eq!(elsewhere(&project, &config, &lost).unwrap(), [[None], [None]]);
        fs::remove_file(folder.path().join("content/a.md")).unwrap();
        let error = elsewhere(&project, &config, &lost).unwrap_err();
        assert!(error.to_string().contains("a.md"), "{error}");
    }
}
