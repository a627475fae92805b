//! What git tells of passages that aren't where they were: real repositories, through the program.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// An edition in a git work tree.
struct Repository {
    folder: TempDir,
}

const FIRST: &str = "The ferry to the island leaves from the old pier every morning at seven, and in winter it often \
    leaves late. The council bought the boat from a Norwegian yard and has repaired its engine twice since then.";
const SECOND: &str = "Nobody on the island owns a larger vessel, so the doctor, the post and the schoolchildren all depend \
    on it. In summer it carries tourists, and the islanders sell them honey, wool and postcards of the lighthouse.";

impl Repository {
    fn new() -> Self {
        let repository = Self { folder: tempfile::tempdir().unwrap() };
        repository.git("2026-01-01", &["init", "-q"]);
        repository.write("postil.yaml", "title: The island\n");
        repository.text("ferry", &[FIRST, SECOND]);
        repository
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
    }

    fn text(&self, name: &str, paragraphs: &[&str]) {
        let text = format!("---\ntitle: A text\n---\n\n{}\n", paragraphs.join("\n\n"));
        self.write(&format!("content/{name}.md"), text);
    }

    /// A sidecar with one note.
    fn quote(&self, quote: &str) {
        self.quote_between("", quote, "");
    }

    /// The same, with the words around the passage.
    fn quote_between(&self, prefix: &str, quote: &str, suffix: &str) {
        let mut notes = format!("notes:\n  - id: one\n    kind: gloss\n    quote: \"{quote}\"\n    body: A note.\n");
        for (key, words) in [("prefix", prefix), ("suffix", suffix)].iter().filter(|(_, words)| !words.is_empty()) {
            notes += &format!("    {key}: \"{words}\"\n");
        }
        self.write("content/ferry.notes.yaml", notes);
    }

    fn git(&self, day: &str, arguments: &[&str]) -> String {
        git(self.folder.path(), day, arguments)
    }

    fn commit(&self, day: &str) -> String {
        self.git(day, &["add", "-A"]);
        self.git(day, &["commit", "-q", "-m", "edit"]);
        self.git(day, &["rev-parse", "HEAD"]).trim()[..10].to_owned()
    }

    fn check(&self) -> String {
        check(self.folder.path(), &[])
    }
}

fn git(folder: &Path, day: &str, arguments: &[&str]) -> String {
    let mut command = Command::new("git");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"] {
        command.env_remove(name);
    }
    let date = format!("{day}T12:00:00Z");
    command.env("GIT_COMMITTER_DATE", &date).env("GIT_AUTHOR_DATE", &date);
    command.env("HOME", folder).env("GIT_CONFIG_NOSYSTEM", "1").current_dir(folder);
    command.args(["-c", "user.name=A", "-c", "user.email=a@a", "-c", "commit.gpgsign=false"]).args(arguments);
    let output = command.output().unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What `postil check` says.
fn check(folder: &Path, variables: &[(&str, &str)]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_postil"));
    command.args(["check", "--color", "never"]).current_dir(folder).env_remove("GIT_DIR").env("HOME", folder);
    let output = command.envs(variables.iter().copied()).output().unwrap();
    String::from_utf8(output.stderr).unwrap() + &String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
fn says(said: &str, parts: &[&str]) {
    for part in parts {
        assert!(said.contains(part), "`{part}` isn't in:\n{said}");
    }
}

#[track_caller]
fn says_nothing_of(said: &str, part: &str) {
    assert!(!said.contains(part), "`{part}` is in:\n{said}");
}

#[test]
fn a_passage_that_was_rewritten_is_followed() {
    let repository = Repository::new();
    repository.quote("Nobody on the island owns a larger vessel");
    repository.commit("2026-01-02");
    // So little is left in the end that likeness alone would refuse.
    repository.text("ferry", &[FIRST, &SECOND.replace("owns a larger vessel", "has a bigger boat")]);
    repository.commit("2026-02-03");
    let new = "No islander has a bigger boat";
    repository.text("ferry", &[FIRST, &SECOND.replace("Nobody on the island owns a larger vessel", new)]);
    let commit = repository.commit("2026-03-04");
    repository.text(
        "ferry",
        &["A new first paragraph.", FIRST, &SECOND.replace("Nobody on the island owns a larger vessel", new)],
    );
    repository.commit("2026-04-05");
    let said = repository.check();
    says(&said, &["quote-not-found", &format!("taken out in {commit} on 2026-03-04")]);

    let repository = Repository::new();
    repository.quote("Nobody on the island owns a larger vessel, so the doctor and the post depend on it");
    repository
        .text("ferry", &[FIRST, "Nobody on the island owns a larger vessel, so the doctor and the post depend on it."]);
    repository.commit("2026-01-02");
    repository.text("ferry", &[FIRST, "As nobody here owns a larger vessel, the doctor and the post depend on it."]);
    let commit = repository.commit("2026-02-03");
    says(&repository.check(), &["warning[quote-changed]", "now reads", &format!("edited in {commit} on 2026-02-03")]);
}

/// Each edit alone leaves most of the words; a chain of the two loses those that went and came back.
#[test]
fn a_passage_was_let_go_whose_words_went_and_came_back() {
    let repository = Repository::new();
    repository.quote_between("Nobody on the island", "owns a larger vessel", "so the doctor");
    repository.commit("2026-01-02");
    repository.text("ferry", &[FIRST, &SECOND.replace("owns a larger vessel", "has a boat of that size")]);
    repository.commit("2026-02-03");
    repository.text("ferry", &[FIRST, &SECOND.replace("owns a larger vessel", "now owns one larger vessel")]);
    let commit = repository.commit("2026-03-04");
    let said = repository.check();
    says(&said, &["warning[quote-changed]", "owns one larger vessel", &format!("edited in {commit} on 2026-03-04")]);
    // Other words in its place aren't the passage.
    repository.text("ferry", &[FIRST, &SECOND.replace("owns a larger vessel", "would sail in a storm")]);
    repository.commit("2026-04-05");
    says(&repository.check(), &["error[quote-not-found]", "taken out in"]);
}

#[test]
fn the_next_sentence_does_not_stand_in_for_one_that_was_taken_out() {
    let repository = Repository::new();
    let (doctor, teacher) = ("The doctor depends on the old ferry.", "The teacher depends on the old ferry.");
    repository.text("ferry", &[FIRST, &format!("{doctor} {teacher} Others row."), SECOND]);
    repository.quote("The doctor depends on the old ferry");
    repository.commit("2026-01-02");
    repository.text("ferry", &[FIRST, &format!("{teacher} Others row."), SECOND]);
    let commit = repository.commit("2026-02-03");
    says(&repository.check(), &["error[quote-not-found]", &format!("taken out in {commit}")]);
}

#[test]
fn words_in_several_places_were_refused_though_their_context_once_told_them_apart() {
    let repository = Repository::new();
    let third =
        "Some say the council should have bought a bridge, and others that it should have bought a second boat.";
    repository.text("ferry", &[FIRST, third, SECOND]);
    repository.quote_between("winter it often leaves late. The", "council", "bought the boat from a Norwegian yard");
    repository.commit("2026-01-02");
    says(&repository.check(), &["no mistakes"]);
    // What stood around the one is gone, and says no more for it than for the other.
    let first = "The council acquired a Danish ferry.";
    repository.text("ferry", &[first, third, SECOND]);
    repository.commit("2026-02-03");
    let said = repository.check();
    says_nothing_of(&said, "error");
    says(&said, &["acquired a Danish"]);
    // Without context nothing was told apart: the note may be younger than the second place.
    repository.quote("council");
    says(&repository.check(), &["error[quote-ambiguous]"]);
}

#[test]
fn a_note_that_is_being_written_is_about_the_text_as_it_is() {
    let repository = Repository::new();
    let third = "Some say the council should have bought a bridge, and others that it must have bought a second boat.";
    repository.text("ferry", &[FIRST, third]);
    repository.commit("2026-01-02");
    repository.text("ferry", &[FIRST, &third.replace("must", "should")]);
    repository.commit("2026-02-03");
    repository.quote_between("should have", "bought", "");
    says(&repository.check(), &["error[quote-ambiguous]"]);
}

#[test]
fn a_deleted_passage_is_let_go_although_another_reads_like_it() {
    let repository = Repository::new();
    let like = "In winter the ferry carries cattle, and the islanders sell them for honey, wool and postcards of the lighthouse.";
    repository.quote(
        "In summer it carries tourists, and the islanders sell them honey, wool and postcards of the lighthouse",
    );
    repository.text("ferry", &[FIRST, SECOND, like]);
    repository.commit("2026-01-02");
    repository.text("ferry", &[FIRST, SECOND.split(" In summer").next().unwrap(), like]);
    let commit = repository.commit("2026-02-03");
    let said = repository.check();
    says(&said, &["error[quote-not-found]", &format!("taken out in {commit} on 2026-02-03")]);
    // Without its history it would have been taken for the other.
    let said = {
        let output = Command::new(env!("CARGO_BIN_EXE_postil"))
            .args(["check", "--no-history"])
            .current_dir(repository.folder.path())
            .output()
            .unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    says_nothing_of(&said, "taken out");
}

#[test]
fn a_deletion_that_is_not_committed_is_told_too() {
    let repository = Repository::new();
    repository.quote("In summer it carries tourists");
    repository.commit("2026-01-02");
    repository.text("ferry", &[FIRST, SECOND.split(" In summer").next().unwrap()]);
    says(&repository.check(), &["error[quote-not-found]", "taken out since the last commit"]);
}

#[test]
fn a_passage_that_moved_to_another_text_is_told() {
    let repository = Repository::new();
    repository.quote("In summer it carries tourists, and the islanders sell them honey");
    repository.commit("2026-01-02");
    let (stays, goes) = SECOND.split_once(" In summer").unwrap();
    repository.text("ferry", &[FIRST, stays]);
    repository.text("trade", &[&format!("In summer{goes}")]);
    repository.commit("2026-02-03");
    let said = repository.check();
    says(
        &said,
        &["error[quote-not-found]", "moved to `content/trade.md`", "move this entry to `content/trade.notes.yaml`"],
    );
}

#[test]
fn a_renamed_text_keeps_its_history() {
    let repository = Repository::new();
    repository.quote("Nobody on the island owns a larger vessel, so the doctor, the post");
    repository.commit("2026-01-02");
    for ending in ["md", "notes.yaml"] {
        let name = |stem: &str| repository.path(&format!("content/{stem}.{ending}"));
        fs::rename(name("ferry"), name("boat")).unwrap();
    }
    repository.commit("2026-02-03");
    repository.text("boat", &[FIRST, &SECOND.replace("owns a larger vessel", "has a vessel of that size")]);
    let commit = repository.commit("2026-03-04");
    says(&repository.check(), &["warning[quote-changed]", &format!("edited in {commit} on 2026-03-04")]);
}

#[test]
fn a_version_that_is_not_utf_8_is_passed_over() {
    let repository = Repository::new();
    repository.quote("Nobody on the island owns a larger vessel, so the doctor, the post");
    repository.commit("2026-01-02");
    repository.write("content/ferry.md", b"---\ntitle: A text\n---\n\nN\xf6 words.\n");
    repository.commit("2026-02-03");
    repository.text("ferry", &[FIRST, &SECOND.replace("owns a larger", "has a larger")]);
    repository.commit("2026-03-04");
    says(&repository.check(), &["warning[quote-changed]", "edited in"]);
}

#[test]
fn why_no_history_is_asked_is_said_once() {
    let lost = "a lighthouse keeper sold postcards of his three goats";
    let repository = Repository::new();
    repository.quote(lost);
    repository.text("other", &[SECOND]);
    repository.write(
        "content/other.notes.yaml",
        format!("notes:\n  - id: two\n    kind: gloss\n    quote: {lost}\n    body: A note.\n"),
    );
    let said = repository.check();
    says(&said, &["warning[no-history]", "git doesn't track `content/ferry.md`", "2 errors, 1 warning"]);

    repository.commit("2026-01-02");
    repository.text("ferry", &[FIRST]);
    repository.commit("2026-02-03");
    says_nothing_of(&repository.check(), "no-history");
    let shallow = tempfile::tempdir().unwrap();
    let from = format!("file://{}", repository.folder.path().display());
    git(shallow.path(), "2026-01-01", &["clone", "-q", "--depth", "1", &from, "clone"]);
    says(&check(&shallow.path().join("clone"), &[]), &["the clone is shallow", "run `git fetch --unshallow`"]);

    says(
        &check(repository.folder.path(), &[("PATH", "/nowhere")]),
        &["the program `git` isn't there", "2 errors, 1 warning"],
    );
}

#[test]
fn history_is_not_asked_when_every_note_is_where_it_was() {
    let repository = Repository::new();
    repository.quote("Nobody on the island owns a larger vessel");
    says(&check(repository.folder.path(), &[("PATH", "/nowhere")]), &["no mistakes"]);
}

/// `by` and `created` of the claim `one`, as its template has them.
fn credit(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_postil"));
    command.args(["data", "claims/one"]).args(arguments).current_dir(folder).env_remove("GIT_DIR").env("HOME", folder);
    let output = command.output().unwrap();
    let data: serde_json::Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let claim = &data["claim"];
    let names: Vec<&str> = claim["by"].as_array().unwrap().iter().map(|name| name["name"].as_str().unwrap()).collect();
    let links = claim["by"].as_array().unwrap().iter().filter(|name| !name["url"].is_null()).count();
    let day = claim["created"]["datetime"].as_str().unwrap_or("never");
    assert!(claim["reviewed"].is_null(), "a commit is no check");
    format!("{} ({links}) {day}", names.join(", "))
}

#[test]
fn who_wrote_a_record_and_when_is_asked_of_git() {
    let repository = Repository::new();
    let claim = "claims:\n  - id: one\n    title: A claim\n    claim: It is so.\n    quote: the old pier\n    reason: So it is.\n";
    repository.write("content/ferry.notes.yaml", claim);
    assert_eq!(credit(&repository.path(""), &[]), " (0) never");
    repository.commit("2026-01-02");
    // Another order, another file: the record began where its id first stood.
    repository.write("content/ferry.notes.yaml", "claims: []\n");
    repository.write(
        "content/shared.yaml",
        format!("{claim}    text: ferry\n").replace("id: one\n    title: A claim", "title: A claim\n    id: one"),
    );
    repository.commit("2026-02-03");
    assert_eq!(credit(&repository.path(""), &[]), "A (0) 2026-01-02");
    assert_eq!(credit(&repository.path(""), &["--no-history"]), " (0) never");

    repository.write("content/people.yaml", "people:\n  - id: ann\n    name: A\n");
    assert_eq!(credit(&repository.path(""), &[]), "A (1) 2026-01-02");
    repository.write("content/people.yaml", "people:\n  - id: bo\n    name: Bo\n");
    let shared = fs::read_to_string(repository.path("content/shared.yaml")).unwrap();
    repository.write("content/shared.yaml", shared + "    by: [bo]\n    created: 2025-12-24\n");
    assert_eq!(credit(&repository.path(""), &[]), "Bo (1) 2025-12-24");

    repository.write("content/shared.yaml", format!("{claim}    text: ferry\n"));
    repository.write("postil.yaml", "title: The island\ngit_credit: false\n");
    assert_eq!(credit(&repository.path(""), &[]), " (0) never");
}

#[test]
fn a_shallow_clone_does_not_say_that_its_oldest_commit_wrote_everything() {
    let repository = Repository::new();
    repository.write(
        "content/ferry.notes.yaml",
        "claims:\n  - id: one\n    title: A claim\n    claim: It is so.\n    quote: the old pier\n    reason: So it is.\n",
    );
    repository.commit("2026-01-02");
    repository.text("ferry", &[FIRST]);
    repository.commit("2026-02-03");
    let clone = tempfile::tempdir().unwrap();
    let from = format!("file://{}", repository.path("").display());
    git(clone.path(), "2026-03-04", &["clone", "-q", "--depth", "1", &from, "shallow"]);
    assert_eq!(credit(&clone.path().join("shallow"), &[]), " (0) never");
}

/// A newcomer's find: the words of a short quotation were taken out, and others like them put in elsewhere.
#[test]
fn a_short_quotation_went_over_to_other_words() {
    let repository = Repository::new();
    repository.quote("old pier");
    repository.commit("2026-01-02");
    says(&repository.check(), &["no mistakes"]);
    let first = FIRST.replace("the old pier", "the harbour");
    repository.text("ferry", &["There is an old pier at the other end of the bay, which nobody uses.", &first, SECOND]);
    let said = repository.check();
    says(
        &said,
        &["quote-not-found", "the quote `old pier` is in `content/ferry.md`, but not where it was", "add `prefix: "],
    );

    // Nor does it when that is committed.
    let commit = repository.commit("2026-02-03");
    says(
        &repository.check(),
        &["quote-not-found", "not where it was", &format!("taken out in {commit} on 2026-02-03")],
    );
    // Whoever says what stands around the words means these.
    repository.quote_between("There is an", "old pier", "at the other");
    says(&repository.check(), &["no mistakes"]);
    // A note that is written later is about the text as it is then.
    repository.git("2026-02-03", &["rm", "-q", "-f", "content/ferry.notes.yaml"]);
    repository.commit("2026-02-04");
    repository.quote("old pier");
    repository.commit("2026-02-05");
    repository.text("ferry", &[SECOND, "There is an old pier at the other end of the bay, which nobody uses.", &first]);
    repository.commit("2026-02-06");
    says(&repository.check(), &["no mistakes"]);
}

/// In a block, in a sidecar that was put in order or renamed along with its text since.
#[test]
fn a_short_quotation_went_over_to_other_words_unless_it_stood_on_one_line() {
    let other = "There is an old pier at the other end of the bay, which nobody uses.";
    let first = FIRST.replace("the old pier", "the harbour");
    let note = |quote: &str| format!("notes:\n  - id: one\n    kind: gloss\n    quote: {quote}\n    body: A note.\n");
    for quote in [">-\n      old pier", "|-\n      old pier", "old\n      pier", "\n      old pier", "'old pier' # so"]
    {
        let repository = Repository::new();
        repository.write("content/ferry.notes.yaml", note(quote));
        repository.commit("2026-01-02");
        repository.text("ferry", &[other, &first, SECOND]);
        repository.commit("2026-02-03");
        says(&repository.check(), &["error[quote-not-found]", "but not where it was"]);
        // Other marks are no new quotation.
        repository.write("content/ferry.notes.yaml", note("\"old pier\"").replace("    ", "      "));
        repository.write("content/ferry.notes.yaml", note("\"old pier\""));
        repository.commit("2026-02-04");
        says(&repository.check(), &["error[quote-not-found]", "but not where it was"]);
    }

    let repository = Repository::new();
    let rest = format!("{SECOND} They also sell {SECOND}");
    repository.text("ferry", &[FIRST, SECOND, &rest]);
    repository.quote("old pier");
    repository.commit("2026-01-02");
    for name in ["ferry.md", "ferry.notes.yaml"] {
        repository.git(
            "2026-01-03",
            &["mv", &format!("content/{name}"), &format!("content/{}", name.replace("ferry", "boat"))],
        );
    }
    repository.text("boat", &[other, &first, SECOND, &rest]);
    repository.commit("2026-02-03");
    says(&repository.check(), &["error[quote-not-found]", "but not where it was"]);
}

/// Its prefix had most letters in common with what stands before the others.
#[test]
fn a_quotation_whose_context_is_gone_went_over_to_words_with_another_context() {
    let repository = Repository::new();
    let (first, second) =
        ("In 1840 the council raised the toll by a penny.", "In 1843 the council raised the toll by a penny.");
    repository.text("ferry", &[first, FIRST, second, SECOND]);
    repository.quote_between("In 1840", "the council raised the toll by a penny", "");
    repository.commit("2026-01-02");
    repository.text("ferry", &[FIRST, second, SECOND]);
    says(&repository.check(), &["error[", "taken out"]);
    repository.commit("2026-02-03");
    says(&repository.check(), &["error[", "taken out"]);

    let repository = Repository::new();
    let (first, second) = (
        "There was an inquiry, which found that the mortar was bad.",
        "A mason came and found that the mortar was sound.",
    );
    repository.text("ferry", &[first, FIRST, second, SECOND]);
    repository.quote_between("which found that the mortar", "was bad", "");
    repository.commit("2026-01-02");
    repository
        .text("ferry", &["There was an inquiry, which blamed Webb.", FIRST, &second.replace("sound", "bad"), SECOND]);
    repository.commit("2026-02-03");
    says(&repository.check(), &["error[", "taken out"]);
}

/// The count was of two places, and one is left.
#[test]
fn a_counted_quotation_went_over_to_the_other_place() {
    let (first, second) = ("Nobody was surprised. The river froze over.", "The mill burned. Nobody was surprised.");
    let repository = Repository::new();
    repository.text("ferry", &[first, FIRST, second]);
    let note =
        "notes:\n  - id: one\n    kind: gloss\n    quote: Nobody was surprised\n    occurrence: 1\n    body: A note.\n";
    repository.write("content/ferry.notes.yaml", note);
    repository.commit("2026-01-02");
    says_nothing_of(&repository.check(), "error");
    repository.text("ferry", &["The river froze over.", FIRST, second]);
    says(&repository.check(), &["error[quote-not-found]", "but not where it was"]);
    repository.commit("2026-02-03");
    says(&repository.check(), &["error[quote-not-found]", "but not where it was"]);
}

#[test]
fn a_short_quotation_stays_where_its_passage_went() {
    let repository = Repository::new();
    repository.quote("old pier");
    repository.commit("2026-01-02");
    // A passage that takes its neighbours along is the same.
    repository.text("ferry", &[SECOND, FIRST]);
    says(&repository.check(), &["no mistakes"]);
    repository.commit("2026-02-03");
    says(&repository.check(), &["no mistakes"]);
    // So is one whose neighbours are edited.
    repository.text("ferry", &[SECOND, &FIRST.replace("every morning at seven", "at noon")]);
    says(&repository.check(), &["no mistakes"]);
    // One that was edited itself keeps its note, whatever stands elsewhere.
    let first = FIRST.replace("the old pier", "the old stone pier");
    repository.text("ferry", &["There is an old pier at the other end of the bay, which nobody uses.", SECOND, &first]);
    says(&repository.check(), &["quote-changed", "old stone pier"]);
}

#[test]
fn what_is_added_for_a_short_quotation_says_what_stands_around_it() {
    let repository = Repository::new();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_postil"));
        let output = command.args(arguments).current_dir(repository.path("")).output().unwrap();
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
    };
    run(&["add", "ferry", "old pier", "--id", "one", "--kind", "note"]);
    let yaml = fs::read_to_string(repository.path("content/ferry.notes.yaml")).unwrap();
    assert!(yaml.contains("    prefix: leaves from the\n    suffix: every morning at\n"), "{yaml}");
    run(&["add", "ferry", "owns a larger vessel", "--id", "two", "--kind", "note"]);
    let yaml = fs::read_to_string(repository.path("content/ferry.notes.yaml")).unwrap();
    assert_eq!(yaml.matches("prefix:").count(), 1, "{yaml}");
}
