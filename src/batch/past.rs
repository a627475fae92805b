//! The former versions of a plain text: its bytes as git has them.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::model::history::{NoHistory, Version};
use crate::{anchor, load};

/// The past of a text that git may track. git is started when it is first asked for versions.
#[derive(Debug)]
pub struct PlainPast {
    path: PathBuf,
    history: OnceCell<Result<load::History, NoHistory>>,
}

impl PlainPast {
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), history: OnceCell::new() }
    }

    fn history(&self) -> Result<&load::History, NoHistory> {
        let history = self.history.get_or_init(|| {
            let path = std::path::absolute(&self.path).map_err(|error| NoHistory::Failed(error.to_string()))?;
            match (path.parent(), path.file_name().and_then(|name| name.to_str())) {
                (Some(folder), Some(name)) => load::history(folder, name),
                _ => Err(NoHistory::Untracked),
            }
        });
        history.as_ref().map_err(Clone::clone)
    }
}

impl anchor::Past for PlainPast {
    fn versions(&self) -> Result<&[Version], NoHistory> {
        Ok(self.history()?.versions())
    }

    fn reading(&self, index: usize) -> Option<Rc<str>> {
        self.history().ok()?.read(index).map(Rc::from)
    }

    // What stands in the folder is all that a question is about, whatever was committed.
    fn is_edited(&self) -> bool {
        false
    }

    // Nor does a question stand in a file.
    fn is_new(&self, _: &str) -> bool {
        false
    }

    fn quoted_at(&self, _: &str) -> Option<i64> {
        None
    }

    fn reading_at(&self, _: i64) -> Option<Rc<str>> {
        None
    }

    fn is_shallow(&self) -> bool {
        self.history().is_ok_and(load::History::is_shallow)
    }

    fn is_cut(&self) -> bool {
        self.history().is_ok_and(load::History::is_cut)
    }
}
