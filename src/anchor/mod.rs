//! Finds the passage that each anchor quotes, and refuses where none or several could be meant.
//!
//! 1. `fold` takes typography away, on both sides (`offsets` leads back)
//! 2. `section` says where to look (`ask` puts an anchor into those terms)
//! 3. exact tiers: `quote` and `elision` give every place, between word `borders`; `resolve` decides by `context`, then
//!    by count
//! 4. history: `trace` follows a passage through the versions that `past` has
//! 5. changed tier: `candidates` (by `approximate` search) are laid along the text (`align`), and `changed` takes the
//!    passage that is clearly meant, with words that stand apart (`reach`) or replaced its `edges`; `passages` and
//!    `tokens` prepare the text
//! 6. `fate` puts 3 to 5 in order for one anchor, and `joint` looks at all anchors of a text together
//! 7. `complaint`, `absent` and `edited` say what is missing or was changed (`rewording`, `alteration` and its `lexicon`), with the
//!    `shortest` context that decides; `repair` says what would make the anchor exact again
//! 8. `sentence` and `number` make the margin notes (`placing`)
//!
//! `elsewhere` asks whether a lost quotation stands in another text; `batch` does 3 to 5 for plain texts.

mod absent;
mod align;
mod alteration;
mod approximate;
mod ask;
mod batch;
mod borders;
mod candidates;
mod changed;
mod complaint;
mod context;
mod distance;
mod doubt;
mod edges;
mod edited;
mod elision;
mod elsewhere;
mod fate;
mod fold;
mod joint;
mod lexicon;
mod number;
mod offsets;
mod passages;
mod past;
mod placing;
mod propose;
mod quote;
mod reach;
mod reading;
mod rejoin;
mod remains;
mod repair;
mod resolve;
mod rewording;
mod section;
mod sentence;
mod shortest;
#[cfg(test)]
mod tests;
mod tokens;
mod trace;
mod typography;
mod wording;

use crate::model::anchor::{Anchor, Proposal, Unplaced};
use crate::model::diagnostic::{Diagnostic, Report};
use crate::model::history::NoHistory;
use crate::model::record::{Id, Placing, Record};
use crate::model::work::{Text, Work};

use ask::{Question, ask};
pub use batch::{Plain, Quotation};
use complaint::Asked;
use fate::{Fate, Fates, fates};
use joint::Entry;
use placing::{Spot, Spots};
use quote::Searchable;
use reading::Reading;
use resolve::Wanted;

pub use elsewhere::{is_telling, stands_in};
pub use past::{NoPast, Past};
pub use propose::{Passage, Proposed, Unproposed, propose};

/// The form in which quotations are compared, whatever their quotation marks, dashes and spaces.
pub fn folded(quote: &str) -> String {
    fold::fold(quote).text
}

/// An anchor of a shared file whose `text` is the text at hand.
#[derive(Clone, Debug)]
pub struct Shared<'a> {
    pub record: Id,
    pub anchor: &'a Anchor,
}

/// A text, anchored.
#[derive(Debug)]
pub struct Anchored {
    pub text: Text,
    /// Those of the sidecar, handed on.
    pub records: Vec<Record>,
    pub placings: Vec<Placing>,
    /// Why the history of the text couldn't be asked, where that would have helped.
    pub no_history: Option<NoHistory>,
}

/// Bytes of a quotation that is looked for.
const LONGEST_QUOTE: usize = 100_000;

/// Places every anchor of the text: those of its sidecar, and those of shared files that name it. What can't be placed
/// is reported and listed. `past` is asked only when an anchor isn't where it was.
pub fn anchor(work: Work, shared: &[Shared<'_>], past: &dyn Past, report: &mut Report) -> Anchored {
    let Work { id, file, hash, front, document, records, placings } = work;
    let search = Searchable::new(&document.text);
    let reading = Reading::new(&file, &document, &search);

    let own = records.iter().flat_map(|record| record.anchors.iter().map(|anchor| (&record.id, anchor)));
    let placed = placings.iter().flat_map(|placing| placing.anchors.iter().map(|anchor| (&placing.id.value, anchor)));
    let others = shared.iter().map(|shared| (&shared.record, shared.anchor));
    let anchors: Vec<(&Id, &Anchor)> = own.chain(placed).chain(others).collect();

    let (mut placements, mut unplaced) = (Spots::new(&reading), Vec::new());
    let (answers, no_history) = answers(&reading, &anchors, past);
    for ((record, anchor), answer) in anchors.iter().zip(answers) {
        match answer {
            Answer::Whole(at) => placements.add(record, anchor, Spot::whole(at), report),
            Answer::Refused(diagnostic) => {
                unplaced.push(lost(record, anchor, &diagnostic, Vec::new()));
                report.push(*diagnostic);
            }
            Answer::Quote(answered) => {
                let Answered { wanted, fate, taken_by } = *answered;
                let quote = anchor.quote.as_ref().expect("only an anchor with a quote becomes a question");
                let asked = Asked { record, reading: &reading, anchor, quote, wanted: &wanted };
                match asked.spot(&fate) {
                    Some((spot, said)) => {
                        said.into_iter().for_each(|said| report.push(said));
                        placements.add(record, anchor, spot, report);
                    }
                    None => {
                        let taken_by = taken_by.and_then(|index| anchors.get(index)).map(|(other, _)| *other);
                        let diagnostic = asked.unplaced(&fate, taken_by);
                        unplaced.push(lost(record, anchor, &diagnostic, asked.proposals(&fate)));
                        report.push(diagnostic);
                    }
                }
            }
        }
    }
    let notes = number::notes(&document, placements.into_placements());
    let words = borders::count_words(section::body(&document));
    let (headings, blocks, references) = (document.headings, document.blocks, document.references);
    let text = Text { id, hash, front, notes, unplaced, words, headings, blocks, references, file };
    Anchored { text, records, placings, no_history }
}

/// What became of an anchor, before anything is said about it.
enum Answer {
    /// The offset of the reading text at which a record for a whole text or section stands.
    Whole(u32),
    Refused(Box<Diagnostic>),
    Quote(Box<Answered>),
}

/// A quotation, and what became of it.
struct Answered {
    wanted: Wanted,
    fate: Fate,
    /// Which anchor took its passage from it.
    taken_by: Option<usize>,
}

/// Answers all anchors of a text, each by the tiers in turn, then all together.
fn answers(reading: &Reading<'_>, anchors: &[(&Id, &Anchor)], past: &dyn Past) -> (Vec<Answer>, Option<NoHistory>) {
    let questions: Vec<_> = anchors.iter().map(|(_, anchor)| ask(reading, anchor)).collect();
    let is_quote = |question: &Result<Question, _>| matches!(question, Ok(Question::Quote(_)));
    let by_anchor: Vec<usize> = (0..questions.len()).filter(|&index| is_quote(&questions[index])).collect();
    let wanted: Vec<&Wanted> = questions
        .iter()
        .filter_map(|question| if let Ok(Question::Quote(wanted)) = question { Some(wanted) } else { None })
        .collect();
    let Fates { fates, no_history } = fates(reading, &wanted, past);
    let mut entries: Vec<Entry<'_>> =
        fates.into_iter().zip(&wanted).map(|(fate, wanted)| Entry { words: &wanted.words, fate }).collect();
    let taken = joint::settle(&mut entries);
    let fates: Vec<Fate> = entries.into_iter().map(|entry| entry.fate).collect();
    let mut settled = fates.into_iter().zip(taken);
    let answers = questions
        .into_iter()
        .map(|question| match question {
            Err(diagnostic) => Answer::Refused(diagnostic),
            Ok(Question::Whole(at)) => Answer::Whole(at),
            Ok(Question::Quote(wanted)) => {
                let (fate, taken) = settled.next().expect("every quotation has an entry");
                let taken_by = taken.map(|entry| by_anchor[entry]);
                Answer::Quote(Box::new(Answered { wanted, fate, taken_by }))
            }
        })
        .collect();
    (answers, no_history)
}

fn lost(record: &Id, anchor: &Anchor, diagnostic: &Diagnostic, proposals: Vec<Proposal>) -> Unplaced {
    Unplaced {
        record: record.clone(),
        status: edited::status_of(diagnostic.code),
        quote: anchor.quote.as_ref().map(|quote| quote.value.clone()).unwrap_or_default(),
        reason: match diagnostic.primary.text.starts_with(edited::TAKEN_OUT) {
            true => format!("{}: {}", diagnostic.message, diagnostic.primary.text),
            false => diagnostic.message.clone(),
        },
        proposals,
        place: anchor.place.clone(),
    }
}
