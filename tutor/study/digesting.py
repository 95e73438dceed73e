"""Cards and beliefs worked out from the attempts, each attempt once.

Owns the replay: it goes on where the last one stopped, and begins anew when the rules have changed
(another release of the scheduler, or another rule of rating). The tests pin that it makes no
difference whether all attempts are replayed at once or one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from tutor.learner import derived
from tutor.learner.derived import Digest
from tutor.learner.records import Attempt, Belief, Card
from tutor.learner.store import Store
from tutor.study.rating import AGAIN, EASY, GOOD, HARD, Rating, rating_of

REVIEW_LESSON = "@review"
"""The lesson under which reviews are recorded; no lesson of a course can be named so."""

_AT_ONCE = 5000
_WORTH: Mapping[Rating, float] = {AGAIN: 0.0, HARD: 0.5, GOOD: 1.0, EASY: 1.0}

Cards = dict[tuple[str, str], Card]
Beliefs = dict[tuple[str, str], Belief]


def is_up_to_date(store: Store) -> bool:
    """Tell whether cards and beliefs hold all attempts; costs two look-ups.

    Raises:
        StoreTrouble: The database cannot be read.
    """
    return derived.digest_of(store).upto == derived.newest_attempt(store)


def bring_up_to_date(store: Store, *, check_rules: bool = False) -> None:
    """Work out the cards and beliefs as far as there are attempts.

    Args:
        store: The learner's database.
        check_rules: Begin anew if the rules have changed, even when there is no new attempt.

    Raises:
        StoreTrouble: The database cannot be read or written; what was saved is in order.
    """
    if not check_rules and is_up_to_date(store):
        return
    from tutor.study.scheduling import rules

    wanted = rules()
    while True:
        before = derived.digest_of(store)
        anew = before.rules != wanted
        start = 0 if anew else before.upto
        numbered = derived.attempts_after(store, start, _AT_ONCE)
        if not numbered and not anew:
            return
        attempts = [attempt for _, attempt in numbered]
        cards: Cards = {}
        beliefs: Beliefs = {}
        if not anew:
            cards = derived.cards_of(store, {(each.course, each.question) for each in attempts})
            beliefs = {(each.course, each.misconception): each for each in derived.beliefs(store)}
        replay(attempts, cards, beliefs)
        after = Digest(upto=numbered[-1][0] if numbered else 0, rules=wanted)
        derived.save_digest(store, before, after, cards.values(), beliefs.values(), anew=anew)


def replay(attempts: Iterable[Attempt], cards: Cards, beliefs: Beliefs) -> None:
    """Add attempts to cards and beliefs.

    Args:
        attempts: In the order in which they were recorded.
        cards: The cards so far, by course and question; they are replaced.
        beliefs: The beliefs so far, by course and misconception; they are replaced.
    """
    for attempt in attempts:
        name = attempt.course, attempt.question
        rating = rating_of(attempt)
        if rating is not None and (name in cards or _is_of_course(attempt)):
            cards[name] = after_answer(cards.get(name), attempt, rating)
        for belief in beliefs_after(attempt, beliefs):
            beliefs[belief.course, belief.misconception] = belief


def after_answer(card: Card | None, attempt: Attempt, rating: Rating) -> Card:
    """Return a card after one more answer.

    Args:
        card: The card before; None for a question answered for the first time.
        attempt: The answer.
        rating: What it shows.

    Source:
        Ours for the evidence: each answer takes it half the way to what that answer is worth
        (Again 0, Hard a half, Good and Easy 1), from 0 at first. So two right answers in a row are
        0.75, and old ones fade.
    """
    from tutor.study.scheduling import Memory, reviewed

    before = None
    if card is not None:
        before = Memory(
            stability=card.stability,
            difficulty=card.difficulty,
            reviewed_at=card.reviewed_at,
            due=card.due,
        )
    memory = reviewed(before, rating, attempt.at)
    evidence = card.evidence if card is not None else 0.0
    return Card(
        course=attempt.course,
        question=attempt.question,
        lesson=attempt.lesson if card is None or _is_of_course(attempt) else card.lesson,
        kind=attempt.kind,
        concept=attempt.concept,
        question_hash=attempt.question_hash,
        tested=attempt.tested,
        stability=memory.stability,
        difficulty=memory.difficulty,
        evidence=evidence + (_WORTH[rating] - evidence) / 2,
        reviews=(card.reviews if card is not None else 0) + 1,
        lapses=(card.lapses if card is not None else 0) + (rating == AGAIN),
        reviewed_at=memory.reviewed_at,
        due=memory.due,
    )


def _is_of_course(attempt: Attempt) -> bool:
    """Tell whether it was answered in a lesson of the course, not in a review or an exam.

    What only an exam asks becomes no card: known from reviews, it would examine nothing.
    """
    return not attempt.lesson.startswith("@")


def beliefs_after(attempt: Attempt, beliefs: Beliefs) -> Iterable[Belief]:
    """Return the beliefs that an attempt has changed.

    A wrong answer with a tag shows a misconception. A right answer to a question with that tag
    refutes it: at the first try, without a hint, and not by a guess.

    Args:
        attempt: The answer.
        beliefs: What was shown before, by course and misconception.
    """
    for name in attempt.misconceptions:
        before = beliefs.get((attempt.course, name))
        yield Belief(
            course=attempt.course,
            misconception=name,
            question=attempt.question,
            times=1 if before is None else before.times + 1,
            shown_at=attempt.at,
        )
    had_help = attempt.tries > 1 or attempt.hints > 0 or attempt.confidence == "guess"
    if attempt.verdict != "right" or had_help:
        return
    for name in attempt.tested:
        held = beliefs.get((attempt.course, name))
        if held is not None and held.refuted_at is None and name not in attempt.misconceptions:
            yield replace(held, refuted_at=attempt.at)
