"""`tutor` without a command: the course map; without a full terminal, the lesson to take now."""

from __future__ import annotations

from tutor.cli import learn
from tutor.cli.arguments import Request
from tutor.cli.materials import open_materials
from tutor.cli.output import Output
from tutor.errors import ExitCode


def run(request: Request, output: Output) -> int:
    """Open the course map."""
    if learn.must_be_plain(output):
        return learn.run(request, output)
    from tutor.cli.screens import show, who_learns

    known = who_learns(request, output)
    return ExitCode.OK if known is None else show(open_materials(known, output), None)
