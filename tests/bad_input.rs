//! What contributors get wrong: each mistake is a diagnostic at its place, nothing panics, nothing is written, and the
//! former site stays as it was.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

mod support;

use std::fs;
use std::path::Path;

use postil::Silent;

const TALE: &str = "---\ntitle: A tale\n---\nIt was the best of times.\n";

/// Builds a sound edition, adds `files` to it, builds again, and expects one diagnostic at `place`
/// (`file:line:column: severity[code]`).
#[track_caller]
fn check(files: &[(&str, &[u8])], place: &str) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("edition");
    write(&root, "postil.yaml", b"title: T\n");
    write(&root, "content/tale.md", TALE.as_bytes());
    let options = support::options(&root, &folder.path().join("public"));
    let sound = postil::build(&options, &Silent).unwrap();
    assert!(sound.written.is_some());
    let before = support::files(&folder.path().join("public"));

    for (name, bytes) in files {
        write(&root, name, bytes);
    }
    let outcome = postil::build(&options, &Silent).unwrap();
    let drawn = support::short(&outcome, &root);
    assert!(drawn.lines().any(|line| line.starts_with(place)), "expected {place}, found:\n{drawn}");
    if outcome.report.has_errors() {
        assert!(outcome.written.is_none());
        assert!(before == support::files(&folder.path().join("public")), "the former site changed");
    }
}

fn write(root: &Path, name: &str, bytes: &[u8]) {
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

#[test]
fn not_utf8() {
    check(&[("content/tale.md", b"---\ntitle: T\n---\nab\xff\n")], "content/tale.md:4:3: error[not-utf8]");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_keep_the_place() {
    let yaml = b"\xef\xbb\xbfnotes:\r\n  - id: one\r\n    quote: best of times\r\n    bdy: x\r\n    body: y\r\n";
    check(&[("content/tale.notes.yaml", yaml)], "content/tale.notes.yaml:4:5: error[unknown-key]");
}

#[test]
fn an_empty_text() {
    check(&[("content/empty.md", b"")], "content/empty.md:1:1: error[missing-key]");
}

#[test]
fn an_empty_sidecar_is_sound() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "postil.yaml", b"title: T\n");
    write(folder.path(), "content/tale.md", TALE.as_bytes());
    write(folder.path(), "content/tale.notes.yaml", b"");
    let (outcome, _built) = support::build(folder.path());
    assert!(outcome.report.is_empty(), "{}", support::drawn(&outcome, folder.path()));
}

#[test]
fn a_syntax_error() {
    check(&[("content/claims.yaml", b"claims:\n  - id: a: b\n")], "content/claims.yaml:2:9: error[yaml-syntax]");
}

#[test]
fn an_unknown_key() {
    let yaml = b"notes:\n  - id: one\n    qoute: best\n    body: y\n";
    check(&[("content/tale.notes.yaml", yaml)], "content/tale.notes.yaml:3:5: error[unknown-key]");
}

#[test]
fn a_duplicate_id_across_files() {
    let (a, b) = (b"people:\n  - id: ann\n    name: Ann\n", b"people:\n  - id: ann\n    name: Anna\n");
    check(&[("content/a.yaml", a), ("content/b.yaml", b)], "content/b.yaml:2:9: error[duplicate-id]");
}

#[test]
fn an_unknown_ref() {
    let yaml = b"claims:\n  - ref: nowhere\n    quote: best of times\n";
    check(&[("content/tale.notes.yaml", yaml)], "content/tale.notes.yaml:2:10: error[unknown-id]");
}

#[test]
fn a_bad_date() {
    let yaml = b"events:\n  - id: one\n    title: One\n    date: 2020-13\n";
    check(&[("content/events.yaml", yaml)], "content/events.yaml:4:16: error[bad-date]");
}

#[test]
fn a_cyclic_see_is_sound_and_shown_once_on_each_side() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "postil.yaml", b"title: T\n");
    write(folder.path(), "content/tale.md", TALE.as_bytes());
    let people = b"people:\n  - {id: ann, name: Ann, see: [bob]}\n  - {id: bob, name: Bob, see: [ann]}\n";
    write(folder.path(), "content/people.yaml", people);
    let (outcome, built) = support::build(folder.path());
    assert!(outcome.report.is_empty(), "{}", support::drawn(&outcome, folder.path()));
    let ann = fs::read_to_string(built.path().join("public/people/ann.html")).unwrap();
    assert_eq!(ann.matches("href=\"bob.html\">Bob</a></p></li>").count(), 1, "{ann}");
}

#[test]
fn an_unsafe_address() {
    let text = b"---\ntitle: T\n---\n[click](javascript:alert(1))\n";
    check(&[("content/tale.md", text)], "content/tale.md:4:9: error[unsafe-url]");
    let yaml = b"sources:\n  - id: one\n    title: One\n    url: \"JavaScript:alert(1)\"\n";
    check(&[("content/sources.yaml", yaml)], "content/sources.yaml:4:10: error[unsafe-url]");
}

#[test]
fn a_path_that_leaves_the_content() {
    let text = b"---\ntitle: T\n---\nWords ![x](../../secret.png)\n";
    check(&[("content/tale.md", text)], "content/tale.md:4:12: error[path-outside-content]");
}

#[test]
fn a_missing_image() {
    let text = b"---\ntitle: T\n---\nWords ![x](missing.png)\n";
    check(&[("content/tale.md", text)], "content/tale.md:4:12: error[missing-file]");
}

#[test]
#[cfg(unix)]
fn a_link_that_leaves_the_edition() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("edition");
    write(&root, "postil.yaml", b"title: T\n");
    write(&root, "content/tale.md", TALE.as_bytes());
    write(folder.path(), "secret.md", TALE.as_bytes());
    std::os::unix::fs::symlink(folder.path().join("secret.md"), root.join("content/other.md")).unwrap();
    let (outcome, built) = support::build(&root);
    let drawn = support::short(&outcome, &root);
    assert!(drawn.starts_with("content/other.md:1:1: error[link-leaves-edition]"), "{drawn}");
    assert!(!built.path().join("public").exists());
}

#[test]
fn two_texts_on_one_route() {
    let other = b"---\ntitle: Other\nslug: tale\n---\nWords.\n";
    check(&[("content/other.md", other)], "content/tale.md:1:1: error[duplicate-route]");
}

#[test]
fn a_sidecar_without_its_text() {
    check(&[("content/tail.notes.yaml", b"notes: []\n")], "content/tail.notes.yaml:1:1: error[orphan-sidecar]");
}

#[test]
fn a_quote_of_only_spaces() {
    let yaml = b"notes:\n  - id: one\n    quote: \"   \"\n    body: y\n";
    check(&[("content/tale.notes.yaml", yaml)], "content/tale.notes.yaml:3:5: error[quote-empty]");
}

#[test]
fn a_quote_of_a_megabyte() {
    let yaml = format!("notes:\n  - id: one\n    quote: {}\n    body: y\n", "many words ".repeat(100_000).trim());
    check(&[("content/tale.notes.yaml", yaml.as_bytes())], "content/tale.notes.yaml:3:12: error[quote-too-long]");
}
