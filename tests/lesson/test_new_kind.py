"""The recipe for a question kind holds: a class and a line in the register are all it takes."""

import json
import subprocess
import sys

from tests.house.tree import TOP


def test_a_kind_that_is_registered_is_read_and_marked() -> None:
    """A kind nobody has heard of is decoded, linked and marked; its faults are found in place."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.lesson.toy_kind"],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=True,
    )
    good, bad, kind, marks = json.loads(done.stdout)

    assert good == []
    assert bad == [["Q413", 8, 7], ["T301", 9, 18], ["R205", 9, 42]]
    assert kind == "toy"
    assert marks == ["right", "partly"]
