//! Links to words: `page.html#id:~:text=prefix-,start,end,-suffix`.
//!
//! WICG, "URL Fragment Text Directives", 3 and 3.5: a browser takes the first match of the page, in the order of its
//! HTML, whose ends stand at borders of words. `start`, and each of the others, must lie in one line; what stands between
//! `start` and `end` may be anything.
//!
//! [`PageWords`] holds a page as such a search sees it, so that a directive is only given if the search ends at the
//! passage that is meant.

use std::fmt::Write as _;
use std::ops::Range;

/// Characters of a passage that is given in full; of a longer one the first and the last words are enough.
const LONGEST: usize = 100;

/// A passage of fewer characters gets the words before it, too: parts of a page that this module doesn't know (the
/// navigation, the names of kinds) are short.
const SHORT: usize = 20;

/// How many words the ends of a long passage are given by: the first that is enough.
const STEPS: [usize; 4] = [3, 5, 8, 12];

/// How many words are put before a passage at most.
const MOST_BEFORE: usize = 12;

/// The words of a page.
#[derive(Debug, Default)]
pub struct PageWords {
    text: String,
    /// `text` as searches compare it, with a NUL between runs.
    folded: String,
    runs: Vec<Run>,
}

/// Words that a search reads in one go: nothing stands between them that isn't read with them, no border of a block, no
/// line break, no number of a note.
#[derive(Debug)]
struct Run {
    /// Bytes of `PageWords::text`.
    text: Range<usize>,
    /// Its first byte in `PageWords::folded`.
    folded: usize,
    /// Where it stands in the reading text, if it is of that.
    from: Option<u32>,
    is_number: bool,
}

/// A part of a run: bytes of `PageWords::text`.
#[derive(Clone, Debug)]
struct Portion {
    run: usize,
    range: Range<usize>,
}

impl PageWords {
    /// Adds a run of the reading text, which stands there at byte `from`.
    pub fn read(&mut self, words: &str, from: u32) {
        self.push(words, Some(from), false);
    }

    /// Adds words that aren't part of the reading text: a title, a note.
    pub fn other(&mut self, words: &str) {
        self.push(words, None, false);
    }

    /// Adds the number of a note.
    pub fn number(&mut self, number: usize) {
        self.push(&number.to_string(), None, true);
    }

    fn push(&mut self, words: &str, from: Option<u32>, is_number: bool) {
        let (start, folded) = (self.text.len(), self.folded.len());
        self.text.push_str(words);
        fold(words, &mut self.folded);
        self.folded.push('\0');
        self.runs.push(Run { text: start..self.text.len(), folded, from, is_number });
    }

    /// The directive that leads to a passage (bytes of the reading text), without `text=`. `None` where none would.
    pub fn directive(&self, passage: Range<u32>) -> Option<String> {
        let portions = self.portions(passage);
        let (first, last) = (portions.first()?, portions.last()?);
        let is_long = self.text[first.range.clone()].chars().count() > LONGEST;
        match &portions[..] {
            [one] if is_long => self.span(one, one).or_else(|| self.exact(one)),
            [one] => self.exact(one),
            _ => self.span(first, last),
        }
    }

    /// What of a passage lies in each run, without blanks at its ends.
    fn portions(&self, passage: Range<u32>) -> Vec<Portion> {
        let portion = |(index, run): (usize, &Run)| {
            let from = run.from?;
            let length = run.text.len() as u32;
            let start = passage.start.clamp(from, from + length) - from;
            let end = passage.end.clamp(from, from + length) - from;
            let (start, end) = (run.text.start + start as usize, run.text.start + end as usize);
            let words = self.text.get(start..end)?;
            let start = start + (words.len() - words.trim_start().len());
            let end = start + words.trim().len();
            (start < end).then_some(Portion { run: index, range: start..end })
        };
        self.runs.iter().enumerate().filter_map(portion).collect()
    }

    /// The whole passage, with as many words before it as are needed. If those aren't enough, the number of its note stands
    /// behind it: last, since numbers change when notes are added.
    fn exact(&self, portion: &Portion) -> Option<String> {
        let end = self.sound_end(portion);
        let before = self.before(portion);
        let short = self.text[portion.range.clone()].chars().count() < SHORT;
        let skipped = usize::from(short && before.len() > 1);
        let leads = |&&start: &&usize| self.first(portion.run, start..end, 0) == self.at(portion.run, start);
        let (start, suffix) = match before.get(skipped..)?.iter().find(leads) {
            Some(&start) => (start, self.encoded(portion.range.end..end)),
            None => (*before.first()?, self.number_after(portion)?),
        };
        let (prefix, suffix) = (self.prefix(start..portion.range.start), after(&suffix));
        Some(format!("{prefix}{}{suffix}", self.encoded(portion.range.clone())))
    }

    /// The first words of a passage and its last.
    fn span(&self, first: &Portion, last: &Portion) -> Option<String> {
        let before = self.before(first);
        let heads = steps(self.ends(first));
        let choices = before.iter().flat_map(|&start| heads.iter().map(move |&head| (start, head)));
        let (start, head) = choices
            .into_iter()
            .find(|&(start, head)| self.first(first.run, start..head, 0) == self.at(first.run, start))?;
        let mut tails = steps(self.starts(last));
        tails.retain(|&tail| first.run != last.run || tail >= head);
        let end = self.sound_end(last);
        let from = self.at(first.run, head)?;
        let leads = |&&tail: &&usize| self.first(last.run, tail..end, from) == self.at(last.run, tail);
        let (tail, suffix) = match tails.iter().find(leads) {
            Some(&tail) => (tail, self.encoded(last.range.end..end)),
            None => (*tails.first()?, self.number_after(last)?),
        };
        let (prefix, suffix) = (self.prefix(start..first.range.start), after(&suffix));
        let (head, tail) = (self.encoded(first.range.start..head), self.encoded(tail..last.range.end));
        Some(format!("{prefix}{head},{tail}{suffix}"))
    }

    /// Where words that come before a portion may begin, the nearest first; its own start among them if that is the border
    /// of a word.
    fn before(&self, portion: &Portion) -> Vec<usize> {
        let run = &self.runs[portion.run];
        let text = &self.text[run.text.clone()];
        let own = portion.range.start - run.text.start;
        let mut starts: Vec<usize> = borders(text)
            .filter(|&at| at <= own && !text[at..].starts_with(char::is_whitespace))
            .map(|at| run.text.start + at)
            .collect();
        starts.reverse();
        starts.truncate(MOST_BEFORE);
        starts
    }

    /// Where words of a portion end, from its start on.
    fn ends(&self, portion: &Portion) -> Vec<usize> {
        let text = &self.text[portion.range.clone()];
        let ends = borders(text).filter(|&at| at > 0 && !text[..at].ends_with(char::is_whitespace));
        ends.map(|at| portion.range.start + at).collect()
    }

    /// Where words of a portion start, from its end on.
    fn starts(&self, portion: &Portion) -> Vec<usize> {
        let text = &self.text[portion.range.clone()];
        let starts = borders(text).filter(|&at| at < text.len() && !text[at..].starts_with(char::is_whitespace));
        let mut starts: Vec<usize> = starts.map(|at| portion.range.start + at).collect();
        starts.reverse();
        starts
    }

    /// The end of a portion, or of the word in which it ends.
    fn sound_end(&self, portion: &Portion) -> usize {
        let run = &self.runs[portion.run];
        let text = &self.text[run.text.clone()];
        let own = portion.range.end - run.text.start;
        run.text.start + borders(text).find(|&at| at >= own).unwrap_or(text.len())
    }

    /// Where the words of a run stand first, at or after a byte of `folded`.
    fn first(&self, run: usize, words: Range<usize>, from: usize) -> Option<usize> {
        let needle = self.folded.get(self.at(run, words.start)?..self.at(run, words.end)?)?;
        self.folded.get(from..)?.find(needle).map(|found| from + found)
    }

    /// Where a byte of `text` is in `folded`.
    fn at(&self, run: usize, offset: usize) -> Option<usize> {
        let run = &self.runs[run];
        let mut before = String::new();
        fold(self.text.get(run.text.start..offset)?, &mut before);
        Some(run.folded + before.len())
    }

    /// The number that stands right behind a portion.
    fn number_after(&self, portion: &Portion) -> Option<String> {
        let next = self.runs.get(portion.run + 1).filter(|next| next.is_number)?;
        (portion.range.end == self.runs[portion.run].text.end).then(|| self.text[next.text.clone()].to_string())
    }

    fn prefix(&self, words: Range<usize>) -> String {
        let words = self.encoded(words);
        if words.is_empty() { words } else { format!("{words}-,") }
    }

    fn encoded(&self, words: Range<usize>) -> String {
        encode(&self.text[words])
    }
}

fn after(suffix: &str) -> String {
    if suffix.is_empty() { String::new() } else { format!(",-{suffix}") }
}

/// A few of many: those that [`STEPS`] counts to, and the last.
fn steps(all: Vec<usize>) -> Vec<usize> {
    let counted = STEPS.iter().filter_map(|step| all.get(step - 1)).copied();
    let mut steps: Vec<usize> = counted.chain(all.last().copied()).collect();
    steps.dedup();
    steps
}

/// Text as searches compare it: case and the shape of quotes don't count, blanks are one.
fn fold(text: &str, folded: &mut String) {
    let start = folded.len();
    for character in text.chars() {
        match character {
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => {}
            '‘' | '’' | '‚' => folded.push('\''),
            '“' | '”' | '„' => folded.push('"'),
            '\0' => folded.push('\u{fffd}'),
            blank if blank.is_whitespace() => {
                if folded.len() > start && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            other => folded.extend(other.to_lowercase()),
        }
    }
}

/// Where a word may begin or end, both ends of the text among them. Surer than the rules of Unicode (UAX 29, 4), which
/// need dictionaries for scripts that put no blanks between words: among the letters of those there is no border here.
fn borders(text: &str) -> impl Iterator<Item = usize> {
    let inner = text.char_indices().map(|(at, _)| at).filter(|&at| at > 0 && is_border(text, at));
    [0].into_iter().chain(inner).chain((!text.is_empty()).then_some(text.len()))
}

fn is_border(text: &str, at: usize) -> bool {
    // What holds two letters or digits together: `don't`, `3.10`.
    let joins = |character: char| "'’.,:;·_\u{ad}\u{200c}\u{200d}".contains(character);
    let (before, after) = (&text[..at], &text[at..]);
    let (mut left, mut right) = (before.chars().rev(), after.chars());
    let (Some(last), Some(next)) = (left.next(), right.next()) else { return true };
    let word = |character: Option<char>| character.is_some_and(is_of_word);
    if last.is_whitespace() || next.is_whitespace() {
        return true;
    }
    match (is_of_word(last), is_of_word(next)) {
        (true, true) => false,
        (true, false) => !(joins(next) && word(right.next())),
        (false, true) => !(joins(last) && word(left.next())),
        (false, false) => true,
    }
}

/// A letter or digit, or a mark on one.
fn is_of_word(character: char) -> bool {
    character.is_alphanumeric()
        || matches!(character, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}')
}

/// Percent-encodes what the syntax uses (`-`, `,`, `&`) and what addresses can't hold. Letters stay, those of other
/// scripts too: HTML allows them in addresses.
fn encode(words: &str) -> String {
    let mut out = String::new();
    for word in words.split_whitespace() {
        if !out.is_empty() {
            out.push_str("%20");
        }
        for character in word.chars() {
            if character.is_alphanumeric() || "._~".contains(character) {
                out.push(character);
            } else {
                let mut bytes = [0; 4];
                for byte in character.encode_utf8(&mut bytes).bytes() {
                    let _ = write!(out, "%{byte:02X}");
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of lines, in which `[` and `]` mark the passage, `|` parts runs, and `#12` is the number of a note.
    #[track_caller]
    fn check(lines: &[&str], expected: Option<&str>) {
        let (mut page, mut at, mut passage) = (PageWords::default(), 0_u32, 0..0);
        for line in lines {
            for run in line.split('|') {
                if let Some(number) = run.strip_prefix('#') {
                    page.number(number.parse().unwrap());
                    continue;
                }
                if let Some(note) = run.strip_prefix("note: ") {
                    page.other(note);
                    continue;
                }
                if let Some(start) = run.find('[') {
                    passage.start = at + start as u32;
                }
                if let Some(end) = run.replace('[', "").find(']') {
                    passage.end = at + end as u32;
                }
                let words = run.replace(['[', ']'], "");
                page.read(&words, at);
                at += words.len() as u32 + 1;
            }
        }
        assert_eq!(page.directive(passage).as_deref(), expected, "{lines:?}");
    }

    #[test]
    fn a_passage_that_stands_once_is_given_in_full() {
        check(&["One [had no realistic alternative]|#1|, he says"], Some("had%20no%20realistic%20alternative"));
        check(
            &["He said: [“R&D, 3.10 – well-known”]"],
            Some("%E2%80%9CR%26D%2C%203.10%20%E2%80%93%20well%2Dknown%E2%80%9D"),
        );
        check(&["Ён [сказаў, што іншага выйсця]|#1| няма"], Some("сказаў%2C%20што%20іншага%20выйсця"));
    }

    #[test]
    fn words_before_tell_passages_apart() {
        check(
            &["one had no realistic alternative|#1|", "two [had no realistic alternative]|#2|"],
            Some("two-,had%20no%20realistic%20alternative"),
        );
        check(
            &["a note on it|note: Minsk had NO realistic  alternative", "and Minsk [had no realistic alternative]|#2|"],
            Some("and%20Minsk-,had%20no%20realistic%20alternative"),
        );
        // Short ones may stand anywhere, as in the navigation.
        check(&["all the [claims]|#1| of it"], Some("the-,claims"));
    }

    #[test]
    fn the_number_tells_what_words_before_cannot() {
        check(
            &["had no realistic alternative|#1|", "[had no realistic alternative]|#2|"],
            Some("had%20no%20realistic%20alternative,-2"),
        );
        check(&["had no realistic alternative", "[had no realistic alternative]|"], None);
    }

    #[test]
    fn passages_over_borders_have_two_ends() {
        check(&["It was the [best of|#1| times", "the age] of|#2| wisdom"], Some("best%20of,the%20age"));
        check(&["It was the [best of times, it was|#1|", "note: times the age", "times the age] of wisdom"], None);
        check(
            &["It was the [best of times, it was", "note: the age of foolishness", "and it was the age]|#2| of wisdom"],
            Some("best%20of%20times,was%20the%20age"),
        );
    }

    #[test]
    fn long_passages_are_given_by_their_ends() {
        let long = "it was the season of light, it was the season of darkness, it was the spring of hope, it was the winter of despair";
        check(&[&format!("so [{long}]|#1|")], Some("it%20was%20the,winter%20of%20despair"));
        check(
            &[&format!("it was the epoch, [{long}]|#1|")],
            Some("it%20was%20the%20season%20of,winter%20of%20despair"),
        );
    }

    #[test]
    fn a_passage_that_cuts_a_word_has_both_parts_around_it() {
        check(&["that [Minsk had no other choi]ce left"], Some("Minsk%20had%20no%20other%20choi,-ce"));
        check(&["他说[北京]大学生前来应聘。"], Some("他说-,北京,-大学生前来应聘"));
        check(&["the state of [Minsk’s]|#1| own, or Minsk’s|#2|"], Some("of-,Minsk%E2%80%99s"));
        check(&["the state of [Minsk]’s own"], Some("of-,Minsk,-%E2%80%99s"));
    }

    #[test]
    fn nothing_leads_to_nothing() {
        check(&["one [ ] two"], None);
        check(&["[]"], None);
    }
}
