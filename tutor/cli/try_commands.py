"""The command that tries explanations: its options, examples and words, in both languages."""

from __future__ import annotations

from tutor.cli.command import Argument, Command

TRY = Command(
    name="try",
    shown="tutor try EXPLANATION [TEXT …] [--why] [--json]",
    about={
        "ja": "説明の問いで、文がどう読み取られるかを試します（レッスンを書く人向け）。",
        "en": "See what is read in answers to an explanation; for those who write lessons.",
    },
    arguments=(
        Argument(
            names=("explanation",),
            shown="EXPLANATION",
            about={
                "ja": "説明の名前（explain-difference など）。",
                "en": "An explanation, as explain-difference.",
            },
            settings={"metavar": "EXPLANATION"},
        ),
        Argument(
            names=("texts",),
            shown="TEXT",
            about={
                "ja": "読み取らせる文。省くと、標準入力から1行ずつ。",
                "en": "What is to be read; if left out, each line of standard input.",
            },
            settings={"nargs": "*", "metavar": "TEXT"},
        ),
        Argument(
            names=("--why",),
            shown="--why",
            about={"ja": "どのことばで読み取ったかも示します。", "en": "Show which words counted."},
            settings={"action": "store_true"},
        ),
        Argument(
            names=("--json",),
            shown="--json",
            about={"ja": "1件を1行のJSONで出力します。", "en": "Print a line of JSON for each."},
            settings={"action": "store_true"},
        ),
    ),
    examples=(
        (
            'tutor try explain-difference "断るまで届く" --why',
            {"ja": "一つ試す", "en": "try one"},
        ),
        (
            "tutor try explain-trust --json",
            {"ja": "標準入力の各行を試す", "en": "try every line of standard input"},
        ),
    ),
)
