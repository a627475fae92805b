//! What is wrong with the edition's own messages.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_syntax::ast::{Entry, Message};

use super::LAST;
use super::catalogue::{Messages, Uses, english, shipped};
use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::nearest::nearest;
use crate::model::source::{FilePath, Place};

/// Where an edition's own messages lie, and how their files end.
const FOLDER: &str = "languages/";
const ENDING: &str = ".ftl";

/// What begins the ids of messages that only the edition's own templates use.
const OWN: &str = "own-";

/// Braces inside braces: Fluent's parser goes down one level of the stack for each.
const DEEPEST: usize = 30;

/// So many missing messages are named.
const NAMED: usize = 3;

/// The language of a file of the edition.
pub fn tag_of(file: &str) -> Option<&str> {
    file.strip_prefix(FOLDER)?.strip_suffix(ENDING)
}

/// Reports the mistakes of the edition's own files, and the messages that the edition's language lacks.
pub fn check(tag: &str, chain: &[String], own: &[(FilePath, String)], report: &mut Report) {
    for (file, text) in own {
        check_file(file, text, report);
    }
    missing(tag, chain, own, report);
}

/// Whether a file can be given to Fluent's parser.
pub fn is_shallow(text: &str) -> bool {
    too_deep(text).is_none()
}

/// Where braces stand too deep in each other. An entry begins at the left, which ends whatever was open before.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at_start = true;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if at_start && (character.is_alphabetic() || character == '-') => depth = 0,
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
        at_start = character == '\n';
    }
    None
}

fn check_file(file: &FilePath, text: &str, report: &mut Report) {
    let Some(tag) = tag_of(file) else {
        let message = format!("`{file}` isn't read: the messages of a language stand in `{FOLDER}CODE{ENDING}`");
        return report.push(Diagnostic::warning(Code::BadFileName, Place::start_of(file), message));
    };
    let complaint = |range: Range<usize>, message: String| {
        Diagnostic::error(Code::BadMessage, Place::new(file, range.start as u32..range.end as u32), message)
    };
    if let Some(at) = too_deep(text) {
        let message = format!("more than {DEEPEST} braces stand in each other");
        return report.push(complaint(at..at + 1, message));
    }
    let resource = match fluent_syntax::parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let at = border(text, error.pos.start);
                let next = text[at..].chars().next().filter(|next| *next != '\n' && *next != '\r');
                let end = at + next.map_or(0, char::len_utf8);
                let message = format!("this isn't Fluent: {}", sentence(&error.kind.to_string()));
                report.push(complaint(at..end, message));
            }
            resource
        }
    };
    let known = known(&resource.body, tag);
    let mut seen = BTreeSet::new();
    for entry in &resource.body {
        let (id, uses) = match entry {
            Entry::Message(message) => (message.id.name, uses(message)),
            Entry::Term(term) => {
                let mut uses = Uses::default();
                uses.pattern(&term.value);
                (term.id.name, uses)
            }
            _ => continue,
        };
        let is_term = matches!(entry, Entry::Term(_));
        let range = range_of(text, id);
        if !seen.insert((is_term, id)) {
            report.push(
                complaint(range.clone(), format!("the message `{id}` stands twice"))
                    .label("again")
                    .hint("keep one of them"),
            );
        }
        let ours = if is_term { None } else { english().get(id) };
        if let (Entry::Message(message), Some(_)) = (entry, ours)
            && message.value.is_none()
        {
            report
                .push(complaint(range.clone(), format!("the message `{id}` has no words")).hint(format!("`{id} = …`")));
        }
        if ours.is_none() && !is_term && !id.starts_with(OWN) {
            let complaint = complaint(range.clone(), format!("there is no message `{id}`")).label("not known");
            report.push(match nearest(id, english().ids()) {
                Some(near) => complaint.hint(format!("did you mean `{near}`?")),
                None => complaint.hint(format!("a message for templates of your own begins with `{OWN}`")),
            });
        }
        let references = [
            ("message", "", &uses.messages, &known.messages),
            ("term", "-", &uses.terms, &known.terms),
            ("function", "", &uses.functions, &BTreeSet::from(["NUMBER"])),
        ];
        for (noun, dash, used, known) in references {
            for name in used.difference(known) {
                let complaint = complaint(
                    range_of(text, name),
                    format!("`{id}` uses the {noun} `{dash}{name}`, which doesn't exist"),
                );
                report.push(match nearest(name, known.iter().copied()) {
                    Some(near) => complaint.hint(format!("did you mean `{dash}{near}`?")),
                    None => complaint,
                });
            }
        }
        if let Some(ours) = ours {
            for name in uses.variables.difference(&ours.variables) {
                let message = format!("the message `{id}` isn't told `${name}`");
                let complaint = complaint(range_of(text, name), message).label("not known here");
                let told: Vec<String> = ours.variables.iter().map(|name| format!("`${name}`")).collect();
                report.push(match (nearest(name, ours.variables.iter().copied()), told.is_empty()) {
                    (Some(near), _) => complaint.hint(format!("did you mean `${near}`?")),
                    (None, false) => complaint.hint(format!("it is told {}", told.join(", "))),
                    (None, true) => complaint.hint("it is told nothing"),
                });
            }
        }
    }
}

/// What messages of one language may refer to.
struct Known<'a> {
    messages: BTreeSet<&'a str>,
    terms: BTreeSet<&'a str>,
}

fn known<'a>(own: &[Entry<&'a str>], tag: &str) -> Known<'a> {
    let mut known = Known { messages: BTreeSet::new(), terms: BTreeSet::new() };
    let ours = shipped(tag).map(|text| fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource));
    for entry in own.iter().chain(ours.iter().flat_map(|ours| &ours.body)) {
        match entry {
            Entry::Message(message) => known.messages.insert(message.id.name),
            Entry::Term(term) => known.terms.insert(term.id.name),
            _ => false,
        };
    }
    known
}

fn uses<'a>(message: &Message<&'a str>) -> Uses<'a> {
    let mut uses = Uses::default();
    let patterns = message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value));
    patterns.for_each(|pattern| uses.pattern(pattern));
    uses
}

/// Says once what the edition's language lacks.
fn missing(tag: &str, chain: &[String], own: &[(FilePath, String)], report: &mut Report) {
    let (Some(last), speaking) = (chain.last(), &chain[..chain.len().saturating_sub(1)]) else { return };
    // Another English, such as `en-GB`, has all the words of English.
    let speaks_english = speaking.last().is_none_or(|tag| is_form_of(tag, LAST));
    if last != LAST || speaks_english {
        return;
    }
    let of_chain =
        |file: &str| tag_of(file).is_some_and(|own| speaking.iter().any(|tag| tag.eq_ignore_ascii_case(own)));
    let mut has: BTreeSet<&str> = BTreeSet::new();
    has.extend(
        speaking.iter().filter_map(|tag| shipped(tag)).flat_map(|text| Messages::of(text).ids().collect::<Vec<_>>()),
    );
    let own: Vec<&(FilePath, String)> = own.iter().filter(|(file, text)| of_chain(file) && is_shallow(text)).collect();
    has.extend(own.iter().flat_map(|(_, text)| Messages::of(text).ids().collect::<Vec<_>>()));
    let lacks: Vec<&str> = english().ids().filter(|id| !has.contains(id)).collect();
    if lacks.is_empty() {
        return;
    }
    let short = speaking.last().map_or(tag, String::as_str);
    let (place, message) = match own.first() {
        Some((file, _)) => {
            (Place::start_of(file), format!("not every message has words in `{tag}`: pages have the others in English"))
        }
        None => (
            Place::start_of(&"postil.yaml".into()),
            format!("postil has no words in `{tag}`: what pages say of their own accord is English"),
        ),
    };
    let named: Vec<String> = lacks.iter().take(NAMED).map(|id| format!("`{id}`")).collect();
    let hint = match (own.is_empty(), lacks.len() > NAMED) {
        (true, _) => format!("write them into `{FOLDER}{short}{ENDING}`, as `postil explain missing-messages` tells"),
        (false, true) => format!("the first that lack them are {}", named.join(", ")),
        (false, false) => format!("write {}", named.join(", ")),
    };
    report.push(Diagnostic::warning(Code::MissingMessages, place, message).hint(hint));
}

/// `en-GB` of `en`.
fn is_form_of(tag: &str, language: &str) -> bool {
    tag.split('-').next().is_some_and(|first| first.eq_ignore_ascii_case(language))
}

/// Where a part of the text stands in it.
fn range_of(text: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    match start.checked_add(part.len()) {
        Some(end) if end <= text.len() => start..end,
        // A name that isn't a part of this text: one that was looked up elsewhere.
        _ => 0..0,
    }
}

/// The border of a character at or before a byte.
fn border(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// A message of Fluent in the style of ours: lower case, no full stop, what is typed in backticks.
pub fn sentence(message: &str) -> String {
    let mut characters = message.trim_end_matches('.').chars();
    let first = characters.next().map(|first| first.to_lowercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}", characters.as_str().replace('"', "`"))
}
