"""A learner at the screens: courses to play, an app on a home of its own, keys, mouse and eyes."""

from __future__ import annotations

import builtins
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from tutor.clock import FixedClock
from tutor.dialogue.actions import Continue
from tutor.learner.opening import open_store
from tutor.lesson.cache import Cache
from tutor.lesson.library import Library
from tutor.paths import shipped_content_folder
from tutor.study.opening import Opening
from tutor.study.preferences import preferred_language, preferred_theme
from tutor.study.session import Session
from tutor.text.cells import width_cells
from tutor.ui.app import TutorApp
from tutor.ui.compat import install
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.widgets.card import Card
from tutor.ui.widgets.rows import Rows
from tutor.ui.widgets.transcript import Transcript

DESIGN_SIZE = (80, 24)
_KEY_OF_ROW = re.compile(r"[ \]]([0-9a-z]) +(?:│ )?")

COURSE = """\
tutor: 1
course: small
title: {ja: 小さな講座, en: A small course}
languages: [ja, en]
cast:
  teacher: {name: {ja: 先生, en: Teacher}, side: left}
  student: {name: {ja: 生徒, en: Student}, side: right}
concepts:
  - id: consent
    name: {ja: 同意, en: Consent}
misconceptions:
  - id: silence
    belief: {ja: 黙れば同意, en: Silence is consent}
    refute: {ja: 黙っていても同意ではない, en: Silence says nothing}
"""
SOURCES = """\
sources:
  - id: law
    title: {ja: メールの法律, en: The mail act}
    address: https://example.org/law
    jurisdiction: jp
    as_of: 2026-01-01
"""
FIRST = """\
  - teacher: {ja: 最初のせりふ, en: The first line}
    cite: [law]
"""
LAST = """\
  - student: {ja: 最後のせりふ, en: The last line}
"""
QUIZ = """\
  - quiz:
      id: q-pick
      kind: choice
      ask: {ja: どれですか, en: Which one}
      shuffle: false
      options:
        - text: {ja: 黙っている, en: Keep silent}
          why: {ja: 伝わらない, en: Nobody hears it}
          misconception: silence
        - text: {ja: はいと言う, en: Say yes}
          right: true
          why: {ja: 伝わった, en: It was heard}
        - text: {ja: 逃げる, en: Run away}
          why: {ja: 遠すぎる, en: Too far}
      hints:
        - {ja: 口を使う, en: Use your mouth}
        - {ja: 短いことば, en: A short word}
      solution: {ja: はいと言います, en: One says yes}
      cite: [law]
"""
TICKS = """\
  - quiz:
      id: q-tick
      kind: choices
      ask: {ja: すべて選ぶ, en: Choose all}
      shuffle: false
      options:
        - text: {ja: 林檎, en: Apple}
          right: true
          why: {ja: 果物, en: A fruit}
        - text: {ja: 石, en: Stone}
          why: {ja: 硬い, en: Hard}
        - text: {ja: 蜜柑, en: Orange}
          right: true
          why: {ja: これも果物, en: A fruit as well}
"""
SAY = """\
  - section: menu
  - choice:
      id: next
      ask: {ja: 何を聞く, en: What to ask}
      options:
        - id: weather
          say: {ja: 天気は, en: The weather}
          once: true
          steps:
            - teacher: {ja: 晴れ, en: Sunny}
        - id: lunch
          say: {ja: 昼食は, en: The lunch}
          once: true
          steps:
            - teacher: {ja: うどん, en: Noodles}
        - id: enough
          say: {ja: もう十分, en: Enough}
          steps:
            - goto: done
  - goto: menu
  - section: done
"""
TABLE = """\
  - table:
      id: compared
      caption: {ja: 比べると, en: Compared}
      columns:
        - id: left
          head: {ja: 左, en: Left}
        - id: right
          head: {ja: 右, en: Right}
      rows:
        - id: sky
          head: {ja: 空, en: Sky}
          left: {ja: 青い, en: blue}
          right: {ja: 灰色, en: grey}
        - id: sea
          head: {ja: 海, en: Sea}
          left: {ja: 静か, en: calm}
          right: {ja: 荒い, en: rough}
        - id: land
          head: {ja: 陸, en: Land}
          left: {ja: 平ら, en: flat}
          right:
            - {ja: 高い, en: high}
            - {ja: 険しい, en: steep}
      reveal: row
"""
RECAP = """\
  - recap:
      points:
        - text: {ja: 黙らない, en: Do not be silent}
          concept: consent
        - text: {ja: はいと言う, en: Say yes aloud}
"""
EVERY_KIND = FIRST + QUIZ + TICKS + SAY + TABLE + RECAP + LAST


def lesson_file(name: str, steps: str, title: str = "") -> str:
    """Return a lesson file with these steps."""
    title = title or f"{{ja: 題の{name}, en: Title of {name}}}"
    return f"lesson: {name}\ntitle: {title}\nminutes: 3\nsteps:\n{steps}"


def write_course(
    folder: Path,
    lessons: dict[str, str],
    *,
    course: str = COURSE,
    files: dict[str, str] | None = None,
) -> Path:
    """Write a course of lessons, each given by its steps; further files are written as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    order = ", ".join([*lessons, *(files or {})])
    (folder / "course.yaml").write_text(f"{course}lessons: [{order}]\n", encoding="utf-8")
    (folder / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    texts = {name: lesson_file(name, steps) for name, steps in lessons.items()} | (files or {})
    for number, (name, text) in enumerate(texts.items(), 1):
        (folder / f"{number:02}-{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def opening(
    home: Path,
    *,
    language: str | None = "ja",
    lesson: str | None = None,
    content: Path | None = None,
    store_path: Path | None = None,
) -> Opening:
    """Open what the command line would open, with a clock that stands still.

    Args:
        home: Where the learner's data are.
        language: None takes the language the learner chose before.
        lesson: The lesson to begin with; None begins with the map.
        content: The folder of courses; None takes those supplied.
        store_path: The learner's database, when it is not the usual file.
    """
    clock = FixedClock()
    opened = open_store(store_path or home / "learner.sqlite3", clock.now_utc())
    library = Library([content or shipped_content_folder()], Cache(home / "cache"))
    found = library.find(lesson) if lesson is not None else None
    assert (found is None) == (lesson is None)
    return Opening(
        library=library,
        store=opened.store,
        trouble=opened.trouble,
        clock=clock,
        language=language or preferred_language(opened.store, "ja"),
        locale_language="ja",
        lesson=found,
        theme=preferred_theme(opened.store),
    )


def session_of(given: Opening) -> Session:
    """Return a session of the lesson of an opening, where the learner stopped."""
    assert given.lesson is not None
    shelf, lesson_id = given.lesson
    reading = shelf.lesson(lesson_id)
    assert shelf.course is not None
    assert reading.lesson is not None, reading.findings
    session = Session(
        course=shelf.course.id,
        lesson=reading.lesson,
        content_hash=reading.content_hash,
        store=given.store,
        clock=given.clock,
    )
    session.resume()
    return session


def read_on(given: Opening, count: int) -> Opening:
    """Go on by some lines of the lesson of an opening, without a screen."""
    session = session_of(given)
    for _ in range(count):
        session.act(Continue())
    session.close()
    return given


class Player:
    """Plays an app: presses, clicks, and reads what is on the screen."""

    def __init__(self, app: TutorApp, pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def lesson(self) -> LessonScreen:
        """The lesson on the screen."""
        assert isinstance(self.app.screen, LessonScreen)
        return self.app.screen

    @property
    def session(self) -> Session:
        """The session of the lesson on the screen."""
        return self.lesson.session

    @property
    def transcript(self) -> Transcript:
        """The conversation on the screen."""
        return self.lesson.transcript

    @property
    def card(self) -> Card:
        """The card that waits for the learner."""
        card = self.transcript.open_card
        assert card is not None
        return card

    @property
    def cursor(self) -> int | None:
        """The row under the cursor of that card."""
        assert isinstance(self.card, Rows)
        return self.card.cursor

    async def keys(self, *keys: str) -> None:
        """Press keys, letting the app come to rest after each."""
        for key in keys:
            self.app.simulate_key(key)
            await self.rest()

    async def type(self, text: str) -> None:
        """Type a text into the field that has the focus."""
        for character in text:
            self.app.post_message(Key(character, character))
        await self.rest()

    async def pick(self, text: str) -> None:
        """Press the key of the row in which a text stands, wherever the order has put it."""
        row = next(row for row in self.rows() if text in row)
        await self.keys(_KEY_OF_ROW.findall(row.partition(text)[0])[-1])

    async def rest(self) -> None:
        """Let the app come to rest."""
        await self.pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        """Change the size of the terminal."""
        await self.pilot.resize_terminal(width, height)
        await self.rest()

    async def click(self, text: str, times: int = 1) -> None:
        """Click in the midst of the first place where a text stands on the screen."""
        await self.pilot.click(offset=self.place_of(text), times=times)
        await self.rest()

    def place_of(self, text: str) -> tuple[int, int]:
        """Return column and row, in cells, of the first place where a text stands."""
        for y, row in enumerate(self.rows()):
            at = row.find(text)
            if at >= 0:
                return width_cells(row[:at]), y
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text()}")

    def rows(self) -> list[str]:
        """Return the rows of the screen, as they are seen."""
        return [strip.text.rstrip() for strip in self.app.screen._compositor.render_strips()]

    def text(self) -> str:
        """Return all that is on the screen."""
        return "\n".join(self.rows())

    def footer(self) -> str:
        """Return what the footer says."""
        return "\n".join(self._rows_of(self.lesson.key_bar))

    def words(self) -> str:
        """Return all that is on the screen, without spaces, frames and line ends."""
        return squeezed(self.rows())

    def shows(self, kind: builtins.type[Screen[Any]]) -> bool:
        """Tell whether a screen of this kind is shown."""
        return isinstance(self.app.screen, kind)

    def says(self, text: str) -> bool:
        """Tell whether a text stands on the screen, however it is wrapped."""
        return squeezed([text]) in self.words()

    def _rows_of(self, widget: Widget) -> list[str]:
        region = widget.region
        return self.rows()[region.y : region.bottom]


def squeezed(rows: Iterable[str]) -> str:
    """Return the words of some rows without spaces and frames, so that wrapping does not matter."""
    return "".join(
        character for row in rows for character in row if character not in " \u00a0│┃╭╮╰╯─▁▂▃▄▅▆▇█"
    )


@asynccontextmanager
async def played(given: Opening, size: tuple[int, int] = DESIGN_SIZE) -> AsyncIterator[Player]:
    """Run the app in a terminal of a size in cells."""
    install()
    app = TutorApp(given)
    async with app.run_test(size=size) as pilot:
        player = Player(app, pilot)
        await player.rest()
        yield player
    app.store.close()
