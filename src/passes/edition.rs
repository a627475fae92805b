//! An edition understood: what it counts, and what its pages and files are made of.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::memory::Sources;
use super::text_options;
use crate::model::diagnostic::Report;
use crate::model::document::Document;
use crate::model::error::Error;
use crate::model::inventory::AnchorEntry;
use crate::model::output::SitePath;
use crate::model::project::Project;
use crate::model::record::{Kind, Markdown, Record};
use crate::model::site::Site;
use crate::model::source::FilePath;
use crate::model::work::Text;
use crate::{Counts, Outcome, assemble, load, parse, render};

/// An edition understood: all that rendering needs.
pub struct Edition {
    pub project: Project,
    pub site: Site,
    pub theme: render::Theme,
    pub style: render::references::Style,
    /// The texts as they were read, where they are kept; else their files are read again to be rendered.
    pub sources: Option<Sources>,
}

/// What pages share and is slow to make.
pub struct Prepared {
    references: Vec<Option<String>>,
    facts: render::TextFacts,
}

/// A file of the output that isn't rendered.
pub struct Asset {
    pub path: SitePath,
    pub from: AssetSource,
}

pub enum AssetSource {
    /// Of the theme.
    Bytes(Vec<u8>),
    /// Of the edition: its file is copied.
    File(PathBuf),
}

impl Edition {
    /// The counts of the edition, and `report`.
    pub fn outcome(&self, report: Report) -> Outcome {
        let counts = Counts {
            texts: self.site.texts.len(),
            records: self.site.records.len(),
            pages: self.site.pages.len(),
            files: self.site.files.len(),
        };
        Outcome { report, counts, ..Outcome::default() }
    }

    /// Every anchor of every text, in the order of the site. Reads the texts again, since none is kept.
    pub fn anchors(&self) -> Result<Vec<AnchorEntry>, Error> {
        let options = text_options(&self.site.config);
        let written = assemble::Written::of(&self.site);
        let of_text = |text: &Text| Ok(written.anchors(text, &self.document(text, &options)?));
        let anchors = self.site.texts.par_iter().map(of_text).collect::<Result<Vec<_>, Error>>()?;
        Ok(anchors.into_iter().flatten().collect())
    }

    /// What pages share. References are formatted only if asked, since that is slow.
    pub fn prepare(&self, references: bool) -> Prepared {
        match references {
            true => self.prepare_after(None),
            false => {
                Prepared { references: vec![None; self.site.records.len()], facts: render::TextFacts::of(&self.site) }
            }
        }
    }

    /// What pages share, with the references of a former state of the edition as far as they are the same.
    pub fn prepare_after(&self, former: Option<(&Edition, &Prepared)>) -> Prepared {
        let options = text_options(&self.site.config);
        let words = |field: &Markdown, file: &FilePath| parse::markdown(field, file, &options).text;
        let mut formatted: HashMap<&str, (&Record, &Option<String>)> = HashMap::new();
        if let Some((former, prepared)) = former.filter(|(former, _)| self.formats_like(former)) {
            let sources = former.site.records.iter().zip(&prepared.references);
            formatted.extend(sources.map(|(record, reference)| (&*record.id, (record, reference))));
        }
        let known = |record: &Record| {
            let (former, reference) = formatted.get(&*record.id)?;
            (*former == record).then(|| (*reference).clone())
        };
        let references = render::references::format(&self.site, &self.style, &words, &known);
        Prepared { references, facts: render::TextFacts::of(&self.site) }
    }

    /// Whether a source that is the same has the same reference: that is in the same style and language, and may name
    /// people of the edition.
    fn formats_like(&self, former: &Edition) -> bool {
        let style = |edition: &Edition| edition.site.config.citation_style.value.clone();
        let people = |edition: &Edition| -> Vec<Record> {
            edition.site.records_of(Kind::Person).map(|index| edition.site.records[index].clone()).collect()
        };
        // A file of the edition may have changed.
        !style(self).ends_with(".csl")
            && style(self) == style(former)
            && text_options(&self.site.config) == text_options(&former.site.config)
            && people(self) == people(former)
    }

    /// Gives `work` what rendering needs.
    pub fn with_context<T>(&self, prepared: &Prepared, work: impl FnOnce(&render::Context<'_>) -> T) -> T {
        let options = text_options(&self.site.config);
        let document = |index: usize| self.document(&self.site.texts[index], &options);
        work(&render::Context {
            site: &self.site,
            theme: &self.theme,
            references: &prepared.references,
            facts: &prepared.facts,
            document: &document,
            markdown: &|field: &Markdown, file: &FilePath| parse::markdown(field, file, &options),
        })
    }

    /// All files of the output but the rendered ones: the theme's, the edition's own over them, and those that texts
    /// link to.
    pub fn assets(&self) -> Vec<Asset> {
        let overridden: BTreeSet<Arc<str>> = self.project.statics.iter().cloned().collect();
        let mut assets: Vec<Asset> = render::statics(&self.site.config, &overridden)
            .into_iter()
            .map(|file| Asset { path: file.path, from: AssetSource::Bytes(file.bytes) })
            .collect();
        assets.extend(overridden.iter().map(|name| Asset {
            path: SitePath::new(format!("assets/{name}")),
            from: AssetSource::File(self.project.path(&format!("static/{name}"))),
        }));
        assets.extend(self.site.files.iter().map(|file| Asset {
            path: file.to.clone(),
            from: AssetSource::File(self.project.path(&format!("content/{}", file.from))),
        }));
        assets
    }

    /// Reads a text again, if it wasn't kept, and parses it. A file that changed since it was anchored is refused: its notes would stand on
    /// the wrong words.
    fn document(&self, text: &Text, options: &parse::TextOptions) -> Result<Document, Error> {
        let source = match self.sources.as_ref().and_then(|sources| sources.get(&text.id)) {
            Some(kept) => Some(kept.clone()),
            None => load::read(&self.project, &text.file, &mut Report::new())?.map(Arc::from),
        };
        match source {
            Some(source) if parse::hash(&source) == text.hash => Ok(parse::document(&text.id, &source, options)),
            _ => {
                let changed = std::io::Error::other("it changed while the edition was being built; build again");
                Err(Error::new("render", self.project.path(&text.file), changed))
            }
        }
    }
}
