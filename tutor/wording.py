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
        "partly": ("おしい。あと少しです", "Partly right"),
        "wrong": ("ちがいます", "Not quite"),
        "try-again": ("もう一度どうぞ。", "Have another try."),
        "your-answer": ("あなたの答え", "Your answer"),
        "right-answer": ("正しい答え", "The right answer"),
        "hint": ("ヒント{number}", "Hint {number}"),
        "hints-left": ("ヒント（あと{count}つ）", "hint ({count} left)"),
        "solution": ("答え", "Answer"),
        "shown": ("答えを見ました", "You asked to see the answer"),
        "skipped": ("とばしました", "Skipped"),
        "misconception": ("よくある思い違い", "A common mix-up"),
        "source": ("出典", "Source"),
        "as-of": ("{date}時点", "as of {date}"),
        "recap": ("まとめ", "To take home"),
        "choose-what-to-say": ("生徒は何と言うでしょう？", "What does the student say next?"),
        "pick-one": ("一つ選んでください", "Pick one"),
        "pick-all": ("いくつでも選べます", "Pick all that apply"),
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
