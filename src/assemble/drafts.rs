//! What isn't to be published yet.

use std::collections::{HashMap, HashSet};

use crate::model::project::Project;
use crate::model::record::{Id, Placing, Publication, Record};
use crate::model::source::FilePath;
use crate::model::work::{Text, TextId};

/// The drafts of an edition. A draft text takes the records of its sidecar with it: they are about words that nobody
/// can read yet.
#[derive(Debug, Default)]
pub struct Held {
    /// Ids and aliases, and the word for what has them: what a complaint about a reference to them says.
    ids: HashMap<Id, &'static str>,
    texts: HashSet<TextId>,
    sidecars: HashSet<FilePath>,
}

impl Held {
    pub fn of(records: &[Record], texts: &[Text], project: &Project) -> Self {
        let mut held = Self::default();
        for text in texts.iter().filter(|text| text.front.draft) {
            held.ids.insert(text.id.clone(), "text");
            held.texts.insert(text.id.clone());
        }
        let sidecars = project.texts.iter().filter(|text| held.texts.contains(&text.id));
        held.sidecars = sidecars.filter_map(|text| text.sidecar.clone()).collect();
        for record in records {
            let with_its_text = record.home.as_ref().is_some_and(|home| held.texts.contains(home));
            if with_its_text || record.publication == Publication::Draft {
                let ids = std::iter::once(&record.id).chain(record.aliases.iter().map(|alias| &alias.value));
                held.ids.extend(ids.map(|id| (id.clone(), record.kind().name())));
            }
        }
        held
    }

    /// The word for the draft that has this id.
    pub fn what(&self, id: &str) -> Option<&'static str> {
        self.ids.get(id).copied()
    }

    /// Leaves out the drafts, their notes, and what places them. A `ref:` entry for a draft isn't a mistake: whoever
    /// takes a record back to draft means its places too.
    pub fn leave_out(
        &self,
        mut records: Vec<Record>,
        mut placings: Vec<Placing>,
        mut texts: Vec<Text>,
    ) -> (Vec<Record>, Vec<Placing>, Vec<Text>) {
        if self.ids.is_empty() {
            return (records, placings, texts);
        }
        records.retain(|record| !self.ids.contains_key(&record.id));
        placings.retain(|placing| !self.ids.contains_key(&placing.id.value) && !self.sidecars.contains(&placing.file));
        texts.retain(|text| !self.texts.contains(&text.id));
        for text in &mut texts {
            text.notes.retain(|note| note.placement().is_none_or(|found| !self.ids.contains_key(&found.record)));
            text.unplaced.retain(|unplaced| !self.ids.contains_key(&unplaced.record));
        }
        (records, placings, texts)
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{assembled, claim, note_in, paths, shown, text};

    #[test]
    fn drafts_take_their_notes_with_them() {
        let records = vec![claim("aa").draft(), claim("bb"), claim("cc").home("later")];
        let texts = vec![text("tale").note(note_in("aa", 1)).note(note_in("bb", 1)), text("later").draft()];
        let (site, report) = assembled(records, texts);
        assert_eq!(shown(&report), [""; 0]);
        assert_eq!(site.texts[0].notes.len(), 1);
        assert_eq!(
            paths(&site),
            [
                "404.html",
                "claims.html",
                "claims/bb.html",
                "coverage.html",
                "index.html",
                "tale.clean.html",
                "tale.html",
                "tale.notes.html",
                "tale.passages.html"
            ]
        );
    }

    #[test]
    fn a_draft_is_unknown_to_what_is_published() {
        let (_, report) = assembled(vec![claim("aa").draft(), claim("bb").see("aa")], vec![]);
        assert_eq!(shown(&report), ["unknown-id content/a.yaml: the claim `aa` is a draft"]);
        let (_, report) = assembled(vec![claim("aa").draft(), claim("bb").draft().see("aa")], vec![]);
        assert_eq!(shown(&report), [""; 0]);
    }
}
