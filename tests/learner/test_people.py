"""Several learners on one machine."""

from pathlib import Path

import pytest

from tests.learner.examples import NOW
from tutor.errors import ExitCode
from tutor.learner.people import BadName, learner_named, learners
from tutor.learner.store import Store
from tutor.paths import data_folder, learners_folder


@pytest.mark.parametrize(
    "name",
    [
        "anna",
        "花子",
        "山田 太郎",
        "ジョージ・ラッセル",
        "o'neill",
        "a.b",
        "x-1",
        "佐々木",
        "Ünal",
        "हिन्दी",
    ],
)
def test_safe_names(name: str) -> None:
    """Names of people are folders of their own inside the data."""
    learner = learner_named(name)

    assert learner.name == name
    assert learner.database.parent.parent == learners_folder()
    Store.open(learner.database, NOW).close()
    assert learner in learners()


@pytest.mark.parametrize(
    "name",
    [
        "..",
        ".",
        "../x",
        "a/b",
        "a\\b",
        "/etc",
        "C:",
        "con",
        "COM1.txt",
        "-x",
        ".hidden",
        "x.",
        " ",
        "a\nb",
        "a\x00b",
        "a\u202eb",
        "a*b",
        "x" * 41,
        "~",
        "😀",
    ],
)
def test_names_that_are_none(name: str) -> None:
    """What could lead elsewhere, or be no folder on some system, is refused in both languages."""
    with pytest.raises(BadName) as raised:
        learner_named(name)

    assert raised.value.exit_code is ExitCode.USAGE
    assert set(raised.value.said) == set(raised.value.advice) == {"ja", "en"}


def test_without_a_name_all_is_as_before() -> None:
    """The learner without a name has the database that always was there."""
    assert learner_named("").database == data_folder() / "learner.sqlite3"


def test_the_list() -> None:
    """Those who have a database are listed, the one without a name first."""
    assert learners() == ()
    for name in ("花子", "", "anna"):
        Store.open(learner_named(name).database, NOW).close()
    (learners_folder() / "no-database").mkdir()

    assert [each.name for each in learners()] == ["", "anna", "花子"]


@pytest.mark.parametrize(
    ("there", "typed"), [("anna", "Anna"), ("ガ", "カ\u3099"), ("anna", " anna "), ("1", "１")]
)
def test_the_same_learner_typed_in_another_way(there: str, typed: str) -> None:
    """Capitals, widths and spaces around it do not make another learner."""
    Store.open(learner_named(there).database, NOW).close()

    assert learner_named(typed) == learner_named(there)
    assert len(learners()) == 1


def test_data_of_one_is_not_that_of_another(home: Path) -> None:
    """What one learner does is in no other's database."""
    for name in ("anna", "花子"):
        store = Store.open(learner_named(name).database, NOW)
        store.set_setting("who", name)
        store.close()
    store = Store.open(learner_named("anna").database, NOW)

    assert store.setting("who") == "anna"
    assert not (home / "learner.sqlite3").exists()
    store.close()
