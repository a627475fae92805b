//! Strips of a few events, and of very many.

use super::*;
use crate::model::date::Date;

fn draw_all(dates: &[(&str, usize)]) -> Vec<StripView> {
    draw_certain(dates, &[])
}

fn draw_certain(dates: &[(&str, usize)], doubtful: &[usize]) -> Vec<StripView> {
    let parsed: Vec<(Date, usize)> = dates.iter().map(|(text, lane)| (Date::parse(text).unwrap(), *lane)).collect();
    let entries: Vec<Entry<'_>> = parsed
        .iter()
        .enumerate()
        .map(|(index, (date, lane))| Entry {
            number: index + 1,
            lane: *lane,
            date,
            doubtful: doubtful.contains(&index),
            url: format!("#e{index}"),
            title: format!("Event {index}"),
            when: date.text.clone(),
        })
        .collect();
    strips(&entries, &["one".to_string(), "two".to_string()], &Language::english())
}

#[test]
fn days_come_back_from_their_number() {
    for text in ["1970-01-01", "2000-02-29", "-0043-03-15", "1582-10-15", "9999-12-31", "0000-01-01"] {
        let original = Day::parse(text).or_else(|| Date::parse(text).unwrap().earliest).unwrap();
        assert_eq!(day(original.number()), original, "{text}");
    }
}

#[test]
fn a_sign_says_how_well_a_date_is_known() {
    for (text, shape, sign, doubt, fade) in [
        ("2020-08-17", "dot", "day", false, None),
        ("2020-08", "dot", "month", false, None),
        ("2020-08-17~", "dot", "day", true, None),
        ("2020-08?", "dot", "month", true, None),
        ("2020", "bar", "year", false, None),
        ("2020~", "bar", "year", true, None),
        ("202X", "bar", "year", false, None),
        ("2019/2020", "bar", "span", false, None),
        ("2020-08-01/2020-08-03", "box", "span", false, None),
        ("2019~/2020", "bar", "span", false, Some("start")),
        ("2019/2020?", "bar", "span", false, Some("end")),
        ("2020-08/..", "bar", "span", false, Some("end")),
        ("2020-08/", "bar", "span", false, Some("end")),
        ("/2020", "bar", "span", false, Some("start")),
        ("../2020", "bar", "span", false, Some("start")),
    ] {
        let strips = draw_all(&[(text, 0), ("2000-01-01", 0), ("2040-01-01", 0)]);
        let mark = strips[0].marks.iter().find(|mark| mark.number == 1).unwrap();
        assert_eq!((mark.shape, mark.sign, mark.doubt, mark.fade), (shape, sign, doubt, fade), "{text}");
    }
}

#[test]
fn an_event_that_is_not_certain_has_a_broken_line() {
    let strips = draw_certain(&[("2020-08-17", 0), ("2021", 0), ("2022-01-01", 0)], &[0, 1]);
    let doubts: Vec<bool> = strips[0].marks.iter().map(|mark| mark.doubt).collect();
    assert_eq!(doubts, [true, true, false]);
}

#[test]
fn years_on_a_scale_of_ages_are_boxes() {
    let strips = draw_all(&[("-3000", 0), ("-0043", 0), ("2020", 0)]);
    assert!(strips[0].marks.iter().all(|mark| (mark.shape, mark.sign) == ("box", "year")));
}

#[test]
fn an_end_that_goes_on_has_room_to_fade() {
    for dates in [[("2020-08/..", 0), ("2000", 0)], [("../2000", 0), ("2020", 0)]] {
        let strips = draw_all(&dates);
        let mark = strips[0].marks.iter().find(|mark| mark.fade.is_some()).unwrap();
        assert!(mark.width >= scale::BEYOND - 0.1, "{dates:?}: {}", mark.width);
    }
}

#[test]
fn the_edges_are_worded_as_they_are_known() {
    for (dates, first, last) in [
        (&[("-0752~", 0), ("2020-08", 0)][..], "about 753 BCE", "August 2020"),
        (&[("1914/1918", 0), ("1916-02-21", 0)], "1914", "1918"),
        (&[("../1900", 0), ("1914/..", 0)], "1900", "1914"),
    ] {
        let strips = draw_all(dates);
        assert_eq!((strips[0].first.text.as_str(), strips[0].last.text.as_str()), (first, last));
    }
}

#[test]
fn undated_events_draw_nothing() {
    assert!(draw_all(&[]).is_empty());
}

#[test]
fn one_event_has_a_strip() {
    for text in ["2020-08-17", "2020", "-0043-03-15", "2020/..", "19XX", "Y170000002"] {
        let strips = draw_all(&[(text, 0)]);
        assert_eq!((strips.len(), strips[0].marks.len()), (1, 1), "{text}");
        assert!((0.0..=100.0).contains(&strips[0].marks[0].x), "{text}");
    }
}

#[test]
fn signs_of_one_day_stand_in_rows() {
    let strips = draw_all(&[("2020-08-17", 0), ("2020-08-17", 0), ("2020-01-01", 0), ("2020-12-31", 1)]);
    let marks = &strips[0].marks;
    assert_ne!(marks[0].y, marks[1].y);
    assert!(marks.iter().all(|mark| mark.numbered && mark.y < strips[0].axis));
}

#[test]
fn what_has_no_room_is_counted() {
    let strips = draw_all(&vec![("2020-08-17", 0); 300]);
    let cluster = strips[0].marks.iter().find(|mark| mark.shape == "cluster").unwrap();
    assert_eq!((cluster.count, cluster.url.as_str()), (286, "#e14"));
    assert_eq!(strips[0].marks.iter().map(|mark| mark.count).sum::<usize>(), 300);
}

#[test]
fn a_dense_window_is_enlarged() {
    let mut dates = vec![("1999-01-01", 0), ("2025-01-01", 1)];
    let days = ["2020-08-02", "2020-08-04", "2020-08-05", "2020-08-09", "2020-08-10", "2020-08-12", "2020-08-14"];
    dates.extend(days.iter().chain(&["2020-08-16", "2020-08-17"]).map(|day| (*day, 0)));
    let strips = draw_all(&dates);
    assert_eq!(strips.len(), 2);
    assert!(strips[0].window.is_some() && strips[1].marks.iter().all(|mark| mark.numbered));
}

#[test]
fn far_years_draw() {
    let strips = draw_all(&[("Y-170000002", 0), ("2020", 0), ("Y170000002", 1), ("-0043", 0)]);
    for mark in strips.iter().flat_map(|strip| &strip.marks) {
        assert!(mark.x.is_finite() && mark.width.is_finite());
    }
}

/// From where to where the template's SVG draws a mark, in pixels, on a strip of so many.
fn drawn(mark: &MarkView, strip: f64) -> (f64, f64, f64, f64) {
    let phone = strip < axis::WIDE;
    let at = mark.x * strip / 100.0;
    let width = mark.width * strip / 100.0;
    let number = lettering::width(&mark.number.to_string(), 11.0);
    let (left, right, half) = match (mark.shape, mark.numbered) {
        ("cluster", _) => {
            let words = lettering::width(&format!("+{}", mark.count), 11.0);
            let end = at + width;
            if mark.end.is_some() { (at.min(end - words), end, 8.0) } else { (at, end.max(at + words), 8.0) }
        }
        ("bar", true) => (at, at + width.max(4.0 + number), 7.0),
        ("bar", false) => (at, at + width.max(1.0), 3.5),
        (_, false) => (at - 4.0, at + 4.0, 4.0),
        (_, true) => {
            let half = match (mark.large, phone) {
                (false, true) => 8.0,
                (false, false) => 10.0,
                (true, true) => 11.0,
                (true, false) => 12.5,
            };
            (at - half, at + half, half)
        }
    };
    (left, f64::from(mark.y) - half, right, f64::from(mark.y) + half)
}

/// A small generator of numbers that are the same on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    /// Dates of all forms, within so many years.
    fn date(&mut self, years: u64) -> String {
        let year = |dice: &mut Dice| dice.roll(years) as i64 + 2000 - years as i64;
        let typed = |year: i64| if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") };
        let (start, month, day) = (year(self), 1 + self.roll(12), 1 + self.roll(28));
        let end = typed(start + self.roll(years.min(50)) as i64);
        let start = typed(start);
        match self.roll(10) {
            0 => start,
            1 => format!("{start}/{end}"),
            2 => format!("{start}-{month:02}"),
            3 => format!("{start}-{month:02}/.."),
            4 => format!("../{end}"),
            5 => format!("{start}~/{end}"),
            _ => format!("{start}-{month:02}-{day:02}"),
        }
    }
}

#[test]
fn no_two_marks_or_names_overlap_at_any_width() {
    let mut dice = Dice(7);
    for round in 0..400_u64 {
        let count = [1, 2, 9, 40, 41, 120, 300][dice.roll(7) as usize];
        let years = [1, 3, 30, 500, 9000][dice.roll(5) as usize];
        let dates: Vec<(String, usize)> = (0..count).map(|_| (dice.date(years), dice.roll(2) as usize)).collect();
        let dates: Vec<(&str, usize)> = dates.iter().map(|(date, lane)| (date.as_str(), *lane)).collect();
        for strip in draw_all(&dates) {
            assert_eq!(strip.marks.iter().map(|mark| mark.count).sum::<usize>(), strip.events);
            for width in [NARROWEST, 320.0, 599.0, axis::WIDE, 896.0] {
                let names = strip.lanes.iter().map(|name| {
                    let y = f64::from(name.y);
                    (0.0, y - 11.0, lettering::width(&name.text, 12.0), y + 3.0)
                });
                let boxes: Vec<_> = strip.marks.iter().map(|mark| drawn(mark, width)).chain(names).collect();
                for (index, a) in boxes.iter().enumerate() {
                    let foot = f64::from(strip.axis);
                    assert!(a.3 <= foot, "round {round}: {a:?} stands on the axis {foot}");
                    assert!(a.0 >= -12.0 && a.2 <= width + 20.0, "round {round}: {a:?} leaves the page");
                    for b in &boxes[index + 1..] {
                        let apart = a.2 <= b.0 || b.2 <= a.0 || a.3 <= b.1 || b.3 <= a.1;
                        assert!(apart, "round {round}, {width} px: {a:?} and {b:?}");
                    }
                }
            }
        }
    }
}
