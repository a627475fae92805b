//! Runs git, and waits for it no longer than it may take.
//!
//! The repository may be anyone's, and postil may run in a hook. So nothing of the environment may lead git elsewhere,
//! no config may change what is printed, and nothing that a config names is started: no pager, no monitor of files, no
//! tool for diffs or signatures, and no transport to fetch what a partial clone left out.

use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::model::history::NoHistory;

/// Variables that hooks and shells set, and that would lead git to another repository or change what it says. Those
/// that name configs stay: a user may trust a folder by them, and what else they say is overruled below.
pub const REMOVED: [&str; 32] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_ATTR_SOURCE",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_DEFAULT_HASH",
    "GIT_DIFF_OPTS",
    "GIT_DIR",
    "GIT_EXTERNAL_DIFF",
    "GIT_GLOB_PATHSPECS",
    "GIT_GRAFT_FILE",
    "GIT_ICASE_PATHSPECS",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_LITERAL_PATHSPECS",
    "GIT_NAMESPACE",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_NO_REPLACE_OBJECTS",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_REDIRECT_STDERR",
    "GIT_REDIRECT_STDIN",
    "GIT_REDIRECT_STDOUT",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_TRACE",
    "GIT_TRACE2",
    "GIT_TRACE2_EVENT",
    "GIT_TRACE2_PERF",
    "GIT_TRACE_PERFORMANCE",
    "GIT_TRACE_SETUP",
    "GIT_WORK_TREE",
    "LANGUAGE",
];

const SET: [(&str, &str); 4] = [
    // None of the transports has this name.
    ("GIT_ALLOW_PROTOCOL", "none"),
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("LC_ALL", "C"),
];

const OPTIONS: [&str; 16] = [
    "--no-pager",
    "--no-optional-locks",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.quotePath=false",
    "-c",
    "color.ui=false",
    "-c",
    "diff.relative=false",
    "-c",
    "log.follow=false",
    "-c",
    "log.showRoot=true",
    "-c",
    "log.showSignature=false",
];

/// Bytes of an answer. The log of 20,000 commits has some 4 MB.
const LONGEST_ANSWER: u64 = 64 << 20;

/// How git is asked about one folder.
#[derive(Clone, Debug)]
pub struct Git {
    program: Box<OsStr>,
    folder: PathBuf,
    /// For one question about a blob.
    pub patience: Duration,
    /// When the listing must be done.
    deadline: Instant,
}

/// Where a folder stands in its repository.
#[derive(Debug)]
pub struct Place {
    /// From the root of the work tree: empty, or ends with `/`.
    pub prefix: String,
    /// The clone is shallow.
    pub is_shallow: bool,
}

#[derive(Debug)]
pub struct Answer {
    pub status: ExitStatus,
    pub bytes: Vec<u8>,
    complaint: Vec<u8>,
}

impl Git {
    pub fn new(program: &OsStr, folder: &Path, patience: Duration) -> Self {
        Self { program: program.into(), folder: folder.to_path_buf(), patience, deadline: Instant::now() + patience }
    }

    pub fn place(&self) -> Result<Place, NoHistory> {
        let answer = self
            .ask(&["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"].map(OsStr::new))?;
        let said = answer.complaint();
        // `not a git repository: PATH` is said of a `.git` file that leads nowhere: that has to be told.
        if !answer.status.success() && said.starts_with("not a git repository (") {
            return Err(NoHistory::NoRepository);
        }
        let said = answer.success()?;
        let said =
            String::from_utf8(said).map_err(|_| NoHistory::Failed("the folder's name isn't UTF-8".to_owned()))?;
        // The prefix comes last, so that a line end in it does no harm.
        let mut lines = said.splitn(3, '\n');
        let (inside, shallow, prefix) = (lines.next(), lines.next(), lines.next());
        if inside != Some("true") {
            return Err(NoHistory::NoRepository);
        }
        let prefix = prefix.map(|prefix| prefix.strip_suffix('\n').unwrap_or(prefix)).unwrap_or_default().to_owned();
        Ok(Place { prefix, is_shallow: shallow == Some("true") })
    }

    /// The commit that HEAD is. `None` before the first.
    pub fn head(&self) -> Result<Option<String>, NoHistory> {
        let answer = self.ask(&["rev-parse", "--verify", "--quiet", "HEAD^{commit}"].map(OsStr::new))?;
        let hash = String::from_utf8_lossy(&answer.bytes).trim().to_owned();
        Ok(Some(hash).filter(|hash| answer.status.success() && is_hash(hash)))
    }

    /// Runs git with the arguments and waits for its end.
    pub fn ask(&self, arguments: &[&OsStr]) -> Result<Answer, NoHistory> {
        let mut command = self.command(arguments);
        let mut child = command.stdin(Stdio::null()).spawn().map_err(|error| not_started(&error))?;
        let answer = self.wait(&mut child);
        if answer.is_err() {
            // It may have ended by itself in the meantime.
            let _ = child.kill();
            let _ = child.wait();
        }
        answer
    }

    /// git, with both ends of its output in pipes.
    pub fn command(&self, arguments: &[&OsStr]) -> Command {
        let mut command = Command::new(&self.program);
        command.current_dir(&self.folder).args(OPTIONS).args(arguments).envs(SET);
        for name in REMOVED {
            command.env_remove(name);
        }
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn wait(&self, child: &mut Child) -> Result<Answer, NoHistory> {
        let (bytes, complaint) = (gather(child.stdout.take())?, gather(child.stderr.take())?);
        let gathered = |from: &Receiver<io::Result<Vec<u8>>>| {
            let gathered = from.recv_timeout(self.deadline.saturating_duration_since(Instant::now()));
            let gathered = gathered.map_err(|_| self.late())?.map_err(|error| failed(&error))?;
            match gathered.len() as u64 > LONGEST_ANSWER {
                true => Err(NoHistory::Failed("its answer is too long".to_owned())),
                false => Ok(gathered),
            }
        };
        let (bytes, complaint) = (gathered(&bytes)?, gathered(&complaint)?);
        // Its output is closed: the end is near, but need not come.
        let mut pause = Duration::from_micros(100);
        loop {
            if let Some(status) = child.try_wait().map_err(|error| failed(&error))? {
                return Ok(Answer { status, bytes, complaint });
            }
            if Instant::now() >= self.deadline {
                return Err(self.late());
            }
            thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(20));
        }
    }

    fn late(&self) -> NoHistory {
        NoHistory::Failed(format!("no answer within {} seconds", self.patience.as_secs()))
    }
}

impl Answer {
    /// What was printed, if git was content.
    pub fn success(self) -> Result<Vec<u8>, NoHistory> {
        match self.status.success() {
            true => Ok(self.bytes),
            false => Err(NoHistory::Failed(self.complaint())),
        }
    }

    /// Why git wasn't content, in its words.
    fn complaint(&self) -> String {
        let said = String::from_utf8_lossy(&self.complaint);
        let grave = said.lines().find_map(|line| line.strip_prefix("fatal: ").or(line.strip_prefix("error: ")));
        match grave.or(said.lines().find(|line| !line.trim().is_empty())) {
            Some(line) => words(line),
            None => format!("it ended with {}", self.status),
        }
    }
}

/// Reads a pipe to its end, on a thread of its own, so that waiting for it can be given up.
fn gather(pipe: Option<impl Read + Send + 'static>) -> Result<Receiver<io::Result<Vec<u8>>>, NoHistory> {
    let (sender, receiver) = sync_channel(1);
    let mut pipe = pipe.ok_or(NoHistory::Failed("it has no output".to_owned()))?.take(LONGEST_ANSWER + 1);
    let gather = move || {
        let mut bytes = Vec::new();
        let read = pipe.read_to_end(&mut bytes);
        // No one listens any more when the time was up.
        let _ = sender.send(read.map(|_| bytes));
    };
    thread::Builder::new().spawn(gather).map_err(|error| failed(&error))?;
    Ok(receiver)
}

fn not_started(error: &io::Error) -> NoHistory {
    match error.kind() {
        io::ErrorKind::NotFound => NoHistory::NoGit,
        _ => failed(error),
    }
}

fn failed(error: &io::Error) -> NoHistory {
    NoHistory::Failed(words(&error.to_string()))
}

/// Characters of a complaint that are told.
const LONGEST_WORDS: usize = 200;

/// Words of a stranger, harmless for a terminal: without control characters, and without those that turn the direction
/// of writing.
pub fn words(said: &str) -> String {
    let is_harmful = |char: char| {
        char.is_control() || matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    said.trim().chars().take(LONGEST_WORDS).map(|char| if is_harmful(char) { '\u{fffd}' } else { char }).collect()
}

/// The name of an object: of SHA-1 or SHA-256.
pub fn is_hash(word: &str) -> bool {
    matches!(word.len(), 40 | 64) && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}
