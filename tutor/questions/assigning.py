"""Questions in which every item gets one of several targets: cases their bins, halves their others.

Owns how such an answer is typed and marked. An answer names a target for each item, in the author's
order of the items; an empty one leaves the item open.
"""

import re
import unicodedata
from collections.abc import Sequence

from tutor.questions.question import Answer, Question
from tutor.questions.verdict import Verdict, verdict_on_parts

_PAIR = re.compile(r"\s*([0-9]{1,4})\s*[=:.)→-]?\s*([a-z])(?![a-z])[\s,、。.;/]*")
# With a Japanese input method on, the keys of the vowels write these kana.
_KANA_LETTERS = str.maketrans("あいうえおアイウエオ", "aiueoaiueo")


class AssigningQuestion(Question, frozen=True, kw_only=True):
    """A question that is answered by giving each item a target."""

    @property
    def item_keys(self) -> tuple[str, ...]:
        """The items' keys in the author's order."""
        raise NotImplementedError

    @property
    def target_keys(self) -> tuple[str, ...]:
        """The targets' keys in the author's order."""
        raise NotImplementedError

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer has a target, or an empty text, for each item, and any at all."""
        return (
            len(answer) == len(self.item_keys)
            and any(answer)
            and set(answer) <= {*self.target_keys, ""}
        )

    def mark(self, answer: Answer) -> Verdict:
        """Mark each item by its target.

        Args:
            answer: A target's key for each item, or an empty text.

        Returns:
            Right when every item has its target, wrong when none has, else partly; the share is
            that of the items with their target.

        Source:
            Ours: because each item is a decision of its own (see `verdict_on_parts`). Blind
            guessing among n targets earns 1/n of the share, so a share is no grade.
        """
        triples = list(zip(self.item_keys, answer, self.key, strict=True))
        return verdict_on_parts(
            right=[item for item, given, target in triples if given == target],
            wrong=[item for item, given, target in triples if given and given != target],
            missing=[item for item, given, _ in triples if not given],
        )

    def _assigned(self, typed: str, items: Sequence[str], targets: Sequence[str]) -> Answer | None:
        """Read pairs of an item's number and a target's letter, both counted as they are shown."""
        pairs = pairs_typed(typed)
        if pairs is None:
            return None
        given: dict[str, str] = {}
        for number, letter in pairs:
            if not (1 <= number <= len(items) and letter < len(targets)):
                return None
            if given.setdefault(items[number - 1], targets[letter]) != targets[letter]:
                return None
        return tuple(given.get(item, "") for item in self.item_keys)


def pairs_typed(typed: str) -> list[tuple[int, int]] | None:
    """Read pairs such as `1a 2b`, `1=a, 2=b`, `1ａ2ｂ` or `１あ`.

    Args:
        typed: What the learner typed, in any width and case.

    Returns:
        Each number with its letter, the letter counted from 0 for a; None when anything else was
        typed.
    """
    text = unicodedata.normalize("NFKC", typed).casefold().translate(_KANA_LETTERS)
    pairs = []
    place = 0
    while place < len(text):
        pair = _PAIR.match(text, place)
        if pair is None:
            return None
        pairs.append((int(pair[1]), ord(pair[2]) - ord("a")))
        place = pair.end()
    return pairs or None
