//! The two passes that read an edition, and what they leave for rendering.
//!
//! Pass 1 reads the config and the shared records: their `text:` anchors must be known before a text is anchored.
//! Pass 2 takes each text through load, parse and anchor in one closure, in parallel, and keeps its records,
//! placements and headings (`reading`); a `memory` spares a later run what didn't change. With `lib.rs` this module is the only one
//! that calls more than one stage: `past` and `elsewhere` do so for anchors that aren't where they were, an `edition`
//! to give rendering what it needs.

mod credit;
mod edition;
mod elsewhere;
mod lost;
mod memory;
mod past;
mod reading;
mod tree;

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::model::config::Config;
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::error::Error;
use crate::model::project::Project;
use crate::model::source::FilePath;
use crate::{Failure, Options, Progress, anchor, assemble, load, parse, render};

pub use credit::{Origins, fill as fill_credit};
pub use edition::{AssetSource, Edition, Prepared};
use memory::Heads;
pub use memory::Memory;
pub use reading::ReadText;
use reading::{Asked, Files};
use tree::WorkTree;

/// `postil.yaml`, with the overrides of the environment.
pub fn config(project: &Project, options: &Options, report: &mut Report) -> Result<Config, Failure> {
    let file: FilePath = project.config.clone().unwrap_or_else(|| "postil.yaml".into());
    let text = match &project.config {
        Some(file) => load::read(project, file, report)?,
        None => None,
    };
    parse::config(&file, text.as_deref(), &options.overrides, report).map_err(|bad| Failure::Usage(bad.to_string()))
}

/// Pass 1: the shared records files.
pub fn shared(project: &Project, report: &mut Report) -> Result<Vec<parse::Shared>, Error> {
    let read = project.records.par_iter().map(|file| {
        let mut report = Report::new();
        let shared = match load::read(project, file, &mut report)? {
            Some(text) => parse::records(file, &text, &mut report),
            None => parse::Shared { records: Vec::new(), placings: Vec::new(), readable: false },
        };
        Ok((shared, report))
    });
    Ok(gather(read.collect::<Result<Vec<_>, Error>>()?, report))
}

/// Pass 2: every text with its sidecar, anchored. With a memory, only those that changed since.
pub fn texts(
    project: &Project,
    config: &Config,
    shared: &[parse::Shared],
    options: &Options,
    progress: &dyn Progress,
    memory: Option<&mut Memory>,
    report: &mut Report,
) -> Result<Vec<ReadText>, Error> {
    let text_options = text_options(config);
    let mut belonging: HashMap<&str, Vec<anchor::Shared<'_>>> = HashMap::new();
    for one in shared {
        let records = one.records.iter().map(|record| (&record.id, &record.anchors));
        let placings = one.placings.iter().map(|placing| (&placing.id.value, &placing.anchors));
        for (record, anchors) in records.chain(placings) {
            for anchor in anchors {
                if let Some(text) = &anchor.text {
                    let shared = anchor::Shared { record: record.clone(), anchor };
                    belonging.entry(text.value.as_str()).or_default().push(shared);
                }
            }
        }
    }
    progress.stage("read", project.texts.len());
    let (former, heads) = (memory.as_deref(), Heads::default());
    let tree = WorkTree::after(former.and_then(|memory| memory.quoted.clone()));
    let read = project.texts.par_iter().map(|entry| {
        let mut report = Report::new();
        let shared = belonging.get(&*entry.id).map_or(&[][..], Vec::as_slice);
        let asked = Asked { project, entry, options: &text_options, shared, history: options.history, tree: &tree };
        let read = match (Files::load(project, entry, &mut report)?, former) {
            (None, _) => (reading::unreadable(), None),
            (Some(files), None) => (asked.read(&files, &mut report).0, None),
            (Some(files), Some(memory)) => {
                let (read, remembered) = memory.read(&asked, files, &heads, &mut report);
                (read, Some((entry.id.clone(), remembered)))
            }
        };
        progress.step();
        Ok((read, report))
    });
    let read = gather(read.collect::<Result<Vec<_>, Error>>()?, report);
    let (texts, remembered): (Vec<ReadText>, Vec<_>) = read.into_iter().unzip();
    if let Some(memory) = memory {
        memory.keep(remembered.into_iter().flatten().collect());
        memory.quoted = tree.told();
    }
    lost::report(project, config, &texts, report)?;
    Ok(texts)
}

/// The citation style that the config names.
pub fn style(project: &Project, config: &Config, report: &mut Report) -> Result<render::references::Style, Error> {
    let name = &config.citation_style;
    let is_file = name.ends_with(".csl") && project.path(name).is_file();
    let file = if is_file { load::read(project, &name.value.as_str().into(), report)? } else { None };
    Ok(render::references::style(name, file.as_deref()).unwrap_or_else(|unknown| {
        let place = name.place(&config.place.file);
        let mut diagnostic = Diagnostic::error(Code::UnknownStyle, place, unknown.message).label("no such style");
        diagnostic.hints.extend(unknown.hint);
        report.push(diagnostic);
        render::references::Style::Plain
    }))
}

/// The theme, with the edition's own templates and words over it.
pub fn theme(project: &Project, config: &Config, report: &mut Report) -> Result<render::Theme, Error> {
    let words = own_files(project, "languages", &project.languages, report)?;
    let language = render::Language::load(&config.lang, &words, report);
    Ok(render::Theme::load(own_files(project, "templates", &project.templates, report)?, language, report))
}

/// The files of one folder of the edition, each with its text.
fn own_files(
    project: &Project,
    folder: &str,
    names: &[Arc<str>],
    report: &mut Report,
) -> Result<Vec<(FilePath, String)>, Error> {
    let mut files = Vec::new();
    for name in names {
        let file: FilePath = format!("{folder}/{name}").into();
        if let Some(text) = load::read(project, &file, report)? {
            files.push((file, text));
        }
    }
    Ok(files)
}

/// Whether the colours that the config sets can be read, with those of the stylesheet.
pub fn contrast(project: &Project, config: &Config, report: &mut Report) -> Result<(), Error> {
    let own = match project.statics.iter().any(|name| **name == *render::STYLE) {
        true => load::read(project, &format!("static/{}", render::STYLE).into(), report)?,
        false => None,
    };
    let style = own.as_deref().unwrap_or_else(|| render::embedded_style());
    render::check_contrast(&config.theme, style, &config.place.file, report);
    Ok(())
}

/// All that assembling takes.
pub fn parts(
    config: Config,
    shared: Vec<parse::Shared>,
    texts: Vec<ReadText>,
    options: &Options,
    config_readable: bool,
) -> assemble::Parts {
    let complete = config_readable && shared.iter().all(|one| one.readable) && texts.iter().all(|one| one.readable);
    let mut parts = assemble::Parts {
        config,
        records: Vec::new(),
        placings: Vec::new(),
        texts: Vec::new(),
        complete,
        drafts: options.drafts,
        today: options.today,
    };
    for one in shared {
        parts.records.extend(one.records);
        parts.placings.extend(one.placings);
    }
    for one in texts {
        parts.texts.extend(one.text);
        parts.records.extend(one.records);
        parts.placings.extend(one.placings);
    }
    parts
}

fn text_options(config: &Config) -> parse::TextOptions {
    parse::TextOptions { raw_html: config.raw_html, lang: config.lang.clone() }
}

/// Parts results from their reports, in order.
fn gather<T>(read: Vec<(T, Report)>, report: &mut Report) -> Vec<T> {
    let (values, reports): (Vec<T>, Vec<Report>) = read.into_iter().unzip();
    reports.into_iter().for_each(|one| report.append(one));
    values
}
