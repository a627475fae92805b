//! Tags: which texts and records bear each.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::output::SitePath;
use crate::model::record::Record;
use crate::model::site::{RecordIndex, Tag, TextIndex};
use crate::model::source::Place;
use crate::model::work::Text;

/// Every tag, by slug.
pub fn collect(texts: &[Text], records: &[Record]) -> Vec<Tag> {
    let mut tags: BTreeMap<&Arc<str>, (Vec<TextIndex>, Vec<RecordIndex>)> = BTreeMap::new();
    for (index, text) in texts.iter().enumerate() {
        for tag in &text.front.tags {
            push_once(&mut tags.entry(&tag.value).or_default().0, index);
        }
    }
    for (index, record) in records.iter().enumerate() {
        for tag in &record.tags {
            push_once(&mut tags.entry(&tag.value).or_default().1, index);
        }
    }
    tags.into_iter()
        .map(|(slug, (texts, records))| Tag {
            slug: slug.clone(),
            path: SitePath::new(format!("tags/{slug}.html")),
            texts,
            records,
        })
        .collect()
}

/// A tag may stand twice in one list.
fn push_once(list: &mut Vec<usize>, index: usize) {
    if list.last() != Some(&index) {
        list.push(index);
    }
}

/// Where a tag is first written.
pub fn first_use(tag: &Tag, texts: &[Text], records: &[Record]) -> Place {
    let in_texts = tag.texts.first().map(|&text| (&texts[text].file, &texts[text].front.tags));
    let in_records = tag.records.first().map(|&record| (records[record].file(), &records[record].tags));
    let (file, tags) = in_texts.or(in_records).expect("a tag is made where it is used");
    tags.iter().find(|one| one.value == tag.slug).map_or_else(|| Place::start_of(file), |one| one.place(file))
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{assembled, claim, source, text};

    #[test]
    fn tags_know_who_bears_them() {
        let (site, _) = assembled(
            vec![source("ss").tag("war"), claim("aa").tag("war").tag("war"), claim("bb").tag("art")],
            vec![text("t1").tag("peace"), text("t2").tag("war")],
        );
        let tags: Vec<_> = site.tags.iter().map(|tag| (&*tag.slug, &tag.texts[..], &tag.records[..])).collect();
        assert_eq!(tags, [("art", &[][..], &[1][..]), ("peace", &[0], &[]), ("war", &[1], &[0, 2])]);
    }
}
