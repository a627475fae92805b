use super::*;

fn parse(text: &str, overrides: &[(&str, &str)]) -> (Result<Config, BadOverride>, Report) {
    let mut report = Report::new();
    let overrides: Vec<_> = overrides.iter().map(|(key, value)| (key.to_string(), value.to_string())).collect();
    (read(&Arc::from("postil.yaml"), Some(text), &overrides, &mut report), report)
}

#[track_caller]
pub fn good(text: &str) -> Config {
    let (config, report) = parse(text, &[]);
    assert!(report.is_empty(), "{:?}", report.iter().collect::<Vec<_>>());
    config.unwrap()
}

#[track_caller]
pub fn bad(text: &str, code: Code, words: &str) {
    let text = format!("title: T\n{text}");
    let (_, report) = parse(&text, &[]);
    let found: Vec<_> = report
        .iter()
        .map(|one| {
            let place = one.primary.place.range();
            (one.code, &text[place.start as usize..place.end as usize])
        })
        .collect();
    assert_eq!(found, [(code, words)], "{text}");
}

#[test]
fn defaults() {
    let config = good("title: A title\n");
    assert_eq!((&*config.title, &*config.lang, &*config.output), ("A title", "en", "public"));
    assert_eq!((config.verdicts.len(), config.record_pages, config.raw_html), (6, true, false));
    assert_eq!((&*config.citation_style.value, config.anchors.changed), ("chicago-author-date", ChangedPolicy::Warn));
    assert_eq!(config.base_url, None);
}

#[test]
fn every_key() {
    let config = good(
        "title: T\ndescription: D\nlang: pl-PL\nbase_url: https://x.org/e/\nlicense: CC BY 4.0\neditors: [ann-lee, \
         'Lee, Bob']\noutput: out/site\nreview_after: 90\nanchors: {changed: error}\ncitation_style: apa\nrecord_pages: \
         false\nraw_html: true\nnav: [{title: A, to: 'ref:x'}, {title: B, to: a.md}, {title: C, to: \
         'https://x.org'}]\ntheme: {extra: {accent: red}}\nrepository: {url: https://x.org/r, branch: dev}\nfeeds: \
         false\nsearch: false\nextra: {n: 3, b: true, s: '3'}\n",
    );
    assert_eq!((config.base_url.as_deref(), &*config.output), (Some("https://x.org/e"), "out/site"));
    assert_eq!((config.editors.len(), config.nav.len(), config.review_after), (2, 3, Some(90)));
    assert_eq!(config.extra.to_string(), r#"{"n":3,"b":true,"s":"3"}"#);
    assert_eq!(config.repository.unwrap().branch, "dev");
}

#[test]
fn repositories() {
    for (yaml, url, path, forge) in [
        ("{url: https://github.com/a/b.git}", "https://github.com/a/b", "", Forge::GitHub),
        (
            "{url: https://gitlab.example.org/a/b/, path: ./docs/}",
            "https://gitlab.example.org/a/b",
            "docs",
            Forge::GitLab,
        ),
        ("{url: https://codeberg.org/a/b}", "https://codeberg.org/a/b", "", Forge::Gitea),
        ("{url: https://git.example.org/gitlab/b, forge: gitea}", "https://git.example.org/gitlab/b", "", Forge::Gitea),
        ("{url: https://git.example.org/gitlab/b}", "https://git.example.org/gitlab/b", "", Forge::GitHub),
    ] {
        let repository = good(&format!("title: T\nrepository: {yaml}\n")).repository.unwrap();
        assert_eq!((&*repository.url, &*repository.path, repository.forge), (url, path, forge), "{yaml}");
    }
    bad("repository: {url: https://x.org/r, forge: gitlub}\n", Code::BadValue, "gitlub");
}

#[test]
fn the_scale() {
    assert_eq!(good("title: T\nverdicts: []\n").verdicts, []);
    assert_eq!(good("title: T\nverdicts:\n").verdicts.len(), 6);
    let config =
        good("title: T\nverdicts: [{key: mostly-true}, {key: no, label: Wrong, order: 1}, {key: contested}]\n");
    let labels: Vec<_> = config.verdicts.iter().map(|one| one.label.as_deref()).collect();
    assert_eq!(labels, [Some("Wrong"), None, None]);
    bad("verdicts: [{key: a1}, {key: a1}]\n", Code::DuplicateKey, "a1");
    bad("verdicts: [{key: Mostly true}]\n", Code::BadValue, "Mostly true");
    bad("verdicts: [{label: x}]\n", Code::MissingKey, "{label: x}");
    bad("verdicts: a1\n", Code::WrongType, "a1");
}

#[test]
fn mistakes() {
    bad("tilte: x\n", Code::UnknownKey, "tilte");
    bad("title: x\n", Code::DuplicateKey, "title");
    bad("lang: en_GB\n", Code::BadValue, "en_GB");
    bad("base_url: x.org\n", Code::UnsafeUrl, "x.org");
    bad("base_url: mailto:a@x.org\n", Code::UnsafeUrl, "mailto:a@x.org");
    bad("base_url: https://x.org/?a\n", Code::BadValue, "https://x.org/?a");
    for output in ["/tmp/x", "../x", "a/../../x", "content", "static/x", "C:/x", "."] {
        bad(&format!("output: {output}\n"), Code::BadValue, output);
    }
    bad("review_after: soon\n", Code::WrongType, "soon");
    bad("review_after: 0\n", Code::BadValue, "0");
    bad("anchors: {changed: ignore}\n", Code::BadValue, "ignore");
    bad("raw_html: yes\n", Code::WrongType, "yes");
    bad("theme: dark\n", Code::WrongType, "dark");
    bad("editors: Ann\n", Code::WrongType, "Ann");
    bad("nav: [{title: A, to: 'javascript:x'}]\n", Code::UnsafeUrl, "'javascript:x'");
    bad("repository: {branch: x}\n", Code::MissingKey, "{branch: x}");
}

#[test]
fn no_title_and_no_file() {
    let codes = |report: Report| report.iter().map(|one| one.code).collect::<Vec<_>>();
    assert_eq!(codes(parse("lang: en\n", &[]).1), [Code::MissingKey]);
    assert_eq!(codes(parse("", &[]).1), [Code::MissingKey]);
    assert_eq!(codes(parse("title: [\n", &[]).1), [Code::YamlSyntax]);
    assert_eq!(codes(parse("- title: x\n", &[]).1).first(), Some(&Code::WrongType));
    let mut report = Report::new();
    read(&Arc::from("postil.yaml"), None, &[], &mut report).unwrap();
    assert_eq!(codes(report), [Code::NoConfig]);
}

#[test]
fn the_environment_overrides() {
    let text = "title: T\nlang: pl\nanchors:\n  changed: warn\nextra: {a: 1}\n";
    let overrides = [
        ("TITLE", "3.10"),
        ("ANCHORS__CHANGED", "error"),
        ("EXTRA__B", "true"),
        ("BASE_URL", "https://x.org"),
        ("LANG", ""),
    ];
    let (config, report) = parse(text, &overrides);
    let config = config.unwrap();
    assert!(report.is_empty());
    assert_eq!((&*config.title, &*config.lang, config.anchors.changed), ("3.10", "en", ChangedPolicy::Error));
    assert_eq!(config.extra.to_string(), r#"{"a":1,"b":true}"#);
    for (key, value) in [
        ("TITEL", "x"),
        ("RAW_HTML", "yes"),
        ("TITLE", "[x"),
        ("TITLE", "[x]"),
        ("ANCHORS", "warn"),
        ("ANCHORS__CHANGED", "x"),
        ("TITLE__X", "x"),
        ("__", "x"),
        ("", "x"),
        ("BASE_URL", "ftp://x"),
    ] {
        let error = parse(text, &[(key, value)]).0.unwrap_err();
        assert_eq!(error.name, format!("POSTIL_{key}"), "{error}");
    }
}
