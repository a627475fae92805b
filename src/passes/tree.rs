//! What git says of the edition as a whole, for whichever texts need it.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use crate::model::history::NoHistory;
use crate::model::project::Project;
use crate::{anchor, load};

/// Asked once in a run, by whoever needs it first.
#[derive(Debug, Default)]
pub struct WorkTree {
    /// The files that aren't as they were last committed.
    edited: OnceLock<BTreeSet<String>>,
    quoted: OnceLock<Arc<Quoted>>,
    former: Option<Arc<Quoted>>,
    blobs: OnceLock<load::BlobReader>,
}

/// When quotations were written and texts committed, as of one commit.
#[derive(Debug)]
pub struct Quoted {
    head: Result<(Option<String>, bool), NoHistory>,
    /// By their words, folded.
    quotes: HashMap<String, i64>,
    said: load::Quoted,
}

impl WorkTree {
    /// `former` is what a run before this one was told: nothing else is said until the next commit.
    pub fn after(former: Option<Arc<Quoted>>) -> Self {
        Self { former, ..Self::default() }
    }

    /// What the next run may be told again.
    pub fn told(self) -> Option<Arc<Quoted>> {
        self.quoted.into_inner().or(self.former)
    }

    pub fn is_edited(&self, project: &Project, file: &str) -> bool {
        self.edited.get_or_init(|| load::edited(&project.root)).contains(file)
    }

    /// When the quotation with these words (folded) was committed last: seconds since 1970.
    pub fn quoted_at(&self, project: &Project, words: &str) -> Option<i64> {
        self.quoted(project).quotes.get(words).copied()
    }

    /// A file as it was committed at that time, if it is another today.
    pub fn read_at(&self, project: &Project, file: &str, time: i64) -> Option<String> {
        let blob = self.quoted(project).said.blob_at(file, time)?;
        self.blobs.get_or_init(|| load::BlobReader::new(&project.root)).read(blob)
    }

    fn quoted(&self, project: &Project) -> &Quoted {
        self.quoted.get_or_init(|| {
            let head = load::head(&project.root);
            match &self.former {
                Some(former) if former.head == head => former.clone(),
                _ => Arc::new(Quoted::new(project, head)),
            }
        })
    }
}

impl Quoted {
    fn new(project: &Project, head: Result<(Option<String>, bool), NoHistory>) -> Self {
        // Without a commit there is nothing to ask.
        let said = if matches!(head, Ok((Some(_), _))) { load::quoted(&project.root) } else { load::Quoted::default() };
        let mut quotes: HashMap<String, i64> = HashMap::new();
        for (quote, time) in said.quotes() {
            let last = quotes.entry(anchor::folded(quote)).or_insert(time);
            *last = time.max(*last);
        }
        Self { head, quotes, said }
    }
}
