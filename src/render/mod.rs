//! STUB
pub mod dates;
pub mod highlight;
pub mod prose;
pub mod references;
pub mod templates;
pub mod timeline;
pub mod view;
