"""What the commands `ask` and `questions` say, in both languages, each sentence under a name."""

from __future__ import annotations

from tutor.wording import Words

ask_words = Words(
    {
        "nothing-asked": (
            '質問を書いてください（例: tutor ask "オプトインとは？"）。',
            'Write your question, as in tutor ask "what is opt-in?".',
        ),
        "no-questions-kept": (
            "答えられなかった質問はありません。",
            "There is no question that could not be answered.",
        ),
        "prompt": (
            "質問（空行で終わり）:",
            "Your question (an empty line ends):",
        ),
        "next": ("次に聞くなら:", "You could ask next:"),
        "nearest": ("近い話題:", "The nearest topics:"),
        "asked-often": ("{count}回", "{count} times"),
    }
)
