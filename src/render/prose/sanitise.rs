//! Raw HTML, made safe.
//!
//! Raw HTML arrives tag by tag, so it can be judged only together with what stands around it. It is judged a block at
//! a time, not over the whole text: every block must be well-formed on its own, since its notes stand after it in the
//! rail. Blocks that a raw element reaches over are judged as one (see `raw`). Blocks without raw HTML are our
//! own writing and are left as they are.

use std::sync::OnceLock;

use ammonia::{Builder, UrlRelative};

/// `html` with only harmless elements and attributes, and every element closed.
pub fn sanitise(html: &str) -> String {
    static RULES: OnceLock<Builder<'static>> = OnceLock::new();
    RULES.get_or_init(rules).clean(html).to_string()
}

/// What ammonia lets through by default, and what prose itself writes.
fn rules() -> Builder<'static> {
    let mut rules = Builder::default();
    rules
        .add_tags(["input"])
        // A box of a task list; no other input does anything on a static page.
        .add_tag_attribute_values("input", "type", ["checkbox"])
        .set_tag_attribute_value("input", "disabled", "")
        .add_tag_attributes("a", ["rel"])
        .add_tag_attributes("img", ["loading"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attributes("details", ["open"])
        .add_generic_attributes(["id", "class", "role", "tabindex", "dir", "aria-label", "data-mark", "data-notes"])
        .link_rel(None)
        .url_relative(UrlRelative::PassThrough)
        .url_schemes(["http", "https", "mailto", "doi"].into());
    rules
}

#[cfg(test)]
mod tests {
    use super::sanitise;

    #[test]
    fn keeps_what_is_harmless() {
        for (html, clean) in [
            ("<p>a <b>b</b></p>", "<p>a <b>b</b></p>"),
            ("<p>a <b>b</p>", "<p>a <b>b</b></p>"),
            ("</div><p>a</p>", "<p>a</p>"),
            ("<p onclick=\"x()\" style=\"color:red\">a</p>", "<p>a</p>"),
            ("<script>alert(1)</script>a", "a"),
            ("<a href=\"javascript:x\">a</a>", "<a>a</a>"),
            ("<img src=x onerror=y>", "<img src=\"x\">"),
            ("<iframe src=\"//x\"></iframe>", ""),
            ("<input type=\"text\" name=\"a\">", "<input disabled=\"\">"),
            (
                "<p id=\"p-1\"><span class=\"hl claim\" id=\"a-b\" data-notes=\"b\">a</span><a class=\"ref claim\" data-mark \
                 id=\"r-b\" href=\"#n-b\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></p>",
                "<p id=\"p-1\"><span class=\"hl claim\" id=\"a-b\" data-notes=\"b\">a</span><a class=\"ref claim\" \
                 data-mark=\"\" id=\"r-b\" href=\"#n-b\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></p>",
            ),
        ] {
            assert_eq!(sanitise(html), clean);
        }
    }
}
