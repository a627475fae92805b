//! Maps of a few claims, and of very many.

use super::*;

fn claim(title: &str, evidence: &[(usize, &'static str)]) -> Claim {
    Claim { title: title.to_string(), evidence: evidence.to_vec(), ..Claim::default() }
}

fn sources(count: usize) -> Vec<Source> {
    (0..count).map(|n| Source { label: format!("Source {n}"), ..Source::default() }).collect()
}

#[test]
fn an_empty_map_is_empty() {
    let map = draw(&[], &[], &[]);
    assert!(map.claims.is_empty() && map.sources.is_empty() && map.height.is_finite());
}

#[test]
fn a_source_of_one_claim_stands_beside_it_and_a_shared_one_apart() {
    let claims = [claim("a", &[(0, "supports"), (1, "refutes")]), claim("b", &[(1, "context")])];
    let map = draw(&claims, &[], &sources(3));
    let counts: Vec<(usize, usize)> = map.claims.iter().map(|one| (one.alone.len(), one.shared.len())).collect();
    assert_eq!(counts, [(1, 1), (0, 1)]);
    assert_eq!(map.sources.iter().map(|one| (one.text.as_str(), one.uses)).collect::<Vec<_>>(), [("Source 1", 2)]);
    assert!(map.alone);
}

#[test]
fn a_source_that_a_claim_names_twice_is_still_its_own() {
    let map = draw(&[claim("a", &[(0, "supports"), (0, "refutes")])], &[], &sources(1));
    assert_eq!((map.claims[0].alone.len(), map.sources.len()), (2, 0));
}

#[test]
fn sections_are_named_where_they_begin() {
    let within = |section: Option<&str>| Claim { section: section.map(str::to_string), ..claim("x", &[]) };
    let claims = [within(None), within(Some("One")), within(Some("One")), within(Some("Two"))];
    let map = draw(&claims, &[], &[]);
    assert_eq!(map.sections.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["One", "Two"]);
    assert!(map.sections[0].y > map.claims[0].y && map.sections[0].y < map.claims[1].y);
}

#[test]
fn long_titles_wrap_and_end() {
    let map = draw(&[claim(&"A title with < and words ".repeat(20), &[])], &[], &[]);
    let lines = &map.claims[0].lines;
    assert_eq!(lines.len(), 2);
    assert!(lines[1].text.ends_with('…') && map.claims[0].title.len() > 400);
    assert!(lines.iter().all(|line| lettering::width(&line.text, SERIF) <= TITLE));
}

/// A small generator of numbers that are the same on every run.
fn roll(state: &mut u64, sides: usize) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize % sides
}

#[test]
fn nothing_overlaps_however_much_there_is() {
    let mut state = 3;
    for round in 0..120 {
        let (many, of) = ([3, 12, 50, 200][roll(&mut state, 4)], [1, 20, 80][roll(&mut state, 3)]);
        let stances = ["supports", "refutes", "mixed", "context"];
        let claims: Vec<Claim> = (0..many)
            .map(|n| {
                let evidence: Vec<_> =
                    (0..roll(&mut state, 9)).map(|_| (roll(&mut state, of), stances[roll(&mut state, 4)])).collect();
                let section = Some(format!("Section {}", n / 5));
                let title = "word ".repeat(1 + roll(&mut state, 30));
                Claim { section, ..claim(&title, &evidence) }
            })
            .collect();
        let relations: Vec<Relation> = (0..roll(&mut state, many * 2))
            .map(|_| Relation { from: roll(&mut state, many), to: roll(&mut state, many), kind: "supports" })
            .collect();
        let map = draw(&claims, &relations, &sources(of));

        let titles = map.claims.iter().flat_map(|one| &one.lines).map(|line| line.y);
        let mut baselines: Vec<f64> = titles.chain(map.sections.iter().map(|section| section.y)).collect();
        baselines.sort_by(f64::total_cmp);
        let apart = |places: &[f64], by: f64| places.windows(2).all(|two| two[1] - two[0] >= by - 0.11);
        assert!(apart(&baselines, LINE), "round {round}: titles");
        let labels: Vec<f64> = map.sources.iter().map(|source| source.y).collect();
        assert!(apart(&labels, SOURCE), "round {round}: labels");
        let shared: Vec<f64> = map.claims.iter().flat_map(|one| &one.shared).map(|one| one.y).collect();
        assert!(apart(&shared, 6.0), "round {round}: signs of shared sources");
        for two in map.claims.windows(2) {
            let last = two[0].alone.iter().map(|one| one.y).fold(0.0, f64::max);
            assert!(two[1].alone.iter().all(|one| one.y - last >= 6.0), "round {round}: signs");
        }
        let right = map.columns.alone + ALONE_STEP * ALONE as f64;
        assert!(map.claims.iter().flat_map(|one| &one.alone).all(|one| one.x + 12.0 <= right));
        let foot = labels.iter().chain(&baselines).fold(0.0_f64, |most, one| most.max(*one));
        assert!(map.height >= foot + 4.0 && map.relations.iter().all(|line| line.y < map.height));

        // Two lines never touch one claim at the same place.
        let mut ends: Vec<f64> = map.relations.iter().map(|line| line.y).collect();
        ends.sort_by(f64::total_cmp);
        assert!(apart(&ends, 5.0), "round {round}: the ends of lines");
    }
}
