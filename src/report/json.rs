//! One JSON object each. Lines and columns are null where the file can't be read; bytes are as the stages gave them.

use serde::Serialize;

use super::{Sources, severity};
use crate::model::diagnostic::{Diagnostic, Label};
use crate::model::source;

#[derive(Serialize)]
struct Object<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(flatten)]
    primary: Place<'a>,
    related: Vec<Place<'a>>,
    hints: &'a [String],
}

#[derive(Serialize)]
struct Place<'a> {
    #[serde(flatten)]
    spot: Spot<'a>,
    label: &'a str,
}

/// A range of a file, in every unit that a program may count in.
#[derive(Serialize)]
pub struct Spot<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    byte_start: u32,
    byte_end: u32,
}

pub fn draw(diagnostic: &Diagnostic, sources: &Sources<'_>) -> String {
    let object = Object {
        code: diagnostic.code.name(),
        severity: severity(diagnostic.severity),
        message: &diagnostic.message,
        primary: place(&diagnostic.primary, sources),
        related: diagnostic.related.iter().map(|label| place(label, sources)).collect(),
        hints: &diagnostic.hints,
    };
    line(&object)
}

/// An object on a line of its own.
pub fn line(object: &impl Serialize) -> String {
    harmless(serde_json::to_string(object).expect("strings and numbers can be written as JSON"))
}

fn place<'a>(label: &'a Label, sources: &Sources<'_>) -> Place<'a> {
    Place { spot: spot(&label.place, sources), label: &label.text }
}

pub fn spot<'a>(place: &'a source::Place, sources: &Sources<'_>) -> Spot<'a> {
    let range = place.range();
    let ends = sources.get(&place.file).map(|source| {
        let range = source.clamp(range.clone());
        (source.position(range.start), source.position(range.end))
    });
    Spot {
        file: &place.file,
        line: ends.map(|(start, _)| start.line),
        column: ends.map(|(start, _)| start.column),
        end_line: ends.map(|(_, end)| end.line),
        end_column: ends.map(|(_, end)| end.column),
        byte_start: range.start,
        byte_end: range.end,
    }
}

/// JSON lets DEL, the C1 controls and changes of direction stand as they are; a terminal doesn't.
pub fn harmless(json: String) -> String {
    let harms = |one: char| matches!(one, '\x7F'..='\u{9F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if !json.contains(harms) {
        return json;
    }
    // They stand in strings only, where each may be written as its number.
    let mut escaped = String::with_capacity(json.len());
    for one in json.chars() {
        if harms(one) {
            escaped.push_str(&format!("\\u{:04x}", u32::from(one)));
        } else {
            escaped.push(one);
        }
    }
    escaped
}
