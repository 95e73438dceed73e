"""The command `tutor fmt`: files made tidy, ids written, translations taken note of.

Owns what is said and the exit code. A file that cannot be made tidy safely is left as it is.
"""

from __future__ import annotations

from pathlib import Path

from tutor.authoring.formatting import Tidied, tidy
from tutor.authoring.locking import renew_locks
from tutor.authoring.writing import write_whole
from tutor.check.collecting import content_files
from tutor.check.rules import words_for
from tutor.cli.arguments import Request
from tutor.cli.authoring_words import authoring_words
from tutor.cli.output import Output
from tutor.cli.unwritable import unwritable
from tutor.cli.words import in_both
from tutor.errors import ExitCode, NotFound
from tutor.lesson.source import read_bytes
from tutor.lesson.translations import is_sheet


def run(request: Request, output: Output) -> int:
    """Make content files tidy, or say which are not.

    Raises:
        NotFound: A path is not there, or there is nothing to tidy.
        UnwritableFile: A file cannot be written.
    """
    for path in request.paths:
        if not path.exists():
            raise NotFound(in_both("no-such-path", path=path))
    files = tuple(dict.fromkeys(file for path in request.paths for file in content_files(path)))
    if not files:
        raise NotFound(in_both("nothing-here", folders=", ".join(map(str, request.paths))))
    work = _Work(output, only_look=request.only_look)
    try:
        for file in files:
            work.file(file)
        if not request.only_look:
            for lock in renew_locks(work.in_order, all_hold=request.translated):
                output.say(authoring_words("locked", output.language, path=lock))
    except OSError as error:
        raise unwritable(error, request.paths[0]) from error
    counts = {"files": len(files), "changed": work.changed}
    summary = "fmt-summary" if request.only_look else "fmt-done"
    output.say(authoring_words(summary, output.language, **counts))
    is_fault = work.failed or (request.only_look and work.changed)
    return ExitCode.FINDINGS if is_fault else ExitCode.OK


class _Work:
    """The files one by one, and how it went."""

    def __init__(self, output: Output, *, only_look: bool) -> None:
        self.output = output
        self.only_look = only_look
        self.in_order: list[Path] = []
        self.changed = 0
        self.failed = False

    def file(self, path: Path) -> None:
        data = read_bytes(path)
        if not isinstance(data, bytes):
            self.cannot(path, Tidied(text="", finding=data))
            return
        tidied = tidy(path, data)
        if tidied.finding is not None or tidied.refusal is not None:
            self.cannot(path, tidied)
            return
        if not is_sheet(path):
            self.in_order.append(path)
        if tidied.text.encode() == data:
            return
        self.changed += 1
        if self.only_look:
            self.say("untidy", path=path)
            return
        write_whole(path, tidied.text)
        self.say("tidied-ids" if tidied.ids else "tidied", path=path, count=tidied.ids)

    def cannot(self, path: Path, tidied: Tidied) -> None:
        self.failed = True
        if tidied.refusal is not None:
            place = f"{path}:{tidied.refusal.line}"
            self.say(f"left-{tidied.refusal.reason}", place=place)
            return
        assert tidied.finding is not None
        place = f"{path}:{tidied.finding.place.line}:{tidied.finding.place.column}"
        what = words_for(tidied.finding, self.output.language)[0]
        self.say("unreadable", place=place, what=what)

    def say(self, name: str, **values: object) -> None:
        self.output.say(authoring_words(name, self.output.language, **values))
