//! SARIF 2.1.0: one document for a whole run, for code scanning and editors.
//!
//! Format: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>. Columns count code points (§3.14.17), `endColumn` is one
//! past the last (§3.30.8), addresses are relative to where the program runs (§3.4.3).

use serde::Serialize;

use super::{Sources, json, plain};
use crate::model::diagnostic::{Code, Diagnostic, Label, Severity};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    #[serde(rename = "$schema")]
    schema: &'a str,
    version: &'a str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    column_kind: &'a str,
    results: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
struct Driver<'a> {
    name: &'a str,
    version: &'a str,
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'a> {
    id: &'a str,
    short_description: Words,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'a str,
    message: Words,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
}

#[derive(Serialize)]
struct Words {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Words>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// The document of all `diagnostics`. `base` leads from where the program runs to the edition; it is empty or ends with
/// a slash.
pub fn draw<'a>(diagnostics: impl Iterator<Item = &'a Diagnostic>, base: &str, sources: &Sources<'_>) -> String {
    let rules = Code::ALL.iter().map(|code| Rule { id: code.name(), short_description: words(code.meaning()) });
    json::line(&Document {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver { name: "postil", version: env!("CARGO_PKG_VERSION"), rules: rules.collect() },
            },
            column_kind: "unicodeCodePoints",
            results: diagnostics.map(|one| finding(one, base, sources)).collect(),
        }],
    })
}

fn finding<'a>(diagnostic: &'a Diagnostic, base: &str, sources: &Sources<'_>) -> Finding<'a> {
    let hints = diagnostic.hints.iter().map(|hint| format!("\nhelp: {}", plain::lines(hint)));
    let message = std::iter::once(plain::line(&diagnostic.message)).chain(hints).collect::<String>();
    Finding {
        rule_id: diagnostic.code.name(),
        rule_index: Code::ALL.iter().position(|code| *code == diagnostic.code).unwrap_or_default(),
        level: match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        message: words(&message),
        locations: [location(&diagnostic.primary, base, sources)],
        related_locations: diagnostic.related.iter().map(|label| location(label, base, sources)).collect(),
    }
}

fn location(label: &Label, base: &str, sources: &Sources<'_>) -> Location {
    let region = sources.get(&label.place.file).map(|source| {
        let range = source.clamp(label.place.range());
        let (start, end) = (source.position(range.start), source.position(range.end));
        Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
    });
    let uri = address(&format!("{base}{}", label.place.file));
    Location {
        physical_location: PhysicalLocation { artifact_location: ArtifactLocation { uri }, region },
        message: (!label.text.is_empty()).then(|| words(&plain::line(&label.text))),
    }
}

fn words(text: &str) -> Words {
    Words { text: text.to_string() }
}

/// A path as a relative reference (RFC 3986, section 4.2): all but unreserved characters and slashes is encoded.
fn address(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                address.push(char::from(byte));
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}
