//! `postil init`: makes a small edition, and says how to go on.

use std::path::{Path, PathBuf};

use super::FINE;
use super::screen::{Screen, count};
use crate::report::plain;
use crate::{Failure, NewEdition};

/// Make a small edition to begin with: a text with notes, sources, and checks for GitHub and GitLab
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder to make it in; made if it isn't there. No file is overwritten
    #[arg(default_value = ".", value_name = "DIR")]
    root: PathBuf,
    /// What the edition is called
    #[arg(long, allow_hyphen_values = true)]
    title: Option<String>,
    /// The language in which its pages speak, as a tag such as `en` or `de`
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
}

pub fn run(arguments: Arguments, screen: &Screen) -> Result<u8, Failure> {
    let Arguments { root, title, lang } = arguments;
    let files = crate::init(&root, &NewEdition { title, lang })?;
    let place =
        if root == Path::new(".") { String::new() } else { format!(" in {}", plain::line(&screen.path(&root))) };
    screen.note(&format!("made {}{place}:", count(files.len(), "file")));
    files.iter().for_each(|file| screen.note(&format!("  {file}")));
    let folder = if root == Path::new(".") { String::new() } else { format!(" {}", pasted(&root)) };
    screen.note("see the edition in a browser, and begin a note of your own:");
    screen.note(&format!("  postil serve{folder}"));
    screen.note(&format!("  postil add margin \"the margin was too narrow\"{folder}"));
    Ok(FINE)
}

/// A path as a shell takes it.
fn pasted(path: &Path) -> String {
    let path = path.display().to_string();
    // Else it would be taken for an option.
    let path = if path.starts_with('-') { format!("./{path}") } else { path };
    let plain = |one: char| one.is_alphanumeric() || "/._-+,@:".contains(one) || (cfg!(windows) && one == '\\');
    if path.chars().all(plain) {
        path
    } else if cfg!(windows) {
        format!("\"{path}\"")
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn paths_are_pasted_as_a_shell_takes_them() {
        for (path, expected) in [
            ("demo", "demo"),
            ("/tmp/Издание_1", "/tmp/Издание_1"),
            ("my edition", "'my edition'"),
            ("it's $HOME", r"'it'\''s $HOME'"),
            ("-x", "./-x"),
            ("-- x", "'./-- x'"),
        ] {
            assert_eq!(pasted(Path::new(path)), expected);
        }
    }
}
