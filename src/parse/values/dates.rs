//! Dates and days.

use std::ops::Range;

use crate::model::date::{Date, Day};
use crate::model::diagnostic::Code;
use crate::model::source::Spanned;

use super::super::yaml::{Field, Text};
use super::Checks;
use super::meant::meant;

impl Checks<'_> {
    /// An EDTF date.
    pub fn date(&self, key: &str, field: Field<Text>) -> Field<Spanned<Date>> {
        field.and_then(|text| {
            let typed = text.value.trim();
            match Date::parse(typed) {
                Ok(date) => Some(Spanned::new(date, text.range())),
                Err(error) => {
                    let at = self.inside(&text, error.offset);
                    self.push(
                        self.error(Code::BadDate, at, format!("`{typed}` is no date for `{key}`"))
                            .label(error.message)
                            .hint(proposed(meant(typed)).unwrap_or_else(|| {
                                "such as `2020-08-17`, `2020-08`, `2020?`, `1850~`, `1914/1918`, `202X` or `-0043`"
                                    .to_string()
                            })),
                    );
                    None
                }
            }
        })
    }

    /// A day of the calendar.
    pub fn day(&self, key: &str, field: Field<Text>) -> Field<Spanned<Day>> {
        field.and_then(|text| {
            let typed = text.value.trim();
            let day = Day::parse(typed);
            if day.is_none() {
                let offset = Date::parse(typed).err().map_or(0, |error| error.offset);
                let what = if Date::parse(typed).is_ok() { "not one day" } else { "no such day" };
                self.push(
                    self.error(Code::BadDate, self.inside(&text, offset), format!("`{typed}` is no day for `{key}`"))
                        .label(what)
                        .hint(
                            proposed(meant(typed).into_iter().filter(|date| Day::parse(date).is_some()).collect())
                                .unwrap_or_else(|| "YYYY-MM-DD, such as `2020-08-17`".to_string()),
                        ),
                );
            }
            day.map(|day| Spanned::new(day, text.range()))
        })
    }

    /// From `offset` of the value to its end; the whole value where its bytes aren't those of the file.
    fn inside(&self, text: &Text, offset: usize) -> Range<u32> {
        let bytes = self.source.text.get(text.start as usize..text.end as usize).unwrap_or("");
        let quotes = usize::from(bytes.starts_with(['"', '\'']));
        let end = text.end - quotes as u32;
        let start = text.start + (quotes + offset) as u32;
        let verbatim = bytes.len() == text.value.len() + 2 * quotes;
        if verbatim && start < end && self.source.text.is_char_boundary(start as usize) {
            start..end
        } else {
            text.range()
        }
    }
}

/// `` `1670-04-03` or `1670-03-04` ``
fn proposed(dates: Vec<String>) -> Option<String> {
    let dates: Vec<String> = dates.iter().map(|date| format!("`{date}`")).collect();
    (!dates.is_empty()).then(|| dates.join(" or "))
}
