//! The shape of a history: edits, renames, branches.

use super::*;

#[test]
fn edits_and_nothing_else() {
    let repository = Repository::new();
    repository.edit(FILE, "one two");
    repository.edit("content/b.md", "one two");
    repository.edit(FILE, "one three");
    repository.git(&["update-index", "--chmod=+x", FILE]);
    repository.git(&["commit", "-q", "-m", "mode"]);
    repository.commit();
    repository.edit(FILE, "four");
    repository.edit(FILE, "one two");
    repository.write(FILE, "not committed");
    repository.check(&[
        "01-06 content/a.md: one two",
        "01-05 content/a.md: four",
        "01-03 content/a.md: one three",
        "01-01 content/a.md: one two",
    ]);
    let history = repository.history().unwrap();
    let versions = history.versions();
    assert_eq!(versions[0].blob, versions[3].blob);
    assert_eq!(versions[0].blob.len(), 40);
    assert!(repository.git(&["rev-parse", "HEAD"]).starts_with(&*versions[0].revision.commit));
    assert_eq!(versions[0].revision.commit.len(), 10);
    assert!(!history.is_shallow() && !history.is_cut());
    assert_eq!(history.read(4), None);
}

#[test]
fn removed_and_made_anew() {
    let repository = Repository::new();
    repository.edit(FILE, "one two three");
    fs::remove_file(repository.path(FILE)).unwrap();
    repository.commit();
    repository.edit("content/b.md", "five");
    repository.edit(FILE, "one two four");
    let expected = ["01-04 content/a.md: one two four", "01-01 content/a.md: one two three"];
    repository.check(&expected);
    // Removed from HEAD, and back on disk.
    repository.git(&["rm", "-q", "--cached", FILE]);
    repository.git(&["commit", "-q", "-m", "gone"]);
    repository.check(&expected);
}

#[test]
fn renames() {
    let repository = Repository::new();
    let mv = |from: &str, to: &str| _ = repository.git(&["mv", from, to]);
    repository.edit("old/b.md", "one two three four five six");
    repository.edit("old/b.md", "one two three four five 6");
    mv("old/b.md", "old/c.md");
    repository.commit();
    // With edits.
    mv("old/c.md", "old/a.md");
    repository.edit("old/a.md", "one two three four 5 6");
    // The folder.
    repository.edit("old/other.md", "something else altogether");
    mv("old", "content");
    repository.commit();
    // Away and back.
    mv(FILE, "elsewhere.md");
    repository.commit();
    repository.edit("elsewhere.md", "one two three four 5 6 7");
    mv("elsewhere.md", FILE);
    repository.commit();
    repository.check(&[
        "01-08 elsewhere.md: one two three four 5 6 7",
        "01-04 old/a.md: one two three four 5 6",
        "01-02 old/b.md: one two three four five 6",
        "01-01 old/b.md: one two three four five six",
    ]);
}

#[test]
fn a_copy_is_a_text_of_its_own() {
    let repository = Repository::new();
    repository.edit("content/b.md", "one two three four");
    repository.edit(FILE, "one two three four");
    // A removed text that is little like it isn't its former self.
    fs::remove_file(repository.path("content/b.md")).unwrap();
    repository.edit("content/c.md", "other words");
    repository.check(&["01-02 content/a.md: one two three four"]);
}

#[test]
fn unlike_files_are_no_rename() {
    let repository = Repository::new();
    repository.edit("content/b.md", "one two three four");
    fs::remove_file(repository.path("content/b.md")).unwrap();
    repository.edit(FILE, "something else altogether");
    repository.check(&["01-02 content/a.md: something else altogether"]);
}

/// The edits of a branch count one by one when the merge took them as they were.
#[test]
fn merged_branch() {
    let repository = Repository::new();
    repository.edit(FILE, "one two three");
    repository.git(&["checkout", "-q", "-b", "branch"]);
    repository.edit(FILE, "1 two three");
    repository.edit(FILE, "1 2 three");
    repository.git(&["checkout", "-q", "main"]);
    repository.edit("content/b.md", "b");
    repository.merge("branch", None);
    repository.edit(FILE, "1 2 3");
    repository.check(&[
        "01-06 content/a.md: 1 2 3",
        "01-03 content/a.md: 1 2 three",
        "01-02 content/a.md: 1 two three",
        "01-01 content/a.md: one two three",
    ]);
}

/// Where both sides edited it, the merge counts for the branch. By date its commits would stand among those of main.
#[test]
fn merge_of_two_edits() {
    let repository = Repository::new();
    repository.edit(FILE, "one two three four five six seven");
    repository.git(&["checkout", "-q", "-b", "branch"]);
    repository.edit(FILE, "1 two three four five six seven");
    repository.git(&["checkout", "-q", "main"]);
    repository.edit(FILE, "one two three four five six 7");
    repository.git(&["checkout", "-q", "branch"]);
    repository.edit(FILE, "1 2 three four five six seven");
    repository.git(&["checkout", "-q", "main"]);
    repository.merge("branch", None);
    repository.check(&[
        "01-05 content/a.md: 1 2 three four five six 7",
        "01-03 content/a.md: one two three four five six 7",
        "01-01 content/a.md: one two three four five six seven",
    ]);
}

#[test]
fn merge_with_a_conflict() {
    let repository = Repository::new();
    repository.edit(FILE, "one");
    repository.git(&["checkout", "-q", "-b", "branch"]);
    repository.edit(FILE, "branch");
    repository.git(&["checkout", "-q", "main"]);
    repository.edit(FILE, "main");
    repository.merge("branch", Some("both"));
    repository.check(&["01-04 content/a.md: both", "01-03 content/a.md: main", "01-01 content/a.md: one"]);
}

/// One side gave the file another name, the other edited it.
#[test]
fn merge_of_a_rename_and_an_edit() {
    for rename_on_branch in [true, false] {
        let repository = Repository::new();
        let rename = || {
            repository.git(&["mv", "content/b.md", FILE]);
            repository.commit();
        };
        let edit = || repository.edit("content/b.md", "one two three four 5");
        repository.edit("content/b.md", "one two three four five");
        repository.git(&["checkout", "-q", "-b", "branch"]);
        if rename_on_branch {
            rename()
        } else {
            edit()
        }
        repository.git(&["checkout", "-q", "main"]);
        if rename_on_branch {
            edit()
        } else {
            rename()
        }
        repository.merge("branch", None);
        // On main a rename alone is no version; an edit on main is in the merge, since the branch has today's name.
        repository.check(&["01-04 content/a.md: one two three four 5", "01-01 content/b.md: one two three four five"]);
    }
}

/// Another repository merged into this one brings its history.
#[test]
fn merge_of_a_foreign_history() {
    let repository = Repository::new();
    repository.edit("content/b.md", "b");
    repository.git(&["checkout", "-q", "--orphan", "branch"]);
    repository.git(&["rm", "-rfq", "."]);
    repository.edit(FILE, "one");
    repository.edit(FILE, "two");
    repository.git(&["checkout", "-q", "main"]);
    repository.merge("branch", None);
    repository.check(&["01-03 content/a.md: two", "01-02 content/a.md: one"]);
}

/// Both sides removed and one made it anew: the side that has the file is followed.
#[test]
fn merge_beside_a_removal() {
    let repository = Repository::new();
    repository.edit(FILE, "one two three");
    repository.git(&["checkout", "-q", "-b", "branch"]);
    repository.edit(FILE, "1 two three");
    repository.git(&["checkout", "-q", "main"]);
    fs::remove_file(repository.path(FILE)).unwrap();
    repository.commit();
    repository.merge("branch", Some("1 two 3"));
    repository.check(&[
        "01-04 content/a.md: 1 two 3",
        "01-02 content/a.md: 1 two three",
        "01-01 content/a.md: one two three",
    ]);
}

/// Histories full of branches, made by chance: every version was made from the next.
#[test]
fn any_history_gives_one_line() {
    for seed in 1..=8 {
        let repository = Repository::new();
        let mut state: u64 = seed;
        let mut chance = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        // Each commit's parents and words; the file of the first ones may be missing.
        let mut commits: Vec<(Vec<usize>, Option<String>)> = Vec::new();
        let mut stream = String::new();
        for number in 0..80usize {
            let (text, parents) = match number {
                0 => (Some("a a a a a a".to_owned()), Vec::new()),
                _ => {
                    let near = |back: usize| number - 1 - back.min(number - 1);
                    let (first, second) = (near(chance(6)), near(chance(6)));
                    let parents = if first != second && chance(3) == 0 { vec![first, second] } else { vec![first] };
                    let mut text = commits[parents[chance(parents.len())]].1.clone();
                    match chance(8) {
                        0..3 => {
                            let letter = char::from(b'a' + chance(26) as u8);
                            let mut words: Vec<String> =
                                text.unwrap_or("b b b b b b".to_owned()).split(' ').map(str::to_owned).collect();
                            words[chance(6)] = letter.to_string();
                            text = Some(words.join(" "));
                        }
                        3 if number % 5 == 0 => text = None,
                        _ => {}
                    }
                    (text, parents)
                }
            };
            // Days by number: they tell the commits apart, and some run backwards in time.
            let seconds = 1_577_880_000 + (number as i64 ^ 3) * 86_400;
            stream +=
                &format!("commit refs/heads/main\nmark :{}\ncommitter C <c@c> {seconds} +0000\ndata 0\n", number + 1);
            for (index, parent) in parents.iter().enumerate() {
                stream += &format!("{} :{}\n", if index == 0 { "from" } else { "merge" }, parent + 1);
            }
            match &text {
                Some(text) => stream += &format!("M 100644 inline {FILE}\ndata {}\n{text}\n", text.len()),
                None => stream += &format!("D {FILE}\n"),
            }
            stream += &format!("M 100644 inline other\ndata 2\n{number:02}\n");
            commits.push((parents, text));
        }
        stream += "done\n";
        repository.git_with(&repository.root(), &["fast-import", "--quiet", "--done", "--force"], stream.as_bytes());
        repository.write(FILE, "on disk");

        let history = repository.history().unwrap();
        let made = |version: &Version| (version.revision.day.number() - 18_262) as usize ^ 3;
        let text = |index: usize| history.read(index).unwrap();
        let versions = history.versions();
        if let Some(newest) = &commits.last().unwrap().1 {
            assert_eq!(&text(0), newest, "seed {seed}");
        }
        for (index, version) in versions.iter().enumerate() {
            let commit = made(version);
            assert_eq!(commits[commit].1.as_ref(), Some(&text(index)), "seed {seed}");
            let parents = &commits[commit].0;
            match versions.get(index + 1) {
                Some(next) => {
                    assert_ne!(text(index), text(index + 1), "seed {seed}");
                    let from_next = parents.iter().any(|&parent| {
                        let missing = commits[parent].1.is_none();
                        missing || commits[parent].1.as_ref() == Some(&text(index + 1))
                    });
                    assert!(from_next, "seed {seed}: {commit} from {}", made(next));
                    assert!(made(next) < commit, "seed {seed}");
                }
                None => assert!(parents.iter().all(|&parent| commits[parent].1.is_none()), "seed {seed}: {commit}"),
            }
        }
        assert!(versions.len() > 3, "seed {seed}: {}", versions.len());
    }
}
