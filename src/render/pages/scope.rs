//! A page's point of view: the site, and how addresses read from there.

use std::fmt;

use crate::model::config::{Forge, Repository};
use crate::model::output::SitePath;
use crate::model::record::{Kind, Markdown, Record};
use crate::model::site::{Destination, Page, PageKind, RecordIndex, Site, Target};

use super::super::Context;
use super::super::language::Language;
use super::super::prose::Words;
use super::super::view::{EditView, VerdictView};
use super::prose_bridge;
use super::scale::scale;

/// The site as seen from one page.
pub struct Scope<'a> {
    pub context: &'a Context<'a>,
    pub site: &'a Site,
    pub path: &'a SitePath,
    /// What addresses begin with instead of being relative: only on a page that a host shows anywhere.
    pub prefix: Option<String>,
    /// The words of the interface in prose.
    pub words: Words,
    /// The edition's verdicts, in order.
    pub scale: Vec<VerdictView>,
}

impl fmt::Debug for Scope<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Scope({})", self.path)
    }
}

impl<'a> Scope<'a> {
    /// The site as seen from a file that isn't a page.
    pub fn of_file(context: &'a Context<'a>, path: &'a SitePath) -> Self {
        let words = prose_bridge::words(context.theme.language());
        let scale = scale(&context.site.config.verdicts, context.theme.language());
        Self { context, site: context.site, path, prefix: None, words, scale }
    }

    pub fn new(context: &'a Context<'a>, page: &'a Page) -> Self {
        let prefix = match (&page.kind, &context.site.config.base_url) {
            (PageKind::NotFound, Some(base)) => Some(path_of(base)),
            _ => None,
        };
        Self { prefix, ..Self::of_file(context, &page.path) }
    }

    /// The language of the edition, in which all pages are worded.
    pub fn language(&self) -> &'a Language {
        self.context.theme.language()
    }

    /// The address of a page or file.
    pub fn url(&self, to: &SitePath) -> String {
        match &self.prefix {
            Some(prefix) => format!("{prefix}{}", to.from(&SitePath::new("index.html"))),
            None => to.from(self.path),
        }
    }

    /// The address of a place.
    pub fn address(&self, to: &Destination) -> String {
        match (&self.prefix, &to.fragment) {
            (None, _) => to.from(self.path),
            (Some(_), Some(fragment)) => format!("{}#{fragment}", self.url(&to.path)),
            (Some(_), None) => self.url(&to.path),
        }
    }

    pub fn target(&self, target: Target) -> Option<String> {
        self.site.destination(target).map(|to| self.address(&to))
    }

    pub fn record_url(&self, index: RecordIndex) -> Option<String> {
        self.target(Target::Record(index))
    }

    /// What leads from the page to the output's root.
    pub fn root(&self) -> String {
        self.prefix.clone().unwrap_or_else(|| self.path.to_root())
    }

    /// The absolute address of a page.
    pub fn canonical(&self, path: &SitePath) -> Option<String> {
        let base = self.site.config.base_url.as_ref()?;
        Some(format!("{base}/{}", path.from(&SitePath::new("index.html"))))
    }

    /// The page at a path, if the edition has one.
    pub fn page(&self, path: &str) -> Option<&'a Page> {
        let pages = &self.site.pages;
        pages.binary_search_by(|page| page.path.as_str().cmp(path)).ok().map(|found| &pages[found])
    }

    /// The address of the page at a path, if the edition has one.
    pub fn page_url(&self, path: &str) -> Option<String> {
        self.page(path).map(|page| self.url(&page.path))
    }

    /// The index of a record's id, whatever alias it goes by.
    pub fn record_index(&self, id: &str) -> Option<RecordIndex> {
        match self.site.target(id) {
            Some(Target::Record(index)) => Some(index),
            _ => None,
        }
    }

    /// The records of one kind: they stand side by side.
    pub fn range_of(&self, kind: Kind) -> std::ops::Range<RecordIndex> {
        let records = &self.site.records;
        let start = records.partition_point(|record| record.kind() < kind);
        let end = records.partition_point(|record| record.kind() <= kind);
        start..end
    }

    /// A Markdown field of a record as HTML.
    pub fn html(&self, field: &Markdown, record: &Record) -> String {
        prose_bridge::field(self, field, record.file())
    }

    pub fn html_of(&self, field: Option<&Markdown>, record: &Record) -> Option<String> {
        field.map(|field| self.html(field, record))
    }

    /// Where a text can be edited.
    pub fn edit(&self, file: &str) -> Option<EditView> {
        Some(EditView { file: file.to_string(), line: None, url: self.file_url(file, ["edit", "-/edit", "_edit"])? })
    }

    /// Where the entry of a record can be read and edited.
    pub fn edit_record(&self, record: &Record) -> Option<EditView> {
        let file = record.file();
        let url = self.file_url(file, ["blob", "-/blob", "src/branch"])?;
        Some(EditView { file: file.to_string(), line: Some(record.line), url: format!("{url}#L{}", record.line) })
    }

    /// Where a commit can be seen.
    pub fn commit_url(&self, hash: &str) -> Option<String> {
        let repository = self.site.config.repository.as_ref()?;
        let between = if repository.forge == Forge::GitLab { "-/" } else { "" };
        Some(format!("{}/{between}commit/{hash}", repository.url))
    }

    /// The address of a file, with what each forge ([`Forge::ALL`]) puts before its branch. Addresses of GitHub:
    /// <https://docs.github.com/repositories/working-with-files/using-files>; the others by their own pages.
    fn file_url(&self, file: &str, before: [&str; 3]) -> Option<String> {
        let Repository { url, branch, path, forge } = self.site.config.repository.as_ref()?;
        let before = match forge {
            Forge::GitHub => before[0],
            Forge::GitLab => before[1],
            Forge::Gitea => before[2],
        };
        let slash = if path.is_empty() { "" } else { "/" };
        let below = SitePath::new(format!("{branch}/{path}{slash}{file}")).from(&SitePath::new("postil.yaml"));
        Some(format!("{url}/{before}/{below}"))
    }
}

/// The path of an absolute address, with a slash at its end: `/edition/`.
fn path_of(base: &str) -> String {
    let after_scheme = base.split_once("://").map_or(base, |(_, rest)| rest);
    match after_scheme.split_once('/') {
        Some((_, path)) if !path.is_empty() => format!("/{}/", path.trim_matches('/')),
        _ => "/".to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_path() {
        for (base, path) in [
            ("https://x.org", "/"),
            ("https://x.org/edition", "/edition/"),
            ("https://x.org/a/b", "/a/b/"),
            ("https://x.org/a/", "/a/"),
        ] {
            assert_eq!(path_of(base), path);
        }
    }
}
