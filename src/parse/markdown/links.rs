//! Where a link or image leads, as far as the text alone can tell; and what is refused.
//!
//! The destination arrives with its entities and escapes resolved, so `java&#115;cript:` hides nothing.

use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::document::LinkTarget;
use crate::model::source::Place;

/// Why a destination isn't let through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// A scheme that isn't let through, in lower case.
    Scheme(String),
    /// White space or control characters where a scheme stands, or control characters anywhere.
    Disguised,
    /// `//host/path`.
    Schemeless,
    /// `doi:` without a DOI.
    Doi,
    /// `/path`.
    Absolute,
    /// More `..` than there are folders.
    Outside,
    /// Empty, `#`, or the folder `content/` itself.
    Nowhere,
}

/// Reads a destination written in a file of the folder `base` below `content/`.
pub(super) fn target(destination: &str, base: &str) -> Result<LinkTarget, Refusal> {
    let address = destination.trim_matches(|character: char| character <= ' ');
    // Browsers drop tabs and newlines inside an address: `java<tab>script:` would run.
    if address.chars().any(char::is_control) {
        return Err(Refusal::Disguised);
    }
    if let Some((scheme, rest)) = scheme(address)? {
        return known_scheme(&scheme, rest, address);
    }
    if address.starts_with("//") || address.starts_with("\\\\") {
        return Err(Refusal::Schemeless);
    }
    let (path, fragment) = split_fragment(address);
    match (path, fragment) {
        ("", None) => Err(Refusal::Nowhere),
        ("", Some(fragment)) => Ok(LinkTarget::Fragment(fragment)),
        (path, fragment) => local(&decode(path), fragment, base),
    }
}

/// The scheme in lower case and what follows its colon.
fn scheme(address: &str) -> Result<Option<(String, &str)>, Refusal> {
    let Some(colon) = address.find([':', '/', '?', '#']).filter(|&index| address.as_bytes()[index] == b':') else {
        return Ok(None);
    };
    let typed = &address[..colon];
    let visible: String =
        typed.chars().filter(|&character| !character.is_whitespace() && !is_invisible(character)).collect();
    let well_formed = visible.starts_with(|first: char| first.is_ascii_alphabetic())
        && visible.chars().all(|character| character.is_ascii_alphanumeric() || "+-.".contains(character));
    match well_formed {
        false => Ok(None),
        true if visible.len() != typed.len() => Err(Refusal::Disguised),
        true => Ok(Some((visible.to_ascii_lowercase(), &address[colon + 1..]))),
    }
}

fn known_scheme(scheme: &str, rest: &str, address: &str) -> Result<LinkTarget, Refusal> {
    match scheme {
        "ref" => {
            let (id, fragment) = split_fragment(rest);
            Ok(LinkTarget::Ref { id: decode(id).into(), fragment })
        }
        "http" | "https" | "mailto" => Ok(LinkTarget::Url(encode(address, "").into())),
        "doi" if rest.starts_with("10.") => {
            Ok(LinkTarget::Url(format!("https://doi.org/{}", encode(rest, "#?")).into()))
        }
        "doi" => Err(Refusal::Doi),
        _ => Err(Refusal::Scheme(scheme.to_string())),
    }
}

fn local(path: &str, fragment: Option<Box<str>>, base: &str) -> Result<LinkTarget, Refusal> {
    if path.chars().any(char::is_control) {
        return Err(Refusal::Disguised);
    }
    if path.starts_with('/') {
        return Err(Refusal::Absolute);
    }
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().ok_or(Refusal::Outside)?;
            }
            _ => parts.push(part),
        }
    }
    let path = parts.join("/");
    match path.strip_suffix(".md") {
        _ if path.is_empty() => Err(Refusal::Nowhere),
        Some(id) if !id.is_empty() && !id.ends_with('/') => Ok(LinkTarget::Text { id: id.into(), fragment }),
        _ => Ok(LinkTarget::File(path.into())),
    }
}

fn split_fragment(address: &str) -> (&str, Option<Box<str>>) {
    match address.split_once('#') {
        Some((path, fragment)) if !fragment.is_empty() => (path, Some(decode(fragment).into())),
        Some((path, _)) => (path, None),
        None => (address, None),
    }
}

/// Characters that take no room: in a scheme they only hide it.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Resolves `%20` and the like; as it is where that wouldn't be UTF-8.
fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_string();
    }
    let hex = |byte: Option<&u8>| byte.and_then(|&byte| char::from(byte).to_digit(16));
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while let Some(&byte) = bytes.get(index) {
        match (byte, hex(bytes.get(index + 1)), hex(bytes.get(index + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                index += 3;
            }
            _ => {
                decoded.push(byte);
                index += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_string())
}

/// Percent-encodes white space, what no address may hold (RFC 3986, appendix A), and the characters of `also`.
fn encode(address: &str, also: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for character in address.chars() {
        if character.is_whitespace() || "\"<>\\^`{|}".contains(character) || also.contains(character) {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        } else {
            encoded.push(character);
        }
    }
    encoded
}

impl Refusal {
    /// Says it of `destination`, which is written at `place`.
    pub(super) fn diagnostic(&self, destination: &str, place: Place) -> Diagnostic {
        let shown: String = destination.chars().map(|one| if one.is_control() { ' ' } else { one }).collect();
        let shown = shown.trim();
        match self {
            Refusal::Scheme(scheme) => {
                Diagnostic::error(Code::UnsafeUrl, place, format!("the address `{shown}` is not let through"))
                    .label(format!("`{scheme}:` is not a scheme that postil knows"))
                    .hint("use an address that begins with `https:`, `http:`, `mailto:` or `doi:`, or `ref:` and an id")
            }
            Refusal::Disguised => {
                Diagnostic::error(Code::UnsafeUrl, place, format!("the address `{shown}` is not let through"))
                    .label("white space or a control character hides what kind of address this is")
                    .hint("write the address without it; begin the path of a local file with `./`")
            }
            Refusal::Schemeless => {
                Diagnostic::error(Code::UnsafeUrl, place, format!("the address `{shown}` has no scheme"))
                    .label("this would lead elsewhere on `https:` and on `file:` pages")
                    .hint(format!("write `https://{}`", shown.trim_start_matches(['/', '\\'])))
            }
            Refusal::Doi => Diagnostic::error(Code::BadIdentifier, place, format!("`{shown}` is not a DOI"))
                .label("a DOI begins with `10.`")
                .hint("write it like `doi:10.1000/182`"),
            Refusal::Absolute => Diagnostic::error(
                Code::PathOutsideContent,
                place,
                format!("the path `{shown}` begins at the root of the site or disk"),
            )
            .label("an edition doesn't know where it will be hosted")
            .hint(format!("write the path from this file's folder, such as `{}`", shown.trim_start_matches('/'))),
            Refusal::Outside => {
                Diagnostic::error(Code::PathOutsideContent, place, format!("the path `{shown}` leaves `content/`"))
                    .label("more `..` than there are folders above this file")
                    .hint("move the file below `content/`, and write its path from this file's folder")
            }
            Refusal::Nowhere => Diagnostic::error(Code::BrokenLink, place, "this link leads nowhere")
                .label("no text, heading or file is named here")
                .hint("name a heading as `#its-slug`, a text as `its-file.md`, a record as `ref:its-id`"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(destination: &str, expected: Result<LinkTarget, Refusal>) {
        assert_eq!(target(destination, "a/b"), expected, "{destination}");
    }

    fn fragment(text: &str) -> Option<Box<str>> {
        (!text.is_empty()).then(|| text.into())
    }

    #[test]
    fn names_records_texts_headings_and_files() {
        let text = |id: &str, part| Ok(LinkTarget::Text { id: id.into(), fragment: fragment(part) });
        let reference = |id: &str, part| Ok(LinkTarget::Ref { id: id.into(), fragment: fragment(part) });
        check("ref:some-id", reference("some-id", ""));
        check("REF:some-id#part%20two", reference("some-id", "part two"));
        check("c.md", text("a/b/c", ""));
        check("./../c.md#die-these", text("a/c", "die-these"));
        check("../../c%20d.md#", text("c d", ""));
        check("%2e%2e/%2E%2E/c.md", text("c", ""));
        check("#%C3%A9tude", Ok(LinkTarget::Fragment("étude".into())));
        check("pic.png", Ok(LinkTarget::File("a/b/pic.png".into())));
        check("../x//y/./scan.pdf#page=2", Ok(LinkTarget::File("a/x/y/scan.pdf".into())));
        check("./c: d.png", Ok(LinkTarget::File("a/b/c: d.png".into())));
        check("100%.png", Ok(LinkTarget::File("a/b/100%.png".into())));
        check("%ff.png", Ok(LinkTarget::File("a/b/%ff.png".into())));
        check(".md", Ok(LinkTarget::File("a/b/.md".into())));
    }

    #[test]
    fn lets_four_schemes_through() {
        let url = |address: &str| Ok(LinkTarget::Url(address.into()));
        check("https://x.org/a?b=c#d", url("https://x.org/a?b=c#d"));
        check("HTTP://x.org/ä b\"", url("HTTP://x.org/ä%20b%22"));
        check("mailto:a@x.org", url("mailto:a@x.org"));
        check("doi:10.1000/182", url("https://doi.org/10.1000/182"));
        check("DOI:10.1002/(SICI)1<1::AID>3#4", url("https://doi.org/10.1002/(SICI)1%3C1::AID%3E3%234"));
        check("doi:182", Err(Refusal::Doi));
    }

    #[test]
    fn refuses_the_rest() {
        for scheme in ["javascript", "data", "vbscript", "file", "ftp", "c"] {
            check(&format!("{scheme}:x"), Err(Refusal::Scheme(scheme.into())));
            check(&format!(" {}:x", scheme.to_uppercase()), Err(Refusal::Scheme(scheme.into())));
        }
        for disguised in [
            "java\tscript:x",
            "java\nscript:x",
            "java script:x",
            "java\u{200b}script:x",
            "jav\u{1}ascript:x",
            "a%00.md",
        ] {
            check(disguised, Err(Refusal::Disguised));
        }
        check("\u{1}javascript:x", Err(Refusal::Scheme("javascript".into())));
        check("//x.org/a", Err(Refusal::Schemeless));
        check("\\\\x.org", Err(Refusal::Schemeless));
        check("/a/b.md", Err(Refusal::Absolute));
        check("%2Fetc", Err(Refusal::Absolute));
        check("../../../a.md", Err(Refusal::Outside));
        check("..%2f..%2F../a.md", Err(Refusal::Outside));
        for nowhere in ["", " ", "#", "../..", "../../."] {
            check(nowhere, Err(Refusal::Nowhere));
        }
    }
}
