"""A share of a whole, drawn as a bar of characters.

Pure. What a bar shows is always said in words beside it as well.
"""


def bar(share: float, width: int, *, ascii_only: bool) -> str:
    """Draw a share of a whole.

    Args:
        share: From 0 to 1.
        width: The width of the whole, in characters.
        ascii_only: Use `#` and `.`.
    """
    filled = round(share * width)
    full, empty = ("#", ".") if ascii_only else ("█", "░")
    return full * filled + empty * (width - filled)
