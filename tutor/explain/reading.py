"""What an explanation says: the ideas it covers and the misconceptions it holds.

Owns the reading of an answer. It may not speak, mark or remember. Invariants: reading is pure and
never raises; the opposite of an idea never covers it; what is only quoted or denied is not held.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import cast

from msgspec import Struct

from tutor.explain.records import Explanation, Wordings
from tutor.explain.searching import Found, Said
from tutor.explain.wordings import Line, compile_lines
from tutor.text.language import Language


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
    explanation: Explanation, said: tuple[str, ...], language: str, forms: Iterable[str] = ()
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
    answer = Said(text, default, frozenset())
    ready = _ready(_Key(explanation))
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


_LONGEST = 2000
_GAVE_UP = re.compile(
    r"(?:ぜんぜん|全然|さっぱり|まったく|よく|ちょっと|うーん|えっと|すみません|ごめん(?:なさい)?|[、。\s])*"
    r"(?:わか(?:ら|ん)(?:ない|ん|へん|ません|ねえ)?|分から(?:ない|ん|へん|ません)|し[らり](?:ない|ん|ません)|知ら(?:ない|ん|ません)|さあ|パス|不明|無理|むり|ギブ(?:アップ)?|降参)"
    r"(?:です|よ|わ|なあ|な|ー|〜|…|[。．.！!？?\s])*"
    r"|(?:(?:sorry|um+|hmm+|er+|honestly)[\s,.]*)?(?:i\s+)?(?:really\s+|just\s+)?(?:do(?:n'?t| not) (?:know|understand|get it)|have no (?:idea|clue)|no (?:idea|clue)|dunno|idk|not sure|pass|can'?t say|beats me)"
    r"(?:\s*(?:sorry|at all|really|tbh|honestly))?[\s.!?]*",
    re.IGNORECASE,
)


class _Idea(Struct, frozen=True, kw_only=True):
    id: str
    lines: dict[Language, tuple[Line, ...]]
    unless: dict[Language, tuple[Line, ...]]


class _Ready(Struct, frozen=True, kw_only=True):
    ideas: tuple[_Idea, ...]
    mistakes: tuple[_Idea, ...]


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

    def lines(wordings: Wordings) -> dict[Language, tuple[Line, ...]]:
        return {
            cast("Language", language): compile_lines(written, explanation.words, language)
            for language, written in wordings.items()
            if language in ("ja", "en")
        }

    return _Ready(
        ideas=tuple(
            _Idea(id=idea.id, lines=lines(idea.said_by), unless=lines(idea.unless))
            for idea in explanation.expect
        ),
        mistakes=tuple(
            _Idea(id=wrong.misconception, lines=lines(wrong.said_by), unless=lines(wrong.unless))
            for wrong in explanation.wrong
        ),
    )


def _evidence(answer: Said, idea: _Idea, *, believed: bool) -> Evidence | None:
    """Find the first line of an idea that an answer says, unless it also says what forbids it."""
    found = _first(answer, idea.lines, believed=believed)
    if found is None or _first(answer, idea.unless, believed=False) is not None:
        return None
    words = dict.fromkeys(answer.text[start:end].strip() for start, end in sorted(found.spans))
    return Evidence(id=idea.id, words=tuple(words), line=found.line.source)


def _first(
    answer: Said, lines: dict[Language, tuple[Line, ...]], *, believed: bool
) -> Found | None:
    for language in sorted(answer.languages & lines.keys()):
        for line in lines[language]:
            found = answer.find(line, language, believed=believed)
            if found is not None:
                return found
    return None
