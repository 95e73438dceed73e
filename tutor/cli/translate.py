"""The command `tutor translate`: a sheet of what is to be translated, and the sheet merged back.

Owns what is said about both. The tests pin that a sheet whose source changed writes nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

from tutor.authoring.locking import renew_locks
from tutor.authoring.merging import Merged, merge
from tutor.authoring.plain_texts import kind_of, plain_texts
from tutor.authoring.sheets import Sheet, read_sheet, sheet_text
from tutor.authoring.untranslated import wanted_in
from tutor.authoring.writing import write_whole
from tutor.check.rules import words_for
from tutor.cli.arguments import Request
from tutor.cli.as_typed import as_typed
from tutor.cli.authoring_words import in_all
from tutor.cli.lesson_files import named_file
from tutor.cli.mistakes import UsageMistake
from tutor.cli.output import Output
from tutor.cli.translate_words import in_each, translate_words
from tutor.cli.unwritable import unwritable
from tutor.cli.words import in_both
from tutor.errors import BrokenContent, ExitCode, NotFound
from tutor.lesson.course_records import CourseRecord
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.parsing import parse
from tutor.lesson.reading import read_course
from tutor.lesson.source import SourceText, decode, read_bytes
from tutor.lesson.translations import LOCK_FILE, lock_text, read_lock
from tutor.wording import LANGUAGES

_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*")
_MOST_NAMES = 5


def run(request: Request, output: Output) -> int:
    """Say what is to be translated, or write translations into a file.

    Raises:
        TutorError: It cannot be done; nothing was written.
    """
    if (request.to is None) == (request.merge is None):
        raise UsageMistake(in_each("to-or-merge"))
    path = named_file(request)
    course = read_course(path.parent).course
    if course is None:
        raise NotFound(in_all("no-course-there", folder=path.parent))
    if request.merge is not None:
        return _merge(path, request.merge, course.record, output)
    assert request.to is not None
    return _say_sheet(path, course.record, request.to, output)


def _say_sheet(path: Path, course: CourseRecord, language: str, output: Output) -> int:
    source = course.languages[0]
    if language == source or not _CODE.fullmatch(language):
        raise UsageMistake(
            in_each("bad-language", wanted=language[:40]),
            advice=in_each("language-example", source=source, example=_another(source)),
        )
    text = decode(path, _bytes(path))
    tree = parse(text) if isinstance(text, SourceText) else None
    if tree is None or any(finding.is_error for finding in tree.findings):
        raise _not_safe(path)
    known = read_lock(path.parent).get(path.name, frozenset())
    plain = plain_texts(tree.data, kind_of(path), tuple(course.cast))
    is_new = language not in course.languages
    wanted = wanted_in(tree.data, source, language, known, plain, is_new=is_new)
    values = {"path": path, "wanted": language}
    if not wanted:
        output.say(translate_words("all-there", output.language, **values))
        return ExitCode.OK
    typed = {"path": as_typed(path), "wanted": language}
    head = translate_words("sheet-head", output.language, file=path.name, **typed)
    sheet = sheet_text(wanted, file=path.name, source=source, language=language, head=head)
    output.say(sheet, end="")
    return ExitCode.OK


def _merge(path: Path, sheet_path: Path, course: CourseRecord, output: Output) -> int:
    source = course.languages[0]
    sheet = _sheet(sheet_path)
    if sheet.file != path.name:
        raise UsageMistake(in_each("other-file", file=sheet.file), place=str(sheet_path))
    if sheet.source != source or not _CODE.fullmatch(sheet.language):
        raise UsageMistake(
            in_each("other-source", found=sheet.source, source=source), place=str(sheet_path)
        )
    if not sheet.filled:
        output.say(translate_words("nothing-filled", output.language))
        return ExitCode.OK
    merged = merge(path, _bytes(path), sheet, tuple(course.cast))
    if merged.changed:
        raise BrokenContent(
            in_each("source-changed", names=_listed(merged.changed)),
            place=str(sheet_path),
            advice=in_each("new-sheet", path=as_typed(path), wanted=sheet.language),
        )
    if merged.uneven:
        raise UsageMistake(in_each("uneven", names=_listed(merged.uneven)), place=str(sheet_path))
    if merged.lost:
        raise BrokenContent(in_each("comment-lost"), place=f"{path}:{merged.lost}")
    if not merged.text:
        raise _not_safe(path)
    try:
        _write(path, merged)
    except OSError as error:
        raise unwritable(error, path.parent) from error
    output.say(translate_words("merged", output.language, count=len(sheet.filled), path=path))
    if sheet.empty:
        output.say(translate_words("left-empty", output.language, count=sheet.empty))
    if sheet.language not in course.languages:
        output.say(translate_words("not-yet", output.language, wanted=sheet.language))
    return ExitCode.OK


def _listed(names: tuple[str, ...]) -> str:
    few = names[:_MOST_NAMES]
    return ", ".join((*few, "…") if len(names) > _MOST_NAMES else few)


def _another(source: str) -> str:
    """Return a language of the program into which a course in some language can be translated."""
    return next(language for language in LANGUAGES if language != source)


def _write(path: Path, merged: Merged) -> None:
    """Write the file, and take note of which source each translation was made from."""
    write_whole(path, merged.text)
    lock = read_lock(path.parent)
    lock[path.name] = lock.get(path.name, frozenset()) | merged.pairs
    write_whole(path.parent / LOCK_FILE, lock_text(lock))
    renew_locks((path,))


def _sheet(path: Path) -> Sheet:
    if path.is_dir():
        raise NotFound(in_each("sheet-is-folder", path=path))
    if not path.is_file():
        raise NotFound(in_both("no-such-path", path=path))
    sheet = read_sheet(path, _bytes(path))
    if isinstance(sheet, Diagnostic):
        place = f"{path}:{sheet.place.line}:{sheet.place.column}"
        said = {language: words_for(sheet, language) for language in LANGUAGES}
        raise UsageMistake(
            {language: what for language, (what, _) in said.items()},
            place=place,
            advice={language: advice for language, (_, advice) in said.items()},
        )
    if sheet is None:
        raise UsageMistake(in_each("no-sheet"), place=str(path))
    return sheet


def _bytes(path: Path) -> bytes:
    data = read_bytes(path)
    if not isinstance(data, bytes):
        raise _not_safe(path)
    return data


def _not_safe(path: Path) -> BrokenContent:
    return BrokenContent(
        in_each("not-safe"), place=str(path), advice=in_each("check-first", path=as_typed(path))
    )
