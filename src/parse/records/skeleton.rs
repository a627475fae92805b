//! What a new record of each kind looks like: the keys that it must have, left blank for its author, and as comments
//! those that it mostly has.

use crate::model::record::{Kind, NoteKind};

use super::super::yaml::Line;

/// A record that is to be written, as far as it can be told.
#[derive(Clone, Debug)]
pub struct Draft {
    /// `None`: left for its author.
    pub id: Option<String>,
    pub belonging: Belonging,
    /// Of a note.
    pub note: NoteKind,
    /// The keys of the edition's verdict scale.
    pub verdicts: Vec<String>,
}

/// Where a new record belongs.
#[derive(Clone, Debug)]
pub enum Belonging {
    /// To a passage that was found.
    Passage {
        quote: String,
        prefix: Option<String>,
        suffix: Option<String>,
        section: Option<String>,
        occurrence: Option<u32>,
    },
    /// To a passage of the text beside its file, which its author is to quote.
    Sidecar,
    /// To a passage of a text, which its author is to name.
    Shared,
}

/// The lines of a new record.
pub fn lines(kind: Kind, draft: &Draft) -> Vec<Line> {
    let mut lines = vec![draft.id.clone().map_or(Line::Blank("id"), |id| Line::Words("id", id))];
    lines.extend(passage(kind, &draft.belonging));
    match kind {
        Kind::Note => {
            let kinds: Vec<&str> = NoteKind::ALL.iter().map(|kind| kind.name()).collect();
            lines.extend([
                comment(&format!("one of {}", kinds.join(", "))),
                Line::Words("kind", draft.note.name().to_string()),
                comment("what a reader should know here, in Markdown"),
                Line::Blank("body"),
            ]);
        }
        Kind::Claim => {
            lines.extend([
                comment("a few words by which lists name the claim"),
                Line::Blank("title"),
                comment("the claim restated neutrally, so that it stands alone"),
                Line::Blank("claim"),
                comment("who says so, and when:"),
                comment("speaker: some-person"),
                comment("said: 2020-08-17"),
                comment("what came of checking it; leave it out as long as nobody has:"),
            ]);
            // The scale is the edition's own: a key with a line break would end the comment.
            let sound = |key: &&String| key.chars().all(|one| !one.is_control());
            let verdicts: Vec<&str> = draft.verdicts.iter().filter(sound).map(String::as_str).collect();
            if !verdicts.is_empty() {
                lines.push(comment(&format!("verdict: one of {}", verdicts.join(", "))));
            }
            lines.extend([
                comment("reason: why this verdict, in a few sentences"),
                comment("evidence:"),
                comment("  - source: some-source"),
                comment("    stance: supports"),
            ]);
        }
        Kind::Source => {
            lines.extend([
                comment("what the source is called"),
                Line::Blank("title"),
                comment("and what is known of it:"),
                comment("type: webpage"),
                comment("author: [\"Family, Given\"]"),
                comment("date: 2020-08-17"),
                comment("url: https://example.org/"),
            ]);
        }
        Kind::Event => {
            lines.extend([
                comment("what happened, neutrally"),
                Line::Blank("title"),
                comment("such as 2020-08-17, 2020-08, 1850~ or 1914/1918"),
                Line::Blank("date"),
                comment("what says so:"),
                comment("sources:"),
                comment("  - source: some-source"),
            ]);
        }
        Kind::Person => {
            lines.extend([
                comment("as pages print it"),
                Line::Blank("name"),
                comment("and what readers should know of them:"),
                comment("kind: person"),
                comment("role: author of the article"),
                comment("url: https://example.org/"),
                comment("about: a few sentences, in Markdown"),
            ]);
        }
    }
    lines
}

fn comment(words: &str) -> Line {
    Line::Comment(words.to_string())
}

/// The lines that say where the record belongs. Sources and people mostly belong to no passage; a note without one is never
/// seen, so it is its quotation that is left blank.
fn passage(kind: Kind, belonging: &Belonging) -> Vec<Line> {
    let shared = match belonging {
        Belonging::Passage { quote, prefix, suffix, section, occurrence } => {
            let mut lines = vec![Line::Words("quote", quote.clone())];
            let context = [("prefix", prefix), ("suffix", suffix), ("section", section)];
            lines.extend(context.into_iter().filter_map(|(key, words)| Some(Line::Words(key, words.clone()?))));
            lines.extend(occurrence.map(|count| Line::Number("occurrence", count)));
            return lines;
        }
        Belonging::Sidecar => false,
        Belonging::Shared => true,
    };
    let mut lines = Vec::new();
    match kind {
        Kind::Source | Kind::Person => {}
        Kind::Note => {
            if shared {
                lines.extend([comment("the id of a text, such as essays/first"), Line::Blank("text")]);
            }
            lines.extend([comment("words of the text, as its reader sees them"), Line::Blank("quote")]);
        }
        Kind::Claim | Kind::Event => {
            lines.push(comment("where the text says so, in words as its reader sees them:"));
            lines.extend(shared.then(|| comment("text: essays/first")));
            lines.push(comment("quote: words of the text"));
        }
    }
    lines
}

/// The keys of `lines` that are left for the author.
pub fn blanks(lines: &[Line]) -> Vec<&'static str> {
    let blank = |line: &Line| match line {
        Line::Blank(key) => Some(*key),
        _ => None,
    };
    lines.iter().filter_map(blank).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::super::yaml::{Source, append};
    use super::*;
    use crate::model::diagnostic::{Code, Report};
    use crate::model::source::FilePath;

    fn draft() -> Draft {
        Draft {
            note: NoteKind::Gloss,
            id: Some("best".into()),
            belonging: Belonging::Passage {
                quote: "the best: of times".into(),
                prefix: Some("It was".into()),
                suffix: Some("no".into()),
                section: Some(String::new()),
                occurrence: Some(2),
            },
            verdicts: vec!["supported".into(), "odd\nkey".into()],
        }
    }

    /// A skeleton lacks just what it leaves blank; with its comments taken away and the blanks filled it is sound.
    #[test]
    fn a_skeleton_lacks_what_it_leaves_blank() {
        let file = FilePath::from("x.notes.yaml");
        for (kind, missing) in [
            (Kind::Note, &["body"][..]),
            (Kind::Claim, &["title", "claim"]),
            (Kind::Source, &["title"]),
            (Kind::Event, &["title", "date"]),
            (Kind::Person, &["name"]),
        ] {
            let lines = lines(kind, &draft());
            assert_eq!(blanks(&lines), missing);
            let yaml = append(&Source::whole(&file, ""), kind.plural(), &lines).unwrap().text;
            let mut report = Report::new();
            let found = super::super::read(&file, &yaml, Some(&Arc::from("x")), &mut report);
            let said: Vec<_> = report.iter().map(|one| (one.code, one.message.clone())).collect();
            assert_eq!(said.len(), missing.len(), "{yaml}\n{said:?}");
            for ((code, message), key) in said.iter().zip(missing) {
                assert!(*code == Code::MissingKey && message.ends_with(&format!("has no `{key}`")), "{message}");
            }
            let anchor = &found.records[0].anchors[0];
            assert_eq!(anchor.quote.as_ref().unwrap().value, "the best: of times");
            assert_eq!(anchor.section.as_ref().unwrap().value, "");
            assert_eq!(anchor.occurrence.as_ref().unwrap().value, 2);

            let mut filled = yaml.clone();
            for (key, value) in
                [("title:", "title: x"), ("claim:", "claim: x"), ("body:", "body: x"), ("name:", "name: x")]
            {
                filled = filled.replace(&format!(" {key}\n"), &format!(" {value}\n"));
            }
            filled = filled.replace(" date:\n", " date: 1850~\n");
            // What the comments propose is no mistake either.
            let filled = filled.lines().map(|line| match line.trim_start().strip_prefix("# ") {
                Some(key)
                    if key.contains(": ")
                        || key.ends_with("evidence:")
                        || key.ends_with("sources:")
                        || key.starts_with("  ") =>
                {
                    let verdict = key.replace("one of ", "");
                    format!("    {verdict}")
                }
                _ => line.to_string(),
            });
            let filled: String = filled.map(|line| line + "\n").collect();
            let mut report = Report::new();
            super::super::read(&file, &filled, Some(&Arc::from("x")), &mut report);
            assert!(report.is_empty(), "{filled}\n{report:?}");
        }
    }
}
