//! The nouns: what every stage reads and makes, and nothing that does work.
//!
//! Lower files first; a file uses only those above it:
//!
//! - [`error`]: the machine failed
//! - [`nearest`]: the known word that an author may have meant
//! - [`source`]: where something stands in a file
//! - [`edit`]: a change to a file's text
//! - [`color`]: opaque colours, and how well one reads on another
//! - [`theme`]: what an edition sets of the theme's design
//! - [`diagnostic`]: a mistake in the edition, as data
//! - [`date`]: EDTF dates
//! - [`rewording`]: old and new words of a passage in one
//! - [`anchor`]: what a record says about where it belongs, and where that was found
//! - [`history`]: former versions of a text
//! - [`document`]: a text with marks beside it
//! - [`words`]: the closed lists of words that records choose from
//! - [`record`]: claims, sources, events, notes, people
//! - [`config`]: what `postil.yaml` says
//! - [`work`]: a text with the records of its sidecar, before and after anchoring
//! - [`indexes`]: how an assembled edition names its texts, records and places
//! - [`coverage`]: how much of an edition is annotated, and what is still open
//! - [`project`]: the files of an edition
//! - [`output`]: what rendering gives to writing
//! - [`site`]: pages, routes, cross-references
//! - [`inventory`]: the anchors of a site one by one

pub mod anchor;
pub mod color;
pub mod config;
pub mod coverage;
pub mod date;
pub mod diagnostic;
pub mod document;
pub mod edit;
pub mod error;
pub mod history;
pub mod indexes;
pub mod inventory;
pub mod nearest;
pub mod output;
pub mod project;
pub mod record;
pub mod rewording;
pub mod site;
pub mod source;
pub mod theme;
pub mod words;
pub mod work;
