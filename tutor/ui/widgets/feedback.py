"""What a card says about the answers given: verdict, reasons, hints, the solution, the source.

Owns that wording, for every kind of question alike: it knows questions by their parts, by what an
answer says of each, and by the verdict. It may not mark anything. The tests pin that nothing of the
right answer is said as long as the question is open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content

from tutor.dialogue.effects import (
    AnswerMarked,
    AnswerTaken,
    HintGiven,
    QuestionSkipped,
    SolutionShown,
)
from tutor.questions.order import Order
from tutor.questions.parts import Part
from tutor.questions.question import Answer, Question
from tutor.questions.verdict import Mark
from tutor.text.cells import pad, width_cells
from tutor.text.texts import in_language
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.slips import is_sorted_in_parts, reasons_open, slip_words
from tutor.ui.words import ui_words
from tutor.wording import lesson_words

RIGHT_SIGN, WRONG_SIGN, PARTLY_SIGN, UNREAD_SIGN = "✓", "✗", "△", "?"
GOOD, BAD, ASIDE, NEUTRAL = "$text-success", "$text-error", "$text-warning", "$text-muted"
_STYLES = {RIGHT_SIGN: GOOD, WRONG_SIGN: BAD, PARTLY_SIGN: ASIDE, UNREAD_SIGN: ASIDE}
_UNREAD_UNTIL_SHOWN = 2
"""After so many answers that were not understood, one that would be is shown."""
_ANSWERS_UNTIL_WAY_OUT = 2
"""After so many answers the learner is told how to see the right one."""


class Feedback:
    """What is to be said about one question now."""

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        self._entry = entry
        self._question: Question = entry.question
        self._speech = speech
        self._language = speech.language

    def lines(
        self, *, sure: bool, names_beliefs: bool, gives_reasons: bool, key_of_answer: str
    ) -> list[Content]:
        """Return everything that is said below the question.

        Args:
            sure: The learner was sure of the last answer.
            names_beliefs: The misconceptions are to be named here.
            gives_reasons: The reasons of the parts are to be given here.
            key_of_answer: The key with which the answer is shown.
        """
        lines = [*self.verdict(sure=sure)]
        last = self._entry.answers[-1:]
        for marked in last:
            if marked.verdict.why:
                lines.append(self._speech.content(marked.verdict.why))
            if names_beliefs:
                beliefs = marked.verdict.misconceptions
                lines += [line for name in beliefs for line in self.belief(name)]
        if gives_reasons:
            lines += self.reasons()
        for event in self._entry.events:
            match event:
                case HintGiven(number=number, hint=hint):
                    name = lesson_words("hint", self._language, number=number)
                    lines.append(labelled(name, self._speech.content(hint), ASIDE))
                case SolutionShown(asked_for=asked_for):
                    lines += self._solution("shown" if asked_for else "")
                case QuestionSkipped():
                    lines += self._solution("skipped")
                case AnswerTaken(given=given):
                    lines += self._taken(given)
                case _:
                    pass
        if self._entry.is_open and len(self._entry.answers) >= _ANSWERS_UNTIL_WAY_OUT:
            way_out = ui_words("way-out", self._language, key=key_of_answer)
            lines.append(Content.styled(way_out, NEUTRAL))
        if self._entry.shows_key:
            cited = self._speech.cited(self._question.cite)
            lines += [cited] if cited is not None else []
        return lines

    def verdict(self, *, sure: bool) -> Iterator[Content]:
        """Say how the last answer was marked, as long as that still matters."""
        if not self._entry.answers:
            return
        marked = self._entry.answers[-1]
        verdict, is_last = marked.verdict, self._entry.events[-1] is marked
        match verdict.mark:
            case Mark.RIGHT:
                yield self._said(RIGHT_SIGN, self._grade(marked) or self._word("right"), GOOD)
            case Mark.NOTED:
                yield self._said("*", self._word("thanks"), GOOD)
            case Mark.NOT_UNDERSTOOD:
                if self._entry.is_open:
                    yield from self._unread(marked)
            case Mark.PARTLY | Mark.WRONG if verdict.self_graded:
                sign = PARTLY_SIGN if verdict.mark is Mark.PARTLY else WRONG_SIGN
                said = sentences(self._language, self._grade(marked), self._word("comes-back"))
                yield self._said(sign, said, ASIDE if is_last else NEUTRAL)
            case Mark.PARTLY | Mark.WRONG:
                if self._entry.is_open:
                    yield self._slip(marked)
                if sure:
                    yield Content.styled(self._word("sure-but-wrong"), ASIDE)

    def belief(self, name: str) -> list[Content]:
        """Name a misconception, and set what is true against it on a line of its own."""
        belief = self._speech.misconceptions.get(name)
        if belief is None:
            return []
        named = quoted(in_language(belief.belief, self._language), self._language)
        refuted = self._speech.content(belief.refute)
        believed = (self._word("misconception"), Content(named))
        return list(opposed(believed, (self._word("refutation"), refuted), aligned=False))

    def reasons(self) -> list[Content]:
        """Give the reasons of the parts that are settled, or due: in the end all."""
        right = self._entry.counted[-1].verdict.right_parts if self._entry.counted else ()
        told = {*right, *reasons_open(self._entry)}
        settled = [
            part
            for part in self._question.parts()
            if part.why and (self._entry.shows_key or part.key in told)
        ]
        said = [] if self._is_shown else settled  # what was shown says it as the solution
        said = [*said, *(p for p in settled if self._is_shown and p.why != self._question.solution)]
        is_one = len(self._question.parts()) == 1
        return [self._reason(part, is_one=is_one) for part in said]

    def _reason(self, part: Part, *, is_one: bool) -> Content:
        why = self._speech.content(part.why)
        if is_one:
            return why
        return Content.assemble(self._speech.content(part.label, "bold"), "  ", why)

    @property
    def _is_shown(self) -> bool:
        return (
            isinstance(self._entry.events[-1:][0], SolutionShown) if self._entry.events else False
        )

    def _slip(self, marked: AnswerMarked) -> Content:
        is_partly = bool(marked.verdict.right_parts)
        sign = PARTLY_SIGN if is_partly else WRONG_SIGN
        words = sentences(self._language, *slip_words(marked, self._language))
        return self._said(sign, words, ASIDE if is_partly else BAD)

    def _unread(self, marked: AnswerMarked) -> Iterator[Content]:
        """Say that words were not understood, which, and in the end one that would have been."""
        yield self._said(UNREAD_SIGN, self._word("not-read"), ASIDE)
        parts = {part.key: part for part in self._question.parts()}
        said = dict(self._question.said(marked.given))
        unread = [key for key in marked.verdict.unread_parts if key in parts]
        read = [
            quoted(in_language(said.get(key, ""), self._language), self._language) for key in unread
        ]
        yield labelled(self._word("was-read"), Content(between(self._language).join(read)), NEUTRAL)
        count = len(self._entry.answers) - len(self._entry.counted)
        if count >= _UNREAD_UNTIL_SHOWN and not marked.in_exam:
            rights = [
                quoted(in_language(parts[key].right, self._language), self._language)
                for key in unread
            ]
            yield labelled(
                self._word("for-instance"), Content(between(self._language).join(rights)), GOOD
            )

    def _solution(self, name: str) -> Iterator[Content]:
        """Say why the answer is seen, where that is to be said, and the answer.

        What was passed over is marked nowhere, so the right answer is put into words there, unless
        the author's solution begins with it.
        """
        if name:
            yield Content.styled(self._word(name), NEUTRAL)
        solution = self._speech.content(self._question.solution)
        said = [solution]
        if name == "skipped" and not (solution and is_sorted_in_parts(self._question)):
            right = right_in_a_line(self._question, self._speech)
            said = [solution] if solution.plain.startswith(right.plain) else [right, solution]
        for number, words in enumerate(filter(None, said)):
            yield words if number else labelled(self._word("solution"), words, GOOD)

    def _taken(self, given: Answer) -> Iterator[Content]:
        """Say what was answered in an exam, and nothing about it."""
        if not given:
            yield Content.styled(self._word("skipped"), NEUTRAL)
            return
        yield Content.styled(f"{self._word('your-answer')}:", NEUTRAL)
        yield from (words for _, words in said_in_lines(self._question, given, self._speech))

    def _grade(self, marked: AnswerMarked) -> str:
        """Return how the learner graded the answer; nothing where the program did."""
        if not marked.verdict.self_graded:
            return ""
        (_, said), *_ = self._question.said(marked.given)
        return in_language(said, self._language)

    def _word(self, name: str) -> str:
        return lesson_words(name, self._language)

    def _said(self, sign: str, words: str, style: str) -> Content:
        return Content.styled(f"{sign} {words}", f"bold {style}")


def labelled(label: str, words: Content, style: str) -> Content:
    """Return words behind a label in a colour."""
    return Content.assemble((f"{label}  ", f"bold {style}"), words)


def signed(sign: str) -> Content:
    """Return a sign in its colour."""
    return Content.styled(sign, f"bold {_STYLES.get(sign, '')}")


def opposed(
    wrong: tuple[str, Content], right: tuple[str, Content], *, aligned: bool = True
) -> Iterator[Content]:
    """Set what is wrong against what is right: a line each, with a sign, a label and words.

    Args:
        wrong: The label and the words of what the learner answered or believes.
        right: Those of what is right.
        aligned: The words of both begin in the same column.
    """
    width = max(width_cells(wrong[0]), width_cells(right[0])) if aligned else 0
    for sign, style, (label, words) in ((WRONG_SIGN, BAD, wrong), (RIGHT_SIGN, GOOD, right)):
        yield Content.assemble((f"{sign} {pad(label, width)}  ", f"bold {style}"), words)


def quoted(words: str, language: str) -> str:
    """Put words in the quotation marks of a language."""
    return f"「{words}」" if language == "ja" else f"“{words}”"


def between(language: str) -> str:
    """Return what stands between the items of a list."""
    return "、" if language == "ja" else ", "


def sentences(language: str, *words: str) -> str:
    """Join what is said into sentences; each gets its stop where it has none."""
    stop, space = ("。", "") if language == "ja" else (".", " ")
    ended = (
        word if word.endswith((stop, "！", "？", "!", "?")) else f"{word}{stop}" for word in words
    )
    return space.join(ended)


def said_in_lines(
    question: Question, answer: Answer, speech: Speech
) -> Iterator[tuple[str, Content]]:
    """Put an answer into lines, each with the key of its part.

    Args:
        question: The question.
        answer: An answer it accepts.
        speech: How texts are shown.

    Yields:
        Where every part is a decision of its own, its label and what was said; else what was said.
    """
    labels = {part.key: part.label for part in question.parts()}
    for key, text in question.said(answer):
        words = speech.content(text) if isinstance(text, dict) else Content(text)
        if is_sorted_in_parts(question):
            words = Content.assemble(speech.content(labels[key]), " → ", words)
        yield key, words


def right_in_a_line(question: Question, speech: Speech) -> Content:
    """Put the right answer into words, in one line; nothing where there is none."""
    parts = [part for part in question.parts() if part.right]
    if isinstance(question, Order):
        said = [Content.assemble(f"{p.right}. ", speech.content(p.label)) for p in parts]
    else:
        said = [words for _, words in right_in_lines(question, speech)]
    return Content(between(speech.language)).join(said)


def right_in_lines(question: Question, speech: Speech) -> Iterable[tuple[str, Content]]:
    """Put the right answer into lines, as `said_in_lines` does with the learner's."""
    for part in question.parts():
        if part.right:
            words = speech.content(part.right)
            if is_sorted_in_parts(question):
                words = Content.assemble(speech.content(part.label), " → ", words)
            yield part.key, words
