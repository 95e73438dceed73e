"""Japanese typed in hiragana alone, put into its usual spelling.

Owns the table of readings, `readings.txt`, and their replacement. A reading that stands for itself
guards words that contain another one. It knows no passages. The tests pin that a question with one
kanji in it is left alone.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("readings.txt")
_OTHER_SCRIPT = re.compile(r"[\u3400-\u9fff々]")
_HIRAGANA = re.compile(r"[\u3041-\u3096ー]")
_SHORTEST = 6


def usual_spelling(question: str) -> str:
    """Spell a question that has no kanji as its words are usually spelt.

    Args:
        question: What was typed.

    Returns:
        The question, with the longest known readings replaced from left to right; the question
        itself where a kanji stands in it, or hardly any hiragana.
    """
    if _OTHER_SCRIPT.search(question) or len(_HIRAGANA.findall(question)) < _SHORTEST:
        return question
    table, longest = _readings()
    spelt, place = [], 0
    while place < len(question):
        for length in range(min(longest, len(question) - place), 1, -1):
            usual = table.get(question[place : place + length])
            if usual is not None:
                spelt.append(usual)
                place += length
                break
        else:
            spelt.append(question[place])
            place += 1
    return "".join(spelt)


@cache
def _readings() -> tuple[dict[str, str], int]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    table = dict(line.split(" ", 1) for line in lines)
    return table, max(map(len, table))
