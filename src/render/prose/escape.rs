//! Text and attribute values as HTML.

/// Appends `text` as the content of an element.
pub fn text(html: &mut String, text: &str) {
    let mut written = 0;
    for (offset, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => continue,
        };
        html.push_str(&text[written..offset]);
        html.push_str(entity);
        written = offset + 1;
    }
    html.push_str(&text[written..]);
}

/// Appends ` name="value"`. Values always stand in double quotes.
pub fn attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    for character in value.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(character),
        }
    }
    html.push('"');
}

/// An address of the same page: `#` and `id`, with what would end or change an address percent-encoded.
pub fn fragment(id: &str) -> String {
    let mut address = String::with_capacity(id.len() + 1);
    address.push('#');
    for character in id.chars() {
        let encoded = character.is_whitespace() || character.is_control() || "%\"<>[]\\^`{|}#".contains(character);
        if encoded {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                address.push_str(&format!("%{byte:02X}"));
            }
        } else {
            address.push(character);
        }
    }
    address
}

/// What a reader sees of HTML of ours.
pub fn without_tags(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    #[test]
    fn escapes_text() {
        for (input, html) in [("", ""), ("a < b & c > \"d\"", "a &lt; b &amp; c &gt; \"d\""), ("ü&", "ü&amp;")] {
            let mut written = String::new();
            super::text(&mut written, input);
            assert_eq!(written, html);
        }
    }

    #[test]
    fn escapes_attributes() {
        let mut written = String::from("<a");
        super::attribute(&mut written, "title", "\"><script>'&");
        assert_eq!(written, "<a title=\"&quot;&gt;&lt;script&gt;'&amp;\"");
    }

    #[test]
    fn fragments_stay_one_address() {
        for (id, address) in [("n-a", "#n-a"), ("n-fn-a b", "#n-fn-a%20b"), ("über", "#über"), ("100%", "#100%25")] {
            assert_eq!(super::fragment(id), address);
        }
    }

    #[test]
    fn html_is_read_without_tags() {
        for (html, words) in [
            ("<p>One <em>two</em> &amp; &lt;three&gt;</p>", "One two & <three>"),
            ("no tags", "no tags"),
            ("broken <a", "broken "),
        ] {
            assert_eq!(super::without_tags(html), words);
        }
    }
}
