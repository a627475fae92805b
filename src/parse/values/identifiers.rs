//! DOI, ISBN, ISSN, PMID, arXiv: numbers that carry a check, or at least a shape.

use crate::model::diagnostic::Code;
use crate::model::source::Spanned;

use super::super::yaml::{Field, Text};
use super::Checks;

/// Which number a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identifier {
    Doi,
    Isbn,
    Issn,
    Pmid,
    Arxiv,
}

impl Identifier {
    fn name(self) -> &'static str {
        match self {
            Identifier::Doi => "DOI",
            Identifier::Isbn => "ISBN",
            Identifier::Issn => "ISSN",
            Identifier::Pmid => "PMID",
            Identifier::Arxiv => "arXiv number",
        }
    }

    fn example(self) -> &'static str {
        match self {
            Identifier::Doi => "`10.1000/182`",
            Identifier::Isbn => "`978-3-16-148410-0` or `0-306-40615-2`",
            Identifier::Issn => "`2049-3630`",
            Identifier::Pmid => "`17170002`",
            Identifier::Arxiv => "`2101.00001` or `hep-th/9901001`",
        }
    }
}

/// The number without its prefix, or what is wrong with it.
pub fn check(what: Identifier, typed: &str) -> Result<String, String> {
    match what {
        Identifier::Doi => doi(typed),
        Identifier::Isbn => isbn(typed),
        Identifier::Issn => issn(typed),
        Identifier::Pmid => pmid(typed),
        Identifier::Arxiv => arxiv(typed),
    }
}

/// Takes off the first of `prefixes` that fits, whatever its case.
fn bare<'t>(typed: &'t str, prefixes: &[&str]) -> &'t str {
    let typed = typed.trim();
    prefixes
        .iter()
        .find_map(|prefix| {
            let head = typed.get(..prefix.len())?;
            head.eq_ignore_ascii_case(prefix).then(|| typed[prefix.len()..].trim_start())
        })
        .unwrap_or(typed)
}

fn doi(typed: &str) -> Result<String, String> {
    let prefixes =
        ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:", "doi"];
    let doi = bare(typed, &prefixes);
    let sound = doi.strip_prefix("10.").and_then(|rest| rest.split_once('/')).is_some_and(|(registrant, name)| {
        let digits =
            registrant.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
        digits
            && registrant.split('.').next().is_some_and(|first| (4..=9).contains(&first.len()))
            && !name.is_empty()
            && !name.chars().any(|one| one.is_whitespace() || one.is_control())
    });
    if sound { Ok(doi.to_string()) } else { Err("a DOI is `10.`, four to nine digits, `/` and a name".to_string()) }
}

fn isbn(typed: &str) -> Result<String, String> {
    let isbn = bare(typed, &["isbn-13:", "isbn-10:", "isbn:", "isbn"]);
    let characters: Vec<char> =
        isbn.chars().filter(|one| !matches!(one, '-' | ' ' | '\u{2010}' | '\u{2011}' | '\u{2013}')).collect();
    let values: Option<Vec<u32>> = characters
        .iter()
        .enumerate()
        .map(|(index, one)| match one {
            'x' | 'X' if index == 9 && characters.len() == 10 => Some(10),
            _ => one.to_digit(10),
        })
        .collect();
    let Some(values) = values else {
        return Err("only digits, hyphens, and an `X` at the end of ten".to_string());
    };
    let expected = match values.len() {
        10 => {
            let sum: u32 = values[..9].iter().zip((2..=10).rev()).map(|(value, weight)| value * weight).sum();
            (11 - sum % 11) % 11
        }
        13 => {
            let sum: u32 =
                values[..12].iter().zip([1, 3].into_iter().cycle()).map(|(value, weight)| value * weight).sum();
            (10 - sum % 10) % 10
        }
        other => return Err(format!("an ISBN has 10 or 13 digits, not {other}")),
    };
    compare(isbn, expected, values[values.len() - 1])
}

fn issn(typed: &str) -> Result<String, String> {
    let issn = bare(typed, &["issn:", "issn", "eissn:", "e-issn:"]);
    let characters: Vec<char> = issn.chars().filter(|one| *one != '-').collect();
    let shape =
        characters.len() == 8 && (!issn.contains('-') || issn.find('-') == Some(4) && issn.rfind('-') == Some(4));
    let values: Option<Vec<u32>> = characters
        .iter()
        .enumerate()
        .map(|(index, one)| match one {
            'x' | 'X' if index == 7 => Some(10),
            _ => one.to_digit(10),
        })
        .collect();
    match values {
        Some(values) if shape => {
            let sum: u32 = values[..7].iter().zip((2..=8).rev()).map(|(value, weight)| value * weight).sum();
            compare(issn, (11 - sum % 11) % 11, values[7])
        }
        _ => Err("an ISSN has four digits, a hyphen, three digits and a digit or `X`".to_string()),
    }
}

/// Compares the last digit, which is computed from the others.
fn compare(number: &str, expected: u32, found: u32) -> Result<String, String> {
    let digit = |value: u32| if value == 10 { "X".to_string() } else { value.to_string() };
    if expected == found {
        return Ok(number.to_string());
    }
    let (expected, found) = (digit(expected), digit(found));
    Err(format!("the check digit at the end should be `{expected}`, not `{found}`: one of the digits is wrong"))
}

fn pmid(typed: &str) -> Result<String, String> {
    let pmid = bare(typed, &["https://pubmed.ncbi.nlm.nih.gov/", "pmid:", "pmid"]).trim_end_matches('/');
    let sound =
        (1..=8).contains(&pmid.len()) && pmid.bytes().all(|byte| byte.is_ascii_digit()) && !pmid.starts_with('0');
    if sound { Ok(pmid.to_string()) } else { Err("a PMID is a number of up to eight digits".to_string()) }
}

fn arxiv(typed: &str) -> Result<String, String> {
    let prefixes = ["https://arxiv.org/abs/", "http://arxiv.org/abs/", "arxiv.org/abs/", "arxiv:"];
    let arxiv = bare(typed, &prefixes);
    let (number, version) = match arxiv.rfind('v') {
        Some(at) if arxiv[..at].ends_with(|one: char| one.is_ascii_digit()) => (&arxiv[..at], &arxiv[at + 1..]),
        _ => (arxiv, "1"),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let month =
        |text: &str| text.get(2..4).and_then(|month| month.parse().ok()).is_some_and(|month| (1..=12).contains(&month));
    let sound = digits(version)
        && match number.split_once('/') {
            // https://info.arxiv.org/help/arxiv_identifier.html: until March 2007 `archive.XX/YYMMNNN`
            Some((archive, rest)) => {
                archive.bytes().all(|byte| byte.is_ascii_alphabetic() || b"-.".contains(&byte))
                    && archive.len() > 1
                    && rest.len() == 7
                    && digits(rest)
                    && month(rest)
            }
            None => number.split_once('.').is_some_and(|(date, rest)| {
                date.len() == 4 && digits(date) && month(date) && (4..=5).contains(&rest.len()) && digits(rest)
            }),
        };
    if sound {
        Ok(arxiv.to_string())
    } else {
        Err("an arXiv number is year and month, a point, four or five digits".to_string())
    }
}

impl Checks<'_> {
    pub fn identifier(&self, what: Identifier, field: Field<Text>) -> Option<Spanned<String>> {
        let checked = field.and_then(|text| match check(what, &text.value) {
            Ok(value) => Some(Spanned::new(value, text.range())),
            Err(reason) => {
                let message = format!("`{}` is no {}", text.value.trim(), what.name());
                self.push(
                    self.error(Code::BadIdentifier, text.range(), message)
                        .label(reason)
                        .hint(format!("such as {}", what.example())),
                );
                None
            }
        });
        checked.given()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn good(what: Identifier, typed: &str, kept: &str) {
        assert_eq!(check(what, typed).as_deref(), Ok(kept), "{typed}");
    }

    #[track_caller]
    fn bad(what: Identifier, typed: &str, reason: &str) {
        let found = check(what, typed).unwrap_err();
        assert!(found.contains(reason), "{typed}: {found}");
    }

    #[test]
    fn knows_sound_numbers() {
        good(Identifier::Doi, "10.1000/182", "10.1000/182");
        good(Identifier::Doi, "https://doi.org/10.1093/ajae/aaq063", "10.1093/ajae/aaq063");
        good(Identifier::Doi, "DOI: 10.1002/(SICI)1097-0258(19980815/30)", "10.1002/(SICI)1097-0258(19980815/30)");
        good(Identifier::Isbn, "978-3-16-148410-0", "978-3-16-148410-0");
        good(Identifier::Isbn, "ISBN 0-306-40615-2", "0-306-40615-2");
        good(Identifier::Isbn, "080442957X", "080442957X");
        good(Identifier::Issn, "2049-3630", "2049-3630");
        good(Identifier::Issn, "2434-561X", "2434-561X");
        good(Identifier::Pmid, "PMID: 17170002", "17170002");
        good(Identifier::Arxiv, "arXiv:2101.00001v2", "2101.00001v2");
        good(Identifier::Arxiv, "hep-th/9901001", "hep-th/9901001");
        good(Identifier::Arxiv, "math.GT/0309136", "math.GT/0309136");
    }

    #[test]
    fn says_what_is_wrong() {
        bad(Identifier::Doi, "10.1000", "a name");
        bad(Identifier::Doi, "11.1000/1", "a name");
        bad(Identifier::Doi, "10.1000/a b", "a name");
        bad(Identifier::Isbn, "978-3-16-148410-1", "should be `0`, not `1`");
        bad(Identifier::Isbn, "0804429571", "should be `X`, not `1`");
        bad(Identifier::Isbn, "123", "not 3");
        bad(Identifier::Isbn, "97831614841OO", "only digits");
        bad(Identifier::Issn, "2049-3631", "should be `0`, not `1`");
        bad(Identifier::Issn, "204-93630", "four digits");
        bad(Identifier::Pmid, "PMC123", "up to eight");
        bad(Identifier::Arxiv, "2113.00001", "year and month");
        bad(Identifier::Arxiv, "v", "year and month");
        bad(Identifier::Arxiv, "évé", "year and month");
    }
}
