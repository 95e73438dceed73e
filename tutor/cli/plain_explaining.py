"""Explanations in plain mode: what is said around them, and what a typed line means there.

Owns the words of plain mode for this. What the teacher and the student say to an explanation is the
business of `dialogue.replies`. The tests pin that everything typed at an open explanation is either
a key of plain mode or the explanation itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tutor.cli.plain_text import PlainText
from tutor.dialogue.actions import Action, Explain, Judge
from tutor.dialogue.effects import ExplanationAsked, ModelShown
from tutor.dialogue.explaining import ideas_to_judge
from tutor.dialogue.machine import open_explanation
from tutor.dialogue.replies import AboutExplanation, replies
from tutor.dialogue.state import Phase
from tutor.questions.numbers import numbers_typed
from tutor.study.session import Session
from tutor.text.language import language_of
from tutor.text.texts import Text
from tutor.wording import Words

explaining_words = Words(
    {
        "in-own-words": (
            "自分の言葉で、1行で書いてください。うまくまとまっていなくてかまいません。",
            "Type it on one line, in your own words. It need not be polished.",
        ),
        "prompt-explain": (
            "あなたの説明（h ヒント、s 手本、k とばす、? 使い方）:",
            "Your words (h hint, s model answer, k skip, ? help):",
        ),
        "judge": (
            "次のうち、自分の説明に入っていたものはどれですか。",
            "Which of these did your words say?",
        ),
        "prompt-judge": (
            "番号をすべて 1-{count}、空白で区切って。なければ 0（? 使い方）:",
            "All the numbers, 1-{count}, with spaces between; 0 for none (? help):",
        ),
        "key-explain": ("自分の言葉で書く", "your own words to explain"),
        "key-judge": ("番号で答える、なければ 0", "the numbers, or 0 for none"),
    }
)


def say_explanation(
    effect: AboutExplanation,
    text: PlainText,
    said: Callable[[str, Text], str],
    refutations: Mapping[str, Text],
) -> Iterator[str]:
    """Put what happens at an explanation into words.

    Args:
        effect: What happened.
        text: The language, and what is added to it.
        said: Puts what one of the cast says into words.
        refutations: What the course says to misconceptions, by their ids.

    Yields:
        Paragraphs; an empty one is a pause.
    """
    if isinstance(effect, ExplanationAsked):
        yield ""
    for reply in replies(effect, refutations):
        yield said(reply.who, reply.text)
    if isinstance(effect, ExplanationAsked):
        yield explaining_words("in-own-words", text.language)
    elif isinstance(effect, ModelShown):
        yield from ("", explaining_words("judge", text.language))
        explanation = effect.step.explanation
        yield from text.numbered(explanation.expectation(idea).idea for idea in effect.ideas)


def read_explaining(typed: str, session: Session) -> Action | None:
    """Read a line at an explanation.

    Args:
        typed: What was typed, known to be no key of plain mode.
        session: The lesson under way.

    Returns:
        An action that is possible now; None where no explanation is open, or the line says nothing.
    """
    if session.state.phase is Phase.EXPLAINING:
        said = typed.strip()
        return Explain(said=said, language=language_of(said, "ja")) if said else None
    if session.state.phase is not Phase.JUDGING:
        return None
    if typed.strip() in ("0", "０"):
        return Judge()
    ideas = _judged(session)
    numbers = numbers_typed(typed, len(ideas))
    return None if numbers is None else Judge(tuple(ideas[number - 1] for number in numbers))


def make_ready(session: Session, language: str) -> None:
    """Make the reading of an answer ready while it is being typed, if an explanation is open."""
    step = open_explanation(session.flow, session.state)
    if step is None or session.state.phase is not Phase.EXPLAINING:
        return
    from threading import Thread

    from tutor.explain.reading import prepare

    Thread(target=prepare, args=(step.explanation, language), daemon=True).start()


def explaining_prompt(session: Session, language: str) -> str | None:
    """Return the prompt at an explanation; None where none is open."""
    match session.state.phase:
        case Phase.EXPLAINING:
            return explaining_words("prompt-explain", language)
        case Phase.JUDGING:
            count = len(_judged(session))
            return explaining_words("prompt-judge", language, count=count)
        case _:
            return None


def explaining_key(session: Session) -> str | None:
    """Return the name of what is typed at an explanation; None where none is open."""
    names = {Phase.EXPLAINING: "key-explain", Phase.JUDGING: "key-judge"}
    return names.get(session.state.phase)


def _judged(session: Session) -> tuple[str, ...]:
    """Return the ideas that stand to be judged."""
    step = open_explanation(session.flow, session.state)
    assert step is not None
    return ideas_to_judge(step.explanation, session.state.explained[step.explanation.id])
