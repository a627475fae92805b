//! The frame of every page: the edition, the navigation, breadcrumbs, the pages before and after.

use std::collections::BTreeSet;

use crate::model::output::SitePath;
use crate::model::record::Kind;
use crate::model::site::{NavTarget, Page, PageKind, RecordIndex, TextIndex};

use super::super::language::{Direction, has_sheet};
use super::super::view::{
    BlockView, Body, CountsView, CrumbView, IndexesView, LinkView, NavView, PageView, PartView, SiteView, ThemeView,
};
use super::home::{folder_title, reading_order};
use super::scope::Scope;
use super::views;

pub fn site(scope: &Scope<'_>) -> SiteView {
    let config = &scope.site.config;
    let indexes = IndexesView {
        claims: scope.page_url("claims.html"),
        sources: scope.page_url("sources.html"),
        timeline: scope.page_url("timeline.html"),
        people: scope.page_url("people.html"),
        tags: scope.page_url("tags.html"),
    };
    SiteView {
        title: config.title.clone(),
        description: config.description.clone(),
        lang: config.lang.clone(),
        dir: scope.language().direction().name(),
        license: config.license.clone(),
        editors: scope.names(&config.editors),
        base_url: config.base_url.clone(),
        home: scope.url(&SitePath::new("index.html")),
        coverage: scope
            .page("coverage.html")
            .filter(|page| page.kind == PageKind::Coverage)
            .map(|page| scope.url(&page.path)),
        root: scope.root(),
        nav: nav(scope),
        counts: CountsView {
            texts: reading_order(scope).count(),
            claims: scope.range_of(Kind::Claim).len(),
            events: scope.range_of(Kind::Event).len(),
            sources: scope.range_of(Kind::Source).len(),
            notes: scope.range_of(Kind::Note).len(),
            people: scope.range_of(Kind::Person).len(),
            tags: scope.site.tags.len(),
        },
        indexes,
        verdicts: scope.verdicts(),
        theme: ThemeView { stylesheet: config.theme.is_set(), extra: config.theme.extra.clone() },
        extra: config.extra.clone(),
    }
}

/// The navigation of the config, or that of the theme: the texts and every index there is.
fn nav(scope: &Scope<'_>) -> Vec<NavView> {
    if !scope.site.nav.is_empty() {
        let own = scope.site.nav.iter().map(|link| {
            let title = Some(link.title.clone());
            match &link.to {
                NavTarget::Outside(url) => {
                    NavView { title, name: None, url: url.clone(), current: None, outside: true }
                }
                NavTarget::Inside(to) => {
                    let current = (to.fragment.is_none()).then(|| current(scope, &to.path)).flatten();
                    NavView { title, name: None, url: scope.address(to), current, outside: false }
                }
            }
        });
        return own.collect();
    }
    let mut texts = reading_order(scope);
    let (first, more) = (texts.next(), texts.next().is_some());
    let text = first.map(|first| {
        let path = &scope.site.text_paths[first];
        if more {
            let reading = matches!(
                scope.page(scope.path.as_str()).map(|page| &page.kind),
                Some(PageKind::Text(_) | PageKind::View { .. } | PageKind::Timeline(_) | PageKind::Map(_))
            );
            let url = format!("{}#_contents", scope.url(&SitePath::new("index.html")));
            NavView { title: None, name: Some("texts"), url, current: reading.then_some("true"), outside: false }
        } else {
            let current = current(scope, path);
            NavView { title: None, name: Some("text"), url: scope.url(path), current, outside: false }
        }
    });
    let indexes = ["claims", "sources", "timeline", "people", "tags"].into_iter().filter_map(|name| {
        let path = SitePath::new(format!("{name}.html"));
        let url = scope.page_url(path.as_str())?;
        Some(NavView { title: None, name: Some(name), url, current: current(scope, &path), outside: false })
    });
    text.into_iter().chain(indexes).collect()
}

/// Whether a link of the navigation leads to this page, or to the index that it stands under.
fn current(scope: &Scope<'_>, to: &SitePath) -> Option<&'static str> {
    if to == scope.path {
        return Some("page");
    }
    let own = scope.path.as_str();
    let stem = match to.as_str() {
        "timeline.html" => "events",
        other => other.strip_suffix(".html")?,
    };
    let below = own.strip_prefix(stem).is_some_and(|rest| rest.starts_with('/') && stem != "index");
    let part = own.strip_prefix(to.as_str().strip_suffix(".html")?).is_some_and(|rest| {
        rest.strip_prefix('-').and_then(|rest| rest.strip_suffix(".html")).is_some_and(|n| n.parse::<usize>().is_ok())
    });
    (below || part).then_some("true")
}

pub fn page(scope: &Scope<'_>, page: &Page, body: &Body) -> PageView {
    let path = page.path.as_str();
    let mut view = PageView {
        kind: kind(body),
        title: title(body),
        description: scope.site.config.description.clone(),
        path: path.to_string(),
        file: path.rsplit('/').next().unwrap_or(path).to_string(),
        canonical: scope.canonical(&page.path),
        lang: scope.language().tag().to_string(),
        dir: Some(scope.language().direction()).filter(|dir| *dir == Direction::RightToLeft).map(Direction::name),
        marks: marks(scope, body),
        languages: has_sheet(scope.language().tag()),
        code: has_code(body),
        crumbs: crumbs(scope, page),
        ..PageView::default()
    };
    match &page.kind {
        PageKind::Home(text) | PageKind::Folder { text, .. } => {
            text.iter().for_each(|&text| of_text(scope, text, &mut view))
        }
        PageKind::Text(text) => {
            of_text(scope, *text, &mut view);
            let (before, after) = neighbours(reading_order(scope), *text);
            (view.previous, view.next) = (before.map(|i| scope.text_link(i)), after.map(|i| scope.text_link(i)));
        }
        PageKind::View { text, view: way } => {
            of_text(scope, *text, &mut view);
            view.view = Some(way.name());
            // Search engines and citations are sent to the text itself.
            view.canonical = scope.canonical(&scope.site.text_paths[*text]);
            let (before, after) = neighbours(reading_order(scope), *text);
            view.previous = before.map(|index| views::neighbour(scope, index, *way));
            view.next = after.map(|index| views::neighbour(scope, index, *way));
        }
        PageKind::Timeline(text) | PageKind::Map(text) => of_text(scope, *text, &mut view),
        PageKind::Record(index) => of_record(scope, *index, body, &mut view),
        PageKind::Index { part, .. } if part.paths.len() > 1 => {
            let parts = part.paths.iter().enumerate();
            view.parts = parts
                .map(|(at, path)| PartView { number: at + 1, url: scope.url(path), current: at + 1 == part.number })
                .collect();
        }
        PageKind::NotFound | PageKind::Redirect(_) => view.canonical = None,
        _ => {}
    }
    view.cite = super::cite::cite(scope, page);
    let text = match page.kind {
        PageKind::Text(text) => Some(text),
        _ => None,
    };
    view.meta = super::meta::meta(scope, text, body, &view);
    view
}

fn of_text(scope: &Scope<'_>, index: TextIndex, view: &mut PageView) {
    let text = &scope.site.texts[index];
    let front = &text.front;
    view.description = front.description.clone().or_else(|| front.subtitle.clone()).or(view.description.take());
    view.languages |= front.lang.as_deref().is_some_and(has_sheet);
    view.edit = scope.edit(&text.file);
}

fn of_record(scope: &Scope<'_>, index: RecordIndex, body: &Body, view: &mut PageView) {
    let record = &scope.site.records[index];
    let field = match body {
        Body::Claim(_) => record.summary.as_ref().or(match &record.detail {
            crate::model::record::Detail::Claim(claim) => Some(&claim.claim),
            _ => None,
        }),
        _ => record.summary.as_ref(),
    };
    if let Some(field) = field {
        view.description = Some(super::prose_bridge::title(scope, field, record.file()).1);
    }
    view.edit = scope.edit_record(record);
    let all = scope.range_of(record.kind());
    view.previous = (index > all.start).then(|| scope.record_view(index - 1)).flatten();
    view.next = (index + 1 < all.end).then(|| scope.record_view(index + 1)).flatten();
}

fn neighbours(all: impl Iterator<Item = usize>, one: usize) -> (Option<usize>, Option<usize>) {
    let mut before = None;
    let mut all = all.peekable();
    while let Some(index) = all.next() {
        if index == one {
            return (before, all.peek().copied());
        }
        before = Some(index);
    }
    (None, None)
}

fn crumbs(scope: &Scope<'_>, page: &Page) -> Vec<CrumbView> {
    if matches!(page.kind, PageKind::Home(_) | PageKind::Redirect(_) | PageKind::NotFound) {
        return Vec::new();
    }
    let named = |name: &'static str, path: &str| {
        scope.page_url(path).map(|url| CrumbView { title: None, title_html: None, name: Some(name), url })
    };
    let mut crumbs: Vec<CrumbView> = named("home", "index.html").into_iter().collect();
    match &page.kind {
        PageKind::Record(index) => crumbs.extend(match scope.site.records[*index].kind() {
            Kind::Claim => named("claims", "claims.html"),
            Kind::Source => named("sources", "sources.html"),
            Kind::Event => named("timeline", "timeline.html"),
            Kind::Person => named("people", "people.html"),
            Kind::Note => None,
        }),
        PageKind::Tag(_) => crumbs.extend(named("tags", "tags.html")),
        PageKind::Text(_) | PageKind::Folder { .. } => crumbs.extend(folders(scope, &page.path)),
        PageKind::Timeline(text) | PageKind::Map(text) | PageKind::View { text, .. } => {
            let path = &scope.site.text_paths[*text];
            crumbs.extend(folders(scope, path));
            if path.as_str() != "index.html" {
                let LinkView { title, title_html, url, .. } = scope.text_link(*text);
                let (title, title_html) = (Some(title), Some(title_html));
                crumbs.push(CrumbView { title, title_html, name: None, url });
            }
        }
        _ => {}
    }
    crumbs
}

/// The folders that a text lies in, from the outermost.
fn folders(scope: &Scope<'_>, path: &SitePath) -> Vec<CrumbView> {
    let path = path.as_str();
    let own = path.strip_suffix("/index.html").unwrap_or(path);
    let folders = own.match_indices('/').map(|(slash, _)| &own[..slash]);
    let crumb = |folder: &str| {
        let url = scope.page_url(&format!("{folder}/index.html"))?;
        let (title_html, title) = folder_title(scope, folder);
        Some(CrumbView { title: Some(title), title_html: Some(title_html), name: None, url })
    };
    folders.filter_map(crumb).collect()
}

fn kind(body: &Body) -> &'static str {
    match body {
        Body::Home(_) => "home",
        Body::Text(_) => "text",
        Body::Folder(_) => "folder",
        Body::Claims(_) => "claims",
        Body::Sources(_) => "sources",
        Body::Timeline(_) => "timeline",
        Body::People(_) => "people",
        Body::Claim(_) => "claim",
        Body::Source(_) => "source",
        Body::Event(_) => "event",
        Body::Person(_) => "person",
        Body::Tags(_) => "tags",
        Body::Tag(_) => "tag",
        Body::Coverage(_) => "coverage",
        Body::Map(_) => "map",
        Body::Redirect(_) => "redirect",
        Body::NotFound(_) => "not-found",
    }
}

fn title(body: &Body) -> Option<String> {
    match body {
        Body::Text(text) => Some(text.title.clone()),
        Body::Folder(folder) => Some(folder.title.clone()),
        Body::Claim(claim) => Some(claim.common.title.clone()),
        Body::Source(source) => Some(source.common.title.clone()),
        Body::Event(event) => Some(event.common.title.clone()),
        Body::Person(person) => Some(person.common.title.clone()),
        Body::Tag(tag) => Some(tag.slug.clone()),
        _ => None,
    }
}

/// The shapes that the page may draw: those of the scale, where it speaks of claims at all.
fn marks(scope: &Scope<'_>, body: &Body) -> Vec<String> {
    let bare = matches!(body, Body::Redirect(_) | Body::NotFound(_) | Body::Tags(_));
    if bare || scope.range_of(Kind::Claim).is_empty() {
        return Vec::new();
    }
    let marks: BTreeSet<String> = scope.verdicts().into_iter().map(|verdict| verdict.mark).collect();
    marks.into_iter().filter(|mark| mark != "number").collect()
}

fn has_code(body: &Body) -> bool {
    let text = match body {
        Body::Text(text) => Some(&**text),
        Body::Home(home) => home.text.as_ref(),
        Body::Folder(folder) => folder.text.as_ref(),
        _ => None,
    };
    let code = |block: &BlockView| block.html.contains("<pre");
    text.is_some_and(|text| text.blocks.iter().any(code))
}
