"""The commands of the program: their options, examples and words, in both languages.

Owns the table from which both the parser and the help are made. It reads no command line.
"""

from __future__ import annotations

from tutor.cli.authoring_commands import CHECK, FMT, NEW, SCHEMA
from tutor.cli.class_commands import CARDS, CLASS, TEACH
from tutor.cli.command import JSON, Argument, Command
from tutor.cli.exam_commands import EXAM, REPORTS
from tutor.cli.learner_commands import DATA, LEARNER, REVIEW, STATS
from tutor.cli.overview_commands import ITEMS, MAP, TRANSLATE
from tutor.cli.play_commands import PLAY, PREVIEW
from tutor.cli.try_commands import TRY
from tutor.wording import LANGUAGES

WIDEST_CELLS = 1000


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
    LEARNER,
    Argument(
        names=("-h", "--help"),
        shown="-h, --help",
        about={"ja": "この説明を表示します。", "en": "Show this help."},
    ),
)

COMMANDS = (
    Command(
        name="",
        shown="tutor [learn | review | exam | stats | data | list | table | ask | questions "
        "| reports | try | teach | class | cards | new | check | fmt | schema | preview | play "
        "| map | translate | items]",
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
    REVIEW,
    EXAM,
    STATS,
    DATA,
    Command(
        name="list",
        shown="tutor list [--json]",
        about={
            "ja": "レッスンと、その進みぐあいを一覧にします。",
            "en": "List the lessons and how far you are.",
        },
        arguments=(JSON,),
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
    REPORTS,
    Command(
        name="ask",
        shown="tutor ask QUESTION [--json] [--batch FILE]",
        about={
            "ja": "講座について質問します。答えは講座の内容だけから、出どころつきで返ります。",
            "en": "Ask about the course. The answer comes from the course alone, with its place.",
        },
        arguments=(
            Argument(
                names=("question",),
                shown="QUESTION",
                about={
                    "ja": "質問。端末で省くと、続けて質問できます。",
                    "en": "Your question; without one, at a terminal, a talk begins.",
                },
                settings={"nargs": "*", "metavar": "QUESTION"},
            ),
            Argument(
                names=("--batch",),
                shown="--batch FILE",
                about={
                    "ja": "1行に1問のファイル（- は標準入力）。答えも1行に1つのJSONです。",
                    "en": "A file with a question a line (- is standard input); answers are "
                    "JSON, one a line.",
                },
                settings={"metavar": "FILE"},
            ),
            JSON,
        ),
        examples=(
            ('tutor ask "オプトインとは？"', {"ja": "質問する", "en": "ask in Japanese"}),
            ('tutor ask "is opt-out illegal?"', {"ja": "英語で質問する", "en": "ask in English"}),
        ),
    ),
    Command(
        name="questions",
        shown="tutor questions [--json]",
        about={
            "ja": "答えられなかった質問の一覧。講座に足りないことが分かります。",
            "en": "List the questions that could not be answered: what the course lacks.",
        },
        arguments=(JSON,),
        examples=(("tutor questions", {"ja": "一覧を見る", "en": "see the list"}),),
    ),
    TRY,
    TEACH,
    CLASS,
    CARDS,
    NEW,
    CHECK,
    FMT,
    SCHEMA,
    PREVIEW,
    PLAY,
    MAP,
    TRANSLATE,
    ITEMS,
)
