//! The former readings of a text: git has the versions, parsing makes their reading texts.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use super::tree::WorkTree;
use crate::model::history::{NoHistory, Version};
use crate::model::project::{Project, TextFile};
use crate::{anchor, load, parse};

/// Bytes of reading texts that are kept of one text. Those of 2,000 versions of a book would fill the memory.
const MOST_KEPT: usize = 32 << 20;

/// The past of a text of the edition. git is started when it is first asked for versions, and what was read once is
/// kept, as long as there is room.
#[derive(Debug)]
pub struct TextPast<'a> {
    project: &'a Project,
    entry: &'a TextFile,
    options: &'a parse::TextOptions,
    tree: &'a WorkTree,
    history: OnceCell<Result<load::History, NoHistory>>,
    kept: RefCell<Kept>,
    /// Whether anything was asked that another commit may answer otherwise.
    asked: Cell<bool>,
}

#[derive(Debug)]
struct Kept {
    readings: HashMap<usize, Option<Rc<str>>>,
    /// Bytes for which there is room.
    room: usize,
}

impl<'a> TextPast<'a> {
    /// `options` are those with which the text itself is parsed.
    pub fn new(project: &'a Project, entry: &'a TextFile, options: &'a parse::TextOptions, tree: &'a WorkTree) -> Self {
        let kept = RefCell::new(Kept { readings: HashMap::new(), room: MOST_KEPT });
        Self { project, entry, options, tree, history: OnceCell::new(), kept, asked: Cell::new(false) }
    }

    /// Whether anyone asked for it.
    pub fn was_asked(&self) -> bool {
        self.asked.get()
    }

    fn history(&self) -> Result<&load::History, NoHistory> {
        self.asked.set(true);
        let history = self.history.get_or_init(|| load::history(&self.project.root, &self.entry.file));
        history.as_ref().map_err(Clone::clone)
    }

    fn parsed(&self, markdown: &str) -> Rc<str> {
        Rc::from(parse::document(&self.entry.id, markdown, self.options).text)
    }
}

impl anchor::Past for TextPast<'_> {
    fn versions(&self) -> Result<&[Version], NoHistory> {
        Ok(self.history()?.versions())
    }

    fn reading(&self, index: usize) -> Option<Rc<str>> {
        if let Some(kept) = self.kept.borrow().readings.get(&index) {
            return kept.clone();
        }
        let markdown = self.history().ok()?.read(index);
        let reading = markdown.map(|markdown| self.parsed(&markdown));
        let kept = &mut *self.kept.borrow_mut();
        if let Some(room) = kept.room.checked_sub(reading.as_ref().map_or(0, |reading: &Rc<str>| reading.len())) {
            kept.room = room;
            kept.readings.insert(index, reading.clone());
        }
        reading
    }

    fn is_edited(&self) -> bool {
        self.asked.set(true);
        self.tree.is_edited(self.project, &self.entry.file)
    }

    fn is_new(&self, words: &str) -> bool {
        self.quoted_at(words).is_none()
    }

    fn quoted_at(&self, words: &str) -> Option<i64> {
        self.asked.set(true);
        self.tree.quoted_at(self.project, words)
    }

    fn reading_at(&self, time: i64) -> Option<Rc<str>> {
        self.asked.set(true);
        Some(self.parsed(&self.tree.read_at(self.project, &self.entry.file, time)?))
    }

    fn is_shallow(&self) -> bool {
        self.history().is_ok_and(load::History::is_shallow)
    }

    fn is_cut(&self) -> bool {
        self.history().is_ok_and(load::History::is_cut)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::process::Command;

    use super::*;
    use crate::anchor::{NoPast, Past};
    use crate::model::diagnostic::Report;

    fn git(root: &Path, arguments: &[&str]) {
        let mut command = Command::new("git");
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"] {
            command.env_remove(name);
        }
        let config = ["-c", "user.name=A", "-c", "user.email=a@a", "-c", "commit.gpgsign=false"];
        command.args(config).args(arguments).current_dir(root).env("HOME", root).env("GIT_CONFIG_NOSYSTEM", "1");
        command.env("GIT_COMMITTER_DATE", "2020-02-03T12:00:00Z").env("GIT_AUTHOR_DATE", "2020-02-03T12:00:00Z");
        let output = command.output().unwrap();
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn options() -> parse::TextOptions {
        parse::TextOptions { raw_html: false, lang: "en".to_owned() }
    }

    #[test]
    fn two_commits_give_two_readings() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        git(root, &["init", "-q"]);
        fs::create_dir(root.join("content")).unwrap();
        for (title, words) in [("First", "It was *the best* of times."), ("Second", "It \"was\" [the worst](x.md).")] {
            fs::write(root.join("content/a.md"), format!("---\ntitle: {title}\n---\n\n# Head\n\n{words}\n")).unwrap();
            git(root, &["add", "content"]);
            git(root, &["commit", "-q", "-m", title]);
        }
        fs::write(root.join("content/a.md"), "Not committed.").unwrap();

        let project = load::project(root, &mut Report::new()).unwrap();
        let options = options();
        let tree = WorkTree::default();
        let past = TextPast::new(&project, &project.texts[0], &options, &tree);
        let days: Vec<String> =
            past.versions().unwrap().iter().map(|version| version.revision.day.to_string()).collect();
        assert_eq!(days, ["2020-02-03", "2020-02-03"]);
        for _ in 0..2 {
            assert_eq!(past.reading(0).as_deref(), Some("Head\nIt “was” the worst."));
            assert_eq!(past.reading(1).as_deref(), Some("Head\nIt was the best of times."));
            assert_eq!(past.reading(2), None);
        }
        assert!(!past.is_shallow() && !past.is_cut());
        // Kept while there is room, and read again where there is none.
        assert!(Rc::ptr_eq(&past.reading(0).unwrap(), &past.reading(0).unwrap()));
        let tree = WorkTree::default();
        let past = TextPast::new(&project, &project.texts[0], &options, &tree);
        past.kept.borrow_mut().room = 20;
        assert_eq!(past.reading(1).as_deref(), Some("Head\nIt was the best of times."));
        assert!(!Rc::ptr_eq(&past.reading(1).unwrap(), &past.reading(1).unwrap()));
    }

    #[test]
    fn no_past() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        fs::write(folder.path().join("content/a.md"), "One.").unwrap();
        let project = load::project(folder.path(), &mut Report::new()).unwrap();
        let options = options();
        let tree = WorkTree::default();
        let past = TextPast::new(&project, &project.texts[0], &options, &tree);
        for past in [&past as &dyn Past, &NoPast(NoHistory::NoRepository)] {
            assert_eq!(past.versions(), Err(NoHistory::NoRepository));
            assert_eq!(past.reading(0), None);
            assert!(!past.is_shallow() && !past.is_cut());
        }
    }
}
