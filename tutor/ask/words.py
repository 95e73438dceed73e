"""What the teacher says around an answer, in both languages, each sentence under a name."""

from __future__ import annotations

from tutor.wording import Words

words = Words(
    {
        "yes": ("はい。", "Yes."),
        "no": ("いいえ。", "No."),
        "depends": ("場合によります。", "It depends."),
        "declined": (
            "この講座には、その答えがありません。",
            "This course does not say.",
        ),
        "no-more": (
            "そのことについて、この講座にはこれ以上書かれていません。",
            "That is all this course says about it.",
        ),
        "held": (
            "それを言うと、いまの問いの答えになってしまいます。答えたあとで、もう一度聞いてください。",
            "That would give away the question you are at. Ask me again once you have answered it.",
        ),
        "not-understood": (
            "この講座の内容について、言葉で聞いてください。",
            "Ask me about this course, in a few words.",
        ),
        "order": (
            "私に答えられるのは、この講座の内容についての質問だけです。",
            "I can only answer questions about this course.",
        ),
        "hello": (
            "こんにちは。この講座のことなら、何でも聞いてください。",
            "Hello. Ask me anything about this course.",
        ),
        "thanks": (
            "どういたしまして。また聞いてくださいね。",
            "You are welcome. Ask again any time.",
        ),
        "bye": ("おつかれさまでした。またどうぞ。", "Goodbye, and well done."),
        "fine": (
            "元気ですよ。では、続きを学びましょうか。",
            "I am well, thank you. Shall we go on?",
        ),
        "who": (
            "この講座の先生です。講座に書いてあることから答えます。",
            "I am the teacher of this course, and I answer from what it says.",
        ),
        "sorry": (
            "そういうこともあります。ゆっくりいきましょう。",
            "That happens. Let us take it slowly.",
        ),
        "standing": ("レッスン{number}「{title}」", "Lesson {number}, “{title}”"),
        "standing-unnumbered": ("レッスン「{title}」", "The lesson “{title}”"),
        "in-glossary": ("用語集", "Glossary"),
        "in-beliefs": ("よくある思い違い", "Common mix-ups"),
        "no-advice": (
            "これは一般的な決まりで、法律相談の答えではありません。",
            "This is the general rule, not legal advice.",
        ),
        "source": ("出典: {title}（{date}時点）", "Source: {title} (as of {date})"),
        "source-undated": ("出典: {title}", "Source: {title}"),
        "only-in-other": (
            "（この答えは、ほかの言語でしか書かれていません）",
            "(This answer exists in another language only)",
        ),
        "nearest": ("近い話題: {topics}", "The nearest topics: {topics}"),
        "or-ask": ("次に聞くなら: {questions}", "You could ask next: {questions}"),
        "progress": (
            "{count}レッスンのうち、{done}つが済んでいます。",
            "You have finished {done} of {count} lessons.",
        ),
        "under-way": ("「{lesson}」の途中です。", "You are in the middle of “{lesson}”."),
        "next-lesson": ("次は「{lesson}」です。", "Next comes “{lesson}”."),
        "all-done": ("レッスンは全部済んでいます。", "All lessons are done."),
        "due": ("復習が{count}つあります。", "Reviews waiting: {count}."),
        "weak": ("もう一度見るとよいのは: {concepts}", "Worth another look: {concepts}"),
        "nothing-known": (
            "まだ記録がないので、分かりません。",
            "There is no record of yours yet, so I cannot tell.",
        ),
    }
)
