"""What authors write is shown as they wrote it: square brackets are text, never markup."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.ui.support import COURSE, opening, played, squeezed, write_course
from tutor.errors import TutorError

SIGNS = [
    "[x]",
    "[/]",
    "[red]赤[/red]",
    "$primary",
    r"\[a\] \n \\",
    "[@click=app.quit]押す[/]",
    "[link=https://example.org]",
    "[[x] ]] [",
    "%s {language} {0}",
]


def lesson_with(sign: str) -> str:
    """Return the steps of a lesson that has a sign in every place where there can be text."""
    said = json.dumps(sign, ensure_ascii=False)
    return f"""\
  - teacher: {said}
  - student: {said}
  - narrator: {said}
  - quiz:
      id: q
      kind: choice
      ask: {said}
      shuffle: false
      options:
        - text: {said}
          why: {said}
          misconception: odd
        - text: {json.dumps(sign + "!", ensure_ascii=False)}
          right: true
          why: {said}
      hints: [{said}]
      solution: {said}
      cite: [odd]
  - table:
      id: t
      caption: {said}
      columns:
        - id: a
          head: {said}
      rows:
        - id: r
          head: {said}
          a: {said}
        - id: s
          head: {said}
          a: [{said}, {said}]
      reveal: all
      cite: [odd]
  - choice:
      id: c
      ask: {said}
      options:
        - id: a
          say: {said}
          steps:
            - teacher: {said}
  - recap:
      points:
        - text: {said}
          concept: odd
"""


def course_with(sign: str) -> str:
    """Return a course that has a sign in every name."""
    said = json.dumps(sign, ensure_ascii=False)
    return f"""\
tutor: 1
course: odd
title: {said}
languages: [ja, en]
cast:
  teacher: {{name: {said}, side: left}}
  student: {{name: {said}, side: right}}
  narrator: {{name: {said}, side: middle}}
concepts:
  - id: odd
    name: {said}
misconceptions:
  - id: odd
    belief: {said}
    refute: {said}
"""


@pytest.mark.parametrize("sign", [" ".join(SIGNS[:4]), SIGNS[4], " ".join(SIGNS[5:7]), SIGNS[7]])
async def test_signs_are_shown_literally_everywhere(home: Path, tmp_path: Path, sign: str) -> None:
    """Bubble, question, option, reason, hint, table, title, recap: each shows the sign itself."""
    said = json.dumps(sign, ensure_ascii=False)
    folder = tmp_path / "content"
    steps = lesson_with(sign)
    text = f"lesson: odd\ntitle: {said}\nsteps:\n{steps}"
    write_course(folder, {}, course=course_with(sign), files={"odd": text})
    source = f"sources:\n  - id: odd\n    title: {said}\n    address: https://example.org\n"
    (folder / "sources.yaml").write_text(source, encoding="utf-8")
    shown = squeezed([_as_shown(sign)])
    async with played(opening(home, content=folder), (80, 200)) as player:
        assert player.words().count(shown) >= 3  # course, plan, lesson

        await player.keys("enter", "V", "c")
        for key in ("space", "space", "space", "1", "enter", "2", "enter", "space", "space"):
            await player.keys(key)
        await player.keys("1", "enter", "space", "space")

        assert player.session.has_ended, player.text()
        # title, 2 names and 3 lines, question, 2 options, 3 reasons and a belief, hint,
        # source, caption, 3 heads, 3 cells, choice, student's and teacher's words, recap and idea
        words = player.words()
        literally = words.count(squeezed([sign])) if sign != _as_shown(sign) else 0
        assert words.count(shown) + literally >= 26


def _as_shown(sign: str) -> str:
    """Return what a reader sees of a sign: our inline marks know backslashes, but no brackets."""
    from tutor.text.inline import plain

    return plain(sign)


@pytest.mark.parametrize("sign", SIGNS)
async def test_signs_in_messages_are_shown_literally(home: Path, course: Path, sign: str) -> None:
    """A path or a database error may hold any sign: banner and notice show it."""
    given = opening(home, content=course, lesson="lines")
    async with played(given) as player:
        player.session.trouble = TutorError({"ja": sign, "en": sign}, place=f"/home/{sign}")
        player.lesson.speak()
        player.app.tell(f"* {sign}")
        await player.rest()

        assert f" {sign}\n /home/{sign}" in player.text()
        assert f"* {sign}" in player.text()


async def test_a_broken_file_is_quoted_literally(home: Path, tmp_path: Path) -> None:
    """Findings quote what the author wrote."""
    bad = 'lesson: bad\ntitle: t\n"[red]": 1\n"[/]": 2\nsteps:\n  - teacher: x\n'
    content = write_course(tmp_path / "content", {}, course=COURSE, files={"bad": bad})
    async with played(opening(home, content=content)) as player:
        await player.keys("down", "enter")

        assert "[red]" in player.text()
        assert "[/]" in player.text()
