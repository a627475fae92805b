//! What rendering gives to writing.

use std::fmt;
use std::sync::Arc;

/// The file in the output that says what postil wrote there.
pub const MANIFEST: &str = ".postil-manifest";

/// Where a page or file stands in the output: `/` between parts, relative, no `.` or `..`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// Takes a path whose parts were checked before.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        let path = path.into();
        debug_assert!(!path.starts_with('/') && path.split('/').all(|part| !matches!(part, "" | "." | "..")), "{path}");
        Self(path)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How many folders it lies deep: 0 for `index.html`.
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }

    /// What leads from the page's folder to the output's root: empty, or `../` once for each folder.
    pub fn to_root(&self) -> String {
        "../".repeat(self.depth())
    }

    /// The relative address of this path on the page at `from`, percent-encoded where needed.
    pub fn from(&self, from: &SitePath) -> String {
        let own: Vec<&str> = self.0.split('/').collect();
        let base: Vec<&str> = from.0.split('/').collect();
        let shared = own.iter().zip(&base).take(own.len().min(base.len()) - 1).take_while(|(a, b)| a == b).count();
        let mut address = "../".repeat(base.len() - 1 - shared);
        for (index, part) in own[shared..].iter().enumerate() {
            if index > 0 {
                address.push('/');
            }
            // A colon in the first part of a relative address would be read as a scheme (RFC 3986, 4.2).
            let no_colon = address.is_empty();
            encode_part(&mut address, part, no_colon);
        }
        address
    }
}

/// Percent-encodes all but letters, digits, `-._~!$'()*+,;=@` of ASCII and (outside the first part) `:`. Other
/// scripts stay readable: HTML allows them in addresses (RFC 3987).
fn encode_part(address: &mut String, part: &str, no_colon: bool) {
    for character in part.chars() {
        let plain = !character.is_ascii()
            || character.is_ascii_alphanumeric()
            || "-._~!$'()*+,;=@".contains(character)
            || (character == ':' && !no_colon);
        if plain && !character.is_whitespace() {
            address.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                address.push_str(&format!("%{byte:02X}"));
            }
        }
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A rendered page, or a file of the theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    pub path: SitePath,
    pub bytes: Vec<u8>,
}

/// How large a picture is, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PictureSize {
    pub width: u32,
    pub height: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_relative() {
        for (to, from, address) in [
            ("index.html", "index.html", "index.html"),
            ("claims/a.html", "index.html", "claims/a.html"),
            ("index.html", "claims/a.html", "../index.html"),
            ("claims/b.html", "claims/a.html", "b.html"),
            ("a/b/c.html", "a/d/e.html", "../b/c.html"),
            ("a b/ü?.html", "index.html", "a%20b/ü%3F.html"),
            ("a:b.html", "index.html", "a%3Ab.html"),
            ("a:b.html", "x/index.html", "../a:b.html"),
        ] {
            assert_eq!(SitePath::new(to).from(&SitePath::new(from)), address);
        }
    }
}
