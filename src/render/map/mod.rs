//! The map of a text: its claims in a column in the order of reading, with their relations on one side and their
//! evidence on the other.
//!
//! 1. [`arcs`] runs the relations in lanes beside the claims.
//! 2. Sources that one claim uses are signs in its row; [`sources`] places those that several share, near their claims.
//! 3. [`draw`] gives each claim a row as high as its title and its lines need, and puts all in their columns.
//!
//! The drawing has a width of its own, since its type must not shrink: on a phone it is scrolled in its box.

mod arcs;
mod sources;
mod view;

use std::collections::BTreeMap;

use super::lettering;
use super::view::VerdictView;

pub use arcs::Relation;
pub use view::MapDrawing;
use view::{ClaimMark, Columns, EvidenceMark, LineMark, SectionMark, SourceMark};

/// The least height of a row, and what each line of its title needs.
const ROW: f64 = 24.0;
const LINE: f64 = 16.0;
/// Between two lines that begin at one claim.
const PORT: f64 = 7.0;
/// Above the first row, for the names of the columns.
const HEAD: f64 = 30.0;
/// The height of a section's heading.
const SECTION: f64 = 30.0;
/// The room of a title, of a section and of a source's label.
const TITLE: f64 = 270.0;
const LABEL: f64 = 190.0;
/// Signs of sources that one claim uses: so many in a line, so far apart.
const ALONE: usize = 5;
const ALONE_STEP: f64 = 19.0;
const ALONE_LINE: f64 = 11.0;
/// The room of the lines to shared sources.
const LINES: f64 = 160.0;
/// Between two shared sources.
const SOURCE: f64 = 21.0;
/// The sizes of titles, and of labels and headings, as wide as they run: the stylesheet evens out the x-heights of fonts, so
/// that wide ones are set smaller, and serifs are narrower than the sans that widths are told by.
const SERIF: f64 = 14.0 * 0.78;
const SANS: f64 = 12.0 * 0.94;

/// A claim to draw.
#[derive(Clone, Debug, Default)]
pub struct Claim {
    /// The heading that it stands below; it is named where it changes.
    pub section: Option<String>,
    pub title: String,
    pub url: String,
    pub verdict: Option<VerdictView>,
    pub retracted: bool,
    /// Indexes into the sources, with the stance.
    pub evidence: Vec<Item>,
}

/// A source to draw.
#[derive(Clone, Debug, Default)]
pub struct Source {
    pub label: String,
    /// Its label and title.
    pub title: String,
    pub url: String,
    pub retracted: bool,
}

/// A source that a claim uses, by its index, and the stance.
type Item = (usize, &'static str);

/// Lays out the map of a text.
pub fn draw(claims: &[Claim], relations: &[Relation], sources: &[Source]) -> MapDrawing {
    let lines = arcs::lines(relations);
    let users = users(claims);
    let is_own = |(source, _): &Item| users.get(source).is_none_or(|by| by.len() < 2);
    let rows: Vec<Row> = (0..claims.len())
        .map(|index| {
            let (alone, shared) = claims[index].evidence.iter().partition(|item| is_own(item));
            let title = lettering::wrapped(&claims[index].title, SERIF, TITLE, 2);
            Row { title, ports: arcs::ports(&lines, index), alone, shared }
        })
        .collect();
    let has_own = rows.iter().any(|row| !row.alone.is_empty());
    let columns = columns(arcs::width(&lines), has_own);
    let (middles, sections, foot) = heights(claims, &rows);
    let (order, place) = shared_places(&users, &middles, foot);

    let port = |claim: usize, line: usize| {
        let ports = &rows[claim].ports;
        fan(middles[claim], ports.iter().position(|port| *port == line).unwrap_or(0), ports.len())
    };
    let relations = arcs::draw(&lines, columns.number - 22.0, port);
    let marks = claims.iter().zip(rows).zip(&middles).enumerate();
    let marks: Vec<ClaimMark> = marks
        .map(|(index, ((claim, row), middle))| ClaimMark {
            number: index + 1,
            ..claim_mark(claim, row, *middle, sources, columns, &place)
        })
        .collect();
    let source_marks: Vec<SourceMark> = order
        .iter()
        .map(|&index| SourceMark {
            y: rounded(place[&index]),
            url: sources[index].url.clone(),
            text: lettering::cut(&sources[index].label, SANS, LABEL),
            title: sources[index].title.clone(),
            retracted: sources[index].retracted,
            uses: users[&index].len(),
        })
        .collect();
    let lowest = source_marks.last().map_or(foot, |last| foot.max(last.y + ROW / 2.0));
    let right = if order.is_empty() { columns.shared } else { columns.source + 10.0 + LABEL };
    MapDrawing {
        width: rounded(right),
        height: rounded(lowest + 6.0),
        columns,
        sections,
        relations,
        claims: marks,
        sources: source_marks,
        alone: has_own,
    }
}

/// What stands in the row of a claim.
struct Row {
    title: Vec<String>,
    /// The lines of relations that touch it, from the uppermost.
    ports: Vec<usize>,
    alone: Vec<Item>,
    shared: Vec<Item>,
}

impl Row {
    /// As high as what needs the most.
    fn height(&self) -> f64 {
        let needs = [
            LINE * self.title.len() as f64 + 8.0,
            PORT * self.ports.len() as f64 + 6.0,
            PORT * self.shared.len() as f64 + 6.0,
            ALONE_LINE * self.alone.len().div_ceil(ALONE) as f64 + 6.0,
        ];
        needs.into_iter().fold(ROW, f64::max)
    }
}

/// The middle of each row, the headings between them, and where the last row ends.
fn heights(claims: &[Claim], rows: &[Row]) -> (Vec<f64>, Vec<SectionMark>, f64) {
    let mut sections = Vec::new();
    let mut middles = Vec::new();
    let mut top = HEAD;
    let mut last = None;
    for (claim, row) in claims.iter().zip(rows) {
        if let Some(title) = &claim.section
            && last != Some(title)
        {
            let text = lettering::cut(title, SANS, TITLE);
            sections.push(SectionMark { y: top + SECTION - 10.0, text, title: title.clone() });
            top += SECTION;
        }
        last = claim.section.as_ref();
        let height = row.height();
        middles.push(top + height / 2.0);
        top += height;
    }
    (middles, sections, top)
}

/// The shared sources from top to bottom, and how many pixels down each stands.
fn shared_places(
    users: &BTreeMap<usize, Vec<usize>>,
    middles: &[f64],
    foot: f64,
) -> (Vec<usize>, BTreeMap<usize, f64>) {
    let (many, by): (Vec<usize>, Vec<Vec<usize>>) =
        users.iter().filter(|(_, by)| by.len() > 1).map(|(source, by)| (*source, by.clone())).unzip();
    let order: Vec<usize> = sources::order(&by).into_iter().map(|at| many[at]).collect();
    let mean = |by: &Vec<usize>| by.iter().map(|claim| middles[*claim]).sum::<f64>() / by.len() as f64;
    let wanted: Vec<f64> = order.iter().map(|source| mean(&users[source])).collect();
    let places = sources::spread(&wanted, SOURCE, HEAD + ROW / 2.0, foot - ROW / 2.0);
    let place = order.iter().copied().zip(places).collect();
    (order, place)
}

/// The places of several lines at one claim, around its middle.
fn fan(middle: f64, at: usize, of: usize) -> f64 {
    middle + PORT * (at as f64 - (of as f64 - 1.0) / 2.0)
}

fn claim_mark(
    claim: &Claim,
    mut row: Row,
    middle: f64,
    sources: &[Source],
    columns: Columns,
    place: &BTreeMap<usize, f64>,
) -> ClaimMark {
    // In the order of their sources, so that the lines of one claim don't cross.
    row.shared.sort_by(|a, b| place[&a.0].total_cmp(&place[&b.0]));
    let first = middle + 4.5 - LINE / 2.0 * (row.title.len() as f64 - 1.0);
    let lines = row.title.iter().enumerate();
    let lines = lines.map(|(nth, text)| LineMark { y: rounded(first + LINE * nth as f64), text: text.clone() });
    let own_rows = row.alone.len().div_ceil(ALONE);
    let alone = row.alone.iter().enumerate().map(|(nth, item)| {
        let x = columns.alone + ALONE_STEP * (nth % ALONE) as f64 + 4.0;
        let y = middle + ALONE_LINE * ((nth / ALONE) as f64 - (own_rows as f64 - 1.0) / 2.0);
        evidence(sources, *item, x, y, None)
    });
    let shared = row.shared.iter().enumerate().map(|(nth, item)| {
        let y = fan(middle, nth, row.shared.len());
        evidence(sources, *item, columns.shared, y, Some((columns.source, place[&item.0])))
    });
    ClaimMark {
        number: 0,
        y: rounded(middle),
        url: claim.url.clone(),
        lines: lines.collect(),
        title: claim.title.clone(),
        verdict: claim.verdict.clone(),
        retracted: claim.retracted,
        alone: alone.collect(),
        shared: shared.collect(),
    }
}

/// The claims that use each source, in order, without repeats.
fn users(claims: &[Claim]) -> BTreeMap<usize, Vec<usize>> {
    let mut users: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, claim) in claims.iter().enumerate() {
        for (source, _) in &claim.evidence {
            let by = users.entry(*source).or_default();
            if by.last() != Some(&index) {
                by.push(index);
            }
        }
    }
    users
}

fn columns(lanes: f64, alone: bool) -> Columns {
    let number = lanes + 22.0;
    let title = number + 28.0;
    let own = title + TITLE + 20.0;
    let shared = own + if alone { ALONE_STEP * ALONE as f64 + 12.0 } else { 4.0 };
    Columns { number, mark: number + 8.0, title, alone: own, shared, source: shared + LINES }
}

/// The sign of an item of evidence, with a line to `end` if its source stands there.
fn evidence(sources: &[Source], (source, stance): Item, x: f64, y: f64, end: Option<(f64, f64)>) -> EvidenceMark {
    let d = end.map(|(right, there)| {
        let bow = (right - x) * 0.45;
        format!(
            "M{:.1} {y:.1}C{:.1} {y:.1} {:.1} {there:.1} {:.1} {there:.1}",
            x + 4.0,
            x + bow,
            right - bow,
            right - 4.0
        )
    });
    let source = &sources[source];
    EvidenceMark {
        stance,
        x: rounded(x),
        y: rounded(y),
        d: d.unwrap_or_default(),
        title: source.title.clone(),
        url: source.url.clone(),
    }
}

/// A tenth of a pixel is finer than any screen.
fn rounded(pixels: f64) -> f64 {
    (pixels * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests;
