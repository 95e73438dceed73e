"""Whether what a lesson names is there, and whether it can be played to its end.

Owns the checks that need more than one place of a file, or more than one file. Records and the data
they were made of have the same shape, so both are walked side by side: records say what stands
there, data where. It may not change either.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tutor.lesson.circles import calls_in_circles, endless_jumps
from tutor.lesson.course_records import CourseRecord
from tutor.lesson.diagnostic import Place
from tutor.lesson.flow import lay_out
from tutor.lesson.languages import STEP_NAMES
from tutor.lesson.link_explanations import check_explanation
from tutor.lesson.link_questions import check_asked, check_question
from tutor.lesson.link_tables import check_table
from tutor.lesson.naming import Names, check_known, check_unique, nearest_of
from tutor.lesson.records import (
    CallStep,
    ChoiceStep,
    ExplainStep,
    GotoStep,
    LessonRecord,
    LineStep,
    NoteStep,
    QuizStep,
    RecapStep,
    SectionStep,
    Step,
    TableStep,
    WhenStep,
)
from tutor.lesson.table_records import Table
from tutor.lesson.tree import Tree
from tutor.questions.question import Question


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
    check_known(tree, data, "concepts", lesson.concepts, linker.names.concepts, "R204")
    check_known(tree, data, "needs", lesson.needs, linker.names.lessons, "R207")
    is_named = data.get("lesson") == lesson.lesson
    if is_named and names is not None and lesson.lesson not in (names.lessons or ()):
        place = tree.place_of(data, "lesson")
        tree.warn("R211", place, id=lesson.lesson)
    linker.steps(lesson.steps, data["steps"])
    linker.references()
    if linker.names.thorough:
        check_asked(tree, linker.asked)
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
    for name in course.cast:
        if name in STEP_NAMES:
            tree.report("S106", tree.place_of(data["cast"], name, name=True), value=name)
    for index, name in enumerate(course.lessons):
        place = tree.place_of(data["lessons"], index)
        if name in course.lessons[:index]:
            first = tree.place_of(data["lessons"], course.lessons.index(name))
            tree.report("R219", place, id=name, first=f"{first.line}:{first.column}")
        elif name not in files:
            tree.report("R206", place, id=name)
    concepts = [each.id for each in course.concepts]
    check_unique(tree, concepts, data.get("concepts", []))
    for concept, value in zip(course.concepts, data.get("concepts", []), strict=True):
        check_known(tree, value, "needs", concept.needs, concepts, "R204")
    check_unique(tree, [each.id for each in course.misconceptions], data.get("misconceptions", []))


class _Linker:
    def __init__(self, tree: Tree, names: Names) -> None:
        self.tree = tree
        self.names = names
        self.first: dict[str, Place] = {}
        self.sections: list[str] = []
        self.asked: list[tuple[Question, Any]] = []
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
                check_known(self.tree, data, "cite", step.cite, self.names.sources, "R203")
            case TableStep(table=table):
                self.table(table, data["table"])
            case QuizStep(question=question):
                self.define(question.id, data["question"])
                self.asked.append((question, data["question"]))
                check_question(self.tree, question, data["question"], self.names)
            case ExplainStep(explanation=explanation):
                self.define(explanation.id, data["explanation"])
                check_explanation(self.tree, explanation, data["explanation"], self.names)
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
                    concepts = self.names.concepts
                    check_known(self.tree, value, "concept", (point.concept,), concepts, "R204")
            case NoteStep():
                pass

    def define(self, name: str, data: Any) -> None:
        """Take note of an id; report it when it is taken."""
        if not name:
            return
        place = self.tree.place_of(data, "id")
        if name in self.names.tables:
            self.tree.report("S107", place, id=name, first="tables.yaml")
        elif name in self.first:
            first = self.first[name]
            self.tree.report("S107", place, id=name, first=f"{first.line}:{first.column}")
        self.first.setdefault(name, place)

    def table(self, table: Table, data: Any) -> None:
        if any(data is shown for shown in self.tree.shown):
            return
        self.define(table.id, data)
        check_table(self.tree, table, data, self.names)

    def choice(self, choice: ChoiceStep, data: Any) -> None:
        self.define(choice.id, data)
        check_unique(self.tree, choice.keys, data["options"])
        self.options += [f"{choice.id}.{key}" for key in choice.keys]
        for option, value in zip(choice.options, data["options"], strict=True):
            self.steps(option.steps, value.get("steps", []))

    def when(self, when: WhenStep, data: Any) -> None:
        conditions = {
            "got": ("question", when.got),
            "missed": ("question", when.missed),
            "unsure": ("question", when.unsure),
            "seen": ("step", when.seen),
            "chose": ("option", when.chose),
        }
        used = {field: target for field, target in conditions.items() if target[1]}
        believes, mastered = (when.believes,), (when.mastered,)
        check_known(self.tree, data, "believes", believes, self.names.misconceptions, "R205")
        check_known(self.tree, data, "mastered", mastered, self.names.concepts, "R204")
        if not used and not when.believes and not when.mastered:
            known = ", ".join((*conditions, "believes", "mastered"))
            self.tree.report("S102", self.tree.place_of(data), field=known.replace(", ", " | "))
        for field, (kind, name) in used.items():
            self.targets.append((kind, name, self.tree.place_of(data, field)))

    def references(self) -> None:
        """Report what is named and not there. A lost part may define any name but is not listed."""
        lost = self.tree.lost_ids
        known = {
            "section": dict.fromkeys((*self.sections, *sorted(self.tree.lost_sections))),
            "question": dict.fromkeys(question.id for question, _ in self.asked),
            "step": dict.fromkeys(self.first),
            "option": dict.fromkeys(self.options),
        }
        for kind, name, place in self.targets:
            if self.tree.is_full:
                break
            is_lost = name in lost or (kind == "option" and bool(lost))
            if name not in known[kind] and not is_lost:
                code = "R201" if kind == "section" else "R202"
                self.tree.report(code, place, id=name, **nearest_of(name, known[kind]))

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
