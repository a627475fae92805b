### Беларуская: словы старонак. Зменныя кожнага паведамлення апісаны ў en.ftl.
###
### Тэрміны: заўвага (note), сцверджанне (claim), крыніца (source), падзея (event), ацэнка (verdict), сведчанне
### (evidence), месца (passage), запіс (record), выданне (edition), тлумачэнне (gloss).

## Знакі паміж словамі

comma = {", "}
list-comma = {", "}
space = {" "}
semicolon = {"; "}
list-and = {" і "}
sentence = { $words }.
labelled = { $label }: { $value }
quoted = «{ $words }»
bracketed = ({ $words })

## Старонкі і іх рамка

skip-link = Перайсці да тэксту
nav-label = Выданне
crumbs-label = Шлях
legend-label = Абазначэнні
parts-label = Старонкі
on-this-page = На гэтай старонцы
contents = Змест
page-home = Выданне
page-text = Тэкст
page-texts = Тэксты
page-claims = Сцверджанні
page-events = Падзеі
page-sources = Крыніцы
page-notes = Заўвагі
page-timeline = Храналогія
page-people = Асобы
page-tags = Меткі
page-coverage = Ахоп
page-map = Карта сцверджанняў
previous-text = Назад
previous-claim = Папярэдняе сцверджанне
previous-source = Папярэдняя крыніца
previous-event = Папярэдняя падзея
previous-person = Папярэдняя асоба
next-text = Далей
next-claim = Наступнае сцверджанне
next-source = Наступная крыніца
next-event = Наступная падзея
next-person = Наступная асоба
foot-edition = Каментаванае выданне.
foot-edition-licensed = Каментаванае выданне, ліцэнзія: { $license }.
foot-coverage = Што пракаментавана і што яшчэ адкрыта
foot-edit = Змяніць або выправіць гэту старонку
foot-made = Зроблена з дапамогай postil.
tags-list = Меткі: { $tags }
moved-title = Перанесена
moved-heading = Гэта старонка перанесена
moved-link = Перайсці па новым адрасе
not-found-title = Не знойдзена
not-found-heading = Такой старонкі няма
not-found-sub = Магчыма, у адрасе памылка або старонка перанесена
not-found-again = Пачніце спачатку: { $home }.
not-found-claims = Пачніце спачатку: { $home }. Або праглядзіце { $claims }.
not-found-sources = Пачніце спачатку: { $home }. Або праглядзіце { $sources }.
not-found-both = Пачніце спачатку: { $home }. Або праглядзіце { $claims } і { $sources }.
not-found-claims-link = сцверджанні
not-found-sources-link = крыніцы

## Віды

kind-claim = сцверджанне
kind-event = падзея
kind-source = крыніца
kind-note = заўвага
kind-person = асоба
kind-organisation = арганізацыя
kind-text = тэкст
kind-tag = метка
kind-footnote = зноска
kind-gloss = тлумачэнне
kind-context = кантэкст
kind-translation = пераклад
kind-textual = пра тэкст
kind-question = пытанне
kind-needs-source = патрэбна крыніца
kinds-claim = сцверджанні
kinds-event = падзеі
kinds-source = крыніцы
kinds-note = заўвагі
kinds-person = асобы
kinds-fn = зноскі
meaning-claim = сцверджанне, якое можна ўзважыць, з ацэнкай
meaning-event = тое, што адбылося, з датай
meaning-source = дакумент, на які абапіраецца гэта месца
meaning-note = растлумачанае паняцце, кантэкст, пытанне
meaning-person = пра каго ідзе гаворка
meaning-fn = зацемка; без лініі, толькі нумар
claim-kind-factual = пра факт
claim-kind-causal = пра прычыну
claim-kind-predictive = прагноз
claim-kind-evaluative = меркаванне
claim-kind-definitional = азначэнне
source-type-article = артыкул
source-type-book = кніга
source-type-chapter = раздзел кнігі
source-type-report = справаздача
source-type-webpage = вэб-старонка
source-type-post = допіс
source-type-speech = прамова
source-type-interview = інтэрв’ю
source-type-dataset = набор даных
source-type-law = закон
source-type-case = судовая справа
source-type-video = відэа
source-type-audio = аўдыязапіс
source-type-image = выява
source-type-letter = ліст
source-type-manuscript = рукапіс
source-type-other = іншае
source-kind-primary = першасная
source-kind-secondary = другасная
source-kind-tertiary = трацічная

## Колькасць

count-claim = { $count ->
    [one] { $count } сцверджанне
    [few] { $count } сцверджанні
   *[other] { $count } сцверджанняў
}
count-event = { $count ->
    [one] { $count } падзея
    [few] { $count } падзеі
   *[other] { $count } падзей
}
count-source = { $count ->
    [one] { $count } крыніца
    [few] { $count } крыніцы
   *[other] { $count } крыніц
}
count-note = { $count ->
    [one] { $count } заўвага
    [few] { $count } заўвагі
   *[other] { $count } заўваг
}
count-person = { $count ->
    [one] { $count } асоба
    [few] { $count } асобы
   *[other] { $count } асоб
}
count-fn = { $count ->
    [one] { $count } зноска
    [few] { $count } зноскі
   *[other] { $count } зносак
}
count-person-or-organisation = { $count ->
    [one] { $count } асоба або арганізацыя
    [few] { $count } асобы і арганізацыі
   *[other] { $count } асоб і арганізацый
}
count-tag = { $count ->
    [one] { $count } метка
    [few] { $count } меткі
   *[other] { $count } метак
}
count-entry = { $count ->
    [one] { $count } запіс
    [few] { $count } запісы
   *[other] { $count } запісаў
}
count-word = { $count ->
    [one] { $count } слова
    [few] { $count } словы
   *[other] { $count } слоў
}
count-changed = { $count } з праўкай
count-unplaced = { $count } без месца
verdict-count = { $verdict }: { $count }
cited-times = { $count ->
    [one] цытуецца { $count } раз
    [few] цытуецца { $count } разы
   *[other] цытуецца { $count } разоў
}
about-minutes = { $minutes ->
    [one] каля { $minutes } хвіліны
   *[other] каля { $minutes } хвілін
}

## Ацэнкі

verdict-supported = пацвярджаецца
verdict-supported-meaning = Незалежныя сведчанні падмацоўваюць сцверджанне.
verdict-partly-supported = пацвярджаецца часткова
verdict-partly-supported-meaning = Слушна часткова або ў вузейшым сэнсе, чым сказана.
verdict-contested = спрэчна
verdict-contested-meaning = Сведчанні або думкі знаўцаў ёсць больш чым з аднаго боку.
verdict-contradicted = абвяргаецца
verdict-contradicted-meaning = Знойдзеныя сведчанні гавораць супраць.
verdict-unverifiable = не праверыць
verdict-unverifiable-meaning = Ніякія адкрытыя сведчанні не вырашылі б справы: матыў або неназваная крыніца.
verdict-opinion = думка
verdict-opinion-meaning = Меркаванне, якое можна абмяркоўваць, але нельга праверыць.
verdict-none = не ацэнена
verdict-none-title = Не ацэнена
verdicts-meaning = Што значаць ацэнкі
by-verdict = Паводле ацэнкі

## Тэксты і заўвагі да іх

text-notes = { $count ->
    [one] { $count } заўвага
    [few] { $count } заўвагі
   *[other] { $count } заўваг
}
text-notes-checked = { $count ->
    [one] { $count } заўвага, апошняя праверка { $date }
    [few] { $count } заўвагі, апошняя праверка { $date }
   *[other] { $count } заўваг, апошняя праверка { $date }
}
text-minutes = { $minutes ->
    [one] Каля { $minutes } хвіліны
   *[other] Каля { $minutes } хвілін
}
text-reading = Чытанне крыніцы: { $source }
text-license = Гэты тэкст: { $license }
text-map = Яго сцверджанні на карце
text-timeline = Яго падзеі ў часе
filter = Адбор
filter-notes = Адбор заўваг
filter-show = Паказаць
filter-verdicts = Ацэнкі
filter-kinds = Віды
filter-not-stated = не пазначана
views-label = Выгляды гэтага тэксту
view-full = з заўвагамі
view-clean = толькі тэкст
view-clean-title = Толькі тэкст
view-notes = толькі заўвагі
view-notes-title = Толькі заўвагі
view-passages = месцы з заўвагамі
view-passages-title = Месцы з заўвагамі
before-headings = Да першага загалоўка
whole-section = Увесь раздзел
omitted = { $count ->
    [one] { $count } абзац без заўваг
    [few] { $count } абзацы без заўваг
   *[other] { $count } абзацаў без заўваг
}
notes-summary = { $count ->
    [one] { $count } заўвага: { $numbers }
    [few] { $count } заўвагі: { $numbers }
   *[other] { $count } заўваг: { $numbers }
}
note-label = Заўвага { $number }, { $kind }
note-label-changed = месца з таго часу зменена
note-back = Назад да тэксту, заўвага { $number }
note-previous = Папярэдняя заўвага, { $number }
note-next = Наступная заўвага, { $number }
note-edit = Змяніць заўвагу { $number }
note-retracted = Адклікана: гэта заўвага больш не дзейнічае
note-again = Гл. { $note }
note-full = Чытаць заўвагу цалкам
note-checked = Праверана { $date }
paragraph-link = Спасылка на абзац
section-link = Спасылка на гэты раздзел
table-label = Табліца
task-done = зроблена
task-open = не зроблена
unplaced-heading = Заўвагі без месца
unplaced-lede = Слоў, якія яны прыводзяць, у тэксце больш няма, або яны стаяць у ім не адзін раз, і не сказана, якія маюцца на ўвазе. Яны пералічаны тут, пакуль іх месца не знойдзена зноў.
unplaced-lede-all = Слоў, якія яны прыводзяць, у тэксце больш няма, або яны стаяць у ім не адзін раз, і не сказана, якія маюцца на ўвазе. Яны пералічаны тут, пакуль іх месца не знойдзена зноў; такія заўвагі да ўсіх тэкстаў сабраны на { $link }.
unplaced-link = старонцы пра ахоп
unplaced-quotes = Прыводзіць словы { $quote }
unplaced-ambiguous = Неадназначна: { $reason }
unplaced-lost = Страчана: { $reason }

## Змененыя месцы

altered-number = лік
altered-date = дата
altered-name = імя
altered-negation = адмаўленне
changed-altered = У гэтым месцы { $dated ->
    [checked] пасля апошняй праверкі
   *[written] пасля напісання
} зменена: { $list }
changed-plain = { $dated ->
    [checked] Месца зменена пасля апошняй праверкі
   *[written] Месца зменена пасля напісання
}
commit = каміт { $hash }
words-removed = выдалена:
words-added = дададзена:

## Запісы

section-verdict = Ацэнка
section-evidence = Сведчанні
section-passages = Дзе гэта сказана
section-passages-text = Дзе гэта сказана ў тэксце
section-relations = Звязаныя сцверджанні
section-see = Гл. таксама
section-history = Гісторыя
section-cite = Як цытаваць
section-reference = Апісанне
section-reliability = Надзейнасць
section-cited = Дзе цытуецца
section-mentions = Дзе згадваецца
fact-address = Адрас
fact-archived = У архіве
fact-publisher = Выдавец
fact-language = Мова
fact-cited-as = Цытуецца як
fact-certainty = Пэўнасць
fact-confidence = Упэўненасць
fact-date = Дата
fact-place = Месца
fact-timeline = Храналогія
fact-judged-on = На чым заснавана
fact-checked = Апошняя праверка
fact-by = Аўтар запісу
checked-by = { $date }, { $names }
seen-on = прагледжана { $date }
basis-contemporaneous = на тым, што можна было ведаць тады
basis-hindsight = на тым, што стала вядома пазней
basis-both = на тым, што можна было ведаць тады, і на тым, што стала вядома пазней
confidence-low = нізкая
confidence-medium = сярэдняя
confidence-high = высокая
certainty-certain = пэўна
certainty-probable = верагодна
certainty-uncertain = няпэўна
said-on = сказана: { $date }
said-by = аўтар: { $speaker }
said-on-by = { $speaker }, { $date }
stance-refutes = Супраць сцверджання
stance-mixed = За і супраць
stance-context = Кантэкст
stance-supports = На карысць сцверджання
none-found = Нічога не знойдзена.
no-evidence = Ні за гэта сцверджанне, ні супраць яго крыніц не названа.
archived-copy = архіўная копія
used-refutes = Сцверджанні, супраць якіх яна гаворыць
used-mixed = Сцверджанні, за і супраць якіх яна гаворыць
used-context = Сцверджанні, да якіх яна дае кантэкст
used-supports = Сцверджанні, на карысць якіх яна гаворыць
relation-supports = Падмацоўвае
relation-supports-inverse = Падмацоўваецца
relation-contradicts = Супярэчыць
relation-contradicts-inverse = Яму супярэчыць
relation-undercuts = Падрывае
relation-undercuts-inverse = Падрываецца
relation-repeats = Паўтарае
relation-repeats-inverse = Паўтараецца ў
change-correction = Выпраўленне
change-update = Дапаўненне
change-clarification = Удакладненне
first-written = Напісана ўпершыню.
retracted-mark = адклікана
retracted-notice = Адклікана. Гэты запіс больш не дзейнічае; ён захаваны, каб спасылкі на яго па-ранейшаму вялі сюды.
retracted-notice-history = Адклікана. Гэты запіс больш не дзейнічае; ён захаваны, каб спасылкі на яго па-ранейшаму вялі сюды. Чаму, сказана ў яго { $history }.
retracted-history = гісторыі
draft-notice = Чарнавік, яшчэ не апублікаваны.
place-section = Увесь раздзел { $section }
place-text = Увесь тэкст
place-paragraph = абзац { $number }
place-note = заўвага { $number }
words-link = Спасылка на гэтыя словы
about-event = Пра гэту падзею
about-source = Пра гэту крыніцу
caveat = Агаворка
event-claims = Сцверджанні, да якіх яна адносіцца
event-more = Крыніцы і месцы
event-bears-on = Да сцверджанняў: { $claims }
reliability-lede = Водгукі прыводзяцца з указаннем тых, хто іх даў. Ад сябе выданне ацэнак не ставіць.
source-reply = Яе адказ
source-texts = Тэксты, якія яе ўзнаўляюць або абмяркоўваюць
person-said = Выказаныя сцверджанні
person-wrote = Аўтар, рэдактар або перакладчык

## Дзе ў крыніцы

locator-page = с. { $value }
locator-pages = с. { $value }
locator-chapter = гл. { $value }
locator-section = раздзел { $value }
locator-paragraph = абзац { $value }
locator-line = радок { $value }
locator-verse = верш { $value }
locator-time = на { $value }
locator-figure = мал. { $value }
locator-table = табл. { $value }

## Апісанні без стылю цытавання

reference-translated = Пераклад: { $names }
reference-edited = Пад рэдакцыяй: { $names }
reference-issue = № { $issue }
reference-edition = { $edition } выд.
reference-pages = с. { $pages }
label-undated = б. г.
label-decade = { $year }-я
label-two = { $first } і { $second }
label-many = { $first } і інш.

## Як цытаваць выданне

cite-text = Як цытаваць гэты тэкст
cite-claim = Як цытаваць гэта сцверджанне
cite-source = Як цытаваць гэту крыніцу
cite-entry = Як цытаваць гэты запіс
cite-passage = Як цытаваць гэта месца
cite-event = Як цытаваць гэту падзею
cite-page = Як цытаваць гэту старонку
citation-title = «{ $title }».
citation-in-text = У выданні { $edition }
citation-in-claim = Сцверджанне ў выданні { $edition }
citation-in-source = Крыніца ў выданні { $edition }
citation-in-event = Падзея ў выданні { $edition }
citation-version = версія ад { $date }
citation-passages = Каб спаслацца на адно месца, перайдзіце па нумары каля яго абзаца або па нумары заўвагі і вазьміце адрас адтуль. Адрасы ніколі не выкарыстоўваюцца паўторна.
citation-each = У кожнага месца з заўвагай ёсць уласная спасылка для цытавання: { $link }.
entry-files = Файлы: { $files }
entry-of-source = { $format } гэтай крыніцы
copy-citation = Скапіяваць апісанне
copied = Скапіявана

## Галоўная старонка

home-prepared = Падрыхтоўка: { $names }.
home-version = Версія ад { $date }.
home-count-texts = { $count ->
    [one] прачытаны тэкст
    [few] прачытаныя тэксты
   *[other] прачытаных тэкстаў
}
home-count-claims = { $count ->
    [one] узважанае сцверджанне
    [few] узважаныя сцверджанні
   *[other] узважаных сцверджанняў
}
home-count-events = { $count ->
    [one] датаваная падзея
    [few] датаваныя падзеі
   *[other] датаваных падзей
}
home-count-sources = { $count ->
    [one] названая крыніца
    [few] названыя крыніцы
   *[other] названых крыніц
}
home-claims = Усе сцверджанні паводле ацэнак, з довадамі і сведчаннямі.
home-timeline = Што і калі адбылося, у маштабе і па парадку.
home-sources = Кожная з апісаннем, з тым, што пра яе казалі, і з тым, дзе яна цытуецца.
home-people = Хто гаворыць, піша і названы.
home-marks = Лініі і знакі
home-lines = Лінія пад словамі значыць, што да іх ёсць заўвага. Такая самая лінія стаіць над заўвагай, так што від яе відаць і без колеру:
home-specimen = У гэтых словах { $claim }, у гэтых { $event }, гэтыя абапіраюцца на { $source }, а ў гэтых { $note }.
specimen-claim = сцверджанне, якое можна ўзважыць
specimen-event = тое, што адбылося
specimen-source = дакумент
specimen-note = растлумачанае паняцце
home-verdicts = У кожнай ацэнкі ёсць знак. Ён кажа, як далёка вядуць сведчанні, і нічога пра тых, хто так лічыць:
home-hindsight = У кожнай ацэнцы можа быць сказана, ці заснавана яна на тым, што можна было ведаць тады, ці на пазнейшых ведах. Несправядліва лічыць прагноз памылкай праз факты, якіх ніхто не ведаў.

## Паказальнікі

claims-sub = { $count ->
    [one] { $count } сцверджанне, пераказанае і ўзважанае
    [few] { $count } сцверджанні, пераказаныя і ўзважаныя
   *[other] { $count } сцверджанняў, пераказаных і ўзважаных
}
claims-strip = Кожны знак — адно сцверджанне, у парадку чытання; прамежкі аддзяляюць раздзелы.
claims-strip-label = { $count ->
    [one] { $count } сцверджанне ў парадку чытання: { $verdicts }.
    [few] { $count } сцверджанні ў парадку чытання: { $verdicts }.
   *[other] { $count } сцверджанняў у парадку чытання: { $verdicts }.
}
claims-more = Ацэнка, сведчанні, месцы
claims-maps = На карце, са сувязямі і крыніцамі: { $maps }.
sources-sub = { $count ->
    [one] { $count } дакумент, на якім заснавана гэта выданне або які яно абмяркоўвае
    [few] { $count } дакументы, на якіх заснавана гэта выданне або якія яно абмяркоўвае
   *[other] { $count } дакументаў, на якіх заснавана гэта выданне або якія яно абмяркоўвае
}
sources-files = Для праграм, якія вядуць спісы літаратуры: { $files }
people-heading = Асобы і арганізацыі
people-sub = { $count }: тыя, хто гаворыць, піша або названы
show-all = Паказаць усе { $total }
show-first = Паказаць першыя { $count }
show-more = Паказаць яшчэ { $count }
list-more = І яшчэ { $count }: { $command } пакажа ўсе.

## Храналогія

timeline-scale = У маштабе
timeline-other = Іншыя падзеі
timeline-key = Знакі
sign-day = вядомы дзень
sign-month = толькі месяц
sign-span = прамежак
sign-year = толькі год або гады
sign-open = канец адкрыты або невядомы
sign-doubt = прыблізна або няпэўна
sign-more = столькі яшчэ
strip-more = { $count ->
    [one] яшчэ { $count } падзея, { $first } — { $last }
    [few] яшчэ { $count } падзеі, { $first } — { $last }
   *[other] яшчэ { $count } падзей, { $first } — { $last }
}
timeline-sub-text = { $count ->
    [one] { $count } падзея ў тэксце { $text }
    [few] { $count } падзеі ў тэксце { $text }
   *[other] { $count } падзей у тэксце { $text }
}
from-to = { $first } — { $last }
timeline-all = Усе падзеі выдання
timeline-texts = Паводле тэкстаў: { $texts }
timeline-enlarged = { $count ->
    [one] У маштабе; ніжэй павялічана { $count } падзея, { $first } — { $last }.
    [few] У маштабе; ніжэй павялічаны { $count } падзеі, { $first } — { $last }.
   *[other] У маштабе; ніжэй павялічаны { $count } падзей, { $first } — { $last }.
}
timeline-signs = Кожны знак вядзе да сваёй падзеі ў спісе.
timeline-signs-undated = { $count ->
    [one] Кожны знак вядзе да сваёй падзеі ў спісе; толькі там ёсць яшчэ { $count } падзея без даты.
    [few] Кожны знак вядзе да сваёй падзеі ў спісе; толькі там ёсць яшчэ { $count } падзеі без даты.
   *[other] Кожны знак вядзе да сваёй падзеі ў спісе; толькі там ёсць яшчэ { $count } падзей без даты.
}

## Карты сцверджанняў

map-sub = { $count ->
    [one] { $count } сцверджанне ў тэксце { $text }
    [few] { $count } сцверджанні ў тэксце { $text }
   *[other] { $count } сцверджанняў у тэксце { $text }
}
map-sub-relations = { $count ->
    [one] { $count } сувязь паміж імі
    [few] { $count } сувязі паміж імі
   *[other] { $count } сувязей паміж імі
}
map-all = Усе сцверджанні паводле ацэнак
map-legend = што значаць ацэнкі
map-drawing = Карта
map-list = Па адным сцверджанні
map-label = Карта сцверджанняў, малюнак; у спісе ніжэй сказана тое самае
map-links = Сцверджанні і крыніцы — спасылкі. Навядзіце паказальнік на сцверджанне, каб вылучыць яго лініі.
map-elsewhere = { $count ->
    [one] { $count } сувязь са сцверджаннямі іншых тэкстаў ёсць толькі ў спісе.
    [few] { $count } сувязі са сцверджаннямі іншых тэкстаў ёсць толькі ў спісе.
   *[other] { $count } сувязей са сцверджаннямі іншых тэкстаў ёсць толькі ў спісе.
}
map-relations = Сувязі
map-claims = Сцверджанні ў парадку чытання
map-sources-one = Крыніцы аднаго сцверджання
map-sources-several = некалькіх сцверджанняў
map-relation-supports = падмацоўвае
map-relation-contradicts = супярэчыць
map-relation-undercuts = падрывае
map-relation-repeats = паўтарае
map-line-supports = { $count ->
    [one] { $from } падмацоўвае { $to }
   *[other] { $from } падмацоўваюць { $to }
}
map-line-contradicts = { $count ->
    [one] { $from } супярэчыць { $to }
   *[other] { $from } супярэчаць { $to }
}
map-line-undercuts = { $count ->
    [one] { $from } падрывае { $to }
   *[other] { $from } падрываюць { $to }
}
map-line-repeats = { $count ->
    [one] { $from } паўтарае { $to }
   *[other] { $from } паўтараюць { $to }
}
map-source-refutes = крыніца супраць
map-source-mixed = за і супраць
map-source-context = кантэкст
map-source-supports = крыніца на карысць
map-stance-refutes = Супраць
map-stance-mixed = За і супраць
map-stance-context = Кантэкст
map-stance-supports = На карысць

## Што пракаментавана і што яшчэ адкрыта

coverage-sub = Што пракаментавана і што яшчэ адкрыта
coverage-passages = Месцы
coverage-records = Запісы
coverage-open = Яшчэ адкрыта
coverage-checked = Апошнія праверкі
coverage-lede = Падлічана па файлах выдання пры кожнай зборцы. Відаць, што прагледжана, а што не і што засталося зрабіць тым, хто хоча дапамагчы.
coverage-count-words = { $words ->
    [one] слова
    [few] словы
   *[other] слоў
} у { $texts ->
    [one] { $texts } тэксце
   *[other] { $texts } тэкстах
}
coverage-count-paragraphs = { $paragraphs ->
    [one] з { $paragraphs } абзаца з заўвагамі
   *[other] з { $paragraphs } абзацаў з заўвагамі
}
coverage-count-unplaced = { $count ->
    [one] цытата без месца
    [few] цытаты без месца
   *[other] цытат без месца
}
coverage-count-changed = { $count ->
    [one] месца зменена пасля цытавання
    [few] месцы зменены пасля цытавання
   *[other] месцаў зменена пасля цытавання
}
coverage-all-texts = Усе тэксты
share-annotated = { $paragraphs ->
    [one] { $annotated } з { $paragraphs } абзаца з заўвагамі, { $share } %
   *[other] { $annotated } з { $paragraphs } абзацаў з заўвагамі, { $share } %
}
share-none = Няма абзацаў
coverage-counting = Абзац лічыцца пракаментаваным, калі яго датычыцца месца нейкай заўвагі. Заўвагі да ўсяго раздзела або тэксту і зноскі самога аўтара не ў лік.
coverage-no-text = Тэкстаў пакуль няма.
coverage-quotes = Кожная заўвага прыводзіць словы, пра якія яна гаворыць. Што стала з гэтымі словамі:
coverage-quotes-table = Прыведзеныя месцы і што з імі стала
column-status = Стан
column-passages = Месцы
column-meaning = Што гэта значыць
column-kind = Від
column-all = Усяго
column-placed = У тэксце
column-published = Апублікавана
column-retracted = Адклікана
column-drafts = Чарнавікі
status-exact = дакладна
status-exact-meaning = У тэксце яны такія самыя, якімі былі прыведзены.
status-changed = зменена
status-changed-meaning = З таго часу яны зменены. Заўвага стаіць каля таго, што ў тэксце сказана цяпер.
status-moved = перанесена
status-moved-meaning = Яны тыя самыя і стаяць у іншым месцы.
status-ambiguous = неадназначна
status-ambiguous-meaning = Яны стаяць у некалькіх месцах, і не сказана, якое маецца на ўвазе.
status-lost = страчана
status-lost-meaning = У тэксце іх больш няма.
coverage-unplaced = Без месца
coverage-unplaced-lede = Яны стаяць у канцы свайго тэксту, а не каля месца.
coverage-changed = Зменена пасля цытавання
coverage-moved = Перанесена
coverage-none = Няма.
coverage-records-table = Запісы паводле відаў
coverage-verdicts = Сцверджанні паводле ацэнак
open-questions = Пытанні
open-unsourced = Месцы, якім патрэбна крыніца
open-unassessed = Сцверджанні без ацэнкі
open-unsupported = Сцверджанні без сведчанняў
open-unarchived = Крыніцы ў сеціве без архіўнай копіі
open-unreviewed = Не праверана або не сказана калі
coverage-adrift = Заўвагі, якія не належаць ніводнаму тэксту
coverage-adrift-lede = Заўвагу чытаюць каля яе месца. Гэтыя не называюць ніякага, таму стаяць толькі тут.
coverage-reviewed = { $count ->
    [one] Пра { $count } запіс сказана, калі яго апошні раз правяралі. Самыя даўнія стаяць першымі.
    [few] Пра { $count } запісы сказана, калі іх апошні раз правяралі. Самыя даўнія стаяць першымі.
   *[other] Пра { $count } запісаў сказана, калі іх апошні раз правяралі. Самыя даўнія стаяць першымі.
}
coverage-no-reviewed = Ні пра адзін запіс не сказана, калі яго правяралі.
row-edited = зменена { $date }
row-checked = з таго часу праверана
row-unchecked = з таго часу не праверана

## Даты

month = { $month ->
    [1] студзень
    [2] люты
    [3] сакавік
    [4] красавік
    [5] май
    [6] чэрвень
    [7] ліпень
    [8] жнівень
    [9] верасень
    [10] кастрычнік
    [11] лістапад
   *[12] снежань
}
month-short = { $month ->
    [1] студ.
    [2] лют.
    [3] сак.
    [4] крас.
    [5] май
    [6] чэрв.
    [7] ліп.
    [8] жн.
    [9] вер.
    [10] кастр.
    [11] ліст.
   *[12] снеж.
}
month-of = { $month ->
    [1] студзеня
    [2] лютага
    [3] сакавіка
    [4] красавіка
    [5] мая
    [6] чэрвеня
    [7] ліпеня
    [8] жніўня
    [9] верасня
    [10] кастрычніка
    [11] лістапада
   *[12] снежня
}
month-of-short = { $month ->
    [1] студ.
    [2] лют.
    [3] сак.
    [4] крас.
    [5] мая
    [6] чэрв.
    [7] ліп.
    [8] жн.
    [9] вер.
    [10] кастр.
    [11] ліст.
   *[12] снеж.
}
year = { $year }
year-ce = { $year } н. э.
year-bce = { $year } да н. э.
decade = { $case ->
    [after] { $year }-х гадоў
   *[alone] { $year }-я гады
}
decade-bce = { $case ->
    [after] { $year }-х гадоў да н. э.
   *[alone] { $year }-я гады да н. э.
}
century = { $case ->
    [after] { $roman } стагоддзя
   *[alone] { $roman } стагоддзе
}
century-bce = { $case ->
    [after] { $roman } стагоддзя да н. э.
   *[alone] { $roman } стагоддзе да н. э.
}
millennium = { $case ->
    [after] { $roman } тысячагоддзя
   *[alone] { $roman } тысячагоддзе
}
millennium-bce = { $case ->
    [after] { $roman } тысячагоддзя да н. э.
   *[alone] { $roman } тысячагоддзе да н. э.
}
year-unknown = { $case ->
    [after] невядомага года
   *[alone] невядомы год
}
date-season = { $case ->
    [after] { $season ->
        [spring] вясны
        [summer] лета
        [autumn] восені
       *[winter] зімы
    }
   *[alone] { $season ->
        [spring] вясна
        [summer] лета
        [autumn] восень
       *[winter] зіма
    }
} { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-about = каля { $date }
date-perhaps = магчыма, { $date }
date-perhaps-about = магчыма, каля { $date }
date-from = з { $date }
date-from-unknown = з { $date }, канец невядомы
date-until = да { $date }
date-until-unknown = да { $date }, пачатак невядомы
date-undated = без даты
span-days = { $first }–{ $last } { $month } { $year }
span-days-of-year = { $day } { $month } — { $last }
span-months = { $first }–{ $last } { $year }
span-years = { $first }–{ $last }
span = { $first } — { $last }
