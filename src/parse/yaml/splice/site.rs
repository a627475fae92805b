//! The mappings that repairs are about.

use std::collections::BTreeMap;

use crate::model::anchor::Repair;

use super::super::tree::{Node, Scalar, Value};

/// A mapping that holds an anchor.
#[derive(Clone, Copy, Debug)]
pub struct Site<'n> {
    pub map: &'n Node<'n>,
    pub pairs: &'n [(Node<'n>, Node<'n>)],
    /// Index of `quote` in `pairs`.
    pub quote: usize,
    /// Between brackets: its own or those of something around it.
    pub flow: bool,
}

impl<'n> Site<'n> {
    /// The key `name` and its value; of several the first, as the reader takes it.
    pub fn pair(&self, name: &str) -> Option<&'n (Node<'n>, Node<'n>)> {
        match name {
            "quote" => Some(self.quote()),
            _ => self.pairs.iter().find(|(key, _)| key.text() == name),
        }
    }

    /// The key `quote` and its value.
    pub fn quote(&self) -> &'n (Node<'n>, Node<'n>) {
        &self.pairs[self.quote]
    }
}

/// All mappings that are asked for, by the bytes of their quotes.
#[derive(Debug)]
pub struct Sites<'n> {
    found: BTreeMap<(u32, u32), Option<Site<'n>>>,
}

impl<'n> Sites<'n> {
    pub fn find(root: &'n Node<'n>, text: &str, repairs: &[&Repair]) -> Self {
        let asked = repairs.iter().filter_map(|repair| repair.anchor.quote.as_ref());
        let mut sites = Sites { found: asked.map(|quote| ((quote.start, quote.end), None)).collect() };
        sites.walk(root, text, false);
        sites
    }

    /// The mapping of a repair, if its quote reads as it did when the repair was made.
    pub fn of(&self, repair: &Repair) -> Option<&Site<'n>> {
        let quote = repair.anchor.quote.as_ref()?;
        let site = self.found.get(&(quote.start, quote.end))?.as_ref()?;
        let same =
            matches!(&site.pairs[site.quote].1.value, Value::Scalar(Scalar { text, .. }) if text.trim() == quote.value);
        same.then_some(site)
    }

    fn walk(&mut self, node: &'n Node<'n>, text: &str, flow: bool) {
        let flow = flow || text[node.span.start as usize..].starts_with(['[', '{']);
        match &node.value {
            Value::List(items) => items.iter().for_each(|item| self.walk(item, text, flow)),
            Value::Map(pairs) => {
                for (index, (key, value)) in pairs.iter().enumerate() {
                    let span = (value.span.start, value.span.end);
                    if key.text() == "quote"
                        && let Some(found) = self.found.get_mut(&span)
                    {
                        *found = Some(Site { map: node, pairs, quote: index, flow });
                    }
                    self.walk(value, text, flow);
                }
            }
            Value::Null | Value::Scalar(_) => {}
        }
    }
}
