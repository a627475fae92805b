//! A server under test, and as much of a browser as it takes to ask it.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long is waited for what should come at once: the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(30);

/// `postil serve` on an edition, at a free port.
pub struct Served {
    child: Child,
    /// What it prints, a line each, from both streams.
    lines: Receiver<String>,
    pub port: u16,
    /// All lines heard so far.
    pub said: Vec<String>,
}

/// An answer to a request.
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Served {
    pub fn start(root: &Path, arguments: &[&str]) -> Served {
        Self::start_in(root, arguments, &[])
    }

    /// With further variables of the environment.
    pub fn start_in(root: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Served {
        let mut command = Command::new(env!("CARGO_BIN_EXE_postil"));
        command.args(["serve", "--color", "never"]).args(arguments);
        if !arguments.contains(&"-p") {
            command.args(["-p", "0"]);
        }
        // The same day as `support::options`.
        command.arg(root).env("SOURCE_DATE_EPOCH", "1795392000").envs(variables.iter().copied());
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = channel();
        let streams: [Box<dyn Read + Send>; 2] =
            [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
        for stream in streams {
            let sender = sender.clone();
            thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    if sender.send(line).is_err() {
                        break;
                    }
                }
            });
        }
        let mut served = Served { child, lines, port: 0, said: Vec::new() };
        let line = served.hears("serving http://");
        let address = line.split_whitespace().nth(1).unwrap().trim_end_matches('/');
        served.port = address.rsplit_once(':').unwrap().1.parse().unwrap();
        served
    }

    /// Waits for a line that holds `words`.
    #[track_caller]
    pub fn hears(&mut self, words: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        while let Ok(line) = self.lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            self.said.push(line.clone());
            if line.contains(words) {
                return line;
            }
        }
        panic!("it never said `{words}`, but:\n{}", self.said.join("\n"));
    }

    /// Asserts that nothing is said for a while.
    #[track_caller]
    pub fn is_silent(&mut self) {
        if let Ok(line) = self.lines.recv_timeout(Duration::from_millis(700)) {
            panic!("it said `{line}`");
        }
    }

    /// Hears what is said until nothing is for a while.
    pub fn settles(&mut self) {
        while let Ok(line) = self.lines.recv_timeout(Duration::from_millis(700)) {
            self.said.push(line);
        }
    }

    pub fn get(&self, path: &str) -> Reply {
        self.ask("GET", path, &format!("127.0.0.1:{}", self.port))
    }

    pub fn ask(&self, method: &str, path: &str, host: &str) -> Reply {
        let request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        self.send(request.as_bytes())
    }

    /// Sends bytes as they are.
    pub fn send(&self, request: &[u8]) -> Reply {
        let mut stream = self.connect();
        stream.write_all(request).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Reply::read(&bytes)
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Listens to the bulletins.
    pub fn listen(&self) -> Bulletins {
        let mut stream = self.connect();
        write!(stream, "GET /.postil/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        Bulletins(BufReader::new(stream))
    }

    /// Presses Ctrl-C and gives the exit code.
    #[cfg(unix)]
    pub fn interrupt(&mut self) -> Option<i32> {
        assert!(Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap().success());
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("Ctrl-C doesn't end it");
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Reply {
    fn read(bytes: &[u8]) -> Reply {
        let end = bytes.windows(4).position(|part| part == b"\r\n\r\n").expect("an answer has a head");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_string())).collect();
        Reply { status, headers, body: bytes[end + 4..].to_vec() }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The page as it is built: without the line that the server adds.
    #[track_caller]
    pub fn built(&self) -> Vec<u8> {
        let text = String::from_utf8(self.body.clone()).unwrap();
        let start = text.rfind("<script src=\"/.postil/live.js\"").expect("a page has the server's line");
        let end = start + text[start..].find('\n').unwrap() + 1;
        format!("{}{}", &text[..start], &text[end..]).into_bytes()
    }
}

/// Bulletins, as they come.
pub struct Bulletins(BufReader<TcpStream>);

impl Bulletins {
    /// Waits for one that is as it should be.
    #[track_caller]
    pub fn wait(&mut self, what: &str, is: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        let mut last = serde_json::Value::Null;
        let mut line = String::new();
        while self.0.read_line(&mut line).is_ok_and(|size| size > 0) {
            if let Some(json) = line.strip_prefix("data: ") {
                last = serde_json::from_str(json.trim_end()).unwrap();
                if is(&last) {
                    return last;
                }
            }
            line.clear();
        }
        panic!("no bulletin of {what}; the last: {last:#}");
    }
}
