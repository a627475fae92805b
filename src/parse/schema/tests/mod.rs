//! The schemas against the reader, and against the files of this repository.

mod rows;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jsonschema::Validator;

use super::super::{config, front_matter, records as reader};
use super::*;
use crate::model::date::Date;
use crate::model::diagnostic::{Code, Report, Severity};
use crate::model::source::FilePath;

/// What the reader has against a file.
fn complaints(kind: SchemaKind, yaml: &str) -> Report {
    let mut report = Report::new();
    match kind {
        SchemaKind::Notes => drop(reader::read(&"a.notes.yaml".into(), yaml, Some(&Arc::from("a")), &mut report)),
        SchemaKind::Records => drop(reader::read(&"a.yaml".into(), yaml, None, &mut report)),
        SchemaKind::Config => drop(config::read(&"postil.yaml".into(), Some(yaml), &[], &mut report)),
        SchemaKind::Text => {
            drop(front_matter::read(&FilePath::from("a.md"), &format!("---\n{yaml}\n---\n"), &mut report));
        }
    }
    report
}

fn errors(kind: SchemaKind, yaml: &str) -> Vec<String> {
    let report = complaints(kind, yaml);
    report.iter().filter(|one| one.severity == Severity::Error).map(|one| one.message.clone()).collect()
}

/// What the schema has against it. The file is read as others read YAML: `2020` is a number.
fn refusals(validator: &Validator, yaml: &str) -> Vec<String> {
    let instance: Value = serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}"));
    validator.iter_errors(&instance).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn validator(kind: SchemaKind) -> Validator {
    let schema = value(kind);
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

/// Calls `check` with each key of each shape: its path and its schema.
fn each_property(path: &str, schema: &Value, check: &mut dyn FnMut(&str, &Value)) {
    if let Some(Value::Object(properties)) = schema.get("properties") {
        for (key, property) in properties {
            let path = format!("{path}/{key}");
            check(&path, property);
            each_property(&path, property, check);
        }
    }
    for key in ["items", "anyOf"] {
        match schema.get(key) {
            Some(Value::Array(several)) => several.iter().for_each(|one| each_property(path, one, check)),
            Some(one) => each_property(path, one, check),
            None => {}
        }
    }
}

#[test]
fn each_key_is_explained_with_an_example_that_holds() {
    for kind in SchemaKind::ALL {
        let mut seen = 0;
        each_property(kind.name(), &value(kind), &mut |path, property| {
            seen += 1;
            let description = property["description"].as_str().unwrap_or_default();
            assert!(description.ends_with('.'), "{path}: {description}");
            assert!(!description.contains("  ") && !description.contains('\n'), "{path}: {description}");
            let examples = property["examples"].as_array().unwrap_or_else(|| panic!("{path} has no example"));
            // Nobody should have to read a pattern.
            assert!(property.get("pattern").is_none() || property.get("patternErrorMessage").is_some(), "{path}");
            let validator = jsonschema::draft202012::new(property).unwrap();
            for example in examples {
                assert!(validator.is_valid(example), "{path}: {example}");
            }
        });
        assert!(seen > 15, "{seen} keys of {}", kind.name());
    }
}

/// Where a key resembles none, the reader lists those that it knows: they are the schema's.
#[test]
fn the_schema_has_the_keys_of_the_reader() {
    let list =
        |list: &str| (SchemaKind::Notes, format!("{list}: [{{zzzzzzzz: 1}}]"), format!("/properties/{list}/items"));
    let inner = |list: &str, key: &str| {
        let yaml = format!("{list}: [{{id: ab, {key}: [{{zzzzzzzz: 1}}]}}]");
        (SchemaKind::Notes, yaml, format!("/properties/{list}/items/properties/{key}/items"))
    };
    let row = |kind: SchemaKind, yaml: &str, path: &str| (kind, yaml.to_string(), path.to_string());
    let notes = |yaml: &str, path: &str| row(SchemaKind::Notes, yaml, path);
    let config = |yaml: &str, path: &str| row(SchemaKind::Config, yaml, path);
    let rows = [
        list("claims"),
        list("sources"),
        list("events"),
        list("notes"),
        list("people"),
        inner("notes", "also"),
        inner("notes", "history"),
        inner("claims", "evidence"),
        inner("claims", "relations"),
        inner("events", "sources"),
        notes("events: [{id: ab, place: {zzzzzzzz: 1}}]", "/properties/events/items/properties/place/anyOf/1"),
        notes(
            "events: [{id: ab, sources: [{locator: {zzzzzzzz: 1}}]}]",
            "/properties/events/items/properties/sources/items/properties/locator/anyOf/1",
        ),
        notes(
            "claims: [{id: ab, evidence: [{locator: {zzzzzzzz: 1}}]}]",
            "/properties/claims/items/properties/evidence/items/properties/locator/anyOf/1",
        ),
        notes("zzzzzzzz: 1", ""),
        row(SchemaKind::Records, "notes: [{zzzzzzzz: 1}]", "/properties/notes/items"),
        row(SchemaKind::Text, "zzzzzzzz: 1", ""),
        config("zzzzzzzz: 1", ""),
        config("verdicts: [{zzzzzzzz: 1}]", "/properties/verdicts/items"),
        config("nav: [{zzzzzzzz: 1}]", "/properties/nav/items"),
        config("anchors: {zzzzzzzz: 1}", "/properties/anchors"),
        config("repository: {zzzzzzzz: 1}", "/properties/repository"),
        config("theme: {zzzzzzzz: 1}", "/properties/theme"),
        config("theme: {colors: {zzzzzzzz: 1}}", "/properties/theme/properties/colors"),
        config("theme: {dark: {zzzzzzzz: 1}}", "/properties/theme/properties/dark"),
        config("theme: {fonts: {zzzzzzzz: 1}}", "/properties/theme/properties/fonts"),
    ];
    let mut shapes = 0;
    for (kind, yaml, path) in rows {
        let report = complaints(kind, &yaml);
        let complaint = report.iter().find(|one| one.code == Code::UnknownKey).unwrap_or_else(|| panic!("{yaml}"));
        let hint = &complaint.hints[0];
        let listed = hint.strip_prefix("the keys are ").unwrap_or_else(|| panic!("{hint}"));
        let mut known: Vec<&str> = listed.split(", ").map(|key| key.trim_matches('`')).collect();
        // Known to the reader only to say where they belong.
        let is_entry = path.ends_with("/items") && path.matches('/').count() == 3;
        known.retain(|key| !(kind == SchemaKind::Notes && is_entry && *key == "text"));
        known.retain(|key| !(path == "/properties/people/items" && *key == "title"));
        let schema = value(kind);
        let shape = schema.pointer(&path).unwrap_or_else(|| panic!("{path}"));
        assert_eq!(shape["additionalProperties"], false, "{path}");
        let mut keys: Vec<&str> = shape["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        known.sort_unstable();
        keys.sort_unstable();
        assert_eq!(keys, known, "{path}");
        shapes += usize::from(kind != SchemaKind::Records);
    }
    // No shape is left out.
    let mut closed = 0;
    for kind in [SchemaKind::Notes, SchemaKind::Config, SchemaKind::Text] {
        closed += schema(kind).matches("\"additionalProperties\": false").count();
    }
    // `also` and `history` are in each of five kinds.
    assert_eq!(closed, shapes + 4 * 2);
}

#[test]
fn the_schema_requires_what_the_reader_does() {
    for kind in reader::KINDS {
        let report = complaints(SchemaKind::Notes, &format!("{}: [{{id: ab}}]", kind.plural()));
        let key = |message: &str| message.rsplit_once("has no `").unwrap().1.trim_end_matches('`').to_string();
        let mut missing: Vec<String> = report.iter().map(|one| key(&one.message)).collect();
        missing.sort_unstable();
        let mut required: Vec<&str> = records::required(kind).iter().map(|(key, _)| *key).collect();
        required.sort_unstable();
        assert_eq!(missing, required, "{}", kind.name());
    }
}

#[test]
fn what_the_reader_refuses_the_schema_refuses() {
    let validators = SchemaKind::ALL.map(|kind| (kind, validator(kind)));
    let check = |kind: SchemaKind, bad: &str, good: &str| {
        let validator = &validators.iter().find(|(one, _)| *one == kind).unwrap().1;
        assert!(!errors(kind, bad).is_empty(), "the reader takes {bad}");
        assert!(!refusals(validator, bad).is_empty(), "the schema takes {bad}");
        assert_eq!(errors(kind, good), Vec::<String>::new(), "{good}");
        assert_eq!(refusals(validator, good), Vec::<String>::new(), "{good}");
    };
    for (kind, bad, good) in rows::FILES {
        check(*kind, bad, good);
    }
    for (head, rows) in rows::ENTRIES {
        for (bad, good) in *rows {
            check(SchemaKind::Notes, &format!("{head}{bad}"), &format!("{head}{good}"));
        }
    }
}

/// The pattern of dates is a form, the reader of dates a check: what it takes, the form takes.
#[test]
fn dates_have_the_form() {
    let validator = validator(SchemaKind::Text);
    let points =
        ["2020", "2020-08", "2020-08-17", "202X", "20XX", "2020-XX", "2020-08-XX", "-0043", "2020-21", "Y12000"];
    let signed = points.iter().flat_map(|point| ["", "?", "~", "%"].map(|sign| format!("{point}{sign}")));
    let mut ends: Vec<String> = signed.collect();
    ends.extend(["", "..", "17.08.2020", "8/2020", "20", "2020-8"].map(String::from));
    let pairs = ends.iter().flat_map(|start| ends.iter().map(move |end| format!("{start}/{end}")));
    let all: Vec<String> = ends.iter().cloned().chain(pairs).collect();
    let mut taken = 0;
    for date in all.iter().filter(|date| Date::parse(date).is_ok()) {
        assert!(validator.is_valid(&json!({ "title": "x", "date": date })), "{date}");
        taken += 1;
    }
    assert!(taken > 100, "{taken}");
}

/// The YAML files of editions below a folder, and the front matter of their texts, with what they are.
fn collect(folder: &Path, files: &mut Vec<(PathBuf, SchemaKind, String)>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() && !path.is_symlink() {
            collect(&path, files);
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy().to_string();
        let in_content = path.components().any(|part| part.as_os_str() == "content");
        let kind = match name.as_str() {
            "postil.yaml" => SchemaKind::Config,
            name if name.ends_with(".notes.yaml") => SchemaKind::Notes,
            name if name.ends_with(".yaml") && in_content => SchemaKind::Records,
            name if name.ends_with(".md") && in_content => SchemaKind::Text,
            _ => continue,
        };
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let text = match kind {
            SchemaKind::Text => {
                text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map(|(yaml, _)| yaml)
            }
            _ => Some(text.as_str()),
        };
        if let Some(text) = text {
            files.push((path, kind, text.to_string()));
        }
    }
}

/// Folders of `tests/diagnostics/` whose mistake a schema can know.
const KNOWABLE: &[&str] = &[
    "anchor-conflict",
    "bad-date",
    "bad-id",
    "bad-identifier",
    "bad-value",
    "bad-value--colour",
    "id-and-ref",
    "missing-key",
    "quote-empty",
    "ref-fields",
    "unanchored-text",
    "unknown-key",
    "unknown-key--byte-order-mark",
    "unknown-key--crlf",
    "unknown-key--theme",
    "unsafe-url",
    "wrong-type",
];

/// What the reader takes, the schema takes; and it refuses the editions that show a mistake which it can know.
#[test]
fn files_of_this_repository() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files =
        vec![(root.join("postil.yaml"), SchemaKind::Config, fs::read_to_string(root.join("postil.yaml")).unwrap())];
    for folder in ["content", "tests/sites", "tests/diagnostics"] {
        collect(&root.join(folder), &mut files);
    }
    let validators = SchemaKind::ALL.map(|kind| (kind, validator(kind)));
    let (mut taken, mut refused) = (0, Vec::new());
    for (path, kind, text) in &files {
        let validator = &validators.iter().find(|(one, _)| one == kind).unwrap().1;
        if errors(*kind, text).is_empty() {
            assert_eq!(refusals(validator, text), Vec::<String>::new(), "{}", path.display());
            taken += 1;
        } else if serde_yaml::from_str::<Value>(text).is_ok() && !refusals(validator, text).is_empty() {
            let below = path.strip_prefix(root.join("tests/diagnostics")).unwrap();
            refused.push(below.components().next().unwrap().as_os_str().to_string_lossy().to_string());
        }
    }
    assert!(taken > 100, "{taken}");
    refused.dedup();
    assert_eq!(refused, KNOWABLE);
}

#[test]
fn modelines_lead_from_a_file_to_its_schema() {
    for (file, expected) in [
        ("postil.yaml", "# yaml-language-server: $schema=.postil/config.schema.json"),
        ("content/a.yaml", "# yaml-language-server: $schema=../.postil/config.schema.json"),
        ("content/a/b.yaml", "# yaml-language-server: $schema=../../.postil/config.schema.json"),
    ] {
        assert_eq!(SchemaKind::Config.modeline(file), expected);
    }
}
