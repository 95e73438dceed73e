"""Every trouble has its words, and SQLite's codes lead to the right ones."""

import sqlite3
from pathlib import Path

import pytest

from tutor.errors import StoreCause
from tutor.learner.trouble import RunMoved, kept_aside, trouble, trouble_of


@pytest.mark.parametrize("cause", StoreCause)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_cause_has_its_words(cause: StoreCause, language: str) -> None:
    """Each cause says in each language that nothing is saved, and what to do."""
    told = trouble(cause, Path("/home/learner.sqlite3"), "the system's words")
    not_saved = {"ja": "保存されません", "en": "nothing is being saved"}

    assert not_saved[language] in told.message_in(language)
    assert "the system's words" in told.message_in(language)
    assert told.place == str(Path("/home/learner.sqlite3"))
    assert set(told.said) == set(told.advice) == {"ja", "en"}
    assert told.advice_in(language)


def test_other_troubles_speak_both_languages(tmp_path: Path) -> None:
    """What is kept aside and what moved on is told in both languages."""
    for told in (kept_aside(tmp_path / "a", tmp_path / "b"), RunMoved(1)):
        assert set(told.said) == set(told.advice) == {"ja", "en"}


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        (sqlite3.SQLITE_BUSY, StoreCause.LOCKED),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StoreCause.LOCKED),
        (sqlite3.SQLITE_READONLY, StoreCause.READ_ONLY),
        (sqlite3.SQLITE_READONLY_DIRECTORY, StoreCause.READ_ONLY),
        (sqlite3.SQLITE_READONLY_DBMOVED, StoreCause.GONE),
        (sqlite3.SQLITE_CANTOPEN, StoreCause.READ_ONLY),
        (sqlite3.SQLITE_FULL, StoreCause.FULL),
        (sqlite3.SQLITE_IOERR_WRITE, StoreCause.FAILING),
        (sqlite3.SQLITE_CORRUPT, StoreCause.DAMAGED),
        (sqlite3.SQLITE_NOTADB, StoreCause.DAMAGED),
    ],
)
def test_causes_of_codes(tmp_path: Path, code: int, cause: StoreCause) -> None:
    """SQLite's result code decides the cause."""
    error = sqlite3.OperationalError("so it is")
    error.sqlite_errorcode = code

    assert trouble_of(error, tmp_path).cause is cause


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    """When the file cannot be opened because it is not there, it is gone and not read-only."""
    error = sqlite3.OperationalError("unable to open database file")
    error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN

    assert trouble_of(error, tmp_path / "nowhere").cause is StoreCause.GONE


def test_an_sqlite_too_old_for_our_tables_is_no_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An SQLite that does not know STRICT calls our database malformed; it stays where it is."""
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    error = sqlite3.DatabaseError("malformed database schema (runs)")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT

    assert trouble_of(error, tmp_path).cause is StoreCause.NEWER
