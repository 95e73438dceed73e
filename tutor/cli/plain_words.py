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
        "mix-up": ("{label}「{belief}」: {refute}", "{label}, “{belief}”: {refute}"),
        "quoted": ("「{text}」", "“{text}”"),
        "dated": ("{titles}（{date}）", "{titles} ({date})"),
        "head-name": ("「{head}」", "{head}"),
        "cell-name": ("「{column}」の「{row}」", "{column}, {row}"),
        "ask-about": ("{cell}について。{ask}", "{cell}. {ask}"),
        "nothing": ("なし", "nothing"),
        "stop": ("。", "."),
        "between": ("、", "; "),
        "prompt-next": ("（Enter）", "(Enter)"),
        "prompt-reveal": ("次は{what}（Enter）", "Next: {what} (Enter)"),
        "prompt-pick-one": ("番号 1-{count}", "A number, 1-{count}"),
        "prompt-pick-all": (
            "番号をすべて 1-{count}、空白で区切って",
            "All the numbers, 1-{count}, with spaces between",
        ),
        "prompt-asked": (
            "{pick}（h ヒント、s 答え、? 使い方）:",
            "{pick} (h hint, s answer, ? help):",
        ),
        "prompt-asked-no-hint": ("{pick}（s 答え、? 使い方）:", "{pick} (s answer, ? help):"),
        "prompt-choose": ("{pick}（? 使い方）:", "{pick} (? help):"),
        "not-understood": ("読み取れませんでした。", "That was not understood."),
        "noted": ("受け取りました", "Noted"),
        "no-hints": ("この問いに、ヒントはありません。", "There are no hints for this question."),
        "no-hint-left": ("ヒントは、もうありません。", "There are no more hints."),
        "nothing-asked": (
            "いま答える問いはありません。Enterで先へ進みます。",
            "No question is open now. Enter goes on.",
        ),
        "nothing-to-skip": (
            "ここには、とばすものがありません。Enterで先へ進みます。",
            "There is nothing to skip here. Enter goes on.",
        ),
        "pick-first": ("番号で答えてください。", "Please answer with a number."),
        "no-terms": (
            "いま聞いたところに、用語集のことばはありません。",
            "No words of the glossary were just said.",
        ),
        "readings-on": ("ことばに読みを付けます。", "Terms now come with their readings."),
        "readings-off": ("読みを付けるのをやめます。", "Terms now come without readings."),
        "possible": ("いまできること: {keys}", "What you can do now: {keys}"),
        "key-next": ("Enter つぎへ", "Enter to go on"),
        "key-number": ("番号で答える", "a number to answer"),
        "key-numbers": (
            "当てはまる番号をすべて、空白で区切って答える",
            "all the numbers that apply, with spaces between, to answer",
        ),
        "key-choose": ("番号で選ぶ", "a number to choose"),
        "key-say": ("Enter これを言う", "Enter to say this"),
        "key-hint": ("h ヒント", "h for a hint"),
        "key-answer": ("s 答えを見る", "s to be shown the answer"),
        "key-skip": ("k とばす", "k to skip"),
        "key-all-cells": ("k 残りを全部", "k for all the rest"),
        "key-repeat": ("r もう一度聞く", "r to hear it again"),
        "key-terms": ("g ことばの説明", "g for the words just used"),
        "key-readings": ("y 読みを付ける・外す", "y for readings on or off"),
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
