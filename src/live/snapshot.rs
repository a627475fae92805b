//! An edition as it was at one moment, with the pages that were asked for since.

use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::model::diagnostic::Report;
use crate::passes::{AssetSource, Edition, Prepared};
use crate::render;

pub struct Snapshot {
    pub edition: Edition,
    pub prepared: Prepared,
    /// What reading and assembling it said: warnings only.
    pub understood: Report,
    entries: HashMap<String, Entry>,
    /// By page; `None` within: its template failed.
    pages: Vec<OnceLock<Option<Arc<[u8]>>>>,
    trust: Mutex<Trust>,
}

/// What stands at a path.
enum Entry {
    Page(usize),
    Citations(usize),
    Asset(AssetSource),
}

/// Whether all pages could be rendered.
enum Trust {
    Sound,
    /// Not known yet. Pages that can't be are shown as the last edition had them in which all could.
    Open(Option<Arc<Snapshot>>),
}

/// What stands at a path of the output.
#[derive(Clone, Debug)]
pub enum Answer {
    Page(Arc<[u8]>),
    /// Any other file.
    File(Arc<[u8]>),
    /// A folder was named without its `/`.
    Folder,
    /// Nothing. The edition's page that says so, if it can be rendered.
    Missing(Option<Arc<[u8]>>),
    /// There is a page, but its template fails.
    Failed,
    /// There is no edition to show yet.
    Nothing,
}

impl Snapshot {
    /// `former` is what this may be taken back for; `last`, what was made last.
    pub fn new(
        edition: Edition,
        understood: Report,
        former: Option<Arc<Snapshot>>,
        last: Option<&Snapshot>,
    ) -> Snapshot {
        let mut entries = HashMap::new();
        for asset in edition.assets() {
            entries.insert(asset.path.to_string(), Entry::Asset(asset.from));
        }
        for (index, file) in edition.site.citations.iter().enumerate() {
            entries.insert(file.path.to_string(), Entry::Citations(index));
        }
        for (index, page) in edition.site.pages.iter().enumerate() {
            entries.insert(page.path.to_string(), Entry::Page(index));
        }
        let pages = edition.site.pages.iter().map(|_| OnceLock::new()).collect();
        let prepared = edition.prepare_after(last.map(|last| (&last.edition, &last.prepared)));
        Snapshot { edition, prepared, understood, entries, pages, trust: Mutex::new(Trust::Open(former)) }
    }

    pub fn is_verified(&self) -> bool {
        matches!(*self.trust.lock().unwrap_or_else(PoisonError::into_inner), Trust::Sound)
    }

    /// The edition to go back to, as long as this one isn't verified.
    pub fn former(&self) -> Option<Arc<Snapshot>> {
        match &*self.trust.lock().unwrap_or_else(PoisonError::into_inner) {
            Trust::Sound => None,
            Trust::Open(former) => former.clone(),
        }
    }

    /// All its pages could be rendered: the former one is no longer needed.
    pub fn is_sound(&self) {
        *self.trust.lock().unwrap_or_else(PoisonError::into_inner) = Trust::Sound;
    }

    /// What stands at `path`, which is looked up and never joined to a folder.
    pub fn answer(&self, path: &str) -> Answer {
        let folder = path.is_empty() || path.ends_with('/');
        let found = match folder {
            true => self.at(&format!("{path}index.html")),
            false => self
                .at(path)
                .or_else(|| self.entries.contains_key(&format!("{path}/index.html")).then_some(Answer::Folder)),
        };
        // The page that is shown in place of missing ones begins its links with the path of `base_url`, if there is one.
        found.or_else(|| self.below_base(path).and_then(|path| self.at(path))).unwrap_or_else(|| {
            Answer::Missing(match self.entries.get("404.html") {
                Some(Entry::Page(index)) => self.page(*index),
                _ => None,
            })
        })
    }

    fn below_base<'a>(&self, path: &'a str) -> Option<&'a str> {
        let base = self.edition.site.config.base_url.as_ref()?;
        let (_, rest) = base.split_once("://")?;
        let (_, base) = rest.split_once('/')?;
        let base = base.trim_matches('/');
        let below = path.strip_prefix(base)?.strip_prefix('/').filter(|_| !base.is_empty())?;
        Some(if below.is_empty() { "index.html" } else { below })
    }

    fn at(&self, path: &str) -> Option<Answer> {
        match self.entries.get(path)? {
            Entry::Page(index) => {
                let rendered = self.page(*index);
                let former = || match self.former()?.at(path)? {
                    Answer::Page(bytes) => Some(bytes),
                    _ => None,
                };
                Some(rendered.or_else(former).map_or(Answer::Failed, Answer::Page))
            }
            Entry::Citations(index) => {
                let file = &self.edition.site.citations[*index];
                let written = self.edition.with_context(&self.prepared, |context| render::citation_file(context, file));
                Some(Answer::File(written.bytes.into()))
            }
            Entry::Asset(AssetSource::Bytes(bytes)) => Some(Answer::File(bytes.as_slice().into())),
            Entry::Asset(AssetSource::File(from)) => {
                read_inside(&self.edition.project.root, from).map(|bytes| Answer::File(bytes.into()))
            }
        }
    }

    fn page(&self, index: usize) -> Option<Arc<[u8]>> {
        let render = || {
            let page = &self.edition.site.pages[index];
            // What is wrong with it is said when the edition is verified.
            let render = |context: &render::Context<'_>| render::page(context, page, &mut Report::new());
            let output = self.edition.with_context(&self.prepared, render).ok()??;
            Some(output.bytes.into())
        };
        self.pages[index].get_or_init(render).clone()
    }
}

/// A file of the edition. It was one when the edition was read; since then a link may have come in its place that leads
/// elsewhere.
fn read_inside(root: &Path, file: &Path) -> Option<Vec<u8>> {
    let real = fs::canonicalize(file).ok()?;
    let inside = real.strip_prefix(root).ok()?;
    let is_hidden = |part: Component<'_>| part.as_os_str().to_string_lossy().starts_with('.');
    if inside.components().any(is_hidden) {
        return None;
    }
    fs::read(real).ok()
}
