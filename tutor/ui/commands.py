"""All commands of the palette, found by Japanese, reading or English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from tutor.ui.screens.base import TutorScreen

if TYPE_CHECKING:
    from tutor.ui.app import TutorApp

_COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("言語を切り替える（げんご / language）", "Switch the language", "v", "app.switch_language"),
    (
        "二か国語で表示する（にかこくご / both languages）",
        "Show both languages",
        "V",
        "app.show_both",
    ),
    ("せりふの出典を見る（しゅってん / sources）", "Show sources", "c", "app.show_sources"),
    ("明るい画面・暗い画面（がめん / theme）", "Light or dark theme", "T", "app.switch_theme"),
    ("キーの一覧（きー / keys）", "List of keys", "?", "app.show_keys"),
    ("保存して終了（しゅうりょう / quit）", "Save and quit", "q", "app.leave"),
)
_BETWEEN_COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("レッスンの地図（ちず / map）", "Course map", "m", "app.show_map"),
    ("会話にもどる（かいわ / back）", "Back to the lesson", "Esc", "app.back_to_lesson"),
)
_BACK_COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("会話にもどる（かいわ / back）", "Back to the lesson", "Esc", "screen.back"),
)
_LESSON_COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("つぎへ（next）", "Go on", "Space", "screen.next"),
    ("ヒント（hint）", "Hint", "h", "screen.hint"),
    ("答えを見る（こたえ / answer）", "Show the answer", "s", "screen.show_answer"),
    ("とばす（skip）", "Skip", "k", "screen.skip"),
    ("ことばの説明（ようごしゅう / glossary）", "Glossary", "g", "app.show_glossary"),
    ("ことばに読みを付ける（よみ / readings）", "Terms with readings", "y", "app.show_readings"),
    ("表だけを大きく見る（ひょう / table zoom）", "The nearest table alone", "f", "screen.zoom"),
    ("はじめから読み返す（よみかえす / top）", "Read from the top", "t", "screen.read_from_top"),
    ("いまの場所へ（ばしょ / end）", "Back to where you are", "End", "screen.read_here"),
)
_ZOOM_COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("マスを開く・隠す（ひらく / reveal）", "Show or hide the cell", "Enter", "screen.turn_over"),
    ("行と列を入れ替える（いれかえる / swap）", "Swap rows and columns", "x", "screen.swap"),
    (
        "ちがう行に印を付ける（しるし / differences）",
        "Mark the rows that differ",
        "d",
        "screen.mark_differences",
    ),
    ("マスをコピー（こぴー / copy cell）", "Copy the cell", "y", "screen.copy_cell"),
    (
        "表をコピー（こぴー / copy table Markdown）",
        "Copy the table as Markdown",
        "Y",
        "screen.copy_table",
    ),
    ("この表のクイズ（くいず / quiz）", "A quiz on this table", "z", "screen.quiz"),
)


def commands(app: TutorApp, screen: Screen[object]) -> Iterator[SystemCommand]:
    """Yield the commands that make sense on a screen."""
    from tutor.ui.screens.lesson import LessonScreen
    from tutor.ui.screens.table_quiz import QuizScreen
    from tutor.ui.screens.zoom import ZoomScreen

    own = _ZOOM_COMMANDS if isinstance(screen, ZoomScreen) else ()
    own = _LESSON_COMMANDS if isinstance(screen, LessonScreen) else own
    is_above = isinstance(screen, ZoomScreen | QuizScreen)
    between = _BACK_COMMANDS if is_above else _BETWEEN_COMMANDS
    for ja, en, key, action in (*own, *between, *_COMMANDS):
        if isinstance(screen, TutorScreen):
            title = ja if app.language == "ja" else en

            async def run(action: str = action) -> None:
                await app.run_action(action, default_namespace=screen)

            yield SystemCommand(title, key, run)
