"""A value of the wrong kind: what should stand there, and how to write that.

Owns the words for the types that records have. The tests pin that the fields needed are named, and
that each finding says what to do.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from msgspec import Struct, inspect

from tutor.lesson.diagnostic import Place
from tutor.lesson.messages import found
from tutor.lesson.records import Step
from tutor.lesson.syntax import report_sign_fault, sign_fault
from tutor.lesson.tree import Tree
from tutor.text.texts import Text

TEXT = inspect.type_info(Text)
"""The type of what is said, in one language or in several."""

_MOST_NAMED = 4
_NOT_INNER = ("step", "note")


class Expected(Struct, frozen=True):
    """What should stand somewhere and how it is written, in Japanese and English."""

    ja: str
    en: str
    how_ja: str
    how_en: str


_LIST = Expected(
    "リスト（「- 」で始まる並び）",
    "a list (items that begin with “- ”)",
    "一つずつ行を改めて、「- 」で始めてください。",
    "Begin each item with “- ” on a line of its own.",
)
_LISTS = Expected(
    "言語ごとのリスト（ja: […]）",
    "a list for each language (en: […])",
    "次の行から字下げして、言語ごとに一行ずつ「ja: […]」のように書いてください。",
    "Write one for each language on a line of its own and indented, as in en: […].",
)
_MAPPING = Expected(
    "項目の集まり（名前: 値）",
    "a mapping (name: value)",
    "次の行から字下げして、一行ずつ「名前: 値」と書いてください。",
    "Write “name: value” on lines of their own, indented.",
)
_NUMBER = Expected(
    "整数",
    "a whole number",
    "半角の数字だけで書いてください（例: 8）。",
    "Write it in half-width digits alone, as in 8.",
)
_TRUE_OR_FALSE = Expected(
    "true か false",
    "true or false",
    "true か false とだけ書いてください。",
    "Write just true or false.",
)
_WORDS = Expected(
    "文字",
    "a text",
    "リストや項目にせず、文字をそのまま書いてください。",
    "Write the text itself, not a list or fields.",
)
_TEXTS = Expected(
    "文（または言語ごとの文）",
    "a text (or one for each language)",
    "文を一つ書くか、言語ごとに一行ずつ「ja: …」のように書いてください。",
    "Write one text, or one for each language on a line of its own, as in en: ….",
)


def report_wrong_type(tree: Tree, place: Place, value: Any, kind: inspect.Type) -> None:
    """Report a value that is not of its type.

    Args:
        tree: The file; the finding is added to it.
        place: Where the value stands.
        value: The value.
        kind: What it should be.
    """
    names = _fields(kind)
    fault = sign_fault(value) if isinstance(value, str) else None
    if fault is not None and value[: fault[1]] in names:
        report_sign_fault(tree, value, place)
        return
    wanted = _expected(kind, names)
    there = found(value)
    if wanted is _LISTS and isinstance(value, list):
        there = {"found_ja": "言語の分かれていないリスト", "found_en": "one list for all"}
    tree.report(
        "S103",
        place,
        expected_ja=wanted.ja,
        expected_en=wanted.en,
        how_ja=wanted.how_ja,
        how_en=wanted.how_en,
        **there,
    )


@cache
def inner_type(step: str) -> inspect.Type:
    """Return what stands under the name of a step: a record's fields, or the step's own.

    Args:
        step: One of `shape.INNER_STEPS`.
    """
    steps = inspect.type_info(Step)
    assert isinstance(steps, inspect.UnionType)
    record = next(
        kind for kind in steps.types if isinstance(kind, inspect.StructType) and kind.tag == step
    )
    own = [field for field in record.fields if field.encode_name not in _NOT_INNER]
    return own[0].type if len(own) == 1 else record


def _fields(kind: inspect.Type) -> dict[str, bool]:
    """Return the names of a record's fields, and whether each is needed; of several, all."""
    kinds = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    records = [each for each in kinds if isinstance(each, inspect.StructType)]
    names: dict[str, bool] = {}
    for record in records:
        tag = record.tag_field
        if tag is not None and tag not in _NOT_INNER:
            names[tag] = True
        for field in record.fields:
            names[field.encode_name] = field.required and names.get(field.encode_name, True)
    shared = [{field.encode_name for field in record.fields} for record in records]
    return {
        name: is_needed and (all(name in each for each in shared) or name == records[0].tag_field)
        for name, is_needed in names.items()
    }


def _expected(kind: inspect.Type, fields: dict[str, bool]) -> Expected:
    if fields:
        needed = [f"{name}: …" for name, is_needed in fields.items() if is_needed]
        named = needed[:_MOST_NAMED] or [f"{name}: …" for name in fields][:_MOST_NAMED]
        ja, en = "、".join(named), ", ".join(named)
        return Expected(
            f"項目の集まり（{ja}）",
            f"a mapping ({en})",
            f"次の行から字下げして、項目を一行ずつ書いてください: {ja}",
            f"Write its fields on lines of their own, indented: {en}",
        )
    if isinstance(kind, (inspect.VarTupleType, inspect.ListType)):
        return _LIST
    if isinstance(kind, inspect.DictType):
        is_of_lists = isinstance(kind.value_type, (inspect.VarTupleType, inspect.ListType))
        return _LISTS if is_of_lists else _MAPPING
    if isinstance(kind, inspect.UnionType):
        return _TEXTS
    if isinstance(kind, inspect.IntType):
        return _NUMBER
    return _TRUE_OR_FALSE if isinstance(kind, inspect.BoolType) else _WORDS
