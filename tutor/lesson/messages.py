"""The wordings of all findings, in both languages, each under a stable code.

Owns sentences. `what` names the fault, `advice` says what would be right. Values stand in braces.
"""

from __future__ import annotations

from itertools import islice

from msgspec import Struct

from tutor.text.texts import Text, in_language


class Rule(Struct, frozen=True, kw_only=True):
    """One thing that can be wrong."""

    name: str
    what: Text
    advice: Text = ""


def _rule(name: str, ja: str, en: str, advice_ja: str = "", advice_en: str = "") -> Rule:
    advice: Text = {"ja": advice_ja, "en": advice_en} if advice_en else ""
    return Rule(name=name, what={"ja": ja, "en": en}, advice=advice)


RULES: dict[str, Rule] = {
    "Y001": _rule(
        "unreadable-file",
        "ファイルを読めません（{why}）。",
        "The file cannot be read ({why}).",
        "パスと読み取りの権限を確かめてください。",
        "Check the path and that you may read it.",
    ),
    "Y002": _rule(
        "not-utf-8",
        "UTF-8ではない文字があります（{byte}）。",
        "The text is not UTF-8 ({byte}).",
        "エディタで文字コードをUTF-8にして保存し直してください。",
        "Save the file again as UTF-8.",
    ),
    "Y003": _rule(
        "control-character",
        "使えない制御文字があります（{character}）。",
        "A control character is not allowed here ({character}).",
        "その文字を消してください。",
        "Delete that character.",
    ),
    "Y004": _rule(
        "empty-file",
        "ファイルに何も書かれていません。",
        "The file is empty.",
        "READMEの「Write a lesson」の例から始めてください。",
        "Start from the example in the README, “Write a lesson”.",
    ),
    "Y005": _rule(
        "too-large",
        "大きすぎます（{found}、上限は{limit}）。",
        "This is too large ({found}; the limit is {limit}).",
        "ファイルを分けてください。",
        "Split the file.",
    ),
    "Y006": _rule(
        "too-deep",
        "入れ子が深すぎます（上限は{limit}段）。",
        "This is nested too deeply (the limit is {limit} levels).",
        "段を減らしてください。長い枝は section に分けられます。",
        "Use fewer levels; a long branch can become a section.",
    ),
    "Y007": _rule(
        "tab",
        "タブが使われています。",
        "There is a tab here.",
        "字下げと「:」の後には半角スペースを使ってください。",
        "Indent with spaces, and put a space after “:”.",
    ),
    "Y008": _rule(
        "duplicate-key",
        "「{key}」が同じところに二度あります（一度目は{first}行目）。",
        "“{key}” stands twice in the same place (first on line {first}).",
        "どちらか一つを消すか、名前を変えてください。",
        "Delete or rename one of them.",
    ),
    "Y009": _rule(
        "anchor-or-tag",
        "アンカー・別名・タグ・マージ（{found}）は使えません。",
        "Anchors, aliases, tags and merge keys ({found}) are not used in lessons.",
        "同じ内容をもう一度書いてください。文の先頭の「&」「*」「!」は引用符で囲みます。",
        "Write the words out. Quote a text that begins with &, * or !.",
    ),
    "Y010": _rule(
        "second-document",
        "「---」で二つめの文書が始まっています。",
        "A second document begins here (---).",
        "一つのファイルには一つだけ書いてください。",
        "Keep one document in a file.",
    ),
    "Y011": _rule(
        "key-not-text",
        "項目の名前は、短い文字列にしてください。",
        "The name of a field must be plain text.",
        "「名前: 値」の形に直してください。",
        "Write it as “name: value”.",
    ),
    "Y012": _rule(
        "flow-style-prose",
        "「{{ }}」や「[ ]」の中の文に「,」「:」「?」などがあり、そこで切れています。",
        "Prose inside {{ }} or [ ] was cut at a comma, colon or similar sign.",
        '文を引用符「"…"」で囲むか、{{ }} や [ ] を使わずに、一つずつ行を改めて書いてください。',
        "Put the text in quotation marks, or use no {{ }} or [ ] and give each part a line of its own.",
    ),
    "Y013": _rule(
        "unquoted-colon",
        "文の途中に「: 」があるため、項目の区切りと読まれます。",
        "A “: ” inside the text is read as the end of a field name.",
        '文全体を引用符「"…"」で囲んでください。',
        "Put the whole text in quotation marks.",
    ),
    "Y014": _rule(
        "unquoted-sign",
        "文が「{sign}」で始まっています。この記号はYAMLでは特別な意味を持ちます。",
        "The text begins with {sign}, which means something else in YAML.",
        '文全体を引用符「"…"」で囲んでください。',
        "Put the whole text in quotation marks.",
    ),
    "Y015": _rule(
        "unclosed-quote",
        "引用符が閉じられていません。",
        "A quotation mark is not closed.",
        "文の終わりに同じ引用符を書いてください。",
        "Close it with the same mark at the end of the text.",
    ),
    "Y016": _rule(
        "indentation",
        "ここの字下げが、前の行と合っていません。",
        "The indentation here does not fit the lines before.",
        "同じ並びの項目は、同じ桁から始めてください。並びの一つ一つは「- 」（半角のハイフンとスペース）で始めます。",
        "Start what belongs together at the same column, and each item of a list with “- ”, a hyphen and a space.",
    ),
    "Y017": _rule(
        "bad-escape",
        '「"…"」の中に、YAMLにない「\\」の書き方があります。',
        "Inside double quotation marks there is a backslash that YAML does not know.",
        "「\\\\」と二つ書くか、「'…'」で囲んでください。",
        "Write two backslashes, or use '…' instead.",
    ),
    "Y018": _rule(
        "missing-colon",
        "「名前: 値」の「:」が見つかりません。",
        "The “:” after a field name is missing.",
        "名前のすぐ後に半角の「:」とスペースを書いてください。",
        "Write “:” and a space after the name.",
    ),
    "Y019": _rule(
        "yaml-syntax",
        "YAMLとして読めません（{problem}）。",
        "This cannot be read as YAML ({problem}).",
        "この行と、すぐ上の行の記号と字下げを確かめてください。",
        "Look at the signs and the indentation of this line and the one above.",
    ),
    "Y020": _rule(
        "full-width-sign",
        "全角の「{sign}」があり、YAMLの記号として読まれていません。",
        "A full-width “{sign}” is not read as a sign of YAML.",
        "半角の記号か、半角のスペースに直してください。",
        "Use the half-width sign, or plain spaces.",
    ),
    "Y021": _rule(
        "comment-cut",
        "「 #」から後ろがコメントとして読まれ、文が切れています。",
        "The text is cut at “ #”: what follows is read as a comment.",
        '文全体を引用符「"…"」で囲んでください。',
        "Put the whole text in quotation marks.",
    ),
    "Y022": _rule(
        "quote-inside",
        "引用符「{sign}」が、文の途中で閉じています。",
        "The quotation mark {sign} is closed before the text ends.",
        "文の中で使うなら、文全体をもう一方の引用符（\" か '）で囲んでください。",
        "To use it inside the text, put the other marks (\" or ') around the whole.",
    ),
    "Y023": _rule(
        "missing-space",
        "「{field}:」の「:」の後に、半角スペースがありません。",
        "A space is missing after the “:” of “{field}:”.",
        "「{field}: …」のように、「:」の後に半角スペースを一つ入れてください。",
        "Write “{field}: …”, with a space after the “:”.",
    ),
    "Y024": _rule(
        "unclosed-bracket",
        "ここで始まる「{sign}」が、{line}行目までに閉じられていません。",
        "The {sign} that opens here is not closed before line {line}.",
        '終わりに「{closing}」を書いてください。閉じてあるなら、項目の間の「,」が抜けているか、文の中の「,」「:」などで切れています（そのような文は引用符「"…"」で囲みます）。',
        "Write {closing} where it ends. If that is there, a comma between two items is missing, or a text with a sign such as , or : needs quotation marks.",
    ),
    "Y025": _rule(
        "quote-closed-elsewhere",
        "ここで始まる引用符「{sign}」が、{line}行目の途中でやっと閉じています。",
        "The quotation mark {sign} that opens here is closed only in the middle of line {line}.",
        "文の終わりに「{sign}」を書いてください。{line}行目の「{sign}」も文の一部なら、文全体をもう一方の引用符（\" か '）で囲みます。",
        "Close it where its text ends. If the {sign} on line {line} belongs to the text, put the other marks (\" or ') around the whole.",
    ),
    "Y026": _rule(
        "text-not-indented",
        "この行は、上の項目の文の続きとして読めません（字下げが足りません）。",
        "This line is not indented enough to go on with the text of the field above.",
        "文の続きなら、その項目の名前より右から始めてください。項目なら、名前のすぐ後に半角の「:」とスペースを書きます。",
        "If the text goes on here, indent this line further than the name of its field. If it is a field, write “:” and a space after its name.",
    ),
    "S101": _rule(
        "unknown-field",
        "「{field}」という項目はありません。{guess}",
        "There is no field “{field}” here. {guess}",
        "使える項目: {known}",
        "Fields known here: {known}",
    ),
    "S102": _rule(
        "missing-field",
        "「{field}」がありません。",
        "“{field}” is missing.",
        "「{field}:」を書き足してください。",
        "Add “{field}:”.",
    ),
    "S103": _rule(
        "wrong-type",
        "{expected_ja}が必要ですが、{found_ja}が書かれています。",
        "This should be {expected_en}, but it is {found_en}.",
        "{how_ja}",
        "{how_en}",
    ),
    "S104": _rule(
        "unknown-step",
        "「{field}」という段階（step）はありません。{guess}",
        "There is no step “{field}”. {guess}",
        "使えるもの: {known}",
        "Steps known here: {known}",
    ),
    "S105": _rule(
        "two-steps-in-one",
        "一つの項目に「{first}」と「{second}」が両方あります。",
        "One step holds both “{first}” and “{second}”.",
        "「- 」を付けて、別々の項目に分けてください。",
        "Begin the second with “- ” as a step of its own.",
    ),
    "S106": _rule(
        "bad-id",
        "「{value}」は名前（id）に使えません。",
        "“{value}” cannot be an id.",
        "半角の小文字・数字・ハイフンで、64字以内にしてください（例: two-words）。",
        "Use lower-case letters, digits and hyphens, at most 64 (for instance two-words).",
    ),
    "S107": _rule(
        "duplicate-id",
        "「{id}」という名前（id）が二度使われています（一度目は{first}）。",
        "The id “{id}” is used twice (first at {first}).",
        "どちらかの名前を変えてください。",
        "Rename one of them.",
    ),
    "S108": _rule(
        "unknown-value",
        "「{value}」は使えません。{guess}",
        "“{value}” is not possible here. {guess}",
        "使える値: {known}",
        "Possible values: {known}",
    ),
    "S109": _rule(
        "empty",
        "ここが空です。",
        "There is nothing here.",
        "内容を書くか、項目ごと消してください。表の空欄は「{{none: true}}」と書きます。",
        "Write something, or delete the field. An empty cell of a table is {{none: true}}.",
    ),
    "S110": _rule(
        "out-of-range",
        "{value}は範囲の外です（{limit}）。",
        "{value} is out of range ({limit}).",
    ),
    "S111": _rule(
        "unknown-column",
        "「{field}」という列はこの表にありません。{guess}",
        "This table has no column “{field}”. {guess}",
        "この表の列: {known}",
        "Columns of this table: {known}",
    ),
    "S112": _rule(
        "missing-cell",
        "この行には、列「{field}」のマスがありません。",
        "This row has no cell for the column “{field}”.",
        "「{field}:」を書き足してください。何も入らないなら「{field}: {{none: true}}」とします。",
        "Add “{field}:”. If nothing belongs there, write “{field}: {{none: true}}”.",
    ),
    "S113": _rule(
        "unknown-cell",
        "「{id}」というマスはこの表にありません。{guess}",
        "This table has no cell “{id}”. {guess}",
        "「行の名前.列の名前」の形で書きます。この表のマス: {known}",
        "A cell is written as row.column. Cells of this table: {known}",
    ),
    "S114": _rule(
        "cell-named-twice",
        "マス「{id}」が二度書かれています。",
        "The cell “{id}” is named twice.",
        "どちらかを消してください。",
        "Delete one of them.",
    ),
    "S115": _rule(
        "empty-cell-asked",
        "何も入らないマス「{id}」の予想を求めています。",
        "Nothing belongs in the cell “{id}”, yet it is asked for.",
        "ほかのマスにするか、ask から消してください。",
        "Ask for another cell, or take it out of “ask”.",
    ),
    "S116": _rule(
        "nothing-to-pick",
        "マス「{id}」には、まぎらわしい選択肢が一つも作れません。",
        "There is nothing the cell “{id}” could be mistaken for.",
        "ask に「options:」を書き足して、まちがいの選択肢を一つ以上挙げてください。",
        "Give it at least one wrong option of its own: “options:” in “ask”.",
    ),
    "S117": _rule(
        "one-column",
        "列が一つなので、何も比べていません。",
        "With one column this table compares nothing.",
        "列を二つ以上にするか、せりふにしてください。",
        "Give it two columns or more, or say it in a line.",
    ),
    "S118": _rule(
        "row-without-difference",
        "この行は、どの列も同じ内容です。",
        "All cells of this row say the same.",
        "違いが見えるように書き直すか、行を消してください。",
        "Rewrite them so that they differ, or delete the row.",
    ),
    "S119": _rule(
        "too-wide-table",
        "「{language}」では、この表は幅{width}桁に並びきらず、一行ずつのカードになります。",
        "In “{language}” this table does not fit side by side into {width} columns: it becomes cards.",
        "列を減らすか、長い語を短くしてください。",
        "Use fewer columns, or shorter words.",
    ),
    "R201": _rule(
        "unknown-section",
        "「{id}」という section はこのレッスンにありません。{guess}",
        "This lesson has no section “{id}”. {guess}",
        "このレッスンの section: {known}",
        "Sections of this lesson: {known}",
    ),
    "R202": _rule(
        "unknown-step-id",
        "「{id}」はこのレッスンにありません。{guess}",
        "“{id}” is not in this lesson. {guess}",
        "ここで使えるもの: {known}（chose には「選択の id.項目の id」と書きます）",
        "Possible here: {known} (in chose: the choice and its option, as what-next.how-often)",
    ),
    "R203": _rule(
        "unknown-source",
        "「{id}」という出典は sources.yaml にありません。{guess}",
        "sources.yaml has no source “{id}”. {guess}",
        "新しい出典は sources.yaml に書き足してください。いまあるもの: {known}",
        "Add a new source to sources.yaml. There now: {known}",
    ),
    "R204": _rule(
        "unknown-concept",
        "「{id}」という concept は course.yaml にありません。{guess}",
        "course.yaml has no concept “{id}”. {guess}",
        "新しいものは course.yaml の concepts に書き足してください。いまあるもの: {known}",
        "Add a new one to concepts in course.yaml. There now: {known}",
    ),
    "R205": _rule(
        "unknown-misconception",
        "「{id}」という misconception は course.yaml にありません。{guess}",
        "course.yaml has no misconception “{id}”. {guess}",
        "新しいものは course.yaml の misconceptions に書き足してください。いまあるもの: {known}",
        "Add a new one to misconceptions in course.yaml. There now: {known}",
    ),
    "R206": _rule(
        "lesson-without-file",
        "レッスン「{id}」のファイルがありません。",
        "There is no file for the lesson “{id}”.",
        "{id}.yaml か 01-{id}.yaml の形の名前で、course.yaml と同じフォルダに置いてください。",
        "Put it beside course.yaml as {id}.yaml or 01-{id}.yaml.",
    ),
    "R207": _rule(
        "unknown-lesson",
        "「{id}」というレッスンはこの講座にありません。{guess}",
        "This course has no lesson “{id}”. {guess}",
        "この講座のレッスン: {known}",
        "Lessons of this course: {known}",
    ),
    "R208": _rule(
        "file-name",
        "ファイル名と lesson の名前「{id}」が合っていません。",
        "The file name does not fit the lesson's id “{id}”.",
        "ファイル名を {id}.yaml か 01-{id}.yaml にしてください。",
        "Name the file {id}.yaml or 01-{id}.yaml.",
    ),
    "R209": _rule(
        "endless-jump",
        "ここから学習者が何もできないまま、ずっと回り続けます。",
        "From here the lesson runs in a circle in which the learner can do nothing.",
        "輪の中に、せりふか問いを一つ入れてください。",
        "Put a line or a question into the circle.",
    ),
    "R210": _rule(
        "call-in-circle",
        "section「{id}」が、自分自身の中から呼ばれています。",
        "The section “{id}” is called from within itself.",
        "call の代わりに goto を使ってください。",
        "Use goto instead of call.",
    ),
    "R211": _rule(
        "unlisted-lesson",
        "このレッスン「{id}」は course.yaml の lessons にありません。",
        "The lesson “{id}” is not among the lessons of course.yaml.",
        "course.yaml の lessons に書き足してください。",
        "Add it to lessons in course.yaml.",
    ),
    "R212": _rule(
        "no-course",
        "同じフォルダに読める course.yaml がありません。",
        "There is no readable course.yaml beside this file.",
        "course.yaml のあるフォルダに置いてください。",
        "Put the file into the folder of a course.",
    ),
    "R213": _rule(
        "unknown-table",
        "「{id}」という表は、このレッスンにも tables.yaml にもありません。{guess}",
        "There is no table “{id}” in this lesson or in tables.yaml. {guess}",
    ),
    "R214": _rule(
        "unknown-answer",
        "「{id}」という id の問いと答えは、answers.yaml にありません。{guess}",
        "answers.yaml has no question “{id}”. {guess}",
        "いまあるもの: {known}",
        "There now: {known}",
    ),
    "R221": _rule(
        "lesson-file-twice",
        "「{file}」と「{first}」は、どちらもレッスン「{id}」のファイルです。開けるのは「{first}」だけです。",
        "“{file}” and “{first}” are both the file of the lesson “{id}”, and only “{first}” can be opened.",
        "一つを消すか、ファイル名と lesson の名前の両方を変えてください。",
        "Delete one of them, or give it another name and another id in “lesson:”.",
    ),
    "R219": _rule(
        "lesson-listed-twice",
        "レッスン「{id}」が、lessons に二度あります（一度目は{first}）。",
        "The lesson “{id}” stands twice in lessons (first at {first}).",
        "この二つめを消してください。",
        "Delete this second one.",
    ),
    "R220": _rule(
        "play-of-another-lesson",
        "この台本はレッスン「{id}」のものと書いてありますが、「{file}」の台本です。",
        "This says that it is a play of the lesson “{id}”, but it is one of “{file}”.",
        "「play: {other}」と書くか、ファイル名を「{id}」のレッスンに合わせてください。",
        "Write “play: {other}”, or name the file after the lesson “{id}”.",
    ),
    "X601": _rule(
        "exam-question-without-concept",
        "試験の問い「{id}」に concept がありません。",
        "The exam question “{id}” has no concept.",
        "結果はconceptごとに示されます。concept を書き足してください。",
        "Results are given by concept. Add one.",
    ),
    "X602": _rule(
        "exam-question-without-key",
        "{kind} には正解がないので、試験では使えません。",
        "A {kind} has no right answer, so an exam cannot use it.",
    ),
    "X603": _rule(
        "exam-draws-too-many",
        "問いは{count}問しかないのに、{draw}問を出題しようとしています。",
        "There are {count} questions, and {draw} are to be drawn.",
        "draw を小さくするか、問いを足してください。",
        "Lower “draw”, or add questions.",
    ),
    "E501": _rule(
        "nothing-expected",
        "説明してもらう内容（expect）がありません。",
        "Nothing is expected of this explanation.",
        "expect に、説明に含まれてほしい考えを1つ以上書いてください。",
        "Give `expect` one idea or more that the explanation should contain.",
    ),
    "E502": _rule(
        "no-model-answer",
        "説明の手本（model）がありません。",
        "This explanation has no model answer.",
        "読み取れなかったときや最後のまとめで見せる手本を model に書いてください。",
        "Write one as `model`: it is shown at the end, and where words could not be read.",
    ),
    "E503": _rule(
        "idea-without-wordings",
        "この考えには {language} の言い方（said_by）がありません。",
        "This idea has no wordings (`said_by`) in {language}.",
    ),
    "E504": _rule(
        "idea-without-hint",
        "この考えにはヒントがありません。",
        "This idea has no hint.",
        "言えなかった人に、答えを言わずに気づかせる hint を書いてください。",
        "Write a `hint` that leads there without saying it.",
    ),
    "E505": _rule(
        "sample-misread",
        "この例は、書いてあるとおりには読まれません（{problem}）。",
        "This sample is not read as it says ({problem}).",
        "said_by の言い方を足すか、例を直してください。",
        "Add wordings to `said_by`, or change the sample.",
    ),
    "E507": _rule(
        "sample-let-pass",
        "この例は、書いてあるより多くのことを言ったと読まれます（{problem}）。そう読ませたのは、この言い方です: {wordings}",
        "More is read in this sample than it says ({problem}). What lets it pass: {wordings}",
        "その言い方を狭めるか（「+」で部分を足す、「 - 」か unless で打ち消す）、例（文、covers、shows）を直してください。",
        "Narrow that wording (a further part after “+”, an exception after “ - ” or in `unless`), or mend the sample: its text, `covers` or `shows`.",
    ),
    "E506": _rule(
        "wording-unreadable",
        "この言い方は読めません（{problem}）。",
        "This wording cannot be read ({problem}).",
        "<…> の名前と形、@opt-in / @opt-out、空の部分がないかを確かめてください。",
        "Look at the names and forms in <…>, at @opt-in and @opt-out, and for empty parts.",
    ),
    "T301": _rule(
        "language-missing",
        "「{language}」の文がありません。",
        "The wording in “{language}” is missing.",
        "「{language}: …」を書き足してください。",
        "Add “{language}: …”.",
    ),
    "T302": _rule(
        "unknown-language",
        "「{language}」はこの講座の言語ではありません。",
        "“{language}” is not a language of this course.",
        "講座の言語: {known}。訳がそろったら、course.yaml の languages に書き足してください。",
        "Languages of the course: {known}. Once all is translated, add it to languages in course.yaml.",
    ),
    "T303": _rule(
        "few-wordings",
        "「{language}」の尋ね方が{count}つしかありません。",
        "There are only {count} wordings in “{language}”.",
        "学習者が言いそうな、言葉の違う尋ね方を四つ以上書いてください。",
        "Give at least four that a learner might use, in different words.",
    ),
    "T304": _rule(
        "wording-twice",
        "同じ尋ね方が、問い「{id}」にもあります。",
        "The question “{id}” has the same wording.",
        "どちらかを消すか、違いの分かる尋ね方にしてください。",
        "Delete one of them, or word them apart.",
    ),
    "T306": _rule(
        "languages-not-indented",
        "「{languages}」が「{field}」の中に入っていません（字下げが同じです）。",
        "“{languages}” must stand inside “{field}”, but the indentation is the same.",
        "「{languages}」の行を、「{field}:」より二桁右から始めてください。",
        "Indent “{languages}” two spaces further than “{field}:”.",
    ),
    "Q401": _rule(
        "no-right-option",
        "正しい選択肢がありません。",
        "No option is right.",
        "正しい選択肢に「right: true」を付けてください。",
        "Mark the right option with “right: true”.",
    ),
    "Q402": _rule(
        "several-right-options",
        "正しいものは一つのはずの {kind} に、正しい選択肢が{right}つあります。",
        "A question of the kind {kind} has one right option, but here {right} are right.",
        "一つだけにするか、kind: choices にしてください。",
        "Leave one, or use kind: choices.",
    ),
    "Q403": _rule(
        "too-few-options",
        "選択肢が{count}つしかありません。",
        "There are too few options ({count}).",
        "二つ以上にしてください。",
        "Give at least two.",
    ),
    "Q404": _rule(
        "missing-why",
        "ここには why（なぜ正しいか、なぜ違うか）がありません。",
        "This does not say why it is right or wrong.",
        "「why:」を書き足してください。理由のない正誤は、ほとんど学びになりません。",
        "Add “why:”. Right or wrong without a reason teaches next to nothing.",
    ),
    "Q405": _rule(
        "equal-texts",
        "同じ文が二つあります。",
        "Two of them say the same.",
        "どちらかを書き直してください。",
        "Rewrite one of them.",
    ),
    "Q406": _rule(
        "options-nearly-equal",
        "ほかの選択肢と、記号や表記しか違いません。",
        "This option differs from another one in signs or spelling only.",
        "どちらかを書き直してください。",
        "Rewrite one of them.",
    ),
    "Q407": _rule(
        "told-by-length",
        "正しい選択肢だけが、どの言語でも目立って長くなっています。",
        "The right option is much longer than all others, in every language.",
        "長さをそろえてください。理由は why に書けます。",
        "Make the options about equally long; reasons belong in “why”.",
    ),
    "Q408": _rule(
        "all-of-the-above",
        "「上のすべて」という選択肢は、二つ正しいと分かるだけで選べてしまいます。",
        "“All of the above” can be picked by who knows only two of them.",
        "kind: choices にして、正しいものをすべて選んでもらってください。",
        "Use kind: choices and let the learner pick all that apply.",
    ),
    "Q409": _rule(
        "hint-is-the-answer",
        "ヒントに、正しい選択肢がそのまま入っています。",
        "The hint contains the right option.",
        "考える手がかりだけにしてください。答えは solution に書きます。",
        "Leave only what helps to think; the answer belongs in “solution”.",
    ),
    "Q410": _rule(
        "always-in-one-place",
        "shuffle: false の問い{count}つで、正しい選択肢がいつも{number}番目にあります。",
        "In all {count} questions with shuffle: false the right option is number {number}.",
        "「shuffle: false」を消すか、場所を変えてください。",
        "Delete “shuffle: false”, or move some of them.",
    ),
    "Q411": _rule(
        "poll-with-key",
        "poll は意見を聞くものなので、正解はありません。",
        "A poll asks for an opinion: no option of it is right.",
        "「right:」を消すか、kind: choice にしてください。",
        "Delete “right:”, or use kind: choice.",
    ),
    "Q412": _rule(
        "too-few-bins",
        "分ける先（bins）が{count}つしかありません。",
        "There are too few bins ({count}).",
        "二つ以上にしてください。",
        "Give at least two.",
    ),
    "Q413": _rule(
        "too-few-items",
        "項目が{count}つしかありません。",
        "There are too few items ({count}).",
        "二つ以上（order では三つ以上）にしてください。",
        "Give at least two; three where they are put in order.",
    ),
    "Q414": _rule(
        "too-few-pairs",
        "組が{count}つしかありません。",
        "There are too few pairs ({count}).",
        "二つ以上にしてください。",
        "Give at least two.",
    ),
    "Q415": _rule(
        "unknown-bin",
        "「{id}」という bin はこの問いにありません。{guess}",
        "This question has no bin “{id}”. {guess}",
        "この問いの bin: {known}",
        "Bins of this question: {known}",
    ),
    "Q416": _rule(
        "no-gap",
        "埋めるところ（gaps）が一つもありません。",
        "There is no gap to fill.",
        "「gaps:」に書き足してください。",
        "Add one under “gaps:”.",
    ),
    "Q417": _rule(
        "gap-not-in-text",
        "gaps にあるのに、この文に出てこない穴があります。",
        "A gap of “gaps” does not stand in this text.",
        "文の中に [id] と書いてください。どの言語の文にも必要です。",
        "Write [id] where it belongs, in the text of every language.",
    ),
    "Q418": _rule(
        "unknown-gap",
        "この文の [ ] の中に、gaps にない名前があります。",
        "A name in [ ] in this text is no gap of “gaps”.",
        "「gaps:」に書き足すか、ふつうの括弧なら \\[ と書いてください。",
        "Add it under “gaps:”; for a plain bracket write \\[.",
    ),
    "Q419": _rule(
        "gap-twice",
        "この文に、同じ穴が二度あります。",
        "A gap stands twice in this text.",
        "二つめには別の名前（id）を付けてください。",
        "Give the second one an id of its own.",
    ),
    "Q420": _rule(
        "nothing-accepted",
        "正解とする言葉が一つもありません。",
        "Nothing is accepted as right.",
        "「accept:」に書き足してください。",
        "Add a wording under “accept:”.",
    ),
    "Q421": _rule(
        "unreadable-wording",
        "記号だけなので、入力された言葉と比べられません。",
        "A wording of signs alone cannot be compared with what is typed.",
        "文字か数字で書いてください。",
        "Write it in letters or digits.",
    ),
    "Q422": _rule(
        "wrong-and-right",
        "near（まちがい）と正解の両方に当てはまります。",
        "This is both right and, by “near”, wrong.",
        "どちらかから消してください。",
        "Delete it from one of them.",
    ),
    "Q423": _rule(
        "unreadable-amount",
        "「{id}」は数量として読めません。",
        "“{id}” cannot be read as an amount.",
        "「4%」「2000万円」「20-30」のように書いてください。",
        "Write it as in 4%, 20 million yen or 20-30.",
    ),
    "Q424": _rule(
        "tolerance-too-wide",
        "within が大きすぎて、0 まで正解になります。",
        "“within” is so wide that 0 would be right.",
        "小さくしてください。",
        "Make it smaller.",
    ),
    "Q425": _rule(
        "missing-solution",
        "この問いは、なぜそれが答えなのか（solution）を言っていません。",
        "This question does not say why its answer is right.",
        "「solution:」を書き足してください。理由のない正誤は、ほとんど学びになりません。",
        "Add “solution:”. Right or wrong without a reason teaches next to nothing.",
    ),
    "Q426": _rule(
        "too-few-hidden",
        "隠すマスが足りません（{count}）。",
        "Too few cells are hidden ({count}).",
        "中身のちがうマスを二つ以上隠してください。pick: false なら一つで足ります。",
        "Hide two or more that differ; with “pick: false” one is enough.",
    ),
    "Q427": _rule(
        "bullets-to-type",
        "箇条書きのマス「{id}」は、そのまま入力してもらえません。",
        "The cell “{id}” is a list, which no one can type.",
        "「accept:」に正解の言葉を書くか、pick: true にしてください。",
        "Give wordings under “accept:”, or use “pick: true”.",
    ),
    "Q428": _rule(
        "quiet-negation",
        "「〜ないもの」をたずねているのに、「ない」が目立ちません。",
        "The question asks for what is NOT so, and the word is easily overlooked.",
        "「**ない**」と太字にするか、「〜もの」をたずねる問いに書き直してください。",
        "Write **not** in bold, or ask for what is so.",
    ),
    "Q429": _rule(
        "told-by-form",
        "正しい選択肢だけ、文の形がほかと違います。",
        "The right option is the only one of its grammatical form.",
        "語尾（です・ます）や文の形をそろえてください。",
        "Give all options the same form: sentences or phrases, with or without -ing.",
    ),
}


def wording(code: str, values: dict[str, str], language: str) -> tuple[str, str]:
    """Put a finding into words.

    Args:
        code: A key of `RULES`.
        values: What fills the braces of the rule's sentences.
        language: `ja` or `en`.

    Returns:
        What is wrong, and what would be right (may be empty).
    """
    return words_of(RULES[code], values, language)


_REST = {
    "ja": "この先は、ここを直すと調べられます。",
    "en": " What follows can be checked once this is mended.",
}
"""Said where the reading broke off."""


def words_of(rule: Rule, values: dict[str, str], language: str) -> tuple[str, str]:
    """Put a finding of a rule into words; see `wording`."""
    fill = {
        key: value.replace(" | ", "、" if language == "ja" else ", ")
        for key, value in values.items()
    }
    guess = values.get("guess", "")
    if guess:
        fill["guess"] = (
            f"「{guess}」のことですか？" if language == "ja" else f"Did you mean “{guess}”?"
        )
    what = in_language(rule.what, language).format_map(fill).strip()
    advice = in_language(rule.advice, language).format_map(fill).strip()
    return what, f"{advice}{_REST[language]}" if values.get("rest") else advice


_MANY_WORDS = 300
_MOST_WORDS = 3_000
_FEW_WORDS = 10


def nearest(word: str, known: list[str]) -> str:
    """Return the known word that was probably meant, or an empty string.

    Among very many words, only some that begin alike and are about as long are looked at.

    Source:
        difflib's ratio with a cutoff of 0.6, the usual value for command-line suggestions.
    """
    import difflib

    if len(known) > _MANY_WORDS:
        begun = (each for each in known[:_MOST_WORDS] if each[:2] == word[:2])
        known = list(islice((each for each in begun if abs(len(each) - len(word)) < 3), _FEW_WORDS))
    return next(iter(difflib.get_close_matches(word[:64].lower(), known, n=1, cutoff=0.6)), "")


def found(value: object) -> dict[str, str]:
    """Say what kind of value stands there, for the wording of S103."""
    if isinstance(value, dict):
        return {"found_ja": "項目の集まり", "found_en": "a mapping"}
    if isinstance(value, list):
        return {"found_ja": "リスト", "found_en": "a list"}
    shown = str(value)[:40]
    if not shown:
        return {"found_ja": "空の値", "found_en": "empty"}
    return {"found_ja": f"文字「{shown}」", "found_en": f"the text “{shown}”"}
