"""The command `tutor check`: every finding of every file, and whether all is well.

Owns the choice of the form. It reads content and nothing else: no cache, no learner's database.
"""

from __future__ import annotations

import json
from pathlib import Path

from tutor.check.collecting import check_paths
from tutor.check.rendering import as_data, concise, full, summary
from tutor.cli.ambiguous import settle_for_lines
from tutor.cli.arguments import Request
from tutor.cli.output import Output
from tutor.cli.words import in_both
from tutor.errors import ExitCode, NotFound
from tutor.lesson.diagnostic import Severity
from tutor.paths import shipped_content_folder


def run(request: Request, output: Output) -> int:
    """Check content files.

    Raises:
        NotFound: A path is not there, or there is nothing to check.
    """
    settle_for_lines(None)
    paths = request.paths or request.folders or (_near(shipped_content_folder()),)
    for path in paths:
        if not path.exists():
            raise NotFound(in_both("no-such-path", path=path))
    report = check_paths(paths)
    if not report.files:
        raise NotFound(in_both("nothing-here", folders=", ".join(map(str, paths))))
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
    return ExitCode.FINDINGS if report.count(Severity.ERROR) else ExitCode.OK


def _near(path: Path) -> Path:
    """Return a path as seen from here, when it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
