"""A look at the place an answer comes from: the conversation around a step, to be read only.

Owns the widgets of that look and the two ways out of it: back to the answer, or into the lesson.
What may be seen is the business of `study.looking`. The tests pin that nothing of the learner's is
changed by looking.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tutor.ask.replies import Reply
from tutor.dialogue.effects import ExplanationAsked
from tutor.lesson.library import CourseShelf
from tutor.lesson.records import ExplainStep, LineStep, QuizStep, RecapStep, Step, TableStep
from tutor.questions.question import OptionQuestion, Question
from tutor.study.course_map import Status
from tutor.study.looking import Look, Looked, look_at_place
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.asking_words import asking_words
from tutor.ui.entries import RecapEntry, RepliesEntry, TableEntry
from tutor.ui.screens.base import TutorScreen
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.speech import Speech
from tutor.ui.widgets.bubble import Bubble
from tutor.ui.widgets.comparison import Comparison
from tutor.ui.widgets.conversation import ConversationLayout
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.recap import Recap
from tutor.ui.widgets.replies import Replies
from tutor.ui.words import ui_words

if TYPE_CHECKING:
    from tutor.ui.app import TutorApp

_STUDENT = "student"
_ENTER = {Status.NEW: "begin", Status.STARTED: "go-on", Status.DONE: "play-again"}


class Around(VerticalScroll):
    """What stands around a place."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = ConversationLayout()

    @property
    def layout(self) -> ConversationLayout:
        """The layout of a conversation."""
        return self._layout


class Asked(Static):
    """A question as it is asked: nothing can be picked, and nothing is said of its answer."""

    def __init__(self, question: Question, speech: Speech) -> None:
        self.question = question
        super().__init__(classes="asked")
        self.speak(speech)

    def speak(self, speech: Speech) -> None:
        """Ask in another language."""
        self.border_title = Content(asking_words("a-question", speech.language))
        lines = [speech.content(self.question.ask, "bold")]
        question = self.question
        if isinstance(question, OptionQuestion):
            texts = (question.option(key).text for key in question.display_order(""))
            lines += [Content.assemble("  ・ ", speech.content(text)) for text in texts]
        self.update(Content("\n").join(lines))


class LookScreen(TutorScreen):
    """The conversation around a step."""

    CSS_PATH: ClassVar = ["lesson.tcss", "looking.tcss"]
    AUTO_FOCUS = "Around"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,ideographic_space", "read_on", show=False),
        Binding("enter", "begin", show=False),
        Binding("escape,slash,／", "back", show=False),
    ]

    def __init__(self, look: Look, shelf: CourseShelf) -> None:
        self.look = look
        self.around = Around()
        self._shelf = shelf
        self._here = Static(classes="here")
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, the conversation and the keys."""
        yield self.top_bar
        yield self.banner
        with self.around:
            for looked in self.look.looked:
                yield from self._widgets(looked)
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Bring the place into view."""
        self.speak()
        self.notice.show(asking_words("only-looking", self.tutor.language))
        self.watch(self.around, "scroll_y", self._show_keys, init=False)
        self.call_after_refresh(self._show_here)

    def speak(self) -> None:
        """Show everything in the language of the app."""
        language = self.tutor.language
        title = plain(in_language(self.look.lesson.title, language))
        self.top_bar.show(title, self.tutor.language_label)
        self.banner.show(self.tutor.trouble, language)
        self._here.update(Content.styled(f"→ {asking_words('here', language)}", "bold"))
        speech = self.tutor.speech_of(self._shelf)
        for widget in self.around.children:
            if widget is not self._here:
                widget.speak(speech)  # type: ignore[attr-defined]  # all that is said can be
        self._show_keys()

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now."""
        language = self.tutor.language
        does = "to-lesson" if self._is_under_way else _ENTER[self.look.status]
        hints = [
            KeyHint("Esc", asking_words("to-answer", language), "screen.back"),
            KeyHint("Enter", asking_words(does, language), "screen.begin"),
        ]
        if self.around.scroll_offset.y < self.around.max_scroll_y:
            hints.append(KeyHint("Space", ui_words("more-below", language), "screen.read_on"))
        return [*hints, *self.common_hints()]

    def ask_hints(self) -> list[KeyHint]:
        """Return nothing: one asks where one came from."""
        return []

    def action_read_on(self) -> None:
        """Show what is below."""
        self.around.scroll_page_down(animate=False)

    def action_back(self) -> None:
        """Go back to the answer."""
        self.dismiss()

    def action_begin(self) -> None:
        """Go on with the lesson, as from the map; the answer is left behind."""
        tutor, stays = self.tutor, self._is_under_way
        while len(tutor.screen_stack) > 2:  # Textual's own screen, and the one we began at
            tutor.pop_screen()
        screen = tutor.screen
        if not (stays and isinstance(screen, LessonScreen) and screen.session is tutor.session):
            tutor.open_lesson(self._shelf, self.look.lesson.lesson)

    @property
    def _is_under_way(self) -> bool:
        session = self.tutor.session
        return (
            session is not None
            and self.tutor.shelf is self._shelf
            and session.lesson.lesson == self.look.lesson.lesson
            and not session.has_ended
        )

    def _show_here(self) -> None:
        self.around.scroll_to_widget(self._here, animate=False, top=True)
        self._show_keys()

    def _show_keys(self) -> None:
        self.key_bar.show(self.hints())

    def _widgets(self, looked: Looked) -> Iterator[Widget]:
        speech = self.tutor.speech_of(self._shelf)
        if looked.said:
            yield Bubble(_STUDENT, looked.said, speech)
        if looked.is_here:
            yield self._here
        widget = _widget_of(looked.step, looked.shown, speech)
        if widget is not None:
            widget.set_class(looked.is_here, "-here")
            yield widget


def look_at(tutor: TutorApp, reply: Reply) -> LookScreen | None:
    """Look at the place an answer comes from.

    Args:
        tutor: The app.
        reply: The answer, which has a place.

    Returns:
        The screen to be shown; None when the place is not there.
    """
    for shelf in tutor.library.shelves:
        if shelf.course is not None and shelf.course.id == reply.course:
            if reply.lesson not in shelf.lesson_ids:
                return None
            look = look_at_place(shelf, reply.lesson, reply.at, tutor.store, tutor.session)
            return None if look is None else LookScreen(look, shelf)
    return None


def _widget_of(step: Step, shown: int, speech: Speech) -> Widget | None:
    """Make the widget of a step that is looked at; None for one that shows nothing."""
    match step:
        case LineStep():
            return Bubble(step.who, step.text, speech, step.cite)
        case TableStep(table=table):
            return Comparison(TableEntry(table, shown), speech)
        case QuizStep(question=question):
            return Asked(question, speech)
        case ExplainStep():
            return Replies(RepliesEntry(ExplanationAsked(step=step)), speech)
        case RecapStep():
            return Recap(RecapEntry(step), speech)
        case _:
            return None
