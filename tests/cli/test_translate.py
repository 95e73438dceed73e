"""The command `tutor translate`: a sheet made, filled in, merged, refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tests.cli.programs import tutor
from tutor.errors import ExitCode
from tutor.lesson.translations import LOCK_FILE, text_hash


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
        (("--merge", "small"), ExitCode.NOT_FOUND),
        (("--merge", "cut.yaml"), ExitCode.USAGE),
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
    (tmp_path / "cut.yaml").write_text("texts:\n  - en: a #b\n", encoding="utf-8")
    sheet = "file: {}\nfrom: {}\nto: en\ntexts: []\n"
    (tmp_path / "other.yaml").write_text(sheet.format("b.yaml", "ja"), encoding="utf-8")
    (tmp_path / "from.yaml").write_text(sheet.format("a.yaml", "en"), encoding="utf-8")
    done = tutor("translate", "small/a.yaml", *words, home=home, cwd=tmp_path)

    assert done.returncode == code
    assert bool(done.stderr) is (code != ExitCode.OK)


@pytest.mark.parametrize(("source", "wanted", "example"), [("ja", "ja", "en"), ("en", "XX", "ja")])
def test_another_language_is_proposed(
    source: str, wanted: str, example: str, home: Path, tmp_path: Path
) -> None:
    """Who names a language that cannot be is told of one that can."""
    folder = write_course(tmp_path / "small", "a")
    course = folder / "course.yaml"
    other = "ja" if source == "en" else "en"
    written = course.read_text("utf-8").replace("[ja, en]", f"[{source}, {other}]")
    course.write_text(written, encoding="utf-8")
    done = tutor("translate", "small/a.yaml", "--to", wanted, home=home, cwd=tmp_path)

    assert done.returncode == ExitCode.USAGE
    assert f"as {example} or zh-TW" in done.stderr


def test_a_folder_is_no_sheet(home: Path, tmp_path: Path) -> None:
    """A folder in place of the sheet is told to be one."""
    write_course(tmp_path / "small", "a")
    done = tutor("translate", "small/a.yaml", "--merge", "small", home=home, cwd=tmp_path)

    assert done.stderr == "small is a folder. Please name the sheet in it.\n"


def test_a_sheet_in_the_folder_of_the_course(home: Path, tmp_path: Path) -> None:
    """A sheet kept beside the lessons is none: it is not listed, checked or taken note of."""
    folder = write_course(tmp_path / "a b", "a")
    path = folder / "a.yaml"
    path.write_text(path.read_text("utf-8").replace(", en: Hello.", ""), encoding="utf-8")

    def run(*words: str) -> str:
        done = tutor(*words, "--lang", "en", home=home, cwd=tmp_path)
        assert done.returncode == ExitCode.OK, done.stdout + done.stderr
        return done.stdout

    made = run("translate", "a b/a.yaml", "--to", "en")
    assert "tutor translate 'a b/a.yaml' --merge THIS-FILE" in made
    filled = made.replace("    en:\n", '    en: "Hello #2."\n')
    (folder / "sheet.yaml").write_text(filled, encoding="utf-8")
    run("translate", "a b/a.yaml", "--merge", "a b/sheet.yaml")
    assert "Hello #2." in path.read_text("utf-8")
    assert "Files checked: 2." in run("check", "a b")
    assert "sheet" not in run("list", "--content", "a b")
    run("fmt", "a b/sheet.yaml", "a b")
    assert "sheet" not in (folder / LOCK_FILE).read_text("utf-8")


def test_labels_need_their_samples(home: Path, tmp_path: Path) -> None:
    """Samples that are more than their source are refused by name."""
    folder = write_course(tmp_path / "small", "a")
    samples = (
        "  - explain:\n      id: e\n      ask: {ja: なぜ, en: Why}\n"
        "      expect: [{id: i, idea: {ja: い, en: i}, said_by: {ja: [い], en: [i]}}]\n"
        "      samples: {accept: {ja: [{text: い, covers: [i]}]}}\n"
    )
    with (folder / "a.yaml").open("a", encoding="utf-8") as file:
        file.write(samples)
    head = "file: a.yaml\nfrom: ja\nto: en\ntexts:\n"
    head += f"- id: e/samples/accept\n  hash: {text_hash('い')}\n"
    sheet = tmp_path / "sheet.yaml"

    def run(wordings: str) -> tuple[int, str]:
        sheet.write_text(f"{head}  ja: [い]\n  en: {wordings}\n", encoding="utf-8")
        done = tutor("translate", "small/a.yaml", "--merge", str(sheet), home=home, cwd=tmp_path)
        return done.returncode, done.stderr

    code, said = run("[i, j]")
    assert code == ExitCode.USAGE
    assert "e/samples/accept" in said
    assert run("[i]") == (ExitCode.OK, "")
    assert "en: [{text: i, covers: [i]}]" in (folder / "a.yaml").read_text("utf-8")


def test_what_cannot_be_written(home: Path, tmp_path: Path) -> None:
    """A file that the system refuses is the author's to mend, and no fault of the program."""
    folder = write_course(tmp_path / "small", "a")
    (folder / LOCK_FILE).mkdir()
    sheet = tmp_path / "sheet.yaml"
    head = "file: a.yaml\nfrom: ja\nto: en\ntexts:\n"
    text = f"- id: steps/1/teacher\n  hash: {text_hash('こんにちは。')}\n  ja: x\n  en: Hi.\n"
    sheet.write_text(head + text, encoding="utf-8")
    done = tutor("translate", "small/a.yaml", "--merge", str(sheet), home=home, cwd=tmp_path)

    assert done.returncode == ExitCode.DATA
    assert done.stderr.startswith(f"{Path('small', LOCK_FILE)}: It cannot be written")
