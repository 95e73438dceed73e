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
        "is-right": ("（正解）", " (right)"),
        "spoken": (
            "先生が、口頭で聞いた質問です。",
            "The teacher asked this one aloud.",
        ),
        "hint": ("ヒント", "Hint"),
        "answer": ("答え", "The answer"),
        "why": ("なぜ", "Why"),
        "model": ("解答例", "For example"),
        "belongs-to": ("このどれかに分けます", "Each belongs to one of these"),
        "not-counted": ("手は数えませんでした。", "Hands were not counted."),
        "not-revealed": (
            "この授業では、答えを出していません。",
            "The answer was not shown in this class.",
        ),
        "no-names": (
            "この記録に、だれが何に手を挙げたかは入っていません。数だけです。",
            "This page does not say who raised a hand for what: there are only numbers.",
        ),
        "says": ("{speaker}：", "{speaker}: "),
        "cards-title": ("A〜{last} のカード", "Cards A to {last}"),
        "cards-cut": (
            "1人分ずつ、点線で切り離します。答えのカードを先生に向けて、胸の前に出します。",
            "Cut along the dotted lines, one set for each. Hold the answer up to the teacher.",
        ),
        "cards-fold": (
            "1人に1枚。点線で四つに折り、答えの面を先生に向けて、胸の前に出します。",
            "One sheet each. Fold along the dotted lines into four, and hold the answer up to the teacher.",
        ),
    }
)
