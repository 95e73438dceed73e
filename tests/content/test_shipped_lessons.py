"""Every shipped lesson is in order and can be played to its end along every option."""

from collections.abc import Iterator

import pytest

from tutor.dialogue.actions import Action, Answer, AskHint, Choose, Continue, GiveUp, Skip
from tutor.dialogue.effects import (
    AnswerMarked,
    AnyEffect,
    CellsRevealed,
    ChoiceMade,
    ChoiceOffered,
    HintGiven,
    LineSpoken,
    QuestionPosed,
    RecapShown,
    SolutionShown,
    TableShown,
)
from tutor.dialogue.machine import Stepped, begin, offered, open_choice, open_question, step
from tutor.dialogue.state import LEGAL, Phase, State
from tutor.lesson.flow import Flow, lay_out
from tutor.lesson.predicting import prediction
from tutor.lesson.reading import Course, LessonReading, lesson_files, read_course, read_lesson
from tutor.lesson.records import ChoiceStep, LineStep, QuizStep, TableStep
from tutor.lesson.revealing import revealing
from tutor.lesson.source import read_bytes
from tutor.paths import shipped_content_folder
from tutor.questions.question import OptionQuestion, Question
from tutor.text.texts import Text, in_language

COURSES = sorted(path.parent for path in shipped_content_folder().glob("*/course.yaml"))
LESSONS = [path for folder in COURSES for path in lesson_files(folder).values()]
LANGUAGES = ("ja", "en")

each_course = pytest.mark.parametrize("folder", COURSES, ids=lambda path: path.name)
each_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)


def _course(folder: object) -> Course:
    reading = next(read_course(path) for path in COURSES if path == folder)
    assert reading.course is not None, reading.findings
    return reading.course


def _read(path: object) -> LessonReading:
    found = next(each for each in LESSONS if each == path)
    return read_lesson(found, read_bytes(found), _course(found.parent))


def _flow(path: object) -> Flow:
    reading = _read(path)
    assert reading.lesson is not None, reading.findings
    return lay_out(reading.lesson.steps)


def test_there_are_lessons() -> None:
    """The program comes with a course and at least one lesson."""
    assert COURSES
    assert LESSONS


@each_course
def test_a_course_is_in_order(folder: object) -> None:
    """The files that all lessons share have no findings, and every lesson has a file."""
    reading = read_course(next(path for path in COURSES if path == folder))

    assert reading.findings == ()
    assert reading.course is not None
    assert reading.course.record.languages == LANGUAGES


@each_lesson
def test_a_lesson_is_in_order(path: object) -> None:
    """A lesson has neither errors nor warnings."""
    reading = _read(path)

    assert reading.findings == ()
    assert reading.lesson is not None


Key = tuple[object, ...]


def _questions(flow: Flow) -> list[OptionQuestion]:
    found: list[OptionQuestion] = []
    for node in flow.nodes:
        match node.step:
            case QuizStep(question=question):
                assert isinstance(question, OptionQuestion)
                found.append(question)
            case TableStep(table=table):
                found += [prediction(table, ask) for ask in table.ask]
    return found


class _Explorer:
    """Plays a lesson along every option of every choice and question, not along their product.

    A state is gone on from once for each thing not tried before: a decision is tried the first
    time it comes up, and after that the lesson is read on with the right answers.
    """

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.tried: set[Key] = set()
        self.visited: set[int] = set()
        self.effects: list[AnyEffect] = []
        self.ends = 0

    def explore(self) -> None:
        """Play until nothing is left to try."""
        pending: list[Stepped] = [begin(self.flow)]
        while pending:
            stepped = pending.pop()
            for _ in range(10 * len(self.flow.nodes)):
                state, effects = stepped
                self.effects += effects
                self.visited.update(self._passed(state))
                if state.phase is Phase.ENDED:
                    self.ends += 1
                    break
                new = [each for each in self._decisions(state) if self._is_new(state, each)]
                pending += [step(self.flow, state, each) for each in new]
                stepped = step(self.flow, state, self._onward(state))
            else:
                pytest.fail(f"no end after {state}")

    def _passed(self, state: State) -> Iterator[int]:
        yield state.at
        for name in state.seen:
            yield self.flow.ids[name]

    def _is_new(self, state: State, action: Action) -> bool:
        question = open_question(self.flow, state)
        hints = state.outcomes[question.id].hints if question is not None else 0
        key = (state.at, state.shown, hints, action)
        is_new = key not in self.tried
        self.tried.add(key)
        return is_new

    def _decisions(self, state: State) -> list[Action]:
        legal = LEGAL[state.phase]
        found: list[Action] = [act() for act in (Continue, AskHint, GiveUp, Skip) if act in legal]
        question, choice = open_question(self.flow, state), open_choice(self.flow, state)
        if question is not None and Answer in legal:
            assert isinstance(question, OptionQuestion)
            found += [Answer((key,)) for key in question.keys]
            found.append(Answer(question.key))
        if choice is not None:
            found += [Choose(key) for key in offered(state, choice)]
        return found

    def _onward(self, state: State) -> Action:
        question, choice = open_question(self.flow, state), open_choice(self.flow, state)
        if choice is not None:
            return Choose(offered(state, choice)[-1])
        if question is not None and Answer in LEGAL[state.phase]:
            return Answer(question.key)
        return Continue()


@pytest.fixture(scope="module")
def explored() -> dict[object, _Explorer]:
    """Return every lesson, played along every option."""
    found: dict[object, _Explorer] = {}
    for path in LESSONS:
        found[path] = _Explorer(_flow(path))
        found[path].explore()
    return found


@each_lesson
def test_every_option_leads_to_the_end(path: object, explored: dict[object, _Explorer]) -> None:
    """Whatever is chosen, answered, asked for or passed over, the lesson comes to its end."""
    explorer = explored[path]
    answered = {
        (effect.question.id, key)
        for effect in explorer.effects
        if isinstance(effect, AnswerMarked)
        for key in effect.given
    }
    chosen = {
        (effect.choice.id, effect.key)
        for effect in explorer.effects
        if isinstance(effect, ChoiceMade)
    }
    steps = [node.step for node in explorer.flow.nodes]
    options = {
        (question.id, key) for question in _questions(explorer.flow) for key in question.keys
    }
    choices = {
        (step.id, key) for step in steps if isinstance(step, ChoiceStep) for key in step.keys
    }

    assert explorer.ends > 1
    assert answered == options
    assert chosen == choices


@each_lesson
def test_nothing_in_a_lesson_is_out_of_reach(
    path: object, explored: dict[object, _Explorer]
) -> None:
    """Every line, table, question, choice and recap is met on some way."""
    explorer = explored[path]
    met = {id(explorer.flow.nodes[at].step) for at in explorer.visited if at < explorer.flow.end}
    met |= {id(effect.line) for effect in explorer.effects if isinstance(effect, LineSpoken)}
    missed = [
        node.step
        for node in explorer.flow.nodes
        if isinstance(node.step, (LineStep, TableStep, QuizStep, ChoiceStep))
        and id(node.step) not in met
    ]

    assert missed == []


@each_lesson
def test_every_hint_row_and_solution_is_shown(
    path: object, explored: dict[object, _Explorer]
) -> None:
    """The whole ladder of hints is given, every row opened, every solution shown."""
    explorer = explored[path]
    hints = {
        (one.question.id, one.number) for one in explorer.effects if isinstance(one, HintGiven)
    }
    rows = {
        (one.table.id, one.shown)
        for one in explorer.effects
        if isinstance(one, TableShown | CellsRevealed)
    }
    solved = {one.question.id for one in explorer.effects if isinstance(one, SolutionShown)}
    steps = [node.step for node in explorer.flow.nodes]
    questions = _questions(explorer.flow)
    tables = [step.table for step in steps if isinstance(step, TableStep)]

    assert hints == {(one.id, n) for one in questions for n in range(1, len(one.hints) + 1)}
    assert solved == {one.id for one in questions}
    assert rows == {
        (table.id, n) for table in tables for n in range(len(revealing(table).groups) + 1)
    }


@each_lesson
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_is_shown_has_words(
    path: object, language: str, explored: dict[object, _Explorer]
) -> None:
    """Whatever way is taken, no text lacks a language or is empty."""
    shown = [text for effect in explored[path].effects for text in _texts(effect)]

    assert shown
    for text in shown:
        assert isinstance(text, str) or set(text) == set(LANGUAGES)
        assert in_language(text, language).strip()


def _is_cell(question: Question) -> bool:
    return "." in question.id


def _texts(effect: AnyEffect) -> Iterator[Text]:  # noqa: C901 - one case for each effect
    match effect:
        case LineSpoken(line=line):
            yield line.text
        case RecapShown(recap=recap):
            yield from (point.text for point in recap.points)
        case TableShown(table=table) | CellsRevealed(table=table):
            yield table.caption
            yield from (column.head for column in table.columns)
            for row in table.rows:
                yield row.head
                for cell in row.cells.values():
                    if isinstance(cell, tuple):
                        yield from cell
                    else:
                        yield cell
        case QuestionPosed(question=question):
            assert isinstance(question, OptionQuestion)
            yield from (question.ask, *(option.text for option in question.options))
        case AnswerMarked(question=question, given=given):
            assert isinstance(question, OptionQuestion)
            # A cell is predicted: its reason, if any, stands on the right option alone.
            yield from (question.option(key).why for key in given if not _is_cell(question))
        case HintGiven(hint=hint):
            yield hint
        case SolutionShown(question=question):
            if not _is_cell(question):
                yield question.solution
        case ChoiceOffered(choice=choice):
            yield from (option.say for option in choice.options)
        case ChoiceMade(option=option):
            yield option.say
        case _:
            return


@each_lesson
def test_a_lesson_keeps_the_principles(path: object) -> None:
    """Each question has hints, a solution and, for wrong options, a reason that differs."""
    for node in _flow(path).nodes:
        if isinstance(node.step, QuizStep):
            question = node.step.question
            assert isinstance(question, OptionQuestion)
            reasons = [in_language(option.why, "ja") for option in question.options]
            assert question.hints
            assert question.solution
            assert len(set(reasons)) == len(reasons)
