"""Writing content files so that no crash leaves half a file. Owns the one way it is done."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write a file all at once: a reader sees the old text or the new one.

    Args:
        path: The file; where it is a link, what it leads to is written.
        text: Its new text.

    Raises:
        OSError: It cannot be written, and is named in it. Then it is as it was.
    """
    target = path.resolve()
    passing = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with passing.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, passing)
        passing.replace(target)
    except OSError as error:
        error.filename = str(path)  # nobody knows of the passing one
        raise
    finally:
        passing.unlink(missing_ok=True)
