//! What only a note has.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::record::NoteKind;

use super::super::super::yaml::{Field, Text};

/// Words about a passage, shown beside it.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, rename = "note")]
pub struct Note {
    /// What sort of note it is; `gloss`, an explanation of words, when absent.
    #[schemars(with = "NoteKind", example = &"context")]
    pub kind: Field<Text>,
}
