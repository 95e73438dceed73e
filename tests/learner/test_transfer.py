"""Everything can be taken away and brought back; a broken file changes nothing."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.learner.examples import NOW, begin, line_of, program, take
from tests.study.answers import attempts, record
from tutor.errors import NotFound
from tutor.learner import derived
from tutor.learner.exporting import export_lines
from tutor.learner.importing import BadImport, Imported, import_file
from tutor.learner.records import Attempt
from tutor.learner.reports import Report, add_report
from tutor.learner.store import Store
from tutor.study.digesting import bring_up_to_date

TABLES = (
    *("settings", "runs", "actions", "attempts", "reports"),
    *("study_minutes", "cards", "beliefs"),
)
REPORT = Report(
    course="optin",
    lesson="mail",
    question="q-checkbox",
    content_hash="c0ffee",
    question_hash="beef",
    answer='["2"]',
    note="どちらも正しい",
    at=NOW,
)
TAKEN = Imported(runs=2, actions=4, attempts=4, settings=1, reports=1)
DEEP = b"[" * 100_000


def content(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of a database."""
    bring_up_to_date(store)
    return {
        table: store._connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()  # noqa: S608 - our own tables
        for table in TABLES
    }


def exported(store: Store) -> bytes:
    """Return the export of a database."""
    return b"".join(export_lines(store, NOW))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return a database with a run of three actions, another one, and a setting."""
    store = Store.open(tmp_path / "learner.sqlite3", NOW)
    run = begin(store, 2)
    begin(store, 1, lesson="mail")
    take(store, run, 2)
    store.set_setting("language", "ja")
    add_report(store, REPORT)
    yield store
    store.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    """Return an empty database."""
    store = Store.open(tmp_path / "other" / "learner.sqlite3", NOW)
    yield store
    store.close()


@settings(max_examples=30, deadline=None)
@given(st.lists(attempts, max_size=8), st.dictionaries(st.sampled_from("abc"), st.text("é\n同")))
def test_import_after_export_is_identity(recorded: list[Attempt], chosen: dict[str, str]) -> None:
    """On another machine there are the same rows, cards and beliefs, and the same export."""
    with TemporaryDirectory() as name:
        here, there = (Store.open(Path(name) / each / "l.sqlite3", NOW) for each in "ab")
        record(here, *recorded)
        for setting, value in chosen.items():
            here.set_setting(setting, value)
        file = Path(name) / "export.jsonl"
        file.write_bytes(exported(here))
        taken = import_file(there, file)

        assert taken.attempts == len(recorded)
        assert content(there) == content(here)
        assert exported(there) == file.read_bytes()
        here.close()
        there.close()


def test_the_form(store: Store) -> None:
    """A reader of JSON lines finds a header, then every record with its kind."""
    lines = [json.loads(line) for line in exported(store).splitlines()]

    assert lines[0] == {
        "is": "header",
        "format": "tutor-learner-data",
        "version": 1,
        "exported_at": "2026-01-31T23:59:59.123Z",
        "settings": 1,
        "runs": 2,
        "actions": 4,
        "attempts": 4,
        "reports": 1,
    }
    assert [line["is"] for line in lines[1:]] == (
        ["setting"] + ["run"] * 2 + ["action"] * 4 + ["attempt"] * 4 + ["report"]
    )
    assert lines[-2]["question"] == lines[-1]["question"] == "q-checkbox"


def test_nothing_is_written_while_it_is_read(store: Store) -> None:
    """An export shows one moment, even when it takes a while."""
    lines = export_lines(store, NOW)
    first = next(lines)
    rest = list(lines)
    store.set_setting("theme", "dark")

    assert first.startswith(b'{"is":"header"')
    assert not any(b"theme" in line for line in rest)


def test_a_database_that_is_not_empty(store: Store, tmp_path: Path) -> None:
    """Two records are never mixed: the import is refused, with what to do instead."""
    file = tmp_path / "export.jsonl"
    file.write_bytes(exported(store))
    before = content(store)

    with pytest.raises(BadImport) as raised:
        import_file(store, file)

    assert "--learner" in raised.value.advice_in("en")
    assert content(store) == before


def _line(number: int, change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def changed(data: bytes) -> bytes:
        lines = data.splitlines(keepends=True)
        lines[number] = change(lines[number])
        return b"".join(lines)

    return changed


def _put(number: int, old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    return _line(number, lambda line: line.replace(old, new))


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _data: b"",
    "binary": lambda _data: bytes(range(256)) * 10,
    "a database": lambda _data: b"SQLite format 3\x00" + bytes(500),
    "other JSON": lambda _data: b'{"a": 1}\n',
    "another format": _put(0, b"tutor-learner-data", b"other-data"),
    "newer": _put(0, b'"version":1', b'"version":2'),
    "older than the first": _put(0, b'"version":1', b'"version":0'),
    "header of text": _put(0, b'"runs":2', b'"runs":"2"'),
    "deep": lambda data: data + DEEP + b"\n",
    "long line": lambda data: data + b'"' + b"x" * 5_000_000 + b'"\n',
    "no header": lambda data: data.split(b"\n", 1)[1],
    "two headers": lambda data: data.split(b"\n", 1)[0] + b"\n" + data,
    "cut in a line": lambda data: data[:-10],
    "cut at the end": lambda data: data[:-1],
    "cut after a line": lambda data: b"".join(data.splitlines(keepends=True)[:-1]),
    "a line twice": lambda data: data + data.splitlines(keepends=True)[-1],
    "a run twice": _line(3, lambda line: line.replace(b'"id":2', b'"id":1')),
    "a gap": _line(5, lambda line: line.replace(b'"seq":1', b'"seq":5')),
    "an action of no run": _put(7, b'"run":2', b'"run":9'),
    "an attempt of no action": _put(-2, b'"seq":2', b'"seq":8'),
    "an unknown verdict": _put(-2, b'"right"', b'"splendid"'),
    "an unknown field": _put(-2, b'"hints":0', b'"hints":0,"mood":1'),
    "a share above the whole": _put(-2, b'"share":1.0', b'"share":1.5'),
    "a negative number": _put(-2, b'"tries":1', b'"tries":-1'),
    "a huge number": _put(2, b'"position":3', b'"position":99999999999999999999'),
    "no time zone": _put(2, b"Z", b""),
    "a time in ages": _put(2, b"2026-", b"9998-"),
    "a time long ago": _put(4, b"2026-", b"0001-"),
    "no letter": _put(4, b"step-0", b"\xff\xfe"),
    "half a letter": _put(4, b"step-0", rb"\ud800"),
    "a null letter in a name": _put(4, b'"step"', b'"st\\u0000ep"'),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_file_changes_nothing(
    broken: str, store: Store, empty: Store, tmp_path: Path
) -> None:
    """Whatever is wrong with a file, it is told with its line, and the database stays empty."""
    file = tmp_path / "export.jsonl"
    whole = exported(store)
    file.write_bytes(BROKEN[broken](whole))
    assert file.read_bytes() != whole

    with pytest.raises(BadImport) as raised:
        import_file(empty, file)

    assert raised.value.place.startswith(str(file))
    assert set(raised.value.said) == {"ja", "en"}
    assert not any(content(empty).values())
    file.write_bytes(whole)
    assert import_file(empty, file) == TAKEN


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=40), st.integers(0, 1400), st.integers(0, 60))
def test_any_bytes(put: bytes, at: int, over: int) -> None:
    """A file that was changed anywhere is taken whole or not at all."""
    with TemporaryDirectory() as name:
        here, there = (Store.open(Path(name) / each / "l.sqlite3", NOW) for each in "ab")
        begin(here, 2)
        whole = exported(here)
        file = Path(name) / "export.jsonl"
        file.write_bytes(whole[:at] + put + whole[at + over :])
        try:
            import_file(there, file)
        except BadImport:
            assert not any(content(there).values())
        else:
            assert len(there.attempts("optin")) <= 2
            content(there)
        here.close()
        there.close()


def test_no_file(empty: Store, tmp_path: Path) -> None:
    """A file that is not there is told apart from one that is broken."""
    with pytest.raises(NotFound):
        import_file(empty, tmp_path / "nowhere.jsonl")
    with pytest.raises(BadImport):
        import_file(empty, tmp_path)


@pytest.mark.parametrize("seed", range(6))
def test_killed_while_importing(tmp_path: Path, seed: int) -> None:
    """A kill leaves the database empty or with everything in it, and sound."""
    here = Store.open(tmp_path / "here.sqlite3", NOW)
    begin(here, 1500)
    file = tmp_path / "export.jsonl"
    file.write_bytes(exported(here))
    here.close()
    path = tmp_path / "there.sqlite3"
    with program("bring-back", path, file) as process:
        assert line_of(process) == "begun"
        until = perf_counter() + seed * 0.02
        while perf_counter() < until:
            pass
        process.kill()
    there = Store.open(path, NOW, suspicious=True)

    assert len(there.attempts("optin")) in (0, 1500)
    assert len(there.places("optin")) == bool(there.attempts("optin"))
    there.close()


def test_places_and_settings_are_there(store: Store, empty: Store, tmp_path: Path) -> None:
    """The lessons go on where they were left, in the language that was chosen."""
    file = tmp_path / "export.jsonl"
    file.write_bytes(exported(store))
    import_file(empty, file)

    assert empty.places("optin") == store.places("optin")
    assert empty.setting("language") == "ja"
    run = empty.latest_run("optin", "two-words")
    assert run is not None
    take(empty, run, 3)
    assert derived.newest_attempt(empty) == 5


def test_the_whole_database_is_exported() -> None:
    """No table is forgotten: each is either exported or follows from what is."""
    followed = {"study_minutes", "cards", "beliefs", "digests", "lost_questions"}
    with TemporaryDirectory() as name:
        store = Store.open(Path(name) / "l.sqlite3", NOW)
        rows = store._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = {table for (table,) in rows}
        store.close()

    assert tables - followed == {"settings", "runs", "actions", "attempts", "reports"}
