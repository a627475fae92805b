//! One line of versions, from HEAD back to where the file began.
//!
//! Where the file goes back to one side of a merge unchanged, that side is followed, and so the single commits of a
//! branch count. Where a merge put two sides together, its first parent is followed, and the merge counts for all that
//! the other side did. Either way each version was made from the next, and a chain of differences ends at HEAD's
//! version. (`--follow` gives the versions of all branches by date; `--first-parent` alone would give every branch as
//! one version, with the day of its merge.)

use crate::model::anchor::Revision;
use crate::model::date::Day;
use crate::model::history::{NoHistory, Version};

use super::Bounds;
use super::git::Git;
use super::log::{Before, Commit, Log, before, log};

#[derive(Debug, Default)]
pub struct Walked {
    /// Newest first; neighbours differ in their blobs.
    pub versions: Vec<Version>,
    /// The bounds ended the walk.
    pub is_cut: bool,
    /// A commit without parents did.
    pub is_from_root: bool,
}

/// Walks from the commit `start`, in which the file stands at `path`.
pub fn walk(git: &Git, start: String, path: String, bounds: &Bounds) -> Result<Walked, NoHistory> {
    let mut walked = Walked::default();
    let mut next = Some((start, path));
    for _ in 0..=bounds.renames {
        let Some((start, path)) = next else { return Ok(walked) };
        let log = log(git, &start, &path, bounds.commits)?;
        next = walked.follow(git, &log, &path, bounds)?;
    }
    walked.is_cut |= next.is_some();
    Ok(walked)
}

impl Walked {
    /// Takes the versions of the file under one name. Gives the commit that had it under the name before, and that.
    fn follow(
        &mut self,
        git: &Git,
        log: &Log,
        path: &str,
        bounds: &Bounds,
    ) -> Result<Option<(String, String)>, NoHistory> {
        let mut at = log.first.as_ref();
        while let Some(hash) = at {
            let Some(commit) = log.commits.get(hash) else {
                self.is_cut = true;
                return Ok(None);
            };
            if !self.take(hash, commit, path, bounds.versions) {
                return Ok(None);
            }
            if commit.blob.is_some() && commit.is_new {
                match before(git, hash, path)? {
                    Before::Renamed { parent, path } => return Ok(Some((parent, path))),
                    // A file that was removed and came back goes on with its former life.
                    Before::Unknown => {}
                    Before::Root => self.is_from_root = true,
                }
            }
            let holds = |parent: &&String| log.commits.get(*parent).is_none_or(|commit| commit.blob.is_some());
            at = commit.parents.iter().find(holds).or(commit.parents.first());
        }
        Ok(None)
    }

    /// Adds the version that the commit made. False when there may be no more.
    fn take(&mut self, hash: &str, commit: &Commit, path: &str, most: usize) -> bool {
        let Some(blob) = &commit.blob else { return true };
        match self.versions.last() {
            // The newer commit changed the mode or the name only: these bytes are older.
            Some(last) if *last.blob == **blob => {
                self.versions.pop();
            }
            _ if self.versions.len() == most => {
                self.is_cut = true;
                return false;
            }
            _ => {}
        }
        self.versions.push(Version {
            revision: Revision {
                commit: hash.chars().take(SHORT).collect::<String>().into(),
                // git prints this day too for a date that it can't read.
                day: Day::parse(&commit.day).unwrap_or(Day { year: 1970, month: 1, day: 1 }),
            },
            time: commit.time,
            blob: blob.as_str().into(),
            path: path.into(),
        });
        true
    }
}

/// Characters of a commit's hash that are told.
const SHORT: usize = 10;
