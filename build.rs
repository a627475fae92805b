//! `include_dir` embeds these folders without telling cargo: a change in them alone must rebuild the program.

#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

fn main() {
    for folder in ["templates", "static", "languages", "docs/content/codes", "starter"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
