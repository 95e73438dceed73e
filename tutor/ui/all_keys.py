"""The list of all keys, as the panel and the command palette show them."""

from __future__ import annotations

from textual.content import Content

from tutor.text.cells import pad, width_cells
from tutor.ui.words import ui_words
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
        "f": ("いちばん近い表だけを大きく見る", "The nearest table alone on the screen"),
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

zoom_keys = Words(
    {
        "Arrows": ("マスからマスへ動く", "Move from cell to cell"),
        "Home End": ("最初のマスへ、最後のマスへ", "The first cell, the last cell"),
        "PgUp PgDn": ("上下に動かして読む", "Read on above or below"),
        "Enter": ("マスを開く、隠す", "Show or hide the cell"),
        "1-9": ("その番号の列を隠す、もどす", "Hide or show the column of that number"),
        "x": ("行と列を入れ替える", "Swap rows and columns"),
        "d": ("列ごとにちがう行に印を付ける（≠）", "Mark the rows in which the columns differ (≠)"),
        "y": ("マスをコピー", "Copy the cell"),
        "Y": ("表をMarkdownでコピー", "Copy the table as Markdown"),
        "z": ("この表のクイズ", "A quiz on this table"),
        "f / Esc": ("会話にもどる", "Back to the conversation"),
    }
)
"""The keys of a table alone on the screen."""


def keys_content(language: str, own: Words | None = None) -> Content:
    """Return all keys with what they do, one a line.

    Args:
        language: The language of the words.
        own: The keys that only the present screen has; they come first.
    """
    lines = _lines(all_keys, language)
    if own is not None:
        between = Content.styled(f"\n{ui_words('keys-in-lesson', language)}", "$text-muted")
        lines = [*_lines(own, language), between, *lines]
    return Content("\n").join(lines)


def _lines(keys: Words, language: str) -> list[Content]:
    widest = max(map(width_cells, keys.sentences))
    return [
        Content.assemble((pad(key, widest + 2), "bold $text-primary"), keys(key, language))
        for key in keys.sentences
    ]
