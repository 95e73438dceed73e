"""Whether an explanation can be asked for, and whether what it names is there.

Owns what is wrong with the data of `explain` and `teach` steps. A wording that cannot be read is an
error: nothing could be read of an answer to it. Whether the samples are read as the author says is
looked at only when thorough findings are wanted: reading them takes time.
"""

from __future__ import annotations

from typing import Any

from tutor.explain.records import Explanation
from tutor.lesson.naming import Names, check_known, check_unique
from tutor.lesson.tree import Tree


def check_explanation(tree: Tree, explanation: Explanation, data: Any, names: Names) -> None:
    """Check one explanation.

    Args:
        tree: The file it stands in; findings are added to it.
        explanation: The explanation.
        data: What it was made of.
        names: What the course defines.
    """
    check_known(tree, data, "cite", explanation.cite, names.sources, "R203")
    check_known(tree, data, "concept", (explanation.concept,), names.concepts, "R204")
    check_unique(tree, [each.id for each in explanation.expect], data["expect"])
    if not explanation.expect:
        tree.report("E501", tree.place_of(data, "expect"))
    if not explanation.model:
        tree.warn("E502", tree.place_of(data))
    for expectation, value in zip(explanation.expect, data["expect"], strict=True):
        check_known(tree, value, "concept", (expectation.concept,), names.concepts, "R204")
        for language in names.languages if names.is_of_course else ():
            if not expectation.said_by.get(language):
                tree.report("E503", tree.place_of(value), language=language)
        if not expectation.hint:
            tree.warn("E504", tree.place_of(value))
    for wrong, value in zip(explanation.wrong, data.get("wrong", ()), strict=True):
        misconceptions = names.misconceptions
        check_known(tree, value, "misconception", (wrong.misconception,), misconceptions, "R205")
    if names.thorough:
        _check_wordings(tree, explanation, data)
    has_samples = explanation.samples.accept or explanation.samples.reject
    if names.thorough and has_samples and not tree.findings:
        _check_samples(tree, explanation, data)


def _check_wordings(tree: Tree, explanation: Explanation, data: Any) -> None:
    """Report wordings that cannot be read."""
    from tutor.explain.faults import wording_faults

    for fault in wording_faults(explanation):
        lines = data
        *path, index = fault.path.split(".")
        for name in path:
            lines = lines[int(name) if isinstance(lines, list) else name]
        problem = f"{fault.code}: {fault.about}" if fault.about else fault.code
        tree.report("E506", tree.place_of(lines, int(index)), problem=problem)


def _check_samples(tree: Tree, explanation: Explanation, data: Any) -> None:
    """Report samples that are not read as the author says."""
    from tutor.explain.samples import sample_faults

    for fault in sample_faults(explanation):
        samples = data["samples"][fault.kind][fault.language]
        place = tree.place_of(samples, fault.index)
        if fault.let_pass:
            wordings = " | ".join(f"“{line}”" for line in fault.let_pass)
            tree.warn("E507", place, problem=fault.problem, wordings=wordings)
        else:
            tree.warn("E505", place, problem=fault.problem)
