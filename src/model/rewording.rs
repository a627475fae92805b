//! Old and new words of a passage in one: what stayed, what was taken out, what was put in.

/// Words of a passage that share their fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub fate: PartFate,
    /// As they stand in the new text, or stood in the old one if they were taken out. With ` … ` where some are left out.
    pub words: String,
    /// Whether a space follows.
    pub space: bool,
}

/// What became of a part of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartFate {
    /// It is the same, but for typography.
    Kept,
    Removed,
    Added,
}

impl PartFate {
    pub fn name(self) -> &'static str {
        match self {
            PartFate::Kept => "kept",
            PartFate::Removed => "removed",
            PartFate::Added => "added",
        }
    }
}

/// The parts in one line, with `[-what went-]` and `{+what came+}`, as `git diff --word-diff` writes them. `paint` gives
/// each its color, brackets included.
pub fn in_one_line(parts: &[Part], paint: impl Fn(PartFate, String) -> String) -> String {
    let mut line = String::new();
    for (index, part) in parts.iter().enumerate() {
        let words = match part.fate {
            PartFate::Kept => part.words.clone(),
            PartFate::Removed => format!("[-{}-]", part.words),
            PartFate::Added => format!("{{+{}+}}", part.words),
        };
        line.push_str(&paint(part.fate, words));
        // The brackets part them already.
        let is_replaced =
            part.fate == PartFate::Removed && parts.get(index + 1).is_some_and(|next| next.fate == PartFate::Added);
        if part.space && !is_replaced {
            line.push(' ');
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_in_one_line() {
        let part = |fate, words: &str, space| Part { fate, words: words.into(), space };
        let parts = [
            part(PartFate::Kept, "the", true),
            part(PartFate::Removed, "best", true),
            part(PartFate::Added, "finest", true),
            part(PartFate::Removed, "of", true),
            part(PartFate::Kept, "times", false),
            part(PartFate::Added, ", then", false),
        ];
        assert_eq!(in_one_line(&parts, |_, words| words), "the [-best-]{+finest+} [-of-] times{+, then+}");
        let painted = in_one_line(&parts[..2], |fate, words| format!("<{}>{words}", fate.name()));
        assert_eq!(painted, "<kept>the <removed>[-best-] ");
        assert_eq!(in_one_line(&[], |_, words| words), "");
    }
}
