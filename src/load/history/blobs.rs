//! The bytes of versions, from one `git cat-file --batch` that lives as long as it is asked.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::git::Git;

/// Asks git for blobs; starts it when first asked, and anew after it broke down.
#[derive(Debug, Default)]
pub struct Blobs {
    running: Option<Running>,
    breakdowns: usize,
}

/// git breaks down on an object that is damaged, and is stopped on one that is too large. After so many there is more
/// wrong than one version.
const MOST_BREAKDOWNS: usize = 16;

impl Blobs {
    /// The bytes of `blob`; `None` if git can't give them, or they are more than `largest`.
    pub fn read(&mut self, git: &Git, blob: &str, largest: u64) -> Option<Vec<u8>> {
        if self.breakdowns > MOST_BREAKDOWNS {
            return None;
        }
        if self.running.is_none() {
            self.running = Running::start(git, largest);
        }
        match self.running.as_mut().map(|running| running.read(git, blob)) {
            Some(Answer::Bytes(bytes)) => Some(bytes),
            Some(Answer::Missing) => None,
            Some(Answer::Broken) | None => {
                self.running = None;
                self.breakdowns += 1;
                None
            }
        }
    }
}

enum Answer {
    Bytes(Vec<u8>),
    Missing,
    /// Too large, or no answer: nothing more can be asked.
    Broken,
}

#[derive(Debug)]
struct Running {
    child: Child,
    requests: ChildStdin,
    answers: Receiver<Answer>,
}

impl Running {
    fn start(git: &Git, largest: u64) -> Option<Self> {
        let mut command = git.command(&["cat-file", "--batch"].map(OsStr::new));
        // What it complains of is told by its answers, and no one would read it.
        let mut child = command.stdin(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let (Some(requests), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            end(&mut child);
            return None;
        };
        let (sender, answers) = sync_channel(1);
        let listen = move || listen(BufReader::new(output), &sender, largest);
        match thread::Builder::new().spawn(listen) {
            Ok(_) => Some(Self { child, requests, answers }),
            Err(_) => {
                end(&mut child);
                None
            }
        }
    }

    fn read(&mut self, git: &Git, blob: &str) -> Answer {
        // The last answer was taken, so the pipe is empty and a line can't block.
        if self.requests.write_all(format!("{blob}\n").as_bytes()).and_then(|()| self.requests.flush()).is_err() {
            return Answer::Broken;
        }
        self.answers.recv_timeout(git.patience).unwrap_or(Answer::Broken)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// It reads only, so it can be stopped at any time.
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// Hands on answers until there are no more, or no one takes them.
fn listen(mut output: BufReader<ChildStdout>, answers: &SyncSender<Answer>, largest: u64) {
    loop {
        let answer = next(&mut output, largest).unwrap_or(Answer::Broken);
        let is_last = matches!(answer, Answer::Broken);
        if answers.send(answer).is_err() || is_last {
            return;
        }
    }
}

/// `HASH blob SIZE`, the bytes and a line end; or `HASH missing`. `None` for anything else.
fn next(output: &mut BufReader<ChildStdout>, largest: u64) -> Option<Answer> {
    let mut line = String::new();
    output.by_ref().take(LONGEST_LINE).read_line(&mut line).ok()?;
    let mut words = line.strip_suffix('\n')?.split(' ').skip(1);
    match (words.next()?, words.next()) {
        ("missing", _) => Some(Answer::Missing),
        ("blob", Some(size)) => {
            let size: u64 = size.parse().ok().filter(|size| *size <= largest)?;
            let mut bytes = Vec::new();
            output.by_ref().take(size + 1).read_to_end(&mut bytes).ok()?;
            let is_whole = bytes.len() as u64 == size + 1 && bytes.pop() == Some(b'\n');
            is_whole.then_some(Answer::Bytes(bytes))
        }
        _ => None,
    }
}

/// The name of an object and its size have less.
const LONGEST_LINE: u64 = 256;
