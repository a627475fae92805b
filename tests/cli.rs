//! The program's own behaviour: exit codes, streams, formats, colors. What it builds is tested elsewhere.
#![allow(
    clippy::unwrap_used,
    reason = "`unwrap` in a test is how a test fails; clippy.toml's word for it needs `cfg(test)`"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// An edition in a folder of its own, and the program run on it.
struct Bench {
    folder: TempDir,
}

const SOUND: &[(&str, &str)] = &[
    ("postil.yaml", "title: A Tale\n"),
    ("content/index.md", "---\ntitle: A Tale\n---\n\nIt was the best of times, it was the worst of times.\n"),
    (
        "content/index.notes.yaml",
        "notes:\n  - id: times\n    kind: gloss\n    quote: the best of times\n    body: So they say.\n",
    ),
];

const MISTAKEN: (&str, &str) = (
    "content/index.notes.yaml",
    "notes:\n  - id: times\n    kind: gloss\n    quote: the best of all times\n    body: So they say.\n",
);

/// A record that no one has looked at for long.
const OVERDUE: &[(&str, &str)] = &[
    ("postil.yaml", "title: A Tale\nreview_after: 30\n"),
    (
        "content/notes.yaml",
        "events:\n  - id: storming\n    title: The storming\n    date: 1789-07-14\n    reviewed: 2020-01-01\n",
    ),
];

/// What a run of the program gave.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Bench {
    fn new(files: &[(&str, &str)]) -> Self {
        let bench = Bench { folder: tempfile::tempdir().unwrap() };
        bench.add(files);
        bench
    }

    fn sound() -> Self {
        Self::new(SOUND)
    }

    fn mistaken() -> Self {
        let bench = Self::sound();
        bench.add(&[MISTAKEN]);
        bench
    }

    fn add(&self, files: &[(&str, &str)]) {
        for (path, text) in files {
            let path = self.path(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }

    fn path(&self, path: &str) -> std::path::PathBuf {
        self.folder.path().join(path)
    }

    fn exists(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, &[])
    }

    fn run_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
        run(self.folder.path(), arguments, variables)
    }
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_postil"));
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    let of_ci = ["GITHUB_ACTIONS", "GITHUB_WORKSPACE"];
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "SOURCE_DATE_EPOCH"].into_iter().chain(of_ci) {
        command.env_remove(name);
    }
    command
}

fn run(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    let Output { status, stdout, stderr } =
        command(folder, arguments).envs(variables.iter().copied()).output().unwrap();
    Run {
        code: status.code().expect("the program wasn't killed"),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

impl Run {
    /// Asserts the exit code, and what each stream holds; an empty expectation is an empty stream.
    #[track_caller]
    fn check(&self, code: i32, out: &str, err: &str) -> &Self {
        let context = format!("code {}\n--- out\n{}\n--- err\n{}", self.code, self.out, self.err);
        assert_eq!(self.code, code, "{context}");
        for (stream, expected) in [(&self.out, out), (&self.err, err)] {
            assert!(if expected.is_empty() { stream.is_empty() } else { stream.contains(expected) }, "{context}");
        }
        self
    }
}

#[test]
fn a_sound_edition_is_built() {
    let bench = Bench::sound();
    let run = bench.run(&["build"]);
    run.check(0, "built 1 text, 1 record and ", "");
    assert!(run.out.ends_with("open public/index.html\n"), "{}", run.out);
    assert!(bench.exists("public/index.html"));
    bench.run(&["build"]).check(0, " 0 files written, ", "");
}

#[test]
fn folders_may_be_named() {
    let bench = Bench::new(&[]);
    for (path, text) in SOUND {
        bench.add(&[(&format!("edition/{path}"), *text)]);
    }
    bench.run(&["build", "edition"]).check(0, "open edition/public/index.html\n", "");
    bench.run(&["build", "edition", "-o", "site"]).check(0, "open site/index.html\n", "");
    assert!(bench.exists("site/index.html"));
    bench.run(&["check", "edition"]).check(0, "no mistakes\n", "");
}

#[test]
fn mistakes_stop_the_build() {
    let bench = Bench::mistaken();
    let run = bench.run(&["build", "--no-history"]);
    run.check(1, "", "error[quote-not-found]: ");
    assert!(run.err.contains(" --> content/index.notes.yaml:4:12\n"), "{}", run.err);
    assert!(run.err.ends_with("1 error: nothing was written\n"), "{}", run.err);
    assert!(!bench.exists("public"));
}

#[test]
fn mistakes_leave_the_former_site() {
    let bench = Bench::sound();
    bench.run(&["build"]).check(0, "built", "");
    let before = fs::read(bench.path("public/index.html")).unwrap();
    bench.add(&[MISTAKEN]);
    bench.run(&["build"]).check(1, "", "nothing was written");
    assert_eq!(fs::read(bench.path("public/index.html")).unwrap(), before);
}

#[test]
fn keep_going_builds_in_spite_of_them() {
    let bench = Bench::mistaken();
    bench.run(&["build", "--keep-going"]).check(0, "built 1 text", "warning[quote-not-found]: ");
    assert!(bench.exists("public/index.html"));
}

#[test]
fn a_template_error_leaves_no_staging_folder() {
    let bench = Bench::sound();
    bench.add(&[("templates/text.html", "{{ nothing.of.the.sort }}"), ("templates/home.html", "{% if %}")]);
    bench.run(&["build"]).check(1, "", "error[template-error]: ");
    assert!(!bench.exists("public") && !bench.exists(".public.postil-staging"));
}

#[test]
fn check_writes_nothing() {
    let bench = Bench::sound();
    bench.run(&["check"]).check(0, "no mistakes", "");
    bench.add(&[MISTAKEN]);
    bench.run(&["check", "--no-history"]).check(1, "", "1 error\n");
    assert!(!bench.exists("public"));
}

#[test]
fn strict_takes_warnings_for_errors() {
    let bench = Bench::sound();
    bench.add(OVERDUE);
    bench.run(&["check"]).check(0, "1 warning\n", "warning[review-overdue]: ");
    bench.run(&["check", "--strict"]).check(1, "", "error[review-overdue]: ");
    bench.run(&["build", "--strict"]).check(1, "", "nothing was written");
    bench.run(&["build"]).check(0, "; 1 warning\n", "warning[review-overdue]: ");
}

#[test]
fn today_is_what_source_date_epoch_says() {
    let bench = Bench::sound();
    bench.add(OVERDUE);
    // 2020-01-02
    bench.run_with(&["check"], &[("SOURCE_DATE_EPOCH", "1577923200")]).check(0, "no mistakes", "");
    bench.run_with(&["check"], &[("SOURCE_DATE_EPOCH", "soon")]).check(2, "", "error: SOURCE_DATE_EPOCH: `soon`");
}

#[test]
fn the_environment_overrides_the_config() {
    let bench = Bench::sound();
    bench.run_with(&["build"], &[("POSTIL_OUTPUT", "elsewhere")]).check(0, "open elsewhere/index.html", "");
    assert!(bench.exists("elsewhere/index.html"));
    bench.run_with(&["build"], &[("POSTIL_REVIEW_AFTER", "soon")]).check(2, "", "POSTIL_REVIEW_AFTER");
    bench.run_with(&["build"], &[("POSTIL_NO_SUCH_KEY", "x")]).check(2, "", "POSTIL_NO_SUCH_KEY");
}

#[test]
fn wrong_use() {
    let bench = Bench::sound();
    bench.run(&["bild"]).check(2, "", "'build'");
    bench.run(&["build", "--frmat", "json"]).check(2, "", "--format");
    bench.run(&["build", "--format", "xml"]).check(2, "", "xml");
    bench.run(&["check", "-q", "-v"]).check(2, "", "--verbose");
    bench.run(&["build", "gone"]).check(2, "", "error: DIR: `gone` doesn't exist");
    bench.run(&["build", "postil.yaml"]).check(2, "", "error: DIR: `postil.yaml` isn't a folder");
    bench.run(&["build", "-o", "."]).check(2, "", "is the edition's own folder");
    bench.run(&["build", "-o", "content"]).check(2, "", "`content/`");
    bench.run(&["data", "no/such/page"]).check(2, "", "no/such/page.html");
    bench.run(&["explain", "nonsense"]).check(2, "", "nonsense");
}

#[test]
fn foreign_files_are_refused() {
    let bench = Bench::sound();
    bench.add(&[("public/letter.txt", "dear")]);
    bench.run(&["build"]).check(2, "", "holds files that postil didn't write");
    assert_eq!(fs::read_dir(bench.path("public")).unwrap().count(), 1);
}

#[test]
fn the_machine_fails() {
    let bench = Bench::sound();
    bench.add(&[("blocked", "a file")]);
    bench.run(&["build", "-o", "blocked/site"]).check(3, "", "error: can't ");
}

#[test]
fn help_and_version() {
    let bench = Bench::new(&[]);
    for arguments in [&[][..], &["--help"], &["-h"], &["build", "--help"]] {
        bench.run(arguments).check(0, "Usage: postil", "");
    }
    bench.run(&["--version"]).check(0, concat!("postil ", env!("CARGO_PKG_VERSION"), "\n"), "");
    for arguments in [&["build", "--help"][..], &["check", "--help"], &["data", "--help"], &["list", "--help"]] {
        bench.run(arguments).check(0, "--format", "");
    }
}

#[test]
fn short_is_a_line_each() {
    let run = Bench::mistaken().run(&["check", "--format", "short", "-q", "--no-history"]);
    run.check(1, "", "content/index.notes.yaml:4:12: error[quote-not-found]: the quote `the best of all times`");
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
}

#[test]
fn workflow_commands_are_chosen_by_themselves_and_count_from_the_repository() {
    let bench = Bench::mistaken();
    let (top, name) = (bench.folder.path().parent().unwrap(), bench.folder.path().file_name().unwrap());
    let variables = [("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", top.to_str().unwrap())];
    let run = bench.run_with(&["check", "--no-history"], &variables);
    run.check(1, &format!("::error file={}/content/", name.to_str().unwrap()), "error");
    bench.run_with(&["check", "--no-history", "--format", "short"], &variables).check(1, "", "content/");
    let run = bench.run(&["check", "--no-history", "--format", "github"]);
    run.check(1, "::error file=content/", "error");
}

#[test]
fn a_document_for_code_scanning_stands_alone() {
    for (bench, code, count) in [(Bench::sound(), 0, 0), (Bench::mistaken(), 1, 1)] {
        let run = bench.run(&["check", "--no-history", "--format", "sarif"]);
        assert_eq!(run.code, code, "{}", run.err);
        let document: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        assert!(document["runs"][0]["results"].as_array().unwrap().len() >= count);
    }
}

#[test]
fn mistakes_beyond_the_most_are_counted() {
    let bench = Bench::mistaken();
    let run = bench.run(&["check", "--no-history", "--format", "short", "--max-errors", "0"]);
    run.check(1, "", "more, not shown");
    assert!(!run.err.contains("error["), "{}", run.err);
    bench.run(&["check", "--max-errors", "few"]).check(2, "", "--max-errors");
}

#[test]
fn json_is_an_object_a_line_on_standard_output() {
    let run = Bench::mistaken().run(&["check", "--format=json"]);
    run.check(1, "{\"code\":\"quote-not-found\",\"severity\":\"error\",", "1 error");
    let objects = objects(&run);
    let diagnostic = objects.iter().find(|one| one["code"] == "quote-not-found").unwrap();
    assert_eq!(diagnostic["file"], "content/index.notes.yaml");
    assert_eq!((&diagnostic["line"], &diagnostic["column"]), (&4.into(), &12.into()));
    let anchor = &objects.last().unwrap()["anchor"];
    assert_eq!((&anchor["record"], &anchor["status"], &anchor["line"]), (&"times".into(), &"lost".into(), &4.into()));
    assert_eq!(anchor["reason"], diagnostic["message"]);
    assert_eq!(objects.iter().filter(|one| one.get("anchor").is_some()).count(), 1);
    Bench::sound().run(&["build", "--format=json"]).check(0, "", "open public/index.html");
}

#[test]
fn json_of_a_check_has_every_anchor_in_code_points() {
    let bench = Bench::sound();
    bench.add(&[("content/index.md", "---\ntitle: A Tale\n---\n\nŽe *prý* was the best of times.\n")]);
    let run = bench.run(&["check", "--format", "json"]);
    run.check(0, "{\"anchor\":", "no mistakes\n");
    let anchor = &objects(&run)[0]["anchor"];
    assert_eq!(anchor["range"], serde_json::json!([11, 28]));
    assert_eq!(anchor["quote"], "the best of times");
    let passage = &anchor["passage"];
    assert_eq!(
        (&passage["file"], &passage["line"], &passage["column"]),
        (&"content/index.md".into(), &5.into(), &14.into())
    );
    bench.run(&["build", "--format", "json"]).check(0, "", "built");
}

#[test]
fn list_sums_up() {
    let bench = Bench::sound();
    bench.add(OVERDUE);
    let run = bench.run(&["list"]);
    run.check(
        0,
        "texts      words  paragraphs  annotated  share\nindex         12           1          1  100 %\n",
        "1 warning: ",
    );
    assert!(run.out.contains("anchors    exact  changed  moved  ambiguous  lost\n"), "{}", run.out);
    assert!(
        run.out.contains("reviews overdue                           1  postil list --status overdue\n"),
        "{}",
        run.out
    );
    assert!(run.out.lines().all(|line| line.chars().count() <= 80), "{}", run.out);
    let run = bench.run(&["list", "--format", "json"]);
    let kinds: Vec<String> =
        objects(&run).iter().map(|one| one.as_object().unwrap().keys().next().unwrap().clone()).collect();
    assert_eq!(kinds, ["text", "record", "anchor", "record"]);
    assert!(!bench.exists("public"));
}

#[test]
fn list_shows_what_is_asked_for() {
    let bench = Bench::sound();
    bench.add(OVERDUE);
    let claims = "claims:\n  - {id: best, title: Best, claim: It was., quote: was the best, verdict: opinion}\n  - {id: \
                  open, title: Open, claim: It was not.}\n";
    bench.add(&[("content/more.yaml", "sources:\n  - {id: book, title: Book, type: book, url: 'https://x.org/'}\n")]);
    bench.add(&[("content/tale.md", "---\ntitle: T\n---\nIt was the best.\n"), ("content/tale.notes.yaml", claims)]);
    for (arguments, ids) in [
        (&["--all"][..], "times book storming best open"),
        (&["--kind", "claim"], "best open"),
        (&["--kind", "gloss,event"], "times storming"),
        (&["--kind", "note"], "times"),
        (&["--status", "exact"], "times best"),
        (&["--status", "lost"], ""),
        (&["--status", "listed"], "book storming open"),
        (&["--status", "overdue"], "storming"),
        (&["--status", "unarchived"], "book"),
        (&["--status", "unsupported"], "best open"),
        (&["--status", "unreviewed", "--kind", "note"], "times"),
        (&["--verdict", "opinion"], "best"),
        (&["--verdict", "none"], "open"),
        (&["--text", "tale"], "best open"),
        (&["--text", "tale", "--status", "exact"], "best"),
    ] {
        let run = bench.run(&[&["list"], arguments].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        let found: Vec<&str> = run.out.lines().map(|line| line.split_whitespace().nth(1).unwrap()).collect();
        assert_eq!(found.join(" "), ids, "{arguments:?}\n{}", run.out);
    }
    let run = bench.run(&["list", "--verdict", "opinion"]);
    assert_eq!(run.out, "content/tale.notes.yaml:2: best claim exact opinion \"was the best\"\n");
    let run = bench.run(&["list", "--status", "overdue"]);
    assert!(run.out.contains(" event listed,overdue - The storming\n"), "{}", run.out);
    bench.run(&["list", "--verdict", "true"]).check(2, "", "--verdict: the scale has no `true`; give `supported`, ");
    bench.run(&["list", "--text", "tail"]).check(2, "", "--text: no text has the id `tail`");
    bench.run(&["list", "--status", "gone"]).check(2, "", "[possible values: exact, changed, ");
}

#[test]
fn a_list_of_nothing_is_silent() {
    let bench = Bench::sound();
    for (arguments, asked) in [
        (&["--status", "lost"][..], "`--status lost`"),
        (&["--status", "lost", "--format", "json"], "`--status lost`"),
        (&["--kind", "claim,source", "--text", "index"], "`--kind claim,source` and `--text index`"),
    ] {
        let run = bench.run(&[&["list"], arguments].concat());
        run.check(0, "", &format!("no record fits {asked}\n"));
    }
    bench.run(&["list", "--status", "lost", "-q"]).check(0, "", "");
    bench.add(&[("content/index.notes.yaml", "")]);
    bench.run(&["list", "--all"]).check(0, "", "the edition has no records\n");
}

#[test]
fn a_quotation_is_cut_in_a_pipe() {
    let bench = Bench::sound();
    let sentence = "it was the age of wisdom, it was the age of foolishness, it was the epoch of belief";
    bench.add(&[
        ("content/tale.md", &format!("---\ntitle: T\n---\n\n{sentence}.\n")),
        ("content/tale.notes.yaml", &format!("notes:\n  - {{id: ages, quote: \"{sentence}\", body: b}}\n")),
    ]);
    bench.run(&["list", "--text", "tale"]).check(0, &format!(" \"{sentence}\"\n"), "");
}

#[test]
fn list_works_in_spite_of_mistakes() {
    let bench = Bench::mistaken();
    let words = ", so that this may not be all: `postil check` names what is wrong\n";
    bench.run(&["list"]).check(0, "index          0        0      0          0     1\n", words);
    let run = bench.run(&["list", "--status", "lost"]);
    run.check(0, "content/index.notes.yaml:4: times gloss lost - \"the best of all times\"\n", words);
    bench.add(&[("content/broken.yaml", "claims: [\n"), ("content/other.md", "\u{fffd}")]);
    bench.run(&["list", "--all"]).check(0, "times", "`postil check` names what is wrong\n");
    let empty = Bench::new(&[]);
    empty.run(&["list"]).check(0, "all texts", "`postil check` names");
}

/// What JSON lines on standard output hold.
#[track_caller]
fn objects(run: &Run) -> Vec<serde_json::Value> {
    run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn quiet_says_nothing_but_mistakes() {
    Bench::sound().run(&["build", "-q"]).check(0, "", "");
    let run = Bench::mistaken().run(&["build", "--quiet"]);
    run.check(1, "", "error[quote-not-found]");
    assert!(!run.err.contains("nothing was written"), "{}", run.err);
}

#[test]
fn verbose_says_how_long_it_took() {
    Bench::sound().run(&["check", "--verbose"]).check(0, "no mistakes", " s\n");
}

#[test]
fn colors_are_asked_for() {
    let bench = Bench::mistaken();
    for (arguments, variables, colored) in [
        (&["check"][..], &[][..], false),
        (&["check", "--color", "always"], &[], true),
        (&["check", "--color=always"], &[("NO_COLOR", "1")], true),
        (&["check"], &[("CLICOLOR_FORCE", "1")], true),
        (&["check"], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
        (&["check", "--color", "never"], &[("CLICOLOR_FORCE", "1")], false),
        (&["check", "--color", "always", "--format", "json"], &[], false),
    ] {
        let run = bench.run_with(arguments, variables);
        assert_eq!((run.out + &run.err).contains('\x1b'), colored, "{arguments:?} {variables:?}");
    }
}

#[test]
fn data_shows_what_a_template_receives() {
    let bench = Bench::sound();
    for page in ["index.html", "index", "/", "./index.html"] {
        let run = bench.run(&["data", page]);
        run.check(0, "{", "");
        assert!(serde_json::from_str::<serde_json::Value>(&run.out).unwrap().is_object());
    }
    let run = Bench::mistaken().run(&["data", "index", "--format", "json"]);
    run.check(1, "", "\"quote-not-found\"");
    assert!(!bench.exists("public"));
}

#[test]
fn codes_are_explained() {
    let bench = Bench::new(&[]);
    for typed in ["quote-not-found", "error[quote-not-found]", "warning[quote-not-found]:"] {
        bench.run(&["explain", typed]).check(0, "quote-not-found: A quotation isn't in its text.\n", "");
    }
    let page = bench.run(&["explain", "quote-ambiguous"]);
    page.check(0, "HOW TO MEND IT", "");
    assert!(page.out.contains("    error[quote-ambiguous]: the quote `of times` stands twice"), "{}", page.out);
    bench.run(&["explain", "quote-ambigous"]).check(2, "", "did you mean `quote-ambiguous`?");
    let all = bench.run(&["explain"]);
    all.check(0, "duplicate-id", "");
    assert!(all.out.lines().count() > 40);
}

#[test]
fn drafts_are_asked_for() {
    let bench = Bench::sound();
    bench.add(&[("content/draft.md", "---\ntitle: Later\ndraft: true\n---\n\nNot yet.\n")]);
    bench.run(&["build"]).check(0, "built", "");
    assert!(!bench.exists("public/draft.html"));
    bench.run(&["build", "--drafts"]).check(0, "built", "");
    assert!(bench.exists("public/draft.html"));
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_panic() {
    let bench = Bench::mistaken();
    for arguments in [&["explain"][..], &["--help"], &["check"], &["check", "--format", "json"], &["list"]] {
        let mut child =
            command(bench.folder.path(), arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        drop(child.stderr.take());
        let code = child.wait().unwrap().code();
        assert!(matches!(code, Some(0 | 1)), "{arguments:?}: {code:?}");
    }
}

#[test]
fn two_builds_give_equal_bytes() {
    let bench = Bench::sound();
    bench.run(&["build", "-o", "one"]).check(0, "built", "");
    bench.run(&["build", "-o", "two"]).check(0, "built", "");
    let manifest = |folder: &str| fs::read_to_string(bench.path(folder).join(".postil-manifest")).unwrap();
    assert_eq!(manifest("one"), manifest("two"));
}

#[test]
fn changed_passages_are_errors_where_the_config_says_so_but_keep_going_builds() {
    let bench = Bench::sound();
    let text = "---\ntitle: A Tale\n---\n\nIt was the best of times for the ferry, the doctor and the schoolchildren of the island, and \
        it was the worst of seasons for the lighthouse keeper, who had lost his goats.\n";
    let notes = "notes:\n  - id: times\n    kind: gloss\n    quote: it was the worst of months for the lighthouse keeper, who had lost \
        his goats\n    body: So they say.\n";
    bench.add(&[("content/index.md", text), ("content/index.notes.yaml", notes)]);
    bench.run(&["check", "--no-history"]).check(0, "1 warning", "warning[quote-changed]");
    bench.add(&[("postil.yaml", "title: A Tale\nanchors: {changed: error}\n")]);
    bench.run(&["check", "--no-history"]).check(1, "", "error[quote-changed]");
    bench.run(&["build", "--no-history", "--keep-going"]).check(0, "built", "warning[quote-changed]");
    bench.run(&["build", "--no-history", "--keep-going", "--strict"]).check(1, "", "error[quote-changed]");
}
