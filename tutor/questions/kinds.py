"""The register of question kinds. A new kind is one file in this room and one line here."""

from __future__ import annotations

from tutor.questions.blanks import Blanks
from tutor.questions.cells import Cells
from tutor.questions.choice import Choice
from tutor.questions.choices import Choices
from tutor.questions.classify import Classify
from tutor.questions.flash import Flash
from tutor.questions.match import Match
from tutor.questions.number import Number
from tutor.questions.order import Order
from tutor.questions.poll import Poll
from tutor.questions.question import Question
from tutor.questions.short import Short
from tutor.questions.spot import Spot
from tutor.questions.truth import Truth

KINDS: dict[str, type[Question]] = {
    "choice": Choice,
    "choices": Choices,
    "truth": Truth,
    "classify": Classify,
    "match": Match,
    "order": Order,
    "blanks": Blanks,
    "short": Short,
    "number": Number,
    "cells": Cells,
    "spot": Spot,
    "flash": Flash,
    "poll": Poll,
}
