"""Findings as text: full, concise, or as data for other programs.

Owns the three forms and their words. Pure: it reads nothing and prints nothing. The tests pin that
no form leaves a finding out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tutor.check.collecting import Report
from tutor.check.excerpt import excerpt
from tutor.check.rules import rule_name, words_for
from tutor.lesson.diagnostic import Diagnostic, Severity
from tutor.text.wrap import wrap
from tutor.wording import LANGUAGES, Words

_words = Words(
    {
        "error": ("エラー", "error"),
        "warning": ("警告", "warning"),
        "note": ("メモ", "note"),
        "summary": (
            "{files}個のファイルを調べました。エラー {errors}、警告 {warnings}。",
            "Files checked: {files}. Errors: {errors}, warnings: {warnings}.",
        ),
        "notes": (" メモ {notes}。", " Notes: {notes}."),
        "clean": (
            "{files}個のファイルを調べました。問題は見つかりませんでした。",
            "Files checked: {files}. Nothing to correct.",
        ),
    }
)
_INDENT = "  "


def full(findings: Sequence[Diagnostic], language: str, room_cells: int) -> str:
    """Show each finding with its line, a caret, the cause and what would be right.

    That of a play that failed has below it how the play and the lesson differ.
    """
    return "\n\n".join(_full(finding, language, room_cells) for finding in findings)


def concise(findings: Sequence[Diagnostic], language: str) -> str:
    """Show each finding on one line: `file:line:column: error S101 (unknown-field): …`."""
    return "\n".join(
        f"{_headline(finding, language)}: {words_for(finding, language)[0]}" for finding in findings
    )


def as_data(findings: Sequence[Diagnostic]) -> list[dict[str, Any]]:
    """Return each finding as what JSON can hold, with its words in both languages."""
    return [
        {
            "path": str(finding.path),
            "line": finding.place.line,
            "column": finding.place.column,
            "length": finding.place.length,
            "code": finding.code,
            "name": rule_name(finding.code),
            "severity": str(finding.severity),
            "message": {language: words_for(finding, language)[0] for language in LANGUAGES},
            "advice": {language: words_for(finding, language)[1] for language in LANGUAGES},
            "source_line": finding.source_line,
            **({"diff": finding.values["diff"]} if "diff" in finding.values else {}),
        }
        for finding in findings
    ]


def summary(report: Report, language: str) -> str:
    """Count what was looked at and what was found."""
    counts = _words(
        "summary" if report.findings else "clean",
        language,
        files=len(report.files),
        errors=report.count(Severity.ERROR),
        warnings=report.count(Severity.WARNING),
    )
    notes = report.count(Severity.NOTE)
    return counts + (_words("notes", language, notes=notes) if notes else "")


def _full(finding: Diagnostic, language: str, room_cells: int) -> str:
    lines = [_headline(finding, language)]
    if finding.source_line.strip():
        gutter = f"{finding.place.line:>5} | "
        line, caret = excerpt(
            finding.source_line,
            finding.place.column,
            finding.place.length,
            max(10, room_cells - len(gutter)),
        )
        lines += [gutter + line, f"{'':>5} | {caret}"]
    for sentence in words_for(finding, language):
        if sentence:
            lines += [_INDENT + part for part in wrap(sentence, room_cells - len(_INDENT))]
    if "diff" in finding.values:
        lines.append(finding.values["diff"])
    return "\n".join(lines)


def _headline(finding: Diagnostic, language: str) -> str:
    where = f"{finding.path}:{finding.place.line}:{finding.place.column}"
    severity = _words(finding.severity, language)
    return f"{where}: {severity} {finding.code} ({rule_name(finding.code)})"
