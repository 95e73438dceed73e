"""A lesson with every kind of question, read from its file and played through a pipe."""

import json
from pathlib import Path

import pytest
import yaml

from tests.cli.courses import write_course
from tests.cli.programs import tutor
from tests.cli.prompts import replies
from tests.questions.examples import EXAMPLES

_ENDS = {
    "ja": "レッスンはここまでです。おつかれさまでした。",
    "en": "That is the end of this lesson. Well done.",
}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_kind(tmp_path: Path, language: str) -> None:
    """Every kind is put, shown and left behind, from the first to the last."""
    write_kinds(tmp_path / "c")
    done = tutor(
        *("learn", "kinds", "--plain", "--lang", language, "--content", str(tmp_path / "c")),
        home=tmp_path,
        typed="nonsense\n\ns\n1\n\n" * (len(EXAMPLES) + 2),
    )
    put = [part for part in replies(done.stdout) if "問い: " in part or "Question: " in part]

    assert (done.returncode, done.stderr) == (0, "")
    assert len(put) == len(EXAMPLES)
    assert _ENDS[language] in done.stdout


def write_kinds(folder: Path) -> None:
    """Write a course with a lesson that asks one question of each kind."""
    write_course(folder, "kinds")
    path = folder / "kinds.yaml"
    lesson = yaml.safe_load(path.read_text(encoding="utf-8"))
    for kind, data in EXAMPLES.items():
        question = {"id": f"q-{kind}", "kind": kind, **data}
        if kind == "cells":
            lesson["steps"].append({"table": table_of(data["table"])})
            question["table"] = data["table"]["id"]
        lesson["steps"].append({"quiz": question})
    lesson["steps"].append({"teacher": "End."})
    apart = json.loads(json.dumps(lesson))  # YAML would name what stands there twice
    path.write_text(yaml.safe_dump(apart, allow_unicode=True), encoding="utf-8")


def table_of(data: dict[str, object]) -> dict[str, object]:
    """Write a table as an author does: the cells of a row stand beside its head."""
    rows = data["rows"]
    assert isinstance(rows, list)
    written = []
    for row in rows:
        cells = {name: cell or {"none": "true"} for name, cell in row["cells"].items()}
        written.append({"id": row["id"], "head": row["head"], **cells})
    return {**data, "rows": written}
