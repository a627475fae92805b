use std::collections::BTreeSet;

use super::super::language::told;
use super::*;

fn english() -> Language {
    Language::load("en", &[], &mut Report::new())
}

fn load(templates: &[(&str, &str)]) -> (Theme, Report) {
    let overrides = templates.iter().map(|(name, text)| ((*name).into(), (*text).to_string())).collect();
    let mut report = Report::new();
    let theme = Theme::load(overrides, english(), &mut report);
    (theme, report)
}

/// The complaints about one template, as `start..end message`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let (theme, mut report) = load(&[("templates/x.html", text)]);
    if report.is_empty() {
        theme.render("x.html", &serde_json::json!({"a": {"b": "<i>"}}), &mut report);
    }
    let found: Vec<String> = report
        .iter()
        .map(|one| format!("{}..{} {}", one.primary.place.start, one.primary.place.end, one.message))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn mistakes_have_places() {
    check("{{ a.b }}", &[]);
    check("a\n{{ a | shout }}", &["9..14 the template `x.html` can't be read: unknown filter `shout`"]);
    check("é {{ a | shout }}", &["10..15 the template `x.html` can't be read: unknown filter `shout`"]);
    check("{% include \"none.html\" %}", &["11..12 the template `x.html` can't be read: unknown template `none.html`"]);
    check(
        "{% extends \"none.html\" %}",
        &["12..21 the template `x.html` can't be read: there is no template `none.html` to extend"],
    );
}

#[test]
fn syntax_and_rendering_errors_are_reported_once() {
    for text in ["{% if %}", "{{ a", "{{ nothing }}", "{{ a.b.c.d }}", "{{ 1 + a }}"] {
        let (theme, mut report) = load(&[("templates/x.html", text)]);
        if report.is_empty() {
            theme.render("x.html", &serde_json::json!({"a": {"b": "<i>"}}), &mut report);
        }
        assert_eq!(report.errors(), 1, "{text}");
    }
}

/// What a template makes of an empty context, or the messages of its mistakes.
fn rendered(template: &str) -> Result<String, Vec<String>> {
    let mut report = Report::new();
    let theme = Theme::load(vec![("templates/x.html".into(), template.to_string())], Language::english(), &mut report);
    let page = theme.render("x.html", &serde_json::json!({}), &mut report);
    page.ok_or_else(|| report.iter().map(|one| one.message.clone()).collect())
}

#[test]
fn loops_inside_one_another_never_ended() {
    let nested = "{% for i in range(end=100000) %}{% for j in range(end=100000) %}{% endfor %}{% endfor %}";
    let words = "the template `x.html` can't be rendered: the loops of this page count more than 1000000 numbers: is one \
                 inside another?";
    assert_eq!(rendered(nested), Err(vec![words.to_string()]));
    // The next page of the same thread begins anew.
    assert_eq!(rendered("{% for i in range(end=999999) %}{% endfor %}so"), Ok("so".to_string()));
    for (asked, counted) in [
        ("end=3", "0 1 2 "),
        ("start=1, end=6, step_by=2", "1 3 5 "),
        ("start=3, end=0, step_by=-1", "3 2 1 "),
        ("start=0, end=3, step_by=-1", ""),
        ("start=2, end=2", ""),
    ] {
        let template = format!("{{% for i in range({asked}) %}}{{{{ i }}}} {{% endfor %}}");
        assert_eq!(rendered(&template), Ok(counted.to_string()), "{asked}");
    }
    for (asked, words) in [
        ("start=3, end=0", "`range` can't count from 3 up to 0"),
        ("end=3, step_by=0", "`range` can't count in steps of 0"),
        ("start=-9223372036854775807, end=9223372036854775807", "the loops of this page count more than"),
        ("start=9223372036854775807, end=0, step_by=-9223372036854775807", ""),
    ] {
        let template = format!("{{% for i in range({asked}) %}}{{% endfor %}}");
        match rendered(&template) {
            Ok(page) => assert_eq!((page.as_str(), words), ("", ""), "{asked}"),
            Err(said) => assert!(!words.is_empty() && said[0].contains(words), "{asked}: {said:?}"),
        }
    }
}

#[test]
fn nested_loops_filled_the_memory() {
    let loops = "{% for i in range(end=90000) %}{% for j in range(end=90000) %}";
    let (theme, mut report) =
        load(&[("templates/x.html", &format!("{loops}{}{{% endfor %}}{{% endfor %}}", "x".repeat(100_000)))]);
    assert_eq!(theme.render("x.html", &serde_json::json!({}), &mut report), None);
    let messages: Vec<&str> = report.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(messages, ["the template `x.html` can't be rendered: the page grows beyond 256 MB"]);
}

#[test]
fn every_broken_template_is_reported() {
    let (_, report) = load(&[
        ("templates/a.html", "{{ 1 | no }}"),
        ("templates/b.html", "{% include \"c.html\" %}"),
        ("templates/c.html", "fine"),
        ("templates/d.html", "{% for %}"),
    ]);
    let files: Vec<&str> = report.iter().map(|one| &*one.primary.place.file).collect();
    assert_eq!(files, ["templates/a.html", "templates/d.html"]);
}

#[test]
fn an_override_may_extend_what_it_overrides() {
    let text = "{% extends \"@theme/redirect.html\" %}";
    let (theme, report) = load(&[("templates/redirect.html", text)]);
    assert!(report.is_empty() && theme.has("redirect.html"));
}

#[test]
fn words_are_escaped() {
    let (theme, mut report) = load(&[("templates/x.html", "{{ a }}")]);
    let html = theme.render("x.html", &serde_json::json!({"a": "<i>"}), &mut report).unwrap();
    assert_eq!(html, "&lt;i&gt;");
}

/// What a function or filter gives, on a template that is told `a`.
#[track_caller]
fn check_words(text: &str, expected: &str) {
    let (theme, mut report) = load(&[("templates/x.html", text)]);
    let view = serde_json::json!({"a": "<i>\u{fdd0}&", "n": 3, "none": null});
    let html = theme.render("x.html", &view, &mut report);
    let said = html.unwrap_or_else(|| report.iter().map(|one| one.message.clone()).collect());
    assert_eq!(said, expected, "{text}");
}

#[test]
fn templates_say_messages() {
    check_words("{{ t(key=\"count-note\", count=n) }}", "3 notes");
    check_words("{{ t(key=\"quoted\", words=a) }}", "“&lt;i&gt;&amp;”");
    check_words(
        "{% set b %}<b>{{ a }}</b>{% endset %}{{ t(key=\"quoted\", words=b) }}",
        "“<b>&lt;i&gt;\u{fdd0}&amp;</b>”",
    );
    check_words("{% set b %}<b>{% endset %}{{ t(key=\"labelled\", label=a, value=b) }}", "&lt;i&gt;&amp;: <b>");
    check_words("{{ t(key=\"quoted\", words=a | safe) }}", "“<i>\u{fdd0}&”");
    check_words("{{ \"éa b\" | capital }}", "Éa b");
    let fails = "the template `x.html` can't be rendered: ";
    check_words("{{ t(key=\"quotd\") }}", &format!("{fails}there is no message `quotd`; did you mean `quoted`?"));
    check_words(
        "{{ t(key=\"quoted\") }}",
        &format!("{fails}the message `quoted` can't be worded: unknown variable: $words"),
    );
    check_words(
        "{{ t(key=\"quoted\", words=none) }}",
        &format!("{fails}the message `quoted` is told nothing as `words`"),
    );
}

/// The theme's templates, without their comments.
fn theme() -> Vec<(String, String)> {
    files(&TEMPLATES)
        .map(|(name, bytes)| (name, outside(std::str::from_utf8(bytes).unwrap(), "{#", "#}").concat()))
        .collect()
}

/// The parts of a text that don't stand between two marks.
fn outside<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        parts.push(before);
        rest = after.split_once(close).map_or("", |(_, rest)| rest);
    }
    parts.push(rest);
    parts
}

/// Names that no language translates.
const NAMES: [&str; 10] = ["BibTeX", "CSL", "DOI", "ISBN", "ISSN", "JSON", "PubMed", "arXiv", "postil", "list"];

/// What of a template readers see as it is: its words outside of tags, and those of attributes that are read aloud.
fn bare_words(template: &str) -> Vec<String> {
    let without_tera = outside(&outside(template, "{{", "}}").join(" "), "{%", "%}").join(" ");
    let mut seen = outside(&without_tera, "<", ">").join(" ");
    for attribute in ["aria-label", "title", "alt", "placeholder", "data-copy", "data-copied"] {
        let start = format!(" {attribute}=\"");
        let values = without_tera.split(&start).skip(1);
        values.for_each(|value| seen.push_str(&format!(" {}", value.split('"').next().unwrap_or_default())));
    }
    let words = outside(&seen, "&", ";").join(" ");
    let words = words.split(|one: char| !one.is_alphabetic()).filter(|word| !word.is_empty() && !NAMES.contains(word));
    words.map(str::to_string).collect()
}

#[test]
fn no_template_speaks_a_language_of_its_own() {
    assert_eq!(bare_words("<p aria-label=\"{{ a }} b\">{% if c %}d{% endif %}&nbsp;·<i>e</i>"), ["d", "e", "b"]);
    for (name, template) in theme() {
        assert_eq!(bare_words(&template), Vec::<String>::new(), "{name}");
        for tag in ["{{", "{%"] {
            for code in template.split(tag).skip(1).filter_map(|rest| rest.split(['}', '%']).next()) {
                for literal in code.split('"').skip(1).step_by(2) {
                    let is_phrase = literal.trim().contains(' ') && literal.contains(char::is_alphabetic);
                    assert!(!is_phrase, "{name} says \"{literal}\"");
                }
            }
        }
    }
}

/// Calls of `t`: the key or what it begins with, whether it is whole, and the names of what the message is told.
fn calls(template: &str) -> Vec<(String, bool, BTreeSet<String>)> {
    let mut calls = Vec::new();
    for (at, _) in template.match_indices("t(key=\"") {
        let rest = &template[at + 7..];
        let key = rest.split('"').next().unwrap_or_default();
        // To the bracket that closes the call.
        let mut depth = 1;
        let mut names = BTreeSet::new();
        let mut word = String::new();
        for character in rest[key.len() + 1..].chars() {
            match character {
                '(' => depth += 1,
                ')' => depth -= 1,
                '=' if depth == 1 => {
                    names.insert(std::mem::take(&mut word));
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
            if character.is_alphanumeric() || character == '_' {
                word.push(character);
            } else {
                word.clear();
            }
        }
        // The `==` of a condition.
        names.remove("");
        let whole = !rest[key.len() + 1..].trim_start().starts_with('~');
        calls.push((key.to_string(), whole, names));
    }
    calls
}

#[test]
fn templates_tell_messages_what_they_ask() {
    for (name, template) in theme() {
        for (key, whole, names) in calls(&template) {
            let asked: Vec<(&str, BTreeSet<&str>)> =
                told().filter(|(id, _)| if whole { **id == *key } else { id.starts_with(&key) }).collect();
            assert!(!asked.is_empty(), "{name}: no message `{key}`");
            for (id, asked) in asked {
                let names: BTreeSet<&str> = names.iter().map(String::as_str).collect();
                let enough = if whole { asked == names } else { asked.is_subset(&names) || id.ends_with("-meaning") };
                assert!(enough, "{name}: `{id}` asks {asked:?} and is told {names:?}");
            }
        }
    }
}
