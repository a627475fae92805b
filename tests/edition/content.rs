//! What `content/` promises its readers: it is whole, fair and in its own words.

use std::collections::BTreeSet;

use postil::model::anchor::Status;
use postil::model::record::{Detail, Kind, Markdown, Record};
use postil::model::site::{Site, Target};
use postil::{Silent, Survey};

use super::support;

fn survey() -> Survey {
    let folder = tempfile::tempdir().unwrap();
    postil::survey(&support::options(&support::repository(""), folder.path()), &Silent).unwrap()
}

fn texts() -> Vec<(String, String)> {
    let files = support::files(&support::repository("content"));
    let texts = files.into_iter().filter(|(name, _)| name.ends_with(".md"));
    texts.map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect()
}

/// All that a record says in our words: not the title of a source, which is its author's.
fn words_of(record: &Record) -> Vec<&str> {
    let mut fields: Vec<Option<&Markdown>> = vec![record.summary.as_ref(), record.body.as_ref()];
    match &record.detail {
        Detail::Claim(claim) => {
            fields.extend([
                record.title.as_ref(),
                Some(&claim.claim),
                claim.reason.as_ref(),
                claim.confidence_note.as_ref(),
            ]);
            fields.extend(claim.evidence.iter().map(|evidence| evidence.note.as_ref()));
        }
        Detail::Event(event) => {
            fields.extend([record.title.as_ref(), event.note.as_ref()]);
            fields.extend(event.sources.iter().map(|source| source.note.as_ref()));
        }
        Detail::Source(source) => fields.extend([source.reliability.as_ref(), source.reply.as_ref()]),
        Detail::Person(person) => fields.push(person.about.as_ref()),
        Detail::Note(_) => fields.push(record.title.as_ref()),
    }
    fields.into_iter().flatten().map(|field| field.source.value.as_str()).collect()
}

/// The paragraphs of a text: headings are the article's own, and so are the keys of the front matter but for two.
fn paragraphs(text: &str) -> Vec<&str> {
    let body = text.splitn(3, "---\n").nth(2).unwrap();
    body.split("\n\n").map(str::trim).filter(|one| !one.is_empty() && !one.starts_with('#')).collect()
}

/// Our own words, and where they stand.
fn ours(site: &Site, texts: &[(String, String)]) -> Vec<(String, String)> {
    let of_records = site
        .records
        .iter()
        .flat_map(|record| words_of(record).into_iter().map(|words| (record.id.to_string(), words.to_string())));
    let of_texts = texts
        .iter()
        .flat_map(|(name, text)| paragraphs(text).into_iter().map(|words| (name.clone(), words.to_string())));
    of_records.chain(of_texts).collect()
}

#[test]
fn it_holds_all_that_was_gathered() {
    let Survey { site, .. } = survey();
    let count = |kind| site.records.iter().filter(|record| record.kind() == kind).count();
    assert_eq!(count(Kind::Claim), 50);
    assert_eq!(count(Kind::Event), 79);
    assert_eq!(count(Kind::Source), 160);
    assert!(count(Kind::Note) >= 35 && count(Kind::Person) >= 20);
    let reading = texts().into_iter().find(|(name, _)| name == "reading.md").unwrap().1;
    assert!(paragraphs(&reading).join(" ").split_whitespace().count() >= 5_000);
    for text in &site.texts {
        let headings = text.headings.len();
        assert!(&*text.id != "reading" || headings >= 13, "{headings} of the article's thirteen sections");
    }
}

#[test]
fn every_claim_says_why() {
    for record in &survey().site.records {
        let Detail::Claim(claim) = &record.detail else { continue };
        assert!(claim.reason.is_some(), "{} has no reason", record.id);
        assert!(claim.verdict.is_some() && claim.basis.is_some(), "{} has no verdict or no basis", record.id);
        assert!(claim.kind.is_some() && claim.confidence.is_some(), "{} has no kind or no confidence", record.id);
        assert!(claim.speaker.is_some() && claim.said.is_some(), "{}: who says so, and when?", record.id);
        assert!(
            !claim.evidence.is_empty() || claim.confidence_note.is_some(),
            "{}: why is there no evidence?",
            record.id
        );
    }
}

#[test]
fn every_source_is_used_and_every_event_has_one() {
    let Survey { site, .. } = survey();
    for (record, links) in site.records.iter().zip(&site.links) {
        match &record.detail {
            Detail::Source(_) => {
                let used = links.evidence_of.len()
                    + links.events.len()
                    + links.texts.len()
                    + links.places.len()
                    + links.mentions.len();
                assert!(used > 0, "nothing uses {}", record.id);
            }
            Detail::Event(event) => assert!(!event.sources.is_empty(), "{} has no source", record.id),
            Detail::Claim(_) => assert!(!links.places.is_empty(), "{} stands in no text", record.id),
            Detail::Note(_) | Detail::Person(_) => {}
        }
    }
}

#[test]
fn two_texts_share_their_claims_events_and_sources() {
    let Survey { site, .. } = survey();
    // By their places, and by links and citations in the words themselves.
    let mut shared = BTreeSet::new();
    for (record, links) in site.records.iter().zip(&site.links) {
        let mut texts: BTreeSet<usize> = links.places.iter().map(|place| place.text).collect();
        texts.extend(links.mentions.iter().filter_map(|target| match target {
            Target::Text(text) => Some(*text),
            _ => None,
        }));
        if texts.len() > 1 {
            shared.insert((record.kind().name(), record.id.to_string()));
        }
    }
    for (kind, least) in [("claim", 15), ("event", 18), ("source", 1)] {
        let found = shared.iter().filter(|(of, _)| *of == kind).count();
        assert!(found >= least, "{found} of kind {kind} stand in more than one text");
    }
}

#[test]
fn every_quotation_stands_in_its_text_word_for_word() {
    let Survey { outcome, .. } = survey();
    assert!(outcome.anchors.len() >= 150, "{}", outcome.anchors.len());
    for anchor in &outcome.anchors {
        assert_eq!(anchor.status, Status::Exact, "{} in {}", anchor.record, anchor.text);
    }
}

/// The first 40 bits of the 64-bit FNV-1a hash of each run of eight words of the article.
const RUNS: &str = include_str!("article-runs.txt");

fn runs(words: &str) -> Vec<(String, String)> {
    let words = words.to_lowercase().replace(['\'', '’'], "");
    let words: Vec<&str> = words.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let hash = |run: &str| {
        run.bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    words.windows(8).map(|run| run.join(" ")).map(|run| (format!("{:010x}", hash(&run) >> 24), run)).collect()
}

#[test]
fn nothing_is_taken_over_from_the_article() {
    let known: BTreeSet<&str> = RUNS.lines().collect();
    assert!(known.len() > 2_000);
    // Its title is the article's: so the runs are found where there are some.
    let title = "Russian-Belarusian Relations: Back To Being Brothers? Crimea 2.0 Is Unlikely";
    assert!(runs(title).iter().any(|(hash, _)| known.contains(&**hash)));
    let Survey { site, .. } = survey();
    let mut checked = 0;
    for (place, words) in ours(&site, &texts()) {
        for (hash, run) in runs(&words.replace(title, "")) {
            checked += 1;
            assert!(!known.contains(&*hash), "{place} has eight words of the article: {run}");
        }
    }
    assert!(checked > 10_000, "{checked}");
}

/// Spellings that other sources have, and those of ours that may name them.
const VARIANTS: [&str; 9] =
    ["Lukashenka", "Tsapkala", "Tsepikalo", "Veranika", "Tsikhanouskaya", "Babaryka", "Viktar", "Belorussia", "Wager"];
const MAY_NAME_THEM: [&str; 3] = ["spellings", "spelling-of-tsepkalo", "spelling-of-wagner"];

#[test]
fn each_name_has_one_spelling() {
    let Survey { site, .. } = survey();
    for (place, words) in ours(&site, &texts()) {
        let may = MAY_NAME_THEM.contains(&&*place) || words.contains("Also spelled");
        for variant in VARIANTS.iter().filter(|_| !may) {
            assert!(!words.contains(variant), "{place} has {variant}: {words}");
        }
        for loaded in ["revolution in Belarus", "the regime", "regime's"] {
            assert!(!words.contains(loaded), "{place}: not in our own voice: {loaded}");
        }
    }
}

#[test]
fn a_reader_keeps_up() {
    for (name, text) in texts() {
        // A table is looked at, not read.
        let words: Vec<&str> = paragraphs(&text).into_iter().filter(|one| !one.starts_with('|')).collect();
        let words = words.join(" ");
        let sentences: Vec<usize> = words
            .split_inclusive(['.', '?', '!'])
            .map(|sentence| sentence.split_whitespace().count())
            .filter(|count| *count > 2)
            .collect();
        let mean = sentences.iter().sum::<usize>() as f64 / sentences.len() as f64;
        let longest = sentences.iter().max().unwrap();
        assert!((8.0..24.0).contains(&mean), "{name}: {mean:.1} words a sentence");
        assert!(*longest <= 60, "{name}: a sentence of {longest} words");
    }
}

#[test]
fn a_link_says_where_it_leads() {
    let Survey { site, .. } = survey();
    let mut links = 0;
    for (place, words) in ours(&site, &texts()) {
        for (at, _) in words.match_indices("](") {
            let shown = &words[..at][words[..at].rfind('[').map_or(0, |open| open + 1)..];
            links += 1;
            let vague = ["here", "this", "link", "this link", "click here", "more", "read more", "source"];
            assert!(!vague.contains(&&*shown.to_lowercase()), "{place}: a link called {shown}");
            assert!(shown.chars().count() > 2 && !shown.contains("://"), "{place}: a link called {shown}");
        }
    }
    assert!(links >= 20, "{links}");
}

#[test]
fn who_rates_an_outlet_is_named_and_its_answer_stands_beside() {
    for record in &survey().site.records {
        let Detail::Source(source) = &record.detail else { continue };
        let Some(reliability) = &source.reliability else { continue };
        // Another's judgement has its source, a plain description is the editors', and a party to the dispute is called one.
        let named = ["[@", "by the editors", "a party to the dispute"];
        let said = reliability.source.value.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(named.iter().any(|words| said.contains(words)), "{}: who says so? {said}", record.id);
        assert!(source.reply.is_some(), "{}: what does the outlet say?", record.id);
    }
}
