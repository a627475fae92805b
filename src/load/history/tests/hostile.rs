//! Programs, configs and environments that would lead git astray.

#![cfg(unix)]

use super::*;

/// The history of the text with another program for git: a script.
fn asked_of(repository: &Repository, text: &str, bounds: &Bounds) -> Result<History, NoHistory> {
    let program = script(repository.home.path(), "git", text);
    asked(program.as_os_str(), &repository.root(), FILE, bounds)
}

fn two_versions() -> Repository {
    let repository = Repository::new();
    repository.edit("old/b.md", "one two three four");
    fs::create_dir(repository.path("content")).unwrap();
    repository.git(&["mv", "old/b.md", FILE]);
    repository.edit(FILE, "one two three 4");
    repository
}

const BOTH: [&str; 2] = ["01-02 content/a.md: one two three 4", "01-01 old/b.md: one two three four"];

#[test]
fn there_is_no_git() {
    let repository = two_versions();
    let missing = asked(OsStr::new("no-such-program"), &repository.root(), FILE, &BOUNDS);
    assert_eq!(missing.unwrap_err(), NoHistory::NoGit);
    let missing = asked(repository.path("no/such/program").as_os_str(), &repository.root(), FILE, &BOUNDS);
    assert_eq!(missing.unwrap_err(), NoHistory::NoGit);
    // There is a program, and it can't be run.
    let failed = asked(repository.path(FILE).as_os_str(), &repository.root(), FILE, &BOUNDS);
    assert!(matches!(failed.unwrap_err(), NoHistory::Failed(words) if words.contains("denied")));
}

#[test]
fn git_refuses() {
    let repository = two_versions();
    let failed = |text: &str| asked_of(&repository, text, &BOUNDS).unwrap_err();
    let stranger = failed("GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git \"$@\"");
    let words = format!(
        "detected dubious ownership in repository at '{}'",
        repository.root().canonicalize().unwrap().display()
    );
    assert_eq!(stranger, NoHistory::Failed(words));
    let check = |text: &str, words: &str| assert_eq!(failed(text), NoHistory::Failed(words.to_owned()), "{text}");
    check("echo 'hint: x' >&2; echo 'fatal: no' >&2; exit 1", "no");
    check("printf 'fatal: \\033]0;title\\007 \\342\\200\\256x\\n' >&2; exit 1", "\u{fffd}]0;title\u{fffd} \u{fffd}x");
    check("printf '\\n  strange\\377\\nmore' >&2; exit 1", "strange\u{fffd}");
    check("exit 7", "it ended with exit status: 7");
    check(&format!("echo 'fatal: {}' >&2; exit 1", "x".repeat(500)), &"x".repeat(200));
    check("kill -9 $$", "it ended with signal: 9 (SIGKILL)");
    // Nonsense is no history.
    assert_eq!(failed("echo nonsense"), NoHistory::NoRepository);
    assert_eq!(failed("echo true; echo false; echo; echo"), NoHistory::Untracked);
}

#[test]
fn git_hangs() {
    let repository = two_versions();
    let bounds = Bounds { time: Duration::from_millis(300), ..BOUNDS };
    let late = NoHistory::Failed("no answer within 0 seconds".to_owned());
    for text in [
        "exec sleep 30",
        // Its output is closed, and it lives on.
        "exec 1>&- 2>&-; exec sleep 30",
        // The listing hangs.
        "case \"$*\" in *log*) exec sleep 30;; esac; exec git \"$@\"",
    ] {
        assert_eq!(asked_of(&repository, text, &bounds).unwrap_err(), late, "{text}");
    }
    // Reading hangs.
    let text = "case \"$*\" in *cat-file*) exec sleep 30;; esac; exec git \"$@\"";
    let history = asked_of(&repository, text, &Bounds { time: Duration::from_secs(2), ..BOUNDS }).unwrap();
    assert_eq!(history.read(0), None);
}

#[test]
fn reading_breaks_down() {
    let repository = two_versions();
    for answer in
        ["exit 1", "echo nonsense", "echo \"$x\" missing; exit", "printf '%s blob 99999\\nshort' \"$x\"", "yes"]
    {
        let text = format!("case \"$*\" in *cat-file*) read x; {answer}; exit;; esac; exec git \"$@\"");
        let history = asked_of(&repository, &text, &BOUNDS).unwrap();
        for _ in 0..20 {
            assert_eq!((history.read(0), history.read(1)), (None, None), "{answer}");
        }
    }
}

/// Whatever config says, the answer is the same, and no program that it names is run.
#[test]
fn hostile_config() {
    let repository = two_versions();
    let commit = repository.git(&["cat-file", "commit", "HEAD"]);
    let signed =
        commit.replacen("\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n", 1);
    let write = ["hash-object", "-t", "commit", "-w", "--stdin"];
    let signed = repository.git_with(&repository.root(), &write, signed.as_bytes());
    repository.git(&["reset", "-q", "--soft", signed.trim()]);

    let ran = repository.home.path().join("ran");
    let program = script(repository.home.path(), "program", &format!("echo \"$0 $@\" >> '{}'", ran.display()));
    let program = program.display();
    let config = format!(
        "[core]\npager = {program}\nfsmonitor = {program}\nquotePath = true\nabbrev = 4\n[color]\nui = always\n\
        [pager]\nlog = {program}\n[log]\nfollow = true\nshowSignature = true\nshowRoot = false\ndate = relative\n\
        diffMerges = off\ndecorate = full\nabbrevCommit = true\n[diff]\nrelative = true\nrenames = copies\n\
        orderFile = /nowhere/at/all\nexternal = {program}\nnoprefix = true\nrenameLimit = 1\n\
        [format]\npretty = fuller\n[gpg]\nprogram = {program}\n[alias]\nlog = !{program}\n\
        [diff \"driver\"]\ntextconv = {program}\ncommand = {program}\n"
    );
    fs::write(repository.path(".gitattributes"), "*.md diff=driver\n").unwrap();
    // The repository's own config, which may have come with it.
    let file = repository.path(".git/config");
    let own = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{own}{config}")).unwrap();
    repository.check(&BOTH);
    // The user's.
    fs::write(&file, own).unwrap();
    let file = repository.home.path().join("config");
    fs::write(&file, config).unwrap();
    let text = format!("GIT_CONFIG_GLOBAL='{}' exec git \"$@\"", file.display());
    assert_eq!(lines(&asked_of(&repository, &text, &BOUNDS).unwrap()), BOTH);
    assert!(!ran.exists(), "{}", fs::read_to_string(ran).unwrap());
    // git, left to itself, does run them.
    let mut command = Command::new("git");
    command.args(["log", "-1"]).current_dir(repository.root()).env("GIT_CONFIG_GLOBAL", &file).output().unwrap();
    assert!(ran.exists());
}

/// A hook's environment names another repository.
#[test]
fn the_environment_leads_nowhere_else() {
    let repository = Repository::new();
    let git = Git::new(OsStr::new("git"), &repository.root(), BOUNDS.time);
    let command = git.command(&[]);
    let removed: Vec<&str> =
        command.get_envs().filter(|(_, value)| value.is_none()).map(|(name, _)| name.to_str().unwrap()).collect();
    let local = repository.git(&["rev-parse", "--local-env-vars"]);
    // These say what config says, which is overruled where it matters, and may trust a folder.
    let kept = |name: &&str| matches!(*name, "GIT_CONFIG_PARAMETERS" | "GIT_CONFIG_COUNT");
    let left: Vec<&str> = local.lines().filter(|name| !removed.contains(name) && !kept(name)).collect();
    assert!(local.lines().count() > 10);
    assert_eq!(left, Vec::<&str>::new());
}

/// The config of a repository may name a program for the bytes of its files.
#[test]
fn no_filter_is_run_to_see_what_was_edited() {
    let repository = two_versions();
    let trace = repository.home.path().join("ran");
    let filter = script(repository.home.path(), "filter", &format!("touch '{}'; cat", trace.display()));
    repository.git(&["config", "filter.x.clean", filter.to_str().unwrap()]);
    fs::write(repository.path(".gitattributes"), "*.md filter=x\n").unwrap();
    assert!(edited(&repository.root()).is_empty());
    fs::write(repository.path(FILE), "one two").unwrap();
    fs::write(repository.path("content/new.md"), "not tracked").unwrap();
    assert_eq!(edited(&repository.root()).into_iter().collect::<Vec<_>>(), [FILE]);
    assert!(!trace.exists(), "the filter was run");
    // It is one that git would run.
    repository.git(&["diff", "--name-only", "HEAD"]);
    assert!(trace.exists());
}
