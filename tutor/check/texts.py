"""Whether what is said can be read: long lines, signs at which no line breaks, hard sentences.

Owns the measures of Japanese and English text. Other languages are only measured where a measure
fits any. The tests pin the limits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tutor.check.walking import Written
from tutor.lesson.records import ChoiceStep, LineStep
from tutor.text.inline import plain
from tutor.text.texts import Text

MOST_CHARACTERS = 100
"""A Japanese line in a bubble. Ours: because it is three lines and a bit, at thirty a line."""
MOST_WORDS = 50
"""A line in a language with spaces. Ours: because it is as much to read as 100 characters."""
LONGEST_SENTENCE_CHARACTERS = 60
"""Source: style guides for public writing in Japan hold 50 to 60 characters readable."""
LONGEST_SENTENCE_WORDS = 25
"""Source: plain language guidelines of the UK government: sentences of up to 25 words."""
MOST_KANJI_PERCENT = 40
"""Source: newspapers run to 40 to 45 % (Morioka 1972); what is spoken should stay below that."""
HIGHEST_GRADE = 9
_ENOUGH_CHARACTERS = 300
_ENOUGH_WORDS = 100

_UNBROKEN = re.compile(r"[!-~]{31,}")
_CLOSING = "、。，．・：；？！」』】）ー々ゝぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_OPENING = "「『【（"
_LEFT_ALONE = re.compile(rf"[ \u3000]+[{_CLOSING}]|[{_OPENING}][ \u3000]")
_KANJI = re.compile("[\u4e00-\u9fff々]")
_JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff々]")
_SENTENCE_END = re.compile(r"(?<=[。！？!?])|\n")
_ENGLISH_END = re.compile(r"(?<=[.!?])[\"”')]*\s+|\n")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")


def check_texts(written: Written) -> None:
    """Warn of lines that do not read well in a bubble; note what is hard to read.

    Args:
        written: The lesson; findings are added to its tree.
    """
    tree = written.tree
    spoken: dict[str, list[str]] = {language: [] for language in written.languages}
    for text, data, field in _said(written):
        for language, said in _wordings(text, written.languages):
            shown = plain(said)
            spoken[language].append(shown)
            holder, key = (data, field) if isinstance(text, str) else (data[field], language)
            place = tree.place_of(holder, key)
            found, limit = _length(shown, language)
            if found > limit:
                values = {"found": str(found), "limit": str(limit)}
                tree.warn("D703", place, language=language, **values)
            hard = _hard_to_break(shown)
            if hard:
                tree.warn("D704", place, language=language, found=hard)
            longest, limit = _longest_sentence(shown, language)
            if longest > limit:
                values = {"found": str(longest), "limit": str(limit)}
                tree.note("W801", place, language=language, **values)
    _note_whole(written, spoken)


def _note_whole(written: Written, spoken: dict[str, list[str]]) -> None:
    """Note what only a whole lesson shows: the share of kanji, the grade of the English."""
    place = written.tree.place_of(written.tree.data, "steps", name=True)
    percent = kanji_percent("".join(spoken.get("ja", ())))
    if percent > MOST_KANJI_PERCENT:
        values = {"found": str(percent), "limit": str(MOST_KANJI_PERCENT)}
        written.tree.note("W802", place, **values)
    grade = english_grade(" ".join(spoken.get("en", ())))
    if grade > HIGHEST_GRADE:
        written.tree.note("W803", place, found=str(grade), limit=str(HIGHEST_GRADE))


def _said(written: Written) -> Iterator[tuple[Text, Any, str]]:
    """Yield what stands in a bubble: the text, and the mapping and field it stands in."""
    for step, data in written.steps():
        if isinstance(step, LineStep):
            yield step.text, data, "text"
        elif isinstance(step, ChoiceStep):
            for option, value in zip(step.options, data["options"], strict=True):
                yield option.say, value, "say"


def _wordings(text: Text, languages: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the wordings by language; a plain text is taken for one of the first language."""
    if isinstance(text, str):
        return [(languages[0], text)]
    return [(language, text[language]) for language in languages if language in text]


def _length(text: str, language: str) -> tuple[int, int]:
    if language == "ja":
        return len(text), MOST_CHARACTERS
    return len(text.split()), MOST_WORDS


def _hard_to_break(text: str) -> str:
    """Return where no line can break, as far as it is to be shown; empty when nowhere."""
    long = _UNBROKEN.search(text)
    if long is not None:
        return long.group()[:20] + "…"
    alone = _LEFT_ALONE.search(text)
    if alone is not None:
        return text[max(0, alone.start() - 4) : alone.end() + 4]
    if text[:1] and text[0] in _CLOSING:
        return text[:8]
    return text[-8:] if text[-1:] and text[-1] in _OPENING else ""


def _longest_sentence(text: str, language: str) -> tuple[int, int]:
    if language == "ja":
        lengths = (len(sentence.strip()) for sentence in _SENTENCE_END.split(text))
        return max(lengths, default=0), LONGEST_SENTENCE_CHARACTERS
    lengths = (len(sentence.split()) for sentence in _ENGLISH_END.split(text))
    return max(lengths, default=0), LONGEST_SENTENCE_WORDS


def kanji_percent(text: str) -> int:
    """Return the share of kanji among kana and kanji, in percent; 0 where there is too little text.

    Args:
        text: Japanese text without marks.
    """
    count = len(_JAPANESE.findall(text))
    if count < _ENOUGH_CHARACTERS:
        return 0
    return round(100 * len(_KANJI.findall(text)) / count)


def english_grade(text: str) -> int:
    """Return the school grade at which a text reads; 0 where there is too little text.

    Args:
        text: English text without marks.

    Source:
        Kincaid et al. 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59. Syllables are
        counted as runs of vowels without a silent final e, which is near enough for a note.
    """
    words = _WORD.findall(text)
    if len(words) < _ENOUGH_WORDS:
        return 0
    sentences = max(1, sum(1 for each in _ENGLISH_END.split(text) if each.strip()))
    syllables = sum(_syllables(word.lower()) for word in words)
    return round(0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59)


def _syllables(word: str) -> int:
    if len(word) > 2 and word.endswith("e") and not word.endswith(("le", "ee")):
        word = word[:-1]
    return max(1, len(_VOWELS.findall(word)))
