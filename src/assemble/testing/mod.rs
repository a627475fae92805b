//! Hand-made editions for the tests of this stage.

mod records;
mod texts;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::model::config::{AnchorPolicy, Config, DEFAULT_VERDICTS, Verdict};
use crate::model::diagnostic::Report;
use crate::model::project::{Project, TextFile};
use crate::model::site::Site;
use crate::model::source::{Place, Spanned};
use crate::model::work::Text;

use super::{Parts, assemble};

pub use records::*;
pub use texts::*;

pub fn assembled(records: Vec<Builder>, texts: Vec<TextBuilder>) -> (Site, Report) {
    assembled_with(records, texts, |_| {})
}

/// Assembles an edition, after `change` had its say about its parts.
pub fn assembled_with(
    records: Vec<Builder>,
    texts: Vec<TextBuilder>,
    change: impl FnOnce(&mut Parts),
) -> (Site, Report) {
    assemble_both(records, texts, |_, parts| change(parts))
}

/// The same about its files, which are `content/map.png` and two more.
pub fn assembled_in(
    records: Vec<Builder>,
    texts: Vec<TextBuilder>,
    change: impl FnOnce(&mut Project),
) -> (Site, Report) {
    assemble_both(records, texts, |project, _| change(project))
}

fn assemble_both(
    records: Vec<Builder>,
    texts: Vec<TextBuilder>,
    change: impl FnOnce(&mut Project, &mut Parts),
) -> (Site, Report) {
    let texts: Vec<Text> = texts.into_iter().map(|text| text.0).collect();
    let mut project = Project {
        root: PathBuf::from("/edition"),
        config: None,
        texts: texts
            .iter()
            .map(|text| TextFile {
                id: text.id.clone(),
                file: text.file.clone(),
                sidecar: Some(format!("content/{}.notes.yaml", text.id).into()),
            })
            .collect(),
        files: BTreeSet::from(["claims".into(), "map.png".into(), "A.html".into()]),
        ..Project::default()
    };
    let mut parts = Parts {
        config: config(),
        records: records.into_iter().map(|record| record.0).collect(),
        placings: Vec::new(),
        texts,
        complete: true,
        drafts: false,
        today: None,
    };
    change(&mut project, &mut parts);
    let mut report = Report::new();
    let site = assemble(parts, &project, &mut report);
    report.sort();
    (site, report)
}

/// `code file: message (files of related places)`.
pub fn shown(report: &Report) -> Vec<String> {
    report
        .iter()
        .map(|one| {
            let related: Vec<&str> = one.related.iter().map(|label| &*label.place.file).collect();
            let related = if related.is_empty() { String::new() } else { format!(" ({})", related.join(", ")) };
            format!("{} {}: {}{related}", one.code.name(), one.primary.place.file, one.message)
        })
        .collect()
}

pub fn paths(site: &Site) -> Vec<&str> {
    site.pages.iter().map(|page| page.path.as_str()).collect()
}

fn config() -> Config {
    Config {
        title: "T".into(),
        description: None,
        lang: "en".into(),
        base_url: None,
        license: None,
        editors: Vec::new(),
        output: "public".into(),
        verdicts: DEFAULT_VERDICTS.map(Verdict::plain).into(),
        review_after: None,
        anchors: AnchorPolicy::default(),
        citation_style: spanned("plain".to_string()),
        record_pages: true,
        views: true,
        git_credit: true,
        raw_html: false,
        nav: Vec::new(),
        theme: Default::default(),
        repository: None,
        feeds: true,
        search: true,
        extra: serde_json::Value::Null,
        place: place("postil.yaml"),
    }
}

fn spanned<T>(value: T) -> Spanned<T> {
    Spanned::new(value, 0..0)
}

fn place(file: &str) -> Place {
    Place::start_of(&Arc::from(file))
}
