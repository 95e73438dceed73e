"""The command `tutor questions`: what learners asked here and the course could not answer.

Owns the two forms of that list. The tests pin that each question is listed once, the latest last.
"""

from __future__ import annotations

import json
from collections import Counter

from tutor.ask.unanswered import FILE_NAME, Unanswered, read_unanswered
from tutor.cli.arguments import Request
from tutor.cli.ask_words import ask_words
from tutor.cli.materials import open_materials
from tutor.cli.output import Output
from tutor.errors import ExitCode


def run(request: Request, output: Output) -> int:
    """List the questions that could not be answered."""
    materials = open_materials(request, output)
    materials.store.close()
    kept = read_unanswered(materials.learner.database.parent / FILE_NAME)
    counts = Counter(each.question for each in kept)
    latest = {each.question: each for each in kept}
    listed = sorted(latest.values(), key=lambda each: each.at)
    if request.json:
        data = [
            {
                "question": each.question,
                "language": each.language,
                "at": each.at,
                "count": counts[each.question],
                "nearest": list(each.nearest),
            }
            for each in listed
        ]
        text = json.dumps({"questions": data}, ensure_ascii=not output.is_unicode, indent=2)
        output.say(text)
    elif listed:
        output.say("\n".join(_line(each, counts[each.question], output) for each in listed))
    else:
        output.say(ask_words("no-questions-kept", output.language))
    return ExitCode.OK


def _line(each: Unanswered, count: int, output: Output) -> str:
    often = f" ({ask_words('asked-often', output.language, count=count)})" if count > 1 else ""
    near = f"  → {', '.join(each.nearest)}" if each.nearest else ""
    return f"{each.at[:10]}  {each.question}{often}{near}"
