"""How each kind of question is put in plain words: what stands under it, and what is to be typed.

Owns the register of kinds. A kind that has options, or parts with names, needs no entry: it is put
by its shape. The tests pin that every kind of the program has an entry in both languages, and that
what a learner is told to type can be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from string import ascii_lowercase

from msgspec import Struct

from tutor.cli.plain_tables import say_sheet
from tutor.cli.plain_text import PlainText
from tutor.questions.blanks import Blanks
from tutor.questions.cells import Cells
from tutor.questions.classify import Classify
from tutor.questions.flash import GRADES, Flash
from tutor.questions.match import Match
from tutor.questions.number import Number
from tutor.questions.order import Order
from tutor.questions.question import Answer, OptionQuestion, Question
from tutor.questions.truth import VALUES
from tutor.text.texts import Text, in_language

Lines = Callable[[Question, Answer, PlainText], Iterator[str]]
"""What stands under a question whose parts are shown in some order."""


class Asking(Struct, frozen=True, kw_only=True):
    """How one kind is asked.

    `typed` says what to type: `{count}` is how many parts are numbered, `{mixed}` their numbers in
    some order. `part` is how a part that has a number is told with what was given for it, `right`
    and `wrong` what is said of it. `by_number` tells whether parts are told again by their numbers,
    and not as they were given. `back` is what is seen before an answer that the learner grades.
    `letters` are keys of plain mode that mean an answer here.
    """

    lines: Lines
    typed: Callable[[Question], Text]
    right: Text = ""
    wrong: Text = ""
    part: str = "{number}. {given}"
    numbers: Callable[[Question, Answer], Answer] = lambda _, order: order
    back: Callable[[Question], Text] = lambda _: ""
    letters: str = ""
    by_number: bool = True


def _options(question: Question, order: Answer, text: PlainText) -> Iterator[str]:
    assert isinstance(question, OptionQuestion)
    yield from text.numbered(question.option(key).text for key in order)


def _truth(question: Question, order: Answer, text: PlainText) -> Iterator[str]:
    for value, said in VALUES.items():
        yield text.word("option", number=value[0], text=text.text(said))
    yield text.word("because")
    yield from _options(question, order, text)


def _cases(question: Question, order: Answer, text: PlainText) -> Iterator[str]:
    assert isinstance(question, Classify)
    cases = dict(zip(question.item_keys, question.items, strict=True))
    yield from text.numbered(cases[key].text for key in order)
    yield from _lettered((each.text for each in question.bins), text)


def _halves(question: Question, order: Answer, text: PlainText) -> Iterator[str]:
    assert isinstance(question, Match)
    pairs = dict(zip(question.item_keys, question.pairs, strict=True))
    yield from text.numbered(pair.left for pair in question.pairs)
    yield from _lettered((pairs[key].right for key in order), text)


def _items(question: Question, order: Answer, text: PlainText) -> Iterator[str]:
    assert isinstance(question, Order)
    items = dict(zip(question.key, question.items, strict=True))
    yield from text.numbered(items[key].text for key in order)


def _gaps(question: Question, _order: Answer, text: PlainText) -> Iterator[str]:
    assert isinstance(question, Blanks)
    numbers = {key: number for number, key in enumerate(question.keys, 1)}
    words = [
        before + (text.word("gap", number=numbers[key]) if key else "")
        for before, key in question.pieces(text.language)
    ]
    yield text.text("".join(words))


def _sheet(question: Question, order: Answer, text: PlainText) -> Iterator[str]:
    assert isinstance(question, Cells)
    yield from say_sheet(question, text)
    yield from _lettered((question.text_of(key) for key in order), text)


def _unit(question: Question, _order: Answer, text: PlainText) -> Iterator[str]:
    assert isinstance(question, Number)
    if question.unit:
        yield text.word("unit", unit=text.text(question.unit))


def _nothing(_question: Question, _order: Answer, _text: PlainText) -> Iterator[str]:
    return iter(())


def _named_parts(question: Question, _order: Answer, text: PlainText) -> Iterator[str]:
    names = [part.label for part in question.parts()]
    if len(names) > 1:
        yield from text.numbered(names)


def _lettered(texts: Iterator[Text], text: PlainText) -> Iterator[str]:
    for letter, said in zip(ascii_lowercase, texts, strict=False):
        yield text.word("option", number=letter, text=text.text(said))


def _back(question: Question) -> Text:
    assert isinstance(question, Flash)
    return question.back


def _in_authors_order(question: Question, _order: Answer) -> Answer:
    return tuple(part.key for part in question.parts())


def _unnumbered(_question: Question, _order: Answer) -> Answer:
    return ()


def _grades(_question: Question) -> Text:
    between = {"ja": "、", "en": ", "}
    return {
        language: comma.join(
            f"{number} {in_language(grade, language)}"
            for number, grade in enumerate(GRADES.values(), 1)
        )
        for language, comma in between.items()
    }


def _always(text: Text) -> Callable[[Question], Text]:
    return lambda _: text


def _words_for_each(question: Question) -> Text:
    return _WORDS if len(question.parts()) == 1 else _ALL_WORDS


def _pairs_or_words(question: Question) -> Text:
    assert isinstance(question, Cells)
    return _PAIRS if question.pick else _words_for_each(question)


_NUMBER: Text = {"ja": "番号 1-{count}", "en": "a number, 1-{count}"}
_WORDS: Text = {"ja": "答えをことばで", "en": "your answer, in words"}
_ALL_WORDS: Text = {
    "ja": "(1)から({count})のことばを順に、「/」で区切って",
    "en": "the words for (1) to ({count}), with / between",
}
_PAIRS: Text = {
    "ja": "番号と記号の組、例: 1a 2b",
    "en": "numbers with letters, as in 1a 2b",
}
_NAMED = "{number}. {name}: {given}"

_BY_OPTIONS = Asking(lines=_options, typed=_always(_NUMBER))
_BY_PARTS = Asking(
    lines=_named_parts, typed=_words_for_each, part=_NAMED, numbers=_in_authors_order
)

ASKINGS: dict[str, Asking] = {
    "choice": _BY_OPTIONS,
    "choices": Asking(
        lines=_options,
        typed=_always(
            {
                "ja": "番号をすべて 1-{count}、空白で区切って",
                "en": "all the numbers, 1-{count}, with spaces between",
            }
        ),
    ),
    "truth": Asking(
        lines=_truth,
        typed=_always(
            {
                "ja": "t か f と、理由の番号 1-{count}、例: t 1",
                "en": "the letter t or f and a reason's number, 1-{count}, as in t 1",
            }
        ),
        letters="y",
    ),
    "classify": Asking(lines=_cases, typed=_always(_PAIRS), part=_NAMED),
    "match": Asking(lines=_halves, typed=_always(_PAIRS), part=_NAMED, numbers=_in_authors_order),
    "order": Asking(
        lines=_items,
        typed=_always(
            {
                "ja": "番号 1-{count} を正しい順に、例: {mixed}",
                "en": "the numbers 1-{count} in the right order, as in {mixed}",
            }
        ),
        right={"ja": "順が合っています", "en": "in order"},
        wrong={"ja": "場所がちがいます", "en": "out of place"},
        part="{given}. {name}",
        by_number=False,
    ),
    "blanks": Asking(
        lines=_gaps, typed=_words_for_each, part="({number}) {given}", numbers=_in_authors_order
    ),
    "cells": Asking(lines=_sheet, typed=_pairs_or_words, part=_NAMED, numbers=_in_authors_order),
    "short": Asking(lines=_nothing, typed=_always(_WORDS), numbers=_unnumbered),
    "number": Asking(
        lines=_unit,
        typed=_always({"ja": "答えを数字で", "en": "your answer, as a number"}),
        numbers=_unnumbered,
    ),
    "spot": _BY_OPTIONS,
    "flash": Asking(
        lines=_nothing,
        typed=_grades,
        numbers=_unnumbered,
        back=_back,
        letters="y",
    ),
    "poll": _BY_OPTIONS,
}


def asking_of(question: Question) -> Asking:
    """Return how a question is asked: as the register says, else by its shape."""
    fallback = _BY_OPTIONS if isinstance(question, OptionQuestion) else _BY_PARTS
    return ASKINGS.get(question.kind, fallback)


def numbered_keys(question: Question, seed: str) -> Answer:
    """Return the keys of the parts that have numbers, in the order of these.

    Args:
        question: The question.
        seed: What the order shown depends on.
    """
    return asking_of(question).numbers(question, question.display_order(seed))


def what_to_type(question: Question, language: str) -> str:
    """Say what to type, without a capital and without a stop.

    Args:
        question: The question.
        language: A language of the program.
    """
    asking, count = asking_of(question), len(numbered_keys(question, ""))
    numbers = (*range(2, count + 1, 2), *range(1, count + 1, 2))
    mixed = " ".join(map(str, numbers))
    return in_language(asking.typed(question), language).format(count=count, mixed=mixed)
