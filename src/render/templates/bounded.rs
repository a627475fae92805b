//! A page as it grows, up to a size that no page of use has: nested loops of a template end there instead of filling the
//! memory.

use std::io::{self, Write};

/// Bytes of a page. A browser wouldn't show one of this size.
pub const LARGEST: usize = 256 << 20;

/// What was written so far.
#[derive(Debug, Default)]
pub struct Bounded {
    bytes: Vec<u8>,
}

impl Bounded {
    /// The page. Templates write whole strings, so it is UTF-8.
    pub fn into_string(self) -> String {
        String::from_utf8(self.bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    }
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > LARGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
