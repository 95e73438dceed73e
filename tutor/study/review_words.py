"""What both front ends say of reviews, in both languages.

Owns the wording of what was done, what is left and when the next ones come. The tests pin that it
is always said when something is asked again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tutor.dialogue.state import Ending, State
from tutor.questions.verdict import Mark
from tutor.study.reviewing import Review
from tutor.study.session import Session
from tutor.study.upcoming import when
from tutor.wording import Words

review_words = Words(
    {
        "changed": (
            "この問題は、前に答えたあとで変わりました。",
            "This question has changed since you answered it.",
        ),
        "place": ("{position}/{count}", "{position}/{count}"),
        "place-more": ("{position}/{count}・ほかに{left}問", "{position}/{count}, {left} more due"),
        "done": (
            "復習しました: {count}問（一度で正解: {first}問）",
            "Reviewed: {count} (right at the first try: {first})",
        ),
        "nothing": ("いま復習するものはありません。", "There is nothing to review now."),
        "done-for-today": ("今日の復習は、これで全部です。", "That is all for today."),
        "left": (
            "今日の分は済みました。ほかに{left}問が待っています。続けても、また今度でもかまいません。",
            "Today's share is done. {left} more are due: go on, or leave them for another day.",
        ),
        "left-today": (
            "ほかに{left}問が復習を待っています。",
            "{left} more are due.",
        ),
        "next": ("次の復習は{when}、{count}問です。", "The next review comes {when}, {count} due."),
        "never": (
            "レッスンで答えた問題が、忘れかけたころに復習に出ます。",
            "What you answer in lessons comes back here when it is about to be forgotten.",
        ),
    }
)


def review_place(session: Session, left: int, language: str) -> str:
    """Say how far a review is, and how much is due besides.

    Args:
        session: The review.
        left: How many questions are due besides those of the review.
        language: A language of the program.
    """
    count = session.flow.length
    position = min(session.position, count)
    name = "place-more" if left else "place"
    return review_words(name, language, position=position, count=count, left=left)


def rest(review: Review, done: Session | None, now: datetime, language: str) -> Iterator[str]:
    """Say what was done, what is left and when something is due again.

    Args:
        review: What could be asked now.
        done: The review that has just ended.
        now: The present moment.
        language: A language of the program.
    """
    left = len(review.cards) + review.left
    if done is not None:
        first = _right_at_first(done.state)
        yield review_words("done", language, count=done.flow.length, first=first)
    if left:
        name = "left-today" if review.cards else "left"
        yield review_words(name, language, left=left)
    else:
        yield review_words("nothing" if done is None else "done-for-today", language)
    if review.next is not None:
        said = when(review.next.at, now, language)
        yield review_words("next", language, when=said, count=review.next.count)
    elif not left:
        yield review_words("never", language)


def _right_at_first(state: State) -> int:
    """Count what was right at the first try, without help."""
    answered = sum(each.first is Mark.RIGHT and not each.hints for each in state.outcomes.values())
    explained = sum(
        each.ending is Ending.RIGHT and not each.helped and not each.told
        for each in state.explained.values()
    )
    return answered + explained
