"""Widths, graphemes, fitting and padding."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size
from wcwidth import iter_graphemes, wcwidth

from tutor.text import cells
from tutor.text.cells import (
    ambiguous_width,
    fit,
    grapheme_width,
    graphemes,
    is_one_per_character,
    pad,
    set_ambiguous_width,
    width_cells,
)

AMBIGUOUS = "①⑳○×△※→…“”─│■★±α"

SAMPLES = [
    "",
    "opt-in / opt-out",
    "同意したときだけ始まる。",
    "オプトイン・オプトアウト",
    "ｵﾌﾟﾄｲﾝ",
    "か\u3099き\u3099",
    "葛\U000e0100城",
    "２００８年　３．５％",
    "①○×△※→…“引用”─│■★",
    "Été naïve façade",
    "e\u0301te\u0301",
    "✅ ⭐ 👍",
    "👨\u200d👩\u200d👧",
    "🇯🇵🇬🇧",
    "❤\ufe0f",
    "1\ufe0f\u20e3",
    "👍🏽",
    "각",
    "a\u200bb",
    "\u00a0\u2060",
    "й Привет Ω",
    "♡♪☆〒〆〇々〻",
    "㈱㍿㎏",
]


@pytest.fixture
def wide_ambiguous() -> Iterator[None]:
    """A terminal set up the East Asian way, for one test."""
    set_ambiguous_width(2)
    yield
    set_ambiguous_width(1)


@pytest.mark.parametrize("text", SAMPLES)
def test_width_is_the_one_textual_paints_by(text: str) -> None:
    """Every kind of text the course holds is as wide for us as for rich."""
    assert width_cells(text) == cell_len(text)


def test_settled_characters_are_settled() -> None:
    """Characters answered without wcwidth have the width both libraries give, and stand alone."""
    settled = [chr(code) for code in range(0x20, 0x10000) if is_one_per_character(chr(code))]

    assert len(settled) > 25_000
    for character in settled:
        assert grapheme_width(character) == wcwidth(character) == get_character_cell_size(character)
        assert list(iter_graphemes(f"あ{character}{character}あ"))[1:3] == [character] * 2


def test_ordinary_course_text_needs_no_wcwidth() -> None:
    """Japanese, English and the marks between them never wait for wcwidth's import."""
    assert is_one_per_character("「opt-in（オプトイン）」は、①同意→②開始……の順で“始まる”※。")


def test_control_characters_take_no_cell() -> None:
    """Newlines, tabs and other controls are not counted."""
    assert width_cells("a\tb\n\x1b\x7f") == 2
    assert width_cells("同\t意\n") == 4


@pytest.mark.parametrize("character", AMBIGUOUS)
@pytest.mark.usefixtures("wide_ambiguous")
def test_ambiguous_characters_are_two_cells_when_the_terminal_says_so(character: str) -> None:
    """The setting reaches every ambiguous character, alone and in a text."""
    assert ambiguous_width() == 2
    assert width_cells(character) == 2
    assert width_cells(f"あ{character}a") == 5


@pytest.mark.parametrize("character", AMBIGUOUS)
def test_ambiguous_characters_are_one_cell_otherwise(character: str) -> None:
    """The default is the width most terminals draw."""
    assert ambiguous_width() == 1
    assert width_cells(character) == 1


@pytest.mark.parametrize("text", ["plain", "同意", "e\u0301", "⭐", "ｱ"])
@pytest.mark.usefixtures("wide_ambiguous")
def test_settled_widths_ignore_the_setting(text: str) -> None:
    """Only ambiguous characters change."""
    assert width_cells(text) == cell_len(text)


def test_other_ambiguous_widths_are_refused() -> None:
    """A terminal draws one or two cells, nothing else."""
    with pytest.raises(ValueError, match="1 or 2"):
        set_ambiguous_width(3)  # type: ignore[arg-type]  # what a settings file may hold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("同意", ["同", "意"]),
        ("か\u3099き", ["か\u3099", "き"]),
        ("👨\u200d👩\u200d👧!", ["👨\u200d👩\u200d👧", "!"]),
        ("🇯🇵🇬🇧", ["🇯🇵", "🇬🇧"]),
        ("❤\ufe0f1\ufe0f\u20e3", ["❤\ufe0f", "1\ufe0f\u20e3"]),
        ("葛\U000e0100城", ["葛\U000e0100", "城"]),
        ("ｶﾞ", ["ｶﾞ"]),
    ],
)
def test_graphemes_keep_their_parts(text: str, expected: list[str]) -> None:
    """Marks, joiners, selectors and flags stay with their base."""
    assert list(graphemes(text)) == expected


@given(st.text(max_size=30))
def test_graphemes_joined_give_the_text_back(text: str) -> None:
    """Splitting loses nothing."""
    assert "".join(graphemes(text)) == text


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("同意", 4, "同意"),
        ("同意する", 7, "同意す…"),
        ("同意する", 6, "同意…"),
        ("opt-out", 4, "opt…"),
        ("か\u3099き\u3099く", 4, "か\u3099…"),
        ("👨\u200d👩\u200d👧👍", 3, "👨\u200d👩\u200d👧…"),
        ("同意", 1, "…"),
        ("同意", 0, ""),
    ],
)
def test_fit_cuts_at_a_grapheme(text: str, room: int, expected: str) -> None:
    """A text too wide ends in an ellipsis behind a whole character."""
    assert fit(text, room) == expected


@pytest.mark.usefixtures("wide_ambiguous")
def test_fit_counts_a_wide_ellipsis() -> None:
    """Where the ellipsis takes two cells, it takes them from the text."""
    assert fit("同意する", 6) == "同意…"
    assert fit("同意する", 5) == "同…"
    assert fit("同意する", 1) == ""


@given(st.text(max_size=20), st.integers(0, 20))
def test_fit_never_exceeds_its_room(text: str, room: int) -> None:
    """Whatever the text, what is returned fits."""
    assert width_cells(fit(text, room)) <= room


@given(st.text(alphabet="aあ①か\u3099👍", max_size=10), st.integers(0, 30))
def test_pad_reaches_the_width_and_cuts_nothing(text: str, width: int) -> None:
    """Padding only adds spaces, as many as are missing."""
    padded = pad(text, width)

    assert padded.rstrip(" ") == text
    assert width_cells(padded) == max(width, width_cells(text))


def test_setting_forgets_what_was_measured_before() -> None:
    """A width measured under one setting is not answered under the other."""
    before = width_cells("同意①")
    set_ambiguous_width(2)
    after = width_cells("同意①")
    set_ambiguous_width(1)

    assert (before, after, width_cells("同意①")) == (5, 6, 5)
    assert cells.ambiguous_width() == 1
