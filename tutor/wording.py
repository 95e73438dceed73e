"""The program's own words, in both languages, each under a name.

Owns how a sentence is looked up, and the sentences that both front ends say. What only one of them
says stands in its own room. The tests pin that each has both languages with the same blanks.
"""

from __future__ import annotations

LANGUAGES = ("ja", "en")


class Words:
    """Sentences by name: `words("right", "ja")`."""

    def __init__(self, sentences: dict[str, tuple[str, str]]) -> None:
        self.sentences = sentences

    def __call__(self, name: str, language: str, **values: object) -> str:
        """Return a sentence.

        Args:
            name: Its name.
            language: `ja`; any other gives English.
            values: What fills its blanks.

        Returns:
            The sentence.

        Raises:
            KeyError: There is no such sentence, or a blank was not filled.
        """
        ja, en = self.sentences[name]
        return (ja if language == "ja" else en).format(**values)


lesson_words = Words(
    {
        "right": ("正解です", "Right"),
        "partly": ("一部は合っています", "Partly right"),
        "wrong": ("ちがいます", "Not quite"),
        "try-again": ("もう一度どうぞ。", "Have another try."),
        "you": ("あなた", "You"),
        "your-answer": ("あなたの答え", "Your answer"),
        "right-answer": ("正しい答え", "The right answer"),
        "hint": ("ヒント{number}", "Hint {number}"),
        "hints-left": ("ヒント（あと{count}つ）", "hint ({count} left)"),
        "solution": ("答え", "Answer"),
        "shown": ("答えを見ました", "You asked to see the answer"),
        "skipped": ("とばしました", "Skipped"),
        "misconception": ("よくある思い違い", "A common mix-up"),
        "refutation": ("じつは", "In fact"),
        "parts-right": (
            "{total}か所のうち{count}か所が合っています。",
            "{count} of {total} parts are right.",
        ),
        "not-read": (
            "読み取れませんでした。まちがいには数えません。",
            "I could not read that. It does not count.",
        ),
        "was-read": ("読んだ文字", "What I read"),
        "for-instance": ("たとえば", "For instance"),
        "thanks": (
            "ありがとうございます。正解のない質問です。",
            "Thank you. There is no right answer to this one.",
        ),
        "how-sure": ("どのくらい確かですか？", "How sure are you?"),
        "sure": ("確信がある", "sure"),
        "think": ("たぶん", "think so"),
        "guess": ("勘", "a guess"),
        "sure-but-wrong": (
            "自信のあった答えのまちがいは、直すとよく身につきます。あとでもう一度出します。",
            "What one was sure of sticks best once put right. It will come back soon.",
        ),
        "comes-back": ("あとでもう一度出します。", "It will come back later."),
        "source": ("出典", "Source"),
        "as-of": ("{date}時点", "as of {date}"),
        "recap": ("まとめ", "To take home"),
        "choose-what-to-say": ("生徒は何と言うでしょう？", "What does the student say next?"),
        "pick-one": ("一つ選んでください", "Pick one"),
        "pick-all": ("いくつでも選べます", "Pick all that apply"),
        "pick-line": ("一行選んでください", "Pick one line"),
        "pick-own": ("自分に近いものを選んでください", "Pick what fits you"),
        "true-or-false": ("正しいですか？", "True or false?"),
        "because": ("なぜなら…", "Because…"),
        "recall": ("思い出してから、めくる", "Recall it, then turn the card"),
        "grade-yourself": ("どのくらい言えましたか？", "How well did you recall it?"),
        "put-each": ("一つずつ、記号を選んでください", "Give each a letter"),
        "put-in-order": ("上から順に並べてください", "Put them in order, from the top"),
        "type-answer": ("答えを書いてください", "Type your answer"),
        "fill-gaps": ("空いたところを埋めてください", "Fill the gaps"),
        "picked-right": ("正解", "right"),
        "picked-wrong": ("まちがい", "wrong"),
        "missed": ("選びもらし", "missed"),
        "hidden": ("？？？", "???"),
        "cells-left": ("あと{count}マス", "{count} hidden"),
        "ended": (
            "レッスンはここまでです。おつかれさまでした。",
            "That is the end of this lesson. Well done.",
        ),
    }
)
