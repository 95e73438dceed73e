"""A question of each kind, as an author writes it."""

from typing import Any

import msgspec

from tutor.questions.kinds import KINDS
from tutor.questions.question import Question

_OPTIONS = [
    {"id": "bookshop", "text": {"ja": "本屋", "en": "The bookshop"}},
    {"id": "shoe-shop", "text": {"ja": "靴屋", "en": "The shoe shop"}, "right": "true"},
    {"text": {"ja": "どちらでもない", "en": "Neither"}, "pin": "last"},
]

EXAMPLES: dict[str, dict[str, Any]] = {
    "choice": {"ask": "?", "options": _OPTIONS},
    "choices": {"ask": "?", "options": _OPTIONS},
    "truth": {
        "statement": {
            "ja": "やめる道があれば、オプトインである。",
            "en": "A way to leave makes it opt-in.",
        },
        "right": "false",
        "because": [
            {"id": "starts-at-once", "text": "It starts at once.", "why": "So does opt-out."},
            {"id": "who-acts", "text": "What counts is who acts.", "right": "true"},
            {"text": "There is no such word."},
        ],
    },
    "classify": {
        "ask": {"ja": "どちらでしょう？", "en": "Which is it?"},
        "bins": [
            {"id": "opt-in", "text": {"ja": "オプトイン", "en": "Opt-in"}},
            {"id": "opt-out", "text": {"ja": "オプトアウト", "en": "Opt-out"}},
            {"text": {"ja": "どちらでもない", "en": "Neither"}},
        ],
        "items": [
            {"id": "empty-box", "text": "An empty box", "bin": "opt-in", "why": "You tick it."},
            {"id": "ticked-box", "text": "A ticked box", "bin": "opt-out"},
            {"text": "A receipt", "bin": "3"},
        ],
    },
    "match": {
        "ask": {"ja": "組にしてください。", "en": "Match them."},
        "pairs": [
            {"id": "in", "left": "opt-in", "right": "a box to tick", "why": "You act."},
            {"id": "out", "left": "opt-out", "right": "a box to clear"},
            {"left": "soft opt-in", "right": "no box, for customers"},
        ],
    },
    "order": {
        "ask": {"ja": "順に並べてください。", "en": "Put them in order."},
        "items": [
            {"id": "sign-up", "text": "Sign up", "why": "First of all."},
            {"id": "confirm", "text": "Get a mail to confirm"},
            {"id": "click", "text": "Click the link"},
            {"text": "Get the news"},
        ],
    },
    "blanks": {
        "ask": {"ja": "埋めてください。", "en": "Fill the gaps."},
        "text": {
            "ja": "[yes]は同意を待ち、[no]は待たない。",
            "en": "Without consent [no] begins, [yes] does not.",
        },
        "gaps": [
            {
                "id": "yes",
                "accept": {"ja": ["オプトイン", "事前同意"], "en": "opt-in"},
                "near": [{"said": {"ja": "任意", "en": "optional"}, "why": "Who acts?"}],
                "why": "It waits.",
            },
            {"id": "no", "accept": {"ja": ["オプトアウト"], "en": ["opt-out"]}},
        ],
    },
    "short": {
        "ask": {"ja": "先に聞くやり方は？", "en": "What asks first?"},
        "accept": {"ja": ["オプトイン", "事前同意"], "en": ["opt-in", "prior consent"]},
        "near": [
            {
                "said": {"ja": ["ダブルオプトイン"], "en": "double opt-in"},
                "why": {"ja": "それは2回聞きます。", "en": "That asks twice."},
            }
        ],
        "solution": {"ja": "先に聞くのがオプトイン。", "en": "Opt-in asks first."},
    },
    "number": {
        "ask": {"ja": "何％が変えましたか？", "en": "How many changed it?"},
        "value": "4",
        "within": "1",
        "unit": {"ja": "％", "en": "percent"},
        "near": [{"said": "96%", "why": "Those are the ones who did not."}],
    },
    "cells": {
        "ask": {"ja": "何が入りますか？", "en": "What belongs there?"},
        "table": {
            "id": "compared",
            "caption": {"ja": "比べる", "en": "Compared"},
            "columns": [
                {"id": "in", "head": {"ja": "オプトイン", "en": "Opt-in"}},
                {"id": "out", "head": {"ja": "オプトアウト", "en": "Opt-out"}},
            ],
            "rows": [
                {
                    "id": "do-nothing",
                    "head": {"ja": "何もしないと", "en": "If you do nothing"},
                    "cells": {
                        "in": {"ja": "届かない", "en": "nothing comes"},
                        "out": {"ja": "届きつづける", "en": "mail keeps coming"},
                    },
                },
                {
                    "id": "merits",
                    "head": {"ja": "よい点", "en": "Benefits"},
                    "cells": {"in": ["trust", "good reading"], "out": "many readers"},
                },
                {"id": "law", "head": "Law", "cells": {"in": [], "out": "many readers"}},
            ],
        },
        "hide": [
            {
                "cell": "do-nothing.out",
                "why": {"ja": "はじめから「はい」。", "en": "It starts as yes."},
            },
            {"cell": "do-nothing.in"},
            {"cell": "merits.in"},
        ],
    },
    "spot": {
        "ask": {"ja": "どの行？", "en": "Which line?"},
        "lines": [
            {"text": "Name"},
            {"id": "ticked", "text": "[x] Send me news", "right": "true", "why": "Ticked before."},
            {"text": "Send"},
        ],
    },
    "flash": {
        "front": {"ja": "オプトインとは？", "en": "What is opt-in?"},
        "back": {"ja": "はいと言うまで始まらない。", "en": "Nothing starts before you say yes."},
    },
    "poll": {
        "ask": {"ja": "いくつ届きますか？", "en": "How many do you get?"},
        "options": [{"text": "0"}, {"text": "1–9"}, {"id": "many", "text": "10+"}],
    },
}


def built(kind: str, **changed: Any) -> Question:
    """Build the example of a kind, some of its fields changed."""
    data = {"kind": kind, "id": f"q-{kind}", **EXAMPLES[kind], **changed}
    question: Question = msgspec.convert(data, KINDS[kind], strict=False)
    return question


def verdict_of(question: Question, typed: str) -> tuple[str | None, float | None]:
    """Return the mark and the share of what was typed, rounded; nothing when it is no answer."""
    answer = question.read(typed)
    if answer is None:
        return None, None
    verdict = question.mark(answer)
    return verdict.mark.value, round(verdict.share, 2)
