//! The thread that follows the edition's files.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use super::News;
use super::bulletin::{Board, Standing};
use crate::Failure;
use crate::live::{Live, Wake, Watch};
use crate::model::diagnostic::{Diagnostic, Report};

pub struct Follower<'a> {
    live: &'a Live,
    board: &'a Board,
    say: &'a (dyn Fn(News<'_>) + Sync),
    told: Mutex<Told>,
}

/// What was said last, so that it isn't said at every change again.
#[derive(Default)]
struct Told {
    report: Vec<Diagnostic>,
    failure: Option<String>,
}

impl<'a> Follower<'a> {
    pub fn new(live: &'a Live, board: &'a Board, say: &'a (dyn Fn(News<'_>) + Sync)) -> Self {
        Self { live, board, say, told: Mutex::default() }
    }

    /// Verifies and refreshes until the watch is stopped.
    pub fn follow(&mut self, watch: &mut Watch) {
        loop {
            let cancelled = AtomicBool::new(false);
            let (wake, problem) = std::thread::scope(|scope| {
                scope.spawn(|| self.verify(&cancelled));
                let woken = watch.wait();
                // A clock that ticks is no reason to begin again.
                cancelled.store(woken.0 != Wake::Tick, Ordering::Relaxed);
                woken
            });
            if let Some(problem) = problem {
                (self.say)(News::Polling(&problem));
            }
            if wake == Wake::Stop {
                return;
            }
            self.refresh();
        }
    }

    /// Reads what changed, and tells.
    pub fn refresh(&self) {
        let start = Instant::now();
        match self.live.refresh() {
            Ok(None) => {}
            Ok(Some(refreshed)) => {
                let time = start.elapsed();
                self.told().failure = None;
                self.board.post(self.live.marks(), Standing::Report(&refreshed.report));
                if refreshed.report.has_errors() {
                    self.tell(&refreshed.report);
                }
                (self.say)(News::Rebuilt { refreshed: &refreshed, time });
            }
            Err(failure) => self.fail(&failure),
        }
    }

    fn verify(&self, cancelled: &AtomicBool) {
        match self.live.verify(cancelled) {
            Ok(None) => {}
            Ok(Some(report)) => {
                self.board.post(self.live.marks(), Standing::Report(&report));
                self.tell(&report);
            }
            Err(failure) => self.fail(&failure),
        }
    }

    fn tell(&self, report: &Report) {
        let now: Vec<Diagnostic> = report.iter().cloned().collect();
        let is_new = std::mem::replace(&mut self.told().report, now.clone()) != now;
        if is_new && !now.is_empty() {
            (self.say)(News::Report(report));
        }
    }

    fn fail(&self, failure: &Failure) {
        let words = failure.to_string();
        self.board.post(self.live.marks(), Standing::Failure(&words));
        let is_new = self.told().failure.replace(words.clone()).as_ref() != Some(&words);
        if is_new {
            (self.say)(News::Failed(failure));
        }
    }

    fn told(&self) -> std::sync::MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
