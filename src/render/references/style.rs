//! Citation styles and locales.

use std::collections::BTreeSet;

use citationberg::{IndependentStyle, LayoutRenderingElement, Locale, LocaleCode, NamesChild, TextTarget};
use hayagriva::archive::{ArchivedStyle, LOCALES};
use hayagriva::citationberg;

use crate::model::nearest::nearest;

/// How references are written.
#[derive(Clone, Debug)]
pub enum Style {
    /// By the templates.
    Plain,
    Csl(Box<IndependentStyle>),
}

/// Why there is no such style, for `unknown-style`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownStyle {
    pub message: String,
    pub hint: Option<String>,
}

/// The style called `name`: `plain`, one that is bundled, or the CSL file of the edition whose content is `file`.
pub fn style(name: &str, file: Option<&str>) -> Result<Style, UnknownStyle> {
    match file {
        _ if name == "plain" => Ok(Style::Plain),
        Some(xml) => read(name, xml),
        None => match bundled(name) {
            Some(style) => Ok(style),
            None => Err(unknown(name)),
        },
    }
}

fn read(name: &str, xml: &str) -> Result<Style, UnknownStyle> {
    let fail = |message: String, hint: Option<String>| UnknownStyle { message, hint };
    let style = citationberg::Style::from_xml(xml)
        .map_err(|error| fail(format!("`{name}` isn't a CSL style: {}", error.source), None))?;
    match style {
        citationberg::Style::Independent(style) if calls_itself(&style) => {
            Err(fail(format!("a macro of the citation style `{name}` calls itself"), None))
        }
        citationberg::Style::Independent(style) => Ok(Style::Csl(Box::new(style))),
        citationberg::Style::Dependent(style) => {
            ArchivedStyle::by_id(&style.parent_link.href).and_then(of_archive).ok_or_else(|| {
                let parent = &style.parent_link.href;
                let hint = format!("download `{parent}` and name that file");
                fail(format!("the citation style `{name}` only points to `{parent}`, which isn't bundled"), Some(hint))
            })
        }
    }
}

fn bundled(name: &str) -> Option<Style> {
    // Files of the CSL repository go by the last part of their id.
    let by_id = || ArchivedStyle::by_id(&format!("http://www.zotero.org/styles/{name}"));
    ArchivedStyle::by_name(name).or_else(by_id).and_then(of_archive)
}

fn of_archive(style: ArchivedStyle) -> Option<Style> {
    match style.get() {
        citationberg::Style::Independent(style) => Some(Style::Csl(Box::new(style))),
        citationberg::Style::Dependent(_) => None,
    }
}

fn unknown(name: &str) -> UnknownStyle {
    let names = ArchivedStyle::all().iter().flat_map(|style| style.names()).copied().chain(["plain"]);
    let hint = match nearest(name, names) {
        Some(known) => format!("did you mean `{known}`?"),
        None => {
            "use the name of a CSL style such as `chicago-author-date` or `apa`, a `.csl` file, or `plain`".to_string()
        }
    };
    UnknownStyle { message: format!("there is no citation style `{name}`"), hint: Some(hint) }
}

/// Whether a macro can reach itself: hayagriva would follow it until the stack overflows, which nothing can catch.
fn calls_itself(style: &IndependentStyle) -> bool {
    let mut left: Vec<(&str, BTreeSet<&str>)> = Vec::new();
    for one in &style.macros {
        let mut calls = BTreeSet::new();
        called(&one.children, &mut calls);
        left.push((&one.name, calls));
    }
    loop {
        // What calls only macros that are sound is sound.
        let names: BTreeSet<&str> = left.iter().map(|(name, _)| *name).collect();
        let before = left.len();
        left.retain(|(_, calls)| !calls.is_disjoint(&names));
        if left.len() == before {
            return before > 0;
        }
    }
}

fn called<'a>(elements: &'a [LayoutRenderingElement], calls: &mut BTreeSet<&'a str>) {
    for element in elements {
        match element {
            LayoutRenderingElement::Text(text) => {
                if let TextTarget::Macro { name } = &text.target {
                    calls.insert(name);
                }
            }
            LayoutRenderingElement::Group(group) => called(&group.children, calls),
            LayoutRenderingElement::Choose(choose) => {
                for branch in choose.branches() {
                    called(&branch.children, calls);
                }
                if let Some(otherwise) = &choose.otherwise {
                    called(&otherwise.children, calls);
                }
            }
            LayoutRenderingElement::Names(names) => {
                for child in &names.children {
                    if let NamesChild::Substitute(substitute) = child {
                        called(&substitute.children, calls);
                    }
                }
            }
            _ => {}
        }
    }
}

/// The locale of a language first, then American English, which has every term.
pub fn locales(lang: &str) -> Vec<Locale> {
    let wanted = [archived(lang), archived("en-US")];
    let mut locales: Vec<Locale> = Vec::new();
    for bytes in wanted.into_iter().flatten() {
        let locale: Option<Locale> = ciborium::from_reader(bytes).ok();
        locales.extend(locale.filter(|locale| locales.iter().all(|other| other.lang != locale.lang)));
    }
    locales
}

/// The encoded locale that fits best: the same tag, the language's main country, any country.
fn archived(lang: &str) -> Option<&'static [u8]> {
    let lang = if lang == "no" { "nb" } else { lang };
    let language = lang.split('-').next().unwrap_or_default();
    let main = LocaleCode(language.to_ascii_lowercase()).fallback().map(|code| code.0);
    let find = |fits: &dyn Fn(&str) -> bool| LOCALES.iter().find(|bytes| tag(bytes).is_some_and(fits)).copied();
    find(&|tag| tag.eq_ignore_ascii_case(lang))
        .or_else(|| find(&|tag| Some(tag) == main.as_deref()))
        .or_else(|| find(&|tag| tag.split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(language))))
}

/// The language tag of an encoded locale, which is its first value: reading it takes no decoding of the rest.
fn tag(bytes: &'static [u8]) -> Option<&'static str> {
    // A map, then the text `@xml:lang` (9 bytes), then a text of fewer than 24 bytes (RFC 8949, 3.1).
    let length = bytes.get(1..11).filter(|key| *key == b"i@xml:lang").and(bytes.get(11))?.checked_sub(0x60)?;
    std::str::from_utf8(bytes.get(12..12 + usize::from(length))?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_locales() {
        for (lang, tag) in [
            ("en", "en-US"),
            ("de", "de-DE"),
            ("de-AT", "de-AT"),
            ("pt-br", "pt-BR"),
            ("la", "la"),
            ("no", "nb-NO"),
            ("x", "en-US"),
        ] {
            let locales = locales(lang);
            assert_eq!(locales[0].lang, Some(LocaleCode(tag.to_string())), "{lang}");
            assert_eq!(locales.last().unwrap().lang, Some(LocaleCode::en_us()));
        }
    }

    #[test]
    fn every_archived_locale_tells_its_tag() {
        for bytes in LOCALES {
            let locale: Locale = ciborium::from_reader(*bytes).unwrap();
            assert_eq!(tag(bytes).map(str::to_string), locale.lang.map(|code| code.0));
        }
    }

    #[test]
    fn finds_styles() {
        for name in ["chicago-author-date", "apa", "mla", "ieee", "chicago-author-date-17th-edition"] {
            assert!(matches!(style(name, None), Ok(Style::Csl(_))), "{name}");
        }
        assert!(matches!(style("plain", None), Ok(Style::Plain)));
    }

    #[test]
    fn proposes_a_name() {
        for (name, hint) in [
            ("chicgo-author-date", Some("did you mean `chicago-author-date`?")),
            ("plan", Some("did you mean `plain`?")),
            ("entirely-other", None),
        ] {
            let error = style(name, None).unwrap_err();
            assert_eq!(error.message, format!("there is no citation style `{name}`"));
            assert!(hint.is_none_or(|hint| error.hint.as_deref() == Some(hint)), "{error:?}");
        }
    }

    const HEAD: &str = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\"><info>\
        <title>T</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated></info>";

    #[test]
    fn reads_styles_of_the_edition() {
        let layout = "<citation><layout><text macro=\"a\"/></layout></citation></style>";
        let sound = format!("{HEAD}<macro name=\"a\"><text variable=\"title\"/></macro>{layout}");
        assert!(matches!(style("x.csl", Some(&sound)), Ok(Style::Csl(_))));
        let circle = format!(
            "{HEAD}<macro name=\"a\"><group><text macro=\"b\"/></group></macro><macro name=\"b\"><choose><if \
             variable=\"title\"><text macro=\"a\"/></if></choose></macro>{layout}"
        );
        assert_eq!(
            style("x.csl", Some(&circle)).unwrap_err().message,
            "a macro of the citation style `x.csl` calls itself"
        );
        for xml in ["", "no", "<style>", "<a/>"] {
            assert!(style("x.csl", Some(xml)).is_err(), "{xml}");
        }
    }
}
