"""The command `tutor map`: the way through a lesson, as text, Mermaid or Graphviz.

Owns the choice of the form.
"""

from __future__ import annotations

from tutor.cli.ambiguous import settle_for_lines
from tutor.cli.arguments import Request
from tutor.cli.lesson_files import lesson_in, named_file
from tutor.cli.output import Output
from tutor.errors import ExitCode


def run(request: Request, output: Output) -> int:
    """Draw the map of a lesson.

    Raises:
        NotFound: There is no such lesson.
    """
    settle_for_lines(None)
    lesson = lesson_in(named_file(request), output)
    if lesson is None:
        return ExitCode.FINDINGS
    if request.format in ("mermaid", "dot"):
        from tutor.authoring.map_chart import chart_of
        from tutor.authoring.map_drawing import as_dot, as_mermaid

        chart = chart_of(lesson, output.language)
        output.say(as_mermaid(chart) if request.format == "mermaid" else as_dot(chart))
    else:
        from tutor.authoring.map_text import map_text

        output.say(map_text(lesson, output.language, output.width_cells))
    return ExitCode.OK
