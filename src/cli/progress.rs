//! Shows how far a build has come: a bar once it takes long, or the time of each stage.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::Progress;

/// Most builds are done by then, and a bar would only flicker.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar on a terminal, after a second.
#[derive(Debug)]
pub struct Bar {
    bar: ProgressBar,
    start: Instant,
    is_shown: AtomicBool,
}

impl Bar {
    /// `None` where there is no terminal to draw on.
    pub fn new() -> Option<Self> {
        std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::hidden());
            if let Ok(style) = ProgressStyle::with_template("{msg:8} {bar:30} {pos}/{len}") {
                bar.set_style(style);
            }
            Self { bar, start: Instant::now(), is_shown: AtomicBool::new(false) }
        })
    }

    fn show_when_it_is_time(&self) {
        if self.start.elapsed() > PATIENCE && !self.is_shown.swap(true, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Progress for Bar {
    fn stage(&self, name: &str, steps: usize) {
        self.show_when_it_is_time();
        self.bar.set_message(name.to_string());
        self.bar.set_length(steps as u64);
        self.bar.set_position(0);
    }

    fn step(&self) {
        self.show_when_it_is_time();
        self.bar.inc(1);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// A line for each stage.
#[derive(Debug, Default)]
pub struct Times {
    /// The stage under way, and when it began.
    stage: Mutex<Option<(String, Instant)>>,
}

impl Times {
    fn next(&self, name: Option<&str>) {
        let mut stage = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((name, start)) = stage.take() {
            // A closed pipe is no reason to stop.
            let _ = writeln!(std::io::stderr(), "{name}: {:.3} s", start.elapsed().as_secs_f64());
        }
        *stage = name.map(|name| (name.to_string(), Instant::now()));
    }
}

impl Progress for Times {
    fn stage(&self, name: &str, _: usize) {
        self.next(Some(name));
    }

    fn step(&self) {}
}

impl Drop for Times {
    fn drop(&mut self) {
        self.next(None);
    }
}
