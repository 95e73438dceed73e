"""Errors speak every language and carry the exit code of their kind."""

import pytest

from tutor.errors import (
    BrokenContent,
    ExitCode,
    NotFound,
    StoreCause,
    StoreTrouble,
    TutorError,
)

SAID = {"ja": "ありません。", "en": "Not there."}
ADVICE = {"ja": "綴りを確かめてください。", "en": "Check the spelling."}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ja", "a.yaml: ありません。\n綴りを確かめてください。"),
        ("en", "a.yaml: Not there.\nCheck the spelling."),
        ("fr", "a.yaml: Not there.\nCheck the spelling."),
    ],
)
def test_speaks_the_language_asked_for(language: str, expected: str) -> None:
    """An error speaks the language asked for, and English when it does not know it."""
    error = NotFound(SAID, place="a.yaml", advice=ADVICE)

    assert error.in_language(language) == expected


def test_is_one_line_without_place_and_advice() -> None:
    """An error that happened nowhere and knows no advice is just its message."""
    error = TutorError(SAID)

    assert error.in_language("en") == "Not there."
    assert str(error) == "Not there."


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (TutorError(SAID), ExitCode.INTERNAL),
        (NotFound(SAID), ExitCode.NOT_FOUND),
        (BrokenContent(SAID), ExitCode.FINDINGS),
        (StoreTrouble(StoreCause.FULL, SAID), ExitCode.DATA),
    ],
)
def test_has_the_exit_code_of_its_kind(error: TutorError, code: ExitCode) -> None:
    """Every kind of error has its own exit code."""
    assert error.exit_code is code


def test_exit_codes_stay_what_scripts_rely_on() -> None:
    """The numbers of the exit codes are a promise."""
    assert {code.name: code.value for code in ExitCode} == {
        "OK": 0,
        "FINDINGS": 1,
        "USAGE": 2,
        "NOT_FOUND": 3,
        "DATA": 4,
        "INTERNAL": 70,
        "INTERRUPTED": 130,
    }
