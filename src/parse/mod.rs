pub mod config;
pub mod front_matter;
pub mod markdown;
pub mod yaml;
