//! A plain text anywhere on disk: not a file of an edition, so what is wrong with it is said in a line.

use std::fs;
use std::path::Path;

/// The text of the file at `path`, as it is. The error names the path, and stands alone on a line.
pub fn plain(path: &Path) -> Result<String, String> {
    let shown = path.display();
    let bytes = fs::read(path).map_err(|error| format!("can't read `{shown}`: {error}"))?;
    if u32::try_from(bytes.len()).is_err() {
        return Err(format!("can't read `{shown}`: it is larger than 4 GiB"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        format!("`{shown}` isn't UTF-8: byte {offset} is 0x{:02X}", error.as_bytes()[offset])
    })
}
