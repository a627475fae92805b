//! The program run on an edition in a folder of its own.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub struct Bench {
    folder: TempDir,
}

/// What a run of the program gave.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Bench {
    pub fn new(files: &[(&str, &str)]) -> Self {
        let bench = Bench { folder: tempfile::tempdir().unwrap() };
        bench.add(files);
        bench
    }

    pub fn add(&self, files: &[(&str, &str)]) {
        for (path, text) in files {
            let path = self.path(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// The names in a folder, in order.
    pub fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_postil"));
        self.finish(command.args(arguments))
    }

    /// git in the folder, on a day, with nobody's config.
    pub fn git(&self, day: &str, arguments: &[&str]) {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]).args(arguments);
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        command.env("GIT_AUTHOR_DATE", format!("{day}T12:00:00Z"));
        command.env("GIT_COMMITTER_DATE", format!("{day}T12:00:00Z"));
        assert!(command.current_dir(self.folder.path()).status().unwrap().success(), "git {arguments:?}");
    }

    /// Runs the program where no file may grow: what a full disk does to it.
    #[cfg(unix)]
    pub fn run_on_full_disk(&self, arguments: &[&str]) -> Run {
        let script = "trap '' XFSZ; ulimit -f 0; exec \"$@\"";
        let mut command = Command::new("sh");
        self.finish(command.args(["-c", script, "sh", env!("CARGO_BIN_EXE_postil")]).args(arguments))
    }

    fn finish(&self, command: &mut Command) -> Run {
        let of_ci = ["GITHUB_ACTIONS", "GITHUB_WORKSPACE"];
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "SOURCE_DATE_EPOCH"].into_iter().chain(of_ci) {
            command.env_remove(name);
        }
        let output = command.current_dir(self.folder.path()).stdin(Stdio::null()).output().unwrap();
        Run {
            code: output.status.code().expect("the program wasn't killed"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Run {
    /// Asserts the exit code, and what each stream holds; an empty expectation is an empty stream.
    #[track_caller]
    pub fn check(&self, code: i32, out: &str, err: &str) -> &Self {
        let context = format!("code {}\n--- out\n{}\n--- err\n{}", self.code, self.out, self.err);
        assert_eq!(self.code, code, "{context}");
        for (stream, expected) in [(&self.out, out), (&self.err, err)] {
            assert!(if expected.is_empty() { stream.is_empty() } else { stream.contains(expected) }, "{context}");
        }
        self
    }
}
