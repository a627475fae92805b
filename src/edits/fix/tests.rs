//! Repairs and proposals made by hand, on editions on disk.

use std::fs;

use super::*;
use crate::Silent;
use crate::model::anchor::{Alteration, Anchor, Proposal, Unplaced};
use crate::model::work::{MarginNoteKind, Text};

const TALE: &str =
    "---\ntitle: A tale\n---\nIt was the finest of times, it was the worst of times.\n\nIt was the age of 12 fools.\n";

const NOTES: &str = "# the notes\nnotes:\n  - id: worst\n    quote: \"the worst\"  # so far\n    body: b\n\n  - id: fools\n    \
    quote: >-\n      age of 12\n      fools\n    body: b\n    also:\n      - {quote: It was, suffix: the finest}\n";

/// An edition of one text, its sidecar, and a shared file.
struct Bench {
    folder: tempfile::TempDir,
    project: Project,
    texts: Vec<Text>,
    anchors: Vec<(Id, Anchor)>,
    known: Vec<Id>,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shared = "events:\n- {id: times, title: t, date: 2020, text: tale, quote: 'of times', prefix: finest}\n";
        for (name, text) in [
            ("postil.yaml", "title: T\n"),
            ("content/tale.md", TALE),
            ("content/tale.notes.yaml", NOTES),
            ("content/events.yaml", shared),
        ] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let mut report = Report::new();
        let project = load::project(folder.path(), &mut report).unwrap();
        let config = passes::config(&project, &Options::default(), &mut report).unwrap();
        let shared = passes::shared(&project, &mut report).unwrap();
        let texts = passes::texts(&project, &config, &shared, &Options::default(), &Silent, None, &mut report).unwrap();
        assert!(!report.has_errors(), "{report:?}");
        let known = ids(&shared, &texts);
        let records = shared.iter().flat_map(|one| &one.records).chain(texts.iter().flat_map(|one| one.records()));
        let anchors = records
            .flat_map(|record| record.anchors.iter().map(|anchor| (record.id.clone(), anchor.clone())))
            .collect();
        let texts = texts.iter().filter_map(|one| one.text().cloned()).collect();
        Bench { folder, project, texts, anchors, known }
    }

    fn anchor(&self, quote: &str) -> (Id, Anchor) {
        let is_it = |(_, anchor): &&(Id, Anchor)| anchor.quote.as_ref().unwrap().value == quote;
        self.anchors.iter().find(is_it).unwrap().clone()
    }

    /// Says of a note that its passage changed.
    fn change(&mut self, quote: &str, new: &str, altered: &[Alteration], prefix: Option<&str>) {
        let (_, anchor) = self.anchor(quote);
        let mut placements =
            self.texts.iter_mut().flat_map(|text| &mut text.notes).filter_map(|note| match &mut note.what {
                MarginNoteKind::Placement(placement) => Some(placement),
                MarginNoteKind::Footnote { .. } => None,
            });
        let placement = placements.find(|placement| placement.place == anchor.place).unwrap();
        placement.status = Status::Changed;
        let (old, new_words) = (quote.into(), new.into());
        let change = Change { old, new: new_words, parts: Vec::new(), altered: altered.to_vec(), edited: None };
        placement.change = Some(Box::new(change));
        placement.repair =
            Some(Box::new(Repair { anchor, quote: Some(new.into()), prefix: prefix.map(String::from), suffix: None }));
    }

    /// Says of a note that it isn't placed, and may mean these words.
    fn unplace(&mut self, quote: &str, meant: &[&str]) {
        let (record, anchor) = self.anchor(quote);
        let place = Place::new(&FilePath::from("content/tale.md"), 30..35);
        let proposal = |words: &&str| Proposal {
            words: words.to_string(),
            place: place.clone(),
            repair: Repair { anchor: anchor.clone(), quote: Some(words.to_string()), prefix: None, suffix: None },
        };
        let text = &mut self.texts[0];
        text.notes.retain(|note| note.placement().is_none_or(|placement| placement.place != anchor.place));
        text.unplaced.push(Unplaced {
            record,
            status: if meant.is_empty() { Status::Lost } else { Status::Ambiguous },
            quote: quote.into(),
            reason: format!("the quote `{quote}` is gone"),
            proposals: meant.iter().map(proposal).collect(),
            place: anchor.place.clone(),
        });
    }

    fn settle(&self, accept: &[&str], write: bool) -> Result<Fixes, Failure> {
        let accept: Vec<Accept> = accept.iter().map(|typed| typed.parse().unwrap()).collect();
        settle(&self.project, gather::gather(self.texts.iter()), &accept, &self.known, write)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.path().join(file)).unwrap()
    }
}

/// Each anchor that needs something, in short.
fn shown(fixes: &Fixes) -> Vec<String> {
    let shown = |fix: &Fix| {
        let fate = match &fix.fate {
            Fate::Mended { edits, accepted, .. } => format!("mended {} {accepted}", edits.len()),
            Fate::Waiting(choices, _) => {
                let choices = choices.iter().map(|choice| format!("{}:{}", choice.number, choice.words));
                format!("waiting {}", choices.collect::<Vec<_>>().join(" "))
            }
            Fate::Stuck => "stuck".to_string(),
            Fate::Refused(reason) => format!("refused: {reason}"),
        };
        format!("{} {} {fate}", fix.record, fix.status.name())
    };
    fixes.all().map(shown).collect()
}

#[test]
fn a_sound_edition_needs_nothing() {
    let bench = Bench::new();
    assert_eq!(shown(&bench.settle(&[], true).unwrap()), Vec::<String>::new());
    assert_eq!(bench.read("content/tale.notes.yaml"), NOTES);
}

#[test]
fn wording_is_repaired_and_the_rest_stays() {
    let mut bench = Bench::new();
    bench.change("the worst", "the very worst", &[], Some("it was"));
    bench.change("It was", "It is", &[], None);
    bench.change("of times", "of the times", &[], Some("best"));
    let expected = ["times changed mended 2 false", "worst changed mended 2 false", "fools changed mended 1 false"];
    assert_eq!(shown(&bench.settle(&[], false).unwrap()), expected);
    assert_eq!(bench.read("content/tale.notes.yaml"), NOTES);
    let fixes = bench.settle(&[], true).unwrap();
    assert!(fixes.written && fixes.left() == 0);
    let notes = NOTES
        .replace("\"the worst\"  # so far", "\"the very worst\"  # so far\n    prefix: \"it was\"")
        .replace("{quote: It was,", "{quote: It is,");
    assert_eq!(bench.read("content/tale.notes.yaml"), notes);
    let events = "events:\n- {id: times, title: t, date: 2020, text: tale, quote: 'of the times', prefix: best}\n";
    assert_eq!(bench.read("content/events.yaml"), events);
    assert_eq!(bench.read("content/tale.md"), TALE);
}

#[test]
fn what_weighs_waits_to_be_accepted() {
    let mut bench = Bench::new();
    bench.change("age of 12 fools", "age of 13 fools", &[Alteration::Number], None);
    bench.change("the worst", "the very worst", &[], None);
    let fixes = bench.settle(&[], true).unwrap();
    assert_eq!(shown(&fixes), ["worst changed mended 1 false", "fools changed waiting 1:age of 13 fools"]);
    let Fate::Waiting(_, preview) = &fixes.files[0].fixes[1].fate else { panic!() };
    assert_eq!(preview.len(), 1);
    assert!(bench.read("content/tale.notes.yaml").contains("age of 12\n"));

    let mut bench = Bench::new();
    bench.change("age of 12 fools", "age of 13 fools", &[Alteration::Number], None);
    assert_eq!(shown(&bench.settle(&["fools"], true).unwrap()), ["fools changed mended 1 true"]);
    assert_eq!(bench.read("content/tale.notes.yaml"), NOTES.replace("age of 12\n      fools", "age of 13 fools"));
}

#[test]
fn what_is_ambiguous_or_lost_waits_for_a_choice() {
    let mut bench = Bench::new();
    bench.unplace("the worst", &["the worse", "the first"]);
    bench.unplace("of times", &[]);
    let waiting = ["times lost stuck", "worst ambiguous waiting 1:the worse 2:the first"];
    assert_eq!(shown(&bench.settle(&[], true).unwrap()), waiting);
    assert_eq!(bench.read("content/tale.notes.yaml"), NOTES);
    let said = |accept: &str| match bench.settle(&[accept], true) {
        Err(Failure::Usage(message)) => message,
        other => panic!("{other:?}"),
    };
    assert!(said("worst").contains("\n  --accept worst=2  content/tale.md:4: `the first`"), "{}", said("worst"));
    assert!(said("times").contains("nothing is known that `times` could mean"));
    assert!(said("fools").contains("`fools` needs nothing"));
    assert!(said("wrost").contains("did you mean `worst`?"));
    assert_eq!(bench.read("content/tale.notes.yaml"), NOTES);
    let fixes = bench.settle(&["worst=2"], true).unwrap();
    assert_eq!(shown(&fixes), ["times lost stuck", "worst ambiguous mended 1 true"]);
    assert_eq!(bench.read("content/tale.notes.yaml"), NOTES.replace("\"the worst\"", "\"the first\""));
}

#[test]
fn a_file_that_changed_meanwhile_stays() {
    let mut bench = Bench::new();
    bench.change("the worst", "the very worst", &[], None);
    let path = bench.folder.path().join("content/tale.notes.yaml");
    let other = NOTES.replace("# the notes\n", "");
    fs::write(&path, &other).unwrap();
    let fixes = bench.settle(&[], true).unwrap();
    assert!(shown(&fixes)[0].starts_with("worst changed refused: the quote `the worst` doesn't stand where"));
    assert_eq!(bench.read("content/tale.notes.yaml"), other);
    fs::write(&path, "notes: &all []\n").unwrap();
    let said = shown(&bench.settle(&[], true).unwrap());
    assert!(said[0].contains("can't be edited safely: `&all` is a YAML anchor"), "{said:?}");
}

#[test]
fn a_file_that_cannot_be_written_stays() {
    let mut bench = Bench::new();
    bench.change("the worst", "the very worst", &[], None);
    bench.change("of times", "of the times", &[], None);
    let path = bench.folder.path().join("content/tale.notes.yaml");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let Err(Failure::Refused(message)) = bench.settle(&[], true) else { panic!() };
    assert_eq!(message, "`content/tale.notes.yaml` is read-only; nothing was written");
    assert!(bench.read("content/events.yaml").contains("'of times'"));
    assert!(fs::read_dir(bench.folder.path().join("content")).unwrap().count() == 3, "nothing is left behind");
}

/// What `fix` is silent about, `check` names.
#[test]
fn other_mistakes_are_counted() {
    let bench = Bench::new();
    let notes = NOTES.replace("body: b\n\n", "body: b\n    see: [nobody]\n\n").replace("the worst", "the lost one");
    fs::write(bench.folder.path().join("content/tale.notes.yaml"), notes).unwrap();
    let options = Options { root: bench.folder.path().to_path_buf(), ..Options::default() };
    let fixes = fix(&options, &[], true, &Silent).unwrap();
    assert_eq!((fixes.other_errors, fixes.other_warnings, fixes.left()), (1, 0, 1));
    assert_eq!(fixes.files[0].fixes[0].status, Status::Lost);
}
