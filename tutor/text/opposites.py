"""Words that lie close together in spelling and far apart in meaning, as tables.

Owns the pairs and the negating prefixes that `near` must never take for slips, and the making of
the text each of them would turn another into. It compares nothing. Invariant: both words of a pair
differ after folding.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tutor.text.fold import fold

OPPOSITES: tuple[tuple[str, str], ...] = (
    # Kanji are never slips, so only Japanese words written in kana need an entry.
    ("オプトイン", "オプトアウト"),
    ("イン", "アウト"),
    ("インプット", "アウトプット"),
    ("オン", "オフ"),
    ("アップ", "ダウン"),
    ("メリット", "デメリット"),
    ("プラス", "マイナス"),
    ("ポジティブ", "ネガティブ"),
    ("アクティブ", "パッシブ"),
    ("シングル", "ダブル"),
    ("ハード", "ソフト"),
    ("パブリック", "プライベート"),
    ("オープン", "クローズ"),
    ("はい", "いいえ"),
    ("あり", "なし"),
    ("ある", "ない"),
    ("まえ", "あと"),
    ("さき", "あと"),
    ("うち", "そと"),
    ("いれ", "だし"),
    ("はいる", "でる"),
    ("はいる", "ぬける"),
    ("つける", "はずす"),
    ("のこ", "きえ"),
    ("ふえ", "へる"),
    ("ふえ", "へっ"),
    ("おおい", "すくない"),
    ("おおき", "ちいさ"),
    ("はじ", "おわ"),
    ("はじめ", "とめ"),
    ("うける", "ことわる"),
    ("ゆるす", "ことわる"),
    ("よい", "わるい"),
    ("いい", "わるい"),
    ("たかい", "ひくい"),
    ("ながい", "みじかい"),
    ("ひろい", "せまい"),
    ("つよい", "よわい"),
    ("はやい", "おそい"),
    ("あける", "しめる"),
    ("もらう", "わたす"),
    ("かう", "うる"),
    ("ます", "ません"),
    ("る", "らない"),
    ("する", "しない"),
    ("opt in", "opt out"),
    ("opted in", "opted out"),
    ("in", "out"),
    ("on", "off"),
    ("yes", "no"),
    ("before", "after"),
    ("include", "exclude"),
    ("inclusi", "exclusi"),
    ("internal", "external"),
    ("import", "export"),
    ("increas", "decreas"),
    ("explicit", "implicit"),
    ("express", "implied"),
    ("accept", "except"),
    ("accept", "reject"),
    ("active", "passive"),
    ("single", "double"),
    ("start", "stop"),
    ("more", "less"),
    ("most", "least"),
    ("first", "last"),
    ("with", "without"),
    ("always", "never"),
    ("ever", "never"),
    ("either", "neither"),
    ("thing", "nothing"),
    ("must", "must not"),
    ("can", "cannot"),
    ("public", "private"),
    ("upgrade", "downgrade"),
    ("withdraw", "withhold"),
)

LOOKALIKES: tuple[tuple[str, str], ...] = (
    ("ナッジ", "スラッジ"),
    ("センター", "センサー"),
    ("クリック", "クリニック"),
    ("ブロック", "クロック"),
    ("バナー", "マナー"),
    ("opt in", "option"),
    ("consent", "content"),
    ("consent", "contest"),
    ("consent", "convent"),
    ("nudge", "judge"),
    ("nudge", "sludge"),
    ("data", "date"),
    ("cookie", "rookie"),
    ("cookie", "cooking"),
    ("policy", "police"),
    ("personal", "personnel"),
    ("express", "impress"),
    ("permission", "remission"),
)

_LATIN_PREFIXES = ("un", "in", "il", "im", "ir", "non", "dis", "mis", "de")
_KANA_PREFIXES = ("ふ", "む", "ひ", "み")  # 不 無 非 未, spelled out
_SHORTEST_STEM = 4

_LATIN_WORD = re.compile(r"[A-Za-z]+")


@cache
def _folded_both_ways(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    folded = [(fold(one), fold(other)) for one, other in pairs]
    return tuple(folded + [(other, one) for one, other in folded])


@lru_cache(maxsize=512)
def opposites(text: str) -> frozenset[str]:
    """Make the folded texts that a text would be with one of its words turned into its opposite.

    Args:
        text: a text as it was written, unfolded (word beginnings are needed).

    Returns:
        Folded texts; many are no words at all, which does no harm: nobody types them.
    """
    folded = fold(text)
    turned = _replaced(folded, OPPOSITES)
    turned.update(fold(prefixed) for prefixed in _with_prefixes_turned(text))
    turned.update(prefix + folded for prefix in _KANA_PREFIXES)
    turned.update(folded[1:] for prefix in _KANA_PREFIXES if folded.startswith(prefix))
    return frozenset(turned - {folded})


@lru_cache(maxsize=512)
def lookalikes(text: str) -> frozenset[str]:
    """Make the folded texts that a text would be with one of its words taken for another.

    Args:
        text: a text as it was written.

    Returns:
        Folded texts, each with one word changed.
    """
    return frozenset(_replaced(fold(text), LOOKALIKES))


def _replaced(folded: str, pairs: tuple[tuple[str, str], ...]) -> set[str]:
    return {folded.replace(one, other) for one, other in _folded_both_ways(pairs) if one in folded}


def _with_prefixes_turned(text: str) -> Iterator[str]:
    """Yield the text with a negating prefix put on, or taken off, one of its Latin words."""
    for match in _LATIN_WORD.finditer(text):
        word, before, after = match.group().lower(), text[: match.start()], text[match.end() :]
        if len(word) < _SHORTEST_STEM:
            continue
        for prefix in _LATIN_PREFIXES:
            yield before + prefix + word + after
            if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM:
                yield before + word[len(prefix) :] + after
