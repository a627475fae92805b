//! What changed between two passages, word by word.

use imara_diff::{Algorithm, Diff, InternedInput};

use super::borders::{ceil, floor};
use super::tokens::split;

/// The new words, with `[-what went-]` and `{+what came+}`, as `git diff --word-diff` writes them. Long runs that stayed
/// are cut in their middle.
pub fn word_diff(old: &str, new: &str) -> String {
    // Nobody reads more; and a quotation may be long.
    let (old, new) = (&old[..floor(old, LONGEST)], &new[..floor(new, LONGEST)]);
    let mut input: InternedInput<&str> = InternedInput::default();
    let (before, after): (Vec<_>, Vec<_>) = (split(old).collect(), split(new).collect());
    input.update_before(before.iter().map(|range| &old[range.clone()]));
    input.update_after(after.iter().map(|range| &new[range.clone()]));
    let mut diff = Diff::compute(Algorithm::MyersMinimal, &input);
    diff.postprocess_no_heuristic(&input);

    let mut shown = String::new();
    let mut at = 0;
    for hunk in diff.hunks() {
        let (gone, come) = (span(&before, &hunk.before), span(&after, &hunk.after));
        // Where nothing came, the gap lies between two words of the new text.
        let start = after.get(hunk.after.start as usize).map_or(new.len(), |range| range.start);
        kept(&mut shown, &new[at..start.max(at)], at > 0, true);
        if !gone.is_empty() {
            if old[..gone.start].ends_with(char::is_whitespace) && !shown.ends_with(' ') {
                shown.push(' ');
            }
            shown.push_str(&format!("[-{}-]", &old[gone]));
            if come.is_empty() && start < new.len() {
                shown.push(' ');
            }
        }
        at = start.max(at);
        if !come.is_empty() {
            shown.push_str(&format!("{{+{}+}}", &new[come.clone()]));
            at = come.end;
        }
    }
    kept(&mut shown, &new[at..], at > 0, false);
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

const LONGEST: usize = 2_000;

/// Bytes at either end of a run that stayed.
const SHOWN: usize = 40;

fn span(words: &[std::ops::Range<usize>], hunk: &std::ops::Range<u32>) -> std::ops::Range<usize> {
    match words.get(hunk.start as usize..hunk.end as usize) {
        Some([first, .., last]) => first.start..last.end,
        Some([one]) => one.clone(),
        _ => 0..0,
    }
}

/// A run that stayed, with its middle left out if it is long: after a change its beginning counts, before one its end.
fn kept(shown: &mut String, run: &str, after_change: bool, before_change: bool) {
    let wanted = SHOWN * (usize::from(after_change) + usize::from(before_change)).max(1);
    if run.len() <= wanted + SHOWN / 2 {
        shown.push_str(run);
        return;
    }
    if after_change {
        let end = floor(run, SHOWN);
        shown.push_str(run[..end].rsplit_once(' ').map_or(&run[..end], |(head, _)| head));
    }
    shown.push_str(" … ");
    if before_change {
        let start = ceil(run, run.len() - SHOWN);
        shown.push_str(run[start..].split_once(' ').map_or(&run[start..], |(_, tail)| tail));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_shown() {
        let check = |old: &str, new: &str, expected: &str| assert_eq!(word_diff(old, new), expected);
        check("best of all times", "best of times", "best of [-all-] times");
        check("best of times", "best of all times", "best of {+all+} times");
        check("32 men were held", "33 men are held", "[-32-]{+33+} men [-were-]{+are+} held");
        check("one two", "one two", "one two");
        check("one two", "three", "[-one two-]{+three+}");
        check("a b c", "a b", "a b [-c-]");
        check("so it was", "so it was, then", "so it was{+, then+}");
        let long = "word ".repeat(40);
        let shown = word_diff(&format!("{long}old"), &format!("{long}new"));
        assert_eq!(shown, "… word word word word word word word [-old-]{+new+}");
    }
}
