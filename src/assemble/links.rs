//! What records say of one another, checked and kept both ways.

use crate::model::config::Config;
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::record::{Claim, Detail, Event, Id, Kind, Name, Placing, Record, Source};
use crate::model::site::{Links, PlaceRef, RecordIndex, Target};
use crate::model::source::{FilePath, Place, Spanned};

use super::fields;
use super::lookup::{Accepts, Lookup, Wanted};

/// Every place of every record, in reading order.
pub fn places(lookup: &Lookup<'_>) -> Vec<Vec<PlaceRef>> {
    let mut places = vec![Vec::new(); lookup.records.len()];
    for (text, one) in lookup.texts.iter().enumerate() {
        for (note, placement) in one.notes.iter().enumerate().filter_map(|(note, one)| Some((note, one.placement()?))) {
            if let Some(Target::Record(record)) = lookup.get(&placement.record) {
                places[record].push(PlaceRef { text, note });
            }
        }
    }
    places
}

/// The links of every record but those in its words.
pub fn between_records(
    config: &Config,
    placings: &[Placing],
    places: Vec<Vec<PlaceRef>>,
    lookup: &mut Lookup<'_>,
) -> Vec<Links> {
    let mut links: Vec<Links> = places.into_iter().map(|places| Links { places, ..Links::default() }).collect();
    for (index, record) in lookup.records.iter().enumerate() {
        see(index, record, &mut links, lookup);
        match &record.detail {
            Detail::Claim(claim) => of_claim(index, record, claim, config, &mut links, lookup),
            Detail::Event(event) => of_event(index, record, event, &mut links, lookup),
            Detail::Source(source) => wrote(index, source, &mut links, lookup),
            Detail::Note(_) | Detail::Person(_) => {}
        }
        for (role, name) in fields::names(record) {
            person(name, record.file(), role, lookup);
        }
        for anchor in &record.anchors {
            anchor_text(anchor.text.as_ref(), record.file(), lookup);
        }
    }
    for name in &config.editors {
        person(name, &config.place.file, "`editors`", lookup);
    }
    for placing in placings {
        let place = placing.id.place(&placing.file);
        lookup.target(&placing.id.value, place, Wanted::kind(section(placing.kind), placing.kind));
        for anchor in &placing.anchors {
            anchor_text(anchor.text.as_ref(), &placing.file, lookup);
        }
    }
    for (index, text) in lookup.texts.iter().enumerate() {
        let Some(source) = &text.front.source else { continue };
        let wanted = Wanted::kind("`source`", Kind::Source);
        if let Some(source) = lookup.record(&source.value, source.place(&text.file), wanted) {
            links[source].texts.push(index);
        }
    }
    for links in &mut links {
        // Both ends of a `see` may name each other.
        links.see.sort_unstable();
        links.see.dedup();
    }
    links
}

/// The words for a `ref:` entry in a complaint.
fn section(kind: Kind) -> &'static str {
    match kind {
        Kind::Claim => "a `ref` under `claims:`",
        Kind::Event => "a `ref` under `events:`",
        Kind::Source => "a `ref` under `sources:`",
        Kind::Note => "a `ref` under `notes:`",
        Kind::Person => "a `ref` under `people:`",
    }
}

fn see(index: RecordIndex, record: &Record, links: &mut [Links], lookup: &mut Lookup<'_>) {
    for id in &record.see {
        let wanted = Wanted { role: "`see`", accepts: Accepts::Record };
        let Some(other) = lookup.record(&id.value, id.place(record.file()), wanted) else { continue };
        if other == index {
            itself(id, record, "`see`", lookup);
            continue;
        }
        links[index].see.push(other);
        links[other].see.push(index);
    }
}

fn of_claim(
    index: RecordIndex,
    record: &Record,
    claim: &Claim,
    config: &Config,
    links: &mut [Links],
    lookup: &mut Lookup<'_>,
) {
    verdict(record, claim, config, lookup);
    for (item, evidence) in claim.evidence.iter().enumerate() {
        let place = evidence.source.place(record.file());
        if let Some(source) = lookup.record(&evidence.source.value, place, Wanted::kind("evidence", Kind::Source)) {
            links[source].evidence_of.push((index, item));
        }
    }
    for relation in &claim.relations {
        let place = relation.to.place(record.file());
        let Some(other) = lookup.record(&relation.to.value, place, Wanted::kind("a relation", Kind::Claim)) else {
            continue;
        };
        if other == index {
            itself(&relation.to, record, "a relation", lookup);
        } else if !links[index].relations.contains(&(other, relation.kind)) {
            links[index].relations.push((other, relation.kind));
            links[other].inverse.push((index, relation.kind));
        }
    }
    if let Some(speaker) = claim.speaker.as_ref().and_then(|name| known_person(name, lookup)) {
        push_once(&mut links[speaker].said, index);
    }
}

fn of_event(index: RecordIndex, record: &Record, event: &Event, links: &mut [Links], lookup: &mut Lookup<'_>) {
    for named in &event.sources {
        let wanted = Wanted::kind("an event's `sources`", Kind::Source);
        if let Some(source) = lookup.record(&named.source.value, named.source.place(record.file()), wanted) {
            push_once(&mut links[source].events, index);
        }
    }
    for id in &event.claims {
        let wanted = Wanted::kind("an event's `claims`", Kind::Claim);
        if let Some(claim) = lookup.record(&id.value, id.place(record.file()), wanted) {
            push_once(&mut links[claim].events, index);
        }
    }
}

/// Authors, editors and translators are checked with all names; here they only get their works.
fn wrote(index: RecordIndex, source: &Source, links: &mut [Links], lookup: &Lookup<'_>) {
    for name in source.author.iter().chain(&source.editor).chain(&source.translator) {
        if let Some(person) = known_person(name, lookup) {
            push_once(&mut links[person].wrote, index);
        }
    }
}

/// Records are visited in order, so a repeat can only be the last.
fn push_once(list: &mut Vec<RecordIndex>, index: RecordIndex) {
    if list.last() != Some(&index) {
        list.push(index);
    }
}

fn known_person(name: &Name, lookup: &Lookup<'_>) -> Option<RecordIndex> {
    let Name::Person(id) = name else { return None };
    match lookup.get(&id.value) {
        Some(Target::Record(person)) if lookup.records[person].kind() == Kind::Person => Some(person),
        _ => None,
    }
}

fn person(name: &Name, file: &FilePath, role: &'static str, lookup: &mut Lookup<'_>) {
    if let Name::Person(id) = name {
        lookup.target(&id.value, id.place(file), Wanted::kind(role, Kind::Person));
    }
}

/// An anchor of a shared file says which text it belongs to. A draft will do: the place comes with it.
fn anchor_text(text: Option<&Spanned<String>>, file: &FilePath, lookup: &mut Lookup<'_>) {
    if let Some(text) = text
        && lookup.draft(&text.value) != Some("text")
    {
        let wanted = Wanted { role: "an anchor's `text`", accepts: Accepts::Text };
        lookup.target(&text.value, text.place(file), wanted);
    }
}

fn itself(id: &Spanned<Id>, record: &Record, role: &str, lookup: &mut Lookup<'_>) {
    let kind = record.kind().name();
    lookup.report().push(
        Diagnostic::error(
            Code::SelfReference,
            id.place(record.file()),
            format!("{role} of the {kind} `{}` names the {kind} itself", record.id),
        )
        .label(format!("must name another {}", if role == "`see`" { "record" } else { kind }))
        .hint("remove this entry, or name the record that you mean"),
    );
}

fn verdict(record: &Record, claim: &Claim, config: &Config, lookup: &mut Lookup<'_>) {
    let Some(verdict) = &claim.verdict else { return };
    let keys = || config.verdicts.iter().map(|step| &*step.key);
    // While a file is unreadable it may be the config, and the scale not the edition's own.
    if !lookup.complete() || keys().any(|key| *key == *verdict.value) {
        return;
    }
    let place: Place = verdict.place(record.file());
    let mut diagnostic =
        Diagnostic::error(Code::UnknownVerdict, place, format!("the verdict `{verdict}` isn't on the edition's scale"))
            .label("not a key of `verdicts`");
    let near =
        lookup.propose(&verdict.value, keys()).or_else(|| nearest_beginning(verdict, keys()).map(str::to_string));
    if let Some(near) = near {
        diagnostic = diagnostic.hint(format!("did you mean `{near}`?"));
    }
    let scale: Vec<String> = keys().map(|key| format!("`{key}`")).collect();
    let scale = if scale.is_empty() {
        "the scale is empty: define `verdicts` in `postil.yaml`".to_string()
    } else {
        format!("the scale is {}", scale.join(", "))
    };
    lookup.report().push(diagnostic.hint(scale));
}

/// The step that begins like a word: `unverified` is `unverifiable`, of which more letters differ than anyone mistypes.
fn nearest_beginning<'a>(word: &str, steps: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let common = |step: &str| word.chars().zip(step.chars()).take_while(|(one, other)| one == other).count();
    let least = (2 * word.chars().count()).div_ceil(3).max(5);
    // The first of those that have most in common.
    steps.filter(|step| common(step) >= least).min_by_key(|step| std::cmp::Reverse(common(step)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::testing::{
        Builder, TextBuilder, assembled, assembled_with, claim, event, note_in, person, placing, shown, source, text,
    };
    use crate::model::record::RelationKind;
    use crate::model::site::Site;

    fn links<'a>(site: &'a Site, id: &str) -> &'a Links {
        match site.target(id) {
            Some(Target::Record(record)) => &site.links[record],
            other => panic!("{id} is {other:?}"),
        }
    }

    fn ids(site: &Site, list: &[RecordIndex]) -> String {
        list.iter().map(|index| &*site.records[*index].id).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_link_goes_both_ways() {
        let (site, report) = assembled(
            vec![
                claim("aa").evidence("ss").evidence("s-old").speaker("pp").relation("bb").relation("bb"),
                claim("bb").evidence("ss").see("ss"),
                source("ss").author("pp").alias("s-old").see("bb"),
                event("ee").source("ss").source("ss").bears_on("aa"),
                person("pp").see("aa"),
            ],
            vec![
                text("t1").source("ss").note(note_in("aa", 1)),
                text("t2").note(note_in("bb", 1)).note(note_in("s-old", 1)),
            ],
        );
        assert_eq!(shown(&report), [""; 0]);
        assert_eq!(links(&site, "ss").evidence_of, [(0, 0), (0, 1), (1, 0)]);
        assert_eq!(ids(&site, &links(&site, "ss").events), "ee");
        assert_eq!(ids(&site, &links(&site, "aa").events), "ee");
        assert_eq!(ids(&site, &links(&site, "ss").see), "bb");
        assert_eq!(ids(&site, &links(&site, "bb").see), "ss");
        assert_eq!(ids(&site, &links(&site, "aa").see), "pp");
        assert_eq!(ids(&site, &links(&site, "pp").said), "aa");
        assert_eq!(ids(&site, &links(&site, "pp").wrote), "ss");
        assert_eq!(links(&site, "aa").relations, [(1, RelationKind::Supports)]);
        assert_eq!(links(&site, "bb").inverse, [(0, RelationKind::Supports)]);
        assert_eq!(links(&site, "ss").texts, [0]);
        assert_eq!(links(&site, "ss").places, [PlaceRef { text: 1, note: 1 }]);
    }

    fn check(records: Vec<Builder>, texts: Vec<TextBuilder>, expected: &[&str]) {
        let (_, report) = assembled(records.clone(), texts.clone());
        assert_eq!(shown(&report), expected);
    }

    #[test]
    fn a_reference_names_something() {
        for (record, message) in [
            (claim("aa").evidence("sss"), "no source has the id `sss`"),
            (claim("aa").relation("bbb"), "no claim has the id `bbb`"),
            (claim("aa").see("zzz"), "no record has the id `zzz`"),
            (claim("aa").speaker("nobody"), "no person has the id `nobody`"),
            (claim("aa").by("nobody"), "no person has the id `nobody`"),
            (source("aa").author("nobody"), "no person has the id `nobody`"),
            (event("aa").source("sss"), "no source has the id `sss`"),
            (event("aa").bears_on("ccc"), "no claim has the id `ccc`"),
            (claim("aa").anchored_in("other"), "no text has the id `other`"),
        ] {
            check(vec![record.clone()], vec![], &[&format!("unknown-id content/a.yaml: {message}")]);
            let (_, report) = assembled_with(vec![record], vec![], |parts| parts.complete = false);
            assert_eq!(shown(&report), [""; 0], "held back while a file is unreadable");
        }
        check(vec![], vec![text("tale").source("sss")], &["unknown-id content/tale.md: no source has the id `sss`"]);
        let (_, report) = assembled_with(vec![], vec![], |parts| {
            parts.config.editors = vec![Name::Person(Spanned::new("nobody".into(), 0..0))];
            parts.placings = vec![placing(Kind::Claim, "aa")];
        });
        assert_eq!(
            shown(&report),
            [
                "unknown-id content/tale.notes.yaml: no claim has the id `aa`",
                "unknown-id postil.yaml: no person has the id `nobody`",
            ]
        );
    }

    #[test]
    fn a_reference_names_the_right_kind() {
        for (record, message) in [
            (claim("aa").evidence("ee"), "evidence must name a source, but `ee` is an event (content/a.yaml)"),
            (claim("aa").relation("ss"), "a relation must name a claim, but `ss` is a source (content/a.yaml)"),
            (claim("aa").see("tale"), "`see` must name a record, but `tale` is a text (content/tale.md)"),
            (claim("aa").speaker("ss"), "`speaker` must name a person, but `ss` is a source (content/a.yaml)"),
            (
                claim("aa").anchored_in("ss"),
                "an anchor's `text` must name a text, but `ss` is a source (content/a.yaml)",
            ),
            (
                event("e2").bears_on("ss"),
                "an event's `claims` must name a claim, but `ss` is a source (content/a.yaml)",
            ),
        ] {
            check(
                vec![record, source("ss"), event("ee")],
                vec![text("tale")],
                &[&format!("wrong-kind content/a.yaml: {message}")],
            );
        }
        let (_, report) =
            assembled_with(vec![source("ss")], vec![], |parts| parts.placings = vec![placing(Kind::Claim, "ss")]);
        assert_eq!(
            shown(&report),
            [
                "wrong-kind content/tale.notes.yaml: a `ref` under `claims:` must name a claim, but `ss` is a source (content/a.yaml)",
            ]
        );
    }

    #[test]
    fn nothing_refers_to_itself() {
        check(
            vec![claim("aa").alias("old").see("old")],
            vec![],
            &["self-reference content/a.yaml: `see` of the claim `aa` names the claim itself"],
        );
        check(
            vec![claim("aa").relation("aa")],
            vec![],
            &["self-reference content/a.yaml: a relation of the claim `aa` names the claim itself"],
        );
        check(vec![claim("aa").see("bb").relation("bb"), claim("bb").see("aa").relation("aa")], vec![], &[]);
    }

    #[test]
    fn hints_say_what_may_be_meant() {
        let hints = |records: Vec<Builder>| {
            let (_, report) = assembled(records, vec![]);
            report.iter().flat_map(|one| one.hints.clone()).collect::<Vec<_>>()
        };
        assert_eq!(
            hints(vec![claim("aa").evidence("kremlim"), source("kremlin"), claim("kremlin-x")]),
            ["did you mean `kremlin`?"]
        );
        assert_eq!(
            hints(vec![claim("aa").verdict("suported")]),
            [
                "did you mean `supported`?",
                "the scale is `supported`, `partly-supported`, `contested`, `contradicted`, `unverifiable`, `opinion`",
            ]
        );
        assert_eq!(hints(vec![claim("aa").verdict("unverified")])[0], "did you mean `unverifiable`?");
        assert_eq!(hints(vec![claim("aa").verdict("support")])[0], "did you mean `supported`?");
        assert_eq!(hints(vec![claim("aa").verdict("unsure")]).len(), 1);
        assert_eq!(
            hints(vec![claim("aa").speaker("nobody")]),
            ["define `nobody` under `people:`, or write a name as it stands, with a capital or a space",]
        );
    }

    #[test]
    fn a_verdict_is_on_the_scale() {
        check(
            vec![claim("aa").verdict("supported"), claim("bb").verdict("true")],
            vec![],
            &["unknown-verdict content/a.yaml: the verdict `true` isn't on the edition's scale"],
        );
    }
}
