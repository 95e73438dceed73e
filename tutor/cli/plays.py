"""What is said of plays that were played by `tutor play`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tutor.authoring.rehearsing import rehearse
from tutor.check.rendering import full
from tutor.cli.output import Output
from tutor.cli.play_words import play_words


def run_plays(paths: Sequence[Path], lesson: Path, output: Output) -> bool:
    """Play plays one by one, and show how each one that failed differs.

    Args:
        paths: The plays.
        lesson: The lesson they are played against.
        output: Where it is said.

    Returns:
        Whether all went as they should.
    """
    language = output.language
    failed = 0
    for path in paths:
        rehearsal = rehearse(path, language, lesson)
        failed += not rehearsal.has_passed
        if rehearsal.findings and not rehearsal.has_passed:
            output.say(full(rehearsal.findings, language, output.width_cells), end="\n\n")
        output.say(play_words(rehearsal.outcome, language, path=path))
    output.say(play_words("plays-summary", language, count=len(paths), failed=failed))
    return not failed
