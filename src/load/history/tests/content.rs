//! What versions hold, and what can't be read of them.

use super::*;

#[test]
fn bytes_that_are_no_text() {
    let repository = Repository::new();
    repository.edit(FILE, "one");
    repository.write_bytes(FILE, b"Latin-1: \xe9");
    repository.commit();
    repository.write_bytes(FILE, b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n");
    repository.commit();
    repository.write_bytes(FILE, &vec![b'x'; BOUNDS.largest as usize + 1]);
    repository.commit();
    repository.write_bytes(FILE, b"");
    repository.commit();
    repository.write_bytes(FILE, b"\xef\xbb\xbfcarriage\r\nreturn\0");
    repository.commit();
    // What can't be read doesn't keep others from it, in whatever order.
    for _ in 0..2 {
        repository.check(&[
            "01-06 content/a.md: \u{feff}carriage\r return\0",
            "01-05 content/a.md: ",
            "01-04 content/a.md: ?",
            "01-03 content/a.md: ?",
            "01-02 content/a.md: ?",
            "01-01 content/a.md: one",
        ]);
    }
}

#[test]
fn line_ends_that_git_turns() {
    let repository = Repository::new();
    repository.git(&["config", "core.autocrlf", "true"]);
    repository.write_bytes(FILE, b"one\r\ntwo\r\n");
    repository.commit();
    repository.write_bytes(FILE, b"one\r\nthree\r\n");
    repository.write_bytes(".gitattributes", b"*.md text eol=crlf diff=driver filter=none\n");
    repository.commit();
    repository.check(&["01-02 content/a.md: one three ", "01-01 content/a.md: one two "]);
}

#[test]
fn objects_that_are_gone_or_damaged() {
    let repository = Repository::new();
    for words in ["one", "two", "three", "four"] {
        repository.edit(FILE, words);
    }
    let object = |words: &str| {
        let hash = repository.git_with(&repository.root(), &["hash-object", "--stdin"], words.as_bytes());
        let path = repository.path(&format!(".git/objects/{}/{}", &hash[..2], hash[2..].trim()));
        fs::remove_file(&path).unwrap();
        path
    };
    object("two");
    fs::write(object("three"), "damaged").unwrap();
    repository.check(&[
        "01-04 content/a.md: four",
        "01-03 content/a.md: ?",
        "01-02 content/a.md: ?",
        "01-01 content/a.md: one",
    ]);
    // A commit that is gone ends the listing, in git's words.
    let commit = repository.git(&["rev-parse", "HEAD~2"]);
    fs::remove_file(repository.path(&format!(".git/objects/{}/{}", &commit[..2], commit[2..].trim()))).unwrap();
    let failed = repository.history().unwrap_err();
    assert!(matches!(&failed, NoHistory::Failed(words) if words.contains(commit.trim())), "{failed:?}");
}

/// A clone without the bytes of older versions doesn't fetch them.
#[test]
fn a_partial_clone() {
    let repository = Repository::new();
    repository.edit("content/b.md", "one two three four");
    repository.git(&["mv", "content/b.md", FILE]);
    repository.edit(FILE, "one two three 4");
    repository.edit(FILE, "one two 3 4");
    repository.git(&["config", "uploadpack.allowFilter", "true"]);
    let path = repository.home.path().join("clone");
    let from = format!("file://{}", repository.root().display());
    repository.git(&["clone", "-q", "--filter=blob:none", &from, path.to_str().unwrap()]);
    let history = history(&path, FILE).unwrap();
    assert_eq!(lines(&history), ["01-03 content/a.md: one two 3 4", "01-02 content/a.md: ?"]);
    // git, left to itself, does fetch them.
    let blob = &history.versions()[1].blob;
    let there = |lazy: &str| {
        let mut command = Command::new("git");
        command.args(["cat-file", "-e", blob]).current_dir(&path).env("GIT_NO_LAZY_FETCH", lazy);
        command.output().unwrap().status.success()
    };
    assert!(!there("1"));
    assert!(there("0"));
}

/// Days that git or the calendar can't tell.
#[test]
fn odd_dates() {
    let repository = Repository::new();
    let mut stream = String::new();
    let dates = ["0 +0000", "4102444800 +1400", "99999999999999 +0000", "1582934400 -0900"];
    for (index, date) in dates.iter().enumerate() {
        stream += &format!(
            "commit refs/heads/main\ncommitter C <c@c> {date}\ndata 0\nM 100644 inline {FILE}\ndata 1\n{index}\n"
        );
    }
    let import = ["fast-import", "--quiet", "--date-format=raw-permissive"];
    repository.git_with(&repository.root(), &import, stream.as_bytes());
    repository.write(FILE, "on disk");
    let history = repository.history().unwrap();
    let days: Vec<String> = history.versions().iter().map(|version| version.revision.day.to_string()).collect();
    // The day is that of the place where the commit was made.
    assert_eq!(days, ["2020-02-28", "1970-01-01", "2100-01-01", "1970-01-01"]);
}
