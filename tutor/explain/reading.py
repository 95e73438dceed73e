"""What an explanation says: the ideas it covers and the misconceptions it holds.

Owns the reading of an answer. It may not speak, mark or remember. Invariants: reading is pure and
never raises; the opposite of an idea never covers it; what is only quoted or denied is not held.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from tutor.explain.english import vocabulary_of
from tutor.explain.records import Explanation, Wordings
from tutor.explain.searching import Found, Said
from tutor.explain.wordings import Line, compile_lines
from tutor.text.language import Language
from tutor.text.texts import in_language


class Evidence(Struct, frozen=True, kw_only=True):
    """The words of an answer that counted for an idea or a misconception.

    `words` are pieces of the answer as it was written; `line` is the wording of the author that
    they met.
    """

    id: str
    words: tuple[str, ...]
    line: str


class Reading(Struct, frozen=True, kw_only=True):
    """What was found in an answer.

    `covers` and `shows` are ids in the author's order. `understood` is False where nothing could be
    read with confidence; `gave_up` tells a plain "I don't know".
    """

    covers: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    understood: bool = False
    gave_up: bool = False
    evidence: tuple[Evidence, ...] = ()


def read_explanation(
    explanation: Explanation,
    said: tuple[str, ...],
    language: str,
    forms: Iterable[str] = (),  # noqa: ARG001 - the dialogue passes what the glossary knows
) -> Reading:
    """Read an explanation.

    Args:
        explanation: What was asked.
        said: What the learner typed, in one or several turns.
        language: The language of the screen, for texts whose script does not tell.
        forms: Forms of terms that the learner's glossary knows; not needed for reading.

    Returns:
        What was found.
    """
    text = "\n".join(each.strip() for each in said)[:_LONGEST]
    default: Language = "ja" if language == "ja" else "en"
    ready = _ready(_Key(explanation))
    answer = Said(text, default, ready.vocabulary)
    covers = [
        evidence
        for idea in ready.ideas
        if (evidence := _evidence(answer, idea, believed=False)) is not None
    ]
    shows = [
        evidence
        for idea in ready.mistakes
        if (evidence := _evidence(answer, idea, believed=True)) is not None
    ]
    gave_up = not covers and not shows and _GAVE_UP.fullmatch(text.strip()) is not None
    return Reading(
        covers=tuple(evidence.id for evidence in covers),
        shows=tuple(evidence.id for evidence in shows),
        understood=bool(covers or shows or gave_up),
        gave_up=gave_up,
        evidence=(*covers, *shows),
    )


def prepare(explanation: Explanation, language: str) -> None:
    """Make ready what reading the first answer to an explanation would otherwise have to make.

    Reading works without it, but takes longer the first time. It may run in another thread while
    the learner is typing.

    Args:
        explanation: What is asked.
        language: The language in which the answer is expected.
    """
    ready = _ready(_Key(explanation))
    for idea in (*ready.ideas, *ready.mistakes):
        for lines in (idea.lines, idea.unless):
            for line in lines.get("ja" if language == "ja" else "en", ()):
                line.prepare()
    read_explanation(explanation, (in_language(explanation.model, language),), language)


_LANGUAGES: tuple[Language, ...] = ("ja", "en")
_LONGEST = 2000
_GAVE_UP = re.compile(
    r"(?:ぜんぜん|全然|さっぱり|まったく|よく|ちょっと|うーん|えっと|すみません|ごめん(?:なさい)?"
    r"|[、。\s])*"
    r"(?:わか(?:ら|ん)(?:ない|ん|へん|ません|ねえ)?|分から(?:ない|ん|へん|ません)|わかりません|分かりません"
    r"|(?:忘れ|わすれ)(?:まし)?た|(?:難|むずか)しい|し[らり](?:ない"
    r"|ん|ません)|知ら(?:ない|ん|ません)|さあ|パス|不明|無理|むり|ギブ(?:アップ)?|降参)"
    r"(?:です|よ|わ|なあ|な|ー|〜|…|[。．.！!？?\s])*"
    r"|(?:(?:sorry|um+|hmm+|er+|honestly)[\s,.]*)?(?:i\s+)?(?:really\s+|just\s+)?(?:do(?:n'?t| "
    r"not) (?:know|understand|get it)|have no (?:idea|clue)|no (?:idea|clue)|dunno|idk|not sure"
    r"|pass|can'?t say|beats me)"
    r"(?:\s*(?:sorry|at all|really|tbh|honestly))?[\s.!?]*",
    re.IGNORECASE,
)


_Lines = dict[Language, tuple[Line, ...]]


class _Idea(Struct, frozen=True, kw_only=True):
    id: str
    lines: _Lines
    unless: _Lines


class _Ready(Struct, frozen=True, kw_only=True):
    ideas: tuple[_Idea, ...]
    mistakes: tuple[_Idea, ...]
    vocabulary: frozenset[str]


class _Key:
    """An explanation as a key: the same object, however much it holds."""

    def __init__(self, explanation: Explanation) -> None:
        self.explanation = explanation

    def __hash__(self) -> int:
        return id(self.explanation)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.explanation is self.explanation


@lru_cache(maxsize=32)
def _ready(key: _Key) -> _Ready:
    explanation = key.explanation

    def lines(wordings: Wordings) -> _Lines:
        return {
            language: compile_lines(wordings[language], explanation.words, language)
            for language in _LANGUAGES
            if language in wordings
        }

    ideas = tuple(
        _Idea(id=idea.id, lines=lines(idea.said_by), unless=lines(idea.unless))
        for idea in explanation.expect
    )
    mistakes = tuple(
        _Idea(id=wrong.misconception, lines=lines(wrong.said_by), unless=lines(wrong.unless))
        for wrong in explanation.wrong
    )
    english_lines = (line for idea in (*ideas, *mistakes) for line in idea.lines.get("en", ()))
    vocabulary = vocabulary_of(wording for line in english_lines for wording in line.wordings)
    return _Ready(ideas=ideas, mistakes=mistakes, vocabulary=vocabulary)


def _evidence(answer: Said, idea: _Idea, *, believed: bool) -> Evidence | None:
    """Find the first line of an idea that an answer says, unless it also says what forbids it."""
    found = _first(answer, idea.lines, believed=believed)
    if found is None or _is_taken_back(answer, idea, found):
        return None
    words = dict.fromkeys(answer.text[start:end].strip() for start, end in sorted(found.spans))
    return Evidence(id=idea.id, words=tuple(words), line=found.line.source)


def _is_taken_back(answer: Said, idea: _Idea, found: Found) -> bool:
    """Tell whether what forbids an idea stands around the words that say it."""
    start, end = answer.surroundings(found.spans)
    taken_back = _all(answer, idea.unless)
    return any(start <= span[0] < end for each in taken_back for span in each.spans)


def _first(answer: Said, lines: _Lines, *, believed: bool) -> Found | None:
    return next(_all(answer, lines, believed=believed), None)


def _all(answer: Said, lines: _Lines, *, believed: bool = False) -> Iterator[Found]:
    for language in sorted(answer.languages & lines.keys()):
        for line in lines[language]:
            found = answer.find(line, language, believed=believed)
            if found is not None:
                yield found
