"""What every rule means and why it matters, with an example and a better one.

Owns how an explanation is put together and laid out; the texts stand by family in the modules
`*_explained_words`. The tests pin that no rule lacks one, and that each example breaks its rule and
the better one does not.
"""

from __future__ import annotations

from tutor.check.dialogue_explained_words import DIALOGUE
from tutor.check.explaining_words import explaining_words
from tutor.check.question_explained_words import QUESTIONS
from tutor.check.reading_explained_words import READING
from tutor.check.rules import all_rules
from tutor.check.structure_explained_words import STRUCTURE
from tutor.check.table_explained_words import TABLES
from tutor.text.wrap import wrap

Explained = tuple[tuple[str, str], tuple[str, str], str, str]
"""What the rule means and why it matters, in both languages; an example, and a better one."""

EXPLAINED: dict[str, Explained] = {**READING, **STRUCTURE, **TABLES, **QUESTIONS, **DIALOGUE}

_INDENT = "  "


def explanation_text(code: str, language: str, room_cells: int) -> str:
    """Explain a rule.

    Args:
        code: Its code.
        language: `ja` or `en`.
        room_cells: The width of the terminal.

    Returns:
        Its name, what it means, why it matters, an example and a better one.
    """
    means, matters, example, better = EXPLAINED[code]
    at = 0 if language == "ja" else 1
    lines = [f"{code} ({all_rules()[code].name})", ""]
    lines += wrap(means[at], room_cells)
    lines += ["", explaining_words("matters", language) + ":"]
    lines += [_INDENT + line for line in wrap(matters[at], room_cells - len(_INDENT))]
    for title, text in (("example", example), ("better", better)):
        lines += ["", explaining_words(title, language) + ":"]
        lines += [f"{_INDENT * 2}{line}" for line in text.rstrip("\n").split("\n")]
    return "\n".join(lines)


def rule_list(language: str, room_cells: int) -> str:
    """List all rules: code, name and what each means, one line or more for each.

    Args:
        language: `ja` or `en`.
        room_cells: The width of the terminal.
    """
    at = 0 if language == "ja" else 1
    rules = all_rules()
    widest = max(len(rule.name) for rule in rules.values())
    lines = [*wrap(explaining_words("families", language), room_cells), ""]
    for code in sorted(rules, key=_family_order):
        head = f"{code} {rules[code].name:<{widest}}  "
        left = room_cells - len(head)
        if left < widest:
            lines.append(head.rstrip())
            lines += [_INDENT + line for line in wrap(EXPLAINED[code][0][at], room_cells - 2)]
            continue
        first, *rest = wrap(EXPLAINED[code][0][at], left)
        lines.append(head + first)
        lines += [" " * len(head) + line for line in rest]
    return "\n".join((*lines, "", explaining_words("explain", language)))


def _family_order(code: str) -> tuple[int, str]:
    return "YSRTQXEDWCI".index(code[0]), code
