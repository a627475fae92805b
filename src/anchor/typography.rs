//! What is typography, char by char: the table behind folding.

/// What a char is folded to.
pub enum Meaning {
    Nothing,
    Space,
    Dash,
    Words(&'static str),
    Itself(char),
    /// A half-width form: its compatible form.
    Compatible(char),
}

/// What `char` is folded to.
pub fn meaning(char: char) -> Meaning {
    let words = match char {
        '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' => return Meaning::Space,
        '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => return Meaning::Space,
        // Soft hyphen, grapheme joiner, marks of direction, variation selectors, zero-width chars, byte order mark.
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' => {
            return Meaning::Nothing;
        }
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' => return Meaning::Nothing,
        '\u{feff}' | '\u{e0000}'..='\u{e01ef}' => return Meaning::Nothing,
        '-' | '\u{58a}' | '\u{5be}' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' => return Meaning::Dash,
        '\u{2e3a}' | '\u{2e3b}' | '\u{fe31}' | '\u{fe32}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => {
            return Meaning::Dash;
        }
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | '‵' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | '´' | '\u{ff07}' => {
            "'"
        }
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '‶' | 'ʺ' | '〝' | '〞' | '〟' | '\u{ff02}' => "\"",
        '…' => "...",
        '‥' => "..",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        '\u{301c}' => "~",
        '\u{ff01}'..='\u{ff5e}' => {
            // The wide forms stand in the order of ASCII.
            return Meaning::Itself(char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char));
        }
        '\u{ff61}'..='\u{ffee}' => {
            return Meaning::Compatible(char);
        }
        _ => return Meaning::Itself(char),
    };
    Meaning::Words(words)
}
