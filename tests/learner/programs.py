"""Programs that use the learner's database beside the test, and are killed by it.

`python -m tests.learner.programs NAME ARGUMENT…`; each prints what the test waits for.
"""

import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

from tests.learner.examples import AT, NOW, action, attempt, begin, take
from tutor.errors import StoreCause, StoreTrouble
from tutor.learner.importing import import_file
from tutor.learner.migrations import STEPS, migrate
from tutor.learner.opening import open_store
from tutor.learner.store import Store
from tutor.learner.trouble import RunMoved
from tutor.study.digesting import bring_up_to_date


def write(path: str) -> None:
    """Take actions in a new run until killed; print each when it has been acknowledged."""
    store = Store.open(Path(path), NOW)
    run = begin(store)
    print(run.id)
    seq = 0
    while True:
        take(store, run, seq)
        print(seq)
        seq += 1


def share(path: str, run_id: str, count: str) -> None:
    """Take a number of actions in a run that others go on with too; print those that were ours."""
    store = Store.open(Path(path), NOW)
    seq = 0
    for _ in range(int(count)):
        while True:
            try:
                store.append(
                    int(run_id), action(seq), [attempt(seq)], position=seq, length=99, ended=False
                )
            except RunMoved:
                seq = len(store.actions(int(run_id)))
            else:
                break
        print(seq)


def hold(path: str, lock: str) -> None:
    """Hold a lock of SQLite's on the file until killed."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"BEGIN {lock}")
    print("held")
    sys.stdin.read()


def stop_in_the_middle(path: str) -> None:
    """Bring half a transaction to the file, and wait there to be killed."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE runs SET position = 999, lesson = 'overwritten'")
    for number in range(200):
        connection.execute("INSERT INTO settings VALUES (?, ?)", (f"half-{number}", "x" * 900))
    print("stopped")
    sys.stdin.read()


def stop_migrating(path: str) -> None:
    """Make a database of the first version, and wait in the middle of its migration."""
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, STEPS[:1])
    connection.execute("INSERT INTO runs VALUES (1, 'optin', 'l', 'h', ?, ?, 1, 9, 0)", (AT, AT))
    connection.execute("INSERT INTO actions VALUES (1, 0, 's', '{}', ?)", (AT,))
    connection.execute(
        "INSERT INTO attempts VALUES "
        "(1, 1, 0, 'optin', 'l', 'q', 'h', 'choice', '[]', 'right', 1.0, 1, 0, ?)",
        (AT,),
    )
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    for statement in STEPS[1]:
        connection.execute(statement)
    print("stopped")
    sys.stdin.read()


def digest(path: str) -> None:
    """Work cards and beliefs out until killed, from nothing each time; print each time."""
    store = Store.open(Path(path), NOW)
    while True:
        with store.writing() as connection:
            connection.execute("DELETE FROM digests")
        bring_up_to_date(store)
        print("done")


def answer(path: str, number: str, count: str) -> None:
    """Answer questions in a run of our own, and work out the cards after each."""
    store = Store.open(Path(path), NOW)
    run = begin(store, lesson=f"lesson-{number}")
    for seq in range(int(count)):
        while True:
            try:
                take(store, run, seq)
                bring_up_to_date(store)
            except RunMoved:
                break
            except StoreTrouble as error:
                assert error.cause is StoreCause.LOCKED  # noqa: PT017 - this is no test
            else:
                break


def bring_back(path: str, file: str) -> None:
    """Import a file; it is killed in the middle."""
    store = Store.open(Path(path), NOW)
    print("begun")
    import_file(store, Path(file))
    print("done")


def outgrow(path: str) -> None:
    """Meet a limit on the size of files, then go on when it is lifted."""
    import resource

    store = Store.open(Path(path), NOW)
    run = begin(store)
    limit = Path(path).stat().st_size + 8192
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    seq = 0
    try:
        while True:
            store.append(run.id, action(seq, "x" * 1000), position=seq, length=99, ended=False)
            seq += 1
    except StoreTrouble as error:
        print(error.cause)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    store.append(run.id, action(seq, "x" * 1000), position=seq, length=99, ended=False)
    print(seq == len(store.actions(run.id)) - 1)


def open_as_nobody(path: str) -> None:
    """Open a database without the rights of the superuser; print what was had of it."""
    import urllib.parse  # noqa: F401 - pathlib imports it late, from where nobody may not read

    if os.geteuid() == 0:
        os.setuid(65534)
    opened = open_store(Path(path), NOW)
    cause = None if opened.trouble is None else opened.trouble.cause
    run = begin(opened.store, 2, lesson="mail")
    take(opened.store, run, 2)
    print(cause, opened.store.saved, *sorted(opened.store.places("optin")))


PROGRAMS: dict[str, Callable[..., None]] = {
    "write": write,
    "share": share,
    "hold": hold,
    "stop-in-the-middle": stop_in_the_middle,
    "stop-migrating": stop_migrating,
    "digest": digest,
    "answer": answer,
    "bring-back": bring_back,
    "outgrow": outgrow,
    "open-as-nobody": open_as_nobody,
}

if __name__ == "__main__":
    PROGRAMS[sys.argv[1]](*sys.argv[2:])
