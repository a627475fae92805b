//! The raw shapes of YAML entries. They never leave `parse`.
//!
//! What their fields' comments say is shown to authors: it becomes the descriptions of the JSON Schemas, so it is written
//! for them and names no type. Examples stand in attributes. The order of the fields is the canonical order of keys.

mod claim;
mod common;
mod event;
mod locator;
mod note;
mod person;
mod source;

pub use claim::{Claim, Evidence, Relation};
pub use common::{Change, Common};
pub use event::{Event, EventSource, Location};
pub use locator::Locator;
pub use note::Note;
pub use person::Person;
pub use source::Source;

/// The keys of an anchor, in an entry itself.
pub const ANCHOR_KEYS: [&str; 8] = ["quote", "prefix", "suffix", "section", "occurrence", "also", "whole", "text"];

/// The keys of [`Common`] that stand before those of a kind: who it is, where it belongs, what it is called.
pub const HEAD_KEYS: [&str; 12] =
    ["id", "ref", "quote", "prefix", "suffix", "section", "occurrence", "also", "whole", "text", "title", "summary"];
