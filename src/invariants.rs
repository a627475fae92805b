//! What holds of every text of the repository: the shipped edition's and the golden sites'.

use std::path::{Path, PathBuf};

use crate::model::diagnostic::Report;
use crate::model::document::Document;
use crate::{Options, Silent, load, parse, render};

fn editions() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut editions = vec![root.to_path_buf()];
    let mut sites: Vec<PathBuf> = std::fs::read_dir(root.join("tests/sites"))
        .unwrap()
        .map(|entry| entry.unwrap().path().join("edition"))
        .collect();
    sites.sort();
    editions.extend(sites);
    editions
}

fn documents() -> Vec<Document> {
    let mut documents = Vec::new();
    for root in editions() {
        let mut report = Report::new();
        let project = load::project(&root, &mut report).unwrap();
        for entry in &project.texts {
            let source = load::read(&project, &entry.file, &mut report).unwrap().unwrap();
            let options = parse::TextOptions { raw_html: false, lang: "en".to_string() };
            documents.push(parse::document(&entry.id, &source, &options));
        }
    }
    documents
}

#[test]
fn prose_without_its_tags_is_the_reading_text() {
    let documents = documents();
    assert!(documents.len() >= 4);
    for document in documents {
        render::check_prose(&document);
    }
}

#[test]
fn verbatim_origins_give_back_the_source() {
    for root in editions() {
        let project = load::project(&root, &mut Report::new()).unwrap();
        for entry in &project.texts {
            let source = load::read(&project, &entry.file, &mut Report::new()).unwrap().unwrap();
            let options = parse::TextOptions { raw_html: false, lang: "en".to_string() };
            let document = parse::document(&entry.id, &source, &options);
            let words =
                document.text.split_whitespace().filter(|word| word.bytes().all(|byte| byte.is_ascii_alphanumeric()));
            for word in words {
                let start = word.as_ptr() as usize - document.text.as_ptr() as usize;
                let range = document.source_range(start as u32..(start + word.len()) as u32);
                assert_eq!(&source[range.start as usize..range.end as usize], word, "{}", entry.file);
            }
        }
    }
}

#[test]
fn any_order_of_texts_gives_equal_pages() {
    for root in editions() {
        let pages = |reversed: bool| {
            let options = Options { root: root.clone(), ..Options::default() };
            let mut report = Report::new();
            let mut project = load::project(&root, &mut report).unwrap();
            if reversed {
                project.texts.reverse();
                project.records.reverse();
            }
            let edition = crate::assembled(project, &options, &Silent, None, &mut report).unwrap();
            assert!(!report.has_errors());
            edition.with_context(&edition.prepare(false), |context| {
                let mut report = Report::new();
                let pages = edition.site.pages.iter();
                pages.map(|page| render::page(context, page, &mut report).unwrap().unwrap()).collect::<Vec<_>>()
            })
        };
        assert_eq!(pages(false), pages(true), "{}", root.display());
    }
}

#[test]
fn a_text_that_changes_while_it_is_built_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("content")).unwrap();
    std::fs::write(folder.path().join("postil.yaml"), "title: T\n").unwrap();
    let text = folder.path().join("content/tale.md");
    std::fs::write(&text, "---\ntitle: T\n---\nWords.\n").unwrap();
    let options = Options { root: folder.path().to_path_buf(), ..Options::default() };
    let mut report = Report::new();
    let project = load::project(&options.root, &mut report).unwrap();
    let edition = crate::assembled(project, &options, &Silent, None, &mut report).unwrap();
    std::fs::write(&text, "---\ntitle: T\n---\nOther words.\n").unwrap();
    let page = edition.site.pages.iter().find(|page| page.path.as_str() == "tale.html").unwrap();
    let failed = edition
        .with_context(&edition.prepare(false), |context| render::page(context, page, &mut Report::new()).unwrap_err());
    assert!(failed.to_string().contains("changed while the edition was being built"), "{failed}");
}
