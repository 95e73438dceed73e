"""What the screens say around asking the teacher, in both languages, each sentence under a name."""

from __future__ import annotations

from tutor.wording import Words

asking_words = Words(
    {
        "title": ("先生に質問する", "Ask the teacher"),
        "welcome": (
            "この講座のことを、自分の言葉で聞いてください。講座に書いてあることから答えます。",
            "Ask me about this course in your own words. I answer from what the course says.",
        ),
        "example": (
            "例: オプトアウトは違法ですか？",
            "Such as: is opt-out illegal?",
        ),
        "placeholder": ("質問を書いてEnter", "Type a question, then Enter"),
        "ask": ("質問する", "ask"),
        "ask-this": ("これを聞く", "ask this"),
        "ask-one": ("次の質問", "ask that one"),
        "go-there": ("その場所を見る", "look there"),
        "choose": ("選ぶ", "choose"),
        "read": ("上下を読む", "read on"),
        "back": ("もとの画面へ", "back"),
        "next": ("次に聞くなら", "You could ask next"),
        "nearest": ("近い話題", "The nearest topics"),
        "type-first": (
            "質問を書いてから、Enterを押してください。",
            "Type a question, then press Enter.",
        ),
        "failed": (
            "すみません、いまは答えられません（{fault}）。もう一度聞いてみるか、Escでもとの画面にもどってください。",
            "Sorry, I cannot answer just now ({fault}). Ask once more, or go back with Esc.",
        ),
        "not-in-exam": (
            "試験のあいだは、先生に質問できません。",
            "The teacher answers no questions during an exam.",
        ),
        "cannot-go": (
            "このレッスンは、いま開けません。",
            "This lesson cannot be opened just now.",
        ),
        "only-looking": (
            "見るだけです。進みぐあいは変わりません。",
            "Only a look: nothing of yours is changed.",
        ),
        "begin": ("このレッスンを始める", "begin this lesson"),
        "go-on": ("このレッスンの続きへ", "go on with this lesson"),
        "play-again": ("このレッスンをもう一度", "play this lesson again"),
        "to-lesson": ("会話にもどる", "back to the lesson"),
        "to-answer": ("答えにもどる", "back to the answer"),
        "here": ("ここです", "Here"),
        "a-question": ("ここで問いがあります", "A question is asked here"),
    }
)
