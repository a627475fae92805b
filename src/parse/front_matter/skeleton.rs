//! What a new text looks like: a blank title, and as comments what mostly stands beside one.

/// The lines of a new text, and its keys that are left blank.
pub fn text() -> (&'static str, &'static [&'static str]) {
    (TEXT, &["title"])
}

const TEXT: &str = "\
---
# what the text is called
title:
# what stands below its title:
# subtitle: The Period
# who wrote it, and when:
# author: Charles Dickens
# date: 1859-04-30
# its language, if that isn't the edition's:
# lang: en
# the source that it reproduces or discusses:
# source: some-source
---

<!-- Here the text begins, in Markdown. -->
";
