"""The lesson: a conversation that waits for the learner.

Turns keys into actions and effects into entries of the transcript. It holds no lesson logic: what
is possible now is what the session calls legal, and so is what the footer shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tutor.dialogue.actions import Act, Action, Answer, AskHint, Continue, GiveUp, Skip
from tutor.dialogue.state import IllegalAction, Phase
from tutor.study.session import Session
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.entries import Entry, TableEntry, gather
from tutor.ui.hints_now import hints_now
from tutor.ui.screens.answering import AnsweringScreen
from tutor.ui.speech import Speech
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.transcript import Transcript
from tutor.ui.words import ui_words

if TYPE_CHECKING:
    from tutor.ui.widgets.comparison import Comparison


class LessonScreen(AnsweringScreen):
    """One lesson, played."""

    CSS_PATH = "lesson.tcss"
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,ideographic_space", "next", show=False),
        Binding("enter", "enter", show=False),
        *(Binding(f"{n},{chr(0xFF10 + n)}", f"pick({n})", show=False) for n in range(1, 10)),
        Binding("h,ｈ", "hint", show=False),
        Binding("s,ｓ", "show_answer", show=False),
        Binding("k,ｋ", "skip", show=False),
        Binding("r,ｒ", "again", show=False),
        Binding("t,ｔ", "read_from_top", show=False),
        Binding("end,G,Ｇ", "read_here", show=False),
        Binding("f,ｆ", "zoom", show=False),
        Binding("w,ｗ", "open_reasons", show=False),
        Binding("exclamation_mark,！", "report", show=False),
        Binding("g,ｇ", "app.show_glossary", show=False),
        Binding("y,ｙ", "app.show_readings", show=False),
        Binding("m,ｍ,escape", "app.show_map", show=False),
    ]

    def __init__(self, session: Session, speech: Speech) -> None:
        self.session = session
        self.entries: list[Entry] = []
        gather(self.entries, session.history, session.seed)
        self.transcript = Transcript(self.entries, speech)
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, messages, conversation and keys."""
        yield self.top_bar
        yield self.banner
        yield self.transcript
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Show where we are."""
        self._show_state()
        self._focus_card()

    def speak(self) -> None:
        """Show everything in the language of the app; the place is kept."""
        self.transcript.speak(self.tutor.speech)
        self._show_state()

    async def act(self, action: Action) -> None:
        """Do what the learner wants, if it is possible now."""
        try:
            effects = self.session.act(action)
        except IllegalAction:
            self.app.bell()
            return
        self.notice.hide()
        changed, new = gather(self.entries, effects, self.session.seed)
        await self.transcript.add(changed, new)
        self._show_state()
        self._focus_card()
        if self.session.has_ended:
            self.call_after_refresh(self.tutor.digest)

    def can(self, action: type[Act]) -> bool:
        """Whether an action is possible now."""
        return action in self.session.legal

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now."""
        language = self.tutor.language
        now = hints_now(self.session, self.transcript, language)
        card = self.transcript.open_card
        if card is not None and card.is_typed_into:
            others = ui_words("other-keys", language)
            # the last one is always kept, and the others say Esc as well
            return [*now[:-1], KeyHint("Esc", others, "screen.on_card('leave_field')"), *now[-1:]]
        leave = KeyHint("q", ui_words("quit", language), "app.leave")
        to_map = KeyHint("m", ui_words("map", language), "app.show_map")
        glossary = KeyHint("g", ui_words("glossary", language), "app.show_glossary")
        ask, common = self.ask_hints(), self.common_hints()
        return [*now, *ask, leave, to_map, glossary, *common[len(ask) :]]

    def _show_state(self) -> None:
        language = self.tutor.language
        title = plain(in_language(self.session.lesson.title, language))
        place = f"{self.session.position}/{self.session.flow.length}"
        self.top_bar.show(title, f"{place}  {self.tutor.language_label}")
        self.banner.show(self.session.trouble, language)
        self.key_bar.show(self.hints())

    def _focus_card(self) -> None:
        card = self.transcript.open_card
        if card is not None:
            card.take_focus()
        else:
            self.transcript.focus(scroll_visible=False)

    async def action_next(self) -> None:
        """Go on; but first show what is still below."""
        if self.transcript.has_more_below:
            self.transcript.page_down()
        elif self.can(Continue):
            await self.act(Continue())
        elif self.session.has_ended:
            self.tutor.action_show_map()
        else:
            self._nothing_picked()

    async def action_enter(self) -> None:
        """Answer the open card wherever the focus is; else go on."""
        card = self.transcript.open_card
        if card is not None:
            card.action_confirm()
        else:
            await self.action_next()

    def on_transcript_moved(self, message: Transcript.Moved) -> None:
        """Space does something else when there is more below."""
        message.stop()
        self.key_bar.show(self.hints())

    async def action_hint(self) -> None:
        """Ask for a hint."""
        if self.can(AskHint):
            await self.act(AskHint())
        elif self.can(Answer):
            self._refuse("no-hint")

    async def action_show_answer(self) -> None:
        """Ask for the answer."""
        if self.can(GiveUp):
            await self.act(GiveUp())
        elif self.can(Answer):
            self._refuse("no-answer")

    def _refuse(self, name: str) -> None:
        is_examined = self.session.state.phase is Phase.EXAMINED
        self.tutor.tell(ui_words("no-help" if is_examined else name, self.tutor.language))

    async def action_skip(self) -> None:
        """Pass over."""
        if self.can(Skip):
            await self.act(Skip())

    async def action_again(self) -> None:
        """Play the lesson again from its beginning."""
        if self.session.has_ended:
            self.session.restart()
            self.tutor.show_lesson(self.session)

    async def action_read_from_top(self) -> None:
        """Go to the beginning of the conversation."""
        await self.transcript.show_top()

    def action_read_here(self) -> None:
        """Come back to where the conversation stands."""
        self.transcript.show_end()

    def action_zoom(self) -> None:
        """Show the table nearest to what is in view alone on the screen."""
        entry = self.transcript.table_in_view()
        if entry is None:
            self.tutor.tell(ui_words("no-table", self.tutor.language))
        else:
            self._zoom(entry)

    def _zoom(self, entry: TableEntry) -> None:
        from tutor.ui.screens.zoom import ZoomScreen

        self.app.push_screen(ZoomScreen(entry, self.tutor.language))

    def on_comparison_title_clicked(self, message: Comparison.TitleClicked) -> None:
        """Show the table alone on the screen."""
        message.stop()
        self._zoom(message.entry)
