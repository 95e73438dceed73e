"""The register of question kinds. A new kind is one file in this room and one line here."""

from __future__ import annotations

from tutor.questions.choice import Choice
from tutor.questions.choices import Choices
from tutor.questions.question import Question

KINDS: dict[str, type[Question]] = {
    "choice": Choice,
    "choices": Choices,
}
