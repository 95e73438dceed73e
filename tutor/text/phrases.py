"""Where one phrase of a Japanese sentence ends and the next begins.

Owns the scoring of places between characters with the model that BudouX ships. The package itself
is not imported: it loads an HTML parser, half of what the first frame has to spare. The tests pin
that the phrases are those of BudouX.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import msgspec

_WINDOWS = {
    "UW1": (-3, -2),
    "UW2": (-2, -1),
    "UW3": (-1, 0),
    "UW4": (0, 1),
    "UW5": (1, 2),
    "UW6": (2, 3),
    "BW1": (-2, 0),
    "BW2": (-1, 1),
    "BW3": (0, 2),
    "TW1": (-3, 0),
    "TW2": (-2, 1),
    "TW3": (-1, 2),
    "TW4": (0, 3),
}
"""Which characters around a place each group of the model's features looks at: from, to."""

_Scores = dict[str, int]


def phrases(text: str) -> list[str]:
    """Cut a sentence into phrases.

    Args:
        text: A sentence; best one without spaces or other scripts at its ends.

    Returns:
        The phrases in order; joined, they are the text.

    Source:
        BudouX: a place is a boundary when the scores of the features around it add up to more than
        half of all scores of the model.
    """
    threshold, groups = _model()
    length = len(text)
    found: list[str] = []
    start = 0
    for place in range(1, length):
        score = 0
        for scores, begin, end in groups:
            if place + begin >= 0 and place + end <= length:
                score += scores.get(text[place + begin : place + end], 0)
        if score > threshold:
            found.append(text[start:place])
            start = place
    return [*found, text[start:]] if text else []


@cache
def _model() -> tuple[float, list[tuple[_Scores, int, int]]]:
    """Return the threshold and the scores, each with the window it looks at."""
    spec = find_spec("budoux")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    path = Path(spec.submodule_search_locations[0]) / "models" / "ja.json"
    model = msgspec.json.decode(path.read_bytes(), type=dict[str, _Scores])
    total = sum(sum(scores.values()) for scores in model.values())
    return total / 2, [(model.get(name, {}), *window) for name, window in _WINDOWS.items()]
