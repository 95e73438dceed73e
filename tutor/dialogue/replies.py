"""What is said to an explanation: by the teacher, or by the student who is being taught.

Owns the words around the author's own: praise, the ladder of help, and the summing up, in which the
learner's own words come back once. Both front ends show these replies as they show lines of the
cast. It decides nothing: what is said follows from what has happened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from tutor.dialogue.effects import (
    ExplanationAsked,
    ExplanationClosed,
    ExplanationRead,
    HelpGiven,
    ModelShown,
)
from tutor.dialogue.state import Ending, Explained, Help
from tutor.explain.records import Explanation
from tutor.lesson.records import ExplainStep
from tutor.text.inline import verbatim
from tutor.text.texts import Text, in_language
from tutor.wording import LANGUAGES, Words

TEACHER, STUDENT = "teacher", "student"

AboutExplanation = ExplanationAsked | ExplanationRead | HelpGiven | ModelShown | ExplanationClosed

reply_words = Words(
    {
        "teach": (
            "こんどは、あなたが先生です。自分の言葉で教えてあげてください。",
            "Now you are the teacher. Explain it in your own words.",
        ),
        "yes": ("そうですね。{idea}", "Yes. {idea}"),
        "student-back": ("なるほど。つまり、{idea}", "I see. So: {idea}"),
        "not-yet": (
            "ありがとうございます。もう少し、別の面からも考えてみましょう。",
            "Thank you. Let us look at it from another side, too.",
        ),
        "student-not-yet": (
            "うーん、まだよくわかりません。",
            "Hmm, I do not quite see it yet.",
        ),
        "gave-up": ("では、いっしょに考えましょう。", "Then let us think about it together."),
        "belief": (
            "一つ気になったところがあります。{refute}",
            "One thing to look at again: {refute}",
        ),
        "unread": (
            "うまく読み取れませんでした。まちがいという意味ではありません。",
            "I could not read that well. It does not mean that it is wrong.",
        ),
        "pump": ("ほかには、どんなことが言えますか。", "What else can you say?"),
        "student-pump": ("ほかにも、何かありますか？", "Is there anything else?"),
        "prompt": ("＿＿に入ることばを考えてみてください。{prompt}", "Fill the gap: {prompt}"),
        "assertion": ("ここは、わたしから。{idea}", "Let me say this one: {idea}"),
        "compare": (
            "この説明とくらべてみてください。{model}",
            "Compare your words with this: {model}",
        ),
        "model": ("手本: {model}", "A model answer: {model}"),
        "own-words": ("自分の言葉で言えたこと:", "What you said in your own words:"),
        "helped": ("ヒントから言えたこと:", "What you found with a hint:"),
        "judged": (
            "読み取れなかったところで、自分で言えたとしたもの:",
            "What you say you meant, where it could not be read:",
        ),
        "told": ("次に話すときに足すとよいこと:", "Worth adding next time:"),
        "said": ("「{said}」", "“{said}”"),
        "idea": ("・{idea}", "- {idea}"),
        "all": ("大事なところは、これで全部。", "You said everything that matters."),
        "student-all": (
            "わかりました！ ありがとうございます。",
            "Now I understand. Thank you!",
        ),
    }
)


class Reply(Struct, frozen=True, kw_only=True):
    """Something said to the learner; `who` is one of the cast."""

    who: str
    text: Text


def replies(effect: AboutExplanation, refutations: Mapping[str, Text]) -> Iterator[Reply]:
    """Put into words what is said when something happens at an explanation.

    Args:
        effect: What happened.
        refutations: What the course says to misconceptions, by their ids.

    Yields:
        What is said, in order.
    """
    match effect:
        case ExplanationAsked(step=step):
            yield from _asked(step)
        case ExplanationRead():
            yield from _read(effect, refutations)
        case HelpGiven():
            yield from _helped(effect)
        case ModelShown(step=step):
            yield Reply(who=TEACHER, text=_words("compare", model=step.explanation.model))
        case ExplanationClosed():
            yield from _closed(effect)


def _asked(step: ExplainStep) -> Iterator[Reply]:
    explanation = step.explanation
    if not step.teaches:
        yield Reply(who=TEACHER, text=explanation.ask)
        return
    yield Reply(who=TEACHER, text=_words("teach"))
    yield Reply(who=STUDENT, text=explanation.ask)
    if explanation.mistake:
        yield Reply(who=STUDENT, text=explanation.mistake)


def _read(read: ExplanationRead, refutations: Mapping[str, Text]) -> Iterator[Reply]:
    explanation, teaches = read.step.explanation, read.step.teaches
    for idea in read.covers:
        expectation = explanation.expectation(idea)
        if teaches:
            said_back = expectation.back
            text = said_back or _words("student-back", idea=expectation.idea)
            yield Reply(who=STUDENT, text=text)
        else:
            yield Reply(who=TEACHER, text=_words("yes", idea=expectation.idea))
    for name in read.shows:
        refute = explanation.misconception(name).say or refutations.get(name, "")
        yield Reply(who=TEACHER, text=_words("belief", refute=refute))
    if read.gave_up:
        yield Reply(who=TEACHER, text=_words("gave-up"))
    elif not read.is_understood:
        yield Reply(who=TEACHER, text=_words("unread"))
    elif not read.covers and not read.shows:
        who = STUDENT if teaches else TEACHER
        yield Reply(who=who, text=_words("student-not-yet" if teaches else "not-yet"))


def _helped(given: HelpGiven) -> Iterator[Reply]:
    explanation, teaches = given.step.explanation, given.step.teaches
    who = STUDENT if teaches else TEACHER
    match given.move.help:
        case Help.PUMP:
            yield Reply(who=who, text=_words("student-pump" if teaches else "pump"))
        case Help.HINT:
            yield Reply(who=who, text=explanation.expectation(given.move.idea).hint)
        case Help.PROMPT:
            prompt = explanation.expectation(given.move.idea).prompt
            yield Reply(who=who, text=prompt if teaches else _words("prompt", prompt=prompt))
        case Help.ASSERTION:
            idea = explanation.expectation(given.move.idea).idea
            yield Reply(who=TEACHER, text=_words("assertion", idea=idea))


def _closed(closed: ExplanationClosed) -> Iterator[Reply]:
    explanation, explained = closed.step.explanation, closed.explained
    if explained.ending is Ending.SKIPPED:
        return
    everything = len(explained.covered) == len(explanation.expect)
    lines: list[Text] = []
    if everything and closed.step.teaches:
        yield Reply(who=STUDENT, text=_words("student-all"))
    elif everything and not explained.helped:
        lines.append(_words("all"))
    lines += _summed_up(explanation, explained)
    if lines:
        yield Reply(who=TEACHER, text=_below_each_other(lines))
    model_was_shown = explained.ending is Ending.NOTED
    if explanation.model and not model_was_shown:
        yield Reply(who=TEACHER, text=_words("model", model=explanation.model))


def _summed_up(explanation: Explanation, explained: Explained) -> Iterator[Text]:
    """Yield the lines of the summing up: each lead once, and each answer once with its ideas."""
    by_turn: dict[str, dict[int, list[str]]] = {"own-words": {}, "helped": {}}
    for idea, turn in explained.covered.items():
        name = "helped" if idea in explained.helped else "own-words"
        by_turn[name].setdefault(turn, []).append(idea)
    for name, turns in by_turn.items():
        if turns:
            yield _words(name)
        for turn, ideas in turns.items():
            yield _words("said", said=verbatim(explained.said[turn].strip()))
            yield from (_idea(explanation, idea) for idea in ideas)
    known = (*explained.covered, *explained.judged)
    told = tuple(each.id for each in explanation.expect if each.id not in known)
    for name, others in (("judged", explained.judged), ("told", told)):
        if others:
            yield _words(name)
        yield from (_idea(explanation, idea) for idea in others)


def _idea(explanation: Explanation, idea: str) -> Text:
    return _words("idea", idea=explanation.expectation(idea).idea)


def _below_each_other(lines: list[Text]) -> Text:
    return {name: "\n".join(in_language(line, name) for line in lines) for name in LANGUAGES}


def _words(sentence: str, **values: Text) -> Text:
    """Return a sentence in every language, with texts of the author or the learner in it."""
    return {
        language: reply_words(
            sentence, language, **{key: in_language(text, language) for key, text in values.items()}
        )
        for language in LANGUAGES
    }
