"""The examples of the rules as files: each is put where it belongs in a small course."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from tests.lesson.examples import COURSE, SOURCES, TABLES
from tutor.check.collecting import check_paths

TODAY = date(2026, 11, 23)
TERMS = """\
terms:
  - id: apple
    name: apple
    meaning: A fruit.
"""
LESSON: dict[str, Any] = {"lesson": "one", "title": "One", "steps": [{"teacher": "Hello."}]}
_IDEA = {"id": "idea", "idea": "One must say yes.", "hint": "Who acts?"}
_EXPECT = [{**_IDEA, "said_by": {"ja": ["はい"], "en": ["yes"]}}]
_BASES: dict[str, dict[str, Any]] = {
    "kind": {"id": "q", "ask": "Which is it"},
    "columns": {"id": "t", "caption": "Compared"},
    "expect": {"id": "e", "ask": "Explain it."},
    "samples": {"id": "e", "ask": "Explain it.", "model": "One must say yes.", "expect": _EXPECT},
}
_STEP_OF = {"kind": "quiz", "columns": "table", "expect": "explain", "samples": "explain"}


def codes_in(folder: Path, example: str) -> set[str]:
    """Write a course with an example in it; return the codes of what is found."""
    first, _, rest = example.partition("\n")
    files = {
        "course.yaml": COURSE,
        "sources.yaml": SOURCES,
        "tables.yaml": TABLES,
        "terms.yaml": TERMS,
        "one.yaml": _dumped(LESSON),
        "two.yaml": _dumped({**LESSON, "lesson": "two"}),
    }
    if first.startswith("# ") and first.endswith(".yaml"):
        name = first.removeprefix("# ")
        files[name] = _merged(files.get(name, ""), rest)
    else:
        files["one.yaml"] = _as_lesson(example)
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return {finding.code for finding in check_paths([folder], TODAY).findings}


def _as_lesson(example: str) -> str:
    """Make a lesson of its head, its steps, or the fields of one step of it."""
    try:
        data = yaml.load(example, Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    except yaml.YAMLError:
        data = None
    if isinstance(data, dict):
        for field, step in _STEP_OF.items():
            if field in data:
                return _dumped({**LESSON, "steps": [{step: {**_BASES[field], **data}}]})
        if data.keys() <= {"title", "minutes", "concepts", "needs", "lesson"}:
            return _dumped({**LESSON, **data})
    if data is None and example.startswith(("#", "lesson:")):
        return example
    steps = "\n".join(f"  {line}" for line in example.split("\n"))
    return f"lesson: one\ntitle: One\nsteps:\n{steps}\n".replace("\n  ---\n  ", "\n---\n")


def _merged(base: str, fields: str) -> str:
    before = yaml.load(base, Loader=yaml.BaseLoader) or {}  # noqa: S506 - texts alone
    after = yaml.load(fields, Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    return _dumped({**before, **after})


def _dumped(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
