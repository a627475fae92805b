//! How long it takes from the saving of a sidecar until its text's page is there, with `postil serve` on generated
//! editions of 10, 100 and 1,000 texts, and as many sources: `cargo bench --bench serve`.
//!
//! *at rest*: the server has nothing else to do. *in a hurry*: it still renders all pages after the save before.

#![allow(clippy::print_stdout, reason = "that is what it is for")]

#[path = "../tests/support/browser.rs"]
mod browser;
mod edition;

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use browser::Served;

const SAVES: usize = 15;

fn main() {
    println!("| texts | references | at rest, median | worst | in a hurry, median | worst |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for texts in [10, 100, 1_000] {
        for style in ["plain", "apa"] {
            let folder = tempfile::tempdir().expect("a folder for the edition");
            edition::write(folder.path(), texts);
            fs::write(folder.path().join("postil.yaml"), format!("title: Generated\ncitation_style: {style}\n"))
                .expect("a file");
            // Long enough for all pages to be rendered.
            let rest = Duration::from_millis(300 + 8 * texts as u64);
            let (calm, hurry) = (measure(folder.path(), rest), measure(folder.path(), Duration::from_millis(100)));
            println!("| {texts} | {style} | {} | {} | {} | {} |", calm.0, calm.1, hurry.0, hurry.1);
        }
    }
}

/// The median and the worst time, in milliseconds.
fn measure(root: &Path, pause: Duration) -> (u128, u128) {
    let served = Served::start(root, &["--no-history"]);
    let mut bulletins = served.listen();
    let sidecar = root.join("content/text-3.notes.yaml");
    let yaml = fs::read_to_string(&sidecar).expect("a file");
    let mut turn = bulletins.wait("the edition", |one| one["errors"] == 0)["turn"].clone();
    let mut times: Vec<u128> = (0..SAVES)
        .map(|save| {
            thread::sleep(pause);
            let words = format!("Claim of save {save}");
            let start = Instant::now();
            fs::write(&sidecar, yaml.replace("Claim 5 of 3", &words)).expect("a file");
            turn = bulletins.wait("the change", |one| one["turn"] != turn)["turn"].clone();
            assert!(served.get("/text-3.html").text().contains(&words), "the page is the new one");
            start.elapsed().as_millis()
        })
        .collect();
    fs::write(&sidecar, yaml).expect("a file");
    times.sort_unstable();
    (times[SAVES / 2], times[SAVES - 1])
}
