### Français : les mots des pages. Les variables de chaque message sont expliquées dans en.ftl.
###
### Termes : note (note), thèse (claim), source (source), événement (event), verdict (verdict), élément de preuve
### (evidence), passage (passage), fiche (record), édition (edition), glose (gloss).

## Petits signes

comma = {", "}
list-comma = {", "}
space = {" "}
semicolon = {" ; "}
list-and = {" et "}
sentence = { $words }.
labelled = { $label } : { $value }
quoted = « { $words } »
bracketed = ({ $words })

## Les pages et leur cadre

skip-link = Aller au texte
nav-label = Édition
crumbs-label = Fil d’Ariane
legend-label = Légende
parts-label = Pages
on-this-page = Sur cette page
contents = Sommaire
page-home = Édition
page-text = Texte
page-texts = Textes
page-claims = Thèses
page-events = Événements
page-sources = Sources
page-notes = Notes
page-timeline = Chronologie
page-people = Personnes
page-tags = Mots-clés
page-coverage = Couverture
page-map = Carte des thèses
previous-text = Précédent
previous-claim = Thèse précédente
previous-source = Source précédente
previous-event = Événement précédent
previous-person = Personne précédente
next-text = Suivant
next-claim = Thèse suivante
next-source = Source suivante
next-event = Événement suivant
next-person = Personne suivante
foot-edition = Une édition annotée.
foot-edition-licensed = Une édition annotée, sous licence { $license }.
foot-coverage = Ce qui est annoté, et ce qui reste ouvert
foot-edit = Modifier ou corriger cette page
foot-made = Fait avec postil.
tags-list = Mots-clés : { $tags }
moved-title = Déplacée
moved-heading = Cette page a été déplacée
moved-link = Aller à sa nouvelle adresse
not-found-title = Introuvable
not-found-heading = Cette page n’existe pas
not-found-sub = L’adresse est peut-être mal saisie, ou la page a été déplacée
not-found-again = Repartez de { $home }.
not-found-claims = Repartez de { $home }, ou parcourez les { $claims }.
not-found-sources = Repartez de { $home }, ou parcourez les { $sources }.
not-found-both = Repartez de { $home }, ou parcourez les { $claims } et les { $sources }.
not-found-claims-link = thèses
not-found-sources-link = sources

## Genres

kind-claim = thèse
kind-event = événement
kind-source = source
kind-note = note
kind-person = personne
kind-organisation = organisation
kind-text = texte
kind-tag = mot-clé
kind-footnote = note de l’auteur
kind-gloss = glose
kind-context = contexte
kind-translation = traduction
kind-textual = note critique
kind-question = question
kind-needs-source = source requise
kinds-claim = thèses
kinds-event = événements
kinds-source = sources
kinds-note = notes
kinds-person = personnes
kinds-fn = notes de l’auteur
meaning-claim = une affirmation que l’on peut peser, avec un verdict
meaning-event = un fait survenu, avec sa date
meaning-source = un document sur lequel le passage s’appuie
meaning-note = un terme expliqué, un contexte, une question
meaning-person = la personne dont il s’agit
meaning-fn = une remarque ; pas de trait, seulement un numéro
claim-kind-factual = de fait
claim-kind-causal = causale
claim-kind-predictive = prédictive
claim-kind-evaluative = de valeur
claim-kind-definitional = de définition
source-type-article = article
source-type-book = livre
source-type-chapter = chapitre
source-type-report = rapport
source-type-webpage = page web
source-type-post = billet
source-type-speech = discours
source-type-interview = entretien
source-type-dataset = jeu de données
source-type-law = loi
source-type-case = affaire
source-type-video = vidéo
source-type-audio = enregistrement sonore
source-type-image = image
source-type-letter = lettre
source-type-manuscript = manuscrit
source-type-other = autre
source-kind-primary = primaire
source-kind-secondary = secondaire
source-kind-tertiary = tertiaire

## Nombres

count-claim = { $count ->
    [one] { $count } thèse
   *[other] { $count } thèses
}
count-event = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
count-source = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
count-note = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
count-person = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
count-fn = { $count ->
    [one] { $count } note de l’auteur
   *[other] { $count } notes de l’auteur
}
count-person-or-organisation = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes et organisations
}
count-tag = { $count ->
    [one] { $count } mot-clé
   *[other] { $count } mots-clés
}
count-entry = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
count-word = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
count-changed = { $count ->
    [one] { $count } modifié depuis
   *[other] { $count } modifiés depuis
}
count-unplaced = { $count } sans emplacement
verdict-count = { $count } { $verdict }
cited-times = { $count ->
    [one] citée { $count } fois
   *[other] citée { $count } fois
}
about-minutes = { $minutes ->
    [one] environ { $minutes } minute
   *[other] environ { $minutes } minutes
}

## Verdicts

verdict-supported = étayée
verdict-supported-meaning = Des éléments indépendants confirment la thèse.
verdict-partly-supported = étayée en partie
verdict-partly-supported-meaning = Vraie en partie, ou vraie dans un sens plus étroit que ce qui est dit.
verdict-contested = contestée
verdict-contested-meaning = Les preuves ou les avis informés se partagent.
verdict-contradicted = contredite
verdict-contradicted-meaning = Les éléments trouvés parlent contre elle.
verdict-unverifiable = invérifiable
verdict-unverifiable-meaning = Aucune preuve publique ne pourrait trancher : un mobile, ou une source non nommée.
verdict-opinion = opinion
verdict-opinion-meaning = Un jugement que l’on peut discuter, mais non vérifier.
verdict-none = non évaluée
verdict-none-title = Non évaluées
verdicts-meaning = Ce que signifient les verdicts
by-verdict = Par verdict

## Les textes et leurs notes

text-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
text-notes-checked = { $count ->
    [one] { $count } note, dernière vérification le { $date }
   *[other] { $count } notes, dernière vérification le { $date }
}
text-minutes = { $minutes ->
    [one] Environ { $minutes } minute
   *[other] Environ { $minutes } minutes
}
text-reading = Une lecture de { $source }
text-license = Ce texte : { $license }
text-map = Ses thèses en carte
text-timeline = Ses événements dans le temps
filter = Filtrer
filter-notes = Filtrer les notes
filter-show = Afficher
filter-verdicts = Verdicts
filter-kinds = Genres
filter-not-stated = non précisé
views-label = Vues de ce texte
view-full = avec les notes
view-clean = le texte seul
view-clean-title = Le texte seul
view-notes = les notes seules
view-notes-title = Les notes seules
view-passages = passages annotés
view-passages-title = Passages annotés
before-headings = Avant le premier titre
whole-section = Toute la section
omitted = { $count ->
    [one] { $count } paragraphe sans note
   *[other] { $count } paragraphes sans notes
}
notes-summary = { $count ->
    [one] { $count } note : { $numbers }
   *[other] { $count } notes : { $numbers }
}
note-label = Note { $number }, { $kind }
note-label-changed = passage modifié depuis
note-back = Retour au texte, note { $number }
note-previous = Note précédente, { $number }
note-next = Note suivante, { $number }
note-edit = Modifier la note { $number }
note-retracted = Retirée : cette note n’a plus cours
note-again = Voir la { $note }
note-full = Lire la note entière
note-checked = Vérifié le { $date }
paragraph-link = Lien vers le paragraphe
section-link = Lien vers cette section
table-label = Tableau
task-done = fait
task-open = à faire
unplaced-heading = Notes sans emplacement
unplaced-lede = Les mots qu’elles citent ne sont plus dans le texte, ou s’y trouvent plusieurs fois, sans que rien ne dise lesquels sont visés. Elles figurent ici jusqu’à ce que leur place soit retrouvée.
unplaced-lede-all = Les mots qu’elles citent ne sont plus dans le texte, ou s’y trouvent plusieurs fois, sans que rien ne dise lesquels sont visés. Elles figurent ici jusqu’à ce que leur place soit retrouvée ; la { $link } a celles de tous les textes.
unplaced-link = page de couverture
unplaced-quotes = Cite { $quote }
unplaced-ambiguous = Ambigu : { $reason }
unplaced-lost = Perdu : { $reason }

## Passages modifiés

altered-number = un nombre
altered-date = une date
altered-name = un nom
altered-negation = une négation
changed-altered = { $list_first } de ce passage { $count ->
    [one] a changé
   *[other] ont changé
} depuis { $dated ->
    [checked] la dernière vérification
   *[written] la rédaction
}
changed-plain = Passage modifié depuis { $dated ->
    [checked] la dernière vérification
   *[written] la rédaction
}
commit = commit { $hash }
words-removed = supprimé :
words-added = ajouté :

## Fiches

section-verdict = Verdict
section-evidence = Éléments de preuve
section-passages = Où elle figure
section-passages-text = Dans le texte
section-relations = Thèses liées
section-see = Voir aussi
section-history = Historique
section-cite = Citer
section-reference = Référence
section-reliability = Fiabilité
section-cited = Cité par
section-mentions = Mentionné dans
fact-address = Adresse
fact-archived = Archivé
fact-publisher = Éditeur
fact-language = Langue
fact-cited-as = Cité comme
fact-certainty = Certitude
fact-confidence = Confiance
fact-date = Date
fact-place = Lieu
fact-timeline = Chronologie
fact-judged-on = Jugé d’après
fact-checked = Dernière vérification
fact-by = Fiche de
checked-by = { $date }, par { $names }
seen-on = consulté le { $date }
basis-contemporaneous = ce que l’on pouvait savoir à l’époque
basis-hindsight = ce que l’on a su plus tard
basis-both = ce que l’on pouvait savoir à l’époque, et ce que l’on a su plus tard
confidence-low = faible
confidence-medium = moyenne
confidence-high = élevée
certainty-certain = certain
certainty-probable = probable
certainty-uncertain = incertain
said-on = { $form ->
    [day] énoncée le { $date }
    [month] énoncée en { $date }
    [year] énoncée en { $date }
   *[other] énoncée : { $date }
}
said-by = énoncée par { $speaker }
said-on-by = { $form ->
    [day] énoncée le { $date } par { $speaker }
    [month] énoncée en { $date } par { $speaker }
    [year] énoncée en { $date } par { $speaker }
   *[other] énoncée par { $speaker }, { $date }
}
stance-refutes = Contre la thèse
stance-mixed = Pour et contre
stance-context = Contexte
stance-supports = Pour la thèse
none-found = Rien trouvé.
no-evidence = Aucune source n’est nommée pour ou contre cette thèse.
archived-copy = copie archivée
used-refutes = Thèses qu’elle contredit
used-mixed = Thèses qu’elle appuie et contredit
used-context = Thèses dont elle donne le contexte
used-supports = Thèses qu’elle appuie
relation-supports = Appuie
relation-supports-inverse = Appuyée par
relation-contradicts = Contredit
relation-contradicts-inverse = Contredite par
relation-undercuts = Affaiblit
relation-undercuts-inverse = Affaiblie par
relation-repeats = Répète
relation-repeats-inverse = Répétée dans
change-correction = Correction
change-update = Mise à jour
change-clarification = Précision
first-written = Première rédaction.
retracted-mark = retirée
retracted-notice = Retirée. Cette fiche n’a plus cours ; elle est conservée pour que les liens vers elle mènent encore ici.
retracted-notice-history = Retirée. Cette fiche n’a plus cours ; elle est conservée pour que les liens vers elle mènent encore ici, et son { $history } dit pourquoi.
retracted-history = historique
draft-notice = Un brouillon, pas encore publié.
place-section = Toute la section { $section }
place-text = Tout le texte
place-paragraph = paragraphe { $number }
place-note = note { $number }
words-link = Lien vers ces mots
about-event = À propos de cet événement
about-source = À propos de cette source
caveat = Réserve
event-claims = Thèses qu’il concerne
event-more = Sources et passages
event-bears-on = Concerne { $claims }
reliability-lede = Les appréciations sont données avec leurs auteurs. Aucune ne vient de l’édition elle-même.
source-reply = Sa réponse
source-texts = Textes qui la reproduisent ou en traitent
person-said = Thèses énoncées
person-wrote = Auteur, éditeur ou traducteur de

## Où, dans une source

locator-page = p. { $value }
locator-pages = p. { $value }
locator-chapter = chap. { $value }
locator-section = section { $value }
locator-paragraph = paragraphe { $value }
locator-line = ligne { $value }
locator-verse = vers { $value }
locator-time = à { $value }
locator-figure = fig. { $value }
locator-table = tableau { $value }

## Références sans style de citation

reference-translated = Traduit par { $names }
reference-edited = Édité par { $names }
reference-issue = nº { $issue }
reference-edition = { $edition } éd.
reference-pages = p. { $pages }
label-undated = s. d.
label-decade = années { $year }
label-two = { $first } et { $second }
label-many = { $first } et al.

## Citer l’édition

cite-text = Citer ce texte
cite-claim = Citer cette thèse
cite-source = Citer cette source
cite-entry = Citer cette fiche
cite-passage = Citer ce passage
cite-event = Citer cet événement
cite-page = Citer cette page
citation-title = « { $title } ».
citation-in-text = Dans { $edition }
citation-in-claim = Thèse dans { $edition }
citation-in-source = Source dans { $edition }
citation-in-event = Événement dans { $edition }
citation-version = version du { $date }
citation-passages = Pour citer un passage, suivez le numéro à côté de son paragraphe, ou celui de sa note, et prenez-y l’adresse. Les adresses ne sont jamais réutilisées.
citation-each = Chaque passage annoté a sa propre citation sous : { $link }.
entry-files = Fichiers : { $files }
entry-of-source = { $format } de cette source
copy-citation = Copier la référence
copied = Copié

## La page d’accueil

home-prepared = Établie par { $names }.
home-version = Version du { $date }.
home-count-texts = { $count ->
    [one] texte lu
   *[other] textes lus
}
home-count-claims = { $count ->
    [one] thèse pesée
   *[other] thèses pesées
}
home-count-events = { $count ->
    [one] événement daté
   *[other] événements datés
}
home-count-sources = { $count ->
    [one] source nommée
   *[other] sources nommées
}
home-claims = Chaque affirmation selon son verdict, avec ses raisons et ses preuves.
home-timeline = Ce qui s’est passé et quand, à l’échelle et dans l’ordre.
home-sources = Chacune avec sa référence, ce qu’on en a dit, et ce qui la cite.
home-people = Qui parle, écrit ou est nommé.
home-marks = Traits et signes
home-lines = Un trait sous des mots signale qu’une note leur correspond. Le même trait surmonte la note, si bien que le genre se reconnaît sans couleur :
home-specimen = Ces mots contiennent { $claim }, ceux-ci nomment { $event }, ceux-ci reposent sur { $source }, et ceux-ci sont { $note }.
specimen-claim = une thèse à peser
specimen-event = un fait survenu
specimen-source = un document
specimen-note = un terme expliqué
home-verdicts = Chaque verdict a un signe. Il dit jusqu’où vont les preuves, et rien de ceux qui défendent l’idée :
home-hindsight = Chaque verdict peut dire s’il repose sur ce que l’on pouvait savoir à l’époque ou sur ce que l’on a su après. Il serait injuste de juger une prévision d’après des faits que personne ne connaissait.

## Index

claims-sub = { $count ->
    [one] { $count } affirmation, reformulée et pesée
   *[other] { $count } affirmations, reformulées et pesées
}
claims-strip = Chaque signe est une thèse, dans l’ordre de la lecture ; les blancs séparent les sections.
claims-strip-label = { $count ->
    [one] { $count } thèse dans l’ordre de la lecture : { $verdicts }.
   *[other] { $count } thèses dans l’ordre de la lecture : { $verdicts }.
}
claims-more = Verdict, preuves, passages
claims-maps = En carte, avec leurs liens et leurs sources : { $maps }.
sources-sub = { $count ->
    [one] { $count } document sur lequel cette édition repose ou dont elle traite
   *[other] { $count } documents sur lesquels cette édition repose ou dont elle traite
}
sources-files = Pour les logiciels de références : { $files }
people-heading = Personnes et organisations
people-sub = { $count } qui parlent, écrivent ou sont nommées
show-all = Afficher les { $total }
show-first = Afficher les { $count } premières
show-more = Afficher { $count } de plus
list-more = Et { $count } de plus : { $command } les a toutes.

## La chronologie

timeline-scale = À l’échelle
timeline-other = Autres événements
timeline-key = Signes
sign-day = le jour est connu
sign-month = le mois seulement
sign-span = une durée
sign-year = l’année seulement, ou des années
sign-open = une fin ouverte ou inconnue
sign-doubt = environ, ou incertain
sign-more = autant d’autres
strip-more = { $count } événements de plus, { $first } à { $last }
timeline-sub-text = { $count ->
    [one] { $count } événement dans { $text }
   *[other] { $count } événements dans { $text }
}
from-to = { $first } – { $last }
timeline-all = Tous les événements de l’édition
timeline-texts = Par texte : { $texts }
timeline-enlarged = À l’échelle ; au-dessous, { $count } événements agrandis ({ $first } – { $last }).
timeline-signs = Chaque signe mène à son événement dans la liste.
timeline-signs-undated = { $count ->
    [one] Chaque signe mène à son événement dans la liste, qui seule a { $count } événement sans date.
   *[other] Chaque signe mène à son événement dans la liste, qui seule a { $count } événements sans date.
}

## Cartes des thèses

map-sub = { $count ->
    [one] { $count } thèse dans { $text }
   *[other] { $count } thèses dans { $text }
}
map-sub-relations = { $count ->
    [one] { $count } lien entre elles
   *[other] { $count } liens entre elles
}
map-all = Toutes les thèses par verdict
map-legend = ce que signifient les verdicts
map-drawing = La carte
map-list = Thèse par thèse
map-label = Carte des thèses, dessinée ; la liste ci-dessous dit la même chose
map-links = Thèses et sources sont des liens. Pointez une thèse pour faire ressortir ses traits.
map-elsewhere = { $count ->
    [one] { $count } lien avec des thèses d’autres textes ne figure que dans la liste.
   *[other] { $count } liens avec des thèses d’autres textes ne figurent que dans la liste.
}
map-relations = Liens
map-claims = Thèses dans l’ordre du texte
map-sources-one = Sources d’une thèse
map-sources-several = de plusieurs thèses
map-relation-supports = appuie
map-relation-contradicts = contredit
map-relation-undercuts = affaiblit
map-relation-repeats = répète
map-line-supports = { $count ->
    [one] { $from } appuie { $to }
   *[other] { $from } appuient { $to }
}
map-line-contradicts = { $count ->
    [one] { $from } contredit { $to }
   *[other] { $from } contredisent { $to }
}
map-line-undercuts = { $count ->
    [one] { $from } affaiblit { $to }
   *[other] { $from } affaiblissent { $to }
}
map-line-repeats = { $count ->
    [one] { $from } répète { $to }
   *[other] { $from } répètent { $to }
}
map-source-refutes = une source contre
map-source-mixed = pour et contre
map-source-context = contexte
map-source-supports = une source pour
map-stance-refutes = Contre
map-stance-mixed = Pour et contre
map-stance-context = Contexte
map-stance-supports = Pour

## Ce qui est annoté, et ce qui reste ouvert

coverage-sub = Ce qui est annoté, et ce qui reste ouvert
coverage-passages = Passages
coverage-records = Fiches
coverage-open = Reste ouvert
coverage-checked = Dernières vérifications
coverage-lede = Compté d’après les fichiers de l’édition à chaque fabrication. On y voit ce qui a été examiné et ce qui ne l’a pas été, et ce qui reste à faire pour qui veut aider.
coverage-count-words = { $words ->
    [one] mot
   *[other] mots
} dans { $texts ->
    [one] { $texts } texte
   *[other] { $texts } textes
}
coverage-count-paragraphs = { $paragraphs ->
    [one] sur { $paragraphs } paragraphe, avec note
   *[other] sur { $paragraphs } paragraphes, avec notes
}
coverage-count-unplaced = { $count ->
    [one] passage sans emplacement
   *[other] passages sans emplacement
}
coverage-count-changed = { $count ->
    [one] passage modifié depuis la citation
   *[other] passages modifiés depuis la citation
}
coverage-all-texts = Tous les textes
share-annotated = { $annotated ->
    [one] { $annotated } paragraphe annoté sur { $paragraphs }, { $share } %
   *[other] { $annotated } paragraphes annotés sur { $paragraphs }, { $share } %
}
share-none = Aucun paragraphe
coverage-counting = Un paragraphe compte comme annoté quand le passage d’une note le touche. Les notes sur toute une section ou tout un texte, et les notes de l’auteur lui-même, ne comptent pas.
coverage-no-text = Pas encore de texte.
coverage-quotes = Chaque note cite les mots dont elle parle. Ce que ces mots sont devenus :
coverage-quotes-table = Passages cités selon ce qu’ils sont devenus
column-status = État
column-passages = Passages
column-meaning = Ce que cela veut dire
column-kind = Genre
column-all = Total
column-placed = Dans un texte
column-published = Publiées
column-retracted = Retirées
column-drafts = Brouillons
status-exact = exact
status-exact-meaning = Le texte les a tels qu’ils ont été cités.
status-changed = modifié
status-changed-meaning = Ils ont été modifiés depuis. La note porte sur ce que dit maintenant le texte.
status-moved = déplacé
status-moved-meaning = Ce sont les mêmes, et ils se trouvent ailleurs.
status-ambiguous = ambigu
status-ambiguous-meaning = Ils se trouvent à plusieurs endroits, et rien ne dit lequel est visé.
status-lost = perdu
status-lost-meaning = Le texte ne les a plus.
coverage-unplaced = Sans emplacement
coverage-unplaced-lede = Ces fiches figurent au pied de leur texte au lieu d’être à côté d’un passage.
coverage-changed = Modifiés depuis la citation
coverage-moved = Déplacés
coverage-none = Aucun.
coverage-records-table = Fiches par genre
coverage-verdicts = Thèses par verdict
open-questions = Questions
open-unsourced = Passages qui demandent une source
open-unassessed = Thèses sans verdict
open-unsupported = Thèses sans preuves
open-unarchived = Sources en ligne sans copie archivée
open-unreviewed = Jamais vérifiées, ou sans date
coverage-adrift = Notes qui n’appartiennent à aucun texte
coverage-adrift-lede = Une note se lit à côté de son passage. Celles-ci n’en nomment aucun, elles ne figurent donc qu’ici.
coverage-reviewed = { $count ->
    [one] { $count } fiche dit quand quelqu’un l’a vérifiée pour la dernière fois. Les plus anciennes viennent d’abord.
   *[other] { $count } fiches disent quand quelqu’un les a vérifiées pour la dernière fois. Les plus anciennes viennent d’abord.
}
coverage-no-reviewed = Aucune fiche ne dit quand elle a été vérifiée.
row-edited = modifié le { $date }
row-checked = vérifié depuis
row-unchecked = non vérifié depuis

## Dates

month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
month-short = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juill.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
month-of = { month }
month-of-short = { month-short }
year = { $year }
year-ce = { $year } apr. J.-C.
year-bce = { $year } av. J.-C.
decade = les années { $year }
decade-bce = les années { $year } av. J.-C.
century = le { $roman }{ $number ->
    [1] er
   *[other] e
} siècle
century-bce = le { $roman }{ $number ->
    [1] er
   *[other] e
} siècle av. J.-C.
millennium = le { $roman }{ $number ->
    [1] er
   *[other] e
} millénaire
millennium-bce = le { $roman }{ $number ->
    [1] er
   *[other] e
} millénaire av. J.-C.
year-unknown = une année inconnue
date-season = { $season ->
    [spring] printemps
    [summer] été
    [autumn] automne
   *[winter] hiver
} { $year }
date-month = { $month } { $year }
date-day = { $day ->
    [1] { $day }er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
date-about = vers { $form ->
    [day] le { $date }
   *[other] { $date }
}
date-perhaps = peut-être { $form ->
    [day] le { $date }
   *[other] { $date }
}
date-perhaps-about = peut-être vers { $form ->
    [day] le { $date }
   *[other] { $date }
}
date-from = depuis { $form ->
    [day] le { $date }
   *[other] { $date }
}
date-from-unknown = depuis { $form ->
    [day] le { $date }
   *[other] { $date }
}, fin inconnue
date-until = { $form ->
    [day] jusqu’au { $date }
    [month] jusqu’en { $date }
    [year] jusqu’en { $date }
   *[other] jusqu’à { $date }
}
date-until-unknown = { $form ->
    [day] jusqu’au { $date }
    [month] jusqu’en { $date }
    [year] jusqu’en { $date }
   *[other] jusqu’à { $date }
}, début inconnu
date-undated = sans date
span-days = { $first ->
    [1] { $first }er
   *[other] { $first }
}–{ $last } { $month } { $year }
span-days-of-year = { $day ->
    [1] { $day }er
   *[other] { $day }
} { $month } – { $last }
span-months = { $first }–{ $last } { $year }
span-years = { $first }–{ $last }
span = { $first } – { $last }
