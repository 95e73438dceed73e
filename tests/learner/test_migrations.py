"""A step and the record of its version are one transaction, after a backup that is kept."""

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Barrier, Thread

import pytest

from tests.learner.examples import NOW, begin, made
from tutor.errors import StoreCause, StoreTrouble
from tutor.learner.migrations import STEPS, migrate, version_of
from tutor.learner.opening import open_store
from tutor.learner.store import Store

TABLES = {"runs", "actions", "attempts", "settings"}
LATER = (*STEPS, ("CREATE TABLE later (x TEXT)", "INSERT INTO later VALUES ('here')"))
BROKEN = (*STEPS, ("CREATE TABLE later (x TEXT)", "INSERT INTO nowhere VALUES (1)"))
BACKUP = "learner.sqlite3.version-1-20260131-235959"


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
