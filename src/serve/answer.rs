//! One request, one answer.

use std::convert::Infallible;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, ETAG, HOST, LOCATION, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use percent_encoding::percent_decode_str;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use super::bulletin::Board;
use super::guard::Guard;
use crate::live::{Answer, Live, Marks};

/// Where the server's own files stand: no file of an edition has a name that begins with a dot.
const OWN: &str = ".postil/";

const SCRIPT: &str = include_str!("client/live.js");
const STYLE: &str = include_str!("client/live.css");

/// What is shown before there is an edition without mistakes, and where a page can't be rendered.
const EMPTY: &str = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>postil</title>\n</head>\n<body>\n\
    <p>There is no page to show here. Once the mistakes are mended, it comes by itself.</p>\n</body>\n</html>\n";

#[derive(Clone)]
pub struct Site {
    pub live: Arc<Live>,
    pub board: Arc<Board>,
    pub guard: Guard,
}

/// Answers requests for ever.
pub async fn serve(listener: TcpListener, site: Site) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    axum::serve(listener, Router::new().fallback(answer).with_state(site)).await
}

async fn answer(State(site): State<Site>, request: Request<Body>) -> Response<Body> {
    let host = request.headers().get(HOST).map(|host| host.to_str().unwrap_or_default());
    if !site.guard.lets_through(host) {
        return plain(StatusCode::FORBIDDEN, "The server answers only to names of this machine; `--host` adds one.\n");
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        let mut refused = plain(StatusCode::METHOD_NOT_ALLOWED, "Pages can only be read.\n");
        refused.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refused;
    }
    let Some(path) = path(request.uri().path()) else {
        return plain(StatusCode::BAD_REQUEST, "That is no path of an edition.\n");
    };
    match path.strip_prefix(OWN) {
        Some("events") => events(&site.board),
        Some("live.js") => bytes(StatusCode::OK, "text/javascript; charset=utf-8", SCRIPT),
        Some("live.css") => bytes(StatusCode::OK, "text/css; charset=utf-8", STYLE),
        Some(_) => plain(StatusCode::NOT_FOUND, "There is no such file.\n"),
        None => {
            // Rendering may take a while, and other requests mustn't wait for it.
            let raw = request.uri().path().to_string();
            let answered = tokio::task::spawn_blocking(move || of_edition(&site, &path, &raw)).await;
            answered
                .unwrap_or_else(|_| plain(StatusCode::INTERNAL_SERVER_ERROR, "A bug of postil: see the terminal.\n"))
        }
    }
}

/// The path below the output, decoded; `None` for one that no edition has.
fn path(raw: &str) -> Option<String> {
    let decoded = percent_decode_str(raw.strip_prefix('/')?).decode_utf8().ok()?;
    let foreign = |part: &str| part == "." || part == ".." || part.contains(['\\', '\0']);
    (!decoded.split('/').any(foreign)).then(|| decoded.into_owned())
}

fn of_edition(site: &Site, path: &str, raw: &str) -> Response<Body> {
    let (answer, marks) = site.live.answer(path);
    match answer {
        Answer::Page(page) => site.page(StatusCode::OK, &page, marks),
        Answer::File(file) => bytes(StatusCode::OK, &kind(path), file.to_vec()),
        Answer::Folder => {
            let mut moved = plain(StatusCode::FOUND, "");
            // As it came, so that it is an address; with one slash in front, or it would name another host.
            let to = format!("/{}/", raw.trim_matches('/'));
            if let Ok(to) = HeaderValue::from_str(&to) {
                moved.headers_mut().insert(LOCATION, to);
            }
            moved
        }
        Answer::Missing(Some(page)) => {
            // It is shown at any depth, and its links lead from the root.
            let page = String::from_utf8_lossy(&page).replacen("<head>", "<head>\n<base href=\"/\">", 1);
            site.page(StatusCode::NOT_FOUND, page.as_bytes(), marks)
        }
        Answer::Missing(None) => site.page(StatusCode::NOT_FOUND, EMPTY.as_bytes(), marks),
        Answer::Failed => site.page(StatusCode::INTERNAL_SERVER_ERROR, EMPTY.as_bytes(), marks),
        Answer::Nothing => site.page(StatusCode::SERVICE_UNAVAILABLE, EMPTY.as_bytes(), marks),
    }
}

impl Site {
    /// A page with the line that makes it listen.
    fn page(&self, status: StatusCode, page: &[u8], marks: Marks) -> Response<Body> {
        let mut hasher = DefaultHasher::new();
        (status.as_u16(), page).hash(&mut hasher);
        let tag = format!("\"{:016x}\"", hasher.finish());
        let line = format!(
            "<script src=\"/{OWN}live.js\" data-page='{tag}' data-run=\"{}\" data-turn=\"{}\" data-styles=\"{}\" \
             data-assets=\"{}\" defer></script>\n",
            self.board.run(),
            marks.turn,
            marks.styles,
            marks.assets
        );
        let mut response = bytes(status, "text/html; charset=utf-8", with_line(page, &line));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            response.headers_mut().insert(ETAG, tag);
        }
        response
    }
}

/// The page with the line before the end of its body, or after all of it.
fn with_line(page: &[u8], line: &str) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let at = page.windows(END.len()).rposition(|part| part.eq_ignore_ascii_case(END)).unwrap_or(page.len());
    [&page[..at], line.as_bytes(), &page[at..]].concat()
}

fn events(board: &Board) -> Response<Body> {
    let bulletins = WatchStream::new(board.subscribe()).filter(|bulletin| !bulletin.is_empty());
    let events = bulletins.map(|bulletin| Ok::<_, Infallible>(Event::default().data(&*bulletin)));
    guarded(Sse::new(events).keep_alive(KeepAlive::default()).into_response())
}

/// The type of a file, by its name.
fn kind(path: &str) -> String {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let is_text = kind.type_() == "text"
        || ["javascript", "json"].contains(&kind.subtype().as_str())
        || kind.subtype() == "xml"
        || kind.suffix().is_some_and(|suffix| suffix == "xml" || suffix == "json");
    if is_text { format!("{kind}; charset=utf-8") } else { kind.to_string() }
}

fn plain(status: StatusCode, words: &'static str) -> Response<Body> {
    bytes(status, "text/plain; charset=utf-8", words)
}

fn bytes(status: StatusCode, kind: &str, bytes: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(bytes.into());
    *response.status_mut() = status;
    if let Ok(kind) = HeaderValue::from_str(kind) {
        response.headers_mut().insert(CONTENT_TYPE, kind);
    }
    guarded(response)
}

/// Nothing is kept, since all may change; and no page of another origin may use it.
fn guarded(mut response: Response<Body>) -> Response<Body> {
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside() {
        for (raw, expected) in [
            ("/", Some("")),
            ("/a/b.html", Some("a/b.html")),
            ("/a%20b/%C3%BC.html", Some("a b/ü.html")),
            ("/..", None),
            ("/a/../b", None),
            ("/%2e%2e/b", None),
            ("/a/.%2E/b", None),
            ("/a%2F..%2Fb", None),
            ("/./a", None),
            ("/a\\..\\b", None),
            ("/a%5C..%5Cb", None),
            ("/a%00.html", None),
            ("/%FF", None),
            ("a", None),
            ("*", None),
        ] {
            assert_eq!(path(raw).as_deref(), expected, "{raw}");
        }
    }

    #[test]
    fn types_of_files() {
        for (path, expected) in [
            ("assets/style.css", "text/css; charset=utf-8"),
            ("assets/postil.js", "text/javascript; charset=utf-8"),
            ("assets/favicon.svg", "image/svg+xml; charset=utf-8"),
            ("sources.csl.json", "application/json; charset=utf-8"),
            ("map.png", "image/png"),
            ("fonts/x.woff2", "font/woff2"),
            ("noending", "application/octet-stream"),
        ] {
            assert_eq!(kind(path), expected, "{path}");
        }
    }

    #[test]
    fn the_line_stands_at_the_end_of_the_body() {
        for (page, expected) in [
            ("<body>a</body></html>", "<body>a|</body></html>"),
            ("<body><pre></body></pre></BODY>", "<body><pre></body></pre>|</BODY>"),
            ("a", "a|"),
            ("", "|"),
        ] {
            assert_eq!(with_line(page.as_bytes(), "|"), expected.as_bytes());
        }
    }
}
