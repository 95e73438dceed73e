"""The prompts of plain mode: what can be typed here, in as few words as possible.

Owns which prompt stands where. The tests pin that each names what Enter does next.
"""

from __future__ import annotations

from tutor.cli.plain_asking import what_to_type
from tutor.cli.plain_explaining import explaining_prompt
from tutor.cli.plain_input import asked_now, is_to_be_turned, only_option
from tutor.cli.plain_standing import Standing
from tutor.cli.plain_tables import next_name
from tutor.cli.plain_text import PlainText
from tutor.cli.plain_words import plain_words
from tutor.dialogue.actions import AskHint, Choose, Continue
from tutor.dialogue.machine import offered, open_choice
from tutor.dialogue.state import Phase
from tutor.questions.question import Question
from tutor.study.session import Session


def prompt(session: Session, standing: Standing, language: str, *, has_reasons: bool) -> str:
    """Return the prompt for what the lesson waits for.

    Args:
        session: The lesson under way, not at its end.
        standing: What of it bears on its questions.
        language: A language of the program.
        has_reasons: Whether reasons of other options can be opened.

    Returns:
        One sentence.
    """
    legal = session.legal
    question = asked_now(session)
    if question is not None:
        return _answer_prompt(question, session, standing, language)
    if explaining := explaining_prompt(session, language):
        return explaining
    if Choose in legal and only_option(session) is None:
        choice = open_choice(session.flow, session.state)
        assert choice is not None
        count = len(offered(session.state, choice))
        pick = plain_words("prompt-pick-one", language, count=count)
        return plain_words("prompt-choose", language, pick=pick)
    assert Continue in legal or Choose in legal
    following = next_name(session.flow, session.state, PlainText(language))
    if following is not None:
        return plain_words("prompt-reveal", language, what=following)
    return plain_words("prompt-next-or-reasons" if has_reasons else "prompt-next", language)


def _answer_prompt(question: Question, session: Session, standing: Standing, language: str) -> str:
    if is_to_be_turned(question, standing):
        pick = plain_words("prompt-turn", language)
    else:
        typed = what_to_type(question, language)
        pick = typed[:1].upper() + typed[1:] if language == "en" else typed
    if not question.key:
        return plain_words("prompt-choose", language, pick=pick)
    if session.state.phase is Phase.EXAMINED:
        place, length = session.position, session.flow.length
        return plain_words("prompt-examined", language, pick=pick, place=place, length=length)
    asked = "prompt-asked" if AskHint in session.legal else "prompt-asked-no-hint"
    return plain_words(asked, language, pick=pick)
