"""The commands that show authors their lessons as a whole: options, examples and words."""

from __future__ import annotations

from pathlib import Path

from tutor.cli.command import JSON, Argument, Command

_LESSON = Argument(
    names=("lesson",),
    shown="LESSON",
    about={
        "ja": "レッスンの名前（two-words や optin/two-words）か、そのファイル。",
        "en": "A lesson, as two-words or optin/two-words, or its file.",
    },
    settings={"metavar": "LESSON"},
)

MAP = Command(
    name="map",
    shown="tutor map LESSON [--format text|mermaid|dot]",
    about={
        "ja": "レッスンの流れを図にします。分かれ道、移る先、誰も通らないところが分かります。",
        "en": "Draw the way through a lesson: its branches, jumps and conditions, and what nobody "
        "reaches.",
    },
    arguments=(
        _LESSON,
        Argument(
            names=("--format",),
            shown="--format text|mermaid|dot",
            about={
                "ja": "端末で読む文字（text）、Mermaid、Graphviz（dot）。",
                "en": "Text for the terminal, Mermaid, or Graphviz (dot).",
            },
            settings={"choices": ("text", "mermaid", "dot")},
        ),
    ),
    examples=(
        ("tutor map two-words", {"ja": "流れを見る", "en": "see the way through it"}),
        (
            "tutor map two-words --format dot",
            {"ja": "Graphvizで絵にする", "en": "to draw it with Graphviz"},
        ),
    ),
)

TRANSLATE = Command(
    name="translate",
    shown="tutor translate LESSON --to LANG | --merge SHEET",
    about={
        "ja": "訳の足りないところと、原文が変わったところを、原文と並べたシートにします。"
        "訳を書き込んだシートは --merge で戻します。コメントは残ります。",
        "en": "Print what is not translated yet, or whose source has changed, side by side with "
        "the source; --merge writes the filled sheet back. Comments stay.",
    },
    arguments=(
        _LESSON,
        Argument(
            names=("--to",),
            shown="--to LANG",
            about={"ja": "訳す言語（en など）。", "en": "The language wanted, as en."},
            settings={"metavar": "LANG"},
        ),
        Argument(
            names=("--merge",),
            shown="--merge SHEET",
            about={
                "ja": "訳を書き込んだシート。原文が変わっていたら、何も書きません。",
                "en": "A sheet that was filled in; if a source text changed since, nothing is "
                "written.",
            },
            settings={"type": Path, "metavar": "SHEET"},
        ),
    ),
    examples=(
        (
            "tutor translate my-course/01-hello.yaml --to en",
            {"ja": "シートを出力する", "en": "print a sheet"},
        ),
        (
            "tutor translate my-course/01-hello.yaml --merge sheet.yaml",
            {"ja": "訳を戻す", "en": "write it back"},
        ),
    ),
)

ITEMS = Command(
    name="items",
    shown="tutor items [--data FILE …] [--json]",
    about={
        "ja": "問いの出来を、学習の記録から調べます。"
        "直したい問いから順に、ファイルの行つきで示します。",
        "en": "See from the answers given how well each question works: the weakest first, with "
        "the line it stands on.",
    },
    arguments=(
        Argument(
            names=("--data",),
            shown="--data FILE …",
            about={
                "ja": "tutor data export で書き出したファイル（学習者1人に1つ）か、そのフォルダ。"
                "省くと、この機械で学ぶ人の記録（--learner で1人だけ）。",
                "en": "Files of tutor data export, one for each learner, or their folder; if left "
                "out, the records of those who learn here (one of them with --learner).",
            },
            settings={"nargs": "+", "type": Path, "metavar": "FILE"},
        ),
        JSON,
    ),
    examples=(
        ("tutor items", {"ja": "この機械の記録から", "en": "from the records kept here"}),
        ("tutor items --data class/*.jsonl", {"ja": "クラス全員の記録から", "en": "of a class"}),
    ),
)
