"""Findings as text and as data."""

import json
from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tutor.check.collecting import Report, check_paths
from tutor.check.rendering import as_data, concise, full, summary
from tutor.text.cells import width_cells


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """A course with one mistyped step."""
    write_course(tmp_path / "c", broken=("bad",))
    monkeypatch.chdir(tmp_path)
    return check_paths([Path("c")])


def test_full(report: Report) -> None:
    """The place, the line, the caret, the cause with a guess, and what would be right."""
    text = full(report.findings, "en", 80)

    assert text.split("\n")[:4] == [
        "c/bad.yaml:4:5: error S104 (unknown-step)",
        "    4 |   - teecher: {ja: こんにちは。, en: Hello.}",
        "      |     ^^^^^^^",
        "  There is no step “teecher”. Did you mean “teacher”?",
    ]
    assert text.split("\n")[4].startswith("  Steps known here: teacher, ")


def test_full_in_japanese(report: Report) -> None:
    """The same in Japanese."""
    text = full(report.findings, "ja", 80)

    assert text.startswith("c/bad.yaml:4:5: エラー S104 (unknown-step)\n")
    assert "「teacher」のことですか？" in text


@pytest.mark.parametrize("room_cells", [30, 50, 100])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_width(report: Report, language: str, room_cells: int) -> None:
    """Apart from the headline, which editors want whole, nothing is wider than the terminal."""
    lines = full(report.findings, language, room_cells).split("\n")

    assert max(width_cells(line) for line in lines if not line.startswith("c/")) <= room_cells


def test_concise(report: Report) -> None:
    """One line for each finding."""
    assert concise(report.findings, "en") == (
        "c/bad.yaml:4:5: error S104 (unknown-step): "
        "There is no step “teecher”. Did you mean “teacher”?"
    )


def test_data(report: Report) -> None:
    """As data, each finding has its words in both languages and can be written as JSON."""
    (finding,) = json.loads(json.dumps(as_data(report.findings)))

    assert finding["message"] == {
        "ja": "「teecher」という段階（step）はありません。「teacher」のことですか？",
        "en": "There is no step “teecher”. Did you mean “teacher”?",
    }
    assert finding["advice"]["ja"].startswith("使えるもの: ")
    assert finding["source_line"] == "  - teecher: {ja: こんにちは。, en: Hello.}"
    assert {name: finding[name] for name in ("path", "line", "column", "length", "code")} == {
        "path": str(Path("c/bad.yaml")),
        "line": 4,
        "column": 5,
        "length": 7,
        "code": "S104",
    }
    assert (finding["name"], finding["severity"]) == ("unknown-step", "error")


def test_summary(report: Report) -> None:
    """The last line counts files, errors and warnings."""
    assert summary(report, "en") == "Files checked: 2. Errors: 1, warnings: 0."
    assert summary(report, "ja") == "2個のファイルを調べました。エラー 1、警告 0。"
    clean = Report(files=report.files, findings=())
    assert summary(clean, "en") == "Files checked: 2. Nothing to correct."
