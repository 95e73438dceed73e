"""A killed program and two at once lose nothing that was acknowledged."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from time import perf_counter

import pytest

from tests.learner.examples import NOW, action, attempt, begin, line_of, made, program
from tutor.learner.files import left_in_the_middle
from tutor.learner.opening import open_store
from tutor.learner.store import Store

LONGEST_COMMIT_SECONDS = 0.002


@pytest.mark.parametrize("seed", range(20))
def test_killed_at_any_moment(tmp_path: Path, seed: int) -> None:
    """Every acknowledged action is there after a kill, at most one more, and the file is sound."""
    path = tmp_path / "learner.sqlite3"
    chance = random.Random(seed)  # noqa: S311 - not a secret
    with program("write", path) as writer:
        run_id = int(line_of(writer))
        told = [line_of(writer) for _ in range(chance.randrange(1, 25))]
        until = perf_counter() + chance.uniform(0, LONGEST_COMMIT_SECONDS)
        while perf_counter() < until:
            pass
        writer.kill()
        assert writer.stdout is not None
        told += writer.stdout.read().split()
    acknowledged = int(told[-1]) + 1

    opened = open_store(path, NOW)
    count = len(opened.store.actions(run_id))
    assert opened.trouble is None
    assert count in (acknowledged, acknowledged + 1)
    assert opened.store.actions(run_id) == tuple(action(seq) for seq in range(count))
    assert opened.store.attempts("optin") == tuple(attempt(seq) for seq in range(count))
    assert opened.store.places("optin")["two-words"].position == count
    opened.store.close()
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA quick_check").fetchall() == [("ok",)]


def test_killed_in_the_middle_of_writing_the_file(tmp_path: Path) -> None:
    """Half a transaction that had reached the file is taken back at the next start."""
    path = tmp_path / "learner.sqlite3"
    before = made(path)
    with program("stop-in-the-middle", path) as writer:
        assert line_of(writer) == "stopped"
    assert left_in_the_middle(path)
    assert path.read_bytes() != before

    opened = open_store(path, NOW)
    assert opened.trouble is None
    assert opened.store.places("optin")["two-words"].position == 5
    assert len(opened.store.attempts("optin")) == 5
    assert opened.store.setting("half-0") is None
    opened.store.close()
    assert not left_in_the_middle(path)


def test_two_programs_on_one_run(tmp_path: Path) -> None:
    """What two terminals take at once in one run is all there, each action once."""
    path = tmp_path / "learner.sqlite3"
    store = Store.open(path, NOW)
    run = begin(store)
    with program("share", path, run.id, 40) as one, program("share", path, run.id, 40) as other:
        mine, theirs = (process.communicate()[0].split() for process in (one, other))

    assert len(mine) == len(theirs) == 40
    assert sorted(map(int, mine + theirs)) == list(range(80))
    assert store.actions(run.id) == tuple(action(seq) for seq in range(80))
    assert len(store.attempts("optin")) == 80
    store.close()


def test_two_programs_on_runs_of_their_own(tmp_path: Path) -> None:
    """Two terminals in different runs do not lose each other's actions."""
    path = tmp_path / "learner.sqlite3"
    store = Store.open(path, NOW)
    runs = [begin(store, lesson="mail"), begin(store, lesson="two-words")]
    with (
        program("share", path, runs[0].id, 40) as one,
        program("share", path, runs[1].id, 40) as other,
    ):
        for process in (one, other):
            process.communicate()

    assert [len(store.actions(run.id)) for run in runs] == [40, 40]
    assert store._connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    store.close()
