"""What was right in an answer, part by part, and what would have been.

Owns the lines that stand for a learner's answer, for the right one, and for the reasons of both.
The two answers are never told without their labels. Pure. The tests pin that nothing is given away
as long as a question stands open, whatever its kind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from tutor.cli.plain_asking import asking_of, numbered_keys
from tutor.cli.plain_text import PlainText
from tutor.questions.parts import Part
from tutor.questions.question import Answer, OptionQuestion, Question
from tutor.questions.verdict import Mark, Verdict
from tutor.text.texts import Text, in_language, is_blank
from tutor.wording import lesson_words


class Told(Struct, frozen=True):
    """One part in words, and why it is right or wrong."""

    line: str
    why: Text = ""


class Feedback:
    """Puts the answers to one question into words."""

    def __init__(self, question: Question, seed: str, text: PlainText) -> None:
        self._question = question
        self._text = text
        self._parts = {part.key: part for part in question.parts()}
        keys = numbered_keys(question, seed)
        self._numbers = {key: number for number, key in enumerate(keys, 1)}
        self._asking = asking_of(question)

    def given(self, given: Answer, verdict: Verdict, due: Collection[str] = ()) -> Iterator[str]:
        """Tell the learner's answer, each part judged, with the reasons that give nothing away.

        Args:
            given: The answer.
            verdict: How it was marked.
            due: The wrong parts whose reasons may be told all the same.
        """
        yield from self._labelled("your-answer", self._judged(given, verdict, due))

    def given_alone(self, given: Answer) -> Iterator[str]:
        """Tell the learner's answer without any judgement."""
        told = [Told(line) for line, _ in self._said(given)]
        yield from self._labelled("your-answer", told)

    def right(self) -> Iterator[str]:
        """Tell the right answer with its reasons; nothing where there is none."""
        yield from self._labelled("right-answer", self._right_parts())

    def in_short(self) -> str:
        """Tell the right answer in one line; an empty one where there is none."""
        told = [each.line for each in self._right_parts(numbered=False)]
        if len(told) > 1 and isinstance(self._question, OptionQuestion):
            told = [self._text.word("quoted", text=line) for line in told]
        return self._text.word("between").join(told)

    def unread(self, given: Answer, verdict: Verdict) -> Iterator[str]:
        """Tell which words were not understood."""
        for line, key in self._said(given):
            if key in verdict.unread_parts:
                yield self._text.word("read-as", text=line)

    def accepted(self, verdict: Verdict) -> Iterator[str]:
        """Tell one wording that would be understood for the first part that was not."""
        for key in verdict.unread_parts[:1]:
            right = self._text.text(self._parts[key].right)
            yield self._text.word("accepted", text=right)

    def count(self, verdict: Verdict) -> Iterator[str]:
        """Tell how many parts of an answer that is right in part are right."""
        if verdict.mark is not Mark.PARTLY:
            return
        counted = [verdict.right_parts, verdict.missing_parts]
        if not isinstance(self._question, OptionQuestion):
            counted.append(verdict.wrong_parts)
        yield self._text.word(
            "right-of", right=len(verdict.right_parts), count=sum(map(len, counted))
        )

    def others(self, told: Iterable[str]) -> Iterator[tuple[str, Told]]:
        """Yield the options that have not been told yet, by their keys."""
        if isinstance(self._question, OptionQuestion):
            for key in self._numbers:
                part = self._parts[key]
                if key not in told:
                    yield key, Told(self._line(part, part.label), part.why)

    def _judged(self, given: Answer, verdict: Verdict, due: Collection[str]) -> Iterator[Told]:
        for line, key in self._said(given):
            if key in verdict.right_parts:
                # The reason of a part that is right may be the solution to another.
                says_why = verdict.is_right or self._parts[key].why != self._question.solution
                yield self._told(line, key, is_right=True, says_why=says_why)
            elif key in verdict.wrong_parts:
                yield self._told(line, key, is_right=False, says_why=key in due)
            else:
                yield Told(line, self._parts[key].why if is_blank(self._parts[key].right) else "")
        if not isinstance(self._question, OptionQuestion):
            for key in verdict.missing_parts:
                mark = self._text.word("left-open")
                line = self._line(self._parts[key], "…")
                yield Told(self._text.word("judged", part=line, mark=mark))

    def _told(self, line: str, key: str, *, is_right: bool, says_why: bool) -> Told:
        """Judge a part; of a wrong one no reason is told that says what would be right."""
        part = self._parts[key]
        said = self._asking.right if is_right else self._asking.wrong
        mark = in_language(said, self._text.language) or lesson_words(
            "picked-right" if is_right else "picked-wrong", self._text.language
        )
        why = part.why if says_why or is_blank(part.right) else ""
        return Told(self._text.word("judged", part=line, mark=mark), why)

    def _right_parts(self, *, numbered: bool = True) -> Iterator[Told]:
        for part in self._sorted(self._parts.values()):
            if not is_blank(part.right):
                line = self._line(part, part.right) if numbered else self._short(part)
                yield Told(line, part.why)

    def _short(self, part: Part) -> str:
        """Tell a right part in a row with others."""
        is_option = part.label == part.right or part.key not in self._numbers
        return self._text.text(part.right) if is_option else self._line(part, part.right)

    def _said(self, given: Answer) -> Iterator[tuple[str, str]]:
        """Yield what was given in words, each with the key of its part, in the order shown."""
        said = dict(self._question.said(given))
        for part in self._sorted(self._parts[key] for key in said):
            yield self._line(part, said[part.key]), part.key

    def _sorted(self, parts: Iterable[Part]) -> list[Part]:
        if not self._asking.by_number:
            return list(parts)
        return sorted(parts, key=lambda part: self._numbers.get(part.key, 0))

    def _line(self, part: Part, given: Text) -> str:
        said = self._text.text(given)
        if part.key not in self._numbers:
            return said
        return self._asking.part.format(
            number=self._numbers[part.key], name=self._text.text(part.label), given=said
        )

    def _labelled(self, name: str, told: Iterable[Told]) -> Iterator[str]:
        """Put parts behind a label: one of them on the same line, several below it."""
        label = lesson_words(name, self._text.language)
        parts = list(told)
        if len(parts) == 1:
            yield self._text.word("labelled", label=label, text=parts[0].line)
        elif parts:
            yield label + ":"
        for part in parts:
            if len(parts) > 1:
                yield part.line
            if not is_blank(part.why):
                yield self._text.text(part.why)
