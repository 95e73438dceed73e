"""What came of an exam: passed or not, what to do next, the lessons, and every question.

Owns the way to the lessons to read again, and to another exam. Cards say what is to be said about
an answer, as in a lesson. The tests pin that what matters fits on the first page, and that cards
are made only as far as one reads on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tutor.dialogue.effects import AnswerMarked, AnswerTaken, SolutionShown
from tutor.study.exam_results import ExamAnswer, Topic, missed, result_of, score
from tutor.study.exam_words import exam_words
from tutor.study.session import Session
from tutor.text.bars import bar
from tutor.text.cells import ambiguous_width
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.all_keys import result_keys
from tutor.ui.entries import QuestionEntry
from tutor.ui.screens.base import TutorScreen
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.kinds import card_of
from tutor.ui.widgets.question_card import QuestionCard
from tutor.ui.words import ui_words

_BAR_CELLS = 10
_MOST_KEYS = 9
_PAGE = 10
"""How many cards are made at once."""


class Answers(VerticalScroll):
    """A page that grows at its end as one reads on."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Make more cards when the end comes near."""
        super().watch_scroll_y(old_value, new_value)
        # A page that is scrolling when its screen is left scrolls on for a moment.
        if self.is_attached and isinstance(screen := self.screen, ExamResultScreen):
            screen.call_after_refresh(screen.read_on)


class ExamResultScreen(TutorScreen):
    """The result of an exam that has ended."""

    CSS_PATH: ClassVar = ["lesson.tcss", "exam.tcss"]
    AUTO_FOCUS = "Answers"
    own_keys = result_keys
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,ideographic_space,enter", "page_down", show=False),
        *(Binding(f"{n},{chr(0xFF10 + n)}", f"open_lesson({n})", show=False) for n in range(1, 10)),
        Binding("r,ｒ", "again", show=False),
        Binding("w,ｗ", "open_reasons", show=False),
        Binding("exclamation_mark,！", "report", show=False),
        Binding("g,ｇ", "app.show_glossary", show=False),
        Binding("y,ｙ", "app.show_readings", show=False),
        Binding("m,ｍ,escape", "app.show_map", show=False),
    ]

    def __init__(self, session: Session) -> None:
        self.session = session
        self.cards: list[QuestionCard] = []
        self._summary = Static()
        self._page = Answers()
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, the result, and the keys."""
        yield self.top_bar
        yield self.banner
        with self._page:
            yield self._summary
        yield self.notice
        yield self.key_bar

    async def on_mount(self) -> None:
        """Show the result, and the first answers."""
        self.result = result_of(self.session.flow, self.session.state, self.tutor.shelf)
        self.lessons = tuple(topic.lesson for topic in self.result.weak if topic.lesson)
        self.speak()
        await self.read_on()

    async def read_on(self) -> None:
        """Make the next cards, when the end of the page is near."""
        page = self._page
        self.key_bar.show(self.hints())
        if page.scroll_offset.y + 2 * page.size.height < page.max_scroll_y:
            return
        first = len(self.cards)
        answers = self.result.wrong_first[first : first + _PAGE]
        new = [card_of(self._entry(each), self.tutor.speech) for each in answers]
        self.cards += new
        if new:
            await page.mount_all(new)
            self.call_after_refresh(self.read_on)

    def speak(self) -> None:
        """Show everything in the language of the app."""
        language = self.tutor.language
        title = plain(in_language(self.session.lesson.title, language))
        self.top_bar.show(title, self.tutor.language_label)
        self.banner.show(self.session.trouble, language)
        self._summary.update(Content("\n").join(self._lines(language)))
        for card in self.cards:
            card.speak(self.tutor.speech)
        self.key_bar.show(self.hints())

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now."""
        language = self.tutor.language
        hints = []
        if self._page.scroll_offset.y < self._page.max_scroll_y:
            hints.append(KeyHint("Space", ui_words("more-below", language), "screen.page_down"))
        count = min(len(self.lessons), _MOST_KEYS)
        if count:
            keys = "1" if count == 1 else f"1-{count}"
            hints.append(KeyHint(keys, ui_words("open-lesson", language), "screen.open_lesson(1)"))
        return [
            *hints,
            KeyHint("r", ui_words("take-again", language), "screen.again"),
            KeyHint("Esc", ui_words("map", language), "app.show_map"),
            KeyHint("q", ui_words("quit", language), "app.leave"),
            KeyHint("!", ui_words("report", language), "screen.report"),
            *self.common_hints(),
        ]

    def action_page_down(self) -> None:
        """Read on."""
        self._page.scroll_page_down(animate=False)

    def action_open_lesson(self, number: int) -> None:
        """Open one of the lessons to read again."""
        if number <= len(self.lessons) and self.tutor.shelf is not None:
            self.tutor.open_lesson(self.tutor.shelf, self.lessons[number - 1])

    def action_again(self) -> None:
        """Take another exam."""
        if self.tutor.shelf is not None:
            self.tutor.open_exam(self.tutor.shelf)

    def action_open_reasons(self) -> None:
        """Open why the options not taken are wrong, at the question in view."""
        card = self._card_in_view
        if card is not None:
            card.toggle_reasons()

    def action_report(self) -> None:
        """Report the question in view."""
        card = self._card_in_view
        if card is not None:
            from tutor.ui.screens.report import ask_for_report

            ask_for_report(self.tutor, self.session, card.entry)

    @property
    def _card_in_view(self) -> QuestionCard | None:
        """The first card whose question is in view; else the last one before it."""
        top = self._page.scroll_offset.y
        below = (card for card in self.cards if card.virtual_region.y >= top)
        return next(below, self.cards[-1] if self.cards else None)

    def _entry(self, answer: ExamAnswer) -> QuestionEntry:
        """Make the entry of a question that is over, as if it had been asked in a lesson."""
        question, given, verdict = answer.question, answer.given, answer.verdict
        entry = QuestionEntry(question, seed=self.session.seed, number=answer.number)
        if given:
            marked = AnswerMarked(question=question, given=given, verdict=verdict, tries=1)
            entry.events.append(marked)
        else:
            entry.events.append(AnswerTaken(question=question, given=given, verdict=verdict))
        if not verdict.is_right:
            entry.events.append(SolutionShown(question=question, asked_for=False))
        return entry

    def _lines(self, language: str) -> Iterator[Content]:
        result = self.result
        yield Content.styled(score(result, language), "bold")
        yield self._next(language)
        yield Content("")
        if result.topics:
            yield Content.styled(exam_words("by-lesson", language), "bold $text-primary")
            yield from (self._topic(topic, language) for topic in result.weak)
            firm = [self._name_of(each, language) for each in result.topics if not each.missed]
            if firm:
                titles = exam_words("between", language).join(firm)
                yield Content(exam_words("all-right", language, titles=titles))
        if result.right != result.share * len(result.answers):
            yield Content.styled(exam_words("with-parts", language), "$text-muted")
        yield Content("")
        yield Content.styled(exam_words("answers", language), "bold $text-primary")

    def _next(self, language: str) -> Content:
        """Say what to do next, with the key that does it."""
        if not self.result.weak:
            return Content(exam_words("nothing-missed", language))
        if not self.lessons:
            return self._keyed("r", exam_words("try-others", language), "screen.again")
        weakest = next(topic for topic in self.result.weak if topic.lesson)
        said = exam_words("read-next", language, title=self._name_of(weakest, language))
        return self._keyed("1", said, "screen.open_lesson(1)")

    def _topic(self, topic: Topic, language: str) -> Content:
        """Return the line of a lesson: its key, what was right, and what was not."""
        number = self.lessons.index(topic.lesson) + 1 if topic.lesson else 0
        key = str(number) if 0 < number <= _MOST_KEYS else " "
        drawn = bar(topic.share, _BAR_CELLS, ascii_only=ambiguous_width() == 2)
        counted = f"{topic.right}/{len(topic.answers)}"
        said = f"{drawn} {counted}  {self._name_of(topic, language)}  {missed(topic, language)}"
        action = f"screen.open_lesson({number})" if number else ""
        return self._keyed(key, said, action)

    def _keyed(self, key: str, said: str, action: str) -> Content:
        """Return words behind their key; a click on them does the same."""
        words = Content.assemble((key, "bold $text-primary"), f"  {said}")
        return words.stylize(Style.from_meta({"@click": action})) if action else words

    def _name_of(self, topic: Topic, language: str) -> str:
        """Return the title of a topic's lesson, or the name of its concept."""
        if topic.lesson:
            assert self.tutor.shelf is not None
            (head,) = self.tutor.shelf.heads((topic.lesson,))
            return plain(in_language(head.title, language))
        course = self.tutor.speech.course
        names = {} if course is None else {each.id: each.name for each in course.concepts}
        return in_language(names.get(topic.concept, topic.concept), language)
