//! Workflow commands of GitHub Actions: a run shows them beside the changed lines of a pull request.
//!
//! Format: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>, `error` and `warning`.
//! GitHub shows an annotation's words as they are, so the hints stand in them.

use super::{Sources, plain, severity};
use crate::model::diagnostic::Diagnostic;

/// `base` leads from the repository's top to the edition; it is empty or ends with a slash.
pub fn draw(diagnostic: &Diagnostic, base: &str, sources: &Sources<'_>) -> String {
    let place = &diagnostic.primary.place;
    let mut properties = format!("file={}", property(&format!("{base}{}", plain::line(&place.file))));
    if let Some(source) = sources.get(&place.file) {
        let range = source.clamp(place.range());
        let (start, end) = (source.position(range.start), source.position(range.end));
        properties.push_str(&format!(",line={},endLine={}", start.line, end.line));
        // GitHub takes columns only where both ends lie in one line.
        if start.line == end.line {
            properties.push_str(&format!(",col={},endColumn={}", start.column, end.column));
        }
    }
    properties.push_str(&format!(",title={}", property(diagnostic.code.name())));
    let hints = diagnostic.hints.iter().map(|hint| format!("\nhelp: {}", plain::lines(hint)));
    let words = std::iter::once(plain::line(&diagnostic.message)).chain(hints).collect::<String>();
    format!("::{} {properties}::{}", severity(diagnostic.severity), data(&words))
}

/// What follows the second `::`.
fn data(words: &str) -> String {
    words.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(words: &str) -> String {
    data(words).replace(':', "%3A").replace(',', "%2C")
}
