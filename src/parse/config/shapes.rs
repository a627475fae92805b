//! The raw shapes of `postil.yaml`. What their fields' comments say is shown to authors, as the descriptions of a JSON
//! Schema.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::model::config::{ChangedPolicy, Forge};
use crate::model::source::Spanned;

use super::super::schema::forms::{Address, LanguageTag, Name, Slug, WebAddress, Words};
use super::super::yaml::{Field, Many, Text};
use super::theme::ThemeShape;

/// An edition as a whole.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "the config")]
#[schemars(extend("required" = ["title"]))]
pub struct Shape {
    /// What the edition is called.
    #[schemars(with = "Words", example = &"Back to Being Brothers?")]
    pub title: Field<Text>,
    /// What it is, in a sentence or two: for search engines and previews.
    #[schemars(with = "Words", example = &"An annotated reading of one opinion article.")]
    pub description: Field<Text>,
    /// The language of the edition, and of the pages' own words, as a tag of BCP 47; `en` when absent.
    #[schemars(with = "LanguageTag", example = &"en")]
    pub lang: Field<Text>,
    /// The address that the edition will have. Only feeds, the sitemap, canonical links and exports need it.
    #[schemars(with = "WebAddress", example = &"https://example.org/edition")]
    pub base_url: Field<Text>,
    /// The licence of the edition's own words.
    #[schemars(with = "Words", example = &"CC BY 4.0")]
    pub license: Field<Text>,
    /// Who is responsible for it: ids of people, or names.
    #[schemars(with = "Many<Name>", example = ["editors"])]
    pub editors: Many<Text>,
    /// The folder to build into, inside the edition's; `public` when absent.
    #[schemars(with = "Words", example = &"public")]
    pub output: Field<Text>,
    /// The scale by which claims are judged, in the order in which pages list it. When absent: supported, partly-supported,
    /// contested, contradicted, unverifiable, opinion.
    #[schemars(example = json!([{"key": "supported", "label": "supported", "meaning": "Independent evidence bears the claim out."}]))]
    pub verdicts: Many<Spanned<VerdictShape>>,
    /// After so many days a record that nobody has checked again is warned about.
    #[schemars(range(min = 1), example = 365)]
    pub review_after: Field<Spanned<u32>>,
    /// What happens when an annotated text changes.
    #[schemars(example = json!({"changed": "error"}))]
    pub anchors: Field<AnchorsShape>,
    /// How references are formatted: the name of a CSL style, a CSL file of the edition, or `plain`.
    #[schemars(with = "Words", example = &"chicago-author-date")]
    pub citation_style: Field<Text>,
    /// Whether each record gets a page of its own; `true` when absent.
    #[schemars(example = true)]
    pub record_pages: Field<bool>,
    /// Whether each annotated text can also be seen as clean text, as a list of notes, and as passages; `true` when absent.
    #[schemars(example = true)]
    pub views: Field<bool>,
    /// Whether HTML in texts is let through, made safe; `false` when absent.
    #[schemars(example = false)]
    pub raw_html: Field<bool>,
    /// The links at the head of each page. When absent, the theme's own.
    #[schemars(example = json!([{"title": "Sources", "to": "sources"}]))]
    pub nav: Many<Spanned<NavShape>>,
    /// Colours, fonts and widths, where they are to be other than the theme has them.
    #[schemars(example = json!({"colors": {"link": "#036"}}))]
    pub theme: Field<ThemeShape>,
    /// Where the files of the edition are kept, so that pages link to them.
    #[schemars(example = json!({"url": "https://example.org/someone/edition"}))]
    pub repository: Field<Spanned<RepositoryShape>>,
    /// Whether records without `by` or `created` have that from git, by the commit in which they began; `true` when absent.
    #[schemars(example = false)]
    pub git_credit: Field<bool>,
    /// Whether feeds are written; `true` when absent.
    #[schemars(example = true)]
    pub feeds: Field<bool>,
    /// Whether the edition can be searched; `true` when absent.
    #[schemars(example = true)]
    pub search: Field<bool>,
    /// Keys and values of your own. Templates receive them as they are.
    #[schemars(example = json!({"motto": "Read twice."}))]
    pub extra: Field<Map<String, Value>>,
}

/// One step of the scale.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "verdict")]
#[schemars(extend("required" = ["key"]))]
pub struct VerdictShape {
    /// The word that claims use.
    #[schemars(with = "Slug", example = &"partly-supported")]
    pub key: Field<Text>,
    /// The words on pages. When absent, those that the language of the edition has for a key of the default scale.
    #[schemars(with = "Words", example = &"partly supported")]
    pub label: Field<Text>,
    /// What the verdict means, as readers are told.
    #[schemars(with = "Words", example = &"True in part, or true in a narrower sense than stated.")]
    pub meaning: Field<Text>,
    /// Where it stands in the scale, if not as listed.
    #[schemars(example = 1)]
    pub order: Field<i64>,
    /// The mark that the theme draws: one of its shapes by name, such as `disc`, `half`, `triangles`, `cross`, `ring` or
    /// `bubble`.
    #[schemars(with = "Words", example = &"half")]
    pub mark: Field<Text>,
}

/// What happens when an annotated text changes.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "the key `anchors`")]
pub struct AnchorsShape {
    /// Whether a passage that was edited since its note was checked is warned about, or is an error; `warn` when absent.
    #[schemars(with = "ChangedPolicy", example = &"error")]
    pub changed: Field<Text>,
}

/// A link at the head of each page.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "entry of `nav`")]
#[schemars(extend("required" = ["title", "to"]))]
pub struct NavShape {
    /// The words of the link.
    #[schemars(with = "Words", example = &"Sources")]
    pub title: Field<Text>,
    /// Where it leads: `ref:` and an id, the path of a Markdown file, a page such as `claims`, `sources`, `timeline`, `people`
    /// or `tags`, or an address.
    #[schemars(with = "Words", example = &"ref:some-id")]
    pub to: Field<Text>,
}

/// Where the files of the edition are kept.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "repository")]
#[schemars(extend("required" = ["url"]))]
pub struct RepositoryShape {
    /// The address of the repository.
    #[schemars(with = "Address", example = &"https://example.org/someone/edition")]
    pub url: Field<Text>,
    /// The branch that is published; `main` when absent.
    #[schemars(with = "Words", example = &"main")]
    pub branch: Field<Text>,
    /// The folder of the edition in the repository, where it isn't its top.
    #[schemars(with = "Words", example = &"docs")]
    pub path: Field<Text>,
    /// What shows the repository, and so how the addresses of its files are made. When absent, the name of its host
    /// tells: GitHub where it says nothing. Forgejo and Codeberg are like Gitea.
    #[schemars(with = "Forge", example = &"gitea")]
    pub forge: Field<Text>,
}
