"""What follows from the attempts, kept so that nobody need go through all of them again.

Owns the SQL of cards, beliefs and study time, and the digest: up to which attempt, and by which
scheduler, cards and beliefs were worked out. It may not judge an answer or set a date. The tests
pin that two programs which work them out at once do not count an attempt twice.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from tutor.clock import moment_to_text
from tutor.learner.records import Attempt, Belief, Card
from tutor.learner.rows import ATTEMPT, attempt_of, moment_of, names_of, names_to_text
from tutor.learner.store import Store

_CARD = ", ".join(Card.__struct_fields__)
_BELIEF = ", ".join(Belief.__struct_fields__)


class Digest(Struct, frozen=True, kw_only=True):
    """Up to which attempt cards and beliefs are worked out, and by what rules."""

    upto: int = 0
    rules: str = ""


def digest_of(store: Store) -> Digest:
    """Return how far cards and beliefs are worked out.

    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        return _digest(connection)


def newest_attempt(store: Store) -> int:
    """Return the number of the attempt recorded last; 0 when there is none.

    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        newest: int = connection.execute("SELECT coalesce(max(id), 0) FROM attempts").fetchone()[0]
        return newest


def attempts_after(store: Store, number: int, most: int) -> list[tuple[int, Attempt]]:
    """Return the attempts recorded after one, each with its number.

    Args:
        store: the learner's database.
        number: the number of an attempt, or 0.
        most: how many are wanted.
    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        found = connection.execute(
            f"SELECT id, {ATTEMPT} FROM attempts WHERE id > ? ORDER BY id LIMIT ?",  # noqa: S608 - our own fields
            (number, most),
        )
        return [(row[0], attempt_of(row[1:])) for row in found]


def cards(store: Store, course: str) -> tuple[Card, ...]:
    """Return all cards of a course, as far as they are worked out.

    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        return tuple(_cards(connection, "WHERE course = ? ORDER BY question", (course,)))


def cards_of(store: Store, names: Collection[tuple[str, str]]) -> dict[tuple[str, str], Card]:
    """Return the cards with these courses and questions, as far as there are any.

    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        found = [
            card
            for name in names
            for card in _cards(connection, "WHERE course = ? AND question = ?", name)
        ]
    return {(card.course, card.question): card for card in found}


def due_cards(store: Store, course: str, until: datetime, now: datetime) -> tuple[Card, ...]:
    """Return the cards that are due before a moment, and those from a wrong clock's future.

    Args:
        store: the learner's database.
        course: the course's id.
        until: the moment before which a card has to be due.
        now: the present moment.
    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        return tuple(
            _cards(
                connection,
                "WHERE course = ? AND (due < ? OR reviewed_at > ?) ORDER BY question",
                (course, moment_to_text(until), moment_to_text(now)),
            )
        )


def count_due_cards(store: Store, course: str, until: datetime, now: datetime) -> int:
    """Count the cards that are due and whose questions were not lost when last looked for.

    Args: as for `due_cards`.
    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        count: int = connection.execute(
            "SELECT count(*) FROM cards WHERE course = ? AND (due < ? OR reviewed_at > ?) "
            "AND NOT EXISTS (SELECT 1 FROM lost_questions AS lost "
            "WHERE lost.course = cards.course AND lost.question = cards.question)",
            (course, moment_to_text(until), moment_to_text(now)),
        ).fetchone()[0]
        return count


def due_moments(store: Store, course: str, since: datetime) -> tuple[datetime, ...]:
    """Return when cards fall due from a moment on, the next first; lost questions are left out.

    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        found = connection.execute(
            "SELECT due FROM cards WHERE course = ? AND due >= ? "
            "AND NOT EXISTS (SELECT 1 FROM lost_questions AS lost "
            "WHERE lost.course = cards.course AND lost.question = cards.question) ORDER BY due",
            (course, moment_to_text(since)),
        )
        return tuple(moment_of(due) for (due,) in found)


def remember_lost(store: Store, course: str, found: Collection[str], lost: Collection[str]) -> None:
    """Keep which questions the course does not ask any more.

    Args:
        store: the learner's database.
        course: the course's id.
        found: questions that are there.
        lost: questions that are not.
    Raises:
        StoreTrouble: it could not be saved.
    """
    with store.reading() as connection:
        rows = connection.execute("SELECT question FROM lost_questions WHERE course = ?", (course,))
        known = {question for (question,) in rows}
    if known.isdisjoint(found) and known.issuperset(lost):
        return
    with store.writing() as connection:
        connection.executemany(
            "DELETE FROM lost_questions WHERE course = ? AND question = ?",
            ((course, each) for each in found),
        )
        connection.executemany(
            "REPLACE INTO lost_questions (course, question) VALUES (?, ?)",
            ((course, each) for each in lost),
        )


def beliefs(store: Store, course: str | None = None) -> tuple[Belief, ...]:
    """Return the misconceptions that the learner has shown, as far as they are worked out.

    Args:
        store: the learner's database.
        course: the course's id; None for all courses.
    Raises:
        StoreTrouble: the database cannot be read.
    """
    with store.reading() as connection:
        found = connection.execute(
            f"SELECT {_BELIEF} FROM beliefs WHERE :course IS NULL OR course = :course "  # noqa: S608 - our own fields
            "ORDER BY course, misconception",
            {"course": course},
        )
        return tuple(_belief_of(row) for row in found)


def save_digest(
    store: Store,
    before: Digest,
    after: Digest,
    new_cards: Iterable[Card],
    new_beliefs: Iterable[Belief],
    *,
    anew: bool,
) -> bool:
    """Save what some more attempts have led to.

    Args:
        store: the learner's database.
        before: the digest that was gone on from.
        after: the digest that is reached.
        new_cards: the cards that have changed.
        new_beliefs: the beliefs that have changed.
        anew: forget all cards and beliefs of before.
    Returns: False when another program was faster; then nothing is saved.
    Raises:
        StoreTrouble: it could not be saved; nothing of it is there.
    """
    with store.writing() as connection:
        if _digest(connection) != before:
            return False
        if anew:
            connection.execute("DELETE FROM cards")
            connection.execute("DELETE FROM beliefs")
        _insert(connection, "cards", Card.__struct_fields__, map(_card_row, new_cards))
        _insert(connection, "beliefs", Belief.__struct_fields__, map(_belief_row, new_beliefs))
        connection.executemany(
            "REPLACE INTO digests (name, value) VALUES (?, ?)",
            (("upto", str(after.upto)), ("rules", after.rules)),
        )
    return True


def _digest(connection: sqlite3.Connection) -> Digest:
    kept = dict(connection.execute("SELECT name, value FROM digests").fetchall())
    upto = kept.get("upto", "0")
    return Digest(upto=int(upto) if upto.isdecimal() else 0, rules=kept.get("rules", ""))


def _cards(connection: sqlite3.Connection, where: str, values: tuple[str, ...]) -> Iterator[Card]:
    for row in connection.execute(f"SELECT {_CARD} FROM cards {where}", values):  # noqa: S608 - our own words
        named = dict(zip(Card.__struct_fields__, row, strict=True))
        named["tested"] = names_of(named["tested"])
        for moment in ("reviewed_at", "due"):
            named[moment] = moment_of(named[moment])
        yield Card(**named)


def _card_row(card: Card) -> dict[str, Any]:
    return {
        **asdict(card),
        "tested": names_to_text(card.tested),
        "reviewed_at": moment_to_text(card.reviewed_at),
        "due": moment_to_text(card.due),
    }


def _belief_of(row: tuple[Any, ...]) -> Belief:
    *fields, shown_at, refuted_at = row
    return Belief(
        **dict(zip(Belief.__struct_fields__, fields, strict=False)),
        shown_at=moment_of(shown_at),
        refuted_at=None if refuted_at is None else moment_of(refuted_at),
    )


def _belief_row(belief: Belief) -> dict[str, Any]:
    refuted_at = belief.refuted_at
    return {
        **asdict(belief),
        "shown_at": moment_to_text(belief.shown_at),
        "refuted_at": None if refuted_at is None else moment_to_text(refuted_at),
    }


def _insert(
    connection: sqlite3.Connection,
    table: str,
    fields: tuple[str, ...],
    named: Iterable[dict[str, Any]],
) -> None:
    columns = ", ".join(fields)
    values = ", ".join(f":{name}" for name in fields)
    connection.executemany(f"REPLACE INTO {table} ({columns}) VALUES ({values})", named)  # noqa: S608 - names of our own schema
