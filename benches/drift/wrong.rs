//! Prints rows that went wrong, for whoever wants to know why.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use super::ask::Asked;
use super::cases::Case;
use super::score::{Verdict, verdict};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Placed where they shouldn't be.
    Wrong,
    /// Not placed, though they survived.
    Lost,
}

/// UTF-16 code units shown around a passage.
const AROUND: usize = 48;

/// At most `most` rows whose truth and kind, as in `edited/phrase`, contain `pattern`.
pub fn print(folder: &Path, cases: &[Case], asked: &Asked, which: Which, pattern: &str, most: usize) {
    let mut texts: HashMap<&str, Vec<u16>> = HashMap::new();
    let rows = cases.iter().zip(&asked.answers).filter(|(case, answer)| {
        let is_asked_for = format!("{}/{}", case.truth, case.kind).contains(pattern);
        is_asked_for
            && match (which, verdict(case, answer)) {
                (Which::Wrong, verdict) => verdict == Verdict::Wrong,
                (Which::Lost, verdict) => {
                    case.truth != "deleted" && matches!(verdict, Verdict::Lost | Verdict::Ambiguous)
                }
            }
    });
    for (case, answer) in rows.take(most) {
        let text = texts.entry(&case.text).or_insert_with(|| {
            fs::read_to_string(folder.join(&case.text)).expect("the text can be read").encode_utf16().collect()
        });
        let lookalike = case.lookalike.map(|edits| format!(", lookalike {edits}")).unwrap_or_default();
        println!("\n{} {}/{}{lookalike}: {}  ({})", case.id, case.truth, case.kind, answer.status, case.text);
        println!("  quoted    {}[{}]{}", case.prefix, case.exact, case.suffix);
        if let Some(range) = case.expected {
            println!("  expected  {}", shown(text, range));
        }
        if let Some(range) = answer.range() {
            println!("  found     {}", shown(text, range));
        }
        for &range in answer.candidates.iter().take(5) {
            println!("  candidate {}", shown(text, range));
        }
    }
}

/// A passage in brackets, with what stands around it.
fn shown(text: &[u16], [start, end]: [usize; 2]) -> String {
    let part = |from: usize, to: usize| String::from_utf16_lossy(&text[from.min(text.len())..to.min(text.len())]);
    let before = part(start.saturating_sub(AROUND), start);
    format!("{before}[{}]{}", part(start, end), part(end, end + AROUND)).replace('\n', "⏎")
}
