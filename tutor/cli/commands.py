"""The commands of the program: their options, examples and words, in both languages.

Owns the table from which both the parser and the help are made. It reads no command line.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from tutor.text.texts import Text
from tutor.wording import LANGUAGES

WIDEST_CELLS = 1000


class Argument(Struct, frozen=True, kw_only=True):
    """An option or a positional argument: how it is shown, what it does, what argparse is told."""

    names: tuple[str, ...]
    shown: str
    about: Text
    settings: dict[str, Any] = {}


class Command(Struct, frozen=True, kw_only=True):
    """One command; the name of the program itself is empty."""

    name: str
    shown: str
    about: Text
    arguments: tuple[Argument, ...]
    examples: tuple[tuple[str, Text], ...]


def cells(word: str) -> int:
    """Read a width.

    Raises:
        ValueError: It is not a number from 1 to 1000.
    """
    number = int(word)
    if not 1 <= number <= WIDEST_CELLS:
        raise ValueError(word)
    return number


SHARED_ARGUMENTS = (
    Argument(
        names=("--lang",),
        shown="--lang ja|en",
        about={
            "ja": "表示する言語。指定がなければ、アプリで選んだ言語か、システムの言語。",
            "en": "The language; otherwise the one chosen in the app, or the system's.",
        },
        settings={"choices": LANGUAGES},
    ),
    Argument(
        names=("--content",),
        shown="--content DIR",
        about={
            "ja": "講座のあるフォルダ。付属の講座の代わりに使います。何度でも指定できます。",
            "en": "A folder with courses, used instead of those supplied. May be repeated.",
        },
        settings={"action": "append", "metavar": "DIR"},
    ),
    Argument(
        names=("-h", "--help"),
        shown="-h, --help",
        about={"ja": "この説明を表示します。", "en": "Show this help."},
    ),
)

COMMANDS = (
    Command(
        name="",
        shown="tutor [learn | list | table | check]",
        about={
            "ja": "先生と生徒の会話に加わりながら学ぶ教材です。"
            "コマンドなしで始めると、講座の地図が開きます。",
            "en": "A teacher and a student talk, and you learn by taking part. "
            "Without a command the course map opens.",
        },
        arguments=(
            Argument(
                names=("--version",),
                shown="--version",
                about={"ja": "版の番号を表示します。", "en": "Show the version."},
            ),
        ),
        examples=(
            ("tutor", {"ja": "講座の地図を開く", "en": "open the course map"}),
            ("tutor learn two-words", {"ja": "レッスンを一つ開く", "en": "open one lesson"}),
            ("tutor --lang en list", {"ja": "レッスンの一覧を英語で", "en": "list the lessons"}),
        ),
    ),
    Command(
        name="learn",
        shown="tutor learn [LESSON] [--plain]",
        about={
            "ja": "レッスンを始めます。途中のものは続きから始まります。",
            "en": "Begin a lesson, or go on with it where you stopped.",
        },
        arguments=(
            Argument(
                names=("lesson",),
                shown="LESSON",
                about={
                    "ja": "レッスンの名前（two-words や optin/two-words）。"
                    "省くと、続きか次のレッスン。",
                    "en": "A lesson, as two-words or optin/two-words; if left out, the one under "
                    "way or the next one.",
                },
                settings={"nargs": "?", "metavar": "LESSON"},
            ),
            Argument(
                names=("--plain",),
                shown="--plain",
                about={
                    "ja": "画面を使わず、文字だけで進めます。スクリーンリーダーやパイプのために。",
                    "en": "Plain lines instead of a screen: for screen readers and pipes.",
                },
                settings={"action": "store_true"},
            ),
        ),
        examples=(
            ("tutor learn", {"ja": "続きか、次のレッスンを開く", "en": "go on, or begin the next"}),
            ("tutor learn two-words", {"ja": "two-words を開く", "en": "open two-words"}),
            ("tutor learn two-words --plain", {"ja": "文字だけで", "en": "as plain text"}),
        ),
    ),
    Command(
        name="list",
        shown="tutor list [--json]",
        about={
            "ja": "レッスンと、その進みぐあいを一覧にします。",
            "en": "List the lessons and how far you are.",
        },
        arguments=(
            Argument(
                names=("--json",),
                shown="--json",
                about={"ja": "JSONで出力します。", "en": "Print JSON."},
                settings={"action": "store_true"},
            ),
        ),
        examples=(
            ("tutor list", {"ja": "一覧を見る", "en": "see the list"}),
            ("tutor list --json", {"ja": "ほかのプログラムに渡す", "en": "for other programs"}),
        ),
    ),
    Command(
        name="table",
        shown="tutor table ID [--width N] [--format text|markdown|html|csv|json]",
        about={
            "ja": "レッスンの表を一つ、端末やほかのプログラムのために出力します。",
            "en": "Print a table of a lesson, for the terminal or for other programs.",
        },
        arguments=(
            Argument(
                names=("table",),
                shown="ID",
                about={
                    "ja": "表の名前（two-ways や optin/two-ways）。",
                    "en": "A table, as two-ways or optin/two-ways.",
                },
                settings={"metavar": "ID"},
            ),
            Argument(
                names=("--width",),
                shown="--width N",
                about={
                    "ja": "表を描く幅（桁）。指定がなければ端末の幅。",
                    "en": "How many columns the drawing may take; otherwise those of the terminal.",
                },
                settings={"type": cells, "metavar": "N"},
            ),
            Argument(
                names=("--format",),
                shown="--format text|markdown|html|csv|json",
                about={
                    "ja": "描いた表（text）のほか、Markdown、HTML、CSV、JSON。",
                    "en": "A drawing (text), or Markdown, HTML, CSV or JSON.",
                },
                settings={"choices": ("text", "markdown", "html", "csv", "json")},
            ),
        ),
        examples=(
            ("tutor table two-ways", {"ja": "表を見る", "en": "see the table"}),
            (
                "tutor table two-ways --lang en --format markdown",
                {"ja": "英語のMarkdownで", "en": "as English Markdown"},
            ),
        ),
    ),
    Command(
        name="check",
        shown="tutor check [PATH …] [--format full|concise|json]",
        about={
            "ja": "レッスンのファイルを調べ、見つかった問題をすべて、場所と直し方つきで示します。",
            "en": "Check lesson files and show every fault, where it is and what would be right.",
        },
        arguments=(
            Argument(
                names=("paths",),
                shown="PATH",
                about={
                    "ja": "レッスンのファイルか、講座のフォルダ。省くと、付属の講座。",
                    "en": "A lesson file or a folder with courses; if left out, those supplied.",
                },
                settings={"nargs": "*", "metavar": "PATH"},
            ),
            Argument(
                names=("--format",),
                shown="--format full|concise|json",
                about={
                    "ja": "くわしく（full）、一件を一行で（concise）、JSONで（json）。",
                    "en": "In full, one line for each finding, or JSON.",
                },
                settings={"choices": ("full", "concise", "json")},
            ),
        ),
        examples=(
            ("tutor check my-course", {"ja": "フォルダを調べる", "en": "check a folder"}),
            (
                "tutor check --format concise lesson.yaml",
                {"ja": "一件を一行で", "en": "one line for each finding"},
            ),
        ),
    ),
)
