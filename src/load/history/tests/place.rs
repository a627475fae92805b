//! Where an edition stands, and where there is no history.

use super::*;

#[test]
fn an_edition_in_a_folder_of_the_repository() {
    let repository = Repository::new();
    repository.edit("editions/first/content/a.md", "one");
    repository.edit("content/a.md", "other");
    repository.edit("editions/first/content/a.md", "two");
    let history = history(&repository.path("editions/first"), FILE).unwrap();
    assert_eq!(lines(&history), ["01-03 editions/first/content/a.md: two", "01-01 editions/first/content/a.md: one"]);
}

#[cfg(unix)]
#[test]
fn links() {
    use std::os::unix::fs::symlink;
    let repository = Repository::new();
    repository.edit("real/content/a.md", "one");
    repository.edit("real/content/a.md", "two");
    let expected = ["01-02 real/content/a.md: two", "01-01 real/content/a.md: one"];
    // The edition's folder, from outside the repository and from inside; and the text.
    let outside = repository.home.path().join("link");
    symlink(repository.path("real"), &outside).unwrap();
    symlink("real", repository.path("inside")).unwrap();
    fs::create_dir(repository.path("content")).unwrap();
    symlink("../real/content/a.md", repository.path(FILE)).unwrap();
    repository.commit();
    for root in [outside, repository.path("inside"), repository.root()] {
        assert_eq!(lines(&history(&root, FILE).unwrap()), expected, "{root:?}");
    }
    // The link becomes a file: what it led to isn't a version of it.
    fs::remove_file(repository.path(FILE)).unwrap();
    repository.edit(FILE, "three");
    repository.check(&["01-04 content/a.md: three"]);
}

#[test]
fn a_submodule_has_its_own_history() {
    let inner = Repository::new();
    inner.edit("a.md", "one");
    inner.edit("a.md", "two");
    let outer = Repository::new();
    outer.edit("content/b.md", "b");
    outer.git(&["submodule", "--quiet", "add", inner.root().to_str().unwrap(), "content/part"]);
    outer.commit();
    let history = history(&outer.root(), "content/part/a.md").unwrap();
    assert_eq!(lines(&history), ["01-02 a.md: two", "01-01 a.md: one"]);
}

#[test]
fn a_linked_work_tree() {
    let repository = Repository::new();
    repository.edit(FILE, "one");
    let other = repository.home.path().join("other");
    repository.git(&["worktree", "add", "-q", "-b", "branch", other.to_str().unwrap()]);
    repository.edit(FILE, "two");
    assert!(other.join(".git").is_file());
    assert_eq!(lines(&history(&other, FILE).unwrap()), ["01-01 content/a.md: one"]);
    repository.check(&["01-02 content/a.md: two", "01-01 content/a.md: one"]);
}

#[test]
fn objects_named_by_sha256() {
    let repository = Repository::with(&["--object-format=sha256"]);
    repository.edit("content/b.md", "one two three four");
    repository.git(&["mv", "content/b.md", FILE]);
    repository.edit(FILE, "one two three 4");
    repository.check(&["01-02 content/a.md: one two three 4", "01-01 content/b.md: one two three four"]);
    assert_eq!(repository.history().unwrap().versions()[0].blob.len(), 64);
}

#[test]
fn names_are_taken_literally() {
    for name in [
        "*.md",
        "[ab].md",
        ":(top)a.md",
        ":a.md",
        "-a.md",
        "--.md",
        "a b\"'$x.md",
        "ä€\u{1f600}.md",
        "a\\b.md",
        "!a.md",
    ] {
        if cfg!(windows) && name.contains(['*', ':', '"', '\\']) {
            continue;
        }
        let repository = Repository::new();
        repository.edit("content/a.md", "other");
        repository.edit("old/*x.md", "one two three four");
        fs::rename(repository.path("old/*x.md"), repository.path(&format!("content/{name}"))).unwrap();
        repository.commit();
        repository.edit("content/b.md", "other");
        repository.edit(&format!("content/{name}"), "one two three 4");
        let history = history(&repository.root(), &format!("content/{name}")).unwrap();
        let newest = format!("01-05 content/{name}: one two three 4");
        assert_eq!(lines(&history), [newest.as_str(), "01-02 old/*x.md: one two three four"]);
    }
}

/// A folder whose name has a line end doesn't cut what git says of it.
#[cfg(unix)]
#[test]
fn a_folder_with_a_line_end() {
    let repository = Repository::new();
    repository.edit("a\nb/content/a.md", "one");
    let history = history(&repository.path("a\nb"), FILE).unwrap();
    assert_eq!(lines(&history), ["01-01 a\nb/content/a.md: one"]);
}

#[test]
fn untracked() {
    let repository = Repository::new();
    repository.write(FILE, "one");
    assert_eq!(repository.history().unwrap_err(), NoHistory::Untracked, "no commits");
    repository.edit("content/b.md", "b");
    repository.git(&["rm", "-q", "--cached", "content/b.md"]);
    repository.write("content/c.md", "c");
    assert_eq!(history(&repository.root(), "content/c.md").unwrap_err(), NoHistory::Untracked, "not added");
    repository.git(&["add", "content/c.md"]);
    assert_eq!(history(&repository.root(), "content/c.md").unwrap_err(), NoHistory::Untracked, "not committed");
    repository.write_bytes(".gitignore", b"content/d.md");
    repository.write("content/d.md", "d");
    assert_eq!(history(&repository.root(), "content/d.md").unwrap_err(), NoHistory::Untracked, "ignored");
    let missing = history(&repository.root(), "content/e.md").unwrap_err();
    assert!(matches!(&missing, NoHistory::Failed(words) if !words.is_empty()), "{missing:?}");
}

#[test]
fn no_repository() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), "one").unwrap();
    assert_eq!(history(folder.path(), "a.md").unwrap_err(), NoHistory::NoRepository);
    // Inside the folder of git itself.
    let repository = Repository::new();
    repository.write(".git/a.md", "one");
    assert_eq!(history(&repository.root(), ".git/a.md").unwrap_err(), NoHistory::NoRepository);
    let bare = Repository::with(&["--bare"]);
    bare.write("a.md", "one");
    assert_eq!(history(&bare.root(), "a.md").unwrap_err(), NoHistory::NoRepository);
    // A `.git` that leads nowhere is told in git's words.
    fs::write(folder.path().join(".git"), "gitdir: /nowhere/at/all").unwrap();
    assert_eq!(
        history(folder.path(), "a.md").unwrap_err(),
        NoHistory::Failed("not a git repository: /nowhere/at/all".to_owned())
    );
}

#[test]
fn long_paths_of_windows() {
    for (long, short) in [(r"\\?\C:\texts", r"C:\texts"), (r"\\?\UNC\a\b", r"\\?\UNC\a\b"), ("/home", "/home")] {
        assert_eq!(plain(Path::new(long)), Path::new(short));
    }
}

#[test]
fn a_shallow_clone() {
    let repository = Repository::new();
    repository.edit(FILE, "one");
    repository.edit(FILE, "two");
    repository.edit("content/b.md", "b");
    repository.edit("content/c.md", "c");
    let clone = |depth: &str| {
        let path = repository.home.path().join(depth);
        let from = format!("file://{}", repository.root().display());
        repository.git(&["clone", "-q", "--depth", depth, &from, path.to_str().unwrap()]);
        path
    };
    let shallow = clone("2");
    let history_of = |root: &Path, file: &str| history(root, file).unwrap();
    let cut = history_of(&shallow, FILE);
    assert_eq!((lines(&cut), cut.is_shallow()), (vec!["01-03 content/a.md: two".to_owned()], true));
    // Nothing is missing of a text that began after the cut, or when the depth reaches the root.
    assert!(!history_of(&shallow, "content/c.md").is_shallow());
    assert!(!history_of(&clone("9"), FILE).is_shallow());
}
