//! The shipped edition and the golden sites: they build clean, the same way each time, as valid HTML whose links lead
//! somewhere.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

#[path = "edition/content.rs"]
mod content;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

fn editions() -> Vec<PathBuf> {
    let mut editions = vec![support::repository(""), support::repository("docs")];
    editions.extend(support::cases("tests/sites").into_iter().map(|case| case.join("edition")));
    editions
}

#[test]
fn the_shipped_edition_builds_without_a_diagnostic() {
    let root = support::repository("");
    let (outcome, _folder) = support::build(&root);
    assert!(outcome.report.is_empty(), "{}", support::drawn(&outcome, &root));
}

#[test]
fn two_builds_give_equal_bytes_on_any_number_of_threads() {
    for root in editions() {
        let build = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let (_, folder) = pool.install(|| support::build(&root));
            support::files(&folder.path().join("public"))
        };
        let (one, four) = (build(1), build(4));
        assert_eq!(one.keys().collect::<Vec<_>>(), four.keys().collect::<Vec<_>>());
        for (name, bytes) in &one {
            assert!(four[name] == *bytes, "{} {name} differs between builds", root.display());
        }
    }
}

#[test]
fn every_page_is_html_without_a_parse_error() {
    for root in editions() {
        for (name, html) in pages(&root) {
            let dom = parse(&html);
            assert!(dom.errors.borrow().is_empty(), "{} {name}: {:?}", root.display(), dom.errors.borrow());
        }
    }
}

#[test]
fn every_link_and_fragment_leads_somewhere() {
    for root in editions() {
        let (_, folder) = support::build(&root);
        let files = support::files(&folder.path().join("public"));
        let mut ids: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        let mut links: Vec<(&str, String)> = Vec::new();
        for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
            let dom = parse(std::str::from_utf8(bytes).unwrap());
            let mut own = BTreeSet::new();
            walk(&dom.document, &mut |attribute, value| match attribute {
                "id" => assert!(
                    own.insert(value.to_string()),
                    "{} {name}: two elements have the id {value}",
                    root.display()
                ),
                "href" | "src" => links.push((name, value.to_string())),
                _ => {}
            });
            ids.insert(name, own);
        }
        for (page, link) in links {
            if ["http:", "https:", "mailto:", "doi:"].iter().any(|scheme| link.starts_with(scheme)) {
                continue;
            }
            let (path, fragment) = link.split_once('#').map_or((link.as_str(), None), |(path, id)| (path, Some(id)));
            // With a `base_url` the page for lost readers, shown at any depth, begins its addresses with that one's path.
            let path = match path.strip_prefix('/') {
                Some(below) if page == "404.html" => below.split_once('/').map_or("index.html", |(_, rest)| rest),
                _ => path,
            };
            let target = if path.is_empty() { page.to_string() } else { resolve(page, path) };
            assert!(files.contains_key(&target), "{} {page}: {link} leads nowhere", root.display());
            if let (Some(fragment), Some(ids)) = (fragment, ids.get(target.as_str())) {
                // Behind `:~:` stand words for the browser to find.
                let fragment = decode(fragment.split(":~:").next().unwrap_or_default());
                assert!(ids.contains(&fragment), "{} {page}: {link} has no such place", root.display());
            }
        }
    }
}

fn pages(root: &Path) -> Vec<(String, String)> {
    let (_, folder) = support::build(root);
    let files = support::files(&folder.path().join("public"));
    files
        .into_iter()
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()))
        .collect()
}

fn parse(html: &str) -> RcDom {
    html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html)
}

fn walk(node: &Handle, visit: &mut impl FnMut(&str, &str)) {
    if let NodeData::Element { attrs, .. } = &node.data {
        for attribute in attrs.borrow().iter() {
            visit(&attribute.name.local, &attribute.value);
        }
    }
    for child in node.children.borrow().iter() {
        walk(child, visit);
    }
}

/// The path that a relative address means on a page.
fn resolve(page: &str, address: &str) -> String {
    let mut parts: Vec<String> = page.split('/').map(str::to_string).collect();
    parts.pop();
    for part in decode(address).split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{page}: {address} leaves the site"),
            "." => {}
            part => parts.push(part.to_string()),
        }
    }
    parts.join("/")
}

fn decode(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}
