"""Talks with the teacher in plain lines: how they are opened, and how replies are printed.

Owns the lines of a reply, for `tutor ask` and for plain mode. The tests pin that suggested
questions are numbered where a number can be typed.
"""

from __future__ import annotations

from tutor.ask.asker import Asker
from tutor.ask.replies import Reply
from tutor.ask.talk import Talk, suggested
from tutor.ask.words import words
from tutor.cli.ask_words import ask_words
from tutor.cli.materials import Materials
from tutor.learner.about import About


def open_talk(materials: Materials) -> Talk:
    """Open a talk with the teacher of all courses; nothing is read before the first question."""

    def about(language: str) -> About:
        from tutor.study.about import about_learner

        now = materials.clock.now_utc()
        return about_learner(materials.library, materials.store, now, language)

    asker = Asker(materials.library.shelves, about)
    return Talk(asker, materials.learner.database.parent, materials.clock)


def lines_of(reply: Reply, width_cells: int, number_lead: str | None = None) -> list[str]:
    """Return what is said to a question as lines of a width.

    Args:
        reply: What is said.
        width_cells: The width.
        number_lead: What is typed before the number of a suggested question, to ask it; None where
            no number can be typed.
    """
    from tutor.text.wrap import wrap

    language, topics = reply.language, suggested(reply)
    told = reply.text.split("\n")
    if topics and number_lead is not None:
        heading = "next" if reply.next else "nearest"
        if reply.nearest:
            told = [reply.said]
        told += ["", ask_words(heading, language)]
        told += [
            f"{number_lead}{number}  {topic.question}" for number, topic in enumerate(topics, 1)
        ]
    elif reply.next:
        asked = " / ".join(topic.question for topic in reply.next)
        told += ["", words("or-ask", language, questions=asked)]
    return [line for text in told for line in wrap(text, width_cells) or ("",)]
