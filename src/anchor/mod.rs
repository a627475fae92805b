//! wip
pub mod borders; pub mod fold; pub mod offsets; pub mod quote; pub mod elision;
