use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use tempfile::TempDir;

use super::*;

/// An edition whose output is `edition/public`.
struct Bench {
    folder: TempDir,
}

type Files<'a> = [(&'a str, &'a str)];

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for own in ["content", "templates", "static"] {
            fs::create_dir_all(folder.path().join("edition").join(own)).unwrap();
        }
        Self { folder }
    }

    fn edition(&self) -> PathBuf {
        self.folder.path().join("edition")
    }

    fn output(&self) -> PathBuf {
        self.edition().join("public")
    }

    fn open(&self) -> Result<Writer, WriteError> {
        Writer::open(&self.output(), &self.edition())
    }

    fn put(&self, pages: &Files<'_>) -> Writer {
        let writer = self.open().unwrap();
        for (path, text) in pages {
            writer.put(&SitePath::new(*path), text.as_bytes()).unwrap();
        }
        writer
    }

    /// Builds, and says what was written, unchanged and removed.
    #[track_caller]
    fn build(&self, pages: &Files<'_>) -> (usize, usize, usize) {
        let written = self.put(pages).finish().unwrap();
        (written.written, written.unchanged, written.removed)
    }

    fn add(&self, path: &str, text: &str) {
        let file = self.output().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// What the output holds, but for the manifest; and nothing is left beside it.
    #[track_caller]
    fn check(&self, files: &Files<'_>) {
        assert_eq!(self.files(), files.iter().map(|(path, text)| (path.to_string(), text.to_string())).collect());
        let mut beside: Vec<_> =
            fs::read_dir(self.edition()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        beside.sort();
        assert_eq!(beside, ["content", "public", "static", "templates"]);
    }

    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        let mut folders = vec![String::new()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(self.output().join(&folder)).unwrap() {
                let entry = entry.unwrap();
                let path = format!("{folder}{}", entry.file_name().to_str().unwrap());
                if entry.file_type().unwrap().is_dir() {
                    folders.push(format!("{path}/"));
                } else if path != manifest::NAME {
                    files.insert(path, fs::read_to_string(entry.path()).unwrap());
                }
            }
        }
        files
    }

    #[track_caller]
    fn refused(&self, output: &Path, message: &str) {
        match Writer::open(output, &self.edition()) {
            Err(WriteError::Refused(reason)) => assert!(reason.contains(message), "{reason}"),
            Err(error) => panic!("{error}"),
            Ok(_) => panic!("`{}` was let through", output.display()),
        }
    }
}

const FIRST: &Files<'_> =
    &[("claims/a.html", "a"), ("claims/b.html", "b"), ("index.html", "home"), ("old/x.html", "x")];
const SECOND: &Files<'_> =
    &[("claims/a.html", "a"), ("claims/b.html", "B"), ("index.html", "Home"), ("new/deep/y.html", "y")];

#[test]
fn a_fresh_output() {
    let bench = Bench::new();
    assert_eq!(bench.build(FIRST), (4, 0, 0));
    bench.check(FIRST);
    let manifest = fs::read_to_string(bench.output().join(manifest::NAME)).unwrap();
    assert_eq!(manifest.lines().next(), Some("postil-manifest 1"));
    assert_eq!(manifest.lines().nth(1), Some("af63dc4c8601ec8c 1 claims/a.html"));
}

#[test]
fn an_empty_output() {
    let bench = Bench::new();
    fs::create_dir(bench.output()).unwrap();
    assert_eq!(bench.build(FIRST), (4, 0, 0));
    bench.check(FIRST);
}

#[test]
fn folders_above_a_fresh_output_are_made() {
    let bench = Bench::new();
    let output = bench.folder.path().join("sites/../sites/deep/one");
    let writer = Writer::open(&output, &bench.edition()).unwrap();
    writer.put(&SitePath::new("index.html"), b"home").unwrap();
    writer.finish().unwrap();
    assert_eq!(fs::read(bench.folder.path().join("sites/deep/one/index.html")).unwrap(), b"home");
}

#[test]
fn an_unchanged_site_is_left_alone() {
    let bench = Bench::new();
    bench.build(FIRST);
    let long_ago = SystemTime::UNIX_EPOCH;
    let paths: Vec<_> = FIRST.iter().map(|(path, _)| *path).chain([manifest::NAME]).collect();
    for path in &paths {
        File::options().append(true).open(bench.output().join(path)).unwrap().set_modified(long_ago).unwrap();
    }
    assert_eq!(bench.build(FIRST), (0, 4, 0));
    for path in &paths {
        assert_eq!(fs::metadata(bench.output().join(path)).unwrap().modified().unwrap(), long_ago, "{path}");
    }
    bench.check(FIRST);
}

#[test]
fn only_what_changed_is_written() {
    let bench = Bench::new();
    bench.build(FIRST);
    assert_eq!(bench.build(SECOND), (3, 1, 1));
    bench.check(SECOND);
    assert!(!bench.output().join("old").exists());
}

#[test]
fn what_someone_edited_or_removed_is_written_again() {
    let bench = Bench::new();
    bench.build(FIRST);
    bench.add("index.html", "hmoe");
    fs::remove_dir_all(bench.output().join("claims")).unwrap();
    assert_eq!(bench.build(FIRST), (3, 1, 0));
    bench.check(FIRST);
}

#[test]
fn a_file_takes_the_place_of_a_folder_and_the_other_way_round() {
    let bench = Bench::new();
    bench.build(&[("a", "file"), ("b/c/d", "deep")]);
    bench.build(&[("a/x/y", "deep"), ("b", "file")]);
    bench.check(&[("a/x/y", "deep"), ("b", "file")]);
}

#[test]
fn foreign_files_stay() {
    let bench = Bench::new();
    bench.build(FIRST);
    bench.add("CNAME", "example.org");
    bench.add("old/theirs.html", "theirs");
    assert_eq!(bench.build(SECOND), (3, 1, 1));
    let mut files = SECOND.to_vec();
    files.extend([("CNAME", "example.org"), ("old/theirs.html", "theirs")]);
    bench.check(&files);
}

#[test]
fn foreign_files_are_not_overwritten() {
    for (theirs, page) in [("new.html", "new.html"), ("new", "new/a.html"), ("new.html/x", "new.html")] {
        let bench = Bench::new();
        bench.build(FIRST);
        bench.add(theirs, "theirs");
        let mut pages = FIRST.to_vec();
        pages.push((page, "ours"));
        let error = bench.put(&pages).finish().unwrap_err();
        assert!(matches!(&error, WriteError::Refused(message) if message.contains(theirs)), "{error}");
        let mut files = FIRST.to_vec();
        files.push((theirs, "theirs"));
        bench.check(&files);
    }
}

#[test]
fn folders_that_are_not_ours_are_refused() {
    let bench = Bench::new();
    bench.add("letter.txt", "dear");
    bench.refused(&bench.output(), "holds files that postil didn't write");
    // Not even a staging folder was made there.
    bench.check(&[("letter.txt", "dear")]);
}

#[test]
fn grounds_that_are_refused() {
    let bench = Bench::new();
    let edition = bench.edition();
    bench.refused(&edition, "is the edition's own folder");
    bench.refused(&edition.join("content/.."), "is the edition's own folder");
    bench.refused(bench.folder.path(), "holds the edition");
    bench.refused(Path::new("/"), "holds the edition");
    bench.refused(&edition.join("content"), "lies in `content/`");
    bench.refused(&edition.join("content/site"), "lies in `content/`");
    bench.refused(&edition.join("templates"), "lies in `templates/`");
    bench.refused(&edition.join("gone/../static/site"), "lies in `static/`");
    fs::write(bench.output(), "").unwrap();
    bench.refused(&bench.output(), "is a file");
}

#[cfg(unix)]
#[test]
fn links_in_and_to_the_output() {
    use std::os::unix::fs::symlink;
    let bench = Bench::new();
    let real = bench.folder.path().join("www");
    symlink(&real, bench.output()).unwrap();
    bench.refused(&bench.output(), "is a link that leads nowhere");
    fs::create_dir(&real).unwrap();
    // Written through, and still a link.
    bench.build(FIRST);
    bench.check(FIRST);
    assert!(fs::symlink_metadata(bench.output()).unwrap().is_symlink());

    // Someone put a link in the place of a folder: what it leads to isn't ours.
    let elsewhere = bench.folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("x.html"), "precious").unwrap();
    fs::remove_dir_all(real.join("old")).unwrap();
    symlink(&elsewhere, real.join("old")).unwrap();
    bench.build(SECOND);
    assert_eq!(fs::read(elsewhere.join("x.html")).unwrap(), b"precious");
    let error = bench.put(&[("old/y.html", "y")]).finish().unwrap_err();
    assert!(
        matches!(&error, WriteError::Refused(message) if message.contains("public/old`") || message.contains("www/old`")),
        "{error}"
    );
}

#[test]
fn without_finish_nothing_happens() {
    let bench = Bench::new();
    drop(bench.put(FIRST));
    assert!(!bench.output().exists());
    bench.build(FIRST);
    drop(bench.put(SECOND));
    bench.check(FIRST);
}

#[test]
fn one_build_at_a_time() {
    let bench = Bench::new();
    let first = bench.put(FIRST);
    bench.refused(&bench.output(), "another build is writing");
    first.finish().unwrap();
    let second = bench.put(SECOND);
    bench.refused(&bench.output(), "another build is writing");
    second.finish().unwrap();
    bench.check(SECOND);
}

#[test]
fn a_manifest_that_is_damaged_or_newer_is_refused() {
    let bench = Bench::new();
    bench.build(FIRST);
    bench.add(manifest::NAME, "postil-manifest 9\n");
    bench.refused(&bench.output(), "line 1 of");
    bench.check(FIRST);
}

#[test]
fn copies_files() {
    let bench = Bench::new();
    let from = bench.edition().join("content/map.png");
    // Longer than a chunk.
    let mut bytes = vec![7; 200_000];
    fs::write(&from, &bytes).unwrap();
    let build = || {
        let writer = bench.open().unwrap();
        writer.copy(&from, &SitePath::new("maps/map.png")).unwrap();
        writer.finish().unwrap().written
    };
    assert_eq!((build(), build()), (1, 0));
    bytes[150_000] = 8;
    fs::write(&from, &bytes).unwrap();
    assert_eq!((build(), build()), (1, 0));
    assert_eq!(fs::read(bench.output().join("maps/map.png")).unwrap(), bytes);
    let error = bench.open().unwrap().copy(Path::new("/nowhere/x"), &SitePath::new("x")).unwrap_err();
    assert!(error.to_string().starts_with("can't read `/nowhere/x`: "), "{error}");
}

#[test]
fn many_threads_write_at_once() {
    let bench = Bench::new();
    let writer = bench.open().unwrap();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= 400 {
                        break;
                    }
                    let path = SitePath::new(format!("{}/{number}.html", number % 7));
                    writer.put(&path, number.to_string().as_bytes()).unwrap();
                }
            });
        }
    });
    assert_eq!(writer.finish().unwrap().written, 400);
    assert_eq!(bench.files().len(), 400);
}

/// The process dies: nothing is cleaned up, but the lock is free.
fn kill(mut writer: Writer) {
    writer.work.killed = true;
}

#[test]
fn killed_before_anything_was_moved() {
    let bench = Bench::new();
    // While a fresh output is staged; and with all of it staged.
    kill(bench.put(FIRST));
    let writer = bench.put(FIRST);
    writer.prepare().unwrap();
    kill(writer);
    assert!(!bench.output().exists());
    bench.build(&FIRST[..2]);
    bench.check(&FIRST[..2]);
    // While changes are staged.
    kill(bench.put(SECOND));
    drop(bench.open().unwrap());
    bench.check(&FIRST[..2]);
}

#[test]
fn killed_just_after_the_rename() {
    let bench = Bench::new();
    let writer = bench.put(FIRST);
    writer.prepare().unwrap();
    fs::rename(writer.work.site(), bench.output()).unwrap();
    kill(writer);
    drop(bench.open().unwrap());
    bench.check(FIRST);
}

#[test]
fn killed_in_the_first_build_into_an_empty_folder() {
    let bench = Bench::new();
    fs::create_dir(bench.output()).unwrap();
    kill(bench.put(FIRST));
    bench.build(SECOND);
    bench.check(SECOND);
}

#[test]
fn an_interrupted_pass_is_finished_whatever_was_done() {
    let kinds: [(&Files<'_>, &Files<'_>); 3] = [
        (FIRST, SECOND),
        (&[("a", "file"), ("b/c/d", "deep"), ("e", "e")], &[("a/x/y", "deep"), ("b", "file"), ("e", "E")]),
        (&[], FIRST),
    ];
    for (before, after) in kinds {
        let mut steps = 1;
        let mut most = 0;
        while most <= steps {
            let bench = Bench::new();
            bench.build(before);
            let writer = bench.put(after);
            let Ready::Pass(pass, _) = writer.prepare().unwrap() else { panic!("there is something to do") };
            steps = pass.steps();
            pass.run(most).unwrap();
            kill(writer);
            // The next build finishes it, even if it then comes to nothing, and even if it is killed itself.
            kill(bench.open().unwrap());
            drop(bench.open().unwrap());
            bench.check(after);
            assert_eq!(bench.build(after), (0, after.len(), 0), "after {most} of {steps} steps");
            most += 1;
        }
        assert!(steps >= 6);
    }
}

#[test]
fn a_pass_that_fails_is_finished_later() {
    let bench = Bench::new();
    bench.build(FIRST);
    let writer = bench.put(SECOND);
    let Ready::Pass(pass, _) = writer.prepare().unwrap() else { panic!("there is something to do") };
    // Someone's file appears between the check and the pass.
    bench.add("new", "theirs");
    let error = pass.run(usize::MAX).unwrap_err();
    assert!(error.to_string().contains("public/new/deep"), "{error}");
    drop(writer);
    fs::remove_file(bench.output().join("new")).unwrap();
    drop(bench.open().unwrap());
    bench.check(SECOND);
}

#[cfg(unix)]
#[test]
fn errors_name_the_path() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new();
    let writer = bench.open().unwrap();
    // A file where a folder is needed, which stops even root.
    writer.put(&SitePath::new("a"), b"").unwrap();
    let error = writer.put(&SitePath::new("a/b.html"), b"").unwrap_err();
    assert!(error.to_string().contains(".public.postil-staging/site/a`"), "{error}");
    drop(writer);

    fs::set_permissions(bench.edition(), fs::Permissions::from_mode(0o555)).unwrap();
    // Root writes anywhere.
    if let Err(error) = bench.open() {
        assert!(error.to_string().contains(".public.postil-staging`"), "{error}");
    }
    fs::set_permissions(bench.edition(), fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_site_is_readable_by_all() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new();
    let from = bench.edition().join("content/map.png");
    fs::write(&from, "map").unwrap();
    fs::set_permissions(&from, fs::Permissions::from_mode(0o600)).unwrap();
    let writer = bench.put(&[("index.html", "home")]);
    writer.copy(&from, &SitePath::new("map.png")).unwrap();
    writer.finish().unwrap();
    let mode = |path: &str| fs::metadata(bench.output().join(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("map.png"), mode("index.html"));
}
