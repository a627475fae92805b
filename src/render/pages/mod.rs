//! Fills the views, one file for a kind of page.

mod index;
mod record;
mod source;
mod text;

use std::collections::BTreeMap;

use serde::Serialize;

use super::Context;
use super::dates::{self, Length};
use super::prose::{self, Address, Cited, Field, Resolve, Words};
use super::view::*;
use crate::model::date::{Date, Day};
use crate::model::document::{CitationItem, LinkTarget};
use crate::model::error::Error;
use crate::model::output::SitePath;
use crate::model::record::{Detail, Kind, Markdown, Name, Record};
use crate::model::site::{Destination, NavTarget, Page, PageKind, RecordIndex, Site, Target};
use crate::model::source::FilePath;

/// What a template receives: `site`, `page`, and the value named after the kind of page.
#[derive(Clone, Debug, Serialize)]
pub struct View {
    site: SiteView,
    page: PageView,
    #[serde(flatten)]
    rest: BTreeMap<&'static str, serde_json::Value>,
}

/// The name of a page's template, without `.html`.
pub fn template(page: &Page, site: &Site) -> &'static str {
    match &page.kind {
        PageKind::Home(_) => "home",
        PageKind::Text(_) => "text",
        PageKind::Folder { .. } => "folder",
        PageKind::Index { kind: Kind::Event, .. } => "timeline",
        PageKind::Index { kind, .. } => kind.plural(),
        PageKind::Record(record) => site.records[*record].kind().name(),
        PageKind::Tags => "tags",
        PageKind::Tag(_) => "tag",
        PageKind::Redirect(_) => "redirect",
        PageKind::NotFound => "not-found",
    }
}

/// Fills the view of a page.
pub fn view(context: &Context<'_>, page: &Page) -> Result<View, Error> {
    let writer = PageWriter { context, site: context.site, path: &page.path };
    let mut shown = PageView {
        kind: template(page, context.site),
        title: context.site.config.title.clone(),
        description: None,
        path: page.path.to_string(),
        lang: context.site.config.lang.clone(),
        dir: None,
        canonical: context.site.config.base_url.as_ref().map(|base| format!("{base}/{}", page.path)),
        crumbs: Vec::new(),
        previous: None,
        next: None,
        code: false,
    };
    let mut rest = BTreeMap::new();
    let mut put = |name: &'static str, value: serde_json::Value| rest.insert(name, value);
    match &page.kind {
        PageKind::Home(index) => {
            shown.description = writer.site.config.description.clone();
            let text = index.map(|index| writer.text(index, &mut shown)).transpose()?;
            put("home", json(&HomeView { text, contents: writer.contents(|text| *text.id != *"index") }));
        }
        PageKind::Text(index) => {
            put("text", json(&writer.text(*index, &mut shown)?));
        }
        PageKind::Folder { name, text, texts } => {
            shown.title = name.rsplit('/').next().unwrap_or(name).to_string();
            let text = text.map(|index| writer.text(index, &mut shown)).transpose()?;
            let ids: Vec<_> = texts.iter().map(|&index| &writer.site.texts[index].id).collect();
            let contents = writer.contents(|text| ids.contains(&&text.id));
            put("folder", json(&FolderView { name: name.to_string(), text, contents }));
        }
        PageKind::Index { kind, part } => {
            put("index", json(&writer.index(*kind, part, &mut shown)));
        }
        PageKind::Record(index) => {
            put("record", json(&writer.record(*index, &mut shown)));
        }
        PageKind::Tags => {
            shown.title = "Tags".to_string();
            let tags: Vec<TagView> = writer.site.tags.iter().map(|tag| writer.tag(tag, false)).collect();
            put("tags", json(&tags));
        }
        PageKind::Tag(index) => {
            let tag = &writer.site.tags[*index];
            shown.title = tag.slug.to_string();
            put("tag", json(&writer.tag(tag, true)));
        }
        PageKind::Redirect(to) => {
            shown.title = "This page has moved".to_string();
            put("redirect", json(&RedirectView { url: to.from(&page.path) }));
        }
        PageKind::NotFound => shown.title = "Page not found".to_string(),
    }
    Ok(View { site: writer.site_view(), page: shown, rest })
}

fn json(value: &impl Serialize) -> serde_json::Value {
    serde_json::to_value(value).expect("views have string keys only")
}

/// Knows the page whose view is filled: all addresses are relative to it.
struct PageWriter<'a> {
    context: &'a Context<'a>,
    site: &'a Site,
    path: &'a SitePath,
}

impl PageWriter<'_> {
    fn site_view(&self) -> SiteView {
        let config = &self.site.config;
        let index_url = |kind: Kind| {
            let mut pages = self.site.pages.iter();
            let page = pages.find(
                |page| matches!(&page.kind, PageKind::Index { kind: of, part } if *of == kind && part.number == 1),
            );
            page.map(|page| page.path.from(self.path))
        };
        let counts = Kind::ALL.iter().map(|&kind| CountView {
            kind: kind.plural(),
            count: self.site.records_of(kind).count(),
            url: index_url(kind),
        });
        SiteView {
            title: config.title.clone(),
            description: config.description.clone(),
            lang: config.lang.clone(),
            license: config.license.clone(),
            editors: config.editors.iter().map(|name| self.name(name)).collect(),
            home: SitePath::new("index.html").from(self.path),
            assets: format!("{}assets/", self.path.to_root()),
            nav: self.nav(),
            counts: counts.filter(|count| count.count > 0).collect(),
            verdicts: (0..config.verdicts.len()).map(|index| self.verdict_at(index)).collect(),
            legend_url: index_url(Kind::Claim).map(|url| format!("{url}#legend")),
            extra: config.extra.clone(),
            theme: config.theme.clone(),
        }
    }

    /// The config's navigation, or: the first text, and the indexes that there are.
    fn nav(&self) -> Vec<NavView> {
        let inside = |title: &str, to: &Destination| NavView {
            title: title.to_string(),
            url: to.from(self.path),
            current: self.is_at(&to.path),
        };
        if !self.site.nav.is_empty() {
            let links = self.site.nav.iter().map(|link| match &link.to {
                NavTarget::Inside(to) => inside(&link.title, to),
                NavTarget::Outside(url) => NavView { title: link.title.clone(), url: url.clone(), current: false },
            });
            return links.collect();
        }
        let mut nav = Vec::new();
        let first = (0..self.site.texts.len()).find(|&index| *self.site.texts[index].id != *"index");
        if let Some(first) = first {
            nav.push(inside("Text", &Destination::page(self.site.text_paths[first].clone())));
        }
        for kind in [Kind::Claim, Kind::Source, Kind::Event, Kind::Person] {
            let first = self.site.pages.iter().find(|page| match &page.kind {
                PageKind::Index { kind: of, part } => *of == kind && part.number == 1,
                _ => false,
            });
            nav.extend(first.map(|page| inside(index::title(kind), &Destination::page(page.path.clone()))));
        }
        nav
    }

    /// Whether the page is the one at `path`, or a record's page below an index at `path`.
    fn is_at(&self, path: &SitePath) -> bool {
        let folder = match path.as_str() {
            "timeline.html" => "events",
            other => other.strip_suffix(".html").unwrap_or(other),
        };
        path == self.path || self.path.as_str().starts_with(&format!("{folder}/"))
    }

    fn contents(&self, keep: impl Fn(&crate::model::work::Text) -> bool) -> Vec<ContentsView> {
        let kept = self.site.texts.iter().zip(&self.site.text_paths).filter(|(text, _)| keep(text));
        kept.map(|(text, path)| ContentsView {
            title: text.front.title.value.clone(),
            url: path.from(self.path),
            description: text.front.description.clone().or_else(|| text.front.subtitle.clone()),
            notes: text.notes.len(),
            minutes: text::minutes(text.words),
        })
        .collect()
    }

    fn tag(&self, tag: &crate::model::site::Tag, whole: bool) -> TagView {
        let texts = tag.texts.iter().map(|&index| self.target(Target::Text(index))).collect();
        let records = if whole { tag.records.iter().map(|&index| self.brief(index)).collect() } else { Vec::new() };
        TagView {
            slug: tag.slug.to_string(),
            url: tag.path.from(self.path),
            count: tag.texts.len() + tag.records.len(),
            texts,
            records,
        }
    }

    fn verdict_at(&self, index: usize) -> VerdictView {
        let verdict = &self.site.config.verdicts[index];
        let shape = match &*verdict.key {
            "supported" => Some("disc"),
            "partly-supported" => Some("half"),
            "contested" => Some("triangles"),
            "contradicted" => Some("cross"),
            "unverifiable" => Some("ring"),
            "opinion" => Some("bubble"),
            _ => None,
        };
        VerdictView {
            key: verdict.key.to_string(),
            label: verdict.label.clone(),
            meaning: verdict.meaning.clone(),
            mark: verdict.mark.clone().or_else(|| shape.map(str::to_string)),
            number: index + 1,
            class: if shape.is_some() { verdict.key.to_string() } else { format!("scale-{}", index % 6 + 1) },
        }
    }

    fn verdict(&self, record: RecordIndex) -> Option<VerdictView> {
        let Detail::Claim(claim) = &self.site.records[record].detail else { return None };
        let key = claim.verdict.as_ref()?;
        let index = self.site.config.verdicts.iter().position(|verdict| verdict.key == key.value)?;
        Some(self.verdict_at(index))
    }

    fn date(&self, date: &Date) -> DateView {
        DateView {
            long: dates::words(date, Length::Long),
            short: dates::words(date, Length::Short),
            datetime: dates::datetime(date),
        }
    }

    fn day(&self, day: Day) -> DateView {
        DateView {
            long: dates::day(day, Length::Long),
            short: dates::day(day, Length::Short),
            datetime: (1..=9999).contains(&day.year).then(|| day.to_string()),
        }
    }

    /// A person's name with a link, or the name as it stands.
    fn name(&self, name: &Name) -> LinkView {
        match name {
            Name::Person(id) => match self.site.target(id) {
                Some(target) => self.target(target),
                None => LinkView { html: escaped(id), ..LinkView::default() },
            },
            Name::Plain(name) => LinkView { html: escaped(&natural(name)), ..LinkView::default() },
        }
    }

    /// A link to a text or record, by its title.
    fn target(&self, target: Target) -> LinkView {
        let url = self.site.destination(target).map(|to| to.from(self.path));
        let html = match target {
            Target::Text(index) => escaped(&self.site.texts[index].front.title.value),
            Target::Record(index) => self.title(index),
        };
        LinkView { html, url, outside: false }
    }

    /// The title of a record: a note without one goes by its id.
    fn title(&self, index: RecordIndex) -> String {
        let record = &self.site.records[index];
        match &record.title {
            Some(title) => self.field(title, record.file(), Field::Unlinked),
            None => escaped(&record.id.replace('-', " ")),
        }
    }

    fn block(&self, markdown: &Option<Markdown>, record: &Record) -> Option<String> {
        markdown.as_ref().map(|markdown| self.field(markdown, record.file(), Field::Block))
    }

    fn inline(&self, markdown: &Option<Markdown>, record: &Record) -> Option<String> {
        markdown.as_ref().map(|markdown| self.field(markdown, record.file(), Field::Inline))
    }

    fn field(&self, markdown: &Markdown, file: &FilePath, field: Field) -> String {
        prose::field(&(self.context.markdown)(markdown, file), self, &Words::default(), field)
    }
}

impl Resolve for PageWriter<'_> {
    fn link(&self, target: &LinkTarget) -> Option<Address> {
        let inside = |to: Destination, class: String| Address { href: to.from(self.path), class, outside: false };
        match target {
            LinkTarget::Ref { id, fragment } => {
                let target = self.site.target(id)?;
                let mut to = self.site.destination(target)?;
                if let Some(fragment) = fragment {
                    to.fragment = Some(fragment.clone());
                }
                let class = match target {
                    Target::Record(index) => format!("rec {}", self.site.records[index].kind().name()),
                    Target::Text(_) => String::new(),
                };
                Some(inside(to, class))
            }
            LinkTarget::Text { id, fragment } => {
                let target = self.site.target(id)?;
                let mut to = self.site.destination(target)?;
                to.fragment.clone_from(fragment);
                Some(inside(to, String::new()))
            }
            LinkTarget::Fragment(fragment) => Some(Address { href: format!("#{fragment}"), ..Address::default() }),
            LinkTarget::File(file) => Some(inside(Destination::page(self.file(file)?), String::new())),
            LinkTarget::Url(url) => Some(Address { href: url.to_string(), class: String::new(), outside: true }),
            LinkTarget::Refused => None,
        }
    }

    fn image(&self, target: &LinkTarget) -> Option<String> {
        match target {
            LinkTarget::File(file) => Some(self.file(file)?.from(self.path)),
            _ => None,
        }
    }

    fn citation(&self, item: &CitationItem) -> Cited {
        let Some(Target::Record(index)) = self.site.target(&item.id) else {
            return Cited { href: None, label: item.id.to_string() };
        };
        let mut label = self.site.labels[index].clone().unwrap_or_else(|| item.id.to_string());
        if let Some(locator) = &item.locator {
            label.push_str(", ");
            label.push_str(locator);
        }
        Cited { href: self.site.homes[index].as_ref().map(|to| to.from(self.path)), label }
    }
}

impl PageWriter<'_> {
    fn file(&self, file: &str) -> Option<SitePath> {
        self.site.files.iter().find(|copy| *copy.from == *file).map(|copy| copy.to.clone())
    }
}

/// `Family, Given` as it is said: `Given Family`.
fn natural(name: &str) -> String {
    match name.split_once(", ") {
        Some((family, given)) if !given.contains(',') => format!("{given} {family}"),
        _ => name.to_string(),
    }
}

/// Plain words as HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
