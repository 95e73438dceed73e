"""What is said when the learner's database cannot be used, and how SQLite's errors are told apart.

Owns the words for every `StoreCause` and the mapping from SQLite's result codes to causes. It
opens and moves nothing. The tests pin that every cause has its words in both languages.
"""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from tutor.errors import ExitCode, StoreCause, StoreTrouble, TutorError

OLDEST_WITH_STRICT = (3, 37, 0)

# The sqlite3 module fails to decode its own message when a damaged letter is quoted in it.
SQLITE_FAILURES = (sqlite3.Error, UnicodeDecodeError)


class RunMoved(TutorError):  # noqa: N818 - named for what the user is told
    """The run has gone on without us: its log does not end where our next action begins."""

    exit_code = ExitCode.DATA

    def __init__(self, run_id: int) -> None:
        super().__init__(
            {
                "ja": "このレッスンは別の画面で先へ進められています。",
                "en": "Another terminal went on with this lesson.",
            },
            advice={
                "ja": "この画面の続きは新しい記録として残せます。",
                "en": "What happens here can be kept as a run of its own.",
            },
        )
        self.run_id = run_id


def trouble(cause: StoreCause, path: Path, detail: str = "") -> StoreTrouble:
    """Put a cause into words: that nothing is saved, why, and what to do.

    Args:
        cause: why the database cannot be used.
        path: the file or folder concerned.
        detail: the words of the system, when they add something.
    Returns: the trouble, to be raised or shown.
    """
    said, advice = _WORDS[cause]
    if detail:
        said = {language: f"{sentence} ({detail})" for language, sentence in said.items()}
    return StoreTrouble(cause, said, place=str(path), advice=advice)


def kept_aside(path: Path, kept: Path) -> StoreTrouble:
    """Say that a damaged database was moved aside and a new one begun.

    Args:
        path: where the new database is.
        kept: where the damaged one is now.
    Returns: the trouble, to be shown; what happens from now on is saved.
    """
    return StoreTrouble(
        StoreCause.DAMAGED,
        {
            "ja": f"学習の記録が壊れていたので {kept.name} に取り置き、新しい記録を始めました。",
            "en": f"The learning record was damaged. It is kept as {kept.name}; "
            "a new one has been begun.",
        },
        place=str(path),
        advice={
            "ja": f"壊れたほうも消さないでください。'sqlite3 \"{kept}\" .recover' "
            "で読める部分を取り出せることがあります。",
            "en": f"Do not delete the damaged one: 'sqlite3 \"{kept}\" .recover' "
            "can often bring back most of it.",
        },
    )


def trouble_of(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> StoreTrouble:
    """Tell from SQLite's result code why it failed.

    Args:
        error: what SQLite raised, one of `SQLITE_FAILURES`.
        path: the database's file.
    Returns: the trouble, to be raised from the error.
    Source: https://www.sqlite.org/rescode.html
    """
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return trouble(_cause_of(code, path), path, str(error))


def _cause_of(code: int, path: Path) -> StoreCause:
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return StoreCause.LOCKED
        case sqlite3.SQLITE_READONLY if code == sqlite3.SQLITE_READONLY_DBMOVED:
            return StoreCause.GONE
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return StoreCause.READ_ONLY
        case sqlite3.SQLITE_CANTOPEN:
            return StoreCause.READ_ONLY if path.exists() else StoreCause.GONE
        case sqlite3.SQLITE_FULL:
            return StoreCause.FULL
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CONSTRAINT:
            return StoreCause.DAMAGED
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_ERROR | sqlite3.SQLITE_FORMAT:
            # An SQLite without STRICT tables calls a sound database that has them malformed.
            sound = sqlite3.sqlite_version_info < OLDEST_WITH_STRICT
            return StoreCause.NEWER if sound else StoreCause.DAMAGED
        case _:
            return StoreCause.FAILING


_NOT_SAVED_JA = "いまは何も保存されません。"

_WORDS: Mapping[StoreCause, tuple[Mapping[str, str], Mapping[str, str]]] = {
    StoreCause.DAMAGED: (
        {
            "ja": f"学習の記録が壊れています。{_NOT_SAVED_JA}",
            "en": "The learning record is damaged, so nothing is being saved.",
        },
        {
            "ja": "tutor を閉じ、このファイルを別の場所へ移してから、もう一度始めてください。",
            "en": "Close tutor, move this file to another place, and start again.",
        },
    ),
    StoreCause.LOCKED: (
        {
            "ja": f"学習の記録を別のプログラムが使っています。{_NOT_SAVED_JA}",
            "en": "Another program is holding the learning record, so nothing is being saved.",
        },
        {
            "ja": "このファイルを開いているプログラムを閉じてから、もう一度始めてください。",
            "en": "Close the program that has this file open, and start again.",
        },
    ),
    StoreCause.READ_ONLY: (
        {
            "ja": f"学習の記録に書き込めません。{_NOT_SAVED_JA}",
            "en": "The learning record cannot be written to, so nothing is being saved.",
        },
        {
            "ja": "このファイルとフォルダーを書き込めるようにするか、"
            "書き込めるフォルダーを TUTOR_HOME で指定してください。",
            "en": "Make this file and its folder writable, "
            "or name a folder that is writable in TUTOR_HOME.",
        },
    ),
    StoreCause.FULL: (
        {
            "ja": f"ディスクがいっぱいです。{_NOT_SAVED_JA}",
            "en": "The disk is full, so nothing is being saved.",
        },
        {
            "ja": "ディスクを空けるか、空きのあるフォルダーを TUTOR_HOME で指定してください。",
            "en": "Free some space, or name a folder on another disk in TUTOR_HOME.",
        },
    ),
    StoreCause.FAILING: (
        {
            "ja": f"ディスクがエラーを返しました。{_NOT_SAVED_JA}",
            "en": "The disk reports an error, so nothing is being saved.",
        },
        {
            "ja": "ディスクの状態を確かめるか、別のディスクのフォルダーを "
            "TUTOR_HOME で指定してください。",
            "en": "See whether the disk is well, or name a folder on another disk in TUTOR_HOME.",
        },
    ),
    StoreCause.GONE: (
        {
            "ja": f"学習の記録が、使っている間に消えたか入れ替わりました。{_NOT_SAVED_JA}",
            "en": "The file of the learning record was deleted or replaced while it was in use, "
            "so nothing is being saved.",
        },
        {
            "ja": "もう一度始めてください。ファイルを移したのなら、先に元へ戻してください。",
            "en": "Start again. If you moved the file, put it back first.",
        },
    ),
    StoreCause.NO_FOLDER: (
        {
            "ja": f"学習の記録を置くフォルダーを作れません。{_NOT_SAVED_JA}",
            "en": "The folder for the learning record cannot be made, so nothing is being saved.",
        },
        {
            "ja": "書き込めるフォルダーを TUTOR_HOME で指定してください。",
            "en": "Name a folder that is writable in TUTOR_HOME.",
        },
    ),
    StoreCause.NOT_A_FILE: (
        {
            "ja": f"学習の記録の場所に、ファイルでないものがあります。{_NOT_SAVED_JA}",
            "en": "What stands in the place of the learning record is no file, "
            "so nothing is being saved.",
        },
        {
            "ja": "それを別の場所へ移してから、もう一度始めてください。",
            "en": "Move it to another place, and start again.",
        },
    ),
    StoreCause.NEWER: (
        {
            "ja": f"学習の記録は、もっと新しい版で書かれています。{_NOT_SAVED_JA}",
            "en": "A newer version wrote the learning record, so nothing is being saved.",
        },
        {
            "ja": "tutor と Python を新しくしてください。記録はそのまま残っています。",
            "en": "Update tutor and Python. The record has not been touched.",
        },
    ),
}
