"""The form of a question's sentences: negations that are overlooked, options that stand out.

Owns these two judgements on texts in Japanese and English; of other languages it says nothing. They
are kept narrow, so that what they find is so: the tests pin what must not be found as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tutor.text.inline import parse_inline

_NEGATED_JA = re.compile(
    r"(?<!足り)(?<!たり)(?P<word>ない|ません)(?:もの|の|こと|人|行|例|文|ほう|方|説明|言葉|場合|項目)?(?:は|が)、?"
    r"[^。]{0,8}?(?:どれ|どちら|どの|何番|いくつ|だれ|誰|どこ)"
)
_NEGATED_EN = re.compile(
    r"\bwhich\b(?:(?!\b(?:if|when|who|whose|that|because|while|although|unless)\b)[^.?!])*?"
    r"\b(?P<word>not|never|except|\w+n['’]t)\b[^.?!]*\?"
    r"|\b(?:all|each)\b[^.?!]*\b(?P<other>except)\b[^.?!]*[.:?]?$",
    re.IGNORECASE,
)
_POLITE = re.compile(r"(?:です|ます|ません|でした|ました|でしょう|ください)か?[。．！？!?]*$")
_STOP = re.compile(r"[.!?]$")
_ING = re.compile(r"[A-Za-z]{2,}ing\b")
_NO_ING = re.compile(r"(?:(?:any|every|no|some)?th|dur|str|spr|br)ing", re.IGNORECASE)


def is_quiet_negation(ask: str, language: str) -> bool:
    """Tell whether a question asks which one is not so, without stressing the negation.

    Args:
        ask: The question, with its marks.
        language: Its language.

    Returns:
        True where the negation belongs to what is asked for (not to a condition such as “if you do
        nothing”) and is neither bold nor, in English, in capitals.

    Source:
        Haladyna, Downing and Rodriguez 2002, guideline 16: word the stem positively; if negatives
        are used, stress them.
    """
    pattern = {"ja": _NEGATED_JA, "en": _NEGATED_EN}.get(language)
    inline = parse_inline(ask)
    found = pattern.search(inline.plain) if pattern is not None else None
    if found is None:
        return False
    group = "word" if found["word"] else "other"
    start, end = found.span(group)
    stressed = any(
        span.kind == "strong" and span.start < end and start < span.end for span in inline.spans
    )
    return not stressed and not found[group].isupper()


def is_told_by_form(right: str, wrong: Sequence[str], language: str) -> bool:
    """Tell whether the right option differs in form from all wrong ones, and they agree.

    Args:
        right: The one right option, without marks.
        wrong: The others, at least two.
        language: Their language.

    Returns:
        True where only the right one, or every one but it, ends politely (Japanese), ends with a
        stop, or begins with a word in -ing; and where it alone begins with a small letter.

    Source:
        Haladyna, Downing and Rodriguez 2002, guideline 23 (keep options homogeneous in grammatical
        structure); which forms count is ours: those that a program can tell for sure.
    """
    forms: dict[str, tuple[Callable[[str], bool], ...]] = {
        "ja": (_is_polite,),
        "en": (_ends_with_stop, _begins_with_ing),
    }
    if any(_stands_out(form, right, wrong) for form in forms.get(language, ())):
        return True
    return language == "en" and right[:1].islower() and all(each[:1].isupper() for each in wrong)


def _stands_out(form: Callable[[str], bool], right: str, wrong: Sequence[str]) -> bool:
    return all(form(each) != form(right) for each in wrong)


def _is_polite(text: str) -> bool:
    return _POLITE.search(text) is not None


def _ends_with_stop(text: str) -> bool:
    return _STOP.search(text) is not None


def _begins_with_ing(text: str) -> bool:
    word = _ING.match(text)
    return word is not None and _NO_ING.fullmatch(word[0]) is None
