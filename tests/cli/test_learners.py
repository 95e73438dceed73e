"""Several learners on one machine, from the command line: each has a record of their own."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.cli.programs import tutor
from tutor.cli import learn
from tutor.cli.program import run
from tutor.clock import SystemClock
from tutor.learner.people import Learner, last_to_learn, learner_named, learners
from tutor.learner.store import Store
from tutor.study.opening import Opening


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


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Stand in for the picker: it keeps who was offered, and takes the last one but nobody else."""
    kept: list[tuple[str, ...]] = []
    picker = ModuleType("tutor.ui.picker")

    def pick(found: tuple[Learner, ...], last: Learner, language: str) -> Learner | None:
        kept.append((*(each.name for each in found), last.name, language))
        return last if last.name == "anna" else None

    picker.pick_learner = pick  # type: ignore[attr-defined] # a module made for this test
    monkeypatch.setitem(sys.modules, "tutor.ui.picker", picker)
    return kept


def learn_once(*names: str) -> None:
    """Make the database of each, the last one being written last."""
    for number, name in enumerate(names):
        learner = learner_named(name)
        Store.open(learner.database, SystemClock().now_utc()).close()
        os.utime(learner.database, (1_000_000 + number, 1_000_000 + number))


def test_each_has_a_place_of_their_own(tmp_path: Path) -> None:
    """What one learner did changes nothing for another."""
    typed = "\n" * 30
    tutor("learn", "two-words", "--plain", "--learner", "anna", home=tmp_path, typed=typed)
    begun = []
    for words in (("--learner", "anna"), ("--learner", "ANNA"), ("--learner", "ben"), ()):
        listed = json.loads(tutor("list", "--json", *words, home=tmp_path).stdout)["lessons"]
        begun.append(listed[0]["status"])

    assert begun == ["started", "started", "new", "new"]


def test_a_name_that_cannot_be(tmp_path: Path) -> None:
    """It is refused in words, and nothing is made."""
    done = tutor("list", "--learner", "../x", home=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert "A learner cannot be called" in done.stderr


@pytest.mark.parametrize("command", [(), ("learn",), ("review",)])
def test_nobody_is_asked_at_the_first_start(
    openings: list[Opening], asked: list[tuple[str, ...]], command: tuple[str, ...]
) -> None:
    """Nor the next time, as long as one learns alone."""
    assert (run(command), run(command)) == (0, 0)

    assert asked == []
    assert [opening.learner for opening in openings] == [None, None]


@pytest.mark.parametrize("command", [(), ("learn",), ("review",), ("learn", "mail")])
def test_several_are_asked(
    openings: list[Opening], asked: list[tuple[str, ...]], command: tuple[str, ...]
) -> None:
    """The one who learnt last is offered first, and what they did is opened."""
    learn_once("", "ben", "anna")
    assert run(command) == 0

    assert asked == [("", "anna", "ben", "anna", "en")]
    (opening,) = openings
    assert opening.learner == "anna"
    assert opening.store.path == learner_named("anna").database


def test_who_is_named_is_not_asked(openings: list[Opening], asked: list[tuple[str, ...]]) -> None:
    """The name on the command line is enough."""
    learn_once("", "anna")
    run(["--learner", "anna"])
    run(["learn", "--learner", "carl"])

    assert asked == []
    assert [opening.learner for opening in openings] == ["anna", "carl"]


@pytest.mark.parametrize("command", [(), ("learn",), ("review",), ("exam",)])
def test_who_leaves_opens_nothing(
    openings: list[Opening], asked: list[tuple[str, ...]], command: tuple[str, ...]
) -> None:
    """Leaving the question is leaving the program, with nothing gone wrong."""
    learn_once("anna", "ben")
    assert run(command) == 0

    assert (len(asked), openings) == (1, [])


def test_who_learnt_last() -> None:
    """It is told by when a database was written to; one that went away never was."""
    learn_once("anna", "", "ben")
    assert last_to_learn(learners()).name == "ben"
    gone = Learner(name="gone", database=Path("nowhere"))

    assert last_to_learn((gone, learner_named("anna"))).name == "anna"
