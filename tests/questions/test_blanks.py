"""The kind blanks: gaps filled in by typing."""

import pytest

from tests.questions.examples import built, verdict_of
from tutor.questions.blanks import Blanks


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("オプトイン / オプトアウト", "right", 1.0),
        ("オプトイン／オプトアウト", "right", 1.0),
        ("オプトイン、オプトアウト", "right", 1.0),
        ("オプトイン,オプトアウト", "right", 1.0),
        ("オプトイン\u3000オプトアウト", "right", 1.0),
        ("おぷといん/おぷとあうと", "right", 1.0),
        ("opt-in / opt-out", "right", 1.0),
        ("Opt in, opt out", "right", 1.0),
        ("opt-in opt-out", "right", 1.0),
        ("optin;optout", "right", 1.0),
        ("opt-in\nopt-out", "right", 1.0),
        ("オプトイン / opt-out", "right", 1.0),
        ("事前同意／オプトアウト", "right", 1.0),
        ("1=opt-in 2=opt-out", "right", 1.0),
        ("1=opt-in, 2=opt-out", "right", 1.0),
        ("2=オプトアウト\u30001=オプトイン", "right", 1.0),
        ("１＝オプトイン、２＝オプトアウト", "right", 1.0),
        ("オプトイ / オプトアウトです", "right", 1.0),
        ("1=opt-in", "partly", 0.5),
        ("2=オプトアウト", "partly", 0.5),
        ("opt-in / ", "partly", 0.5),
        ("/ オプトアウト", "partly", 0.5),
        ("opt-in / opt-in", "partly", 0.5),
        ("任意 / オプトアウト", "partly", 0.5),
        ("optional, opt-out", "partly", 0.5),
        ("1=opt-out 2=opt-out", "partly", 0.5),
        ("opt-out / opt-in", "wrong", 0.0),
        ("オプトアウト、オプトイン", "wrong", 0.0),
        ("1=opt-out", "wrong", 0.0),
        ("2=opt-in", "wrong", 0.0),
        ("optional /", "wrong", 0.0),
        ("オプトアウト / 事前同意", "wrong", 0.0),
        ("opt-in / cookie", "not-understood", 0.0),
        ("メール、オプトアウト", "not-understood", 0.0),
        ("x / y", "not-understood", 0.0),
        ("2=何か", "not-understood", 0.0),
        ("opt-out / x", "not-understood", 0.0),
        ("", None, None),
        ("/", None, None),
        ("、", None, None),
        ("opt-in", None, None),
        ("a / b / c", None, None),
        ("3=opt-in", None, None),
        ("0=opt-in", None, None),
        ("1=", None, None),
        ("\u3000 ", None, None),
    ],
)
def test_typed_answers(typed: str, mark: str | None, share: float | None) -> None:
    """What is typed, in either language and any width, is marked so, or is no answer (None)."""
    assert verdict_of(built("blanks"), typed) == (mark, share)


def test_the_verdict_names_the_gaps() -> None:
    """Gaps are right, wrong or open; the author's reply to a telling mistake comes with it."""
    verdict = built("blanks").mark(("optional", ""))

    assert (verdict.wrong_parts, verdict.missing_parts, verdict.why) == (
        ("yes",),
        ("no",),
        "Who acts?",
    )


def test_nothing_is_given_away_while_a_gap_is_unread() -> None:
    """As long as one gap is not understood, the others are not marked."""
    verdict = built("blanks").mark(("cookie", "opt-out"))

    assert (verdict.unread_parts, verdict.right_parts, verdict.wrong_parts) == (("yes",), (), ())


def test_the_text_is_cut_at_its_gaps() -> None:
    """Each language names the gaps where it needs them; their numbers stay."""
    question = built("blanks")
    assert isinstance(question, Blanks)

    assert question.pieces("ja") == (("", "yes"), ("は同意を待ち、", "no"), ("は待たない。", ""))
    assert question.pieces("en")[0] == ("Without consent ", "no")
    assert [part.label for part in question.parts()] == ["1", "2"]
    assert question.parts()[1].right == {"ja": "オプトアウト", "en": "opt-out"}
    assert question.said(("", "x")) == (("no", "x"),)


def test_links_and_escaped_brackets_are_no_gaps() -> None:
    """A link and a bracket with a backslash belong to the words."""
    text = r"[a] \[b] [c](https://example.org)"
    question = built("blanks", text=text, gaps=[{"id": "a", "accept": "x"}])
    assert isinstance(question, Blanks)

    assert question.pieces("en") == (("", "a"), (r" \[b] [c](https://example.org)", ""))
    assert list(question.faults()) == []


def test_one_gap_takes_all_the_words() -> None:
    """With a single gap nothing parts the words."""
    gaps = [{"id": "a", "accept": {"ja": "はい、どうぞ", "en": "yes, please"}}]
    question = built("blanks", text="[a]", gaps=gaps)

    assert verdict_of(question, "yes, please") == ("right", 1.0)
    assert verdict_of(question, "1=はい、どうぞ") == ("right", 1.0)
    assert verdict_of(question, "はい どうぞ") == ("right", 1.0)


@pytest.mark.parametrize(
    ("changed", "faults"),
    [
        ({"text": "[a] and"}, [("gap-not-in-text", "text")]),
        ({"text": {"ja": "[a][b]", "en": "[b]"}}, [("gap-not-in-text", "text.en")]),
        ({"text": "[a] [b] [c]"}, [("unknown-gap", "text")]),
        ({"text": "[a] [b] [a]"}, [("gap-twice", "text")]),
        ({"text": "x", "gaps": []}, [("no-gap", "gaps")]),
        (
            {"gaps": [{"id": "a", "accept": []}, {"id": "b", "accept": "y"}]},
            [("nothing-accepted", "gaps.0.accept")],
        ),
        (
            {"text": "[a]", "gaps": [{"id": "a", "accept": "x"}, {"id": "a", "accept": "y"}]},
            [("duplicate-id", "gaps.1")],
        ),
    ],
)
def test_faults_of_the_data(changed: dict[str, object], faults: list[tuple[str, str]]) -> None:
    """Text and gaps name each other once, in every language."""
    gaps = [{"id": "a", "accept": "x"}, {"id": "b", "accept": "y"}]

    assert list(built("blanks", **{"text": "[a] [b]", "gaps": gaps, **changed}).faults()) == faults
