//! A data set: `cases.jsonl`, a quotation with what became of it on each line.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

/// A quotation drawn from an old version of a text, and the truth about it in the new one. Offsets are UTF-16 code
/// units.
#[derive(Debug, Deserialize)]
pub struct Case {
    pub id: Value,
    /// Where the text stood in its repository.
    pub file: String,
    /// The revision that `text` shows.
    pub commit_b: String,
    /// The new text, from the folder of the data set.
    pub text: String,
    pub exact: String,
    pub prefix: String,
    pub suffix: String,
    /// `phrase`, `sentence` or `long`.
    pub kind: String,
    /// `intact-unique`, `intact-repeated`, `edited` or `deleted`.
    pub truth: String,
    /// Where what survived stands; `None` when nothing did.
    pub expected: Option<[usize; 2]>,
    /// Of a deleted quotation: the share of it that must be edited to make it the passage most like it.
    pub lookalike: Option<f64>,
    /// Bytes of the text.
    #[serde(skip)]
    pub size: usize,
}

impl Case {
    /// The quotation has nothing like it in the new text.
    pub fn is_strict(&self) -> bool {
        self.lookalike.is_none_or(|edits| edits > 0.3)
    }

    /// Neither the quotation nor its context has code, a path, a table or a link of Markdown in it.
    pub fn is_prose(&self) -> bool {
        const CODE: [&str; 12] = ["```", "{", "}", "[", "]", "|", "=", ";", "::", "/", "--", "Compiling "];
        let sides = [&self.prefix, &self.exact, &self.suffix];
        !sides.iter().any(|side| CODE.iter().any(|sign| side.contains(sign)))
    }

    /// A line that asks the program about this quotation in `text`.
    pub fn line(&self, text: &Path, with_context: bool) -> Value {
        let side = |side: &str| if with_context { json!(side) } else { Value::Null };
        json!({
            "id": self.id, "text": text, "exact": self.exact,
            "prefix": side(&self.prefix), "suffix": side(&self.suffix),
        })
    }
}

/// The cases of a file. Their texts stand beside it.
pub fn read(file: &Path) -> Vec<Case> {
    let text = fs::read_to_string(file).expect("cases.jsonl can be read");
    let mut sizes: HashMap<String, usize> = HashMap::new();
    let mut cases = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let mut case: Case =
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{}:{}: {error}", file.display(), index + 1));
        case.size = *sizes.entry(case.text.clone()).or_insert_with(|| {
            let path = file.with_file_name(&case.text);
            fs::metadata(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).len() as usize
        });
        cases.push(case);
    }
    cases
}

/// Writes questions for the program.
pub fn write(file: &Path, lines: impl Iterator<Item = Value>) {
    let text: String = lines.map(|line| format!("{line}\n")).collect();
    fs::write(file, text).expect("a file in target");
}
