//! What a repair does to the mapping of its anchor: new values for keys that are there, new keys after `quote`.

use crate::model::anchor::Repair;
use crate::model::edit::Edit;

use super::super::tree::{Scalar, Style, Value};
use super::lines;
use super::site::Site;
use super::value::{self, fresh};
use super::verify::Changes;

/// The edits of a repair, in order, and what they are meant to change. `None` where the values are written in a way
/// that this can't tell apart.
pub fn edits(text: &str, site: &Site<'_>, repair: &Repair) -> Option<(Vec<Edit>, Changes)> {
    let mut edits = Vec::new();
    let mut changes = Changes::default();
    let mut missing: Vec<(&'static str, &str)> = Vec::new();
    let wanted = [("quote", &repair.quote), ("prefix", &repair.prefix), ("suffix", &repair.suffix)];
    for (name, words) in wanted {
        let Some(words) = words.as_deref() else { continue };
        let Some((key, value)) = site.pair(name) else {
            missing.push((name, words));
            continue;
        };
        if matches!(&value.value, Value::Scalar(scalar) if scalar.text.trim() == words) {
            continue;
        }
        edits.extend(value::Site { text, key, value, flow: site.flow }.rewritten(words)?);
        changes.values.push((key.span.start, words.to_string()));
    }
    if !missing.is_empty() {
        edits.extend(inserted(text, site, &missing)?);
        let keys = missing.iter().map(|(name, words)| (*name, words.to_string())).collect();
        changes.added = Some((site.quote().0.span.start, keys));
    }
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    Some((edits, changes))
}

/// New keys right after `quote`: on lines of their own, or between the same brackets.
fn inserted(text: &str, site: &Site<'_>, keys: &[(&'static str, &str)]) -> Option<Vec<Edit>> {
    let (key, value) = site.quote();
    let quote = value::Site { text, key, value, flow: site.flow };
    let style = match &value.value {
        Value::Scalar(Scalar { style: style @ (Style::Single | Style::Double), .. }) => *style,
        _ => Style::Plain,
    };
    let pairs = keys.iter().map(|(name, words)| format!("{name}: {}", fresh(words, style, site.flow, false)));
    let pairs: Vec<String> = pairs.collect();
    let end = quote.end()?;
    let start = site.map.span.start as usize;
    if !site.flow {
        let line = format!("{}{}", lines::line_end(text, end), " ".repeat(lines::column(text, start)));
        let inserted: String = pairs.iter().flat_map(|pair| [&line, pair]).map(String::as_str).collect();
        return Some(vec![Edit::insert(lines::end(text, end), inserted)]);
    }
    let inserted = format!(", {}", pairs.join(", "));
    if text[start..].starts_with('{') {
        return Some(vec![Edit::insert(end, inserted)]);
    }
    // `[quote: words]` is a list of one mapping that has no brackets of its own.
    Some(vec![Edit::insert(start, "{"), Edit::insert(end, inserted + "}")])
}
