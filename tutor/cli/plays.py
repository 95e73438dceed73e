"""What is said of plays that were played, by `tutor play` and `tutor check --plays`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tutor.authoring.rehearsing import Rehearsal, rehearse
from tutor.cli.play_words import play_words


def run_plays(
    paths: Sequence[Path],
    language: str,
    say: Callable[[str], None],
    *,
    lesson: Path | None = None,
) -> bool:
    """Play plays one by one, and show how each one that failed differs.

    Args:
        paths: The plays.
        language: The language of what is said.
        say: Says it.
        lesson: The lesson they are played against; else each one's own.

    Returns:
        Whether all went as they should.
    """
    failed = 0
    for path in paths:
        rehearsal = rehearse(path, language, lesson)
        failed += not rehearsal.has_passed
        _tell(rehearsal, language, say)
    say(play_words("plays-summary", language, count=len(paths), failed=failed))
    return not failed


def _tell(rehearsal: Rehearsal, language: str, say: Callable[[str], None]) -> None:
    path, played = rehearsal.path, rehearsal.played
    if played is None:
        if rehearsal.findings:
            from tutor.check.rendering import concise

            say(concise(rehearsal.findings, language))
        say(play_words(rehearsal.trouble, language, path=path))
        return
    if played.is_as_wanted:
        say(play_words("play-passed", language, path=path))
        return
    say(played.diff(str(path), str(rehearsal.lesson)))
    say(play_words("play-failed", language, path=path))
