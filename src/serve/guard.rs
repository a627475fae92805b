//! Which requests are answered at all.
//!
//! A page elsewhere can't read what this server gives. But its owner can let a name of his own lead to this machine, and
//! then it can, since the browser takes the server for his (DNS rebinding). The name still stands in `Host`: requests
//! that name no host of this machine are refused.

use std::net::IpAddr;

#[derive(Clone, Debug)]
pub struct Guard {
    /// The host that the server was told to listen at, in lower case.
    host: String,
    /// It listens at every address: then others visit it by one of them. An address can't be made to lead elsewhere.
    every_address: bool,
}

impl Guard {
    pub fn new(host: &str) -> Guard {
        let every_address = host.parse().is_ok_and(|address: IpAddr| address.is_unspecified());
        Guard { host: host.to_ascii_lowercase(), every_address }
    }

    /// Whether a request with this `Host` is answered.
    pub fn lets_through(&self, host: Option<&str>) -> bool {
        let Some(name) = host.and_then(name) else { return false };
        let name = name.to_ascii_lowercase();
        let address = name.parse::<IpAddr>().ok();
        name == self.host
            || name == "localhost"
            || name.ends_with(".localhost")
            || address.is_some_and(|address| self.every_address || address.is_loopback())
    }
}

/// The host without its port and brackets.
fn name(host: &str) -> Option<&str> {
    if let Some(rest) = host.strip_prefix('[') {
        let (name, port) = rest.split_once(']')?;
        return is_port(port).then_some(name);
    }
    match host.split_once(':') {
        Some((name, _)) => is_port(&host[name.len()..]).then_some(name),
        None => Some(host),
    }
}

/// Empty, or a colon and digits.
fn is_port(text: &str) -> bool {
    text.is_empty() || text.strip_prefix(':').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hosts_of_this_machine() {
        for (own, host, expected) in [
            ("127.0.0.1", Some("127.0.0.1:4000"), true),
            ("127.0.0.1", Some("127.0.0.1"), true),
            ("127.0.0.1", Some("127.1.2.3:80"), true),
            ("127.0.0.1", Some("LOCALHOST:4000"), true),
            ("127.0.0.1", Some("edition.localhost:4000"), true),
            ("127.0.0.1", Some("[::1]:4000"), true),
            ("127.0.0.1", None, false),
            ("127.0.0.1", Some(""), false),
            ("127.0.0.1", Some("evil.example"), false),
            ("127.0.0.1", Some("evil.example:4000"), false),
            ("127.0.0.1", Some("localhost.evil.example"), false),
            ("127.0.0.1", Some("evillocalhost"), false),
            ("127.0.0.1", Some("127.0.0.1.evil.example"), false),
            ("127.0.0.1", Some("localhost:x"), false),
            ("127.0.0.1", Some("[::1"), false),
            ("127.0.0.1", Some("192.168.1.5:4000"), false),
            ("192.168.1.5", Some("192.168.1.5:4000"), true),
            ("192.168.1.5", Some("192.168.1.6:4000"), false),
            ("desk.lan", Some("Desk.lan:4000"), true),
            ("desk.lan", Some("evil.example"), false),
            ("0.0.0.0", Some("192.168.1.5:4000"), true),
            ("::", Some("[fe80::1]:4000"), true),
            ("0.0.0.0", Some("evil.example:4000"), false),
        ] {
            assert_eq!(Guard::new(own).lets_through(host), expected, "{own}: {host:?}");
        }
    }
}
