//! The home page, folders, and pages that only lead elsewhere.

use crate::model::error::Error;
use crate::model::record::{Detail, Kind};
use crate::model::site::{Destination, TextIndex};

use super::super::view::{FolderView, GroupView, HomeView, NotFoundView, RedirectView, TextView};
use super::indexes::count_verdicts;
use super::links::escaped;
use super::scope::Scope;
use super::texts;

pub fn home(scope: &Scope<'_>, text: Option<TextIndex>) -> Result<HomeView, Error> {
    let site = scope.site;
    let verdicts: Vec<_> = scope
        .range_of(Kind::Claim)
        .map(|index| match &site.records[index].detail {
            Detail::Claim(claim) => claim.verdict.as_ref().and_then(|key| scope.verdict(key)),
            _ => None,
        })
        .collect();
    let has_notes =
        |class: &str| site.texts.iter().flat_map(|text| &text.notes).any(|note| class_of(scope, note) == class);
    let reviewed = site.records.iter().filter_map(|record| record.reviewed.as_ref()).map(|day| day.value).max();
    Ok(HomeView {
        text: optional_text(scope, text)?,
        groups: groups(scope),
        reviewed: reviewed.map(|day| scope.language().day(day)),
        classes: texts::CLASSES.into_iter().filter(|class| has_notes(class)).collect(),
        verdicts: count_verdicts(scope, verdicts.iter().map(Option::as_ref)),
    })
}

fn class_of(scope: &Scope<'_>, note: &crate::model::work::MarginNote) -> &'static str {
    match note.placement().and_then(|placement| scope.record_index(&placement.record)) {
        Some(index) => scope.site.records[index].kind().name(),
        None => "fn",
    }
}

fn optional_text(scope: &Scope<'_>, text: Option<TextIndex>) -> Result<Option<TextView>, Error> {
    text.map(|text| texts::text(scope, text, None)).transpose()
}

/// Texts in reading order, in groups of those that lie in one folder.
fn groups(scope: &Scope<'_>) -> Vec<GroupView> {
    let mut groups: Vec<(Option<String>, GroupView)> = Vec::new();
    for index in reading_order(scope) {
        let id = &scope.site.texts[index].id;
        let folder = id.rsplit_once('/').map(|(folder, _)| folder.to_string());
        if groups.last().is_none_or(|(last, _)| *last != folder) {
            let page = folder.as_ref().and_then(|folder| scope.page_url(&format!("{folder}/index.html")));
            let title = folder.as_ref().map(|folder| folder_title(scope, folder).0);
            groups.push((folder, GroupView { title_html: title, url: page, texts: Vec::new() }));
        }
        if let Some((_, group)) = groups.last_mut() {
            group.texts.push(scope.listed(index));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The texts that a reader reads one after another: all but the home page's and those of folders.
pub fn reading_order<'a>(scope: &'a Scope<'_>) -> impl Iterator<Item = TextIndex> + 'a {
    (0..scope.site.texts.len()).filter(|&index| !is_index(&scope.site.texts[index].id))
}

fn is_index(id: &str) -> bool {
    id == "index" || id.ends_with("/index")
}

/// What a folder is called, as HTML and as plain words: by its own text, or by its name.
pub fn folder_title(scope: &Scope<'_>, folder: &str) -> (String, String) {
    let own = scope.site.text_index(&format!("{folder}/index").into());
    match own {
        Some(index) => {
            let link = scope.text_link(index);
            (link.title_html, link.title)
        }
        None => {
            let name = folder.rsplit('/').next().unwrap_or(folder).replace(['-', '_'], " ");
            let mut characters = name.chars();
            let name: String =
                characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect());
            (escaped(&name), name)
        }
    }
}

pub fn folder(
    scope: &Scope<'_>,
    name: &str,
    text: Option<TextIndex>,
    members: &[TextIndex],
) -> Result<FolderView, Error> {
    Ok(FolderView {
        title: folder_title(scope, name).1,
        text: optional_text(scope, text)?,
        texts: members.iter().filter(|&&index| Some(index) != text).map(|&index| scope.listed(index)).collect(),
    })
}

/// The page of an old address, or of a record that has no page: both lead on.
pub fn redirect(scope: &Scope<'_>, to: Option<&Destination>) -> RedirectView {
    let home = Destination::page(crate::model::output::SitePath::new("index.html"));
    let to = to.unwrap_or(&home);
    RedirectView {
        url: scope.address(to),
        title: scope.site.config.title.clone(),
        canonical: scope.canonical(&to.path),
    }
}

pub fn not_found(scope: &Scope<'_>) -> NotFoundView {
    NotFoundView { prefix: scope.prefix.clone() }
}
