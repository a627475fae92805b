### العربية: كلمات الصفحات. متغيّرات كل رسالة مشروحة في en.ftl.
###
### المصطلحات: حاشية (note)، دعوى (claim)، مصدر (source)، حدث (event)، حُكم (verdict)، دليل (evidence)، موضع (passage)،
### مدخل (record)، طبعة (edition)، شرح (gloss). الأرقام 0 إلى 9 كما في أرقام الحواشي.

## علامات بين الكلمات

comma = {"، "}
list-comma = {"، "}
space = {" "}
semicolon = {"؛ "}
list-and = {" و"}
sentence = { $words }.
labelled = { $label }: { $value }
quoted = «{ $words }»
bracketed = ({ $words })

## الصفحات وإطارها

skip-link = انتقل إلى النص
nav-label = الطبعة
crumbs-label = المسار
legend-label = مفتاح العلامات
parts-label = الصفحات
on-this-page = في هذه الصفحة
contents = المحتويات
page-home = الطبعة
page-text = النص
page-texts = النصوص
page-claims = الدعاوى
page-events = الأحداث
page-sources = المصادر
page-notes = الحواشي
page-timeline = الخط الزمني
page-people = الأشخاص
page-tags = الوسوم
page-coverage = التغطية
page-map = خريطة الدعاوى
previous-text = السابق
previous-claim = الدعوى السابقة
previous-source = المصدر السابق
previous-event = الحدث السابق
previous-person = الشخص السابق
next-text = التالي
next-claim = الدعوى التالية
next-source = المصدر التالي
next-event = الحدث التالي
next-person = الشخص التالي
foot-edition = طبعة محشّاة.
foot-edition-licensed = طبعة محشّاة، الترخيص: { $license }.
foot-coverage = ما وُضعت له حواشٍ وما بقي مفتوحًا
foot-edit = عدّل هذه الصفحة أو صحّحها
foot-made = صُنعت بأداة postil.
tags-list = الوسوم: { $tags }
moved-title = نُقلت
moved-heading = نُقلت هذه الصفحة
moved-link = اذهب إلى عنوانها الجديد
not-found-title = غير موجودة
not-found-heading = لا توجد صفحة كهذه
not-found-sub = لعلّ في العنوان خطأً، أو لعلّ الصفحة نُقلت
not-found-again = ابدأ من جديد: { $home }.
not-found-claims = ابدأ من جديد: { $home }، أو تصفّح { $claims }.
not-found-sources = ابدأ من جديد: { $home }، أو تصفّح { $sources }.
not-found-both = ابدأ من جديد: { $home }، أو تصفّح { $claims } و{ $sources }.
not-found-claims-link = الدعاوى
not-found-sources-link = المصادر

## الأنواع

kind-claim = دعوى
kind-event = حدث
kind-source = مصدر
kind-note = حاشية
kind-person = شخص
kind-organisation = منظمة
kind-text = نص
kind-tag = وسم
kind-footnote = هامش
kind-gloss = شرح
kind-context = سياق
kind-translation = ترجمة
kind-textual = تحقيق النص
kind-question = سؤال
kind-needs-source = يحتاج إلى مصدر
kinds-claim = الدعاوى
kinds-event = الأحداث
kinds-source = المصادر
kinds-note = الحواشي
kinds-person = الأشخاص
kinds-fn = الهوامش
meaning-claim = قول يمكن وزنه، ومعه حُكم
meaning-event = شيء وقع، ومعه تاريخه
meaning-source = وثيقة يستند إليها الموضع
meaning-note = لفظ مشروح، أو سياق، أو سؤال
meaning-person = من المقصود
meaning-fn = ملاحظة بلا خط، لها رقم فقط
claim-kind-factual = واقعية
claim-kind-causal = سببية
claim-kind-predictive = توقّع
claim-kind-evaluative = تقييم
claim-kind-definitional = تعريف
source-type-article = مقال
source-type-book = كتاب
source-type-chapter = فصل
source-type-report = تقرير
source-type-webpage = صفحة ويب
source-type-post = منشور
source-type-speech = خطاب
source-type-interview = مقابلة
source-type-dataset = مجموعة بيانات
source-type-law = قانون
source-type-case = قضية
source-type-video = فيديو
source-type-audio = تسجيل صوتي
source-type-image = صورة
source-type-letter = رسالة
source-type-manuscript = مخطوط
source-type-other = غير ذلك
source-kind-primary = أوّلي
source-kind-secondary = ثانوي
source-kind-tertiary = من الدرجة الثالثة

## الأعداد

count-claim = { $count ->
    [one] دعوى واحدة
    [two] دعويان
    [few] { $count } دعاوى
   *[other] { $count } دعوى
}
count-event = { $count ->
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
count-source = { $count ->
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
count-note = { $count ->
    [one] حاشية واحدة
    [two] حاشيتان
    [few] { $count } حواشٍ
   *[other] { $count } حاشية
}
count-person = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
count-fn = { $count ->
    [one] هامش واحد
    [two] هامشان
    [few] { $count } هوامش
    [many] { $count } هامشًا
   *[other] { $count } هامش
}
count-person-or-organisation = { $count ->
    [one] شخص واحد
    [two] اثنان من الأشخاص والمنظمات
   *[other] { $count } من الأشخاص والمنظمات
}
count-tag = { $count ->
    [one] وسم واحد
    [two] وسمان
    [few] { $count } وسوم
    [many] { $count } وسمًا
   *[other] { $count } وسم
}
count-entry = { $count ->
    [one] مدخل واحد
    [two] مدخلان
    [few] { $count } مداخل
    [many] { $count } مدخلًا
   *[other] { $count } مدخل
}
count-word = { $count ->
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
   *[other] { $count } كلمة
}
count-changed = عُدّلت بعدها: { $count }
count-unplaced = بلا موضع: { $count }
verdict-count = { $verdict }: { $count }
cited-times = مرات الاستشهاد: { $count }
about-minutes = { $minutes ->
    [one] نحو دقيقة
    [two] نحو دقيقتين
    [few] نحو { $minutes } دقائق
   *[other] نحو { $minutes } دقيقة
}

## الأحكام

verdict-supported = مؤيَّدة
verdict-supported-meaning = أدلّة مستقلّة تؤيّد الدعوى.
verdict-partly-supported = مؤيَّدة جزئيًّا
verdict-partly-supported-meaning = صحيحة في جزء منها، أو بمعنى أضيق ممّا قيل.
verdict-contested = مختلَف فيها
verdict-contested-meaning = الأدلّة أو آراء أهل المعرفة موزّعة على أكثر من جانب.
verdict-contradicted = منقوضة
verdict-contradicted-meaning = الأدلّة التي عُثر عليها تخالفها.
verdict-unverifiable = لا يمكن التحقق منها
verdict-unverifiable-meaning = لا يحسمها دليل معلن: دافع مثلًا، أو مصدر لم يُسمَّ.
verdict-opinion = رأي
verdict-opinion-meaning = حُكم تمكن مناقشته ولا يمكن التحقق منه.
verdict-none = لم تُقيَّم
verdict-none-title = لم تُقيَّم
verdicts-meaning = معاني الأحكام
by-verdict = بحسب الحُكم

## النصوص وحواشيها

text-notes = { $count ->
    [one] حاشية واحدة
    [two] حاشيتان
    [few] { $count } حواشٍ
   *[other] { $count } حاشية
}
text-notes-checked = { $count ->
    [one] حاشية واحدة، آخر مراجعة { $date }
    [two] حاشيتان، آخر مراجعة { $date }
    [few] { $count } حواشٍ، آخر مراجعة { $date }
   *[other] { $count } حاشية، آخر مراجعة { $date }
}
text-minutes = { $minutes ->
    [one] نحو دقيقة
    [two] نحو دقيقتين
    [few] نحو { $minutes } دقائق
   *[other] نحو { $minutes } دقيقة
}
text-reading = قراءة في { $source }
text-license = هذا النص: { $license }
text-map = دعاواه على خريطة
text-timeline = أحداثه على الخط الزمني
filter = تصفية
filter-notes = تصفية الحواشي
filter-show = أظهر
filter-verdicts = الأحكام
filter-kinds = الأنواع
filter-not-stated = غير مذكور
views-label = طرق عرض هذا النص
view-full = مع الحواشي
view-clean = النص وحده
view-clean-title = النص وحده
view-notes = الحواشي وحدها
view-notes-title = الحواشي وحدها
view-passages = المواضع المحشّاة
view-passages-title = المواضع المحشّاة
before-headings = قبل العنوان الأول
whole-section = القسم كله
omitted = { $count ->
    [one] فقرة واحدة بلا حواشٍ
    [two] فقرتان بلا حواشٍ
    [few] { $count } فقرات بلا حواشٍ
   *[other] { $count } فقرة بلا حواشٍ
}
notes-summary = { $count ->
    [one] حاشية واحدة: { $numbers }
    [two] حاشيتان: { $numbers }
    [few] { $count } حواشٍ: { $numbers }
   *[other] { $count } حاشية: { $numbers }
}
note-label = الحاشية { $number }، { $kind }
note-label-changed = عُدّل الموضع بعدها
note-back = عودة إلى النص، الحاشية { $number }
note-previous = الحاشية السابقة، { $number }
note-next = الحاشية التالية، { $number }
note-edit = عدّل الحاشية { $number }
note-retracted = سُحبت: لم تعد هذه الحاشية قائمة
note-again = انظر { $note }
note-full = اقرأ الحاشية كاملة
note-checked = روجعت { $date }
paragraph-link = رابط الفقرة
section-link = رابط هذا القسم
table-label = جدول
task-done = أُنجز
task-open = لم يُنجز
unplaced-heading = حواشٍ بلا موضع
unplaced-lede = الكلمات التي تقتبسها لم تعد في النص، أو تكرّرت فيه ولا شيء يدلّ على المقصود منها. وهي مذكورة هنا إلى أن يُعثر على موضعها.
unplaced-lede-all = الكلمات التي تقتبسها لم تعد في النص، أو تكرّرت فيه ولا شيء يدلّ على المقصود منها. وهي مذكورة هنا إلى أن يُعثر على موضعها؛ وفي { $link } ما كان منها في النصوص كلها.
unplaced-link = صفحة التغطية
unplaced-quotes = تقتبس { $quote }
unplaced-ambiguous = ملتبس: { $reason }
unplaced-lost = مفقود: { $reason }

## مواضع عُدّلت

altered-number = عدد
altered-date = تاريخ
altered-name = اسم
altered-negation = نفي
changed-altered = تغيّر في هذا الموضع { $dated ->
    [checked] بعد آخر مراجعة
   *[written] بعد الكتابة
}: { $list }
changed-plain = { $dated ->
    [checked] عُدّل الموضع بعد آخر مراجعة
   *[written] عُدّل الموضع بعد الكتابة
}
commit = الإيداع { $hash }
words-removed = حُذف:
words-added = أُضيف:

## المداخل

section-verdict = الحُكم
section-evidence = الأدلّة
section-passages = أين وردت
section-passages-text = المواضع في النص
section-relations = دعاوى ذات صلة
section-see = انظر أيضًا
section-history = السجلّ
section-cite = الاستشهاد
section-reference = البيانات
section-reliability = الموثوقية
section-cited = استُشهد به في
section-mentions = ذُكر في
fact-address = العنوان
fact-archived = الأرشيف
fact-publisher = الناشر
fact-language = اللغة
fact-cited-as = يُذكر هكذا
fact-certainty = اليقين
fact-confidence = الثقة
fact-date = التاريخ
fact-place = المكان
fact-timeline = الخط الزمني
fact-judged-on = أساس الحُكم
fact-checked = آخر مراجعة
fact-by = أعدّ المدخل
checked-by = { $date }، { $names }
seen-on = زيارة { $date }
basis-contemporaneous = ما كان يمكن أن يُعرف حينها
basis-hindsight = ما عُرف لاحقًا
basis-both = ما كان يمكن أن يُعرف حينها، وما عُرف لاحقًا
confidence-low = منخفضة
confidence-medium = متوسطة
confidence-high = عالية
certainty-certain = مؤكد
certainty-probable = مرجّح
certainty-uncertain = غير مؤكد
said-on = قيلت في { $date }
said-by = قالها { $speaker }
said-on-by = قالها { $speaker }، { $date }
stance-refutes = ضدّ الدعوى
stance-mixed = معها وضدّها
stance-context = سياق
stance-supports = مع الدعوى
none-found = لم يُعثر على شيء.
no-evidence = لم يُذكر مصدر مع هذه الدعوى ولا ضدّها.
archived-copy = نسخة مؤرشفة
used-refutes = دعاوى يخالفها
used-mixed = دعاوى يؤيّدها من وجه ويخالفها من وجه
used-context = دعاوى يوضّح سياقها
used-supports = دعاوى يؤيّدها
relation-supports = تؤيّد
relation-supports-inverse = تؤيّدها
relation-contradicts = تناقض
relation-contradicts-inverse = تناقضها
relation-undercuts = تُضعف
relation-undercuts-inverse = تُضعفها
relation-repeats = تكرّر
relation-repeats-inverse = تتكرّر في
change-correction = تصحيح
change-update = تحديث
change-clarification = توضيح
first-written = كُتب أول مرة.
retracted-mark = سُحبت
retracted-notice = سُحب هذا المدخل ولم يعد قائمًا؛ وقد أُبقي لتظلّ الروابط إليه تصل إلى هنا.
retracted-notice-history = سُحب هذا المدخل ولم يعد قائمًا؛ وقد أُبقي لتظلّ الروابط إليه تصل إلى هنا، و{ $history } يبيّن السبب.
retracted-history = سجلّه
draft-notice = مسوّدة لم تُنشر بعد.
place-section = القسم كله: { $section }
place-text = النص كله
place-paragraph = الفقرة { $number }
place-note = الحاشية { $number }
words-link = رابط هذه الكلمات
about-event = عن هذا الحدث
about-source = عن هذا المصدر
caveat = تنبيه
event-claims = دعاوى يتصل بها
event-more = المصادر والمواضع
event-bears-on = يتصل بـ: { $claims }
reliability-lede = تُذكر الأوصاف مع أصحابها. وليس هنا تقييم من الطبعة نفسها.
source-reply = ردّه
source-texts = نصوص تنقله أو تناقشه
person-said = دعاوى قالها
person-wrote = مؤلف أو محرر أو مترجم لـ

## الموضع في المصدر

locator-page = ص { $value }
locator-pages = ص { $value }
locator-chapter = فصل { $value }
locator-section = قسم { $value }
locator-paragraph = فقرة { $value }
locator-line = سطر { $value }
locator-verse = بيت { $value }
locator-time = عند { $value }
locator-figure = شكل { $value }
locator-table = جدول { $value }

## بيانات المصادر بلا أسلوب توثيق

reference-translated = ترجمة { $names }
reference-edited = تحرير { $names }
reference-issue = عدد { $issue }
reference-edition = ط { $edition }
reference-pages = ص { $pages }
label-undated = د. ت.
label-decade = عقد { $year }
label-two = { $first } و{ $second }
label-many = { $first } وآخرون

## الاستشهاد بالطبعة

cite-text = الاستشهاد بهذا النص
cite-claim = الاستشهاد بهذه الدعوى
cite-source = الاستشهاد بهذا المصدر
cite-entry = الاستشهاد بهذا المدخل
cite-passage = الاستشهاد بهذا الموضع
cite-event = الاستشهاد بهذا الحدث
cite-page = الاستشهاد بهذه الصفحة
citation-title = «{ $title }».
citation-in-text = في { $edition }
citation-in-claim = دعوى في { $edition }
citation-in-source = مصدر في { $edition }
citation-in-event = حدث في { $edition }
citation-version = نسخة { $date }
citation-passages = للاستشهاد بموضع بعينه، اتبع الرقم بجانب فقرته أو رقم حاشيته، وخذ العنوان من هناك. العناوين لا يُعاد استعمالها أبدًا.
citation-each = لكل موضع ذي حاشية استشهاده الخاص في: { $link }.
entry-files = الملفات: { $files }
entry-of-source = { $format } لهذا المصدر
copy-citation = انسخ التوثيق
copied = نُسخ

## الصفحة الرئيسية

home-prepared = إعداد { $names }.
home-version = نسخة { $date }.
home-count-texts = { $count ->
    [one] نص مقروء
    [two] نصّان مقروءان
    [few] نصوص مقروءة
   *[other] نصًّا مقروءًا
}
home-count-claims = { $count ->
    [one] دعوى موزونة
    [two] دعويان موزونتان
    [few] دعاوى موزونة
   *[other] دعوى موزونة
}
home-count-events = { $count ->
    [one] حدث مؤرّخ
    [two] حدثان مؤرّخان
    [few] أحداث مؤرّخة
   *[other] حدثًا مؤرّخًا
}
home-count-sources = { $count ->
    [one] مصدر مذكور
    [two] مصدران مذكوران
    [few] مصادر مذكورة
   *[other] مصدرًا مذكورًا
}
home-claims = كل الأقوال بحسب الحُكم، ومع كلّ منها سببه وأدلّته.
home-timeline = ما الذي وقع ومتى، بمقياس الرسم وبالترتيب.
home-sources = لكلّ منها بياناته، وما قيل فيه، ومن استشهد به.
home-people = من تكلّم أو كتب أو ذُكر.
home-marks = الخطوط والعلامات
home-lines = الخط تحت الكلمات يعني أن لها حاشية. والخط نفسه يعلو الحاشية، فيُعرف نوعها بغير لون:
home-specimen = في هذه الكلمات { $claim }، وهذه تذكر { $event }، وهذه تستند إلى { $source }، وهذه { $note }.
specimen-claim = دعوى يمكن وزنها
specimen-event = شيئًا وقع
specimen-source = وثيقة
specimen-note = لفظ مشروح
home-verdicts = لكل حُكم علامة. وهي تدلّ على مدى الأدلّة، ولا تقول شيئًا عن أصحاب الرأي:
home-hindsight = قد يذكر الحُكم أكان مستندًا إلى ما كان يمكن أن يُعرف حينها أم إلى ما عُرف لاحقًا. وليس من الإنصاف أن يُخطَّأ توقّع بوقائع لم تكن معروفة لأحد.

## الفهارس

claims-sub = { $count ->
    [one] قول واحد، أُعيدت صياغته ووُزن
    [two] قولان، أُعيدت صياغتهما ووُزنا
    [few] { $count } أقوال، أُعيدت صياغتها ووُزنت
    [many] { $count } قولًا، أُعيدت صياغتها ووُزنت
   *[other] { $count } قول، أُعيدت صياغتها ووُزنت
}
claims-strip = كل علامة دعوى واحدة، بترتيب القراءة؛ والفراغات تفصل الأقسام.
claims-strip-label = { $count ->
    [one] دعوى واحدة بترتيب القراءة: { $verdicts }.
    [two] دعويان بترتيب القراءة: { $verdicts }.
    [few] { $count } دعاوى بترتيب القراءة: { $verdicts }.
   *[other] { $count } دعوى بترتيب القراءة: { $verdicts }.
}
claims-more = الحُكم والأدلّة والمواضع
claims-maps = على خريطة، مع صلاتها ومصادرها: { $maps }.
sources-sub = { $count ->
    [one] وثيقة واحدة تستند إليها هذه الطبعة أو تناقشها
    [two] وثيقتان تستند إليهما هذه الطبعة أو تناقشهما
    [few] { $count } وثائق تستند إليها هذه الطبعة أو تناقشها
   *[other] { $count } وثيقة تستند إليها هذه الطبعة أو تناقشها
}
sources-files = لبرامج إدارة المراجع: { $files }
people-heading = الأشخاص والمنظمات
people-sub = { $count } ممّن تكلّم أو كتب أو ذُكر
show-all = أظهر الكل ({ $total })
show-first = أظهر أول { $count }
show-more = أظهر المزيد ({ $count })
list-more = وهناك { $count } غيرها: يعرضها كلها { $command }.

## الخط الزمني

timeline-scale = بمقياس الرسم
timeline-other = أحداث أخرى
timeline-key = العلامات
sign-day = اليوم معروف
sign-month = الشهر فقط
sign-span = مدّة
sign-year = السنة فقط، أو سنوات
sign-open = نهاية مفتوحة أو غير معروفة
sign-doubt = تقريبًا، أو غير مؤكد
sign-more = عدد ما بقي
strip-more = أحداث أخرى عددها { $count }، من { $first } إلى { $last }
timeline-sub-text = { $count ->
    [one] حدث واحد في { $text }
    [two] حدثان في { $text }
    [few] { $count } أحداث في { $text }
    [many] { $count } حدثًا في { $text }
   *[other] { $count } حدث في { $text }
}
from-to = من { $first } إلى { $last }
timeline-all = كل أحداث الطبعة
timeline-texts = بحسب النص: { $texts }
timeline-enlarged = بمقياس الرسم؛ وأدناه أحداث مكبّرة عددها { $count }، من { $first } إلى { $last }.
timeline-signs = كل علامة تقود إلى حدثها في القائمة.
timeline-signs-undated = كل علامة تقود إلى حدثها في القائمة، وفيها وحدها أحداث بلا تاريخ، عددها { $count }.

## خرائط الدعاوى

map-sub = { $count ->
    [one] دعوى واحدة في { $text }
    [two] دعويان في { $text }
    [few] { $count } دعاوى في { $text }
   *[other] { $count } دعوى في { $text }
}
map-sub-relations = الصلات بينها { $count }
map-all = كل الدعاوى بحسب الحُكم
map-legend = معاني الأحكام
map-drawing = الخريطة
map-list = دعوى دعوى
map-label = خريطة الدعاوى مرسومة؛ والقائمة أدناه تقول الشيء نفسه
map-links = الدعاوى والمصادر روابط. أشِر إلى دعوى لتبرز خطوطها.
map-elsewhere = صلات بدعاوى في نصوص أخرى لا ترد إلا في القائمة، عددها { $count }.
map-relations = الصلات
map-claims = الدعاوى بترتيب القراءة
map-sources-one = مصادر دعوى واحدة
map-sources-several = مصادر دعاوى عدّة
map-relation-supports = تؤيّد
map-relation-contradicts = تناقض
map-relation-undercuts = تُضعف
map-relation-repeats = تكرّر
map-line-supports = { $from } تؤيّد { $to }
map-line-contradicts = { $from } تناقض { $to }
map-line-undercuts = { $from } تُضعف { $to }
map-line-repeats = { $from } تكرّر { $to }
map-source-refutes = مصدر ضدّها
map-source-mixed = معها وضدّها
map-source-context = سياق
map-source-supports = مصدر معها
map-stance-refutes = ضدّها
map-stance-mixed = معها وضدّها
map-stance-context = سياق
map-stance-supports = معها

## ما وُضعت له حواشٍ وما بقي مفتوحًا

coverage-sub = ما وُضعت له حواشٍ وما بقي مفتوحًا
coverage-passages = المواضع
coverage-records = المداخل
coverage-open = ما بقي مفتوحًا
coverage-checked = آخر المراجعات
coverage-lede = تُحسب من ملفات الطبعة كلما بُنيت. وهي تبيّن ما نُظر فيه وما لم يُنظر، وما بقي على من أراد المساعدة.
coverage-count-words = { $words ->
    [one] كلمة
    [two] كلمتان
    [few] كلمات
   *[other] كلمة
} في { $texts ->
    [one] نص واحد
    [two] نصّين
    [few] { $texts } نصوص
   *[other] { $texts } نصًّا
}
coverage-count-paragraphs = من { $paragraphs ->
    [one] فقرة واحدة لها حواشٍ
    [two] فقرتين لها حواشٍ
    [few] { $paragraphs } فقرات لها حواشٍ
   *[other] { $paragraphs } فقرة لها حواشٍ
}
coverage-count-unplaced = { $count ->
    [one] اقتباس بلا موضع
    [two] اقتباسان بلا موضع
    [few] اقتباسات بلا موضع
   *[other] اقتباسًا بلا موضع
}
coverage-count-changed = { $count ->
    [one] موضع عُدّل بعد اقتباسه
    [two] موضعان عُدّلا بعد اقتباسهما
    [few] مواضع عُدّلت بعد اقتباسها
   *[other] موضعًا عُدّلت بعد اقتباسها
}
coverage-all-texts = كل النصوص
share-annotated = الفقرات المحشّاة { $annotated } من { $paragraphs }، { $share } %
share-none = لا فقرات
coverage-counting = تُعدّ الفقرة محشّاة إذا لامسها موضع حاشية. أمّا الحواشي على قسم كامل أو نص كامل، وهوامش المؤلف نفسه، فلا تدخل في العدّ.
coverage-no-text = لا نص بعد.
coverage-quotes = كل حاشية تقتبس الكلمات التي تتناولها. ما آلت إليه هذه الكلمات:
coverage-quotes-table = المواضع المقتبسة بحسب ما آلت إليه
column-status = الحالة
column-passages = المواضع
column-meaning = المعنى
column-kind = النوع
column-all = الكل
column-placed = في نص
column-published = منشورة
column-retracted = مسحوبة
column-drafts = مسوّدات
status-exact = مطابق
status-exact-meaning = هي في النص كما اقتُبست.
status-changed = معدّل
status-changed-meaning = عُدّلت بعد اقتباسها. والحاشية عند ما يقوله النص الآن.
status-moved = منقول
status-moved-meaning = هي نفسها، في مكان آخر.
status-ambiguous = ملتبس
status-ambiguous-meaning = هي في مواضع عدّة، ولا شيء يدلّ على المقصود منها.
status-lost = مفقود
status-lost-meaning = لم تعد في النص.
coverage-unplaced = بلا موضع
coverage-unplaced-lede = هذه في ذيل نصّها لا بجانب موضع.
coverage-changed = عُدّلت بعد اقتباسها
coverage-moved = منقولة
coverage-none = لا شيء.
coverage-records-table = المداخل بحسب النوع
coverage-verdicts = الدعاوى بحسب الحُكم
open-questions = أسئلة
open-unsourced = مواضع تحتاج إلى مصدر
open-unassessed = دعاوى بلا حُكم
open-unsupported = دعاوى بلا أدلّة
open-unarchived = مصادر على الويب بلا نسخة مؤرشفة
open-unreviewed = لم تُراجع، أو لم يُذكر متى
coverage-adrift = حواشٍ لا تتبع نصًّا
coverage-adrift-lede = تُقرأ الحاشية بجانب موضعها. وهذه لا تذكر موضعًا، فهي هنا وحدها.
coverage-reviewed = المداخل التي يُذكر فيها تاريخ آخر مراجعة: { $count }. والأقدم أولًا.
coverage-no-reviewed = لا يذكر أي مدخل متى روجع.
row-edited = عُدّل { $date }
row-checked = روجع بعدها
row-unchecked = لم يُراجع بعدها

## التواريخ

month = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}
month-short = { month }
month-of = { month }
month-of-short = { month }
year = { $year }
year-ce = { $year } م
year-bce = { $year } ق.م
decade = عقد { $year }
decade-bce = عقد { $year } ق.م
century = القرن { $number }
century-bce = القرن { $number } ق.م
millennium = الألفية { $number }
millennium-bce = الألفية { $number } ق.م
year-unknown = سنة غير معروفة
date-season = { $season ->
    [spring] ربيع
    [summer] صيف
    [autumn] خريف
   *[winter] شتاء
} { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-about = نحو { $date }
date-perhaps = ربما { $date }
date-perhaps-about = ربما نحو { $date }
date-from = منذ { $date }
date-from-unknown = منذ { $date }، ونهايتها غير معروفة
date-until = حتى { $date }
date-until-unknown = حتى { $date }، وبدايتها غير معروفة
date-undated = بلا تاريخ
span-days = { $first }–{ $last } { $month } { $year }
span-days-of-year = { $day } { $month } – { $last }
span-months = { $first }–{ $last } { $year }
span-years = { $first }–{ $last }
span = { $first } – { $last }
