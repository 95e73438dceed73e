"""Draws the picture of the README: `python -m tests.picture` plays the first lesson a little way.

Rich writes the width of a text in characters, which squeezes Japanese to half its width, and names
a font on the network; both are put right, so that the picture looks alike wherever it is opened.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from tutor.clock import FixedClock
from tutor.learner.opening import open_store
from tutor.lesson.cache import Cache
from tutor.lesson.library import Library
from tutor.paths import shipped_content_folder
from tutor.study.opening import Opening
from tutor.text.cells import width_cells
from tutor.ui.environment import prepare_environment

PICTURE = Path(__file__).parent.parent / ".readme" / "lesson.svg"
_KEYS = ("space", "space", "space", "space", "1", "enter", "3", "enter")
_FONTS = '"DejaVu Sans Mono", "Noto Sans Mono CJK JP", "Noto Sans CJK JP", monospace'


def unsqueezed(svg: str) -> str:
    """Give every text of a rich SVG the width its characters take in a terminal.

    Args:
        svg: What `App.export_screenshot` returns.

    Returns:
        The SVG without fonts from the network, full-width characters two cells wide.
    """
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: [^;]*;", f"font-family: {_FONTS};", svg)

    def width(match: re.Match[str]) -> str:
        text = re.sub(r"&#?\w+;", "x", match.group(3))
        return f'textLength="{width_cells(text) * 12.2:.1f}"{match.group(2)}>{match.group(3)}<'

    return re.sub(r'textLength="([^"]*)"([^>]*)>([^<]*)<', width, svg)


async def draw(
    language: str, keys: tuple[str, ...], size: tuple[int, int] = (80, 24), theme: str | None = None
) -> str:
    """Play the first lesson and return its picture as SVG."""
    from tutor.ui.app import TutorApp
    from tutor.ui.compat import install

    install()
    with tempfile.TemporaryDirectory() as home:
        clock = FixedClock()
        opened = open_store(Path(home) / "learner.sqlite3", clock.now_utc())
        library = Library([shipped_content_folder()], Cache(None))
        opening = Opening(
            library=library,
            store=opened.store,
            trouble=None,
            clock=clock,
            language=language,
            locale_language=language,
            lesson=library.find("two-words"),
            theme=theme,
        )
        app = TutorApp(opening)
        async with app.run_test(size=size) as pilot:
            for key in keys:
                await pilot.press(key)
            await pilot.pause()
            svg = app.export_screenshot(title="tutor")
        opened.store.close()
    return unsqueezed(svg)


if __name__ == "__main__":
    prepare_environment()
    arguments = sys.argv[1:]
    language = arguments[0] if arguments else "ja"
    target = Path(arguments[1]) if len(arguments) > 1 else PICTURE
    columns, _, rows = (arguments[2] if len(arguments) > 2 else "80x24").partition("x")
    pressed = tuple(arguments[3].split(",")) if len(arguments) > 3 else _KEYS
    theme = arguments[4] if len(arguments) > 4 else None
    target.parent.mkdir(exist_ok=True)
    target.write_text(
        asyncio.run(draw(language, pressed, (int(columns), int(rows)), theme)), encoding="utf-8"
    )
