//! The addresses of an edition: no two pages or files share one, on any disk.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::sync::Arc;

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::output::SitePath;
use crate::model::record::{Id, Kind};
use crate::model::site::{FileCopy, Page, PageKind};
use crate::model::source::{FilePath, Place};

/// Every address taken so far.
#[derive(Debug, Default)]
pub struct Routes {
    routes: Vec<Route>,
    /// By address in lower case: USB sticks and the disks of most laptops don't tell `A.html` from `a.html`. Only
    /// looked up.
    taken: HashMap<String, usize>,
}

#[derive(Debug)]
struct Route {
    path: SitePath,
    /// `None` for a file.
    kind: Option<PageKind>,
    owner: Owner,
}

/// Whose page it is, and where that is written.
#[derive(Clone, Debug)]
pub enum Owner {
    /// A page that every edition has, or has as soon as there are records: `the index of claims`.
    Generated(&'static str),
    Text(FilePath, Place),
    Folder(Box<str>, Place),
    Record(Kind, Id, Place),
    Tag(Arc<str>, Place),
    Alias(Box<str>, Place),
    File(Arc<str>, Place),
    Static(Arc<str>),
}

impl Routes {
    /// Takes an address for a page. Who comes later is told that it is taken, and has no page.
    pub fn page(&mut self, path: SitePath, kind: PageKind, owner: Owner, report: &mut Report) {
        self.take(Route { path, kind: Some(kind), owner }, report);
    }

    /// Takes an address for a file of the theme.
    pub fn reserve(&mut self, path: SitePath, owner: Owner, report: &mut Report) {
        self.take(Route { path, kind: None, owner }, report);
    }

    /// Takes the addresses of files of `content/`, each with the place that first asks for it.
    pub fn copy_files(&mut self, files: BTreeMap<Arc<str>, Place>, report: &mut Report) -> Vec<FileCopy> {
        let mut copies = Vec::with_capacity(files.len());
        for (from, place) in files {
            let to = SitePath::new(from.clone());
            self.take(Route { path: to.clone(), kind: None, owner: Owner::File(from.clone(), place) }, report);
            copies.push(FileCopy { from, to, size: None });
        }
        copies
    }

    /// Whether nothing stands here, on any disk.
    pub fn is_free(&self, path: &str) -> bool {
        !self.taken.contains_key(&path.to_lowercase())
    }

    /// Every folder that an address lies in, in lower case. Only looked up.
    pub fn folders(&self) -> HashSet<String> {
        let keys = self.routes.iter().map(|route| route.path.as_str().to_lowercase());
        keys.flat_map(|key| key.match_indices('/').map(|(end, _)| key[..end].to_string()).collect::<Vec<_>>()).collect()
    }

    /// Whether a page stands exactly here.
    pub fn has_page(&self, path: &str) -> bool {
        let route = self.taken.get(&path.to_lowercase()).map(|index| &self.routes[*index]);
        route.is_some_and(|route| route.kind.is_some() && route.path.as_str() == path)
    }

    /// The pages in the order of their addresses. Reports addresses that go on where another ends: `a.html/b.html`
    /// asks for a folder where `a.html` is a file.
    pub fn into_pages(self, report: &mut Report) -> Vec<Page> {
        for route in &self.routes {
            let key = route.path.as_str().to_lowercase();
            let folders = key.match_indices('/').map(|(end, _)| &key[..end]);
            if let Some(file) = folders.filter_map(|folder| self.taken.get(folder)).next() {
                let file = &self.routes[*file];
                let message =
                    format!("`{}` would be a file of {} and a folder of {}", file.path, file.owner, route.owner);
                report.push(clash(message, &route.owner, &file.owner));
            }
        }
        let mut pages: Vec<Page> =
            self.routes.into_iter().filter_map(|route| Some(Page { path: route.path, kind: route.kind? })).collect();
        pages.sort_by(|a, b| a.path.cmp(&b.path));
        pages
    }

    fn take(&mut self, route: Route, report: &mut Report) {
        let key = route.path.as_str().to_lowercase();
        if let Some(&other) = self.taken.get(&key) {
            let other = &self.routes[other];
            let message = if other.path == route.path {
                format!("{} and {} would both be `{}`", other.owner, route.owner, route.path)
            } else {
                format!(
                    "{} and {} would be `{}` and `{}`, which many disks take for one",
                    other.owner, route.owner, other.path, route.path
                )
            };
            report.push(clash(message, &route.owner, &other.owner));
            return;
        }
        self.taken.insert(key, self.routes.len());
        self.routes.push(route);
    }
}

/// Complains at the later owner, or at the one of the two that stands in a file.
fn clash(message: String, later: &Owner, earlier: &Owner) -> Diagnostic {
    let (mended, other) = if later.place().is_some() { (later, earlier) } else { (earlier, later) };
    let place = mended.place().unwrap_or_else(|| Place::start_of(&Arc::from("postil.yaml")));
    let mut diagnostic =
        Diagnostic::error(Code::DuplicateRoute, place, message).label(format!("the place of {mended}"));
    if let Some(place) = other.place() {
        diagnostic = diagnostic.related(place, format!("the place of {other}"));
    }
    diagnostic.hint(mended.remedy())
}

impl Owner {
    fn place(&self) -> Option<Place> {
        match self {
            Owner::Generated(_) => None,
            Owner::Text(_, place)
            | Owner::Folder(_, place)
            | Owner::Record(_, _, place)
            | Owner::Tag(_, place)
            | Owner::Alias(_, place)
            | Owner::File(_, place) => Some(place.clone()),
            Owner::Static(name) => Some(Place::start_of(&Arc::from(format!("static/{name}")))),
        }
    }

    fn remedy(&self) -> &'static str {
        match self {
            Owner::Text(..) | Owner::Generated(_) => "rename the text, or give it another `slug`",
            Owner::Folder(..) => "rename the folder",
            Owner::Record(..) => "give the record another id, or the other page another address",
            Owner::Tag(..) => "rename the tag",
            Owner::Alias(..) => "remove the alias: there is a page at this address",
            Owner::File(..) | Owner::Static(_) => "rename the file",
        }
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Owner::Generated(what) => formatter.write_str(what),
            Owner::Text(file, _) => write!(formatter, "the text `{file}`"),
            Owner::Folder(name, _) => write!(formatter, "the folder `content/{name}`"),
            Owner::Record(kind, id, _) => write!(formatter, "the {} `{id}`", kind.name()),
            Owner::Tag(slug, _) => write!(formatter, "the tag `{slug}`"),
            Owner::Alias(alias, _) => write!(formatter, "the alias `{alias}`"),
            Owner::File(name, _) => write!(formatter, "the file `content/{name}`"),
            Owner::Static(name) => write!(formatter, "the file `static/{name}`"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{Builder, TextBuilder, assembled, claim, link_file, shown, text};

    fn check(records: Vec<Builder>, texts: Vec<TextBuilder>, expected: &[&str]) {
        let (_, report) = assembled(records, texts);
        assert_eq!(shown(&report), expected);
    }

    #[test]
    fn two_pages_never_share_an_address() {
        check(
            vec![],
            vec![text("a"), text("A")],
            &[
                "duplicate-route content/a.md: the text `content/A.md` and the text `content/a.md` would be `A.html` and `a.html`, which many disks take for one (content/A.md)",
            ],
        );
        check(
            vec![],
            vec![text("a"), text("b").slug("a")],
            &[
                "duplicate-route content/b.md: the text `content/a.md` and the text `content/b.md` would both be `a.html` (content/a.md)",
            ],
        );
        check(
            vec![claim("aa")],
            vec![text("claims")],
            &[
                "duplicate-route content/claims.md: the index of claims and the text `content/claims.md` would both be `claims.html`",
            ],
        );
        check(
            vec![claim("aa")],
            vec![text("claims/aa")],
            &[
                "duplicate-route content/a.yaml: the text `content/claims/aa.md` and the claim `aa` would both be `claims/aa.html` (content/claims/aa.md)",
            ],
        );
        check(
            vec![],
            vec![text("404")],
            &[
                "duplicate-route content/404.md: the page for lost readers and the text `content/404.md` would both be `404.html`",
            ],
        );
        check(
            vec![],
            vec![text("a/b").slug("index")],
            &[
                "duplicate-route content/a/b.md: the folder `content/a` and the text `content/a/b.md` would both be `a/index.html` (content/a/b.md)",
            ],
        );
        check(
            vec![],
            vec![text("a"), text("b").alias("a"), text("c").alias("old"), text("d").alias("old.html")],
            &[
                "duplicate-route content/b.md: the text `content/a.md` and the alias `a` would both be `a.html` (content/a.md)",
                "duplicate-route content/d.md: the alias `old` and the alias `old.html` would both be `old.html` (content/c.md)",
            ],
        );
    }

    #[test]
    fn files_and_folders_never_meet() {
        check(
            vec![],
            vec![text("a"), text("a.html/b")],
            &[
                "duplicate-route content/a.html/b.md: `a.html` would be a file of the text `content/a.md` and a folder of the folder `content/a.html` (content/a.md)",
                "duplicate-route content/a.html/b.md: `a.html` would be a file of the text `content/a.md` and a folder of the text `content/a.html/b.md` (content/a.md)",
            ],
        );
        check(
            vec![claim("aa")],
            vec![text("a").reference(link_file("claims"))],
            &[
                "duplicate-route content/a.yaml: `claims` would be a file of the file `content/claims` and a folder of the claim `aa` (content/a.md)",
            ],
        );
        check(
            vec![],
            vec![text("a").reference(link_file("A.html"))],
            &[
                "duplicate-route content/a.md: the text `content/a.md` and the file `content/A.html` would be `a.html` and `A.html`, which many disks take for one (content/a.md)",
            ],
        );
    }
}
