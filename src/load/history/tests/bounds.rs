//! Long histories.

use std::time::Instant;

use super::*;

#[test]
fn bounds() {
    let repository = Repository::new();
    repository.edit("content/c.md", "one two three four five six");
    repository.git(&["mv", "content/c.md", "content/b.md"]);
    repository.edit("content/b.md", "one two three four five 6");
    repository.git(&["mv", "content/b.md", FILE]);
    repository.edit(FILE, "one two three four 5 6");
    repository.edit(FILE, "one two three 4 5 6");
    #[track_caller]
    fn check(repository: &Repository, bounds: Bounds, listed: usize, read: usize, is_cut: bool) {
        let history = asked(OsStr::new("git"), &repository.root(), FILE, &bounds).unwrap();
        let found = (0..listed).filter(|&index| history.read(index).is_some()).count();
        assert_eq!((history.versions().len(), found, history.is_cut()), (listed, read, is_cut), "{bounds:?}");
    }
    check(&repository, BOUNDS, 4, 4, false);
    check(&repository, Bounds { versions: 4, ..BOUNDS }, 4, 4, false);
    check(&repository, Bounds { versions: 3, ..BOUNDS }, 3, 3, true);
    check(&repository, Bounds { commits: 1, ..BOUNDS }, 1, 1, true);
    check(&repository, Bounds { renames: 2, ..BOUNDS }, 4, 4, false);
    check(&repository, Bounds { renames: 1, ..BOUNDS }, 3, 3, true);
    check(&repository, Bounds { largest: 24, ..BOUNDS }, 4, 2, false);
    check(&repository, Bounds { total: 30, ..BOUNDS }, 4, 2, true);
    check(&repository, Bounds { total: 1_000, ..BOUNDS }, 4, 4, false);
}

/// A repository of 10,000 commits, a fifth of which edit the text.
#[test]
fn ten_thousand_commits() {
    let repository = Repository::new();
    let mut stream = String::new();
    for number in 0..10_000 {
        stream +=
            &format!("commit refs/heads/main\ncommitter C <c@c> {} +0000\ndata 0\n", 1_577_880_000 + number * 3600);
        let (file, text) = match number % 5 {
            0 => (FILE.to_owned(), format!("{}{number}", "the same words over and over\n".repeat(200))),
            _ => (format!("content/{}/{}.md", number % 50, number % 97), number.to_string()),
        };
        stream += &format!("M 100644 inline {file}\ndata {}\n{text}\n", text.len());
    }
    repository.git_with(&repository.root(), &["fast-import", "--quiet"], stream.as_bytes());
    repository.write(FILE, "on disk");

    let start = Instant::now();
    let history = repository.history().unwrap();
    let listed = start.elapsed();
    assert_eq!((history.versions().len(), history.is_cut()), (2_000, false));
    assert!((0..2_000).all(|index| history.read(index).is_some_and(|text| text.len() > 5_000)));
    let read = start.elapsed() - listed;
    // Seen on two busy cores: 0.2 s and 0.1 s. This is for what grows with the square.
    assert!(listed + read < Duration::from_secs(10), "{listed:?} {read:?}");
}
