"""The commands about the learner, and the option that says who learns."""

from __future__ import annotations

from pathlib import Path

from tutor.cli.command import JSON, Argument, Command

LEARNER = Argument(
    names=("--learner",),
    shown="--learner NAME",
    about={
        "ja": "学習者の名前。それぞれ別の記録になります。指定がなければ、名前のない一人。",
        "en": "Who learns: each has a record of their own. Without it, the one with no name.",
    },
    settings={"metavar": "NAME"},
)

_MOST = 600


def few(word: str) -> int:
    """Read how many questions or minutes are wanted.

    Raises:
        ValueError: It is not a number from 1 to 600.
    """
    number = int(word)
    if not 1 <= number <= _MOST:
        raise ValueError(word)
    return number


REVIEW = Command(
    name="review",
    shown="tutor review [COURSE] [--plain] [--limit N | --minutes N]",
    about={
        "ja": "前に答えた問題のうち、忘れかけたころのものを、レッスンをまぜて出します。",
        "en": "Answer again what you are about to forget, from all lessons mixed.",
    },
    arguments=(
        Argument(
            names=("course",),
            shown="COURSE",
            about={
                "ja": "講座の名前（optin など）。省くと、復習がいちばん多い講座。",
                "en": "A course, as optin; if left out, the one with most to review.",
            },
            settings={"nargs": "?", "metavar": "COURSE"},
        ),
        Argument(
            names=("--plain",),
            shown="--plain",
            about={
                "ja": "画面を使わず、文字だけで進めます。",
                "en": "Plain lines instead of a screen.",
            },
            settings={"action": "store_true"},
        ),
        Argument(
            names=("--limit",),
            shown="--limit N",
            about={
                "ja": "何問にするか。指定がなければ、一日の復習の時間に合わせます。",
                "en": "How many questions; otherwise as many as the day's minutes allow.",
            },
            settings={"type": few, "metavar": "N"},
        ),
        Argument(
            names=("--minutes",),
            shown="--minutes N",
            about={
                "ja": "何分ぶんにするか（1分に3問）。",
                "en": "How many minutes' worth, at three questions a minute.",
            },
            settings={"type": few, "metavar": "N"},
        ),
    ),
    examples=(
        ("tutor review", {"ja": "復習する", "en": "review what is due"}),
        ("tutor review --limit 5 --plain", {"ja": "5問だけ、文字で", "en": "five, as plain text"}),
    ),
)

STATS = Command(
    name="stats",
    shown="tutor stats [--json]",
    about={
        "ja": "進みぐあい、わかってきたこと、思い違い、これからの復習、学んだ日を示します。",
        "en": "Show lessons, concepts, mix-ups, the reviews to come and the days of study.",
    },
    arguments=(JSON,),
    examples=(
        ("tutor stats", {"ja": "進みぐあいを見る", "en": "see how far you are"}),
        ("tutor stats --json", {"ja": "ほかのプログラムに渡す", "en": "for other programs"}),
    ),
)

DATA = Command(
    name="data",
    shown="tutor data [where | export FILE | import FILE | erase] [--yes]",
    about={
        "ja": "学習の記録の場所を示し、書き出し、取り込み、消します。どこにも送りません。",
        "en": "Say where your record is, take it away, bring it back, or erase it. "
        "Nothing leaves this machine.",
    },
    arguments=(
        Argument(
            names=("action",),
            shown="where | export | import | erase",
            about={
                "ja": "場所を示す、書き出す、取り込む、消す。省くと、場所を示します。",
                "en": "What to do; if left out, say where the record is.",
            },
            settings={"nargs": "?", "choices": ("where", "export", "import", "erase")},
        ),
        Argument(
            names=("file",),
            shown="FILE",
            about={
                "ja": "書き出す先、または取り込むファイル（JSON Lines）。",
                "en": "The file to export to or to import from (JSON lines).",
            },
            settings={"nargs": "?", "type": Path, "metavar": "FILE"},
        ),
        Argument(
            names=("--yes",),
            shown="--yes",
            about={"ja": "尋ねずに消します。", "en": "Erase without asking."},
            settings={"action": "store_true"},
        ),
    ),
    examples=(
        ("tutor data", {"ja": "記録の場所を見る", "en": "see where the record is"}),
        ("tutor data export mine.jsonl", {"ja": "すべて書き出す", "en": "take everything"}),
        (
            "tutor data import mine.jsonl --learner anna",
            {"ja": "annaの記録として取り込む", "en": "bring it back for anna"},
        ),
        (
            "tutor data erase",
            {"ja": "すべて消す（確かめてから）", "en": "erase all, when sure"},
        ),
    ),
)
