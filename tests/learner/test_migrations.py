"""A step and the record of its version are one transaction, after a backup that is kept."""

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Barrier, Thread

import pytest

from tests.learner.examples import AT, NOW, begin, line_of, made, program
from tutor.errors import StoreCause, StoreTrouble
from tutor.learner.activity import count_study_minutes
from tutor.learner.connection import _back_up
from tutor.learner.derived import newest_attempt
from tutor.learner.migrations import STEPS, migrate, version_of
from tutor.learner.opening import open_store
from tutor.learner.records import Parts
from tutor.learner.store import Store

TABLES = {"runs", "actions", "attempts", "settings"} | {
    "cards",
    "lost_questions",
    "beliefs",
    "digests",
    "study_minutes",
    "reports",
}
LATER = (*STEPS, ("CREATE TABLE later (x TEXT)", "INSERT INTO later VALUES ('here')"))
BROKEN = (*STEPS, ("CREATE TABLE later (x TEXT)", "INSERT INTO nowhere VALUES (1)"))
BACKUP = f"learner.sqlite3.version-{len(STEPS)}-20260131-235959"


def names(connection: sqlite3.Connection) -> set[str]:
    """Return the names of all tables."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name for (name,) in rows}


def test_a_new_database_has_every_step() -> None:
    """The steps lead from nothing to the newest version, and a second time to nothing more."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        migrate(connection)

        assert version_of(connection) == len(STEPS)
        assert names(connection) == TABLES


def test_every_table_is_strict() -> None:
    """No column takes a value of another type."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)

        with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
            connection.execute("INSERT INTO runs VALUES (1, 'c', 'l', 'h', '', '', 'one', 2, 0)")


def test_a_step_that_fails_leaves_nothing() -> None:
    """A step that breaks off in the middle is undone with its version."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            migrate(connection, BROKEN)

        assert version_of(connection) == len(STEPS)
        assert names(connection) == TABLES


def test_a_migration_keeps_the_records_and_a_backup(tmp_path: Path) -> None:
    """An older database is kept beside the migrated one, under its version and the time."""
    path = tmp_path / "learner.sqlite3"
    made(path, 3)

    store = Store.open(path, NOW, steps=LATER)
    assert len(store.attempts("optin")) == 3
    assert "later" in names(store._connection)
    store.close()
    backup = Store.open(tmp_path / BACKUP, NOW)
    assert len(backup.attempts("optin")) == 3
    assert "later" not in names(backup._connection)
    backup.close()


def test_an_older_backup_is_never_overwritten(tmp_path: Path) -> None:
    """A second backup of the same version and second gets a name of its own."""
    path = tmp_path / "learner.sqlite3"
    made(path)
    (tmp_path / BACKUP).write_text("older")

    Store.open(path, NOW, steps=LATER).close()

    assert (tmp_path / BACKUP).read_text() == "older"
    assert (tmp_path / f"{BACKUP}-2").stat().st_size > 0


class FullDisk(sqlite3.Connection):
    """A database beside which there is no room for another."""

    def backup(self, *_args: object, **_options: object) -> None:
        """Fail as SQLite does on a full disk."""
        raise sqlite3.OperationalError("database or disk is full")


def test_a_backup_that_fails_leaves_no_file(tmp_path: Path) -> None:
    """Half a backup is taken away again, however often one is tried."""
    target = tmp_path / BACKUP
    target.touch()

    with (
        closing(sqlite3.connect(":memory:", factory=FullDisk)) as full,
        pytest.raises(sqlite3.OperationalError, match="full"),
    ):
        _back_up(full, target)

    assert list(tmp_path.iterdir()) == []


def test_a_new_database_needs_no_backup(tmp_path: Path) -> None:
    """Where nothing was, nothing is kept."""
    Store.open(tmp_path / "learner.sqlite3", NOW, steps=LATER).close()

    assert [each.name for each in tmp_path.glob("*version*")] == []


def test_a_step_that_fails_is_no_damage(tmp_path: Path) -> None:
    """A database that cannot be migrated stays in its place, as it was."""
    path = tmp_path / "learner.sqlite3"
    before = made(path)

    with pytest.raises(StoreTrouble) as raised:
        Store.open(path, NOW, steps=BROKEN)

    assert raised.value.cause is StoreCause.FAILING
    assert path.read_bytes() == before


def make_first_version(path: Path) -> None:
    """Make a database as the first version had it, with one answer."""
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        migrate(old, STEPS[:1])
        old.execute("INSERT INTO runs VALUES (3, 'optin', 'mail', 'h', ?, ?, 1, 9, 0)", (AT, AT))
        old.execute("INSERT INTO actions VALUES (3, 0, 's', '{}', ?)", (AT,))
        old.execute(
            "INSERT INTO attempts VALUES "
            "(7, 3, 0, 'optin', 'mail', 'q', 'h', 'choice', '[]', 'wrong', 0.5, 2, 1, ?)",
            (AT,),
        )


def test_the_first_version_can_be_read_without_migrating(tmp_path: Path) -> None:
    """Where nothing can be written, places and answers of an older database are known."""
    path = tmp_path / "learner.sqlite3"
    make_first_version(path)
    before = path.read_bytes()
    store = Store.in_memory(path)

    assert store.places("optin")["mail"].position == 1
    assert [each.question for each in store.attempts("optin")] == ["q"]
    store.close()
    assert path.read_bytes() == before


def test_the_first_version_is_taken_over_whole(tmp_path: Path) -> None:
    """What version 1 held is there afterwards, still only added to, and a copy of it is kept."""
    path = tmp_path / "learner.sqlite3"
    make_first_version(path)

    store = Store.open(path, NOW)
    (attempt,) = store.attempts("optin")
    assert (attempt.question, attempt.verdict, attempt.share, attempt.tries) == (
        "q",
        "wrong",
        0.5,
        2,
    )
    assert (attempt.confidence, attempt.parts, attempt.seconds) == ("", Parts(), None)
    assert newest_attempt(store) == 7
    assert count_study_minutes(store) == 1
    with pytest.raises(sqlite3.IntegrityError, match="only added to"):
        store._connection.execute("DELETE FROM attempts")
    with pytest.raises(sqlite3.IntegrityError, match="only added to"):
        store._connection.execute("UPDATE attempts SET verdict = 'right'")
    begin(store, 2)
    store.close()
    kept = tmp_path / "learner.sqlite3.version-1-20260131-235959"
    with closing(sqlite3.connect(kept)) as copy:
        assert version_of(copy) == 1
        assert copy.execute("SELECT count(*) FROM attempts").fetchone() == (1,)


def test_killed_in_the_middle_of_a_migration(tmp_path: Path) -> None:
    """A step that was cut off is taken whole at the next start."""
    path = tmp_path / "learner.sqlite3"
    with program("stop-migrating", path) as process:
        assert line_of(process) == "stopped"

    store = Store.open(path, NOW)
    assert version_of(store._connection) == len(STEPS)
    assert len(store.attempts("optin")) == 1
    store.close()


def test_two_terminals_migrate_once(tmp_path: Path) -> None:
    """Terminals that start at the same moment take each step once between them."""
    path = tmp_path / "learner.sqlite3"
    made(path)
    together = Barrier(4)
    stores: list[Store] = []

    def start() -> None:
        together.wait()
        stores.append(Store.open(path, NOW, steps=LATER))

    terminals = [Thread(target=start) for _ in range(4)]
    for terminal in terminals:
        terminal.start()
    for terminal in terminals:
        terminal.join()

    assert len(stores) == 4
    assert stores[0]._connection.execute("SELECT count(*) FROM later").fetchone() == (1,)
    for store in stores:
        store.close()


def test_a_newer_database_is_refused_and_untouched(tmp_path: Path) -> None:
    """What a newer program wrote is only read: places are seen, nothing is saved."""
    path = tmp_path / "learner.sqlite3"
    made(path)
    store = Store.open(path, NOW, steps=LATER)
    store._connection.execute("ALTER TABLE runs ADD COLUMN mood TEXT NOT NULL DEFAULT 'good'")
    store.close()
    before = path.read_bytes()

    opened = open_store(path, NOW)

    assert opened.trouble is not None
    assert opened.trouble.cause is StoreCause.NEWER
    assert not opened.store.saved
    assert opened.store.places("optin")["two-words"].position == 5
    begin(opened.store, 1)
    opened.store.close()
    assert path.read_bytes() == before
