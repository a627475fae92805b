//! Dates as people write them, in the form that is read (EDTF).

use crate::model::date::Date;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What was surely meant by `17.08.2020`, `May 1670` or `c. 1670`; two dates where `3/4/1670` may be either; nothing where
/// only its author can say.
pub fn meant(typed: &str) -> Vec<String> {
    let typed = typed.trim().trim_end_matches('.').to_lowercase().replace(['–', '—'], "-");
    let found = [about, era, decade, span, numbers, named, year];
    let found = found.iter().map(|form| form(&typed)).find(|found| !found.is_empty()).unwrap_or_default();
    found.into_iter().filter(|date| Date::parse(date).is_ok()).collect()
}

/// `c. 1670`
fn about(typed: &str) -> Vec<String> {
    let words = ["circa", "ca.", "ca", "c.", "about", "around", "approx.", "~"];
    let rest = words.iter().find_map(|word| typed.strip_prefix(word)).map(str::trim);
    rest.and_then(one).map(|date| format!("{date}~")).into_iter().collect()
}

/// `44 BC`: there is no year 0, so that 1 BC is `0000`.
fn era(typed: &str) -> Vec<String> {
    let after =
        |words: &[&str]| words.iter().find_map(|word| typed.strip_suffix(word)).map(|year| year.trim().parse::<u32>());
    if let Some(Ok(year @ 1..)) = after(&["bce", "b.c.e", "bc", "b.c"]) {
        return vec![if year == 1 { "0000".to_string() } else { format!("-{:04}", year - 1) }];
    }
    match after(&["ce", "ad"]) {
        Some(Ok(year)) => vec![format!("{year:04}")],
        _ => Vec::new(),
    }
}

/// `1670s`
fn decade(typed: &str) -> Vec<String> {
    let digits = typed.strip_suffix("'s").or(typed.strip_suffix('s')).and_then(|year| year.strip_suffix('0'));
    digits.filter(|digits| is_digits(digits, 3)).map(|digits| format!("{digits}X")).into_iter().collect()
}

/// `1670-1680`, `1670 to 1680`
fn span(typed: &str) -> Vec<String> {
    let halves = typed.split_once(" to ").or_else(|| typed.split_once(" - ")).or_else(|| {
        let (start, end) = typed.split_once('-')?;
        (is_digits(start, 4) && is_digits(end, 4)).then_some((start, end))
    });
    let dates = halves.and_then(|(start, end)| Some(format!("{}/{}", one(start)?, one(end)?)));
    dates.into_iter().collect()
}

/// `17.08.2020`, `17/8/2020`, `2020-8-7`
fn numbers(typed: &str) -> Vec<String> {
    let Some(sign) = typed.chars().find(|one| "./-".contains(*one)) else { return Vec::new() };
    let parts: Option<Vec<u32>> = typed.split(sign).map(|part| part.trim().parse().ok()).collect();
    let day = |year: u32, month: u32, day: u32| format!("{year:04}-{month:02}-{day:02}");
    match parts.as_deref() {
        Some([year @ 1000..=9999, month, date]) => vec![day(*year, *month, *date)],
        // Days come first where dots stand between; with slashes they do for some.
        Some([date, month, year @ 1000..=9999]) if sign == '.' || *date > 12 => vec![day(*year, *month, *date)],
        Some([month, date, year @ 1000..=9999]) if *date > 12 => vec![day(*year, *month, *date)],
        Some([one, other, year @ 1000..=9999]) if sign == '/' && one != other => {
            vec![day(*year, *other, *one), day(*year, *one, *other)]
        }
        Some([one, other, year @ 1000..=9999]) => vec![day(*year, *other, *one)],
        Some([year @ 1000..=9999, month]) if *month > 0 => vec![format!("{year:04}-{month:02}")],
        Some([month, year @ 1000..=9999]) => vec![format!("{year:04}-{month:02}")],
        _ => Vec::new(),
    }
}

/// `May 1670`, `17 May 1670`, `May 17, 1670`
fn named(typed: &str) -> Vec<String> {
    let words: Vec<&str> = typed.split([' ', ',', '.']).filter(|word| !word.is_empty() && *word != "of").collect();
    let month_of = |word: &str| {
        let is_it = |month: &str| word.len() >= 3 && month.starts_with(word);
        MONTHS.iter().position(|month| is_it(month)).map(|index| index + 1)
    };
    // `17th`
    let number = |word: &str| word.trim_end_matches(char::is_alphabetic).parse::<u32>().ok();
    let (month, date, year) = match words[..] {
        [month, year] => (month_of(month), None, number(year)),
        [first, second, year] => match (month_of(first), month_of(second)) {
            (Some(month), None) => (Some(month), number(second), number(year)),
            (None, Some(month)) => (Some(month), number(first), number(year)),
            _ => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    match (month, date, year) {
        (Some(month), Some(date), Some(year)) => vec![format!("{year:04}-{month:02}-{date:02}")],
        (Some(month), None, Some(year)) => vec![format!("{year:04}-{month:02}")],
        _ => Vec::new(),
    }
}

/// `987`
fn year(typed: &str) -> Vec<String> {
    let short = (1..4).contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_digit());
    if short { vec![format!("{typed:0>4}")] } else { Vec::new() }
}

/// A date as it stands, or what is meant by it.
fn one(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if Date::parse(typed).is_ok() {
        return Some(typed.to_string());
    }
    let forms = [numbers, named, year];
    let found = forms.iter().map(|form| form(typed)).find(|found| !found.is_empty())?;
    match &found[..] {
        [only] => Some(only.clone()),
        _ => None,
    }
}

fn is_digits(words: &str, count: usize) -> bool {
    words.len() == count && words.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_as_people_write_them() {
        for (typed, expected) in [
            ("17.08.2020", "2020-08-17"),
            ("2020-8-7", "2020-08-07"),
            ("2020/8/7", "2020-08-07"),
            ("17/08/2020", "2020-08-17"),
            ("8/17/2020", "2020-08-17"),
            ("3/4/1670", "1670-04-03 1670-03-04"),
            ("3.4.1670", "1670-04-03"),
            ("May 1670", "1670-05"),
            ("17 May 1670", "1670-05-17"),
            ("May 17, 1670", "1670-05-17"),
            ("17th of Sept. 1670", "1670-09-17"),
            ("c. 1670", "1670~"),
            ("circa May 1670", "1670-05~"),
            ("1668–1670", "1668/1670"),
            ("1670-1680", "1670/1680"),
            ("May 1668 to June 1670", "1668-05/1670-06"),
            ("1670s", "167X"),
            ("44 BC", "-0043"),
            ("1 BCE", "0000"),
            ("987", "0987"),
            ("8.2020", "2020-08"),
            ("1670-13-01", ""),
            ("31.02.2020", ""),
            ("soon", ""),
            ("", ""),
            ("May", ""),
            ("1/2", ""),
        ] {
            assert_eq!(super::meant(typed).join(" "), expected, "{typed}");
        }
    }
}
