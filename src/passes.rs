//! The two passes that read an edition, and what they leave for rendering.
//!
//! Pass 1 reads the config and the shared records: their `text:` anchors must be known before a text is anchored.
//! Pass 2 takes each text through load, parse and anchor in one closure, in parallel, and keeps its records,
//! placements and headings. With `lib.rs` this module is the only one that calls more than one stage: `past` and
//! `elsewhere` do so for anchors that aren't where they were.

mod elsewhere;
mod lost;
mod past;

use std::collections::HashMap;

use rayon::prelude::*;

use crate::model::config::Config;
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::document::Document;
use crate::model::error::Error;
use crate::model::history::NoHistory;
use crate::model::inventory::AnchorEntry;
use crate::model::project::{Project, TextFile};
use crate::model::record::{Markdown, Placing, Record};
use crate::model::site::Site;
use crate::model::source::FilePath;
use crate::model::work::Text;
use crate::{Counts, Failure, Options, Outcome, Progress, anchor, assemble, load, parse, render};

use past::TextPast;

/// An edition understood: all that rendering needs.
pub struct Edition {
    pub project: Project,
    pub site: Site,
    pub theme: render::Theme,
    pub style: render::references::Style,
}

/// What one text gave.
pub struct ReadText {
    text: Option<Text>,
    records: Vec<Record>,
    placings: Vec<Placing>,
    readable: bool,
    no_history: Option<NoHistory>,
}

impl ReadText {
    /// The text with its notes, placed and unplaced; `None` if it couldn't be read.
    pub fn text(&self) -> Option<&Text> {
        self.text.as_ref()
    }

    /// The records of its sidecar.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The `ref:` entries of its sidecar.
    pub fn placings(&self) -> &[Placing] {
        &self.placings
    }
}

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

/// Pass 2: every text with its sidecar, anchored.
pub fn texts(
    project: &Project,
    config: &Config,
    shared: &[parse::Shared],
    options: &Options,
    progress: &dyn Progress,
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
    let read = project.texts.par_iter().map(|entry| {
        let mut report = Report::new();
        let shared = belonging.get(&*entry.id).map_or(&[][..], Vec::as_slice);
        let untold = anchor::NoPast(NoHistory::NotAsked);
        let told = TextPast::new(project, entry, &text_options);
        let past: &dyn anchor::Past = if options.history { &told } else { &untold };
        let read = text(project, entry, &text_options, shared, past, &mut report)?;
        progress.step();
        Ok((read, report))
    });
    let texts = gather(read.collect::<Result<Vec<_>, Error>>()?, report);
    lost::report(project, config, &texts, report)?;
    Ok(texts)
}

/// One text through load, parse and anchor.
fn text(
    project: &Project,
    entry: &TextFile,
    options: &parse::TextOptions,
    shared: &[anchor::Shared<'_>],
    past: &dyn anchor::Past,
    report: &mut Report,
) -> Result<ReadText, Error> {
    let unreadable =
        ReadText { text: None, records: Vec::new(), placings: Vec::new(), readable: false, no_history: None };
    let Some(markdown) = load::read(project, &entry.file, report)? else { return Ok(unreadable) };
    let sidecar = match &entry.sidecar {
        Some(file) => match load::read(project, file, report)? {
            Some(yaml) => Some(yaml),
            None => return Ok(unreadable),
        },
        None => None,
    };
    let (work, readable) = parse::work(entry, &markdown, sidecar.as_deref(), options, report);
    let anchor::Anchored { text, records, placings, no_history } = anchor::anchor(work, shared, past, report);
    Ok(ReadText { text: Some(text), records, placings, readable, no_history })
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

/// The theme, with the edition's own templates over it.
pub fn theme(project: &Project, report: &mut Report) -> Result<render::Theme, Error> {
    let mut overrides = Vec::new();
    for name in &project.templates {
        let file: FilePath = format!("templates/{name}").into();
        if let Some(template) = load::read(project, &file, report)? {
            overrides.push((file, template));
        }
    }
    Ok(render::Theme::load(overrides, report))
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

impl Edition {
    /// The counts of the edition, and `report`.
    pub fn outcome(&self, report: Report) -> Outcome {
        let counts = Counts {
            texts: self.site.texts.len(),
            records: self.site.records.len(),
            pages: self.site.pages.len(),
            files: self.site.files.len(),
        };
        Outcome { report, counts, ..Outcome::default() }
    }

    /// Every anchor of every text, in the order of the site. Reads the texts again, since none is kept.
    pub fn anchors(&self) -> Result<Vec<AnchorEntry>, Error> {
        let options = text_options(&self.site.config);
        let written = assemble::Written::of(&self.site);
        let of_text = |text: &Text| Ok(written.anchors(text, &self.document(text, &options)?));
        let anchors = self.site.texts.par_iter().map(of_text).collect::<Result<Vec<_>, Error>>()?;
        Ok(anchors.into_iter().flatten().collect())
    }

    /// Gives `work` what rendering needs; formats references only if asked, since that is slow.
    pub fn with_context<T>(&self, references: bool, work: impl FnOnce(&render::Context<'_>) -> T) -> T {
        let options = text_options(&self.site.config);
        let parse_field = |field: &Markdown, file: &FilePath| parse::markdown(field, file, &options);
        let document = |index: usize| self.document(&self.site.texts[index], &options);
        let references = match references {
            true => render::references::format(&self.site, &self.style, &|field, file| parse_field(field, file).text),
            false => vec![None; self.site.records.len()],
        };
        work(&render::Context {
            site: &self.site,
            theme: &self.theme,
            references,
            directives: render::Directives::of(&self.site),
            document: &document,
            markdown: &parse_field,
        })
    }

    /// Reads and parses a text again. A file that changed since it was anchored is refused: its notes would stand on
    /// the wrong words.
    fn document(&self, text: &Text, options: &parse::TextOptions) -> Result<Document, Error> {
        let source = load::read(&self.project, &text.file, &mut Report::new())?;
        match source {
            Some(source) if parse::hash(&source) == text.hash => Ok(parse::document(&text.id, &source, options)),
            _ => {
                let changed = std::io::Error::other("it changed while the edition was being built; build again");
                Err(Error::new("render", self.project.path(&text.file), changed))
            }
        }
    }
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
