//! What templates receive: the contract with them, field by field. `postil data PAGE` prints it.
//!
//! - Every address is relative to the page and ready for `href`.
//! - A field named `html`, or that ends in `_html`, is finished HTML: print it with `| safe`. All others are plain
//!   words, which Tera escapes.
//! - A list may be empty and an `Option` null, but no field is ever missing.
//!
//! Every template receives `site` ([`SiteView`]), `page` ([`PageView`]) and one field more, named after its kind:
//! see [`Body`]. How each is filled is told in `pages/`.

use serde::Serialize;

use super::dates::DateView;
use super::timeline::StripView;

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
    /// `timeline.html`
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
    /// BCP 47.
    pub lang: String,
    pub license: Option<String>,
    pub editors: Vec<NameView>,
    /// Absolute, without a slash at its end; null unless the config has one.
    pub base_url: Option<String>,
    /// The home page.
    pub home: String,
    /// What leads to the output's root: empty, or `../` once for each folder. Assets are at `{{ site.root }}assets/`.
    pub root: String,
    pub nav: Vec<NavView>,
    pub counts: CountsView,
    /// Whether a page that lists all of a kind exists, and where.
    pub indexes: IndexesView,
    /// The edition's scale, in its order.
    pub verdicts: Vec<VerdictView>,
    /// `theme` of the config.
    pub theme: serde_json::Value,
    /// `extra` of the config.
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
    /// `home`, `text`, `folder`, `claims`, `sources`, `timeline`, `people`, `tags`, `tag`, `claim`, `source`, `event`,
    /// `person`, `redirect` or `not-found`.
    pub kind: &'static str,
    /// Plain; null where the template has a word for it, as on an index.
    pub title: Option<String>,
    pub description: Option<String>,
    /// From the output's root: `claims/a.html`.
    pub path: String,
    /// The file alone: `a.html`.
    pub file: String,
    /// The absolute address; null without `base_url`.
    pub canonical: Option<String>,
    pub lang: String,
    /// `ltr` or `rtl` where the text says so.
    pub dir: Option<&'static str>,
    /// From the home page down, without the page itself.
    pub crumbs: Vec<CrumbView>,
    pub previous: Option<LinkView>,
    pub next: Option<LinkView>,
    /// The pages of an index that is split; empty when it isn't.
    pub parts: Vec<PartView>,
    /// The shapes of verdict marks that the page draws: the sprite of symbols holds these.
    pub marks: Vec<String>,
    /// Whether the page has highlighted code, and so needs the stylesheet for it.
    pub code: bool,
    /// Where the page's file can be read or edited; null without `repository`.
    pub edit: Option<EditView>,
}

/// One step of the breadcrumbs.
#[derive(Clone, Debug, Serialize)]
pub struct CrumbView {
    /// Null where the template has a word for `name`.
    pub title: Option<String>,
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
    pub url: String,
}

/// Words that lead somewhere.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LinkView {
    /// May hold inline marks, never links.
    pub title_html: String,
    /// The same without marks.
    pub title: String,
    pub url: String,
}

/// A person of the edition, or a name as it stands.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NameView {
    /// In reading order: `Andrew Korybko`.
    pub name: String,
    /// As it is sorted and cited: `Korybko, Andrew`.
    pub sorted: String,
    /// Null for a name that isn't a person of the edition.
    pub url: Option<String>,
}

/// One step of the scale.
#[derive(Clone, Debug, Default, Serialize)]
pub struct VerdictView {
    pub key: String,
    /// `partly supported`
    pub label: String,
    /// The label with a capital, to begin a line.
    pub title: String,
    pub meaning: String,
    /// The shape of its mark: `disc`, `half`, `triangles`, `cross`, `ring`, `bubble`, or `number` for a numbered disc.
    pub mark: String,
    /// Its place on the scale, from 1: the number in a numbered disc.
    pub number: usize,
    /// CSS classes: `m-MARK v-KEY`.
    pub class: String,
}

/// A record as other pages name it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RecordLink {
    pub id: String,
    /// `claim`, `event`, `source`, `note` or `person`: also its CSS class.
    pub kind: &'static str,
    /// The kind of a note: `gloss`, `needs a source`.
    pub note_kind: Option<&'static str>,
    /// May hold inline marks, never links.
    pub title_html: String,
    /// The same without marks.
    pub title: String,
    /// Null only for a note that stands nowhere.
    pub url: Option<String>,
    /// Of a claim that was assessed.
    pub verdict: Option<VerdictView>,
    /// Of an event or source.
    pub date: Option<DateView>,
    /// How a source is cited: `Korybko 2020`.
    pub label: Option<String>,
    pub retracted: bool,
}

/// Where a record stands in a text.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceView {
    pub text: LinkView,
    /// The passage.
    pub url: String,
    /// Its heading, plain.
    pub section: Option<String>,
    /// The number of its paragraph; 0 at a heading.
    pub paragraph: u32,
    /// The number of its note.
    pub number: usize,
    /// The sentence before the passage, the passage, and the rest. All empty when it belongs to a whole section.
    pub before: String,
    pub passage: String,
    pub after: String,
    /// The passage was edited since it was quoted.
    pub changed: bool,
    /// It belongs to the whole section, or text.
    pub whole: bool,
}

/// Where in a source.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LocatorView {
    /// As it stands; null when there are `parts`.
    pub free: Option<String>,
    pub parts: Vec<LocatorPartView>,
}

/// `page` and `12`.
#[derive(Clone, Debug, Serialize)]
pub struct LocatorPartView {
    /// `page`, `pages`, `chapter`, `section`, `paragraph`, `line`, `verse`, `time`, `figure` or `table`.
    pub part: &'static str,
    pub value: String,
}

/// The printed reference of a source: finished, or in parts for the partial to word.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReferenceView {
    /// In the edition's citation style. Null: word the parts.
    pub html: Option<String>,
    pub authors: Vec<NameView>,
    pub editors: Vec<NameView>,
    pub translators: Vec<NameView>,
    pub title_html: String,
    /// Stands alone and so is set in italics, rather than in quotation marks: books, films.
    pub stands_alone: bool,
    pub container: Option<String>,
    pub publisher: Option<String>,
    pub place: Option<String>,
    pub date: Option<DateView>,
    pub edition: Option<String>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
}

/// An item of evidence, or an event's source.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    pub source: RecordLink,
    pub reference: ReferenceView,
    pub source_type: &'static str,
    pub locator: Option<LocatorView>,
    /// Words in the source.
    pub quote: Option<String>,
    pub note_html: Option<String>,
    pub archive: Option<String>,
}

/// Evidence of one stance.
#[derive(Clone, Debug, Serialize)]
pub struct StanceView {
    /// `refutes`, `mixed`, `context` or `supports`: all four are there, in this order.
    pub stance: &'static str,
    pub items: Vec<EvidenceView>,
}

/// A claim related to the one in question.
#[derive(Clone, Debug, Serialize)]
pub struct RelationView {
    /// `supports`, `contradicts`, `undercuts` or `repeats`.
    pub kind: &'static str,
    /// The other claim relates to this one, rather than this one to it.
    pub inverse: bool,
    pub claim: RecordLink,
}

/// A step of a record's history.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    pub date: DateView,
    /// `correction`, `update` or `clarification`.
    pub kind: &'static str,
    pub html: String,
    pub by: Option<NameView>,
}

/// A tag.
#[derive(Clone, Debug, Serialize)]
pub struct TagLink {
    pub slug: String,
    /// Null when the tag has no page.
    pub url: Option<String>,
}

/// What the records of all kinds share.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CommonView {
    pub id: String,
    pub kind: &'static str,
    /// May hold inline marks, never links.
    pub title_html: String,
    /// The same without marks.
    pub title: String,
    pub url: Option<String>,
    pub summary_html: Option<String>,
    pub body_html: Option<String>,
    pub places: Vec<PlaceView>,
    /// `see` of both sides.
    pub see: Vec<RecordLink>,
    /// Texts and records whose words link here.
    pub mentions: Vec<RecordLink>,
    /// Newest first.
    pub history: Vec<ChangeView>,
    pub tags: Vec<TagLink>,
    /// Who wrote it; the edition's editors when it names nobody.
    pub by: Vec<NameView>,
    pub created: Option<DateView>,
    pub reviewed: Option<DateView>,
    /// `certain`, `probable` or `uncertain`.
    pub certainty: Option<&'static str>,
    pub retracted: bool,
    pub draft: bool,
    pub edit: Option<EditView>,
    pub extra: serde_json::Value,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClaimView {
    #[serde(flatten)]
    pub common: CommonView,
    /// The neutral restatement.
    pub claim_html: String,
    pub speaker: Option<NameView>,
    pub said: Option<DateView>,
    /// `factual`, `causal`, `predictive`, `evaluative` or `definitional`.
    pub claim_kind: Option<&'static str>,
    /// Null: not assessed.
    pub verdict: Option<VerdictView>,
    pub reason_html: Option<String>,
    /// `contemporaneous`, `hindsight` or `both`.
    pub basis: Option<&'static str>,
    /// `low`, `medium` or `high`.
    pub confidence: Option<&'static str>,
    pub confidence_note_html: Option<String>,
    pub evidence: Vec<StanceView>,
    /// How many items of evidence there are.
    pub sources: usize,
    pub relations: Vec<RelationView>,
    /// Events that bear on it.
    pub events: Vec<RecordLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    #[serde(flatten)]
    pub common: CommonView,
    pub reference: ReferenceView,
    /// How it is cited: `Korybko 2020`.
    pub label: Option<String>,
    /// `article`, `book`, ...
    pub source_type: &'static str,
    /// `primary`, `secondary` or `tertiary`.
    pub source_kind: Option<&'static str>,
    /// BCP 47.
    pub source_lang: Option<String>,
    /// Where it is; the name of its host for short.
    pub address: Option<AddressView>,
    pub accessed: Option<DateView>,
    pub archive: Option<AddressView>,
    pub archived: Option<DateView>,
    pub doi: Option<String>,
    pub isbn: Option<String>,
    pub issn: Option<String>,
    pub pmid: Option<String>,
    pub arxiv: Option<String>,
    pub reliability_html: Option<String>,
    /// The outlet's own answer.
    pub reply_html: Option<String>,
    /// Claims that use it, by stance; only stances that occur, in the order of [`ClaimView::evidence`].
    pub claims: Vec<CitedBy>,
    pub events: Vec<RecordLink>,
    /// Texts that reproduce or discuss it.
    pub texts: Vec<LinkView>,
    /// How many claims and events use it.
    pub uses: usize,
}

/// An address elsewhere.
#[derive(Clone, Debug, Serialize)]
pub struct AddressView {
    pub url: String,
    /// `example.org`
    pub host: String,
}

/// Claims that use a source with one stance.
#[derive(Clone, Debug, Serialize)]
pub struct CitedBy {
    pub stance: &'static str,
    pub claims: Vec<RecordLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct EventView {
    #[serde(flatten)]
    pub common: CommonView,
    /// With the author's own wording, where there is one.
    pub date: DateView,
    pub location: Option<LocationView>,
    pub sources: Vec<EvidenceView>,
    /// Claims that it bears on.
    pub claims: Vec<RecordLink>,
    /// A caveat.
    pub note_html: Option<String>,
    pub lane: Option<String>,
    /// Its number on the timeline; 0 on its own page.
    pub number: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct LocationView {
    pub name: String,
    /// Degrees.
    pub north: Option<f64>,
    pub east: Option<f64>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PersonView {
    #[serde(flatten)]
    pub common: CommonView,
    /// `person` or `organisation`.
    pub person_kind: &'static str,
    pub role: Option<String>,
    pub address: Option<AddressView>,
    pub about_html: Option<String>,
    /// Claims that they make.
    pub said: Vec<RecordLink>,
    /// Sources of which they are author, editor or translator.
    pub wrote: Vec<RecordLink>,
}

/// A margin note.
#[derive(Clone, Debug, Serialize)]
pub struct NoteView {
    /// Its number in the text, from 1.
    pub number: usize,
    /// Of its HTML ids: the note is `n-STEM`, its number in the text `r-STEM`, its passage `a-STEM`.
    pub stem: String,
    /// Back to its place in the text: `#r-STEM`, or the text itself for a note to all of it.
    pub back: String,
    /// The record's id; null for a footnote.
    pub id: Option<String>,
    /// `claim`, `event`, `source`, `person`, `footnote`, or the kind of a note: `gloss`, `needs a source`.
    pub kind: String,
    /// `claim`, `event`, `source`, `note`, `person` or `fn`.
    pub class: &'static str,
    /// May hold inline marks, never links. Null for footnotes and notes without one.
    pub title_html: Option<String>,
    /// The record; null where it has no place of its own.
    pub url: Option<String>,
    pub verdict: Option<VerdictView>,
    /// Of an event.
    pub date: Option<DateView>,
    /// What stands in the margin: the summary of a long note, else all of it.
    pub html: String,
    /// There is more at `url`.
    pub long: bool,
    /// How many sources it names.
    pub sources: usize,
    pub reviewed: Option<DateView>,
    pub certainty: Option<&'static str>,
    /// The notes before and after it.
    pub previous: Option<StepView>,
    pub next: Option<StepView>,
    /// The passage was edited since it was quoted.
    pub changed: bool,
    pub retracted: bool,
}

/// A step to another note.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    pub number: usize,
    pub url: String,
}

/// A block of a text and the notes that stand beside it.
#[derive(Clone, Debug, Serialize)]
pub struct BlockView {
    pub html: String,
    pub notes: Vec<NoteView>,
}

/// A line of the table of contents.
#[derive(Clone, Debug, Serialize)]
pub struct TocView {
    /// 1 to 6.
    pub level: u8,
    pub title: String,
    pub url: String,
}

/// How many notes of a class a text has.
#[derive(Clone, Debug, Serialize)]
pub struct KindCount {
    /// `claim`, `event`, `source`, `note`, `person` or `fn`.
    pub class: &'static str,
    pub count: usize,
}

/// An anchor that found no place (only with `--keep-going`).
#[derive(Clone, Debug, Serialize)]
pub struct UnplacedView {
    pub record: RecordLink,
    pub quote: String,
    pub reason: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct TextView {
    pub id: String,
    pub title: String,
    pub subtitle: Option<String>,
    pub authors: Vec<String>,
    pub date: Option<DateView>,
    pub license: Option<String>,
    /// The source that it reproduces or discusses.
    pub source: Option<RecordLink>,
    pub tags: Vec<TagLink>,
    pub words: u32,
    /// To read it, at 220 words a minute.
    pub minutes: u32,
    pub toc: Vec<TocView>,
    pub blocks: Vec<BlockView>,
    /// How many blocks stand before the first heading.
    pub lede: usize,
    /// Notes of all kinds.
    pub notes: usize,
    /// By class, only those that occur.
    pub counts: Vec<KindCount>,
    /// Records that were to stand here and don't.
    pub unplaced: Vec<UnplacedView>,
    /// The last day on which any of its notes was checked.
    pub reviewed: Option<DateView>,
    /// Every note stands below its paragraph.
    pub below: bool,
    pub extra: serde_json::Value,
}

/// A text in a list.
#[derive(Clone, Debug, Serialize)]
pub struct TextLink {
    pub title: String,
    pub url: String,
    pub subtitle: Option<String>,
    pub description: Option<String>,
    pub authors: Vec<String>,
    pub date: Option<DateView>,
    pub notes: usize,
    pub words: u32,
    pub minutes: u32,
}

/// Texts of one folder.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    /// Null for texts that lie in no folder.
    pub title: Option<String>,
    pub url: Option<String>,
    pub texts: Vec<TextLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct HomeView {
    /// `content/index.md`
    pub text: Option<TextView>,
    pub groups: Vec<GroupView>,
    /// The last day on which anything was checked.
    pub reviewed: Option<DateView>,
    /// The classes of notes that the edition has, for the legend.
    pub classes: Vec<&'static str>,
    /// Claims by verdict, only verdicts that occur; those not assessed have none.
    pub verdicts: Vec<VerdictCount>,
}

#[derive(Clone, Debug, Serialize)]
pub struct VerdictCount {
    pub verdict: Option<VerdictView>,
    pub count: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct FolderView {
    pub title: String,
    /// The folder's `index.md`
    pub text: Option<TextView>,
    pub texts: Vec<TextLink>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClaimsView {
    /// All claims of the edition, not of this page only.
    pub total: usize,
    /// In the order of the scale; those not assessed last. Only groups that aren't empty.
    pub groups: Vec<ClaimGroup>,
    /// One list for each section, in reading order: null for a claim not assessed.
    pub strip: Vec<Vec<Option<VerdictView>>>,
    /// The same in numbers.
    pub counts: Vec<VerdictCount>,
    /// Entries hold all of their record, since records have no pages of their own.
    pub full: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct ClaimGroup {
    pub verdict: Option<VerdictView>,
    pub claims: Vec<ClaimView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SourcesView {
    pub total: usize,
    /// By author, year and title.
    pub sources: Vec<SourceView>,
    pub full: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct TimelineView {
    pub total: usize,
    /// All of time, and perhaps its densest part enlarged.
    pub strips: Vec<StripView>,
    /// In the order of their first event.
    pub lanes: Vec<LaneView>,
    /// How many events of this page have no date that a strip could show.
    pub undrawn: usize,
    pub full: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct LaneView {
    /// An HTML id.
    pub id: String,
    /// Null when the edition has no lanes.
    pub title: Option<String>,
    /// The number of its first event.
    pub start: usize,
    pub events: Vec<EventView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PeopleView {
    pub total: usize,
    pub people: Vec<PersonView>,
    pub full: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct TagView {
    pub slug: String,
    pub url: String,
    pub texts: Vec<TextLink>,
    /// By kind: only on the tag's own page.
    pub kinds: Vec<KindView>,
    /// How many texts and records have it.
    pub count: usize,
}

/// Records of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct KindView {
    /// `claims`, `events`, `sources`, `notes`, `people`
    pub name: &'static str,
    pub records: Vec<RecordLink>,
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
