//! JSON Schemas (2020-12) of what authors write, from the shapes by which it is parsed: for editors that explain keys,
//! complete them and underline what can't be right, and for other programs.
//!
//! 1. [`forms`] and [`fields`]: the schemas of values.
//! 2. The shapes derive theirs, descriptions and examples included.
//! 3. [`records`] joins the keys that all kinds share with those of one, as the reader of entries does.
//! 4. [`settled`] adds what holds for every shape: no unknown keys, and a key left blank is as good as none.
//!
//! A schema can't know other files, so ids that lead nowhere and quotations that aren't there are left to `check`.

mod fields;
pub mod forms;
mod records;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Map, Value, json};

use super::{config, front_matter};

/// What a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaKind {
    /// The sidecar of a text.
    Notes,
    /// A file of records that all texts share.
    Records,
    /// `postil.yaml`.
    Config,
    /// The front matter of a text.
    Text,
}

impl SchemaKind {
    pub const ALL: [SchemaKind; 4] = [SchemaKind::Notes, SchemaKind::Records, SchemaKind::Config, SchemaKind::Text];

    /// Where an edition keeps schemas. The reader of an edition passes hidden folders over.
    pub const FOLDER: &str = ".postil";

    /// That of a file in `content/`, by its name; `None` for what holds no records.
    pub fn of_records(file: &str) -> Option<SchemaKind> {
        match file {
            file if file.ends_with(".notes.yaml") => Some(SchemaKind::Notes),
            file if file.starts_with("content/") && file.ends_with(".yaml") => Some(SchemaKind::Records),
            _ => None,
        }
    }

    /// The word on the command line, and in the name of the file.
    pub fn name(self) -> &'static str {
        match self {
            SchemaKind::Notes => "notes",
            SchemaKind::Records => "records",
            SchemaKind::Config => "config",
            SchemaKind::Text => "text",
        }
    }

    /// What it describes, in a few words.
    pub fn meaning(self) -> &'static str {
        match self {
            SchemaKind::Notes => "the sidecar of a text, X.notes.yaml",
            SchemaKind::Records => "any other YAML file in content/: records shared by the whole edition",
            SchemaKind::Config => "postil.yaml",
            SchemaKind::Text => "the front matter of a text, between --- lines at its head",
        }
    }

    /// Where an edition keeps it, from the edition's folder.
    pub fn file(self) -> String {
        format!("{}/{}.schema.json", Self::FOLDER, self.name())
    }

    /// The comment by which editors find the schema of `file`, a path from the edition's folder. Relative, so that it holds
    /// wherever the edition lies, without a network.
    pub fn modeline(self, file: &str) -> String {
        let up = "../".repeat(file.matches('/').count());
        format!("# yaml-language-server: $schema={up}{}", self.file())
    }
}

/// The schema as JSON, a line end after its last line.
pub fn schema(kind: SchemaKind) -> String {
    let mut text = serde_json::to_string_pretty(&value(kind)).expect("a value of JSON can be written as JSON");
    text.push('\n');
    text
}

/// The schema itself: its properties stand in canonical order.
pub fn value(kind: SchemaKind) -> Value {
    let mut generator =
        SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true).into_generator();
    let body = match kind {
        SchemaKind::Notes => records::file(&mut generator, true),
        SchemaKind::Records => records::file(&mut generator, false),
        SchemaKind::Config => settled(shape::<config::shapes::Shape>(&mut generator)),
        SchemaKind::Text => settled(shape::<front_matter::Shape>(&mut generator)),
    };
    let mut root = Map::new();
    root.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    root.insert("title".into(), json!(format!("postil: {}", kind.meaning())));
    if let Value::Object(body) = body {
        root.extend(body);
    }
    Value::Object(root)
}

/// The schema of a shape, as derived.
fn shape<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    T::json_schema(generator).to_value()
}

/// What the reader does with every shape, whichever it is: unknown keys are refused, a key that isn't required may be left
/// blank, and one that is may not.
fn settled(mut schema: Value) -> Value {
    settle(&mut schema);
    schema
}

fn settle(schema: &mut Value) {
    let Value::Object(object) = schema else { return };
    // Sizes of our own numbers: no one's business, and no format that others know.
    object.remove("format");
    if let Some(Value::String(description)) = object.get_mut("description") {
        *description = description.replace('\n', " ");
    }
    for key in ["anyOf", "items"] {
        match object.get_mut(key) {
            Some(Value::Array(several)) => several.iter_mut().for_each(settle),
            Some(one) => settle(one),
            None => {}
        }
    }
    let required: Vec<String> = match object.get("required") {
        Some(Value::Array(keys)) => keys.iter().filter_map(|key| Some(key.as_str()?.to_string())).collect(),
        _ => Vec::new(),
    };
    let Some(Value::Object(properties)) = object.get_mut("properties") else { return };
    for (key, property) in properties {
        settle(property);
        if required.contains(key) { fill(property) } else { allow_blank(property) }
    }
    object.insert("additionalProperties".into(), Value::Bool(false));
}

/// Words that must be there aren't blank.
fn fill(property: &mut Value) {
    let Value::Object(object) = property else { return };
    let words =
        object.get("type").is_some_and(|types| types.as_array().is_some_and(|types| types.contains(&json!("string"))));
    if words && !object.contains_key("pattern") {
        object.insert("pattern".into(), json!(r"\S"));
        object.insert("patternErrorMessage".into(), json!("words must stand here"));
    }
}

/// Nothing after the colon is as good as no key.
fn allow_blank(property: &mut Value) {
    let Value::Object(object) = property else { return };
    if let Some(types) = object.get_mut("type") {
        match types {
            Value::Array(types) => types.push(json!("null")),
            one => *one = json!([one.take(), "null"]),
        }
    } else if let Some(Value::Array(words)) = object.get_mut("enum") {
        words.push(Value::Null);
    } else if let Some(Value::Array(several)) = object.get_mut("anyOf") {
        several.push(json!({ "type": "null" }));
    }
}
