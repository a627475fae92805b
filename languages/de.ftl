### Deutsch: die Worte der Seiten. Welche Variablen eine Meldung hat, steht in en.ftl.
###
### Begriffe: Anmerkung (note), These (claim), Quelle (source), Ereignis (event), Befund (verdict), Beleg (evidence),
### Stelle (passage), Eintrag (record), Ausgabe (edition), Belegtext eines Begriffs: Erläuterung (gloss).

## Kleine Zeichen

comma = {", "}
list-comma = {", "}
space = {" "}
semicolon = {"; "}
list-and = {" und "}
sentence = { $words }.
labelled = { $label }: { $value }
quoted = „{ $words }“
bracketed = ({ $words })

## Seiten und ihr Rahmen

skip-link = Zum Text springen
nav-label = Ausgabe
crumbs-label = Pfad
legend-label = Legende
parts-label = Seiten
on-this-page = Auf dieser Seite
contents = Inhalt
page-home = Ausgabe
page-text = Text
page-texts = Texte
page-claims = Thesen
page-events = Ereignisse
page-sources = Quellen
page-notes = Anmerkungen
page-timeline = Zeitleiste
page-people = Personen
page-tags = Schlagwörter
page-coverage = Abdeckung
page-map = Karte der Thesen
previous-text = Zurück
previous-claim = Vorige These
previous-source = Vorige Quelle
previous-event = Voriges Ereignis
previous-person = Vorige Person
next-text = Weiter
next-claim = Nächste These
next-source = Nächste Quelle
next-event = Nächstes Ereignis
next-person = Nächste Person
foot-edition = Eine kommentierte Ausgabe.
foot-edition-licensed = Eine kommentierte Ausgabe, Lizenz: { $license }.
foot-coverage = Was kommentiert ist und was noch offen
foot-edit = Diese Seite bearbeiten oder berichtigen
foot-made = Erstellt mit postil.
tags-list = Schlagwörter: { $tags }
moved-title = Umgezogen
moved-heading = Diese Seite ist umgezogen
moved-link = Zur neuen Adresse
not-found-title = Nicht gefunden
not-found-heading = Diese Seite gibt es nicht
not-found-sub = Vielleicht ist die Adresse vertippt, oder die Seite ist umgezogen
not-found-again = Zurück zum Anfang: { $home }.
not-found-claims = Zurück zum Anfang: { $home }. Oder sehen Sie die { $claims } durch.
not-found-sources = Zurück zum Anfang: { $home }. Oder sehen Sie die { $sources } durch.
not-found-both = Zurück zum Anfang: { $home }. Oder sehen Sie die { $claims } und die { $sources } durch.
not-found-claims-link = Thesen
not-found-sources-link = Quellen

## Arten

kind-claim = These
kind-event = Ereignis
kind-source = Quelle
kind-note = Anmerkung
kind-person = Person
kind-organisation = Organisation
kind-text = Text
kind-tag = Schlagwort
kind-footnote = Fußnote
kind-gloss = Erläuterung
kind-context = Hintergrund
kind-translation = Übersetzung
kind-textual = Textkritik
kind-question = Frage
kind-needs-source = Quelle fehlt
kinds-claim = Thesen
kinds-event = Ereignisse
kinds-source = Quellen
kinds-note = Anmerkungen
kinds-person = Personen
kinds-fn = Fußnoten
meaning-claim = eine Aussage, die sich prüfen lässt, mit einem Befund
meaning-event = etwas, das geschah, mit seinem Datum
meaning-source = ein Dokument, auf das sich die Stelle stützt
meaning-note = ein erklärter Begriff, ein Hintergrund, eine Frage
meaning-person = wer gemeint ist
meaning-fn = eine Bemerkung; keine Linie, nur eine Nummer
claim-kind-factual = Tatsache
claim-kind-causal = Ursache
claim-kind-predictive = Voraussage
claim-kind-evaluative = Wertung
claim-kind-definitional = Begriffsbestimmung
source-type-article = Artikel
source-type-book = Buch
source-type-chapter = Kapitel
source-type-report = Bericht
source-type-webpage = Webseite
source-type-post = Beitrag
source-type-speech = Rede
source-type-interview = Interview
source-type-dataset = Datensatz
source-type-law = Gesetz
source-type-case = Rechtssache
source-type-video = Video
source-type-audio = Tonaufnahme
source-type-image = Bild
source-type-letter = Brief
source-type-manuscript = Handschrift
source-type-other = Sonstiges
source-kind-primary = Primärquelle
source-kind-secondary = Sekundärquelle
source-kind-tertiary = Tertiärquelle

## Anzahlen

count-claim = { $count ->
    [one] { $count } These
   *[other] { $count } Thesen
}
count-event = { $count ->
    [one] { $count } Ereignis
   *[other] { $count } Ereignisse
}
count-source = { $count ->
    [one] { $count } Quelle
   *[other] { $count } Quellen
}
count-note = { $count ->
    [one] { $count } Anmerkung
   *[other] { $count } Anmerkungen
}
count-person = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
count-fn = { $count ->
    [one] { $count } Fußnote
   *[other] { $count } Fußnoten
}
count-person-or-organisation = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen und Organisationen
}
count-tag = { $count ->
    [one] { $count } Schlagwort
   *[other] { $count } Schlagwörter
}
count-entry = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
count-word = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
count-changed = { $count } seither geändert
count-unplaced = { $count } ohne Stelle
verdict-count = { $count } { $verdict }
cited-times = { $count ->
    [one] { $count }-mal zitiert
   *[other] { $count }-mal zitiert
}
about-minutes = { $minutes ->
    [one] etwa { $minutes } Minute
   *[other] etwa { $minutes } Minuten
}

## Befunde

verdict-supported = belegt
verdict-supported-meaning = Unabhängige Belege bestätigen die These.
verdict-partly-supported = teilweise belegt
verdict-partly-supported-meaning = Zum Teil zutreffend, oder in einem engeren Sinn als behauptet.
verdict-contested = umstritten
verdict-contested-meaning = Belege oder Fachmeinungen stehen auf mehr als einer Seite.
verdict-contradicted = widerlegt
verdict-contradicted-meaning = Die gefundenen Belege sprechen dagegen.
verdict-unverifiable = nicht nachprüfbar
verdict-unverifiable-meaning = Kein öffentlicher Beleg könnte es klären: ein Beweggrund etwa, oder eine ungenannte Quelle.
verdict-opinion = Meinung
verdict-opinion-meaning = Ein Urteil, über das man reden, das man aber nicht prüfen kann.
verdict-none = nicht bewertet
verdict-none-title = Nicht bewertet
verdicts-meaning = Was die Befunde bedeuten
by-verdict = Nach Befund

## Texte und ihre Anmerkungen

text-notes = { $count ->
    [one] { $count } Anmerkung
   *[other] { $count } Anmerkungen
}
text-notes-checked = { $count ->
    [one] { $count } Anmerkung, zuletzt geprüft: { $date }
   *[other] { $count } Anmerkungen, zuletzt geprüft: { $date }
}
text-minutes = { $minutes ->
    [one] Etwa { $minutes } Minute
   *[other] Etwa { $minutes } Minuten
}
text-reading = Eine Lektüre von { $source }
text-license = Dieser Text: { $license }
text-map = Seine Thesen als Karte
text-timeline = Seine Ereignisse in der Zeit
filter = Filter
filter-notes = Anmerkungen filtern
filter-show = Zeigen
filter-verdicts = Befunde
filter-kinds = Arten
filter-not-stated = ohne Angabe
views-label = Ansichten dieses Textes
view-full = mit Anmerkungen
view-clean = nur der Text
view-clean-title = Nur der Text
view-notes = nur die Anmerkungen
view-notes-title = Nur die Anmerkungen
view-passages = kommentierte Stellen
view-passages-title = Kommentierte Stellen
before-headings = Vor der ersten Überschrift
whole-section = Der ganze Abschnitt
omitted = { $count ->
    [one] { $count } Absatz ohne Anmerkungen
   *[other] { $count } Absätze ohne Anmerkungen
}
notes-summary = { $count ->
    [one] { $count } Anmerkung: { $numbers }
   *[other] { $count } Anmerkungen: { $numbers }
}
note-label = Anmerkung { $number }, { $kind }
note-label-changed = Stelle seither geändert
note-back = Zurück zum Text, Anmerkung { $number }
note-previous = Vorige Anmerkung, { $number }
note-next = Nächste Anmerkung, { $number }
note-edit = Anmerkung { $number } bearbeiten
note-retracted = Zurückgezogen: Diese Anmerkung gilt nicht mehr
note-again = Siehe { $note }
note-full = Die ganze Anmerkung lesen
note-checked = Geprüft: { $date }
paragraph-link = Link zu Absatz
section-link = Link zu diesem Abschnitt
table-label = Tabelle
task-done = erledigt
task-open = nicht erledigt
unplaced-heading = Anmerkungen ohne Stelle
unplaced-lede = Die Wörter, die sie anführen, stehen nicht mehr im Text, oder sie stehen mehrmals darin, und nichts sagt, welche gemeint sind. Hier stehen sie, bis ihre Stelle wiedergefunden ist.
unplaced-lede-all = Die Wörter, die sie anführen, stehen nicht mehr im Text, oder sie stehen mehrmals darin, und nichts sagt, welche gemeint sind. Hier stehen sie, bis ihre Stelle wiedergefunden ist; jene aller Texte nennt die { $link }.
unplaced-link = Seite über die Abdeckung
unplaced-quotes = Zitiert { $quote }
unplaced-ambiguous = Mehrdeutig: { $reason }
unplaced-lost = Verloren: { $reason }

## Geänderte Stellen

altered-number = eine Zahl
altered-date = ein Datum
altered-name = ein Name
altered-negation = eine Verneinung
changed-altered = { $list_first } in dieser Stelle { $count ->
    [one] wurde
   *[other] wurden
} { $dated ->
    [checked] seit der letzten Prüfung
   *[written] seit der Niederschrift
} geändert
changed-plain = { $dated ->
    [checked] Stelle seit der letzten Prüfung geändert
   *[written] Stelle seit der Niederschrift geändert
}
commit = Commit { $hash }
words-removed = gestrichen:
words-added = ergänzt:

## Einträge

section-verdict = Befund
section-evidence = Belege
section-passages = Wo es steht
section-passages-text = Wo es im Text steht
section-relations = Verwandte Thesen
section-see = Siehe auch
section-history = Verlauf
section-cite = Zitieren
section-reference = Nachweis
section-reliability = Verlässlichkeit
section-cited = Zitiert von
section-mentions = Erwähnt in
fact-address = Adresse
fact-archived = Archiviert
fact-publisher = Verlag
fact-language = Sprache
fact-cited-as = Zitiert als
fact-certainty = Gewissheit
fact-confidence = Sicherheit
fact-date = Datum
fact-place = Ort
fact-timeline = Zeitleiste
fact-judged-on = Beurteilt nach
fact-checked = Zuletzt geprüft
fact-by = Eintrag von
checked-by = { $date }, von { $names }
seen-on = abgerufen: { $date }
basis-contemporaneous = dem, was man damals wissen konnte
basis-hindsight = dem, was später bekannt wurde
basis-both = dem, was man damals wissen konnte, und dem, was später bekannt wurde
confidence-low = gering
confidence-medium = mittel
confidence-high = hoch
certainty-certain = sicher
certainty-probable = wahrscheinlich
certainty-uncertain = unsicher
said-on = { $form ->
    [day] geäußert am { $date }
    [month] geäußert im { $date }
   *[other] geäußert: { $date }
}
said-by = geäußert von { $speaker }
said-on-by = { $form ->
    [day] geäußert am { $date } von { $speaker }
    [month] geäußert im { $date } von { $speaker }
   *[other] geäußert von { $speaker }, { $date }
}
stance-refutes = Gegen die These
stance-mixed = Dafür und dagegen
stance-context = Hintergrund
stance-supports = Für die These
none-found = Nichts gefunden.
no-evidence = Für oder gegen diese These ist keine Quelle genannt.
archived-copy = archivierte Kopie
used-refutes = Thesen, gegen die sie spricht
used-mixed = Thesen, für und gegen die sie spricht
used-context = Thesen, zu denen sie Hintergrund gibt
used-supports = Thesen, für die sie spricht
relation-supports = Stützt
relation-supports-inverse = Gestützt von
relation-contradicts = Widerspricht
relation-contradicts-inverse = Widersprochen von
relation-undercuts = Untergräbt
relation-undercuts-inverse = Untergraben von
relation-repeats = Wiederholt
relation-repeats-inverse = Wiederholt in
change-correction = Berichtigung
change-update = Aktualisierung
change-clarification = Klarstellung
first-written = Erste Fassung.
retracted-mark = zurückgezogen
retracted-notice = Zurückgezogen. Dieser Eintrag gilt nicht mehr; er bleibt stehen, damit Links zu ihm noch hierher führen.
retracted-notice-history = Zurückgezogen. Dieser Eintrag gilt nicht mehr; er bleibt stehen, damit Links zu ihm noch hierher führen. Warum, sagt sein { $history }.
retracted-history = Verlauf
draft-notice = Ein Entwurf, noch nicht veröffentlicht.
place-section = Der ganze Abschnitt { $section }
place-text = Der ganze Text
place-paragraph = Absatz { $number }
place-note = Anmerkung { $number }
words-link = Link zu diesen Wörtern
about-event = Über dieses Ereignis
about-source = Über diese Quelle
caveat = Vorbehalt
event-claims = Thesen, die es betrifft
event-more = Quellen und Stellen
event-bears-on = Betrifft { $claims }
reliability-lede = Einschätzungen stehen hier mit denen, die sie abgaben. Keine Wertung stammt von der Ausgabe selbst.
source-reply = Ihre Erwiderung
source-texts = Texte, die sie wiedergeben oder besprechen
person-said = Aufgestellte Thesen
person-wrote = Urheber, Herausgeber oder Übersetzer von

## Wo in einer Quelle

locator-page = S. { $value }
locator-pages = S. { $value }
locator-chapter = Kap. { $value }
locator-section = Abschnitt { $value }
locator-paragraph = Absatz { $value }
locator-line = Zeile { $value }
locator-verse = Vers { $value }
locator-time = bei { $value }
locator-figure = Abb. { $value }
locator-table = Tab. { $value }

## Nachweise ohne Zitierstil

reference-translated = Übersetzt von { $names }
reference-edited = Herausgegeben von { $names }
reference-issue = Nr. { $issue }
reference-edition = { $edition } Aufl.
reference-pages = S. { $pages }
label-undated = o. D.
label-decade = { $year }er
label-two = { $first } und { $second }
label-many = { $first } u. a.

## Die Ausgabe zitieren

cite-text = Diesen Text zitieren
cite-claim = Diese These zitieren
cite-source = Diese Quelle zitieren
cite-entry = Diesen Eintrag zitieren
cite-passage = Diese Stelle zitieren
cite-event = Dieses Ereignis zitieren
cite-page = Diese Seite zitieren
citation-title = „{ $title }“.
citation-in-text = In { $edition }
citation-in-claim = These in { $edition }
citation-in-source = Quelle in { $edition }
citation-in-event = Ereignis in { $edition }
citation-version = Fassung vom { $date }
citation-passages = Um eine einzelne Stelle zu zitieren, folgen Sie der Nummer neben ihrem Absatz oder der Nummer ihrer Anmerkung und nehmen Sie von dort die Adresse. Adressen werden nie wiederverwendet.
citation-each = Jede Stelle mit Anmerkung hat ihre eigene Zitierangabe unter: { $link }.
entry-files = Dateien: { $files }
entry-of-source = { $format } zu dieser Quelle
copy-citation = Nachweis kopieren
copied = Kopiert

## Die Startseite

home-prepared = Bearbeitet von { $names }.
home-version = Fassung vom { $date }.
home-count-texts = { $count ->
    [one] gelesener Text
   *[other] gelesene Texte
}
home-count-claims = { $count ->
    [one] geprüfte These
   *[other] geprüfte Thesen
}
home-count-events = { $count ->
    [one] datiertes Ereignis
   *[other] datierte Ereignisse
}
home-count-sources = { $count ->
    [one] genannte Quelle
   *[other] genannte Quellen
}
home-claims = Jede Aussage nach ihrem Befund, mit Begründung und Belegen.
home-timeline = Was wann geschah, maßstäblich und der Reihe nach.
home-sources = Jede mit ihrem Nachweis, mit dem, was über sie gesagt wurde, und mit dem, was sie zitiert.
home-people = Wer spricht, schreibt und genannt wird.
home-marks = Linien und Zeichen
home-lines = Eine Linie unter Wörtern sagt, dass zu ihnen eine Anmerkung gehört. Dieselbe Linie steht über der Anmerkung, sodass die Art auch ohne Farbe zu erkennen ist:
home-specimen = Diese Wörter enthalten { $claim }, diese nennen { $event }, diese stützen sich auf { $source }, und diese sind { $note }.
specimen-claim = eine prüfbare These
specimen-event = etwas, das geschah
specimen-source = ein Dokument
specimen-note = ein erklärter Begriff
home-verdicts = Jeder Befund hat ein Zeichen. Es sagt, wie weit die Belege reichen, und nichts über die, die der Ansicht sind:
home-hindsight = Jeder Befund kann sagen, ob er auf dem ruht, was man damals wissen konnte, oder auf späterem Wissen. Eine Voraussage an Tatsachen zu messen, die niemand kannte, wäre ungerecht.

## Verzeichnisse

claims-sub = { $count ->
    [one] { $count } Aussage, neu gefasst und geprüft
   *[other] { $count } Aussagen, neu gefasst und geprüft
}
claims-strip = Jedes Zeichen ist eine These, in der Reihenfolge der Lektüre; die Lücken trennen Abschnitte.
claims-strip-label = { $count ->
    [one] { $count } These in der Reihenfolge der Lektüre: { $verdicts }.
   *[other] { $count } Thesen in der Reihenfolge der Lektüre: { $verdicts }.
}
claims-more = Befund, Belege, Stellen
claims-maps = Als Karte, mit ihren Beziehungen und Quellen: { $maps }.
sources-sub = { $count ->
    [one] { $count } Dokument, auf dem diese Ausgabe beruht oder das sie bespricht
   *[other] { $count } Dokumente, auf denen diese Ausgabe beruht oder die sie bespricht
}
sources-files = Für Literaturverwaltungen: { $files }
people-heading = Personen und Organisationen
people-sub = { $count }, die sprechen, schreiben oder genannt werden
show-all = Alle { $total } zeigen
show-first = Die ersten { $count } zeigen
show-more = { $count } weitere zeigen
list-more = Und { $count } weitere: { $command } nennt alle.

## Die Zeitleiste

timeline-scale = Maßstäblich
timeline-other = Andere Ereignisse
timeline-key = Zeichen
sign-day = der Tag ist bekannt
sign-month = nur der Monat
sign-span = eine Zeitspanne
sign-year = nur das Jahr, oder Jahre
sign-open = ein offenes oder unbekanntes Ende
sign-doubt = ungefähr dann, oder nicht sicher
sign-more = so viele weitere
strip-more = { $count } weitere Ereignisse, { $first } bis { $last }
timeline-sub-text = { $count ->
    [one] { $count } Ereignis in { $text }
   *[other] { $count } Ereignisse in { $text }
}
from-to = { $first } bis { $last }
timeline-all = Alle Ereignisse der Ausgabe
timeline-texts = Nach Text: { $texts }
timeline-enlarged = Maßstäblich; darunter vergrößert { $count } Ereignisse von { $first } bis { $last }.
timeline-signs = Jedes Zeichen führt zu seinem Ereignis in der Liste.
timeline-signs-undated = { $count ->
    [one] Jedes Zeichen führt zu seinem Ereignis in der Liste; nur dort steht { $count } Ereignis ohne Datum.
   *[other] Jedes Zeichen führt zu seinem Ereignis in der Liste; nur dort stehen { $count } Ereignisse ohne Datum.
}

## Karten der Thesen

map-sub = { $count ->
    [one] { $count } These in { $text }
   *[other] { $count } Thesen in { $text }
}
map-sub-relations = { $count ->
    [one] { $count } Beziehung zwischen ihnen
   *[other] { $count } Beziehungen zwischen ihnen
}
map-all = Alle Thesen nach Befund
map-legend = was die Befunde bedeuten
map-drawing = Die Karte
map-list = These für These
map-label = Karte der Thesen, gezeichnet; die Liste darunter sagt dasselbe
map-links = Thesen und Quellen sind Links. Zeigen Sie auf eine These, um ihre Linien hervorzuheben.
map-elsewhere = { $count ->
    [one] { $count } Beziehung zu Thesen in anderen Texten steht nur in der Liste.
   *[other] { $count } Beziehungen zu Thesen in anderen Texten stehen nur in der Liste.
}
map-relations = Beziehungen
map-claims = Thesen, wie man sie liest
map-sources-one = Quellen einer These
map-sources-several = mehrerer Thesen
map-relation-supports = stützt
map-relation-contradicts = widerspricht
map-relation-undercuts = untergräbt
map-relation-repeats = wiederholt
map-line-supports = { $count ->
    [one] { $from } stützt { $to }
   *[other] { $from } stützen { $to }
}
map-line-contradicts = { $count ->
    [one] { $from } widerspricht { $to }
   *[other] { $from } widersprechen { $to }
}
map-line-undercuts = { $count ->
    [one] { $from } untergräbt { $to }
   *[other] { $from } untergraben { $to }
}
map-line-repeats = { $count ->
    [one] { $from } wiederholt { $to }
   *[other] { $from } wiederholen { $to }
}
map-source-refutes = eine Quelle dagegen
map-source-mixed = dafür und dagegen
map-source-context = Hintergrund
map-source-supports = eine Quelle dafür
map-stance-refutes = Dagegen
map-stance-mixed = Dafür und dagegen
map-stance-context = Hintergrund
map-stance-supports = Dafür

## Was kommentiert ist, und was noch offen

coverage-sub = Was kommentiert ist und was noch offen
coverage-passages = Stellen
coverage-records = Einträge
coverage-open = Noch offen
coverage-checked = Zuletzt geprüft
coverage-lede = Bei jedem Erstellen aus den Dateien der Ausgabe gezählt. Hier steht, was angesehen wurde und was nicht, und was für alle zu tun bleibt, die helfen möchten.
coverage-count-words = { $words ->
    [one] Wort
   *[other] Wörter
} in { $texts ->
    [one] { $texts } Text
   *[other] { $texts } Texten
}
coverage-count-paragraphs = { $paragraphs ->
    [one] von { $paragraphs } Absatz kommentiert
   *[other] von { $paragraphs } Absätzen kommentiert
}
coverage-count-unplaced = { $count ->
    [one] Zitat ohne Stelle
   *[other] Zitate ohne Stelle
}
coverage-count-changed = { $count ->
    [one] Stelle seit dem Zitieren geändert
   *[other] Stellen seit dem Zitieren geändert
}
coverage-all-texts = Alle Texte
share-annotated = { $paragraphs ->
    [one] { $annotated } von { $paragraphs } Absatz kommentiert, { $share } %
   *[other] { $annotated } von { $paragraphs } Absätzen kommentiert, { $share } %
}
share-none = Keine Absätze
coverage-counting = Ein Absatz gilt als kommentiert, wenn die Stelle einer Anmerkung ihn berührt. Anmerkungen zu einem ganzen Abschnitt oder Text und die eigenen Fußnoten des Autors zählen dafür nicht.
coverage-no-text = Noch kein Text.
coverage-quotes = Jede Anmerkung führt die Wörter an, auf die sie sich bezieht. Was aus diesen Wörtern wurde:
coverage-quotes-table = Zitierte Stellen nach dem, was aus ihnen wurde
column-status = Stand
column-passages = Stellen
column-meaning = Bedeutung
column-kind = Art
column-all = Alle
column-placed = In einem Text
column-published = Veröffentlicht
column-retracted = Zurückgezogen
column-drafts = Entwürfe
status-exact = genau
status-exact-meaning = Der Text hat sie so, wie sie zitiert wurden.
status-changed = geändert
status-changed-meaning = Sie wurden seither bearbeitet. Die Anmerkung steht bei dem, was der Text jetzt sagt.
status-moved = verschoben
status-moved-meaning = Sie sind dieselben und stehen anderswo.
status-ambiguous = mehrdeutig
status-ambiguous-meaning = Sie stehen mehrmals da, und nichts sagt, welche gemeint sind.
status-lost = verloren
status-lost-meaning = Der Text hat sie nicht mehr.
coverage-unplaced = Ohne Stelle
coverage-unplaced-lede = Diese stehen am Fuß ihres Textes statt neben einer Stelle.
coverage-changed = Seit dem Zitieren geändert
coverage-moved = Verschoben
coverage-none = Keine.
coverage-records-table = Einträge nach Art
coverage-verdicts = Thesen nach Befund
open-questions = Fragen
open-unsourced = Stellen, denen eine Quelle fehlt
open-unassessed = Thesen ohne Befund
open-unsupported = Thesen ohne Belege
open-unarchived = Quellen im Netz ohne archivierte Kopie
open-unreviewed = Nie geprüft, oder ohne Angabe wann
coverage-adrift = Anmerkungen, die zu keinem Text gehören
coverage-adrift-lede = Eine Anmerkung liest man neben ihrer Stelle. Diese nennen keine, darum stehen sie nur hier.
coverage-reviewed = { $count ->
    [one] { $count } Eintrag sagt, wann ihn zuletzt jemand geprüft hat. Was am längsten zurückliegt, steht zuerst.
   *[other] { $count } Einträge sagen, wann sie zuletzt jemand geprüft hat. Was am längsten zurückliegt, steht zuerst.
}
coverage-no-reviewed = Kein Eintrag sagt, wann er geprüft wurde.
row-edited = geändert: { $date }
row-checked = seither geprüft
row-unchecked = seither nicht geprüft

## Daten

month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
month-short = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
month-of = { month }
month-of-short = { month-short }
year = { $year }
year-ce = { $year } n. Chr.
year-bce = { $year } v. Chr.
decade = { $case ->
    [after] den { $year }er-Jahren
   *[alone] die { $year }er-Jahre
}
decade-bce = { $case ->
    [after] den { $year }er-Jahren v. Chr.
   *[alone] die { $year }er-Jahre v. Chr.
}
century = { $case ->
    [after] dem { $number }. Jahrhundert
   *[alone] das { $number }. Jahrhundert
}
century-bce = { $case ->
    [after] dem { $number }. Jahrhundert v. Chr.
   *[alone] das { $number }. Jahrhundert v. Chr.
}
millennium = { $case ->
    [after] dem { $number }. Jahrtausend
   *[alone] das { $number }. Jahrtausend
}
millennium-bce = { $case ->
    [after] dem { $number }. Jahrtausend v. Chr.
   *[alone] das { $number }. Jahrtausend v. Chr.
}
year-unknown = { $case ->
    [after] einem unbekannten Jahr
   *[alone] ein unbekanntes Jahr
}
date-season = { $season ->
    [spring] Frühling
    [summer] Sommer
    [autumn] Herbst
   *[winter] Winter
} { $year }
date-month = { $month } { $year }
date-day = { $day }. { $month } { $year }
date-about = um { $date }
date-perhaps = vielleicht { $date }
date-perhaps-about = vielleicht um { $date }
date-from = ab { $date }
date-from-unknown = ab { $date }, Ende unbekannt
date-until = bis { $date }
date-until-unknown = bis { $date }, Beginn unbekannt
date-undated = undatiert
span-days = { $first }.–{ $last }. { $month } { $year }
span-days-of-year = { $day }. { $month } – { $last }
span-months = { $first }–{ $last } { $year }
span-years = { $first }–{ $last }
span = { $first } – { $last }
