"""The list of all keys, as the panel and the command palette show them."""

from __future__ import annotations

from textual.content import Content

from tutor.text.cells import pad, width_cells
from tutor.wording import Words

all_keys = Words(
    {
        "Space / Enter": (
            "つぎへ。まだ下があれば、まずそこを見せます",
            "Go on; what is still below is shown first",
        ),
        "1-9": ("番号で選ぶ", "Pick by number"),
        "Up Down": ("上下に選ぶ。会話を上下に動かす", "Move the pick, or the conversation"),
        "Enter": ("答える", "Answer"),
        "h": ("ヒント", "Hint"),
        "s": ("答えを見る", "Show the answer"),
        "k": ("とばす。表の残りを全部見る", "Skip; show the rest of a table"),
        "t": ("はじめから読み返す", "Read from the top"),
        "End": ("いまの場所へもどる", "Back to where you are"),
        "m / Esc": (
            "レッスンの地図と、会話のあいだを行き来する",
            "Between the course map and the lesson",
        ),
        "v": ("日本語と英語を切り替える", "Switch between Japanese and English"),
        "V": ("二か国語を並べる", "Show both languages"),
        "g": ("ことばの説明", "Glossary"),
        "y": ("ことばに読みを付ける", "Terms with their readings"),
        "c": ("せりふの出典を見る", "Show the sources of what is said"),
        "T": ("明るい画面と暗い画面を切り替える", "Light or dark"),
        "r": ("終わったレッスンをもう一度", "Play a finished lesson again"),
        "Ctrl+P": ("コマンド一覧", "All commands"),
        "Ctrl+C": ("マウスで選んだ文字をコピー", "Copy the text selected with the mouse"),
        "?": ("この一覧", "This list"),
        "q": (
            "保存して終了。次は同じところから始まります",
            "Save and quit; you will go on right here",
        ),
    }
)


def keys_content(language: str) -> Content:
    """Return all keys with what they do, one a line."""
    widest = max(width_cells(key) for key in all_keys.sentences)
    lines = [
        Content.assemble((pad(key, widest + 2), "bold $text-primary"), all_keys(key, language))
        for key in all_keys.sentences
    ]
    return Content("\n").join(lines)
