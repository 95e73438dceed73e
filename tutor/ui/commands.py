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
    (
        "一日の復習の時間をふやす（ふくしゅう / more minutes）",
        "More minutes of review a day",
        "m p +",
        "app.change_setting('more-review')",
    ),
    (
        "一日の復習の時間をへらす（ふくしゅう / fewer minutes）",
        "Fewer minutes of review a day",
        "m p -",
        "app.change_setting('less-review')",
    ),
    (
        "どのくらい確かかを聞く・聞かない（かくしん / how sure）",
        "Be asked how sure you are, or not",
        "m p a",
        "app.change_setting('confidence')",
    ),
    (
        "①や○などの幅を変える（はば / width）",
        "How wide ①, ○ and the like are",
        "m p w",
        "app.change_setting('width')",
    ),
    ("明るい画面・暗い画面（がめん / theme）", "Light or dark theme", "T", "app.switch_theme"),
    ("先生に質問する（しつもん / ask）", "Ask the teacher", "/", "app.ask"),
    ("キーの一覧（きー / keys）", "List of keys", "?", "app.show_keys"),
    ("保存して終了（しゅうりょう / quit）", "Save and quit", "q", "app.leave"),
)
_BETWEEN_COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("レッスンの地図（ちず / map）", "Course map", "m", "app.show_map"),
    ("会話にもどる（かいわ / back）", "Back to the lesson", "Esc", "app.back_to_lesson"),
    ("復習する（ふくしゅう / review）", "Review what is due", "m r", "app.review"),
    (
        "進みぐあいと設定（しんちょく / progress settings）",
        "Progress and settings",
        "m p",
        "app.show_progress",
    ),
)
_PREVIEW_COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("ステップの一覧（すてっぷ / steps）", "All steps", "m", "screen.steps"),
    ("気づきとメモ（findings notes）", "Findings and notes", "n", "screen.toggle_pane"),
)
_BACK_COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("会話にもどる（かいわ / back）", "Back to the lesson", "Esc", "screen.back"),
)
_LESSON_COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("つぎへ（next）", "Go on", "Space", "screen.next"),
    ("ヒント（hint）", "Hint", "h", "screen.hint"),
    ("答えを見る（こたえ / answer）", "Show the answer", "s", "screen.show_answer"),
    ("とばす（skip）", "Skip", "k", "screen.skip"),
    ("ほかの選択肢の理由（りゆう / why）", "Why not the others", "w", "screen.open_reasons"),
    ("この問題を報告する（ほうこく / report）", "Report this question", "!", "screen.report"),
    ("ことばの説明（ようごしゅう / glossary）", "Glossary", "g", "app.show_glossary"),
    ("ことばに読みを付ける（よみ / readings）", "Terms with readings", "y", "app.show_readings"),
    ("表だけを大きく見る（ひょう / table zoom）", "The nearest table alone", "f", "screen.zoom"),
    ("はじめから読み返す（よみかえす / top）", "Read from the top", "t", "screen.read_from_top"),
    ("いまの場所へ（ばしょ / end）", "Back to where you are", "End", "screen.read_here"),
)
_RESULT_COMMANDS: tuple[tuple[str, str, str, str], ...] = (
    ("別の問題でもう一度（もういちど / again）", "Take another exam", "r", "screen.again"),
    (
        "ほかの選択肢の理由（りゆう / reasons）",
        "Why not the other options",
        "w",
        "screen.open_reasons",
    ),
    ("この問題を報告する（ほうこく / report）", "Report this question", "!", "screen.report"),
)
_NOT_IN_EXAMS = ("screen.hint", "screen.show_answer")
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
    from tutor.ui.screens.exam import ExamScreen
    from tutor.ui.screens.exam_result import ExamResultScreen
    from tutor.ui.screens.lesson import LessonScreen
    from tutor.ui.screens.table_quiz import QuizScreen
    from tutor.ui.screens.tables import TablesScreen
    from tutor.ui.screens.zoom import ZoomScreen

    own = _ZOOM_COMMANDS if isinstance(screen, ZoomScreen) else ()
    own = _LESSON_COMMANDS if isinstance(screen, LessonScreen) else own
    own = _RESULT_COMMANDS if isinstance(screen, ExamResultScreen) else own
    if isinstance(screen, ExamScreen):
        own = tuple(command for command in own if command[-1] not in _NOT_IN_EXAMS)
    is_above = isinstance(screen, ZoomScreen | QuizScreen | TablesScreen)
    between = _BACK_COMMANDS if is_above else _BETWEEN_COMMANDS
    if app.opening.preview is not None:  # it has no map, and nothing in it is kept
        from tutor.ui.screens.preview import PreviewScreen

        between = _PREVIEW_COMMANDS if isinstance(screen, PreviewScreen) else ()
    for ja, en, key, action in (*own, *between, *_COMMANDS):
        if isinstance(screen, TutorScreen):
            title = ja if app.language == "ja" else en

            async def run(action: str = action) -> None:
                await app.run_action(action, default_namespace=screen)

            yield SystemCommand(title, key, run)
