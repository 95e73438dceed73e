"""The question kind `spot`: one line of a form or a notice breaks the rule; which one?"""

from typing import ClassVar

import msgspec

from tutor.questions.choice import Choice
from tutor.questions.question import Option


class Spot(Choice, frozen=True, kw_only=True, tag="spot"):
    """Pick the line; the order of the lines belongs to the text and stays as it is."""

    options_field: ClassVar[str] = "lines"
    are_quoted: ClassVar[bool] = True

    options: tuple[Option, ...] = msgspec.field(name="lines")
    shuffle: bool = False
