//! A port to listen at.

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};

use crate::Failure;

/// How many ports are tried, one after the other.
const TRIES: u16 = 20;

/// Listens at `port` of `host`, or at the next one that is free.
pub fn listen(host: &str, port: u16) -> Result<(TcpListener, SocketAddr), Failure> {
    let mut last = port;
    for step in 0..TRIES {
        let Some(tried) = port.checked_add(step) else { break };
        last = tried;
        match TcpListener::bind((host, tried)) {
            Ok(listener) => {
                let address = listener.local_addr().and_then(|address| {
                    listener.set_nonblocking(true)?;
                    Ok(address)
                });
                return address.map(|address| (listener, address)).map_err(|error| refused(host, tried, &error));
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse && port != 0 => {}
            Err(error) => return Err(refused(host, tried, &error)),
        }
    }
    Err(Failure::Refused(format!(
        "something else listens at every port from {port} to {last}: give another with `--port`"
    )))
}

fn refused(host: &str, port: u16, error: &std::io::Error) -> Failure {
    Failure::Refused(format!("can't listen at port {port} of `{host}`: {error}"))
}

/// What to type into a browser.
pub fn address(host: &str, address: SocketAddr) -> String {
    let port = address.port();
    if address.ip().is_unspecified() {
        return format!("http://localhost:{port}/");
    }
    match host.contains(':') {
        true => format!("http://[{host}]:{port}/"),
        false => format!("http://{host}:{port}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_next_port() {
        let (_first, address) = listen("127.0.0.1", 0).unwrap();
        let (_second, next) = listen("127.0.0.1", address.port()).unwrap();
        assert!(next.port() > address.port());
    }

    #[test]
    fn says_why_not() {
        for (host, port) in [("203.0.113.1", 4000), ("no such host", 4000)] {
            let refused = listen(host, port).unwrap_err();
            assert!(matches!(&refused, Failure::Refused(words) if words.contains(host)), "{refused:?}");
        }
    }

    #[test]
    fn addresses_for_browsers() {
        for (host, bound, expected) in [
            ("127.0.0.1", "127.0.0.1:4000", "http://127.0.0.1:4000/"),
            ("localhost", "127.0.0.1:4001", "http://localhost:4001/"),
            ("::1", "[::1]:4000", "http://[::1]:4000/"),
            ("0.0.0.0", "0.0.0.0:4000", "http://localhost:4000/"),
            ("::", "[::]:4000", "http://localhost:4000/"),
        ] {
            assert_eq!(address(host, bound.parse().unwrap()), expected);
        }
    }
}
