//! STUB
#![allow(dead_code)]
pub mod anchor;
pub mod assemble;
pub mod cli;
pub mod load;
pub mod model;
pub mod parse;
pub mod render;
pub mod report;
pub mod write;

use std::path::PathBuf;

use model::date::Day;
use model::diagnostic::Report;
use model::error::Error;
pub use write::Written;

/// What is to be built, and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The edition's folder.
    pub root: PathBuf,
    /// Instead of the output that the config names; as it is, not from the edition's folder.
    pub output: Option<PathBuf>,
    pub drafts: bool,
    pub strict: bool,
    pub keep_going: bool,
    /// `POSTIL_*` without the prefix, and their values.
    pub overrides: Vec<(String, String)>,
    pub today: Option<Day>,
}

/// Hears how far the work has come.
pub trait Progress: Sync {
    /// A stage begins, of so many steps.
    fn stage(&self, name: &str, steps: usize);
    /// A step of it is done. Called from many threads.
    fn step(&self);
}

/// Hears nothing.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &str, _: usize) {}
    fn step(&self) {}
}

#[derive(Debug)]
pub struct Outcome {
    pub report: Report,
    pub counts: Counts,
    pub written: Option<Written>,
    pub output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub texts: usize,
    pub records: usize,
    pub pages: usize,
    pub files: usize,
}

/// Why there is no outcome.
#[derive(Debug)]
pub enum Failure {
    Usage(String),
    Refused(String),
    Machine(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Machine(error)
    }
}

impl From<write::WriteError> for Failure {
    fn from(error: write::WriteError) -> Self {
        match error {
            write::WriteError::Refused(message) => Failure::Refused(message),
            write::WriteError::Machine(error) => Failure::Machine(error),
        }
    }
}

// A pipeline of the two ends only, to try them: every Markdown file is copied.
pub fn build(options: &Options, progress: &dyn Progress) -> Result<Outcome, Failure> {
    let mut outcome = check(options, progress)?;
    if outcome.report.has_errors() {
        return Ok(outcome);
    }
    let project = load::project(&options.root, &mut Report::new())?;
    let output = options.output.clone().unwrap_or_else(|| project.output("public"));
    let writer = write::Writer::open(&output, &project.root)?;
    progress.stage("write", project.texts.len());
    for text in &project.texts {
        let path = model::output::SitePath::new(format!("{}.html", text.id));
        writer.put(&path, &load::bytes(&project, &text.file)?)?;
        progress.step();
    }
    outcome.written = Some(writer.finish()?);
    outcome.output = Some(output);
    Ok(outcome)
}

pub fn check(options: &Options, progress: &dyn Progress) -> Result<Outcome, Failure> {
    let mut report = Report::new();
    progress.stage("load", 1);
    let project = load::project(&options.root, &mut report)?;
    progress.step();
    let mut pages = 0;
    for text in &project.texts {
        pages += usize::from(load::read(&project, &text.file, &mut report)?.is_some());
    }
    report.sort();
    if options.strict {
        report.make_strict();
    }
    let counts = Counts { texts: project.texts.len(), records: 0, pages, files: project.files.len() };
    Ok(Outcome { report, counts, written: None, output: None })
}

pub fn data(options: &Options, page: &str) -> Result<(Outcome, Option<serde_json::Value>), Failure> {
    let outcome = check(options, &Silent)?;
    let project = load::project(&options.root, &mut Report::new())?;
    let text = project.texts.iter().find(|text| format!("{}.html", text.id) == page);
    Ok((outcome, text.map(|text| serde_json::json!({ "path": page, "text": &*text.id }))))
}
