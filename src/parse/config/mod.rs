//! `postil.yaml`, with what the environment says over it.

mod overrides;
pub mod shapes;
#[cfg(test)]
mod tests;
mod theme;

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::model::config::{
    AnchorPolicy, ChangedPolicy, Config, DEFAULT_VERDICTS, Forge, NavItem, Repository, Verdict,
};
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::source::{FilePath, Place, Spanned};

use super::schema::SchemaKind;
use super::values::{Checks, Cut, web_address};
use super::yaml::{self, Field, Many, Node, Problems, Source, Text};

pub use overrides::BadOverride;
use shapes::{NavShape, RepositoryShape, Shape, VerdictShape};

/// Reads `postil.yaml`; `text` is `None` when there is none. `overrides` are the `POSTIL_*` variables without that
/// prefix.
pub fn read(
    file: &FilePath,
    text: Option<&str>,
    overrides: &[(String, String)],
    report: &mut Report,
) -> Result<Config, BadOverride> {
    if text.is_none() {
        report.push(Diagnostic::error(Code::NoConfig, Place::start_of(file), "this folder has no `postil.yaml`").hint(
            "go to the folder of an edition, or write a `postil.yaml` with two lines:\ntitle: The title\nlang: en",
        ));
    }
    let source = Source::whole(file, text.unwrap_or(""));
    let tree = yaml::tree(&source);
    let readable = tree.is_ok() && text.is_some();
    let mut root = tree.unwrap_or_else(|complaint| {
        report.push(*complaint);
        Node { span: 0..0, value: yaml::Value::Null }
    });
    for (name, value) in overrides {
        overrides::put(&mut root, file, name, value)?;
    }
    Ok(config(&source, &root, readable, report))
}

fn config(source: &Source<'_>, root: &Node<'_>, title_needed: bool, report: &mut Report) -> Config {
    let problems = Problems::new(source, report);
    let checks = Checks { source, problems: &problems };
    let raw: Shape = yaml::document("`postil.yaml`", root, &problems);
    let title = checks.words("title", raw.title, Cut::Warning);
    if title_needed && title.is_absent() && !yaml::misspells(root, "title") {
        let start = source.start as u32;
        checks.push(
            checks.error(Code::MissingKey, start..start, "the edition has no `title`").hint("`title: ` and its words"),
        );
    }
    let review_after = raw.review_after.and_then(|days| {
        if days.value == 0 {
            checks.push(
                checks
                    .error(Code::BadValue, days.range(), "`review_after` is 0 days")
                    .hint("a number of days, such as `365`"),
            );
        }
        (days.value > 0).then_some(days.value)
    });
    let extra = |field: Field<Map<String, Value>>| Value::Object(field.given().unwrap_or_default());
    let citation_style = checks.spanned("citation_style", raw.citation_style);
    let changed = raw.anchors.given().unwrap_or_default().changed;
    let changed = checks.one_of("changed", changed, ChangedPolicy::ALL, ChangedPolicy::name);
    Config {
        title: title.given().map(|text| text.value.trim().to_string()).unwrap_or_default(),
        description: checks.plain("description", raw.description),
        lang: checks.lang(raw.lang).given().unwrap_or_else(|| "en".to_string()),
        base_url: base_url(checks, raw.base_url),
        license: checks.plain("license", raw.license),
        editors: checks.names(raw.editors),
        output: output(checks, raw.output).unwrap_or_else(|| "public".to_string()),
        verdicts: verdicts(checks, raw.verdicts),
        review_after: review_after.given(),
        anchors: AnchorPolicy { changed: changed.given().unwrap_or_default() },
        citation_style: citation_style.unwrap_or_else(|| Spanned::new("chicago-author-date".to_string(), 0..0)),
        record_pages: raw.record_pages.given().unwrap_or(true),
        views: raw.views.given().unwrap_or(true),
        raw_html: raw.raw_html.given().unwrap_or(false),
        nav: raw.nav.values.into_iter().filter_map(|item| nav_item(checks, item)).collect(),
        theme: theme::theme(checks, raw.theme.given().unwrap_or_default()),
        repository: raw.repository.given().and_then(|raw| repository(checks, raw)),
        git_credit: raw.git_credit.given().unwrap_or(true),
        feeds: raw.feeds.given().unwrap_or(true),
        search: raw.search.given().unwrap_or(true),
        extra: extra(raw.extra),
        place: Place::start_of(source.file),
    }
}

fn missing(checks: Checks<'_>, noun: &str, key: &str, example: &str, at: std::ops::Range<u32>) {
    checks.push(
        checks
            .error(Code::MissingKey, checks.head(at), format!("{noun} has no `{key}`"))
            .hint(format!("`{key}: {example}`")),
    );
}

/// The default scale when the key isn't there; `[]` is a scale without steps.
fn verdicts(checks: Checks<'_>, raw: Many<Spanned<VerdictShape>>) -> Vec<Verdict> {
    if !raw.present {
        return DEFAULT_VERDICTS.iter().map(|key| Verdict::plain(key)).collect();
    }
    let mut keys: Vec<Spanned<Arc<str>>> = Vec::new();
    let mut verdicts = Vec::new();
    for raw in raw.values {
        let at = raw.range();
        let raw = raw.value;
        if raw.key.is_absent() {
            missing(checks, "an entry of `verdicts`", "key", "supported", at);
        }
        let Some(key) = raw.key.given().and_then(|key| checks.slug("key", key)) else { continue };
        if let Some(first) = keys.iter().find(|first| first.value == key.value) {
            checks.push(
                checks
                    .error(Code::DuplicateKey, key.range(), format!("the verdict `{key}` stands twice"))
                    .label("again")
                    .related(checks.place(first.range()), "first here")
                    .hint("keep one of them"),
            );
            continue;
        }
        verdicts.push((
            raw.order.given().unwrap_or(i64::MAX),
            Verdict {
                label: checks.plain("label", raw.label),
                meaning: checks.plain("meaning", raw.meaning),
                mark: checks.plain("mark", raw.mark),
                key: key.value.clone(),
            },
        ));
        keys.push(key);
    }
    // Stable: steps without an `order` stay as written, after those with one.
    verdicts.sort_by_key(|(order, _)| *order);
    verdicts.into_iter().map(|(_, verdict)| verdict).collect()
}

/// `https://x.org/edition`, without a slash at its end.
fn base_url(checks: Checks<'_>, field: Field<Text>) -> Option<String> {
    let url = checks.address("base_url", field)?;
    let scheme = url.value.split(':').next().unwrap_or("");
    if !["http", "https"].iter().any(|allowed| scheme.eq_ignore_ascii_case(allowed)) {
        checks.push(
            checks
                .error(Code::UnsafeUrl, url.range(), format!("the `base_url` `{url}` isn't let through"))
                .label(format!("has the scheme `{scheme}:`"))
                .hint("`https://example.org/edition`"),
        );
        return None;
    }
    if url.value.contains(['?', '#']) {
        checks.push(
            checks
                .error(Code::BadValue, url.range(), format!("the `base_url` `{url}` has a query or a fragment"))
                .hint("the address of the edition's folder, such as `https://example.org/edition`"),
        );
        return None;
    }
    Some(url.value.trim_end_matches('/').to_string())
}

/// A folder inside the edition's: the command line alone may lead elsewhere.
fn output(checks: Checks<'_>, field: Field<Text>) -> Option<String> {
    let output = checks.spanned("output", field)?;
    let path = output.value.trim_end_matches('/');
    let inside = !path.contains('\\')
        && !path.contains(':')
        && path.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.chars().any(char::is_control));
    let reserved = ["content", "templates", "static", "languages", SchemaKind::FOLDER, "postil.yaml"]
        .contains(&path.split('/').next().unwrap_or(""));
    if inside && !reserved {
        return Some(path.to_string());
    }
    let message = if reserved {
        format!("the output `{path}` lies in what the edition is made of")
    } else {
        format!("the output `{}` isn't a folder inside the edition's", output.value)
    };
    checks.push(
        checks
            .error(Code::BadValue, output.range(), message)
            .hint("`output: public`; for a folder elsewhere use `-o` on the command line"),
    );
    None
}

fn nav_item(checks: Checks<'_>, raw: Spanned<NavShape>) -> Option<NavItem> {
    let at = raw.range();
    let raw = raw.value;
    let title = checks.words("title", raw.title, Cut::Warning);
    if title.is_absent() {
        missing(checks, "an entry of `nav`", "title", "…", at.clone());
    }
    let to = raw.to;
    if to.is_absent() {
        missing(checks, "an entry of `nav`", "to", "ref:some-id", at);
    }
    let to = to.given()?.spanned().map(|to| to.trim().to_string());
    let local = to.value.starts_with("ref:") || !(to.value.contains(':') || to.value.starts_with("//"));
    if let (false, Err((reason, hint))) = (local, web_address(&to.value)) {
        checks.push(
            checks
                .error(Code::UnsafeUrl, to.range(), format!("the link `{to}` isn't let through"))
                .label(reason)
                .hint(hint),
        );
        return None;
    }
    Some(NavItem { title: title.given()?.value.trim().to_string(), to })
}

fn repository(checks: Checks<'_>, raw: Spanned<RepositoryShape>) -> Option<Repository> {
    let at = raw.range();
    let raw = raw.value;
    if raw.url.is_absent() {
        missing(checks, "`repository`", "url", "https://example.org/someone/edition", at);
    }
    let url = checks.address("url", raw.url)?;
    let branch = checks.plain("branch", raw.branch).unwrap_or_else(|| "main".to_string());
    let path = checks.plain("path", raw.path).unwrap_or_default();
    let forge = checks.one_of("forge", raw.forge, Forge::ALL, Forge::name).given();
    let url = url.value.trim_end_matches('/').trim_end_matches(".git").to_string();
    let path = path.trim_start_matches("./").trim_matches('/').to_string();
    Some(Repository { forge: forge.unwrap_or_else(|| Forge::of(&url)), url, branch, path })
}
