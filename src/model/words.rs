//! The closed lists of words that YAML values choose from. They reach the other stages through
//! [`record`](super::record), [`work`](super::work) and [`config`](super::config), whose fields they are.

/// Declares an enum whose variants have one lower-case word each: as typed in YAML, and as shown.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$note])* $variant,)+ }

        impl $name {
            pub const ALL: &[$name] = &[$($name::$variant,)+];

            /// The word in YAML and on pages.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            pub fn from_name(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == word)
            }
        }
    };
}

words! {
    ClaimKind {
        Factual = "factual",
        Causal = "causal",
        Predictive = "predictive",
        Evaluative = "evaluative",
        Definitional = "definitional",
    }
}
words! {
    /// Whether a verdict rests on what could be known then.
    Basis { Contemporaneous = "contemporaneous", Hindsight = "hindsight", Both = "both", }
}
words! { Confidence { Low = "low", Medium = "medium", High = "high", } }
words! {
    /// How a source bears on a claim.
    Stance { Supports = "supports", Refutes = "refutes", Context = "context", Mixed = "mixed", }
}
words! {
    RelationKind {
        Supports = "supports",
        Contradicts = "contradicts",
        Undercuts = "undercuts",
        Repeats = "repeats",
    }
}
words! {
    NoteKind {
        Gloss = "gloss",
        Context = "context",
        Translation = "translation",
        Textual = "textual",
        Question = "question",
        NeedsSource = "needs-source",
    }
}
words! {
    SourceType {
        Article = "article",
        Book = "book",
        Chapter = "chapter",
        Report = "report",
        Webpage = "webpage",
        Post = "post",
        Speech = "speech",
        Interview = "interview",
        Dataset = "dataset",
        Law = "law",
        Case = "case",
        Video = "video",
        Audio = "audio",
        Image = "image",
        Letter = "letter",
        Manuscript = "manuscript",
        Other = "other",
    }
}
words! { SourceKind { Primary = "primary", Secondary = "secondary", Tertiary = "tertiary", } }
words! { PersonKind { Person = "person", Organisation = "organisation", } }
words! {
    LocatorPart {
        Page = "page",
        Pages = "pages",
        Chapter = "chapter",
        Section = "section",
        Paragraph = "paragraph",
        Line = "line",
        Verse = "verse",
        Time = "time",
        Figure = "figure",
        Table = "table",
    }
}
words! {
    #[derive(Default)]
    Publication {
        Draft = "draft",
        #[default]
        Published = "published",
        Retracted = "retracted",
    }
}
words! { Certainty { Certain = "certain", Probable = "probable", Uncertain = "uncertain", } }
words! {
    #[derive(Default)]
    ChangeKind {
        Correction = "correction",
        #[default]
        Update = "update",
        Clarification = "clarification",
    }
}
words! { Direction { LeftToRight = "ltr", RightToLeft = "rtl", } }
words! {
    /// Where a text's notes stand.
    Layout {
        /// In the margin, however many they are.
        Margin = "margin",
        /// Every note stands below its paragraph.
        Below = "below",
    }
}
words! {
    /// What a repository is shown by, and so how the addresses of its files are made.
    Forge {
        GitHub = "github",
        GitLab = "gitlab",
        /// Forgejo and Codeberg too.
        Gitea = "gitea",
    }
}
words! {
    /// What a passage that was edited since it was quoted means for the build.
    #[derive(Default)]
    ChangedPolicy {
        #[default]
        Warn = "warn",
        Error = "error",
    }
}
