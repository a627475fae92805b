//! Words that are in another language than the edition's: texts, and what sources are quoted with.

use crate::model::site::TextIndex;
use crate::model::work;

use super::super::language::Direction;
use super::super::view::LangView;
use super::links::escaped;
use super::scope::Scope;

impl Scope<'_> {
    /// What HTML must say of words in `lang`: nothing, if that is the edition's language. Their direction is that of the
    /// language, unless `dir` says otherwise.
    pub fn tongue(&self, lang: Option<&str>, dir: Option<Direction>) -> LangView {
        let own = self.language();
        let lang = lang.filter(|lang| !lang.eq_ignore_ascii_case(own.tag()));
        let dir = dir.unwrap_or_else(|| lang.map_or(own.direction(), Direction::of));
        LangView { lang: lang.map(str::to_string), dir: (dir != own.direction()).then(|| dir.name()) }
    }

    /// The same of the words of a text.
    pub fn tongue_of(&self, text: TextIndex) -> LangView {
        let front = &self.site.texts[text].front;
        let dir = front.dir.map(|dir| match dir {
            work::Direction::LeftToRight => Direction::LeftToRight,
            work::Direction::RightToLeft => Direction::RightToLeft,
        });
        self.tongue(front.lang.as_deref(), dir)
    }

    /// Words of a text as HTML that says their language.
    pub fn of_text(&self, text: TextIndex, words: &str) -> String {
        let attributes = self.tongue_of(text).attributes();
        if attributes.is_empty() { escaped(words) } else { format!("<span{attributes}>{}</span>", escaped(words)) }
    }
}

impl LangView {
    /// ` lang="ar" dir="rtl"`, to stand in a tag; empty for the edition's language.
    pub fn attributes(&self) -> String {
        let attribute = |name: &str, value: &str| format!(" {name}=\"{}\"", escaped(value));
        let lang = self.lang.as_deref().map(|lang| attribute("lang", lang));
        let dir = self.dir.map(|dir| attribute("dir", dir));
        lang.into_iter().chain(dir).collect()
    }
}
