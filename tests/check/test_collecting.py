"""Which files a check looks at."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.courses import BROKEN, write_course
from tutor.check.collecting import check_paths
from tutor.lesson.diagnostic import Severity
from tutor.paths import shipped_content_folder


def test_shipped_content() -> None:
    """The lessons that come with the program are clean."""
    report = check_paths([shipped_content_folder()]).without_notes

    assert [str(finding) for finding in report.findings] == []
    assert len(report.files) >= 4


def test_every_file(tmp_path: Path) -> None:
    """Every YAML file at any depth is looked at once, the shared files of a course first."""
    one = write_course(tmp_path / "deep" / "er" / "one", "a", "b")
    two = write_course(tmp_path / "two", "c", course="other")
    (two / "notes.txt").write_text("no lesson", encoding="utf-8")
    (two / ".hidden.yaml").write_text("no lesson", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.yaml").write_text("no lesson", encoding="utf-8")
    report = check_paths([tmp_path, two, two / "c.yaml"])

    assert report.files == (
        one / "course.yaml",
        one / "a.yaml",
        one / "b.yaml",
        two / "course.yaml",
        two / "c.yaml",
    )
    assert report.findings == ()


def test_findings_of_all_files(tmp_path: Path) -> None:
    """The findings of every file are there, file by file."""
    folder = write_course(tmp_path, "good", broken=("bad", "worse"))
    report = check_paths([folder])

    assert {finding.path.name for finding in report.findings} == {"bad.yaml", "worse.yaml"}
    assert report.count(Severity.ERROR) == len(report.findings) >= 2


def test_two_files_of_one_lesson(tmp_path: Path) -> None:
    """A file that no course would open because another has its name is looked at too."""
    folder = write_course(tmp_path, "a")
    (folder / "02-a.yaml").write_text(BROKEN.format(id="a"), encoding="utf-8")

    assert any(found.path.name == "02-a.yaml" for found in check_paths([folder]).findings)


@pytest.mark.parametrize(
    ("first", "second"), [("01-a.yaml", "02-a.yaml"), ("a.yaml", "a.yml"), ("02-a.yaml", "a.yaml")]
)
def test_a_lesson_that_another_file_keeps_from_being_opened(
    first: str, second: str, tmp_path: Path
) -> None:
    """Of two files for one lesson the one that cannot be opened is an error, and names both."""
    folder = write_course(tmp_path, "a")
    good = (folder / "a.yaml").read_bytes()
    (folder / "a.yaml").unlink()
    for name in (first, second):
        (folder / name).write_bytes(good)
    (finding,) = check_paths([folder]).findings

    assert (finding.code, finding.path.name, finding.is_error) == ("R221", second, True)
    assert finding.values == {"id": "a", "file": second, "first": first}
    assert check_paths([folder / first]).findings == ()


def test_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    """A lesson that is only a dangling link is told, not passed over."""
    folder = write_course(tmp_path, "a")
    (folder / "09-x.yaml").symlink_to("nowhere")
    (finding,) = check_paths([folder]).findings

    assert (finding.code, finding.path) == ("Y001", folder / "09-x.yaml")


def test_a_closed_folder_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be looked into is told, and the rest is checked."""
    folder = write_course(tmp_path / "c", "a")
    closed = tmp_path / "closed"
    closed.mkdir()
    look = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path) == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", refuse)
    report = check_paths([tmp_path])

    assert report.files == (folder / "course.yaml", folder / "a.yaml", closed)
    assert [(each.code, each.path) for each in report.findings] == [("Y001", closed)]


def test_one_file(tmp_path: Path) -> None:
    """A lesson file is checked against its course, whose own findings are left out."""
    folder = write_course(tmp_path, "a", "missing")
    (folder / "missing.yaml").unlink()

    assert check_paths([folder / "a.yaml"]).findings == ()
    (finding,) = check_paths([folder / "course.yaml"]).findings
    assert finding.code == "R206"


def test_file_without_course(tmp_path: Path) -> None:
    """A lesson file in no course's folder is checked, and that is a finding."""
    folder = write_course(tmp_path, "a")
    (folder / "course.yaml").unlink()

    assert [finding.code for finding in check_paths([folder]).findings] == ["R212"]


def test_empty_folder(tmp_path: Path) -> None:
    """A folder without content gives no files."""
    assert check_paths([tmp_path]).files == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_special_files(tmp_path: Path) -> None:
    """A named pipe that ends like a lesson is not waited for."""
    folder = write_course(tmp_path, "a")
    os.mkfifo(folder / "pipe.yaml")

    assert folder / "pipe.yaml" not in check_paths([folder]).files


def test_nothing_is_written(tmp_path: Path, home: Path) -> None:
    """A check leaves no cache and no data behind."""
    folder = tmp_path / "optin"
    shutil.copytree(shipped_content_folder() / "optin", folder)
    before = sorted(tmp_path.rglob("*"))
    check_paths([folder])

    assert sorted(tmp_path.rglob("*")) == before
    assert list(home.iterdir()) == []
