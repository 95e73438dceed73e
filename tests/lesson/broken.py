"""Files with one fault each, or a few, and where the findings must be."""

from tests.lesson.broken_explanations import EXPLANATIONS
from tests.lesson.broken_questions import FAULTS, QUALITY, Case
from tests.lesson.examples import HEAD, QUIZ


def _steps(name: str, steps: str, *found: tuple[str, int, int]) -> Case:
    return Case(name, HEAD + steps, list(found))


def _quiz(name: str, old: str, new: str, *found: tuple[str, int, int]) -> Case:
    assert old in QUIZ
    return Case(name, HEAD + QUIZ.replace(old, new, 1), list(found))


SYNTAX = (
    Case("shift-jis", (HEAD + "  - teacher: 先生\n").encode("shift_jis"), [("Y002", 2, 13)]),
    Case("utf-16", (HEAD + "  - teacher: 先生\n").encode("utf-16"), [("Y002", 1, 1)]),
    Case("latin-1", (HEAD[:12] + "é\n").encode("latin-1"), [("Y002", 2, 1)]),
    _steps("control character", "  - teacher: はい\x07\n", ("Y003", 4, 16)),
    _steps("escaped control character", '  - teacher: "\\e[31m"\n', ("Y003", 4, 14)),
    _steps("bidirectional override", "  - teacher: はい\u202ex\n", ("Y003", 4, 16)),
    _steps("line separator", "  - teacher: はい\u2028x\n", ("Y003", 4, 16)),
    _steps("byte-order mark inside", "  - teacher: \ufeffはい\n", ("Y003", 4, 14)),
    Case("empty file", "", [("Y004", 1, 1)]),
    Case("white space only", "\n  \n", [("Y004", 1, 1)]),
    Case("comments only", "# lesson: one\n# steps\n", [("Y004", 1, 1)]),
    Case("start of a document only", "---\n", [("Y004", 1, 1)]),
    _steps("tab as indentation", "  - teacher:\n\t\tja: はい\n\t\ten: yes\n", ("Y007", 5, 1)),
    _steps("tab before a dash", "\t- teacher: はい\n", ("Y007", 4, 1)),
    _steps("tab after a dash", "  -\tteacher: はい\n", ("Y007", 4, 4)),
    _steps("tab after a colon", "  - teacher:\tはい\n", ("Y007", 4, 13)),
    _steps("tab in a text", "  - teacher: は\tい\n", ("Y007", 4, 15)),
    _steps("key twice", "  - teacher: a\n    teacher: b\n", ("Y008", 5, 5)),
    Case("key twice at the top", HEAD + "  - teacher: a\nlesson: one\n", [("Y008", 5, 1)]),
    _steps("anchor", "  - teacher: &x はい\n", ("Y009", 4, 14)),
    _steps("alias", "  - teacher: *x\n", ("Y009", 4, 14)),
    _steps("anchor on a map", "  - teacher: &x {ja: a, en: b}\n", ("Y009", 4, 14)),
    _steps("tag", "  - teacher: !!str はい\n", ("Y009", 4, 14)),
    _steps("python tag", "  - teacher: !!python/name:os.system はい\n", ("Y009", 4, 14)),
    _steps("merge key", "  - teacher: はい\n    <<: x\n", ("Y009", 5, 5)),
    _steps("second document", "  - teacher: a\n---\nlesson: two\n", ("Y010", 5, 1)),
    _steps("list as a key", "  - ? [a]\n    : b\n", ("Y011", 4, 7)),
    _steps("no key before the colon", "  - : b\n", ("Y011", 4, 5)),
    _steps("colon in flow style", "  - teacher: {ja: は: い, en: y}\n", ("Y012", 4, 14)),
    _steps("bracket in flow style", "  - teacher: {ja: [x] は, en: y}\n", ("Y012", 4, 14)),
    _steps("flow style never closed", "  - teacher: {ja: は, en: y\n", ("Y024", 4, 14)),
    _steps("comma splits Japanese", "  - teacher: {ja: は, い, en: y}\n", ("Y012", 4, 22)),
    _steps("comma splits English", "  - teacher: {ja: は, en: y, z}\n", ("Y012", 4, 29)),
    _steps("question mark in flow style", "  - teacher: {ja: は?, en: y}\n", ("Y012", 4, 19)),
    _steps("colon in prose", "  - teacher: 先生: はい\n", ("Y013", 4, 16)),
    _steps("quote inside quotes", "  - teacher: 'it's'\n", ("Y022", 4, 18)),
    _steps("quoted word at the start", '  - teacher: "は" い\n', ("Y022", 4, 18)),
    _steps("full-width dash", "  － teacher: は\n", ("Y020", 4, 3)),
    _steps("full-width dash later", "  - teacher: は\n  － student: y\n", ("Y020", 5, 3)),
    _steps("step with a space for its colon", "  - teacher はい\n", ("Y018", 4, 5)),
    _steps("bold at the start", "  - teacher: *太字* です\n", ("Y014", 4, 14)),
    _steps("percent at the start", "  - teacher: %50\n", ("Y014", 4, 14)),
    _steps("at sign at the start", "  - teacher: @名前\n", ("Y014", 4, 14)),
    _steps("backtick at the start", "  - teacher: `code`\n", ("Y014", 4, 14)),
    _steps("quotation at the start", "  - teacher: > 引用\n", ("Y014", 4, 14)),
    _steps("bar at the start", "  - teacher: | はい\n", ("Y014", 4, 14)),
    _steps("exclamation mark at the start", "  - teacher: !はい\n", ("Y014", 4, 14)),
    _steps("question mark at the start", "  - teacher: ? はい\n", ("Y014", 4, 14)),
    _steps("bracket at the start", "  - teacher: [は] い\n", ("Y014", 4, 14)),
    _steps("brace at the start", "  - teacher: {は} い\n", ("Y014", 4, 14)),
    _steps("words after a quotation", '  - teacher: "はい" と\n', ("Y022", 4, 19)),
    _steps("sign in a language", "  - teacher:\n      ja: @名\n      en: y\n", ("Y014", 5, 11)),
    _steps("double quote never closed", '  - teacher: "はい\n  - x: b\n', ("Y015", 4, 14)),
    _steps("single quote never closed", "  - teacher: 'はい\n", ("Y015", 4, 14)),
    _steps("one space too few", "  - teacher:\n      ja: は\n     en: y\n", ("Y016", 6, 6)),
    _steps("one space too many", "  - teacher:\n      ja: は\n       en: y\n", ("Y016", 6, 10)),
    _steps("dash too far left", "  - teacher: は\n - student: y\n", ("Y016", 5, 2)),
    _steps("unknown escape", '  - teacher: "a\\q"\n', ("Y017", 4, 16)),
    _steps("step without a colon", "  - teacher\n      ja: は\n", ("Y018", 4, 5)),
    _steps("language without a colon", "  - teacher:\n      ja は\n      en: y\n", ("Y018", 5, 7)),
    _steps("last line without a colon", "  - teacher:\n      ja: は\n      en\n", ("Y018", 6, 7)),
    _steps("no space after the colon", "  - teacher:はい\n", ("Y023", 4, 12)),
    _steps("no space after ja:", "  - teacher:\n      ja:は\n      en:y\n", ("Y023", 5, 9)),
    Case("no space in the first line", HEAD.replace("lesson: ", "lesson:"), [("Y023", 1, 7)]),
    Case("no space at the top", HEAD.replace("title: ", "title:"), [("Y023", 2, 6)]),
    Case(
        "no space and a comment behind",
        HEAD.replace("lesson: one", "lesson:one # 1\n\n# 2"),
        [("Y023", 1, 7)],
    ),
    _steps(
        "no space in a field of a line",
        "  - teacher: は\n    asks:true\n  - student: y\n",
        ("Y023", 5, 9),
    ),
    _steps("no space in the last line", "  - teacher: は\n    asks:true\n", ("Y023", 5, 9)),
    _steps("no space after a step", "  - teacher:は\n    asks: true\n", ("Y023", 4, 12)),
    _steps("no space in a language", "  - teacher:\n      ja:は\n      en: y\n", ("Y023", 5, 9)),
    _steps(
        "no space in a language with a comment",
        "  - teacher:\n      ja:は # 1\n      en: y\n",
        ("Y023", 5, 9),
    ),
    _steps("no space in flow style", "  - teacher: {ja:は, en: y}\n", ("Y023", 4, 17)),
    _steps("no space in a quiz", "  - quiz:\n      id:q\n      kind: choice\n", ("Y023", 5, 9)),
    _steps("no space in all of a quiz", "  - quiz:\n      id:q\n", ("Y023", 5, 9)),
    _steps("full-width colon after a step", "  - teacher：は\n    asks: true\n", ("Y020", 4, 12)),
    _steps(
        "line of a text too far left",
        "  - teacher: a\n    this goes on.\n  - student: y\n   asks: true\n",
        ("Y026", 5, 5),
    ),
    _steps(
        "line of a Japanese text too far left",
        "  - teacher:\n      ja: は\n      そうです。\n      en: y\n",
        ("Y026", 6, 7),
    ),
    _steps(
        "field too far right after a text of two lines",
        "  - teacher: a\n      this goes on.\n     asks: true\n",
        ("Y016", 6, 10),
    ),
    _steps(
        "field too far right after a text with a full-width colon",
        "  - teacher: は\n      注意：これ\n     asks: true\n",
        ("Y016", 6, 10),
    ),
    _steps(
        "field too far left after a text with a full-width colon",
        "  - teacher: は\n      注意：これ\n   asks: true\n",
        ("Y016", 6, 4),
    ),
    _steps(
        "field as far right as the text of the step",
        "  - teacher:\n      see http://a.b/c\n      asks: true\n",
        ("Y016", 6, 11),
    ),
    _steps(
        "single quote closed by an apostrophe",
        "  - teacher: 'a.\n  - student: I don't know?\n",
        ("Y025", 4, 14),
    ),
    _steps(
        "single quote closed by the next one",
        "  - teacher: 'a.\n  - student: b\n  - teacher: 'c.'\n",
        ("Y025", 4, 14),
    ),
    _steps(
        "double quote in a list closed by the next one",
        '  - recap:\n      points:\n        - "a\n        - "b"\n',
        ("Y025", 6, 11),
    ),
    _steps(
        "quote in flow style closed by the next one",
        "  - teacher: {ja: 'は, en: y}\n  - student: {ja: 'は', en: y}\n",
        ("Y025", 4, 19),
    ),
    _steps(
        "brace that is not closed",
        "  - recap:\n      points:\n        - {text: a\n        - {text: b}\n",
        ("Y024", 6, 11),
    ),
    Case("bracket that is not closed", "lesson: one\ntitle: [\nsteps:\n- a\n", [("Y024", 2, 8)]),
    _steps(
        "comma between braces missing",
        "  - recap:\n      points: [\n        {text: a}\n        {text: b}\n      ]\n",
        ("Y024", 5, 15),
    ),
    _steps("directive in the middle", "%YAML 1.1\n", ("Y019", 5, 1)),
    _steps("full-width colon", "  - teacher：はい\n", ("Y020", 4, 12)),
    _steps("full-width colons", "  - teacher:\n      ja：は\n      en：y\n", ("Y020", 5, 9)),
    _steps("one full-width colon", "  - teacher:\n      ja：は\n      en: y\n", ("Y020", 5, 9)),
    _steps("second colon full-width", "  - teacher:\n      ja: は\n      en：y\n", ("Y020", 6, 9)),
    _steps("full-width space after the colon", "  - teacher:　はい\n", ("Y020", 4, 13)),
    _steps("full-width space after the dash", "  -　teacher: はい\n", ("Y020", 4, 4)),
    _steps(
        "full-width indentation",
        "  - teacher:\n　　ja: は\n　　en: y\n",
        ("S109", 4, 13),
        ("Y020", 5, 1),
        ("Y020", 6, 1),
    ),
    _steps("full-width space before a dash", "　- teacher: は\n", ("S109", 3, 7), ("Y020", 4, 1)),
    _steps("comment without a space", "  - teacher: 第1課 #重要\n", ("Y021", 4, 18)),
    _steps(
        "comment in a language", "  - teacher:\n      ja: は #1\n      en: y\n", ("Y021", 5, 13)
    ),
)

LIMITS = (
    Case("300,000 values", "lesson: [" + "a," * 300_000 + "]", [("Y005", 1, 400_002)]),
    Case("100,000 brackets", "[" * 100_000, [("Y006", 1, 65)]),
    Case("100,000 dashes", "- " * 100_000, [("Y006", 1, 129)]),
    Case("100,000 braces", "{a: " * 100_000, [("Y006", 1, 257)]),
)

SHAPE = (
    _steps("field nobody knows", "  - teacher: a\n    asked: true\n", ("S101", 5, 5)),
    _steps("field of the record", "  - teacher: a\n    who: student\n", ("S101", 5, 5)),
    _steps("name of the record", "  - teacher: a\n    step: line\n", ("S101", 5, 5)),
    _steps(
        "field beside a choice",
        "  - when:\n      seen: x\n      steps: []\n    id: x\n",
        ("R202", 5, 13),
        ("S101", 7, 5),
    ),
    Case("field at the top", "lesosn: one\n" + HEAD + "  - teacher: a\n", [("S101", 1, 1)]),
    Case("no title", "lesson: one\nsteps:\n  - teacher: a\n", [("S102", 1, 1)]),
    Case("no steps", "lesson: one\ntitle: a\n", [("S102", 1, 1)]),
    _quiz("no kind", "      kind: choice\n", "", ("S102", 5, 7)),
    _quiz("no question", "      ask: {ja: どれ, en: Which}\n", "", ("S102", 5, 7)),
    _steps("when without a condition", "  - when:\n      steps: []\n", ("S102", 5, 7)),
    Case("steps are a text", "lesson: one\ntitle: a\nsteps: b\n", [("S103", 3, 8)]),
    Case("the file is a list", "- a\n- b\n", [("S103", 1, 1)]),
    Case("the file is a text", "はい\n", [("S103", 1, 1)]),
    Case(
        "minutes are a word",
        HEAD.replace("steps", "minutes: ten\nsteps") + "  - teacher: a\n",
        [("S103", 3, 10)],
    ),
    _steps("line is a list", "  - teacher: [a, b]\n", ("S103", 4, 14)),
    _steps("quiz is a text", "  - quiz: a\n", ("S103", 4, 11)),
    _quiz("options are a text", "      kind", "      hints: x\n      kind", ("S103", 6, 14)),
    _steps("step nobody knows", "  - teachr: a\n", ("S104", 4, 5)),
    _steps("step is a text", "  - はい\n", ("S104", 4, 5)),
    _steps("step is a list", "  - [a]\n", ("S104", 4, 5)),
    _steps("two steps in one", "  - teacher: a\n    student: b\n", ("S105", 5, 5)),
    _quiz("capital letters in an id", "q-one", "Q-One", ("S106", 5, 11)),
    _quiz("Japanese id", "q-one", "質問", ("S106", 5, 11)),
    _quiz("long id", "q-one", "q" * 65, ("S106", 5, 11)),
    _steps("id twice", QUIZ + "  - teacher: a\n    id: q-one\n", ("S107", 15, 9)),
    _quiz(
        "option with the number of another as its id",
        "- text",
        "- id: '2'\n          text",
        ("S107", 13, 11),
    ),
    _quiz("question kind nobody knows", "choice", "chioce", ("S108", 6, 13)),
    _quiz("right is a word", "right: true", "right: yes", ("S108", 10, 18)),
    _steps("map without words", "  - teacher: {}\n", ("S109", 4, 14)),
    _steps("line without words", "  - teacher:\n", ("S109", 4, 13)),
    _steps("language without words", "  - teacher:\n      ja:\n      en: y\n", ("S109", 5, 10)),
    _steps("words of spaces", '  - teacher: {ja: は, en: "  "}\n', ("S109", 4, 26)),
    Case("no step at all", HEAD.replace("steps:", "steps: []"), [("S109", 3, 8)]),
    _quiz("empty id", "id: q-one", "id:", ("S109", 5, 10)),
    Case(
        "1,000 minutes",
        HEAD.replace("steps", "minutes: 1000\nsteps") + "  - teacher: a\n",
        [("S110", 3, 10)],
    ),
)

_TABLE = """\
  - table:
      id: t
      caption: {ja: 表, en: Table}
      columns:
        - id: a
          head: {ja: 甲, en: A}
        - id: b
          head: {ja: 乙, en: B}
      rows:
        - id: r
          head: {ja: 行, en: Row}
          a: {ja: は, en: y}
          b: {ja: い, en: n}
"""


def _table(name: str, old: str, new: str, *found: tuple[str, int, int]) -> Case:
    assert old in _TABLE
    return Case(name, HEAD + _TABLE.replace(old, new, 1), list(found))


_CELLS = """\
  - table:
      id: t
      caption: 表
      columns: [{id: a, head: A}, {id: b, head: B}]
      rows:
        - {id: r, head: R, a: apple, b: pear}
        - {id: s, head: S, a: {none: true}, b: grape}
"""


def _cells(name: str, added: str, *found: tuple[str, int, int]) -> Case:
    """Add lines behind the rows of a table; the first of them is line 11."""
    return Case(name, HEAD + _CELLS + added, list(found))


TABLES = (
    _cells("ask for a cell that is not there", "      ask: [r.b, s.bb]\n", ("S113", 11, 18)),
    _cells("ask for a row that is not there", "      ask: [{cell: x.b}]\n", ("S113", 11, 20)),
    _cells("order of a cell that is not there", "      order: [s.c]\n", ("S113", 11, 15)),
    _cells("cell without a row", "      order: [b]\n", ("S106", 11, 15)),
    _cells("cell asked twice", "      ask: [r.b, r.a, r.b]\n", ("S114", 11, 23)),
    _cells("cell twice in the order", "      order: [r.b, r.b]\n", ("S114", 11, 20)),
    _cells("empty cell asked", "      ask: [s.a]\n", ("S115", 11, 13)),
    _cells(
        "nothing to pick",
        "      ask: [{cell: r.a, options: [Apple., apples]}]\n",
        ("S116", 11, 20),
    ),
    _cells(
        "options with and without a why",
        "      ask: [{cell: r.a, options: [fig, {text: nut, why: x}]}]\n",
    ),
    _cells(
        "option of a cell without a text",
        "      ask: [{cell: r.a, options: [{why: x}]}]\n",
        ("S102", 11, 35),
    ),
    _cells("cell to type", "      ask: [{cell: r.a, typed: true, accept: an apple}]\n"),
    _cells(
        "cell to type with a wording of signs",
        "      ask: [{cell: r.a, typed: true, accept: …}]\n",
        ("Q421", 11, 38),
    ),
    _cells(
        "cell to type with a wrong answer that is right",
        "      ask: [{cell: r.a, typed: true, near: [{said: Apple, why: x}]}]\n",
        ("Q422", 11, 52),
    ),
    _cells(
        "cell to type with an unknown misconception",
        "      ask: [{cell: r.a, typed: true, near: [{said: fig, why: x, misconception: y}]}]\n",
        ("R205", 11, 80),
    ),
    _cells(
        "bullets of a cell to type",
        "        - {id: u, head: U, a: [x, y], b: z}\n      ask: [{cell: u.a, typed: true}]\n",
        ("Q427", 12, 14),
    ),
    _cells("unknown concept of a table", "      concept: x\n", ("R204", 11, 16)),
    _cells("unknown concept of a cell", "      ask: [{cell: r.a, concept: x}]\n", ("R204", 11, 34)),
    _cells("cell of an empty list", "        - {id: u, head: U, a: [], b: x}\n", ("S109", 11, 31)),
    _cells(
        "cell with none of a word",
        "        - {id: u, head: U, a: {none: maybe}, b: x}\n",
        ("S108", 11, 38),
    ),
    _cells("cell without a word", "        - {id: u, head: U, a: , b: x}\n", ("S109", 11, 31)),
    _cells(
        "row without a difference",
        "        - {id: u, head: U, a: the same, b: The same.}\n",
        ("S118", 11, 11),
    ),
    _cells(
        "row of empty cells",
        "        - {id: u, head: U, a: {none: true}, b: {none: true}}\n",
        ("S118", 11, 11),
    ),
    _steps(
        "one column",
        "  - table:\n      id: t\n      caption: 表\n      columns: [{id: a, head: A}]\n"
        "      rows: [{id: r, head: R, a: x}]\n",
        ("S117", 7, 7),
    ),
    _steps(
        "table too wide for a terminal",
        "  - table:\n      id: t\n      caption: 表\n      columns:\n"
        + "".join(f"        - {{id: c{n}, head: Column{'x' * 20}{n}}}\n" for n in range(4))
        + "      rows: [{id: r, head: R, c0: a, c1: b, c2: c, c3: d}]\n",
        ("S119", 5, 7),
    ),
    _steps("show of nothing", "  - show: tt\n", ("R213", 4, 11)),
    _cells("show with a slip of the pen", "  - show: {table: tt}\n", ("R213", 11, 19)),
    _cells("show without a table", "  - show: {revealed: false}\n", ("S102", 11, 11)),
    _cells("show with a field too many", "  - show: {table: t, reveal: all}\n", ("S101", 11, 22)),
    _cells("show with a field beside it", "  - show: t\n    cite: [law]\n", ("S101", 12, 5)),
    _cells("show of a list", "  - show: [t]\n", ("S103", 11, 11)),
    _cells("show of a list of tables", "  - show: {table: [t]}\n", ("S103", 11, 19)),
    _cells("show with a word", "  - show: {table: t, revealed: no}\n", ("S108", 11, 32)),
    _cells("show of no word", "  - show:\n", ("S109", 11, 10)),
    _steps(
        "show of a broken table",
        _CELLS.replace("id: r, ", "", 1) + "  - show: t\n",
        ("S102", 9, 11),
    ),
    _steps(
        "show of a table in a broken step",
        "  - sektion: x\n    steps:\n    - table:\n        id: t\n  - show: t\n",
        ("S104", 4, 5),
    ),
)

_ASIDE = """\
  - section: aside
    steps:
      - teacher: a
"""

LINKS = (
    _table(
        "row with a column too many",
        "          b:",
        "          c: x\n          b:",
        ("S111", 16, 11),
    ),
    _table("row with a cell missing", "          b: {ja: い, en: n}\n", "", ("S112", 13, 11)),
    _table("column twice", "- id: b\n", "- id: a\n", ("S107", 10, 15), ("S111", 16, 11)),
    _table(
        "reveal nobody knows", "      rows", "      reveal: cells\n      rows", ("S108", 12, 15)
    ),
    _table(
        "rows without an id", "        - id: r\n          head", "        - head", ("S102", 13, 11)
    ),
    _steps("goto nowhere", _ASIDE + "  - goto: asides\n", ("R201", 7, 11)),
    _steps("call of nothing", "  - call: x\n", ("R201", 4, 11)),
    _steps(
        "got of a line",
        "  - teacher: a\n    id: x\n  - when:\n      got: x\n      steps: []\n",
        ("R202", 7, 12),
    ),
    _steps("seen of nothing", "  - when:\n      seen: x\n      steps: []\n", ("R202", 5, 13)),
    _steps("chose of nothing", "  - when:\n      chose: x.1\n      steps: []\n", ("R202", 5, 14)),
    _steps("unknown source", "  - teacher: a\n    cite: [law, low]\n", ("R203", 5, 17)),
    _quiz(
        "unknown concept", "kind: choice", "kind: choice\n      concept: consnt", ("R204", 7, 16)
    ),
    _quiz(
        "unknown misconception",
        "why: {ja: ち",
        "misconception: x\n          why: {ja: ち",
        ("R205", 13, 26),
    ),
    Case(
        "needs an unknown lesson",
        HEAD.replace("steps", "needs: [two, tow]\nsteps") + "  - teacher: a\n",
        [("R207", 3, 14)],
    ),
    Case(
        "lesson in the wrong file",
        HEAD.replace("one", "two") + "  - teacher: a\n",
        [("R208", 1, 9)],
    ),
    Case(
        "lesson that is not listed",
        HEAD.replace("one", "three") + "  - teacher: a\n",
        [("R208", 1, 9), ("R211", 1, 9)],
    ),
    _steps("endless jump", "  - section: x\n  - goto: x\n", ("R209", 5, 11)),
    _steps(
        "endless jump through a condition",
        QUIZ + "  - section: x\n  - when:\n      missed: q-one\n      steps:\n        - goto: x\n",
        ("R209", 18, 17),
    ),
    _steps(
        "endless jump once all is said",
        "  - section: x\n  - choice:\n      id: c\n"
        "      options:\n        - say: a\n          once: true\n  - goto: x\n",
        ("R209", 10, 11),
    ),
    _steps(
        "section that calls itself",
        "  - call: x\n  - section: x\n    steps:\n      - teacher: a\n      - call: x\n",
        ("R210", 8, 15),
    ),
    _steps(
        "sections that call each other",
        "  - section: x\n  - teacher: a\n  - call: y\n"
        "  - section: y\n  - teacher: b\n  - call: x\n",
        ("R210", 6, 11),
        ("R210", 9, 11),
    ),
)

TEXTS = (
    _steps("English is missing", "  - teacher:\n      ja: は\n", ("T301", 5, 7)),
    _steps("Japanese is missing", "  - teacher: {en: y}\n", ("T301", 4, 14)),
    _steps("language too many", "  - teacher: {ja: は, en: y, fr: o}\n", ("T302", 4, 29)),
    _steps(
        "language too many, told once",
        "  - teacher: {ja: は, en: y, fr: o}\n  - student: {ja: は, en: y, fr: o}\n",
        ("T302", 4, 29),
    ),
    _steps(
        "misspelt language", "  - teacher: {ja: は, eng: y}\n", ("T301", 4, 14), ("T302", 4, 22)
    ),
    _steps(
        "no language of the course",
        "  - teacher: {fr: o}\n",
        ("T301", 4, 14),
        ("T301", 4, 14),
        ("T302", 4, 15),
    ),
    _steps(
        "languages that are not indented",
        "  - teacher:\n    en: y\n    ja: は\n    asks: true\n",
        ("T306", 5, 5),
    ),
    _steps(
        "one language that is not indented",
        "  - teacher:\n    en: y\n",
        ("T301", 5, 5),
        ("T306", 5, 5),
    ),
    _quiz(
        "languages of an option that are not indented",
        "        - text: {ja: これ, en: This}\n",
        "        - text:\n          ja: これ\n          en: This\n",
        ("T306", 10, 11),
    ),
    Case(
        "languages of the title that are not indented",
        "lesson: one\ntitle:\nja: 題\nen: Title\nsteps:\n  - teacher: a\n",
        [("T306", 3, 1)],
    ),
    _steps(
        "unknown language without words",
        "  - teacher:\n      fr:\n      ja: は\n      en: y\n",
        ("T302", 5, 7),
        ("S109", 5, 10),
    ),
    _steps(
        "language missing in a broken step",
        "  - teachr:\n      ja: は\n",
        ("S104", 4, 5),
        ("T301", 5, 7),
    ),
)

QUESTIONS = (
    _quiz("no right option", "          right: true\n", "", ("Q401", 8, 7)),
    _quiz(
        "two right options",
        "          why: {ja: ち",
        "          right: true\n          why: {ja: ち",
        ("Q402", 8, 7),
    ),
    _quiz(
        "one option",
        "        - text: {ja: あれ, en: That}\n          why: {ja: ちがう, en: No}\n",
        "",
        ("Q403", 8, 7),
    ),
    _quiz("no reason", "          why: {ja: そう, en: Yes}\n", "", ("Q404", 9, 11)),
    _quiz("option twice", "あれ, en: That", "これ, en: This", ("Q405", 12, 17)),
)

_LONG = "This one is right because it is so much longer than any other"
_FIXED = "".join(
    QUIZ.replace("q-one", f"q-{n}").replace("kind: choice", "kind: choice\n      shuffle: false")
    for n in range(4)
)

ITEMS = (
    _quiz(
        "option that differs in signs", "あれ, en: That", "『これ』。, en: That", ("Q406", 12, 17)
    ),
    _steps(
        "told by its length",
        QUIZ.replace("これ", "こ" * 40).replace("This", _LONG)
        + "        - text: {ja: それ, en: It}\n          why: {ja: ちがう, en: No}\n",
        ("Q407", 9, 17),
    ),
    _quiz(
        "all of the above",
        "あれ, en: That",
        "上のすべて。, en: All of the above",
        ("Q408", 12, 17),
    ),
    _quiz(
        "hint with a short word of the answer",
        "      options",
        "      hints: [x, {ja: 手をあげる人, en: Was it this one}]\n      options",
    ),
    _steps(
        "hint that is the answer",
        QUIZ.replace("これ", "手をあげる人").replace(
            "      options",
            "      hints: [x, {ja: 手を挙げる人, en: y}, 手をあげる人です]\n      options",
        ),
        ("Q409", 8, 39),
    ),
    _quiz(
        "negation that is not stressed",
        "ask: {ja: どれ, en: Which}",
        "ask: {ja: 届かないのはどれ, en: Which is **not** so}",
        ("Q428", 7, 7),
    ),
    _quiz(
        "negation in bold",
        "ask: {ja: どれ, en: Which}",
        "ask: {ja: 届か**ない**のはどれ, en: Which is NOT so}",
    ),
    _steps(
        "told by its form",
        QUIZ.replace("これ", "聞きます")
        + "        - text: {ja: それ, en: It}\n          why: {ja: ちがう, en: No}\n",
        ("Q429", 9, 17),
    ),
    _steps(
        "all of one form",
        QUIZ.replace("これ", "聞きます").replace("あれ", "聞きません")
        + "        - text: {ja: 待ちます, en: It}\n          why: {ja: ちがう, en: No}\n",
    ),
    _steps("always in one place", _FIXED, ("Q410", 40, 7)),
)

SEVERAL = (
    _steps(
        "six faults",
        "  - teacher: {ja: は}\n"
        "    asked: true\n"
        "  - goto: nowhere\n"
        "  - quix: a\n"
        "  - student:\n"
        "  - teacher: {ja: は, い, en: y}\n",
        ("T301", 4, 14),
        ("S101", 5, 5),
        ("R201", 6, 11),
        ("S104", 7, 5),
        ("S109", 8, 13),
        ("Y012", 9, 22),
    ),
    _steps(
        "a name defined in a broken step is not missed",
        "  - section: there\n    stepps: []\n  - goto: there\n",
        ("S101", 5, 5),
    ),
)

CASES = (
    *EXPLANATIONS,
    *SYNTAX,
    *LIMITS,
    *SHAPE,
    *LINKS,
    *TABLES,
    *TEXTS,
    *QUESTIONS,
    *FAULTS,
    *ITEMS,
    *QUALITY,
    *SEVERAL,
)
