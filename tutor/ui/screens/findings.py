"""Why a lesson cannot be opened: its findings, in words."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.messages import wording
from tutor.ui.words import ui_words

MOST_SHOWN = 12


def findings_content(findings: Sequence[Diagnostic], language: str) -> Content:
    """Return the first findings with their places, and how many more there are.

    Args:
        findings: All findings, in the order of the file.
        language: The language of the words.
    """
    lines: list[Content] = []
    for finding in findings[:MOST_SHOWN]:
        what, advice = wording(finding.code, finding.values, language)
        place = f"{finding.path.name}:{finding.place.line}:{finding.place.column}"
        lines.append(Content.assemble((place, "bold"), f"  {what}"))
        if advice:
            lines.append(Content.styled(advice, "$text-muted"))
    left = len(findings) - MOST_SHOWN
    if left > 0:
        lines.append(Content(ui_words("broken-more", language, count=left)))
    return Content("\n").join(lines)
