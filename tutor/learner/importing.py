"""Bringing a learner's data back: lines of JSON, checked and taken whole or not at all.

Owns the checks of a file that may be broken or hostile. Everything is done in one transaction: on
any fault nothing has changed. Only an empty database takes an import, so that nothing is ever
counted twice or torn from its order. The tests pin that whatever is done to a file, the database is
as before or as the file says.
"""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct
from msgspec.structs import asdict

from tutor.errors import ExitCode, NotFound, TutorError
from tutor.learner import rows
from tutor.learner.records import ActionRecord, Attempt, Run
from tutor.learner.reports import INSERT_REPORT, Report, row_of
from tutor.learner.store import Store
from tutor.learner.transfer import (
    LONGEST_LINE_BYTES,
    VERSION,
    ActionLine,
    AnyLine,
    AttemptLine,
    Header,
    ReportLine,
    RunLine,
    SettingLine,
)

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""The scheduler adds up to a hundred years, and no calendar here goes beyond 9999."""


class Imported(Struct, frozen=True, kw_only=True):
    """What was brought back."""

    runs: int
    actions: int
    attempts: int
    settings: int
    reports: int


class BadImport(TutorError):  # noqa: N818 - named for what the user is told
    """The file cannot be taken, and nothing has changed."""

    exit_code = ExitCode.DATA


def import_file(store: Store, path: Path) -> Imported:
    """Bring the data of a file into an empty database.

    Args:
        store: The learner's database, which must hold no run.
        path: The file, as `export_lines` made it.

    Returns:
        How much was taken.

    Raises:
        NotFound: There is no such file.
        BadImport: The file is not whole, not ours, or newer; or the database is not empty.
        StoreTrouble: It could not be saved.
    """
    try:
        with path.open("rb") as file, store.writing() as connection:
            if connection.execute("SELECT EXISTS (SELECT 1 FROM runs)").fetchone()[0]:
                raise _not_empty(store.path)
            return _Import(connection, path).take(file)
    except FileNotFoundError as error:
        raise NotFound(
            {"ja": f"ファイルがありません: {path}", "en": f"There is no file {path}"}
        ) from error
    except OSError as error:
        raise BadImport(
            {
                "ja": f"読めません（{error.strerror}）。何も変わっていません。",
                "en": f"It cannot be read ({error.strerror}). Nothing has changed.",
            },
            place=str(path),
        ) from error


class _Import:
    """One import under way: how much was promised, and what was taken so far."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._number = 0
        self._taken = dict.fromkeys(Imported.__struct_fields__, 0)
        self._last_action = (0, -1)
        self._decode = msgspec.json.Decoder(AnyLine).decode

    def take(self, file: BinaryIO) -> Imported:
        header = next(lines := self._lines(file), None)
        if not isinstance(header, Header):
            raise self._fault("これはtutorの学習データではありません", "this is no data of tutor's")
        if header.version > VERSION or header.version < 1:
            raise self._fault(
                "もっと新しい版で書き出されています", "a newer version of tutor exported it"
            )
        try:
            for line in lines:
                self._take(line)
        except sqlite3.IntegrityError as error:
            raise self._fault(
                "同じ記録が二つあるか、相手のない記録があります",
                "a record is there twice, or belongs to one that is missing",
            ) from error
        promised = {name: getattr(header, name) for name in self._taken}
        if promised != self._taken:
            raise self._fault("途中で切れているか、行が抜けています", "lines are missing or added")
        return Imported(**self._taken)

    def _lines(self, file: BinaryIO) -> Iterator[AnyLine]:
        while data := file.readline(LONGEST_LINE_BYTES + 1):
            self._number += 1
            if len(data) > LONGEST_LINE_BYTES:
                raise self._fault("行が長すぎます", "the line is too long")
            if not data.endswith(b"\n"):
                raise self._fault("途中で切れています", "the file is cut off here")
            try:
                yield self._decode(data)
            except (msgspec.DecodeError, RecursionError, ValueError) as error:
                raise self._fault(
                    "tutor data export が書いた行ではありません",
                    "tutor data export wrote no such line",
                ) from error

    def _take(self, line: AnyLine) -> None:
        match line:
            case Header():
                raise self._fault("見出しが二つあります", "there is a second header")
            case SettingLine(name=name, value=value):
                self._connection.execute(
                    "INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)", (name, value)
                )
                self._taken["settings"] += 1
            case RunLine():
                self._check(line.started_at, line.touched_at)
                rows.insert_run_as(self._connection, Run(**asdict(line)))
                self._taken["runs"] += 1
            case ActionLine():
                self._take_action(line)
            case AttemptLine():
                self._check(line.at)
                named = asdict(line)
                run = named.pop("run")
                rows.insert_attempts(self._connection, [(run, Attempt(**named))])
                self._taken["attempts"] += 1
            case ReportLine():
                self._check(line.at)
                self._connection.execute(INSERT_REPORT, row_of(Report(**asdict(line))))
                self._taken["reports"] += 1

    def _take_action(self, line: ActionLine) -> None:
        self._check(line.at)
        run, seq = self._last_action
        if line.seq != (seq + 1 if line.run == run else 0):
            raise self._fault("操作の番号が続いていません", "the numbers of actions have a gap")
        self._last_action = line.run, line.seq
        record = ActionRecord(seq=line.seq, step=line.step, action=line.action, at=line.at)
        rows.insert_log(self._connection, line.run, (record,), ())
        self._taken["actions"] += 1

    def _check(self, *moments: datetime) -> None:
        if not all(EARLIEST <= moment <= LATEST for moment in moments):
            raise self._fault("ありえない日時です", "there can be no such date")

    def _fault(self, ja: str, en: str) -> BadImport:
        return BadImport(
            {
                "ja": f"{ja}。何も変わっていません。",
                "en": f"{en[0].upper()}{en[1:]}. Nothing has changed.",
            },
            place=f"{self._path}:{self._number}",
        )


def _not_empty(path: Path) -> BadImport:
    return BadImport(
        {
            "ja": "ここにはもう学習の記録があります。混ぜることはしません。何も変わっていません。",
            "en": "There is a learning record here already, and the two are not mixed. "
            "Nothing has changed.",
        },
        place=str(path),
        advice={
            "ja": "別の学習者として取り込む（--learner 名前）か、"
            "先に今の記録を書き出して消してください（tutor data erase）。",
            "en": "Import it for another learner (--learner NAME), "
            "or export and erase this one first (tutor data erase).",
        },
    )
