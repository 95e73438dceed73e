"""A widget of the transcript whose entry goes on changing: answers come, cells are revealed."""

from __future__ import annotations


class Changing:
    """What the transcript asks of such a widget."""

    def show_all(self) -> None:
        """Show everything as it stands now."""
        raise NotImplementedError

    def newest_lines(self) -> tuple[int, int] | None:
        """Return the first and last line of what changed last, from the top of the frame.

        None when it is to be seen to its end, as much of it as fits.
        """
        return None
