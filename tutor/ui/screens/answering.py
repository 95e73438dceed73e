"""What is done with the cards of a conversation: picking, answering, looking up the reasons.

Owns the way from a card to the session and to what the learner is told. It holds no lesson logic,
and no kind of question: cards say themselves which keys they take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.dialogue import actions
from tutor.dialogue.actions import Action, Answer, Choose
from tutor.study.session import Session
from tutor.ui.entries import Entry, QuestionEntry
from tutor.ui.screens.base import TutorScreen
from tutor.ui.widgets.card import Card
from tutor.ui.widgets.say_card import SayCard
from tutor.ui.widgets.transcript import Transcript
from tutor.ui.words import ui_words

if TYPE_CHECKING:
    from tutor.ui.widgets.explaining import Explain
    from tutor.ui.widgets.judge import Judge
    from tutor.ui.widgets.question_card import QuestionCard


class AnsweringScreen(TutorScreen):
    """A screen with a conversation, in which cards wait for the learner."""

    session: Session
    entries: list[Entry]
    transcript: Transcript

    async def act(self, action: Action) -> None:
        """Do what the learner wants, if it is possible now."""
        raise NotImplementedError

    def action_pick(self, number: int) -> None:
        """Pick from the open card wherever the focus is."""
        card = self.transcript.open_card
        if card is not None:
            card.take_focus()
            card.action_pick(number)

    def action_pick_next(self) -> None:
        """Move the cursor of the open card, for the mouse."""
        card = self.transcript.open_card
        if card is not None:
            card.action_move(1)

    def action_confirm(self) -> None:
        """Answer, for the mouse."""
        card = self.transcript.open_card
        if card is not None:
            card.action_confirm()

    async def action_on_card(self, action: str) -> None:
        """Do what a key of the open card does, for the mouse."""
        card = self.transcript.open_card
        if card is not None:
            await card.run_action(action)

    def action_open_reasons(self) -> None:
        """Open why the options not taken are wrong, or close it."""
        card = self.transcript.last_card
        if card is not None:
            card.toggle_reasons()
            self.transcript.show_change(card)
            self.key_bar.show(self.hints())

    def action_report(self) -> None:
        """Report the question that was asked last."""
        from tutor.ui.screens.report import ask_for_report

        asked = [entry for entry in self.entries if isinstance(entry, QuestionEntry)]
        if asked:
            ask_for_report(self.tutor, self.session, asked[-1])
        else:
            self.tutor.tell(ui_words("no-question", self.tutor.language))

    def on_descendant_focus(self) -> None:
        """Letters are keys, or text, according to where the focus is."""
        self.key_bar.show(self.hints())

    def on_descendant_blur(self) -> None:
        """Letters are keys, or text, according to where the focus is."""
        self.key_bar.show(self.hints())

    def on_card_changed(self, message: Card.Changed) -> None:
        """Other keys work in the card now."""
        message.stop()
        self.key_bar.show(self.hints())

    async def on_question_card_answered(self, message: QuestionCard.Answered) -> None:
        """Give the answer to the session; but ask first how sure the learner is, where wanted."""
        message.stop()
        asks = self.session.asks_confidence(message.card.question)
        if asks and not message.confidence:
            message.card.ask_confidence(message.given)
        else:
            await self.act(Answer(message.given, message.confidence))

    async def on_say_card_chosen(self, message: SayCard.Chosen) -> None:
        """Let the student say it."""
        message.stop()
        await self.act(Choose(message.key))

    async def on_explain_explained(self, message: Explain.Explained) -> None:
        """Give the learner's own words to the session."""
        from tutor.text.language import language_of

        message.stop()
        language = language_of(message.said, "ja")
        await self.act(actions.Explain(said=message.said, language=language))

    async def on_judge_judged(self, message: Judge.Judged) -> None:
        """Tell the session which ideas were meant."""
        message.stop()
        await self.act(actions.Judge(message.ideas))

    def on_card_unready(self, message: Card.Unready) -> None:
        """Say what is still to be done before Enter."""
        message.stop()
        key = "Esc s" if message.card.is_typed_into else "s"
        self.tutor.tell(ui_words(message.name, self.tutor.language, key=key))

    def _nothing_picked(self) -> None:
        card = self.transcript.open_card
        if card is not None:
            self.on_card_unready(Card.Unready(card, card.unready_word))
