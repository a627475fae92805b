//! The changed tier: which passage a quotation is that stands nowhere as it was quoted, or that none is.
//!
//! 1. `candidates` proposes where it may begin,
//! 2. `align` lays quotation and context along the text there: the passage is what its words that stayed embrace,
//! 3. [`choose`] takes the passage for which the evidence is clearly greatest, if enough of the quotation stayed.
//!
//! Evidence is counted in bits: that a word stands somewhere says the more, the rarer it is in the text. The best
//! passage must be ahead of the next by more than chance could be (see [`Passage::evidence`]); so words that are
//! everywhere never place a note, however many of them are the same.

use std::ops::Range;

use super::align::{Aligned, Pattern, Word};
use super::borders::ceil;
use super::candidates::{self, Sought};
use super::context::Context;
use super::distance;
use super::edges::widened;
use super::elision;
use super::fold::fold_case;
use super::passages::Passages;
use super::reach::Reached;
use super::resolve::{Ground, Wanted};
use super::tokens::{UNKNOWN, split};

/// A passage that may be what a quotation is now.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Bytes of the folded text.
    pub range: Range<usize>,
    /// What speaks for it, in bits: the words of quotation and context that stand there in order, less what stands
    /// between them.
    pub evidence: f32,
    /// From 0 to 1: how many of the quotation's words and signs stayed.
    pub share: f32,
    /// From 0 to 1: the same, rare ones counting more.
    pub weight: f32,
    /// From 0 to 1: likeness of quotation and passage, char by char.
    pub likeness: f64,
    /// From 0 to 1: how much of the context stands around it, next to its edges; `None` without context.
    pub agreement: Option<f64>,
}

/// What the changed tier decides.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    One(Passage),
    /// These are too close to call, the best first.
    Several(Vec<Passage>),
    /// No passage has enough of the quotation.
    None,
}

/// Characters below which an edited quotation can't be told from another without its context.
const SHORTEST: usize = 12;
/// How many of the words and signs must have stayed, and how much of what they say.
const SHARE: f32 = 0.6;
const WEIGHT: f32 = 0.5;
/// With so much of the context around it, a passage needs no more.
const AGREEMENT: f64 = 0.5;
/// Elsewhere the passage itself must be this much like the quotation.
const ALONE_WEIGHT: f32 = 0.6;
const ALONE_LIKENESS: f64 = 0.6;
/// Or all of it must stand there, whatever was put in between.
const WHOLE: f32 = 0.95;
/// Bits by which the best must be ahead of the next, besides those that tell one position of the text from another.
const MARGIN: f32 = 6.0;

/// Words of the context that are compared; farther ones say nothing about the edges.
const MOST_CONTEXT: usize = 16;
/// Words of a quotation that is laid along the text as a whole; of a longer one, head and tail are found apart.
const MOST_WORDS: usize = 240;
/// Words that one half of a longer quotation is found by.
const HALF: usize = 100;
/// Words that the text doesn't have, for which near ones are looked for.
const MOST_NEAR: usize = 8;

/// The passages that may be what a quotation is now, the best first, none overlapping another.
pub fn passages(passages: &Passages<'_>, ground: &Ground<'_>, wanted: &Wanted) -> Vec<Passage> {
    let words = &wanted.words;
    let parts = elision::parts(words).unwrap_or_default();
    let count = split(words).take(MOST_WORDS + 1).count();
    let ends = match (&parts[..], count) {
        ([head, .., tail], _) => Some((*head, *tail)),
        (_, count) if count > MOST_WORDS => Some((first_words(words), last_words(words))),
        _ => None,
    };
    match ends {
        Some((head, tail)) => between(passages, ground, wanted, head, tail),
        None => of_one_piece(passages, ground, words, &wanted.context, &wanted.within),
    }
}

/// The passages of a quotation that is laid along the text as a whole.
fn of_one_piece(
    passages: &Passages<'_>,
    ground: &Ground<'_>,
    quote: &str,
    context: &Context,
    within: &[Range<usize>],
) -> Vec<Passage> {
    let cased = |text: &str| fold_case(text).text;
    let (prefix, quote, suffix) = (cased(context.prefix()), cased(quote), cased(context.suffix()));
    let sought = Sought {
        prefix: prefix.chars().rev().take(NEAR).collect::<Vec<_>>().into_iter().rev().collect(),
        quote: quote.chars().collect(),
        suffix: suffix.chars().take(NEAR).collect(),
    };
    let pattern = pattern(passages, &prefix, &quote, &suffix);
    let offsets = &passages.search.cased().offsets;
    let tokens = &passages.tokens;
    let scale = (tokens.len().max(2) as f32).log2();
    let mut found: Vec<(Range<usize>, Range<usize>, Aligned)> = Vec::new();
    for range in within {
        let bytes = offsets.copy(range.start)..offsets.copy(range.end);
        let bounds = tokens.position(bytes.start)..tokens.position(bytes.end);
        for start in candidates::starts(passages, &sought, &pattern, &bytes) {
            let slack = pattern.words.len() + SLACK;
            let from = start.saturating_sub(slack).max(bounds.start);
            let to = (start + pattern.quote.len() + slack).min(bounds.end);
            let Some(numbers) = tokens.numbers.get(from..to) else { continue };
            let Some(aligned) = pattern.along(numbers) else { continue };
            let at = from + aligned.range.start..from + aligned.range.end;
            let narrow = widened(tokens, at.clone(), aligned.before, aligned.after);
            let reached = Reached { range: at, before: aligned.before, after: aligned.after };
            let Reached { range, before, after } = reached.out(tokens, &pattern, &bounds);
            found.push((widened(tokens, range, before, after), narrow, aligned));
        }
    }
    found.sort_by(|(one_at, _, one), (other_at, _, other)| {
        other
            .evidence
            .total_cmp(&one.evidence)
            .then(one_at.start.cmp(&other_at.start))
            .then(one_at.end.cmp(&other_at.end))
    });
    let mut apart: Vec<(Range<usize>, Range<usize>, Aligned)> = Vec::new();
    for (at, narrow, aligned) in found {
        let is_apart = |(other, ..): &(Range<usize>, _, _)| other.end <= at.start || at.end <= other.start;
        if apart.len() < MOST_PASSAGES && apart.iter().all(is_apart) {
            apart.push((at, narrow, aligned));
        }
    }
    let passage = |(at, narrow, aligned): (Range<usize>, Range<usize>, Aligned)| {
        let range = offsets.original(tokens.bytes(&at));
        // What was put in before its last word says nothing about how much of the rest stayed.
        let there: Vec<char> = passages.text()[tokens.bytes(&narrow)].chars().collect();
        Passage {
            evidence: aligned.evidence * scale,
            share: aligned.share,
            weight: aligned.weight,
            likeness: likeness(&sought.quote, &there),
            agreement: (!context.is_empty()).then(|| context.agreement(&ground.around(&range))),
            range,
        }
    };
    apart.into_iter().map(passage).collect()
}

/// Passages that are told apart.
const MOST_PASSAGES: usize = 4;
/// Chars of the context that are searched for.
const NEAR: usize = 64;
/// Words of the text on either side of a start that are looked at, besides as many as are laid along it.
const SLACK: usize = 12;

fn likeness(quote: &[char], there: &[char]) -> f64 {
    let longer = quote.len().max(there.len()).max(1);
    1.0 - distance::whole(quote, there) as f64 / longer as f64
}

/// A quotation and its context (without case), to be laid along the text.
pub fn pattern(passages: &Passages<'_>, prefix: &str, quote: &str, suffix: &str) -> Pattern {
    let tokens = &passages.tokens;
    let scale = (tokens.len().max(2) as f32).log2();
    let mut near = 0;
    let mut words = |text: &str| -> Vec<Word> {
        split(text)
            .map(|range| {
                let token = &text[range];
                let number = tokens.number(token);
                let is_unknown = number == UNKNOWN && near < MOST_NEAR;
                near += usize::from(is_unknown);
                Word {
                    number,
                    weight: tokens.bits(number) / scale,
                    near: if is_unknown { passages.nearly(token) } else { Vec::new() },
                }
            })
            .collect()
    };
    let own = words(quote);
    let mut before = words(prefix);
    before.drain(..before.len().saturating_sub(MOST_CONTEXT));
    let mut after = words(suffix);
    after.truncate(MOST_CONTEXT);
    let quote = before.len()..before.len() + own.len();
    Pattern { words: [before, own, after].concat(), quote }
}

/// The passage between the head of a long or elided quotation and its tail, each of which must be clear by itself.
fn between(passages: &Passages<'_>, ground: &Ground<'_>, wanted: &Wanted, head: &str, tail: &str) -> Vec<Passage> {
    let half = |words: &str, context: Context| {
        let half = Wanted { words: words.to_owned(), context, occurrence: None, within: wanted.within.clone() };
        let found = of_one_piece(passages, ground, &half.words, &half.context, &half.within);
        match choose(&found, &half, passages) {
            Choice::One(passage) => Some(passage),
            Choice::Several(_) | Choice::None => None,
        }
    };
    let context = &wanted.context;
    let (Some(first), Some(last)) = (half(head, context.before()), half(tail, context.after())) else {
        return Vec::new();
    };
    let range = first.range.start..last.range.end;
    let longest = match elision::parts(&wanted.words) {
        Some(_) => elision::LONGEST,
        None => 2 * wanted.words.len(),
    };
    let together = first.range.end <= last.range.start
        && range.len() <= longest
        && wanted.within.iter().any(|within| within.start <= range.start && range.end <= within.end);
    if !together {
        return Vec::new();
    }
    vec![Passage {
        evidence: first.evidence + last.evidence,
        share: first.share.min(last.share),
        weight: first.weight.min(last.weight),
        likeness: first.likeness.min(last.likeness),
        agreement: first.agreement.or(last.agreement),
        range,
    }]
}

fn first_words(words: &str) -> &str {
    split(words).nth(HALF).map_or(words, |range| words[..range.start].trim_end())
}

fn last_words(words: &str) -> &str {
    // Enough bytes for so many words of any script, so that a megabyte isn't split.
    let tail = &words[ceil(words, words.len().saturating_sub(HALF * 40))..];
    let count = split(tail).count();
    split(tail).nth(count.saturating_sub(HALF)).map_or(tail, |range| &tail[range.start..])
}

impl Passage {
    /// True when most of the quotation stayed in it.
    pub fn is_the_greater_part(&self) -> bool {
        self.share >= SHARE && self.weight >= WEIGHT
    }

    /// True when a person would see the likeness.
    pub fn is_worth_showing(&self) -> bool {
        self.likeness >= 0.6 || self.weight >= 0.5
    }
}

/// Bits by which a passage must be ahead of another, to be clearly the one that is meant.
pub fn margin(passages: &Passages<'_>) -> f32 {
    (passages.tokens.len().max(2) as f32).log2() + MARGIN
}

/// Which of the passages (the best first) the quotation is.
pub fn choose(found: &[Passage], wanted: &Wanted, passages: &Passages<'_>) -> Choice {
    let Some(best) = found.first() else { return Choice::None };
    let held = best.agreement.is_some_and(|agreement| agreement >= AGREEMENT);
    let is_short = wanted.words.chars().nth(SHORTEST - 1).is_none();
    let is_whole = best.weight >= WHOLE;
    let alone = !is_short && best.weight >= ALONE_WEIGHT && (best.likeness >= ALONE_LIKENESS || is_whole);
    if best.share < SHARE || best.weight < WEIGHT || !(held || alone) {
        return Choice::None;
    }
    let margin = margin(passages);
    if best.evidence < margin {
        return Choice::None;
    }
    let close = found.iter().take_while(|passage| best.evidence - passage.evidence < margin).count();
    match close {
        0 | 1 => Choice::One(best.clone()),
        _ => Choice::Several(found[..close].to_vec()),
    }
}
