//! `range(end=3)`: the numbers that a loop of a template counts, up to as many for one page as no page of use needs.
//!
//! The template engine bounds each call, but not how often one loop inside another asks; a loop that writes nothing would go on
//! for hours. What loops go over besides is the edition's own, and no longer than that.

use std::cell::Cell;

use tera::{Error, Kwargs, State, TeraResult};

/// Numbers that the loops of a page may count together.
pub const MOST: usize = 1_000_000;

thread_local! {
    /// How many are left for the page that this thread renders.
    static LEFT: Cell<usize> = const { Cell::new(MOST) };
}

/// A page begins.
pub fn begin() {
    LEFT.set(MOST);
}

/// From `start`, 0 when absent, to `end`, which isn't counted, in steps of `step_by`, 1 when absent.
pub fn range(told: Kwargs, _: &State<'_>) -> TeraResult<Vec<i64>> {
    let start = told.get::<i64>("start")?.unwrap_or(0);
    let end = told.must_get::<i64>("end")?;
    let step = told.get::<i64>("step_by")?.unwrap_or(1);
    let refused = |words: String| Err(Error::message(words));
    if step == 0 {
        return refused("`range` can't count in steps of 0".to_string());
    }
    if step > 0 && start > end {
        return refused(format!("`range` can't count from {start} up to {end}"));
    }
    let span = if step > 0 {
        end.abs_diff(start)
    } else if start > end {
        start.abs_diff(end)
    } else {
        0
    };
    let count = usize::try_from(span.div_ceil(step.unsigned_abs())).unwrap_or(usize::MAX);
    let Some(left) = LEFT.get().checked_sub(count) else {
        return refused(format!("the loops of this page count more than {MOST} numbers: is one inside another?"));
    };
    LEFT.set(left);
    let number = |index: i64| start.saturating_add(index.saturating_mul(step));
    Ok((0..i64::try_from(count).unwrap_or(0)).map(number).collect())
}
