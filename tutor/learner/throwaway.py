"""A store for those who only try a lesson out: nothing in it outlives it, nothing is read or kept.

Owns that the learner's database is never touched: unlike a store in memory that stands in for one
which failed, this one never looks for a disk again.
"""

import os
from pathlib import Path

from tutor.learner.connection import connect_memory
from tutor.learner.store import Store


def throwaway_store() -> Store:
    """Open an empty store in memory that passes for a saved one."""
    nowhere = Path(os.devnull) / "tutor.db"  # no file can be there
    return Store(connect_memory(nowhere), nowhere, saved=True)
