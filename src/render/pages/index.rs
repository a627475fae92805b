//! Index pages: claims by verdict, sources, events in lanes, people.

use super::super::timeline;
use super::super::view::*;
use super::PageWriter;
use crate::model::output::SitePath;
use crate::model::record::{Certainty, Detail, Kind};
use crate::model::site::{Part, RecordIndex};

/// What an index page is called.
pub fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Claim => "Claims",
        Kind::Event => "Timeline",
        Kind::Source => "Sources",
        Kind::Note => "Notes",
        Kind::Person => "People",
    }
}

impl PageWriter<'_> {
    pub(super) fn index(&self, kind: Kind, part: &Part, page: &mut PageView) -> IndexView {
        page.title = title(kind).to_string();
        let home = SitePath::new("index.html").from(self.path);
        page.crumbs.push(LinkView { html: "Edition".into(), url: Some(home), outside: false });
        page.crumbs.push(LinkView { html: page.title.clone(), ..LinkView::default() });
        let parts = (1..).zip(&part.paths).map(|(number, path)| PartView {
            number,
            url: path.from(self.path),
            current: number == part.number,
        });
        let groups = match kind {
            Kind::Claim => self.by_verdict(&part.records),
            Kind::Event => self.by_lane(&part.records),
            _ => vec![self.group(title(kind).to_string(), &part.records)],
        };
        IndexView {
            kind: kind.plural(),
            count: self.site.records_of(kind).count(),
            groups,
            parts: if part.paths.len() > 1 { parts.collect() } else { Vec::new() },
            marks: match kind {
                // A mark each: past a few hundred a strip says nothing any more.
                Kind::Claim if part.paths.len() == 1 => {
                    self.site.records_of(kind).filter_map(|index| self.verdict(index)).collect()
                }
                _ => Vec::new(),
            },
            timeline: if kind == Kind::Event { self.strip(&part.records) } else { None },
        }
    }

    fn group(&self, title: String, records: &[RecordIndex]) -> GroupView {
        // Without pages of their own, records say on the index all that they have to say.
        let whole = self.site.config.record_pages;
        let view = |&index: &RecordIndex| if whole { self.brief(index) } else { self.whole(index) };
        GroupView {
            id: group_id(&title),
            title,
            verdict: None,
            count: records.len(),
            records: records.iter().map(view).collect(),
        }
    }

    fn by_verdict(&self, records: &[RecordIndex]) -> Vec<GroupView> {
        let of = |key: Option<usize>| -> Vec<RecordIndex> {
            let number = |index: RecordIndex| self.verdict(index).map(|verdict| verdict.number);
            records.iter().copied().filter(|&index| number(index) == key).collect()
        };
        let scale = (1..=self.site.config.verdicts.len()).map(Some).chain([None]);
        let groups = scale.map(|number| {
            let verdict = number.map(|number| self.verdict_at(number - 1));
            let title = verdict.as_ref().map_or("Not assessed".to_string(), |verdict| verdict.label.clone());
            let mut group = self.group(title, &of(number));
            if let Some(verdict) = &verdict {
                group.id = format!("verdict-{}", verdict.key);
            }
            GroupView { verdict, ..group }
        });
        groups.filter(|group| group.count > 0).collect()
    }

    fn lane(&self, index: RecordIndex) -> &str {
        match &self.site.records[index].detail {
            Detail::Event(event) => event.lane.as_deref().unwrap_or("Events"),
            _ => "Events",
        }
    }

    fn by_lane(&self, records: &[RecordIndex]) -> Vec<GroupView> {
        let mut lanes: Vec<&str> = Vec::new();
        for &index in records {
            if !lanes.contains(&self.lane(index)) {
                lanes.push(self.lane(index));
            }
        }
        let group = |lane: &&str| {
            let own: Vec<RecordIndex> = records.iter().copied().filter(|&index| self.lane(index) == *lane).collect();
            self.group(lane.to_string(), &own)
        };
        lanes.iter().map(group).collect()
    }

    fn strip(&self, records: &[RecordIndex]) -> Option<TimelineView> {
        let marks: Vec<timeline::Mark<'_>> = records
            .iter()
            .filter_map(|&index| match &self.site.records[index].detail {
                Detail::Event(event) => Some(timeline::Mark {
                    date: &event.date,
                    lane: self.lane(index),
                    uncertain: self.site.records[index].certainty == Some(Certainty::Uncertain),
                    title: format!("{}: {}", self.event_date(event).short, plain(&self.title(index))),
                    url: format!("#{}", self.site.records[index].id),
                }),
                _ => None,
            })
            .collect();
        let (first, last) = (marks.first()?, marks.last()?);
        let words = |date| super::dates::words(date, super::dates::Length::Long);
        let title = format!("{} events to scale, from {} to {}", marks.len(), words(first.date), words(last.date));
        timeline::layout(&marks, title)
    }
}

/// An id that no record has: records' ids don't begin with this.
fn group_id(title: &str) -> String {
    let token: String = title.chars().map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    format!("group--{}", token.trim_matches('-'))
}

/// Inline HTML without its tags.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(character),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
