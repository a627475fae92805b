//! What the words of texts and records link to: records, texts and places in them, files, cited sources.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::model::coverage::{UnplacedRecord, of_text};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::document::{LinkTarget, ReferenceTarget};
use crate::model::project::Project;
use crate::model::record::{Kind, Placing, Record};
use crate::model::site::{Links, RecordIndex, Target, TextIndex};
use crate::model::source::Place;
use crate::model::work::Text;

use super::fields;
use super::lookup::{Accepts, Lookup, Wanted};
use super::routes::Routes;

/// Checks every link, image and citation, and notes in `links` who mentions whom. Gives the files that are linked
/// to, each with the place that does so first.
pub fn check(
    project: &Project,
    routes: &Routes,
    placings: &[Placing],
    unplaced: &[UnplacedRecord],
    links: &mut [Links],
    lookup: &mut Lookup<'_>,
) -> BTreeMap<Arc<str>, Place> {
    let (texts, records) = (lookup.texts, lookup.records);
    let placed = placings.iter().map(|placing| &*placing.id.value).collect();
    let (fragments, files) = (HashMap::new(), BTreeMap::new());
    let mut check = Check { project, routes, placed, unplaced, links, lookup, fragments, files };
    for (index, text) in texts.iter().enumerate() {
        let from = From { who: Target::Text(index), text: Some(index) };
        for reference in &text.references {
            check.reference(&from, &reference.target, Place::new(&text.file, reference.source.clone()));
        }
    }
    for (index, record) in records.iter().enumerate() {
        let from = From { who: Target::Record(index), text: None };
        for reference in fields::markdown(record).into_iter().flat_map(|field| &field.references) {
            check.reference(&from, &reference.target, reference.place.clone());
        }
    }
    check.files
}

/// Whose words these are.
struct From {
    who: Target,
    /// The text that `#fragment` alone is about.
    text: Option<TextIndex>,
}

struct Check<'a, 'b> {
    project: &'a Project,
    routes: &'a Routes,
    /// Ids of records that a `ref:` entry places.
    placed: HashSet<&'a str>,
    unplaced: &'a [UnplacedRecord],
    links: &'a mut [Links],
    lookup: &'a mut Lookup<'b>,
    /// The places of the texts that were asked for. Only looked up.
    fragments: HashMap<TextIndex, HashSet<String>>,
    files: BTreeMap<Arc<str>, Place>,
}

impl Check<'_, '_> {
    fn reference(&mut self, from: &From, target: &ReferenceTarget, place: Place) {
        match target {
            ReferenceTarget::Citation(id) => {
                let wanted = Wanted::kind("a citation", Kind::Source);
                if let Some(source) = self.lookup.record(id, place, wanted) {
                    self.mention(from, source);
                }
            }
            ReferenceTarget::Link(target) => self.link(from, target, place),
            ReferenceTarget::Image(LinkTarget::File(path)) => self.file(path, place, false),
            ReferenceTarget::Image(LinkTarget::Url(_) | LinkTarget::Refused) => {}
            ReferenceTarget::Image(LinkTarget::Ref { .. } | LinkTarget::Text { .. } | LinkTarget::Fragment(_)) => {
                self.lookup.report().push(
                    Diagnostic::error(Code::BrokenLink, place, "an image shows a text or record instead of a file")
                        .label("must name an image file")
                        .hint("remove the `!` to link to it instead"),
                );
            }
        }
    }

    fn link(&mut self, from: &From, target: &LinkTarget, place: Place) {
        match target {
            LinkTarget::Ref { id, fragment } => {
                let wanted = Wanted { role: "a link", accepts: Accepts::Anything };
                match self.lookup.target(id, place.clone(), wanted) {
                    Some(Target::Text(text)) => self.fragment(text, fragment.as_deref(), place),
                    Some(Target::Record(record)) => self.link_to_record(from, record, fragment.as_deref(), place),
                    None => {}
                }
            }
            LinkTarget::Text { id, fragment } => match self.lookup.text(id) {
                Some(text) => self.fragment(text, fragment.as_deref(), place),
                None => self.no_text(id, place),
            },
            LinkTarget::Fragment(fragment) => match from.text {
                Some(text) => self.fragment(text, Some(fragment), place),
                None => self.lookup.report().push(
                    Diagnostic::error(
                        Code::BrokenLink,
                        place,
                        format!("the link `#{fragment}` stands in a record, which has no headings"),
                    )
                    .label("names no text")
                    .hint(format!("name the text as well, as in `tale.md#{fragment}`")),
                ),
            },
            LinkTarget::File(path) => self.file(path, place, true),
            LinkTarget::Url(_) | LinkTarget::Refused => {}
        }
    }

    fn link_to_record(&mut self, from: &From, index: RecordIndex, fragment: Option<&str>, place: Place) {
        let record = &self.lookup.records[index];
        if let Some(fragment) = fragment {
            let message = format!("`{}` is a {}, which has no place `#{fragment}`", record.id, record.kind().name());
            self.lookup.report().push(
                Diagnostic::error(Code::BrokenLink, place, message)
                    .label("only texts have places to link to")
                    .hint(format!("type `ref:{}`", record.id)),
            );
            return;
        }
        if record.kind() == Kind::Note && self.nowhere(index, record) {
            self.lookup.report().push(
                Diagnostic::error(
                    Code::BrokenLink,
                    place,
                    format!("the note `{}` stands in no text, so that no link can lead to it", record.id),
                )
                .label("leads nowhere")
                .related(record.place.clone(), "this note has no `quote`")
                .hint("anchor the note with `quote` or `whole: true`"),
            );
            return;
        }
        self.mention(from, index);
    }

    /// Whether a note was never meant to be placed. One whose anchor wasn't found has been complained about.
    fn nowhere(&self, index: RecordIndex, record: &Record) -> bool {
        let mut ids = std::iter::once(&record.id).chain(record.aliases.iter().map(|alias| &alias.value));
        self.lookup.complete()
            && self.links[index].places.is_empty()
            && record.anchors.is_empty()
            && !ids.any(|id| self.placed.contains(&**id))
    }

    /// References of one text or record come one after another, so a repeat can only be the last.
    fn mention(&mut self, from: &From, record: RecordIndex) {
        let mentions = &mut self.links[record].mentions;
        if from.who != Target::Record(record) && mentions.last() != Some(&from.who) {
            mentions.push(from.who);
        }
    }

    fn no_text(&mut self, id: &str, place: Place) {
        if !self.lookup.complete() {
            return;
        }
        let mut diagnostic = if self.lookup.draft(id) == Some("text") {
            Diagnostic::error(Code::BrokenLink, place, format!("the text `content/{id}.md` is a draft"))
                .label("what is published can't link to a draft")
                .hint("remove `draft: true` from the text, or build with `--drafts`")
        } else {
            Diagnostic::error(Code::BrokenLink, place, format!("there is no text `content/{id}.md`"))
                .label("no such text")
        };
        let texts = self.lookup.texts;
        let near = same_name(id, texts.iter().map(|text| &*text.id))
            .or_else(|| self.lookup.propose(id, texts.iter().map(|text| &*text.id)));
        if let Some(near) = near {
            diagnostic = diagnostic.hint(format!("did you mean the text `content/{near}.md`?"));
        }
        self.lookup.report().push(diagnostic);
    }

    fn fragment(&mut self, index: TextIndex, fragment: Option<&str>, place: Place) {
        let texts = self.lookup.texts;
        let Some(fragment) = fragment else { return };
        let text = &texts[index];
        let records = self.lookup.records;
        let unplaced = self.unplaced;
        let fragments = self.fragments.entry(index).or_insert_with(|| {
            let unplaced = of_text(unplaced, index).iter();
            fragments(text, unplaced.map(|one| one.stem(&records[one.record].id)))
        });
        if fragments.contains(fragment) || !self.lookup.complete() {
            return;
        }
        let message = format!("`{}` has no heading, paragraph or note `#{fragment}`", text.file);
        let mut diagnostic = Diagnostic::error(Code::BrokenLink, place, message).label("no such place");
        let near = text
            .headings
            .iter()
            .find(|heading| *heading.title == *fragment)
            .map(|heading| heading.slug.to_string())
            .or_else(|| self.lookup.propose(fragment, text.headings.iter().map(|heading| &*heading.slug)));
        if let Some(near) = near {
            diagnostic = diagnostic.hint(format!("did you mean `#{near}`?"));
        }
        self.lookup.report().push(diagnostic);
    }

    /// A file beside the texts; a link may also name a page that postil makes, such as `timeline.html`.
    fn file(&mut self, path: &str, place: Place, pages_too: bool) {
        if let Some(file) = self.project.files.get(path) {
            self.files.entry(file.clone()).or_insert(place);
            return;
        }
        if pages_too && self.routes.has_page(path) {
            return;
        }
        let mut diagnostic = Diagnostic::error(Code::MissingFile, place, format!("there is no file `content/{path}`"))
            .label("no such file");
        let text = path.strip_suffix(".html").or(path.strip_suffix('/')).unwrap_or(path);
        if self.lookup.text(text).is_some() {
            diagnostic = diagnostic.hint(format!("to link to the text, name its file: `content/{text}.md`"));
        } else {
            let files = || self.project.files.iter().map(|file| &**file);
            if let Some(near) = same_name(path, files()).or_else(|| self.lookup.propose(path, files())) {
                diagnostic = diagnostic.hint(format!("did you mean `content/{near}`?"));
            }
        }
        self.lookup.report().push(diagnostic);
    }
}

/// The path of the same name in another folder, or in other case.
fn same_name<'a>(path: &str, mut candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let wanted = name(path);
    candidates.find(|candidate| name(candidate) == wanted).map(str::to_string)
}

/// Every HTML id that a link may name on the page of a text. `unplaced` are the stems of what stands at its foot.
fn fragments(text: &Text, unplaced: impl Iterator<Item = String>) -> HashSet<String> {
    let mut fragments: HashSet<String> = text.headings.iter().map(|heading| heading.slug.to_string()).collect();
    fragments.extend(text.blocks.iter().map(|block| block.id.to_string()));
    for note in &text.notes {
        let stem = note.stem();
        fragments.extend(["n", "r", "a"].map(|prefix| format!("{prefix}-{stem}")));
    }
    for stem in unplaced {
        fragments.extend(["n", "a"].map(|prefix| format!("{prefix}-{stem}")));
    }
    fragments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::testing::{
        Builder, TextBuilder, assembled, assembled_with, cite, claim, event, image, link_file, link_fragment, link_ref,
        link_text, note, note_in, shown, source, text,
    };

    fn check(records: Vec<Builder>, texts: Vec<TextBuilder>, expected: &[&str]) {
        let (_, report) = assembled(records, texts);
        assert_eq!(shown(&report), expected);
    }

    #[test]
    fn links_in_a_text_lead_somewhere() {
        for (reference, complaint) in [
            (link_ref("aa", None), None),
            (link_ref("old", None), None),
            (link_ref("a/b", None), None),
            (link_ref("a/b", Some("start")), None),
            (link_ref("nn", None), None),
            (
                link_ref("nowhere", None),
                Some(
                    "broken-link content/tale.md: the note `nowhere` stands in no text, so that no link can lead to it (content/a.yaml)",
                ),
            ),
            (link_ref("aa", Some("x")), Some("broken-link content/tale.md: `aa` is a claim, which has no place `#x`")),
            (link_ref("zz", None), Some("unknown-id content/tale.md: no record or text has the id `zz`")),
            (link_text("a/b", None), None),
            (link_text("a/b", Some("start")), None),
            (link_text("a/b", Some("p-0")), None),
            (link_text("tale", Some("n-nn")), None),
            (link_text("tale", Some("a-nn")), None),
            (
                link_text("tale", Some("n-mm")),
                Some("broken-link content/tale.md: `content/tale.md` has no heading, paragraph or note `#n-mm`"),
            ),
            (link_text("a/c", None), Some("broken-link content/tale.md: there is no text `content/a/c.md`")),
            (link_text("aa", None), Some("broken-link content/tale.md: there is no text `content/aa.md`")),
            (link_text("later", None), Some("broken-link content/tale.md: the text `content/later.md` is a draft")),
            (link_fragment("start"), None),
            (
                link_fragment("stop"),
                Some("broken-link content/tale.md: `content/tale.md` has no heading, paragraph or note `#stop`"),
            ),
            (link_file("map.png"), None),
            (link_file("claims.html"), None),
            (link_file("mop.png"), Some("missing-file content/tale.md: there is no file `content/mop.png`")),
            (link_file("map.PNG"), Some("missing-file content/tale.md: there is no file `content/map.PNG`")),
            (image(LinkTarget::File("map.png".into())), None),
            (image(LinkTarget::Url("https://x.org/".into())), None),
            (
                image(LinkTarget::File("claims.html".into())),
                Some("missing-file content/tale.md: there is no file `content/claims.html`"),
            ),
            (
                image(LinkTarget::Fragment("start".into())),
                Some("broken-link content/tale.md: an image shows a text or record instead of a file"),
            ),
            (cite("ss"), None),
            (
                cite("aa"),
                Some("wrong-kind content/tale.md: a citation must name a source, but `aa` is a claim (content/a.yaml)"),
            ),
            (cite("ssss"), Some("unknown-id content/tale.md: no source has the id `ssss`")),
        ] {
            check(
                vec![claim("aa").alias("old"), source("ss"), note("nn"), note("nowhere")],
                vec![text("tale").note(note_in("nn", 1)).reference(reference), text("a/b"), text("later").draft()],
                complaint.as_slice(),
            );
        }
    }

    #[test]
    fn links_in_a_record_lead_somewhere() {
        for (reference, complaint) in [
            (link_text("tale", Some("start")), None),
            (
                link_fragment("start"),
                Some("broken-link content/a.yaml: the link `#start` stands in a record, which has no headings"),
            ),
            (link_file("mop.png"), Some("missing-file content/a.yaml: there is no file `content/mop.png`")),
        ] {
            check(vec![claim("aa").body(reference)], vec![text("tale")], complaint.as_slice());
        }
    }

    #[test]
    fn unreadable_files_hold_complaints_back() {
        let tale = text("tale").reference(link_text("other", None)).reference(link_fragment("x")).reference(cite("zz"));
        let (_, report) = assembled_with(vec![], vec![tale], |parts| parts.complete = false);
        assert_eq!(shown(&report), [""; 0]);
    }

    #[test]
    fn mentions_are_kept_once_and_in_order() {
        let (site, _) = assembled(
            vec![
                claim("aa").body(cite("ss")),
                event("ee").body(link_ref("ss", None)),
                source("ss").body(link_ref("ss", None)),
            ],
            vec![text("t2").reference(cite("ss")), text("t1").reference(cite("ss")).reference(link_ref("ss", None))],
        );
        assert_eq!(site.links[2].mentions, [Target::Text(0), Target::Text(1), Target::Record(0), Target::Record(1)]);
    }

    #[test]
    fn files_are_copied_when_linked_to() {
        let (site, _) =
            assembled(vec![claim("aa").body(link_file("map.png"))], vec![text("tale").reference(link_file("map.png"))]);
        let files: Vec<_> = site.files.iter().map(|file| (&*file.from, file.to.as_str())).collect();
        assert_eq!(files, [("map.png", "map.png")]);
    }

    #[test]
    fn hints_say_what_may_be_meant() {
        for (reference, hint) in [
            (link_text("b", None), "did you mean the text `content/a/b.md`?"),
            (link_text("a/bb", None), "did you mean the text `content/a/b.md`?"),
            (link_fragment("strat"), "did you mean `#start`?"),
            (link_file("img/map.png"), "did you mean `content/map.png`?"),
            (link_file("mop.png"), "did you mean `content/map.png`?"),
            (link_file("a/b"), "to link to the text, name its file: `content/a/b.md`"),
        ] {
            let (_, report) = assembled(vec![], vec![text("tale").reference(reference), text("a/b")]);
            assert_eq!(report.iter().flat_map(|one| one.hints.clone()).collect::<Vec<_>>(), [hint]);
        }
    }
}
