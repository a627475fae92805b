//! What may go wrong when a text is edited, a row for each reason behind a rule of the changed tier.

use super::*;

/// Long enough for words to be rare or common.
const ISLAND: &str = "# The crossing\n\nThe ferry to the island leaves from the old pier every morning at seven, and in \
    winter it often leaves late. The council bought the boat from a Norwegian yard in 1987 and has repaired its engine \
    twice since then.\n\nNobody on the island owns a larger vessel, so the doctor, the post and the schoolchildren all \
    depend on it. In summer the ferry carries tourists, and the islanders sell them honey, wool and postcards.\n\n\
    # The vote\n\nIn March the council voted to keep the ferry for another decade. The mayor argued that a bridge would \
    cost more than the island earns in thirty years, while the fishermen replied that the ferry had never been meant \
    for lorries.\n\n# The letters\n\nThe newspaper printed eleven letters about the decision. Most of their writers \
    wanted a bridge, and a few wanted neither bridge nor ferry. One of them proposed a tunnel and drew it on the back \
    of a menu.";

/// The words that the quotation is placed on, and what is reported.
fn placed(source: &str, fields: &[(&str, &str)]) -> String {
    let (text, report) = run(source, vec![record("one", vec![anchor_of(fields, 10)])]);
    let placements = text.notes.iter().filter_map(MarginNote::placement);
    let words = placements.map(|placement| {
        let passage = placement.passage.start as usize..placement.passage.end as usize;
        format!("{} {}", placement.status.name(), &placement.sentence[passage])
    });
    let unplaced = text.unplaced.iter().map(|unplaced| unplaced.status.name().to_owned());
    let codes = report.iter().map(|diagnostic| diagnostic.code.name().to_owned());
    words.chain(unplaced).chain(codes).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(fields: &[(&str, &str)], expected: &str) {
    assert_eq!(placed(ISLAND, fields), expected, "{fields:?}");
}

#[test]
fn a_deleted_sentence_does_not_land_on_one_that_reads_like_it() {
    check(
        &[("quote", "In April the council voted to sell the harbour to a shipping company.")],
        "lost; quote-not-found",
    );
    check(
        &[
            ("quote", "The mayor promised that a tunnel would be finished in three years"),
            ("prefix", "for another decade."),
            ("suffix", "while the fishermen"),
        ],
        "lost; quote-not-found",
    );
}

#[test]
fn a_copy_elsewhere_does_not_take_the_note_of_an_edited_passage() {
    let source =
        ISLAND.replace("proposed a tunnel", "said that nobody on the island owns a larger vessel, proposed a tunnel");
    let source = source
        .replace("Nobody on the island owns a larger vessel, so", "Nobody on this island has a larger vessel, so");
    let fields = [
        ("quote", "Nobody on the island owns a larger vessel"),
        ("prefix", "repaired its engine twice since then."),
        ("suffix", ", so the doctor, the post and the schoolchildren"),
    ];
    assert_eq!(placed(&source, &fields), "changed Nobody on this island has a larger vessel; quote-changed");
}

#[test]
fn an_insertion_stays_inside() {
    let source = ISLAND.replace("tourists, and", "tourists, who come for the puffins and stay for the quiet, and");
    let quote = "In summer the ferry carries tourists, and the islanders sell them honey";
    assert_eq!(
        placed(&source, &[("quote", quote)]),
        "changed In summer the ferry carries tourists, who come for the puffins and stay for the quiet, and the \
            islanders sell them honey; quote-changed"
    );
}

#[test]
fn an_insertion_after_the_first_or_before_the_last_word_drops_that_word() {
    let vessel = "Nobody on the island owns a larger vessel";
    let letters = "The newspaper printed eleven letters";
    let fishermen = "fishermen replied that the ferry had never been meant";
    let mayor = "The mayor argued that a bridge would cost more";
    for (old, new, fields, expected) in [
        (
            "Nobody on",
            "Nobody (as one of them later put it, and the others agreed) on",
            &[("quote", vessel)][..],
            "Nobody (as one of them later put it, and the others agreed) on the island owns a larger vessel",
        ),
        (
            "Nobody on",
            "Nobody, as one of them later put it and the others soon agreed, on",
            &[("quote", vessel)],
            "Nobody, as one of them later put it and the others soon agreed, on the island owns a larger vessel",
        ),
        (
            "eleven letters",
            "eleven (if readers count those which were shortened) letters",
            &[("quote", letters)],
            "The newspaper printed eleven (if readers count those which were shortened) letters",
        ),
        (
            "while the fishermen",
            "while the fishermen of both harbours and of the small bay that lies right behind them on the other side",
            &[("quote", fishermen), ("prefix", "while the")],
            "fishermen of both harbours and of the small bay that lies right behind them on the other side replied that the ferry had never been meant",
        ),
        // Too common to be the same word, and in another sentence.
        (
            "The mayor",
            "It has a mayor who then",
            &[("quote", mayor)],
            "mayor who then argued that a bridge would cost more",
        ),
        ("The mayor", "Only then its mayor", &[("quote", mayor)], "mayor argued that a bridge would cost more"),
    ] {
        let source = ISLAND.replace(old, new);
        assert_ne!(source, ISLAND, "{old}");
        assert_eq!(placed(&source, fields), format!("changed {expected}; quote-changed"), "{fields:?}");
    }
}

#[test]
fn typography_is_no_edit() {
    let source = "The cafe\u{301} at the “old” pier oﬀers coﬀee — and “the best” view…";
    let quote = "The café at the \"old\" pier offers coffee -- and «the best» view...";
    assert_eq!(placed(source, &[("quote", quote)]), format!("exact {source}"));
}

#[test]
fn a_part_of_a_word_is_not_the_word() {
    check(&[("quote", "land owns a larger vessel")], "changed owns a larger vessel; quote-changed");
    check(&[("quote", "ridge")], "lost; quote-not-found");
}

#[test]
fn a_part_of_a_number_is_not_the_number() {
    let source = ISLAND.replace("eleven letters about", "1,312 letters, 7 to 5.5 of them angry, about");
    let check = |fields: &[(&str, &str)], expected: &str| assert_eq!(placed(&source, fields), expected, "{fields:?}");
    check(
        &[("quote", "312 letters, 7 to 5.5 of them angry")],
        "changed 1,312 letters, 7 to 5.5 of them angry; quote-altered",
    );
    check(&[("quote", "The newspaper printed 1,312")], "exact The newspaper printed 1,312");
    check(
        &[("quote", "letters, 7 to 5"), ("prefix", "newspaper printed 1,312"), ("suffix", "of them angry")],
        "changed letters, 7 to 5.5; quote-altered",
    );
    // That is what its context says.
    check(&[("quote", "312 letters"), ("prefix", "1,")], "exact 312 letters");
}

#[test]
fn a_short_phrase_of_common_words_is_let_go() {
    check(&[("quote", "of the boats")], "lost; quote-not-found");
    check(&[("quote", "and in the end")], "lost; quote-not-found");
    check(&[("quote", "the ferries")], "lost; quote-not-found");
}

#[test]
fn paragraphs_may_be_reordered() {
    let paragraph = ISLAND.split("\n\n").find(|one| one.starts_with("Nobody")).unwrap();
    let quote = "Nobody on the island owns a larger vessel";
    let fields =
        [("quote", quote), ("prefix", "has repaired its engine twice since then."), ("suffix", ", so the doctor")];
    check(&fields, &format!("exact {quote}"));
    let source = format!("{}\n\n{paragraph}", ISLAND.replace(&format!("{paragraph}\n\n"), ""));
    assert_eq!(placed(&source, &fields[..2]), format!("moved {quote}; quote-moved"));
    // One side of the context went with it.
    assert_eq!(placed(&source, &fields), format!("exact {quote}"));
}

#[test]
fn a_number_date_name_or_negation_is_an_error() {
    let check = |old: &str, new: &str, expected: &str| {
        let source = ISLAND.replace(old, new);
        assert_ne!(source, ISLAND);
        let quote = "The council bought the boat from a Norwegian yard in 1987 and has repaired its engine twice";
        let shown = placed(&source, &[("quote", quote)]);
        assert!(shown.starts_with("changed ") && shown.ends_with(expected), "{shown}");
    };
    check("1987", "1978", "; quote-altered");
    check("in 1987", "in May 1987", "; quote-altered");
    check("in 1987", "in October 1987", "; quote-altered");
    check("a Norwegian yard", "a Danish yard", "; quote-altered");
    check("has repaired", "has not repaired", "; quote-altered");
    check("has repaired", "mended", "; quote-changed");
}

#[test]
fn long_and_elided_quotations_are_found_by_their_ends() {
    let source = ISLAND.replace("larger vessel", "bigger boat").replace("eleven letters", "a few letters");
    let fields = [("quote", "Nobody on the island owns a larger vessel … sell them honey, wool and postcards")];
    assert!(placed(&source, &fields).starts_with("changed Nobody on the island owns a bigger boat"));
    let long = (0..500).map(|index| format!("w{} x{}", index * 7 % 501, index % 83)).collect::<Vec<_>>().join(" ");
    let source = format!("{ISLAND}\n\n{}", long.replace("w14 ", "changed ").replace("w490 ", "changed "));
    let (text, report) = run(&source, vec![record("one", vec![anchor_of(&[("quote", &long)], 10)])]);
    let placement = text.notes[0].placement().unwrap();
    assert_eq!((placement.status, report.errors()), (Status::Changed, 1), "{report:?}");
    assert!(placement.range.len() > long.len() - 20);
}

#[test]
fn what_lies_in_another_section_is_not_meant() {
    let quote = "The mayor claimed that a bridge would cost more than the island earns in thirty years";
    let expected =
        "changed The mayor argued that a bridge would cost more than the island earns in thirty years; quote-changed";
    check(&[("quote", quote), ("section", "The vote")], expected);
    check(&[("quote", quote), ("section", "The letters")], "lost; quote-not-found");
}

#[test]
fn a_repair_makes_the_anchor_exact() {
    let source = ISLAND.replace("eleven letters", "several letters");
    let fields = [("quote", "The newspaper printed eleven letters"), ("suffix", "about the matter. Most of their")];
    let (text, _) = run(&source, vec![record("one", vec![anchor_of(&fields, 10)])]);
    let repair = text.notes[0].placement().unwrap().repair.clone().unwrap();
    assert_eq!(repair.quote.as_deref(), Some("The newspaper printed several letters"));
    let mended = Anchor { quote: Some(Spanned::new(repair.quote.unwrap(), 0..1)), ..repair.anchor };
    let (text, report) = run(&source, vec![record("one", vec![mended])]);
    assert_eq!((text.notes[0].placement().unwrap().status, report.is_empty()), (Status::Exact, true), "{report:?}");
}

#[test]
fn proposals_say_what_to_accept() {
    let (text, _) = run(ISLAND, vec![record("one", vec![anchor_of(&[("quote", "bridge")], 10)])]);
    let proposals = &text.unplaced[0].proposals;
    assert_eq!(proposals.len(), 3);
    for proposal in proposals {
        assert_eq!(proposal.words, "bridge");
        assert!(proposal.repair.prefix.is_some() || proposal.repair.suffix.is_some());
    }
}
