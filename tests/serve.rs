//! `postil serve`: what browsers get, and that nothing ends it.

#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

#[path = "support/browser.rs"]
mod browser;
mod support;

use std::fs;
use std::io::Write;
use std::net::{Shutdown, TcpListener};
use std::path::Path;
use std::process::Command;

use browser::Served;
use support::{build, copy, edition, files, repository};

const TALE: &str = "---\ntitle: A tale\n---\n\nIt was the best of times, it was the worst of times.\n";
const NOTES: &str = "notes:\n  - id: best\n    quote: best of times\n    body: The year is 1775.\n";
const CONFIG: &str = "title: Tales\ncitation_style: plain\n";

fn tale() -> tempfile::TempDir {
    edition(&[("postil.yaml", CONFIG), ("content/tale.md", TALE), ("content/tale.notes.yaml", NOTES)])
}

fn write(root: &tempfile::TempDir, file: &str, text: &str) {
    let path = root.path().join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Everything that is served is what `build` writes, byte for byte, but for the server's line.
#[track_caller]
fn same_as_built(served: &Served, root: &Path) {
    let (outcome, folder) = build(root);
    assert!(outcome.written.is_some(), "{}", support::drawn(&outcome, root));
    let built = files(&folder.path().join("public"));
    assert!(built.len() > 10);
    for (path, bytes) in built {
        let address: String = path
            .bytes()
            .map(|byte| match byte {
                b' ' | b'%' | b'?' | b'#' | 128.. => format!("%{byte:02X}"),
                _ => char::from(byte).to_string(),
            })
            .collect();
        let reply = served.get(&format!("/{address}"));
        assert_eq!(reply.status, 200, "{path}");
        let body = if path.ends_with(".html") { reply.built() } else { reply.body };
        if body != bytes {
            assert_eq!(String::from_utf8_lossy(&body), String::from_utf8_lossy(&bytes), "{path}");
        }
    }
}

#[test]
fn what_is_served_is_what_is_built() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("edition");
    for part in ["content", "postil.yaml"] {
        let from = repository(part);
        match from.is_dir() {
            true => copy(&from, &root.join(part)),
            false => drop(fs::copy(&from, root.join(part)).unwrap()),
        }
    }
    let mut served = Served::start(&root, &["--no-history"]);
    same_as_built(&served, &root);

    let change = |file: &str, text: &str| {
        let path = root.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    // One after another: whatever is remembered must not be used where what it was made of has changed.
    for (file, text) in [
        ("content/tale.md", TALE),
        ("content/tale.notes.yaml", NOTES),
        ("content/more.yaml", "notes:\n  - id: worst\n    text: tale\n    quote: worst of times\n    body: Or 1789.\n"),
        // The same text, with its shared anchor elsewhere in the shared file and in the text.
        (
            "content/more.yaml",
            "# So it is.\nnotes:\n  - id: worst\n    text: tale\n    quote: it was the worst\n    body: Or 1789.\n",
        ),
        (
            "content/tale.md",
            "---\ntitle: Another tale\n---\n\nNever was the best of times, it was the worst. \"So\" ![](p.svg)\n",
        ),
        ("content/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"),
        ("templates/partials/foot.html", "<p>Ours.</p>"),
        ("static/own.css", "p { color: red }"),
        ("languages/en.ftl", "skip-link = Skip it\n"),
        ("postil.yaml", "title: Changed\nlang: de\ntheme: {colors: {link: \"#205070\"}}\nanchors: {changed: warn}\n"),
    ] {
        // A picture that is named before it is there is a mistake.
        if file == "content/p.svg" {
            served.hears("the last good pages stay");
        }
        change(file, text);
        if !text.contains("p.svg") {
            served.hears(&format!("{file}: "));
            same_as_built(&served, &root);
        }
    }
    // Formatted references are kept, too: as long as neither the source nor anyone whom it may name changed.
    for (file, old, new) in [
        ("content/sources.yaml", "Russian-Belarusian Relations", "Relations"),
        ("content/people.yaml", "Andrew Korybko", "Andrei Korybko"),
        ("postil.yaml", "lang: de", "lang: fr\ncitation_style: apa"),
        ("postil.yaml", "citation_style: apa", "citation_style: modern-language-association"),
    ] {
        let text = fs::read_to_string(root.join(file)).unwrap();
        assert!(text.contains(old), "{file}: {old}");
        change(file, &text.replacen(old, new, 1));
        served.hears(&format!("{file}: "));
        same_as_built(&served, &root);
    }
    fs::remove_file(root.join("content/more.yaml")).unwrap();
    served.hears("content/more.yaml: ");
    same_as_built(&served, &root);
    fs::rename(root.join("content/tale.md"), root.join("content/deep tale.md")).unwrap();
    fs::rename(root.join("content/tale.notes.yaml"), root.join("content/deep tale.notes.yaml")).unwrap();
    served.hears("content/deep tale.notes.yaml");
    same_as_built(&served, &root);
}

/// What git knows of a passage is part of what is remembered of a text.
#[test]
fn a_commit_is_no_edit_but_the_next_edit_sees_it() {
    let root = tale();
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]).args(arguments);
        git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        assert!(git.current_dir(root.path()).output().unwrap().status.success());
    };
    git(&["init", "-q"]);
    git(&["add", "content"]);
    git(&["commit", "-qm", "a"]);
    write(&root, "content/tale.md", &TALE.replace("best of times", "very best of all times"));
    let mut served = Served::start(root.path(), &[]);
    let before = served.get("/tale.html").text();
    served.settles();
    git(&["commit", "-qam", "b"]);
    served.is_silent();
    write(&root, "content/other.md", "---\ntitle: Other\n---\n\nWords.\n");
    served.hears("content/other.md: ");
    let (_, folder) = {
        let folder = tempfile::tempdir().unwrap();
        let mut options = support::options(root.path(), &folder.path().join("public"));
        options.history = true;
        (postil::build(&options, &postil::Silent).unwrap(), folder)
    };
    let after = served.get("/tale.html");
    assert_eq!(String::from_utf8(after.built()).unwrap(), support::page(folder.path(), "tale.html"));
    assert_ne!(before, after.text(), "the day of the edit is on the page");
}

#[test]
fn requests() {
    let root = tale();
    write(&root, "content/part/one.md", &TALE.replace("A tale", "One"));
    let served = Served::start(root.path(), &[]);
    let page = served.get("/tale.html");
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert_eq!(served.get("/assets/style.css").header("content-type"), Some("text/css; charset=utf-8"));
    // Folders.
    assert_eq!(served.get("/").built(), served.get("/index.html").built());
    let folder = served.get("/part");
    assert_eq!((folder.status, folder.header("location")), (302, Some("/part/")));
    assert_eq!(served.get("/part/?x=1").status, 200);
    assert_eq!(served.get("//part").status, 404);
    // HEAD is GET without the body.
    let head = served.ask("HEAD", "/tale.html", "localhost");
    assert_eq!((head.status, head.body.len()), (200, 0));
    for name in ["etag", "content-length", "content-type"] {
        assert_eq!(head.header(name), page.header(name), "{name}");
        assert!(head.header(name).is_some(), "{name}");
    }
    // The edition's own page for what isn't there, at any depth.
    let missing = served.get("/no/such/page.html");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("<base href=\"/\">") && missing.text().contains("<title>Not found"));
    assert_eq!(served.ask("POST", "/", "localhost").status, 405);
}

#[test]
fn foreign_hosts_and_paths_are_refused() {
    let root = tale();
    fs::write(root.path().join("secret"), "secret").unwrap();
    write(&root, ".env", "secret");
    let served = Served::start(root.path(), &[]);
    for host in ["evil.example", "evil.example:4000", "192.168.1.5", ""] {
        assert_eq!(served.ask("GET", "/", host).status, 403, "{host}");
        assert_eq!(served.ask("GET", "/.postil/events", host).status, 403, "{host}");
    }
    assert_eq!(served.send(b"GET / HTTP/1.0\r\n\r\n").status, 403);
    assert_eq!(served.ask("GET", "/", "localhost:1").status, 200);
    for path in [
        "/../secret",
        "/%2e%2e/secret",
        "/..%2fsecret",
        "/assets/../../secret",
        "/assets/%2e%2e/%2e%2e/secret",
        "/..%5csecret",
        "/..\\secret",
        "/%00",
        "/tale.html%00.css",
        "/.env",
        "/secret",
        "//etc/passwd",
        "/etc/passwd",
        "/%2fetc/passwd",
        "/content/tale.md",
        "/.postil/none",
        "/.postil/../secret",
        "/%ff",
    ] {
        let reply = served.get(path);
        assert!([400, 404].contains(&reply.status), "{path}: {}", reply.status);
        assert!(!reply.text().contains("secret\n") && reply.text() != "secret", "{path}");
    }
}

/// A link may take the place of a file after the edition was read.
#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_not_followed() {
    let root = tale();
    let elsewhere = edition(&[("secret.png", "secret")]);
    write(&root, "content/p.png", "picture");
    write(&root, "content/tale.md", &format!("{TALE}\n![A picture](p.png)\n"));
    let mut served = Served::start(root.path(), &[]);
    assert_eq!(served.get("/p.png").text(), "picture");
    fs::remove_file(root.path().join("content/p.png")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join("secret.png"), root.path().join("content/p.png")).unwrap();
    served.hears("link-leaves-edition");
    assert_eq!(served.get("/tale.html").status, 200);
    assert!(!served.get("/p.png").text().contains("secret"));
}

#[test]
fn a_half_saved_file_leaves_the_last_good_pages() {
    let root = tale();
    let mut served = Served::start(root.path(), &[]);
    let mut bulletins = served.listen();
    let first = bulletins.wait("the first edition", |one| one["errors"] == 0);
    let good = served.get("/tale.html").built();
    write(&root, "content/tale.notes.yaml", "notes:\n  - id: best\n    quote: \"best of\n");
    let said = bulletins.wait("a mistake", |one| one["errors"] == 1);
    let mistake = &said["mistakes"][0];
    assert_eq!(mistake["code"], "yaml-syntax");
    assert!(mistake["place"].as_str().unwrap().starts_with("content/tale.notes.yaml:"), "{mistake}");
    assert!(mistake["open"].as_str().unwrap().starts_with("vscode://file/"), "{mistake}");
    served.hears("the last good pages stay");
    // The same drawing as on the terminal, whose two streams may be some time apart on a busy machine.
    let drawn = mistake["drawn"].as_str().unwrap();
    for _ in 0..20 {
        served.settles();
        if served.said.join("\n").contains(drawn) {
            break;
        }
    }
    assert!(drawn.starts_with("error[yaml-syntax]: ") && served.said.join("\n").contains(drawn), "{drawn}");
    assert_eq!(said["turn"], first["turn"], "nothing is to be loaded anew");
    assert_eq!(served.get("/tale.html").built(), good);

    write(&root, "content/tale.notes.yaml", &NOTES.replace("1775", "1776"));
    bulletins.wait("the mended edition", |one| one["errors"] == 0 && one["turn"] != first["turn"]);
    assert!(served.get("/tale.html").text().contains("The year is 1776."));
}

#[test]
fn mistakes_at_the_start() {
    let root = tale();
    write(&root, "content/tale.notes.yaml", &NOTES.replace("best of", "beast of"));
    let mut served = Served::start(root.path(), &["--editor", "none"]);
    let page = served.get("/");
    assert_eq!(page.status, 503);
    assert!(page.text().contains("/.postil/live.js"));
    let mut bulletins = served.listen();
    assert!(bulletins.wait("the mistake", |one| one["errors"] == 1)["mistakes"][0]["open"].is_null());
    write(&root, "content/tale.notes.yaml", NOTES);
    bulletins.wait("the edition", |one| one["errors"] == 0);
    assert_eq!(served.get("/").status, 200);
    served.hears("content/tale.notes.yaml: ");
    let said = served.said.join("\n");
    assert!(said.contains("there is no page to show yet") && !said.contains("the last good pages"), "{said}");
}

/// A template that fails only when it is rendered is found without anyone visiting the page.
#[test]
fn a_template_that_fails_brings_the_last_good_edition_back() {
    let root = tale();
    let mut served = Served::start(root.path(), &[]);
    let good = served.get("/tale.html").built();
    let mut bulletins = served.listen();
    write(&root, "templates/text.html", "<p>{{ page.title.no.such.thing }}</p>");
    bulletins.wait("the template's mistake", |one| one["mistakes"][0]["code"] == "template-error");
    served.hears("template-error");
    assert_eq!(served.get("/tale.html").built(), good);
    // As long as it isn't mended, other edits bring the same complaint.
    write(&root, "content/tale.notes.yaml", &NOTES.replace("1775", "1776"));
    served.hears("content/tale.notes.yaml: ");
    bulletins.wait("the template's mistake", |one| one["mistakes"][0]["code"] == "template-error");
    assert_eq!(served.get("/tale.html").built(), good);
    write(&root, "templates/text.html", "<p>{{ page.title }}</p>");
    served.hears("templates/text.html: ");
    bulletins.wait("the mended template", |one| one["errors"] == 0);
    assert_eq!(served.get("/tale.html").built(), b"<p>A tale</p>");
}

#[test]
fn files_that_come_and_go() {
    let root = tale();
    let path = |file: &str| root.path().join(file);
    let mut served = Served::start(root.path(), &[]);
    // Deleted, with its sidecar left behind.
    fs::remove_file(path("content/tale.md")).unwrap();
    served.hears("the last good pages stay");
    assert_eq!(served.get("/tale.html").status, 200);
    write(&root, "content/tale.md", TALE);
    served.hears("pages (");
    // A storm of renames that ends as it began is no change.
    for _ in 0..200 {
        fs::rename(path("content/tale.md"), path("content/b.md")).unwrap();
        fs::rename(path("content/b.md"), path("content/tale.md")).unwrap();
    }
    write(&root, "content/z.md", "---\ntitle: Z\n---\n\nWords.\n");
    served.hears("content/z.md");
    // The whole folder.
    fs::rename(path("content"), path("gone")).unwrap();
    served.hears("the last good pages stay");
    assert_eq!(served.get("/tale.html").status, 200);
    fs::rename(path("gone"), path("content")).unwrap();
    served.hears("content/");
    write(&root, "content/z.md", "---\ntitle: Zett\n---\n\nWords.\n");
    served.hears("content/z.md: ");
    assert!(served.get("/z.html").text().contains("Zett"));
}

#[test]
fn what_is_no_edit_changes_nothing() {
    let root = tale();
    for file in [".git/index", "public/index.html"] {
        write(&root, file, "1");
    }
    let mut served = Served::start(root.path(), &[]);
    let turn = served.listen().wait("the edition", |one| one["errors"] == 0)["turn"].clone();
    // What vim, emacs and kate leave, git's index, a build beside the server, and a save without a change.
    for file in ["content/4913", "content/tale.md~", "content/.tale.md.swp", "content/#tale.md#", "content/.#tale.md"] {
        write(&root, file, "1");
        fs::remove_file(root.path().join(file)).unwrap();
    }
    write(&root, ".git/index", "2");
    write(&root, "content/tale.md", TALE);
    let mut run = Command::new(env!("CARGO_BIN_EXE_postil"));
    fs::remove_dir_all(root.path().join("public")).unwrap();
    assert!(run.args(["build", "-q"]).arg(root.path()).status().unwrap().success());
    served.is_silent();
    assert_eq!(served.listen().wait("the edition", |one| one["errors"] == 0)["turn"], turn);
}

/// Which of a page and its files is to be loaded anew.
#[test]
fn styles_and_pictures_have_marks_of_their_own() {
    let root = tale();
    write(&root, "static/own.css", "p { color: red }");
    write(&root, "static/own.png", "1");
    let served = Served::start(root.path(), &[]);
    let mut bulletins = served.listen();
    let first = bulletins.wait("the edition", |one| one["errors"] == 0);
    let page = served.get("/tale.html").header("etag").unwrap().to_string();
    write(&root, "static/own.css", "p { color: blue }");
    let second = bulletins.wait("the stylesheet", |one| one["styles"] != first["styles"]);
    assert_eq!(second["assets"], first["assets"]);
    assert_eq!(served.get("/assets/own.css").text(), "p { color: blue }");
    write(&root, "static/own.png", "22");
    let third = bulletins.wait("the picture", |one| one["assets"] != first["assets"]);
    assert_eq!(third["styles"], second["styles"]);
    assert_eq!(served.get("/tale.html").header("etag"), Some(&*page), "the page itself is the same");
    write(&root, "content/tale.notes.yaml", &NOTES.replace("1775", "1776"));
    bulletins.wait("the page", |one| one["turn"] != third["turn"]);
    assert_ne!(served.get("/tale.html").header("etag"), Some(&*page));
}

#[test]
fn clients_that_drop_do_no_harm() {
    let root = tale();
    let served = Served::start(root.path(), &[]);
    for number in 0..50 {
        let mut stream = served.connect();
        // Nothing, half a request, a whole one, bulletins, or nonsense: and gone.
        let request: &[u8] = match number % 5 {
            0 => b"",
            1 => b"GET /tale.html HT",
            2 => b"GET /assets/style.css HTTP/1.1\r\nHost: localhost\r\n\r\n",
            3 => b"GET /.postil/events HTTP/1.1\r\nHost: localhost\r\n\r\n",
            _ => b"\x16\x03\x01\x00\xff\r\n\r\n",
        };
        stream.write_all(request).unwrap();
        let _ = stream.shutdown(Shutdown::Both);
    }
    write(&root, "content/tale.notes.yaml", &NOTES.replace("1775", "1776"));
    served.listen().wait("the change", |one| one["turn"] == 2);
    assert!(served.get("/tale.html").text().contains("1776"));
}

#[test]
fn ten_thousand_files() {
    let root = tale();
    for folder in 0..10 {
        fs::create_dir(root.path().join(format!("content/{folder}"))).unwrap();
        for file in 0..1_000 {
            fs::write(root.path().join(format!("content/{folder}/{file}.png")), "1").unwrap();
        }
    }
    let mut served = Served::start(root.path(), &[]);
    write(&root, "content/tale.notes.yaml", &NOTES.replace("1775", "1776"));
    served.hears("content/tale.notes.yaml: ");
    assert!(served.get("/tale.html").text().contains("1776"));
}

#[test]
fn drafts_are_shown_if_asked() {
    let root = tale();
    write(&root, "content/new.md", "---\ntitle: New\ndraft: true\n---\n\nWords.\n");
    assert_eq!(Served::start(root.path(), &[]).get("/new.html").status, 404);
    assert_eq!(Served::start(root.path(), &["--drafts"]).get("/new.html").status, 200);
}

#[test]
fn polling_sees_changes_too() {
    let root = tale();
    let mut served = Served::start(root.path(), &["--poll"]);
    write(&root, "content/tale.notes.yaml", &NOTES.replace("1775", "1776"));
    served.hears("content/tale.notes.yaml: ");
    assert!(served.get("/tale.html").text().contains("1776"));
}

#[test]
fn a_taken_port() {
    let root = tale();
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port();
    let mut served = Served::start(root.path(), &["-p", &port.to_string()]);
    assert!(served.port > port);
    assert!(served.said.iter().any(|line| line.contains(&format!("port {port} is taken"))), "{:?}", served.said);
    served.is_silent();
}

/// What a desktop opens addresses with, looked for on the path: here a script that writes down what it was given.
#[cfg(target_os = "linux")]
#[test]
fn a_browser_is_opened_if_asked() {
    use std::os::unix::fs::PermissionsExt;
    let (root, desktop) = (tale(), tempfile::tempdir().unwrap());
    let (program, asked) = (desktop.path().join("xdg-open"), desktop.path().join("asked"));
    fs::write(&program, format!("#!/bin/sh\nprintf %s \"$1\" > '{0}.part' && mv '{0}.part' '{0}'\n", asked.display()))
        .unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", desktop.path().display(), std::env::var("PATH").unwrap());
    let silent = Served::start_in(root.path(), &[], &[("PATH", &path)]);
    drop(silent);
    assert!(!asked.exists(), "nobody asked for a browser");
    let served = Served::start_in(root.path(), &["-O"], &[("PATH", &path)]);
    let opened = (0..300).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        fs::read_to_string(&asked).ok()
    });
    assert_eq!(opened.as_deref(), Some(&*format!("http://127.0.0.1:{}/", served.port)));
}

#[cfg(unix)]
#[test]
fn control_c_ends_it() {
    let root = tale();
    let mut served = Served::start(root.path(), &[]);
    // With a browser that listens.
    let mut bulletins = served.listen();
    bulletins.wait("the edition", |one| one["errors"] == 0);
    assert_eq!(served.interrupt(), Some(0));
}

#[test]
fn wrong_use() {
    let root = tale();
    for (arguments, words) in [
        (&["--editor", "emacs"][..], "vscode"),
        (&["--host", "203.0.113.1"], "can't listen"),
        (&["-p", "99999"], "99999"),
        (&["nowhere"], "nowhere"),
    ] {
        let run =
            Command::new(env!("CARGO_BIN_EXE_postil")).arg("serve").args(arguments).current_dir(root.path()).output();
        let run = run.unwrap();
        assert_eq!(run.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&run.stderr).contains(words), "{arguments:?}");
    }
}
