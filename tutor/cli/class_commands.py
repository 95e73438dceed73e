"""The commands about teaching a class: their options, examples and words, in both languages."""

from __future__ import annotations

import unicodedata

from tutor.cli.command import Argument, Command

_MOST_CARDS = 200


def learners(word: str) -> int:
    """Read how many learners there are.

    Raises:
        UsageMistake: It is not a number from 1 to 200.
    """
    said = unicodedata.normalize("NFKC", word)
    if said.isascii() and said.isdecimal() and 1 <= int(said) <= _MOST_CARDS:
        return int(said)
    from tutor.cli.class_words import class_both
    from tutor.cli.mistakes import UsageMistake

    raise UsageMistake(class_both("count-range", most=_MOST_CARDS, value=word))


TEACH = Command(
    name="teach",
    shown="tutor teach [LESSON | ROOM] [--view]",
    about={
        "ja": "教室の前で、レッスンを映して進めます。質問し、手を数え、話し合わせ、答えを出します。"
        "自分の学習の記録は変わりません。",
        "en": "Show a lesson to a class: ask, count hands, let them discuss, reveal. "
        "Nobody's own record changes.",
    },
    arguments=(
        Argument(
            names=("lesson",),
            shown="LESSON | ROOM",
            about={
                "ja": "レッスンの名前。または、続ける授業の名前（tutor class list にあるもの）。"
                "省くと、途中の授業か、最初のレッスン。",
                "en": "A lesson, or a class to take up, as tutor class list names it; if left out, "
                "the class that was not ended, or the first lesson.",
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
                "ja": "書き出す先のフォルダ。指定がなければ、授業の名前のフォルダ。"
                "上書きはしません。",
                "en": "The folder to write into; otherwise one named like the class. Files that "
                "are there are kept.",
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
        "ja": "挙げて答えるカードを、印刷用のHTMLにします。A〜Dは1人1枚の折りカード、"
        "選択肢がもっと多い質問がコースにあれば、その文字まで切り分けるカードになります。",
        "en": "Write cards to hold up as a page to print: A to D to fold, one sheet each; as far "
        "as the courses have questions with more options, up to that letter, to cut apart.",
    },
    arguments=(
        Argument(
            names=("--n",),
            shown="--n N",
            about={
                "ja": f"何人分か、1〜{_MOST_CARDS}（指定がなければ30）。",
                "en": f"For how many, 1 to {_MOST_CARDS} (30 otherwise).",
            },
            settings={"dest": "count", "type": learners, "metavar": "N"},
        ),
        Argument(
            names=("-o", "--output"),
            shown="-o, --output FILE",
            about={
                "ja": "書き込むファイル（指定がなければ cards.html）。上書きはしません。",
                "en": "The file to write (cards.html otherwise); one that is there is kept.",
            },
            settings={"dest": "file", "metavar": "FILE"},
        ),
    ),
    examples=(("tutor cards --n 30 -o cards.html", {"ja": "30人分", "en": "for thirty"}),),
)
