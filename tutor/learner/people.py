"""The learners who share a machine: their names, and who has a database of their own.

Owns which names can be folders on every system, and the list of those that are there. Nothing is
created here. The tests pin that no name leads out of the folder of learners.
"""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from tutor.errors import ExitCode, TutorError
from tutor.paths import DATABASE_NAME, database_file, learners_folder

LONGEST_NAME = 40

_ALSO_ALLOWED = frozenset(" -_.'・ー々")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)


class Learner(Struct, frozen=True, kw_only=True):
    """Somebody who learns on this machine; the one without a name was here first."""

    name: str
    database: Path


class BadName(TutorError):  # noqa: N818 - named for what the user is told
    """The name of a learner cannot be that of a folder."""

    exit_code = ExitCode.USAGE

    def __init__(self, name: str) -> None:
        super().__init__(
            {
                "ja": f"「{name}」は学習者の名前に使えません。",
                "en": f"A learner cannot be called “{name}”.",
            },
            advice={
                "ja": f"文字と数字を{LONGEST_NAME}字まで。間には空白と - _ . も使えます。",
                "en": f"Use up to {LONGEST_NAME} letters and digits; spaces and - _ . between.",
            },
        )


def learner_named(name: str) -> Learner:
    """Return the learner with this name, who need not have a database yet.

    Args:
        name: Any text; empty for the learner without a name. Spaces around it, and how its letters
            are composed, make no difference; nor do capitals, when somebody is there already.

    Returns:
        The learner.

    Raises:
        BadName: No folder can be called so on every system.
    """
    plain = unicodedata.normalize("NFC", name.strip())
    if not plain:
        if name:
            raise BadName(name)
        return Learner(name="", database=database_file())
    if not _is_safe(plain):
        raise BadName(name)
    same = (each for each in _named_learners() if _folded(each.name) == _folded(plain))
    return next(same, Learner(name=plain, database=database_file(plain)))


def learners() -> tuple[Learner, ...]:
    """Return all learners who have a database, the one without a name first."""
    unnamed = Learner(name="", database=database_file())
    return (*((unnamed,) if unnamed.database.is_file() else ()), *_named_learners())


def last_to_learn(found: Sequence[Learner]) -> Learner:
    """Return the learner whose database was written to last.

    Args:
        found: Learners, at least one.
    """

    def written_at(learner: Learner) -> float:
        try:
            return learner.database.stat().st_mtime
        except OSError:
            return 0.0

    return max(found, key=written_at)


def _named_learners() -> tuple[Learner, ...]:
    try:
        folders = sorted(learners_folder().iterdir())
    except OSError:
        return ()
    return tuple(
        Learner(name=unicodedata.normalize("NFC", folder.name), database=folder / DATABASE_NAME)
        for folder in folders
        if (folder / DATABASE_NAME).is_file()
    )


def _is_safe(name: str) -> bool:
    """Tell whether a name can be a folder's on Linux, macOS and Windows alike."""
    letters = all(
        character.isalnum()
        or character in _ALSO_ALLOWED
        or unicodedata.category(character) in {"Mn", "Mc"}
        for character in name
    )
    stem = name.partition(".")[0].strip().casefold()
    ends_well = name[0].isalnum() and name[-1] not in " ."
    return letters and ends_well and len(name) <= LONGEST_NAME and stem not in _RESERVED


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
