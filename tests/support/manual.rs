//! The pages of the documentation, read for what they claim: files, outputs, and what is done with files.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

use std::fs;
use std::ops::Range;
use std::path::Path;

/// A fenced block, and the paragraph before it.
#[derive(Debug)]
pub struct Block {
    /// The nearest heading above, without its signs.
    pub section: String,
    /// The line before the block.
    pub lead: String,
    /// What stands behind the opening fence.
    pub language: String,
    pub text: String,
    /// Of the text, in the page.
    pub range: Range<usize>,
}

impl Block {
    /// The file that this block shows: its lead is `` `path`: `` and nothing else.
    pub fn file(&self) -> Option<&str> {
        self.lead.strip_prefix('`')?.strip_suffix("`:").filter(|path| !path.contains('`'))
    }
}

/// What a page says is done with a file, in a paragraph of one line.
#[derive(Debug)]
pub enum Step {
    Remove(String),
    Rename(String, String),
}

/// The fenced blocks of a page, in order. Fences begin at the margin.
pub fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let (mut section, mut lead) = (String::new(), String::new());
    let mut open: Option<(String, usize)> = None;
    let mut at = 0;
    for line in page.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        match (&open, line.strip_prefix("```")) {
            (Some((language, from)), Some("")) => {
                let text = page[*from..start].to_string();
                let range = *from..start;
                blocks.push(Block {
                    section: section.clone(),
                    lead: std::mem::take(&mut lead),
                    language: language.clone(),
                    text,
                    range,
                });
                open = None;
            }
            (None, Some(language)) => open = Some((language.to_string(), at)),
            (None, None) if line.starts_with('#') => section = line.trim_start_matches(['#', ' ']).to_string(),
            (None, None) if !line.is_empty() => lead = line.to_string(),
            _ => {}
        }
    }
    assert!(open.is_none(), "a block has no end:\n{page}");
    blocks
}

/// What is done with files in a section: `` There is no `a`. ``, `` Remove `a`. ``, `` Rename `a` to `b`. ``
pub fn steps(page: &str, section: &str) -> Vec<Step> {
    let body = page.split(&format!("\n## {section}\n")).nth(1).unwrap_or_default();
    let body = body.split("\n## ").next().unwrap_or_default();
    let steps = body.lines().filter_map(|line| {
        let line = line.strip_suffix("`.")?;
        if let Some(path) = line.strip_prefix("There is no `").or_else(|| line.strip_prefix("Remove `")) {
            return Some(Step::Remove(path.to_string()));
        }
        let (from, to) = line.strip_prefix("Rename `")?.split_once("` to `")?;
        Some(Step::Rename(from.to_string(), to.to_string()))
    });
    steps.collect()
}

/// Writes the files that blocks show, and does what the steps say.
pub fn apply<'a>(root: &Path, blocks: impl Iterator<Item = &'a Block>, steps: &[Step]) {
    for block in blocks {
        let Some(file) = block.file() else { continue };
        fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
        fs::write(root.join(file), &block.text).unwrap();
    }
    for step in steps {
        match step {
            Step::Remove(path) => {
                fs::remove_file(root.join(path)).unwrap();
                // A folder that is empty now was made for this file alone.
                let _ = fs::remove_dir(root.join(path).parent().unwrap());
            }
            Step::Rename(from, to) => fs::rename(root.join(from), root.join(to)).unwrap(),
        }
    }
}
