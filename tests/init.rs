//! `postil init` as a newcomer meets it.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

#[path = "support/program.rs"]
mod program;

use program::Bench;

#[test]
fn an_edition_is_made_that_is_sound_and_in_order() {
    let bench = Bench::new(&[]);
    let run = bench.run(&["init", "deep/demo"]);
    run.check(0, "made 15 files in deep/demo:\n  .editorconfig\n", "");
    bench.run(&["check", "--strict", "--no-history", "deep/demo"]).check(0, "checked 2 texts, 5 records", "");
    bench.run(&["fmt", "--check", "deep/demo"]).check(0, "2 files in canonical form", "");
    bench.run(&["schema", "--write", "deep/demo"]).check(0, "the schemas in .postil are up to date", "");
    let listed = bench.run(&["list", "--all", "deep/demo"]).out;
    for record in ["arithmetica", "notes-printed", "marvellous-proof", "diophantus-1670", "wiles-1995"] {
        assert!(listed.contains(record), "{record}: {listed}");
    }
    // What it says comes next can be pasted.
    let next = run.out.lines().find(|line| line.starts_with("  postil add ")).unwrap();
    assert_eq!(next, "  postil add margin \"the margin was too narrow\" deep/demo");
    bench.run(&["add", "margin", "the margin was too narrow", "deep/demo"]).check(0, "added the note", "");
    bench.run(&["init"]).check(0, "made 15 files:\n", "");
    assert!(bench.path("postil.yaml").is_file());
}

/// Each schema that a YAML file names is there.
#[test]
fn editors_find_the_schemas() {
    let bench = Bench::new(&[]);
    bench.run(&["init"]);
    for file in ["postil.yaml", "content/margin.notes.yaml", "content/sources.yaml"] {
        let text = bench.read(file);
        let path = text.strip_prefix("# yaml-language-server: $schema=").unwrap().lines().next().unwrap();
        let schema = bench.path(file).parent().unwrap().join(path);
        let schema: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(schema).unwrap()).unwrap();
        let value: serde_json::Value = serde_yaml::from_str(&text).unwrap();
        assert!(jsonschema::is_valid(&schema, &value), "{file}");
    }
    let settings = bench.read(".vscode/settings.json");
    let settings: String = settings.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let settings: serde_json::Value = serde_json::from_str(&settings).unwrap();
    for schema in settings["yaml.schemas"].as_object().unwrap().keys() {
        assert!(bench.path(schema).is_file(), "{schema}");
    }
}

#[test]
fn the_workflows_are_yaml_and_give_each_job_no_more_than_it_needs() {
    let bench = Bench::new(&[]);
    bench.run(&["init"]);
    let github: serde_json::Value = serde_yaml::from_str(&bench.read(".github/workflows/edition.yml")).unwrap();
    assert_eq!(github["permissions"], serde_json::json!({"contents": "read"}));
    for (job, permissions) in github["jobs"].as_object().unwrap() {
        let expected = match job.as_str() {
            "publish" => serde_json::json!({"pages": "write", "id-token": "write"}),
            _ => serde_json::Value::Null,
        };
        assert_eq!(permissions["permissions"], expected, "{job}");
    }
    assert_eq!(github["jobs"]["check"]["steps"][2]["run"], "postil check --strict --format github");
    let gitlab: serde_json::Value = serde_yaml::from_str(&bench.read(".gitlab-ci.yml")).unwrap();
    assert_eq!(gitlab["pages"]["artifacts"]["paths"], serde_json::json!(["public"]));
    assert_eq!(gitlab["check"]["script"], serde_json::json!(["postil check --strict"]));
}

#[test]
fn titles_and_languages_of_all_kinds() {
    let titles = [
        "It's \"quoted\": yes # no",
        "two\nlines",
        "{braces} [and] *stars* & <b>",
        "null",
        "1984",
        "- a list",
        "@at %percent `tick`",
        "back\\slash\ttab",
        "كتاب الهوامش",
        "\u{202E}turned\u{2028}about",
        "   around   ",
        "A small edition",
        "title: A small edition",
    ];
    let langs = ["en", "de-AT", "ar", "be", "fr", "ru", "zh"];
    for (index, title) in titles.iter().enumerate() {
        let bench = Bench::new(&[]);
        let lang = langs[index % langs.len()];
        bench.run(&["init", "--title", title, "--lang", lang]).check(0, "made 15 files", "");
        bench.run(&["check", "--strict", "--no-history"]).check(0, "no mistakes", "");
        let config: serde_json::Value = serde_yaml::from_str(&bench.read("postil.yaml")).unwrap();
        let value = match &config["title"] {
            serde_json::Value::String(words) => words.clone(),
            other => panic!("{title:?} became {other}"),
        };
        assert_eq!((value.as_str(), &config["lang"]), (*title, &lang.into()));
        let index = bench.read("content/index.md");
        let front: serde_json::Value = serde_yaml::from_str(index.split("---\n").nth(1).unwrap()).unwrap();
        assert_eq!((front["title"].as_str(), front["lang"].as_str()), (Some(*title), Some("en")));
    }
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_made() {
    let bench = Bench::new(&[]);
    for (arguments, message) in [
        (["--title", " "], "--title: the edition has no `title`"),
        (["--lang", "no tag"], "--lang: `no tag` is no language tag"),
        (["--lang", "nl"], "--lang: postil has no words for pages in `nl`"),
    ] {
        bench.run(&["init", "demo", arguments[0], arguments[1]]).check(2, "", message);
        assert_eq!(bench.names(""), Vec::<String>::new());
    }
}

#[test]
fn nothing_is_overwritten() {
    let bench = Bench::new(&[("demo/.gitignore", "mine\n"), ("demo/content/other.txt", "mine")]);
    bench.run(&["init", "demo"]).check(2, "", "error: `.gitignore` exists already: move it away");
    assert_eq!(
        (bench.names("demo"), bench.names("demo/content")),
        (vec![".gitignore".to_string(), "content".to_string()], vec!["other.txt".to_string()])
    );
    assert_eq!(bench.read("demo/.gitignore"), "mine\n");
    std::fs::remove_file(bench.path("demo/.gitignore")).unwrap();
    bench.run(&["init", "demo"]).check(0, "made 15 files", "");
    let again = bench.run(&["init", "demo"]);
    again.check(2, "", "`.editorconfig`, `.github/workflows/edition.yml`, `.gitignore` and 12 more exist already");
    bench.add(&[("file", "")]);
    bench.run(&["init", "file"]).check(2, "", "isn't a folder; nothing was written");
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_no_half_edition() {
    let bench = Bench::new(&[("kept/content/mine.txt", "mine")]);
    for root in ["demo", "kept"] {
        bench.run_on_full_disk(&["init", root]).check(3, "", "error: can't write `");
    }
    assert_eq!(bench.names(""), ["kept"]);
    assert_eq!(
        (bench.names("kept"), bench.names("kept/content")),
        (vec!["content".to_string()], vec!["mine.txt".to_string()])
    );
}

/// From nothing to a note in the margin, and through an edit of the text.
#[test]
fn a_newcomers_path() {
    let bench = Bench::new(&[]);
    let strict = ["check", "--strict", "--no-history"];
    bench.run(&["init"]).check(0, "made", "");
    bench.run(&strict).check(0, "no mistakes", "");

    let sidecar = "content/margin.notes.yaml";
    bench.run(&["add", "margin", "the margin was too narrow", "--kind", "claim", "--id", "too-narrow"]).check(
        0,
        "fill in `title` and `claim`",
        "",
    );
    bench.run(&strict).check(1, "", "the claim `too-narrow` has no `title`");
    let begun = bench.read(sidecar);
    let (before, own) = begun.split_once("  - id: too-narrow\n").unwrap();
    let own =
        own.replacen("title:\n", "title: No room\n", 1).replacen("claim:\n", "claim: The margin had no room.\n", 1);
    bench.add(&[(sidecar, &format!("{before}  - id: too-narrow\n{own}"))]);
    bench.run(&strict).check(0, "no mistakes", "");
    bench.run(&["build", "--no-history"]).check(0, "built 2 texts, 6 records", "");
    let page = bench.read("public/margin.html");
    let note = page.split("<aside").find(|aside| aside.contains("The margin had no room.")).unwrap();
    assert!(note.contains("too-narrow"), "{note}");

    let text = bench.read("content/margin.md");
    bench
        .add(&[("content/margin.md", &text.replacen("the margin was too narrow", "the margin was far too narrow", 1))]);
    bench.run(&strict).check(1, "", "error[quote-changed]: the quote `the margin was too narrow` now reads");
    bench.run(&["fix", "--write", "--no-history"]).check(0, "wrote 1 repair to content/margin.notes.yaml", "");
    bench.run(&strict).check(0, "no mistakes", "");
    assert!(bench.read(sidecar).contains("quote: the margin was far too narrow\n"));
}
