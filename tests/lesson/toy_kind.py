"""A program that adds a question kind as the README says, and reads and marks a question of it.

Prints one line of JSON: the findings of a good and of a bad question, and the marks of two answers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from msgspec import Struct

from tutor.questions.kinds import KINDS
from tutor.questions.parts import Fault, Part
from tutor.questions.question import Answer, Question
from tutor.questions.slug import Slug
from tutor.questions.verdict import Verdict, verdict_on_parts
from tutor.text.texts import Text


class Echo(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word to be said again."""

    word: Text
    misconception: Slug = ""


class Toy(Question, frozen=True, kw_only=True, tag="toy"):
    """Say each word again, in English."""

    echoes: tuple[Echo, ...]

    @property
    def key(self) -> Answer:
        """The words."""
        words = (echo.word for echo in self.echoes)
        return tuple(word if isinstance(word, str) else word["en"] for word in words)

    def read(self, typed: str, _shown: Answer = (), /) -> Answer | None:
        """Read words."""
        answer = tuple(typed.split())
        return answer if self.accepts(answer) else None

    def accepts(self, answer: Answer) -> bool:
        """Tell whether there are as many words as were given."""
        return len(answer) == len(self.echoes)

    def mark(self, answer: Answer) -> Verdict:
        """Mark each word."""
        right = [word for word, key in zip(answer, self.key, strict=True) if word == key]
        return verdict_on_parts(right, [word for word in answer if word not in right])

    def parts(self) -> tuple[Part, ...]:
        """Return the words."""
        return tuple(Part(key=key, label=key, right=key) for key in self.key)

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return the words said."""
        return tuple(zip(self.key, answer, strict=True))

    def misconceptions(self) -> Iterable[tuple[str, str]]:
        """Return what the words show."""
        for index, echo in enumerate(self.echoes):
            yield echo.misconception, f"echoes.{index}.misconception"

    def faults(self) -> Iterable[Fault]:
        """Find too few words."""
        if len(self.echoes) < 2:
            yield "too-few-items", "echoes"


GOOD = """\
  - quiz:
      id: q-toy
      kind: toy
      ask: {ja: もう一度, en: Again}
      echoes:
        - word: {ja: 入, en: in}
        - {word: {ja: 出, en: out}, misconception: silence}
"""
BAD = """\
  - quiz:
      id: q-toy
      kind: toy
      ask: {ja: もう一度, en: Again}
      echoes:
        - {word: {ja: 入}, misconception: silense}
"""


def main() -> None:
    """Register the kind before anything reads a lesson, as its line in the register does."""
    KINDS["toy"] = Toy
    from tests.lesson.examples import found, lesson_of, read_steps
    from tutor.lesson.records import QuizStep

    (step,) = lesson_of(GOOD).steps
    assert isinstance(step, QuizStep)
    question = step.question
    marks = [question.mark(answer).mark for answer in (question.key, ("in", "on"))]
    print(json.dumps([found(read_steps(GOOD)), found(read_steps(BAD)), question.kind, marks]))


if __name__ == "__main__":
    main()
