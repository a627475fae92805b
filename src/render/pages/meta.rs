//! What the head of a page tells programs: Highwire and Dublin Core for reference managers, Open Graph for those who show
//! links. Nothing is said that the edition doesn't say.

use crate::model::date::{Date, End, Point};
use crate::model::site::TextIndex;

use super::super::view::{Body, MetaView, PageView};
use super::scope::Scope;

/// Highwire Press tags as Google Scholar lists them ("Inclusion Guidelines for Webmasters"), Dublin Core (RFC 5013) and
/// Open Graph (ogp.me).
pub fn meta(scope: &Scope<'_>, text: Option<TextIndex>, body: &Body, page: &PageView) -> Vec<MetaView> {
    let mut all = Vec::new();
    if let (Some(text), Body::Text(_)) = (text, body) {
        scholarly(scope, text, page, &mut all);
    }
    if matches!(
        body,
        Body::Text(_) | Body::Claim(_) | Body::Source(_) | Body::Event(_) | Body::Person(_) | Body::Home(_)
    ) {
        let lang = text.and_then(|text| scope.site.texts[text].front.lang.as_deref()).unwrap_or(&page.lang);
        open_graph(scope, body, page, lang, &mut all);
    }
    all
}

fn scholarly(scope: &Scope<'_>, index: TextIndex, page: &PageView, all: &mut Vec<MetaView>) {
    let config = &scope.site.config;
    let front = &scope.site.texts[index].front;
    let mut named = |name: &'static str, content: Option<&str>| push(all, "name", name, content);
    named("citation_title", Some(&front.title));
    front.author.iter().for_each(|author| named("citation_author", Some(author)));
    named("citation_publication_date", front.date.as_ref().and_then(highwire_date).as_deref());
    named("citation_inbook_title", Some(&config.title));
    let lang = front.lang.as_deref().unwrap_or(&page.lang);
    named("citation_language", Some(lang));
    let tags: Vec<&str> = front.tags.iter().map(|tag| &*tag.value).collect();
    named("citation_keywords", Some(&tags.join("; ")));
    named("citation_public_url", page.canonical.as_deref());
    named("DC.title", Some(&front.title));
    front.author.iter().for_each(|author| named("DC.creator", Some(author)));
    let editors = scope.names(&config.editors);
    editors.iter().for_each(|editor| named("DC.contributor", Some(&editor.sorted)));
    named("DC.date", front.date.as_ref().map(|date| date.text.as_str()));
    named("DC.language", Some(lang));
    named("DC.description", page.description.as_deref());
    // The licence of the edition isn't that of a text which it reproduces from elsewhere.
    let license = front.license.as_ref().or(config.license.as_ref().filter(|_| front.source.is_none()));
    named("DC.rights", license.map(String::as_str));
    named("DC.identifier", page.canonical.as_deref());
}

fn open_graph(scope: &Scope<'_>, body: &Body, page: &PageView, lang: &str, all: &mut Vec<MetaView>) {
    let config = &scope.site.config;
    let mut property = |name: &'static str, content: Option<&str>| push(all, "property", name, content);
    property("og:title", Some(page.title.as_deref().unwrap_or(&config.title)));
    property("og:type", Some(if matches!(body, Body::Home(_)) { "website" } else { "article" }));
    property("og:description", page.description.as_deref());
    property("og:site_name", Some(&config.title));
    property("og:locale", locale(lang).as_deref());
    property("og:url", page.canonical.as_deref());
}

/// Adds a tag, unless there is nothing to say.
fn push(all: &mut Vec<MetaView>, attribute: &'static str, name: &'static str, content: Option<&str>) {
    if let Some(content) = content.map(str::trim).filter(|content| !content.is_empty()) {
        all.push(MetaView { attribute, name, content: content.to_string() });
    }
}

/// `2020/08/17`, or the year and month, or the year. Only a single date that is sure: the form has no words for doubt.
fn highwire_date(date: &Date) -> Option<String> {
    let (End::Point(point), None) = (&date.start, &date.end) else { return None };
    let Point { year: year @ 1..=9999, open_digits: 0, month, day, approximate: false, uncertain: false } = *point
    else {
        return None;
    };
    Some(match (month.filter(|month| (1..=12).contains(month)), day) {
        (Some(month), Some(day)) => format!("{year:04}/{month:02}/{day:02}"),
        (Some(month), None) => format!("{year:04}/{month:02}"),
        (None, _) => format!("{year:04}"),
    })
}

/// `pl_PL` of `pl-PL`: Open Graph asks for both parts, so a language alone has no locale.
fn locale(lang: &str) -> Option<String> {
    let mut parts = lang.split('-');
    let language = parts.next()?;
    // The region is the first subtag of two letters or three digits (RFC 5646, 2.1).
    let region = parts.find(|part| {
        (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))
            || (part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit()))
    })?;
    Some(format!("{}_{}", language.to_ascii_lowercase(), region.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_for_highwire() {
        for (edtf, expected) in [
            ("2020-08-17", Some("2020/08/17")),
            ("2020-08", Some("2020/08")),
            ("0064", Some("0064")),
            ("2020-21", Some("2020")),
            ("2020?", None),
            ("1850~", None),
            ("202X", None),
            ("1914/1918", None),
            ("-0043", None),
        ] {
            assert_eq!(highwire_date(&Date::parse(edtf).unwrap()).as_deref(), expected, "{edtf}");
        }
    }

    #[test]
    fn a_locale_has_a_region() {
        for (lang, expected) in [
            ("en", None),
            ("en-gb", Some("en_GB")),
            ("zh-Hant-TW", Some("zh_TW")),
            ("es-419", Some("es_419")),
            ("sr-Latn", None),
        ] {
            assert_eq!(locale(lang).as_deref(), expected, "{lang}");
        }
    }
}
