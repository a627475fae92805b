//! The forms of single values, as far as a pattern can tell them: what the shapes' fields name where their own type is
//! just words. [`values`](super::super::values) has the checks themselves, and tests hold the two together.
//!
//! YAML gives `2020` and `true` types of their own before a schema sees them; our reader takes the words as typed. So a form
//! allows the numbers, and words the truth values, that an author may leave unquoted.
//!
//! `patternErrorMessage` is no keyword of JSON Schema, which passes unknown ones over: editors show it instead of the pattern.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::model::config::{ChangedPolicy, Forge};
use crate::model::record::{
    Basis, Certainty, ChangeKind, ClaimKind, Confidence, NoteKind, PersonKind, Publication, RelationKind, SourceKind,
    SourceType, Stance,
};
use crate::model::work::{Direction, Layout};

/// Declares forms: a name, and its schema.
macro_rules! forms {
    ($($(#[$meta:meta])* $name:ident = $schema:tt;)+) => {
        $(
            $(#[$meta])*
            #[derive(Debug)]
            pub struct $name;

            impl JsonSchema for $name {
                fn inline_schema() -> bool {
                    true
                }

                fn schema_name() -> Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    json_schema!($schema)
                }
            }
        )+
    };
}

forms! {
    /// One value, whatever it looks like.
    Words = { "type": ["string", "number", "boolean"] };
    /// Sentences in Markdown: what `postil fmt` wraps.
    Prose = { "type": ["string", "number", "boolean"], "contentMediaType": "text/markdown" };
    /// The id of a person, or a name as it stands.
    Name = { "type": ["string", "number", "boolean"] };
    /// A whole number is an id too.
    Id = { "type": ["string", "integer"], "pattern": "^[a-z0-9][a-z0-9-]{1,63}$", "minimum": 10, "patternErrorMessage": "2 to 64 of a to z, digits and hyphens, and no hyphen first" };
    /// `is_slug`.
    Slug = {
        "type": ["string", "integer"],
        "pattern": r"^[\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]+)*$",
        "maxLength": 64,
        "minimum": 0, "patternErrorMessage": "only lower-case letters, digits and single hyphens between them" };
    /// EDTF, levels 0 and 1: points in time, and from one to another. A year alone is a number to YAML.
    EdtfDate = { "type": ["string", "integer"], "pattern": EDTF, "patternErrorMessage": "a date such as 2020-08-17, 2020-08, 2020?, 1850~, 1914/1918, 202X or -0043" };
    /// YYYY-MM-DD.
    Day = { "type": "string", "pattern": r"^\s*[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\s*$", "patternErrorMessage": "a day as YYYY-MM-DD, such as 2020-08-17" };
    /// An address that may stand in a link.
    Address = {
        "type": "string",
        "pattern": r#"^\s*([Hh][Tt][Tt][Pp][Ss]?://[^\s<>"`\\/?#:]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s<>"`\\]*@|[Dd][Oo][Ii]:10\.[^\s<>"`\\]*/)[^\s<>"`\\]*\s*$"#, "patternErrorMessage": "an address with https:, http:, mailto: or doi:, such as https://example.org/page" };
    /// The address of a folder on the web.
    WebAddress = { "type": "string", "pattern": r#"^\s*[Hh][Tt][Tt][Pp][Ss]?://[^\s<>"`\\/?#:][^\s<>"`\\?#]*\s*$"#, "patternErrorMessage": "an address such as https://example.org/edition" };
    /// The shape of a BCP 47 tag.
    LanguageTag = { "type": "string", "pattern": r"^\s*[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\s*$", "patternErrorMessage": "a tag of BCP 47, such as en or pt-BR" };
    Doi = { "type": "string", "pattern": r"10\.[0-9]{4,9}(\.[0-9]+)*/\S+\s*$", "patternErrorMessage": "a DOI such as 10.1000/182" };
    /// Digits; the one that checks them is beyond a pattern.
    Isbn = { "type": ["string", "integer"], "pattern": r"([0-9][-\u0020\u2010\u2011\u2013]*){9}[0-9Xx]\s*$", "patternErrorMessage": "10 or 13 digits, such as 978-3-16-148410-0" };
    Issn = { "type": ["string", "integer"], "pattern": r"[0-9]{4}-?[0-9]{3}[0-9Xx]\s*$", "patternErrorMessage": "an ISSN such as 2049-3630" };
    Pmid = { "type": ["string", "integer"], "pattern": r"[1-9][0-9]{0,7}/?\s*$", "minimum": 1, "maximum": 99_999_999, "patternErrorMessage": "a number of up to eight digits" };
    /// Unquoted, `2101.00001` is a number to YAML.
    Arxiv = { "type": ["string", "number"], "pattern": r"([0-9]{4}\.[0-9]{4,5}|[A-Za-z.-]{2,}/[0-9]{7})(v[0-9]+)?\s*$", "patternErrorMessage": "a number such as 2101.00001 or hep-th/9901001" };
    /// Opaque, as CSS writes it.
    CssColor = {
        "type": "string",
        "pattern": r"^\s*(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|([Rr][Gg][Bb]|[Hh][Ss][Ll])\([^/]*\))\s*$", "patternErrorMessage": "an opaque colour such as \"#7c2a1b\", rgb(124 42 27) or hsl(9 64% 30%)" };
    CssLength = { "type": "string", "pattern": r"^\s*[0-9.]+(rem|em|ch)\s*$", "patternErrorMessage": "a number with rem, em or ch, such as 36.5rem" };
}

/// A year may be unspecified in part; a point uncertain; one end of an interval open or unknown.
const EDTF: &str = concat!(
    r"^\s*(",
    r"(Y-?[0-9]{5,}|-?[0-9X]{4}(-[0-9X]{2}){0,2})[?~%]?(/((Y-?[0-9]{5,}|-?[0-9X]{4}(-[0-9X]{2}){0,2})[?~%]?|\.\.)?)?",
    r"|(\.\.)?/(Y-?[0-9]{5,}|-?[0-9X]{4}(-[0-9X]{2}){0,2})[?~%]?",
    r")\s*$"
);

/// The words of the model's closed lists.
macro_rules! one_of {
    ($($name:ident)+) => {
        $(impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let words: Vec<&str> = $name::ALL.iter().map(|one| one.name()).collect();
                json_schema!({ "enum": words })
            }
        })+
    };
}

one_of! {
    Basis Certainty ChangeKind ChangedPolicy ClaimKind Confidence Direction Forge Layout NoteKind PersonKind Publication
    RelationKind SourceKind SourceType Stance
}
