"""What stands around the explanation of a rule, in both languages."""

from __future__ import annotations

from tutor.wording import Words

explaining_words = Words(
    {
        "matters": ("なぜ大切か", "Why it matters"),
        "example": ("例", "For instance"),
        "better": ("こうすると", "Better"),
        "explain": ("くわしくは: tutor check --explain CODE", "More: tutor check --explain CODE"),
        "families": (
            "Y 読み取り　S・R 構造　T 翻訳　Q・X・E 問いと説明　D 対話　W 言葉　C 出典　I 無視",
            "Y reading · S R structure · T translation · Q X E questions · D dialogue · W words · C sources · I ignoring",
        ),
    }
)
