"""The list of all keys of a class, in both languages."""

from __future__ import annotations

from textual.content import Content

from tutor.wording import Words

teach_keys = Words(
    {
        "Space": (
            "おすすめの次へ。キーの欄に、何をするか出ます",
            "the recommended next thing; the footer says what",
        ),
        "h": (
            "挙手の人数を書く（12 5 3 1 や A12 B5）。会話のときは、出席の人数",
            "count hands (12 5 3 1 or A12 B5); outside a question, how many are here",
        ),
        "d r g e": (
            "話し合う・答えを出す・ヒント・挙手をやり直す",
            "discuss · reveal · hint · vote anew",
        ),
        "k": ("質問や表の残りをとばす", "skip a question, or show the rest of a table"),
        "←↑↓→ Enter": ("表のマスを選ぶ・開く", "pick a cell of the table · reveal it"),
        "a": (
            "隠れたマスをクラスに聞く。ほかでは、その場のA〜Dの質問",
            "ask about a hidden cell; anywhere else, an A–D question of your own",
        ),
        "1–9": ("生徒が言うことを選ぶ", "pick what the student says"),
        "u U": ("取り消す・やり直す", "undo · redo"),
        "b p t": ("画面を消す・休む・30秒ずつ足す", "blank · pause · 30 seconds more"),
        "0": ("残り時間を消す", "take the timer away"),
        "j o n": (
            "ステップへ移動・全体・メモを見る（もう一度nで出し入れ）",
            "jump to a step · overview · peek at the notes (n twice; n hides them)",
        ),
        "PgUp": ("前のページ", "the page before"),
        "T C v": ("明るい／暗い・くっきり・言語", "light or dark · high contrast · language"),
        "E q": (
            "授業を終える・閉じる（あとで続けられます）",
            "end the class · close (it can be taken up again)",
        ),
    }
)


def keys_content(language: str) -> Content:
    """Return the list of all keys.

    Args:
        language: A language of the program.
    """
    lines = [
        Content.assemble((f"{key}  ", "bold $text-primary"), teach_keys(key, language))
        for key in teach_keys.sentences
    ]
    return Content("\n").join(lines)
