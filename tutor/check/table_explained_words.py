"""The rules of tables and exams, explained: meaning and reason in both languages, two examples."""

from __future__ import annotations

Both = tuple[str, str]

_COLUMNS = "columns:\n- {id: in, head: In}\n- {id: out, head: Out}\n"

TABLES: dict[str, tuple[Both, Both, str, str]] = {
    "S111": (
        ("行に、表にない列のマスがあります。", "A row has a cell for a column that the table does not have."),
        ("そのマスはどこにも出ません。多くは列の名前の書きまちがいです。", "It would be shown nowhere; most often the column is misspelt."),
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none, out: some, uot: more}",
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none, out: some}",
    ),
    "S112": (
        ("行に、マスが一つ足りません。", "A cell is missing in a row."),
        ("書き忘れか、空欄のつもりかを、はっきりさせます。", "It should be clear whether it was forgotten or is meant to be empty."),
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none}",
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none, out: {none: true}}",
    ),
    "S113": (
        ("表にないマスを指しています。", "It names a cell that the table does not have."),
        ("予想や順番は、あるマスにしか付けられません。", "Only a cell that is there can be predicted or shown in its turn."),
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none, out: some}\nask: [mail.ot]",
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none, out: some}\nask: [mail.out]",
    ),
    "S114": (
        ("同じマスが二度書かれています。", "The same cell is named twice."),
        ("一つのマスは、一度しか開けません。", "A cell can be revealed only once."),
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none, out: some}\nask: [mail.out, mail.out]",
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none, out: some}\nask: [mail.out, mail.in]",
    ),
    "S115": (
        ("何も入らないマスを、予想させようとしています。", "The learner is asked what belongs in an empty cell."),
        ("正解がないので、答えられません。", "There is nothing to answer."),
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: {none: true}, out: some}\nask: [mail.in]",
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: {none: true}, out: some}\nask: [{cell: mail.out, options: [none]}]",
    ),
    "S116": (
        ("予想の選択肢にする、まぎらわしいものがありません。", "There is nothing a predicted cell could be mistaken for."),
        ("選択肢が一つでは、問いになりません。", "With one option there is no question."),
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: {none: true}, out: some}\nask: [mail.out]",
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: {none: true}, out: some}\nask: [{cell: mail.out, options: [none]}]",
    ),
    "S117": (
        ("表の列が一つしかありません。", "The table has only one column."),
        ("表は比べるためのものです。比べないことは、せりふで言えます。", "A table compares. What is not compared can be said in a line."),
        "columns:\n- {id: in, head: In}\nrows:\n- {id: mail, head: Mail, in: none}",
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none, out: some}",
    ),
    "S118": (
        ("ある行のマスが、どれも同じ内容です。", "All cells of a row say the same."),
        ("違いのない行は、本当の違いを見えにくくします。", "A row without a difference hides the rows that have one."),
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none, out: none}",
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none, out: some}",
    ),
    "S119": (
        ("80桁の端末では、列が横に並びません。", "The columns do not fit side by side into 80 columns."),
        ("カードの形になり、列どうしを見比べられません。", "The table becomes cards, and columns can no longer be compared at a glance."),
        "columns:\n- {id: in, head: A heading of very many long and unnecessary words}\n- {id: out, head: Another heading of very-many-long-unnecessary words}\n- {id: on, head: Internationalization-localization}\n- {id: at, head: Internationalization-globalization}\nrows:\n- {id: mail, head: Internationalization, in: none, out: some, on: any, at: all}",
        _COLUMNS + "rows:\n- {id: mail, head: Mail, in: none, out: some}",
    ),
    "R213": (
        ("show が、どこにもない表を指しています。", "A show names a table that is nowhere."),
        ("見せるものがないので、その段階は飛ばされます。", "There is nothing to show, and the step is passed over."),
        "- show: friut",
        "- show: fruit",
    ),
    "X601": (
        ("試験の問いに concept がありません。", "A question of the exam has no concept."),
        ("試験の結果は、concept ごとに何が足りないかを伝えるものです。", "The result tells, concept by concept, what is still missing."),
        "# exam.yaml\ndraw: 1\nquestions:\n- id: q\n  kind: choice\n  ask: Which\n  options: [{text: This, right: true, why: Yes}, {text: That, why: No}]",
        "# exam.yaml\ndraw: 1\nquestions:\n- id: q\n  kind: choice\n  concept: consent\n  ask: Which\n  options: [{text: This, right: true, why: Yes}, {text: That, why: No}]",
    ),
    "X602": (
        ("正解のない問い（poll, flash）が、試験にあります。", "The exam has a question without a right answer (poll, flash)."),
        ("採点できないものは、点数に入れられません。", "What cannot be marked cannot count."),
        "# exam.yaml\ndraw: 1\nquestions:\n- {id: q, kind: flash, concept: consent, front: Word, back: Meaning}",
        "# exam.yaml\ndraw: 1\nquestions:\n- id: q\n  kind: choice\n  concept: consent\n  ask: Which\n  options: [{text: This, right: true, why: Yes}, {text: That, why: No}]",
    ),
    "X603": (
        ("ある問いより多くを出題しようとしています。", "More questions are to be drawn than there are."),
        ("同じ問いを二度出すわけにはいきません。", "No question can be asked twice in one exam."),
        "# exam.yaml\ndraw: 9\nquestions:\n- id: q\n  kind: choice\n  concept: consent\n  ask: Which\n  options: [{text: This, right: true, why: Yes}, {text: That, why: No}]",
        "# exam.yaml\ndraw: 1\nquestions:\n- id: q\n  kind: choice\n  concept: consent\n  ask: Which\n  options: [{text: This, right: true, why: Yes}, {text: That, why: No}]",
    ),
    "E501": (
        ("説明してもらう考え（expect）が、一つもありません。", "The explanation expects no idea at all."),
        ("何が言えればよいかが決まらないと、助けることもできません。", "Without it there is nothing to look for, and nothing to help towards."),
        "expect: []",
        "expect:\n- id: idea\n  idea: One must say yes.\n  hint: Who acts?\n  said_by: {ja: [はい], en: [yes]}",
    ),
    "E502": (
        ("説明の手本（model）がありません。", "The explanation has no model answer."),
        ("読み取れなかったとき、学習者は手本と比べて自分で判断します。", "Where words could not be read, learners compare them with the model and judge for themselves."),
        "expect:\n- id: idea\n  idea: One must say yes.\n  hint: Who acts?\n  said_by: {ja: [はい], en: ['yes']}",
        "model: One must say yes.\nexpect:\n- id: idea\n  idea: One must say yes.\n  hint: Who acts?\n  said_by: {ja: [はい], en: ['yes']}",
    ),
    "E503": (
        ("考えの言い方（said_by）が、ある言語にありません。", "An idea has no wordings (said_by) in one language."),
        ("その言語では、言えても読み取れません。", "In that language it could never be recognised."),
        "expect:\n- id: idea\n  idea: One must say yes.\n  hint: Who acts?\n  said_by: {en: [yes]}",
        "expect:\n- id: idea\n  idea: One must say yes.\n  hint: Who acts?\n  said_by: {ja: [はい], en: [yes]}",
    ),
    "E504": (
        ("考えに、ヒントがありません。", "An idea has no hint."),
        ("答えを言ってしまう前に、気づく機会を一つ作ります。", "A hint gives learners a chance to find it before it is told."),
        "expect:\n- id: idea\n  idea: One must say yes.\n  said_by: {ja: [はい], en: [yes]}",
        "expect:\n- id: idea\n  idea: One must say yes.\n  hint: Who acts?\n  said_by: {ja: [はい], en: [yes]}",
    ),
    "E505": (
        ("samples の例が、書いてあるとおりに読まれません。", "A sample is not read as it says."),
        ("例は、学習者の言葉を正しく読めるかを確かめる試験です。", "Samples are the test of whether learners' words will be read rightly."),
        "samples:\n  accept: {ja: [それはちがう話], en: [nothing of the kind]}",
        "samples:\n  accept: {ja: [はい], en: ['yes']}",
    ),
    "E507": (
        ("samples の例に、書いていない考えまで読み取られます。", "More is read in a sample than it says."),
        ("ゆるすぎる言い方は、まちがった説明まで正しいと認めてしまいます。", "A wording that is too wide takes wrong explanations for right ones."),
        "samples:\n  reject: {ja: [はい、と黙った], en: ['yes, I kept silent']}",
        "samples:\n  reject: {ja: [黙った], en: [I kept silent]}",
    ),
    "E506": (
        ("言い方（said_by、unless）の行が、書き方に合っていません。", "A line of wordings (said_by, unless) does not follow their grammar."),
        ("読めない行があると、だれの答えも読み取れません。", "With a line that cannot be read, nobody's answer could be."),
        "expect:\n- id: idea\n  idea: One must say yes.\n  hint: Who acts?\n  said_by: {ja: ['<はい> + 言う'], en: ['<agreee> + say']}",
        "expect:\n- id: idea\n  idea: One must say yes.\n  hint: Who acts?\n  said_by: {ja: ['<agree> + 言う'], en: ['<agree> + say']}",
    ),
}  # fmt: skip
"""By code: what it means, why it matters (Japanese, English), an example, a better one."""
