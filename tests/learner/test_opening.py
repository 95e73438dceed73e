"""Whatever the disk holds, a lesson can be played and no byte is lost."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.learner.examples import NOW, action, attempt, begin, line_of, made, program, take
from tutor.errors import StoreCause, StoreTrouble
from tutor.learner import connection
from tutor.learner.opening import Opened, open_store, open_unsaved, recover
from tutor.learner.records import ActionRecord
from tutor.learner.store import Store
from tutor.learner.trouble import trouble

KEPT = "learner.sqlite3.damaged-20260131-235959"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the database is."""
    return tmp_path / "learner.sqlite3"


@pytest.fixture(autouse=True)
def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_SECONDS", 0.05)


@cache
def sound() -> bytes:
    """Return the bytes of a sound database with a run of five actions."""
    with tempfile.TemporaryDirectory() as folder:
        return made(Path(folder) / "learner.sqlite3")


def cause_of(opened: Opened) -> StoreCause | None:
    """Return why, when something has to be told."""
    return None if opened.trouble is None else opened.trouble.cause


def play(opened: Opened) -> None:
    """Play a little; it must work with every store that was opened."""
    run = begin(opened.store, 2, lesson="mail")
    take(opened.store, run, 2)

    assert len(opened.store.actions(run.id)) == 3
    assert opened.store.places("optin")["mail"].position == 3


def test_a_first_start(tmp_path: Path) -> None:
    """The folders are made, the database is begun, and there is nothing to tell."""
    opened = open_store(tmp_path / "a" / "b" / "learner.sqlite3", NOW)

    assert opened.trouble is None
    assert opened.store.saved
    play(opened)
    opened.store.close()


def test_a_name_with_signs_that_mean_something_in_an_address(tmp_path: Path) -> None:
    """A folder may have any name."""
    path = tmp_path / "100% 学習?mode=ro #1" / "learner.sqlite3"
    opened = open_store(path, NOW)
    play(opened)
    opened.store.close()

    assert path.stat().st_size > 0


@pytest.mark.parametrize("content", [b"", b"x"])
def test_an_empty_file_is_a_beginning(path: Path, content: bytes) -> None:
    """A file without a byte, or the one that SQLite itself may write, holds nothing."""
    path.write_bytes(content)
    opened = open_store(path, NOW)

    assert opened.trouble is None
    play(opened)
    opened.store.close()


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (address TEXT)")
        other.execute("INSERT INTO bookmarks VALUES ('https://example.org')")
        other.commit()


def with_its_mark(path: Path) -> None:
    another_program(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 1234")
        other.execute("PRAGMA user_version = 1")


def without_version(path: Path) -> None:
    made(path)
    with closing(sqlite3.connect(path)) as ours:
        ours.execute("PRAGMA user_version = 0")


def without_a_table(path: Path) -> None:
    made(path)
    with closing(sqlite3.connect(path)) as ours:
        ours.execute("DROP TABLE settings")


def flipped_in(words: bytes, letter: int) -> Callable[[Path], object]:
    """Return a damage of one letter, near where the file has these words."""

    def damage(path: Path) -> None:
        content = bytearray(made(path))
        content[content.index(words) + letter] ^= 0x80
        path.write_bytes(content)

    return damage


DAMAGES: dict[str, Callable[[Path], object]] = {
    "two letters": lambda path: path.write_text("no"),
    "a text": lambda path: path.write_text("これは記録ではありません。\n" * 300, "utf-8"),
    "zeros": lambda path: path.write_bytes(bytes(8192)),
    "random bytes": lambda path: path.write_bytes(os.urandom(20_000)),
    "a sound beginning": lambda path: path.write_bytes(b"SQLite format 3\x00" + bytes(5000)),
    "another program's": another_program,
    "another program's, marked": with_its_mark,
    "its version lost": without_version,
    "a table lost": without_a_table,
    "a letter of a column's name": flipped_in(b"touched_at TEXT", 3),
    "a letter that is none": flipped_in(b"TEXT NOT NULL", 3),
    "a table that is referred to": flipped_in(b"REFERENCES runs", 11),
    "a verdict": flipped_in(b"'shown'", 2),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_no_record_of_ours_is_kept_aside(path: Path, damage: str) -> None:
    """It is moved as it is, a new database is begun, and the learner is told where it went."""
    DAMAGES[damage](path)
    before = path.read_bytes()
    opened = open_store(path, NOW)

    assert opened.trouble is not None
    assert opened.trouble.cause is StoreCause.DAMAGED
    assert KEPT in opened.trouble.in_language("ja")
    assert KEPT in opened.trouble.in_language("en")
    assert opened.store.saved
    play(opened)
    opened.store.close()
    assert path.with_name(KEPT).read_bytes() == before
    again = open_store(path, NOW)
    assert again.trouble is None
    again.store.close()


@pytest.mark.parametrize(
    "length", [2, 15, 16, 99, 100, 101, 511, 512, 4095, 4096, 4097, 8192, 20_000, -4096, -100, -1]
)
def test_a_truncated_file_is_kept_aside(path: Path, length: int) -> None:
    """A file that was cut off anywhere is noticed at once."""
    path.write_bytes(sound()[:length])
    opened = open_store(path, NOW)

    assert cause_of(opened) is StoreCause.DAMAGED
    play(opened)
    opened.store.close()
    assert path.with_name(KEPT).read_bytes() == sound()[:length]


@settings(max_examples=120, deadline=None)
@given(place=st.one_of(st.integers(0, 107), st.integers(0, 60_000)), bit=st.integers(0, 7))
def test_a_flipped_bit_loses_nothing(place: int, bit: int) -> None:
    """With any one bit flipped, it works on, or is kept aside, or is left alone byte for byte."""
    flipped = bytearray(sound())
    flipped[place % len(flipped)] ^= 1 << bit
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "learner.sqlite3"
        path.write_bytes(flipped)
        opened = open_store(path, NOW)
        play(opened)
        opened.store.close()

        match cause_of(opened):
            case None:
                assert opened.store.saved
            case StoreCause.DAMAGED:
                assert path.with_name(KEPT).read_bytes() == flipped
            case _:
                assert not opened.store.saved
                assert path.read_bytes() == flipped


def test_older_damaged_files_are_never_overwritten(path: Path) -> None:
    """Each damaged file gets a name that nobody had."""
    for text in ("one", "two", "three"):
        path.write_text(text)
        open_store(path, NOW).store.close()

    kept = sorted(path.parent.glob("*.damaged-*"))
    assert [(each.name, each.read_text()) for each in kept] == [
        (KEPT, "one"),
        (f"{KEPT}-2", "two"),
        (f"{KEPT}-3", "three"),
    ]


def test_the_journal_goes_with_its_database(path: Path) -> None:
    """A journal is kept beside the damaged database under the name that SQLite looks for."""
    path.write_text("damaged")
    path.with_name("learner.sqlite3-journal").write_bytes(b"journal")
    open_store(path, NOW).store.close()

    assert path.with_name(KEPT).read_text() == "damaged"
    assert path.with_name(f"{KEPT}-journal").read_bytes() == b"journal"


def test_another_terminal_was_quicker(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two terminals that find the same damage do not move each other's new database aside."""
    path.write_text("damaged")

    def open_late(*_: object, **__: object) -> Store:
        monkeypatch.undo()
        path.rename(path.with_name(KEPT))
        made(path)
        raise trouble(StoreCause.DAMAGED, path)

    monkeypatch.setattr(Store, "open", open_late)
    opened = open_store(path, NOW)

    assert opened.trouble is None
    assert len(opened.store.attempts("optin")) == 5
    opened.store.close()


def test_a_damaged_file_that_cannot_be_moved(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When moving fails, file and journal stay as they were and the lesson is played unsaved."""
    path.write_text("damaged")
    path.with_name("learner.sqlite3-journal").write_text("journal")
    replace = Path.replace

    def refuse(place: Path, target: Path) -> Path:
        if place == path:
            raise PermissionError("not allowed")
        return replace(place, target)

    monkeypatch.setattr(Path, "replace", refuse)
    opened = open_store(path, NOW)

    assert cause_of(opened) is StoreCause.DAMAGED
    assert not opened.store.saved
    play(opened)
    opened.store.close()
    assert {each.name: each.read_text() for each in path.parent.iterdir()} == {
        "learner.sqlite3": "damaged",
        "learner.sqlite3-journal": "journal",
    }


@pytest.mark.parametrize(
    ("place", "cause"),
    [
        ("/dev/full", StoreCause.NOT_A_FILE),
        ("/proc/tutor/learner.sqlite3", StoreCause.NO_FOLDER),
        ("a-file/learner.sqlite3", StoreCause.NO_FOLDER),
        ("a-file/home/learner.sqlite3", StoreCause.NO_FOLDER),
        ("a-folder", StoreCause.NOT_A_FILE),
    ],
)
def test_a_place_where_no_file_can_be(tmp_path: Path, place: str, cause: StoreCause) -> None:
    """Where no database can be, the lesson is played unsaved, and the learner is told why."""
    (tmp_path / "a-file").write_text("here")
    (tmp_path / "a-folder").mkdir()
    opened = open_store(tmp_path / place, NOW)

    assert cause_of(opened) is cause
    assert not opened.store.saved
    play(opened)
    opened.store.close()
    assert (tmp_path / "a-file").read_text() == "here"
    assert list((tmp_path / "a-folder").iterdir()) == []


@pytest.mark.parametrize(
    ("lock", "seen"), [("IMMEDIATE", ["mail", "two-words"]), ("EXCLUSIVE", ["mail"])]
)
def test_locked_by_another_program(path: Path, lock: str, seen: list[str]) -> None:
    """While another program holds the file the lesson is played unsaved; then all is well."""
    made(path)
    with program("hold", path, lock) as holder:
        assert line_of(holder) == "held"
        opened = open_store(path, NOW)

        assert cause_of(opened) is StoreCause.LOCKED
        assert not opened.store.saved
        play(opened)
        assert sorted(opened.store.places("optin")) == seen

    again = recover(opened.store, NOW)
    assert again.trouble is None
    assert sorted(again.store.places("optin")) == ["two-words"]
    again.store.close()


@pytest.mark.parametrize("denied", ["learner.sqlite3", "home"])
def test_what_the_system_calls_read_only_is_only_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, denied: str
) -> None:
    """A file or folder without the right to write is not even opened for writing."""
    path = tmp_path / "home" / "learner.sqlite3"
    path.parent.mkdir()
    before = made(path)
    monkeypatch.setattr(os, "access", lambda place, _mode: Path(place).name != denied)
    opened = open_store(path, NOW)

    assert cause_of(opened) is StoreCause.READ_ONLY
    play(opened)
    assert sorted(opened.store.places("optin")) == ["mail", "two-words"]
    opened.store.close()
    assert path.read_bytes() == before


@pytest.fixture
def open_home() -> Iterator[Path]:
    """Return a folder that every user of the machine can reach."""
    home = Path(tempfile.mkdtemp())
    home.chmod(0o777)
    yield home
    home.chmod(0o777)
    shutil.rmtree(home)


@pytest.mark.parametrize(
    ("name", "modes", "told"),
    [
        ("learner.sqlite3", {"learner.sqlite3": 0o444}, "read-only False mail two-words"),
        ("learner.sqlite3", {"": 0o555}, "read-only False mail two-words"),
        ("new/learner.sqlite3", {"": 0o555}, "no-folder False mail"),
        ("learner.sqlite3", {"learner.sqlite3": 0}, "read-only False mail"),
        ("learner.sqlite3", {"": 0}, "read-only False mail"),
    ],
)
def test_without_the_rights(open_home: Path, name: str, modes: dict[str, int], told: str) -> None:
    """A real user without real rights gets a lesson, and nothing of the file is changed."""
    before = made(open_home / "learner.sqlite3")
    (open_home / "learner.sqlite3").chmod(0o666)
    for place, mode in modes.items():
        (open_home / place).chmod(mode)
    with program("open-as-nobody", open_home / name) as nobody:
        assert line_of(nobody) == told

    open_home.chmod(0o777)
    (open_home / "learner.sqlite3").chmod(0o666)
    assert (open_home / "learner.sqlite3").read_bytes() == before


def test_a_disk_without_room_for_a_new_database(path: Path) -> None:
    """With a full disk the places that are there are seen, and the lesson is played unsaved."""
    path.write_bytes(sound())
    opened = open_unsaved(path, trouble(StoreCause.FULL, path))

    assert cause_of(opened) is StoreCause.FULL
    assert sorted(opened.store.places("optin")) == ["two-words"]
    play(opened)
    opened.store.close()
    assert path.read_bytes() == sound()


def test_recovering_after_the_file_was_deleted(path: Path) -> None:
    """A session whose file is gone writes its whole run again, answers and all."""
    store = Store.open(path, NOW)
    begin(store, 3)
    path.unlink()
    opened = recover(store, NOW)
    run = begin(opened.store, 4)
    opened.store.close()

    assert opened.trouble is None
    again = Store.open(path, NOW)
    assert again.latest_run("optin", "two-words") == run
    assert again.actions(run.id) == tuple(action(seq) for seq in range(4))
    assert again.attempts("optin") == tuple(attempt(seq) for seq in range(4))
    again.close()


def all_actions(store: Store) -> list[ActionRecord]:
    """Return every action of the first sixty runs."""
    return [each for run_id in range(1, 61) for each in store.actions(run_id)]


def test_recovering_from_damage_found_late(path: Path) -> None:
    """Damage deep in a large file is found when it is met; then that file is kept aside."""
    store = Store.open(path, NOW)
    for number in range(60):
        begin(store, 60, lesson=f"lesson-{number}")
    store.close()
    damaged = bytearray(path.read_bytes())
    assert len(damaged) > connection.SMALL_BYTES
    page = damaged.index(b"Continue", len(damaged) // 2) // 4096 * 4096
    damaged[page : page + 64] = bytes(64)
    path.write_bytes(damaged)
    opened = open_store(path, NOW)
    assert opened.trouble is None
    with pytest.raises(StoreTrouble) as raised:
        all_actions(opened.store)
    assert raised.value.cause is StoreCause.DAMAGED

    again = recover(opened.store, NOW)

    assert cause_of(again) is StoreCause.DAMAGED
    assert again.store.saved
    play(again)
    again.store.close()
    assert path.with_name(KEPT).read_bytes() == damaged


def test_recovering_while_the_disk_does_not_write(path: Path) -> None:
    """When the disk still refuses, the store that comes back is one in memory."""
    made(path)
    store = Store.open(path, NOW)
    with program("hold", path, "IMMEDIATE") as holder:
        assert line_of(holder) == "held"
        opened = recover(store, NOW)

    assert cause_of(opened) is StoreCause.LOCKED
    assert not opened.store.saved
    play(opened)
    opened.store.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(path: Path) -> None:
    """With a pipe in the place of the database the lesson goes on unsaved, and at once."""
    os.mkfifo(path)

    opened = open_store(path, NOW)

    assert opened.trouble is not None
    assert opened.trouble.cause is StoreCause.NOT_A_FILE
    opened.store.close()
