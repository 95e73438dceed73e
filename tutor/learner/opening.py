"""Opening the learner's database whatever state the disk is in, so that a lesson can be played.

Decides what happens to a database that cannot be used: a damaged one is moved aside and kept, any
other trouble leads to a store in memory. Never raises for the state of a disk. The tests pin that
no byte of a database that cannot be used is lost.
"""

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from tutor.errors import StoreCause, StoreTrouble
from tutor.learner.files import identity_of, set_aside
from tutor.learner.store import Store
from tutor.learner.trouble import kept_aside, trouble


class Opened(Struct, frozen=True, kw_only=True):
    """A store to work with, and what the learner has to be told about it.

    With a trouble, `store.saved` says whether what happens from now on is kept.
    """

    store: Store
    trouble: StoreTrouble | None


def open_store(path: Path, now: datetime, *, suspicious: bool = False) -> Opened:
    """Open the learner's database, or the best that can be had in its place.

    Args:
        path: its file; the folder is made when it is missing.
        now: the moment, for the names of files that are kept.
        suspicious: something went wrong before, so check every page.
    Returns: a store that can be used, in every case.
    """
    found = identity_of(path)
    try:
        return Opened(store=Store.open(path, now, suspicious=suspicious), trouble=None)
    except StoreTrouble as error:
        if error.cause is not StoreCause.DAMAGED:
            return open_unsaved(path, error)
    try:
        # Another terminal may have moved it aside already, and begun a new one.
        told = kept_aside(path, set_aside(path, now)) if identity_of(path) == found else None
        return Opened(store=Store.open(path, now, suspicious=suspicious), trouble=told)
    except OSError as error:
        return open_unsaved(path, trouble(StoreCause.DAMAGED, path, str(error)))
    except StoreTrouble as error:
        return open_unsaved(path, error)


def open_unsaved(path: Path, why: StoreTrouble) -> Opened:
    """Open a store that keeps nothing, but knows the places that can still be read.

    Args:
        path: the file that cannot be used; it is not changed.
        why: what the learner is told.
    Returns: the store in memory, and `why`.
    """
    return Opened(store=Store.in_memory(path), trouble=why)


def recover(store: Store, now: datetime) -> Opened:
    """Open the database again after an action could not be saved.

    The caller then begins its run anew with the whole log, `start_run(…, actions=log)`; should
    that fail too, it does the same with what `open_unsaved` gives.

    Args:
        store: the store that failed, or one in memory; it is closed.
        now: the moment.
    Returns: a store that has been seen to write to the disk, or one in memory and the trouble.
    """
    store.close()
    opened = open_store(store.path, now, suspicious=True)
    try:
        opened.store.prove_writable()
    except StoreTrouble as error:
        opened.store.close()
        return open_unsaved(store.path, error)
    return opened
