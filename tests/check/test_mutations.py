"""Shipped files changed by chance, and files made to be heavy: findings, soon, in little memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.check.mutations import mutated
from tutor.authoring.formatting import tidy
from tutor.check.ignoring import without_ignored
from tutor.check.looking import CourseLook
from tutor.check.rendering import as_data, full
from tutor.paths import shipped_content_folder

TODAY = date(2026, 11, 23)
SHIPPED = shipped_content_folder() / "optin"
LESSONS = sorted(path.name for path in SHIPPED.glob("[0-9]*.yaml"))
IN_COURSE = ("course.yaml", "terms.yaml", "sources.yaml", "tables.yaml")
SECONDS_IN_CI = 60
FEWEST = 60
MOST_SECONDS = 2.0
MOST_SECONDS_ELSEWHERE = 4.0
"""Work on a megabyte: measured below 2 seconds; other machines may be half as quick."""
MOST_MEGABYTES = 300
ABOUT_A_MEGABYTE = 1_000_000
_LIMITED = """\
import resource, sys
from pathlib import Path
from tutor.check.collecting import check_paths
report = check_paths([Path(sys.argv[1])])
used = resource.getrusage(resource.RUSAGE_SELF)
status = Path("/proc/self/status")
if status.exists():
    peak_kb = int(status.read_text().partition("VmHWM:")[2].split()[0])
else:
    peak_kb = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
print(len(report.findings), used.ru_utime + used.ru_stime, peak_kb / 1024)
"""


def _seeds() -> list[int]:
    """Return the seeds to begin with: the same ones every time."""
    return list(range(FEWEST))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped course."""
    copy = tmp_path_factory.mktemp("mutated") / "optin"
    shutil.copytree(SHIPPED, copy)
    return copy


def _told(folder: Path, name: str, look: CourseLook, data: bytes, seed: int) -> None:
    """Check a changed file, tell its findings, and tidy it where it is small; name the seed."""
    path = folder / name
    path.write_bytes(data)
    before = time.process_time()
    try:
        findings = without_ignored(path, look.lines.get(path, ()), look.file(path))
        seconds = time.process_time() - before
        assert len(as_data(findings)) == len(findings)
        assert all(full(findings, language, 60) for language in ("ja", "en") if findings)
        if len(data) < 20_000:
            tidy(path, data)
    except Exception as error:
        raise AssertionError(f"seed {seed}, {name}: {error!r}") from error
    assert seconds < MOST_SECONDS, f"seed {seed}, {name}"


def _mutate(folder: Path, look: CourseLook, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same files every time
    name = random.choice(LESSONS)
    text = (SHIPPED / name).read_text(encoding="utf-8")
    if random.random() < 0.7:
        lines = text.split("\n")
        text = "\n".join(lines[: random.randint(10, 200)])
        while lines and text.rstrip().endswith(":"):
            text = text.rstrip().rpartition("\n")[0]
    try:
        data = mutated(text, random)
    finally:
        shutil.copy(SHIPPED / name, folder / name)
    _told(folder, name, look, data, seed)
    shutil.copy(SHIPPED / name, folder / name)


def test_changed_lessons(folder: Path) -> None:
    """Whatever chance does to a lesson ends in findings; where CI runs, for a minute."""
    look = CourseLook(folder, TODAY)
    for seed in _seeds():
        _mutate(folder, look, seed)
    end = time.monotonic() + (SECONDS_IN_CI if os.environ.get("CI") else 0)
    seed = FEWEST
    while time.monotonic() < end:
        _mutate(folder, look, seed)
        seed += 1


@pytest.mark.parametrize("name", [*IN_COURSE, "answers.yaml", "exam.yaml"])
def test_changed_shared_files(folder: Path, name: str) -> None:
    """A course with a changed file is read, and the file checked."""
    text = (SHIPPED / name).read_text(encoding="utf-8")
    for seed in range(2):
        data = mutated(text, Random(seed))  # noqa: S311 - the same files every time
        (folder / name).write_bytes(data)
        try:
            _told(folder, name, CourseLook(folder, TODAY), data, seed)
        finally:
            shutil.copy(SHIPPED / name, folder / name)


def _many(text: str) -> str:
    return text * (ABOUT_A_MEGABYTE // len(text.encode()))


_HEAD = "lesson: one\ntitle: a\nsteps:\n"
_QUIZ = """\
  - quiz:
      id: q{n}
      kind: choice
      ask: Which of these is it, then?
      options:
        - {{text: One of them, right: true, why: It is so.}}
        - {{text: The other, why: It is not.}}
      hints: [Think., Think again.]
      solution: One.
"""
_EXPLAIN = """\
  - explain:
      id: e{n}
      ask: Why?
      expect:
        - id: i
          idea: It is so.
          hint: Is it?
          said_by: {{ja: [はい], en: [it + <agree> + so / thus / hence … there]}}
      model: It is so.
      samples: {{accept: {{en: [I agree that it is so and not otherwise]}}}}
"""
HEAVY = {
    "lines": _HEAD + _many("  - teacher: A line of the teacher that is a few words long.\n"),
    "quizzes": _HEAD + "".join(_QUIZ.format(n=n) for n in range(3_000)),
    "explanations": _HEAD + "".join(_EXPLAIN.format(n=n) for n in range(500)),
    "sections": _HEAD + "".join(f"  - section: s{n}\n  - goto: s{n}\n" for n in range(25_000)),
    "calls": _HEAD
    + "".join(f"  - section: s{n}\n    steps: [{{call: s{n + 1}}}]\n" for n in range(20_000))
    + "  - section: s20000\n",
    "lost names": _HEAD + "".join(f"  - section: s{n}\n  - goto: lost{n}\n" for n in range(25_000)),
    "deep": _HEAD + "  - teacher: " + "[" * ABOUT_A_MEGABYTE,
    "deep blocks": "".join(" " * n + "a:\n" for n in range(1_400)),
    "one line": _HEAD + "  - teacher: " + "あ" * (ABOUT_A_MEGABYTE // 3),
    "stars": _HEAD + "  - teacher: a" + _many("*"),
    "brackets": _HEAD + "  - teacher: a" + _many("[a]("),
    "quotes": _HEAD + "  - teacher: '" + _many("「"),
    "keys": "".join(f"key{n}: a\n" for n in range(90_000)),
    "one key": _many("key: a\n"),
    "comments": _many("# tutor: ignore D701 -- x\n"),
    "flow": "a: [" + _many("{a: b}, ") + "]",
    "anchors": "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40_000)),
    "tabs": _many("\ta: b\n"),
    "colons": _many("a: b: c\n"),
    "documents": _many("---\na\n"),
    "tags": _many("- !!set {a, b}\n"),
    "table": "lesson: one\ntitle: a\nsteps:\n  - table:\n      id: t\n      caption: c\n"
    "      columns: [{id: a, head: a}]\n      rows:\n"
    + "".join(f"        - {{id: r{n}, head: h, a: b}}\n" for n in range(28_000)),
}


HEAVIEST = ("table", "sections", "calls", "comments", "anchors")
"""Those that are tried everywhere; all of them only where CI runs."""


@pytest.mark.parametrize("name", HEAVY if os.environ.get("CI") else HEAVIEST)
def test_heavy_files(name: str, tmp_path: Path) -> None:
    """A file of a megabyte is checked in about two seconds of work, and in 300 MB."""
    path = tmp_path / "one.yaml"
    path.write_text(HEAVY[name], encoding="utf-8")
    done = subprocess.run(
        (sys.executable, "-c", _LIMITED, str(path)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr[-2000:]
    _, seconds, megabytes = map(float, done.stdout.split())
    assert seconds < MOST_SECONDS_ELSEWHERE
    assert megabytes < MOST_MEGABYTES
