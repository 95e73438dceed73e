"""Japanese wordings as patterns: inflections and kana spellings of what an author wrote.

Owns the making of regular expressions from wordings in dictionary form. It searches nothing.
Invariant: a wording always matches itself in folded text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.explain.readings import READINGS
from tutor.text.fold import fold

GAP = "[^。]{0,12}"
"""Folded signs that `…` leaves room for."""

_ROWS = {
    "う": "わいうえおっ",
    "く": "かきくけこい",
    "ぐ": "がぎぐげごい",
    "す": "さしすせそし",
    "つ": "たちつてとっ",
    "ぬ": "なにぬねのん",
    "ぶ": "ばびぶべぼん",
    "む": "まみむめもん",
    "る": "らりるれろっ",
}
_E_OR_I = frozenset("いきぎしじちにひびみりえけげせぜてでねへべめれ")
_POTENTIAL = {row[3]: ending for ending, row in _ROWS.items() if ending not in "うぬ"}
_NAI = "(?:な[いかくけきさ]|ねえ|ねー|ん(?![なだで])|へん|ひん|ぬ|ず)"
_TE_NAI = "(?:て|で)(?:い|は|も)?(?:な[いかくけ]|ねえ|ませ|へん|ん(?!で))"
_TE_HELPED = (
    "(?:て|で)(?:も|は)?(?:こ|もらえ|もらわ|くれ|ほしく|しまわ|いけ|おか)(?:な[いかくけ]|ませ|へん)"
)
_CONDITION = (
    "(?:限り|かぎり|うち|間|あいだ|なら|れば|りゃ|ら|きゃ|くちゃ|まま|以上|と(?![いおゆ思言]))"
)
_OBLIGED = "(?:れば|りゃ|と|きゃ|くちゃ|ねば|あ)(?:なら|いけ|いか|あか|駄目|だめ|始まら|$)"
_BURDEN = (
    "(?:必要|しかな|はめ|羽目|手間|手数|義務|責任|役|側|作業|ことにな|ために|には|ように言|の[はが]"
    "(?:自分|本人|こっち|お客|受け手|相手|ゆーざ|もらう|使う|利用|こちら))"
)
_ADJECTIVES_IN_NAI = (
    "少ない",
    "すくない",
    "もったいない",
    "危ない",
    "仕方ない",
    "切ない",
    "つまらない",
)

_KANA_ONLY = re.compile(r"[\u3041-\u3096ー]*")
_WORD_START = "(?:^|(?<![\u3041-\u3096])|(?<=[はがをにもでと]))"
_PARTICLES = frozenset(
    """
    から ので のに には まで だけ しか なら のみ けど より ほど とか ても でも って たら
    てる です ます やん やで もん こと もの よう ほう はず わけ ずつ ごと なし ない かも
    など では じゃ ちゃ たい たり れば のが のは
    """.split()  # noqa: SIM905 - a list of words is read as words
)
_WORDS = re.compile("|".join(sorted(map(re.escape, READINGS), key=len, reverse=True)))


class Forms:
    """The patterns of one Japanese wording: as it stands, denied, as a limit, duty, condition."""

    def __init__(self, said: str, denied: str, te: str, ta: str, plain: str) -> None:
        self.said = said
        self.plain = plain
        self.denied = denied
        self.until = f"(?:{said}[^。]{{0,6}}?まで|{denied}(?!ったん)[^。]{{0,3}}?{_CONDITION})"
        self.must = f"(?:{denied}[^。]{{0,3}}?{_OBLIGED}|{plain}{_BURDEN}|{te}もら(?:わな|うに))"
        self.once = (
            f"(?:{te}(?:から|初めて|はじめて|やっと|ようやく|以降)"
            f"|{ta}(?:ら|とき|時|あと|後|人|ひと|者|場合|分|だけ|のに|方)|{said}ば"
            f"|{plain}(?:と(?![いおゆ思言])|人|ひと|者|とき|だけ|なら|時))"
        )


@lru_cache(maxsize=4096)
def forms_of(wording: str) -> Forms:
    """Make the patterns of a wording.

    Args:
        wording: A word or phrase, its last word in dictionary form (届く, 届かない, 同意する), or
            any text after `=`, which is taken as it stands.

    Returns:
        Patterns for folded text.
    """
    if wording.startswith("="):
        return _fixed(_spelled(wording[1:]))
    if "…" in wording:
        head, _, tail = wording.rpartition("…")
        start = GAP.join(_phrase(piece) for piece in head.split("…"))
        return _led_by(start + GAP, forms_of(tail.strip()))
    folded = fold(wording)
    if len(folded) < 3 and _KANA_ONLY.fullmatch(folded):
        start = "" if folded in _PARTICLES else _WORD_START
        return _fixed(start + re.escape(folded))
    return _inflected(folded)


@lru_cache(maxsize=8192)
def anchors_of(wording: str) -> tuple[str, ...]:
    """Return beginnings of which one stands in every text that has a wording.

    Args:
        wording: As for `forms_of`; what may stand between its pieces is left out of account.

    Returns:
        One or two folded signs each; none for a wording without signs.
    """
    text = max((fold(piece) for piece in wording.removeprefix("=").split("…")), key=len)
    if not text:
        return ()
    if text.startswith(("来", "くる", "こない", "きて")):
        return ("来", "く", "き", "こ")
    spellings = {_in_kana(text, choice) for choice in range(4)} | {text}
    return tuple(sorted({spelling[: _firm_signs(spelling)] for spelling in spellings}))


def _firm_signs(text: str) -> int:
    """Return how many signs at the beginning of a wording stand in all its forms."""
    if text.endswith(("ない", "くる", "来る", "する")):
        firm = len(text) - (3 if text.endswith("ない") else 2)
    elif text[-1] in _ROWS or text[-1] == "い":
        firm = len(text) - 1
    else:
        firm = min(len(text), 2)
    return max(1, min(firm, 4))


def _in_kana(text: str, choice: int) -> str:
    return _WORDS.sub(lambda match: _reading(match.group(), choice), text)


def _reading(word: str, choice: int) -> str:
    kanas = READINGS[word].split()
    return kanas[min(choice, len(kanas) - 1)]


def _phrase(piece: str) -> str:
    return forms_of(piece.strip()).said


def _led_by(start: str, last: Forms) -> Forms:
    led = object.__new__(Forms)
    for name in ("said", "plain", "denied", "until", "must", "once"):
        setattr(led, name, start + getattr(last, name))
    return led


def _fixed(pattern: str) -> Forms:
    denied = f"{pattern}(?:[はもがをに]|じゃ|では|で|と[はも])?(?:し|言わ|いわ|押さ|出さ|せ)?{_NAI}"
    te, ta = (
        f"{pattern}(?:し|と言っ|といっ|って言っ)?て",
        f"{pattern}(?:し|と言っ|といっ|って言っ)?た",
    )
    return Forms(pattern, denied, te, ta, f"{pattern}(?:する|という|と言う|って言う)?")


def _inflected(word: str) -> Forms:
    """Make the patterns of a folded word by its ending."""
    if word.endswith(_ADJECTIVES_IN_NAI):
        return _adjective(word)
    if word.endswith("ない") and len(word) > 2:
        return _denying(word)
    if word.endswith("する"):
        return _doing(_spelled(word[:-2]))
    if word.endswith(("来る", "てくる")) or word == "くる":
        return _coming(_spelled(word[:-2]))
    if word.endswith(("ている", "でいる")):
        return _fixed(_spelled(word[:-2]))
    if word[-1:] in _ROWS and len(word) > 1 and word[-2] != "ー":
        return _verb(word)
    if word.endswith("い") and len(word) > 2 and "\u3041" <= word[-2] <= "\u3096":
        return _adjective(word)
    return _fixed(_spelled(word))


def _spelled(text: str) -> str:
    """Return a pattern of a folded text in which known words may stand in kana."""
    text = fold(text)
    pattern, last = "", 0
    for match in _WORDS.finditer(text):
        kanas = "|".join(READINGS[match.group()].split())
        if len(text) < 3 and len(kanas) < 3:
            kanas = _WORD_START + kanas
        pattern += re.escape(text[last : match.start()]) + f"(?:{re.escape(match.group())}|{kanas})"
        last = match.end()
    return pattern + re.escape(text[last:])


def _spellings(word: str) -> tuple[str, ...]:
    """Return a word as it stands and, if its spelling is known, in kana."""
    kana = _WORDS.sub(lambda match: READINGS[match.group()].split()[0], word)
    return (word,) if kana == word or len(kana) < 3 else (word, kana)


def _verb(word: str) -> Forms:
    said, denied, te, ta, plain = [], [], [], [], []
    for spelling in _spellings(word):
        stem, ending = spelling[:-1], spelling[-1]
        row = _ROWS[ending]
        start = re.escape(stem)
        if ending != "る" or stem[-1] not in _E_OR_I:
            a, i, _, e, _, t = tuple(row)
            said.append(f"{start}[{row}]")
            denied.append(
                f"{start}(?:{a}{_NAI}|{a}(?:れ|せ)て?い?{_NAI}|{i}(?:ませ|ひん|やせん)|{e}(?:へん"
                f"|ませ|な[いかく])"
                f"|{t}{_TE_NAI}|{t}{_TE_HELPED})"
            )
            te.append(f"{start}{t}[てで]")
            ta.append(f"{start}{t}[ただ]")
        if ending == "る" and (stem[-1] in _E_OR_I or not "\u3041" <= stem[-1] <= "\u3096"):
            said.append(f"{start}(?=[るたてなまよらずへんちさとれ]|$)")
            denied.append(f"{start}(?:ら?れ?{_NAI}|ら?れ?ませ|{_TE_NAI}|{_TE_HELPED})")
            te.append(f"{start}て")
            ta.append(f"{start}た")
        plain.append(re.escape(spelling))
        denied.append(f"{re.escape(spelling)}こと[がは]?(?:でき|出来){_NAI}")
    return Forms(*(f"(?:{'|'.join(each)})" for each in (said, denied, te, ta, plain)))


def _doing(noun: str) -> Forms:
    noun += "(?:を|は|も|が|に|とか)?"
    return Forms(
        f"{noun}(?:し|す|せ|さ|でき|出来|やっ|やる)",
        f"{noun}(?:さ?れ|し|せ|さ|でき|出来)(?:て|は)?(?:い|も|は)?(?:{_NAI}|ませ)",
        f"{noun}(?:し|され|やっ)て",
        f"{noun}(?:し|され|やっ)た",
        f"{noun}(?:する|される|できる|やる)",
    )


def _coming(start: str) -> Forms:
    return Forms(
        f"{start}(?:来|く(?=る)|き(?=[てたまちゃよ])|こ(?=[なんれ]))",
        f"{start}(?:来|こ)(?:られ)?{_NAI}|{start}(?:来|き)(?:ませ|ひん|やせん|{_TE_NAI})",
        f"{start}(?:来|き)て",
        f"{start}(?:来|き)た",
        f"{start}(?:来る|くる)",
    )


def _denying(word: str) -> Forms:
    """Make the patterns of a word that ends in ない: every way to deny the verb before it."""
    stem = word[:-2]
    lasting = re.fullmatch(r"(.+)([てで])い?", stem)
    if lasting:
        start = f"{_spelled(lasting[1])}{'(?:て|と)' if lasting[2] == 'て' else '(?:で|ど)'}"
        return _fixed(f"{start}(?:[いはも]|お?ら|おり)?(?:{_NAI}|ませ)")
    if stem.endswith("し"):
        forms = _doing(_spelled(stem[:-1]))
    elif stem.endswith(("来", "てこ")):
        forms = _coming(_spelled(stem[:-1]))
    elif stem[-1] in "わかがさたなばまら":
        ending = next(end for end, row in _ROWS.items() if row[0] == stem[-1])
        forms = _verb(stem[:-1] + ending)
    elif stem[-1] in _POTENTIAL:
        base = _verb(stem[:-1] + _POTENTIAL[stem[-1]])
        cannot = f"{base.plain}こと[がは]?(?:でき|出来)(?:{_NAI}|ませ)"
        return _fixed(f"(?:{_verb(stem + 'る').denied}|{cannot})")
    elif stem[-1] in _E_OR_I or stem.endswith(("見", "出", "得", "着", "居")):
        forms = _verb(stem + "る")
    else:
        spelled = _spelled(stem)
        return _fixed(f"{spelled}(?:{_NAI}|ありません|無[いくし]|なし)")
    return _fixed(f"(?:{forms.denied})")


def _adjective(word: str) -> Forms:
    stem = "|".join(re.escape(spelling[:-1]) for spelling in _spellings(word))
    return _fixed(f"(?:{stem})(?=[いくかけさそがぃみ])")
