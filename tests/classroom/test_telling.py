"""What a class has heard and seen: in its order, nothing twice, no answer before its question."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.classroom.lessons import after, small_script
from tests.classroom.test_outcomes import replayed
from tests.classroom.test_room import NEXT, QUESTION, reached, script
from tests.ui.support import FIRST, LAST, TABLE
from tutor.classroom.commands import AskCell, Command, Count, Highlight, Jump, Reveal, RevealCell
from tutor.classroom.noting import stops
from tutor.classroom.page import lesson_html
from tutor.classroom.scene import Scene, posed, table_of, visible_cells
from tutor.classroom.script import Script
from tutor.classroom.telling import conversation, told
from tutor.dialogue.effects import LineSpoken
from tutor.text.texts import in_language

TALK = "".join(
    f"  - teacher: {{ja: せりふ{number}, en: Line {number}}}\n" for number in range(1, 8)
)


@pytest.fixture
def talk(tmp_path: Path) -> Script:
    """Return a lesson of seven lines."""
    return small_script(tmp_path, TALK)


def heard(shown: Script, *commands: Command) -> tuple[list[int], list[int]]:
    """Return the numbers of the lines that stand before the class, and of those on the page."""
    scene = after(shown, *commands).scene
    now = (each.line.text for each in conversation(shown, scene) if isinstance(each, LineSpoken))
    page = (each.text for each in told(shown, scene))
    last = [[int(in_language(text, "en")[-1]) for text in texts] for texts in (now, page)]
    return last[0], last[1]


@pytest.mark.parametrize(
    ("way", "now", "page"),
    [
        ([4], [1, 2, 3, 4], [1, 2, 3, 4]),
        ([4, "2"], [1, 2], [1, 2, 3, 4]),
        ([4, "2", 1], [1, 2, 3], [1, 2, 3, 4]),
        ([4, "2", 4], [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]),
        ([2, "6"], [1, 2, 6], [1, 2, 6]),
        ([2, "6", "4", 2], [1, 2, 4, 5, 6], [1, 2, 6, 4, 5]),
        ([3, "3"], [1, 2, 3], [1, 2, 3]),
    ],
)
def test_after_a_jump(talk: Script, way: list[int | str], now: list[int], page: list[int]) -> None:
    """The class sees the conversation up to the step it went to; the page has every line once."""
    numbers = [number for number, _ in stops(talk)]
    commands: list[Command] = []
    for each in way:
        commands += [NEXT] * each if isinstance(each, int) else [Jump(to=numbers[int(each) - 1])]

    assert heard(talk, *commands) == (now, page)


AT_TABLE = (*QUESTION, Reveal(), NEXT)
"""Up to the table, of which nothing is seen yet."""


def cells(scene: Scene) -> list[set[str]]:
    """Return the cells of each table that is told, in their order."""
    return [{cell.name for cell in each.cells} for each in told(script(), scene) if each.table]


def kinds(scene: Scene) -> str:
    """Return what is told from the first table on: t for a table, q for a question."""
    told_of = "".join(
        "t" if each.table is not None else "q" if each.ballot is not None else "."
        for each in told(script(), scene)
    )
    return told_of[told_of.index("t") :]


def test_question_stands_before_its_cell() -> None:
    """A cell asked about is hidden in the table before the question, and seen in the one behind."""
    room = reached(*AT_TABLE, AskCell(), Reveal(), NEXT, NEXT, NEXT, Reveal(), NEXT, NEXT)

    assert kinds(room.scene) == "tqtqt"
    assert cells(room.scene) == [
        set(),
        {"sky.left", "sky.right"},
        {cell for row in ("sky", "sea", "land") for cell in (f"{row}.left", f"{row}.right")},
    ]


def test_table_without_a_question_is_told_once() -> None:
    """A table that nothing was asked about stands there once, as far as it was seen."""
    room = reached(*AT_TABLE, NEXT, Highlight(down=2), RevealCell())

    assert cells(room.scene) == [{"sky.left", "sky.right", "land.left"}]


def test_no_answer_is_told_before_its_question_on_a_second_visit() -> None:
    """A cell asked about when the class came back was not seen when it was there first."""
    to_table = Jump(to=table_node())
    room = reached(*AT_TABLE, NEXT, Jump(to=1), to_table, Highlight(down=2), AskCell(), Reveal())

    assert kinds(room.scene).replace(".", "") == "tqt"
    assert cells(room.scene) == [
        {"sky.left", "sky.right"},
        {"sky.left", "sky.right", "land.left"},
    ]


def table_node() -> int:
    """Return the number of the table's step."""
    room = reached(*AT_TABLE)
    assert table_of(script(), room.scene) is not None
    return room.scene.talk.at


def test_opened_cells_stay_open() -> None:
    """What was opened in its order and what was opened out of it stay open when one comes back."""
    room = reached(*AT_TABLE, NEXT, Highlight(down=2), RevealCell())
    table = table_of(script(), room.scene)
    assert table is not None
    seen = visible_cells(room.scene, table)
    back = after(script(), Jump(to=1), Jump(to=table_node()), room=room)

    assert visible_cells(back.scene, table) == seen

    asked = after(script(), NEXT, room=back)
    assert posed(script(), asked.scene) is not None
    assert (posed(script(), asked.scene)).id == "compared.sea.left"  # type: ignore[union-attr] # a question is open


def test_reason_tells_no_hidden_cell() -> None:
    """The reason of a cell asked about tells of its row what the class has seen, and no more."""
    alone = reached(*AT_TABLE, AskCell(), Reveal())
    beside = reached(*AT_TABLE, RevealCell(), Highlight(right=1), AskCell(), Reveal())
    reasons = [posed(script(), room.scene).reasons for room in (alone, beside)]  # type: ignore[union-attr] # a question is open

    assert reasons[0] in ((), ("",))
    assert "blue" in str(reasons[1])
    assert "grey" in str(reasons[1])


def test_cell_without_a_choice_has_an_answer(tmp_path: Path) -> None:
    """A cell that nothing else could be taken for is not counted, and its answer is revealed."""
    begin, end = TABLE.index("        - id: sea"), TABLE.index("      reveal: row")
    one_row = (TABLE[:begin] + TABLE[end:]).replace("{ja: 灰色, en: grey}", "{ja: 青い, en: blue}")
    shown = small_script(tmp_path, FIRST + one_row + LAST)
    room = after(shown, NEXT, NEXT, AskCell(), Reveal())
    question = posed(shown, room.scene)
    assert question is not None

    assert not question.is_counted
    assert "blue" in str(question.answers)


def test_page_of_an_improvised_question() -> None:
    """What the teacher asked aloud is on the page with its counts, and without empty options."""
    from tutor.classroom.commands import Improvise

    asked = (NEXT, Improvise(), Count(hands=(1, 0, 0, 2)), Reveal(right="D"), NEXT)
    page = lesson_html(replayed(reached(*asked)), "en")

    assert "asked this one aloud" in page
    assert "Listen to the question" not in page
    assert "<td></td>" not in page
    assert "<th>D (right)</th><td>2 (67%)</td>" in page


def test_page_says_hint_and_reason_once() -> None:
    """A hint that was given is on the page under its name, and so is each reason, once."""
    from tutor.classroom.commands import GiveHint

    asked = (*QUESTION, NEXT, Count(hands=(0, 0, 0)), GiveHint(), NEXT, Reveal(), NEXT)
    page = lesson_html(replayed(reached(*asked)), "en")
    question = posed(script(), reached(*QUESTION).scene)
    assert question is not None

    assert "<b>Hint</b>" in page
    assert page.count(in_language(question.hints[0], "en")) == 1
    assert page.count("<b>Why</b>") == 1
    for reason in question.reasons:
        assert page.count(in_language(reason, "en")) == 1


def test_hidden_reason_is_no_empty_line() -> None:
    """A cell whose reason would give away others has none, not even an empty one."""
    page = lesson_html(replayed(reached(*AT_TABLE, AskCell(), Reveal(), NEXT)), "en")

    assert "<p></p>" not in page
    assert page.count("<b>Why</b>") == 1
