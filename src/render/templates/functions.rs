//! What templates can ask for: words in the edition's language.

use std::sync::Arc;

use tera::{Error, Kwargs, State, TeraResult, Value};

use super::super::language::{Language, Told};
use super::counting;

/// Stands for HTML while a message is worded: characters that no text may hold (Unicode 23.7), one for each variable.
const STANDS_FOR_HTML: [char; 8] =
    ['\u{FDD0}', '\u{FDD1}', '\u{FDD2}', '\u{FDD3}', '\u{FDD4}', '\u{FDD5}', '\u{FDD6}', '\u{FDD7}'];

/// Makes `t` and our `range` known, and the filters `lang` and `capital`.
pub fn register(tera: &mut tera::Tera, language: Arc<Language>) {
    tera.register_function("t", move |told: Kwargs, _: &State<'_>| message(&language, &told));
    tera.register_function("range", counting::range);
    tera.register_filter("lang", |view: &Value, _: Kwargs, _: &State<'_>| Value::safe_string(&tongue(view)));
    tera.register_filter("capital", |words: tera::StringInput<'_>, _: Kwargs, _: &State<'_>| {
        let mut characters = words.as_str().chars();
        let first = characters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
        words.inherit_safety(format!("{first}{}", characters.as_str()))
    });
}

/// `{{ text | lang }}`: the attributes that say the language of words, where it isn't the edition's.
fn tongue(view: &Value) -> String {
    let attribute = |name: &str| {
        let value = view.get_from_path(name)?.as_str()?.to_string();
        let sound = value.chars().all(|one| one.is_ascii_alphanumeric() || one == '-');
        sound.then(|| format!(" {name}=\"{value}\""))
    };
    ["lang", "dir"].into_iter().filter_map(attribute).collect()
}

/// A template of the theme with the words of messages that are told nothing: most are such, and each page would ask for
/// them again. What can't be said is left to [`message`] to complain about.
pub fn spoken(template: &str, language: &Language) -> String {
    const START: &str = "{{ t(key=\"";
    const END: &str = "\") }}";
    let mut whole = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(START) {
        whole.push_str(before);
        let said = after.split_once(END).filter(|(key, _)| !key.contains('"')).and_then(|(key, next)| {
            let words = escaped(&language.find(key, &[]).ok()?, &[]);
            // Words that Tera would read as its own stay out of its sight.
            (!words.contains('{')).then_some((words, next))
        });
        match said {
            Some((words, next)) => {
                whole.push_str(&words);
                rest = next;
            }
            None => {
                whole.push_str(START);
                rest = after;
            }
        }
    }
    whole.push_str(rest);
    whole
}

/// `t(key="count-note", count=3)`: a message with what it is told. HTML, which a `{% set %}…{% endset %}` block gives,
/// stays HTML; all other words are escaped.
fn message(language: &Language, told: &Kwargs) -> TeraResult<Value> {
    let key = told.must_get::<&str>("key")?;
    let mut html: Vec<&str> = Vec::new();
    let mut given: Vec<(&str, Told<'_>)> = Vec::new();
    for (name, value) in told.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "key") else { continue };
        let one = match (value.as_i128(), value.as_str()) {
            (Some(number), _) => Told::from(i64::try_from(number).unwrap_or(i64::MAX)),
            (None, Some(words)) if value.is_safe() => match STANDS_FOR_HTML.get(html.len()) {
                Some(stand_in) => {
                    html.push(words);
                    Told::from(stand_in.to_string())
                }
                None => return Err(Error::message(format!("the message `{key}` is told too much HTML"))),
            },
            (None, Some(words)) if words.contains(STANDS_FOR_HTML) => Told::from(words.replace(STANDS_FOR_HTML, "")),
            (None, Some(words)) => Told::from(words),
            (None, None) => {
                return Err(Error::message(format!("the message `{key}` is told nothing as `{name}`")));
            }
        };
        given.push((name, one));
    }
    let words = language.find(key, &given).map_err(Error::message)?;
    if html.is_empty() {
        return Ok(Value::normal_string(&words));
    }
    Ok(Value::safe_string(&escaped(&words, &html)))
}

/// Words as HTML, with the HTML that characters stand for.
fn escaped(words: &str, html: &[&str]) -> String {
    let mut whole = String::with_capacity(words.len() + html.iter().map(|html| html.len()).sum::<usize>());
    for character in words.chars() {
        match (STANDS_FOR_HTML.iter().position(|stand_in| *stand_in == character), character) {
            (Some(position), _) => whole.push_str(html.get(position).copied().unwrap_or_default()),
            (None, '&') => whole.push_str("&amp;"),
            (None, '<') => whole.push_str("&lt;"),
            (None, '>') => whole.push_str("&gt;"),
            (None, '"') => whole.push_str("&quot;"),
            (None, other) => whole.push(other),
        }
    }
    whole
}
