"""The command `tutor data`."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import Struct

from tests.learner.examples import NOW, begin
from tutor.cli import data
from tutor.cli.output import Output
from tutor.errors import ExitCode
from tutor.learner.people import learner_named
from tutor.learner.store import Store


class Asked(Struct, frozen=True, kw_only=True):
    """What was said on the command line."""

    action: str | None = None
    file: Path | None = None
    learner: str | None = None
    yes: bool = False


class Done(Struct, frozen=True, kw_only=True):
    """What the command said, and how it ended."""

    said: str
    complained: str
    exit_code: int


Ask = Callable[..., Done]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Return a way to give the command."""

    def ask(language: str = "en", **said: object) -> Done:
        output = Output.of_process()
        output.language = language
        asked = Asked(**said)  # type: ignore[arg-type] # the test says what the shell would
        exit_code = output.guard(lambda: data.run(asked, output))
        told = capsys.readouterr()
        return Done(said=told.out, complained=told.err, exit_code=exit_code)

    return ask


def learn(name: str = "", actions: int = 3) -> Path:
    """Make a database for a learner, and return its file."""
    path = learner_named(name).database
    store = Store.open(path, NOW)
    begin(store, actions)
    store.close()
    return path


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Let the learner type something."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_where(ask: Ask) -> None:
    """Without an action it is said where the data is, of everybody who learns here."""
    assert "Not there yet" in ask().said
    unnamed, named = learn(), learn("花子")
    done = ask(action="where")

    assert f"Learning record: {unnamed}" in done.said
    assert f"Learning record of 花子: {named}" in done.said
    assert "learner.sqlite3" in done.said
    assert done.exit_code == ExitCode.OK
    one = ask(language="ja", action="where", learner="花子")
    assert f"花子の学習の記録: {named}" in one.said
    assert str(unnamed) not in one.said


def test_export_and_import(ask: Ask, tmp_path: Path) -> None:
    """What one learner took away, another one brings back."""
    learn()
    file = tmp_path / "mine.jsonl"
    exported = ask(action="export", file=file)
    imported = ask(language="ja", action="import", file=file, learner="anna")

    assert exported.said == f"Exported to {file}. Runs: 1, actions: 3, answers: 3\n"
    assert imported.said == "取り込みました: 受講1回、操作3件、解答3件\n"
    stores = [Store.open(learner_named(name).database, NOW) for name in ("", "anna")]
    assert stores[0].places("optin") == stores[1].places("optin")
    for store in stores:
        store.close()


def test_nothing_to_export(ask: Ask, home: Path, tmp_path: Path) -> None:
    """Where no data is, none is made."""
    done = ask(action="export", file=tmp_path / "x")

    assert done.exit_code == ExitCode.NOT_FOUND
    assert not (tmp_path / "x").exists()
    assert not any(home.iterdir())


def test_no_file_is_overwritten(ask: Ask, tmp_path: Path) -> None:
    """A file that is there stays as it is."""
    learn()
    file = tmp_path / "mine"
    file.write_text("precious")
    done = ask(action="export", file=file)

    assert done.exit_code == ExitCode.DATA
    assert file.read_text() == "precious"


def test_a_place_where_nothing_can_be_written(ask: Ask, tmp_path: Path) -> None:
    """It is said that nothing was written, and why."""
    learn()
    done = ask(action="export", file=tmp_path / "nowhere" / "x")

    assert done.exit_code == ExitCode.DATA
    assert "cannot be written" in done.complained


def test_a_broken_file_makes_no_learner(ask: Ask, tmp_path: Path) -> None:
    """After an import that failed everything is as it was before, the list of learners too."""
    file = tmp_path / "broken"
    file.write_text("{}\n")
    done = ask(action="import", file=file, learner="anna")

    assert done.exit_code == ExitCode.DATA
    assert f"{file}:1: " in done.complained
    assert "Nothing has changed" in done.complained
    assert not learner_named("anna").database.parent.exists()
    assert ask(action="import", file=tmp_path / "none").exit_code == ExitCode.NOT_FOUND


def test_an_import_over_a_record(ask: Ask, tmp_path: Path) -> None:
    """Where something was learnt already, nothing is mixed into it."""
    path = learn()
    file = tmp_path / "mine"
    ask(action="export", file=file)
    before = path.read_bytes()
    done = ask(action="import", file=file)

    assert done.exit_code == ExitCode.DATA
    assert path.read_bytes() == before


def test_erase_after_a_yes(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are named, the question is asked, and then it is said what was removed."""
    path = learn()
    type_in(monkeypatch, "はい\n")
    done = ask(action="erase")

    assert done.exit_code == ExitCode.OK
    assert done.said.index(str(path)) < done.said.index("Erase them?")
    assert "runs: 1, answers: 3" in done.said
    assert not path.exists()


@pytest.mark.parametrize("typed", ["", "\n", "no\n", "いいえ\n", "yes!\n"])
def test_no_erasing_without_a_yes(ask: Ask, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    """Anything but a yes keeps everything."""
    path = learn()
    before = path.read_bytes()
    type_in(monkeypatch, typed)
    done = ask(action="erase")

    assert done.exit_code == ExitCode.USAGE
    assert ("--yes" in done.complained) == (typed == "")
    assert path.read_bytes() == before


def test_erase_without_asking(ask: Ask) -> None:
    """With `--yes` nobody is asked, and only the named learner's data goes."""
    mine, hers = learn(), learn("花子")
    done = ask(language="ja", action="erase", learner="花子", yes=True)

    assert done.said.startswith("消しました")
    assert mine.exists()
    assert not hers.exists()
    assert ask(action="erase", learner="花子", yes=True).said == "There is nothing to erase.\n"


@pytest.mark.parametrize(
    "said",
    [
        {"action": "export"},
        {"action": "import"},
        {"action": "destroy"},
        {"action": "where", "file": Path("x")},
        {"action": "erase", "file": Path("x"), "yes": True},
        {"action": "erase", "learner": "../x", "yes": True},
        {"learner": "a/b"},
    ],
)
def test_wrong_use(ask: Ask, said: dict[str, object]) -> None:
    """What cannot be meant is refused, and nothing happens."""
    path = learn()
    done = ask(**said)

    assert done.exit_code == ExitCode.USAGE
    assert done.complained
    assert path.exists()


def test_a_damaged_database_stays_where_it_is(ask: Ask, tmp_path: Path) -> None:
    """Data commands move nothing aside: they say what is wrong."""
    path = learn()
    path.write_bytes(path.read_bytes()[:2000])
    done = ask(action="export", file=tmp_path / "x")

    assert done.exit_code == ExitCode.DATA
    assert path.exists()
    assert not (tmp_path / "x").exists()
