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
        "gap": ("({number})", "({number})"),
        "unit": ("単位: {unit}", "Unit: {unit}"),
        "because": ("理由:", "Because:"),
        "back": ("裏", "Back"),
        "judged": ("{part} — {mark}。", "{part} — {mark}."),
        "left-open": ("答えていません", "left open"),
        "right-of": ("{count}つのうち{right}つが合っています。", "{right} of {count} right."),
        "mix-up": ("{label}:「{belief}」— {refute}", "{label}: “{belief}” — {refute}"),
        "quoted": ("「{text}」", "“{text}”"),
        "dated": ("{titles}（{date}）", "{titles} ({date})"),
        "head-name": ("「{head}」", "{head}"),
        "cell-name": ("「{column}」の「{row}」", "{column}, {row}"),
        "ask-about": ("{cell}について。{ask}", "{cell}. {ask}"),
        "nothing": ("なし", "nothing"),
        "stop": ("。", "."),
        "between": ("、", "; "),
        "prompt-next": ("（Enter）", "(Enter)"),
        "prompt-next-or-reasons": ("（Enter、w ほかの選択肢）", "(Enter, w the other options)"),
        "prompt-turn": ("思い出せたら Enter で裏へ", "Recall it, then Enter for the back"),
        "prompt-reveal": ("次は{what}（Enter）", "Next: {what} (Enter)"),
        "prompt-pick-one": ("番号 1-{count}", "A number, 1-{count}"),
        "prompt-asked": (
            "{pick}（h ヒント、s 答え、? 使い方）:",
            "{pick} (h hint, s answer, ? help):",
        ),
        "prompt-asked-no-hint": ("{pick}（s 答え、? 使い方）:", "{pick} (s answer, ? help):"),
        "prompt-examined": (
            "{place}/{length}　{pick}（k とばす、? 使い方）:",
            "{place}/{length}. {pick} (k skip, ? help):",
        ),
        "prompt-report": (
            "この問題のどこがおかしいですか（Enter 書かずに報告）:",
            "What is wrong with this question? (Enter: no note):",
        ),
        "reported": (
            "控えました。このパソコンに残すだけで、どこにも送りません。見るには: tutor reports",
            "Noted on this machine only; nothing is sent. To see it: tutor reports",
        ),
        "not-reported": (
            "いまは保存できないため、報告を残せませんでした。",
            "Nothing can be saved just now, so the report was not kept.",
        ),
        "nothing-to-report": (
            "まだ問題が出ていません。",
            "No question has come yet.",
        ),
        "in-exam": (
            "試験では、ヒントも答えも出ません。正誤と説明は最後にまとめて出ます。",
            "In an exam there are no hints; what was right, and why, comes at the end.",
        ),
        "prompt-sure": (
            "どのくらい確かですか。1 確信あり、2 たぶん、3 勘（Enter 言わない）:",
            "How sure? 1 sure, 2 think so, 3 a guess (Enter: not saying):",
        ),
        "sure-and-wrong": (
            "確信があったところですね。こういう思い違いほど、直すとよく覚えられます。",
            "You were sure: such mistakes are remembered best once put right.",
        ),
        "guessed-right": (
            "勘が当たりました。あとの復習でもう一度確かめましょう。",
            "A lucky guess: it will come back in the review.",
        ),
        "prompt-choose": ("{pick}（? 使い方）:", "{pick} (? help):"),
        "not-understood": ("読み取れませんでした。", "That was not understood."),
        "unread": (
            "読み取れませんでした。まちがいには数えません。",
            "That was not understood, and does not count.",
        ),
        "read-as": ("読んだことば: {text}", "Read: {text}"),
        "accepted": ("たとえば「{text}」なら読み取れます。", "“{text}” would be understood."),
        "same-again": (
            "さっきと同じ答えです。sで答えを見られます。",
            "The same answer as before. Type s to be shown the answer.",
        ),
        "way-out": (
            "まだ分からなければ、sで答えを見られます。",
            "Still not sure? Type s to be shown the answer.",
        ),
        "noted": ("ありがとうございます。受け取りました。", "Thank you. Noted."),
        "graded": ("ありがとうございます。「{grade}」と控えました。", "Thank you. Noted: {grade}."),
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
        "answer-first": (
            "まず答えてください。kでとばせます。",
            "Please answer first; k skips the question.",
        ),
        "no-answer": (
            "この問いに、決まった答えはありません。",
            "This question has no right answer.",
        ),
        "no-reasons": (
            "ここには、ほかに読める理由はありません。",
            "There are no other reasons to read here.",
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
        "key-reply": ("答える（{typed}）", "answer ({typed})"),
        "key-turn": ("Enter 裏を見る", "Enter to see the back"),
        "key-choose": ("番号で選ぶ", "a number to choose"),
        "key-say": ("Enter これを言う", "Enter to say this"),
        "key-hint": ("h ヒント", "h for a hint"),
        "key-answer": ("s 答えを見る", "s to be shown the answer"),
        "key-skip": ("k とばす", "k to skip"),
        "key-all-cells": ("k 残りを全部", "k for all the rest"),
        "key-reasons": ("w ほかの選択肢の理由", "w for why not the other options"),
        "key-repeat": ("r もう一度聞く", "r to hear it again"),
        "key-terms": ("g ことばの説明", "g for the words just used"),
        "key-readings": ("y 読みを付ける・外す", "y for readings on or off"),
        "key-language": ("v Englishに切り替え", "v for 日本語"),
        "key-report": ("! 問題を報告", "! to report the question"),
        "key-ask": ("/質問 先生に聞く", "/ and a question to ask the teacher"),
        "ask-how": (
            "「/」のあとに質問を書いてください（例: /オプトインとは？）。",
            "Type your question behind the slash, as in /what is opt-in?",
        ),
        "no-asking-in-exam": (
            "試験のあいだは、先生に質問できません。",
            "The teacher answers no questions during an exam.",
        ),
        "key-quit": ("q 保存して終わる", "q to save and quit"),
        "saved": (
            "保存しました。つづきは tutor learn {lesson}",
            "Saved. To go on later: tutor learn {lesson}",
        ),
        "exam-saved": (
            "保存しました。続きは tutor exam {course}",
            "Saved. To go on later: tutor exam {course}",
        ),
        "exam-again": (
            "もう一度受けるには（別の問題が出ます）: tutor exam {course}",
            "To take it again, with other questions: tutor exam {course}",
        ),
        "read-lesson": (
            "「{title}」: tutor learn {lesson}",
            "“{title}”: tutor learn {lesson}",
        ),
        "numbered-question": ("問{number}: {ask}", "Question {number}: {ask}"),
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
