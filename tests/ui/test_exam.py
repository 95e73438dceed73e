"""An exam on the screens: what it is, its questions without a word about them, and the result."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.study.exams import EXAM, write_exam
from tests.ui.support import DESIGN_SIZE, Player, opening, played
from tutor.dialogue.actions import Answer as DoAnswer
from tutor.dialogue.actions import Skip
from tutor.dialogue.machine import open_question
from tutor.questions.choice import Choice
from tutor.questions.question import Question
from tutor.study.examining import read_exam_of, take_exam
from tutor.study.opening import Opening
from tutor.study.session import Session
from tutor.text.cells import width_cells
from tutor.ui.screens.course_map import MapScreen
from tutor.ui.screens.exam import ExamScreen, ExamStart
from tutor.ui.screens.exam_result import ExamResultScreen
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.screens.report import ReportPanel

NARROW = (40, 20)
WRONG = ("誤り", "ちがいます", "まちがい", "正解です", "Not quite", "wrong:", "✗", "✓")


def exam(home: Path, language: str = "en", *, text: str = EXAM, on_map: bool = False) -> Opening:
    """Open the exam, or the map of its course."""
    folder = write_exam(home / "content" / "small", text)
    given = opening(home, language=language, content=folder.parent)
    return given if on_map else replace(given, exam=given.library.shelves[0])


def session_of_exam(given: Opening) -> Session:
    """Return the session of the exam of an opening."""
    assert given.exam is not None
    reading = read_exam_of(given.exam)
    assert reading is not None
    assert reading.exam is not None, reading.findings
    assert given.exam.course is not None
    return take_exam(reading.exam, given.exam.course.id, given.store, given.clock)


def asked(player: Player) -> Question:
    """Return the question that stands open."""
    question = open_question(player.session.flow, player.session.state)
    assert question is not None
    return question


async def answer(player: Player, *, right: bool) -> None:
    """Answer the open question rightly, or wrongly; what can only be typed is passed over then."""
    question = asked(player)
    if question.kind == "short":
        if not right:
            await player.keys("escape", "k")
            return
        await player.type("consent")
    elif isinstance(question, Choice):
        await player.keys("2" if right else "1")
    else:
        await player.keys(*("1", "3") if right else ("2",))
    await player.keys("enter")


async def answer_all(player: Player, *, right: bool) -> None:
    """Answer everything that is left."""
    while isinstance(player.app.screen, ExamScreen):
        await answer(player, right=right)


@pytest.mark.parametrize("size", [DESIGN_SIZE, NARROW])
@pytest.mark.parametrize(
    ("language", "about", "score", "weak"),
    [
        (
            "ja",
            "4問の試験です。ヒントはなく",
            "4問のうち0問が正解でした。0%で、合格（80%）に届きませんでした。",
            "次にすること: 「最初の題」を読み返す",
        ),
        (
            "en",
            "An exam of 4 questions. There are no hints",
            "0 of 4 right. 0%: not passed, it takes 80%.",
            "What to do next: read “First title” again",
        ),
    ],
)
async def test_an_exam_from_beginning_to_end(
    home: Path, size: tuple[int, int], language: str, about: str, score: str, weak: str
) -> None:
    """It says what it is, takes one answer a question, and only then says what was right."""
    async with played(exam(home, language), size) as player:
        assert player.shows(ExamStart)
        assert player.says(about)
        await player.keys("enter")
        for number in range(1, 5):
            assert player.shows(ExamScreen)
            assert f"{number}/4" in player.text()
            assert not any(word in player.text() for word in WRONG)
            await answer(player, right=False)

        assert player.shows(ExamResultScreen)
        assert player.says(score)
        assert "░░░░░░░░░░ 0/2" in player.text()
        assert player.says(weak)
        assert all(width_cells(row) <= size[0] for row in player.rows())


async def test_hints_and_answers_are_neither_given_nor_offered(home: Path) -> None:
    """`h` and `s` do nothing, and no hint of the footer says they would."""
    async with played(exam(home)) as player:
        await player.keys("enter")
        while isinstance(player.app.screen, ExamScreen):
            before, offered = player.session.state, player.app.screen.hints()
            if player.card.is_typed_into:
                await player.keys("escape")
            await player.keys("h", "s")
            assert player.session.state == before
            assert not {"screen.hint", "screen.show_answer"} & {hint.action for hint in offered}
            await player.keys("k")


async def test_what_was_not_read_is_asked_again_without_giving_the_answer(home: Path) -> None:
    """However often: a lesson would show an accepted wording by then."""
    async with played(exam(home)) as player:
        await player.keys("enter")
        while asked(player).kind != "short":
            await answer(player, right=True)
        for word in ("xyzzy", "plugh", "frotz"):
            await player.type(word)
            await player.keys("enter")

        assert player.says("I could not read that. It does not count.")
        assert "consent" not in player.text()


async def test_the_result_compares_both_answers_and_leads_to_the_lesson(home: Path) -> None:
    """A weak idea names its lesson; its number opens it, and so does a click."""
    async with played(exam(home), (80, 120)) as player:
        await player.keys("enter")
        await answer_all(player, right=False)
        assert player.says("read “First title” again")
        assert player.text().count("─ Question ") == 4
        assert player.text().count("Your answer") >= 2
        assert player.text().count("The right answer") >= 2
        assert "wrong: Nobody hears it" in player.text()
        assert "“Silence is consent”" in player.text()
        await player.click("First title")

        assert player.shows(LessonScreen)
        assert not player.shows(ExamScreen)
        assert player.session.lesson.lesson == "one"


async def test_a_key_opens_the_lesson_to_read_again(home: Path) -> None:
    """The number that stands before it."""
    async with played(exam(home)) as player:
        await player.keys("enter")
        await answer_all(player, right=False)
        await player.keys("1")

        assert player.session.lesson.lesson == "one"


async def test_all_right_has_nothing_to_read_again(home: Path) -> None:
    """It is passed, and nothing is said of parts."""
    async with played(exam(home)) as player:
        await player.keys("enter")
        await answer_all(player, right=True)

        assert player.says("4 of 4 right. 100%: passed.")
        assert player.says("There is nothing to read again. Congratulations.")
        assert player.says("All right: ")
        assert "What to do next" not in player.text()
        assert "in part" not in player.text()


async def test_what_matters_is_on_the_first_page(home: Path) -> None:
    """Passed or not, what to do, the lessons, and what was missed, under the exam's numbers."""
    given = opening(home, language="ja")
    given = replace(given, exam=given.library.shelves[0])
    session = session_of_exam(given)
    for number in range(1, session.flow.length):
        question = open_question(session.flow, session.state)
        assert question is not None
        session.act(Skip() if number % 2 == 0 else DoAnswer(question.key))
    async with played(given) as player:
        await player.keys("enter")
        await player.lesson.act(Skip())
        await player.rest()

        assert player.shows(ExamResultScreen)
        text = player.text()
        assert "20問のうち10問が正解でした。50%で、合格（80%）に届きませんでした。" in text
        assert player.says("1  次にすること: 「")
        assert "一問ずつ（まちがえた問題から）" in text
        assert "─ 問2 ─" in text
        screen = player.app.screen
        assert isinstance(screen, ExamResultScreen)
        assert [card.entry.number for card in screen.cards] == list(range(2, 21, 2))


async def test_it_goes_on_exactly_there(home: Path) -> None:
    """Another start of the program asks the same questions, from the one that was left."""
    async with played(exam(home)) as player:
        await player.keys("enter")
        drawn = [node.step for node in player.session.flow.nodes]
        await answer(player, right=True)
        await answer(player, right=True)
        place = asked(player).id

    async with played(exam(home)) as player:
        assert player.says("2 of 4 are behind you")
        await player.keys("enter")
        assert asked(player).id == place
        assert [node.step for node in player.session.flow.nodes] == drawn
        assert "3/4" in player.text()


async def test_again_asks_others_and_shows_the_result_before(home: Path) -> None:
    """`r` draws anew; what came of it before is kept and told."""
    async with played(exam(home)) as player:
        await player.keys("enter")
        drawn = [node.step for node in player.session.flow.nodes]
        await answer_all(player, right=True)
        await player.keys("r")
        assert player.shows(ExamStart)
        assert player.says("4 of 4 right (100%)")
        await player.keys("enter")

        assert [node.step for node in player.session.flow.nodes] != drawn
        assert player.session.position == 1


async def test_the_way_over_the_map(home: Path) -> None:
    """The map has a line for the exam, which says how it stands, and leads back to it."""
    async with played(exam(home, on_map=True)) as player:
        assert player.shows(MapScreen)
        assert [row.split() for row in player.rows() if "Exam" in row] == [["○", "Exam"]]
        await player.keys("end", "enter")
        assert player.shows(ExamStart)
        await player.keys("enter")
        await answer(player, right=True)
        await player.keys("escape", "m")
        assert player.shows(MapScreen)
        assert [row.split() for row in player.rows() if "Exam" in row] == [
            ["◐", "Exam", "under", "way"]
        ]
        await player.keys("escape")
        assert player.shows(ExamScreen)
        await answer_all(player, right=True)
        await player.keys("escape")
        assert [row.split() for row in player.rows() if "Exam" in row] == [["✓", "Exam", "100%"]]
        await player.keys("escape")
        assert player.shows(ExamResultScreen)


async def test_the_language_changes_everywhere(home: Path) -> None:
    """Start, question and result speak the other language after `v`."""
    async with played(exam(home)) as player:
        await player.keys("v")
        assert player.says("4問の試験です。")
        await player.keys("enter")
        await answer_all(player, right=False)
        assert player.says("4問のうち0問が正解でした。")
        await player.keys("v")
        assert player.says("0 of 4 right.")
        await player.keys("question_mark")
        assert player.says("Take another exam")


async def test_a_question_of_the_result_can_be_reported(home: Path) -> None:
    """`!` takes the question in view, and what was answered to it."""
    async with played(exam(home)) as player:
        await player.keys("enter")
        await answer_all(player, right=False)
        await player.keys("exclamation_mark")
        assert player.shows(ReportPanel)
        await player.type("odd")
        await player.keys("enter")

        assert player.says("Noted, and sent nowhere.")


async def test_a_long_exam_makes_its_cards_as_one_reads(home: Path) -> None:
    """Some at first, all of them when one has read to the end."""
    text = EXAM.replace("draw: 4", "draw: 40") + "".join(
        f"  - {{id: y-{number}, kind: short, concept: consent, ask: {{ja: 問, en: Q}}, "
        "accept: {ja: [同意], en: [consent]}, solution: {ja: 同意, en: consent}}\n"
        for number in range(34)
    )
    given = exam(home, text=text)
    session = session_of_exam(given)
    for _ in range(39):
        session.act(Skip())
    async with played(given) as player:
        await player.keys("enter")
        await answer_all(player, right=False)
        screen = player.app.screen
        assert isinstance(screen, ExamResultScreen)
        assert len(screen.cards) < 40
        assert "Space read on" in player.text()
        for _ in range(30):
            await player.keys("space")

        assert len(screen.cards) == 40
        assert "Space read on" not in player.text()


@pytest.mark.parametrize("on_map", [True, False])
async def test_a_broken_exam_says_why(home: Path, on_map: bool) -> None:
    """The findings are shown over the map, and everything else goes on."""
    given = exam(home, text=EXAM.replace("draw:", "drew:"), on_map=on_map)
    async with played(given) as player:
        if on_map:
            await player.keys("end", "enter")
        assert player.says("This exam cannot be taken")
        assert "exam.yaml:1:1" in player.text()
        await player.keys("escape")
        assert player.shows(MapScreen)


async def test_an_exam_that_cannot_be_saved_says_so_and_goes_on(home: Path) -> None:
    """Where there is no disk it is played in memory, to its result."""
    (home / "learner.sqlite3").mkdir()
    async with played(exam(home), (80, 40)) as player:
        trouble = player.session.trouble if player.shows(LessonScreen) else player.app.trouble
        assert trouble is not None
        assert player.says(trouble.message_in("en"))
        await player.keys("enter")
        await answer_all(player, right=True)
        assert player.says("4 of 4 right.")
        await player.keys("r")

        assert player.says("4 of 4 right (100%)")
