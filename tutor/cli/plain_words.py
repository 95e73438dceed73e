"""What only plain mode says, in both languages. Short: a screen reader speaks all of it."""

from __future__ import annotations

from tutor.wording import Words

plain_words = Words(
    {
        "begin": (
            "「{title}」約{minutes}分。使い方は「?」、保存して終わるには「q」。",
            "“{title}”, about {minutes} min. Type ? for help, q to save and quit.",
        ),
        "go-on": (
            "「{title}」のつづきから始めます（{position}/{length}）。",
            "“{title}”. Going on where you stopped ({position}/{length}).",
        ),
        "question": ("問い: {ask}", "Question: {ask}"),
        "table": ("表: {caption}", "Table: {caption}"),
        "row": ("{head} — {cells}", "{head} — {cells}"),
        "cell": ("{head}: {text}", "{head}: {text}"),
        "option": ("{number}. {text}", "{number}. {text}"),
        "labelled": ("{label}: {text}", "{label}: {text}"),
        "judged": ("{option} — {mark}。", "{option} — {mark}."),
        "stop": ("。", "."),
        "between": ("、", "; "),
        "prompt-next": ("（Enter）", "(Enter)"),
        "prompt-row": ("（Enter 次の行、k 残り全部）", "(Enter: next row, k: all rows)"),
        "prompt-pick-one": ("番号 1-{count}", "A number, 1-{count}"),
        "prompt-pick-all": (
            "番号をすべて 1-{count}（例: 1 {count}）",
            "All the numbers, 1-{count} (as in 1 {count})",
        ),
        "prompt-asked": (
            "{pick}（h ヒント、s 答え、? 使い方）:",
            "{pick} (h hint, s answer, ? help):",
        ),
        "prompt-asked-no-hint": ("{pick}（s 答え、? 使い方）:", "{pick} (s answer, ? help):"),
        "prompt-choose": ("{pick}（? 使い方）:", "{pick} (? help):"),
        "not-understood": ("読み取れませんでした。", "That was not understood."),
        "possible": ("いまできること: {keys}", "What you can do now: {keys}"),
        "key-next": ("Enter つぎへ", "Enter to go on"),
        "key-number": ("番号で答える", "a number to answer"),
        "key-numbers": ("番号をすべて並べて答える（例 1 3）", "all the numbers, as in 1 3"),
        "key-choose": ("番号で選ぶ", "a number to choose"),
        "key-hint": ("h ヒント", "h for a hint"),
        "key-answer": ("s 答えを見る", "s to be shown the answer"),
        "key-skip": ("k とばす", "k to skip"),
        "key-all-rows": ("k 残りの行を全部", "k for all the rows"),
        "key-repeat": ("r もう一度聞く", "r to hear it again"),
        "key-language": ("v Englishに切り替え", "v for 日本語"),
        "key-quit": ("q 保存して終わる", "q to save and quit"),
        "saved": (
            "保存しました。つづきは tutor learn {lesson}",
            "Saved. To go on later: tutor learn {lesson}",
        ),
        "not-saved": (
            "ここまでの進みぐあいを保存できませんでした。",
            "What you did here could not be saved.",
        ),
        "right-at-first": ("はじめから正解: {count}問", "Right at the first try: {count}"),
        "right-with-help": (
            "ヒントや再挑戦で正解: {count}問",
            "Right with a hint or another try: {count}",
        ),
        "shown-or-skipped": (
            "答えを見た・とばした: {count}問",
            "Shown or skipped: {count}",
        ),
        "look-again": ("もう一度見るとよいところ: {concepts}", "Worth another look: {concepts}"),
        "next-lesson": (
            "つぎのレッスン「{title}」: tutor learn {lesson}",
            "Next, “{title}”: tutor learn {lesson}",
        ),
        "nothing-left": ("レッスンはすべて終わりました。", "All lessons are done."),
    }
)
