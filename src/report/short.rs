//! One line each: `file:line:column: error[code]: message`.

use super::{Sources, plain, severity};
use crate::model::diagnostic::{Diagnostic, Severity};

pub fn draw(diagnostic: &Diagnostic, color: bool, sources: &Sources<'_>) -> String {
    let place = &diagnostic.primary.place;
    let mut at = plain::line(&place.file);
    if let Some(source) = sources.get(&place.file) {
        let position = source.position(source.clamp(place.range()).start);
        at.push_str(&format!(":{}:{}", position.line, position.column));
    }
    let head = format!("{}[{}]", severity(diagnostic.severity), diagnostic.code.name());
    let head = match (color, diagnostic.severity) {
        (false, _) => head,
        (true, Severity::Error) => format!("\x1b[1;91m{head}\x1b[0m"),
        (true, Severity::Warning) => format!("\x1b[1;33m{head}\x1b[0m"),
    };
    format!("{at}: {head}: {}", plain::line(&diagnostic.message))
}
