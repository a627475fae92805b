//! Many quotations looked for in plain texts, for measuring: what `postil anchor --batch` does.
//!
//! 1. questions are gathered by their text, so that each text is read and prepared once
//! 2. `load` reads a text that is named by its path
//! 3. `anchor` locates the quotations, the texts in parallel; `past` has the former versions of a text in a git work tree
//! 4. `ruler` turns bytes into the units asked for
//!
//! Answers have the order of the questions, whatever the threads do.

mod past;
mod ruler;

use std::collections::HashMap;
use std::ops::Range;
use std::path::PathBuf;

use rayon::prelude::*;

use crate::model::anchor::Status;
use crate::model::history::NoHistory;
use crate::{anchor, load};

pub use ruler::Units;

use past::PlainPast;
use ruler::Ruler;

/// A quotation, and the text that it is looked for in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub text: Plain,
    /// The words quoted.
    pub exact: String,
    /// The words right before and after them, as far as they are known.
    pub prefix: Option<String>,
    pub suffix: Option<String>,
}

/// A plain text: its bytes are the reading text as they are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Plain {
    File(PathBuf),
    Inline(String),
}

/// What became of a quotation. Offsets are in the units asked for, from the beginning of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: Status,
    /// `Some` just when the status is one of those that are placed.
    pub range: Option<Range<usize>>,
    /// The passages that may be meant, in order, when none is placed.
    pub candidates: Vec<Range<usize>>,
}

/// How a batch is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BatchOptions {
    pub units: Units,
    /// Asks git about texts that it tracks.
    pub history: bool,
}

/// Answers every question, in order. An error says why a text can't be read, and names its path.
pub fn locate(questions: &[Question], options: BatchOptions) -> Vec<Result<Answer, String>> {
    let mut groups: Vec<(&Plain, Vec<usize>)> = Vec::new();
    let mut known: HashMap<&Plain, usize> = HashMap::new();
    for (index, question) in questions.iter().enumerate() {
        let group = *known.entry(&question.text).or_insert_with(|| {
            groups.push((&question.text, Vec::new()));
            groups.len() - 1
        });
        groups[group].1.push(index);
    }
    let answered = groups.par_iter().map(|(text, indexes)| of_one_text(text, indexes, questions, options));
    let answered: Vec<Vec<Result<Answer, String>>> = answered.collect();
    let mut answers: Vec<(usize, Result<Answer, String>)> =
        groups.iter().zip(answered).flat_map(|((_, indexes), answers)| indexes.iter().copied().zip(answers)).collect();
    answers.sort_by_key(|(index, _)| *index);
    answers.into_iter().map(|(_, answer)| answer).collect()
}

/// Answers the questions at `indexes`, all of which are about `text`.
fn of_one_text(
    text: &Plain,
    indexes: &[usize],
    questions: &[Question],
    options: BatchOptions,
) -> Vec<Result<Answer, String>> {
    let read;
    let file = if let Plain::File(path) = text { Some(path.as_path()) } else { None };
    let text = match text {
        Plain::Inline(text) if u32::try_from(text.len()).is_err() => Err("the text is larger than 4 GiB".to_owned()),
        Plain::Inline(text) => Ok(text),
        Plain::File(path) => match load::plain(path) {
            Ok(text) => {
                read = text;
                Ok(&read)
            }
            Err(message) => Err(message),
        },
    };
    let text = match text {
        Ok(text) => text,
        Err(message) => return indexes.iter().map(|_| Err(message.clone())).collect(),
    };
    let ruler = Ruler::new(text, options.units);
    let plain = anchor::Plain::new(text);
    let quotations: Vec<anchor::Quotation<'_>> = indexes
        .iter()
        .map(|&index| {
            let Question { exact, prefix, suffix, .. } = &questions[index];
            anchor::Quotation { exact, prefix: prefix.as_deref(), suffix: suffix.as_deref() }
        })
        .collect();
    let told;
    let untold = anchor::NoPast(NoHistory::NotAsked);
    let past: &dyn anchor::Past = match file {
        Some(path) if options.history => {
            told = PlainPast::new(path);
            &told
        }
        _ => &untold,
    };
    let answers = plain.reader().locate(&quotations, past).into_iter().map(|located| {
        Ok(Answer {
            status: located.status,
            range: located.range.as_ref().map(|range| ruler.range(range)),
            candidates: located.candidates.iter().map(|range| ruler.range(range)).collect(),
        })
    });
    answers.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(text: &Plain, exact: &str) -> Question {
        Question { text: text.clone(), exact: exact.to_owned(), prefix: None, suffix: None }
    }

    #[test]
    fn answers_keep_the_order_of_the_questions() {
        let texts: Vec<Plain> = (0..20).map(|index| Plain::Inline(format!("🙂 word{index} end"))).collect();
        let mut questions = Vec::new();
        for round in 0..20 {
            for (index, text) in texts.iter().enumerate() {
                // Every text is asked for every word, and has one of them.
                questions.push(question(text, &format!("word{}", (index + round) % 20)));
            }
        }
        for (units, start) in [(Units::CodePoints, 2), (Units::Utf16, 3)] {
            let answers = locate(&questions, BatchOptions { units, history: false });
            for (at, answer) in answers.into_iter().enumerate() {
                let end = start + 4 + (at % 20).to_string().len();
                let expected = if at < 20 { Some(start..end) } else { None };
                assert_eq!(answer.unwrap().range, expected, "{at}");
            }
        }
    }

    #[test]
    fn one_unreadable_text_spoils_no_other() {
        let gone = Plain::File("/nowhere/at all".into());
        let here = Plain::Inline("here it is".to_owned());
        let questions = [question(&gone, "it"), question(&here, "it"), question(&gone, "is")];
        let answers = locate(&questions, BatchOptions { units: Units::CodePoints, history: true });
        let ranges: Vec<_> =
            answers.iter().map(|answer| answer.as_ref().ok().and_then(|one| one.range.clone())).collect();
        assert_eq!(ranges, [None, Some(5..7), None]);
        for index in [0, 2] {
            let message = answers[index].as_ref().unwrap_err();
            assert!(message.starts_with("can't read `/nowhere/at all`: "), "{message}");
        }
    }
}
