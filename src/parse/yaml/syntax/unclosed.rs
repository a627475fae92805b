//! Brackets and quotation marks that are never closed.
//!
//! YAML reads on after them, so that the parser stops at a later record or at the end of the file. An author indents: a
//! line that begins an entry or a key, no deeper than the one whose value was begun, belongs to that value no more.

/// What is wrong before the place where the parser stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclosed {
    /// The bracket or quotation mark at this byte: another entry or key, or another closing bracket, comes before its end.
    Broken(usize),
    /// The bracket at this byte may be closed yet.
    Open(usize),
}

/// The first bracket or quotation mark that `yaml` opens and doesn't close, as far as `end`.
pub fn unclosed(yaml: &str, end: usize) -> Option<Unclosed> {
    let mut scan = Scan { yaml, end, at: 0, base: None, begins_value: true };
    while scan.at < scan.end {
        if let Err(found) = scan.line() {
            return Some(found);
        }
    }
    None
}

struct Scan<'a> {
    yaml: &'a str,
    end: usize,
    at: usize,
    /// The column of the entry or key whose value is read: what belongs to that is deeper. `None` at the head of a
    /// document.
    base: Option<usize>,
    /// A line that begins with neither a hyphen nor a key is the value of the line above, not more of its words.
    begins_value: bool,
}

impl Scan<'_> {
    fn rest(&self) -> &str {
        &self.yaml[self.at.min(self.end)..self.end]
    }

    fn starts_with(&self, what: impl Fn(char) -> bool) -> bool {
        self.rest().starts_with(what)
    }

    /// The column of the place, in bytes.
    fn column(&self) -> usize {
        self.at - self.yaml[..self.at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    fn skip_blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\t', '\r']).len();
    }

    /// To the first character of the next line.
    fn skip_line(&mut self) {
        self.at = self.rest().find('\n').map_or(self.end, |newline| self.at + newline + 1);
    }

    /// A line outside of brackets and quotation marks, and all lines of the value that begins there.
    fn line(&mut self) -> Result<(), Unclosed> {
        self.skip_blanks();
        if self.starts_with(|next| matches!(next, '\n' | '#')) {
            self.skip_line();
            return Ok(());
        }
        while is_hyphen(self.rest()) {
            self.base = Some(self.column());
            self.at += 1;
            self.skip_blanks();
            self.begins_value = true;
        }
        if let Some(length) = key(self.rest()) {
            self.base = Some(self.column());
            self.at += length;
            self.skip_blanks();
            self.begins_value = true;
        }
        if !self.begins_value {
            self.skip_line();
            return Ok(());
        }
        self.begins_value = self.starts_with(|next| matches!(next, '\n' | '#')) || self.rest().is_empty();
        let next = self.rest().chars().next();
        match next {
            Some('"' | '\'') => self.quotation()?,
            Some('[' | '{') => self.brackets()?,
            Some('|' | '>') => {
                self.skip_line();
                while self.is_deeper() {
                    self.skip_line();
                }
                return Ok(());
            }
            _ => {}
        }
        self.skip_line();
        Ok(())
    }

    /// Whether the line that begins here is blank or deeper than the entry or key above.
    fn is_deeper(&self) -> bool {
        let words = self.rest().trim_start_matches(' ');
        let indentation = self.rest().len() - words.len();
        !words.is_empty() && (words.starts_with(['\n', '\r']) || self.base.is_none_or(|base| indentation > base))
    }

    /// Whether the line that begins here is an entry or a key that can't belong to the value.
    fn is_next(&self) -> bool {
        let words = self.rest().trim_start_matches(' ');
        let indentation = self.rest().len() - words.len();
        self.base.is_some_and(|base| indentation <= base) && (is_hyphen(words) || key(words).is_some())
    }

    /// From a quotation mark to the one that closes it. Between brackets its lines go as deep as theirs.
    fn quotation(&mut self) -> Result<(), Unclosed> {
        let start = self.at;
        let mark = if self.starts_with(|next| next == '\'') { '\'' } else { '"' };
        self.at += 1;
        while let Some(next) = self.rest().chars().next() {
            self.at += next.len_utf8();
            match next {
                '\\' if mark == '"' => self.at += self.rest().chars().next().map_or(0, char::len_utf8),
                '\n' if self.is_next() => return Err(Unclosed::Broken(start)),
                _ if next != mark => {}
                // Two of them stand for one.
                '\'' if self.starts_with(|next| next == '\'') => self.at += 1,
                _ => return Ok(()),
            }
        }
        Ok(())
    }

    /// From a bracket to the one that closes it.
    fn brackets(&mut self) -> Result<(), Unclosed> {
        let mut open: Vec<usize> = Vec::new();
        // Whether a quotation mark begins a value here; elsewhere it is one of its letters.
        let mut begins = true;
        while let Some(next) = self.rest().chars().next() {
            let at = self.at;
            match next {
                '"' | '\'' if begins => {
                    self.quotation()?;
                    begins = false;
                    continue;
                }
                '#' if self.yaml[..at].ends_with([' ', '\t', '\n']) => {
                    self.at += self.rest().find('\n').unwrap_or(self.rest().len());
                    continue;
                }
                '[' | '{' => open.push(at),
                ']' | '}' => match open.pop() {
                    Some(start) if self.yaml[start..].starts_with('[') != (next == ']') => {
                        return Err(Unclosed::Broken(start));
                    }
                    _ if open.is_empty() => {
                        self.at += 1;
                        return Ok(());
                    }
                    _ => {}
                },
                _ => {}
            }
            self.at += next.len_utf8();
            match (next, open.last()) {
                ('\n', Some(start)) if self.is_next() => return Err(Unclosed::Broken(*start)),
                _ => {}
            }
            begins = matches!(next, '[' | '{' | ',' | ':') || (begins && next.is_whitespace());
        }
        open.last().map_or(Ok(()), |start| Err(Unclosed::Open(*start)))
    }
}

fn is_hyphen(words: &str) -> bool {
    words.strip_prefix('-').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\n', '\r']))
}

/// The length of `key:` at the head of `words`, where that is one: names of letters, digits, `_` and `-`.
fn key(words: &str) -> Option<usize> {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
    let bare = words.strip_prefix(['"', '\'']).unwrap_or(words);
    let length = bare.bytes().position(|byte| !is_part(byte)).filter(|length| *length > 0)?;
    let quotes = words.len() - bare.len();
    let after = &bare[length..];
    let after = match quotes {
        0 => after,
        _ => after.strip_prefix(&words[..1])?,
    };
    let is_key =
        after.strip_prefix(':').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']));
    is_key.then_some(quotes + length + quotes + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `‸` marks the bracket or quotation mark that is found.
    #[track_caller]
    fn check(marked: &str, expected: Option<fn(usize) -> Unclosed>) {
        let yaml = marked.replace('‸', "");
        let at = marked.find('‸').unwrap_or_default();
        assert_eq!(unclosed(&yaml, yaml.len()), expected.map(|kind| kind(at)), "{marked}");
    }

    #[test]
    fn an_entry_or_key_no_deeper_ends_a_value() {
        for yaml in [
            "notes:\n  - ‸{id: a\n  - {id: b}\n",
            "notes:\n  - id: a\n    at: ‸{page: 4\n    kind: x\n",
            "notes:\n  - at: ‸{page: 4\n    kind: x\n",
            "notes:\n  - at: ‸[a, b\n  - id: b\n    at: [c]\n",
            "notes:\n  - at:\n      ‸[a, b\n  - id: b\n",
            "a: [{x: y}, ‸{x: y\nb: c\n",
            "a: [‸{x: y]\n",
            "a: ‸[b # ]\nb: c\n",
            "a: [‸\"b]\nb: c\n",
            "a: ‸\"b\nb: \"c\"\n",
            "a: ‸'b\n\n- b: 'c'\n",
            "a: ‸'it''s\nb: 'c'\n",
            "a: ‸\"b \\\"\nb: \"c\"\n",
            "\"a\": ‸\"b\r\nb: \"c\"\r\n",
        ] {
            check(yaml, Some(Unclosed::Broken));
        }
        check("a: ‸[b,\n  - c\n", Some(Unclosed::Open));
        check("‸{a: b\n", Some(Unclosed::Open));
    }

    #[test]
    fn what_is_closed_or_belongs_to_words_is_passed_over() {
        for yaml in [
            "",
            "a: [b,\nc]\nd: e\n",
            "a: [\n  b: c,\n]\nd: {\n}\n",
            "{a: b,\nb: c}\n",
            "a: |\n  \"b\n  [c\n\n  d: {\nb: c\n",
            "- >-\n  'b\n- c\n",
            "a: words\n  \"of a value\n  [that goes on\nb: c\n",
            "a: it's [b\nb: c\n",
            "a: [it's, b\"c]\nb: c\n",
            "a: \"b\n  c: d\"\nb: c\n",
            "a: \"b\ngoes on\"\nb: c\n",
            "# \"a\na: b # [\nb: c\n",
            "a: 'it''s'\nb: 'c\\'\nd: e\n",
        ] {
            check(yaml, None);
        }
    }
}
