### The words of pages in English: every message that there is. Another language's file has the same ids.
###
### The comment above a message names its variables. `(HTML)` marks those that may come with tags around them: a link, a
### date, a name. Numbers are digits; words come as other messages have them.
###
### Terms: note (what stands in the margin), claim (a statement to be weighed), source, event, verdict, evidence,
### passage (the words that a note is about), record (a claim, source, event, note or person), edition (the whole).

## Small signs between words

comma = {", "}
# Between the names or numbers of a list.
list-comma = {", "}
# Between two sentences.
space = {" "}
semicolon = {"; "}
# Before the last name of a list.
list-and = {" and "}
# Ends a sentence.
# $words (HTML)
sentence = { $words }.
# $label
# $value (HTML)
labelled = { $label }: { $value }
# $words (HTML)
quoted = “{ $words }”
# $words (HTML)
bracketed = ({ $words })

## Pages and their frame

skip-link = Skip to the text
nav-label = Edition
crumbs-label = Breadcrumb
legend-label = Legend
parts-label = Pages
on-this-page = On this page
contents = Contents
page-home = Edition
page-text = Text
page-texts = Texts
page-claims = Claims
page-events = Events
page-sources = Sources
page-notes = Notes
page-timeline = Timeline
page-people = People
page-tags = Tags
page-coverage = Coverage
page-map = Map of claims
previous-text = Previous
previous-claim = Previous claim
previous-source = Previous source
previous-event = Previous event
previous-person = Previous person
next-text = Next
next-claim = Next claim
next-source = Next source
next-event = Next event
next-person = Next person
foot-edition = An annotated edition.
# $license
foot-edition-licensed = An annotated edition, licensed { $license }.
foot-coverage = What is annotated, and what is still open
foot-edit = Edit or correct this page
foot-made = Made with postil.
# $tags (HTML)
tags-list = Tags: { $tags }
moved-title = Moved
moved-heading = This page has moved
moved-link = Go to its new address
not-found-title = Not found
not-found-heading = There is no such page
not-found-sub = The address may be mistyped, or the page may have moved
# $home (HTML)
not-found-again = Begin again at { $home }.
# $home (HTML)
# $claims (HTML): a link with the words of `not-found-claims-link`
not-found-claims = Begin again at { $home }, or look through the { $claims }.
# $home (HTML)
# $sources (HTML)
not-found-sources = Begin again at { $home }, or look through the { $sources }.
# $home (HTML)
# $claims (HTML)
# $sources (HTML)
not-found-both = Begin again at { $home }, or look through the { $claims } and the { $sources }.
not-found-claims-link = claims
not-found-sources-link = sources

## Kinds

kind-claim = claim
kind-event = event
kind-source = source
kind-note = note
kind-person = person
kind-organisation = organisation
kind-text = text
kind-tag = tag
kind-footnote = footnote
kind-gloss = gloss
kind-context = context
kind-translation = translation
kind-textual = textual
kind-question = question
kind-needs-source = needs a source
kinds-claim = claims
kinds-event = events
kinds-source = sources
kinds-note = notes
kinds-person = people
kinds-fn = footnotes
meaning-claim = a statement that can be weighed, with a verdict
meaning-event = something that happened, with its date
meaning-source = a document that the passage rests on
meaning-note = a term explained, a context, a question
meaning-person = who is meant
meaning-fn = a remark; no line, only a number
claim-kind-factual = factual
claim-kind-causal = causal
claim-kind-predictive = predictive
claim-kind-evaluative = evaluative
claim-kind-definitional = definitional
source-type-article = article
source-type-book = book
source-type-chapter = chapter
source-type-report = report
source-type-webpage = webpage
source-type-post = post
source-type-speech = speech
source-type-interview = interview
source-type-dataset = dataset
source-type-law = law
source-type-case = case
source-type-video = video
source-type-audio = audio
source-type-image = image
source-type-letter = letter
source-type-manuscript = manuscript
source-type-other = other
source-kind-primary = primary
source-kind-secondary = secondary
source-kind-tertiary = tertiary

## Numbers of things

# $count (Number)
count-claim = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
# $count (Number)
count-event = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
# $count (Number)
count-source = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
# $count (Number)
count-note = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
# $count (Number)
count-person = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
# $count (Number)
count-fn = { $count ->
    [one] { $count } footnote
   *[other] { $count } footnotes
}
# $count (Number)
count-person-or-organisation = { $count ->
    [one] { $count } person
   *[other] { $count } people and organisations
}
# $count (Number)
count-tag = { $count ->
    [one] { $count } tag
   *[other] { $count } tags
}
# $count (Number)
count-entry = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
# $count (Number)
count-word = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
# $count (Number)
count-changed = { $count } edited since
# $count (Number)
count-unplaced = { $count } without a place
# $count (Number)
# $verdict: the label of a verdict
verdict-count = { $count } { $verdict }
# $count (Number)
cited-times = { $count ->
    [one] cited { $count } time
   *[other] cited { $count } times
}
# $minutes (Number)
about-minutes = { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}

## Verdicts

verdict-supported = supported
verdict-supported-meaning = Independent evidence bears the claim out.
verdict-partly-supported = partly supported
verdict-partly-supported-meaning = True in part, or true in a narrower sense than stated.
verdict-contested = contested
verdict-contested-meaning = Evidence or informed opinion stands on more than one side.
verdict-contradicted = contradicted
verdict-contradicted-meaning = The evidence found speaks against it.
verdict-unverifiable = unverifiable
verdict-unverifiable-meaning = No public evidence could settle it: a motive, or a source not named.
verdict-opinion = opinion
verdict-opinion-meaning = A judgement that can be discussed but not checked.
verdict-none = not assessed
verdict-none-title = Not assessed
verdicts-meaning = What the verdicts mean
by-verdict = By verdict

## Texts and their notes

# $count (Number)
text-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
# $count (Number)
# $date: the last day
text-notes-checked = { $count ->
    [one] { $count } note, last checked { $date }
   *[other] { $count } notes, last checked { $date }
}
# $minutes (Number)
text-minutes = { $minutes ->
    [one] About { $minutes } minute
   *[other] About { $minutes } minutes
}
# $source (HTML)
text-reading = A reading of { $source }
# $license
text-license = This text: { $license }
text-map = Its claims as a map
text-timeline = Its events in time
filter = Filter
filter-notes = Filter the notes
filter-show = Show
filter-verdicts = Verdicts
filter-kinds = Kinds
filter-not-stated = not stated
views-label = Views of this text
view-full = with notes
view-clean = text only
view-clean-title = Text only
view-notes = notes only
view-notes-title = Notes only
view-passages = annotated passages
view-passages-title = Annotated passages
before-headings = Before the first heading
whole-section = The whole section
# $count (Number): of paragraphs that aren't shown
omitted = { $count ->
    [one] { $count } paragraph without notes
   *[other] { $count } paragraphs without notes
}
# $count (Number)
# $numbers: those of the notes
notes-summary = { $count ->
    [one] { $count } note: { $numbers }
   *[other] { $count } notes: { $numbers }
}
# The name of a note, and of its number in the text.
# $number (Number)
# $kind
note-label = Note { $number }, { $kind }
# Added to the name of a number in the text.
note-label-changed = passage edited since
# $number (Number)
note-back = Back to the text, note { $number }
# $number (Number)
note-previous = Previous note, { $number }
# $number (Number)
note-next = Next note, { $number }
# $number
# $number (Number)
note-edit = Edit note { $number }
note-retracted = Retracted: this note no longer stands
# $note (HTML): a link with the words of `place-note`
note-again = See { $note }
note-full = Read the full note
# $date
note-checked = Checked { $date }
# Before the number of a paragraph: the name of the link beside it.
paragraph-link = Link to paragraph
section-link = Link to this section
table-label = Table
task-done = done
task-open = not done
unplaced-heading = Notes without a place
unplaced-lede = The words that these quote aren’t in the text any more, or stand in it more than once, so that nothing says which are meant. They are listed here until their place is found again.
# $link (HTML): the words of `unplaced-link`
unplaced-lede-all = The words that these quote aren’t in the text any more, or stand in it more than once, so that nothing says which are meant. They are listed here until their place is found again; the { $link } has those of all texts.
unplaced-link = coverage page
# $quote (HTML)
unplaced-quotes = Quotes { $quote }
# $reason (HTML): in English
unplaced-ambiguous = Ambiguous: { $reason }
# $reason (HTML): in English
unplaced-lost = Lost: { $reason }

## Edited passages

altered-number = a number
altered-date = a date
altered-name = a name
altered-negation = a negation
# $list: what was changed, as in “a number and a date”
# $list_first: the same to begin a sentence
# $count (Number): how many they are
# $what: `note`, `claim`, `event`, `source` or `person`
# $dated: `checked` if the record says when it was last checked, else `written`
changed-altered = { $list_first } in this passage { $count ->
    [one] was
   *[other] were
} changed after this { $what ->
    [claim] claim
    [event] event
    [source] source
    [person] person
   *[note] note
} was { $dated ->
    [checked] checked
   *[written] written
}
# $what: `note`, `claim`, `event`, `source` or `person`
# $dated: `checked` if the record says when it was last checked, else `written`
changed-plain = Passage edited since this { $what ->
    [claim] claim
    [event] event
    [source] source
    [person] person
   *[note] note
} was { $dated ->
    [checked] checked
   *[written] written
}
# $hash
commit = commit { $hash }
words-removed = removed:
words-added = added:

## Records

section-verdict = Verdict
section-evidence = Evidence
section-passages = Where it stands
section-passages-text = Where it stands in the text
section-relations = Related claims
section-see = See also
section-history = History
section-cite = Cite
section-reference = Reference
section-reliability = Reliability
section-cited = Cited by
section-mentions = Mentioned in
fact-address = Address
fact-archived = Archived
fact-publisher = Publisher
fact-language = Language
fact-cited-as = Cited as
fact-certainty = Certainty
fact-confidence = Confidence
fact-date = Date
fact-place = Place
fact-timeline = Timeline
fact-judged-on = Judged on
fact-checked = Last checked
fact-by = Entry by
# $date (HTML)
# $names (HTML)
checked-by = { $date }, by { $names }
# $date
seen-on = seen { $date }
basis-contemporaneous = what could be known at the time
basis-hindsight = what became known later
basis-both = what could be known at the time, and what became known later
confidence-low = low
confidence-medium = medium
confidence-high = high
certainty-certain = certain
certainty-probable = probable
certainty-uncertain = uncertain
# $date (HTML)
# $form: `day`, `month`, `year` or `other`
said-on = { $form ->
    [day] said on { $date }
    [month] said in { $date }
    [year] said in { $date }
   *[other] said { $date }
}
# $speaker (HTML)
said-by = said by { $speaker }
# $date (HTML)
# $form: `day`, `month`, `year` or `other`
# $speaker (HTML)
said-on-by = { $form ->
    [day] said on { $date } by { $speaker }
    [month] said in { $date } by { $speaker }
    [year] said in { $date } by { $speaker }
   *[other] said { $date } by { $speaker }
}
# In the list of evidence, and in that of claims that a source is used for.
stance-refutes = Against the claim
stance-mixed = For and against
stance-context = Context
stance-supports = For the claim
none-found = None found.
no-evidence = No source is named for or against this claim.
archived-copy = archived copy
used-refutes = Claims it speaks against
used-mixed = Claims it speaks for and against
used-context = Claims it gives context to
used-supports = Claims it speaks for
relation-supports = Supports
relation-supports-inverse = Supported by
relation-contradicts = Contradicts
relation-contradicts-inverse = Contradicted by
relation-undercuts = Undercuts
relation-undercuts-inverse = Undercut by
relation-repeats = Repeats
relation-repeats-inverse = Repeated in
change-correction = Correction
change-update = Update
change-clarification = Clarification
first-written = First written.
retracted-mark = retracted
retracted-notice = Retracted. This record no longer stands; it is kept so that links to it still lead here.
# $history (HTML): a link with the words of `retracted-history`
retracted-notice-history = Retracted. This record no longer stands; it is kept so that links to it still lead here, and its { $history } says why.
retracted-history = history
draft-notice = A draft, not published yet.
# $section (HTML)
place-section = The whole section { $section }
place-text = The whole text
# $number (Number)
place-paragraph = paragraph { $number }
# $number (Number)
place-note = note { $number }
words-link = Link to these words
about-event = About this event
about-source = About this source
caveat = Caveat
event-claims = Claims that it bears on
event-more = Sources and passages
# $claims (HTML)
event-bears-on = Bears on { $claims }
reliability-lede = Descriptions are given with those who made them. No rating here is the edition’s own.
source-reply = Its reply
source-texts = Texts that reproduce or discuss it
person-said = Claims made
person-wrote = Author, editor or translator of

## Where in a source

# $value
locator-page = p. { $value }
# $value
locator-pages = pp. { $value }
# $value
locator-chapter = ch. { $value }
# $value
locator-section = section { $value }
# $value
locator-paragraph = paragraph { $value }
# $value
locator-line = line { $value }
# $value
locator-verse = verse { $value }
# $value
locator-time = at { $value }
# $value
locator-figure = figure { $value }
# $value
locator-table = table { $value }

## References without a citation style

# $names
reference-translated = Translated by { $names }
# $names
reference-edited = Edited by { $names }
# $issue
reference-issue = no. { $issue }
# $edition
reference-edition = { $edition } ed.
# $pages
reference-pages = pp. { $pages }
# What a citation of a source reads where it has no date.
label-undated = n.d.
# $year (Number): the first of several
label-decade = { $year }s
# $first
# $second
label-two = { $first } and { $second }
# $first
label-many = { $first } et al.

## Citing the edition

cite-text = Cite this text
cite-claim = Cite this claim
cite-source = Cite this source
cite-entry = Cite this entry
cite-passage = Cite this passage
cite-event = Cite this event
cite-page = Cite this page
# $title
citation-title = “{ $title }.”
# $edition (HTML)
citation-in-text = In { $edition }
# $edition (HTML)
citation-in-claim = Claim in { $edition }
# $edition (HTML)
citation-in-source = Source in { $edition }
# $edition (HTML)
citation-in-event = Event in { $edition }
# $date
citation-version = version of { $date }
citation-passages = To cite one passage, follow the number beside its paragraph, or the number of its note, and take the address from there. Addresses are never reused.
# $link (HTML): the notes alone
citation-each = Every annotated passage has a citation of its own under { $link }.
# $files (HTML)
entry-files = Files: { $files }
# $format: `BibTeX` or `CSL-JSON`
entry-of-source = { $format } of this source
copy-citation = Copy the citation
copied = Copied

## The home page

# $names (HTML)
home-prepared = Prepared by { $names }.
# $date (HTML)
home-version = Version of { $date }.
# After a number that is set apart: 3 | texts read.
# $count (Number)
home-count-texts = { $count ->
    [one] text read
   *[other] texts read
}
# $count (Number)
home-count-claims = { $count ->
    [one] claim weighed
   *[other] claims weighed
}
# $count (Number)
home-count-events = { $count ->
    [one] event dated
   *[other] events dated
}
# $count (Number)
home-count-sources = { $count ->
    [one] source named
   *[other] sources named
}
home-claims = Every statement by verdict, each with its reason and its evidence.
home-timeline = What happened when, to scale and in order.
home-sources = Each with its reference, what has been said of it, and what cites it.
home-people = Who speaks, writes and is named.
home-marks = Lines and marks
home-lines = A line under words means that a note belongs to them. The same line stands over the note, so the kind can be told without colour:
# $claim (HTML): the words of `specimen-claim`, and so on
# $event (HTML)
# $source (HTML)
# $note (HTML)
home-specimen = These words hold { $claim }, these name { $event }, these rest on { $source }, and these are { $note }.
specimen-claim = a claim to be weighed
specimen-event = something that happened
specimen-source = a document
specimen-note = a term explained
home-verdicts = Each verdict has a mark. It says how far the evidence goes, and nothing about those who hold the view:
home-hindsight = Every verdict can say whether it rests on what could be known at the time or on hindsight. It is unfair to mark a forecast wrong on facts nobody had.

## Indexes

# $count (Number)
claims-sub = { $count ->
    [one] { $count } statement, restated and weighed
   *[other] { $count } statements, restated and weighed
}
claims-strip = Each mark is one claim, in the order of reading; the gaps are section breaks.
# $count (Number)
# $verdicts: how many of each
claims-strip-label = { $count ->
    [one] { $count } claim in reading order: { $verdicts }.
   *[other] { $count } claims in reading order: { $verdicts }.
}
claims-more = Verdict, evidence, passages
# $maps (HTML)
claims-maps = As a map, with their relations and sources: { $maps }.
# $count (Number)
sources-sub = { $count ->
    [one] { $count } document that this edition rests on or discusses
   *[other] { $count } documents that this edition rests on or discusses
}
# $files (HTML)
sources-files = For reference managers: { $files }
people-heading = People and organisations
# $count (Number)
people-sub = { $count } who speak, write or are named
# $total (Number)
show-all = Show all { $total }
# $count (Number)
show-first = Show the first { $count }
# $count (Number)
show-more = Show { $count } more
# $count (Number)
# $command (HTML)
list-more = And { $count } more: { $command } has them all.

## The timeline

timeline-scale = To scale
timeline-other = Other events
timeline-key = Signs
sign-day = the day is known
sign-month = only the month
sign-span = a span
sign-year = only the year, or years
sign-open = an end that is open or unknown
sign-doubt = about then, or not certain
sign-more = so many more
# Signs that stand for several events.
# $count (Number)
# $first: a date
# $last: a date
strip-more = { $count } more events, { $first } to { $last }
# $count (Number)
# $text (HTML)
timeline-sub-text = { $count ->
    [one] { $count } event in { $text }
   *[other] { $count } events in { $text }
}
# $first: a date
# $last: a date
from-to = { $first } to { $last }
timeline-all = All events of the edition
# $texts (HTML)
timeline-texts = By text: { $texts }
# $count (Number)
# $first: a date
# $last: a date
timeline-enlarged = To scale; below, { $count } events from { $first } to { $last }, enlarged.
timeline-signs = Each sign leads to its event in the list.
# $count (Number)
timeline-signs-undated = { $count ->
    [one] Each sign leads to its event in the list, which alone has { $count } event without a date.
   *[other] Each sign leads to its event in the list, which alone has { $count } events without a date.
}

## Maps of claims

# $count (Number)
# $text (HTML)
map-sub = { $count ->
    [one] { $count } claim in { $text }
   *[other] { $count } claims in { $text }
}
# $count (Number)
map-sub-relations = { $count ->
    [one] { $count } relation between them
   *[other] { $count } relations between them
}
map-all = All claims by verdict
map-legend = what the verdicts mean
map-drawing = The map
map-list = Claim by claim
map-label = Map of claims, drawn; the list below says the same
map-links = Claims and sources are links. Point at a claim to single out its lines.
# $count (Number)
map-elsewhere = { $count ->
    [one] { $count } relation to claims in other texts stands in the list alone.
   *[other] { $count } relations to claims in other texts stand in the list alone.
}
map-relations = Relations
map-claims = Claims as they are read
map-sources-one = Sources of one claim
map-sources-several = of several claims
map-relation-supports = supports
map-relation-contradicts = contradicts
map-relation-undercuts = undercuts
map-relation-repeats = repeats
# $count (Number): how many numbers `$from` has
# $from: numbers of claims
# $to (Number)
map-line-supports = { $from } supports { $to }
# $count (Number): how many numbers `$from` has
# $from: numbers of claims
# $to (Number)
map-line-contradicts = { $from } contradicts { $to }
# $count (Number): how many numbers `$from` has
# $from: numbers of claims
# $to (Number)
map-line-undercuts = { $from } undercuts { $to }
# $count (Number): how many numbers `$from` has
# $from: numbers of claims
# $to (Number)
map-line-repeats = { $from } repeats { $to }
map-source-refutes = a source against
map-source-mixed = for and against
map-source-context = context
map-source-supports = a source for it
map-stance-refutes = Against
map-stance-mixed = For and against
map-stance-context = Context
map-stance-supports = For

## What is annotated, and what is still open

coverage-sub = What is annotated, and what is still open
coverage-passages = Passages
coverage-records = Records
coverage-open = Still open
coverage-checked = Last checked
coverage-lede = Counted from the files of the edition whenever it is built. It shows what has been looked at and what hasn’t, and what is left to do for whoever wants to help.
# After a number that is set apart: 1200 | words in 3 texts.
# $words (Number)
# $texts (Number)
coverage-count-words = { $words ->
    [one] word
   *[other] words
} in { $texts ->
    [one] { $texts } text
   *[other] { $texts } texts
}
# After a number that is set apart: 12 | of 40 paragraphs annotated.
# $annotated (Number)
# $paragraphs (Number)
coverage-count-paragraphs = { $paragraphs ->
    [one] of { $paragraphs } paragraph annotated
   *[other] of { $paragraphs } paragraphs annotated
}
# $count (Number)
coverage-count-unplaced = { $count ->
    [one] passage without a place
   *[other] passages without a place
}
# $count (Number)
coverage-count-changed = { $count ->
    [one] passage edited since quoted
   *[other] passages edited since quoted
}
coverage-all-texts = All texts
# $annotated (Number)
# $paragraphs (Number)
# $share (Number): per cent
share-annotated = { $paragraphs ->
    [one] { $annotated } of { $paragraphs } paragraph annotated, { $share } %
   *[other] { $annotated } of { $paragraphs } paragraphs annotated, { $share } %
}
share-none = No paragraphs
coverage-counting = A paragraph counts as annotated when the passage of a note touches it. Notes to a whole section or text, and the author’s own footnotes, don’t make it so.
coverage-no-text = No text yet.
coverage-quotes = Every note quotes the words that it is about. What became of these words:
coverage-quotes-table = Quoted passages by what became of them
column-status = Status
column-passages = Passages
column-meaning = What it means
column-kind = Kind
column-all = All
column-placed = In a text
column-published = Published
column-retracted = Retracted
column-drafts = Drafts
status-exact = exact
status-exact-meaning = The text has them as they were quoted.
status-changed = changed
status-changed-meaning = They were edited since. The note stands on what the text says now.
status-moved = moved
status-moved-meaning = They are the same, and stand elsewhere.
status-ambiguous = ambiguous
status-ambiguous-meaning = They stand in several places, and nothing says which is meant.
status-lost = lost
status-lost-meaning = The text doesn’t have them any more.
coverage-unplaced = Without a place
coverage-unplaced-lede = These stand at the foot of their text instead of beside a passage.
coverage-changed = Edited since they were quoted
coverage-moved = Moved
coverage-none = None.
coverage-records-table = Records by kind
coverage-verdicts = Claims by verdict
open-questions = Questions
open-unsourced = Passages that need a source
open-unassessed = Claims without a verdict
open-unsupported = Claims without evidence
open-unarchived = Sources on the web without an archived copy
open-unreviewed = Never checked, or not said when
coverage-adrift = Notes that belong to no text
coverage-adrift-lede = A note is read beside its passage. These name none, so this is the only place where they stand.
# $count (Number)
coverage-reviewed = { $count ->
    [one] { $count } record says when a person last checked it. The longest ago come first.
   *[other] { $count } records say when a person last checked them. The longest ago come first.
}
coverage-no-reviewed = No record says when it was checked.
# $date (HTML)
row-edited = edited { $date }
row-checked = checked since
row-unchecked = not checked since

## Dates

# The name of a month by itself, and before a year.
# $month (Number): 1 to 12
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# The same in lists and margins.
# $month (Number): 1 to 12
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
# The name of a month after a day or a preposition, where a language has a form for that.
# $month (Number): 1 to 12
month-of = { month }
# $month (Number): 1 to 12
month-of-short = { month-short }
# A year from 100 CE on.
# $year (Number)
year = { $year }
# $year (Number): 1 to 99
year-ce = { $year } CE
# $year (Number)
year-bce = { $year } BCE
# `$case`: `after` behind a preposition, else `alone`, where a language has a form for that.
# $year (Number): the first
# $case
decade = the { $year }s
# $year (Number): the first
# $case
decade-bce = the { $year }s BCE
# $number (Number)
# $roman: the same in Roman figures
# $case
century = the { NUMBER($number, type: "ordinal") ->
    [one] { $number }st
    [two] { $number }nd
    [few] { $number }rd
   *[other] { $number }th
} century
# $number (Number)
# $roman: the same in Roman figures
# $case
century-bce = the { NUMBER($number, type: "ordinal") ->
    [one] { $number }st
    [two] { $number }nd
    [few] { $number }rd
   *[other] { $number }th
} century BCE
# $number (Number)
# $roman: the same in Roman figures
# $case
millennium = the { NUMBER($number, type: "ordinal") ->
    [one] { $number }st
    [two] { $number }nd
    [few] { $number }rd
   *[other] { $number }th
} millennium
# $number (Number)
# $roman: the same in Roman figures
# $case
millennium-bce = the { NUMBER($number, type: "ordinal") ->
    [one] { $number }st
    [two] { $number }nd
    [few] { $number }rd
   *[other] { $number }th
} millennium BCE
# $case
year-unknown = an unknown year
# $season: `spring`, `summer`, `autumn` or `winter`
# $year: a year in words
# $case
date-season = { $season ->
    [spring] spring
    [summer] summer
    [autumn] autumn
   *[winter] winter
} { $year }
# $month: its name
# $year: a year in words
date-month = { $month } { $year }
# A day and its month never part: a no-break space.
# $day (Number)
# $month: its name
# $year: a year in words
date-day = { $day } { $month } { $year }
# $date
# $form: `day`, `month`, `year` or `other`
date-about = about { $date }
# $date
# $form: `day`, `month`, `year` or `other`
date-perhaps = perhaps { $date }
# $date
# $form: `day`, `month`, `year` or `other`
date-perhaps-about = perhaps about { $date }
# $date
# $form: `day`, `month`, `year` or `other`
date-from = from { $date }
# $date
# $form: `day`, `month`, `year` or `other`
date-from-unknown = from { $date }, end not known
# $date
# $form: `day`, `month`, `year` or `other`
date-until = until { $date }
# $date
# $form: `day`, `month`, `year` or `other`
date-until-unknown = until { $date }, beginning not known
date-undated = undated
# Two days of one month.
# $first (Number)
# $last (Number)
# $month: its name
# $year: a year in words
span-days = { $first }–{ $last } { $month } { $year }
# Two days of one year.
# $day (Number)
# $month: its name
# $last: the whole last day, year included
# $year: the year of both
span-days-of-year = { $day } { $month } – { $last }
# Two months of one year.
# $first: its name
# $last: its name
# $year: a year in words
span-months = { $first }–{ $last } { $year }
# Two years.
# $first (Number)
# $last: a year in words
span-years = { $first }–{ $last }
# $first: a date
# $last: a date
span = { $first } – { $last }
