//! One anchor that needs something, as lines or as an object.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use crate::cli::difference::{self, Lines};
use crate::cli::screen::Screen;
use crate::model::anchor::{Change, Repair, Status};
use crate::model::source::Place;
use crate::report::{Position, Source, plain};
use crate::{Choice, Fate, FileFixes, Fix, Fixes};

pub struct View<'v> {
    screen: &'v Screen,
    root: &'v Path,
    written: bool,
    /// How many choices each record has.
    choices: BTreeMap<&'v str, usize>,
    /// The texts in which passages stand, as far as they were asked for.
    texts: RefCell<BTreeMap<&'v str, Option<Source>>>,
}

/// A file of records and its lines.
pub struct Shown<'v> {
    file: &'v FileFixes,
    source: Source,
    lines: Lines<'v>,
}

impl<'v> Shown<'v> {
    pub fn new(file: &'v FileFixes) -> Self {
        Self { source: Source::new(file.before.clone()), lines: Lines::new(&file.file, &file.before), file }
    }

    fn position(&self, fix: &Fix) -> Position {
        self.source.position(fix.place.start as usize)
    }
}

/// A line of JSON.
#[derive(Serialize)]
pub struct Object<'f> {
    fix: Fixed<'f>,
}

#[derive(Serialize)]
struct Fixed<'f> {
    record: &'f str,
    status: &'f str,
    /// `written`, `ready`, `waiting`, `stuck` or `refused`.
    state: &'f str,
    file: &'f str,
    line: usize,
    column: usize,
    old: Option<&'f str>,
    new: Option<&'f str>,
    altered: Vec<&'f str>,
    commit: Option<&'f str>,
    day: Option<String>,
    reason: String,
    hints: &'f [String],
    /// The values that are, or will be, written.
    repair: Option<Values<'f>>,
    proposals: Vec<Proposed<'f>>,
}

#[derive(Serialize)]
struct Values<'f> {
    quote: Option<&'f str>,
    prefix: Option<&'f str>,
    suffix: Option<&'f str>,
}

#[derive(Serialize)]
struct Proposed<'f> {
    number: usize,
    words: &'f str,
    /// `None`: where the note stands already.
    passage: Option<Passage<'f>>,
    repair: Values<'f>,
}

#[derive(Serialize)]
struct Passage<'f> {
    file: &'f str,
    line: Option<usize>,
    column: Option<usize>,
}

impl<'v> View<'v> {
    pub fn new(fixes: &'v Fixes, screen: &'v Screen, root: &'v Path) -> Self {
        let mut choices: BTreeMap<&str, usize> = BTreeMap::new();
        for fix in fixes.all() {
            let last = match &fix.fate {
                Fate::Waiting(own, _) => own.last().map(|choice| choice.number),
                Fate::Mended { choice, accepted: true, .. } => Some(choice.number),
                _ => None,
            };
            let most = choices.entry(&fix.record).or_default();
            *most = (*most).max(last.unwrap_or(0));
        }
        Self { screen, root, written: fixes.written, choices, texts: RefCell::default() }
    }

    /// One line: where, which record, what became of its anchor.
    pub fn head(&self, shown: &Shown<'v>, fix: &Fix) -> String {
        let (line, status, why) = (shown.position(fix).line, fix.status.name(), why(fix));
        format!("{}:{line}: {}: {status}: {why}\n", shown.file.file, fix.record)
    }

    /// The same, with the words that changed and the lines of the file.
    pub fn whole(&self, shown: &Shown<'v>, fix: &'v Fix) -> String {
        let color = self.screen.color_of_results;
        let mut whole = self.head(shown, fix);
        if let Some(change) = &fix.change {
            whole += &format!("  {}\n", difference::words(&change.parts, color));
        }
        match &fix.fate {
            Fate::Mended { edits, .. } => whole += &shown.lines.unified(edits, color),
            Fate::Waiting(choices, preview) => {
                if !preview.is_empty() {
                    whole += "  not written: if the note still holds, accept it with --write\n";
                    whole += &shown.lines.unified(preview, color);
                }
                choices.iter().for_each(|choice| whole += &self.choice(fix, choice));
            }
            Fate::Stuck if fix.status.is_placed() => {
                whole += "  no value of its fields would mean this passage: mend it by hand\n";
            }
            Fate::Stuck if fix.hints.is_empty() => whole += "  give it a new `quote`, or remove its anchor\n",
            Fate::Stuck => fix.hints.iter().for_each(|hint| whole += &format!("  {}\n", plain::line(hint))),
            Fate::Refused(reason) => whole += &format!("  not repaired: {}\n", plain::line(reason)),
        }
        whole
    }

    /// A choice: what to type, and what it means.
    fn choice(&self, fix: &Fix, choice: &'v Choice) -> String {
        let several = self.choices.get(&*fix.record).is_some_and(|count| *count > 1);
        let number = if several { format!("={}", choice.number) } else { String::new() };
        let place = match (&choice.place, choice.place.as_ref().and_then(|place| self.position(place))) {
            (Some(place), Some(position)) => format!("{}:{}: ", place.file, position.line),
            _ => String::new(),
        };
        format!("  --accept {}{number}  {place}`{}`\n", fix.record, plain::line(&choice.words))
    }

    fn position(&self, place: &'v Place) -> Option<Position> {
        let mut texts = self.texts.borrow_mut();
        let text = texts.entry(&place.file).or_insert_with(|| self.screen.lines(self.root, &place.file));
        text.as_ref().map(|text| text.position(place.start as usize))
    }

    pub fn object(&self, shown: &Shown<'v>, fix: &'v Fix) -> Object<'v> {
        let Position { line, column } = shown.position(fix);
        let (state, repair, choices) = match &fix.fate {
            Fate::Mended { choice, .. } => {
                let state = if self.written { "written" } else { "ready" };
                (state, Some(values(&choice.repair)), &[][..])
            }
            Fate::Waiting(choices, _) => ("waiting", None, &choices[..]),
            Fate::Stuck => ("stuck", None, &[][..]),
            Fate::Refused(_) => ("refused", None, &[][..]),
        };
        let passage = |place: &'v Place| {
            let (line, column) = self.position(place).map(|position| (position.line, position.column)).unzip();
            Passage { file: &place.file, line, column }
        };
        let proposed = |choice: &'v Choice| Proposed {
            number: choice.number,
            words: &choice.words,
            passage: choice.place.as_ref().map(passage),
            repair: values(&choice.repair),
        };
        let change = fix.change.as_ref();
        let edited = change.and_then(|change| change.edited.as_ref());
        let fixed = Fixed {
            record: &fix.record,
            status: fix.status.name(),
            state,
            file: &shown.file.file,
            line,
            column,
            old: change.map(|change| &*change.old),
            new: change.map(|change| &*change.new),
            altered: change.map(altered).unwrap_or_default(),
            commit: edited.map(|revision| &*revision.commit),
            day: edited.map(|revision| revision.day.to_string()),
            reason: match &fix.fate {
                Fate::Refused(reason) => reason.clone(),
                _ => why(fix),
            },
            hints: &fix.hints,
            repair,
            proposals: choices.iter().map(proposed).collect(),
        };
        Object { fix: fixed }
    }
}

/// What became of the passage.
fn why(fix: &Fix) -> String {
    let Some(change) = &fix.change else {
        return match fix.status {
            Status::Moved => "the words stand elsewhere than their context says".to_string(),
            _ if fix.reason.is_empty() => "the words around the passage were edited".to_string(),
            _ => plain::line(&fix.reason),
        };
    };
    let edited = match &change.edited {
        Some(revision) => format!("passage edited in {} on {}", revision.commit, revision.day),
        None => "passage edited since it was quoted".to_string(),
    };
    match altered(change).split_last() {
        None => edited,
        Some((last, [])) => format!("{edited}; a {last} differs"),
        Some((last, others)) => format!("{edited}; {} and {last} differ", others.join(", ")),
    }
}

fn altered(change: &Change) -> Vec<&'static str> {
    change.altered.iter().map(|one| one.name()).collect()
}

fn values(repair: &Repair) -> Values<'_> {
    let [quote, prefix, suffix] = [&repair.quote, &repair.prefix, &repair.suffix].map(|words| words.as_deref());
    Values { quote, prefix, suffix }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::How;
    use crate::cli::environment::Environment;
    use crate::model::anchor::{Alteration, Anchor, Revision};
    use crate::model::date::Day;
    use crate::model::edit::Edit;
    use crate::model::rewording::{Part, PartFate};
    use crate::model::source::{FilePath, Spanned};

    const YAML: &str = "notes:\n  - id: times\n    quote: the best of times\n    body: b\n";

    fn fix(status: Status, change: Option<Change>, reason: &str, fate: Fate) -> Fix {
        let place = Place::new(&FilePath::from("content/x.notes.yaml"), 32..49);
        Fix { record: "times".into(), place, status, change, reason: reason.into(), hints: Vec::new(), fate }
    }

    fn choice(number: usize, words: &str) -> Choice {
        let place = Place::new(&FilePath::from("content/x.notes.yaml"), 32..49);
        let anchor = Anchor {
            quote: Some(Spanned::new("the best of times".into(), 32..49)),
            prefix: None,
            suffix: None,
            section: None,
            occurrence: None,
            whole: false,
            text: None,
            place,
        };
        let repair = Repair { anchor, quote: Some(words.into()), prefix: None, suffix: None };
        Choice { number, words: words.into(), place: None, repair }
    }

    fn change(altered: &[Alteration], edited: bool) -> Option<Change> {
        let day = Day { year: 2026, month: 3, day: 1 };
        Some(Change {
            old: "the best of times".into(),
            new: "the finest of times".into(),
            parts: vec![
                Part { fate: PartFate::Kept, words: "the".into(), space: true },
                Part { fate: PartFate::Removed, words: "best".into(), space: true },
                Part { fate: PartFate::Added, words: "finest".into(), space: true },
                Part { fate: PartFate::Kept, words: "of times".into(), space: false },
            ],
            altered: altered.to_vec(),
            edited: edited.then(|| Revision { commit: "1a2b3c4d5e".into(), day }),
        })
    }

    #[test]
    fn lines_for_people_and_objects_for_programs() {
        let mended = || Fate::Mended {
            choice: Box::new(choice(1, "the finest of times")),
            edits: vec![Edit::new(32..49, "the finest of times")],
            accepted: false,
        };
        let waiting = |words: &[&str]| {
            let edits = if words.len() == 1 { vec![Edit::new(32..49, words[0])] } else { Vec::new() };
            Fate::Waiting(words.iter().enumerate().map(|(index, words)| choice(index + 1, words)).collect(), edits)
        };
        let diff = "--- a/content/x.notes.yaml\n+++ b/content/x.notes.yaml\n@@ -1,4 +1,4 @@\n notes:\n   - id: times\n\
            -    quote: the best of times\n+    quote: the finest of times\n     body: b\n";
        let words = "  the [-best-]{+finest+} of times\n";
        for (fix, human, json) in [
            (
                fix(Status::Changed, change(&[], true), "", mended()),
                format!("changed: passage edited in 1a2b3c4d5e on 2026-03-01\n{words}{diff}"),
                [
                    "ready",
                    "\"commit\":\"1a2b3c4d5e\",\"day\":\"2026-03-01\"",
                    "\"repair\":{\"quote\":\"the finest of times\"",
                ],
            ),
            (
                fix(
                    Status::Changed,
                    change(&[Alteration::Number, Alteration::Negation], false),
                    "",
                    waiting(&["the finest of times"]),
                ),
                format!(
                    "changed: passage edited since it was quoted; number and negation differ\n{words}  not written: if the note still holds, accept it with --write\n{diff}  --accept times  `the finest of times`\n"
                ),
                ["waiting", "\"altered\":[\"number\",\"negation\"]", "\"proposals\":[{\"number\":1,"],
            ),
            (
                fix(Status::Changed, change(&[Alteration::Date], true), "", Fate::Stuck),
                format!(
                    "changed: passage edited in 1a2b3c4d5e on 2026-03-01; a date differs\n{words}  no value of its fields would mean this passage: mend it by hand\n"
                ),
                ["stuck", "\"repair\":null", "\"proposals\":[]"],
            ),
            (
                fix(Status::Moved, None, "", mended()),
                format!("moved: the words stand elsewhere than their context says\n{diff}"),
                ["ready", "\"status\":\"moved\"", "\"old\":null"],
            ),
            (
                fix(Status::Ambiguous, None, "it stands\x1b twice", waiting(&["one", "two"])),
                "ambiguous: it stands␛ twice\n  --accept times=1  `one`\n  --accept times=2  `two`\n".to_string(),
                ["waiting", "\"reason\":\"it stands␛ twice\"", "\"number\":2,\"words\":\"two\""],
            ),
            (
                fix(Status::Lost, None, "it is gone", Fate::Stuck),
                "lost: it is gone\n  give it a new `quote`, or remove its anchor\n".to_string(),
                ["stuck", "\"status\":\"lost\"", "\"line\":3,\"column\":12"],
            ),
            (
                fix(Status::Moved, None, "", Fate::Refused("by hand".into())),
                "moved: the words stand elsewhere than their context says\n  not repaired: by hand\n".to_string(),
                ["refused", "\"reason\":\"by hand\"", "\"record\":\"times\""],
            ),
        ] {
            let file = FileFixes { file: "content/x.notes.yaml".into(), before: YAML.into(), fixes: vec![fix] };
            let fixes = Fixes { files: vec![file], ..Fixes::default() };
            let how = How {
                format: Default::default(),
                color: Default::default(),
                max_errors: None,
                quiet: false,
                verbose: false,
            };
            let screen = Screen::new(how, &Environment::new([("NO_COLOR".into(), "1".into())]));
            let view = View::new(&fixes, &screen, Path::new("/nowhere"));
            let [file] = &fixes.files[..] else { panic!() };
            let shown = Shown::new(file);
            assert_eq!(view.whole(&shown, &file.fixes[0]), format!("content/x.notes.yaml:3: times: {human}"));
            let object = serde_json::to_string(&view.object(&shown, &file.fixes[0])).unwrap();
            let [state, others @ ..] = json;
            assert!(object.contains(&format!("\"state\":\"{state}\"")), "{object}");
            assert!(others.iter().all(|part| object.contains(part)), "{object}");
        }
    }
}
