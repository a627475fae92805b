//! The navigation that `postil.yaml` gives.

use crate::model::config::{Config, NavItem};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::output::SitePath;
use crate::model::site::{Destination, NavLink, NavTarget, Target};
use crate::model::source::Place;

use super::lookup::{Accepts, Lookup, Wanted};
use super::pages::Layout;

/// What the navigation may call a page that postil makes: the page's name in [`Layout::named`], or that of its kind.
const NAMES: [(&str, &str); 8] = [
    ("index", "index"),
    ("claims", "claims"),
    ("sources", "sources"),
    ("timeline", "timeline"),
    ("events", "timeline"),
    ("people", "people"),
    ("tags", "tags"),
    ("coverage", "coverage"),
];

/// Schemes that are let through. A DOI becomes the address that resolves it.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// Every entry that leads somewhere. Empty where the config has none: the theme then gives its own.
pub fn resolve(config: &Config, layout: &Layout, lookup: &mut Lookup<'_>) -> Vec<NavLink> {
    config
        .nav
        .iter()
        .filter_map(|item| {
            let to = target(item, item.to.place(&config.place.file), layout, lookup)?;
            Some(NavLink { title: item.title.clone(), to })
        })
        .collect()
}

fn target(item: &NavItem, place: Place, layout: &Layout, lookup: &mut Lookup<'_>) -> Option<NavTarget> {
    let to = item.to.value.trim();
    if let Some(id) = to.strip_prefix("ref:") {
        let wanted = Wanted { role: "`nav`", accepts: Accepts::Anything };
        let target = lookup.target(id, place.clone(), wanted)?;
        let destination = match target {
            Target::Text(text) => Some(Destination::page(layout.text_paths[text].clone())),
            Target::Record(record) => layout.homes[record].clone(),
        };
        if destination.is_none() && lookup.complete() {
            broken(place, format!("the note `{id}` stands in no text, so that no link can lead to it"), lookup);
        }
        return destination.map(NavTarget::Inside);
    }
    if let Some((_, name)) = NAMES.iter().find(|(name, _)| *name == to) {
        let page = layout.named.get(name).cloned();
        if page.is_none() && lookup.complete() {
            broken(place, format!("the edition has no `{to}`, so that there is no page of them"), lookup);
        }
        return page.map(|page| NavTarget::Inside(Destination::page(page)));
    }
    if SCHEMES.iter().any(|scheme| to.starts_with(scheme)) {
        return Some(NavTarget::Outside(to.to_string()));
    }
    if let Some(doi) = to.strip_prefix("doi:") {
        return Some(NavTarget::Outside(format!("https://doi.org/{doi}")));
    }
    text(to, place, layout, lookup).map(NavTarget::Inside)
}

/// The path of a Markdown file below `content/`, with the heading that may follow it.
fn text(to: &str, place: Place, layout: &Layout, lookup: &mut Lookup<'_>) -> Option<Destination> {
    let (file, fragment) = to.split_once('#').map_or((to, None), |(file, fragment)| (file, Some(fragment)));
    let texts = lookup.texts;
    let path = |index: usize| -> SitePath { layout.text_paths[index].clone() };
    if let Some(index) = file.strip_suffix(".md").and_then(|id| lookup.text(id)) {
        let Some(fragment) = fragment else { return Some(Destination::page(path(index))) };
        if texts[index].headings.iter().any(|heading| *heading.slug == *fragment) {
            return Some(Destination::place(path(index), fragment));
        }
        if lookup.complete() {
            broken(place, format!("`{}` has no heading `#{fragment}`", texts[index].file), lookup);
        }
        return None;
    }
    if !lookup.complete() {
        return None;
    }
    let mut diagnostic =
        Diagnostic::error(Code::BrokenLink, place, format!("the navigation leads to `{to}`, which is no page"))
            .label("leads nowhere");
    let id = file.trim_start_matches('/').trim_start_matches("content/");
    let id = id.strip_suffix(".md").or(id.strip_suffix(".html")).unwrap_or(id);
    diagnostic = if NAMES.iter().any(|(name, _)| *name == id) {
        diagnostic.hint(format!("type `{id}`"))
    } else if lookup.text(id).is_some() {
        diagnostic.hint(format!("type `{id}.md`"))
    } else if lookup.get(id).is_some() {
        diagnostic.hint(format!("type `ref:{id}`"))
    } else if let Some(near) = lookup.propose(id, texts.iter().map(|text| &*text.id)) {
        diagnostic.hint(format!("did you mean `{near}.md`?"))
    } else {
        let names: Vec<String> = NAMES.iter().map(|(name, _)| format!("`{name}`")).collect();
        diagnostic.hint(format!(
            "name a page ({}), a text (`tale.md`), a record (`ref:some-id`) or an address",
            names.join(", ")
        ))
    };
    lookup.report().push(diagnostic);
    None
}

fn broken(place: Place, message: String, lookup: &mut Lookup<'_>) {
    let diagnostic = Diagnostic::error(Code::BrokenLink, place, message).label("leads nowhere");
    lookup.report().push(diagnostic.hint("remove this entry of `nav`, or name something else"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::testing::{assembled_with, claim, event, note, shown, text};
    use crate::model::source::Spanned;

    #[test]
    fn entries_lead_somewhere() {
        for (to, expected) in [
            ("index", Ok("index.html")),
            ("claims", Ok("claims.html")),
            ("timeline", Ok("timeline.html")),
            ("events", Ok("timeline.html")),
            ("coverage", Ok("coverage.html")),
            ("ref:aa", Ok("claims/aa.html")),
            ("ref:a/b", Ok("a/b.html")),
            ("a/b.md", Ok("a/b.html")),
            ("a/b.md#start", Ok("a/b.html#start")),
            ("https://x.org/", Ok("https://x.org/")),
            ("doi:10.1000/182", Ok("https://doi.org/10.1000/182")),
            ("sources", Err("broken-link postil.yaml: the edition has no `sources`, so that there is no page of them")),
            ("ref:nn", Err("broken-link postil.yaml: the note `nn` stands in no text, so that no link can lead to it")),
            ("ref:zz", Err("unknown-id postil.yaml: no record or text has the id `zz`")),
            ("a/b.md#end", Err("broken-link postil.yaml: `content/a/b.md` has no heading `#end`")),
            ("a/b", Err("broken-link postil.yaml: the navigation leads to `a/b`, which is no page")),
            (
                "javascript:alert(1)",
                Err("broken-link postil.yaml: the navigation leads to `javascript:alert(1)`, which is no page"),
            ),
            ("", Err("broken-link postil.yaml: the navigation leads to ``, which is no page")),
        ] {
            let (site, report) =
                assembled_with(vec![claim("aa"), event("ee"), note("nn")], vec![text("a/b")], |parts| {
                    parts.config.nav = vec![NavItem { title: "T".into(), to: Spanned::new(to.to_string(), 0..0) }];
                });
            let found = site.nav.first().map(|link| match &link.to {
                NavTarget::Inside(to) => to.from(&SitePath::new("index.html")),
                NavTarget::Outside(to) => to.clone(),
            });
            assert_eq!(found.as_deref(), expected.ok(), "{to}");
            assert_eq!(shown(&report), expected.err().as_slice(), "{to}");
        }
    }
}
