//! All texts and records in, a [`Site`] out: what pages there are, where they stand, what leads where.
//!
//! 1. [`ids`] reads the one id space and reports who shares an id.
//! 2. [`drafts`] takes out what isn't to be published yet.
//! 3. [`order`] puts texts and records in the order in which pages list them. From here on they are named by index.
//! 4. [`lookup`] knows what each id means, and words the complaint when it means nothing.
//! 5. [`pages`] lays out the pages at their [`addresses`], [`routes`] sees to it that no two share an address;
//!    [`drawings`] says which texts have a timeline or a map.
//! 6. [`links`] checks what records say of one another, [`markdown`] what their words and the texts link to; both
//!    ways of every link are kept.
//! 7. [`citations`] finds addresses for the files that reference managers read.
//! 8. [`labels`], [`tags`], [`nav`] and [`review`] do what their names say, and [`coverage`] counts what came of it.
//!
//! Of a finished site, [`inventory`] lists the anchors one by one.

mod addresses;
mod citations;
mod coverage;
mod drafts;
mod drawings;
mod fields;
mod ids;
mod inventory;
mod labels;
mod links;
mod lookup;
mod markdown;
mod names;
mod nav;
mod order;
mod pages;
mod review;
mod routes;
mod tags;
#[cfg(test)]
mod testing;
mod views;

use crate::model::config::Config;
use crate::model::date::Day;
use crate::model::diagnostic::Report;
use crate::model::project::Project;
use crate::model::record::{Placing, Record};
use crate::model::site::Site;
use crate::model::work::Text;

pub use inventory::Written;
use lookup::Lookup;
pub use review::overdue;

/// What the stages before have made of the edition.
#[derive(Clone, Debug)]
pub struct Parts {
    pub config: Config,
    /// Of shared files and sidecars alike, in any order.
    pub records: Vec<Record>,
    pub placings: Vec<Placing>,
    /// Anchored, in any order.
    pub texts: Vec<Text>,
    /// Whether every file could be read. If not, what a reference seems to miss may stand in the unreadable one, so
    /// no reference is called unknown.
    pub complete: bool,
    /// Whether drafts are built.
    pub drafts: bool,
    /// What reviews are counted against; `None`: they aren't.
    pub today: Option<Day>,
}

/// Turns the parts of an edition into its site. What is unsound is reported and left out.
pub fn assemble(parts: Parts, project: &Project, report: &mut Report) -> Site {
    let Parts { config, records, placings, texts, complete, drafts, today } = parts;

    let records = ids::unique(records, &texts, report);
    let held = if drafts { drafts::Held::default() } else { drafts::Held::of(&records, &texts, project) };
    let (records, placings, mut texts) = held.leave_out(records, placings, texts);
    ids::drop_unknown_notes(&mut texts, &records);
    let texts = order::texts(texts);
    let records = order::records(records, &texts);

    for text in &texts {
        ids::shared_stems(text, report);
    }
    let mut lookup = Lookup::new(&texts, &records, &held, complete, report);
    let places = links::places(&lookup);
    let unplaced = coverage::unplaced(&lookup);
    let tags = tags::collect(&texts, &records);
    let mut layout = pages::lay_out(&config, project, &tags, &places, &unplaced, &mut lookup);
    let mut links = links::between_records(&config, &placings, places, &mut lookup);
    let found = markdown::check(project, &layout.routes, &placings, &unplaced, &mut links, &mut lookup);
    let nav = nav::resolve(&config, &layout, &mut lookup);
    let files = layout.routes.copy_files(found, lookup.report());
    let citations = citations::beside(project, &layout, &lookup);
    let ids = lookup.into_ids();

    let coverage = coverage::of(&texts, &records, &ids, &links, unplaced);
    let labels = labels::of_sources(&records);
    if let (Some(today), Some(days)) = (today, config.review_after) {
        review::warn(&records, today, days, report);
    }
    let pages = layout.routes.into_pages(report);
    let (text_paths, homes) = (layout.text_paths, layout.homes);
    Site {
        config,
        texts,
        records,
        placings,
        ids,
        text_paths,
        homes,
        links,
        labels,
        tags,
        nav,
        coverage,
        pages,
        files,
        citations,
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{
        Builder, TextBuilder, assembled_with, cite, claim, event, link_ref, note, note_in, shown, source, text,
    };
    use crate::model::diagnostic::Report;
    use crate::model::site::Site;
    use std::time::Instant;

    fn edition(texts: usize, records: usize) -> (Vec<Builder>, Vec<TextBuilder>) {
        let made = (0..records).map(|number| match number % 4 {
            0 => claim(&format!("claim-{number:05}"))
                .evidence(&format!("source-{:05}", (number + 1) % records / 4 * 4 + 1))
                .see(&format!("note-{:05}", number / 4 * 4 + 3))
                .verdict("contested"),
            1 => source(&format!("source-{number:05}")).author("A").date("2020").title(&format!("{number}")),
            2 => event(&format!("event-{number:05}")).bears_on(&format!("claim-{:05}", number / 4 * 4)).tag("war"),
            _ => note(&format!("note-{number:05}")).body(cite(&format!("source-{:05}", number / 4 * 4 + 1))),
        });
        let made = made.collect();
        let texts = (0..texts)
            .map(|number| {
                let text = text(&format!("part-{}/text-{number}", number % 10)).order(number as i64 % 7);
                let first = number * records / texts / 4 * 4;
                (first..(first + records / texts).min(records)).fold(text, |text, record| {
                    let name = ["claim", "source", "event", "note"][record % 4];
                    let id = format!("{name}-{record:05}");
                    text.note(note_in(&id, 1)).reference(link_ref(&id, None))
                })
            })
            .collect();
        (made, texts)
    }

    fn built(reverse: bool) -> (Site, Report) {
        let (mut records, mut texts) = edition(20, 400);
        if reverse {
            records.reverse();
            texts.reverse();
        }
        assembled_with(records, texts, |_| {})
    }

    #[test]
    fn the_order_of_the_parts_never_shows() {
        let ((one, report), (other, _)) = (built(false), built(true));
        assert_eq!(shown(&report), [""; 0]);
        assert_eq!(one.records, other.records);
        assert_eq!(one.texts, other.texts);
        assert_eq!((&one.pages, &one.links, &one.labels), (&other.pages, &other.links, &other.labels));
        assert_eq!((&one.homes, &one.tags), (&other.homes, &other.tags));
    }

    /// 0.8 s without optimisation, and 3 s where 50 proposals are searched for.
    #[test]
    #[ignore = "a clock has no verdict on a busy machine"]
    fn sixty_thousand_records_take_seconds() {
        for unknown in [0, 200] {
            let (mut records, texts) = edition(1_000, 60_000);
            let extra = |number| claim(&format!("extra-{number}")).evidence(&format!("sourec-9{number:04}"));
            records.extend((0..unknown).map(extra));
            let mut start = Instant::now();
            let (site, report) = assembled_with(records, texts, |_| start = Instant::now());
            let spent = start.elapsed();
            assert!(spent.as_secs() < 8, "{} pages, {} mistakes: {spent:?}", site.pages.len(), report.errors());
        }
    }
}
