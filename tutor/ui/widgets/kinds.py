"""The register of question widgets. A new kind is one file in this folder and one line here."""

from __future__ import annotations

from tutor.ui.widgets.choice import Choice
from tutor.ui.widgets.choices import Choices
from tutor.ui.widgets.option_card import OptionCard

WIDGETS: dict[str, type[OptionCard]] = {
    "choice": Choice,
    "choices": Choices,
}
