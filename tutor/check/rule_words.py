"""What the check says about good lessons, in both languages: name, what is found, what is better."""

from __future__ import annotations

Both = tuple[str, str]

OWN_WORDS: dict[str, tuple[str, Both, Both]] = {
    "R215": (
        "unreachable",
        ("ここへ来る道がありません。学習者はだれも目にしません。", "No way leads here: no learner will ever see this."),
        ("goto か call で名前を呼ぶか、消してください。", "Name it in a goto or a call, or delete it."),
    ),
    "R216": (
        "dead-end",
        ("ここからは、どう進んでもレッスンの終わりに着きません。", "From here no way leads to the end of the lesson."),
        ("「先へ進む」選択肢など、輪から出る道を一つ作ってください。", "Give the circle a way out, such as an option to go on."),
    ),
    "R217": (
        "menu-can-be-empty",
        ("この選択にはまた戻ってきますが、選択肢がすべて once なので、いつか空になります。", "The lesson comes back to this choice, yet all its options are offered once: it runs empty."),
        ("一つは once にせず、先へ進む道にしてください。", "Leave one option without “once”, as the way on."),
    ),
    "R218": (
        "shared-course-id",
        ("講座のid「{id}」が、{folder} の講座と同じです。", "The course in {folder} has the id “{id}”, too."),
        ("どちらかの「course:」を変えてください。同じidの講座は、学習の記録も一つになります。", "Change “course:” in one of them. Courses with one id share one learning record."),
    ),
    "D701": (
        "long-monologue",
        ("学習者が何もしないまま、せりふが{count}続きます。", "There are {count} lines in a row in which the learner does nothing."),
        ("間に、問いや予想や選択を一つ入れてください。", "Put a question, a prediction or a choice between them."),
    ),
    "D702": (
        "few-questions",
        ("生徒の本当の質問（asks: true）が{count}つしかありません（{minutes}分なら{wanted}つほど）。", "The student really asks {count} times (asks: true); for {minutes} minutes {wanted} would be right."),
        ("学習者が口にしそうな疑問を生徒に言わせ、「asks: true」を付けてください。", "Let the student ask what a learner would, and mark it with “asks: true”."),
    ),
    "D703": (
        "long-line",
        ("「{language}」のせりふが長すぎます（{found}、目安は{limit}まで）。", "In “{language}” this line is too long for a bubble ({found}; up to {limit} reads well)."),
        ("二つのせりふに分けるか、言葉を減らしてください。", "Make two lines of it, or use fewer words."),
    ),
    "D704": (
        "hard-to-break",
        ("「{language}」の文に、行が折れない並びがあります（{found}）。", "In “{language}” there is something at which no line can break well ({found})."),
        ("空白や句読点の位置を直し、長いアドレスは [言葉](https://…) にしてください。", "Mend the spaces and signs, and write a long address as [words](https://…)."),
    ),
    "D705": (
        "play-differs",
        ("レッスンが、台本のこの項目のとおりに進みません。", "The lesson does not go as this turn of the play says."),
        ("差分（- は台本、+ はいまのレッスン）を見て、レッスンか台本を直してください。", "Look at the difference (- the play, + the lesson), and mend the lesson or the play."),
    ),
    "D706": (
        "play-names-no-option",
        ("「{given}」という選択肢は、ここにはありません。", "There is no option “{given}” here."),
        ("ここの選択肢: {known}", "The options here: {known}"),
    ),
    "D707": (
        "play-cannot-go-on",
        ("レッスンのここでは、「{deed}」とはできません。", "The learner cannot do this here: {deed}"),
        ("ここで何がたずねられているかを、差分（- は台本、+ はいまのレッスン）で見てください。", "See in the difference (- the play, + the lesson) what is asked here."),
    ),
    "T305": (
        "stale-translation",
        ("もとの文が変わりましたが、「{language}」の訳は前のままです。", "The source text was changed, and its translation into “{language}” was not."),
        ("訳を直してください。そのままでよければ tutor fmt --translated とします。", "Mend the translation; if it still holds, run tutor fmt --translated."),
    ),
    "W801": (
        "long-sentence",
        ("「{language}」の一文が長めです（{found}、目安は{limit}まで）。", "In “{language}” a sentence is long ({found}; up to {limit} reads well)."),
        ("二つの文に分けられないか、見てください。", "See whether it can be two sentences."),
    ),
    "W802": (
        "many-kanji",
        ("せりふの漢字の割合が{found}%です（目安は{limit}%まで）。", "{found} % of the Japanese lines are kanji (up to {limit} % reads well)."),
        ("かたい漢語を、話し言葉に替えてみてください。", "Try spoken words for some of the Sino-Japanese ones."),
    ),
    "W803": (
        "hard-english",
        ("英語のせりふが、学年{found}ほどの読みやすさです（目安は{limit}まで）。", "The English lines read at about grade {found} (up to {limit} reads well)."),
        ("文を短くし、やさしい言葉を選んでください。", "Shorten sentences, and choose plainer words."),
    ),
    "W804": (
        "term-before-introduction",
        ("用語「{term}」が、紹介される前に使われています（紹介は{where}）。", "The term “{term}” is used before it is introduced (at {where})."),
        ("先に意味を言うか、ここでは別の言葉にしてください。", "Say first what it means, or use other words here."),
    ),
    "C901": (
        "review-overdue",
        ("出典「{id}」を見直す日（{date}）を過ぎています。", "The source “{id}” was to be reviewed by {date}."),
        ("内容を確かめて、as_of と review_by を書き直してください。", "Look at it again, then set “as_of” and “review_by” anew."),
    ),
    "C902": (
        "unreadable-date",
        ("「{field}: {found}」は、日付として読めません。", "“{field}: {found}” cannot be read as a date."),
        ("半角で、2027、2027-10、2027-10-31 のどれかの形に書いてください。", "Write a year, a month or a day: 2027, 2027-10 or 2027-10-31."),
    ),
    "I951": (
        "ignore-without-reason",
        ("この ignore には理由がないので、効きません。", "This ignore gives no reason, so it does nothing."),
        ("「# tutor: ignore CODE -- 理由」の形に書いてください。", "Write it as “# tutor: ignore CODE -- reason”."),
    ),
    "I952": (
        "unused-ignore",
        ("この行には、もう {rule} は見つかりません。", "There is no {rule} here any more."),
        ("この ignore を消してください。", "Delete this ignore."),
    ),
    "I953": (
        "no-such-rule",
        ("「{rule}」という規則はありません。", "There is no rule “{rule}”."),
        ("規則の一覧は tutor check --list で見られます。", "tutor check --list shows them all."),
    ),
    "I954": (
        "error-stays",
        ("{rule} はエラーなので、黙らせることも軽くすることもできません。", "{rule} is an error: it cannot be silenced or softened."),
        ("そのままではレッスンが動きません。直してください。", "The lesson does not run as it is. Mend it."),
    ),
    "I955": (
        "error-rule-stays",
        ("{rule} はエラーの規則なので、course.yaml の check では変えられません。", "{rule} is always an error, so “check” cannot change it."),
        ("この指定を消してください。効いていません。", "Delete this entry: it does nothing."),
    ),
}  # fmt: skip
"""By code: the name of the rule, what is found, what would be better."""
