//! The address of a text or record, and the former ones of a text.

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::output::SitePath;
use crate::model::record::Kind;
use crate::model::source::Place;
use crate::model::work::Text;

/// The page of a record.
pub fn record_path(kind: Kind, id: &str) -> SitePath {
    SitePath::new(format!("{}/{id}.html", kind.plural()))
}

/// Whether the text is that of its folder's page.
pub fn is_index(text: &Text) -> bool {
    &*text.id == "index" || text.id.ends_with("/index")
}

/// The path below `content/` with the slug in place of the file's name.
pub fn text_path(text: &Text, report: &mut Report) -> SitePath {
    let own = SitePath::new(format!("{}.html", text.id));
    let Some(slug) = &text.front.slug else { return own };
    let place = slug.place(&text.file);
    if is_index(text) {
        report.push(
            Diagnostic::warning(Code::BadValue, place, format!("the slug `{slug}` has no effect on an `index.md`"))
                .label("this text is the page of its folder")
                .hint("remove the key `slug`, or rename the folder"),
        );
        return own;
    }
    if !is_part(&slug.value) {
        report.push(
            Diagnostic::error(Code::BadValue, place, format!("the slug `{slug}` can't be the name of a page"))
                .label("must be one part of an address")
                .hint("type a name without `/`, such as `the-two-brothers`"),
        );
        return own;
    }
    match text.id.rsplit_once('/') {
        Some((folder, _)) => SitePath::new(format!("{folder}/{slug}.html")),
        None => SitePath::new(format!("{slug}.html")),
    }
}

/// The page that shows a text in another way: `a/b.map.html` for `a/b.html`.
pub fn view_path(text: &SitePath, name: &str) -> SitePath {
    let path = text.as_str();
    SitePath::new(format!("{}.{name}.html", path.strip_suffix(".html").unwrap_or(path)))
}

/// Whether the word can stand between two slashes of an address and be a file's name everywhere.
fn is_part(word: &str) -> bool {
    !matches!(word, "" | "." | "..")
        && !word.chars().any(|character| character.is_control() || "/\\:*?\"<>|".contains(character))
}

/// Why a former address of a text isn't taken.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    Leaves,
    Malformed,
}

impl Refused {
    pub fn diagnostic(&self, alias: &str, place: Place) -> Diagnostic {
        let hint = "type the old address below the edition, such as `old/name`";
        match self {
            Refused::Leaves => {
                let message = format!("the alias `{alias}` leaves the edition");
                Diagnostic::error(Code::PathOutsideContent, place, message).label("leads outside").hint(hint)
            }
            Refused::Malformed => {
                let message = format!("the alias `{alias}` isn't an address");
                Diagnostic::error(Code::BadValue, place, message).label("not the path of a page").hint(hint)
            }
        }
    }
}

/// Where the redirect of `old/name` or `old/name.html` stands.
pub fn alias_path(alias: &str) -> Result<SitePath, Refused> {
    let stem = alias.strip_suffix(".html").unwrap_or(alias);
    if alias.starts_with(['/', '\\']) || stem.split(['/', '\\']).any(|part| part == "..") {
        return Err(Refused::Leaves);
    }
    if !stem.split('/').all(is_part) {
        return Err(Refused::Malformed);
    }
    Ok(SitePath::new(format!("{stem}.html")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::testing::{assembled, shown, text};

    #[test]
    fn aliases_of_texts_stay_inside() {
        for (alias, expected) in [
            ("old/name", Ok("old/name.html")),
            ("old/name.html", Ok("old/name.html")),
            ("v1.2", Ok("v1.2.html")),
            ("../name", Err(Refused::Leaves)),
            ("a/../../b", Err(Refused::Leaves)),
            ("..\\b", Err(Refused::Leaves)),
            ("/etc/passwd", Err(Refused::Leaves)),
            ("", Err(Refused::Malformed)),
            (".html", Err(Refused::Malformed)),
            ("a//b", Err(Refused::Malformed)),
            ("./a", Err(Refused::Malformed)),
            ("a/", Err(Refused::Malformed)),
            ("a\0b", Err(Refused::Malformed)),
            ("http://x.org/a", Err(Refused::Malformed)),
        ] {
            assert_eq!(alias_path(alias), expected.map(SitePath::new), "{alias}");
        }
    }

    #[test]
    fn slugs_are_one_part() {
        for (slug, expected) in [
            ("e", vec![]),
            ("a/b", vec!["bad-value content/d.md: the slug `a/b` can't be the name of a page"]),
            ("..", vec!["bad-value content/d.md: the slug `..` can't be the name of a page"]),
        ] {
            let (_, report) = assembled(vec![], vec![text("d").slug(slug)]);
            assert_eq!(shown(&report), expected);
        }
        let (_, report) = assembled(vec![], vec![text("a/index").slug("e")]);
        assert_eq!(shown(&report), ["bad-value content/a/index.md: the slug `e` has no effect on an `index.md`"]);
    }
}
