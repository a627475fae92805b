//! How words are shown in messages: on one line, shortened, ready to paste.

use super::borders::{ceil, floor};

/// A text for a message: on one line, and cut in its middle when it is long.
pub fn shortened(text: &str) -> String {
    shortened_to(text, 80)
}

/// The same, to about so many characters.
pub fn shortened_to(text: &str, most: usize) -> String {
    // A quotation may be a megabyte: never more than its ends are looked at.
    let (head, tail) = (floor(text, most * 5), ceil(text, text.len().saturating_sub(most)));
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let first: String = words(&text[..head]);
    if head == text.len() && first.chars().nth(most).is_none() {
        return first;
    }
    let first: String = first.chars().take(most * 2 / 3).collect();
    let last: Vec<char> = words(&text[tail..]).chars().rev().take(most / 3).collect();
    let last: String = last.into_iter().rev().collect();
    format!("{} … {}", first.trim_end(), last.trim_start())
}

/// A string as YAML: plain where that reads the same, else in double quotes.
pub fn scalar(text: &str) -> String {
    let begins = text.chars().next().is_some_and(char::is_alphabetic);
    let inside =
        |char: char| char.is_alphanumeric() || matches!(char, ' ' | ',' | '.' | '-' | '\'' | '’' | '(' | ')' | ';');
    let word = matches!(
        text.to_ascii_lowercase().as_str(),
        "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n" | "inf" | "nan"
    );
    if begins && !word && text.chars().all(inside) && !text.ends_with(' ') {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The words of a quotation that was typed as Markdown.
pub fn strip_markdown(quote: &str) -> String {
    let mut plain = String::with_capacity(quote.len());
    let mut rest = quote.trim_start_matches(['#', '>', ' ']);
    while let Some(char) = rest.chars().next() {
        let next = &rest[char.len_utf8()..];
        rest = match char {
            '*' | '_' | '`' | '~' | '[' | '\\' => next,
            // The address of a link, or the name of its footnote.
            ']' if next.starts_with('(') => next.find(')').map_or(next, |end| &next[end + 1..]),
            ']' => next,
            '!' if next.starts_with('[') => next.find(')').map_or(next, |end| &next[end + 1..]),
            _ => {
                plain.push(char);
                next
            }
        };
    }
    plain
}

/// `once`, `twice`, `3 times`.
pub fn times(count: usize) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{count} times"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_ready_to_paste() {
        let check = |text: &str, expected: &str| assert_eq!(scalar(text), expected);
        check("It was the", "It was the");
        check("", "\"\"");
        check("no", "\"no\"");
        check("1998,", "\"1998,\"");
        check("said: \"so\"", "\"said: \\\"so\\\"\"");
        check("- x", "\"- x\"");
        check("a\\b", "\"a\\\\b\"");
    }

    #[test]
    fn long_words_are_cut() {
        let check = |text: &str, expected: &str| assert_eq!(shortened_to(text, 12), expected);
        check("one\n two", "one two");
        check("one two three four five six", "one two … six");
        check(&"x".repeat(1_000_000), "xxxxxxxx … xxxx");
    }

    #[test]
    fn markdown_is_stripped() {
        let check = |quote: &str, expected: &str| assert_eq!(strip_markdown(quote), expected);
        check("**best** of _times_", "best of times");
        check("see [the page](https://x.org/a_b) now", "see the page now");
        check("`code` \\* x", "code  x");
        check("> quoted", "quoted");
        check("## Title", "Title");
        check("a ![alt](x.png) b [c", "a  b c");
    }
}
