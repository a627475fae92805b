//! Quotations a second, on one core.

use std::fs;
use std::path::Path;
use std::time::Instant;

use postil::{BatchOptions, Plain, Question, Units, locate};
use serde_json::json;

use super::cases::Case;
use super::{ask, cases, target};

const TEXT: usize = 100_000;
const CHANGED: usize = 1_000;
const EXACT: usize = 50_000;

/// Prints how fast quotations are found in a text of 100 kB, made of the texts of the data set.
pub fn measure(folder: &Path, cases: &[Case]) {
    let mut names: Vec<&str> = cases.iter().map(|case| &*case.text).collect();
    names.sort_unstable();
    names.dedup();
    let mut text = String::new();
    for name in names.iter().cycle().take(10_000) {
        text.push_str(&fs::read_to_string(folder.join(name)).expect("the text can be read"));
        text.push('\n');
        if text.len() >= TEXT {
            break;
        }
    }
    text.truncate((0..=TEXT.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0));
    let path = target().join("speed.txt");
    fs::write(&path, &text).expect("a file in target");

    let mut draw = Draw { words: text.split_inclusive(char::is_whitespace).collect(), state: 7 };
    let changed: Vec<Drawn> = (0..CHANGED).map(|_| draw.changed()).collect();
    let exact: Vec<Drawn> = (0..EXACT).map(|_| draw.exact()).collect();
    println!("speed on one core, in a text of {} kB", text.len() / 1000);
    for (what, drawn) in [("changed", &changed), ("exact", &exact)] {
        let file = target().join("speed.jsonl");
        let lines = drawn
            .iter()
            .map(|[exact, prefix, suffix]| json!({"text": path, "exact": exact, "prefix": prefix, "suffix": suffix}));
        cases::write(&file, lines);
        let asked = ask::ask(&file, false);
        let found = asked.answers.iter().filter(|answer| answer.range().is_some()).count();
        line(what, "the batch command", drawn.len(), asked.seconds, found);

        let question = |[exact, prefix, suffix]: &Drawn| Question {
            text: Plain::File(path.clone()),
            exact: exact.clone(),
            prefix: Some(prefix.clone()),
            suffix: Some(suffix.clone()),
        };
        let questions: Vec<Question> = drawn.iter().map(question).collect();
        let start = Instant::now();
        // One text is one thread's work.
        let answers = locate(&questions, BatchOptions { units: Units::CodePoints, history: false });
        let seconds = start.elapsed().as_secs_f64();
        let found = answers.iter().filter(|answer| answer.as_ref().is_ok_and(|one| one.range.is_some())).count();
        line(what, "the library", drawn.len(), seconds, found);
    }
}

fn line(what: &str, by: &str, number: usize, seconds: f64, found: usize) {
    println!(
        "{number:>6} {what:8} by {by:18} {seconds:>7.2} s, {:>9.0} a second, {found} placed",
        number as f64 / seconds
    );
}

/// A quotation, and the words before and after it.
type Drawn = [String; 3];

/// Draws passages by a small generator, the same each time.
struct Draw<'a> {
    words: Vec<&'a str>,
    state: u64,
}

impl Draw<'_> {
    fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.state >> 33) as usize % limit
    }

    /// The words from `start`, and some on each side.
    fn passage(&mut self, length: usize) -> (usize, Drawn) {
        let start = 5 + self.below(self.words.len() - length - 10);
        let part = |from: usize, to: usize| self.words[from..to].concat();
        let end = start + length;
        (start, [part(start, end), part(start - 5, start), part(end, end + 5)].map(|part| part.trim().to_owned()))
    }

    fn exact(&mut self) -> Drawn {
        let length = 3 + self.below(20);
        self.passage(length).1
    }

    /// A passage of 12 to 20 words in which one word is left out and another replaced.
    fn changed(&mut self) -> Drawn {
        let length = 12 + self.below(9);
        let (start, [_, prefix, suffix]) = self.passage(length);
        let mut words = self.words[start..start + length].to_vec();
        words.remove(length * 2 / 3);
        let other = self.below(self.words.len());
        words[length / 3] = self.words[other];
        [words.concat().trim().to_owned(), prefix, suffix]
    }
}
