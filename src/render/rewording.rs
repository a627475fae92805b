//! Old and new words of a passage, side by side: what stayed, what went, what came.

use std::ops::Range;

/// Words that are compared one with one. Beyond, only what both begin and end with is told apart from the rest: a
/// passage may be a page long, and the comparison grows with the square.
const COMPARED: usize = 300;

/// Words of a part that stayed the same, kept beside each change.
const CONTEXT: usize = 4;

/// Characters of a part that went or came; a longer one is cut in its middle.
const LONGEST: usize = 160;

/// Parts that went or came. Words that are changed here and there in more parts than these are shown as one change.
const MOST: usize = 12;

/// What became of a part of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Kept,
    Removed,
    Added,
}

impl Fate {
    pub fn name(self) -> &'static str {
        match self {
            Fate::Kept => "kept",
            Fate::Removed => "removed",
            Fate::Added => "added",
        }
    }
}

/// A part of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub fate: Fate,
    /// With ` … ` where words are left out.
    pub words: String,
    /// Whether a space follows.
    pub space: bool,
}

/// The parts of `old` and `new` in reading order, what went before what came. Typography is no difference.
pub fn parts(old: &str, new: &str) -> Vec<Part> {
    let (old, new) = (words(old), words(new));
    let mut runs = compared(&old, &new);
    if runs.iter().filter(|(fate, _)| *fate != Fate::Kept).count() > MOST {
        runs = ends(&old, &new);
    }
    let last = runs.len().saturating_sub(1);
    let shown = runs.into_iter().enumerate().map(|(index, (fate, run))| {
        let ends_old = fate != Fate::Added && run.end == old.len();
        let words = match fate {
            Fate::Kept => kept(&old[run], index == 0, index == last),
            Fate::Removed => cut(&old[run].concat()),
            Fate::Added => cut(&new[run].concat()),
        };
        // The last word has no space after it, and yet what came may follow.
        let space = index < last && (words.ends_with(' ') || ends_old && !words.ends_with(is_unspaced));
        Part { fate, words: words.trim_end().to_string(), space }
    });
    shown.collect()
}

/// What became of words of the old text; of the new one, if they were added.
type Run = (Fate, Range<usize>);

/// Words, each with a single space after it unless it is the last. A Chinese or Japanese character is a word.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let mut open = false;
        for character in word.chars() {
            let alone = is_unspaced(character);
            match words.last_mut() {
                Some(last) if open && !alone => last.push(character),
                _ => words.push(character.to_string()),
            }
            open = !alone;
        }
        if let Some(last) = words.last_mut() {
            last.push(' ');
        }
    }
    if let Some(last) = words.last_mut() {
        last.pop();
    }
    words
}

fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// What of a word is compared: quotes, dashes and spaces of every kind are one.
fn folded(word: &str) -> String {
    word.trim_end()
        .chars()
        .filter(|character| !matches!(character, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'))
        .map(|character| match character {
            '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{2BC}' => '\'',
            '\u{201C}'..='\u{201F}' | '«' | '»' => '"',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            other => other,
        })
        .collect()
}

/// Every word kept, removed or added, by the longest sequence of words that both texts have.
fn compared(old: &[String], new: &[String]) -> Vec<Run> {
    if old.len().max(new.len()) > COMPARED {
        return ends(old, new);
    }
    let fold = |words: &[String]| words.iter().map(|word| folded(word)).collect::<Vec<_>>();
    let (a, b) = (fold(old), fold(new));
    // How many words the rests from (i, j) share.
    let width = b.len() + 1;
    let mut shared = vec![0_u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            shared[i * width + j] = match a[i] == b[j] {
                true => shared[(i + 1) * width + j + 1] + 1,
                false => shared[(i + 1) * width + j].max(shared[i * width + j + 1]),
            };
        }
    }
    let mut runs = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        let kept = i;
        while i < a.len() && j < b.len() && a[i] == b[j] {
            (i, j) = (i + 1, j + 1);
        }
        let (removed, added) = (i, j);
        while a.get(i) != b.get(j) {
            let removes = i < a.len() && (j == b.len() || shared[(i + 1) * width + j] >= shared[i * width + j + 1]);
            (i, j) = if removes { (i + 1, j) } else { (i, j + 1) };
        }
        runs.extend([(Fate::Kept, kept..removed), (Fate::Removed, removed..i), (Fate::Added, added..j)]);
    }
    runs.retain(|(_, run)| !run.is_empty());
    runs
}

/// What both begin with, what is between, and what both end with.
fn ends(old: &[String], new: &[String]) -> Vec<Run> {
    let same = |(a, b): &(&String, &String)| folded(a) == folded(b);
    let head = old.iter().zip(new).take_while(same).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(same).count();
    let mut runs = vec![
        (Fate::Kept, 0..head),
        (Fate::Removed, head..old.len() - tail),
        (Fate::Added, head..new.len() - tail),
        (Fate::Kept, old.len() - tail..old.len()),
    ];
    runs.retain(|(_, run)| !run.is_empty());
    runs
}

/// Words that stayed: those beside a change, and of more only their ends.
fn kept(words: &[String], is_first: bool, is_last: bool) -> String {
    let (before, after) = (if is_first { 0 } else { CONTEXT }, if is_last { 0 } else { CONTEXT });
    // Two words are as short as the sign that they were left out.
    if words.len() <= before + after + 2 {
        return words.concat();
    }
    let (head, tail) = (words[..before].concat(), words[words.len() - after..].concat());
    match (is_first, is_last) {
        (true, true) => cut(&words.concat()),
        (true, false) => format!("… {tail}"),
        (false, true) => format!("{head}…"),
        (false, false) => format!("{head}… {tail}"),
    }
}

/// A part that isn't longer than readers want to see.
fn cut(text: &str) -> String {
    if text.chars().nth(LONGEST).is_none() {
        return text.to_string();
    }
    let half = LONGEST / 2;
    let byte_of = |nth: usize| text.char_indices().nth(nth).map_or(text.len(), |(byte, _)| byte);
    let head = &text[..byte_of(half)];
    let tail = &text[text.char_indices().nth_back(half - 1).map_or(0, |(byte, _)| byte)..];
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
                    Fate::Kept => format!("{}{space}", part.words),
                    Fate::Removed => format!("[{}]{space}", part.words),
                    Fate::Added => format!("{{{}}}{space}", part.words),
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
        check("", "", "");
        check("one", "", "[one]");
    }

    #[test]
    fn typography_is_no_difference() {
        check("don't \"go\" -- 1-2", "don’t “go” — 1–2", "don't \"go\" [--] {—} 1-2");
        check("co\u{AD}operate\u{A0}now", "cooperate now", "co\u{AD}operate now");
    }

    #[test]
    fn scripts_without_spaces_go_by_character() {
        check("白俄罗斯在2020年", "白俄罗斯在2021年", "白俄罗斯在[2020]{2021}年");
        check("上海", "上空", "上[海]{空}");
    }

    #[test]
    fn what_stayed_is_shortened() {
        check(
            "one two three four five six seven eight nine ten",
            "one two three four five six seven 8 nine ten",
            "… four five six seven [eight] {8} nine ten",
        );
        check("a b c d e f g h i j k l m n o", "A b c d e f g h i j k l m n O", "[a] {A} b c d e … k l m n [o] {O}");
    }

    #[test]
    fn long_changes_are_cut() {
        let long = "word ".repeat(200);
        let shown = parts("one two", &format!("one {long}two"));
        assert!(shown[1].words.chars().count() <= LONGEST + 3, "{shown:?}");
        assert!(shown[1].words.contains(" … "));
        // Beyond what is compared word by word, and in more places than are shown.
        let numbers =
            |by: usize| (0..400).map(|n| if n % by == 0 { "x".into() } else { n.to_string() }).collect::<Vec<_>>();
        let (old, new) = (numbers(400).join(" "), numbers(20).join(" "));
        assert_eq!(parts(&old, &new).len(), 4);
        let (old, new) = (numbers(400)[..250].join(" "), numbers(20)[..250].join(" "));
        assert_eq!(parts(&old, &new).len(), 4);
        check(&"a".repeat(200), "b", &format!("[{} … {}] {{b}}", "a".repeat(80), "a".repeat(80)));
    }
}
