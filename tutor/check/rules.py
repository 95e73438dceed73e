"""The rules about good lessons that only a check looks at, besides those of reading.

Owns the list of all rules there are, and which of them are errors. What makes a lesson unplayable
belongs to `tutor.lesson.messages`; of the rules here only those of plays are errors. The tests pin
that no code is used twice, and that a finding is an error where its rule is one.
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

_OF_PLAYS = frozenset(("D705", "D706", "D707"))
_MILD_OF_READING = frozenset(
    (
        *("E502", "E504", "E505", "E507", "R208", "R211", "S117", "S118", "S119"),
        *("Q404", "Q406", "Q407", "Q408", "Q409", "Q410", "Q425", "Q428", "Q429"),
        *("T302", "T303", "T304", "X601", "Y021"),
    )
)


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


def is_always_error(code: str) -> bool:
    """Tell whether the findings of a rule are errors, which no course can make milder."""
    return code in _OF_PLAYS if code in OWN_RULES else code not in _MILD_OF_READING


def words_for(finding: Diagnostic, language: str) -> tuple[str, str]:
    """Put a finding into words.

    Args:
        finding: A finding of any rule.
        language: `ja` or `en`.

    Returns:
        What is wrong, and what would be right (may be empty).
    """
    return words_of(all_rules()[finding.code], finding.values, language)
