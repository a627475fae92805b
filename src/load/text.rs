//! One file, as UTF-8 text or as bytes.

use std::fs;
use std::io;

use crate::model::diagnostic::{Code, Diagnostic, Report};
use crate::model::error::Error;
use crate::model::project::Project;
use crate::model::source::{FilePath, Place};

/// What texts of other encodings begin with. The longer ones come first.
const MARKS: [(&[u8], &str); 4] = [
    (&[0xFF, 0xFE, 0, 0], "UTF-32"),
    (&[0, 0, 0xFE, 0xFF], "UTF-32"),
    (&[0xFF, 0xFE], "UTF-16"),
    (&[0xFE, 0xFF], "UTF-16"),
];

/// The text of `file`, as it is: a byte order mark and CRLF are kept, so that offsets stay true. `None` if it isn't
/// UTF-8, which is reported.
pub fn read(project: &Project, file: &FilePath, report: &mut Report) -> Result<Option<String>, Error> {
    match String::from_utf8(bytes(project, file)?) {
        Ok(text) => Ok(Some(text)),
        Err(error) => {
            report.push(not_utf8(file, error.as_bytes(), error.utf8_error().valid_up_to()));
            Ok(None)
        }
    }
}

/// The bytes of `file`, a path from the edition's folder.
pub fn bytes(project: &Project, file: &str) -> Result<Vec<u8>, Error> {
    let path = project.path(file);
    let bytes = fs::read(&path).map_err(Error::at("read", &path))?;
    if u32::try_from(bytes.len()).is_err() {
        // Spans are kept in four bytes.
        return Err(Error::new("read", &path, io::Error::other("it is larger than 4 GiB")));
    }
    Ok(bytes)
}

/// Names the encoding if the file does, else the first byte that is wrong.
fn not_utf8(file: &FilePath, bytes: &[u8], offset: usize) -> Diagnostic {
    if let Some((mark, name)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Diagnostic::error(
            Code::NotUtf8,
            Place::new(file, 0..mark.len() as u32),
            format!("`{file}` is {name}, not UTF-8"),
        )
        .label("the mark of its encoding")
        .hint(format!("save it as UTF-8, or type `iconv -f {name} -t UTF-8 {file} > new-file`"));
    }
    let start = offset as u32;
    let diagnostic = Diagnostic::error(
        Code::NotUtf8,
        Place::new(file, start..start + 1),
        format!("`{file}` isn't UTF-8: byte {offset} is 0x{:02X}", bytes[offset]),
    )
    .label("not UTF-8 from here on");
    let rest = &bytes[offset..];
    if rest.len() < 4 && rest[0] >= 0xC2 && rest[1..].iter().all(|byte| byte & 0xC0 == 0x80) {
        return diagnostic.hint("the file ends in the middle of a character: it may have been cut short");
    }
    diagnostic.hint("save it as UTF-8; editors call its present encoding Windows-1252, Latin-1 or Western")
}

#[cfg(test)]
mod tests {

    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Result<&str, (u32, &str)>) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        fs::write(folder.path().join("content/a.md"), bytes).unwrap();
        let project = Project { root: folder.path().to_path_buf(), ..Project::default() };
        let mut report = Report::new();
        let text = read(&project, &FilePath::from("content/a.md"), &mut report).unwrap();
        let said: Vec<_> = report.iter().map(|one| (one.primary.place.start, one.message.as_str())).collect();
        match expected {
            Ok(expected) => {
                assert_eq!((text.as_deref(), said.as_slice()), (Some(expected), [].as_slice()));
            }
            Err(complaint) => assert_eq!((text, said.as_slice()), (None, [complaint].as_slice())),
        }
    }

    #[test]
    fn reads_text_as_it_is() {
        check(b"", Ok(""));
        check(b"\xEF\xBB\xBFone\r\ntwo", Ok("\u{FEFF}one\r\ntwo"));
        check("Žižek".as_bytes(), Ok("Žižek"));
        check(b"caf\xe9 au lait", Err((3, "`content/a.md` isn't UTF-8: byte 3 is 0xE9")));
        check(b"cut \xe2\x82", Err((4, "`content/a.md` isn't UTF-8: byte 4 is 0xE2")));
        check(b"\xFF\xFEa\0", Err((0, "`content/a.md` is UTF-16, not UTF-8")));
        check(b"\xFE\xFF\0a", Err((0, "`content/a.md` is UTF-16, not UTF-8")));
        check(b"\xFF\xFE\0\0a\0\0\0", Err((0, "`content/a.md` is UTF-32, not UTF-8")));
    }

    #[test]
    fn a_missing_file_is_an_error_with_its_path() {
        let project = Project { root: "/nowhere".into(), ..Project::default() };
        let error = bytes(&project, "content/a.md").unwrap_err();
        assert!(error.to_string().starts_with("can't read `/nowhere/content/a.md`: "), "{error}");
    }
}
