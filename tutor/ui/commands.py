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
    ("レッスンの地図（ちず / map）", "Course map", "m", "app.show_map"),
    ("会話にもどる（かいわ / back）", "Back to the lesson", "Esc", "app.back_to_lesson"),
    ("キーの一覧（きー / keys）", "List of keys", "?", "app.show_keys"),
    ("保存して終了（しゅうりょう / quit）", "Save and quit", "q", "app.leave"),
)
_LESSON_COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("つぎへ（next）", "Go on", "Space", "screen.next"),
    ("ヒント（hint）", "Hint", "h", "screen.hint"),
    ("答えを見る（こたえ / answer）", "Show the answer", "s", "screen.show_answer"),
    ("とばす（skip）", "Skip", "k", "screen.skip"),
    ("ことばの説明（ようごしゅう / glossary）", "Glossary", "g", "app.show_glossary"),
    ("ことばに読みを付ける（よみ / readings）", "Terms with readings", "y", "app.show_readings"),
    ("はじめから読み返す（よみかえす / top）", "Read from the top", "t", "screen.read_from_top"),
    ("いまの場所へ（ばしょ / end）", "Back to where you are", "End", "screen.read_here"),
)


def commands(app: TutorApp, screen: Screen[object]) -> Iterator[SystemCommand]:
    """Yield the commands that make sense on a screen."""
    from tutor.ui.screens.lesson import LessonScreen

    offered = (*_LESSON_COMMANDS, *_COMMANDS) if isinstance(screen, LessonScreen) else _COMMANDS
    for ja, en, key, action in offered:
        if isinstance(screen, TutorScreen):
            title = ja if app.language == "ja" else en

            async def run(action: str = action) -> None:
                await app.run_action(action, default_namespace=screen)

            yield SystemCommand(title, key, run)
