"""The course map: what is best now, every lesson, and where the learner stands.

Its first line is what is best now. The first frame knows only of lessons; reviews and exams are
counted after it. The tests pin that the cursor stays on that line when its words change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from msgspec import Struct
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.worker import get_current_worker

from tutor.lesson.library import CourseShelf
from tutor.study.course_map import CourseMap, MappedLesson, Status, draw_map
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.exam_items import ExamItem, exam_items
from tutor.ui.map_signs import legend, sign_of
from tutor.ui.screens.base import TutorScreen
from tutor.ui.widgets.course_list import CourseList, Item
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.words import ui_words
from tutor.wording import Words

if TYPE_CHECKING:
    from tutor.study.planning import Plan

_KINDS: dict[Status, Literal["done", "broken"]] = {Status.DONE: "done", Status.BROKEN: "broken"}


class PlanItem(Struct, frozen=True):
    """What is best now, as a value of the list."""


PLAN = PlanItem()


class MapScreen(TutorScreen):
    """All lessons, and above them what is best now."""

    CSS_PATH = "course_map.tcss"
    AUTO_FOCUS = "CourseList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.back_to_lesson", show=False),
        Binding("r,ｒ", "app.review", show=False),
        Binding("p,ｐ", "app.show_progress", show=False),
        Binding("z,ｚ", "quiz", show=False),
    ]

    def __init__(self) -> None:
        self.list = CourseList()
        self.course_map: CourseMap | None = None
        self.plan: Plan | None = None
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, what is best now, and the lessons."""
        yield self.top_bar
        yield self.banner
        yield self.list
        yield self.notice
        yield self.key_bar

    @property
    def own_keys(self) -> Words:
        """The keys that only this screen has; they stand first in the list of keys."""
        from tutor.ui.all_keys import map_keys

        return map_keys

    def on_mount(self) -> None:
        """Look up where the learner stands."""
        self.look_again()
        self.call_after_refresh(self._make_plan)
        self.call_after_refresh(self._read_all_lessons)

    def _make_plan(self) -> None:
        """Find out what is best now, reviews and exams counted."""
        from tutor.ui.planned import plan_of

        assert self.course_map is not None
        self.plan = plan_of(self.tutor, self.course_map)
        self.speak()

    def _read_all_lessons(self) -> None:
        """Find out in the background which lessons are broken, as far as nobody knows yet."""
        self.run_worker(self._read_unread, thread=True, exclusive=True, group="reading")

    def _read_unread(self) -> None:
        found = False
        for shelf in self.tutor.library.shelves:
            for head in shelf.heads():
                if get_current_worker().is_cancelled:
                    return
                if head.broken is None:
                    shelf.lesson(head.id)
                    found = True
            shelf.heads()
        if found and self.is_current:
            self.app.call_from_thread(self.look_again)

    def look_again(self) -> None:
        """Look up where the learner stands now, and show it."""
        self.course_map = draw_map(self.tutor.library, self.tutor.store)
        self.speak()

    def speak(self) -> None:
        """Show everything in the language of the app."""
        if self.course_map is None:
            return
        language = self.tutor.language
        self.list.show(self._items())
        courses = [shelf.course for shelf in self.tutor.library.shelves if shelf.course is not None]
        title = (
            plain(in_language(courses[0].record.title, language)) if len(courses) == 1 else "Tutor"
        )
        self.top_bar.show(title, f"{self._learner}{self.tutor.language_label}")
        self.banner.show(self.tutor.trouble or self.course_map.trouble, language)
        self.key_bar.show(self.hints())

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now."""
        language = self.tutor.language
        hints = []
        if self.list.items:
            hints.append(KeyHint("Enter", ui_words("open", language), "screen.open"))
            hints.append(
                KeyHint(ui_words("arrows", language), ui_words("move", language), "screen.move")
            )
        hints.append(KeyHint("r", ui_words("review", language), "app.review"))
        hints.append(KeyHint("p", ui_words("progress", language), "app.show_progress"))
        if self.tutor.session is not None:
            hints.append(KeyHint("Esc", ui_words("back", language), "app.back_to_lesson"))
        hints.append(KeyHint("q", ui_words("quit-map", language), "app.leave"))
        lessons = () if self.course_map is None else self.course_map.lessons
        if any(lesson.status is Status.DONE for lesson in lessons):
            hints.append(KeyHint("z", ui_words("table-quiz", language), "screen.quiz"))
        return [*hints, *self.common_hints()]

    @property
    def _learner(self) -> str:
        """The name of who learns, where several do."""
        name = self.tutor.opening.learner
        if name is None:
            return ""
        return f"{name or ui_words('nameless', self.tutor.language)}  "

    def _plan(self) -> Item:
        """Return the first line: what is best now."""
        assert self.course_map is not None
        language = self.tutor.language
        best, lessons = self.course_map.best, self.course_map.lessons
        if best is None and not any(lesson.status is Status.DONE for lesson in lessons):
            return Item(title=ui_words("plan-nothing" if lessons else "no-courses", language))
        if self.plan is None:
            return Item(title=_words_of(best, language), sign="", kind="plan", value=PLAN)
        from tutor.study.plan_words import plan_line

        words = plan_line(self.plan, language, self.tutor.opening.clock.now_utc())
        return Item(title=words, sign="", kind="plan", value=PLAN)

    def _items(self) -> list[Item]:
        assert self.course_map is not None
        language = self.tutor.language
        items = [self._plan(), Item(title="")]
        for mapped in self.course_map.courses:
            course = mapped.shelf.course
            if course is None:
                broken = ui_words("broken", language)
                title, sign = f"{mapped.shelf.folder.name}: {broken}", sign_of(Status.BROKEN)
                items.append(Item(title=title, sign=sign, kind="broken", value=mapped.shelf))
                continue
            if len(self.course_map.courses) > 1:
                items.append(Item(title=plain(in_language(course.record.title, language))))
            for number, lesson in enumerate(mapped.lessons, 1):
                items.append(_item(number, lesson, language))
            items += exam_items(mapped.shelf, self.tutor.store, language)
        if self.course_map.lessons:
            items += [Item(title=""), Item(title=f" {legend(language)}", kind="note")]
        return items

    def action_open(self) -> None:
        """Open what is under the cursor, for the mouse."""
        self.list.action_open()

    def action_move(self) -> None:
        """Move the cursor down, for the mouse."""
        self.list.action_move(1)

    def action_quiz(self) -> None:
        """Ask about a table of the lesson under the cursor."""
        from tutor.ui.screens.tables import choose_table

        at = self.list.items[self.list.cursor].value if self.list.cursor is not None else None
        if isinstance(at, MappedLesson):
            choose_table(self.tutor, at)
        else:
            self.tutor.tell(ui_words("quiz-when-done", self.tutor.language))

    def _follow_plan(self) -> None:
        """Do what the first line says."""
        assert self.course_map is not None
        best = self.course_map.best
        if self.plan is not None:
            from tutor.ui.planned import do_plan

            do_plan(self.tutor, self.plan)
        elif best is not None:
            self.tutor.open_lesson(best.shelf, best.id)

    def on_course_list_opened(self, message: CourseList.Opened) -> None:
        """Open a lesson, or say why it cannot be opened."""
        message.stop()
        match message.value:
            case PlanItem():
                self._follow_plan()
            case MappedLesson(shelf=shelf, head=head):
                self.tutor.open_lesson(shelf, head.id)
            case ExamItem(shelf=shelf):
                self.tutor.open_exam(shelf)
            case CourseShelf() as shelf:
                self.tutor.show_findings("broken-course", shelf.reading.findings)


def _item(number: int, lesson: MappedLesson, language: str) -> Item:
    """Return the line of a lesson."""
    match lesson.status, lesson.place:
        case Status.BROKEN, _:
            state = ui_words("broken", language)
        case Status.DONE, _:
            state = ui_words("done", language)
        case Status.STARTED, place if place is not None:
            state = f"{place.position}/{place.length}"
        case _:
            minutes = lesson.head.minutes
            state = ui_words("minutes", language, minutes=minutes) if minutes else ""
    return Item(
        title=plain(in_language(lesson.head.title, language)),
        sign=f"{sign_of(lesson.status)} {number:>2} ",
        state=state,
        kind=_KINDS.get(lesson.status, ""),
        value=lesson,
    )


def _words_of(best: MappedLesson | None, language: str) -> str:
    """Say which lesson is best, before reviews and exams are counted."""
    if best is None:
        return ui_words("plan-all-done", language)
    name = "plan-continue" if best.status is Status.STARTED else "plan-next"
    return ui_words(name, language, title=plain(in_language(best.head.title, language)))
