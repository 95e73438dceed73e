"""Explanations with one fault each, and where the findings must be."""

from tests.lesson.broken_questions import Case
from tests.lesson.examples import HEAD

_EXPLAIN = """\
  - explain:
      id: e-one
      ask: {ja: なぜ, en: Why}
      model: {ja: はい, en: One must say yes.}
      expect:
        - id: yes
          idea: {ja: 先に, en: One must say yes.}
          hint: {ja: だれが, en: Who acts}
          said_by: {ja: [同意する], en: [say yes]}
"""


def _explain(name: str, old: str, new: str, *found: tuple[str, int, int]) -> Case:
    assert old in _EXPLAIN
    return Case(name, HEAD + _EXPLAIN.replace(old, new, 1), list(found))


_SAMPLES = """\
      samples:
        accept: {ja: [同意するよ], en: [you say yes, nothing of the kind]}
        reject: {ja: [同意する], en: [no]}
"""

EXPLANATIONS = (
    _explain("explanation in order", "e-one", "e-two"),
    _explain(
        "nothing expected",
        _EXPLAIN[_EXPLAIN.index("      expect") :],
        "      expect: []\n",
        ("E501", 8, 15),
    ),
    _explain(
        "no model answer", "      model: {ja: はい, en: One must say yes.}\n", "", ("E502", 5, 7)
    ),
    _explain("idea without wordings", "ja: [同意する], ", "", ("E503", 9, 11), ("T301", 12, 20)),
    _explain(
        "idea without a hint", "          hint: {ja: だれが, en: Who acts}\n", "", ("E504", 9, 11)
    ),
    Case("samples misread", HEAD + _EXPLAIN + _SAMPLES, [("E505", 14, 49), ("E507", 15, 23)]),
    _explain("unknown class", "[say yes]", "[say yes, <agreee> + it]", ("E506", 12, 47)),
    _explain("unknown form", "[同意する]", '["<agree:often>"]', ("E506", 12, 26)),
    _explain("unknown scheme", "[say yes]", '["@opt-up + yes"]', ("E506", 12, 38)),
    _explain("empty wording", "[say yes]", '["yes + /"]', ("E506", 12, 38)),
)
