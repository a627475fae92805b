//! A mistake in the edition, as data. Drawing it is `report`'s work.

use super::source::Place;

/// Declares every code once: its variant, its stable name and the sentence that explains it.
macro_rules! codes {
    ($($variant:ident $name:literal $meaning:literal,)+) => {
        /// The stable name of a complaint. Each has a folder in `tests/diagnostics/`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $meaning] $variant,)+ }

        impl Code {
            /// All codes, in the order in which they are declared.
            pub const ALL: &[Code] = &[$(Code::$variant,)+];

            /// The kebab name that a diagnostic shows.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)+ }
            }

            /// One sentence: what the complaint means.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => $meaning,)+ }
            }
        }
    };
}

codes! {
    // files
    NotUtf8 "not-utf8" "A file isn't UTF-8 text.",
    NoConfig "no-config" "The folder has no `postil.yaml`.",
    OrphanSidecar "orphan-sidecar" "A sidecar has no text beside it.",
    LinkLeavesEdition "link-leaves-edition" "A symbolic link points outside the edition's folder.",
    BadSymlink "bad-symlink" "A symbolic link leads nowhere, in a circle, or to a hidden file.",
    BadFileName "bad-file-name" "A file's name, or its kind, isn't one that postil can use.",
    NoContent "no-content" "The edition has no folder `content/`, or no text in it.",
    // YAML
    YamlSyntax "yaml-syntax" "A YAML file can't be read.",
    YamlFeature "yaml-feature" "Aliases, merge keys, tags and several documents in a file aren't read.",
    UnknownKey "unknown-key" "A key isn't one that postil knows at this place.",
    DuplicateKey "duplicate-key" "A key stands twice in one mapping.",
    MissingKey "missing-key" "A required key is missing.",
    WrongType "wrong-type" "A value has another form than its key asks for.",
    BadValue "bad-value" "A value isn't one of those allowed.",
    BadDate "bad-date" "A date isn't EDTF (level 0 or 1), or a day isn't YYYY-MM-DD.",
    BadIdentifier "bad-identifier" "A DOI, ISBN, ISSN, PMID or arXiv number fails its check.",
    BadId "bad-id" "An id isn't 2 to 64 lower-case letters, digits and hyphens.",
    UnsafeUrl "unsafe-url" "An address has a scheme that isn't let through.",
    CutByComment "cut-by-comment" "An unquoted value is cut short by ` #`, which begins a comment.",
    TooLong "too-long" "A value is longer than its key allows.",
    // ids and links
    DuplicateId "duplicate-id" "Two records, or a record and a text, have one id.",
    UnknownId "unknown-id" "A reference names no record, text or person.",
    WrongKind "wrong-kind" "A reference names a record of another kind.",
    IdAndRef "id-and-ref" "An entry has both `id` and `ref`, or neither.",
    RefFields "ref-fields" "An entry with `ref` has fields other than its anchor.",
    UnknownVerdict "unknown-verdict" "A verdict isn't on the edition's scale.",
    SelfReference "self-reference" "A record refers to itself.",
    DuplicateRoute "duplicate-route" "Two pages would have one address.",
    BrokenLink "broken-link" "A link names a text or heading that doesn't exist.",
    MissingFile "missing-file" "A local file that a text links to doesn't exist.",
    PathOutsideContent "path-outside-content" "A local path leaves `content/`.",
    // Markdown
    RawHtml "raw-html" "Raw HTML is shown as text.",
    UndefinedFootnote "undefined-footnote" "A footnote mark has no footnote.",
    UnusedFootnote "unused-footnote" "A footnote is never referred to.",
    DuplicateFootnote "duplicate-footnote" "Two footnotes of a text have one label.",
    DuplicateHeading "duplicate-heading" "Two headings of a text claim one id.",
    EmptyText "empty-text" "A text has no words.",
    BlockInLine "block-in-line" "A block stands where only inline Markdown is shown.",
    // anchors
    QuoteNotFound "quote-not-found" "A quotation isn't in its text.",
    QuoteAmbiguous "quote-ambiguous" "A quotation stands in several places and nothing decides.",
    QuoteChanged "quote-changed" "A passage was edited since it was quoted; its note is placed on what it reads now.",
    QuoteAltered "quote-altered" "A number, date, name or negation of a quoted passage changed, so that its note may no longer hold.",
    QuoteMoved "quote-moved" "A quotation stands elsewhere in its text than its context says.",
    NoHistory "no-history" "The history of a text can't be asked what became of a passage.",
    QuoteEmpty "quote-empty" "A quotation has no letters or digits.",
    QuoteTooLong "quote-too-long" "A quotation is too long to anchor.",
    ContextMismatch "context-mismatch" "A quotation is found, but not between its prefix and suffix.",
    UnknownSection "unknown-section" "An anchor names a section that its text doesn't have.",
    UnknownOccurrence "unknown-occurrence" "An anchor counts further than its quotation occurs.",
    FragileOccurrence "fragile-occurrence" "Only a count decides where a quotation belongs.",
    AnchorConflict "anchor-conflict" "Anchor fields contradict one another.",
    UnanchoredText "unanchored-text" "An anchor in a shared file doesn't say which text it belongs to.",
    // records
    ReviewOverdue "review-overdue" "A record hasn't been checked for longer than `review_after`.",
    // templates and theme
    CrowdedMargin "crowded-margin" "A section has more notes than a margin has room for.",
    LowContrast "low-contrast" "A colour of `theme` can hardly be told from what it stands on (WCAG 2.2, level AA).",
    TemplateError "template-error" "A template can't be read or rendered.",
    UnknownTemplate "unknown-template" "A text asks for a template that doesn't exist.",
    UnknownStyle "unknown-style" "A citation style is neither bundled nor a file of the edition.",
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
}

/// A place and what is said about it there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    pub place: Place,
    /// Says what is here. Lower case, no full stop; may be empty.
    pub text: String,
}

/// A mistake in the edition.
///
/// The message stands alone on one line: lower case, no full stop, the author's words in backticks. Labels say
/// what is here, hints say what to type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    pub severity: Severity,
    pub message: String,
    /// Where the mistake is mended.
    pub primary: Label,
    /// Other places that explain it, in the order in which they should be read.
    pub related: Vec<Label>,
    pub hints: Vec<String>,
}

impl Diagnostic {
    pub fn error(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            primary: Label { place, text: String::new() },
            related: Vec::new(),
            hints: Vec::new(),
        }
    }

    pub fn warning(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, place, message) }
    }

    /// Says what is at the primary place.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.primary.text = text.into();
        self
    }

    /// Adds a further place.
    #[must_use]
    pub fn related(mut self, place: Place, text: impl Into<String>) -> Self {
        self.related.push(Label { place, text: text.into() });
        self
    }

    /// Adds what to type.
    #[must_use]
    pub fn hint(mut self, text: impl Into<String>) -> Self {
        self.hints.push(text.into());
        self
    }
}

/// The mistakes of one run, or of one file on its way to join those of the run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes over all that `other` holds.
    pub fn append(&mut self, mut other: Report) {
        self.diagnostics.append(&mut other.diagnostics);
    }

    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|one| one.severity == Severity::Error).count()
    }

    pub fn warnings(&self) -> usize {
        self.diagnostics.len() - self.errors()
    }

    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter()
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Diagnostic> {
        self.diagnostics.iter_mut()
    }

    /// Turns the warnings whose code `which` accepts into errors.
    pub fn make_errors(&mut self, which: impl Fn(Code) -> bool) {
        for diagnostic in self.diagnostics.iter_mut().filter(|one| which(one.code)) {
            diagnostic.severity = Severity::Error;
        }
    }

    /// Orders by file, place, code and message, so that no thread order shows, and drops exact repeats.
    pub fn sort(&mut self) {
        self.diagnostics
            .sort_by(|a, b| (&a.primary.place, a.code, &a.message).cmp(&(&b.primary.place, b.code, &b.message)));
        self.diagnostics.dedup();
    }

    /// Turns every warning into an error: what `--strict` does.
    pub fn make_strict(&mut self) {
        for diagnostic in &mut self.diagnostics {
            diagnostic.severity = Severity::Error;
        }
    }

    /// Turns the errors whose code `which` accepts into warnings.
    pub fn make_warnings(&mut self, which: impl Fn(Code) -> bool) {
        for diagnostic in self.diagnostics.iter_mut().filter(|one| which(one.code)) {
            diagnostic.severity = Severity::Warning;
        }
    }

    /// Keeps what `keep` accepts.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.diagnostics.retain(keep);
    }
}
