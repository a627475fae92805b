//! The other views of a text: links between them, the list of its notes, and only its annotated blocks.

use crate::model::site::{PageKind, PlaceRef, TextIndex, TextView as Way};
use crate::model::work::{MarginNote, MarginNoteKind, Text};

use super::super::view::{BlockView, LinkView, NoteRowView, NoteView, OmittedView, SectionView, TextViewLink};
use super::cite;
use super::scope::Scope;

/// The ways to see a text. Empty where there is one only.
pub fn links(scope: &Scope<'_>, index: TextIndex, way: Option<Way>) -> Vec<TextViewLink> {
    let path = &scope.site.text_paths[index];
    let others: Vec<TextViewLink> = Way::ALL
        .into_iter()
        .filter_map(|one| {
            let url = scope.page_url(one.path(path).as_str())?;
            Some(TextViewLink { name: one.name(), url, current: way == Some(one) })
        })
        .collect();
    // A page that holds more than its text, such as the home page, has no other views.
    if others.is_empty() {
        return others;
    }
    let full = TextViewLink { name: "full", url: scope.url(path), current: way.is_none() };
    std::iter::once(full).chain(others).collect()
}

/// Where a place of the text is, from the page: another view holds the text's headings only, for the rest one goes to
/// the text itself. Empty for this very page.
pub fn home_of(scope: &Scope<'_>, fragment: &str) -> String {
    match scope.page(scope.path.as_str()).map(|page| &page.kind) {
        Some(PageKind::View { text, .. }) => {
            let is_heading = scope.site.texts[*text].headings.iter().any(|heading| *heading.slug == *fragment);
            if is_heading { String::new() } else { scope.url(&scope.site.text_paths[*text]) }
        }
        _ => String::new(),
    }
}

/// The text before or after, seen the same way if it can be.
pub fn neighbour(scope: &Scope<'_>, index: TextIndex, way: Way) -> LinkView {
    let link = scope.text_link(index);
    match scope.page_url(way.path(&scope.site.text_paths[index]).as_str()) {
        Some(url) => LinkView { url, ..link },
        None => link,
    }
}

/// Each note with the sentence that it belongs to.
pub fn rows(scope: &Scope<'_>, index: TextIndex, notes: Vec<NoteView>) -> Vec<NoteRowView> {
    let text = &scope.site.texts[index];
    let page = scope.url(&scope.site.text_paths[index]);
    let mut last = None;
    let row = |(note, view): (&MarginNote, NoteView)| {
        let block = text.blocks.get(note.block as usize);
        let heading = block.and_then(|block| block.heading);
        let section = (last != Some(heading)).then(|| section(text, heading, &page));
        last = Some(heading);
        let (url, [before, passage, after]) = sentence(note, &page, block.map_or("", |block| &*block.id));
        // Back into the text: this page doesn't have it.
        let view = NoteView { back: format!("{page}{}", view.back), ..view };
        let place = PlaceRef { text: index, note: view.number - 1 };
        NoteRowView { note: view, url, before, passage, after, section, cite: cite::passage(scope, place) }
    };
    text.notes.iter().zip(notes).map(row).collect()
}

fn section(text: &Text, heading: Option<u32>, page: &str) -> SectionView {
    match heading.and_then(|heading| text.headings.get(heading as usize)) {
        Some(heading) => {
            SectionView { title: Some(heading.title.to_string()), url: format!("{page}#{}", heading.slug) }
        }
        None => SectionView { title: None, url: page.to_string() },
    }
}

/// Where a note belongs, and the sentence there: before the passage, the passage, after it.
fn sentence(note: &MarginNote, page: &str, block: &str) -> (String, [String; 3]) {
    let stem = note.stem();
    match &note.what {
        MarginNoteKind::Footnote { sentence, .. } => {
            (format!("{page}#r-{stem}"), [sentence.to_string(), String::new(), String::new()])
        }
        MarginNoteKind::Placement(placement) => {
            let place = if placement.whole { block.to_string() } else { format!("a-{stem}") };
            (format!("{page}#{place}"), placement.sentence_parts().map(str::to_string))
        }
    }
}

/// The headings and the blocks that notes belong to; where others were, how many.
///
/// A passage that reaches over several blocks keeps all of them.
pub fn passages(scope: &Scope<'_>, index: TextIndex, blocks: Vec<BlockView>) -> Vec<BlockView> {
    let text = &scope.site.texts[index];
    let page = scope.url(&scope.site.text_paths[index]);
    let mut kept: Vec<BlockView> = Vec::new();
    for (block, view) in text.blocks.iter().zip(blocks) {
        let heading = block.heading.and_then(|heading| text.headings.get(heading as usize));
        if heading.is_some_and(|heading| heading.range == block.range)
            || !view.notes.is_empty()
            || view.html.contains("<span class=\"hl ")
        {
            kept.push(view);
            continue;
        }
        // A rule between paragraphs that aren't here separates nothing.
        if block.number == 0 {
            continue;
        }
        match kept.last_mut().and_then(|last| last.omitted.as_mut()) {
            Some(omitted) => omitted.paragraphs += 1,
            None => {
                let omitted = Some(OmittedView { paragraphs: 1, url: format!("{page}#{}", block.id) });
                kept.push(BlockView { omitted, ..BlockView::default() });
            }
        }
    }
    kept
}
