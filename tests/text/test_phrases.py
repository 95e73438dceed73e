"""Phrases of Japanese sentences."""

import subprocess
import sys

import budoux
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.sentences import JAPANESE
from tutor.text.phrases import phrases

ORACLE = budoux.load_default_japanese_parser()


@pytest.mark.parametrize("sentence", JAPANESE)
def test_the_phrases_are_those_of_budoux(sentence: str) -> None:
    """Every sentence is cut where the package cuts it."""
    assert phrases(sentence) == ORACLE.parse(sentence)


@settings(max_examples=100)
@given(st.text(alphabet="「メールを、受け取る」。ーopt-in はいっ", max_size=20))
def test_any_text_is_cut_as_budoux_cuts_it(text: str) -> None:
    """Short and strange texts too; joined, the phrases are the text."""
    assert phrases(text) == ORACLE.parse(text)
    assert "".join(phrases(text)) == text


def test_the_package_itself_is_not_loaded() -> None:
    """Only its model is read."""
    code = "import sys; from tutor.text.phrases import phrases; phrases('何もしない人');"
    code += "print('budoux' in sys.modules, 'html.parser' in sys.modules)"
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert finished.stdout.split() == ["False", "False"]
