"""Questions that ask what a term is, and nothing else.

Owns their recognition and the choice of the passage that says it. It ranks nothing else. The tests
pin that a word more makes another question of it.
"""

from __future__ import annotations

import re

from tutor.ask.opening import OpenCourse
from tutor.ask.searching import Found
from tutor.ask.tokens import normal

_AROUND = re.compile(
    r"^(?:what(?:'?s| is| are| does)?|define|(?:the )?(?:meaning|definition) of|explain)?\s*"
    r"(?:an? |the )?(?P<term>.+?)"
    r"(?:\s*(?:mean(?:s|ing)?|definition)"
    r"|\s*(?:という?(?:の|言葉|用語)?)?(?:とは|って|は|の|,|、)?\s*"
    r"(?:(?:何|なに|なん|どういう意味|どんな意味|意味|定義)(?:なの|のこと)?"
    r"(?:ですか|でしょうか|だろう|か|を?教えて(?:ください)?)?)?)?$"
)


def term_asked(question: str, course: OpenCourse) -> str:
    """Return the term of which a question asks what it is; nothing when it asks more."""
    match = _AROUND.match(normal(question).strip(" ?？。.!！「」\"'"))
    if match is None:
        return ""
    term = match["term"].strip(" 「」\"'")
    hits = course.find_terms(term)
    is_all = len(hits) == 1 and hits[0].start == 0 and hits[0].end == len(term)
    return hits[0].term_id if is_all else ""


def defining(question: str, found: tuple[Found, ...], course: OpenCourse) -> Found | None:
    """Choose what says what a term is, if that is asked.

    Args:
        question: The question.
        found: What fits it, best first.
        course: The course asked.

    Returns:
        The ready answer that is most often asked for in this way, else the glossary's entry; None
        when the question asks for something else, or nothing says it.
    """
    term = term_asked(question, course)
    if not term:
        return None
    times = {
        each.passage.address: sum(
            term_asked(prompt, course) == term for prompt in each.passage.prompts
        )
        for each in found
        if each.passage.kind == "answer"
    }
    best = max(times.values(), default=0)
    if best:
        return next(each for each in found if times.get(each.passage.address) == best)
    entry = course.index.find(f"terms/{term}")
    return None if entry is None else Found(entry, found[0].match, course)
