"""The notes on the public screen, because the teacher wants it so."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from tutor.ui.screens.panel import Panel


class TeachNotes(Panel):
    """Shows the notes; the key that showed them takes them away."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("n,ｎ", "close", show=False)]
