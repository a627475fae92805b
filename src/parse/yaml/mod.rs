//! YAML as its authors meant it: every mistake with its place, everything else kept.
//!
//! 1. [`mod@tree`]: the event stream of the YAML crate becomes a small tree of spanned nodes; a syntax error is the only
//!    complaint of its file, said by [`syntax`] in the author's terms.
//! 2. [`read`]: serde-derived shapes are read from a node by a `Deserializer` of ours. An unknown key, a double key or
//!    a value of the wrong form is reported where it stands and left out.
//! 3. [`shape`]: what the fields of such shapes are made of.
//! 4. [`mod@arrange`]: keys in canonical order, line by line.
//! 5. [`mod@wrap`]: prose in lines of one width.
//! 6. [`splice`]: other values and new entries in a file that otherwise stays as it is.

mod access;
mod arrange;
mod keys;
mod line;
mod nearest;
mod quoting;
mod read;
mod schema;
mod shape;
mod splice;
mod syntax;
mod tree;
mod wrap;

pub use arrange::{Unarranged, arrange};
pub use keys::{Entry, document, entries, entry, is_meant, listed, misspells, sections};
pub use nearest::nearest;
pub use quoting::quoted;
pub use read::Problems;
pub use shape::{Either, Field, Many, Several, Text};
pub use splice::{Appended, Line, Mended, Refusal, append, fresh, mend};
pub use tree::{Node, Scalar, Source, Style, Value, tree};
pub use wrap::wrap;
