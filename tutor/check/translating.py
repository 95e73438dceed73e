"""Whether a translation still belongs to its source text. Owns the finding, not the judgement."""

from __future__ import annotations

from tutor.lesson.translations import Pair, stale_in, translated_in
from tutor.lesson.tree import Tree


def check_translations(tree: Tree, languages: tuple[str, ...], known: frozenset[Pair]) -> None:
    """Warn of translations whose source text changed and they did not.

    Args:
        tree: A content file; findings are added to it.
        languages: Those of the course; the first is the source language.
        known: What the lock of the course says of this file.
    """
    for stale in stale_in(translated_in(tree.data, languages), known):
        place = tree.place_of(stale.holder, stale.pair.language)
        tree.warn("T305", place, language=stale.pair.language)
