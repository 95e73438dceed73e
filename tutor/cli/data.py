"""The command `tutor data`: where the learner's data is, taking it away, bringing it back, erasing.

Owns the conversation about it; the work is done in the room `learner`. No database is moved aside
or replaced by one in memory here: what cannot be used is said. The tests pin that nothing is erased
without a yes, and that a file which is there is never overwritten.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from tutor.cli.data_words import data_words
from tutor.cli.output import Output
from tutor.clock import Clock, SystemClock
from tutor.errors import ExitCode, NotFound, StoreTrouble, TutorError
from tutor.learner.erasing import Erased, erase, files_of
from tutor.learner.exporting import export_lines
from tutor.learner.importing import import_file
from tutor.learner.people import Learner, learner_named, learners
from tutor.learner.store import Store
from tutor.wording import LANGUAGES

_YES = frozenset({"yes", "y", "はい"})


class DataRequest(Protocol):
    """What the command line says about the learner's data."""

    @property
    def action(self) -> str | None:
        """What is to be done: `where` when nothing was said."""

    @property
    def file(self) -> Path | None:
        """The file to export to or import from."""

    @property
    def learner(self) -> str | None:
        """Whose data; None for the learner without a name."""

    @property
    def yes(self) -> bool:
        """Whether to erase without asking."""


class BadUse(TutorError):  # noqa: N818 - named for what the user is told
    """The command cannot be done in this way."""

    exit_code = ExitCode.USAGE


class FileTrouble(TutorError):  # noqa: N818 - named for what the user is told
    """The file to export to cannot be made."""

    exit_code = ExitCode.DATA


def run(request: DataRequest, output: Output) -> int:
    """Do what is asked with the learner's data.

    Raises:
        TutorError: It cannot be done; nothing has changed, unless the words say so.
    """
    learner = learner_named(request.learner or "")
    clock = SystemClock()
    action = request.action or "where"
    if action in ("where", "erase") and request.file is not None:
        raise BadUse(_in_both("needs-no-file", file=request.file))
    match action:
        case "where":
            return _say_where(learner, output, is_named=request.learner is not None)
        case "export":
            return _export(learner, _needed(request.file), output, clock)
        case "import":
            return _import(learner, _needed(request.file), output, clock)
        case "erase":
            return _erase(learner, output, is_sure=request.yes)
        case _:
            raise BadUse(_in_both("no-such-action", action=action))


def _needed(file: Path | None) -> Path:
    if file is None:
        raise BadUse(_in_both("needs-file"))
    return file


def _say_where(learner: Learner, output: Output, *, is_named: bool) -> int:
    """Say where the data of a learner is, or of all who learn here."""
    found = (learner,) if is_named else learners() or (learner,)
    for each in found:
        files = files_of(each)
        if not files:
            output.say(data_words("where-none", output.language, path=each.database))
            continue
        words = "where-named" if each.name else "where"
        output.say(data_words(words, output.language, who=each.name, path=each.database))
        for file in files:
            size = data_words("bytes", output.language, count=file.stat().st_size)
            output.say(f"  {file.name}  {size}")
    return ExitCode.OK


def _export(learner: Learner, file: Path, output: Output, clock: Clock) -> int:
    if not learner.database.is_file():
        raise NotFound(_in_both("nothing-there", path=learner.database))
    store = Store.open(learner.database, clock.now_utc())
    counts = dict.fromkeys(("run", "action", "attempt"), 0)
    try:
        with file.open("xb") as stream:
            for line in export_lines(store, clock.now_utc()):
                stream.write(line)
                for kind in counts:
                    counts[kind] += line.startswith(b'{"is":"%s"' % kind.encode())
            stream.flush()
            os.fsync(stream.fileno())
    except FileExistsError as error:
        raise FileTrouble(_in_both("file-is-there"), place=str(file)) from error
    except OSError as error:
        file.unlink(missing_ok=True)
        raise FileTrouble(
            _in_both("file-unwritable", why=error.strerror), place=str(file)
        ) from error
    except StoreTrouble:
        file.unlink(missing_ok=True)
        raise
    finally:
        store.close()
    output.say(
        data_words(
            "exported",
            output.language,
            file=file,
            runs=counts["run"],
            actions=counts["action"],
            attempts=counts["attempt"],
        )
    )
    return ExitCode.OK


def _import(learner: Learner, file: Path, output: Output, clock: Clock) -> int:
    is_new = not learner.database.exists()
    store = Store.open(learner.database, clock.now_utc())
    try:
        taken = import_file(store, file)
    except TutorError:
        store.close()
        if is_new:
            erase(learner)
        raise
    store.close()
    output.say(
        data_words(
            "imported",
            output.language,
            runs=taken.runs,
            actions=taken.actions,
            attempts=taken.attempts,
        )
    )
    return ExitCode.OK


def _erase(learner: Learner, output: Output, *, is_sure: bool) -> int:
    files = files_of(learner)
    if not files:
        output.say(data_words("nothing-to-erase", output.language))
        return ExitCode.OK
    if not is_sure and not _confirmed(files, output):
        return ExitCode.USAGE
    done = erase(learner)
    output.say(_erased(done, output.language))
    for file, size in done.files:
        output.say(f"  {file}  {data_words('bytes', output.language, count=size)}")
    return ExitCode.OK


def _confirmed(files: tuple[Path, ...], output: Output) -> bool:
    """Ask whether to erase; without anybody to ask, it is a no."""
    output.say(data_words("will-erase", output.language))
    for file in files:
        output.say(f"  {file}")
    output.say(data_words("sure", output.language), end="")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    typed = sys.stdin.readline() if sys.stdin is not None else ""
    if typed.strip().casefold() in _YES:
        return True
    output.say("")
    output.complain(data_words("kept" if typed else "needs-yes", output.language))
    return False


def _erased(done: Erased, language: str) -> str:
    return data_words(
        "erased",
        language,
        files=len(done.files),
        bytes=sum(size for _, size in done.files),
        runs=done.runs,
        attempts=done.attempts,
    )


def _in_both(name: str, **values: object) -> Mapping[str, str]:
    return {language: data_words(name, language, **values) for language in LANGUAGES}
