"""Questions with one fault each, or a few, and where the findings must be.

The first line of a question's own fields is line 7 of the file: `kind` stands on line 5.
"""

from msgspec import Struct

from tests.lesson.examples import HEAD, Found


class Case(Struct, frozen=True):
    """A lesson file and its findings: code, line and column."""

    name: str
    text: str | bytes
    found: Found


ASKED = "      ask: {ja: どれ, en: Which}\n      solution: {ja: わけ, en: Why}\n"
TRUTH = """\
      statement: {ja: 文, en: It is}
      right: true
      because:
        - text: {ja: 甲, en: one}
          right: true
          why: {ja: そう, en: Yes}
        - text: {ja: 乙, en: two}
          why: {ja: ちがう, en: No}
"""
CLASSIFY = (
    ASKED
    + """\
      bins:
        - {id: in, text: {ja: 入, en: In}}
        - {id: out, text: {ja: 出, en: Out}}
      items:
        - {text: {ja: 犬, en: dog}, bin: in}
        - {text: {ja: 猫, en: cat}, bin: out}
"""
)
MATCH = (
    ASKED
    + """\
      pairs:
        - {left: {ja: 犬, en: dog}, right: {ja: 骨, en: bone}}
        - {left: {ja: 猫, en: cat}, right: {ja: 魚, en: fish}}
"""
)
ORDER = (
    ASKED
    + """\
      items:
        - text: {ja: 一, en: one}
        - text: {ja: 二, en: two}
        - text: {ja: 三, en: three}
"""
)
BLANKS = (
    ASKED
    + """\
      text:
        ja: 犬は[food]を食べる。
        en: A dog eats a [food].
      gaps:
        - id: food
          accept: {ja: [骨, ほね], en: bone}
          near:
            - said: {ja: 魚}
              why: {ja: ねこ, en: A cat}
              misconception: silence
"""
)
SHORT = (
    ASKED
    + """\
      accept: {ja: 同意, en: consent}
      near:
        - said: {ja: 沈黙, en: silence}
          why: {ja: ちがう, en: No}
          misconception: silence
"""
)
NUMBER = (
    ASKED
    + """\
      value: 4%
      within: 1%
      near:
        - said: 96%
          why: {ja: 逆, en: The others}
"""
)
SPOT = (
    ASKED
    + """\
      lines:
        - {text: {ja: 名前, en: Name}, why: {ja: 要る, en: needed}}
        - text: {ja: 済み, en: Ticked}
          right: true
          why: {ja: 先に, en: before}
"""
)
FLASH = """\
      front: {ja: 表, en: Front}
      back: {ja: 裏, en: Back}
"""
CELLS = """\
      ask: {ja: 何が, en: What}
      table: fruit
      hide:
        - summer.red
        - {cell: autumn.red, why: {ja: 秋, en: Autumn}}
      solution: {ja: わけ, en: Why}
"""
POLL = (
    ASKED
    + """\
      options:
        - text: {ja: はい, en: Yes}
        - text: {ja: いいえ, en: No}
"""
)
WHOLE = {
    "truth": TRUTH,
    "classify": CLASSIFY,
    "match": MATCH,
    "order": ORDER,
    "blanks": BLANKS,
    "short": SHORT,
    "number": NUMBER,
    "cells": CELLS,
    "spot": SPOT,
    "flash": FLASH,
    "poll": POLL,
}
"""A question of each kind with nothing to find."""


def quiz(kind: str, fields: str) -> str:
    """Return a lesson of one question."""
    return f"{HEAD}  - quiz:\n      kind: {kind}\n      id: q-one\n{fields}"


def _case(
    name: str, kind: str, old: str, new: str, *found: tuple[str, int, int], fields: str = ""
) -> Case:
    fields = fields or WHOLE[kind]
    assert old in fields, name
    return Case(name, quiz(kind, fields.replace(old, new, 1)), list(found))


FAULTS = (
    *(Case(f"{kind} in order", quiz(kind, fields), []) for kind, fields in WHOLE.items()),
    _case("two right reasons", "truth", "two}\n", "two}\n          right: true\n", ("Q402", 9, 7)),
    _case("no right reason", "truth", "one}\n          right: true", "one}", ("Q401", 9, 7)),
    _case(
        "reason without a why",
        "truth",
        "          why: {ja: そう, en: Yes}\n",
        "",
        ("Q404", 10, 11),
    ),
    _case("statement without a language", "truth", "文, en: It is", "文", ("T301", 7, 18)),
    _case(
        "unknown misconception of a reason",
        "truth",
        "en: two}\n",
        "en: two}\n          misconception: x\n",
        ("R205", 14, 26),
    ),
    _case(
        "one bin",
        "classify",
        "        - {id: out, text: {ja: 出, en: Out}}\n",
        "",
        ("Q412", 9, 7),
        ("Q415", 13, 41),
    ),
    _case("unknown bin", "classify", "bin: out", "bin: outt", ("Q415", 14, 41)),
    _case(
        "one case",
        "classify",
        "        - {text: {ja: 猫, en: cat}, bin: out}\n",
        "",
        ("Q413", 12, 7),
    ),
    _case("case twice", "classify", "猫, en: cat", "犬, en: dog", ("Q405", 14, 18)),
    _case("bin twice", "classify", "id: out, ", "id: in, ", ("S107", 11, 16), ("Q415", 14, 41)),
    _case("case without a language", "classify", "猫, en: cat", "猫", ("T301", 14, 18)),
    _case(
        "unknown misconception of a case",
        "classify",
        "bin: out",
        "bin: out, misconception: x",
        ("R205", 14, 61),
    ),
    _case(
        "case without a why",
        "classify",
        "      solution: {ja: わけ, en: Why}\n",
        "",
        ("Q404", 12, 11),
        ("Q404", 13, 11),
    ),
    _case(
        "one pair",
        "match",
        "        - {left: {ja: 猫, en: cat}, right: {ja: 魚, en: fish}}\n",
        "",
        ("Q414", 9, 7),
    ),
    _case("half twice", "match", "魚, en: fish", "骨, en: bone", ("Q405", 11, 43)),
    _case(
        "two items in order", "order", "        - text: {ja: 三, en: three}\n", "", ("Q413", 9, 7)
    ),
    _case(
        "no gap",
        "blanks",
        BLANKS[BLANKS.index("      gaps") :],
        "      gaps: []\n",
        ("Q418", 10, 13),
        ("Q418", 11, 13),
        ("Q416", 12, 7),
    ),
    _case("gap not in the text", "blanks", "a [food]", "a bone", ("Q417", 11, 13)),
    _case("gap nobody knows", "blanks", "a [food]", "[a] [food]", ("Q418", 11, 13)),
    _case("gap twice in the text", "blanks", "a [food]", "[food] or [food]", ("Q419", 11, 13)),
    _case("gap without a language", "blanks", ", ほね], en: bone", "]", ("T301", 14, 19)),
    _case(
        "unknown misconception of a gap",
        "blanks",
        "misconception: silence",
        "misconception: x",
        ("R205", 18, 30),
    ),
    _case("nothing accepted", "short", "{ja: 同意, en: consent}", "[]", ("Q420", 9, 7)),
    _case("wording of signs", "short", "en: consent", "en: …", ("Q421", 9, 7)),
    _case("wrong and right", "short", "en: silence", "en: Consent.", ("Q422", 11, 17)),
    _case(
        "near without a why", "short", "          why: {ja: ちがう, en: No}\n", "", ("S102", 11, 11)
    ),
    _case(
        "unknown misconception of an answer",
        "short",
        "misconception: silence",
        "misconception: x",
        ("R205", 13, 26),
    ),
    _case(
        "answer without a reason",
        "short",
        "      solution: {ja: わけ, en: Why}\n",
        "",
        ("Q425", 5, 7),
    ),
    _case("value that is no amount", "number", "value: 4%", "value: few", ("Q423", 9, 7)),
    _case("tolerance that is no amount", "number", "within: 1%", "within: bit", ("Q423", 10, 7)),
    _case("tolerance too wide", "number", "within: 1%", "within: 5%", ("Q424", 10, 7)),
    _case("near that is no amount", "number", "said: 96%", "said: most", ("Q423", 12, 17)),
    _case("line without a why", "spot", ", why: {ja: 要る, en: needed}", "", ("Q404", 10, 11)),
    _case(
        "unknown misconception of a line",
        "spot",
        "right: true",
        "right: true\n          misconception: x",
        ("R205", 13, 26),
    ),
    _case("card without a back", "flash", "      back: {ja: 裏, en: Back}\n", "", ("S102", 5, 7)),
    _case("card without a language", "flash", "裏, en: Back", "裏", ("T301", 8, 13)),
    _case(
        "poll with a key", "poll", "en: Yes}", "en: Yes}\n          right: true", ("Q411", 11, 18)
    ),
    _case(
        "poll with one option", "poll", "        - text: {ja: いいえ, en: No}\n", "", ("Q403", 9, 7)
    ),
    _case("table nobody knows", "cells", "fruit", "fruits", ("R213", 8, 14)),
    _case("table that is no id", "cells", "fruit", "[fruit]", ("S103", 8, 14)),
    _case("no table", "cells", "      table: fruit\n", "", ("S102", 5, 7)),
    _case("cell nobody knows", "cells", "summer.red", "summer.rde", ("S113", 10, 11)),
    _case("cell without a column", "cells", "cell: autumn.red", "cell: autumn", ("S113", 11, 18)),
    _case(
        "cell hidden twice", "cells", "autumn.red", "summer.red", ("Q426", 9, 7), ("S114", 11, 18)
    ),
    _case("empty cell hidden", "cells", "summer.red", "summer.green", ("S115", 10, 11)),
    _case("one cell hidden", "cells", "        - summer.red\n", "", ("Q426", 9, 7)),
    _case(
        "one cell to type",
        "cells",
        "        - summer.red\n",
        "",
        fields=CELLS + "      pick: false\n",
    ),
    _case(
        "wording of signs for a cell",
        "cells",
        "cell: autumn.red",
        "cell: autumn.red, accept: …",
        ("Q421", 11, 38),
        fields=CELLS + "      pick: false\n",
    ),
    Case(
        "bullets to type",
        quiz(
            "cells",
            CELLS.replace("fruit", "t").replace("summer.red", "r.a").replace("autumn.red", "r.b")
            + "      pick: false\n",
        )
        + "  - table:\n      id: t\n      caption: 表\n"
        "      columns: [{id: a, head: A}, {id: b, head: B}]\n"
        "      rows: [{id: r, head: R, a: [x, y], b: z}]\n",
        [("Q427", 10, 11)],
    ),
)


QUALITY = (
    _case(
        "halves that differ in signs", "match", "魚, en: fish", "魚, en: Bone.", ("Q406", 11, 43)
    ),
    _case(
        "cases that differ in script",
        "classify",
        "猫, en: cat",
        "『犬』, en: cat",
        ("Q406", 14, 18),
    ),
    _case("items that differ in signs", "order", "二, en: two", "二, en: One!", ("Q406", 11, 17)),
    _case(
        "hint that is the word to type",
        "short",
        "      accept",
        "      hints: [{ja: 考え, en: Try}, {ja: 同意です, en: It begins with c}]\n      accept",
        ("Q409", 9, 34),
    ),
    _case(
        "hint that is not the word to type",
        "short",
        "      accept",
        "      hints: [{ja: 同じ気もち, en: It begins with con}]\n      accept",
    ),
    _case(
        "hint that is the word of a gap",
        "blanks",
        "      text",
        "      hints: [{ja: かたい, en: A bone}]\n      text",
        ("Q409", 9, 15),
    ),
    _case(
        "hint that is a cell to type",
        "cells",
        "      hide",
        "      hints: [{ja: 夏, en: It is a melon}]\n      hide",
        ("Q409", 9, 15),
        fields=CELLS + "      pick: false\n",
    ),
    _case(
        "hint that is a cell to pick",
        "cells",
        "      hide",
        "      hints: [{ja: 夏, en: It is a melon}]\n      hide",
    ),
    _case(
        "quoted lines of any length and form",
        "spot",
        "        - text: {ja: 済み, en: Ticked}",
        "        - {text: {ja: 送る, en: Send}, why: {ja: 要る, en: needed}}\n"
        "        - text: {ja: お知らせに同意します。, en: I agree to all news of the shop.}",
    ),
)
"""Questions without a fault that are told to be better, and good ones beside them."""
