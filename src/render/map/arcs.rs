//! Relations between claims, drawn beside their column like the lines of a bus.
//!
//! Relations of one kind to the same claim share a line: it begins at each claim that relates, and ends in a sign at the
//! one that they relate to. Lines that would run into one another run in lanes of their own, the short ones inside.

use std::collections::BTreeMap;

use super::view::{LinePath, RelationLine};

/// Pixels from one lane to the next.
const LANE: f64 = 10.0;
/// Lanes of more relations move together; so much room they have, in pixels.
const LANES: f64 = 170.0;
/// Pixels between the claims and the innermost lane.
const STEM: f64 = 20.0;
/// The radius of a bend.
const BEND: f64 = 5.0;

/// A relation of one claim to another, by their places in the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relation {
    pub from: usize,
    pub to: usize,
    pub kind: &'static str,
}

/// Relations of one kind to one claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub to: usize,
    pub kind: &'static str,
    /// In order, without repeats.
    pub from: Vec<usize>,
    /// From 0 at the claims.
    pub lane: usize,
}

impl Line {
    /// The first and the last claim that it touches.
    pub fn reach(&self) -> (usize, usize) {
        let ends = self.from.iter().chain([&self.to]);
        (ends.clone().copied().min().unwrap_or(self.to), ends.copied().max().unwrap_or(self.to))
    }
}

/// Groups relations into lines and gives each a lane.
pub fn lines(relations: &[Relation]) -> Vec<Line> {
    let mut groups: BTreeMap<(usize, &'static str), Vec<usize>> = BTreeMap::new();
    for relation in relations.iter().filter(|relation| relation.from != relation.to) {
        groups.entry((relation.to, relation.kind)).or_default().push(relation.from);
    }
    let mut lines: Vec<Line> = groups
        .into_iter()
        .map(|((to, kind), mut from)| {
            from.sort_unstable();
            from.dedup();
            Line { to, kind, from, lane: 0 }
        })
        .collect();
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|&line| {
        let (first, last) = lines[line].reach();
        (last - first, first, line)
    });
    // Of each lane, what stretches of the column are taken. Two lines may meet at a claim: one ends above its middle,
    // the other begins below.
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    for line in order {
        let (first, last) = lines[line].reach();
        let free = |lane: &Vec<(usize, usize)>| lane.iter().all(|(from, to)| last <= *from || *to <= first);
        let lane = taken.iter().position(free).unwrap_or(taken.len());
        taken.resize(taken.len().max(lane + 1), Vec::new());
        taken[lane].push((first, last));
        lines[line].lane = lane;
    }
    lines
}

/// The lines that touch a claim, from the uppermost to the lowest: so that those which turn up cross none which turn
/// down, nor one another.
pub fn ports(lines: &[Line], claim: usize) -> Vec<usize> {
    let touching = |line: &&usize| lines[**line].to == claim || lines[**line].from.contains(&claim);
    let all: Vec<usize> = (0..lines.len()).collect();
    let mut ports: Vec<usize> = all.iter().filter(touching).copied().collect();
    ports.sort_by_key(|&port| {
        let line = &lines[port];
        let (first, last) = if line.to == claim { line.reach() } else { (claim.min(line.to), claim.max(line.to)) };
        let lane = line.lane as i64;
        match (first < claim, last > claim) {
            (true, false) => (0, lane, port),
            (true, true) => (1, lane, port),
            _ => (2, -lane, port),
        }
    });
    ports
}

/// How wide the lanes are together, with their stem; 0 without relations.
pub fn width(lines: &[Line]) -> f64 {
    let lanes = lanes(lines);
    if lanes == 0 { 0.0 } else { STEM + pitch(lanes) * lanes as f64 }
}

fn lanes(lines: &[Line]) -> usize {
    lines.iter().map(|line| line.lane + 1).max().unwrap_or(0)
}

fn pitch(lanes: usize) -> f64 {
    (LANES / lanes as f64).clamp(4.0, LANE)
}

/// Draws the lines; `at` tells how many pixels down a line touches a claim, and `right` is where the claims begin.
pub fn draw(lines: &[Line], right: f64, at: impl Fn(usize, usize) -> f64) -> Vec<RelationLine> {
    let pitch = pitch(lanes(lines));
    let draw = |(index, line): (usize, &Line)| {
        let x = right - STEM - pitch * line.lane as f64;
        let end = at(line.to, index);
        let mut paths = Vec::new();
        // One path draws the whole line on either side of its end; the claims between join it.
        for above in [true, false] {
            let side = line.from.iter().filter(|from| (**from < line.to) == above);
            let mut side: Vec<usize> = side.copied().collect();
            if !above {
                side.reverse();
            }
            let turn = if above { BEND } else { -BEND };
            for (nth, from) in side.into_iter().enumerate() {
                let start = at(from, index);
                let bend = turn.abs().min((end - start).abs() / 2.0).copysign(turn);
                let join =
                    format!("M{right:.1} {start:.1}H{:.1}Q{x:.1} {start:.1} {x:.1} {:.1}", x + BEND, start + bend);
                let rest = match (nth, paths.is_empty()) {
                    (0, true) => {
                        format!("V{:.1}Q{x:.1} {end:.1} {:.1} {end:.1}H{:.1}", end - bend, x + BEND, right - 7.0)
                    }
                    (0, false) => format!("V{:.1}Q{x:.1} {end:.1} {:.1} {end:.1}", end - bend, x + BEND),
                    _ => String::new(),
                };
                paths.push(LinePath { d: format!("{join}{rest}"), from: from + 1 });
            }
        }
        RelationLine { kind: line.kind, to: line.to + 1, x: right - 7.0, y: end, paths }
    };
    lines.iter().enumerate().map(draw).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relations(pairs: &[(usize, usize)]) -> Vec<Relation> {
        pairs.iter().map(|(from, to)| Relation { from: *from, to: *to, kind: "supports" }).collect()
    }

    #[track_caller]
    fn check(pairs: &[(usize, usize)], expected: &[(usize, &[usize], usize)]) {
        let lines = lines(&relations(pairs));
        let found: Vec<(usize, &[usize], usize)> = lines.iter().map(|line| (line.to, &*line.from, line.lane)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn relations_to_one_claim_share_a_line() {
        check(&[(1, 0), (3, 0), (1, 0)], &[(0, &[1, 3], 0)]);
        check(&[(0, 0)], &[]);
    }

    #[test]
    fn lines_that_would_meet_have_lanes() {
        check(&[(0, 4), (1, 2)], &[(2, &[1], 0), (4, &[0], 1)]);
        check(&[(0, 2), (2, 4)], &[(2, &[0], 0), (4, &[2], 0)]);
        check(&[(0, 3), (2, 5)], &[(3, &[0], 0), (5, &[2], 1)]);
    }

    #[test]
    fn lines_of_a_lane_never_overlap() {
        let pairs: Vec<(usize, usize)> = (0..200).map(|n: usize| (n * 7919 % 50, n * 104_729 % 47)).collect();
        let lines = lines(&relations(&pairs));
        for (index, one) in lines.iter().enumerate() {
            for other in lines[index + 1..].iter().filter(|other| other.lane == one.lane) {
                let (a, b) = (one.reach(), other.reach());
                assert!(a.1 <= b.0 || b.1 <= a.0, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn what_turns_up_stands_above_what_turns_down() {
        let lines = lines(&relations(&[(2, 0), (2, 4), (1, 2), (3, 2), (2, 1)]));
        let order: Vec<usize> = ports(&lines, 2).into_iter().map(|port| lines[port].to).collect();
        assert_eq!(order, [1, 0, 2, 4]);
    }

    #[test]
    fn a_line_is_drawn_from_each_claim_to_its_end() {
        let lines = lines(&relations(&[(0, 2), (1, 2), (4, 2)]));
        let drawn = draw(&lines, 40.0, |claim, _| 10.0 + 20.0 * claim as f64);
        assert_eq!(drawn.len(), 1);
        let from: Vec<usize> = drawn[0].paths.iter().map(|path| path.from).collect();
        assert_eq!((from, drawn[0].to, drawn[0].y), (vec![1, 2, 5], 3, 50.0));
        assert_eq!(drawn[0].paths[0].d, "M40.0 10.0H25.0Q20.0 10.0 20.0 15.0V45.0Q20.0 50.0 25.0 50.0H33.0");
    }
}
