skip-link = Go to the text
skip-lnk = Go to the text
own-word = a word of one's own
wholly-other = What is it?
count-note = { $cuont ->
    [one] { $count } remark
   *[other] { $count } remarks
}
contents = { -thing }, { cotents }, { SHOUT($x) }
skip-link = Once more
nav-label
    .title = Nothing else
page-home { }
page-text = { $name ->
    [one] no default
}
