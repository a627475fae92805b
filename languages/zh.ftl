### 中文：页面用语。各条消息的变量见 en.ftl。
###
### 术语：注（note）、论断（claim）、来源（source）、事件（event）、判断（verdict）、证据（evidence）、
### 原文（passage）、条目（record）、本版（edition）、释义（gloss）。

## 词间符号

comma = ，
list-comma = 、
space = {""}
semicolon = ；
list-and = 和
sentence = { $words }。
labelled = { $label }：{ $value }
quoted = “{ $words }”
bracketed = （{ $words }）

## 页面与框架

skip-link = 跳到正文
nav-label = 本版导航
crumbs-label = 所在位置
legend-label = 图例
parts-label = 分页
on-this-page = 本页内容
contents = 目录
page-home = 首页
page-text = 正文
page-texts = 文章
page-claims = 论断
page-events = 事件
page-sources = 来源
page-notes = 注
page-timeline = 时间线
page-people = 人物
page-tags = 标签
page-coverage = 注释情况
page-map = 论断图
previous-text = 上一篇
previous-claim = 上一条论断
previous-source = 上一个来源
previous-event = 上一个事件
previous-person = 上一个人物
next-text = 下一篇
next-claim = 下一条论断
next-source = 下一个来源
next-event = 下一个事件
next-person = 下一个人物
foot-edition = 注释版。
foot-edition-licensed = 注释版，许可：{ $license }。
foot-coverage = 已注与未决
foot-edit = 编辑或更正本页
foot-made = 由 postil 制作。
tags-list = 标签：{ $tags }
moved-title = 已迁移
moved-heading = 本页已迁移
moved-link = 前往新地址
not-found-title = 未找到
not-found-heading = 没有这个页面
not-found-sub = 地址可能有误，或页面已迁移
not-found-again = 请从{ $home }重新开始。
not-found-claims = 请从{ $home }重新开始，或查阅{ $claims }。
not-found-sources = 请从{ $home }重新开始，或查阅{ $sources }。
not-found-both = 请从{ $home }重新开始，或查阅{ $claims }与{ $sources }。
not-found-claims-link = 论断
not-found-sources-link = 来源

## 类别

kind-claim = 论断
kind-event = 事件
kind-source = 来源
kind-note = 注
kind-person = 人物
kind-organisation = 机构
kind-text = 文章
kind-tag = 标签
kind-footnote = 脚注
kind-gloss = 释义
kind-context = 背景
kind-translation = 译文
kind-textual = 校勘
kind-question = 疑问
kind-needs-source = 待补来源
kinds-claim = 论断
kinds-event = 事件
kinds-source = 来源
kinds-note = 注
kinds-person = 人物
kinds-fn = 脚注
meaning-claim = 可以衡量的陈述，附判断
meaning-event = 发生过的事，附日期
meaning-source = 原文所依据的文献
meaning-note = 名词解释、背景或疑问
meaning-person = 所指何人
meaning-fn = 附带说明；无线条，仅有编号
claim-kind-factual = 事实
claim-kind-causal = 因果
claim-kind-predictive = 预测
claim-kind-evaluative = 评价
claim-kind-definitional = 定义
source-type-article = 文章
source-type-book = 图书
source-type-chapter = 章节
source-type-report = 报告
source-type-webpage = 网页
source-type-post = 帖子
source-type-speech = 讲话
source-type-interview = 访谈
source-type-dataset = 数据集
source-type-law = 法律
source-type-case = 案例
source-type-video = 视频
source-type-audio = 音频
source-type-image = 图像
source-type-letter = 书信
source-type-manuscript = 手稿
source-type-other = 其他
source-kind-primary = 一手
source-kind-secondary = 二手
source-kind-tertiary = 三手

## 数量

count-claim = { $count } 条论断
count-event = { $count } 个事件
count-source = { $count } 个来源
count-note = { $count } 条注
count-person = { $count } 人
count-fn = { $count } 条脚注
count-person-or-organisation = { $count } 个人物与机构
count-tag = { $count } 个标签
count-entry = { $count } 项
count-word = { $count } 词
count-changed = { $count } 处已改动
count-unplaced = { $count } 处无着落
verdict-count = { $verdict } { $count }
cited-times = 被引 { $count } 次
about-minutes = 约 { $minutes } 分钟

## 判断

verdict-supported = 有据
verdict-supported-meaning = 有独立证据支持这一论断。
verdict-partly-supported = 部分有据
verdict-partly-supported-meaning = 部分属实，或在比原话更窄的意义上属实。
verdict-contested = 有争议
verdict-contested-meaning = 证据或内行意见各执一端。
verdict-contradicted = 与证据不符
verdict-contradicted-meaning = 已找到的证据与之相反。
verdict-unverifiable = 无法查证
verdict-unverifiable-meaning = 没有公开证据可以定论，例如动机，或未具名的来源。
verdict-opinion = 意见
verdict-opinion-meaning = 可以讨论而无法查证的看法。
verdict-none = 未判断
verdict-none-title = 未判断
verdicts-meaning = 各项判断的含义
by-verdict = 按判断

## 正文与注

text-notes = { $count } 条注
text-notes-checked = { $count } 条注，最近核对于{ $date }
text-minutes = 约 { $minutes } 分钟
text-reading = 解读：{ $source }
text-license = 本文：{ $license }
text-map = 文中论断的关系图
text-timeline = 文中事件的时间线
filter = 筛选
filter-notes = 筛选注
filter-show = 显示
filter-verdicts = 判断
filter-kinds = 类别
filter-not-stated = 未注明
views-label = 本文的阅读方式
view-full = 带注
view-clean = 仅正文
view-clean-title = 仅正文
view-notes = 仅注
view-notes-title = 仅注
view-passages = 加注段落
view-passages-title = 加注段落
before-headings = 首个标题之前
whole-section = 整节
omitted = { $count } 段无注
notes-summary = { $count } 条注：{ $numbers }
note-label = 注 { $number }，{ $kind }
note-label-changed = 原文其后有改动
note-back = 回到正文，注 { $number }
note-previous = 上一条注，{ $number }
note-next = 下一条注，{ $number }
note-edit = 编辑注 { $number }
note-retracted = 已撤回：此注不再成立
note-again = 见{ $note }
note-full = 阅读全注
note-checked = { $date }核对
paragraph-link = 段落链接
section-link = 本节链接
table-label = 表格
task-done = 已完成
task-open = 未完成
unplaced-heading = 无着落的注
unplaced-lede = 这些注所引的字句已不在文中，或在文中不止一处，无从判定所指。找回位置之前列于此处。
unplaced-lede-all = 这些注所引的字句已不在文中，或在文中不止一处，无从判定所指。找回位置之前列于此处；各篇的此类注见{ $link }。
unplaced-link = 注释情况页
unplaced-quotes = 所引：{ $quote }
unplaced-ambiguous = 所指不明：{ $reason }
unplaced-lost = 已失：{ $reason }

## 改动过的原文

altered-number = 数字
altered-date = 日期
altered-name = 名称
altered-negation = 否定词
changed-altered = { $dated ->
    [checked] 上次核对之后
   *[written] 写成之后
}，原文此处有改动：{ $list }
changed-plain = { $dated ->
    [checked] 原文在上次核对之后有改动
   *[written] 原文在写成之后有改动
}
commit = 提交 { $hash }
words-removed = 删去：
words-added = 增添：

## 条目

section-verdict = 判断
section-evidence = 证据
section-passages = 出处
section-passages-text = 在文中的位置
section-relations = 相关论断
section-see = 参见
section-history = 修订记录
section-cite = 引用
section-reference = 著录
section-reliability = 可靠程度
section-cited = 引用者
section-mentions = 提及之处
fact-address = 网址
fact-archived = 存档
fact-publisher = 出版者
fact-language = 语言
fact-cited-as = 引作
fact-certainty = 确定程度
fact-confidence = 把握
fact-date = 日期
fact-place = 地点
fact-timeline = 时间线
fact-judged-on = 判断依据
fact-checked = 最近核对
fact-by = 条目作者
checked-by = { $date }，{ $names }
seen-on = { $date }查阅
basis-contemporaneous = 当时所能知道的
basis-hindsight = 后来得知的
basis-both = 当时所能知道的，以及后来得知的
confidence-low = 低
confidence-medium = 中
confidence-high = 高
certainty-certain = 确定
certainty-probable = 很可能
certainty-uncertain = 不确定
said-on = { $date }提出
said-by = { $speaker }提出
said-on-by = { $speaker }，{ $date }
stance-refutes = 反对这一论断
stance-mixed = 有支持也有反对
stance-context = 背景
stance-supports = 支持这一论断
none-found = 未找到。
no-evidence = 没有列出支持或反对这一论断的来源。
archived-copy = 存档副本
used-refutes = 所反对的论断
used-mixed = 既支持又反对的论断
used-context = 提供背景的论断
used-supports = 所支持的论断
relation-supports = 支持
relation-supports-inverse = 得到支持
relation-contradicts = 反驳
relation-contradicts-inverse = 遭到反驳
relation-undercuts = 削弱
relation-undercuts-inverse = 受到削弱
relation-repeats = 重复
relation-repeats-inverse = 重复于
change-correction = 更正
change-update = 更新
change-clarification = 说明
first-written = 初稿。
retracted-mark = 已撤回
retracted-notice = 已撤回。此条目不再成立；保留于此，以便原有链接仍能到达。
retracted-notice-history = 已撤回。此条目不再成立；保留于此，以便原有链接仍能到达。原因见{ $history }。
retracted-history = 修订记录
draft-notice = 草稿，尚未发布。
place-section = 整节：{ $section }
place-text = 全文
place-paragraph = 第 { $number } 段
place-note = 注 { $number }
words-link = 指向这些字句的链接
about-event = 关于此事件
about-source = 关于此来源
caveat = 须知
event-claims = 相关论断
event-more = 来源与原文
event-bears-on = 关系到{ $claims }
reliability-lede = 各种说法均注明出自何人。本版自身不作评级。
source-reply = 其回应
source-texts = 收录或讨论它的文章
person-said = 所提论断
person-wrote = 著、编或译

## 来源中的位置

locator-page = 第 { $value } 页
locator-pages = 第 { $value } 页
locator-chapter = 第 { $value } 章
locator-section = 第 { $value } 节
locator-paragraph = 第 { $value } 段
locator-line = 第 { $value } 行
locator-verse = 第 { $value } 句
locator-time = { $value } 处
locator-figure = 图 { $value }
locator-table = 表 { $value }

## 无引用格式时的著录

reference-translated = { $names }译
reference-edited = { $names }编
reference-issue = 第 { $issue } 期
reference-edition = 第 { $edition } 版
reference-pages = 第 { $pages } 页
label-undated = 无日期
label-decade = { $year }年代
label-two = { $first }和{ $second }
label-many = { $first }等

## 引用本版

cite-text = 引用本文
cite-claim = 引用此论断
cite-source = 引用此来源
cite-entry = 引用此条目
cite-passage = 引用此处
cite-event = 引用此事件
cite-page = 引用本页
citation-title = “{ $title }”。
citation-in-text = 载{ $edition }
citation-in-claim = 论断，载{ $edition }
citation-in-source = 来源，载{ $edition }
citation-in-event = 事件，载{ $edition }
citation-version = { $date }版
citation-passages = 若引用某一处，请点击段落旁的编号或注的编号，从那里取得地址。地址不会挪作他用。
citation-each = 每一处有注的字句都有各自的引用格式，见：{ $link }。
entry-files = 文件：{ $files }
entry-of-source = 此来源的 { $format }
copy-citation = 复制引文
copied = 已复制

## 首页

home-prepared = { $names }编。
home-version = { $date }版。
home-count-texts = 篇文章
home-count-claims = 条论断
home-count-events = 个事件
home-count-sources = 个来源
home-claims = 全部陈述按判断分列，各附理由与证据。
home-timeline = 何时发生何事，按比例并按次序。
home-sources = 各附著录、对它的评说，以及引用它之处。
home-people = 发言、著述与被提及者。
home-marks = 线条与标记
home-lines = 字下有线，表示有注。注的上方是同样的线，因此不凭颜色也能分辨类别：
home-specimen = 这里是{ $claim }，这里是{ $event }，这里依据{ $source }，这里是{ $note }。
specimen-claim = 可以衡量的论断
specimen-event = 发生过的事
specimen-source = 一份文献
specimen-note = 有待解释的名词
home-verdicts = 每项判断各有标记。它说明证据能走多远，不涉及持此看法的人：
home-hindsight = 每项判断可以说明所依据的是当时所能知道的，还是事后的认识。以无人知晓的事实来判定预测有误，并不公平。

## 索引

claims-sub = { $count } 条陈述，经重述与衡量
claims-strip = 每个标记是一条论断，按阅读次序排列；空隙为分节。
claims-strip-label = 按阅读次序的 { $count } 条论断：{ $verdicts }。
claims-more = 判断、证据、原文
claims-maps = 以图示其关系与来源：{ $maps }。
sources-sub = 本版所依据或讨论的 { $count } 份文献
sources-files = 供文献管理软件使用：{ $files }
people-heading = 人物与机构
people-sub = { $count } 个发言、著述或被提及者
show-all = 显示全部 { $total } 项
show-first = 显示前 { $count } 项
show-more = 再显示 { $count } 项
list-more = 另有 { $count } 项：{ $command } 可列出全部。

## 时间线

timeline-scale = 按比例
timeline-other = 其他事件
timeline-key = 图例
sign-day = 日期确知
sign-month = 仅知月份
sign-span = 一段时间
sign-year = 仅知年份，或若干年
sign-open = 终点未定或不详
sign-doubt = 大约，或不确定
sign-more = 另有若干
strip-more = 另有 { $count } 个事件，{ $first }至{ $last }
timeline-sub-text = { $text }中的 { $count } 个事件
from-to = { $first }至{ $last }
timeline-all = 本版全部事件
timeline-texts = 按文章：{ $texts }
timeline-enlarged = 按比例绘制；下方放大{ $first }至{ $last }的 { $count } 个事件。
timeline-signs = 每个标记通向列表中的事件。
timeline-signs-undated = 每个标记通向列表中的事件；{ $count } 个无日期的事件仅见于列表。

## 论断图

map-sub = { $text }中的 { $count } 条论断
map-sub-relations = 其间关系 { $count } 条
map-all = 全部论断按判断分列
map-legend = 各项判断的含义
map-drawing = 图
map-list = 逐条论断
map-label = 论断图；下方列表内容相同
map-links = 论断与来源均为链接。指向一条论断，可突出它的连线。
map-elsewhere = 与其他文章中论断的 { $count } 条关系仅见于列表。
map-relations = 关系
map-claims = 按阅读次序的论断
map-sources-one = 一条论断的来源
map-sources-several = 多条论断的来源
map-relation-supports = 支持
map-relation-contradicts = 反驳
map-relation-undercuts = 削弱
map-relation-repeats = 重复
map-line-supports = { $from } 支持 { $to }
map-line-contradicts = { $from } 反驳 { $to }
map-line-undercuts = { $from } 削弱 { $to }
map-line-repeats = { $from } 重复 { $to }
map-source-refutes = 反对的来源
map-source-mixed = 有支持也有反对
map-source-context = 背景
map-source-supports = 支持的来源
map-stance-refutes = 反对
map-stance-mixed = 有支持也有反对
map-stance-context = 背景
map-stance-supports = 支持

## 已注与未决

coverage-sub = 已注与未决
coverage-passages = 原文
coverage-records = 条目
coverage-open = 未决
coverage-checked = 最近核对
coverage-lede = 每次生成时据本版文件统计。此处可见哪些已经看过、哪些没有，以及有意相助者还能做什么。
coverage-count-words = 词，共 { $texts } 篇
coverage-count-paragraphs = 段有注，共 { $paragraphs } 段
coverage-count-unplaced = 处引文无着落
coverage-count-changed = 处原文引用后有改动
coverage-all-texts = 全部文章
share-annotated = { $paragraphs } 段中 { $annotated } 段有注，{ $share }%
share-none = 无段落
coverage-counting = 注的原文触及某段，该段即计为有注。针对整节或全文的注，以及作者自己的脚注，不计在内。
coverage-no-text = 尚无文章。
coverage-quotes = 每条注都引出所注的字句。这些字句后来的情形：
coverage-quotes-table = 所引原文按后来情形分列
column-status = 状态
column-passages = 处数
column-meaning = 含义
column-kind = 类别
column-all = 总数
column-placed = 在文中
column-published = 已发布
column-retracted = 已撤回
column-drafts = 草稿
status-exact = 一致
status-exact-meaning = 文中字句与所引一致。
status-changed = 有改动
status-changed-meaning = 字句其后经过编辑。注随文中现有字句。
status-moved = 已移位
status-moved-meaning = 字句未变，位置不同。
status-ambiguous = 所指不明
status-ambiguous-meaning = 字句见于多处，无从判定所指。
status-lost = 已失
status-lost-meaning = 文中已无这些字句。
coverage-unplaced = 无着落
coverage-unplaced-lede = 这些条目列于各篇文末，而不在原文旁边。
coverage-changed = 引用后有改动
coverage-moved = 已移位
coverage-none = 无。
coverage-records-table = 条目按类别分列
coverage-verdicts = 论断按判断分列
open-questions = 疑问
open-unsourced = 待补来源的原文
open-unassessed = 未作判断的论断
open-unsupported = 没有证据的论断
open-unarchived = 没有存档副本的网上来源
open-unreviewed = 从未核对，或未注明日期
coverage-adrift = 不属于任何文章的注
coverage-adrift-lede = 注须对照原文阅读。这些注没有指明原文，因此只列于此。
coverage-reviewed = { $count } 个条目注明了最近核对的日期。最早的在前。
coverage-no-reviewed = 没有条目注明核对日期。
row-edited = { $date }改动
row-checked = 其后已核对
row-unchecked = 其后未核对

## 日期

month = { $month }月
month-short = { $month }月
month-of = { $month }月
month-of-short = { $month }月
year = { $year }年
year-ce = 公元{ $year }年
year-bce = 公元前{ $year }年
decade = { $year }年代
decade-bce = 公元前{ $year }年代
century = { $number }世纪
century-bce = 公元前{ $number }世纪
millennium = 第{ $number }个千年
millennium-bce = 公元前第{ $number }个千年
year-unknown = 年份不详
date-season = { $year }{ $season ->
    [spring] 春季
    [summer] 夏季
    [autumn] 秋季
   *[winter] 冬季
}
date-month = { $year }{ $month }
date-day = { $year }{ $month }{ $day }日
date-about = 约{ $date }
date-perhaps = 可能是{ $date }
date-perhaps-about = 可能约在{ $date }
date-from = { $date }起
date-from-unknown = { $date }起，终期不详
date-until = 至{ $date }
date-until-unknown = 至{ $date }，始期不详
date-undated = 无日期
span-days = { $year }{ $month }{ $first }日至{ $last }日
span-days-of-year = { $year }{ $month }{ $day }日至{ $last }
span-months = { $year }{ $first }至{ $last }
span-years = { $first }年至{ $last }
span = { $first }至{ $last }
