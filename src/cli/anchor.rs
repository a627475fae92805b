//! `postil anchor --batch`: says where quotations stand in plain texts, a line of JSON for each.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::screen::{Screen, count};
use super::{FINE, MISTAKES};
use crate::model::anchor::Status;
use crate::model::error::Error;
use crate::{Answer, BatchOptions, Failure, Plain, Question, Units};

/// Say where quotations stand in plain texts, for measuring; docs/content/reference/batch.md has the formats
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The questions, one JSON object a line; `-` reads standard input
    #[arg(long, value_name = "FILE", required = true)]
    batch: PathBuf,
    /// Count offsets in UTF-16 code units instead of code points
    #[arg(long)]
    utf16: bool,
    /// Don't ask git about texts that it tracks
    #[arg(long)]
    no_history: bool,
}

/// A line of the batch. Other keys mean nothing here.
#[derive(Debug, Deserialize)]
struct Line {
    id: Option<Value>,
    text: String,
    exact: String,
    prefix: Option<String>,
    suffix: Option<String>,
}

/// What is said when a line is none.
const EXPECTED: &str = "expected an object with the strings `text` and `exact`, and maybe `prefix` and `suffix`";

/// Bytes that no path exceeds.
const LONGEST_PATH: usize = 4096;

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Said {
    Answer {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<Value>,
        status: &'static str,
        start: Option<usize>,
        end: Option<usize>,
        candidates: Vec<[usize; 2]>,
    },
    Error {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<Value>,
        status: &'static str,
        message: String,
    },
}

pub fn run(arguments: Arguments, screen: &Screen) -> Result<u8, Failure> {
    let (bytes, name, folder) = read(&arguments.batch)?;
    let mut texts = Texts { folder, known: HashMap::new() };
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let lines = bytes.strip_suffix(b"\n").unwrap_or(bytes).split(|&byte| byte == b'\n');
    let lines = lines.take(if bytes.is_empty() { 0 } else { usize::MAX });

    // One entry a line: its id, and the question or what is wrong with it.
    let mut entries: Vec<(Option<Value>, Result<usize, String>)> = Vec::new();
    let mut questions: Vec<Question> = Vec::new();
    for line in lines {
        match parse(line) {
            Ok(line) => {
                let (text, is_new) = texts.find(&line.text);
                if is_new && matches!(text, Plain::Inline(_)) && looks_like_path(&line.text) {
                    let at = entries.len() + 1;
                    screen
                        .complaint(&format!("{name}:{at}: there is no file `{}`: taken as the text itself", line.text));
                }
                entries.push((line.id, Ok(questions.len())));
                questions.push(Question { text, exact: line.exact, prefix: line.prefix, suffix: line.suffix });
            }
            Err(message) => entries.push((None, Err(message))),
        }
    }

    let units = if arguments.utf16 { Units::Utf16 } else { Units::CodePoints };
    let options = BatchOptions { units, history: !arguments.no_history };
    let mut answers: Vec<Option<Result<Answer, String>>> =
        crate::locate(&questions, options).into_iter().map(Some).collect();

    let mut tally = Tally::default();
    let mut out = String::new();
    for (index, (id, entry)) in entries.into_iter().enumerate() {
        let answer = entry.and_then(|index| answers[index].take().expect("each question has one line"));
        if let Err(message) = &answer
            && tally.is_new(message)
        {
            screen.failure(&format!("{name}:{}: {message}", index + 1));
        }
        tally.add(&answer);
        let said = said(id, answer);
        out.push_str(&serde_json::to_string(&said).expect("strings and numbers can be written as JSON"));
        out.push('\n');
    }
    screen.result(&out);
    screen.complaint(&tally.line(&texts));
    Ok(if tally.errors > 0 { MISTAKES } else { FINE })
}

/// The batch, its name in messages, and the folder from which its paths count.
fn read(file: &Path) -> Result<(Vec<u8>, String, PathBuf), Failure> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map_err(|error| Error::new("read", "standard input", error))?;
        return Ok((bytes, "standard input".to_owned(), PathBuf::new()));
    }
    let bytes = fs::read(file).map_err(Error::at("read", file))?;
    Ok((bytes, file.display().to_string(), file.parent().unwrap_or(Path::new("")).to_path_buf()))
}

fn parse(line: &[u8]) -> Result<Line, String> {
    // An array of strings would pass for an object otherwise.
    if line.trim_ascii_start().first() != Some(&b'{') {
        return Err(EXPECTED.to_owned());
    }
    serde_json::from_slice(line).map_err(|error| {
        let said = error.to_string();
        // Each line is a document of its own, so that the parser always says `line 1`.
        format!("{EXPECTED}: {}", said.replace(" at line 1 column ", " at column "))
    })
}

fn said(id: Option<Value>, answer: Result<Answer, String>) -> Said {
    match answer {
        Ok(Answer { status, range, candidates }) => Said::Answer {
            id,
            status: status.name(),
            start: range.as_ref().map(|range| range.start),
            end: range.as_ref().map(|range| range.end),
            candidates: candidates.iter().map(|range| [range.start, range.end]).collect(),
        },
        Err(message) => Said::Error { id, status: "error", message },
    }
}

/// Tells paths from texts.
#[derive(Debug)]
struct Texts {
    folder: PathBuf,
    /// What each `text` turned out to be, so that the disk is asked once.
    known: HashMap<String, Plain>,
}

impl Texts {
    /// The file that `text` names if there is one, else `text` itself; and whether it wasn't asked for before.
    fn find(&mut self, text: &str) -> (Plain, bool) {
        if let Some(known) = self.known.get(text) {
            return (known.clone(), false);
        }
        let may_be_path = !text.is_empty() && text.len() < LONGEST_PATH && !text.contains('\n');
        let path = may_be_path.then(|| self.folder.join(text)).filter(|path| path.is_file());
        let plain = path.map_or_else(|| Plain::Inline(text.to_owned()), Plain::File);
        self.known.insert(text.to_owned(), plain.clone());
        (plain, true)
    }

    /// Texts read from files, and texts that came with their questions.
    fn counts(&self) -> (usize, usize) {
        let files = self.known.values().filter(|text| matches!(text, Plain::File(_))).count();
        (files, self.known.len() - files)
    }
}

/// A text of one word with a slash or a dot in it is probably a path with a slip.
fn looks_like_path(text: &str) -> bool {
    text.len() < LONGEST_PATH && text.contains(['/', '.']) && !text.contains(char::is_whitespace)
}

#[derive(Debug, Default)]
struct Tally {
    statuses: [usize; Status::ALL.len()],
    errors: usize,
    /// What was said of a text that many lines ask about.
    said: HashMap<String, usize>,
}

impl Tally {
    /// Whether this wasn't said before, or must be said for each line.
    fn is_new(&mut self, message: &str) -> bool {
        let times = self.said.entry(message.to_owned()).or_default();
        *times += 1;
        *times == 1 || message.starts_with(EXPECTED)
    }

    fn add(&mut self, answer: &Result<Answer, String>) {
        match answer {
            Ok(answer) => self.statuses[answer.status as usize] += 1,
            Err(_) => self.errors += 1,
        }
    }

    fn line(&self, texts: &Texts) -> String {
        let (files, inline) = texts.counts();
        let all = self.statuses.iter().sum::<usize>() + self.errors;
        let statuses =
            Status::ALL.iter().zip(self.statuses).map(|(status, number)| format!("{number} {}", status.name()));
        let mut parts: Vec<String> = statuses.collect();
        if self.errors > 0 {
            parts.push(count(self.errors, "error"));
        }
        let texts = [(files, "file"), (inline, "inline text")].into_iter().filter(|(number, _)| *number > 0);
        let texts: Vec<String> = texts.map(|(number, one)| count(number, one)).collect();
        let within = if texts.is_empty() { String::new() } else { format!(" in {}", texts.join(" and ")) };
        format!("{}{within}: {}", count(all, "quotation"), parts.join(", "))
    }
}
