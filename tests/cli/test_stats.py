"""The command `tutor stats`."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.study.shelves import FIRST, lesson_of, play, write_shelf
from tutor.cli import stats
from tutor.cli.arguments import Request
from tutor.cli.output import Output
from tutor.clock import FixedClock
from tutor.learner.store import Store
from tutor.paths import database_file
from tutor.text.bars import bar
from tutor.text.cells import width_cells


def course_in(folder: Path) -> Path:
    """Write the course, and let a learner take its first lesson some days ago."""
    shelf = write_shelf(folder)
    clock = FixedClock(datetime.now(UTC) - timedelta(days=3))
    store = Store.open(database_file(), clock.now_utc())
    play(*lesson_of(shelf, "one"), store, clock, wrong="q-tagged")
    store.close()
    return folder


def told(
    folder: Path, language: str = "en", *, as_json: bool = False, encoding: str = "utf-8"
) -> str:
    """Return what the command says."""
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    output = Output(out, None)
    request = Request(command="stats", language=language, folders=(folder,), json=as_json)
    assert stats.run(request, output) == 0
    out.seek(0)
    return out.read()


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Nothing has been answered yet"), ("ja", "まだ何も答えていません")],
)
def test_nothing_yet(tmp_path: Path, language: str, said: str) -> None:
    """Before the first answer it is said how to begin."""
    write_shelf(tmp_path)

    assert told(tmp_path, language).startswith(said)
    assert json.loads(told(tmp_path, as_json=True))["minutes"] == 0


def test_in_english(tmp_path: Path) -> None:
    """Everything is there, and every picture stands beside its words."""
    text = told(course_in(tmp_path))

    assert "A small course" in text
    assert "1 of 2 done, 0 under way" in text
    assert "Consent" in text
    assert "fair" in text
    assert "“Silence is consent”: seen on" in text
    assert "It is not" in text
    assert "Reviews in the next seven days" in text
    assert "today" in text
    assert "Days in the last 4 weeks: 1 (" in text
    assert "1 min)" in text
    assert "Time spent: 1 min" in text


def test_in_japanese(tmp_path: Path) -> None:
    """The same in Japanese, and no line is wider than the terminal."""
    text = told(course_in(tmp_path), "ja")

    assert "2のうち1が済み、0が途中" in text
    assert "「黙れば同意」" in text
    assert "これから7日の復習" in text
    assert "1分（何かをした分の数）" in text
    assert all(width_cells(line) <= 80 for line in text.splitlines())


def test_in_ascii(tmp_path: Path) -> None:
    """Where only ASCII can be drawn, the bars are of ASCII."""
    text = told(course_in(tmp_path), encoding="ascii")

    assert "##" in text
    assert "█" not in text


def test_json(tmp_path: Path) -> None:
    """Programs get all of it, days as dates and moments in UTC."""
    folder = course_in(tmp_path)
    write_shelf(folder, FIRST.replace("Which", "Which one", 1))
    data = json.loads(told(folder, as_json=True))
    (course,) = data["courses"]

    assert (course["id"], course["lessons"], course["done"], course["cards"]) == ("small", 2, 1, 2)
    assert course["changed"] == ["q-one"]
    assert course["concepts"][0]["level"] in {"new", "shaky", "fair"}
    assert course["misconceptions"][0]["id"] == "silence"
    assert course["misconceptions"][0]["refuted_at"] is None
    assert len(data["reviews"]) == 7
    assert sum(each["due"] for each in data["reviews"]) == 2
    assert sum(each["minutes"] for each in data["days"]) == data["minutes"] == 1


@pytest.mark.parametrize(
    ("share", "drawn"), [(0.0, "...."), (0.5, "##.."), (0.6, "##.."), (1.0, "####")]
)
def test_bars(share: float, drawn: str) -> None:
    """A bar is always as wide as the whole."""
    assert bar(share, 4, ascii_only=True) == drawn
    assert len(bar(share, 4, ascii_only=False)) == 4
