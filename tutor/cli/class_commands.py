"""The commands about teaching a class: their options, examples and words, in both languages."""

from __future__ import annotations

from tutor.cli.command import Argument, Command

_MOST_CARDS = 200


def learners(word: str) -> int:
    """Read how many learners there are.

    Raises:
        ValueError: It is not a number from 1 to 200.
    """
    number = int(word)
    if not 1 <= number <= _MOST_CARDS:
        raise ValueError(word)
    return number


TEACH = Command(
    name="teach",
    shown="tutor teach [LESSON] [--view]",
    about={
        "ja": "教室の前で、レッスンを映して進めます。質問し、手を数え、話し合わせ、答えを出します。"
        "自分の学習の記録は変わりません。",
        "en": "Show a lesson to a class: ask, count hands, let them discuss, reveal. "
        "Nobody's own record changes.",
    },
    arguments=(
        Argument(
            names=("lesson",),
            shown="LESSON",
            about={
                "ja": "レッスンの名前。省くと、途中の授業か、最初のレッスン。",
                "en": "A lesson; if left out, the class that was not ended, or the first lesson.",
            },
            settings={"nargs": "?", "metavar": "LESSON"},
        ),
        Argument(
            names=("--view",),
            shown="--view",
            about={
                "ja": "先生だけが見る画面を、別の端末に出します（メモ、正解、票、時計）。",
                "en": "The teacher's view, in a second terminal: notes, answer, votes, clock.",
            },
            settings={"action": "store_true"},
        ),
    ),
    examples=(
        ("tutor teach two-words", {"ja": "レッスンを映す", "en": "show a lesson"}),
        ("tutor teach --view", {"ja": "別の端末に先生用の画面", "en": "your own view of it"}),
    ),
)

CLASS = Command(
    name="class",
    shown="tutor class [list | export [ROOM] | forget ROOM] [--into DIR] [--yes]",
    about={
        "ja": "これまでの授業を一覧にし、集計（items.csv）と欠席者のためのページ（lesson.html）を"
        "書き出し、消します。名前は記録されません。",
        "en": "List the classes taught, write their figures (items.csv) and a page for those who "
        "were absent (lesson.html), or erase them. No names are kept.",
    },
    arguments=(
        Argument(
            names=("action",),
            shown="list | export | forget",
            about={
                "ja": "何をするか。省くと一覧（list）。",
                "en": "What to do; if left out, list.",
            },
            settings={"nargs": "?", "choices": ("list", "export", "forget"), "metavar": "ACTION"},
        ),
        Argument(
            names=("room",),
            shown="ROOM",
            about={
                "ja": "授業の名前（一覧にある名前）。書き出しでは、省くと最後の授業。",
                "en": "A class, as listed; to export, the last one if left out.",
            },
            settings={"nargs": "?", "metavar": "ROOM"},
        ),
        Argument(
            names=("--into",),
            shown="--into DIR",
            about={
                "ja": "書き出す先のフォルダ。指定がなければ、授業の名前のフォルダ。",
                "en": "The folder to write into; otherwise one named like the class.",
            },
            settings={"metavar": "DIR"},
        ),
        Argument(
            names=("--yes",),
            shown="--yes",
            about={"ja": "確かめずに消します。", "en": "Erase without asking."},
            settings={"action": "store_true"},
        ),
    ),
    examples=(
        ("tutor class list", {"ja": "授業の一覧", "en": "list the classes"}),
        ("tutor class export", {"ja": "最後の授業を書き出す", "en": "export the last one"}),
    ),
)

CARDS = Command(
    name="cards",
    shown="tutor cards [--n N] [-o FILE]",
    about={
        "ja": "A・B・C・Dの折り紙カードを、印刷用のHTMLにします。1人に1枚です。",
        "en": "Write cards A, B, C and D as a page to print: one sheet each, to fold.",
    },
    arguments=(
        Argument(
            names=("--n",),
            shown="--n N",
            about={"ja": "何人分か（指定がなければ30）。", "en": "For how many (30 otherwise)."},
            settings={"dest": "count", "type": learners, "metavar": "N"},
        ),
        Argument(
            names=("-o", "--output"),
            shown="-o, --output FILE",
            about={
                "ja": "書き込むファイル（指定がなければ cards.html）。",
                "en": "The file to write (cards.html otherwise).",
            },
            settings={"dest": "file", "metavar": "FILE"},
        ),
    ),
    examples=(("tutor cards --n 30 -o cards.html", {"ja": "30人分", "en": "for thirty"}),),
)
