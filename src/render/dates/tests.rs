use super::*;

fn english() -> Language {
    Language::load("en", &[], &mut crate::model::diagnostic::Report::new())
}

#[track_caller]
fn check(edtf: &str, text: &str, short: &str, datetime: Option<&str>) {
    let view = english().date(&Date::parse(edtf).unwrap());
    let plain = |words: &str| words.replace('\u{a0}', " ");
    assert_eq!((plain(&view.text).as_str(), plain(&view.short).as_str()), (text, short), "{edtf}");
    assert_eq!(view.datetime.as_deref(), datetime, "{edtf}");
}

#[test]
fn words_of_single_dates() {
    check("2020-08-17", "17 August 2020", "17 Aug 2020", Some("2020-08-17"));
    check("2020-08", "August 2020", "Aug 2020", Some("2020-08"));
    check("2020", "2020", "2020", Some("2020"));
    check("1850~", "about 1850", "about 1850", Some("1850"));
    check("2020?", "perhaps 2020", "perhaps 2020", Some("2020"));
    check("2020-08-02%", "perhaps about 2 August 2020", "perhaps about 2 Aug 2020", Some("2020-08-02"));
    check("2020-21", "spring 2020", "spring 2020", None);
    check("-0043", "44 BCE", "44 BCE", None);
    check("-0043-03-15", "15 March 44 BCE", "15 Mar 44 BCE", None);
    check("0000", "1 BCE", "1 BCE", None);
    check("0064", "64 CE", "64 CE", Some("0064"));
}

#[test]
fn words_of_years_with_open_digits() {
    check("202X", "the 2020s", "the 2020s", None);
    check("19XX", "the 20th century", "the 20th century", None);
}

#[test]
fn words_of_spans() {
    check("1914/1918", "1914–1918", "1914–1918", None);
    check("2020-08-01/2020-08-15", "1–15 August 2020", "1–15 Aug 2020", None);
    check("2020-07-29/2020-08-14", "29 July – 14 August 2020", "29 July – 14 Aug 2020", None);
    check("2019-12-30/2020-01-02", "30 December 2019 – 2 January 2020", "30 Dec 2019 – 2 Jan 2020", None);
    check("2020-07/2020-08", "July–August 2020", "July–Aug 2020", None);
    check("1914~/1918", "about 1914 – 1918", "about 1914 – 1918", None);
    check("2020-08/..", "from August 2020", "from Aug 2020", None);
    check("../2020", "until 2020", "until 2020", None);
    check("2020/", "from 2020, end not known", "from 2020, end not known", None);
    check("/2020", "until 2020, beginning not known", "until 2020, beginning not known", None);
    check("-0043/-0041", "44 BCE – 42 BCE", "44 BCE – 42 BCE", None);
}

#[test]
fn words_of_other_languages() {
    for (tag, edtf, text, short) in [
        ("de", "2020-08-17", "17. August 2020", "17. Aug. 2020"),
        ("de", "2020-08-01/2020-08-15", "1.–15. August 2020", "1.–15. Aug. 2020"),
        ("de", "202X", "die 2020er-Jahre", "die 2020er-Jahre"),
        ("de-AT", "-0043-03-15", "15. März 44 v. Chr.", "15. März 44 v. Chr."),
        ("fr", "2020-08-01", "1er août 2020", "1er août 2020"),
        ("fr", "2020-07-29/2020-08-14", "29 juillet – 14 août 2020", "29 juill. – 14 août 2020"),
        ("fr", "19XX", "le XXe siècle", "le XXe siècle"),
        ("fr", "../2020-08-17", "jusqu’au 17 août 2020", "jusqu’au 17 août 2020"),
        ("fr", "2020/..", "depuis 2020", "depuis 2020"),
        ("ru", "2020-08-17", "17 августа 2020", "17 авг. 2020"),
        ("ru", "2020-08", "август 2020", "авг. 2020"),
        ("ru", "2020-08/..", "с августа 2020", "с авг. 2020"),
        ("ru", "2020-08~", "около августа 2020", "около авг. 2020"),
        ("ru", "2020-21", "весна 2020", "весна 2020"),
        ("ru", "19XX", "XX век", "XX век"),
        ("ru", "202X", "2020-е годы", "2020-е годы"),
        ("ru", "-0043", "44 до н. э.", "44 до н. э."),
        ("be", "2020-08-17", "17 жніўня 2020", "17 жн. 2020"),
        ("be", "2020-08", "жнівень 2020", "жн. 2020"),
        ("be", "../2020-08", "да жніўня 2020", "да жн. 2020"),
        ("be", "2020-05", "май 2020", "май 2020"),
        ("ar", "2020-08-17", "17 أغسطس 2020", "17 أغسطس 2020"),
        ("ar", "2020~", "نحو 2020", "نحو 2020"),
        ("ar", "2020-08/..", "منذ أغسطس 2020", "منذ أغسطس 2020"),
        ("ar", "-0043", "44 ق.م", "44 ق.م"),
        ("zh", "2020-08-17", "2020年8月17日", "2020年8月17日"),
        ("zh", "2020-08-01/2020-08-15", "2020年8月1日至15日", "2020年8月1日至15日"),
        ("zh", "1914/1918", "1914年至1918年", "1914年至1918年"),
        ("zh-Hans-CN", "202X", "2020年代", "2020年代"),
        ("zh", "-0043~", "约公元前44年", "约公元前44年"),
        ("zh", "2020-24", "2020年冬季", "2020年冬季"),
    ] {
        let view =
            Language::load(tag, &[], &mut crate::model::diagnostic::Report::new()).date(&Date::parse(edtf).unwrap());
        let plain = |words: &str| words.replace('\u{a0}', " ");
        assert_eq!((plain(&view.text).as_str(), plain(&view.short).as_str()), (text, short), "{tag} {edtf}");
    }
}

#[test]
fn a_day_never_parts_from_its_month() {
    assert!(english().date(&Date::parse("2020-08-17").unwrap()).short.contains("17\u{a0}Aug"));
}
