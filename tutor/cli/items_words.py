"""What `tutor items` says, in both languages, each sentence under a name."""

from __future__ import annotations

from tutor.wording import Words

items_words = Words(
    {
        "counts": (
            "学習者{learners}人・答え{answers}件・問い{items}問。直したい問いから順に並べています。",
            "Learners: {learners} · answers: {answers} · questions: {items}. The weakest come first.",
        ),
        "older": (
            "文面が変わる前の答え{count}件は数えていません。",
            "Not counted: {count} answers to earlier wordings.",
        ),
        "how": (
            "正解: ヒントなしで最初に正しく答えた人の割合と、その95%区間。識別力: ほかの問いができる人ほど正解するか（-1〜1の点双列相関。0.2未満なら見直しを）。時間: 最初の答えまでの中央値。",
            "Right: the share of learners right at their first try, without a hint, with its 95 % interval. Discrimination: whether those who do well elsewhere are right here (point-biserial, -1 to 1; under 0.2 have a look). Time: the median up to the first answer.",
        ),
        "few": (
            "(?) 答えた人が{few}人未満の数字です。偶然かもしれません。",
            "(?) Fewer than {few} learners answered: the figures may be chance.",
        ),
        "right": (
            "正解 {share}%（{right}/{learners}人、{low}〜{high}%）",
            "right {share} % ({right} of {learners}, {low}–{high} %)",
        ),
        "discrimination": ("識別力 {value}", "discrimination {value}"),
        "no-discrimination": ("識別力 ―", "discrimination -"),
        "seconds": ("{value}秒", "{value} s"),
        "reports": ("報告 {count}件", "reports: {count}"),
        "uncertain": ("(?)", "(?)"),
        "suspect": (
            "よくできる人ほどまちがえています。正解の指定や文面を確かめてください。",
            "Those who do well elsewhere get this wrong: check its key and its wording.",
        ),
        "chosen": ("多い誤答: {answers}", "Wrong answers: {answers}"),
        "chosen-by": ("「{answer}」{count}人", "“{answer}” {count}"),
        "nowhere": ("いまの教材には見つかりません", "not found in the content there is now"),
        "nothing": (
            "まだ答えがありません。レッスンをするか、--data で書き出したファイルを指定してください。",
            "There are no answers yet. Take a lesson, or name exported files with --data.",
        ),
    }
)
