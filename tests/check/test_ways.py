"""Ways through a lesson: what cannot be reached, what cannot be left, menus that run empty."""

from pathlib import Path

import pytest

from tests.check.good import checked, places

_MENU = """\
  - section: menu
  - choice:
      id: c
      options:
        - say: More
          once: {once}
          steps:
            - teacher: More.
            - goto: menu
        - say: Enough
          once: true
  - teacher: Bye.
"""


_JUMP_OVER = "  - goto: x\n  - teacher: a\n  - teacher: b\n  - section: x\n  - teacher: c\n"
_CIRCLE = "  - section: x\n  - teacher: a\n  - goto: x\n"
_CHOOSING_IN_A_CIRCLE = """\
  - section: x
  - choice:
      id: c
      options:
        - say: a
  - goto: x
"""
_JOINING = """\
  - choice:
      id: c
      options:
        - say: a
          steps:
            - goto: end
        - say: b
  - teacher: x
  - section: end
  - teacher: y
"""


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("  - teacher: a\n  - section: x\n    steps:\n      - teacher: b\n", [("R215", 5)]),
        ("  - call: x\n  - section: x\n    steps:\n      - teacher: b\n", []),
        (_JUMP_OVER, [("R215", 5)]),
        ("  - goto: x\n  - note: a\n  - section: y\n  - section: x\n  - teacher: c\n", []),
        (_CIRCLE, [("R216", 6)]),
        (_CIRCLE + "  - teacher: b\n", [("R215", 7), ("R216", 6)]),
        (_CHOOSING_IN_A_CIRCLE, [("R216", 9)]),
        (_MENU.format(once="true"), [("R217", 7)]),
        (_MENU.format(once="false"), []),
        (_MENU.format(once="true").replace("            - goto: menu\n", ""), []),
        (_JOINING, []),
    ],
)
def test_ways(steps: str, expected: list[tuple[str, int]], tmp_path: Path) -> None:
    """What no learner reaches, circles without a way out and empty menus are found, once each."""
    assert sorted(places(checked(tmp_path, steps))) == sorted(expected)
