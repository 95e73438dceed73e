"""Whether what a lesson names is there, and whether it can be played to its end.

Owns the checks that need more than one place of a file, or more than one file. Records and the data
they were made of have the same shape, so both are walked side by side: records say what stands
there, data where. It may not change either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct

from tutor.lesson.circles import calls_in_circles, endless_jumps
from tutor.lesson.diagnostic import Place
from tutor.lesson.flow import lay_out
from tutor.lesson.languages import STEP_NAMES
from tutor.lesson.messages import nearest
from tutor.lesson.records import (
    CallStep,
    ChoiceStep,
    CourseRecord,
    GotoStep,
    LessonRecord,
    LineStep,
    NoteStep,
    QuizStep,
    RecapStep,
    SectionStep,
    Step,
    Table,
    TableStep,
    WhenStep,
)
from tutor.lesson.tree import Tree
from tutor.questions.question import OptionQuestion, Question
from tutor.text.texts import in_language


class Names(Struct, frozen=True, kw_only=True):
    """What a course defines and its lessons may name. None: unknown, so nothing is checked."""

    languages: tuple[str, ...] = ("ja", "en")
    concepts: frozenset[str] | None = None
    misconceptions: frozenset[str] | None = None
    sources: frozenset[str] | None = None
    lessons: tuple[str, ...] | None = None


def link(tree: Tree, lesson: LessonRecord, names: Names | None) -> None:
    """Check a lesson's references, ids, questions and jumps.

    Args:
        tree: The lesson's file, shaped; findings are added to it.
        lesson: The record made of it.
        names: What the course defines; None when no course is known: then only the lesson's own
            names are checked.
    """
    linker = _Linker(tree, names if names is not None else Names())
    data: Any = tree.data
    linker.known(data, "concepts", lesson.concepts, linker.names.concepts, "R204")
    linker.known(data, "needs", lesson.needs, linker.names.lessons, "R207")
    is_named = data.get("lesson") == lesson.lesson
    if is_named and names is not None and lesson.lesson not in (names.lessons or ()):
        place = tree.place_of(data, "lesson")
        tree.warn("R211", place, id=lesson.lesson)
    linker.steps(lesson.steps, data["steps"])
    linker.references()
    if not tree.lost:
        linker.jumps(lesson)


def check_course(tree: Tree, course: CourseRecord, files: dict[str, Path]) -> None:
    """Check what `course.yaml` names: its lessons' files, and ids used twice.

    Args:
        tree: The parsed file; findings are added to it.
        course: The record made of it.
        files: The lesson files of the folder, by lesson id.
    """
    data: Any = tree.data
    linker = _Linker(tree, Names())
    for name in course.cast:
        if name in STEP_NAMES:
            tree.report("S106", tree.place_of(data["cast"], name, name=True), value=name)
    for index, name in enumerate(course.lessons):
        place = tree.place_of(data["lessons"], index)
        if name in course.lessons[:index]:
            tree.report("S107", place, id=name, first="lessons")
        elif name not in files:
            tree.report("R206", place, id=name)
    linker.unique([concept.id for concept in course.concepts], data.get("concepts", []))
    linker.unique([belief.id for belief in course.misconceptions], data.get("misconceptions", []))


class _Linker:
    def __init__(self, tree: Tree, names: Names) -> None:
        self.tree = tree
        self.names = names
        self.first: dict[str, Place] = {}
        self.sections: list[str] = []
        self.questions: list[str] = []
        self.options: list[str] = []
        self.targets: list[tuple[str, str, Place]] = []
        self.data_of: dict[int, Any] = {}

    def steps(self, steps: tuple[Step, ...], data: list[Any]) -> None:
        for step, value in zip(steps, data, strict=True):
            self.data_of[id(step)] = value
            self.step(step, value)

    def step(self, step: Step, data: Any) -> None:
        match step:
            case LineStep():
                self.define(step.id, data)
                self.known(data, "cite", step.cite, self.names.sources, "R203")
            case TableStep(table=table):
                self.table(table, data["table"])
            case QuizStep(question=question):
                self.question(question, data["question"])
            case ChoiceStep():
                self.choice(step, data)
            case WhenStep():
                self.when(step, data)
                self.steps(step.steps, data["steps"])
                self.steps(step.otherwise, data.get("else", []))
            case SectionStep():
                self.define(step.id, data)
                self.sections.append(step.id)
                self.steps(step.steps, data.get("steps", []))
            case GotoStep() | CallStep():
                self.targets.append(("section", step.to, self.tree.place_of(data, "to")))
            case RecapStep():
                self.define(step.id, data)
                for point, value in zip(step.points, data["points"], strict=True):
                    concepts = (point.concept,) if point.concept else ()
                    self.known(value, "concept", concepts, self.names.concepts, "R204")
            case NoteStep():
                pass

    def define(self, name: str, data: Any) -> None:
        """Take note of an id; report it when it is taken."""
        if not name:
            return
        place = self.tree.place_of(data, "id")
        if name in self.first:
            first = self.first[name]
            self.tree.report("S107", place, id=name, first=f"{first.line}:{first.column}")
        self.first.setdefault(name, place)

    def known(
        self, data: Any, field: str, used: Iterable[str], known: Collection[str] | None, code: str
    ) -> None:
        """Report names that nothing in the course stands for."""
        if known is None:
            return
        for index, name in enumerate(used):
            if name not in known:
                values = data.get(field)
                if isinstance(values, list):
                    place = self.tree.place_of(values, index)
                else:
                    place = self.tree.place_of(data, field)
                self.tree.report(code, place, id=name, guess=nearest(name, list(known)))

    def table(self, table: Table, data: Any) -> None:
        self.define(table.id, data)
        self.known(data, "cite", table.cite, self.names.sources, "R203")
        columns = [column.id for column in table.columns]
        self.unique(columns, data["columns"])
        self.unique([row.id for row in table.rows], data["rows"])
        for row, value in zip(table.rows, data["rows"], strict=True):
            for name in row.cells:
                if name not in columns:
                    self.tree.report(
                        "S111",
                        self.tree.place_of(value, name, name=True),
                        field=name,
                        guess=nearest(name, columns),
                        known=", ".join(columns),
                    )
            for name in columns:
                if name not in row.cells:
                    self.tree.report("S112", self.tree.place_of(value), field=name)

    def unique(self, ids: list[str], data: list[Any]) -> None:
        first: dict[str, Any] = {}
        for name, value in zip(ids, data, strict=True):
            if name and name in first:
                before = self.tree.place_of(first[name], "id")
                place = self.tree.place_of(value, "id")
                self.tree.report("S107", place, id=name, first=f"{before.line}:{before.column}")
            first.setdefault(name, value)

    def question(self, question: Question, data: Any) -> None:
        self.define(question.id, data)
        self.questions.append(question.id)
        self.known(data, "cite", question.cite, self.names.sources, "R203")
        concepts = (question.concept,) if question.concept else ()
        self.known(data, "concept", concepts, self.names.concepts, "R204")
        if isinstance(question, OptionQuestion):
            self.option_question(question, data)

    def option_question(self, question: OptionQuestion, data: Any) -> None:
        options = data["options"]
        place = self.tree.place_of(data, "options", name=True)
        right = sum(option.right for option in question.options)
        if not right:
            self.tree.report("Q401", place)
        if right > 1 and data["kind"] == "choice":
            self.tree.report("Q402", place, count=str(right))
        if len(options) < 2:
            self.tree.report("Q403", place, count=str(len(options)))
        self.unique(list(question.keys), options)
        seen: Counter[str] = Counter()
        for option, value in zip(question.options, options, strict=True):
            names = (option.misconception,) if option.misconception else ()
            self.known(value, "misconception", names, self.names.misconceptions, "R205")
            if not option.why:
                self.tree.warn("Q404", self.tree.place_of(value))
            wording = in_language(option.text, self.names.languages[0])
            seen[wording] += 1
            if seen[wording] == 2:
                self.tree.report("Q405", self.tree.place_of(value))

    def choice(self, choice: ChoiceStep, data: Any) -> None:
        self.define(choice.id, data)
        self.unique(list(choice.keys), data["options"])
        self.options += [f"{choice.id}.{key}" for key in choice.keys]
        for option, value in zip(choice.options, data["options"], strict=True):
            self.steps(option.steps, value.get("steps", []))

    def when(self, when: WhenStep, data: Any) -> None:
        conditions = {
            "got": ("question", when.got),
            "missed": ("question", when.missed),
            "seen": ("step", when.seen),
            "chose": ("option", when.chose),
        }
        used = {field: target for field, target in conditions.items() if target[1]}
        if not used:
            known = ", ".join(conditions)
            self.tree.report("S102", self.tree.place_of(data), field=known.replace(", ", " | "))
        for field, (kind, name) in used.items():
            self.targets.append((kind, name, self.tree.place_of(data, field)))

    def references(self) -> None:
        """Report what is named and not there."""
        lost = self.tree.lost_ids
        known = {
            "section": [*self.sections, *lost],
            "question": [*self.questions, *lost],
            "step": [*self.first, *lost],
            "option": [*self.options, *(name for _, name, _ in self.targets if lost)],
        }
        for kind, name, place in self.targets:
            if name not in known[kind]:
                code = "R201" if kind == "section" else "R202"
                self.tree.report(code, place, id=name, guess=nearest(name, known[kind]))

    def jumps(self, lesson: LessonRecord) -> None:
        """Report circles in which the learner can do nothing, and sections that call themselves."""
        flow = lay_out(lesson.steps)
        calls = calls_in_circles(flow)
        for at in calls or endless_jumps(flow):
            step = flow.nodes[at].step
            if isinstance(step, (GotoStep, CallStep)):
                place = self.tree.place_of(self.data_of[id(step)], "to")
                if calls:
                    self.tree.report("R210", place, id=step.to)
                else:
                    self.tree.report("R209", place)
