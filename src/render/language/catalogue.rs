//! The languages that postil knows, and what an English message says about itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use fluent_syntax::ast::{Comment, Entry, Expression, InlineExpression, Pattern, PatternElement};
use include_dir::{Dir, include_dir};

use super::LAST;

/// `CODE.ftl` for each language.
static LANGUAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/languages");

/// The messages that postil has in a language, as Fluent.
pub fn shipped(tag: &str) -> Option<&'static str> {
    LANGUAGES.get_file(format!("{}.ftl", tag.to_ascii_lowercase()))?.contents_utf8()
}

/// The tags of all of them, in order.
#[cfg(test)]
pub fn tags() -> Vec<&'static str> {
    let mut tags: Vec<&str> = LANGUAGES.files().filter_map(|file| file.path().file_stem()?.to_str()).collect();
    tags.sort_unstable();
    tags
}

/// Messages by id.
#[derive(Debug)]
pub struct Messages<'a> {
    by_id: BTreeMap<&'a str, Message<'a>>,
}

/// What a message is told.
#[derive(Debug)]
pub struct Message<'a> {
    /// Those in its words, those that only choose among wordings, and those that its comment names.
    pub variables: BTreeSet<&'a str>,
}

impl<'a> Messages<'a> {
    /// The messages of a file; what can't be read in it is left out.
    pub fn of(text: &'a str) -> Self {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        let messages = resource.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(message) => {
                let mut uses = Uses::default();
                if let Some(pattern) = &message.value {
                    uses.pattern(pattern);
                }
                let variables = uses.variables.iter().copied().chain(message.comment.iter().flat_map(named)).collect();
                Some((message.id.name, Message { variables }))
            }
            _ => None,
        });
        Self { by_id: messages.collect() }
    }

    pub fn get(&self, id: &str) -> Option<&Message<'a>> {
        self.by_id.get(id)
    }

    /// In alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &'a str> {
        self.by_id.keys().copied()
    }
}

/// Every message that there is.
pub fn english() -> &'static Messages<'static> {
    static ENGLISH: LazyLock<Messages<'static>> =
        LazyLock::new(|| Messages::of(shipped(LAST).expect("English is embedded")));
    &ENGLISH
}

/// The variables that a comment explains: `# $count (Number): how many there are`.
fn named<'a>(comment: &Comment<&'a str>) -> Vec<&'a str> {
    comment.content.iter().filter_map(|line| line.strip_prefix('$')?.split([' ', ':', ',']).next()).collect()
}

/// What the parts of a message refer to.
#[derive(Debug, Default)]
pub struct Uses<'a> {
    pub variables: BTreeSet<&'a str>,
    pub messages: BTreeSet<&'a str>,
    pub terms: BTreeSet<&'a str>,
    pub functions: BTreeSet<&'a str>,
}

impl<'a> Uses<'a> {
    pub fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name);
            }
            InlineExpression::TermReference { id, .. } => {
                self.terms.insert(id.name);
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name);
                arguments.positional.iter().for_each(|one| self.inline(one));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
