"""What the pages for printing and for those who were absent say, in both languages."""

from __future__ import annotations

from tutor.wording import Words

html_words = Words(
    {
        "page-title": ("{title}（{room}）", "{title} ({room})"),
        "question": ("質問{number}", "Question {number}"),
        "option": ("選択肢", "Option"),
        "first-vote": ("1回目", "First vote"),
        "second-vote": ("2回目", "Second vote"),
        "hands": ("{count}人（{percent}%）", "{count} ({percent}%)"),
        "is-right": ("（正解）", "(right)"),
        "not-counted": ("数えませんでした。", "Nobody counted."),
        "not-revealed": ("答えは、まだ出していません。", "The answer has not been shown yet."),
        "no-names": (
            "この記録に、だれが何に手を挙げたかは入っていません。数だけです。",
            "This page does not say who raised a hand for what: there are only numbers.",
        ),
        "says": ("{speaker}：", "{speaker}: "),
        "cards-title": ("A・B・C・D カード", "Cards A, B, C, D"),
        "cards-how": (
            "1人に1枚。点線で四つに折り、答えの面を先生に向けて、胸の前に出します。",
            "One sheet each. Fold along the dotted lines into four, and hold the answer up to the teacher.",
        ),
    }
)
