//! `postil anchor --batch`: what goes in, what comes out, and in which units.
#![allow(
    clippy::unwrap_used,
    reason = "`unwrap` in a test is how a test fails; clippy.toml's word for it needs `cfg(test)`"
)]

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder of texts, and batches run in it.
struct Bench {
    folder: TempDir,
}

struct Run {
    code: i32,
    /// A line of the output each.
    out: Vec<Value>,
    err: String,
}

/// Žižek has two letters beyond ASCII, and the face is outside of the basic plane.
const TALE: &str = "It was the best of times, Žižek 🙂 said; it was the “worst” of times.";

impl Bench {
    fn new(files: &[(&str, &str)]) -> Self {
        let bench = Bench { folder: tempfile::tempdir().unwrap() };
        for (path, text) in files {
            let path = bench.folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        bench
    }

    fn run(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = Command::new(env!("CARGO_BIN_EXE_postil"))
            .current_dir(self.folder.path())
            .arg("anchor")
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The program may end before it has read its input.
        let _ = child.stdin.take().unwrap().write_all(input);
        let output = child.wait_with_output().unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        Run {
            code: output.status.code().expect("the program wasn't killed"),
            out: out.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Asks about the lines on standard input.
    fn ask(&self, arguments: &[&str], lines: &[Value]) -> Run {
        let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
        self.run(&[&["--batch", "-"], arguments].concat(), input.as_bytes())
    }
}

impl Run {
    #[track_caller]
    fn check(&self, code: i32, out: &[Value], err: &[&str]) {
        assert_eq!((self.code, &self.out[..]), (code, out), "{}", self.err);
        for part in err {
            assert!(self.err.contains(part), "{part}\n--- err\n{}", self.err);
        }
    }
}

fn placed(start: usize, end: usize) -> Value {
    json!({"status": "exact", "start": start, "end": end, "candidates": []})
}

fn lost() -> Value {
    json!({"status": "lost", "start": null, "end": null, "candidates": []})
}

#[test]
fn offsets_count_code_points_or_utf16_units() {
    let bench = Bench::new(&[("tale.txt", TALE)]);
    let line = |exact: &str| json!({"text": "tale.txt", "exact": exact});
    let lines = ["the best", "Žižek 🙂 said", "said", "\"worst\" of times."].map(line);
    bench.ask(&[], &lines).check(
        0,
        &[placed(7, 15), placed(26, 38), placed(34, 38), placed(51, 68)],
        &["4 quotations in 1 file: 4 exact, 0 changed, 0 moved, 0 ambiguous, 0 lost\n"],
    );
    bench.ask(&["--utf16"], &lines).check(0, &[placed(7, 15), placed(26, 39), placed(35, 39), placed(52, 69)], &[]);
}

#[test]
fn an_ambiguous_quotation_has_its_candidates() {
    let bench = Bench::new(&[]);
    let line = |prefix: Value| json!({"text": TALE, "exact": "it was the", "prefix": prefix, "suffix": null});
    let run = bench.ask(
        &["--utf16"],
        &[
            json!({"text": TALE, "exact": "of times"}),
            line(json!("said; ")),
            json!({"text": TALE, "exact": "of times", "prefix": "the “worst” ", "suffix": ""}),
        ],
    );
    let ambiguous = json!({"status": "ambiguous", "start": null, "end": null, "candidates": [[16, 24], [60, 68]]});
    run.check(0, &[ambiguous, placed(41, 51), placed(60, 68)], &["3 quotations in 1 inline text: "]);
}

#[test]
fn answers_come_in_the_order_of_the_lines() {
    let bench = Bench::new(&[("a.txt", "one two three"), ("b.txt", "three two one")]);
    let mut lines = Vec::new();
    let mut expected = Vec::new();
    for round in 0..50 {
        let (text, start) = if round % 3 == 0 { ("a.txt", 8) } else { ("b.txt", 0) };
        lines.push(json!({"exact": "three", "id": round, "text": text, "truth": "other keys mean nothing"}));
        expected.push(json!({"id": round, "status": "exact", "start": start, "end": start + 5, "candidates": []}));
    }
    let run = bench.ask(&[], &lines);
    run.check(0, &expected, &["50 quotations in 2 files"]);
    assert_eq!(run.out[0].as_object().unwrap().keys().next().unwrap(), "id", "the id comes first");
}

#[test]
fn paths_count_from_the_folder_of_the_batch() {
    let line = json!({"text": "text/a.txt", "exact": "there"}).to_string();
    let bench =
        Bench::new(&[("set/cases.jsonl", &line), ("set/text/a.txt", "it is there"), ("text/a.txt", "there it is")]);
    bench.run(&["--batch", "set/cases.jsonl"], b"").check(0, &[placed(6, 11)], &[]);
    bench.run(&["--batch", "-"], line.as_bytes()).check(0, &[placed(0, 5)], &[]);
    bench.run(&["--batch", "set/none.jsonl"], b"").check(3, &[], &["can't read `set/none.jsonl`"]);
    bench.run(&[], b"").check(2, &[], &["--batch"]);
}

#[test]
fn a_text_that_is_no_file_is_the_text_itself() {
    let bench = Bench::new(&[]);
    let run = bench.ask(
        &[],
        &[
            json!({"text": "tale.txt", "exact": "tale"}),
            json!({"text": "Done.", "exact": "Done"}),
            json!({"text": "a/b\nc", "exact": "c"}),
            json!({"text": "", "exact": "c"}),
            json!({"text": "/".repeat(5000), "exact": "c"}),
        ],
    );
    let note = "standard input:1: there is no file `tale.txt`: taken as the text itself\n";
    run.check(0, &[placed(0, 4), placed(0, 4), placed(4, 5), lost(), lost()], &[note, "5 inline texts"]);
    let quiet = bench.ask(&["--quiet"], &[json!({"text": "tale.txt", "exact": "tale"})]);
    assert_eq!((quiet.code, quiet.err.as_str()), (0, ""));
}

#[test]
fn what_can_not_be_looked_for_is_lost() {
    let bench = Bench::new(&[("tale.txt", TALE)]);
    for exact in ["", " ", "🙂", "…", "nowhere", &"it was ".repeat(150_000)] {
        bench.ask(&[], &[json!({"text": "tale.txt", "exact": exact})]).check(0, &[lost()], &["0 ambiguous, 1 lost\n"]);
    }
}

#[test]
fn a_line_that_asks_nothing_is_an_error_in_its_place() {
    let bench = Bench::new(&[("a.txt", "one two"), ("latin.txt", "")]);
    fs::write(bench.folder.path().join("latin.txt"), b"caf\xe9").unwrap();
    let good = r#"{"text": "a.txt", "exact": "two"}"#;
    for (bad, reason) in [
        ("", ""),
        ("nonsense", ""),
        ("[\"a.txt\", \"two\"]", ""),
        ("null", ""),
        (r#"{"text": "a.txt"}"#, ": missing field `exact` at column 17"),
        (r#"{"text": "a.txt", "exact": 5}"#, ": invalid type: integer `5`, expected a string at column 28"),
        (
            r#"{"text": "a.txt", "exact": "two", "prefix": []}"#,
            ": invalid type: sequence, expected a string at column 44",
        ),
        (r#"{"text": "a.txt", "exact": "two"} more"#, ": trailing characters at column 35"),
        (r#"{"text": "a.txt", "exact": "\ud800"}"#, ": unexpected end of hex escape"),
    ] {
        let message = "expected an object with the strings `text` and `exact`, and maybe `prefix` and `suffix`";
        let input = format!("{good}\r\n{bad}\n{good}\n");
        let run = bench.run(&["--batch", "-"], input.as_bytes());
        assert_eq!(run.code, 1, "{bad}");
        assert_eq!((run.out.len(), &run.out[0], &run.out[2]), (3, &placed(4, 7), &placed(4, 7)), "{bad}");
        assert_eq!(run.out[1]["status"], "error", "{bad}");
        let said = run.out[1]["message"].as_str().unwrap();
        assert!(said.starts_with(&format!("{message}{reason}")), "{bad}: {said}");
        assert!(run.err.contains(&format!("error: standard input:2: {said}\n")), "{bad}: {}", run.err);
        assert!(run.err.ends_with(": 2 exact, 0 changed, 0 moved, 0 ambiguous, 0 lost, 1 error\n"), "{}", run.err);
    }
    let latin = json!({"id": "x", "text": "latin.txt", "exact": "caf"});
    let error = json!({"id": "x", "status": "error", "message": "`latin.txt` isn't UTF-8: byte 3 is 0xE9"});
    let run = bench.ask(&[], &[latin.clone(), latin]);
    run.check(1, &[error.clone(), error], &["error: standard input:1: `latin.txt` isn't UTF-8: byte 3 is 0xE9\n"]);
    assert!(!run.err.contains("input:2"), "a text is complained of once: {}", run.err);
}

#[test]
fn bytes_that_are_not_utf8_spoil_one_line() {
    let bench = Bench::new(&[("a.txt", "one two")]);
    let input = b"\xef\xbb\xbf{\"text\": \"a.txt\", \"exact\": \"one\"}\n{\"text\": \"a.txt\", \"exact\": \"\xff\"}\n";
    let run = bench.run(&["--batch", "-", "--no-history"], input);
    assert_eq!((run.code, run.out.len(), &run.out[0]), (1, 2, &placed(0, 3)));
    assert_eq!(run.out[1]["status"], "error");
}

#[test]
fn an_empty_batch_has_no_answers() {
    let bench = Bench::new(&[]);
    bench.run(&["--batch", "-"], b"").check(0, &[], &["0 quotations: "]);
}

#[test]
fn the_command_is_not_in_the_main_help() {
    let output = Command::new(env!("CARGO_BIN_EXE_postil")).arg("--help").output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    assert!(help.contains("  explain ") && !help.contains("  anchor "), "{help}");
}
