//! Generated editions: texts of 1,500 words, with 12 claims and a source each.

use std::fs;
use std::path::Path;

/// An edition whose words come from a small generator, the same each time.
pub fn write(root: &Path, texts: usize) {
    let content = root.join("content");
    fs::create_dir_all(&content).expect("a folder");
    fs::write(root.join("postil.yaml"), "title: Generated\ncitation_style: plain\n").expect("a file");
    let mut state = 7_u64;
    let mut word = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let mut seed = state >> 33;
        let mut word = String::new();
        for _ in 0..2 + seed % 3 {
            word.push_str(["ba", "de", "ki", "lo", "mu", "ra", "se", "ti", "vo", "zu"][(seed % 10) as usize]);
            seed /= 10;
        }
        word
    };
    for text in 0..texts {
        let mut markdown = format!("---\ntitle: Text {text}\n---\n");
        let mut yaml = String::from("claims:\n");
        for paragraph in 0..15 {
            if paragraph % 5 == 0 {
                markdown.push_str(&format!("## {} {}\n\n", word(), word()));
            }
            let words: Vec<String> = (0..100).map(|_| word()).collect();
            if paragraph < 12 {
                // A number makes the quotation unique.
                let quote = format!("{} {text}x{paragraph} {}", words[10], words[12]);
                markdown.push_str(&format!("{} {quote} {}.\n\n", words[..10].join(" "), words[13..].join(" ")));
                yaml.push_str(&format!(
                    "  - id: c-{text}-{paragraph}\n    quote: {quote}\n    title: Claim {paragraph} of {text}\n    claim: It holds \
                     that {}.\n    verdict: contested\n    reason: {}.\n    reviewed: 2026-11-20\n    evidence:\n      - {{source: \
                     s-{text}, stance: supports, locator: {{page: {paragraph}}}}}\n",
                    words[..8].join(" "),
                    words[..20].join(" ")
                ));
            } else {
                markdown.push_str(&format!("{}.\n\n", words.join(" ")));
            }
        }
        yaml.push_str(&format!(
            "sources:\n  - id: s-{text}\n    type: book\n    title: Book {text}\n    author: [\"Writer, {}\"]\n    date: 1999\n",
            word()
        ));
        fs::write(content.join(format!("text-{text}.md")), markdown).expect("a file");
        fs::write(content.join(format!("text-{text}.notes.yaml")), yaml).expect("a file");
    }
}
