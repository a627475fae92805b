//! edits: the commands that change the edition's own files. Like `lib.rs` and `passes.rs` they order stages.
//!
//! - [`fix()`]: what anchors must say to be exact again, written into their files
//! - [`add()`]: a record for a passage, in the sidecar of its text

mod add;
mod fix;

pub use add::{Added, Addition, NewRecord, add};
pub use fix::{Accept, Choice, Fate, FileFixes, Fix, Fixes, fix};
