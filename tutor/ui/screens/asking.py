"""Asking the teacher: a talk beside whatever one was doing, which stays as it was.

Owns the field, the talk above it, and what Enter does: ask what was typed, ask what the cursor is
on, or look at the place of the last answer. What is answered is the business of `tutor.ask`. The
tests pin that one comes back to exactly where one was.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Static

from tutor.ask.asker import Asker, language_asked
from tutor.ask.talk import Exchange, Talk
from tutor.learner.about import About
from tutor.study.session import Session
from tutor.study.standing import asked_at, standing_at
from tutor.text.inline import verbatim
from tutor.text.texts import Text
from tutor.ui.all_keys import ask_keys
from tutor.ui.asking_words import asking_words
from tutor.ui.background import in_background
from tutor.ui.fields import JapaneseInput
from tutor.ui.screens.base import TutorScreen
from tutor.ui.speech import YOU
from tutor.ui.widgets.answered import TEACHER, Answered
from tutor.ui.widgets.bubble import Bubble
from tutor.ui.widgets.conversation import ConversationLayout
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.words import ui_words

if TYPE_CHECKING:
    from tutor.ui.app import TutorApp
    from tutor.ui.telling import Telling


_LONGEST_FAULT = 200


class Exchanges(VerticalScroll, can_focus=False):
    """What was asked and answered."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = ConversationLayout()

    @property
    def layout(self) -> ConversationLayout:
        """The layout of a conversation."""
        return self._layout


class AskScreen(TutorScreen):
    """A talk with the teacher."""

    CSS_PATH: ClassVar = ["lesson.tcss", "asking.tcss"]
    AUTO_FOCUS = "Input"
    own_keys = ask_keys
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("escape", "back", show=False),
    ]

    def __init__(self, talk: Talk, standing: frozenset[str], asks: tuple[Text, ...]) -> None:
        self.talk = talk
        self.field = JapaneseInput(compact=True)
        self.exchanges = Exchanges()
        self.answered: Answered | None = None
        self._standing = standing
        self._asks = asks
        self._answering = asyncio.Lock()
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, what was said before, the field and the keys."""
        yield self.top_bar
        yield self.banner
        with self.exchanges:
            language = self.tutor.language
            words = [asking_words("welcome", language), asking_words("example", language)]
            yield Bubble(TEACHER, verbatim("\n".join(words)), self.tutor.teacher_speech)
            for exchange in self.talk.exchanges:
                yield from self._said(exchange)
        with Horizontal(classes="field"):
            yield Static("› ")
            yield self.field
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Begin at the end, and open what answers come from while the question is being typed."""
        self.speak()
        self.exchanges.scroll_end(animate=False)
        self.call_after_refresh(self._show_keys)
        self.run_worker(self._prepare())

    def speak(self) -> None:
        """Show everything in the language of the app, but what was said already."""
        language = self.tutor.language
        self.top_bar.show(asking_words("title", language), self.tutor.language_label)
        self.banner.show(self.tutor.lasting_trouble, language)
        self.field.placeholder = asking_words("placeholder", language)
        for bubble in self.exchanges.query(Bubble):
            bubble.speak(self.tutor.teacher_speech)
        self._show_keys()

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now; letters go into the field."""
        language, answered = self.tutor.language, self.answered
        hints = []
        does = self._enter_does()
        if does:
            hints.append(KeyHint("Enter", asking_words(does, language), "screen.enter"))
        if answered is not None and answered.targets:
            arrows = ui_words("arrows", language)
            hints.append(KeyHint(arrows, asking_words("choose", language), "screen.move(1)"))
        count = len(self.talk.topics) if answered is not None else 0
        if count and not self.field.value:
            keys = f"1-{count} Enter" if count > 1 else "1 Enter"
            one = "screen.ask_first"
            hints.append(KeyHint(keys, asking_words("ask-one", language), one))
        if self.exchanges.max_scroll_y:
            hints.append(KeyHint("PgUp PgDn", asking_words("read", language), "screen.page(1)"))
        return [*hints, KeyHint("Esc", asking_words("back", language), "screen.back")]

    def action_move(self, by: int) -> None:
        """Move the cursor over what can be chosen below the last answer."""
        if self.answered is not None:
            self.answered.move(by)
            self._show_keys()

    def action_page(self, by: int) -> None:
        """Read what is above or below."""
        step = max(1, self.exchanges.size.height - 2)
        self.exchanges.scroll_relative(y=by * step, animate=False)

    def action_back(self) -> None:
        """Go back to where one was."""
        self.dismiss()

    async def action_ask_first(self) -> None:
        """Ask the first suggested question, for the mouse."""
        if self.talk.topics:
            await self.ask(self.talk.topics[0].question)

    async def action_enter(self) -> None:
        """Do what Enter does now."""
        match self._enter_does():
            case "ask-this":
                assert self.answered is not None
                assert self.answered.chosen is not None
                await self.ask(self.answered.chosen.question)
            case "ask":
                await self.ask(self.talk.picked(self.field.value))
            case "go-there":
                assert self.answered is not None
                self._go_there(self.answered)
            case _:
                self.notice.show(asking_words("type-first", self.tutor.language))

    async def on_input_submitted(self, message: Input.Submitted) -> None:
        """Do what Enter does."""
        message.stop()
        await self.action_enter()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Whoever types wants to ask that."""
        message.stop()
        if self.answered is not None and message.value:
            self.answered.place_cursor(None)
        self.notice.hide()
        self._show_keys()

    async def on_answered_chosen(self, message: Answered.Chosen) -> None:
        """Ask the question that was clicked, or go to the place."""
        message.stop()
        self.field.focus()
        if message.target is None:
            self._go_there(message.answered)
        else:
            await self.ask(message.target.question)

    async def ask(self, question: str) -> None:
        """Show a question, and answer it as soon as that is possible."""
        self.field.value = ""
        if self.answered is not None:
            self.answered.retire()
        asked = Bubble(YOU, verbatim(question), self.tutor.teacher_speech)
        await self.exchanges.mount(asked)
        self.exchanges.scroll_end(animate=False)
        self.run_worker(self._answer(question, asked))

    async def _answer(self, question: str, asked: Bubble) -> None:
        language = self.tutor.language
        async with self._answering:
            try:
                await self._open(language_asked(question, language))
                reply = self.talk.ask(question, language, self._standing, self._asks)
            except Exception as fault:  # noqa: BLE001 - whatever it is, it is told, and all goes on
                self.answered = None
                await self.exchanges.mount(_bubble_of(fault, self.tutor), after=asked)
            else:
                self.answered = Answered(reply, self.tutor.teacher_speech)
                await self.exchanges.mount(self.answered, after=asked)
        self.call_after_refresh(self._show_from, asked)

    async def _prepare(self) -> None:
        """Open the courses while the question is being typed; say so when that fails."""
        try:
            await self._open(self.tutor.language)
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is told, and all goes on
            await self.exchanges.mount(_bubble_of(fault, self.tutor))
            self.exchanges.scroll_end(animate=False)

    def _show_from(self, asked: Bubble) -> None:
        self.exchanges.scroll_to_widget(asked, animate=False, top=True)
        self._show_keys()

    async def _open(self, language: str) -> None:
        """Open the courses in a language, which takes a while the first time, beside the screen."""
        await in_background(partial(self.talk.asker.courses, language))

    def _said(self, exchange: Exchange) -> tuple[Bubble, Answered]:
        speech = self.tutor.teacher_speech
        if self.answered is not None:
            self.answered.retire()
        self.answered = Answered(exchange.reply, speech)
        return Bubble(YOU, verbatim(exchange.question), speech), self.answered

    def _enter_does(self) -> str:
        """Return the name of what Enter does now; empty for nothing."""
        answered = self.answered
        if answered is not None and answered.cursor is not None:
            return "go-there" if answered.chosen is None else "ask-this"
        if self.field.value.strip():
            return "ask"
        return "go-there" if answered is not None and answered.reply.place else ""

    def _go_there(self, answered: Answered) -> None:
        from tutor.ui.screens.looking import look_at

        screen = look_at(self.tutor, answered.reply)
        if screen is None:
            self.notice.show(asking_words("cannot-go", self.tutor.language))
        else:
            self.app.push_screen(screen)

    def _show_keys(self) -> None:
        self.key_bar.show(self.hints())


def ask_teacher(tutor: Telling) -> None:
    """Let a learner ask, from any screen; but not during an exam.

    Args:
        tutor: The app; what stands open in it is not given away.
    """
    if not tutor.can_ask:
        tutor.tell(asking_words("not-in-exam", tutor.language))
        return
    if any(isinstance(screen, AskScreen) for screen in tutor.screen_stack):
        while not isinstance(tutor.screen, AskScreen):
            tutor.pop_screen()
        return
    if tutor.talk is None:
        tutor.talk = _open_talk(tutor)
    lessons = {name for shelf in tutor.opening.library.shelves for name in shelf.lesson_ids}
    own = getattr(tutor.screen, "session", None)
    sessions = [each for each in (own, tutor.session) if isinstance(each, Session)]
    standing = frozenset[str]().union(*(standing_at(each, lessons) for each in sessions))
    asks = tuple(ask for each in sessions for ask in asked_at(each))
    tutor.push_screen(AskScreen(tutor.talk, standing, asks))


def _open_talk(tutor: Telling) -> Talk:
    def about(language: str) -> About:
        from tutor.study.about import about_learner

        now = tutor.opening.clock.now_utc()
        return about_learner(tutor.opening.library, tutor.store, now, language)

    asker = Asker(tutor.opening.library.shelves, about)
    return Talk(asker, tutor.opening.store.path.parent, tutor.opening.clock)


def _bubble_of(fault: Exception, tutor: TutorApp) -> Bubble:
    """Return the words in which the teacher tells that there is no answer, and why."""
    said = f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
    words = asking_words("failed", tutor.language, fault=said[:_LONGEST_FAULT])
    return Bubble(TEACHER, verbatim(words), tutor.teacher_speech)
