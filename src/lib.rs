//! postil reads Markdown texts and the YAML annotations beside them, finds the passage that each annotation quotes,
//! and writes a static edition with margin notes.
//!
//! The pipeline, in the order of [`build()`]:
//!
//! 1. `load`: a folder becomes a [`Project`], the paths of an edition's files;
//! 2. `parse`: a file's text becomes its typed value;
//! 3. `anchor`: a text's records find their passages;
//! 4. `assemble`: records, placements and headings become a [`Site`], every link resolved;
//! 5. `render`: the site becomes pages, one at a time;
//! 6. `write`: pages become files, only those that changed.
//!
//! Nouns live in [`model`]; no stage knows another, and only this file puts them in order. Every stage takes its input
//! and a [`Report`], goes on with what is sound, and pushes diagnostics: all mistakes of an edition appear in one run.
//!
//! `live` does so again and again for an edition that is being edited, and `serve` shows it to browsers.
//!
//! A build's memory holds records, never documents or HTML: a text is read and parsed once to be anchored, and once more to be
//! rendered.

mod anchor;
mod assemble;
mod batch;
pub mod cli;
mod edits;
#[cfg(test)]
mod invariants;
mod live;
mod load;
pub mod model;
mod parse;
mod passes;
mod render;
pub mod report;
mod serve;
mod write;

use std::fmt;
use std::path::PathBuf;

use rayon::prelude::*;

pub use batch::{Answer, BatchOptions, Plain, Question, Units, locate};
use model::config::{ChangedPolicy, Config};
use model::date::Day;
use model::diagnostic::{Code, Report};
use model::error::Error;
use model::inventory::AnchorEntry;
use model::output::Output;
use model::project::Project;
use model::site::{RecordIndex, Site};
use passes::{AssetSource, Edition, Memory, Origins, Prepared};

pub use anchor::Passage;
pub use edits::{
    Accept, Added, Addition, Arranged, BlankRecord, Choice, Fate, FileFixes, Fix, Fixes, NewEdition, NewRecord, add,
    append_blank, arrange, blank_text, create_text, fix, init, skeleton, write_schemas,
};
pub use live::Refreshed;
pub use parse::{SchemaKind, schema};
pub use serve::{Editor, News, Server, Serving};
pub use write::Written;

/// What a run is asked to do.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The edition's folder.
    pub root: PathBuf,
    /// Instead of the config's `output`; relative to the current folder.
    pub output: Option<PathBuf>,
    /// Builds drafts too.
    pub drafts: bool,
    /// Turns warnings into errors.
    pub strict: bool,
    /// Builds without the notes that can't be placed, and lists them at the foot of their text.
    pub keep_going: bool,
    /// Asks git what became of passages that aren't where they were.
    pub history: bool,
    /// `POSTIL_*` without the prefix, and their values, in order.
    pub overrides: Vec<(String, String)>,
    /// Lists every anchor in the outcome of [`check()`], at the cost of reading each text once more.
    pub anchors: bool,
    /// The day by which `review_after` counts; `None` to leave overdue reviews unreported.
    pub today: Option<Day>,
}

/// Hears how far a run has come. Called from many threads.
pub trait Progress: Sync {
    /// A stage begins, of about `steps` steps.
    fn stage(&self, name: &str, steps: usize);
    /// One step of it is done.
    fn step(&self);
}

/// Hears nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &str, _: usize) {}
    fn step(&self) {}
}

/// What a run found and made.
#[derive(Debug, Default)]
pub struct Outcome {
    /// In the order of files and places.
    pub report: Report,
    pub counts: Counts,
    /// Every anchor, by text, if [`Options::anchors`] asks for them.
    pub anchors: Vec<AnchorEntry>,
    /// What changed on disk; `None` when nothing was written.
    pub written: Option<Written>,
    /// The folder that was written.
    pub output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub texts: usize,
    pub records: usize,
    pub pages: usize,
    /// Files copied from beside the texts.
    pub files: usize,
}

/// Why a run ended without an outcome.
#[derive(Debug)]
pub enum Failure {
    /// A `POSTIL_*` value that its key doesn't take.
    Usage(String),
    /// An output folder that holds what postil didn't write.
    Refused(String),
    /// The machine failed.
    Machine(Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Usage(words) | Failure::Refused(words) => formatter.write_str(words),
            Failure::Machine(error) => error.fmt(formatter),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Machine(error)
    }
}

impl From<write::WriteError> for Failure {
    fn from(error: write::WriteError) -> Self {
        match error {
            write::WriteError::Refused(reason) => Failure::Refused(reason),
            write::WriteError::Machine(error) => Failure::Machine(error),
        }
    }
}

/// Builds the edition into its output folder. Nothing is written when the report holds an error.
pub fn build(options: &Options, progress: &dyn Progress) -> Result<Outcome, Failure> {
    let mut report = Report::new();
    let edition = understand(options, progress, &mut report)?;
    if report.has_errors() {
        return Ok(edition.outcome(report));
    }
    let output = match &options.output {
        Some(output) => std::path::absolute(output).map_err(Error::at("find", output))?,
        None => edition.project.output(&edition.site.config.output),
    };
    let writer = write::Writer::open(&output, &edition.project.root)?;
    render_pages(&edition, &edition.prepare(true), progress, &mut report, &|page| writer.put(&page.path, &page.bytes))?;
    settle(&mut report, options, &edition.site.config);
    if report.has_errors() {
        return Ok(edition.outcome(report));
    }
    for asset in edition.assets() {
        match asset.from {
            AssetSource::Bytes(bytes) => writer.put(&asset.path, &bytes)?,
            AssetSource::File(from) => writer.copy(&from, &asset.path)?,
        }
    }
    let written = writer.finish()?;
    Ok(Outcome { written: Some(written), output: Some(output), ..edition.outcome(report) })
}

/// Does all that [`build()`] does, but formats no references and drops the pages.
pub fn check(options: &Options, progress: &dyn Progress) -> Result<Outcome, Failure> {
    let mut report = Report::new();
    let edition = understand(options, progress, &mut report)?;
    if !report.has_errors() {
        render_pages(&edition, &edition.prepare(false), progress, &mut report, &|_| Ok(()))?;
        settle(&mut report, options, &edition.site.config);
    }
    let anchors = if options.anchors { edition.anchors()? } else { Vec::new() };
    Ok(Outcome { anchors, ..edition.outcome(report) })
}

/// An edition as its editors see it: what could be read of it, mistakes or not.
#[derive(Debug)]
pub struct Survey {
    /// With every anchor. The mistakes are those found before any page is rendered.
    pub outcome: Outcome,
    pub site: Site,
    /// Records last checked longer ago than `review_after`.
    pub overdue: Vec<RecordIndex>,
}

/// Reads an edition to list what it holds. Nothing is rendered, and nothing is written.
pub fn survey(options: &Options, progress: &dyn Progress) -> Result<Survey, Failure> {
    let mut report = Report::new();
    let edition = understand(options, progress, &mut report)?;
    let outcome = Outcome { anchors: edition.anchors()?, ..edition.outcome(report) };
    let site = edition.site;
    let overdue = match (options.today, site.config.review_after) {
        (Some(today), Some(days)) => assemble::overdue(&site.records, today, days),
        _ => Vec::new(),
    };
    Ok(Survey { outcome, site, overdue })
}

/// What the template of a page receives: `page` is a path in the output, with or without `.html`. `None` when there is
/// no such page.
pub fn data(options: &Options, page: &str) -> Result<(Outcome, Option<serde_json::Value>), Failure> {
    let mut report = Report::new();
    let edition = understand(options, &Silent, &mut report)?;
    if report.has_errors() {
        return Ok((edition.outcome(report), None));
    }
    let with_suffix = format!("{page}.html");
    let found = edition.site.pages.iter().find(|one| [page, &with_suffix].contains(&one.path.as_str()));
    let data = found
        .map(|page| edition.with_context(&edition.prepare(true), |context| render::data(context, page)))
        .transpose()?;
    Ok((edition.outcome(report), data))
}

/// The stages up to assemble: all that can be wrong with an edition but the rendering of its templates.
fn understand(options: &Options, progress: &dyn Progress, report: &mut Report) -> Result<Edition, Failure> {
    let project = load::project(&options.root, report)?;
    let edition = assembled(project, options, progress, None, report)?;
    settle(report, options, &edition.site.config);
    Ok(edition)
}

/// A project read, anchored and assembled. With a memory, only what changed since is read.
fn assembled(
    project: Project,
    options: &Options,
    progress: &dyn Progress,
    mut memory: Option<&mut Memory>,
    report: &mut Report,
) -> Result<Edition, Failure> {
    let before = report.errors();
    let config = passes::config(&project, options, report)?;
    let config_readable = report.errors() == before;
    let mut shared = passes::shared(&project, report)?;
    let mut texts = passes::texts(&project, &config, &shared, options, progress, memory.as_deref_mut(), report)?;
    if options.history && config.git_credit {
        let mut once = Origins::default();
        let origins = memory.as_deref_mut().map_or(&mut once, |memory| &mut memory.origins);
        passes::fill_credit(&project, &mut shared, &mut texts, origins);
    }
    let style = passes::style(&project, &config, report)?;
    let theme = passes::theme(&project, &config, report)?;
    passes::contrast(&project, &config, report)?;
    let mut site = assemble::assemble(passes::parts(config, shared, texts, options, config_readable), &project, report);
    for file in &mut site.files {
        file.size = load::picture_size(&project, &format!("content/{}", file.from));
    }
    let sources = memory.map(|memory| memory.sources());
    Ok(Edition { project, site, theme, style, sources })
}

/// Renders every page, in parallel, and the files for reference managers, and hands each on.
fn render_pages(
    edition: &Edition,
    prepared: &Prepared,
    progress: &dyn Progress,
    report: &mut Report,
    hand_on: &(dyn Fn(Output) -> Result<(), Error> + Sync),
) -> Result<(), Error> {
    progress.stage("render", edition.site.pages.len());
    let reports = edition.with_context(prepared, |context| {
        let rendered = edition.site.pages.par_iter().map(|page| {
            let mut report = Report::new();
            if let Some(output) = render::page(context, page, &mut report)? {
                hand_on(output)?;
            }
            progress.step();
            Ok(report)
        });
        let reports = rendered.collect::<Result<Vec<Report>, Error>>()?;
        edition.site.citations.par_iter().try_for_each(|file| hand_on(render::citation_file(context, file)))?;
        Ok::<_, Error>(reports)
    })?;
    reports.into_iter().for_each(|one| report.append(one));
    Ok(())
}

/// Orders the report, and weighs what it holds as the options ask.
fn settle(report: &mut Report, options: &Options, config: &Config) {
    const UNPLACED: [Code; 5] =
        [Code::QuoteNotFound, Code::QuoteAmbiguous, Code::QuoteAltered, Code::ContextMismatch, Code::UnknownOccurrence];
    // To keep going asks for a site in spite of passages that changed, even of those whose meaning did.
    if config.anchors.changed == ChangedPolicy::Error && !options.keep_going {
        report.make_errors(|code| matches!(code, Code::QuoteChanged | Code::QuoteMoved));
    }
    if options.strict {
        report.make_strict();
    }
    if options.keep_going {
        report.make_warnings(|code| UNPLACED.contains(&code));
    }
    report.sort();
}
