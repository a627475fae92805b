//! How well quotations are found again in edited texts: a report, with no threshold. README.md beside this file says
//! how to run and read it.
//!
//! 1. `cases` reads a data set: quotations with what became of them
//! 2. `ask` has the program look for them
//! 3. `score` holds its answers against the truth, `table` prints the shares, `wrong` prints single rows
//! 4. `history` makes a git work tree of the same texts, and the program is asked again
//! 5. `speed` measures quotations a second

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a report is printed")]

mod ask;
mod cases;
mod history;
mod score;
mod speed;
mod table;
mod wrong;

use std::path::{Path, PathBuf};

use cases::Case;

/// Where `cases.jsonl` is if nothing else is said.
const USUAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/drift");

fn main() {
    let arguments = Arguments::read(std::env::args().skip(1));
    let file = arguments.folder.join("cases.jsonl");
    if !file.is_file() {
        println!("no data set: there is no `{}`; name a folder that has one", file.display());
        return;
    }
    let cases = cases::read(&file);
    println!("{} quotations of {}\n", cases.len(), arguments.folder.display());

    let plain = ask::ask(&file, false);
    println!("without history");
    measure(&cases, &plain, &arguments);
    without_context(&arguments, &cases);
    if arguments.history {
        match history::work_tree(&arguments.folder, &cases) {
            Some(file) => {
                println!("\nwith history");
                measure(&cases, &ask::ask(&file, true), &arguments);
            }
            None => println!("\nno history: there is no bundle beside the cases"),
        }
    }
    if arguments.speed {
        println!();
        speed::measure(&arguments.folder, &cases);
    }
}

fn measure(cases: &[Case], asked: &ask::Asked, arguments: &Arguments) {
    table::print(cases, asked);
    println!();
    table::print_prose(cases, asked);
    for (which, pattern, most) in &arguments.shown {
        wrong::print(&arguments.folder, cases, asked, *which, pattern, *most);
    }
}

/// Quotations that stand in several places, without what tells the places apart: none may be placed.
fn without_context(arguments: &Arguments, cases: &[Case]) {
    let repeated: Vec<&Case> = cases.iter().filter(|case| case.truth == "intact-repeated").collect();
    let file = target().join("without-context.jsonl");
    cases::write(&file, repeated.iter().map(|case| case.line(&arguments.folder.join(&case.text), false)));
    let asked = ask::ask(&file, false);
    println!();
    table::print_without_context(&repeated, &asked);
}

/// The folder for what the benchmark makes.
fn target() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("drift");
    std::fs::create_dir_all(&folder).expect("a folder in target");
    folder
}

/// What is asked of the benchmark.
struct Arguments {
    folder: PathBuf,
    /// Rows to be printed: which, of which truth and kind, and how many at most.
    shown: Vec<(wrong::Which, String, usize)>,
    history: bool,
    speed: bool,
}

impl Arguments {
    fn read(mut words: impl Iterator<Item = String>) -> Self {
        let folder = std::env::var_os("DRIFT_DIR").map_or_else(|| PathBuf::from(USUAL), PathBuf::from);
        let mut arguments = Self { folder, shown: Vec::new(), history: true, speed: true };
        while let Some(word) = words.next() {
            match word.as_str() {
                // Said by `cargo bench` to every benchmark.
                "--bench" => {}
                "--no-history" => arguments.history = false,
                "--no-speed" => arguments.speed = false,
                "--wrong" | "--lost" => {
                    let which = if word == "--wrong" { wrong::Which::Wrong } else { wrong::Which::Lost };
                    let pattern = words.next().expect("a kind after --wrong or --lost");
                    let most = words.next().and_then(|most| most.parse().ok()).expect("how many, after the kind");
                    arguments.shown.push((which, pattern, most));
                }
                option if option.starts_with('-') => {
                    panic!("there is no option `{option}`: see benches/drift/README.md")
                }
                folder => arguments.folder = PathBuf::from(folder),
            }
        }
        arguments
    }
}
