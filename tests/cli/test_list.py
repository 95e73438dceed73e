"""The command `tutor list`."""

import json
from pathlib import Path

from tests.cli.courses import write_course
from tests.cli.programs import tutor
from tutor.text.cells import width_cells


def test_json(tmp_path: Path) -> None:
    """Each lesson says where the learner stands."""
    new = json.loads(tutor("list", "--json", home=tmp_path).stdout)
    tutor("learn", "two-words", "--plain", home=tmp_path, typed="\n\n")
    started = json.loads(tutor("list", "--json", "--lang", "ja", home=tmp_path).stdout)

    assert new["lessons"][0] == {
        "id": "two-words",
        "course": "optin",
        "title": "Who raises a hand?",
        "minutes": 10,
        "status": "new",
        "position": 0,
        "length": new["lessons"][0]["length"],
    }
    assert new["lessons"][0]["length"] > 10
    assert started["lessons"][0]["title"] == "手を挙げるのはどっち？"
    assert started["lessons"][0]["status"] == "started"
    assert 0 < started["lessons"][0]["position"] < started["lessons"][0]["length"]
    assert new["lessons"][0]["length"] == started["lessons"][0]["length"]


def test_done(tmp_path: Path) -> None:
    """A lesson that was played to its end is done."""
    folder = write_course(tmp_path / "c", "a", "b")
    words = ("--content", str(folder))
    tutor("learn", "a", "--plain", *words, home=tmp_path / "home", typed="\n\n")
    listed = json.loads(tutor("list", "--json", *words, home=tmp_path / "home").stdout)

    assert [lesson["status"] for lesson in listed["lessons"]] == ["done", "new"]


def test_broken(tmp_path: Path) -> None:
    """A broken lesson is listed as such with its findings, whether or not anybody opened it."""
    folder = write_course(tmp_path / "c", "good", broken=("bad",))
    words = ("list", "--content", str(folder))
    good, bad = json.loads(tutor(*words, "--json", home=tmp_path / "home").stdout)["lessons"]
    text = tutor(*words, home=tmp_path / "home").stdout

    assert (good["status"], bad["status"]) == ("new", "broken")
    assert "findings" not in good
    assert [finding["code"] for finding in bad["findings"]] == ["S104"]
    assert "bad.yaml:4:5: error S104" in text


def test_repaired(tmp_path: Path) -> None:
    """A lesson that was repaired is not broken any more."""
    folder = write_course(tmp_path / "c", broken=("a",))
    words = ("list", "--json", "--content", str(folder))
    tutor(*words, home=tmp_path / "home")
    write_course(folder, "a")
    (lesson,) = json.loads(tutor(*words, home=tmp_path / "home").stdout)["lessons"]

    assert lesson["status"] == "new"


def test_broken_course(tmp_path: Path) -> None:
    """A course that cannot be read is listed by its folder's name, with the reason."""
    folder = write_course(tmp_path / "c", "a")
    (folder / "course.yaml").write_text("tutor: 1\n", encoding="utf-8")
    done = tutor("list", "--json", "--content", str(folder), home=tmp_path / "home")
    (lesson,) = json.loads(done.stdout)["lessons"]

    assert (lesson["course"], lesson["status"]) == ("c", "broken")
    assert any(Path(found["path"]).name == "course.yaml" for found in lesson["findings"])
    assert done.returncode == 0


def test_columns(tmp_path: Path) -> None:
    """The columns are aligned by cells."""
    folder = write_course(tmp_path / "c", "a", "longer-name")
    lesson = folder / "longer-name.yaml"
    lesson.write_text(
        lesson.read_text(encoding="utf-8").replace("題longer-name", "長い長い題"), "utf-8"
    )
    words = ("list", "--lang", "ja", "--content", str(folder))
    head, *rows = tutor(*words, home=tmp_path / "home").stdout.splitlines()

    assert head == "講座 (small)"
    assert {width_cells(row[: row.index("3分")]) for row in rows} == {
        width_cells("  longer-name  長い長い題  ")
    }


def test_empty_course(tmp_path: Path) -> None:
    """A course without lessons is a course all the same."""
    folder = write_course(tmp_path / "c")
    done = tutor("list", "--content", str(folder), home=tmp_path / "home")

    assert (done.stdout, done.returncode) == ("Course (small)\n", 0)


def test_unwritable_home(tmp_path: Path) -> None:
    """Where nothing can be saved the lessons are listed all the same."""
    (tmp_path / "file").touch()
    done = tutor("list", home=tmp_path / "file" / "home")

    assert "two-words" in done.stdout
    assert done.stderr
    assert done.returncode == 0


def test_a_listed_lesson_without_a_file(tmp_path: Path) -> None:
    """That a lesson has no file is told once, in the list and where it is to be opened."""
    folder = write_course(tmp_path / "c", "a", "b")
    (folder / "b.yaml").unlink()
    for words in (("list",), ("learn", "b", "--plain"), ("learn", "a", "--plain")):
        done = tutor("--content", str(folder), *words, home=tmp_path / "home", typed="q\n")

        assert (done.stdout + done.stderr).count("R206") == 1
