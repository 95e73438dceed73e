"""The command `tutor class`: the classes that were taught.

Owns what is listed, written and erased. The tests pin that nothing is erased without `--yes`, that
no file which is there is overwritten, and that of a damaged journal what is intact is exported.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tutor.classroom.outcomes import items_csv
from tutor.classroom.page import lesson_html
from tutor.classroom.rooms import FoundRoom, forget, found_rooms
from tutor.classroom.scene import results
from tutor.cli.arguments import Request
from tutor.cli.class_words import class_both, words
from tutor.cli.mistakes import UsageMistake
from tutor.cli.output import Output
from tutor.errors import ExitCode, NotFound, TutorError
from tutor.paths import rooms_folder
from tutor.text.inline import plain
from tutor.text.texts import in_language


class FileTrouble(TutorError):  # noqa: N818 - named for what the user is told
    """A file cannot be written where it was wanted."""

    exit_code = ExitCode.DATA


def run(request: Request, output: Output) -> int:
    """List, export or forget classes.

    Raises:
        NotFound: There is no such class.
        UsageMistake: It was not said which class is to be forgotten.
        RoomTrouble: A journal cannot be read, or not be erased.
    """
    output.language = request.language or output.language
    rooms = found_rooms(rooms_folder())
    match request.action:
        case "export":
            return _export(_named(rooms, request.room or ""), request.into, output)
        case "forget":
            return _forget(rooms, request, output)
        case _:
            return _list(rooms, output)


def _list(rooms: tuple[FoundRoom, ...], output: Output) -> int:
    language = output.language
    if not rooms:
        output.say(words("no-rooms", language))
    for room in rooms:
        if room.replay is None:
            trouble = room.trouble.message_in(language) if room.trouble is not None else ""
            output.complain(words("room-broken", language, room=room.name, trouble=trouble))
            continue
        title = plain(in_language(room.replay.header.lesson.title, language))
        count = len(results(room.replay.room.scene))
        state = words("over" if room.is_over else "under-way", language)
        line = words("room-line", language, room=room.name, title=title, count=count, state=state)
        output.say(line)
        if room.trouble is not None:
            output.complain(words("damaged-after", language, room=room.name))
    waiting = next((room.name for room in rooms if not room.is_over), "")
    if waiting:
        output.say(words("take-up", language, room=waiting))
    return ExitCode.OK


def _export(room: FoundRoom, into: Path | None, output: Output) -> int:
    if room.replay is None:
        assert room.trouble is not None
        raise room.trouble
    folder = Path(into) if into is not None else Path(room.name)
    files = {
        # A mark at the beginning tells spreadsheets that this is UTF-8.
        "items.csv": "\ufeff" + items_csv(room.replay, output.language),
        "lesson.html": lesson_html(room.replay, output.language),
    }
    advice = class_both("other-folder", room=room.name)
    write_files({folder / name: text for name, text in files.items()}, advice)
    for name in files:
        output.say(words("written", output.language, path=folder / name))
    if room.trouble is not None:
        output.complain(words("export-cut", output.language, room=room.name))
    return ExitCode.OK


def _forget(rooms: tuple[FoundRoom, ...], request: Request, output: Output) -> int:
    if not request.room:
        name = rooms[0].name if rooms else "ROOM"
        raise UsageMistake(class_both("name-room", room=name))
    room = _named(rooms, request.room)
    if not request.yes:
        raise UsageMistake(class_both("say-yes", room=room.name))
    forget(room)
    output.say(words("forgotten", output.language, room=room.name))
    return ExitCode.OK


def _named(rooms: tuple[FoundRoom, ...], name: str) -> FoundRoom:
    """Return the room of that name; the last one when none is given."""
    if not rooms:
        raise NotFound(class_both("no-rooms"))
    for room in rooms:
        if not name or room.name == name:
            return room
    known = ", ".join(room.name for room in rooms)
    raise NotFound(
        class_both("no-such-room", room=name), advice=class_both("known-rooms", rooms=known)
    )


def write_files(files: Mapping[Path, str], advice: Mapping[str, str]) -> None:
    """Write files, and the folders they stand in; all of them, or none.

    Args:
        files: The texts by the files they are for.
        advice: What to do when one of them is there already.

    Raises:
        FileTrouble: One cannot be written, or is there already.
    """
    for path in files:
        if path.exists():
            raise FileTrouble(class_both("file-is-there"), place=str(path), advice=advice)
    written: list[Path] = []
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        raise FileTrouble(class_both("unwritable", path=path)) from error
