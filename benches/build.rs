//! Builds generated editions of 100 and 1,000 texts, 1,500 words and 12 records each.
//!
//! `cargo bench` prints the times; `cargo bench -- --write DIR` leaves the edition of 1,000 texts in a folder, to
//! measure the program itself: `/usr/bin/time -v postil build DIR`.

mod edition;

use std::fs;
use std::path::Path;

use edition::write;
use postil::{Options, Silent};

fn main() {
    let mut arguments = std::env::args();
    if arguments.any(|argument| argument == "--write") {
        let folder = arguments.next().expect("a folder after --write");
        return write(Path::new(&folder), 1_000);
    }
    divan::main();
}

#[divan::bench(args = [100, 1_000], sample_count = 3, sample_size = 1)]
fn fresh(bencher: divan::Bencher<'_, '_>, texts: usize) {
    let folder = tempfile::tempdir().expect("a folder for the edition");
    write(folder.path(), texts);
    let output = folder.path().join("public");
    bencher.bench_local(|| {
        let _ = fs::remove_dir_all(&output);
        build(folder.path());
    });
}

#[divan::bench(args = [100, 1_000], sample_count = 3, sample_size = 1)]
fn unchanged(bencher: divan::Bencher<'_, '_>, texts: usize) {
    let folder = tempfile::tempdir().expect("a folder for the edition");
    write(folder.path(), texts);
    build(folder.path());
    bencher.bench_local(|| build(folder.path()));
}

fn build(root: &Path) {
    let outcome =
        postil::build(&Options { root: root.to_path_buf(), ..Options::default() }, &Silent).expect("it builds");
    assert!(!outcome.report.has_errors(), "the generated edition is sound");
}
