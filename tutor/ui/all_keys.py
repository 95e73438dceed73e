"""The list of all keys, as the panel and the command palette show them."""

from __future__ import annotations

from textual.content import Content
from textual.visual import Visual

from tutor.text.cells import pad, width_cells
from tutor.ui.widgets.hanging import Hanging, Stacked
from tutor.ui.words import ui_words
from tutor.wording import Words

all_keys = Words(
    {
        "Space / Enter": (
            "つぎへ。まだ下があれば、まずそこを見せます",
            "Go on; what is still below is shown first",
        ),
        "1-9 a-z": (
            "番号で選ぶ。分ける問題では、番号のあとに記号",
            "Pick by number; to sort or match, a number, then a letter",
        ),
        "Up Down": ("上下に選ぶ。会話を上下に動かす", "Move the pick, or the conversation"),
        "Enter": ("答える", "Answer"),
        "h": ("ヒント", "Hint"),
        "s": ("答えを見る", "Show the answer"),
        "w": ("選ばなかったほうの理由", "Why the others were not right"),
        "Alt+Up Down": (
            "並べる問題で、行を動かす。JとK、[と]でも",
            "In a question of order, move the line; J and K, [ and ] do too",
        ),
        "Tab": ("次の欄へ", "The next field"),
        "Esc": (
            "書く欄を出る。出たあとは h や s などのキーが使えます",
            "Leave a field you type into; then keys like h and s work",
        ),
        "!": (
            "いまの問題を報告する（この端末に残すだけ）",
            "Report this question (kept on this machine)",
        ),
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
        "/": ("先生に質問する。Escでもとのところへ", "Ask the teacher anything; Esc comes back"),
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

result_keys = Words(
    {
        "Space / Enter": ("下のつづきを読む", "Read on"),
        "1-9": ("その番号のレッスンを開く", "Open the lesson of that number"),
        "r": ("別の問題でもう一度", "Take another exam"),
        "w": ("ほかの選択肢の理由を開く", "Why not the other options"),
        "!": ("見ている問題を報告する", "Report the question in view"),
        "m / Esc": ("レッスンの地図", "The course map"),
    }
)
"""The keys of the result of an exam."""

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

ask_keys = Words(
    {
        "Enter": (
            "質問する。何も書いていなければ、答えの場所を見る",
            "Ask; with nothing typed, look at the place of the answer",
        ),
        "Up Down": ("答えの下の、場所や次の質問を選ぶ", "Choose the place or a question below it"),
        "1 2 + Enter": ("その番号の質問をする", "Ask the question of that number"),
        "PgUp PgDn": ("上下に動かして読む", "Read on above or below"),
        "Esc": ("もとの画面へ、もとのところへ", "Back to where you were"),
    }
)
"""The keys of asking the teacher."""

map_keys = Words(
    {
        "Enter": (
            "開く。いちばん上の行では、いま勧めることを始める",
            "Open; on the first line, do what is best now",
        ),
        "Up Down": ("上下に動く", "Move up and down"),
        "r": ("復習する", "Review what is due"),
        "p": ("進みぐあいと設定", "Progress and settings"),
        "z": ("修了したレッスンの表でクイズ", "A quiz on the tables of a lesson that is done"),
        "Esc": ("会話にもどる", "Back to the lesson"),
        "○ ◐ ✓": (
            "まだのレッスン、途中のレッスン、修了したレッスン",
            "Lessons to come, under way, and done",
        ),
    }
)
"""The keys of the course map, and its signs."""

progress_keys = Words(
    {
        "Space / Enter": ("下のつづきを読む", "Read on"),
        "+ -": ("一日の復習の時間を変える", "Change the minutes of review a day"),
        "a": ("どのくらい確かかを聞く・聞かない", "Be asked how sure you are, or not"),
        "w": ("①や○などの幅を変える", "Change how wide ①, ○ and the like are"),
        "r": ("復習する", "Review what is due"),
        "p / Esc": ("地図へ", "Back to the map"),
    }
)
"""The keys of the progress screen."""


def keys_content(language: str, own: Words | None = None) -> Stacked:
    """Return all keys with what they do, one a line; what is longer goes on under its beginning.

    Args:
        language: The language of the words.
        own: The keys that only the present screen has; they come first.
    """
    lines = _lines(all_keys, language)
    if own is not None:
        between = Content.styled(f"\n{ui_words('keys-in-lesson', language)}", "$text-muted")
        lines = [*_lines(own, language), between, *lines]
    return Stacked(lines)


def _lines(keys: Words, language: str) -> list[Visual]:
    widest = max(map(width_cells, keys.sentences))
    return [
        Hanging(
            Content.styled(pad(key, widest + 2), "bold $text-primary"), Content(keys(key, language))
        )
        for key in keys.sentences
    ]
