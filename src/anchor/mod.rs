//! wip
pub mod borders; pub mod fold; pub mod offsets; pub mod quote; pub mod elision; pub mod context; pub mod distance; pub mod resolve; pub mod section; pub mod shortest; pub mod sentence; pub mod closest;
