//! Addresses for the files that reference managers read: beside each text, and beside the index of sources.

use std::collections::HashSet;

use crate::model::output::SitePath;
use crate::model::project::Project;
use crate::model::site::{CitationFile, CitationFormat, Cited};

use super::addresses::is_index;
use super::lookup::Lookup;
use super::pages::Layout;

/// The files that find their address free. Nobody asked for them, so they give way to whatever the edition has there, also
/// to a file of `content/` that no text links to yet.
pub fn beside(project: &Project, layout: &Layout, lookup: &Lookup<'_>) -> Vec<CitationFile> {
    let mut folders = layout.routes.folders();
    let mut files = HashSet::new();
    for file in &project.files {
        let key = file.to_lowercase();
        folders.extend(key.match_indices('/').map(|(end, _)| key[..end].to_string()));
        files.insert(key);
    }
    let mut taken = HashSet::new();
    let mut is_free = |path: &SitePath| {
        let key = path.as_str().to_lowercase();
        layout.routes.is_free(path.as_str()) && !folders.contains(&key) && !files.contains(&key) && taken.insert(key)
    };
    let texts = (0..lookup.texts.len()).filter(|&text| !is_index(&lookup.texts[text]));
    let texts = texts.map(|text| (Cited::Text(text), &layout.text_paths[text]));
    let sources = layout.named.get("sources").map(|path| (Cited::Sources, path));
    let mut citations = Vec::new();
    for (of, page) in texts.chain(sources).filter(|(_, page)| layout.routes.has_page(page.as_str())) {
        for format in CitationFormat::ALL {
            let path = format.beside(page);
            if is_free(&path) {
                citations.push(CitationFile { path, of, format });
            }
        }
    }
    citations.sort();
    citations
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::testing::{TextBuilder, assembled_in, shown, source, text};

    #[track_caller]
    fn check(texts: Vec<TextBuilder>, change: fn(&mut Project), expected: &[&str]) {
        let (site, report) = assembled_in(vec![source("ss")], texts, change);
        assert_eq!(shown(&report), [""; 0]);
        let found: Vec<&str> = site.citations.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_text_and_the_sources_have_files() {
        check(
            vec![text("a/tale"), text("a/index"), text("index")],
            |_| {},
            &["a/tale.bib", "a/tale.csl.json", "sources.bib", "sources.csl.json"],
        );
    }

    #[test]
    fn they_give_way_to_what_the_edition_has() {
        check(
            vec![text("tale"), text("tale.bib/x")],
            |_| {},
            &["sources.bib", "sources.csl.json", "tale.bib/x.bib", "tale.bib/x.csl.json", "tale.csl.json"],
        );
        check(
            vec![text("tale")],
            |project| project.files.extend(["Tale.BIB".into(), "sources.csl.json/x.png".into()]),
            &["sources.bib", "tale.csl.json"],
        );
    }
}
