"""The command `tutor items`: from this machine, from exported files, as text and as JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tests.cli.programs import tutor
from tests.cli.test_reports import QUESTION
from tutor.errors import ExitCode
from tutor.learner.exporting import export_lines
from tutor.learner.records import ActionRecord, Attempt, Parts
from tutor.learner.store import Store

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a course that asks one question."""
    folder = write_course(tmp_path / "small", "ask")
    (folder / "ask.yaml").write_text(QUESTION, encoding="utf-8")
    return folder


def exported(path: Path, *questions: tuple[str, bool], second: int) -> Path:
    """Write the export of a learner who answered questions, right or wrong."""
    at = NOW + timedelta(seconds=second)
    attempts = [
        Attempt(
            seq=0,
            course="small",
            lesson="ask",
            question=question,
            content_hash="",
            kind="choice",
            answer='["2"]' if is_right else '["1"]',
            verdict="right" if is_right else "wrong",
            share=float(is_right),
            tries=1,
            hints=0,
            seconds=7.0,
            parts=Parts() if is_right else Parts(wrong=("1",)),
            at=at,
        )
        for question, is_right in questions
    ]
    store = Store.open(path.with_suffix(".sqlite3"), at)
    action = ActionRecord(seq=0, step="", action="{}", at=at)
    store.start_run("small", "ask", "", at, actions=[action], attempts=attempts)
    path.write_bytes(b"".join(export_lines(store, at)))
    store.close()
    return path


def test_a_class(home: Path, folder: Path, tmp_path: Path) -> None:
    """Exported files are joined; each question has its figures, its place and its wrong options."""
    files = [
        str(exported(tmp_path / f"{n}.jsonl", ("q-pick", n % 2 == 0), ("q-gone", n != 1), second=n))
        for n in range(4)
    ]

    def run(*words: str) -> str:
        done = tutor("items", *words, "--content", str(folder), "--lang", "en", home=home)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    data = json.loads(run("--json", "--data", *files, files[0]))
    assert (data["learners"], data["answers"]) == (4, 8)
    first, second = data["items"]
    assert (first["question"], first["right"], first["line"]) == ("q-pick", 2, 6)
    assert first["file"] == str(folder / "ask.yaml")
    assert first["wrong"] == [{"answer": "1", "text": "Silence", "learners": 2}]
    assert (second["question"], second["file"], second["uncertain"]) == ("q-gone", None, True)
    said = run("--data", *files)
    assert f"1. q-pick  Which\n    {folder / 'ask.yaml'}:6\n" in said
    assert "right 50 % (2 of 4, 15–85 %) · discrimination 0.58 · 7 s · (?)" in said
    assert "Wrong answers: “Silence” 2" in said
    assert "Fewer than 20 learners" in said
    assert sorted(path.name for path in home.rglob("*.sqlite3")) == []


def test_a_folder_of_a_class(home: Path, folder: Path, tmp_path: Path) -> None:
    """A folder stands for the exported files in it; one without any is told."""
    gathered, empty = tmp_path / "class", tmp_path / "empty"
    gathered.mkdir()
    empty.mkdir()
    for n in range(2):
        exported(gathered / f"{n}.jsonl", ("q-pick", True), second=n)

    def run(path: Path) -> tuple[int, str]:
        words = ("items", "--json", "--data", str(path), "--content", str(folder))
        done = tutor(*words, home=home)
        return done.returncode, done.stdout or done.stderr

    code, said = run(gathered)
    assert (code, json.loads(said)["learners"]) == (ExitCode.OK, 2)
    code, said = run(empty)
    assert code == ExitCode.NOT_FOUND
    assert "tutor data export" in said


def test_what_was_learned_here(home: Path, folder: Path) -> None:
    """Without files, the records of this machine count; before any answer that is said."""
    words = ("--content", str(folder), "--lang", "ja")
    nothing = tutor("items", *words, home=home)
    assert (nothing.returncode, nothing.stdout[:10]) == (0, "まだ答えがありません")
    tutor("learn", "ask", "--plain", *words, home=home, typed="1\n2\n")
    said = tutor("items", *words, home=home).stdout

    assert "学習者1人・答え2件・問い1問" in said
    assert "正解 0%（0/1人、0〜79%） · 識別力 ―" in said
    assert "多い誤答: 「黙る」1人" in said


@pytest.mark.parametrize(
    ("text", "code"), [(None, ExitCode.NOT_FOUND), ("{}\n", ExitCode.DATA), ("", ExitCode.DATA)]
)
def test_what_is_no_export(
    home: Path, folder: Path, tmp_path: Path, text: str | None, code: int
) -> None:
    """A file that is not there or none of ours is told with its name."""
    path = tmp_path / "data.jsonl"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    done = tutor("items", "--content", str(folder), "--data", str(path), home=home)

    assert (done.returncode, done.stdout) == (code, "")
    assert str(path) in done.stderr
    assert "Object" not in done.stderr
