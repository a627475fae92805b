//! Addresses: only those that are safe to put into a link.

use crate::model::diagnostic::Code;
use crate::model::source::Spanned;

use super::super::yaml::{Field, Text};
use super::Checks;

/// Why an address isn't let through: what is wrong, and what to type.
pub type Refused = (String, String);

/// `http`, `https`, `mailto` and `doi` are let through, if nothing in the address could end it or hide in it.
pub fn web_address(address: &str) -> Result<(), Refused> {
    if let Some(bad) = address.chars().find(|one| one.is_control() || one.is_whitespace() || "<>\"`\\".contains(*one)) {
        let what = if bad.is_whitespace() { "white space".to_string() } else { format!("U+{:04X}", u32::from(bad)) };
        return Err((format!("holds {what}"), "percent-encode it: a space is `%20`".to_string()));
    }
    let scheme = address.split_once(':').filter(|(scheme, _)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    });
    let Some((scheme, rest)) = scheme else {
        let bare = address.trim_start_matches('/');
        return Err(("has no scheme".to_string(), format!("`https://{bare}`")));
    };
    let complete = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => {
            rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '?', '#', ':']))
        }
        "mailto" => rest.contains('@'),
        "doi" => rest.starts_with("10.") && rest.contains('/'),
        // `x.org:8080/page` is an address without a scheme.
        host if host.contains('.') => return Err(("has no scheme".to_string(), format!("`https://{address}`"))),
        _ => {
            return Err((
                format!("has the scheme `{scheme}:`"),
                "only `https:`, `http:`, `mailto:` and `doi:` are let through".to_string(),
            ));
        }
    };
    let example = match scheme.to_ascii_lowercase().as_str() {
        "mailto" => "`mailto:name@example.org`",
        "doi" => "`doi:10.1000/182`",
        _ => "`https://example.org/page`",
    };
    if complete { Ok(()) } else { Err(("is incomplete".to_string(), format!("write it in full, such as {example}"))) }
}

impl Checks<'_> {
    pub fn address(&self, key: &str, field: Field<Text>) -> Option<Spanned<String>> {
        let checked = field.and_then(|text| {
            let typed = text.value.trim().to_string();
            match web_address(&typed) {
                Ok(()) => Some(Spanned::new(typed, text.range())),
                Err((reason, hint)) => {
                    let shown: String = typed.chars().filter(|one| !one.is_control()).take(80).collect();
                    self.push(
                        self.error(Code::UnsafeUrl, text.range(), format!("the `{key}` `{shown}` isn't let through"))
                            .label(reason)
                            .hint(hint),
                    );
                    None
                }
            }
        });
        checked.given()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lets_through() {
        for address in
            ["https://x.org/a?b#c", "HTTP://x.org", "mailto:a@x.org", "doi:10.1000/182", "https://пример.рф/é"]
        {
            assert_eq!(web_address(address), Ok(()), "{address}");
        }
    }

    #[test]
    fn refuses() {
        for (address, reason) in [
            ("javascript:alert(1)", "has the scheme `javascript:`"),
            ("JavaScript:alert(1)", "has the scheme `JavaScript:`"),
            ("java\nscript:alert(1)", "holds white space"),
            ("java\u{0}script:alert(1)", "holds U+0000"),
            ("data:text/html,x", "has the scheme `data:`"),
            ("file:///etc/passwd", "has the scheme `file:`"),
            ("www.x.org/a", "has no scheme"),
            ("x.org:8080/a", "has no scheme"),
            ("//x.org", "has no scheme"),
            ("", "has no scheme"),
            ("https:", "is incomplete"),
            ("https:///a", "is incomplete"),
            ("mailto:x", "is incomplete"),
            ("https://x.org/a b", "holds white space"),
            ("https://x.org/\">", "holds U+0022"),
        ] {
            assert_eq!(web_address(address).unwrap_err().0, reason, "{address}");
        }
    }
}
