//! Sidecars by chance, with new values by chance: just those change.

use super::super::super::tree::{Node, Value, tree};
use super::author::{Author, trouble, written};
use super::*;

const FILES: usize = 4_000;

/// Every value with the keys that lead to it, and where it begins.
fn flat(node: &Node<'_>, path: &str, found: &mut Vec<(String, String, u32)>) {
    match &node.value {
        Value::Null => found.push((path.to_string(), "(null)".to_string(), node.span.start)),
        Value::Scalar(scalar) => found.push((path.to_string(), scalar.text.to_string(), node.span.start)),
        Value::List(items) => {
            items.iter().enumerate().for_each(|(index, item)| flat(item, &format!("{path}/{index}"), found));
        }
        Value::Map(pairs) => {
            pairs.iter().for_each(|(key, value)| flat(value, &format!("{path}/{}", key.text()), found));
        }
    }
}

fn values(yaml: &str) -> Vec<(String, String, u32)> {
    let file = FilePath::from("x.notes.yaml");
    let source = Source::whole(&file, yaml);
    let root = tree(&source).unwrap_or_else(|complaint| panic!("{yaml}\n{complaint:?}"));
    let mut found = Vec::new();
    flat(&root, "", &mut found);
    found
}

/// `text` without the given ranges.
fn without(text: &str, ranges: impl Iterator<Item = std::ops::Range<usize>>) -> String {
    let mut rest = String::new();
    let mut at = 0;
    for range in ranges {
        rest.push_str(&text[at..range.start]);
        at = range.end;
    }
    rest + &text[at..]
}

/// The new values of some anchors, by path: what the file's values should be afterwards.
fn expected(before: &[(String, String, u32)], repairs: &[Repair]) -> Vec<(String, String)> {
    let mut after = Vec::new();
    for (path, words, start) in before {
        let repaired = |name: &str| {
            let path = path.strip_suffix(name)?;
            repairs.iter().find(|repair| {
                let quote = repair.anchor.quote.as_ref().unwrap().start;
                before.iter().any(|(other, _, start)| *start == quote && other.strip_suffix("quote") == Some(path))
            })
        };
        let new = ["quote", "prefix", "suffix"].into_iter().find_map(|name| {
            let repair = repaired(name)?;
            let new = [("quote", &repair.quote), ("prefix", &repair.prefix), ("suffix", &repair.suffix)];
            new.into_iter().find(|(key, _)| *key == name).and_then(|(_, new)| new.clone())
        });
        after.push((path.clone(), new.unwrap_or_else(|| words.clone())));
        if let Some(repair) = repaired("quote").filter(|repair| repair.anchor.quote.as_ref().unwrap().start == *start) {
            let parent = path.strip_suffix("quote").unwrap();
            for (name, new) in [("prefix", &repair.prefix), ("suffix", &repair.suffix)] {
                let path = format!("{parent}{name}");
                if let Some(new) = new.as_ref().filter(|_| before.iter().all(|(other, ..)| *other != path)) {
                    after.push((path, new.clone()));
                }
            }
        }
    }
    after
}

/// A new entry comes in at one place; the files whose lists stand between brackets are refused.
#[test]
fn only_an_entry_comes_in() {
    let mut refused = 0;
    for seed in 0..FILES {
        let yaml = written(seed).text;
        let appended = match entries::appended(&yaml) {
            Ok(appended) => appended,
            Err(refusal) if refusal.to_string().contains("stands between brackets") => {
                refused += 1;
                continue;
            }
            Err(refusal) => panic!("seed {seed}: {refusal}\n{yaml}"),
        };
        let after = &appended.text;
        let base = yaml.replacen("notes: []", "notes:", 1);
        let common = base.bytes().zip(after.bytes()).take_while(|(one, other)| one == other).count();
        let behind = base.bytes().rev().zip(after.bytes().rev()).take_while(|(one, other)| one == other).count();
        assert!(common + behind >= base.len(), "seed {seed}\n{yaml}\n{after}");
        let others = |yaml: &str| -> Vec<(String, String)> {
            let all = values(yaml).into_iter().map(|(path, words, _)| (path, words));
            all.filter(|(path, _)| !path.is_empty() && path != "/notes").collect()
        };
        let (before, mut after) = (others(&yaml), others(after));
        let added = after.iter().position(|(path, words)| path.ends_with("/id") && words == "new").unwrap();
        let added: Vec<_> = after.drain(added..added + 4).map(|(_, words)| words).collect();
        assert_eq!(added, ["new", "a: b", "2", "(null)"], "seed {seed}");
        assert_eq!(before, after, "seed {seed}");
    }
    assert!(refused < FILES / 5, "{refused}");
}

#[test]
fn only_what_was_meant_changes() {
    let mut made = 0;
    for seed in 0..FILES {
        let Author { text: yaml, slots, mut chance, .. } = written(seed);

        let mut repairs = Vec::new();
        for anchor in anchors(&yaml).0 {
            let mut some = || (!chance.one_in(3)).then(|| trouble(&mut chance));
            let repair = Repair { quote: some(), prefix: some(), suffix: some(), anchor };
            if !chance.one_in(4) {
                repairs.push(repair);
            }
        }
        let mended = mended(&yaml, &repairs).unwrap_or_else(|refusal| panic!("seed {seed}: {refusal}\n{yaml}"));
        let after = &mended.text;

        // The values that were meant, and no others.
        let before = values(&yaml);
        let found = values(after);
        let wanted = expected(&before, &repairs);
        assert_eq!(found.len(), wanted.len(), "seed {seed}\n{yaml}\n{after}");
        for ((path, words, _), (wanted_path, wanted)) in found.iter().zip(&wanted) {
            // A block ends with its line break; it may begin with one, if the words are what they were.
            let same = words == wanted || words.trim_matches('\n') == wanted.trim_matches('\n');
            assert!(path == wanted_path && same, "seed {seed} {path}: {words:?}, not {wanted:?}\n{yaml}\n{after}");
        }
        // Nothing but values, and new keys between them.
        let mut edits: Vec<&Edit> = mended.edits.iter().flat_map(|edits| edits.as_ref().unwrap()).collect();
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let mut moved = 0_isize;
        let new_ranges: Vec<_> = edits
            .iter()
            .map(|edit| {
                let start = (edit.range.start as isize + moved) as usize;
                moved += edit.text.len() as isize - edit.range.len() as isize;
                start..start + edit.text.len()
            })
            .collect();
        assert_eq!(
            without(&yaml, edits.iter().map(|edit| edit.range.clone())),
            without(after, new_ranges.into_iter()),
            "seed {seed}"
        );
        for edit in edits {
            let inside = |slot: &std::ops::Range<usize>| slot.start <= edit.range.start && edit.range.end <= slot.end;
            let is_key =
                ["prefix", "suffix"].iter().any(|key| edit.text.contains(&format!("{key}: "))) || edit.text == "{";
            assert!(slots.iter().any(inside) || (edit.range.is_empty() && is_key), "seed {seed}: {edit:?}\n{yaml}");
            made += 1;
        }
        // The reader of records takes the same anchors.
        assert_eq!(anchors(&yaml).0.len(), anchors(after).0.len(), "seed {seed}\n{yaml}\n{after}");
    }
    assert!(made > FILES, "{made} edits");
}

/// Files with a few signs put in or taken out, sound or not: what is edited is edited safely, and nothing panics.
#[test]
fn damaged_files_are_refused_or_edited_safely() {
    let mut edited = 0;
    for seed in 0..FILES {
        let Author { text: mut yaml, mut chance, .. } = written(seed);
        for _ in 0..1 + chance.below(3) {
            let mut at = chance.below(yaml.len() + 1);
            while !yaml.is_char_boundary(at) {
                at -= 1;
            }
            if chance.one_in(2) {
                yaml.insert_str(at, trouble(&mut chance).split_inclusive(|_| true).next().unwrap_or(""));
            } else if let Some(one) = yaml[at..].chars().next() {
                yaml.replace_range(at..at + one.len_utf8(), "");
            }
        }
        let _ = entries::appended(&yaml);
        let new = |anchor| Repair { quote: Some("new".into()), prefix: Some("p".into()), suffix: None, anchor };
        let repairs: Vec<Repair> = anchors(&yaml).0.into_iter().map(new).collect();
        let Ok(mended) = mended(&yaml, &repairs) else { continue };
        let before = values(&yaml);
        // Of two equal keys the first counts, which `expected` doesn't know.
        let paths: std::collections::BTreeSet<&str> = before.iter().map(|(path, ..)| path.as_str()).collect();
        let is_sound = paths.len() == before.len() && mended.edits.iter().all(Result::is_ok);
        if is_sound && !repairs.is_empty() {
            let (found, wanted) = (values(&mended.text), expected(&before, &repairs));
            let found: Vec<(&str, &str)> =
                found.iter().map(|(path, words, _)| (path.as_str(), words.trim_matches('\n'))).collect();
            let wanted: Vec<(&str, &str)> =
                wanted.iter().map(|(path, words)| (path.as_str(), words.trim_matches('\n'))).collect();
            assert_eq!(found, wanted, "seed {seed}\n{yaml}");
            edited += 1;
        }
    }
    assert!(edited > FILES / 4, "{edited}");
}
