//! Sidecars by chance: every style of YAML that the reader takes, with comments in all places.

/// The file number `seed`.
pub fn written(seed: usize) -> Author {
    let line_end = if seed.is_multiple_of(3) { "\r\n" } else { "\n" };
    let chance = Chance(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(seed as u64 + 1));
    let mut author = Author { chance, text: String::new(), line_end, slots: Vec::new() };
    author.file();
    author
}

/// Numbers that look like chance and are the same each time.
pub struct Chance(u64);

impl Chance {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }

    pub fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    pub fn pick<'p>(&mut self, from: &[&'p str]) -> &'p str {
        from[self.below(from.len())]
    }
}

/// Words that YAML reads as they stand, wherever they stand.
const WORDS: [&str; 14] = [
    "it",
    "was",
    "the",
    "best",
    "of",
    "times;",
    "l’été",
    "“worst”",
    "Кто",
    "виноват?",
    "日本語",
    "e\u{301}",
    "x/y",
    "(so)",
];

/// What makes trouble.
const TROUBLE: [&str; 52] = [
    " ",
    "  ",
    ": ",
    " #",
    "#",
    "-",
    "- ",
    "?",
    ":",
    ",",
    "[",
    "]",
    "{",
    "}",
    "&",
    "*",
    "!",
    "|",
    ">",
    "'",
    "\"",
    "%",
    "@",
    "`",
    "\\",
    "\\n",
    "\n",
    "\n\n",
    "\t",
    "\r",
    "\u{7}",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\u{202e}",
    "\u{feff}",
    "\u{200b}",
    "🦀",
    "אבג",
    "e\u{301}",
    "null",
    "true",
    "3.10",
    "---",
    "...",
    "<<: *a",
    "''",
    "\"\"",
    "~",
    "\u{10ffff}",
    "\u{ffff}",
];

/// Words that no one would quote, but someone might.
pub fn trouble(chance: &mut Chance) -> String {
    let mut words = String::new();
    for _ in 0..1 + chance.below(8) {
        let from: &[&str] = if chance.one_in(2) { &TROUBLE } else { &WORDS };
        words.push_str(chance.pick(from));
        if chance.one_in(2) {
            words.push(' ');
        }
    }
    if !words.contains(char::is_alphanumeric) {
        words.push('x');
    }
    if chance.one_in(4) {
        words.push_str(&" and so on".repeat(chance.below(30)));
    }
    words
}

/// A file that is being written, with the ranges in which the quotes' values, prefixes and suffixes stand.
pub struct Author {
    pub chance: Chance,
    pub text: String,
    line_end: &'static str,
    pub slots: Vec<std::ops::Range<usize>>,
}

impl Author {
    fn words(&mut self) -> String {
        let count = 1 + self.chance.below(12);
        (0..count).map(|_| self.chance.pick(&WORDS)).collect::<Vec<_>>().join(" ")
    }

    fn line(&mut self, words: &str) {
        self.text.push_str(words);
        self.end();
    }

    fn end(&mut self) {
        self.text.push_str(self.line_end);
    }

    fn comment(&mut self, indent: usize) {
        match self.chance.below(9) {
            0 => self.end(),
            1 => {
                let comment = format!("{}# {}: - \"{{ 'x", " ".repeat(indent), self.chance.pick(&WORDS));
                self.line(&comment);
            }
            2 => self.line("  # \t trailing\t "),
            _ => {}
        }
    }

    /// The words on several lines, further ones indented.
    fn broken(&mut self, words: &str, indent: &str) -> String {
        let mut broken = String::new();
        for (index, word) in words.split(' ').enumerate() {
            if index > 0 {
                let next = if self.chance.one_in(3) { format!("{}{indent}", self.line_end) } else { " ".to_string() };
                broken.push_str(&next);
            }
            broken.push_str(word);
        }
        broken
    }

    /// A value on the line of its key, without the line end after it.
    fn inline(&mut self, indent: usize, lines: bool) -> String {
        let words = self.words();
        let indent = " ".repeat(indent + 1 + self.chance.below(3));
        let words = if lines && self.chance.one_in(2) { self.broken(&words, &indent) } else { words };
        match self.chance.below(3) {
            0 => words.replace([',', '[', ']', '{', '}'], ""),
            1 => format!("'{}'", words.replace("(so)", "it''s")),
            _ => format!("\"{}\"", words.replace("(so)", "\\\"so\\\"\\u00e9").replace("x/y", "x\\ty")),
        }
    }

    /// A value in a block of its own.
    fn block(&mut self, indent: usize) -> String {
        let sign = self.chance.pick(&["|", ">"]);
        let extra = 1 + self.chance.below(4);
        let explicit = if self.chance.one_in(3) { extra.to_string() } else { String::new() };
        let chomp = self.chance.pick(&["", "-", "+"]);
        let header = if self.chance.one_in(2) { format!("{explicit}{chomp}") } else { format!("{chomp}{explicit}") };
        let mut block = format!("{sign}{header}");
        if self.chance.one_in(4) {
            block.push_str("  # words follow");
        }
        let indent = " ".repeat(indent + extra);
        if self.chance.one_in(5) {
            block.push_str(self.line_end);
        }
        for index in 0..1 + self.chance.below(3) {
            if index > 0 && self.chance.one_in(4) {
                block.push_str(self.line_end);
            }
            let more = if !explicit.is_empty() && self.chance.one_in(4) || index > 0 && self.chance.one_in(6) {
                "  "
            } else {
                ""
            };
            let hash = if self.chance.one_in(5) { "# " } else { "" };
            let words = self.words();
            block.push_str(&format!("{}{indent}{more}{hash}{words}", self.line_end));
        }
        block
    }

    /// `key: value` from the present column on; `indent` is the column of the key.
    fn pair(&mut self, key: &str, indent: usize) {
        let anchors = ["quote", "prefix", "suffix"].contains(&key);
        self.text.push_str(key);
        self.text.push_str(self.chance.pick(&[":", ":", ":", " :"]));
        let blank = self.chance.pick(&[" ", " ", "  "]);
        self.text.push_str(blank);
        let start = self.text.len();
        let value = if self.chance.one_in(3) { self.block(indent) } else { self.inline(indent, true) };
        let (plain, block) = (!value.starts_with(['\'', '"', '|', '>']), value.starts_with(['|', '>']));
        self.text.push_str(&value);
        if anchors {
            self.slots.push(start..self.text.len());
        }
        if !plain && !block && self.chance.one_in(4) {
            self.text.push_str("  # why");
        } else if !block && self.chance.one_in(6) {
            self.text.push_str("  ");
        }
        self.end();
        if block && self.chance.one_in(3) {
            self.end();
        }
    }

    fn flow_pair(&mut self, key: &str, indent: usize) {
        self.text.push_str(&format!("{key}: "));
        let start = self.text.len();
        let several = self.chance.one_in(4);
        let value = self.inline(indent + 4, several);
        self.text.push_str(&value);
        if ["quote", "prefix", "suffix"].contains(&key) {
            self.slots.push(start..self.text.len());
        }
    }

    fn flow_map(&mut self, keys: &[&str], indent: usize) {
        if keys == ["quote"] && self.chance.one_in(2) {
            return self.flow_pair("quote", indent);
        }
        self.text.push_str(self.chance.pick(&["{", "{ "]));
        for (index, key) in keys.iter().enumerate() {
            if index > 0 {
                self.text.push_str(self.chance.pick(&[", ", ",", " , "]));
                if self.chance.one_in(6) {
                    self.text.push_str(&format!(" # so{}{}", self.line_end, " ".repeat(indent + 3)));
                }
            }
            self.flow_pair(key, indent);
        }
        self.text.push_str(self.chance.pick(&["}", " }"]));
    }

    fn anchor_keys(&mut self) -> Vec<&'static str> {
        let mut keys = vec!["quote"];
        for key in ["prefix", "suffix"] {
            if self.chance.one_in(3) {
                let at = self.chance.below(keys.len() + 1);
                keys.insert(at, key);
            }
        }
        keys
    }

    fn entry(&mut self, id: &str, column: usize) {
        let mut keys = self.anchor_keys();
        for key in ["body", "title", "tags", "also", "extra"] {
            if self.chance.one_in(2) {
                let at = self.chance.below(keys.len() + 1);
                keys.insert(at, key);
            }
        }
        let at = self.chance.below(keys.len() + 1);
        keys.insert(at, "id");
        let gap = 1 + self.chance.below(3);
        let indent = column + 1 + gap;
        self.text.push_str(&format!("{}-{}", " ".repeat(column), " ".repeat(gap)));
        for (index, key) in keys.into_iter().enumerate() {
            if index > 0 {
                self.comment(indent);
                self.text.push_str(&" ".repeat(indent));
            }
            match key {
                "id" => self.line(&format!("id: {id}")),
                "tags" => self.line("tags: [ one,two ,\"three\" ]   # tags"),
                "extra" => self.line("extra: {a: [1, 2.50, ~], 'b': {c: true, quote: words}}"),
                "also" => self.also(indent),
                key => self.pair(key, indent),
            }
        }
    }

    fn also(&mut self, indent: usize) {
        let flow = self.chance.one_in(2);
        self.text.push_str("also:");
        if flow {
            self.text.push_str(" [");
        } else {
            self.end();
        }
        let column = indent + if self.chance.one_in(2) { 0 } else { 2 };
        for index in 0..1 + self.chance.below(3) {
            let keys = self.anchor_keys();
            if flow {
                self.text.push_str(if index > 0 { ", " } else { "" });
                self.flow_map(&keys, indent);
            } else if self.chance.one_in(3) {
                self.text.push_str(&format!("{}- ", " ".repeat(column)));
                let braces = if keys.len() == 1 { vec!["quote", "section"] } else { keys };
                self.flow_map(&braces, column);
                self.end();
            } else {
                self.text.push_str(&format!("{}- ", " ".repeat(column)));
                for (index, key) in keys.into_iter().enumerate() {
                    if index > 0 {
                        self.text.push_str(&" ".repeat(column + 2));
                    }
                    self.pair(key, column + 2);
                }
            }
        }
        if flow {
            self.line("]");
        }
    }

    fn file(&mut self) {
        if self.chance.one_in(8) {
            self.text.push('\u{feff}');
        }
        self.comment(0);
        if self.chance.one_in(8) {
            self.line("---");
        }
        let mut number = 0;
        for section in ["notes", "claims", "people", "sources"] {
            if self.chance.one_in(3) {
                continue;
            }
            self.comment(0);
            if self.chance.one_in(5) {
                self.text.push_str(&format!("{section}: ["));
                for index in 0..self.chance.below(3) {
                    self.text.push_str(if index > 0 { ", " } else { "" });
                    number += 1;
                    self.text.push_str(&format!("{{id: e{number}, "));
                    let keys = self.anchor_keys();
                    for (index, key) in keys.iter().enumerate() {
                        self.text.push_str(if index > 0 { "," } else { "" });
                        self.text.push_str(if index > 0 { " " } else { "" });
                        self.flow_pair(key, 0);
                    }
                    self.text.push('}');
                }
                self.line("]");
                continue;
            }
            self.line(&format!("{section}:"));
            let column = 2 * self.chance.below(3);
            for _ in 0..1 + self.chance.below(4) {
                number += 1;
                self.comment(column);
                self.entry(&format!("e{number}"), column);
            }
        }
        self.comment(0);
        if self.chance.one_in(4) {
            let end = self.text.trim_end_matches(['\n', '\r']).len();
            self.text.truncate(end);
        }
    }
}
