//! Says when something may have changed.
//!
//! The folders that an edition is made of are watched, and its own folder without what else lies in it: a build beside
//! the server writes to the output, git to `.git`, and neither is anyone's edit. Where the system can't watch, a clock
//! ticks instead. Whoever is woken looks for what changed, so that one event too many does no harm.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::EventKind;
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

/// Editors write, rename and remove several files for one save: once it has been quiet for so long, it is done.
const QUIET: Duration = Duration::from_millis(20);
/// But nobody waits longer than that for the end of a storm.
const LONGEST: Duration = Duration::from_millis(250);
/// How often is looked where nothing can be watched.
const TICK: Duration = Duration::from_secs(1);

/// The folders of an edition whose every file is part of it.
const FOLDERS: [&str; 4] = ["content", "templates", "languages", "static"];

pub struct Watch {
    root: PathBuf,
    messages: Receiver<Message>,
    sender: Sender<Message>,
    /// `None`: a clock ticks.
    watcher: Option<Box<dyn Watcher + Send>>,
    watched: BTreeSet<PathBuf>,
}

enum Message {
    /// At these paths, or anywhere if there are none.
    Changed(Vec<PathBuf>),
    Stop,
}

/// Why a watch woke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wake {
    /// Something may have changed.
    Changed,
    /// Nothing is known: a clock ticked.
    Tick,
    Stop,
}

/// Ends a watch from another thread.
#[derive(Clone, Debug)]
pub struct Waker(Sender<Message>);

impl Waker {
    pub fn stop(&self) {
        // If nobody listens, it has ended.
        let _ = self.0.send(Message::Stop);
    }
}

impl std::fmt::Debug for Message {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Message")
    }
}

/// What is called with every event.
type Hear = Box<dyn Fn(notify::Result<notify::Event>) + Send>;

impl Watch {
    /// Watches the edition at `root`, or has a clock tick: because it is to `poll`, or because of what the second value
    /// says.
    pub fn open(root: &Path, poll: bool) -> (Watch, Option<String>) {
        let system = |hear: Hear| RecommendedWatcher::new(hear, notify::Config::default()).map(boxed);
        Watch::open_with(root, (!poll).then_some(system))
    }

    fn open_with(
        root: &Path,
        make: Option<impl FnOnce(Hear) -> notify::Result<Box<dyn Watcher + Send>>>,
    ) -> (Watch, Option<String>) {
        let (sender, messages) = channel();
        let mut watch = Watch { root: root.to_path_buf(), messages, sender, watcher: None, watched: BTreeSet::new() };
        let Some(make) = make else { return (watch, None) };
        let heard = watch.sender.clone();
        let hear = Box::new(move |event: notify::Result<notify::Event>| {
            let paths = match event {
                // Files are read at every refresh: to be woken by that would never end.
                Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
                Ok(event) => event.paths,
                // Events were lost.
                Err(_) => Vec::new(),
            };
            let _ = heard.send(Message::Changed(paths));
        });
        let problem = match make(hear) {
            Ok(watcher) => {
                watch.watcher = Some(watcher);
                watch.follow().err()
            }
            Err(error) => Some(error),
        };
        if problem.is_some() {
            watch.watcher = None;
        }
        (watch, problem.map(|error| error.to_string()))
    }

    pub fn waker(&self) -> Waker {
        Waker(self.sender.clone())
    }

    /// Watches the folders that weren't there before.
    fn follow(&mut self) -> notify::Result<()> {
        let Some(watcher) = &mut self.watcher else { return Ok(()) };
        if self.watched.insert(self.root.clone()) {
            watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        }
        for folder in FOLDERS {
            let path = self.root.join(folder);
            if path.is_dir() && !self.watched.contains(&path) {
                watcher.watch(&path, RecursiveMode::Recursive)?;
                self.watched.insert(path);
            }
        }
        Ok(())
    }

    /// Waits until something may have changed and it is quiet again. The second value says why a clock ticks from now on.
    pub fn wait(&mut self) -> (Wake, Option<String>) {
        let first = match &self.watcher {
            Some(_) => self.messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
            None => self.messages.recv_timeout(TICK),
        };
        if matches!(first, Err(RecvTimeoutError::Timeout)) {
            return (Wake::Tick, None);
        }
        let deadline = Instant::now() + LONGEST;
        let mut message = first;
        loop {
            match message {
                Ok(Message::Stop) | Err(RecvTimeoutError::Disconnected) => return (Wake::Stop, None),
                Ok(Message::Changed(paths)) => self.forget(&paths),
                Err(RecvTimeoutError::Timeout) => break,
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            message = self.messages.recv_timeout(QUIET.min(left));
        }
        let problem = self.follow().err().map(|error| error.to_string());
        if problem.is_some() {
            self.watcher = None;
        }
        (Wake::Changed, problem)
    }

    /// Whether anything changed since it was last waited for.
    #[cfg(test)]
    fn is_quiet(&self) -> bool {
        matches!(self.messages.recv_timeout(QUIET * 5), Err(RecvTimeoutError::Timeout))
    }

    /// A folder that came, went or was renamed has to be watched anew: the system watches what it was, not its name.
    fn forget(&mut self, paths: &[PathBuf]) {
        for path in paths {
            if path != &self.root
                && self.watched.remove(path)
                && let Some(watcher) = &mut self.watcher
            {
                // It may be unwatched by itself.
                let _ = watcher.unwatch(path);
            }
        }
    }
}

fn boxed(watcher: impl Watcher + Send + 'static) -> Box<dyn Watcher + Send> {
    Box::new(watcher)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;

    use super::*;

    fn edition() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        for part in ["content/deep", "public", ".git"] {
            fs::create_dir_all(root.join(part)).unwrap();
        }
        fs::write(root.join("content/a.md"), "1").unwrap();
        (folder, root)
    }

    #[test]
    fn wakes_for_the_edition_alone() {
        let (_folder, root) = edition();
        let (mut watch, problem) = Watch::open(&root, false);
        assert_eq!(problem, None);
        // What is no edit.
        fs::read(root.join("content/a.md")).unwrap();
        fs::write(root.join("public/index.html"), "1").unwrap();
        fs::write(root.join(".git/index"), "1").unwrap();
        assert!(watch.is_quiet());
        for file in ["content/a.md", "content/deep/b.md", "postil.yaml"] {
            fs::write(root.join(file), "2").unwrap();
            assert_eq!(watch.wait(), (Wake::Changed, None), "{file}");
            assert!(watch.is_quiet(), "{file}");
        }
    }

    #[test]
    fn folders_that_come_later_are_watched() {
        let (_folder, root) = edition();
        let (mut watch, _) = Watch::open(&root, false);
        for _ in 0..2 {
            fs::create_dir(root.join("static")).unwrap();
            assert_eq!(watch.wait(), (Wake::Changed, None));
            fs::write(root.join("static/style.css"), "1").unwrap();
            assert_eq!(watch.wait(), (Wake::Changed, None));
            fs::rename(root.join("static"), root.join("gone")).unwrap();
            assert_eq!(watch.wait(), (Wake::Changed, None));
            fs::remove_dir_all(root.join("gone")).unwrap();
            watch.wait();
        }
    }

    #[test]
    fn a_storm_is_one_change() {
        let (_folder, root) = edition();
        let (mut watch, _) = Watch::open(&root, false);
        for _ in 0..50 {
            fs::rename(root.join("content/a.md"), root.join("content/b.md")).unwrap();
            fs::rename(root.join("content/b.md"), root.join("content/a.md")).unwrap();
        }
        assert_eq!(watch.wait(), (Wake::Changed, None));
        assert!(watch.is_quiet());
    }

    #[test]
    fn a_clock_ticks_where_nothing_can_be_watched() {
        let (_folder, root) = edition();
        let fails = |_: Hear| Err(notify::Error::new(notify::ErrorKind::MaxFilesWatch));
        let (mut watch, problem) = Watch::open_with(&root, Some(fails));
        assert!(problem.is_some_and(|problem| !problem.is_empty()));
        assert_eq!(watch.wait(), (Wake::Tick, None));
        let (mut asked, problem) = Watch::open(&root, true);
        assert_eq!(problem, None);
        assert_eq!(asked.wait(), (Wake::Tick, None));
    }

    #[test]
    fn another_thread_ends_it() {
        let (_folder, root) = edition();
        let (mut watch, _) = Watch::open(&root, false);
        let waker = watch.waker();
        let other = thread::spawn(move || waker.stop());
        assert_eq!(watch.wait(), (Wake::Stop, None));
        other.join().unwrap();
    }
}
