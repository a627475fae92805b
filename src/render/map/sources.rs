//! The order and the places of the sources that several claims share: near their claims, with few lines that cross.

/// At most so many times neighbours are compared: each time the lines cross less or it is over.
const PASSES: usize = 24;

/// The order of the sources from top to bottom; of each, `claims` has the places of its claims in their column, sorted.
pub fn order(claims: &[Vec<usize>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by(|a, b| mean(&claims[*a]).total_cmp(&mean(&claims[*b])).then(a.cmp(b)));
    for _ in 0..PASSES {
        let mut better = false;
        for at in 1..order.len() {
            let (upper, lower) = (&claims[order[at - 1]], &claims[order[at]]);
            if crossings(lower, upper) < crossings(upper, lower) {
                order.swap(at - 1, at);
                better = true;
            }
        }
        if !better {
            break;
        }
    }
    order
}

fn mean(places: &[usize]) -> f64 {
    places.iter().sum::<usize>() as f64 / places.len().max(1) as f64
}

/// How many lines of two sources cross, if `upper` stands above `lower`.
fn crossings(upper: &[usize], lower: &[usize]) -> usize {
    upper.iter().map(|above| lower.iter().filter(|below| *below < above).count()).sum()
}

/// The places nearest to those that are `wanted`, in the same order, at least `gap` apart and not before `top`. They end
/// at `bottom` unless they need more room.
pub fn spread(wanted: &[f64], gap: f64, top: f64, bottom: f64) -> Vec<f64> {
    // Without the gaps this is a regression on what never falls: neighbours in the wrong order meet in their middle.
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for (index, place) in wanted.iter().enumerate() {
        blocks.push((place - gap * index as f64, 1));
        while let [.., (before, many), (last, few)] = blocks[..]
            && before > last
        {
            blocks.truncate(blocks.len() - 2);
            let sum = before * many as f64 + last * few as f64;
            blocks.push((sum / (many + few) as f64, many + few));
        }
    }
    let highest = (bottom - gap * wanted.len().saturating_sub(1) as f64).max(top);
    let bare = blocks.into_iter().flat_map(|(place, count)| std::iter::repeat_n(place.clamp(top, highest), count));
    bare.enumerate().map(|(index, place)| place + gap * index as f64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_stand_near_their_claims() {
        for (claims, expected) in [
            (vec![], vec![]),
            (vec![vec![5, 6], vec![0, 1]], vec![1, 0]),
            (vec![vec![0, 9], vec![4, 5], vec![1, 2]], vec![2, 0, 1]),
        ] {
            assert_eq!(order(&claims), expected, "{claims:?}");
        }
    }

    #[test]
    fn neighbours_that_cross_more_are_exchanged() {
        // By their means the second comes first, though five lines cross then and only four otherwise.
        let claims = vec![vec![0, 0, 8, 8, 8], vec![4, 4, 4]];
        assert_eq!(order(&claims), [1, 0]);
        assert!(crossings(&claims[1], &claims[0]) <= crossings(&claims[0], &claims[1]));
    }

    #[track_caller]
    fn check(wanted: &[f64], top: f64, bottom: f64, expected: &[f64]) {
        assert_eq!(spread(wanted, 10.0, top, bottom), expected);
    }

    #[test]
    fn places_keep_apart_and_inside() {
        check(&[], 0.0, 100.0, &[]);
        check(&[20.0, 60.0], 0.0, 100.0, &[20.0, 60.0]);
        check(&[50.0, 50.0], 0.0, 100.0, &[45.0, 55.0]);
        check(&[0.0, 0.0], 0.0, 100.0, &[0.0, 10.0]);
        check(&[99.0, 99.0], 0.0, 100.0, &[90.0, 100.0]);
        check(&[5.0, 5.0, 5.0], 0.0, 10.0, &[0.0, 10.0, 20.0]);
    }

    #[test]
    fn many_places_keep_their_order() {
        let wanted: Vec<f64> = (0..80).map(|n| f64::from(n * 37 % 50) * 20.0).collect();
        let places = spread(&wanted, 22.0, 30.0, 1000.0);
        assert!(places[0] >= 30.0 && places.windows(2).all(|two| two[1] - two[0] >= 21.99));
    }
}
