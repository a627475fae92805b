//! What stands between `---` at the head of a text.

pub mod skeleton;

use std::ops::Range;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::source::{FilePath, Place, Spanned};
use crate::model::work::{Direction, FrontMatter, Layout};

use super::schema::forms::{EdtfDate, Id, LanguageTag, Slug, Words};
use super::values::{Checks, Cut};
use super::yaml::{self, Field, Many, Problems, Several, Source, Text};

/// The front matter of a text, and where its Markdown begins.
pub fn read(file: &FilePath, text: &str, report: &mut Report) -> (FrontMatter, usize) {
    let name = file.rsplit('/').next().unwrap_or(file);
    let unnamed = || FrontMatter {
        title: Spanned::new(name.strip_suffix(".md").unwrap_or(name).to_string(), 0..0),
        extra: Value::Object(Map::new()),
        ..FrontMatter::default()
    };
    let fences = find(text);
    match &fences {
        Fences::Closed { .. } => {}
        Fences::None { body } => {
            report.push(
                Diagnostic::error(
                    Code::MissingKey,
                    Place::new(file, *body as u32..*body as u32),
                    "this text has no title",
                )
                .hint("begin the file with three lines: `---`, `title: ` and its words, `---`"),
            );
        }
        Fences::Unclosed { fence, .. } => {
            let place = Place::new(file, fence.start as u32..fence.end as u32);
            report.push(
                Diagnostic::error(Code::YamlSyntax, place, "the front matter has no end")
                    .label("begins here")
                    .hint("a line `---` after its last key"),
            );
        }
    }
    let (yaml, body) = match fences {
        Fences::Closed { yaml, body } => (yaml, body),
        Fences::None { body } | Fences::Unclosed { body, .. } => return (unnamed(), body),
    };
    let source = Source { file, text, start: yaml.start, end: yaml.end };
    let root = match yaml::tree(&source) {
        Ok(root) => root,
        Err(complaint) => {
            report.push(*complaint);
            return (unnamed(), body);
        }
    };
    let problems = Problems::new(&source, report);
    let checks = Checks { source: &source, problems: &problems };
    let raw: Shape = yaml::document("the front matter", &root, &problems);
    let title_needed = !yaml::misspells(&root, "title");
    (front_matter(checks, raw, title_needed, unnamed().title), body)
}

/// What a text says about itself.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "the front matter")]
#[schemars(extend("required" = ["title"]))]
pub struct Shape {
    /// What the text is called.
    #[schemars(with = "Words", example = &"A Tale of Two Cities")]
    title: Field<Text>,
    /// What stands below the title.
    #[schemars(with = "Words", example = &"The Period")]
    subtitle: Field<Text>,
    /// Who wrote it: a name, or a list of names.
    #[schemars(example = &"Charles Dickens")]
    author: Field<Several>,
    /// When it was written or published.
    #[schemars(with = "EdtfDate", example = &"1859-04-30")]
    date: Field<Text>,
    /// The language of the text, as a tag of BCP 47. When absent, the edition's.
    #[schemars(with = "LanguageTag", example = &"en")]
    lang: Field<Text>,
    /// The direction of its script. When absent, that of its language.
    #[schemars(with = "Direction", example = &"rtl")]
    dir: Field<Text>,
    /// The last part of its address, instead of the file's name.
    #[schemars(with = "Slug", example = &"two-cities")]
    slug: Field<Text>,
    /// Where it stands among the texts. Those without come after, by path.
    #[schemars(example = 1)]
    order: Field<i64>,
    /// Whether it is only built when drafts are asked for.
    #[schemars(example = true)]
    draft: Field<bool>,
    /// Words to group texts by. Each gets a page.
    #[schemars(with = "Many<Slug>", example = ["novels"])]
    tags: Many<Text>,
    /// What it is, in a sentence or two.
    #[schemars(with = "Words", example = &"The first chapter, with notes.")]
    description: Field<Text>,
    /// The licence of the text.
    #[schemars(with = "Words", example = &"public domain")]
    license: Field<Text>,
    /// The id of the source that this text reproduces or discusses.
    #[schemars(with = "Id", example = &"dickens-1859")]
    source: Field<Text>,
    /// Former paths, so that old addresses lead on to this text.
    #[schemars(with = "Many<Words>", example = ["old/name"])]
    aliases: Many<Text>,
    /// Where its notes stand: in the margin, or each below its paragraph. When absent, in the margin unless they are too many.
    #[schemars(with = "Layout", example = &"below")]
    layout: Field<Text>,
    /// Whether lines end where they end in the file.
    #[schemars(example = true)]
    verse: Field<bool>,
    /// A template to use instead of the theme's `text.html`.
    #[schemars(with = "Words", example = &"poem.html")]
    template: Field<Text>,
    /// Keys and values of your own. Templates receive them as they are.
    #[schemars(example = json!({"chapter": 1}))]
    extra: Field<Map<String, Value>>,
}

fn front_matter(checks: Checks<'_>, raw: Shape, title_needed: bool, unnamed: Spanned<String>) -> FrontMatter {
    let title = checks.words("title", raw.title, Cut::Warning);
    if title_needed && title.is_absent() {
        let at = checks.head(checks.source.start as u32..checks.source.end as u32);
        checks.push(
            checks.error(Code::MissingKey, at, "the front matter has no `title`").hint("`title: ` and its words"),
        );
    }
    let dir = checks.one_of("dir", raw.dir, Direction::ALL, Direction::name);
    let layout = checks.one_of("layout", raw.layout, Layout::ALL, Layout::name);
    let author = raw.author.given().unwrap_or_default().0.values;
    checks.one_person_as_two(&author);
    FrontMatter {
        title: title.given().map_or(unnamed, |text| text.spanned().map(|words| words.trim().to_string())),
        subtitle: checks.plain("subtitle", raw.subtitle),
        author: author.into_iter().filter_map(|text| checks.plain("author", Field::Given(text))).collect(),
        date: checks.date("date", raw.date).given().map(|date| date.value),
        lang: checks.lang(raw.lang).given(),
        dir: dir.given(),
        slug: raw.slug.given().and_then(|text| checks.slug("slug", text)).map(|slug| slug.map(|slug| slug.to_string())),
        order: raw.order.given(),
        draft: raw.draft.given().unwrap_or(false),
        tags: checks.slugs("tags", raw.tags),
        description: checks.plain("description", raw.description),
        license: checks.plain("license", raw.license),
        source: raw.source.given().and_then(|text| checks.reference(text)),
        aliases: raw.aliases.values.into_iter().filter_map(|text| alias(checks, text)).collect(),
        layout: layout.given(),
        verse: raw.verse.given().unwrap_or(false),
        template: checks.spanned("template", raw.template),
        extra: Value::Object(raw.extra.given().unwrap_or_default()),
    }
}

/// A former path: `old/name`, or `old/name.html`.
fn alias(checks: Checks<'_>, text: Text) -> Option<Spanned<String>> {
    let path = text.spanned().map(|path| path.trim().to_string());
    let sound = path.value.split('/').all(|part| {
        !matches!(part, "" | "." | "..")
            && !part.chars().any(|one| one.is_control() || matches!(one, '\\' | ':' | '?' | '#' | '<' | '>' | '"'))
    });
    if !sound {
        checks.push(
            checks
                .error(Code::BadValue, path.range(), format!("`{path}` is no path of a page"))
                .hint("a path from the edition's first page, such as `old/name` or `old/name.html`"),
        );
    }
    sound.then_some(path)
}

/// How a text begins.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fences {
    Closed {
        yaml: Range<usize>,
        body: usize,
    },
    /// No `---` in the first line.
    None {
        body: usize,
    },
    /// `body` is a guess: the first blank line.
    Unclosed {
        fence: Range<usize>,
        body: usize,
    },
}

fn find(text: &str) -> Fences {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut at = start;
    let mut blank = None;
    for line in text[start..].split_inclusive('\n') {
        let fence = line.trim_end() == "---";
        let end = at + line.len();
        match (at == start, fence) {
            (true, false) => return Fences::None { body: start },
            (false, true) => {
                let first = start + text[start..].find('\n').map_or(0, |newline| newline + 1);
                return Fences::Closed { yaml: first..at, body: end };
            }
            (false, false) if line.trim().is_empty() && blank.is_none() => blank = Some(end),
            _ => {}
        }
        at = end;
    }
    if at == start {
        return Fences::None { body: start };
    }
    Fences::Unclosed { fence: start..start + 3, body: blank.unwrap_or(text.len()) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn parse(text: &str) -> (FrontMatter, usize, Report) {
        let mut report = Report::new();
        let (front, body) = read(&Arc::from("content/a.md"), text, &mut report);
        (front, body, report)
    }

    #[track_caller]
    fn good(text: &str, title: &str, body: &str) -> FrontMatter {
        let (front, start, report) = parse(text);
        assert!(report.is_empty(), "{:?}", report.iter().collect::<Vec<_>>());
        assert_eq!((&*front.title.value, &text[start..]), (title, body));
        let range = front.title.range();
        assert!(text[range.start as usize..range.end as usize].contains(title));
        front
    }

    #[track_caller]
    fn bad(text: &str, code: Code, words: &str) {
        let (_, _, report) = parse(text);
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
    fn finds_the_fences() {
        good("---\ntitle: A\n---\nbody", "A", "body");
        good("\u{feff}---\r\ntitle: A\r\n---\r\nbody", "A", "body");
        good("---  \ntitle: 'A: b'\n---", "A: b", "");
        good("---\ntitle: A\n---\n\n---\n", "A", "\n---\n");
    }

    #[test]
    fn every_key() {
        let front = good(
            "---\ntitle: A\nsubtitle: B\nauthor: Ann Lee\ndate: 1850~\nlang: de\ndir: rtl\nslug: other\norder: -2\ndraft: \
             true\ntags: [a1, война]\ndescription: D\nlicense: L\nsource: src-1\naliases: [old/name, x.html]\nlayout: \
             below\ntemplate: poem.html\nextra: {x: [1, 2.5, no]}\n---\n",
            "A",
            "",
        );
        assert_eq!(front.author, ["Ann Lee"]);
        assert_eq!((front.order, front.draft, front.layout), (Some(-2), true, Some(Layout::Below)));
        assert_eq!((front.tags.len(), front.aliases.len()), (2, 2));
        assert_eq!(front.extra.to_string(), r#"{"x":[1,2.5,"no"]}"#);
        assert_eq!(good("---\ntitle: A\nauthor: [B, C]\n---\n", "A", "").author, ["B", "C"]);
    }

    #[test]
    fn mistakes() {
        bad("# A heading\n", Code::MissingKey, "");
        bad("", Code::MissingKey, "");
        bad("---\ntitle: A\n\nbody\n", Code::YamlSyntax, "---");
        bad("---\nlang: en\n---\n", Code::MissingKey, "lang: en");
        bad("---\n---\n", Code::MissingKey, "");
        bad("---\ntitle: A\ntilte: B\n---\n", Code::UnknownKey, "tilte");
        bad("---\nTitle: A\n---\n", Code::UnknownKey, "Title");
        bad("---\ntitle: A\ndate: 17.08.2020\n---\n", Code::BadDate, ".08.2020");
        bad("---\ntitle: A: b\n---\n", Code::YamlSyntax, "A: b");
        bad("---\ntitle: A\norder: first\n---\n", Code::WrongType, "first");
        bad("---\ntitle: A\nslug: a/b\n---\n", Code::BadValue, "a/b");
        bad("---\ntitle: A\naliases: [../x]\n---\n", Code::BadValue, "../x");
        bad("---\ntitle: A\ntags: poem\n---\n", Code::WrongType, "poem");
        bad("---\ntitle: A\nlayout: side\n---\n", Code::BadValue, "side");
        bad("---\ntitle: The #metoo story\n---\n", Code::CutByComment, "#metoo story");
    }
}
