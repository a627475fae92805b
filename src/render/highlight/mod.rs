//! Colours for code: which bytes are a keyword, a string, a comment.
//!
//! Gives ranges of the code, not HTML, so that margin notes can cut them. syntect's hundreds of scopes become
//! fourteen classes of our own: its own class output is seventy times as long as the code, and no theme styles it all.

mod styles;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

pub use styles::stylesheet;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

/// Longer code stays plain: nobody reads a whole program in a margin edition, and colouring it takes seconds.
const MAX_CODE: usize = 200_000;
/// A longer line (minified code, data) is left plain: regular expressions take time that grows with its square.
const MAX_LINE: usize = 4_000;

/// The coloured runs of `code` in order, without overlaps, each with its CSS class. What stands between them is plain.
///
/// `language` is the first word of a code block's info string. `None` for a language that isn't known, and for code
/// that is too long.
pub fn classes(code: &str, language: &str) -> Option<Vec<(Range<usize>, &'static str)>> {
    if code.len() > MAX_CODE {
        return None;
    }
    let syntax = syntax(language)?;
    let mut parser = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut runs = Runs { code, runs: Vec::new() };
    let mut known = HashMap::new();
    let mut line_start = 0;
    for line in code.split_inclusive('\n') {
        if line.len() <= MAX_LINE {
            let mut position = 0;
            // An error is a fault of the bundled syntax, not of the author: their code is shown plain.
            for (offset, change) in parser.parse_line(line, syntaxes()).ok()? {
                let offset = offset.min(line.len());
                if offset > position {
                    runs.push(line_start + position..line_start + offset, class(&stack, &mut known));
                    position = offset;
                }
                stack.apply(&change).ok()?;
            }
            runs.push(line_start + position..line_start + line.len(), class(&stack, &mut known));
        }
        line_start += line.len();
    }
    Some(runs.finish())
}

/// Scopes and their classes; the longest that fits decides. An empty class ends the search: what stands further out
/// says nothing of what stands here.
const SCOPES: &[(&str, &str)] = &[
    ("comment", "s-comment"),
    ("constant", "s-constant"),
    ("constant.numeric", "s-number"),
    ("entity.name", "s-type"),
    ("entity.name.constant", "s-constant"),
    ("entity.name.function", "s-function"),
    ("entity.name.label", "s-variable"),
    ("entity.name.tag", "s-tag"),
    ("entity.other.attribute-name", "s-attribute"),
    ("entity.other.inherited-class", "s-type"),
    ("keyword", "s-keyword"),
    ("keyword.operator", "s-operator"),
    ("keyword.operator.logical", "s-keyword"),
    ("keyword.operator.word", "s-keyword"),
    ("keyword.other.unit", "s-number"),
    ("markup.deleted", "s-deleted"),
    ("markup.heading", "s-keyword"),
    ("markup.inserted", "s-inserted"),
    ("markup.raw", "s-string"),
    ("markup.underline.link", "s-string"),
    ("meta.annotation", "s-attribute"),
    ("meta.diff.header", "s-comment"),
    ("meta.embedded", ""),
    ("meta.interpolation", ""),
    ("punctuation", "s-punctuation"),
    ("punctuation.definition.annotation", "s-attribute"),
    ("punctuation.definition.comment", "s-comment"),
    ("punctuation.definition.deleted", "s-deleted"),
    ("punctuation.definition.heading", "s-keyword"),
    ("punctuation.definition.inserted", "s-inserted"),
    ("punctuation.definition.string", "s-string"),
    ("source", ""),
    ("storage", "s-keyword"),
    ("string", "s-string"),
    ("support", "s-function"),
    ("support.class", "s-type"),
    ("support.constant", "s-constant"),
    ("support.type", "s-type"),
    ("variable", "s-variable"),
    ("variable.function", "s-function"),
    ("variable.language", "s-keyword"),
];

/// What authors write for languages that have another name in the bundled syntaxes, or only a near relation.
const ALIASES: &[(&str, &str)] = &[
    ("c#", "cs"),
    ("console", "sh"),
    ("golang", "go"),
    ("jsonc", "json"),
    ("json5", "json"),
    ("jsx", "js"),
    ("node", "js"),
    ("shell", "sh"),
    ("ts", "js"),
    ("tsx", "js"),
    ("typescript", "js"),
];

fn syntaxes() -> &'static SyntaxSet {
    static SYNTAXES: OnceLock<SyntaxSet> = OnceLock::new();
    SYNTAXES.get_or_init(SyntaxSet::load_defaults_newlines)
}

fn syntax(language: &str) -> Option<&'static SyntaxReference> {
    // `rust,no_run` and `{.python}` are common elsewhere.
    let name = language.split(',').next().unwrap_or_default();
    let name = name.trim_matches(|character| "{}.".contains(character)).to_ascii_lowercase();
    if name.is_empty() {
        return None;
    }
    let name = ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name.as_str(), |(_, name)| name);
    syntaxes().find_syntax_by_token(name).filter(|syntax| syntax.name != "Plain Text")
}

/// The class of what stands inside `stack`: that of the innermost scope that has one.
fn class(stack: &ScopeStack, known: &mut HashMap<Scope, Option<&'static str>>) -> &'static str {
    let mut classes =
        stack.as_slice().iter().rev().map(|scope| *known.entry(*scope).or_insert_with(|| scope_class(*scope)));
    classes.find_map(|class| class).unwrap_or_default()
}

fn scope_class(scope: Scope) -> Option<&'static str> {
    static TABLE: OnceLock<Vec<(Scope, &'static str)>> = OnceLock::new();
    let table = TABLE
        .get_or_init(|| SCOPES.iter().filter_map(|(name, class)| Some((Scope::new(name).ok()?, *class))).collect());
    let fitting = table.iter().filter(|(prefix, _)| prefix.is_prefix_of(scope));
    fitting.max_by_key(|(prefix, _)| prefix.len()).map(|(_, class)| *class)
}

struct Runs<'a> {
    code: &'a str,
    runs: Vec<(Range<usize>, &'static str)>,
}

impl Runs<'_> {
    fn push(&mut self, range: Range<usize>, class: &'static str) {
        if class.is_empty() || range.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some((last, same)) if *same == class && last.end == range.start => last.end = range.end,
            _ => self.runs.push((range, class)),
        }
    }

    /// Without the blanks at their ends, where no colour shows.
    fn finish(self) -> Vec<(Range<usize>, &'static str)> {
        let code = self.code;
        let trimmed = self.runs.into_iter().map(|(range, class)| {
            let words = &code[range.clone()];
            let start = range.start + (words.len() - words.trim_start().len());
            (start..start.max(range.start + words.trim_end().len()), class)
        });
        trimmed.filter(|(range, _)| !range.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::styles::STYLES;
    use super::*;

    #[track_caller]
    fn check(language: &str, code: &str, expected: &[(&str, &str)]) {
        let classes = classes(code, language).unwrap();
        let found: Vec<(&str, &str)> = classes.into_iter().map(|(range, class)| (&code[range], class)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn colours_code() {
        check(
            "rust",
            "// one\n// two\nlet a = \"b\\n\"; f(2)\n",
            &[
                ("// one\n// two", "s-comment"),
                ("let", "s-keyword"),
                ("=", "s-operator"),
                ("\"b", "s-string"),
                ("\\n", "s-constant"),
                ("\"", "s-string"),
                (";", "s-punctuation"),
                ("f", "s-function"),
                ("(", "s-punctuation"),
                ("2", "s-number"),
                (")", "s-punctuation"),
            ],
        );
        check(
            "html",
            "<p id=\"a\">b</p>",
            &[
                ("<", "s-punctuation"),
                ("p", "s-tag"),
                ("id", "s-attribute"),
                ("=", "s-punctuation"),
                ("\"a\"", "s-string"),
                (">", "s-punctuation"),
                ("</", "s-punctuation"),
                ("p", "s-tag"),
                (">", "s-punctuation"),
            ],
        );
        check("diff", "-a\n+b\n c\n", &[("-a", "s-deleted"), ("+b", "s-inserted")]);
        check("python", "x and 1", &[("and", "s-keyword"), ("1", "s-number")]);
    }

    #[test]
    fn knows_languages_by_many_names() {
        for name in ["rust", "Rust", "rs", "rust,no_run", "{.python}", "yml", "YAML", "shell", "bash", "c++", "ts"] {
            assert!(classes("a", name).is_some(), "{name}");
        }
        for name in ["", "text", "klingon", ",", "mermaid"] {
            assert!(classes("a", name).is_none(), "{name}");
        }
    }

    #[test]
    fn long_code_stays_plain() {
        assert_eq!(classes(&"1\n".repeat(MAX_CODE), "rust"), None);
        check("rust", &format!("{}\n1", "1 ".repeat(MAX_LINE)), &[("1", "s-number")]);
    }

    #[test]
    fn ranges_are_in_order_and_in_the_code() {
        let code = "#!/bin/sh <<EOF\n<?php \"ü\u{1F600}\" /* ' \n{{ } ]]> `${a}` <%= 1 %> -- \\\r\n\t# x: [y] \u{0}é";
        for language in ["rust", "html", "sh", "php", "js", "yaml", "md", "css", "json", "sql", "perl", "tex", "rb"] {
            let mut end = 0;
            for (range, class) in classes(code, language).unwrap_or_default() {
                assert!(end <= range.start && range.start < range.end && code.get(range.clone()).is_some());
                assert!(STYLES.iter().any(|style| class.strip_prefix("s-") == Some(style.class)), "{class}");
                end = range.end;
            }
        }
    }

    #[test]
    fn every_scope_of_ours_is_one() {
        for (name, class) in SCOPES {
            assert_eq!(scope_class(Scope::new(name).unwrap()), Some(*class), "{name}");
        }
    }
}
