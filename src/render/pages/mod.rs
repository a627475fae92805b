//! From the site to what each template receives, split by kind of page.

mod cite;
mod coverage;
mod density;
mod home;
mod indexes;
mod links;
mod map;
mod meta;
mod page;
mod passages;
mod prose_bridge;
mod records;
mod rewordings;
mod scale;
mod scope;
mod sources;
mod texts;
mod timeline;
mod tongues;
mod views;

use crate::model::error::Error;
use crate::model::output::Output;
use crate::model::record::{Detail, Kind};
use crate::model::site::{CitationFile, Page, PageKind};

use super::Context;
use super::view::{Body, View};
use scope::Scope;

/// Gathers all that the template of `page` receives.
pub fn view(context: &Context<'_>, page: &Page) -> Result<View, Error> {
    let scope = Scope::new(context, page);
    let body = body(&scope, page)?;
    let page = page::page(&scope, page, &body);
    Ok(View { site: page::site(&scope), page, body })
}

/// Writes a file for reference managers.
pub fn citation_file(context: &Context<'_>, file: &CitationFile) -> Output {
    cite::file(&Scope::of_file(context, &file.path), file)
}

fn body(scope: &Scope<'_>, page: &Page) -> Result<Body, Error> {
    Ok(match &page.kind {
        PageKind::Home(text) => Body::Home(Box::new(home::home(scope, *text)?)),
        PageKind::Text(text) => Body::Text(Box::new(texts::text(scope, *text, None)?)),
        PageKind::View { text, view } => Body::Text(Box::new(texts::text(scope, *text, Some(*view))?)),
        PageKind::Folder { name, text, texts } => Body::Folder(Box::new(home::folder(scope, name, *text, texts)?)),
        PageKind::Index { kind, part } => match kind {
            Kind::Claim => Body::Claims(Box::new(indexes::claims(scope, part))),
            Kind::Source => Body::Sources(Box::new(indexes::sources(scope, part))),
            Kind::Event => Body::Timeline(Box::new(timeline::timeline(scope, part))),
            Kind::Person | Kind::Note => Body::People(Box::new(indexes::people(scope, part))),
        },
        PageKind::Record(index) => match &scope.site.records[*index].detail {
            Detail::Claim(claim) => Body::Claim(Box::new(records::claim(scope, *index, claim))),
            Detail::Source(source) => Body::Source(Box::new(sources::source(scope, *index, source))),
            Detail::Event(event) => Body::Event(Box::new(records::event(scope, *index, event))),
            Detail::Person(person) => Body::Person(Box::new(records::person(scope, *index, person))),
            Detail::Note(_) => Body::Redirect(home::redirect(scope, scope.site.homes[*index].as_ref())),
        },
        PageKind::Tags => Body::Tags(indexes::tags(scope)),
        PageKind::Tag(tag) => Body::Tag(Box::new(indexes::tag(scope, &scope.site.tags[*tag], true))),
        PageKind::Coverage => Body::Coverage(Box::new(coverage::coverage(scope))),
        PageKind::Timeline(text) => Body::Timeline(Box::new(timeline::of_text(scope, *text))),
        PageKind::Map(text) => Body::Map(Box::new(map::map(scope, *text))),
        PageKind::Redirect(to) => Body::Redirect(home::redirect(scope, Some(to))),
        PageKind::NotFound => Body::NotFound(home::not_found(scope)),
    })
}
