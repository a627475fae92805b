//! The signs of a lane in rows, so that none hides another on any screen.
//!
//! Places are in per cent of a strip whose width is not known, sizes in pixels. What stands apart on the narrowest strip
//! stands apart on a wider one, so only that is looked at.

/// The narrowest strip, in pixels: that of a page 320 pixels wide.
pub const NARROWEST: f64 = 280.0;

/// What a sign takes of its row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Per cent.
    pub x: f64,
    /// Per cent; 0 for a sign of a fixed size.
    pub width: f64,
    /// Pixels that it takes before `x`.
    pub before: f64,
    /// Pixels that it takes after `x` at the least, however short its `width` is.
    pub least: f64,
}

impl Extent {
    /// Its left edge on a strip of so many pixels.
    pub fn left(&self, strip: f64) -> f64 {
        self.x * strip / 100.0 - self.before
    }

    /// Its right edge.
    pub fn right(&self, strip: f64) -> f64 {
        let x = self.x * strip / 100.0;
        (x + self.width * strip / 100.0).max(x + self.least)
    }
}

/// Signs that found no row of their own and are drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Indexes of the signs, from left to right. A single one is drawn as itself.
    pub signs: Vec<usize>,
    pub extent: Extent,
    /// Its words end where it ends, since they would leave the strip if they began where it begins.
    pub ends: bool,
}

/// Where the signs of a lane stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stack {
    /// The row of each sign from 0; `None` in a cluster.
    pub rows: Vec<Option<usize>>,
    /// How many rows there are, without that of the clusters.
    pub height: usize,
    /// They have a row of their own below the others.
    pub clusters: Vec<Cluster>,
}

/// Gives each sign the first row that has room, of at most `most`. What finds none goes into clusters, whose words (`+12`)
/// need `words(12)` pixels.
pub fn stack(signs: &[Extent], most: usize, words: impl Fn(usize) -> f64) -> Stack {
    let mut order: Vec<usize> = (0..signs.len()).collect();
    order.sort_by(|a, b| signs[*a].left(NARROWEST).total_cmp(&signs[*b].left(NARROWEST)));
    let mut rights: Vec<f64> = Vec::new();
    let mut stack = Stack { rows: vec![None; signs.len()], ..Stack::default() };
    for at in order {
        let sign = &signs[at];
        let row = rights.iter().position(|right| *right <= sign.left(NARROWEST)).unwrap_or(rights.len());
        if row < most {
            rights.resize(rights.len().max(row + 1), 0.0);
            rights[row] = sign.right(NARROWEST);
            stack.rows[at] = Some(row);
            continue;
        }
        let mut cluster = Cluster { signs: vec![at], extent: *sign, ends: false };
        while let Some(before) = stack.clusters.last()
            && before.extent.right(NARROWEST) > cluster.extent.left(NARROWEST)
        {
            let signs_before = stack.clusters.pop().map(|before| before.signs).unwrap_or_default();
            cluster.signs.splice(0..0, signs_before);
            cluster = around(signs, cluster.signs, &words);
        }
        stack.clusters.push(cluster);
    }
    stack.height = rights.len();
    stack
}

/// Several signs and their words, with a little room after them. At the right edge the words stand before the end.
fn around(signs: &[Extent], own: Vec<usize>, words: &impl Fn(usize) -> f64) -> Cluster {
    let each = || own.iter().map(|at| &signs[*at]);
    let x = each().map(|sign| sign.x).fold(f64::INFINITY, f64::min);
    let end = each().map(|sign| sign.x + sign.width).fold(x, f64::max);
    let left = each().map(|sign| sign.left(NARROWEST)).fold(f64::INFINITY, f64::min);
    let before = (x * NARROWEST / 100.0 - left).max(0.0);
    let needed = words(own.len()) + 6.0;
    let ends = x * NARROWEST / 100.0 + needed > NARROWEST;
    let extent = if ends {
        let over = (needed - (end - x) * NARROWEST / 100.0).max(0.0);
        Extent { x, width: end - x, before: before.max(over), least: 6.0 }
    } else {
        Extent { x, width: end - x, before, least: needed }
    };
    Cluster { signs: own, extent, ends }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dot(x: f64) -> Extent {
        Extent { x, width: 0.0, before: 5.0, least: 5.0 }
    }

    fn bar(x: f64, width: f64) -> Extent {
        Extent { x, width, before: 1.0, least: 12.0 }
    }

    #[track_caller]
    fn check(signs: &[Extent], most: usize, rows: &[Option<usize>], clusters: &[&[usize]]) {
        let stack = stack(signs, most, |count| 7.0 * count.to_string().len() as f64);
        assert_eq!(stack.rows, rows);
        let found: Vec<&[usize]> = stack.clusters.iter().map(|cluster| &*cluster.signs).collect();
        assert_eq!(found, clusters);
    }

    #[test]
    fn signs_take_the_first_row_with_room() {
        check(&[], 3, &[], &[]);
        check(&[dot(10.0), dot(20.0)], 3, &[Some(0), Some(0)], &[]);
        check(&[dot(10.0), dot(11.0), dot(14.0)], 3, &[Some(0), Some(1), Some(0)], &[]);
        check(&[bar(0.0, 90.0), dot(50.0), bar(40.0, 60.0)], 3, &[Some(0), Some(2), Some(1)], &[]);
    }

    #[test]
    fn what_finds_no_row_is_counted() {
        let dots = [dot(10.0), dot(10.0), dot(10.0), dot(11.0), dot(60.0), dot(60.0)];
        let rows = [Some(0), None, None, None, Some(0), None];
        check(&dots, 1, &rows, &[&[1, 2, 3], &[5]]);
    }

    #[test]
    fn the_words_of_a_cluster_stay_on_the_strip() {
        let dots = [dot(99.0), dot(99.0), dot(99.0), dot(99.5)];
        let found = stack(&dots, 1, |_| 20.0);
        assert_eq!((found.clusters.len(), found.clusters[0].ends), (1, true));
        assert!(found.clusters[0].extent.right(NARROWEST) <= NARROWEST + 6.0);
        // They would run into a cluster before them, which takes them up.
        let dots = [dot(92.0), dot(92.0), dot(92.0), dot(99.0), dot(99.0), dot(99.0)];
        assert_eq!(stack(&dots, 1, |_| 20.0).clusters.len(), 1);
    }
}
