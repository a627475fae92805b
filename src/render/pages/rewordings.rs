//! Passages that were edited since they were quoted, and records that lost theirs.

use crate::model::anchor::Placement;
use crate::model::coverage::UnplacedRecord;
use crate::model::record::{Detail, Record};
use crate::model::rewording::Part;
use crate::model::site::TextIndex;

use super::super::dates::DateView;
use super::super::view::{CommitView, RewordingPart, RewordingView, UnplacedAnchor, UnplacedView};
use super::links::escaped;
use super::scope::Scope;

/// Characters of a quotation that found no place.
const LONGEST_QUOTE: usize = 300;

impl Scope<'_> {
    /// What readers are told about the passage of a placement: that it was edited after the record was last checked.
    pub fn changed(&self, placement: &Placement, record: &Record) -> Option<RewordingView> {
        let change = placement.unchecked_change(record.reviewed.as_ref().map(|day| day.value))?;
        Some(self.rewording(change))
    }

    pub fn rewording(&self, change: &crate::model::anchor::Change) -> RewordingView {
        let part = |part: &Part| RewordingPart { fate: part.fate.name(), words: part.words.clone(), space: part.space };
        let commit = |edited: &crate::model::anchor::Revision| CommitView {
            hash: edited.commit.to_string(),
            url: self.commit_url(&edited.commit),
        };
        RewordingView {
            old: change.old.clone(),
            new: change.new.clone(),
            parts: change.parts.iter().map(part).collect(),
            altered: change.altered.iter().map(|one| one.name()).collect(),
            day: change.edited.as_ref().map(|edited| DateView::from(edited.day)),
            commit: change.edited.as_ref().map(commit),
        }
    }

    /// What stands at the foot of a text.
    pub fn unplaced(&self, text: TextIndex) -> Vec<UnplacedView> {
        self.site.coverage.unplaced_in(text).iter().map(|one| self.unplaced_record(one)).collect()
    }

    fn unplaced_record(&self, one: &UnplacedRecord) -> UnplacedView {
        let record = &self.site.records[one.record];
        let anchors = one.anchors.iter().filter_map(|&anchor| self.site.texts[one.text].unplaced.get(anchor));
        UnplacedView {
            stem: one.stem(&record.id),
            record: self.record(one.record),
            titled: record.title.is_some(),
            body_html: match &record.detail {
                Detail::Note(_) => self.html_of(record.body.as_ref(), record),
                _ => None,
            },
            anchors: anchors
                .map(|anchor| UnplacedAnchor {
                    status: anchor.status.name(),
                    quote: shortened(&anchor.quote),
                    reason: anchor.reason.clone(),
                    reason_html: with_code(&anchor.reason),
                })
                .collect(),
        }
    }
}

/// A quotation on one line, cut in its middle when it is long.
fn shortened(quote: &str) -> String {
    let line = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = line.chars().count();
    if length <= LONGEST_QUOTE {
        return line;
    }
    let head: String = line.chars().take(LONGEST_QUOTE * 2 / 3).collect();
    let tail: String = line.chars().skip(length - LONGEST_QUOTE / 3).collect();
    format!("{} … {}", head.trim_end(), tail.trim_start())
}

/// A message as HTML: what stands in backticks is what an author typed. A backtick without its partner stays.
fn with_code(message: &str) -> String {
    let mut html = String::new();
    let mut rest = message;
    while let Some((before, after)) = rest.split_once('`') {
        let Some((typed, next)) = after.split_once('`') else { break };
        html.push_str(&format!("{}<code>{}</code>", escaped(before), escaped(typed)));
        rest = next;
    }
    html.push_str(&escaped(rest));
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_show_what_was_typed() {
        for (message, html) in [
            ("the quote `<b>` is not in `a.md`", "the quote <code>&lt;b&gt;</code> is not in <code>a.md</code>"),
            ("one ` alone <", "one ` alone &lt;"),
            ("``", "<code></code>"),
            ("", ""),
        ] {
            assert_eq!(with_code(message), html);
        }
    }

    #[test]
    fn long_quotations_are_cut() {
        assert_eq!(shortened("one\n  two"), "one two");
        let long = shortened(&"word ".repeat(100_000));
        assert!(long.chars().count() <= LONGEST_QUOTE + 3 && long.contains(" … "), "{long}");
    }
}
