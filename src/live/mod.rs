//! An edition in memory, which follows its files.
//!
//! 1. [`Live::refresh`] looks what changed (`stamps`), reads that anew, and shows the edition that comes of it. One with
//!    mistakes isn't shown: the last good one stays.
//! 2. [`Live::verify`] renders every page and drops it, so that mistakes of templates show without anyone visiting the
//!    page. If there are some, the last good edition is shown again.
//! 3. [`Live::answer`] gives one page or file. A page is rendered when it is first asked for, and kept with its edition (`snapshot`).
//!
//! `watch` says when to refresh. What it says is a hint only: what changed is found by looking at every file.

mod snapshot;
mod stamps;
mod watch;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::model::diagnostic::Report;
use crate::model::error::Error;
use crate::model::source::FilePath;
use crate::passes::Memory;
use crate::{Counts, Failure, Options, Silent, load};

use snapshot::Snapshot;
use stamps::Stamps;

pub use snapshot::Answer;
pub use watch::{Wake, Watch};

/// An edition in memory. One thread refreshes and verifies it, many ask it.
pub struct Live {
    options: Options,
    /// The edition's folder, canonical.
    root: PathBuf,
    known: Mutex<Known>,
    shown: RwLock<Shown>,
    /// Verifies; one thread fewer than there are cores, so that who asks for a page needn't wait.
    verifiers: rayon::ThreadPool,
}

/// What refreshing remembers.
#[derive(Default)]
struct Known {
    memory: Memory,
    /// `None`: the next refresh takes everything for changed.
    stamps: Option<Stamps>,
    /// The citation style, if it is a file of the edition.
    style: Option<FilePath>,
}

#[derive(Default)]
struct Shown {
    snapshot: Option<Arc<Snapshot>>,
    marks: Marks,
}

/// What tells a page that was loaded from what is shown now. Each number only grows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Another edition is shown: pages may read otherwise.
    pub turn: u64,
    /// A stylesheet changed.
    pub styles: u64,
    /// Another file that pages use changed, such as a picture.
    pub assets: u64,
}

/// What a refresh found.
#[derive(Debug)]
pub struct Refreshed {
    /// The files that differ, in order. Empty: something else does, such as a link that leads nowhere now.
    pub changed: Vec<FilePath>,
    /// Nothing was known before, so that every file counts as changed.
    pub is_first: bool,
    /// Pages are shown: these, or those of an edition that was sound before.
    pub is_shown: bool,
    /// Of reading and assembling; that of rendering comes when the edition is verified.
    pub report: Report,
    pub counts: Counts,
}

impl Live {
    /// An edition that isn't read yet.
    pub fn new(options: Options) -> Result<Live, Failure> {
        let root = std::fs::canonicalize(&options.root).map_err(Error::at("open", &options.root))?;
        let threads = std::thread::available_parallelism().map_or(1, |cores| cores.get().saturating_sub(1).max(1));
        let verifiers = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .map_err(|error| Error::new("start threads for", &root, std::io::Error::other(error)))?;
        Ok(Live { options, root, known: Mutex::default(), shown: RwLock::default(), verifiers })
    }

    /// The edition's folder, canonical.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads what changed since the last refresh; `None` when nothing did. After a failure everything counts as changed.
    pub fn refresh(&self) -> Result<Option<Refreshed>, Failure> {
        let mut known = self.known();
        let refreshed = self.refreshed(&mut known);
        if refreshed.is_err() {
            known.stamps = None;
        }
        refreshed
    }

    fn refreshed(&self, known: &mut Known) -> Result<Option<Refreshed>, Failure> {
        let mut report = Report::new();
        let project = load::project(&self.root, &mut report)?;
        let mut stamps = Stamps::of(&project, &report);
        stamps.extend(&project, known.style.as_ref());
        let Some(changed) = stamps.since(known.stamps.as_ref()) else { return Ok(None) };
        let is_first = known.stamps.is_none();

        let edition = crate::assembled(project, &self.options, &Silent, Some(&mut known.memory), &mut report)?;
        crate::settle(&mut report, &self.options, &edition.site.config);
        let style = &edition.site.config.citation_style.value;
        known.style = style.ends_with(".csl").then(|| FilePath::from(style.as_str()));
        stamps.extend(&edition.project, known.style.as_ref());
        known.stamps = Some(stamps);

        let counts = edition.outcome(Report::new()).counts;
        // What is slow comes before the lock: meanwhile pages are asked for.
        let last = self.shown().snapshot.clone();
        let next = (!report.has_errors()).then(|| {
            let former = last.clone().and_then(|last| if last.is_verified() { Some(last) } else { last.former() });
            Arc::new(Snapshot::new(edition, report.clone(), former, last.as_deref()))
        });
        let mut shown = self.shown_mut();
        for file in &changed {
            match stamps::role(file) {
                stamps::Role::Style => shown.marks.styles += 1,
                stamps::Role::Asset => shown.marks.assets += 1,
                stamps::Role::Source => {}
            }
        }
        if next.is_some() {
            shown.snapshot = next;
            shown.marks.turn += 1;
        }
        let is_shown = shown.snapshot.is_some();
        drop(shown);
        Ok(Some(Refreshed { changed, is_first, is_shown, report, counts }))
    }

    /// Renders every page of the edition shown, unless that was done. Gives all that is wrong with it; `None` when
    /// there is nothing to do, or when `cancelled` says so first.
    pub fn verify(&self, cancelled: &AtomicBool) -> Result<Option<Report>, Failure> {
        let Some(snapshot) = self.shown().snapshot.clone().filter(|snapshot| !snapshot.is_verified()) else {
            return Ok(None);
        };
        let is_cancelled = || cancelled.load(Ordering::Relaxed);
        let mut report = snapshot.understood.clone();
        let rendered = self.verifiers.install(|| {
            // An error is what ends rendering before its time.
            let go_on = |_| match is_cancelled() {
                true => Err(Error::new("render", &self.root, std::io::ErrorKind::Interrupted.into())),
                false => Ok(()),
            };
            crate::render_pages(&snapshot.edition, &snapshot.prepared, &Silent, &mut report, &go_on)
        });
        if is_cancelled() {
            return Ok(None);
        }
        rendered?;
        crate::settle(&mut report, &self.options, &snapshot.edition.site.config);
        if report.has_errors() {
            let mut shown = self.shown_mut();
            shown.snapshot = snapshot.former();
            shown.marks.turn += 1;
        } else {
            snapshot.is_sound();
        }
        Ok(Some(report))
    }

    /// What the edition has at a path of its output, with the marks of what is shown.
    pub fn answer(&self, path: &str) -> (Answer, Marks) {
        let (snapshot, marks) = {
            let shown = self.shown();
            (shown.snapshot.clone(), shown.marks)
        };
        (snapshot.map_or(Answer::Nothing, |snapshot| snapshot.answer(path)), marks)
    }

    pub fn marks(&self) -> Marks {
        self.shown().marks
    }

    // A thread that panicked leaves nothing half done: each lock is held for one assignment, and the memory is replaced
    // as a whole.
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn shown(&self) -> RwLockReadGuard<'_, Shown> {
        self.shown.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn shown_mut(&self) -> RwLockWriteGuard<'_, Shown> {
        self.shown.write().unwrap_or_else(PoisonError::into_inner)
    }
}
