//! Records that nobody has checked for too long.

use crate::model::date::Day;
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::record::{Publication, Record};
use crate::model::site::RecordIndex;

/// The records last checked more than `days` before `today`. What is retracted needs no further check.
pub fn overdue(records: &[Record], today: Day, days: u32) -> Vec<RecordIndex> {
    let is_late =
        |record: &Record| record.publication != Publication::Retracted && ago(record, today) > Some(days.into());
    (0..records.len()).filter(|&index| is_late(&records[index])).collect()
}

/// How many days before `today` a record was last checked.
fn ago(record: &Record, today: Day) -> Option<i64> {
    record.reviewed.as_ref().map(|reviewed| today.number().saturating_sub(reviewed.value.number()))
}

/// Warns about every record that is overdue.
pub fn warn(records: &[Record], today: Day, days: u32, report: &mut Report) {
    for record in overdue(records, today, days).into_iter().map(|index| &records[index]) {
        if let (Some(reviewed), Some(ago)) = (&record.reviewed, ago(record, today)) {
            let message = format!("`{}` was last checked {ago} days ago, on {}", record.id, reviewed.value);
            report.push(
                Diagnostic::warning(Code::ReviewOverdue, reviewed.place(record.file()), message)
                    .label(format!("more than the {days} days of `review_after`"))
                    .hint(format!("check the record again, then type `reviewed: {today}`")),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{assembled_with, claim, shown};
    use crate::model::date::Day;

    #[test]
    fn old_reviews_are_warned_about() {
        for (reviewed, today, expected) in [
            ("2026-01-01", Some("2026-01-31"), vec![]),
            (
                "2026-01-01",
                Some("2026-02-01"),
                vec!["review-overdue content/a.yaml: `aa` was last checked 31 days ago, on 2026-01-01"],
            ),
            ("2026-01-01", None, vec![]),
            ("2027-01-01", Some("2026-02-01"), vec![]),
        ] {
            let (_, report) = assembled_with(vec![claim("aa").reviewed(reviewed)], vec![], |parts| {
                parts.config.review_after = Some(30);
                parts.today = today.and_then(Day::parse);
            });
            assert_eq!(shown(&report), expected);
        }
    }
}
