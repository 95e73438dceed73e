"""The rules of structure, explained: meaning and reason in both languages, two examples."""

from __future__ import annotations

Both = tuple[str, str]

STRUCTURE: dict[str, tuple[Both, Both, str, str]] = {
    "S101": (
        ("ここでは使えない名前の項目があります。", "There is a field of a name that is not known here."),
        ("書きまちがえた項目は、黙って無視されるより、知らされるほうが早く直せます。", "A misspelt field is mended sooner when it is told than when it is passed over."),
        "- student: Why?\n  aks: true",
        "- student: Why?\n  asks: true",
    ),
    "S102": (
        ("必要な項目がありません。", "A field that is needed is missing."),
        ("それがないと、この部分は出せません。", "Without it this part cannot be shown."),
        "- recap:\n    id: the-end",
        "- recap:\n    id: the-end\n    points: [Ask first.]",
    ),
    "S103": (
        ("値の種類が違います（文、リスト、項目の集まりなど）。", "The value is of another kind than it should be: a text, a list, a mapping."),
        ("多くは「- 」や字下げの書きまちがいです。", "It is most often a slip with “- ” or the indentation."),
        "- teacher: [Hello, there]",
        "- teacher: Hello there.",
    ),
    "S104": (
        ("知られていない段階（step）です。", "There is no step of this name."),
        ("登場人物の名前か、決まった段階の名前だけが使えます。", "A step begins with the name of somebody of the cast, or of a kind of step."),
        "- teecher: Hello.",
        "- teacher: Hello.",
    ),
    "S105": (
        ("一つの項目に、段階が二つ入っています。", "One list item holds two steps."),
        ("「- 」が一つ足りないと、どちらが先か分かりません。", "Where a “- ” is missing, it cannot be told which comes first."),
        "- teacher: Hello.\n  student: Hello.",
        "- teacher: Hello.\n- student: Hello.",
    ),
    "S106": (
        ("名前（id）に使えない字があります。", "The id has a character that ids cannot have."),
        ("idは記録や画面の外でも使われるので、半角の小文字・数字・ハイフンだけにします。", "Ids are used in records and on command lines: lower-case letters, digits and hyphens only."),
        "- teacher: Hello.\n  id: First Line",
        "- teacher: Hello.\n  id: first-line",
    ),
    "S107": (
        ("同じ名前（id）が二度使われています。", "An id is used twice."),
        ("学習の記録が混ざり、どちらの答えか分からなくなります。", "Two records would be mixed up in the learner's data."),
        "- teacher: One.\n  id: line\n- teacher: Two.\n  id: line",
        "- teacher: One.\n  id: line\n- teacher: Two.\n  id: other-line",
    ),
    "S108": (
        ("決まった値のどれでもありません。", "The value is none of those possible."),
        ("書きまちがいのまま動くと、思わぬふるまいになります。", "A misspelt value would lead to something you did not mean."),
        "- student: Why?\n  asks: yes",
        "- student: Why?\n  asks: true",
    ),
    "S109": (
        ("項目はあるのに、中身がありません。", "The field is there and has nothing in it."),
        ("空のせりふや空の選択肢が、学習者の前に出てしまいます。", "An empty line or option would stand before the learner."),
        "- teacher:",
        "- teacher: Hello.",
    ),
    "S110": (
        ("数が、使える範囲の外です。", "A number is out of range."),
        ("600分のレッスンは、一つのレッスンではありません。", "Ten hours are no single lesson."),
        "minutes: 1000",
        "minutes: 10",
    ),
    "R201": (
        ("goto や call の行き先の section がありません。", "A goto or call names a section that is not there."),
        ("行き先がないと、会話がそこで途切れます。", "Without it the conversation would break off."),
        "- goto: ending\n- section: the-end\n- teacher: Bye.",
        "- goto: the-end\n- section: the-end\n- teacher: Bye.",
    ),
    "R202": (
        ("条件が、このレッスンにないものを指しています。", "A condition names something that is not in this lesson."),
        ("その条件は決して成り立たず、場面がいつも飛ばされます。", "It would never hold, and its steps would always be passed over."),
        "- when:\n    seen: intro\n    steps:\n    - teacher: Again.",
        "- teacher: Hello.\n  id: intro\n- when:\n    seen: intro\n    steps:\n    - teacher: Again.",
    ),
    "R203": (
        ("cite が、sources.yaml にない出典を指しています。", "A cite names a source that sources.yaml does not have."),
        ("根拠を確かめたい学習者に、見せるものがありません。", "A learner who wants to see the evidence would find nothing."),
        "- teacher: It is so.\n  cite: [lww]",
        "- teacher: It is so.\n  cite: [law]",
    ),
    "R204": (
        ("concept が course.yaml にありません。", "course.yaml has no such concept."),
        ("進みぐあいは concept ごとに数えるので、どこにも入りません。", "Progress is counted by concept, and this would count nowhere."),
        "concepts: [consnt]",
        "concepts: [consent]",
    ),
    "R205": (
        ("misconception が course.yaml にありません。", "course.yaml has no such misconception."),
        ("まちがえた学習者に、思い違いを正す言葉が出ません。", "Learners who go wrong would not be told what puts it right."),
        "kind: choice\noptions:\n- {text: Yes, right: true, why: So it is.}\n- {text: No, why: It is not., misconception: silense}",
        "kind: choice\noptions:\n- {text: Yes, right: true, why: So it is.}\n- {text: No, why: It is not., misconception: silence}",
    ),
    "R206": (
        ("course.yaml の lessons にあるレッスンの、ファイルがありません。", "course.yaml lists a lesson that has no file."),
        ("講座の地図に、開けないレッスンが並びます。", "The course map would show a lesson that cannot be opened."),
        "# course.yaml\nlessons: [one, two, tree]",
        "# course.yaml\nlessons: [one, two]",
    ),
    "R207": (
        ("この講座にないレッスンを指しています。", "It names a lesson that this course does not have."),
        ("「先にこれを」と勧めても、学習者には見つかりません。", "Learners would be sent to something they cannot find."),
        "needs: [tow]",
        "needs: [two]",
    ),
    "R208": (
        ("ファイル名が、lesson の名前と合っていません。", "The file's name does not fit the lesson's id."),
        ("講座はファイル名からレッスンを探します。", "A course finds its lessons by the names of their files."),
        "lesson: two",
        "lesson: one",
    ),
    "R209": (
        ("学習者が何もできないまま、同じところを回り続けます。", "The lesson runs in a circle in which the learner can do nothing."),
        ("画面が止まったように見え、終わることもできません。", "The screen would seem frozen, and there would be no end."),
        "- section: again\n- goto: again",
        "- section: again\n- teacher: Hello.\n- choice:\n    id: c\n    options:\n    - say: Once more\n      steps:\n      - goto: again\n    - say: Go on",
    ),
    "R210": (
        ("section が、自分自身の中から call されています。", "A section is called from within itself."),
        ("call は戻ってくるものなので、いつまでも戻れません。", "A call comes back, and this one never could."),
        "- call: aside\n- section: aside\n  steps:\n  - teacher: Hello.\n  - call: aside",
        "- call: aside\n- section: aside\n  steps:\n  - teacher: Hello.",
    ),
    "R211": (
        ("このレッスンが course.yaml の lessons にありません。", "The lesson is not among those that course.yaml lists."),
        ("順番が決まらないので、いつも最後に並びます。", "It has no place in the order, and stands behind all others."),
        "# course.yaml\nlessons: [two]",
        "# course.yaml\nlessons: [one, two]",
    ),
    "R212": (
        ("同じフォルダに course.yaml がありません。", "There is no course.yaml in the same folder."),
        ("登場人物も言語も分からないので、ふつうのものとして読みます。", "Neither cast nor languages are known, so the usual ones are assumed."),
        "somewhere/01-hello.yaml",
        "my-course/course.yaml\nmy-course/01-hello.yaml",
    ),
    "R214": (
        ("next が、answers.yaml にない問いを指しています。", "A “next” names a question that answers.yaml does not have."),
        ("答えのない質問を、学習者に勧めてしまいます。", "Learners would be offered a question that has no answer."),
        "# answers.yaml\nanswers:\n- id: one\n  ask: {ja: [何, 意味, 教えて, 一], en: [a, b, c, d]}\n  answer: 一\n  next: [too]",
        "# answers.yaml\nanswers:\n- id: one\n  ask: {ja: [何, 意味, 教えて, 一], en: [a, b, c, d]}\n  answer: 一",
    ),
    "R221": (
        ("一つのレッスンのファイルが、二つあります。", "One lesson has two files."),
        ("開けるのは片方だけです。もう片方は、だれの目にもふれません。", "Only one of them can be opened; nobody ever sees the other."),
        "# 02-one.yaml\nlesson: one\ntitle: One\nsteps:\n- teacher: Hello again.",
        "# 02-three.yaml\nlesson: three\ntitle: Three\nsteps:\n- teacher: Hello again.",
    ),
    "R219": (
        ("lessons に、同じレッスンが二度並んでいます。", "A lesson stands twice in the lessons of the course."),
        ("順番を決める一覧なので、どちらの場所で学ぶのか分かりません。", "The list is the order of the course, so it cannot be told which place is meant."),
        "# course.yaml\nlessons: [one, two, one]",
        "# course.yaml\nlessons: [one, two]",
    ),
    "R220": (
        ("台本が、隣のレッスンではないレッスンの名前を挙げています。", "A play names another lesson than the one it stands beside."),
        ("別のレッスンで試しても、どちらのレッスンのことも分かりません。", "Played against the wrong lesson, it would say nothing of either."),
        "# one.play.yaml\nplay: two\nturns:\n- says: Hello",
        "# one.play.yaml\nplay: one\nturns:\n- says: Hello",
    ),
    "R215": (
        ("どの道からも来られない場面があります。", "There is a scene to which no way leads."),
        ("せっかく書いた言葉を、だれも目にしません。", "What was written there will be seen by nobody."),
        "- teacher: Hello.\n- section: aside\n  steps:\n  - teacher: Nobody calls me.",
        "- teacher: Hello.\n- call: aside\n- section: aside\n  steps:\n  - teacher: Somebody calls me.",
    ),
    "R216": (
        ("終わりまで行ける道がない場面です。", "From this scene no way leads to the end."),
        ("学習者は同じところを回りつづけ、レッスンを終えられません。", "Learners go round and round, and never finish the lesson."),
        "- section: menu\n- choice:\n    id: c\n    options:\n    - say: Again\n      steps:\n      - goto: menu\n- goto: menu",
        "- section: menu\n- choice:\n    id: c\n    options:\n    - say: Again\n      steps:\n      - goto: menu\n    - say: Go on",
    ),
    "R217": (
        ("何度も戻ってくる選択の選択肢が、全部 once です。", "A choice that is come back to has only options that are offered once."),
        ("すべて選ぶと何も残らず、学習者の選ぶ番が黙って飛ばされます。", "Once all are used nothing is left, and the learner's turn is silently skipped."),
        "- section: menu\n- choice:\n    id: c\n    options:\n    - say: Tell me more\n      once: true\n      steps:\n      - teacher: More.\n      - goto: menu\n    - say: And why\n      once: true",
        "- section: menu\n- choice:\n    id: c\n    options:\n    - say: Tell me more\n      once: true\n      steps:\n      - teacher: More.\n      - goto: menu\n    - say: Go on",
    ),
    "R218": (
        ("別のフォルダの二つの講座が、同じidです。", "Two courses in two folders have the same id."),
        ("学習の記録はidで残るので、一方を始めると、もう一方も途中に見えます。", "Records are kept by the id: beginning one course would show the other as under way."),
        "# course.yaml of two folders\ncourse: my-course",
        "# course.yaml of one\ncourse: cooking\n# course.yaml of the other\ncourse: music",
    ),
    "I951": (
        ("ignore のコメントに、理由がありません。", "An ignore comment gives no reason."),
        ("半年後に読む人には、なぜ黙らせたのかが要ります。", "Who reads it in half a year needs to know why it was silenced."),
        "- student: Why? # tutor: ignore D703",
        "- student: Why?",
    ),
    "I952": (
        ("ignore のコメントが、もう何も黙らせていません。", "An ignore comment silences nothing any more."),
        ("残しておくと、次の本当の問題まで隠します。", "Left there, it would hide the next real fault."),
        "- student: Why? # tutor: ignore D703 -- a quotation",
        "- student: Why?",
    ),
    "I953": (
        ("ない規則の名前が書かれています。", "A rule is named that does not exist."),
        ("書きまちがえた名前は、何も変えません。", "A misspelt name changes nothing."),
        "# course.yaml\ncheck: {long-sentense: 'off'}",
        "# course.yaml\ncheck: {long-sentence: 'off'}",
    ),
    "I954": (
        ("エラーを黙らせようとしています。", "Somebody tries to silence an error."),
        ("エラーのあるレッスンは開けません。黙らせても動くようにはなりません。", "A lesson with an error cannot be opened; silence does not make it run."),
        "- goto: nowhere # tutor: ignore R201 -- later",
        "- teacher: Hello.",
    ),
    "I955": (
        ("エラーの規則を、check で変えようとしています。", "An error is to be made milder for the whole course."),
        ("エラーのあるレッスンは動きません。指定は効かないので、ないほうが誤解がありません。", "A lesson with an error does not run, so the line does nothing and only misleads."),
        "# course.yaml\ncheck: {S101: off}",
        "# course.yaml\ncheck: {D703: off}",
    ),
    "C901": (
        ("出典を見直すと決めた日を、過ぎています。", "The day on which the source was to be looked at again is past."),
        ("同意の法律は変わります。古い内容を教えないように、見直す日を決めておくのです。", "Consent law changes. The date is there so that nothing outdated is taught."),
        "# sources.yaml\nsources:\n- {id: law, title: A law, review_by: 2020-01}",
        "# sources.yaml\nsources:\n- {id: law, title: A law, review_by: 2999-01}",
    ),
    "C902": (
        ("日付が、年・年月・年月日のどの形でもありません。", "A date is none of a year, a month or a day."),
        ("読めない日付では、見直す日が来ても知らせられません。", "With a date that cannot be read, nobody is told when the review is due."),
        "# sources.yaml\nsources:\n- {id: law, title: A law, review_by: October 2999}",
        "# sources.yaml\nsources:\n- {id: law, title: A law, review_by: 2999-10}",
    ),
}  # fmt: skip
"""By code: what it means, why it matters (Japanese, English), an example, a better one."""
