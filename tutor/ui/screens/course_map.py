"""The course map: every lesson, where the learner stands, and what is best now."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static
from textual.worker import get_current_worker

from tutor.lesson.library import CourseShelf
from tutor.study.course_map import CourseMap, MappedLesson, Status, draw_map
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.screens.base import TutorScreen
from tutor.ui.widgets.course_list import CourseList, Item
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.words import ui_words

_KINDS: dict[Status, Literal["done", "broken"]] = {Status.DONE: "done", Status.BROKEN: "broken"}
_SIGNS = {Status.NEW: " ", Status.STARTED: ">", Status.DONE: "✓", Status.BROKEN: "!"}


class MapScreen(TutorScreen):
    """All lessons."""

    CSS_PATH = "course_map.tcss"
    AUTO_FOCUS = "CourseList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.back_to_lesson", show=False),
    ]

    def __init__(self) -> None:
        self.plan = Static(classes="plan")
        self.list = CourseList()
        self.course_map: CourseMap | None = None
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, what is best now, and the lessons."""
        yield self.top_bar
        yield self.banner
        yield self.plan
        yield self.list
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Look up where the learner stands."""
        self.look_again()
        self.call_after_refresh(self._read_all_lessons)

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
        self.speak(place_cursor=True)

    def speak(self, *, place_cursor: bool = False) -> None:
        """Show everything in the language of the app."""
        if self.course_map is None:
            return
        language = self.tutor.language
        best = self.course_map.best
        self.list.show(self._items(), best if place_cursor else None)
        courses = [shelf.course for shelf in self.tutor.library.shelves if shelf.course is not None]
        title = (
            plain(in_language(courses[0].record.title, language)) if len(courses) == 1 else "Tutor"
        )
        self.top_bar.show(title, self.tutor.language_label)
        self.banner.show(self.tutor.trouble or self.course_map.trouble, language)
        self.plan.update(Content(self._plan()))
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
        if self.tutor.session is not None:
            hints.append(KeyHint("Esc", ui_words("back", language), "app.back_to_lesson"))
        hints.append(KeyHint("q", ui_words("quit-map", language), "app.leave"))
        return [*hints, *self.common_hints()]

    def _plan(self) -> str:
        assert self.course_map is not None
        language = self.tutor.language
        best = self.course_map.best
        lessons = self.course_map.lessons
        if best is not None:
            name = "plan-continue" if best.status is Status.STARTED else "plan-next"
            return ui_words(name, language, title=plain(in_language(best.head.title, language)))
        if any(lesson.status is Status.DONE for lesson in lessons):
            return ui_words("plan-all-done", language)
        return ui_words("plan-nothing" if lessons else "no-courses", language)

    def _items(self) -> list[Item]:
        assert self.course_map is not None
        language = self.tutor.language
        items = []
        for mapped in self.course_map.courses:
            course = mapped.shelf.course
            if course is None:
                broken = ui_words("broken", language)
                title = f"{mapped.shelf.folder.name}: {broken}"
                items.append(Item(title=title, sign="!", kind="broken", value=mapped.shelf))
                continue
            if len(self.course_map.courses) > 1:
                items.append(Item(title=plain(in_language(course.record.title, language))))
            for number, lesson in enumerate(mapped.lessons, 1):
                items.append(self._item(number, lesson, language))
        return items

    def _item(self, number: int, lesson: MappedLesson, language: str) -> Item:
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
            sign=f"{_SIGNS[lesson.status]} {number:>2} ",
            state=state,
            kind=_KINDS.get(lesson.status, ""),
            value=lesson,
        )

    def action_open(self) -> None:
        """Open what is under the cursor, for the mouse."""
        self.list.action_open()

    def action_move(self) -> None:
        """Move the cursor down, for the mouse."""
        self.list.action_move(1)

    def on_course_list_opened(self, message: CourseList.Opened) -> None:
        """Open a lesson, or say why it cannot be opened."""
        message.stop()
        match message.value:
            case MappedLesson(shelf=shelf, head=head):
                self.tutor.open_lesson(shelf, head.id)
            case CourseShelf() as shelf:
                self.tutor.show_findings("broken-course", shelf.reading.findings)
