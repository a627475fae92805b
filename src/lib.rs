//! STUB
#![allow(dead_code)]
pub mod anchor;
pub mod assemble;
pub mod cli;
pub mod load;
pub mod model;
pub mod parse;
pub mod render;
pub mod report;
pub mod write;
