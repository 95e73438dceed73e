"""The prompts of plain mode: what can be typed here, in as few words as possible.

Owns which prompt stands where. The tests pin that each names what Enter does next.
"""

from __future__ import annotations

from tutor.cli.plain_input import only_option
from tutor.cli.plain_tables import next_name
from tutor.cli.plain_text import PlainText
from tutor.cli.plain_words import plain_words
from tutor.dialogue.actions import Answer, AskHint, Choose, Continue
from tutor.dialogue.machine import offered, open_choice, open_question
from tutor.questions.choices import Choices
from tutor.questions.question import OptionQuestion
from tutor.study.session import Session


def prompt(session: Session, language: str) -> str:
    """Return the prompt for what the lesson waits for.

    Args:
        session: The lesson under way, not at its end.
        language: A language of the program.

    Returns:
        One sentence.
    """
    legal = session.legal
    if Answer in legal:
        return _answer_prompt(session, language)
    if Choose in legal and only_option(session) is None:
        choice = open_choice(session.flow, session.state)
        assert choice is not None
        count = len(offered(session.state, choice))
        pick = plain_words("prompt-pick-one", language, count=count)
        return plain_words("prompt-choose", language, pick=pick)
    assert Continue in legal or Choose in legal
    following = next_name(session.flow, session.state, PlainText(language))
    if following is None:
        return plain_words("prompt-next", language)
    return plain_words("prompt-reveal", language, what=following)


def _answer_prompt(session: Session, language: str) -> str:
    question = open_question(session.flow, session.state)
    assert isinstance(question, OptionQuestion)
    pick = "prompt-pick-all" if isinstance(question, Choices) else "prompt-pick-one"
    asked = "prompt-asked" if AskHint in session.legal else "prompt-asked-no-hint"
    picked = plain_words(pick, language, count=len(question.keys))
    return plain_words(asked, language, pick=picked)
