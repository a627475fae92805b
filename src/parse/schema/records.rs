//! Files of records: lists of entries, whose keys are those of all records and those of their kind.

use schemars::generate::SchemaGenerator;
use serde_json::{Map, Value, json};

use crate::model::record::Kind;

use super::super::records::KINDS;
use super::super::records::shapes::{ANCHOR_KEYS, Claim, Common, Event, HEAD_KEYS, Note, Person, Source};
use super::{fill, settled, shape};

/// The schema of a file: a sidecar, or a file that all texts share.
pub fn file(generator: &mut SchemaGenerator, is_sidecar: bool) -> Value {
    let mut lists = Map::new();
    for kind in KINDS {
        let list = json!({
            "description": meaning(kind),
            "type": ["array", "null"],
            "items": entry(generator, kind, is_sidecar),
            "examples": [[example(kind)]],
        });
        lists.insert(kind.plural().into(), list);
    }
    let description = if is_sidecar {
        "What is anchored in the text beside this file."
    } else {
        "Records that the whole edition shares."
    };
    // An empty file is one without records.
    json!({
        "description": description,
        "type": ["object", "null"],
        "properties": lists,
        "additionalProperties": false,
    })
}

/// The keys of an entry of `kind`, in canonical order: who it is and where it belongs, what its kind says, what all
/// records may say.
fn properties(generator: &mut SchemaGenerator, kind: Kind, is_sidecar: bool) -> Map<String, Value> {
    let own = match kind {
        Kind::Claim => shape::<Claim>(generator),
        Kind::Source => shape::<Source>(generator),
        Kind::Event => shape::<Event>(generator),
        Kind::Note => shape::<Note>(generator),
        Kind::Person => shape::<Person>(generator),
    };
    let common = taken(shape::<Common>(generator));
    let (head, tail): (Vec<_>, Vec<_>) = common.into_iter().partition(|(key, _)| HEAD_KEYS.contains(&key.as_str()));
    let all = head.into_iter().chain(taken(own)).chain(tail);
    let refused = |key: &str| (kind == Kind::Person && key == "title") || (is_sidecar && key == "text");
    all.filter(|(key, _)| !refused(key)).collect()
}

fn taken(mut shape: Value) -> Map<String, Value> {
    match shape.get_mut("properties").map(Value::take) {
        Some(Value::Object(properties)) => properties,
        _ => Map::new(),
    }
}

fn entry(generator: &mut SchemaGenerator, kind: Kind, is_sidecar: bool) -> Value {
    let mut properties = properties(generator, kind, is_sidecar);
    let required: Vec<&str> = std::iter::once("id").chain(required(kind).iter().map(|(key, _)| *key)).collect();
    // What a record needs is asked below, of entries with an `id`; here it only may not be left blank.
    let unsettled = json!({ "properties": properties, "required": required });
    properties = taken(settled(unsettled));
    for (key, property) in &mut properties {
        match key.as_str() {
            // A quotation without words, and a reference to nothing, are mistakes of their own.
            "quote" | "ref" => {
                forbid_blank(property);
                fill(property);
            }
            _ => {}
        }
    }
    let anchors: Vec<&str> = ANCHOR_KEYS.into_iter().filter(|key| properties.contains_key(*key)).collect();
    let placed = json!([{ "required": ["quote"] }, { "required": ["whole"] }, { "required": ["also"] }]);
    let mut dependent = Map::new();
    for key in &anchors {
        let needs: Vec<&str> = match *key {
            "prefix" | "suffix" | "occurrence" if is_sidecar => vec!["quote"],
            "prefix" | "suffix" | "occurrence" => vec!["quote", "text"],
            "text" => continue,
            _ if is_sidecar => continue,
            _ => vec!["text"],
        };
        dependent.insert(key.to_string(), json!(needs));
    }
    let mut further = json!({
        "section": { "anyOf": [{ "required": ["quote"] }, { "required": ["whole"] }] },
        "whole": {
            "if": { "properties": { "whole": { "const": true } } },
            "then": { "properties": { "quote": false, "prefix": false, "suffix": false, "occurrence": false } },
        },
    });
    if !is_sidecar {
        further["text"] = json!({ "anyOf": placed });
    }
    let reference: Vec<&str> = std::iter::once("ref").chain(anchors.iter().copied()).collect();
    json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "dependentRequired": dependent,
        "dependentSchemas": further,
        "if": { "required": ["ref"] },
        "then": { "propertyNames": { "enum": reference }, "anyOf": placed },
        "else": { "required": required },
    })
}

/// Takes back that a key may be left blank.
fn forbid_blank(property: &mut Value) {
    if let Some(Value::Array(types)) = property.get_mut("type") {
        types.retain(|one| one != "null");
    }
}

fn meaning(kind: Kind) -> &'static str {
    match kind {
        Kind::Claim => "What the text claims, restated neutrally, with evidence and a verdict.",
        Kind::Source => "What can be cited: articles, books, pages, recordings.",
        Kind::Event => "What happened. The timeline shows it.",
        Kind::Note => "Words about a passage, shown beside it.",
        Kind::Person => "Who speaks, writes, or works on the edition: people and organisations.",
    }
}

/// The least that a record of `kind` has.
fn example(kind: Kind) -> Value {
    let mut example = Map::new();
    example.insert("id".into(), json!("some-id"));
    example.extend(required(kind).iter().map(|(key, words)| (key.to_string(), json!(words))));
    Value::Object(example)
}

/// What a record of `kind` must have besides its id, and such a value. A test asks the reader of entries for the same.
pub fn required(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Claim => &[("title", "A few words"), ("claim", "The claim restated, so that it stands alone.")],
        Kind::Source => &[("title", "What it is called")],
        Kind::Event => &[("date", "2020-08-17"), ("title", "What happened")],
        Kind::Note => &[("body", "What a reader should know here.")],
        Kind::Person => &[("name", "Ann Lee")],
    }
}
