"""The pane of a preview: what is noted and asked for at this step, and the findings of the file."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tutor.check.rules import words_for
from tutor.lesson.diagnostic import Diagnostic
from tutor.study.previewing import Listed
from tutor.ui.preview_words import preview_words
from tutor.ui.screens.preview_steps import step_content

_STYLES = {"error": "bold $text-error", "warning": "bold $text-warning", "note": "bold"}


class PreviewPane(VerticalScroll, can_focus=False):
    """Findings and notes, while they are wanted."""

    def __init__(self) -> None:
        self._body = Static()
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        yield self._body

    def show(
        self, here: Sequence[Listed], findings: Sequence[Diagnostic] | None, language: str
    ) -> None:
        """Show what belongs to a step, and the findings; None where they are being looked for."""
        self.border_title = Content(preview_words("pane-title", language))
        lines = [_heading("here", language), *(step_content(each, language) for each in here)]
        lines.append(_heading("findings", language))
        if findings is None:
            lines.append(Content(preview_words("looking", language)))
        elif not findings:
            lines.append(Content(preview_words("no-findings", language)))
        lines += [_finding(each, language) for each in findings or ()]
        self._body.update(Content("\n").join(lines))


def _heading(name: str, language: str) -> Content:
    return Content.styled(preview_words(name, language), "$text-muted")


def _finding(finding: Diagnostic, language: str) -> Content:
    what, advice = words_for(finding, language)
    place = f"{finding.path.name}:{finding.place.line}"
    said = Content.assemble((place, _STYLES[finding.severity]), f" {finding.code} {what}")
    return Content.assemble(said, "\n  ", (advice, "$text-muted")) if advice else said
