//! How large the pictures of an edition are, so that pages can keep their place free before they arrive.

use std::fs::File;
use std::io::Read as _;

use crate::model::output::PictureSize;
use crate::model::project::Project;

/// Bytes of an SVG in which its root element must begin and end.
const HEAD: u64 = 16 * 1024;

/// The size of `file`, a path from the edition's folder. `None` for what isn't a picture, has no size of its own, or
/// can't be read: a page goes without then, and a picture that is missing is complained about elsewhere.
pub fn picture_size(project: &Project, file: &str) -> Option<PictureSize> {
    let path = project.path(file);
    let ending = file.rsplit_once('.')?.1.to_ascii_lowercase();
    match ending.as_str() {
        "svg" => {
            let mut head = Vec::new();
            File::open(path).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
            of_svg(&String::from_utf8_lossy(&head))
        }
        "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" => {
            let size = imagesize::size(path).ok()?;
            sound(size.width as f64, size.height as f64)
        }
        _ => None,
    }
}

/// The size that the root element says: `width` and `height` in pixels, else that of its `viewBox` (SVG 2, 8.2).
fn of_svg(svg: &str) -> Option<PictureSize> {
    let root = &svg[svg.find("<svg")?..];
    let root = &root[..root.find('>')?];
    let value = |name: &str| {
        let start = root.find(&format!(" {name}=")).or_else(|| root.find(&format!("\n{name}=")))? + name.len() + 2;
        let quote = root[start..].chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        root[start + 1..].split(quote).next()
    };
    let pixels = |name: &str| value(name)?.trim().trim_end_matches("px").parse::<f64>().ok();
    if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
        return sound(width, height);
    }
    let view: Vec<f64> = value("viewBox")?.split([' ', ',']).filter_map(|part| part.parse().ok()).collect();
    match view[..] {
        [_, _, width, height] => sound(width, height),
        _ => None,
    }
}

/// Whole pixels, if there are any and not absurdly many.
fn sound(width: f64, height: f64) -> Option<PictureSize> {
    let fits = |length: f64| (0.5..100_000.0).contains(&length);
    (fits(width) && fits(height)).then(|| PictureSize { width: width.round() as u32, height: height.round() as u32 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_svg_has_the_size_of_its_root() {
        for (svg, expected) in [
            ("<svg width=\"20\" height=\"10px\">", Some((20, 10))),
            (
                "<?xml version=\"1.0\"?>\n<svg\nviewBox='0 0 30.4,15' xmlns=\"x\"><rect width=\"1\" height=\"2\"/>",
                Some((30, 15)),
            ),
            ("<svg width=\"100%\" height=\"5em\" viewBox=\"0 0 4 2\">", Some((4, 2))),
            ("<svg width=\"1e99\" height=\"2\">", None),
            ("<svg width=\"-4\" height=\"2\">", None),
            ("<svg viewBox=\"0 0 4\">", None),
            ("<svg width=20 height=10>", None),
            ("<svg width=\"20", None),
            ("<html>", None),
        ] {
            let found = of_svg(svg).map(|size| (size.width, size.height));
            assert_eq!(found, expected, "{svg}");
        }
    }
}
