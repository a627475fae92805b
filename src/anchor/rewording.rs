//! Old and new words of a passage, told apart word by word. Typography is no difference.
//!
//! What is made here is what people see, in complaints, in `postil fix` and on pages: so it is short.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput};

use super::borders::is_unspaced;
use super::fold::{Folded, fold, is_mark, whole_graphemes};
use crate::model::rewording::{Part, PartFate};

/// Words that are compared one with one. Beyond, only what both begin and end with is told apart from the rest: a
/// passage may be a page long, and the comparison grows with the square.
const COMPARED: usize = 1_000;

/// Words of a part that stayed the same, kept beside each change.
const CONTEXT: usize = 6;

/// Characters of a part that went or came; a longer one is cut in its middle.
const LONGEST: usize = 160;

/// Parts that went or came. Words that are changed here and there in more parts than these are shown as one change.
const MOST: usize = 12;

/// The parts of `old` and `new` in reading order, what went before what came.
pub fn parts(old: &str, new: &str) -> Vec<Part> {
    let (old, new) = (Side::new(old), Side::new(new));
    let mut runs = compared(&old, &new);
    if runs.iter().filter(|(fate, _)| *fate != PartFate::Kept).count() > MOST {
        runs = ends(&old, &new);
    }
    let last = runs.len().saturating_sub(1);
    let part = |(index, (fate, run)): (usize, &Run)| {
        let words = match fate {
            PartFate::Kept => kept(&new, run, index == 0, index == last),
            PartFate::Removed => cut(old.words(run)),
            PartFate::Added => cut(new.words(run)),
        };
        let space = runs.get(index + 1).is_some_and(|(next, next_run)| match (fate, next) {
            // At the head of both nothing stands before the words that came.
            (PartFate::Removed, PartFate::Added) if next_run.start == 0 => !words.ends_with(is_unspaced),
            (PartFate::Removed, PartFate::Kept) => old.is_after_space(run.end),
            (PartFate::Kept, PartFate::Removed) => old.is_after_space(next_run.start),
            _ => new.is_after_space(next_run.start),
        });
        Part { fate: *fate, words, space }
    };
    runs.iter().enumerate().map(part).collect()
}

/// What became of words of the old text, if they were removed; else of the new one.
type Run = (PartFate, Range<usize>);

/// One of the two texts.
struct Side<'a> {
    text: &'a str,
    folded: Folded,
    /// Its words, in bytes of the folded text.
    words: Vec<Range<usize>>,
}

impl<'a> Side<'a> {
    fn new(text: &'a str) -> Self {
        let folded = fold(text);
        let words = words(&folded.text);
        Side { text, folded, words }
    }

    fn folded(&self) -> impl DoubleEndedIterator<Item = &str> + ExactSizeIterator {
        self.words.iter().map(|word| &self.folded.text[word.clone()])
    }

    /// Some of its words as they stand, with single spaces.
    fn words(&self, run: &Range<usize>) -> String {
        let Some([first, ..]) = self.words.get(run.clone()) else { return String::new() };
        let range = first.start..self.words[run.end - 1].end;
        let range = whole_graphemes(self.text, self.folded.offsets.original(range));
        self.text[range].split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn is_sign(&self, word: usize) -> bool {
        self.words.get(word).is_some_and(|word| !self.folded.text[word.clone()].contains(char::is_alphanumeric))
    }

    /// Whether a space stands before a word.
    fn is_after_space(&self, word: usize) -> bool {
        self.words.get(word).is_some_and(|word| self.folded.text[..word.start].ends_with(' '))
    }
}

/// Words with the signs inside them (`don't`, `10,000`), and the signs at either side of them. A character of a script
/// without spaces is a word.
fn words(folded: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for piece in folded.split(' ') {
        let mut start = at;
        for (index, char) in piece.char_indices().filter(|(_, char)| is_unspaced(*char)) {
            word(folded, start..at + index, &mut found);
            let end = at + index + char.len_utf8();
            let marks: usize = folded[end..].chars().take_while(|char| is_mark(*char)).map(char::len_utf8).sum();
            start = end + marks;
            found.push(at + index..start);
        }
        word(folded, start..at + piece.len(), &mut found);
        at += piece.len() + 1;
    }
    found
}

/// A word and the signs around it.
fn word(folded: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let Some(piece) = folded.get(range.clone()) else { return };
    let is_sign = |char: char| !char.is_alphanumeric() && !is_mark(char);
    let start = range.start + (piece.len() - piece.trim_start_matches(is_sign).len());
    let end = (range.start + piece.trim_end_matches(is_sign).len()).max(start);
    found.extend([range.start..start, start..end, end..range.end].into_iter().filter(|word| !word.is_empty()));
}

/// Every word kept, removed or added, by the longest sequence of words that both texts have.
fn compared(old: &Side<'_>, new: &Side<'_>) -> Vec<Run> {
    if old.words.len().max(new.words.len()) > COMPARED {
        return ends(old, new);
    }
    let mut input: InternedInput<&str> = InternedInput::default();
    input.update_before(old.folded());
    input.update_after(new.folded());
    let mut diff = Diff::compute(Algorithm::MyersMinimal, &input);
    diff.postprocess_no_heuristic(&input);
    let mut runs = Vec::new();
    let mut at = 0;
    for hunk in diff.hunks() {
        let (gone, come) = (hunk.before, hunk.after);
        runs.push((PartFate::Kept, at..come.start as usize));
        runs.push((PartFate::Removed, gone.start as usize..gone.end as usize));
        runs.push((PartFate::Added, come.start as usize..come.end as usize));
        at = come.end as usize;
    }
    runs.push((PartFate::Kept, at..new.words.len()));
    runs.retain(|(_, run)| !run.is_empty());
    runs
}

/// What both begin with, what is between, and what both end with.
fn ends(old: &Side<'_>, new: &Side<'_>) -> Vec<Run> {
    let head = old.folded().zip(new.folded()).take_while(|(a, b)| a == b).count();
    let tail = old.folded().skip(head).rev().zip(new.folded().skip(head).rev()).take_while(|(a, b)| a == b).count();
    let mut runs = vec![
        (PartFate::Kept, 0..head),
        (PartFate::Removed, head..old.words.len() - tail),
        (PartFate::Added, head..new.words.len() - tail),
        (PartFate::Kept, new.words.len() - tail..new.words.len()),
    ];
    runs.retain(|(_, run)| !run.is_empty());
    runs
}

/// Words that stayed: those beside a change, and of more only their ends.
fn kept(new: &Side<'_>, run: &Range<usize>, is_first: bool, is_last: bool) -> String {
    let (before, after) = (if is_first { 0 } else { CONTEXT }, if is_last { 0 } else { CONTEXT });
    // Two words are as short as the sign that they were left out.
    if run.len() <= before + after + 2 {
        return new.words(run);
    }
    // No sign is parted from its word.
    let is_apart = |at: &usize| new.is_after_space(*at) || !new.is_sign(*at) && !new.is_sign(at.saturating_sub(1));
    let end = (run.start + before..run.end).find(is_apart).filter(|_| !is_first).unwrap_or(run.start);
    let start = (run.start..run.end - after + 1).rev().find(is_apart).filter(|_| !is_last).unwrap_or(run.end);
    if start <= end {
        return new.words(run);
    }
    let (head, tail) = (new.words(&(run.start..end)), new.words(&(start..run.end)));
    match (is_first, is_last) {
        (true, true) => cut(new.words(run)),
        (true, false) => format!("… {tail}"),
        (false, true) => format!("{head} …"),
        (false, false) => format!("{head} … {tail}"),
    }
}

/// A part that isn't longer than people want to see.
fn cut(text: String) -> String {
    if text.chars().nth(LONGEST).is_none() {
        return text;
    }
    let half = LONGEST / 2;
    let head = text.char_indices().nth(half).map_or(&*text, |(end, _)| &text[..end]);
    let tail = text.char_indices().nth_back(half - 1).map_or(&*text, |(start, _)| &text[start..]);
    let head = head.rsplit_once(' ').map_or(head, |(head, _)| head);
    let tail = tail.split_once(' ').map_or(tail, |(_, tail)| tail);
    format!("{head} … {tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `[went]` and `{came}` in what stayed.
    #[track_caller]
    fn check(old: &str, new: &str, expected: &str) {
        let shown: String = parts(old, new)
            .into_iter()
            .map(|part| {
                let space = if part.space { " " } else { "" };
                match part.fate {
                    PartFate::Kept => format!("{}{space}", part.words),
                    PartFate::Removed => format!("[{}]{space}", part.words),
                    PartFate::Added => format!("{{{}}}{space}", part.words),
                }
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn words_are_told_apart() {
        check("the handover of 32 men", "the handover of 33 men", "the handover of [32] {33} men");
        check("one two", "one three", "one [two] {three}");
        check("one two", "three two", "[one] {three} two");
        check("one two", "one two three", "one two {three}");
        check("one two three", "one three", "one [two] three");
        check("one", "two", "[one] {two}");
        check("one two three four", "zero two and four", "[one] {zero} two [three] {and} four");
        check("so it was", "so it was, then", "so it was{, then}");
        check("such times.", "such times, then", "such times[.]{, then}");
        check("some 10,000 (of them)", "some 12,000 (of those)", "some [10,000] {12,000} (of [them] {those})");
        check("they can't go", "they can go", "they [can't] {can} go");
        check("one\n two three", "one two\tfour", "one two [three] {four}");
        check("", "", "");
        check("one", "", "[one]");
        check("", "one", "{one}");
    }

    #[test]
    fn quotes_dashes_and_spaces_show_as_a_change_of_words() {
        check("don't \"go\" -- 1-2 x", "don’t “go” — 1–2 y", "don’t “go” — 1–2 [x] {y}");
        check("‚so‘ „it“ x", "'so' «it» y", "'so' «it» [x] {y}");
        check("co\u{AD}operate\u{A0}now...", "cooperate now…", "cooperate now…");
        check("caf\u{e9} o\u{fb03}ce x", "cafe\u{301} office y", "cafe\u{301} office [x] {y}");
        check("she said \"no\" to it", "she said “yes” to it", "she said “[no]{yes}” to it");
    }

    #[test]
    fn scripts_without_spaces_go_by_character() {
        check("白俄罗斯在2020年", "白俄罗斯在2021年", "白俄罗斯在[2020]{2021}年");
        check("上海", "上空", "上[海]{空}");
        check("海上", "空上", "[海]{空}上");
    }

    #[test]
    fn what_stayed_is_shortened() {
        check(
            "1 2 3 one two three four five six seven eight nine ten",
            "1 2 3 one two three four five six seven 8 nine ten",
            "… two three four five six seven [eight] {8} nine ten",
        );
        check(
            "1, 2, one (two) three \"four\" five six seven eight",
            "1, 2, one (two) three “four” five six seven 8",
            "… “four” five six seven [eight] {8}",
        );
        check(
            "a b c d e f g h i j k l m n o p q",
            "A b c d e f g h i j k l m n o p Q",
            "[a] {A} b c d e f g … k l m n o p [q] {Q}",
        );
    }

    #[test]
    fn long_changes_are_cut() {
        let long = "word ".repeat(200);
        let shown = parts("one two", &format!("one {long}two"));
        assert!(shown[1].words.chars().count() <= LONGEST + 3, "{shown:?}");
        assert!(shown[1].words.contains(" … "));
        // Beyond what is compared word by word, and in more places than are shown.
        let numbers =
            |by: usize| (0..2_000).map(|n| if n % by == 0 { "x".into() } else { n.to_string() }).collect::<Vec<_>>();
        let (old, new) = (numbers(2_000).join(" "), numbers(500).join(" "));
        assert_eq!(parts(&old, &new).len(), 4);
        let (old, new) = (numbers(2_000)[..250].join(" "), numbers(20)[..250].join(" "));
        assert_eq!(parts(&old, &new).len(), 4);
        check(&"a".repeat(200), "b", &format!("[{} … {}] {{b}}", "a".repeat(80), "a".repeat(80)));
    }
}
