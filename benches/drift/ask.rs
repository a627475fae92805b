//! Has the program look for the quotations of a file.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use serde::Deserialize;

/// What the program said of a quotation. Offsets are UTF-16 code units.
#[derive(Debug, Deserialize)]
pub struct Answer {
    /// `exact`, `changed`, `moved`, `ambiguous`, `lost`, or `error`.
    pub status: String,
    pub start: Option<usize>,
    pub end: Option<usize>,
    #[serde(default)]
    pub candidates: Vec<[usize; 2]>,
}

impl Answer {
    pub fn range(&self) -> Option<[usize; 2]> {
        Some([self.start?, self.end?])
    }
}

/// Its answers, in the order of the questions, and how long it took on one core.
#[derive(Debug)]
pub struct Asked {
    pub answers: Vec<Answer>,
    pub seconds: f64,
}

pub fn ask(file: &Path, history: bool) -> Asked {
    let mut command = Command::new(env!("CARGO_BIN_EXE_postil"));
    command.args(["anchor", "--utf16", "--batch"]).arg(file);
    if !history {
        command.arg("--no-history");
    }
    let start = Instant::now();
    let output = command.env("RAYON_NUM_THREADS", "1").stderr(Stdio::piped()).output().expect("the program runs");
    let seconds = start.elapsed().as_secs_f64();
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        eprint!("{said}");
    }
    let lines = output.stdout.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
    let answers = lines.map(|line| serde_json::from_slice(line).expect("an answer on each line"));
    Asked { answers: answers.collect(), seconds }
}
