//! Rows over small repositories, made by the real git.

mod bounds;
mod content;
mod hostile;
mod line;
mod place;

use std::cell::Cell;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use super::git::REMOVED;
use super::*;

/// The text that most rows are about.
const FILE: &str = "content/a.md";

/// A repository in a folder that goes with it; the user's config is left out of it.
struct Repository {
    home: TempDir,
    /// Commits so far: each has a day of its own.
    commits: Cell<u32>,
}

impl Repository {
    fn new() -> Self {
        Self::with(&[])
    }

    /// With further arguments for `git init`.
    fn with(arguments: &[&str]) -> Self {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("work")).unwrap();
        let repository = Self { home, commits: Cell::new(0) };
        repository.git(&[&["init", "-q"], arguments].concat());
        repository
    }

    /// The root of the work tree.
    fn root(&self) -> PathBuf {
        self.home.path().join("work")
    }

    fn path(&self, file: &str) -> PathBuf {
        self.root().join(file)
    }

    /// Runs git in the root of the work tree, and gives what it prints.
    #[track_caller]
    fn git(&self, arguments: &[&str]) -> String {
        self.git_with(&self.root(), arguments, b"")
    }

    #[track_caller]
    fn git_with(&self, folder: &Path, arguments: &[&str], input: &[u8]) -> String {
        let output = self.attempt(folder, arguments, input);
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn attempt(&self, folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
        let commits = self.commits.get();
        let date = format!("2020-{:02}-{:02}T12:00:00Z", commits / 28 + 1, commits % 28 + 1);
        let mut command = Command::new("git");
        let config = ["init.defaultBranch=main", "commit.gpgsign=false", "protocol.file.allow=always"];
        for name in REMOVED {
            command.env_remove(name);
        }
        let mut child = command
            .args(config.iter().flat_map(|setting| ["-c", setting]))
            .args(arguments)
            .current_dir(folder)
            .env("HOME", self.home.path())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", self.home.path().join("no-config"))
            .envs([("GIT_AUTHOR_NAME", "A"), ("GIT_AUTHOR_EMAIL", "a@a"), ("GIT_AUTHOR_DATE", &date)])
            .envs([("GIT_COMMITTER_NAME", "C"), ("GIT_COMMITTER_EMAIL", "c@c"), ("GIT_COMMITTER_DATE", &date)])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        child.wait_with_output().unwrap()
    }

    /// Each word gets a line.
    fn write(&self, file: &str, words: &str) {
        self.write_bytes(file, words.replace(' ', "\n").as_bytes());
    }

    fn write_bytes(&self, file: &str, bytes: &[u8]) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Commits all that is there, on the next day: the first on 2020-01-01.
    #[track_caller]
    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "-q", "--allow-empty", "-m", "words"]);
        self.commits.set(self.commits.get() + 1);
    }

    #[track_caller]
    fn edit(&self, file: &str, words: &str) {
        self.write(file, words);
        self.commit();
    }

    /// Merges a branch into the present one, on the next day. `words` where git can't put them together.
    #[track_caller]
    fn merge(&self, branch: &str, resolution: Option<&str>) {
        let merge = ["merge", "-q", "--no-ff", "--no-commit", "--allow-unrelated-histories", branch];
        match resolution {
            Some(words) => {
                let output = self.attempt(&self.root(), &merge, b"");
                assert!(!output.status.success(), "no conflict");
                self.write(FILE, words);
            }
            None => _ = self.git(&merge),
        }
        self.commit();
        assert_eq!(self.git(&["rev-parse", "HEAD^@"]).lines().count(), 2);
    }

    fn history(&self) -> Result<History, NoHistory> {
        history(&self.root(), FILE)
    }

    /// The versions, newest first: `MONTH-DAY PATH: WORDS`.
    #[track_caller]
    fn check(&self, expected: &[&str]) {
        assert_eq!(lines(&self.history().unwrap()), expected);
    }
}

fn lines(history: &History) -> Vec<String> {
    let line = |(index, version): (usize, &Version)| {
        let words = history.read(index).map_or("?".to_owned(), |text| text.replace('\n', " "));
        format!("{} {}: {words}", &version.revision.day.to_string()[5..], version.path)
    };
    history.versions().iter().enumerate().map(line).collect()
}

/// Makes a program of a shell script: it stands for git. A child writes it: a file that this process, which starts
/// others at the same time, has open for writing can't be run.
#[cfg(unix)]
fn script(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    let write = r#"printf '#!/bin/sh\n%s\n' "$1" > "$2" && chmod 755 "$2""#;
    let status = Command::new("sh").args(["-c", write, "sh", text]).arg(&path).status().unwrap();
    assert!(status.success());
    path
}
