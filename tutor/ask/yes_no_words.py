"""How questions that can be answered by yes or no are told from others, as patterns.

Owns tables for both languages; what is compared is in lower case and in compatibility form.
"""

from __future__ import annotations

import re

OPEN_QUESTION = {
    "ja": re.compile(
        r"なに|何|なぜ|なんで|どうして|どう(?!か)|どこ|いつ(?!も|で)|だれ|誰|どっち|どちら|どれ|どの|どんな|いくら|なんぼ|どない|どなた|教えて|おしえて|とは|意味|理由"
    ),
    "en": re.compile(
        r"\b(?:what|whats|why|how|where|when|who|whose|which|explain|tell me|list|or)\b"
    ),
}
YES_NO = {
    "ja": re.compile(
        r"(?:か|の|よね|でしょ|だよね|って本当|ほんま|やんな|やろ|だっけ|ですよね|[?？])[?？。!！ ]*$"
    ),
    "en": re.compile(
        r"^(?:so |and |but |ok )*(?:is|are|am|was|were|do|does|did|can|could|may|might|must|should|will|would|has|have|had|isn'?t|aren'?t|don'?t|doesn'?t|can'?t|wasn'?t|weren'?t|shouldn'?t|couldn'?t|wouldn'?t|won'?t|didn'?t|haven'?t|hasn'?t|ain'?t|shall|need)\b|\b(?:right|ok|okay|legal|allowed|true|correct)\W*$|\?\W*$"
    ),
}
NEGATED = {
    "ja": re.compile(
        r"(?:ない|ません|じゃない|ではない|なく|ず)(?:の|ん|です|よ|ね|か|でしょう|で)*[?？。 ]*$"
    ),
    "en": re.compile(r"\b(?:not|never|no longer)\b|n't\b(?=.*\bright\b)"),
}
STANCES = {
    "ja": (
        ("forbidden", re.compile(r"違法|不法|禁止|ご法度|違反|だめ|ダメ|駄目|あかん(?!の)|いけない(?!と)|罰せられ|捕まる|許されない")),
        (
            "needed",
            re.compile(
                r"必要(?!不可欠)|必須(?!クッキー)|義務|要る|(?<![てで])(?:いる[?？の]|いりますか)|不可欠|欠かせない|マスト|なければ|ないといけ|しなきゃ|なあかん|ねば"
            ),
        ),
    ),
    "en": (
        (
            "forbidden",
            re.compile(
                r"\b(?:illegal|unlawful|banned|forbidden|prohibited|against the (?:law|rules)|outlawed|forbid|illicit|criminal|(?:an?|the) (?:crime|offence|offense))\b"
            ),
        ),
        (
            "needed",
            re.compile(
                r"\b(?:need|needs|needed|must(?! be)|require|requires|required|mandatory|compulsory|have to|has to|obligatory|obliged|obligation|duty|necessary(?! cookies)|got to|gotta)\b"
            ),
        ),
    ),
}  # fmt: skip
"""What a yes to a question says of its matter, where it says that something is forbidden or needed.

A yes to one stance is no yes to another, nor to a question whether something is so or allowed.
"""
