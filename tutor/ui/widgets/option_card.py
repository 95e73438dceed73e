"""A question with options, and everything that has happened at it.

Owns how a question of options looks: what was tried and why it is wrong, hints, the right answer
and why. `choice` and `choices` say how options are picked. It may not mark anything.
"""

from __future__ import annotations

from textual.content import Content
from textual.message import Message

from tutor.dialogue.effects import (
    AnswerMarked,
    HintGiven,
    QuestionSkipped,
    SolutionShown,
)
from tutor.questions.question import Answer, OptionQuestion
from tutor.text.texts import in_language
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.card import Card
from tutor.ui.widgets.option_row import OptionRow
from tutor.wording import lesson_words

RIGHT_SIGN, WRONG_SIGN = "✓", "✗"


class OptionCard(Card):
    """A question, its options and its feedback."""

    class Answered(Message):
        """The learner answers the question with these keys."""

        def __init__(self, card: OptionCard, given: Answer) -> None:
            self.card = card
            self.given = given
            super().__init__()

        @property
        def control(self) -> OptionCard:
            """The card that was answered."""
            return self.card

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        assert isinstance(entry.question, OptionQuestion)
        self.entry = entry
        self.question = entry.question
        marked = [event for event in entry.events if isinstance(event, AnswerMarked)]
        self._given: Answer = marked[-1].given if marked else ()
        super().__init__(speech, len(self.question.options))

    @property
    def is_open(self) -> bool:
        """Whether the question waits for an answer."""
        return self.entry.is_open

    @property
    def newest_row(self) -> int | None:
        """The first of the options answered last, as long as another answer is awaited."""
        if not self.is_open or not self._given:
            return None
        return self.question.keys.index(self._given[0])

    @property
    def shows_key(self) -> bool:
        """Whether the right options may be seen: it was solved, or the answer asked for."""
        last = self.entry.events[-1:]
        return not self.is_open and not isinstance(last[0], QuestionSkipped)

    def answer(self, given: Answer) -> None:
        """Answer; but an Enter or a click too many does not give the same answer twice."""
        if given in ((), self._given):
            self.post_message(self.NothingPicked())
        else:
            self._given = given
            self.post_message(self.Answered(self, given))

    def ask_words(self) -> Content:
        """Return the question."""
        return self.speech.content(self.question.ask, "bold")

    def tried(self) -> tuple[set[str], set[str]]:
        """Return the keys the learner has picked rightly, and those picked wrongly."""
        right: set[str] = set()
        wrong: set[str] = set()
        for event in self.entry.events:
            if isinstance(event, AnswerMarked):
                right.update(event.verdict.right_parts)
                wrong.update(event.verdict.wrong_parts)
        return right, wrong

    def lead(self, index: int) -> str:
        """Return what stands before an option's words."""
        raise NotImplementedError

    def show_row(self, row: OptionRow) -> None:
        """Show an option: as it can be picked, or as it was answered."""
        option = self.question.options[row.index]
        key = self.question.keys[row.index]
        right, wrong = self.tried()
        seen_right = key in right or (self.shows_key and option.right)
        seen_wrong = key in wrong
        words = self.speech.content(option.text)
        classes = "-cursor" if self.is_open and self.cursor == row.index else ""
        if seen_right or seen_wrong:
            words = Content.assemble(words, "\n", self._why(row.index, right=seen_right))
            classes += " -right" if seen_right else " -wrong"
        row.show(self.lead(row.index), words, classes)

    def sign(self, index: int) -> str:
        """Return the mark of an option: right, wrong, or nothing yet."""
        key = self.question.keys[index]
        right, wrong = self.tried()
        if key in right or (self.shows_key and self.question.options[index].right):
            return RIGHT_SIGN
        return WRONG_SIGN if key in wrong else " "

    def _why(self, index: int, *, right: bool) -> Content:
        option = self.question.options[index]
        language = self.speech.language
        label = lesson_words("picked-right" if right else "picked-wrong", language)
        style = "bold $text-success" if right else "bold $text-error"
        parts: list[Content | str] = [Content.styled(label, style)]
        if option.why:
            parts += [": ", self.speech.content(option.why)]
        belief = self.speech.misconceptions.get(option.misconception)
        if not right and belief is not None:
            named = in_language(belief.belief, language)
            quoted = f"「{named}」" if language == "ja" else f"“{named}”"
            label = lesson_words("misconception", language)
            parts += ["\n", Content.styled(f"{label} {quoted}", "bold"), " "]
            parts.append(self.speech.content(belief.refute))
        return Content.assemble(*parts)

    def after_words(self) -> Content:
        """Return the verdict, the hints, the solution and the source."""
        lines = self._verdict()
        language = self.speech.language
        for event in self.entry.events:
            match event:
                case HintGiven(number=number, hint=hint):
                    label = lesson_words("hint", language, number=number)
                    words = self.speech.content(hint)
                    lines.append(Content.assemble((f"{label}  ", "bold $text-warning"), words))
                case SolutionShown():
                    lines += self._solution("shown")
                case QuestionSkipped():
                    lines += self._solution("skipped")
                case _:
                    pass
        if self.shows_key:
            cited = self.speech.cited(self.question.cite)
            if cited is not None:
                lines.append(cited)
        return Content("\n").join(lines)

    def _solution(self, name: str) -> list[Content]:
        """Return why the answer is seen, and the answer."""
        language = self.speech.language
        lines = [Content.styled(lesson_words(name, language), "$text-muted")]
        if self.question.solution:
            label = lesson_words("solution", language)
            words = self.speech.content(self.question.solution)
            lines.append(Content.assemble((f"{label}  ", "bold $text-success"), words))
        return lines

    def _verdict(self) -> list[Content]:
        marked = [event for event in self.entry.events if isinstance(event, AnswerMarked)]
        if not marked:
            return []
        language = self.speech.language
        verdict = marked[-1].verdict
        if verdict.is_right:
            return [
                Content.styled(
                    f"{RIGHT_SIGN} {lesson_words('right', language)}", "bold $text-success"
                )
            ]
        if not self.is_open:
            return []
        words = lesson_words("partly" if verdict.right_parts else "wrong", language)
        again = lesson_words("try-again", language)
        stop = "。" if language == "ja" else ". "
        return [Content.styled(f"{WRONG_SIGN} {words}{stop}{again}", "bold $text-error")]
