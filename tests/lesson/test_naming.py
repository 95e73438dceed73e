"""What is said of a name that stands for nothing: which was meant, and which there are."""

from __future__ import annotations

import pytest

from tests.lesson.examples import read_steps
from tutor.lesson.diagnostic import Severity
from tutor.lesson.messages import wording
from tutor.lesson.naming import nearest_of

_CHOICE = """\
  - choice:
      id: then
      options:
        - {id: why, say: a}
        - {id: on, say: b}
"""


@pytest.mark.parametrize(
    ("name", "known", "guess", "shown"),
    [
        ("consnt", {"consent", "age"}, "consent", "age, consent"),
        ("why", ["then.why", "then.on"], "then.why", "then.on, then.why"),
        ("x", [], "", "-"),
        ("x", [f"n{n}" for n in range(21)], "", ", ".join(f"n{n}" for n in range(20)) + ", …"),
    ],
)
def test_names_there_are(name: str, known: list[str], guess: str, shown: str) -> None:
    """The likeliest is guessed, also by its last part; of many names only some are listed."""
    assert nearest_of(name, known) == {"guess": guess, "known": shown}


@pytest.mark.parametrize(
    ("steps", "advice"),
    [
        ("  - goto: x\n", "Sections of this lesson: -"),
        (_CHOICE + "  - when: {chose: x, steps: []}\n", "Possible here: then.on, then.why"),
        ("  - teacher: a\n    cite: [x]\n", "Add a new source to sources.yaml."),
    ],
)
def test_the_advice_tells_what_to_do(steps: str, advice: str) -> None:
    """An unknown name is told with the names there are, or with where a new one goes."""
    (finding,) = read_steps(steps).findings

    assert wording(finding.code, finding.values, "en")[1].startswith(advice)
    assert wording(finding.code, finding.values, "ja")[1]


def test_a_language_to_come_does_not_stop_a_lesson() -> None:
    """A text with a language more than the course has is played; the check warns."""
    reading = read_steps("  - teacher: {ja: は, en: y, fr: o}\n")

    assert reading.lesson is not None
    assert [each.severity for each in reading.findings] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("kind: order\n      ask: a\n      items: [b, c]", "a mapping (text: …)"),
        (
            "kind: short\n      ask: a\n      accept: {ja: [b], en: [c]}\n      near: [d]",
            "a mapping (said: …, why: …)",
        ),
        ("kind: choice\n      ask: a\n      options: b", "a list (items that begin with “- ”)"),
    ],
)
def test_what_is_expected_is_shown(steps: str, said: str) -> None:
    """Where a text stands instead of fields, the fields needed are named."""
    findings = read_steps(f"  - quiz:\n      id: q\n      {steps}\n").findings
    wrong = [each for each in findings if each.code == "S103"]

    assert wrong
    assert said in wording("S103", wrong[0].values, "en")[0]


@pytest.mark.parametrize(
    ("steps", "ja", "en"),
    [
        ("  - recap: a\n", "points: …", "points: …"),
        ("  - choice: a\n", "id: …、options: …", "id: …, options: …"),
        ("  - quiz: a\n", "kind: …、id: …", "kind: …, id: …"),
        ("  - explain: a\n", "id: …、ask: …、expect: …", "id: …, ask: …, expect: …"),
        ("  - teacher: [a]\n", "言語ごとに一行ずつ", "one for each language"),
        ("  - teacher: a\n    id: [a]\n", "文字をそのまま", "the text itself"),
        ("  - teacher: a\n    cite: law\n", "「- 」で始めて", "with “- ” on a line of its own"),
        ("  - show: [a]\n", "表の id を一つだけ", "the id of one table"),
        ("minutes: ４\n", "半角の数字だけ", "half-width digits"),
        ("minutes: 8分\n", "半角の数字だけ", "half-width digits"),
    ],
)
def test_a_wrong_type_has_a_remedy(steps: str, ja: str, en: str) -> None:
    """A value of the wrong type comes with how to write the right one, in both languages."""
    wrong = [each for each in read_steps(steps).findings if each.code == "S103"]

    assert ja in wording("S103", wrong[0].values, "ja")[1]
    assert en in wording("S103", wrong[0].values, "en")[1]


def test_lists_for_each_language_are_asked_for() -> None:
    """One list where each language wants its own is not called a list in the place of a list."""
    steps = (
        "  - explain:\n      id: e\n      ask: a\n      model: b\n      expect:\n"
        "        - {id: i, idea: c, hint: d, said_by: [e / f]}\n"
    )
    wrong = next(each for each in read_steps(steps).findings if each.code == "S103")
    what, advice = wording("S103", wrong.values, "en")

    assert what.endswith("but it is one list for all.")
    assert "en: […]" in advice


@pytest.mark.parametrize(
    ("section", "known"), [("", "-"), ("  - section: end\n    stepps: []\n", "end")]
)
def test_only_sections_are_listed_as_sections(section: str, known: str) -> None:
    """The ids in a broken question are not taken for sections; a broken section is one."""
    steps = (
        "  - quiz:\n      id: q\n      kind: classify\n      ask: a\n      solution: b\n"
        "      bins: [{id: cold, text: c}, {id: warm, text: d}]\n"
        "      items: [{text: e, bin: Warm}, {text: f, bin: cold}]\n"
    )
    findings = read_steps(f"{steps}{section}  - goto: q3\n").findings
    missed = [each for each in findings if each.code == "R201"]

    assert [each.values["known"] for each in missed] == [known]
    assert [each.values["guess"] for each in missed] == [""]
