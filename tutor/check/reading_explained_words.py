"""The rules of reading a file, explained: meaning and reason in both languages, two examples."""

from __future__ import annotations

Both = tuple[str, str]

READING: dict[str, tuple[Both, Both, str, str]] = {
    "Y001": (
        ("ファイルを開けませんでした。", "The file could not be opened."),
        ("読めないレッスンは、だれも学べません。", "Nobody can take a lesson that cannot be read."),
        "$ tutor check my-corse/01-hello.yaml",
        "$ tutor check my-course/01-hello.yaml",
    ),
    "Y002": (
        ("文字コードがUTF-8ではありません。", "The text is in another encoding than UTF-8."),
        ("Shift_JISなどで保存すると、人のパソコンでは文字が化けます。", "Saved as Shift_JIS or the like, it turns to garbage on somebody else's machine."),
        "(saved as Shift_JIS)",
        "(saved as UTF-8)",
    ),
    "Y003": (
        ("目に見えない制御文字が入っています。", "There is an invisible control character in the text."),
        ("ほかのソフトから写すと紛れこみ、端末の表示を乱します。", "It slips in when text is copied, and can upset the terminal."),
        '- teacher: "Hello\\e[31m there."',
        '- teacher: "Hello there."',
    ),
    "Y004": (
        ("ファイルに内容がありません。", "There is nothing in the file."),
        ("空のファイルは、書きかけか、保存の失敗です。", "An empty file was never written, or was lost while saving."),
        "# to be written",
        "- teacher: Hello.",
    ),
    "Y005": (
        ("一つのファイルとしては大きすぎます。", "The file is too large for one lesson."),
        ("レッスンは10分ほどで終わるもの。大きなファイルは読みこみも遅くなります。", "A lesson takes some ten minutes; a huge file is slow to open as well."),
        "(a file of 5 MB)",
        "(several lessons)",
    ),
    "Y006": (
        ("項目の入れ子が深すぎます。", "Fields are nested too deeply."),
        ("枝の中の枝の中の枝は、書いた人にも追えなくなります。", "Branches within branches within branches can be followed by nobody."),
        "[" * 70 + "]" * 70,
        "- section: aside\n  steps:\n    - teacher: One level is enough.\n- call: aside",
    ),
    "Y007": (
        ("字下げなどにタブが使われています。", "A tab is used for indentation or behind a sign."),
        ("タブの幅はエディタごとに違い、YAMLでは字下げに使えません。", "Tabs have another width in every editor, so YAML does not allow them."),
        "- teacher:\tHello.",
        "- teacher: Hello.",
    ),
    "Y008": (
        ("同じ名前の項目が、同じところに二度あります。", "A field stands twice in the same place."),
        ("どちらか一方が、黙って捨てられてしまうからです。", "One of them would silently be lost."),
        "- teacher: Hello.\n  teacher: Good morning.",
        "- teacher: Hello.\n- teacher: Good morning.",
    ),
    "Y009": (
        ("アンカー（&）、別名（*）、タグ（!）、マージ（<<）は使えません。", "Anchors (&), aliases (*), tags (!) and merge keys (<<) are not used."),
        ("レッスンは台本のように読めるもの。記号の決まりを知らない人にも直せます。", "A lesson reads like a script, and anyone can correct it without knowing such signs."),
        "- teacher: &greeting Hello.",
        "- teacher: Hello.",
    ),
    "Y010": (
        ("「---」で二つめの文書が始まっています。", "A line --- begins a second document."),
        ("二つめは読まれないので、書いたものが消えたように見えます。", "It would not be read, and what was written would seem to be gone."),
        "- teacher: Hello.\n---\nlesson: other",
        "- teacher: Hello.",
    ),
    "Y011": (
        ("項目の名前が、文字列ではありません。", "The name of a field is no plain text."),
        ("名前のない値は、何のことか分かりません。", "A value without a name says nothing."),
        "- : Hello.",
        "- teacher: Hello.",
    ),
    "Y012": (
        ("「{ }」や「[ ]」の中の文が、「,」などの記号で切れています。", "Prose inside { } or [ ] was cut at a sign."),
        ("波かっこの中では、コンマや疑問符が区切りになります。文は一行ずつ書くと安全です。", "Inside braces commas and question marks divide. On lines of its own a text is safe."),
        "- teacher: {ja: はい、そう, でも, en: Yes, but}",
        "- teacher:\n    ja: はい、そう, でも\n    en: Yes, but",
    ),
    "Y013": (
        ("文の途中に「: 」（コロンと空白）があります。", "There is a “: ” inside a text."),
        ("YAMLでは、そこまでが項目の名前と読まれます。", "YAML takes all before it for the name of a field."),
        "- teacher: Remember: nothing happens by itself.",
        '- teacher: "Remember: nothing happens by itself."',
    ),
    "Y014": (
        ("文が、YAMLで特別な意味をもつ記号から始まっています。", "The text begins with a sign that has a meaning in YAML."),
        ("「*」や「@」で始まる文は、引用符で囲まないと読めません。", "A text that begins with *, @ or the like can only be read in quotation marks."),
        "- teacher: **Bold** from the start.",
        '- teacher: "**Bold** from the start."',
    ),
    "Y015": (
        ("始まった引用符が、閉じられていません。", "A quotation mark was opened and never closed."),
        ("そこから先がすべて、一つの文になってしまいます。", "All that follows would become one long text."),
        '- teacher: "Hello.',
        '- teacher: "Hello."',
    ),
    "Y016": (
        ("字下げが、前の行と合っていません。", "The indentation does not fit the lines before."),
        ("字下げが、何が何の中にあるかを決めるからです。", "It is the indentation that says what belongs to what."),
        "- teacher:\n    ja: はい\n   en: Yes",
        "- teacher:\n    ja: はい\n    en: Yes",
    ),
    "Y017": (
        ("「\"…\"」の中に、YAMLの知らない「\\」があります。", "Inside double quotation marks there is an unknown backslash."),
        ("二重引用符の中では、「\\」は次の字と組で意味をもちます。", "Between double marks a backslash and the next letter mean something together."),
        '- teacher: "C:\\quiet"',
        "- teacher: 'C:\\quiet'",
    ),
    "Y018": (
        ("項目の名前の後に「:」がありません。", "The “:” after a field name is missing."),
        ("それがないと、名前ではなく、ただの文になります。", "Without it this is no name but a mere text."),
        "- teacher Hello.",
        "- teacher: Hello.",
    ),
    "Y019": (
        ("ほかの理由で、YAMLとして読めません。", "It cannot be read as YAML, for some other reason."),
        ("この行より下は、まだ読まれていません。", "Nothing below that line has been read yet."),
        "lesson: hello\nsteps:\n%YAML 1.1\n",
        "lesson: hello",
    ),
    "Y020": (
        ("全角の「：」や空白が、YAMLの記号の場所にあります。", "A full-width colon or space stands where YAML wants a half-width one."),
        ("見た目は同じでも、全角の記号は区切りになりません。", "They look alike, but only the half-width one divides."),
        "- teacher：はい。",
        "- teacher: はい。",
    ),
    "Y021": (
        ("「 #」から後ろが、コメントとして読まれています。", "What follows “ #” is read as a comment."),
        ("書いたはずの言葉が、学習者の画面に出ません。", "The words you wrote would not be on the learner's screen."),
        "- teacher: Question #1 is easy.",
        '- teacher: "Question #1 is easy."',
    ),
    "Y022": (
        ("引用符で囲んだ文の中に、同じ引用符があります。", "A text in quotation marks has the same mark inside."),
        ("YAMLは二つめの引用符で文が終わると読み、残りが読めなくなります。", "YAML ends the text at the second mark and cannot read the rest."),
        "- teacher: 'Yes, it's here.'",
        '- teacher: "Yes, it\'s here."',
    ),
    "Y023": (
        ("項目の名前の「:」の後に、スペースがありません。", "There is no space after the “:” of a field."),
        ("YAMLは、スペースのない「:」を文の一部と読みます。", "YAML takes a “:” without a space for a part of the text."),
        "- teacher:Hello.",
        "- teacher: Hello.",
    ),
    "Y024": (
        ("「{」や「[」が、閉じられていません。", "A { or [ was opened and is not closed."),
        ("次の行からも、そのかっこの中身として読まれてしまいます。", "The lines below it are read as if they stood inside of it."),
        "- recap:\n    points:\n      - {text: Flour\n      - {text: Water}",
        "- recap:\n    points:\n      - {text: Flour}\n      - {text: Water}",
    ),
    "Y025": (
        ("始まった引用符が、別の行の途中で閉じています。", "A quotation mark is closed in the middle of another line."),
        ("閉じ忘れると、次に同じ記号が出てくるまでが、一つの文になります。", "Where the closing mark is forgotten, the text goes on to the next mark of its kind."),
        "- teacher: 'Hello.\n- student: I don't know.",
        "- teacher: 'Hello.'\n- student: I don't know.",
    ),
    "Y026": (
        ("文の続きの行が、その項目の名前より右にありません。", "A line that goes on with a text is not indented further than its field."),
        ("同じ桁から始まる行は、次の項目の名前と読まれます。", "A line that begins at the same column is read as the name of the next field."),
        "- teacher: Hello.\n  This goes on.",
        "- teacher: Hello.\n    This goes on.",
    ),
    "T301": (
        ("講座の言語のうち、この文にないものがあります。", "A language of the course is missing in this text."),
        ("その言語の学習者には、別の言語の文が出てしまいます。", "Learners of that language would see a text in another one."),
        "- teacher:\n    ja: こんにちは。",
        "- teacher:\n    ja: こんにちは。\n    en: Hello.",
    ),
    "T302": (
        ("講座の言語ではない言語が書かれています。", "The text has a language that the course does not have."),
        ("ja や en の書きまちがいか、まだ languages に書いていない言語です。ファイルごとに一度だけ知らせます。", "It is a slip for ja or en, or a language not among languages yet; each file is told of it once."),
        "- teacher:\n    ja: こんにちは。\n    en: Hello.\n    fr: Bonjour.",
        "- teacher:\n    ja: こんにちは。\n    en: Hello.",
    ),
    "T303": (
        ("この問いの尋ね方の例が、四つより少ない言語があります。", "In one language this question has fewer than four sample wordings."),
        ("例が少ないと、言い方の違う同じ質問に気づけません。", "With few samples, the same question in other words is not recognised."),
        "# answers.yaml\nanswers:\n- id: what\n  ask: {ja: [何ですか, どんな意味, 意味は, 教えて], en: [what is it]}\n  answer: 答え",
        "# answers.yaml\nanswers:\n- id: what\n  ask: {ja: [何ですか, どんな意味, 意味は, 教えて], en: [what is it, what does it mean, meaning, tell me]}\n  answer: 答え",
    ),
    "T304": (
        ("同じ尋ね方が、別の問いにもあります。", "Another question has the same sample wording."),
        ("どちらに答えればよいか、決められません。", "It cannot be told which of them is meant."),
        "# answers.yaml\nanswers:\n- id: one\n  ask: {ja: [何, 意味, 教えて, 一], en: [a, b, c, d]}\n  answer: 一\n- id: two\n  ask: {ja: [何, 二, 三, 四], en: [e, f, g, h]}\n  answer: 二",
        "# answers.yaml\nanswers:\n- id: one\n  ask: {ja: [何, 意味, 教えて, 一], en: [a, b, c, d]}\n  answer: 一\n- id: two\n  ask: {ja: [五, 二, 三, 四], en: [e, f, g, h]}\n  answer: 二",
    ),
    "T306": (
        ("言語が、その文の項目と同じ桁から始まっています。", "The languages begin at the same column as the field whose text they are."),
        ("どの項目の中にあるかは、字下げだけが決めます。", "It is the indentation alone that says what stands inside of what."),
        "- teacher:\n  ja: こんにちは。\n  en: Hello.",
        "- teacher:\n    ja: こんにちは。\n    en: Hello.",
    ),
    "T305": (
        ("原文が書きかえられたのに、訳が前のままです。", "The source text was rewritten, and its translation was not."),
        ("二つの言語の学習者が、違うことを学んでしまいます。tutor fmt が、どの訳がどの原文のものかを translations.lock に控えています。", "Learners of two languages would learn different things. In translations.lock, tutor fmt notes which text each translation was made from."),
        "- teacher:\n    ja: 三日あけます。   # was: 二日あけます。\n    en: Wait two days.",
        "- teacher:\n    ja: 三日あけます。\n    en: Wait three days.",
    ),
}  # fmt: skip
"""By code: what it means, why it matters (Japanese, English), an example, a better one."""
