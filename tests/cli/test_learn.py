"""The command `tutor learn`, and `tutor` alone: which lesson is opened, and where."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.cli.courses import write_course
from tests.cli.lessons import open_database
from tests.cli.programs import environment, play, tutor
from tutor.cli import learn
from tutor.cli.program import run
from tutor.study.opening import Opening
from tutor.study.preferences import remember_language, remember_theme


@pytest.fixture
def openings(monkeypatch: pytest.MonkeyPatch) -> list[Opening]:
    """Stand in for the screens; what they are opened with is kept."""
    kept: list[Opening] = []
    screens = ModuleType("tutor.ui.app")

    def stay(opening: Opening) -> int:
        kept.append(opening)
        opening.store.close()
        return 0

    screens.run = stay  # type: ignore[attr-defined] # a module made for this test
    monkeypatch.setitem(sys.modules, "tutor.ui.app", screens)
    monkeypatch.setattr(learn, "must_be_plain", lambda _: False)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.delenv("TUTOR_CONTENT", raising=False)
    return kept


def test_map(openings: list[Opening]) -> None:
    """`tutor` alone opens the course map in the language of the system."""
    assert run([]) == 0

    (opening,) = openings
    assert (opening.lesson, opening.language, opening.locale_language) == (None, "en", "en")
    assert (opening.trouble, opening.theme) == (None, None)


@pytest.mark.parametrize(
    "words", [("learn", "two-words"), ("learn", "optin/two-words"), ("learn",)]
)
def test_lesson(openings: list[Opening], words: tuple[str, ...]) -> None:
    """A lesson is opened by its name, with or without its course's; else the best one."""
    assert run(words) == 0

    (opening,) = openings
    assert opening.lesson is not None
    assert opening.lesson[1] == "two-words"


def test_preferences(openings: list[Opening], home: Path) -> None:
    """What the learner chose counts, unless the command line says otherwise."""
    store = open_database(home)
    remember_language(store, "ja", "en")
    remember_theme(store, "textual-light")
    store.close()
    run(["learn"])
    run(["learn", "--lang", "en"])

    assert [opening.language for opening in openings] == ["ja", "en"]
    assert openings[0].theme == "textual-light"


def test_content(openings: list[Opening], tmp_path: Path) -> None:
    """Other folders take the place of the lessons that came with the program."""
    folder = write_course(tmp_path / "c", "a")
    run(["--content", str(tmp_path)])

    assert [shelf.folder for shelf in openings[0].library.shelves] == [folder]


def test_trouble(openings: list[Opening], home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with the learner's data is handed to the screens."""
    (home / "file").touch()
    monkeypatch.setenv("TUTOR_HOME", str(home / "file" / "home"))
    run([])

    assert openings[0].trouble is not None


def test_broken_behind_screens(openings: list[Opening], tmp_path: Path) -> None:
    """A lesson found broken on the way to the next one is named on the screens."""
    folder = write_course(tmp_path / "c", "good", broken=("bad",))
    course = folder / "course.yaml"
    text = course.read_text(encoding="utf-8").replace("[good, bad]", "[bad, good]")
    course.write_text(text, encoding="utf-8")
    run(["--content", str(folder), "learn"])

    (opening,) = openings
    assert opening.lesson is not None
    assert opening.lesson[1] == "good"
    assert opening.trouble is not None
    assert opening.trouble.message_in("en").endswith("cannot be opened: bad")
    assert opening.trouble.advice_in("en") == f"All the details: tutor check {folder}"


@pytest.mark.parametrize("words", [(), ("learn",), ("learn", "two-words")])
def test_no_terminal(words: tuple[str, ...], tmp_path: Path) -> None:
    """Without a terminal the lesson goes on as plain text, and one line says so."""
    done = tutor(*words, home=tmp_path)

    assert done.stderr.startswith("This is no full terminal")
    assert done.stderr.count("\n") == 1
    assert "Student: " in done.stdout
    assert done.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_dumb_terminal(tmp_path: Path) -> None:
    """A terminal that can only print gets plain text, its prompts waiting on their line."""
    ours, theirs = os.openpty()
    with subprocess.Popen(
        (sys.executable, "-m", "tutor", "learn", "two-words"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(tmp_path, TERM="dumb"),
    ) as process:
        os.close(theirs)
        said = b""
        while not said.endswith(b"(Enter) "):
            said += os.read(ours, 1000)
        os.write(ours, b"q\n")
        while b"Saved." not in said:
            said += os.read(ours, 1000)
    os.close(ours)

    assert process.returncode == 0
    assert b"This is no full terminal" in said
    assert b"\x1b" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_interruption(tmp_path: Path) -> None:
    """Ctrl+C at the prompt ends quietly."""
    with subprocess.Popen(
        (sys.executable, "-m", "tutor", "learn", "two-words", "--plain"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(tmp_path),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        while not process.stdout.readline().startswith("(Enter)"):
            pass
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr.read() == ""


def test_broken_lesson(tmp_path: Path) -> None:
    """A broken lesson says why it cannot be opened, and which others can."""
    folder = write_course(tmp_path / "c", "good", "fine", broken=("bad",))
    words = ("--content", str(folder), "learn", "bad", "--plain")
    done = tutor(*words, home=tmp_path / "home")

    assert (done.returncode, done.stdout) == (1, "")
    assert "bad.yaml:4:5: error S104 (unknown-step)" in done.stderr
    assert "      |     ^^^^^^^\n" in done.stderr
    assert "Did you mean “teacher”?" in done.stderr
    assert done.stderr.endswith(
        "The lesson bad is broken and cannot be opened.\nThese lessons can be opened: good, fine\n"
    )


@pytest.mark.parametrize("asked", [(), ("good",)])
def test_good_lesson_of_broken_course(asked: tuple[str, ...], tmp_path: Path) -> None:
    """The good lessons of a course open, and the broken ones are named with the reason."""
    folder = write_course(tmp_path / "c", broken=("bad", "worse"))
    write_course(folder, "good", course="small")
    course = folder / "course.yaml"
    text = course.read_text(encoding="utf-8").replace("[good]", "[bad, good, worse]")
    course.write_text(text, encoding="utf-8")
    words = ("--content", str(folder), "learn", *asked, "--plain", "--lang", "ja")
    for _ in range(2):
        done = tutor(*words, home=tmp_path / "home")

        assert "先生: こんにちは。" in done.stdout
        assert "開けないレッスンがあります: bad, worse" in done.stderr
        assert done.stderr.count("「teacher」のことですか？") == 2
        assert done.returncode == 0


def test_broken_course_file(tmp_path: Path) -> None:
    """A course whose own file is broken says what is wrong there."""
    folder = write_course(tmp_path / "c", "a")
    (folder / "course.yaml").write_text("tutor: 1\n", encoding="utf-8")
    for words in (("learn",), ("learn", "a")):
        done = tutor("--content", str(folder), *words, "--plain", home=tmp_path / "home")

        assert (done.returncode, done.stdout) == (1, "")
        assert "course.yaml:1:1: error S102 (missing-field)" in done.stderr


def test_broken_after_it_was_good(tmp_path: Path) -> None:
    """A lesson under way that was broken since is passed over, not lost."""
    folder = write_course(tmp_path / "c", "a", "b")
    words = ("--content", str(folder), "learn", "--plain")
    first = tutor(*words, home=tmp_path / "home", typed="\n").stdout
    whole = (folder / "a.yaml").read_text(encoding="utf-8")
    (folder / "a.yaml").write_text(whole.replace("teacher", "teecher"), encoding="utf-8")
    second = tutor(*words, home=tmp_path / "home")
    (folder / "a.yaml").write_text(whole, encoding="utf-8")
    third = tutor(*words, home=tmp_path / "home").stdout

    assert first.startswith("“Title a”, about")
    assert second.stdout.startswith("“Title b”, about")
    assert "a.yaml:6:5: error S104" in second.stderr
    assert third.startswith("“Title a”. Going on where you stopped (2/2).")


def test_next(tmp_path: Path) -> None:
    """Without a name the lessons come one after the other, and at last there is none left."""
    folder = write_course(tmp_path / "c", "a", "b", needs={"a": "b"})
    words = ("--content", str(folder), "learn", "--plain")
    said = [tutor(*words, home=tmp_path / "home", typed="\n\n").stdout for _ in range(3)]

    assert said[0].startswith("“Title b”")
    assert said[0].endswith("Next, “Title a”: tutor learn a\n")
    assert said[1].startswith("“Title a”")
    assert said[1].endswith("All lessons are done.\n")
    assert said[2] == "All lessons are done. To take one again: tutor learn a\n"


def test_again(tmp_path: Path) -> None:
    """A lesson that is done begins anew when it is asked for by name."""
    folder = write_course(tmp_path / "c", "a")
    words = ("--content", str(folder), "learn", "a", "--plain")
    said = [tutor(*words, home=tmp_path / "home", typed="\n\n").stdout for _ in range(2)]

    assert said[0] == said[1]


def test_changed_lesson(tmp_path: Path) -> None:
    """Who goes on with a lesson that was edited since is told, once."""
    folder = write_course(tmp_path / "c", "a")
    words = ("--content", str(folder), "learn", "a", "--plain")
    tutor(*words, home=tmp_path / "home", typed="\n")
    lesson = folder / "a.yaml"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace("Hello.", "Hi."), "utf-8")
    done = tutor(*words, home=tmp_path / "home", typed="\n")

    assert done.stderr.count("This has been rewritten since you were here.") == 1


def test_whole_way(tmp_path: Path) -> None:
    """A lesson can be played in many short sittings."""
    sittings = 0
    while (
        "That is the end"
        not in tutor("learn", "--plain", home=tmp_path, typed="\ns\n\ns\n3\n2\n" * 6).stdout
    ):
        sittings += 1
        assert sittings < 40

    assert play(tmp_path, lambda *_: "q").lines[-1].startswith("Saved.")
