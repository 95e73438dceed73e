"""What could not be answered is kept on the learner's own disk."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tutor.ask import unanswered
from tutor.ask.unanswered import keep_unanswered, read_unanswered

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def test_questions_are_kept_in_order(tmp_path: Path) -> None:
    """Each is kept with its moment, language and nearest passages; folders are made."""
    path = tmp_path / "new" / "unanswered.jsonl"
    keep_unanswered(path, NOW, "富士山は？", "ja", ("answers/one",))
    keep_unanswered(path, NOW, "and then?", "en")
    kept = read_unanswered(path)

    assert [(each.question, each.language) for each in kept] == [
        ("富士山は？", "ja"),
        ("and then?", "en"),
    ]
    assert kept[0].at == "2026-11-23T00:00:00.000Z"
    assert kept[0].nearest == ("answers/one",)


def test_damage_is_passed_over(tmp_path: Path) -> None:
    """Lines that cannot be read are left out, and no file means no questions."""
    path = tmp_path / "unanswered.jsonl"
    keep_unanswered(path, NOW, "one", "en")
    path.write_bytes(b"\xff\xfe\n{}\n" + path.read_bytes() + b'{"at": 1')

    assert [each.question for each in read_unanswered(path)] == ["one"]
    assert read_unanswered(tmp_path / "none") == ()


def test_a_disk_that_refuses_is_no_fault(tmp_path: Path) -> None:
    """Where the file cannot be written, nothing happens."""
    (tmp_path / "in-the-way").write_text("")
    keep_unanswered(tmp_path / "in-the-way" / "x", NOW, "one", "en")

    assert not (tmp_path / "in-the-way" / "x").exists()


def test_the_file_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of the greatest size takes no more."""
    monkeypatch.setattr(unanswered, "MOST_BYTES", 100)
    path = tmp_path / "unanswered.jsonl"
    for number in range(9):
        keep_unanswered(path, NOW, f"question {number}", "en")

    assert len(read_unanswered(path)) < 9
