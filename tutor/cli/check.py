"""The command `tutor check`: every finding of every file, and whether all is well.

Owns the choice of the form. It reads content and nothing else: no cache, no learner's database.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.check.collecting import Report, check_paths
from tutor.check.rendering import as_data, concise, full, summary
from tutor.cli.ambiguous import settle_for_lines
from tutor.cli.arguments import Request
from tutor.cli.output import Output
from tutor.cli.words import in_both
from tutor.clock import SystemClock
from tutor.errors import ExitCode, NotFound
from tutor.lesson.diagnostic import Severity
from tutor.paths import shipped_content_folder

if TYPE_CHECKING:
    from tutor.authoring.rehearsing import Rehearsal


def run(request: Request, output: Output) -> int:
    """Check content files, or tell about the rules.

    Raises:
        NotFound: A path or a rule is not there, or there is nothing to check.
    """
    settle_for_lines(None)
    if request.explain is not None or request.rules:
        return _tell_rules(request, output)
    paths = request.paths or request.folders or (_near(shipped_content_folder()),)
    for path in paths:
        if not path.exists():
            raise NotFound(in_both("no-such-path", path=path))
        if path.is_dir() and not os.access(path, os.R_OK | os.X_OK):
            raise NotFound(in_both("unreadable-folder", path=path))
    if request.watch:
        return _watch(paths, request, output)
    return _check(paths, request, output)


def _check(paths: Sequence[Path], request: Request, output: Output) -> int:
    report = check_paths(paths, SystemClock().now_utc().date())
    if not report.files:
        raise NotFound(in_both("nothing-here", folders=", ".join(map(str, paths))))
    rehearsals = _rehearsals(report.files, output.language) if request.plays else []
    report = report.with_further(each for played in rehearsals for each in played.findings)
    _say(report if request.notes else report.without_notes, request, output)
    if request.plays and request.format != "json":
        from tutor.cli.play_words import play_words

        failed = sum(not played.has_passed for played in rehearsals)
        counts = {"count": len(rehearsals), "failed": failed}
        output.say(play_words("plays-summary", output.language, **counts))
    return ExitCode.FINDINGS if report.count(Severity.ERROR) else ExitCode.OK


def _rehearsals(files: Sequence[Path], language: str) -> list[Rehearsal]:
    """Play the plays among the files."""
    from tutor.authoring.rehearsing import rehearse
    from tutor.lesson.plays import is_play

    return [rehearse(file, language) for file in files if is_play(file)]


def _watch(paths: Sequence[Path], request: Request, output: Output) -> int:
    """Check whenever something changes, until the author ends it or nobody reads any more."""
    import time

    from tutor.check.watching import changes
    from tutor.cli.authoring_words import authoring_words

    code = int(ExitCode.OK)
    for _ in changes(paths, time.sleep):
        try:
            code = _check(paths, request, output)
        except NotFound as nothing:
            output.say(nothing.in_language(output.language))
        output.say(authoring_words("watching", output.language), end="\n\n")
        if not output.is_open:
            break
    return code


def _say(report: Report, request: Request, output: Output) -> None:
    """Say what was found, in the form asked for."""
    match request.format:
        case "json":
            data = as_data(report.findings)
            output.say(json.dumps(data, ensure_ascii=not output.is_unicode, indent=2))
        case "concise":
            if report.findings:
                output.say(concise(report.findings, output.language))
            output.say(summary(report, output.language))
        case _:
            if report.findings:
                output.say(full(report.findings, output.language, output.width_cells), end="\n\n")
            output.say(summary(report, output.language))


def _tell_rules(request: Request, output: Output) -> int:
    """List all rules, or explain one.

    Raises:
        NotFound: There is no such rule.
    """
    from tutor.check.explaining import explanation_text, rule_list
    from tutor.check.rules import all_rules, rule_named
    from tutor.cli.authoring_words import in_all
    from tutor.lesson.messages import nearest

    if request.explain is None:
        output.say(rule_list(output.language, output.width_cells))
        return ExitCode.OK
    code = rule_named(request.explain)
    if not code:
        guess = nearest(request.explain, [rule.name for rule in all_rules().values()])
        meant = in_both("did-you-mean", meant=guess) if guess else in_all("see-rules")
        raise NotFound(in_all("no-such-rule", rule=request.explain[:80]), advice=meant)
    output.say(explanation_text(code, output.language, output.width_cells))
    return ExitCode.OK


def _near(path: Path) -> Path:
    """Return a path as seen from here, when it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
