//! Reads Rust well enough to see which paths a file names. Not a parser: macros and renamed imports get past it,
//! and no one writes those by mistake.

use std::ops::Range;

/// A path with two parts or more, as written: `crate::model::work::Text`.
#[derive(Debug, PartialEq)]
pub struct Mention {
    pub path: Vec<String>,
    /// Byte in the file.
    pub at: usize,
}

impl Mention {
    /// The path from the crate's root, when it leads there. `module` is where it stands.
    pub fn resolved(&self, module: &[String]) -> Option<Vec<String>> {
        let inside: &[String] = if matches!(module, [one] if one == "lib" || one == "main") { &[] } else { module };
        let rest = |from: usize| self.path[from..].to_vec();
        match self.path[0].as_str() {
            "crate" | "postil" => Some(rest(1)),
            "self" => Some([inside.to_vec(), rest(1)].concat()),
            "super" => {
                let up = self.path.iter().take_while(|part| *part == "super").count();
                Some([inside[..inside.len().saturating_sub(up)].to_vec(), rest(up)].concat())
            }
            // In `lib.rs` a module is in scope by its name. Elsewhere such a path stays in its own module.
            first if module == ["lib"] && super::MODULES.iter().any(|(name, ..)| *name == first) => Some(rest(0)),
            _ => None,
        }
    }
}

/// `anchor/quote.rs` is `anchor, quote`; `anchor/mod.rs` is `anchor`.
pub fn module_of(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs");
    path.trim_end_matches("/mod").split('/').map(str::to_string).collect()
}

/// The modules that stand in files of their own and are compiled for tests only.
pub fn test_modules(text: &str) -> Vec<String> {
    let code = blank_literals(text);
    test_items(&code)
        .filter_map(|item| {
            let item = code[item].trim_start_matches(|one| one != ']')[1..].trim_start();
            item.strip_prefix("pub ").unwrap_or(item).strip_prefix("mod ")
        })
        .filter_map(|rest| rest.split_once(';'))
        .map(|(name, _)| name.to_string())
        .filter(|name| name.chars().all(|one| one.is_alphanumeric() || one == '_'))
        .collect()
}

/// The items that are compiled for tests only, attribute included.
fn test_items(code: &str) -> impl Iterator<Item = Range<usize>> {
    let starts = ["#[cfg(test)]", "#[cfg(all(test,"].into_iter().flat_map(|start| code.match_indices(start));
    starts.map(|(at, _)| {
        let attribute = code[at..].find(']').map_or(code.len(), |end| at + end + 1);
        at..end_of_item(code, attribute)
    })
}

/// The text with comments, literals and tests made blank, so that every byte keeps its place.
pub fn blank(text: &str) -> String {
    let code = blank_literals(text);
    let mut bytes = code.clone().into_bytes();
    test_items(&code).for_each(|item| wipe(&mut bytes[item]));
    String::from_utf8(bytes).unwrap()
}

/// How many lines only tests have.
pub fn test_lines(text: &str) -> usize {
    let code = blank_literals(text);
    test_items(&code).map(|item| code[item].lines().count()).sum()
}

/// Where the item after an attribute ends: at its `;`, or at the `}` that closes it.
fn end_of_item(code: &str, from: usize) -> usize {
    let mut depth = 0_usize;
    for (offset, byte) in code[from..].bytes().enumerate() {
        match byte {
            b'{' | b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            b'}' if depth <= 1 => return from + offset + 1,
            b'}' => depth -= 1,
            b';' if depth == 0 => return from + offset + 1,
            _ => {}
        }
    }
    code.len()
}

fn wipe(bytes: &mut [u8]) {
    bytes.iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
}

fn blank_literals(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let length = literal(&text.as_bytes()[at..], at > 0 && is_word(bytes[at - 1]));
        wipe(&mut bytes[at..at + length]);
        at += length.max(1);
    }
    String::from_utf8(bytes).unwrap()
}

/// The length of the comment or literal that begins here; 0 when none does.
fn literal(rest: &[u8], in_word: bool) -> usize {
    let until = |end: &[u8]| rest.windows(end.len()).position(|found| found == end);
    match rest {
        [b'/', b'/', ..] => until(b"\n").unwrap_or(rest.len()),
        [b'/', b'*', ..] => block_comment(rest),
        [b'"', ..] => quoted(rest, b'"'),
        [b'r', b'"' | b'#', ..] if !in_word => {
            let hashes = rest[1..].iter().take_while(|byte| **byte == b'#').count();
            let end = [b"\"".as_slice(), &vec![b'#'; hashes]].concat();
            let open = 1 + hashes + 1;
            if rest.get(open - 1) != Some(&b'"') {
                return 0;
            }
            let close = rest[open..].windows(end.len()).position(|found| found == end);
            close.map_or(rest.len(), |close| open + close + end.len())
        }
        // `'a'` and `'\n'` are characters, `'a` is a lifetime.
        [b'\'', b'\\', ..] => quoted(rest, b'\''),
        [b'\'', ..] => {
            let text = std::str::from_utf8(&rest[1..rest.len().min(6)]);
            let valid = text.or_else(|error| std::str::from_utf8(&rest[1..1 + error.valid_up_to()])).unwrap_or("");
            let length = valid.chars().next().map_or(0, char::len_utf8);
            if length > 0 && rest.get(1 + length) == Some(&b'\'') { length + 2 } else { 0 }
        }
        _ => 0,
    }
}

fn block_comment(rest: &[u8]) -> usize {
    let (mut at, mut depth) = (0, 0);
    while at < rest.len() {
        match &rest[at..] {
            [b'/', b'*', ..] => (at, depth) = (at + 2, depth + 1),
            [b'*', b'/', ..] => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn quoted(rest: &[u8], end: u8) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != end {
        at += if rest[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}

/// Every path of two parts or more, the branches of a `use` tree each on its own.
pub fn mentions(code: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < code.len() {
        if is_word(code.as_bytes()[at]) {
            at = tree(code, at, &[], &mut found);
        } else {
            at += 1;
        }
    }
    found.retain(|mention| mention.path.len() > 1);
    found
}

/// Reads one path, or one branch of a tree, that begins with a word. Gives where it ends.
fn tree(code: &str, start: usize, before: &[String], found: &mut Vec<Mention>) -> usize {
    let mut path = before.to_vec();
    let mut at = start;
    loop {
        let end = code[at..].bytes().position(|byte| !is_word(byte)).map_or(code.len(), |length| at + length);
        path.push(code[at..end].to_string());
        let Some(next) = code[end..].trim_start().strip_prefix("::") else {
            found.push(Mention { path, at: start });
            return end;
        };
        at = code.len() - next.trim_start().len();
        match code.as_bytes().get(at) {
            Some(byte) if is_word(*byte) => {}
            Some(b'{') => return branches(code, at + 1, &path, found),
            _ => {
                path.push("*".to_string());
                found.push(Mention { path, at: start });
                return at;
            }
        }
    }
}

/// Reads the branches up to the closing brace. Gives where it stands.
fn branches(code: &str, mut at: usize, path: &[String], found: &mut Vec<Mention>) -> usize {
    while at < code.len() && code.as_bytes()[at] != b'}' {
        at = if is_word(code.as_bytes()[at]) { tree(code, at, path, found) } else { at + 1 };
    }
    at + 1
}
