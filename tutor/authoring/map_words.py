"""What the map of a lesson says, in both languages, each under a name."""

from __future__ import annotations

from tutor.wording import Words

map_words = Words(
    {
        "talk": ("会話", "talk"),
        "table": ("表", "table"),
        "quiz": ("問い", "question"),
        "explain": ("説明", "explain"),
        "teach": ("教える", "teach"),
        "choice": ("選択", "choice"),
        "option": ("選ぶと", "option"),
        "option-once": ("選ぶと（一度だけ）", "option (once)"),
        "when": ("もし", "when"),
        "else": ("そうでなければ", "else"),
        "section": ("区間", "section"),
        "aside": ("寄り道", "aside"),
        "goto": ("移る", "go to"),
        "call": ("寄って戻る", "call"),
        "recap": ("まとめ", "recap"),
        "lines": ("{count}行", "{count} lines"),
        "one-line": ("1行", "1 line"),
        "points": ("{count}点", "{count} points"),
        "one-point": ("1点", "1 point"),
        "said": ("「{text}」", "“{text}”"),
        "start": ("始まり", "begin"),
        "finish": ("終わり", "end"),
        "yes": ("はい", "yes"),
        "no": ("いいえ", "no"),
        "back": ("戻る", "back"),
        "all-taken": ("全部選んだ後", "all taken"),
        "got": ("{which} に一度で正解", "{which} was right at once"),
        "missed": ("{which} に一度では正解しなかった", "{which} was not right at once"),
        "unsure": ("{which} の答えは勘だった", "{which} was a guess"),
        "seen": ("{which} を通った", "{which} was reached"),
        "chose": ("{which} を選んだ", "{which} was chosen"),
        "believes": ("思い違い {which} がある", "the mix-up {which} was shown"),
        "mastered": ("{which} をもう知っている", "{which} is known already"),
        "and": ("、さらに ", ", and "),
        "unreached": ("誰も通りません", "nobody gets here"),
        "count-unreached": (
            "誰も通らないところがあります（! の行）。くわしくは: tutor check --explain R215",
            "Nobody reaches the lines marked with !. More: tutor check --explain R215",
        ),
    }
)
