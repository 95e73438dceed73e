"""Every shipped lesson is in order and can be played to its end along every option."""

import random
from collections.abc import Iterator

import pytest

from tests.questions.answering import answers_to
from tutor.dialogue.actions import (
    Action,
    Answer,
    AskHint,
    Choose,
    Continue,
    Explain,
    GiveUp,
    Judge,
    Skip,
)
from tutor.dialogue.effects import (
    AnswerMarked,
    AnyEffect,
    CellsRevealed,
    ChoiceMade,
    ChoiceOffered,
    ExplanationAsked,
    ExplanationClosed,
    HelpGiven,
    HintGiven,
    LineSpoken,
    ModelShown,
    QuestionPosed,
    RecapShown,
    SolutionShown,
    TableShown,
)
from tutor.dialogue.explaining import missing_ideas
from tutor.dialogue.machine import (
    Stepped,
    begin,
    offered,
    open_choice,
    open_explanation,
    open_question,
    step,
)
from tutor.dialogue.replies import replies
from tutor.dialogue.state import LEGAL, Help, Known, Phase, State
from tutor.lesson.flow import Flow, lay_out
from tutor.lesson.predicting import prediction
from tutor.lesson.reading import Course, LessonReading, lesson_files, read_course, read_lesson
from tutor.lesson.records import ChoiceStep, ExplainStep, LineStep, QuizStep, TableStep, WhenStep
from tutor.lesson.revealing import revealing
from tutor.lesson.source import read_bytes
from tutor.paths import shipped_content_folder
from tutor.questions.question import OptionQuestion, Question
from tutor.text.texts import Text, in_language

COURSES = sorted(path.parent for path in shipped_content_folder().glob("*/course.yaml"))
LESSONS = [path for folder in COURSES for path in lesson_files(folder).values()]
LANGUAGES = ("ja", "en")
WANDERERS = 60
"""How many learners go through a lesson at random: what only two decisions together lead to."""

SWAY = 0.3
"""How often such a learner does not simply go on rightly."""


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


def _questions(flow: Flow) -> list[Question]:
    found: list[Question] = []
    for node in flow.nodes:
        match node.step:
            case QuizStep(question=question):
                found.append(question)
            case TableStep(table=table):
                found += [prediction(table, ask) for ask in table.ask]
    return found


class _Explorer:
    """Plays a lesson along every option of every choice and question, not along their product.

    A state is gone on from once for each thing not tried before: a decision is tried the first
    time it comes up, and after that the lesson is read on with the right answers. It is begun by
    somebody of whom nothing is known, and by somebody who believes and has mastered everything.
    """

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.tried: set[Key] = set()
        self.visited: set[int] = set()
        self.effects: list[AnyEffect] = []
        self.ends = 0
        self.unsure: set[str] = set()

    def explore(self) -> None:
        """Play until nothing is left to try."""
        whens = [node.step for node in self.flow.nodes if isinstance(node.step, WhenStep)]
        everything = Known(
            believes=tuple(when.believes for when in whens),
            mastered=tuple(when.mastered for when in whens),
        )
        self.unsure = {when.unsure for when in whens}
        pending: list[Stepped] = [begin(self.flow), begin(self.flow, everything)]
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
        for seed in range(WANDERERS):
            self._wander(random.Random(seed))  # noqa: S311 - a way, and no secret

    def _wander(self, dice: random.Random) -> None:
        """Play once as somebody who now and then chooses, answers or skips at random."""
        state, effects = begin(self.flow)
        for _ in range(10 * len(self.flow.nodes)):
            self.effects += effects
            self.visited.update(self._passed(state))
            if state.phase is Phase.ENDED:
                return
            decisions = self._decisions(state)
            at_random = state.phase is Phase.CHOOSING or dice.random() < SWAY
            action = dice.choice(decisions) if at_random else self._onward(state)
            state, effects = step(self.flow, state, action)
        pytest.fail(f"no end after {state}")

    def _passed(self, state: State) -> Iterator[int]:
        yield state.at
        for name in state.seen:
            yield self.flow.ids[name]

    def _is_new(self, state: State, action: Action) -> bool:
        question = open_question(self.flow, state)
        hints = state.outcomes[question.id].hints if question is not None else 0
        asked = open_explanation(self.flow, state)
        moves = len(state.explained[asked.explanation.id].moves) if asked is not None else 0
        key = (state.at, state.shown, hints, moves, action)
        is_new = key not in self.tried
        self.tried.add(key)
        return is_new

    def _decisions(self, state: State) -> list[Action]:
        legal = LEGAL[state.phase]
        found: list[Action] = [act() for act in (Continue, AskHint, GiveUp, Skip) if act in legal]
        question, choice = open_question(self.flow, state), open_choice(self.flow, state)
        if question is not None and Answer in legal:
            found += [Answer(given) for given in answers_to(question)]
            if question.id in self.unsure:
                found.append(Answer(question.key, "guess"))
        if Explain in legal:
            found += [
                Explain(said=words, language="ja") for words in (self._model(state), "ぬふあ")
            ]
        if Judge in legal:
            found += [Judge(), Judge(self._missing(state))]
        if choice is not None:
            found += [Choose(key) for key in offered(state, choice)]
        return found

    def _onward(self, state: State) -> Action:
        question, choice = open_question(self.flow, state), open_choice(self.flow, state)
        if choice is not None:
            return Choose(offered(state, choice)[-1])
        if question is not None and Answer in LEGAL[state.phase]:
            return Answer(answers_to(question)[-1])
        if Explain in LEGAL[state.phase]:
            return Explain(said=self._model(state), language="ja")
        if Judge in LEGAL[state.phase]:
            return Judge(self._missing(state))
        return Continue()

    def _model(self, state: State) -> str:
        asked = open_explanation(self.flow, state)
        assert asked is not None
        return in_language(asked.explanation.model, "ja")

    def _missing(self, state: State) -> tuple[str, ...]:
        asked = open_explanation(self.flow, state)
        assert asked is not None
        return missing_ideas(asked.explanation, state.explained[asked.explanation.id])


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
        (effect.question.id, effect.given)
        for effect in explorer.effects
        if isinstance(effect, AnswerMarked)
    }
    chosen = {
        (effect.choice.id, effect.key)
        for effect in explorer.effects
        if isinstance(effect, ChoiceMade)
    }
    steps = [node.step for node in explorer.flow.nodes]
    options = {
        (question.id, given)
        for question in _questions(explorer.flow)
        for given in answers_to(question)
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
        if isinstance(node.step, (LineStep, TableStep, QuizStep, ExplainStep, ChoiceStep))
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
            yield question.ask
            yield from (part.label for part in question.parts() if part.label)
        case AnswerMarked(question=question, given=given) if (
            isinstance(question, OptionQuestion) and question.is_marked
        ):
            # A cell is predicted: its reason, if any, stands on the right option alone.
            picked = [key for key in given if key in question.keys and not _is_cell(question)]
            yield from (question.option(key).why for key in picked)
        case ExplanationAsked() | HelpGiven() | ModelShown() | ExplanationClosed():
            yield from (reply.text for reply in replies(effect, {}))
        case HintGiven(hint=hint):
            yield hint
        case SolutionShown(question=question):
            if not _is_cell(question) and question.solution:
                yield question.solution
        case ChoiceOffered(choice=choice):
            yield from (option.say for option in choice.options)
        case ChoiceMade(option=option):
            yield option.say
        case _:
            return


@each_lesson
def test_a_lesson_keeps_the_principles(path: object) -> None:
    """Each question has hints and says why; no two options say the same."""
    for question in _questions(_flow(path)):
        if not question.is_marked or _is_cell(question):
            continue
        assert question.hints, question.id
        assert question.solution or all(part.why for part in question.parts()), question.id
        if isinstance(question, OptionQuestion):
            reasons = [in_language(option.why, "ja") for option in question.options]
            assert len(set(reasons)) == len(reasons), question.id


@each_lesson
def test_an_explanation_is_helped_to_its_end(
    path: object, explored: dict[object, _Explorer]
) -> None:
    """Every hint and every sentence with a gap is given, and every idea is told in the end."""
    explorer = explored[path]
    given = {
        (effect.step.explanation.id, effect.move.help, effect.move.idea)
        for effect in explorer.effects
        if isinstance(effect, HelpGiven) and effect.move.help is not Help.PUMP
    }
    wanted = {
        (node.step.explanation.id, help_, each.id)
        for node in explorer.flow.nodes
        if isinstance(node.step, ExplainStep)
        for each in node.step.explanation.expect
        for help_, text in (
            (Help.HINT, each.hint),
            (Help.PROMPT, each.prompt),
            (Help.ASSERTION, each.idea),
        )
        if text
    }

    assert given == wanted
