//! `postil.yaml`, read and checked, with its defaults filled in.

use std::sync::Arc;

use super::record::Name;
use super::source::{Place, Spanned};
use super::theme::Theme;

pub use super::words::{ChangedPolicy, Forge};

#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    pub title: String,
    pub description: Option<String>,
    /// BCP 47; `en` when absent.
    pub lang: String,
    /// Absolute, without a slash at its end. Only for feeds, canonical links and exports.
    pub base_url: Option<String>,
    pub license: Option<String>,
    pub editors: Vec<Name>,
    /// The output folder, relative to the edition; `public` when absent.
    pub output: String,
    /// In the order in which pages group claims.
    pub verdicts: Vec<Verdict>,
    /// Days after which an unreviewed record is warned about.
    pub review_after: Option<u32>,
    pub anchors: AnchorPolicy,
    /// A CSL style's name, a file of the edition, or `plain`.
    pub citation_style: Spanned<String>,
    /// Whether every record gets a page of its own.
    pub record_pages: bool,
    /// Whether every annotated text can also be seen as clean text, as a list of notes, and as annotated passages.
    pub views: bool,
    pub raw_html: bool,
    /// Empty: the theme's own navigation.
    pub nav: Vec<NavItem>,
    /// What is set of the theme's design.
    pub theme: Theme,
    pub repository: Option<Repository>,
    /// Records that don't say who wrote them and when have that from git.
    pub git_credit: bool,
    pub feeds: bool,
    pub search: bool,
    pub extra: serde_json::Value,
    /// The whole file, for complaints about it.
    pub place: Place,
}

/// One step of the edition's scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub key: Arc<str>,
    /// `None`: the words that the edition's language has for a default key, else the key itself.
    pub label: Option<String>,
    /// `None`: the words that the edition's language has for a default key, else none.
    pub meaning: Option<String>,
    /// The mark that the theme draws: one of its shapes, by name. `None`: the key's own if it is a default key, else
    /// a numbered disc.
    pub mark: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AnchorPolicy {
    pub changed: ChangedPolicy,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    pub title: String,
    /// `ref:ID`, the path of a Markdown file, the name of a generated page (`claims`, `sources`, `timeline`, `people`,
    /// `tags`), or an address that is let through.
    pub to: Spanned<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repository {
    /// Without a slash or `.git` at its end.
    pub url: String,
    pub branch: String,
    /// The edition's folder in it, without slashes at its ends; empty for its top.
    pub path: String,
    pub forge: Forge,
}

impl Forge {
    /// What an address most likely belongs to: `GitHub` where its host says nothing.
    pub fn of(url: &str) -> Forge {
        let host = url.split_once("://").map_or(url, |(_, rest)| rest).split('/').next().unwrap_or_default();
        let is_one_of = |words: &[&str]| words.iter().any(|word| host.contains(word));
        match host {
            _ if is_one_of(&["gitlab"]) => Forge::GitLab,
            _ if is_one_of(&["codeberg", "forgejo", "gitea"]) => Forge::Gitea,
            _ => Forge::GitHub,
        }
    }
}

/// The keys of the scale that an edition has when it gives none. Languages have the words for them.
pub const DEFAULT_VERDICTS: [&str; 6] =
    ["supported", "partly-supported", "contested", "contradicted", "unverifiable", "opinion"];

impl Config {
    /// The keys of its scale, in order.
    pub fn verdict_keys(&self) -> Vec<String> {
        self.verdicts.iter().map(|verdict| verdict.key.to_string()).collect()
    }
}

impl Verdict {
    /// A step of the default scale, in the words of the edition's language.
    pub fn plain(key: &str) -> Self {
        Self { key: key.into(), label: None, meaning: None, mark: None }
    }
}
