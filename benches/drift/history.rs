//! A git work tree whose files are the texts of the data set, with the history that they really had.
//!
//! The bundle of a data set has Markdown, its texts are what the cases count in: Markdown without tags, white space
//! folded. So every file of every commit is folded on its way from one repository into another; parents, dates and
//! renames stay as they are.

use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::cases::{self, Case};
use super::target;

/// The cases, asked about files of a work tree. `None` when there is no bundle.
pub fn work_tree(folder: &Path, cases: &[Case]) -> Option<PathBuf> {
    let files = fs::read_dir(folder).expect("a data set").filter_map(|entry| Some(entry.ok()?.path()));
    let bundle = files.filter(|path| path.extension().is_some_and(|ending| ending == "bundle")).min()?;
    let bundle = fs::canonicalize(bundle).expect("the bundle is there");
    let hash = said(git(folder).arg("hash-object").arg(&bundle));
    let made = target().join(&hash[..16]);
    if !made.join("new.marks").is_file() {
        // Something was begun and not finished.
        let _ = fs::remove_dir_all(&made);
        fs::create_dir_all(&made).expect("a folder in target");
        import(&bundle, &made);
    }
    let commits = commits(&made);
    let shown: BTreeSet<&str> = cases.iter().map(|case| &*case.commit_b).collect();
    for commit in shown {
        let tree = tree(&made, commit);
        if !tree.is_dir() {
            let new = commits.get(commit).unwrap_or_else(|| panic!("{commit} isn't in the bundle"));
            said(git(&made.join("folded")).args(["worktree", "add", "--force", "--detach"]).arg(&tree).arg(new));
        }
    }
    let mut compared = BTreeSet::new();
    let lines = cases.iter().map(|case| {
        let file = tree(&made, &case.commit_b).join(&case.file);
        if compared.insert(&case.text) {
            let expected = fs::read(folder.join(&case.text)).expect("the text can be read");
            assert!(fs::read(&file).is_ok_and(|folded| folded == expected), "{} isn't {}", file.display(), case.text);
        }
        case.line(&file, true)
    });
    let lines: Vec<_> = lines.collect();
    cases::write(&made.join("cases.jsonl"), lines.into_iter());
    Some(made.join("cases.jsonl"))
}

/// The work tree that shows a commit of the bundle.
fn tree(made: &Path, commit: &str) -> PathBuf {
    made.join("at").join(&commit[..10])
}

/// Makes `folded`, and the two lists by which a commit of the bundle is found in it.
fn import(bundle: &Path, made: &Path) {
    let (original, folded) = (made.join("original"), made.join("folded"));
    said(git(made).args(["clone", "--quiet", "--mirror"]).arg(bundle).arg(&original));
    said(git(made).args(["init", "--quiet"]).arg(&folded));
    let mut export = git(&original)
        .args(["fast-export", "--all", "--reencode=no", "--signed-tags=strip", "--export-marks=../old.marks"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("git runs");
    let mut import = git(&folded)
        .args(["fast-import", "--quiet", "--force", "--export-marks=../new.marks.part"])
        .stdin(Stdio::piped())
        .spawn()
        .expect("git runs");
    let from = BufReader::new(export.stdout.take().expect("it was asked for"));
    let to = BufWriter::new(import.stdin.take().expect("it was asked for"));
    fold_blobs(from, to).expect("git reads what git writes");
    for child in [&mut export, &mut import] {
        finish(child);
    }
    fs::rename(made.join("new.marks.part"), made.join("new.marks")).expect("git wrote it");
}

/// Passes a stream of `git fast-export` on, every file folded.
fn fold_blobs(mut from: impl BufRead, mut to: impl Write) -> io::Result<()> {
    let mut is_blob = false;
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line)? > 0 {
        match line.strip_prefix(b"data ") {
            Some(length) => {
                let length = std::str::from_utf8(length).ok().and_then(|length| length.trim_end().parse().ok());
                let mut data = vec![0; length.expect("a length after `data`")];
                from.read_exact(&mut data)?;
                match String::from_utf8(data) {
                    Ok(text) if is_blob => data = fold(&text).into_bytes(),
                    Ok(text) => data = text.into_bytes(),
                    Err(error) => data = error.into_bytes(),
                }
                writeln!(to, "data {}", data.len())?;
                to.write_all(&data)?;
                is_blob = false;
            }
            None => {
                is_blob |= line == b"blob\n";
                to.write_all(&line)?;
            }
        }
        line.clear();
    }
    to.flush()
}

/// Characters that a tag has at most.
const LONGEST_TAG: usize = 200;

/// Tags of up to 200 characters out, runs of white space to one space, none at the ends: how the texts were made.
fn fold(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some(open) = rest.find('<') {
        push(&mut out, &rest[..open]);
        let after = &rest[open + 1..];
        let close = after.char_indices().take(LONGEST_TAG + 1).find(|(_, char)| *char == '>');
        match close {
            Some((at, _)) if at > 0 => {
                push(&mut out, " ");
                rest = &after[at + 1..];
            }
            _ => {
                push(&mut out, "<");
                rest = after;
            }
        }
    }
    push(&mut out, rest);
    out.truncate(out.trim_end().len());
    out
}

fn push(out: &mut String, text: &str) {
    for char in text.chars() {
        match char.is_whitespace() {
            true if out.is_empty() || out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(char),
        }
    }
}

/// From commits of the bundle to those of `folded`.
fn commits(made: &Path) -> HashMap<String, String> {
    let marks = |name: &str| -> Vec<(String, String)> {
        let lines = BufReader::new(File::open(made.join(name)).expect("git wrote it")).lines();
        let lines = lines.map(|line| line.expect("git wrote it"));
        lines.filter_map(|line| line.split_once(' ').map(|(mark, hash)| (mark.to_owned(), hash.to_owned()))).collect()
    };
    let new: HashMap<String, String> = marks("new.marks").into_iter().collect();
    marks("old.marks").into_iter().filter_map(|(mark, hash)| Some((hash, new.get(&mark)?.clone()))).collect()
}

/// git, whatever the user's own settings are.
fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command.args(["-c", "init.defaultBranch=main", "-c", "core.autocrlf=false"]);
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    command
}

/// Runs to the end and gives the first line.
fn said(command: &mut Command) -> String {
    let output = command.output().expect("git runs");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or_default().to_owned()
}

fn finish(child: &mut Child) {
    let status = child.wait().expect("git ends");
    assert!(status.success(), "git failed");
}
