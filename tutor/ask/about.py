"""Questions about oneself: how far one is, what comes next, what to look at again.

Owns the sentences made of the learner's figures. It knows no database: whoever asks hands the
figures over. The tests pin that nothing is made up where nothing is known.
"""

from __future__ import annotations

from tutor.ask.intent_words import Intent
from tutor.ask.words import words
from tutor.learner.about import About


def say_about(about: About | None, intent: Intent, language: str) -> str:
    """Answer a question about oneself.

    Args:
        about: What is known; None when nothing is.
        intent: `PROGRESS`, `NEXT` or `WEAK`.
        language: The language to speak.

    Returns:
        A sentence or a few.
    """
    if about is None:
        return words("nothing-known", language)
    told: list[str] = []
    if intent is Intent.PROGRESS:
        told.append(words("progress", language, count=about.lessons, done=about.done))
    if intent is Intent.WEAK:
        if about.weak:
            joint = "、" if language == "ja" else ", "
            told.append(words("weak", language, concepts=joint.join(about.weak)))
        elif not about.due:
            told.append(words("nothing-known", language))
    elif about.under_way:
        told.append(words("under-way", language, lesson=about.under_way))
    elif about.next_lesson:
        told.append(words("next-lesson", language, lesson=about.next_lesson))
    else:
        told.append(words("all-done", language))
    if about.due:
        told.append(words("due", language, count=about.due))
    return ("" if language == "ja" else " ").join(told)
