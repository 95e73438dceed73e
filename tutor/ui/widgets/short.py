"""The widget of the question kind `short`: a few words, typed."""

from __future__ import annotations

from tutor.ui.widgets.field_card import FieldCard


class Short(FieldCard):
    """One field, then Enter."""
