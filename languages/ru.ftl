### Русский: слова страниц. Переменные каждого сообщения описаны в en.ftl.
###
### Термины: примечание (note), утверждение (claim), источник (source), событие (event), оценка (verdict), свидетельство
### (evidence), место (passage), запись (record), издание (edition), пояснение (gloss).

## Знаки между словами

comma = {", "}
list-comma = {", "}
space = {" "}
semicolon = {"; "}
list-and = {" и "}
sentence = { $words }.
labelled = { $label }: { $value }
quoted = «{ $words }»
bracketed = ({ $words })

## Страницы и их рамка

skip-link = Перейти к тексту
nav-label = Издание
crumbs-label = Путь
legend-label = Обозначения
parts-label = Страницы
on-this-page = На этой странице
contents = Содержание
page-home = Издание
page-text = Текст
page-texts = Тексты
page-claims = Утверждения
page-events = События
page-sources = Источники
page-notes = Примечания
page-timeline = Хронология
page-people = Лица
page-tags = Метки
page-coverage = Охват
page-map = Карта утверждений
previous-text = Назад
previous-claim = Предыдущее утверждение
previous-source = Предыдущий источник
previous-event = Предыдущее событие
previous-person = Предыдущее лицо
next-text = Далее
next-claim = Следующее утверждение
next-source = Следующий источник
next-event = Следующее событие
next-person = Следующее лицо
foot-edition = Комментированное издание.
foot-edition-licensed = Комментированное издание, лицензия: { $license }.
foot-coverage = Что прокомментировано и что ещё открыто
foot-edit = Изменить или исправить эту страницу
foot-made = Сделано с помощью postil.
tags-list = Метки: { $tags }
moved-title = Перемещено
moved-heading = Эта страница перемещена
moved-link = Перейти по новому адресу
not-found-title = Не найдено
not-found-heading = Такой страницы нет
not-found-sub = Возможно, в адресе опечатка или страница перемещена
not-found-again = Начните сначала: { $home }.
not-found-claims = Начните сначала: { $home }. Или посмотрите { $claims }.
not-found-sources = Начните сначала: { $home }. Или посмотрите { $sources }.
not-found-both = Начните сначала: { $home }. Или посмотрите { $claims } и { $sources }.
not-found-claims-link = утверждения
not-found-sources-link = источники

## Виды

kind-claim = утверждение
kind-event = событие
kind-source = источник
kind-note = примечание
kind-person = лицо
kind-organisation = организация
kind-text = текст
kind-tag = метка
kind-footnote = сноска
kind-gloss = пояснение
kind-context = контекст
kind-translation = перевод
kind-textual = о тексте
kind-question = вопрос
kind-needs-source = нужен источник
kinds-claim = утверждения
kinds-event = события
kinds-source = источники
kinds-note = примечания
kinds-person = лица
kinds-fn = сноски
meaning-claim = утверждение, которое можно взвесить, с оценкой
meaning-event = то, что произошло, с датой
meaning-source = документ, на который опирается это место
meaning-note = объяснённое понятие, контекст, вопрос
meaning-person = о ком идёт речь
meaning-fn = замечание; без линии, только номер
claim-kind-factual = о факте
claim-kind-causal = о причине
claim-kind-predictive = прогноз
claim-kind-evaluative = суждение
claim-kind-definitional = определение
source-type-article = статья
source-type-book = книга
source-type-chapter = глава
source-type-report = доклад
source-type-webpage = веб-страница
source-type-post = запись в сети
source-type-speech = речь
source-type-interview = интервью
source-type-dataset = набор данных
source-type-law = закон
source-type-case = судебное дело
source-type-video = видео
source-type-audio = аудиозапись
source-type-image = изображение
source-type-letter = письмо
source-type-manuscript = рукопись
source-type-other = прочее
source-kind-primary = первичный
source-kind-secondary = вторичный
source-kind-tertiary = третичный

## Количества

count-claim = { $count ->
    [one] { $count } утверждение
    [few] { $count } утверждения
   *[other] { $count } утверждений
}
count-event = { $count ->
    [one] { $count } событие
    [few] { $count } события
   *[other] { $count } событий
}
count-source = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[other] { $count } источников
}
count-note = { $count ->
    [one] { $count } примечание
    [few] { $count } примечания
   *[other] { $count } примечаний
}
count-person = { $count ->
    [one] { $count } лицо
    [few] { $count } лица
   *[other] { $count } лиц
}
count-fn = { $count ->
    [one] { $count } сноска
    [few] { $count } сноски
   *[other] { $count } сносок
}
count-person-or-organisation = { $count ->
    [one] { $count } лицо или организация
    [few] { $count } лица и организации
   *[other] { $count } лиц и организаций
}
count-tag = { $count ->
    [one] { $count } метка
    [few] { $count } метки
   *[other] { $count } меток
}
count-entry = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
}
count-word = { $count ->
    [one] { $count } слово
    [few] { $count } слова
   *[other] { $count } слов
}
count-changed = { $count } с правкой
count-unplaced = { $count } без места
verdict-count = { $verdict }: { $count }
cited-times = { $count ->
    [one] цитируется { $count } раз
    [few] цитируется { $count } раза
   *[other] цитируется { $count } раз
}
about-minutes = { $minutes ->
    [one] около { $minutes } минуты
   *[other] около { $minutes } минут
}

## Оценки

verdict-supported = подтверждается
verdict-supported-meaning = Независимые свидетельства подкрепляют утверждение.
verdict-partly-supported = подтверждается отчасти
verdict-partly-supported-meaning = Верно отчасти или в более узком смысле, чем сказано.
verdict-contested = спорно
verdict-contested-meaning = Свидетельства или мнения знатоков есть более чем с одной стороны.
verdict-contradicted = опровергается
verdict-contradicted-meaning = Найденные свидетельства говорят против.
verdict-unverifiable = непроверяемо
verdict-unverifiable-meaning = Никакие открытые свидетельства не решили бы дела: мотив или неназванный источник.
verdict-opinion = мнение
verdict-opinion-meaning = Суждение, которое можно обсуждать, но нельзя проверить.
verdict-none = не оценено
verdict-none-title = Не оценено
verdicts-meaning = Что означают оценки
by-verdict = По оценке

## Тексты и примечания к ним

text-notes = { $count ->
    [one] { $count } примечание
    [few] { $count } примечания
   *[other] { $count } примечаний
}
text-notes-checked = { $count ->
    [one] { $count } примечание, последняя проверка { $date }
    [few] { $count } примечания, последняя проверка { $date }
   *[other] { $count } примечаний, последняя проверка { $date }
}
text-minutes = { $minutes ->
    [one] Около { $minutes } минуты
   *[other] Около { $minutes } минут
}
text-reading = Чтение источника: { $source }
text-license = Этот текст: { $license }
text-map = Его утверждения на карте
text-timeline = Его события во времени
filter = Отбор
filter-notes = Отбор примечаний
filter-show = Показать
filter-verdicts = Оценки
filter-kinds = Виды
filter-not-stated = не указано
views-label = Виды этого текста
view-full = с примечаниями
view-clean = только текст
view-clean-title = Только текст
view-notes = только примечания
view-notes-title = Только примечания
view-passages = места с примечаниями
view-passages-title = Места с примечаниями
before-headings = До первого заголовка
whole-section = Весь раздел
omitted = { $count ->
    [one] { $count } абзац без примечаний
    [few] { $count } абзаца без примечаний
   *[other] { $count } абзацев без примечаний
}
notes-summary = { $count ->
    [one] { $count } примечание: { $numbers }
    [few] { $count } примечания: { $numbers }
   *[other] { $count } примечаний: { $numbers }
}
note-label = Примечание { $number }, { $kind }
note-label-changed = место с тех пор изменено
note-back = Назад к тексту, примечание { $number }
note-previous = Предыдущее примечание, { $number }
note-next = Следующее примечание, { $number }
note-edit = Изменить примечание { $number }
note-retracted = Отозвано: это примечание больше не действует
note-again = См. { $note }
note-full = Читать примечание целиком
note-checked = Проверено { $date }
paragraph-link = Ссылка на абзац
section-link = Ссылка на этот раздел
table-label = Таблица
task-done = сделано
task-open = не сделано
unplaced-heading = Примечания без места
unplaced-lede = Слов, которые они приводят, в тексте больше нет, или они стоят в нём не раз, и не сказано, какие имеются в виду. Они перечислены здесь, пока место их не найдено снова.
unplaced-lede-all = Слов, которые они приводят, в тексте больше нет, или они стоят в нём не раз, и не сказано, какие имеются в виду. Они перечислены здесь, пока место их не найдено снова; такие примечания ко всем текстам собраны на { $link }.
unplaced-link = странице об охвате
unplaced-quotes = Приводит слова { $quote }
unplaced-ambiguous = Неоднозначно: { $reason }
unplaced-lost = Утрачено: { $reason }

## Изменённые места

altered-number = число
altered-date = дата
altered-name = имя
altered-negation = отрицание
changed-altered = В этом месте { $dated ->
    [checked] после последней проверки
   *[written] после написания
} изменено: { $list }
changed-plain = { $dated ->
    [checked] Место изменено после последней проверки
   *[written] Место изменено после написания
}
commit = коммит { $hash }
words-removed = удалено:
words-added = добавлено:

## Записи

section-verdict = Оценка
section-evidence = Свидетельства
section-passages = Где это сказано
section-passages-text = Где это сказано в тексте
section-relations = Связанные утверждения
section-see = См. также
section-history = История
section-cite = Как цитировать
section-reference = Описание
section-reliability = Надёжность
section-cited = Где цитируется
section-mentions = Где упоминается
fact-address = Адрес
fact-archived = В архиве
fact-publisher = Издатель
fact-language = Язык
fact-cited-as = Цитируется как
fact-certainty = Достоверность
fact-confidence = Уверенность
fact-date = Дата
fact-place = Место
fact-timeline = Хронология
fact-judged-on = На чём основано
fact-checked = Последняя проверка
fact-by = Автор записи
checked-by = { $date }, { $names }
seen-on = просмотрено { $date }
basis-contemporaneous = на том, что можно было знать тогда
basis-hindsight = на том, что стало известно позже
basis-both = на том, что можно было знать тогда, и на том, что стало известно позже
confidence-low = низкая
confidence-medium = средняя
confidence-high = высокая
certainty-certain = достоверно
certainty-probable = вероятно
certainty-uncertain = неясно
said-on = сказано: { $date }
said-by = автор: { $speaker }
said-on-by = { $speaker }, { $date }
stance-refutes = Против утверждения
stance-mixed = За и против
stance-context = Контекст
stance-supports = В пользу утверждения
none-found = Ничего не найдено.
no-evidence = Ни за это утверждение, ни против него источников не названо.
archived-copy = архивная копия
used-refutes = Утверждения, против которых он говорит
used-mixed = Утверждения, за и против которых он говорит
used-context = Утверждения, к которым он даёт контекст
used-supports = Утверждения, в пользу которых он говорит
relation-supports = Подкрепляет
relation-supports-inverse = Подкрепляется
relation-contradicts = Противоречит
relation-contradicts-inverse = Ему противоречит
relation-undercuts = Подрывает
relation-undercuts-inverse = Подрывается
relation-repeats = Повторяет
relation-repeats-inverse = Повторяется в
change-correction = Исправление
change-update = Дополнение
change-clarification = Уточнение
first-written = Написано впервые.
retracted-mark = отозвано
retracted-notice = Отозвано. Эта запись больше не действует; она сохранена, чтобы ссылки на неё по-прежнему вели сюда.
retracted-notice-history = Отозвано. Эта запись больше не действует; она сохранена, чтобы ссылки на неё по-прежнему вели сюда. Почему, сказано в её { $history }.
retracted-history = истории
draft-notice = Черновик, ещё не опубликован.
place-section = Весь раздел { $section }
place-text = Весь текст
place-paragraph = абзац { $number }
place-note = примечание { $number }
words-link = Ссылка на эти слова
about-event = Об этом событии
about-source = Об этом источнике
caveat = Оговорка
event-claims = Утверждения, к которым оно относится
event-more = Источники и места
event-bears-on = К утверждениям: { $claims }
reliability-lede = Отзывы приводятся с указанием тех, кто их дал. От себя издание оценок не ставит.
source-reply = Его ответ
source-texts = Тексты, которые его воспроизводят или обсуждают
person-said = Высказанные утверждения
person-wrote = Автор, редактор или переводчик

## Где в источнике

locator-page = с. { $value }
locator-pages = с. { $value }
locator-chapter = гл. { $value }
locator-section = раздел { $value }
locator-paragraph = абзац { $value }
locator-line = строка { $value }
locator-verse = стих { $value }
locator-time = на { $value }
locator-figure = рис. { $value }
locator-table = табл. { $value }

## Описания без стиля цитирования

reference-translated = Перевод: { $names }
reference-edited = Под редакцией: { $names }
reference-issue = № { $issue }
reference-edition = { $edition } изд.
reference-pages = с. { $pages }
label-undated = б. г.
label-decade = { $year }-е
label-two = { $first } и { $second }
label-many = { $first } и др.

## Как цитировать издание

cite-text = Как цитировать этот текст
cite-claim = Как цитировать это утверждение
cite-source = Как цитировать этот источник
cite-entry = Как цитировать эту запись
cite-passage = Как цитировать это место
cite-event = Как цитировать это событие
cite-page = Как цитировать эту страницу
citation-title = «{ $title }».
citation-in-text = В издании { $edition }
citation-in-claim = Утверждение в издании { $edition }
citation-in-source = Источник в издании { $edition }
citation-in-event = Событие в издании { $edition }
citation-version = версия от { $date }
citation-passages = Чтобы сослаться на одно место, перейдите по номеру возле его абзаца или по номеру примечания и возьмите адрес оттуда. Адреса никогда не используются повторно.
citation-each = У каждого места с примечанием есть своя ссылка для цитирования: { $link }.
entry-files = Файлы: { $files }
entry-of-source = { $format } этого источника
copy-citation = Скопировать описание
copied = Скопировано

## Главная страница

home-prepared = Подготовка: { $names }.
home-version = Версия от { $date }.
home-count-texts = { $count ->
    [one] прочитанный текст
    [few] прочитанных текста
   *[other] прочитанных текстов
}
home-count-claims = { $count ->
    [one] взвешенное утверждение
    [few] взвешенных утверждения
   *[other] взвешенных утверждений
}
home-count-events = { $count ->
    [one] датированное событие
    [few] датированных события
   *[other] датированных событий
}
home-count-sources = { $count ->
    [one] названный источник
    [few] названных источника
   *[other] названных источников
}
home-claims = Все утверждения по оценкам, с доводами и свидетельствами.
home-timeline = Что и когда произошло, в масштабе и по порядку.
home-sources = Каждый с описанием, с тем, что о нём говорили, и с тем, где он цитируется.
home-people = Кто говорит, пишет и назван.
home-marks = Линии и знаки
home-lines = Линия под словами означает, что к ним есть примечание. Та же линия стоит над примечанием, так что вид его различим и без цвета:
home-specimen = В этих словах { $claim }, в этих { $event }, эти опираются на { $source }, а в этих { $note }.
specimen-claim = утверждение, которое можно взвесить
specimen-event = то, что произошло
specimen-source = документ
specimen-note = объяснённое понятие
home-verdicts = У каждой оценки есть знак. Он говорит, как далеко ведут свидетельства, и ничего о тех, кто так считает:
home-hindsight = В каждой оценке может быть сказано, основана ли она на том, что можно было знать тогда, или на позднейшем знании. Несправедливо считать прогноз ошибкой из-за фактов, которых никто не знал.

## Указатели

claims-sub = { $count ->
    [one] { $count } утверждение, пересказанное и взвешенное
    [few] { $count } утверждения, пересказанных и взвешенных
   *[other] { $count } утверждений, пересказанных и взвешенных
}
claims-strip = Каждый знак — одно утверждение, в порядке чтения; промежутки отделяют разделы.
claims-strip-label = { $count ->
    [one] { $count } утверждение в порядке чтения: { $verdicts }.
    [few] { $count } утверждения в порядке чтения: { $verdicts }.
   *[other] { $count } утверждений в порядке чтения: { $verdicts }.
}
claims-more = Оценка, свидетельства, места
claims-maps = На карте, со связями и источниками: { $maps }.
sources-sub = { $count ->
    [one] { $count } документ, на котором основано это издание или который оно обсуждает
    [few] { $count } документа, на которых основано это издание или которые оно обсуждает
   *[other] { $count } документов, на которых основано это издание или которые оно обсуждает
}
sources-files = Для программ, ведущих списки литературы: { $files }
people-heading = Лица и организации
people-sub = { $count }: те, кто говорит, пишет или назван
show-all = Показать все { $total }
show-first = Показать первые { $count }
show-more = Показать ещё { $count }
list-more = И ещё { $count }: { $command } покажет все.

## Хронология

timeline-scale = В масштабе
timeline-other = Другие события
timeline-key = Знаки
sign-day = известен день
sign-month = только месяц
sign-span = промежуток
sign-year = только год или годы
sign-open = конец открыт или неизвестен
sign-doubt = приблизительно или неясно
sign-more = столько же ещё
strip-more = { $count ->
    [one] ещё { $count } событие, { $first } — { $last }
    [few] ещё { $count } события, { $first } — { $last }
   *[other] ещё { $count } событий, { $first } — { $last }
}
timeline-sub-text = { $count ->
    [one] { $count } событие в тексте { $text }
    [few] { $count } события в тексте { $text }
   *[other] { $count } событий в тексте { $text }
}
from-to = { $first } — { $last }
timeline-all = Все события издания
timeline-texts = По текстам: { $texts }
timeline-enlarged = { $count ->
    [one] В масштабе; ниже увеличено { $count } событие, { $first } — { $last }.
    [few] В масштабе; ниже увеличены { $count } события, { $first } — { $last }.
   *[other] В масштабе; ниже увеличены { $count } событий, { $first } — { $last }.
}
timeline-signs = Каждый знак ведёт к своему событию в списке.
timeline-signs-undated = { $count ->
    [one] Каждый знак ведёт к своему событию в списке; только там есть ещё { $count } событие без даты.
    [few] Каждый знак ведёт к своему событию в списке; только там есть ещё { $count } события без даты.
   *[other] Каждый знак ведёт к своему событию в списке; только там есть ещё { $count } событий без даты.
}

## Карты утверждений

map-sub = { $count ->
    [one] { $count } утверждение в тексте { $text }
    [few] { $count } утверждения в тексте { $text }
   *[other] { $count } утверждений в тексте { $text }
}
map-sub-relations = { $count ->
    [one] { $count } связь между ними
    [few] { $count } связи между ними
   *[other] { $count } связей между ними
}
map-all = Все утверждения по оценкам
map-legend = что означают оценки
map-drawing = Карта
map-list = По одному утверждению
map-label = Карта утверждений, рисунок; в списке ниже сказано то же
map-links = Утверждения и источники — ссылки. Наведите указатель на утверждение, чтобы выделить его линии.
map-elsewhere = { $count ->
    [one] { $count } связь с утверждениями других текстов есть только в списке.
    [few] { $count } связи с утверждениями других текстов есть только в списке.
   *[other] { $count } связей с утверждениями других текстов есть только в списке.
}
map-relations = Связи
map-claims = Утверждения в порядке чтения
map-sources-one = Источники одного утверждения
map-sources-several = нескольких утверждений
map-relation-supports = подкрепляет
map-relation-contradicts = противоречит
map-relation-undercuts = подрывает
map-relation-repeats = повторяет
map-line-supports = { $count ->
    [one] { $from } подкрепляет { $to }
   *[other] { $from } подкрепляют { $to }
}
map-line-contradicts = { $count ->
    [one] { $from } противоречит { $to }
   *[other] { $from } противоречат { $to }
}
map-line-undercuts = { $count ->
    [one] { $from } подрывает { $to }
   *[other] { $from } подрывают { $to }
}
map-line-repeats = { $count ->
    [one] { $from } повторяет { $to }
   *[other] { $from } повторяют { $to }
}
map-source-refutes = источник против
map-source-mixed = за и против
map-source-context = контекст
map-source-supports = источник в пользу
map-stance-refutes = Против
map-stance-mixed = За и против
map-stance-context = Контекст
map-stance-supports = В пользу

## Что прокомментировано и что ещё открыто

coverage-sub = Что прокомментировано и что ещё открыто
coverage-passages = Места
coverage-records = Записи
coverage-open = Ещё открыто
coverage-checked = Последние проверки
coverage-lede = Подсчитано по файлам издания при каждой сборке. Видно, что просмотрено и что нет и что осталось сделать тем, кто хочет помочь.
coverage-count-words = { $words ->
    [one] слово
    [few] слова
   *[other] слов
} в { $texts ->
    [one] { $texts } тексте
   *[other] { $texts } текстах
}
coverage-count-paragraphs = { $paragraphs ->
    [one] из { $paragraphs } абзаца с примечаниями
   *[other] из { $paragraphs } абзацев с примечаниями
}
coverage-count-unplaced = { $count ->
    [one] цитата без места
    [few] цитаты без места
   *[other] цитат без места
}
coverage-count-changed = { $count ->
    [one] место изменено после цитирования
    [few] места изменены после цитирования
   *[other] мест изменено после цитирования
}
coverage-all-texts = Все тексты
share-annotated = { $paragraphs ->
    [one] { $annotated } из { $paragraphs } абзаца с примечаниями, { $share } %
   *[other] { $annotated } из { $paragraphs } абзацев с примечаниями, { $share } %
}
share-none = Нет абзацев
coverage-counting = Абзац считается прокомментированным, если его касается место какого-либо примечания. Примечания ко всему разделу или тексту и сноски самого автора не в счёт.
coverage-no-text = Текстов пока нет.
coverage-quotes = Каждое примечание приводит слова, о которых оно говорит. Что стало с этими словами:
coverage-quotes-table = Приведённые места и что с ними стало
column-status = Состояние
column-passages = Места
column-meaning = Что это значит
column-kind = Вид
column-all = Всего
column-placed = В тексте
column-published = Опубликовано
column-retracted = Отозвано
column-drafts = Черновики
status-exact = точно
status-exact-meaning = В тексте они те же, какими были приведены.
status-changed = изменено
status-changed-meaning = С тех пор они изменены. Примечание стоит у того, что в тексте сказано теперь.
status-moved = перемещено
status-moved-meaning = Они те же и стоят в другом месте.
status-ambiguous = неоднозначно
status-ambiguous-meaning = Они стоят в нескольких местах, и не сказано, какое имеется в виду.
status-lost = утрачено
status-lost-meaning = В тексте их больше нет.
coverage-unplaced = Без места
coverage-unplaced-lede = Они стоят в конце своего текста, а не возле места.
coverage-changed = Изменено после цитирования
coverage-moved = Перемещено
coverage-none = Нет.
coverage-records-table = Записи по видам
coverage-verdicts = Утверждения по оценкам
open-questions = Вопросы
open-unsourced = Места, которым нужен источник
open-unassessed = Утверждения без оценки
open-unsupported = Утверждения без свидетельств
open-unarchived = Источники в сети без архивной копии
open-unreviewed = Не проверено или не сказано когда
coverage-adrift = Примечания, не относящиеся ни к одному тексту
coverage-adrift-lede = Примечание читают возле его места. Эти не называют никакого, поэтому стоят только здесь.
coverage-reviewed = { $count ->
    [one] О { $count } записи сказано, когда её в последний раз проверяли. Самые давние стоят первыми.
   *[other] О { $count } записях сказано, когда их в последний раз проверяли. Самые давние стоят первыми.
}
coverage-no-reviewed = Ни об одной записи не сказано, когда её проверяли.
row-edited = изменено { $date }
row-checked = с тех пор проверено
row-unchecked = с тех пор не проверено

## Даты

month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
}
month-short = { $month ->
    [1] янв.
    [2] февр.
    [3] март
    [4] апр.
    [5] май
    [6] июнь
    [7] июль
    [8] авг.
    [9] сент.
    [10] окт.
    [11] нояб.
   *[12] дек.
}
month-of = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
month-of-short = { $month ->
    [1] янв.
    [2] февр.
    [3] марта
    [4] апр.
    [5] мая
    [6] июня
    [7] июля
    [8] авг.
    [9] сент.
    [10] окт.
    [11] нояб.
   *[12] дек.
}
year = { $year }
year-ce = { $year } н. э.
year-bce = { $year } до н. э.
decade = { $case ->
    [after] { $year }-х годов
   *[alone] { $year }-е годы
}
decade-bce = { $case ->
    [after] { $year }-х годов до н. э.
   *[alone] { $year }-е годы до н. э.
}
century = { $case ->
    [after] { $roman } века
   *[alone] { $roman } век
}
century-bce = { $case ->
    [after] { $roman } века до н. э.
   *[alone] { $roman } век до н. э.
}
millennium = { $case ->
    [after] { $roman } тысячелетия
   *[alone] { $roman } тысячелетие
}
millennium-bce = { $case ->
    [after] { $roman } тысячелетия до н. э.
   *[alone] { $roman } тысячелетие до н. э.
}
year-unknown = { $case ->
    [after] неизвестного года
   *[alone] неизвестный год
}
date-season = { $case ->
    [after] { $season ->
        [spring] весны
        [summer] лета
        [autumn] осени
       *[winter] зимы
    }
   *[alone] { $season ->
        [spring] весна
        [summer] лето
        [autumn] осень
       *[winter] зима
    }
} { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-about = около { $date }
date-perhaps = возможно, { $date }
date-perhaps-about = возможно, около { $date }
date-from = с { $date }
date-from-unknown = с { $date }, конец неизвестен
date-until = до { $date }
date-until-unknown = до { $date }, начало неизвестно
date-undated = без даты
span-days = { $first }–{ $last } { $month } { $year }
span-days-of-year = { $day } { $month } — { $last }
span-months = { $first }–{ $last } { $year }
span-years = { $first }–{ $last }
span = { $first } — { $last }
