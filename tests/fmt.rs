//! `postil fmt`: what it writes, what it leaves, and what it says.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

#[path = "support/program.rs"]
mod program;

use program::Bench;

const WILD: &str = "\u{feff}people:\r\n  - name: Ann Lee # she\r\n    # her id\r\n    id: ann\r\n";
const TAME: &str = "\u{feff}people:\r\n  # her id\r\n  - id: ann\r\n    name: Ann Lee # she\r\n";

fn bench() -> Bench {
    Bench::new(&[
        ("postil.yaml", "title: T\n"),
        ("content/tale.md", "---\ntitle: A tale\n---\n\nIt was the best of times.\n"),
        ("content/tale.notes.yaml", "notes:\n  - id: best\n    quote: the best\n    body: So they say.\n"),
        ("content/people.yaml", WILD),
    ])
}

#[test]
fn keys_are_put_in_order_and_all_else_stays() {
    let bench = bench();
    bench.run(&["fmt", "--check"]).check(1, "content/people.yaml\n", "1 file to arrange: run `postil fmt`");
    assert_eq!(bench.read("content/people.yaml"), WILD);
    bench.run(&["fmt"]).check(0, "arranged content/people.yaml\n", "");
    assert_eq!(bench.read("content/people.yaml"), TAME);
    bench.run(&["fmt", "--check"]).check(0, "2 files in canonical form", "");
    bench.run(&["check", "--strict"]).check(0, "no mistakes", "");
}

#[test]
fn prose_gets_lines_of_one_width() {
    let long = "It is said of the boats that they came home one by one, each with its lantern lit, and that nobody had counted them.";
    let bench = bench();
    bench.add(&[("content/people.yaml", &format!("people:\n  - id: ann\n    name: Ann\n    about: {long}\n"))]);
    bench.run(&["fmt", "--check"]).check(1, "content/people.yaml\n", "1 file to arrange: run `postil fmt`");
    bench.run(&["fmt", "--check", "--width", "200"]).check(0, "2 files in canonical form", "");
    bench.run(&["fmt"]).check(0, "arranged content/people.yaml\n", "");
    let about = "    about: >-\n      It is said of the boats that they came home one by one, each with its lantern lit, and that\n      nobody had counted them.\n";
    assert_eq!(bench.read("content/people.yaml"), format!("people:\n  - id: ann\n    name: Ann\n{about}"));
    bench.run(&["fmt", "--width", "60"]).check(0, "arranged content/people.yaml\n", "");
    bench.run(&["fmt", "--width", "20"]).check(2, "", "20 is not in 40..=65535");
}

#[test]
fn only_files_that_were_named() {
    let bench = bench();
    bench.run(&["fmt", ".", "content/tale.notes.yaml"]).check(0, "1 file in canonical form", "");
    assert_eq!(bench.read("content/people.yaml"), WILD);
    bench.run(&["fmt", "content/people.yaml"]).check(0, "arranged content/people.yaml", "");
    bench.run(&["fmt", "postil.yaml"]).check(2, "", "FILE: `postil.yaml` is no file of records of this edition");
}

#[test]
fn a_file_that_cannot_be_read_stays_and_is_named() {
    let bench = bench();
    let broken = "people:\n  - name: [x\n    id: ab\n";
    bench.add(&[("content/broken.yaml", broken)]);
    let run = bench.run(&["fmt"]);
    run.check(1, "arranged content/people.yaml", "content/broken.yaml");
    assert!(run.err.contains("left 1 file as it was"), "{}", run.err);
    assert_eq!(bench.read("content/broken.yaml"), broken);
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_files_as_they_were() {
    let bench = bench();
    bench.run_on_full_disk(&["fmt"]).check(3, "", "can't write");
    assert_eq!(bench.read("content/people.yaml"), WILD);
    assert_eq!(bench.names("content"), ["people.yaml", "tale.md", "tale.notes.yaml"]);
}
