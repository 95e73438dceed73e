"""The command `tutor translate`: a sheet made, filled in, merged, refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tests.cli.programs import tutor
from tutor.errors import ExitCode
from tutor.lesson.translations import LOCK_FILE


def test_there_and_back(home: Path, tmp_path: Path) -> None:
    """What is missing is printed, filled in, merged; then nothing is missing; then it is stale."""
    folder = write_course(tmp_path / "small", "a")
    path = folder / "a.yaml"
    path.write_text(path.read_text("utf-8").replace(", en: Hello.", ""), encoding="utf-8")
    sheet = tmp_path / "sheet.yaml"

    def run(*words: str, code: int = 0) -> str:
        done = tutor("translate", str(path), *words, "--lang", "en", home=home)
        assert done.returncode == code
        return done.stdout + done.stderr

    made = run("--to", "en")
    sheet.write_text(made, encoding="utf-8")
    assert "no translation yet" in run("--merge", str(sheet))
    sheet.write_text(made.replace("    en:\n", "    en: Good day.\n"), encoding="utf-8")
    assert run("--merge", str(sheet)) == f"Wrote 1 translations: {path}\n"
    assert "en: Good day." in path.read_text("utf-8")
    assert (folder / LOCK_FILE).exists()
    assert run("--to", "en") == f"Nothing is missing: {path} (en)\n"
    path.write_text(path.read_text("utf-8").replace("こんにちは", "おはよう"), encoding="utf-8")
    before = path.read_bytes()
    said = run("--merge", str(sheet), code=ExitCode.FINDINGS)
    assert "The source text changed after the sheet was made" in said
    assert path.read_bytes() == before
    assert "was: Good day." in run("--to", "en")


def test_a_course_in_one_language(home: Path, tmp_path: Path) -> None:
    """Texts that are single strings are translated by a sheet; then it has two languages."""
    folder = write_course(tmp_path / "small", "a")
    path, course = folder / "a.yaml", folder / "course.yaml"
    path.write_text("lesson: a\ntitle: 題\nsteps:\n  - teacher: こんにちは。\n", encoding="utf-8")
    course.write_text(
        "tutor: 1\ncourse: small\ntitle: 講座\nlanguages: [ja]\n"
        "cast: {teacher: {name: 先生}}\nlessons: [a]\n",
        encoding="utf-8",
    )
    sheet = tmp_path / "sheet.yaml"

    def run(*words: str) -> str:
        done = tutor(*words, "--lang", "en", home=home)
        assert done.returncode == ExitCode.OK, done.stdout + done.stderr
        return done.stdout

    for file in (path, course):
        made = run("translate", str(file), "--to", "en")
        sheet.write_text(made.replace("    en:\n", "    en: Said so\n"), encoding="utf-8")
        said = run("translate", str(file), "--merge", str(sheet))
        assert "add en to “languages” in course.yaml" in said
        assert run("translate", str(file), "--to", "en") == f"Nothing is missing: {file} (en)\n"
    written = course.read_text("utf-8").replace("languages: [ja]", "languages: [ja, en]")
    course.write_text(written, encoding="utf-8")
    run("check", str(folder))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), ExitCode.USAGE),
        (("--to", "en", "--merge", "sheet"), ExitCode.USAGE),
        (("--to", "ja"), ExitCode.USAGE),
        (("--to", "EN!"), ExitCode.USAGE),
        (("--merge", "nowhere"), ExitCode.NOT_FOUND),
        (("--merge", "small/a.yaml"), ExitCode.USAGE),
        (("--merge", "bad.yaml"), ExitCode.USAGE),
        (("--merge", "other.yaml"), ExitCode.USAGE),
        (("--merge", "from.yaml"), ExitCode.USAGE),
        (("--to", "fr"), ExitCode.OK),
    ],
)
def test_what_cannot_be_done(home: Path, tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    """Each mistake has its exit code and is told in words; another language is none."""
    write_course(tmp_path / "small", "a")
    (tmp_path / "bad.yaml").write_text("texts: [a", encoding="utf-8")
    sheet = "file: {}\nfrom: {}\nto: en\ntexts: []\n"
    (tmp_path / "other.yaml").write_text(sheet.format("b.yaml", "ja"), encoding="utf-8")
    (tmp_path / "from.yaml").write_text(sheet.format("a.yaml", "en"), encoding="utf-8")
    done = tutor("translate", "small/a.yaml", *words, home=home, cwd=tmp_path)

    assert done.returncode == code
    assert bool(done.stderr) is (code != ExitCode.OK)
