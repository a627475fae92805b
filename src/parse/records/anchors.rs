//! Where a record belongs: its own anchor and those of `also`.

use std::ops::Range;

use crate::model::anchor::Anchor;
use crate::model::diagnostic::Code;
use crate::model::source::Spanned;

use super::super::values::{Checks, Cut};
use super::super::yaml::{Field, Text};
use super::shapes::{ANCHOR_KEYS, Common};
use super::trimmed;

/// The anchors of an entry. One whose fields are bad or contradict one another is reported and left out.
pub fn read(
    checks: Checks<'_>,
    common: &Common,
    keys: &[Spanned<String>],
    head: Range<u32>,
    shared: bool,
) -> Vec<Anchor> {
    let mut anchors = Vec::new();
    let text = text(checks, common, keys, &head, shared);
    let own = Fields {
        quote: checks.words("quote", common.quote.clone(), Cut::Error),
        prefix: checks.words("prefix", common.prefix.clone(), Cut::Error),
        suffix: checks.words("suffix", common.suffix.clone(), Cut::Error),
        section: section(checks, &common.section),
        occurrence: common.occurrence.clone(),
        whole: common.whole.clone(),
    };
    let key = |name: &str| keys.iter().find(|key| key.value == name).map(Spanned::range);
    let anchored = ["quote", "prefix", "suffix", "section", "occurrence", "whole"].into_iter().any(|name| {
        // `whole: false` says as much as no `whole`.
        key(name).is_some() && !(name == "whole" && matches!(&common.whole, Field::Given(whole) if !whole.value))
    });
    if anchored {
        anchors.extend(own.anchor(checks, key("quote"), &head));
    } else if let (Some(at), true, false) = (key("text"), shared, common.also.present) {
        checks.push(
            checks
                .error(Code::AnchorConflict, at, "`text` stands without a quotation")
                .hint("`quote: ` and words of the text, or `whole: true`"),
        );
    }
    for also in &common.also.values {
        let head = checks.head(also.range());
        let place = Fields {
            quote: checks.words("quote", also.quote.clone(), Cut::Error),
            prefix: checks.words("prefix", also.prefix.clone(), Cut::Error),
            suffix: checks.words("suffix", also.suffix.clone(), Cut::Error),
            section: section(checks, &also.section),
            occurrence: also.occurrence.clone(),
            whole: Field::Absent,
        };
        if place.quote.is_absent() {
            checks.push(
                checks
                    .error(Code::MissingKey, head, "an entry of `also` has no `quote`")
                    .label("it inherits nothing from the record's own anchor")
                    .hint("`quote: ` and words of the text"),
            );
        } else {
            anchors.extend(place.anchor(checks, None, &head));
        }
    }
    match text {
        // Reported: without its text an anchor means nothing.
        None if shared => Vec::new(),
        text => {
            for anchor in &mut anchors {
                anchor.text.clone_from(&text);
            }
            anchors
        }
    }
}

/// The `text` of the anchors in a shared file. In a sidecar it has no place.
fn text(
    checks: Checks<'_>,
    common: &Common,
    keys: &[Spanned<String>],
    head: &Range<u32>,
    shared: bool,
) -> Option<Spanned<String>> {
    let key = keys.iter().find(|key| key.value == "text");
    if !shared {
        if let Some(key) = key {
            checks.push(
                checks
                    .error(Code::UnknownKey, key.range(), "`text` is no key of a sidecar's entry")
                    .label("the text is the one beside this file")
                    .hint("remove it, or move the entry to the sidecar of that text"),
            );
        }
        return None;
    }
    let field = checks.words("text", common.text.clone(), Cut::Warning);
    let anchor = keys.iter().find(|key| key.value != "text" && ANCHOR_KEYS.contains(&key.value.as_str()));
    if let (true, Some(anchor)) = (field.is_absent(), anchor) {
        let at = if anchor.value.is_empty() { head.clone() } else { anchor.range() };
        let message = format!("`{}` stands in a shared file, and no `text` says which text it is about", anchor.value);
        checks.push(
            checks
                .error(Code::UnanchoredText, at, message)
                .hint("`text: ` and the id of the text, such as `text: essays/first`"),
        );
    }
    field.given().map(trimmed)
}

/// An empty section is what stands before the first heading, so blank words count.
fn section(checks: Checks<'_>, field: &Field<Text>) -> Field<Text> {
    match field {
        Field::Given(text) if text.value.trim().is_empty() => field.clone(),
        _ => checks.words("section", field.clone(), Cut::Warning),
    }
}

struct Fields {
    quote: Field<Text>,
    prefix: Field<Text>,
    suffix: Field<Text>,
    section: Field<Text>,
    occurrence: Field<Spanned<u32>>,
    whole: Field<Spanned<bool>>,
}

impl Fields {
    /// One anchor, if its fields go together. `quote_key` is where an empty `quote` stands.
    fn anchor(self, checks: Checks<'_>, quote_key: Option<Range<u32>>, head: &Range<u32>) -> Option<Anchor> {
        let bad = matches!(self.whole, Field::Bad)
            || matches!(self.occurrence, Field::Bad)
            || [&self.quote, &self.prefix, &self.suffix, &self.section]
                .into_iter()
                .any(|field| matches!(field, Field::Bad));
        let conflict = |at: Range<u32>, message: &str, hint: &str| {
            checks.push(checks.error(Code::AnchorConflict, at, message).hint(hint));
        };
        let whole = self.whole.given().filter(|whole| whole.value);
        let quote = self.quote.given();
        let (prefix, suffix, section) = (self.prefix.given(), self.suffix.given(), self.section.given());
        let occurrence = self.occurrence.given();
        let words = [("prefix", &prefix), ("suffix", &suffix)];
        let mut sound = !bad;
        if let Some(occurrence) = occurrence.as_ref().filter(|occurrence| occurrence.value == 0) {
            conflict(occurrence.range(), "`occurrence` is 0, and counting begins with 1", "`occurrence: 1`");
            sound = false;
        }
        if let Some(whole) = &whole {
            let others = [("quote", quote.as_ref()), ("prefix", prefix.as_ref()), ("suffix", suffix.as_ref())];
            let other = others.into_iter().find_map(|(key, field)| field.map(|text| (key, text.range())));
            let other = other.or_else(|| occurrence.as_ref().map(|count| ("occurrence", count.range())));
            if let Some((key, at)) = other {
                checks.push(
                    checks
                        .error(Code::AnchorConflict, at, format!("`{key}` and `whole: true` contradict each other"))
                        .label("one passage")
                        .related(checks.place(whole.range()), "the whole text or section")
                        .hint(format!("remove `{key}`, or `whole`")),
                );
                sound = false;
            }
        } else if quote.is_none() && !bad {
            sound = false;
            if let Some(at) = quote_key {
                checks.push(
                    checks.error(Code::QuoteEmpty, at, "`quote` has no words").hint("`quote: ` and words of the text"),
                );
            } else if let Some((key, Some(text))) = words.iter().find(|(_, field)| field.is_some()) {
                conflict(text.range(), &format!("`{key}` stands without a `quote`"), "`quote: ` and words of the text");
            } else if let Some(occurrence) = &occurrence {
                conflict(
                    occurrence.range(),
                    "`occurrence` stands without a `quote`",
                    "`quote: ` and words of the text",
                );
            } else if let Some(section) = &section {
                conflict(
                    section.range(),
                    "`section` stands without a `quote`",
                    "`whole: true` if the record belongs to the whole section, else `quote: ` and words of the text",
                );
            } else {
                conflict(head.clone(), "this anchor has no `quote`", "`quote: ` and words of the text");
            }
        }
        sound.then(|| Anchor {
            place: checks.place(quote.as_ref().map_or_else(|| head.clone(), Text::range)),
            quote: quote.map(trimmed),
            prefix: prefix.map(trimmed),
            suffix: suffix.map(trimmed),
            section: section.map(trimmed),
            occurrence,
            whole: whole.is_some(),
            text: None,
        })
    }
}
