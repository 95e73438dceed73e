"""After erasing, nothing that was answered is found anywhere."""

from pathlib import Path

import pytest

from tests.learner.examples import NOW, attempt, begin, line_of, program
from tutor.errors import StoreCause, StoreTrouble
from tutor.learner.erasing import erase, files_of
from tutor.learner.migrations import STEPS
from tutor.learner.opening import open_store
from tutor.learner.people import Learner, learner_named
from tutor.learner.records import ActionRecord
from tutor.learner.store import Store

ANSWERED = "himitsu-no-kotae"


def learnt(learner: Learner) -> None:
    """Make a database that holds the secret, with a copy, a damaged one and a journal."""
    path = learner.database
    later = (*STEPS, ("CREATE TABLE later (x TEXT)",))
    for _ in range(2):
        store = Store.open(path, NOW)
        run = begin(store)
        record = ActionRecord(seq=0, step="s", action=ANSWERED, at=NOW)
        store.append(run.id, record, [attempt(0)], position=1, length=9, ended=False)
        store.close()
        Store.open(path, NOW, steps=later).close()
        with path.open("r+b") as file:
            file.seek(100)
            file.write(b"\xff" * 2000)
        opened = open_store(path, NOW)
        opened.store.close()
    store = Store.open(path, NOW)
    begin(store, 3)
    store.close()
    path.with_name(f"{path.name}-journal").write_bytes(ANSWERED.encode())
    for name in ("unanswered.jsonl", "bug-20260131-235959.txt"):
        path.with_name(name).write_text(ANSWERED)


def everything(folder: Path) -> bytes:
    """Return the bytes of all files below a folder."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", ["", "花子"])
def test_nothing_stays(home: Path, name: str) -> None:
    """Database, journal, copies and damaged ones go, and the report names each of them."""
    learner = learner_named(name)
    learnt(learner)
    files = files_of(learner)
    names = {each.name.removeprefix("learner.sqlite3")[:6] for each in files}
    assert names == {"", "-journ", ".versi", ".damag", "unansw", "bug-20"}
    assert ANSWERED.encode() in everything(home)

    erased = erase(learner)

    assert {file for file, _ in erased.files} == set(files)
    assert sum(size for _, size in erased.files) > 10_000
    assert (erased.runs, erased.attempts) == (1, 3)
    assert not any(path.is_file() for path in home.rglob("*"))
    assert not name or not learner.database.parent.exists()


def test_the_bytes_are_overwritten(tmp_path: Path) -> None:
    """A second name of the same file shows that its bytes are gone, not only its name."""
    learner = learner_named("")
    store = Store.open(learner.database, NOW)
    begin(store, 3)
    store.close()
    other_name = tmp_path / "link"
    other_name.hardlink_to(learner.database)
    size = other_name.stat().st_size
    erase(learner)

    assert other_name.read_bytes() == bytes(size)
    assert size > 0


def test_a_journal_is_overwritten_too(tmp_path: Path) -> None:
    """What a program that was killed left in its journal is gone as well."""
    learner = learner_named("")
    learnt(learner)
    other_name = tmp_path / "link"
    other_name.hardlink_to(learner.database.with_name("learner.sqlite3-journal"))
    erase(learner)

    assert other_name.read_bytes() == bytes(len(ANSWERED))


def test_a_linked_database(home: Path, tmp_path: Path) -> None:
    """A database that lies elsewhere is erased there, and the link with it."""
    elsewhere = tmp_path / "elsewhere.sqlite3"
    store = Store.open(elsewhere, NOW)
    begin(store, 1)
    store.close()
    learner = learner_named("")
    home.mkdir(exist_ok=True)
    learner.database.symlink_to(elsewhere)
    erased = erase(learner)

    assert erased.files[0][0] == elsewhere
    assert not elsewhere.exists()
    assert not learner.database.is_symlink()


def test_others_stay(home: Path) -> None:
    """Files of other learners and files that are not ours are left alone."""
    for name in ("", "anna", "花子"):
        Store.open(learner_named(name).database, NOW).close()
    mine = learner_named("anna").database.with_name("notes.txt")
    mine.write_text("mine")
    (home / "learner.sqlite3.bak").write_text("mine")
    erase(learner_named("anna"))
    erase(learner_named(""))

    left = sorted(path.name for path in home.rglob("*") if path.is_file())
    assert left == [
        "learner.sqlite3",
        "learner.sqlite3-journal",
        "learner.sqlite3.bak",
        "notes.txt",
    ]


def test_nothing_to_erase() -> None:
    """Where nothing is, nothing is removed."""
    erased = erase(learner_named("anna"))

    assert (erased.files, erased.runs, erased.attempts) == ((), 0, 0)


def test_while_another_program_writes() -> None:
    """A database that is being written to is left whole, and the learner is told."""
    learner = learner_named("")
    store = Store.open(learner.database, NOW)
    begin(store, 1)
    store.close()
    before = learner.database.read_bytes()
    with program("hold", learner.database, "IMMEDIATE") as holder:
        assert line_of(holder) == "held"
        with pytest.raises(StoreTrouble) as raised:
            erase(learner)

    assert raised.value.cause is StoreCause.LOCKED
    assert learner.database.read_bytes() == before


def test_a_file_that_is_no_database() -> None:
    """What stands in the database's place is removed, whatever it is."""
    learner = learner_named("")
    learner.database.write_bytes(b"no database at all")

    assert erase(learner).files == ((learner.database, 18),)
    assert not learner.database.exists()


def test_a_new_beginning() -> None:
    """After erasing one begins as on the first day."""
    learner = learner_named("")
    store = Store.open(learner.database, NOW)
    begin(store, 3)
    store.close()
    erase(learner)
    store = Store.open(learner.database, NOW)

    assert store.places("optin") == {}
    assert store.attempts("optin") == ()
    store.close()
