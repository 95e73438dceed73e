"""The commands for authors: their options, examples and words, in both languages."""

from __future__ import annotations

from pathlib import Path

from tutor.cli.command import Argument, Command

_KINDS = ("course", "lesson", "terms", "sources", "tables", "answers", "exam", "play")
"""As `tutor.authoring.schema` has them, which is not loaded for every command; a test compares."""

_PATHS = Argument(
    names=("paths",),
    shown="PATH",
    about={
        "ja": "レッスンのファイルか、講座のフォルダ。省くと、付属の講座。",
        "en": "A lesson file or a folder with courses; if left out, those supplied.",
    },
    settings={"nargs": "*", "metavar": "PATH"},
)

CHECK = Command(
    name="check",
    shown="tutor check [PATH …] [--notes] [--plays] [--watch] "
    "[--format full|concise|json] | --explain CODE | --list",
    about={
        "ja": "レッスンのファイルを調べ、見つかった問題をすべて、場所と直し方つきで示します。",
        "en": "Check lesson files and show every fault, where it is and what would be right.",
    },
    arguments=(
        _PATHS,
        Argument(
            names=("--notes",),
            shown="--notes",
            about={
                "ja": "まちがいではない気づき（文の長さや漢字の割合など）も示します。",
                "en": "Show ideas that are no faults, too: sentence length, share of kanji.",
            },
            settings={"action": "store_true"},
        ),
        Argument(
            names=("--plays",),
            shown="--plays",
            about={
                "ja": "会話のテスト（*.play.yaml）も試し、ちがいがあれば示します。",
                "en": "Play the dialogue tests (*.play.yaml), too, and show what differs.",
            },
            settings={"action": "store_true"},
        ),
        Argument(
            names=("--watch",),
            shown="--watch",
            about={
                "ja": "ファイルが変わるたびに調べ直します。Ctrl+Cで終わります。",
                "en": "Check again whenever a file changes; Ctrl+C ends it.",
            },
            settings={"action": "store_true"},
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
        Argument(
            names=("--explain",),
            shown="--explain CODE",
            about={
                "ja": "規則の意味と理由、悪い例とよい例を示します（Q404, missing-why など）。",
                "en": "Say what a rule means and why it matters, with an example and a better one "
                "(as Q404 or missing-why).",
            },
            settings={"metavar": "CODE"},
        ),
        Argument(
            names=("--list",),
            shown="--list",
            about={"ja": "規則をすべて一覧にします。", "en": "List all rules."},
            settings={"action": "store_true", "dest": "rules"},
        ),
    ),
    examples=(
        ("tutor check my-course", {"ja": "フォルダを調べる", "en": "check a folder"}),
        (
            "tutor check --format concise lesson.yaml",
            {"ja": "一件を一行で", "en": "one line for each finding"},
        ),
        (
            "tutor check --explain Q404",
            {"ja": "規則のことを読む", "en": "read about a rule"},
        ),
    ),
)

NEW = Command(
    name="new",
    shown="tutor new course DIR [--languages ja,en] | tutor new lesson DIR NAME [--from LESSON]",
    about={
        "ja": "新しい講座やレッスンを、説明つきの小さな見本から始めます。上書きはしません。",
        "en": "Begin a course or a lesson with a small example and comments. "
        "Nothing is overwritten.",
    },
    arguments=(
        Argument(
            names=("action",),
            shown="course | lesson",
            about={"ja": "何を作るか。", "en": "What to make."},
            settings={"choices": ("course", "lesson"), "metavar": "course|lesson"},
        ),
        Argument(
            names=("folder",),
            shown="DIR",
            about={"ja": "講座のフォルダ。", "en": "The folder of the course."},
            settings={"type": Path, "metavar": "DIR"},
        ),
        Argument(
            names=("lesson",),
            shown="NAME",
            about={
                "ja": "新しいレッスンの名前（半角の小文字・数字・ハイフン）。",
                "en": "The id of the new lesson: lower-case letters, digits and hyphens.",
            },
            settings={"nargs": "?", "metavar": "NAME"},
        ),
        Argument(
            names=("--from",),
            shown="--from LESSON",
            about={
                "ja": "見本の代わりに写すレッスン。名前（two-words など）か、ファイル。",
                "en": "A lesson to copy instead of the example: its name (two-words) or its file.",
            },
            settings={"metavar": "LESSON", "dest": "model"},
        ),
        Argument(
            names=("--languages",),
            shown="--languages ja|en|ja,en|en,ja",
            about={
                "ja": "講座の言語。最初のものが、書く人の言語です。省くと、表示の言語だけ。",
                "en": "The languages of the course, the one you write in first; if left out, "
                "the one shown here alone.",
            },
            settings={"choices": ("ja", "en", "ja,en", "en,ja")},
        ),
    ),
    examples=(
        ("tutor new course my-course", {"ja": "講座を作る", "en": "make a course"}),
        (
            "tutor new lesson my-course second-steps",
            {"ja": "レッスンを書き足す", "en": "add a lesson to it"},
        ),
    ),
)

FMT = Command(
    name="fmt",
    shown="tutor fmt PATH … [--check] [--translated]",
    about={
        "ja": "ファイルの体裁をそろえ、足りない id を一度だけ書きます。コメントは残ります。"
        "訳がどの原文のものかも控えます（translations.lock）。",
        "en": "Tidy the layout of files and write missing ids, once. Comments stay. "
        "It also notes which text each translation was made from (translations.lock).",
    },
    arguments=(
        Argument(
            names=("paths",),
            shown="PATH",
            about={
                "ja": "レッスンのファイルか、講座のフォルダ。",
                "en": "A lesson file or a folder with courses.",
            },
            settings={"nargs": "+", "metavar": "PATH"},
        ),
        Argument(
            names=("--check",),
            shown="--check",
            about={
                "ja": "何も書かず、直すところのあるファイルを挙げます（あれば終了コード1）。",
                "en": "Write nothing; list the files that would change (exit code 1 if any).",
            },
            settings={"action": "store_true", "dest": "only_look"},
        ),
        Argument(
            names=("--translated",),
            shown="--translated",
            about={
                "ja": "いまの訳はどれも、いまの原文に合っているものとして控えます。",
                "en": "Take note that every translation holds for its text as it is now.",
            },
            settings={"action": "store_true"},
        ),
    ),
    examples=(
        ("tutor fmt my-course", {"ja": "講座をそろえる", "en": "tidy a course"}),
        ("tutor fmt --check my-course", {"ja": "確かめるだけ", "en": "only look"}),
    ),
)

SCHEMA = Command(
    name="schema",
    shown="tutor schema [KIND] [--into DIR]",
    about={
        "ja": "教材のファイルのJSON Schemaを出力します。エディタの補完と検査に使えます。",
        "en": "Print the JSON Schema of content files, with which editors complete and check.",
    },
    arguments=(
        Argument(
            names=("kind",),
            shown=" | ".join(_KINDS),
            about={"ja": "どのファイルか。省くと全部。", "en": "Which file; if left out, all."},
            settings={"nargs": "?", "choices": _KINDS, "metavar": "KIND"},
        ),
        Argument(
            names=("--into",),
            shown="--into DIR",
            about={
                "ja": "講座のフォルダ。その登場人物に合わせて .schema に書きます。",
                "en": "The folder of a course: write them into its .schema, for its cast.",
            },
            settings={"type": Path, "metavar": "DIR"},
        ),
    ),
    examples=(
        ("tutor schema lesson", {"ja": "レッスンのもの", "en": "that of lessons"}),
        ("tutor schema --into my-course", {"ja": "講座に置く", "en": "put them into a course"}),
    ),
)
