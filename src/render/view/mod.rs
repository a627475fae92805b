//! What templates receive: the contract with them, field by field. `postil data PAGE` prints it.
//!
//! - Every address is relative to the page and ready for `href`.
//! - A field named `html`, or that ends in `_html`, is finished HTML: print it with `| safe`. All others are plain
//!   words, which Tera escapes.
//! - A list may be empty and an `Option` null, but no field is ever missing.
//!
//! Every template receives `site` ([`SiteView`]), `page` ([`PageView`]) and one field more, named after its kind:
//! see [`Body`]. How each is filled is told in `pages/`.

mod coverage;
mod index;
mod link;
mod map;
mod record;
mod rewording;
mod share;
mod text;

use serde::Serialize;

pub use coverage::*;
pub use index::*;
pub use link::*;
pub use map::*;
pub use record::*;
pub use rewording::*;
pub use share::*;
pub use text::*;

/// All that one template receives.
#[derive(Clone, Debug, Serialize)]
pub struct View {
    pub site: SiteView,
    pub page: PageView,
    #[serde(flatten)]
    pub body: Body,
}

/// What a page of each kind holds, under the name of the field that its template reads.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// `home.html`
    Home(Box<HomeView>),
    /// `text.html`, or the template that the text asks for
    Text(Box<TextView>),
    /// `folder.html`
    Folder(Box<FolderView>),
    /// `claims.html`
    Claims(Box<ClaimsView>),
    /// `sources.html`
    Sources(Box<SourcesView>),
    /// `timeline.html`: of the edition, or of one text
    Timeline(Box<TimelineView>),
    /// `people.html`
    People(Box<PeopleView>),
    /// `claim.html`
    Claim(Box<ClaimView>),
    /// `source.html`
    Source(Box<SourceView>),
    /// `event.html`
    Event(Box<EventView>),
    /// `person.html`
    Person(Box<PersonView>),
    /// `tags.html`
    Tags(Vec<TagView>),
    /// `tag.html`
    Tag(Box<TagView>),
    /// `coverage.html`
    Coverage(Box<CoverageView>),
    /// `map.html`
    Map(Box<MapView>),
    /// `redirect.html`
    Redirect(RedirectView),
    /// `not-found.html`
    NotFound(NotFoundView),
}

/// The edition, as seen from the page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SiteView {
    pub title: String,
    pub description: Option<String>,
    /// BCP 47: of what pages say of their own accord, and of all records.
    pub lang: String,
    /// `ltr` or `rtl`
    pub dir: &'static str,
    pub license: Option<String>,
    pub editors: Vec<NameView>,
    /// Absolute, without a slash at its end; null unless the config has one.
    pub base_url: Option<String>,
    /// The home page.
    pub home: String,
    /// The coverage page. Null where a page or file of the edition has its address.
    pub coverage: Option<String>,
    /// What leads to the output's root: empty, or `../` once for each folder. Assets are at `{{ site.root }}assets/`.
    pub root: String,
    pub nav: Vec<NavView>,
    pub counts: CountsView,
    /// Whether a page that lists all of a kind exists, and where.
    pub indexes: IndexesView,
    /// The edition's scale, in its order.
    pub verdicts: Vec<VerdictView>,
    pub theme: ThemeView,
    /// `extra` of the config.
    pub extra: serde_json::Value,
}

/// `theme` of the config.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ThemeView {
    /// Whether it sets tokens: then they are in `assets/theme.css`.
    pub stylesheet: bool,
    /// `theme.extra`, as it is.
    pub extra: serde_json::Value,
}

/// How much the edition holds.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct CountsView {
    /// Without the home page's and folders' own.
    pub texts: usize,
    pub claims: usize,
    pub events: usize,
    pub sources: usize,
    pub notes: usize,
    pub people: usize,
    pub tags: usize,
}

/// The addresses of the index pages; null for those that the edition doesn't have.
#[derive(Clone, Debug, Default, Serialize)]
pub struct IndexesView {
    pub claims: Option<String>,
    pub sources: Option<String>,
    pub timeline: Option<String>,
    pub people: Option<String>,
    pub tags: Option<String>,
}

/// A link of the navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavView {
    /// The words of the config. Null in the theme's own navigation: the template words `name`.
    pub title: Option<String>,
    /// In the theme's own navigation: `text`, `texts`, `claims`, `sources`, `timeline`, `people` or `tags`.
    pub name: Option<&'static str>,
    pub url: String,
    /// `page` on that very page, `true` on one below it, else null: for `aria-current`.
    pub current: Option<&'static str>,
    /// Leads to another site.
    pub outside: bool,
}

/// The page itself.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PageView {
    /// `home`, `text`, `folder`, `claims`, `sources`, `timeline`, `people`, `tags`, `tag`, `coverage`, `map`, `claim`,
    /// `source`, `event`, `person`, `redirect` or `not-found`.
    pub kind: &'static str,
    /// Of another view of a text: `clean`, `notes` or `passages`; null on every other page.
    pub view: Option<&'static str>,
    /// Plain; null where the template has a word for it, as on an index.
    pub title: Option<String>,
    pub description: Option<String>,
    /// From the output's root: `claims/a.html`.
    pub path: String,
    /// The file alone: `a.html`.
    pub file: String,
    /// The absolute address; null without `base_url`.
    pub canonical: Option<String>,
    /// That of the edition.
    pub lang: String,
    /// `rtl` where the edition is written so, else null.
    pub dir: Option<&'static str>,
    /// From the home page down, without the page itself.
    pub crumbs: Vec<CrumbView>,
    pub previous: Option<LinkView>,
    pub next: Option<LinkView>,
    /// The pages of an index that is split; empty when it isn't.
    pub parts: Vec<PartView>,
    /// The shapes of verdict marks that the page draws: the sprite of symbols holds these.
    pub marks: Vec<String>,
    /// Whether the edition's or the text's language needs `languages.css`.
    pub languages: bool,
    /// Whether the page has highlighted code, and so needs the stylesheet for it.
    pub code: bool,
    /// Where the page's file can be read or edited; null without `repository`.
    pub edit: Option<EditView>,
    /// How to cite a text or record; null on other pages.
    pub cite: Option<CiteView>,
    /// Tags of the head, for reference managers and for those who show links.
    pub meta: Vec<MetaView>,
}

/// One step of the breadcrumbs.
#[derive(Clone, Debug, Serialize)]
pub struct CrumbView {
    /// Null where the template has a word for `name`.
    pub title: Option<String>,
    /// The same, with the language of a text that is in another.
    pub title_html: Option<String>,
    /// `home`, `claims`, `sources`, `timeline`, `people` or `tags`; null for folders and texts.
    pub name: Option<&'static str>,
    pub url: String,
}

/// One page of a split index.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    pub number: usize,
    pub url: String,
    /// This very page.
    pub current: bool,
}

/// The file of a text or record.
#[derive(Clone, Debug, Serialize)]
pub struct EditView {
    /// From the edition's folder.
    pub file: String,
    /// Of a record's entry, from 1.
    pub line: Option<u32>,
    pub url: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    pub url: String,
    pub title: String,
    /// The new address in full; null without `base_url`.
    pub canonical: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {
    /// What every address of the page begins with: the path of `base_url`, since a host shows this page at any depth.
    pub prefix: Option<String>,
}
