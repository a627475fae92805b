//! CSL-JSON, as reference managers read it: <https://github.com/citation-style-language/schema>, `csl-data.json` of CSL
//! 1.0.2.

use citationberg::json::{NameValue, Value as Field};
use hayagriva::citationberg;
use serde_json::{Map, Value, json};

use crate::model::date::{Date, End, Point};
use crate::render::dates::DateView;

use super::Entry;

/// A file of entries: a JSON array, which is CSL-JSON's only form. A line for each field, since people read it too.
pub fn file<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    let items: Vec<String> = entries.into_iter().map(item).collect();
    format!("[\n{}\n]\n", items.join(",\n"))
}

fn item(entry: &Entry) -> String {
    let fields = object(entry);
    let lines: Vec<String> = fields.iter().map(|(key, value)| format!("    {}: {value}", json!(key))).collect();
    format!("  {{\n{}\n  }}", lines.join(",\n"))
}

/// `id`, `type` and `title` first, as people look for them; the rest by name.
fn object(entry: &Entry) -> Map<String, Value> {
    const FIRST: [&str; 3] = ["id", "type", "title"];
    let mut object = Map::new();
    let first = FIRST.into_iter().filter_map(|key| Some((key, entry.fields.0.get(key)?)));
    let rest = entry.fields.0.iter().map(|(key, field)| (key.as_str(), field));
    for (key, field) in first.chain(rest.filter(|(key, _)| !FIRST.contains(key))) {
        object.insert(key.to_string(), value(field));
    }
    if let Some(issued) = &entry.issued {
        object.insert("issued".to_string(), date(issued));
    }
    if let Some(accessed) = entry.accessed {
        object.insert("accessed".to_string(), json!({ "date-parts": [[accessed.year, accessed.month, accessed.day]] }));
    }
    object
}

fn value(field: &Field) -> Value {
    match field {
        Field::String(text) => json!(text),
        Field::Number(number) => json!(number),
        Field::Names(names) => Value::Array(names.iter().map(name).collect()),
        // Dates are kept apart: citationberg's have no room for all of ours.
        Field::Date(_) => Value::Null,
    }
}

fn name(name: &NameValue) -> Value {
    match name {
        NameValue::Literal(name) => json!({ "literal": name.literal }),
        NameValue::Item(name) => {
            let mut object = Map::new();
            object.insert("family".to_string(), json!(name.family));
            for (key, part) in [("given", &name.given), ("suffix", &name.suffix)] {
                if let Some(part) = part {
                    object.insert(key.to_string(), json!(part));
                }
            }
            Value::Object(object)
        }
    }
}

/// A date as parts where CSL has parts for it; else its words, as a `literal`: CSL has no open ends.
fn date(date: &Date) -> Value {
    match parts(date) {
        Some(mut object) => {
            if doubtful(date) {
                object.insert("circa".to_string(), json!(true));
            }
            Value::Object(object)
        }
        None => json!({ "literal": DateView::from(date).text.replace('\u{a0}', " ") }),
    }
}

fn parts(date: &Date) -> Option<Map<String, Value>> {
    let mut object = Map::new();
    let ends = match (&date.start, &date.end) {
        (End::Point(point), None) if point.open_digits == 0 => {
            if let Some(season) = point.month.filter(|month| (21..=24).contains(month)) {
                object.insert("season".to_string(), json!(season - 20));
            }
            vec![point_parts(point)?]
        }
        // A decade or century is a span of years: not known more exactly, but not doubtful for that.
        (End::Point(_), None) => vec![json!([year(date.earliest?.year)?]), json!([year(date.latest?.year)?])],
        (End::Point(start), Some(End::Point(end))) if start.open_digits == 0 && end.open_digits == 0 => {
            vec![point_parts(start)?, point_parts(end)?]
        }
        _ => return None,
    };
    object.insert("date-parts".to_string(), Value::Array(ends));
    Some(object)
}

/// A year as CSL counts it (1.0.2, "Date"): 44 BCE is -44, and there is none between 1 BCE and 1 CE. Years beyond four
/// digits are no years to the programs that read this.
fn year(year: i64) -> Option<i64> {
    let counted = if year > 0 { year } else { year.checked_sub(1)? };
    (-9999..=9999).contains(&counted).then_some(counted)
}

fn point_parts(point: &Point) -> Option<Value> {
    let year = year(point.year)?;
    Some(match (point.month.filter(|month| (1..=12).contains(month)), point.day) {
        (Some(month), Some(day)) => json!([year, month, day]),
        (Some(month), None) => json!([year, month]),
        (None, _) => json!([year]),
    })
}

fn doubtful(date: &Date) -> bool {
    let ends = [Some(&date.start), date.end.as_ref()];
    ends.into_iter().flatten().any(|end| matches!(end, End::Point(point) if point.approximate || point.uncertain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_parts_or_in_words() {
        for (edtf, expected) in [
            ("2020-08-17", json!({"date-parts": [[2020, 8, 17]]})),
            ("2020-08", json!({"date-parts": [[2020, 8]]})),
            ("2020", json!({"date-parts": [[2020]]})),
            ("2020-21", json!({"season": 1, "date-parts": [[2020]]})),
            ("2020-24", json!({"season": 4, "date-parts": [[2020]]})),
            ("1850~", json!({"date-parts": [[1850]], "circa": true})),
            ("2020-08-02?", json!({"date-parts": [[2020, 8, 2]], "circa": true})),
            ("1914/1918", json!({"date-parts": [[1914], [1918]]})),
            ("1914~/1918-11", json!({"date-parts": [[1914], [1918, 11]], "circa": true})),
            ("202X", json!({"date-parts": [[2020], [2029]]})),
            ("-0043-03-15", json!({"date-parts": [[-44, 3, 15]]})),
            ("0000", json!({"date-parts": [[-1]]})),
            ("2020-08/..", json!({"literal": "from August 2020"})),
            ("../2020-08-17", json!({"literal": "until 17 August 2020"})),
            ("Y170000002", json!({"literal": "170000002"})),
        ] {
            assert_eq!(date(&Date::parse(edtf).unwrap()), expected, "{edtf}");
        }
    }
}
