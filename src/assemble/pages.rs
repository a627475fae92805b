//! What pages there are and what address each has.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::model::config::Config;
use crate::model::coverage::UnplacedRecord;
use crate::model::output::SitePath;
use crate::model::project::Project;
use crate::model::record::Kind;
use crate::model::site::{Destination, PageKind, Part, PlaceRef, RecordIndex, Tag, TextIndex};
use crate::model::source::Place;
use crate::model::work::Text;

use super::addresses::{alias_path, is_index, record_path, text_path, view_path};
use super::drawings;
use super::lookup::Lookup;
use super::order;
use super::routes::{Owner, Routes};
use super::tags;
use super::views;

/// How many records a page of an index lists. A page of 500 claims is about 300 KB: still read in one go on a phone.
const PART_SIZE: usize = 500;

/// The kinds that have an index, with its name and its words in a complaint. Notes are only read beside their texts.
const INDEXES: [(Kind, &str, &str); 4] = [
    (Kind::Claim, "claims", "the index of claims"),
    (Kind::Event, "timeline", "the timeline"),
    (Kind::Source, "sources", "the index of sources"),
    (Kind::Person, "people", "the index of people"),
];

pub struct Layout {
    pub routes: Routes,
    /// See `Site::text_paths`.
    pub text_paths: Vec<SitePath>,
    /// See `Site::homes`.
    pub homes: Vec<Option<Destination>>,
    /// The pages that the navigation names without `.html`.
    pub named: BTreeMap<&'static str, SitePath>,
}

/// Lays out every page: generated ones first, so that a text which takes the address of one is told so.
pub fn lay_out(
    config: &Config,
    project: &Project,
    tags: &[Tag],
    places: &[Vec<PlaceRef>],
    unplaced: &[UnplacedRecord],
    lookup: &mut Lookup<'_>,
) -> Layout {
    let (texts, records) = (lookup.texts, lookup.records);
    let mut layout = Layout {
        routes: Routes::default(),
        text_paths: texts.iter().map(|text| text_path(text, lookup.report())).collect(),
        homes: vec![None; records.len()],
        named: BTreeMap::new(),
    };
    for name in &project.statics {
        let path = SitePath::new(format!("assets/{name}"));
        layout.routes.reserve(path, Owner::Static(name.clone()), lookup.report());
    }
    layout.general(texts, lookup);
    for (kind, name, words) in INDEXES {
        layout.index(config, kind, name, words, lookup);
    }
    layout.tags(tags, lookup);
    layout.texts(lookup);
    layout.records(config, places, unplaced, lookup);
    layout.redirects(lookup);
    layout.coverage(project, lookup);
    if config.views {
        views::lay_out(&mut layout.routes, &layout.text_paths, project, lookup);
    }
    layout.drawings(project, places, lookup);
    layout
}

impl Layout {
    fn general(&mut self, texts: &[Text], lookup: &mut Lookup<'_>) {
        let home = SitePath::new("index.html");
        let index = texts.iter().position(|text| &*text.id == "index");
        let owner = index.map_or(Owner::Generated("the home page"), |index| owner(&texts[index]));
        self.routes.page(home.clone(), PageKind::Home(index), owner, lookup.report());
        self.named.insert("index", home);
        let lost = Owner::Generated("the page for lost readers");
        self.routes.page(SitePath::new("404.html"), PageKind::NotFound, lost, lookup.report());
    }

    /// The index of a kind, in parts, and where its records stand in it.
    fn index(&mut self, config: &Config, kind: Kind, name: &'static str, words: &'static str, lookup: &mut Lookup<'_>) {
        let mut indexes: Vec<RecordIndex> =
            (0..lookup.records.len()).filter(|index| lookup.records[*index].kind() == kind).collect();
        if indexes.is_empty() {
            return;
        }
        if kind == Kind::Claim {
            let scale: HashMap<&str, usize> =
                config.verdicts.iter().enumerate().map(|(step, verdict)| (&*verdict.key, step)).collect();
            order::by_verdict(&mut indexes, lookup.records, &scale);
        }
        let paths: Vec<SitePath> = (1..=indexes.len().div_ceil(PART_SIZE))
            .map(|number| match number {
                1 => SitePath::new(format!("{name}.html")),
                _ => SitePath::new(format!("{name}-{number}.html")),
            })
            .collect();
        self.named.insert(name, paths[0].clone());
        for (part, listed) in indexes.chunks(PART_SIZE).enumerate() {
            for &record in listed {
                self.homes[record] = Some(Destination::place(paths[part].clone(), &*lookup.records[record].id));
            }
            let kind = PageKind::Index {
                kind,
                part: Part { records: listed.to_vec(), number: part + 1, paths: paths.clone() },
            };
            self.routes.page(paths[part].clone(), kind, Owner::Generated(words), lookup.report());
        }
    }

    fn tags(&mut self, tags: &[Tag], lookup: &mut Lookup<'_>) {
        if tags.is_empty() {
            return;
        }
        let path = SitePath::new("tags.html");
        self.named.insert("tags", path.clone());
        self.routes.page(path, PageKind::Tags, Owner::Generated("the index of tags"), lookup.report());
        for (index, tag) in tags.iter().enumerate() {
            let owner = Owner::Tag(tag.slug.clone(), tags::first_use(tag, lookup.texts, lookup.records));
            self.routes.page(tag.path.clone(), PageKind::Tag(index), owner, lookup.report());
        }
    }

    /// The pages of texts, and one for each folder that holds any.
    fn texts(&mut self, lookup: &mut Lookup<'_>) {
        let mut folders: BTreeMap<&str, (Option<TextIndex>, Vec<TextIndex>)> = BTreeMap::new();
        for (index, text) in lookup.texts.iter().enumerate() {
            let (folder, name) = text.id.rsplit_once('/').unwrap_or(("", &text.id));
            let (own, listed) = folders.entry(folder).or_default();
            if name == "index" {
                *own = Some(index);
            } else {
                listed.push(index);
            }
        }
        // The root is the home page's.
        folders.remove("");
        for (folder, (own, listed)) in folders {
            let first = own.or(listed.first().copied());
            let file = first.map_or_else(|| Arc::from("content"), |first| lookup.texts[first].file.clone());
            let owner = match own {
                Some(own) => owner(&lookup.texts[own]),
                None => Owner::Folder(folder.into(), Place::start_of(&file)),
            };
            let kind = PageKind::Folder { name: folder.into(), text: own, texts: listed };
            self.routes.page(SitePath::new(format!("{folder}/index.html")), kind, owner, lookup.report());
        }
        for (index, text) in lookup.texts.iter().enumerate().filter(|(_, text)| !is_index(text)) {
            self.routes.page(self.text_paths[index].clone(), PageKind::Text(index), owner(text), lookup.report());
        }
    }

    /// The page of each record, or the first place of a note: where a link to it leads. The words of a note that found no
    /// place stand at the foot of its text.
    fn records(
        &mut self,
        config: &Config,
        places: &[Vec<PlaceRef>],
        unplaced: &[UnplacedRecord],
        lookup: &mut Lookup<'_>,
    ) {
        for one in unplaced.iter().rev().filter(|one| lookup.records[one.record].kind() == Kind::Note) {
            let stem = one.stem(&lookup.records[one.record].id);
            self.homes[one.record] = Some(Destination::place(self.text_paths[one.text].clone(), format!("n-{stem}")));
        }
        for (index, record) in lookup.records.iter().enumerate() {
            let kind = record.kind();
            if kind == Kind::Note {
                if let Some(place) = places[index].first() {
                    let stem = lookup.texts[place.text].notes[place.note].stem();
                    let home = Destination::place(self.text_paths[place.text].clone(), format!("n-{stem}"));
                    self.homes[index] = Some(home);
                }
            } else if config.record_pages {
                let path = record_path(kind, &record.id);
                self.homes[index] = Some(Destination::page(path.clone()));
                let owner = Owner::Record(kind, record.id.clone(), record.place.clone());
                self.routes.page(path, PageKind::Record(index), owner, lookup.report());
            }
        }
    }

    /// The page that says what is annotated and what is open, unless a text, file or alias of the edition is called so:
    /// nobody asked for it, so it gives way.
    fn coverage(&mut self, project: &Project, lookup: &mut Lookup<'_>) {
        let path = SitePath::new("coverage.html");
        if !self.gives_way(&path, project) {
            self.named.insert("coverage", path.clone());
            self.routes.page(path, PageKind::Coverage, Owner::Generated("the coverage page"), lookup.report());
        }
    }

    /// The timeline and the map of each text that has enough for one. They too give way: a slug may hold a dot.
    fn drawings(&mut self, project: &Project, places: &[Vec<PlaceRef>], lookup: &mut Lookup<'_>) {
        for (text, drawings) in drawings::of(lookup.texts.len(), lookup.records, places).into_iter().enumerate() {
            let asked = [
                (drawings.timeline, "timeline", PageKind::Timeline(text), "the timeline of a text"),
                (drawings.map, "map", PageKind::Map(text), "the map of a text"),
            ];
            for (_, name, kind, words) in asked.into_iter().filter(|(asked, ..)| *asked) {
                let path = view_path(&self.text_paths[text], name);
                if !self.gives_way(&path, project) {
                    self.routes.page(path, kind, Owner::Generated(words), lookup.report());
                }
            }
        }
    }

    /// Whether a page that nobody asked for finds its address taken.
    fn gives_way(&self, path: &SitePath, project: &Project) -> bool {
        let is_file = project.files.iter().any(|file| file.eq_ignore_ascii_case(path.as_str()));
        is_file || !self.routes.is_free(path.as_str())
    }

    /// A page at each former address of a text or record.
    fn redirects(&mut self, lookup: &mut Lookup<'_>) {
        for (index, text) in lookup.texts.iter().enumerate() {
            let to = Destination::page(self.text_paths[index].clone());
            for alias in &text.front.aliases {
                let place = alias.place(&text.file);
                match alias_path(&alias.value) {
                    Ok(path) => {
                        let owner = Owner::Alias(alias.value.as_str().into(), place);
                        self.routes.page(path, PageKind::Redirect(to.clone()), owner, lookup.report());
                    }
                    Err(refused) => lookup.report().push(refused.diagnostic(&alias.value, place)),
                }
            }
        }
        for (index, record) in lookup.records.iter().enumerate() {
            let Some(to) = self.homes[index].as_ref().filter(|_| record.kind() != Kind::Note) else { continue };
            for alias in &record.aliases {
                let path = record_path(record.kind(), &alias.value);
                let owner = Owner::Alias((&*alias.value).into(), alias.place(record.file()));
                self.routes.page(path, PageKind::Redirect(to.clone()), owner, lookup.report());
            }
        }
    }
}

fn owner(text: &Text) -> Owner {
    let place = match &text.front.slug {
        Some(slug) => slug.place(&text.file),
        None => Place::start_of(&text.file),
    };
    Owner::Text(text.file.clone(), place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::testing::{
        TextBuilder, assembled, assembled_in, assembled_with, claim, event, link_ref, link_text, lost, note, note_in,
        paths, person, shown, source, text,
    };
    use crate::model::anchor::Status;
    use crate::model::site::Target;

    #[test]
    fn every_page_has_its_address() {
        let tale = text("tale").note(note_in("nn", 1)).alias("old/tale").tag("tt");
        let (site, report) = assembled(
            vec![claim("cc").alias("c-old"), event("ee"), source("ss"), person("pp"), note("nn").alias("n-old")],
            vec![tale, text("index"), text("a/index"), text("a/b"), text("c/d").slug("e")],
        );
        assert_eq!(shown(&report), [""; 0]);
        assert_eq!(
            paths(&site),
            [
                "404.html",
                "a/b.html",
                "a/index.html",
                "c/e.html",
                "c/index.html",
                "claims.html",
                "claims/c-old.html",
                "claims/cc.html",
                "coverage.html",
                "events/ee.html",
                "index.html",
                "old/tale.html",
                "people.html",
                "people/pp.html",
                "sources.html",
                "sources/ss.html",
                "tags.html",
                "tags/tt.html",
                "tale.clean.html",
                "tale.html",
                "tale.notes.html",
                "tale.passages.html",
                "timeline.html",
            ]
        );
        let home = |id: &str| site.destination(site.target(id).unwrap()).map(|to| to.from(&SitePath::new("x.html")));
        for (id, address) in [
            ("cc", "claims/cc.html"),
            ("c-old", "claims/cc.html"),
            ("nn", "tale.html#n-nn"),
            ("n-old", "tale.html#n-nn"),
            ("a/index", "a/index.html"),
            ("c/d", "c/e.html"),
            ("pp", "people/pp.html"),
        ] {
            assert_eq!(home(id).as_deref(), Some(address), "{id}");
        }
    }

    #[test]
    fn an_edition_of_nothing_has_a_home() {
        let (site, report) = assembled(vec![], vec![]);
        assert_eq!(shown(&report), [""; 0]);
        assert_eq!(paths(&site), ["404.html", "coverage.html", "index.html"]);
    }

    #[test]
    fn the_coverage_page_gives_way_to_what_the_edition_has_there() {
        let generated = |texts: Vec<TextBuilder>, change: fn(&mut Project)| {
            let (site, report) = assembled_in(vec![], texts, change);
            assert_eq!(shown(&report), [""; 0]);
            site.pages.iter().any(|page| page.kind == PageKind::Coverage)
        };
        assert!(generated(vec![text("tale")], |_| {}));
        assert!(!generated(vec![text("coverage")], |_| {}));
        assert!(!generated(vec![text("Coverage")], |_| {}));
        assert!(!generated(vec![text("tale").slug("coverage")], |_| {}));
        assert!(!generated(vec![text("tale").alias("coverage")], |_| {}));
        assert!(!generated(vec![text("tale")], |project| {
            project.files.insert("coverage.html".into());
        }));
    }

    #[test]
    fn a_note_without_a_place_is_found_at_the_foot_of_its_text() {
        let one = text("one").unplaced(lost("nn", Status::Lost)).unplaced(lost("cc", Status::Lost));
        let two =
            text("two").unplaced(lost("mm", Status::Lost)).note(note_in("mm", 1)).unplaced(lost("nn", Status::Lost));
        let (site, report) = assembled(
            vec![
                note("nn").alias("old").anchored_in("one"),
                note("mm"),
                claim("cc"),
                claim("dd").body(link_ref("nn", None)),
            ],
            vec![one.reference(link_ref("old", None)), two.reference(link_text("one", Some("n-nn")))],
        );
        assert_eq!(shown(&report), [""; 0]);
        for (id, address) in
            [("nn", "one.html#n-nn"), ("old", "one.html#n-nn"), ("mm", "two.html#n-mm"), ("cc", "claims/cc.html")]
        {
            let home = site.destination(site.target(id).unwrap()).unwrap();
            assert_eq!(home.from(&SitePath::new("x.html")), address);
        }
        let Some(Target::Record(nn)) = site.target("nn") else { panic!("nn is a record") };
        assert_eq!(site.links[nn].mentions.len(), 2);
    }

    #[test]
    fn records_without_pages_stand_on_their_index() {
        let records = (0..1001).map(|number| claim(&format!("c{number:04}"))).chain([claim("zz").verdict("supported")]);
        let records: Vec<_> = records.chain([claim("yy").alias("old")]).collect();
        let (site, report) = assembled_with(records, vec![], |parts| parts.config.record_pages = false);
        assert_eq!(shown(&report), [""; 0]);
        assert_eq!(
            paths(&site),
            [
                "404.html",
                "claims-2.html",
                "claims-3.html",
                "claims.html",
                "claims/old.html",
                "coverage.html",
                "index.html"
            ]
        );
        let home = |id: &str| site.destination(site.target(id).unwrap()).unwrap().from(&SitePath::new("x.html"));
        // The assessed claim comes first, so that the others move on by one.
        for (id, address) in [
            ("zz", "claims.html#zz"),
            ("c0498", "claims.html#c0498"),
            ("c0499", "claims-2.html#c0499"),
            ("old", "claims-3.html#yy"),
        ] {
            assert_eq!(home(id), address);
        }
    }
}
