"""The rules about good lessons that only a check looks at, besides those of reading.

Owns their wordings, and the list of all rules there are. What makes a lesson unplayable belongs to
`tutor.lesson.messages`: nothing here is an error. The tests pin that no code is used twice.
"""

from __future__ import annotations

from tutor.check.rule_words import OWN_WORDS
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.messages import RULES, Rule, words_of

OWN_RULES: dict[str, Rule] = {
    code: Rule(
        name=name,
        what={"ja": what[0], "en": what[1]},
        advice={"ja": advice[0], "en": advice[1]},
    )
    for code, (name, what, advice) in OWN_WORDS.items()
}


def all_rules() -> dict[str, Rule]:
    """Return every rule there is by its code, in the order of the families."""
    return {**RULES, **OWN_RULES}


def rule_named(name: str) -> str:
    """Find a rule by its code or name, in either case; empty when there is none."""
    wanted = name.strip()
    rules = all_rules()
    if wanted.upper() in rules:
        return wanted.upper()
    return next((code for code, rule in rules.items() if rule.name == wanted.lower()), "")


def rule_name(code: str) -> str:
    """Return the name of a rule."""
    return all_rules()[code].name


def words_for(finding: Diagnostic, language: str) -> tuple[str, str]:
    """Put a finding into words.

    Args:
        finding: A finding of any rule.
        language: `ja` or `en`.

    Returns:
        What is wrong, and what would be right (may be empty).
    """
    return words_of(all_rules()[finding.code], finding.values, language)
