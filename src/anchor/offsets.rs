//! From offsets in a derived copy of a text back to offsets in the text it was made from.

use std::ops::Range;

/// Maps the bytes of a copy to the bytes of its original, run by run.
///
/// What was dropped has no run; a range that spans it covers it.
#[derive(Debug, Default)]
pub struct Offsets {
    runs: Vec<Run>,
}

#[derive(Debug)]
struct Run {
    copy: Range<usize>,
    original: Range<usize>,
    /// The bytes correspond one to one. Equal lengths alone don't say so: marks may have been reordered.
    verbatim: bool,
}

impl Offsets {
    /// `copy` repeats `original` byte by byte, or with chars of the same lengths.
    pub fn same(&mut self, copy: Range<usize>, original: Range<usize>) {
        match self.runs.last_mut() {
            Some(run) if run.verbatim && run.copy.end == copy.start && run.original.end == original.start => {
                run.copy.end = copy.end;
                run.original.end = original.end;
            }
            _ => self.runs.push(Run { copy, original, verbatim: true }),
        }
    }

    /// `copy` as a whole stands for `original`.
    pub fn replaced(&mut self, copy: Range<usize>, original: Range<usize>) {
        self.runs.push(Run { copy, original, verbatim: false });
    }

    /// The last run stands for the original up to `end`.
    pub fn extend(&mut self, end: usize) {
        if let Some(run) = self.runs.last_mut() {
            run.original.end = end;
            run.verbatim = false;
        }
    }

    /// Forgets the last byte of the copy.
    pub fn shorten(&mut self) {
        if let Some(run) = self.runs.last_mut() {
            run.copy.end -= 1;
            if run.copy.is_empty() {
                self.runs.pop();
            } else if run.verbatim {
                run.original.end -= 1;
            }
        }
    }

    /// The range of the original that gave `copy`; what was replaced as a whole is taken as a whole.
    pub fn original(&self, copy: Range<usize>) -> Range<usize> {
        let start = self.start(copy.start);
        let covering = self.runs.partition_point(|run| run.copy.end < copy.end);
        let Some(run) = self.runs.get(covering).or(self.runs.last()).filter(|_| !copy.is_empty()) else {
            return start..start;
        };
        let end = if run.verbatim {
            run.original.start + (copy.end.min(run.copy.end) - run.copy.start)
        } else {
            run.original.end
        };
        start..end.max(start)
    }

    fn start(&self, offset: usize) -> usize {
        let Some(run) = self.runs.get(self.runs.partition_point(|run| run.copy.end <= offset)) else {
            return self.runs.last().map_or(0, |run| run.original.end);
        };
        if run.verbatim { run.original.start + (offset - run.copy.start) } else { run.original.start }
    }

    /// The first offset of the copy that comes from `original` or from what follows it.
    pub fn copy(&self, original: usize) -> usize {
        match self.runs.get(self.runs.partition_point(|run| run.original.end <= original)) {
            Some(run) if original <= run.original.start => run.copy.start,
            Some(run) if run.verbatim => run.copy.start + (original - run.original.start),
            Some(run) => run.copy.end,
            None => self.runs.last().map_or(0, |run| run.copy.end),
        }
    }
}
