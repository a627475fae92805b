//! The other views of each annotated text.

use std::collections::HashSet;

use crate::model::output::SitePath;
use crate::model::project::Project;
use crate::model::site::{PageKind, TextView};

use super::addresses::is_index;
use super::lookup::Lookup;
use super::routes::{Owner, Routes};

/// Gives every text with notes a page for each view, unless a text, file or alias of the edition has its address: nobody
/// asked for the page, so it gives way. The texts of home page and folders have none: those pages hold more than a text.
pub fn lay_out(routes: &mut Routes, text_paths: &[SitePath], project: &Project, lookup: &mut Lookup<'_>) {
    // Only looked up.
    let files: HashSet<String> = project.files.iter().map(|file| file.to_lowercase()).collect();
    for (index, text) in lookup.texts.iter().enumerate() {
        if text.notes.is_empty() || is_index(text) {
            continue;
        }
        for view in TextView::ALL {
            let path = view.path(&text_paths[index]);
            if routes.is_free(path.as_str()) && !files.contains(&path.as_str().to_lowercase()) {
                let owner = Owner::Generated("another view of a text");
                routes.page(path, PageKind::View { text: index, view }, owner, lookup.report());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{TextBuilder, assembled_in, note, note_in, shown, text};
    use crate::model::project::Project;
    use crate::model::site::PageKind;

    #[test]
    fn annotated_texts_have_views() {
        check(vec![text("tale").note(note_in("nn", 1))], |_| {}, &["tale.clean", "tale.notes", "tale.passages"]);
        check(
            vec![text("tale"), text("index").note(note_in("nn", 1)), text("a/index").note(note_in("nn", 1))],
            |_| {},
            &[],
        );
        let slug = text("a/tale").note(note_in("nn", 1)).slug("story");
        check(vec![slug], |_| {}, &["a/story.clean", "a/story.notes", "a/story.passages"]);
    }

    #[test]
    fn a_view_gives_way_to_what_the_edition_has_there() {
        let tale = || text("tale").note(note_in("nn", 1));
        check(vec![tale(), text("tale.Clean")], |_| {}, &["tale.notes", "tale.passages"]);
        check(vec![tale().alias("tale.notes")], |_| {}, &["tale.clean", "tale.passages"]);
        let with_file = |project: &mut Project| {
            project.files.insert("tale.passages.html".into());
        };
        check(vec![tale()], with_file, &["tale.clean", "tale.notes"]);
    }

    fn check(texts: Vec<TextBuilder>, change: fn(&mut Project), expected: &[&str]) {
        let (site, report) = assembled_in(vec![note("nn")], texts, change);
        assert_eq!(shown(&report), [""; 0]);
        let views = site.pages.iter().filter(|page| matches!(page.kind, PageKind::View { .. }));
        let names: Vec<&str> = views.filter_map(|page| page.path.as_str().strip_suffix(".html")).collect();
        assert_eq!(names, expected);
    }
}
