//! The types that YAML itself gives unquoted values: only what stands below `extra` and the like is read by them.

/// What an unquoted value is.
#[derive(Debug, PartialEq)]
pub enum Core {
    Bool(bool),
    Integer(i64),
    Float(f64),
    Words,
}

/// YAML 1.2.2, 10.3.2 "Tag resolution" of the core schema. Infinities and NaN stay words: JSON has none.
pub fn core(text: &str) -> Core {
    match text {
        "true" | "True" | "TRUE" => return Core::Bool(true),
        "false" | "False" | "FALSE" => return Core::Bool(false),
        _ => {}
    }
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if !digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return Core::Words;
    }
    let based = |prefix, base| text.strip_prefix(prefix).and_then(|digits| i64::from_str_radix(digits, base).ok());
    if let Some(value) = based("0x", 16).or_else(|| based("0o", 8)).or_else(|| text.parse().ok()) {
        return Core::Integer(value);
    }
    let numeric = digits.bytes().all(|byte| byte.is_ascii_digit() || b".eE+-".contains(&byte));
    match text.parse::<f64>() {
        Ok(value) if numeric && value.is_finite() => Core::Float(value),
        _ => Core::Words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types() {
        for (text, expected) in [
            ("true", Core::Bool(true)),
            ("FALSE", Core::Bool(false)),
            ("yes", Core::Words),
            ("-12", Core::Integer(-12)),
            ("0x1F", Core::Integer(31)),
            ("0o17", Core::Integer(15)),
            ("3.10", Core::Float(3.1)),
            ("1e3", Core::Float(1000.0)),
            (".5", Core::Float(0.5)),
            (".inf", Core::Words),
            ("inf", Core::Words),
            ("2020-08-17", Core::Words),
            ("1.2.3", Core::Words),
            ("9999999999999999999", Core::Float(1e19)),
            ("1e999", Core::Words),
        ] {
            assert_eq!(core(text), expected, "{text}");
        }
    }
}
