"""The commands that show or play a lesson for its author: options, examples and words."""

from __future__ import annotations

from pathlib import Path

from tutor.cli.command import Argument, Command

PLAY = Command(
    name="play",
    shown="tutor play LESSON [--script FILE | --record FILE]",
    about={
        "ja": "会話のテスト（台本）をレッスンで試します。台本は、一度やってみれば書き出せます。"
        "学習の記録には触れません。",
        "en": "Play the dialogue tests of a lesson. One is made by taking the lesson once. "
        "Your own record is not touched.",
    },
    arguments=(
        Argument(
            names=("lesson",),
            shown="LESSON",
            about={
                "ja": "レッスンの名前（two-words や optin/two-words）か、そのファイル。",
                "en": "A lesson, as two-words or optin/two-words, or its file.",
            },
            settings={"metavar": "LESSON"},
        ),
        Argument(
            names=("--script",),
            shown="--script FILE",
            about={
                "ja": "試す台本。省くと、レッスンの隣にある台本（01-name.play.yaml）をすべて。",
                "en": "The play; if left out, all beside the lesson (01-name.play.yaml).",
            },
            settings={"type": Path, "metavar": "FILE"},
        ),
        Argument(
            names=("--record",),
            shown="--record FILE",
            about={
                "ja": "文字だけの画面でレッスンを進め、したことを台本に書きます。",
                "en": "Take the lesson in plain lines, and write down what you did as a play.",
            },
            settings={"type": Path, "metavar": "FILE"},
        ),
    ),
    examples=(
        ("tutor play two-words", {"ja": "台本を試す", "en": "play its plays"}),
        (
            "tutor play my-course/01-hello.yaml --record my-course/01-hello.play.yaml",
            {"ja": "台本を作る", "en": "record a play"},
        ),
    ),
)

PREVIEW = Command(
    name="preview",
    shown="tutor preview LESSON [--at STEP]",
    about={
        "ja": "レッスンを学ぶ人の画面で見ます。ファイルを保存するたびに、同じ場所を映し直します。"
        "学習の記録には触れません。",
        "en": "See a lesson as learners do; whenever you save the file, the same place is shown "
        "again. Your own record is not touched.",
    },
    arguments=(
        Argument(
            names=("lesson",),
            shown="LESSON",
            about={
                "ja": "レッスンの名前（two-words や optin/two-words）か、そのファイル。",
                "en": "The file of a lesson, or the name of one.",
            },
            settings={"metavar": "LESSON"},
        ),
        Argument(
            names=("--at",),
            shown="--at STEP",
            about={"ja": "始めるステップの id。", "en": "The id of the step to begin with."},
            settings={"metavar": "STEP", "dest": "step"},
        ),
    ),
    examples=(
        (
            "tutor preview my-course/01-hello.yaml",
            {"ja": "見ながら書く", "en": "look while you write"},
        ),
        ("tutor preview two-words --at two-ways", {"ja": "表から", "en": "from a table"}),
    ),
)
