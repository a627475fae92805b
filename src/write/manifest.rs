//! What postil wrote into an output: `.postil-manifest`, a line for each file with hash, size and path.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use super::WriteError;
use crate::model::error::Error;

pub use crate::model::output::MANIFEST as NAME;

/// The first line. Another number means that a later postil wrote the output.
const VERSION: &str = "postil-manifest 1";

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    files: BTreeMap<String, Entry>,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    pub hash: u64,
    pub size: u64,
}

impl Manifest {
    /// The manifest of `output`, if it has one.
    pub fn read(output: &Path) -> Result<Option<Manifest>, WriteError> {
        let path = output.join(NAME);
        let text = match fs::read(&path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::new("read", &path, error).into()),
        };
        match Manifest::parse(&text) {
            Ok(manifest) => Ok(Some(manifest)),
            Err(line) => Err(WriteError::Refused(format!(
                "line {line} of `{}` can't be read, so it is unknown which files of the output are postil's: empty the \
                 folder yourself, or choose another with `-o`",
                path.display()
            ))),
        }
    }

    /// Reads a manifest; fails with the number of a line that isn't right.
    fn parse(text: &str) -> Result<Manifest, usize> {
        let mut lines = text.lines();
        if lines.next() != Some(VERSION) {
            return Err(1);
        }
        let mut files = BTreeMap::new();
        for (index, line) in lines.enumerate() {
            let (path, entry) = file(line).ok_or(index + 2)?;
            files.insert(path, entry);
        }
        Ok(Manifest { files })
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub fn insert(&mut self, path: &str, entry: Entry) {
        self.files.insert(path.to_string(), entry);
    }

    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// In order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

impl fmt::Display for Manifest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{VERSION}")?;
        for (path, entry) in &self.files {
            writeln!(formatter, "{:016x} {} {}", entry.hash, entry.size, encode(path))?;
        }
        Ok(())
    }
}

fn file(line: &str) -> Option<(String, Entry)> {
    let mut parts = line.splitn(3, ' ');
    let hash = u64::from_str_radix(parts.next()?, 16).ok()?;
    let size = parts.next()?.parse().ok()?;
    Some((decode(parts.next()?)?, Entry { hash, size }))
}

/// A path on a line of its own.
pub fn encode(path: &str) -> String {
    let mut line = String::with_capacity(path.len());
    for character in path.chars() {
        match character {
            '%' | '\0'..='\x1F' => line.push_str(&format!("%{:02X}", u32::from(character))),
            _ => line.push(character),
        }
    }
    line
}

/// The path of a line; `None` if there is none that lies in the output. What a manifest lists is removed one day, and
/// it may have been edited.
pub fn decode(line: &str) -> Option<String> {
    let mut path = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('%') {
        let code = after.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok())?;
        path.push_str(before);
        path.push(char::from(code));
        rest = &after[2..];
    }
    path.push_str(rest);
    let parts_are_names = path.split('/').all(|part| !matches!(part, "" | "." | ".."));
    let stays_on_windows = cfg!(not(windows)) || !path.contains(['\\', ':']);
    (parts_are_names && stays_on_windows).then_some(path)
}

/// FNV-1a in 64 bits: the same on every machine and with every compiler, unlike std's.
#[derive(Debug)]
pub struct Hasher(u64);

impl Default for Hasher {
    fn default() -> Self {
        Hasher(0xCBF2_9CE4_8422_2325)
    }
}

impl Hasher {
    pub fn of(bytes: &[u8]) -> u64 {
        let mut hasher = Hasher::default();
        hasher.add(bytes);
        hasher.finish()
    }

    pub fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }

    pub fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let mut manifest = Manifest::default();
        for path in ["index.html", "a b/ü.html", "100%.html", "new\nline.html"] {
            manifest.insert(path, Entry { hash: Hasher::of(path.as_bytes()), size: path.len() as u64 });
        }
        assert_eq!(Manifest::parse(&manifest.to_string()), Ok(manifest));
    }

    #[test]
    fn hashes_as_published() {
        // http://www.isthe.com/chongo/src/fnv/test_fnv.c
        assert_eq!(Hasher::of(b""), 0xcbf29ce484222325);
        assert_eq!(Hasher::of(b"foobar"), 0x85944171f73967e8);
    }

    #[test]
    fn refuses_lines_that_lead_astray() {
        for (text, line) in [
            ("", 1),
            ("postil-manifest 2\n", 1),
            ("postil-manifest 1\nsomething", 2),
            ("postil-manifest 1\n00 1 a\n00 x b", 3),
            ("postil-manifest 1\n00 1 ../a", 2),
            ("postil-manifest 1\n00 1 /etc/passwd", 2),
            ("postil-manifest 1\n00 1 a/./b", 2),
            ("postil-manifest 1\n00 1 %2E%2E/a", 2),
            ("postil-manifest 1\n00 1 100%", 2),
            ("postil-manifest 1\n00 1 %ü", 2),
            ("postil-manifest 1\n00 1 ", 2),
        ] {
            assert_eq!(Manifest::parse(text), Err(line), "{text:?}");
        }
    }
}
