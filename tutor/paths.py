"""Where things are: the lessons, the learner's data, what may be thrown away.

Answers with paths only: nothing is created, opened or read here. `TUTOR_HOME` moves all data of
the learner, `TUTOR_CONTENT` puts further lessons in front. The tests pin both, and that an
installed wheel and a checkout each find their own lessons.
"""

import os
from pathlib import Path

HOME_VARIABLE = "TUTOR_HOME"
CONTENT_VARIABLE = "TUTOR_CONTENT"
DATABASE_NAME = "learner.sqlite3"
LEARNERS_NAME = "learners"

_APPLICATION = "tutor"
_PACKAGE = Path(__file__).parent


def content_folders() -> tuple[Path, ...]:
    """Return the folders that hold course folders.

    Returns: the folders of `TUTOR_CONTENT` (separated as in PATH), then the lessons that came
        with the program; absolute, and not necessarily there.
    """
    named = os.environ.get(CONTENT_VARIABLE, "").split(os.pathsep)
    return (*(Path(name).absolute() for name in named if name), shipped_content_folder())


def shipped_content_folder() -> Path:
    """Return the folder of the lessons that came with the program.

    Returns: `tutor/_content` in an installed wheel, `content/` beside the package in a checkout.
        The wheel's is looked for first: a folder `content` in site-packages is not ours.
    """
    installed = _PACKAGE / "_content"
    return installed if installed.is_dir() else _PACKAGE.parent / "content"


def data_folder() -> Path:
    """Return the folder of the learner's data: `TUTOR_HOME`, or the system's place for data."""
    home = _home()
    if home is not None:
        return home
    import platformdirs

    return Path(platformdirs.user_data_dir(_APPLICATION, appauthor=False))


def cache_folder() -> Path:
    """Return the folder for what can be made again: inside `TUTOR_HOME` when that is set."""
    home = _home()
    if home is not None:
        return home / "cache"
    import platformdirs

    return Path(platformdirs.user_cache_dir(_APPLICATION, appauthor=False))


def learners_folder() -> Path:
    """Return the folder that holds a folder for each learner with a name."""
    return data_folder() / LEARNERS_NAME


def database_file(learner: str = "") -> Path:
    """Return the file of a learner's database.

    Args:
        learner: A name that is safe as a folder's; empty for the learner without a name.
    """
    folder = learners_folder() / learner if learner else data_folder()
    return folder / DATABASE_NAME


def rooms_folder() -> Path:
    """Return the folder that holds the journal of each class that was taught."""
    return data_folder() / "rooms"


def _home() -> Path | None:
    name = os.environ.get(HOME_VARIABLE, "")
    return Path(name).absolute() if name else None
