"""Hands, shares, advice, and the files that come of a class."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.classroom.lessons import STEPS, after, small_script
from tests.classroom.test_room import HANDS, NEXT, QUESTION, reached, script
from tests.questions.examples import built
from tutor.classroom.advice import advise, share_right
from tutor.classroom.cards import LETTER_MM, cards_html
from tutor.classroom.commands import (
    AskCell,
    Command,
    Count,
    Improvise,
    Jump,
    Reveal,
    SetPresent,
    Skip,
)
from tutor.classroom.hands import Miscounted, read_hands
from tutor.classroom.journal import Header, Replay
from tutor.classroom.noting import notes_at, stops
from tutor.classroom.outcomes import COLUMNS, Outcome, items_csv, outcomes
from tutor.classroom.page import lesson_html
from tutor.classroom.posing import LETTERS, Lettered, Posed, pose_question
from tutor.classroom.room import Room, obey
from tutor.classroom.scene import Ballot, Item, Vote, posed
from tutor.classroom.script import Script
from tutor.classroom.signs import SIGNS
from tutor.questions.kinds import KINDS

ONE = Posed(
    id="q",
    kind="choice",
    ask="?",
    options=(Lettered(key="1", right=True), Lettered(key="2"), Lettered(key="3")),
)
MANY = replace(ONE, picks_many=True, options=(*ONE.options[:2], Lettered(key="3", right=True)))


@pytest.mark.parametrize(
    ("typed", "hands"),
    [
        ("12 5 3 1", (12, 5, 3, 1)),
        ("１２　５", (12, 5, 0, 0)),
        ("A12 B5", (12, 5, 0, 0)),
        ("d4 a1", (1, 0, 0, 4)),
        ("ｂ：３", (0, 3, 0, 0)),
        ("1,2、3", (1, 2, 3, 0)),
    ],
)
def test_hands(typed: str, hands: tuple[int, ...]) -> None:
    """Numbers in order, or letters with numbers; full width counts as well."""
    assert read_hands(typed, 4, 0, picks_many=False) == hands


@pytest.mark.parametrize(
    ("typed", "cause"),
    [
        ("many", "unread"),
        ("-3", "unread"),
        ("1 2 3 4 5", "too-many-numbers"),
        ("E2", "no-such-letter"),
        ("A12 A3", "repeated-letter"),
        ("b1 ｂ1", "repeated-letter"),
        ("9 9", "more-than-present"),
        ("12345", "unread"),
    ],
)
def test_miscounted(typed: str, cause: str) -> None:
    """What cannot be a count of hands is not taken, and it is said why."""
    with pytest.raises(Miscounted) as caught:
        read_hands(typed, 4, 17, picks_many=False)

    assert caught.value.cause == cause


@pytest.mark.parametrize(
    ("right", "others", "advice"),
    [(34, 66, "hint"), (35, 65, "discuss"), (70, 30, "discuss"), (71, 29, "reveal")],
)
def test_advice(right: int, others: int, advice: str) -> None:
    """Under 35 % teach again, up to 70 % discuss, above that reveal."""
    vote = Vote(hands=(right, others, 0))
    ballot = Ballot(item=Item(of="step"), at=0, round=1, votes=(vote,))

    assert advise(ONE, ballot) == advice
    assert advise(ONE, replace(ballot, round=2, votes=(None, vote))) == "reveal"


@given(st.tuples(*[st.integers(0, 40)] * 3), st.integers(0, 40), st.sampled_from([ONE, MANY]))
def test_share(hands: tuple[int, ...], more: int, question: Posed) -> None:
    """A share lies between 0 and 1, whatever was counted."""
    present = (max(hands) if question.picks_many else sum(hands)) + more
    share = share_right(question, Vote(hands=hands, present=present))

    assert share is None or 0 <= share <= 1


def test_percent_is_of_those_who_voted() -> None:
    """Bars, page and advice speak of the same share, also where not all raised a hand."""
    room = reached(SetPresent(count=20), *QUESTION, NEXT, HANDS, Reveal())
    first = outcomes(replayed(room))[0]

    assert first.share_first == pytest.approx(2 / 3)
    assert "2 (67%)" in lesson_html(replayed(room), "en")


def test_items_stand_apart_from_their_targets() -> None:
    """What is to be sorted or paired is not mixed up with what it belongs to."""
    shown = pose_question(built("classify"), script())

    assert len(shown.given) == len(shown.answers)
    assert shown.targets
    assert all(target not in shown.given for target in shown.targets)
    assert all(answer.right in shown.targets for answer in shown.answers)


def outcome(first: tuple[int, ...], second: tuple[int, ...]) -> Outcome:
    """Return what came of two votes."""
    from tutor.classroom.outcomes import outcome_of

    votes = (Vote(hands=first), Vote(hands=second))
    return outcome_of(ONE, Ballot(item=Item(of="step"), at=0, round=2, votes=votes))


@pytest.mark.parametrize(
    ("first", "second", "gain", "change"),
    [
        ((5, 5, 0), (8, 2, 0), 0.3, 0.6),
        ((8, 2, 0), (4, 6, 0), -0.4, -0.5),
        ((5, 5, 0), (5, 5, 0), 0.0, 0.0),
        ((9, 0, 0), (9, 0, 0), 0.0, None),
    ],
)
def test_normalised_change(
    first: tuple[int, ...], second: tuple[int, ...], gain: float, change: float | None
) -> None:
    """The gain is told as a share of what could be gained or lost."""
    came = outcome(first, second)

    assert came.gain == pytest.approx(gain)
    assert came.normalised_change == (None if change is None else pytest.approx(change))


def replayed(room: Room, shown: Script | None = None) -> Replay:
    """Return a room as a journal would give it."""
    shown = shown or script()
    header = Header(
        format=1,
        room="=room",
        began="2026-01-01T00:00:00.000Z",
        content_hash="",
        course=shown.course,
        lesson=shown.lesson,
    )
    return Replay(header=header, script=shown, entries=(), room=room)


TAUGHT: tuple[Command, ...] = (
    *QUESTION,
    NEXT,
    HANDS,
    Reveal(),
    Improvise(),
    Count(hands=(1, 0, 0, 2)),
    NEXT,
)


def test_items() -> None:
    """Each question has a line, and no cell begins a formula."""
    rows = list(csv.reader(io.StringIO(items_csv(replayed(reached(*TAUGHT)), "en"))))

    assert tuple(rows[0]) == COLUMNS
    assert [row[1] for row in rows[1:]] == ["q-pick", "own-1"]
    assert rows[1][COLUMNS.index("votes1")] == "A1 B2 C0"
    assert all(cell[:1] not in "=+-@" for row in rows for cell in row if cell)


def test_page_shows_what_the_class_saw(tmp_path: Path) -> None:
    """Hidden cells and answers stay hidden on the page, and no text becomes a tag."""
    steps = STEPS.replace("The first line", "<b>bold</b>")
    shown = small_script(tmp_path, steps)
    hidden = lesson_html(replayed(after(shown, *QUESTION, NEXT, HANDS), shown), "en")
    told = after(shown, *QUESTION, NEXT, HANDS, Reveal(), NEXT)
    page = lesson_html(replayed(told, shown), "en")

    assert "&lt;b&gt;bold&lt;/b&gt;" in hidden
    assert "It was heard" not in hidden
    assert "It was heard" in page
    assert "blue" not in page
    assert "calm" not in lesson_html(replayed(reached(*QUESTION, Skip(), NEXT), shown), "en")
    assert "http" not in page


def test_cell_asked_about_is_on_the_page() -> None:
    """A cell that was opened out of order is told as seen."""
    room = reached(*QUESTION, Skip(), AskCell(), Reveal(), NEXT)

    assert "blue" in lesson_html(replayed(room), "en")
    assert "grey" not in lesson_html(replayed(room), "en").partition("question")[0]


@pytest.mark.parametrize(("letters", "sheets"), [(4, 1), (5, 1), (6, 1), (7, 2), (10, 2)])
def test_cards(letters: int, sheets: int) -> None:
    """Each learner has every letter once, high enough for eight metres, with a shape to it."""
    page = cards_html(3, letters, "ja")

    assert page.count('<section class="sheet') == 3 * sheets
    counts = [page.count(f">{letter}</span>") for letter in LETTERS]
    assert counts == [3] * letters + [0] * (len(LETTERS) - letters)
    assert len(set(re.findall(r"<svg.*?</svg>", page))) == letters
    assert LETTER_MM >= 8000 / 200
    assert "http" not in re.sub(r"<svg.*?</svg>", "", page)


def test_signs_differ() -> None:
    """Options differ in letter, shape, pattern and colour, also where all is ASCII."""
    for field in ("letter", "shape", "pattern", "fill", "ascii_shape", "ascii_pattern"):
        assert len({getattr(sign, field) for sign in SIGNS}) == len(SIGNS), field


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_posed(kind: str) -> None:
    """A question of any kind can be shown to a class, and has an answer to be revealed."""
    shown = pose_question(built(kind), script())
    is_poll = kind == "poll"

    assert shown.is_counted == (kind in ("choice", "choices", "truth", "spot", "poll"))
    assert is_poll or shown.has_key or shown.answers


def test_every_note_is_shown() -> None:
    """Each note of the lesson stands at some step."""
    rooms = [obey(script(), reached(), Jump(to=number), 0) for number, _ in stops(script())]
    found = {str(note) for room in rooms for note in notes_at(script(), room.scene)}

    assert len(found) == 1
    assert posed(script(), rooms[0].scene) is None
