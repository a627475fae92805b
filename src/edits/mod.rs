//! edits: the commands that change the edition's own files. Like `lib.rs` and `passes.rs` they order stages.
//!
//! - [`fix()`]: what anchors must say to be exact again, written into their files
//! - [`add()`]: a record for a passage, in the sidecar of its text
//! - [`append_blank()`], [`create_text()`]: a record or a text to fill in
//! - [`arrange()`]: the keys of records in canonical order, their prose in lines of one width
//! - [`init()`]: a small edition to begin with
//! - [`write_schemas()`]: the JSON Schemas that editors explain its YAML files by

mod add;
mod arrange;
mod fix;
mod ids;
mod init;
mod new;
mod schemas;

pub use add::{Added, Addition, NewRecord, add};
pub use arrange::{Arranged, arrange};
pub use fix::{Accept, Choice, Fate, FileFixes, Fix, Fixes, fix};
pub use init::{NewEdition, init};
pub use new::{BlankRecord, append_blank, blank_text, create_text, skeleton};
pub use schemas::write_schemas;
