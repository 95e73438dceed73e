"""Which of the course's two languages a text is written in.

Owns the guess by script; knows no vocabulary. Invariant: kana or kanji in any real share make a
text Japanese, however many Latin terms it quotes, and a text without letters keeps the default.
"""

import re
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["ja", "en"]

_JAPANESE = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d\u3400-\u9fff\uf900-\ufaff々]")
_KANA = re.compile(r"[\u3041-\u3096]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\uff21-\uff3a\uff41-\uff5a]+")

# A quoted Japanese term in an English sentence has no hiragana and few signs beside many words.
_QUOTED_SHARE = 0.25
_AVERAGE_WORD_SIGNS = 2.5


def language_of(text: str, default: Language) -> Language:
    """Guess the language of a text from its scripts.

    Args:
        text: what a learner typed or an author wrote.
        default: the answer for a text with neither Japanese nor Latin letters.

    Returns:
        "ja" where Japanese signs make up a real share of the words, else "en".

    Source:
        Ours: hiragana carries Japanese grammar, so three signs of it settle the matter; a Latin
        word is counted as the 2.5 Japanese signs that the same meaning takes.
    """
    japanese = len(_JAPANESE.findall(text))
    latin_words = len(_LATIN.findall(text))
    if japanese == 0:
        return "en" if latin_words else default
    signs = japanese + latin_words * _AVERAGE_WORD_SIGNS
    grammar = len(_KANA.findall(text))
    if grammar >= 3 and grammar > latin_words:
        return "ja"
    return "ja" if japanese / signs > _QUOTED_SHARE else "en"
