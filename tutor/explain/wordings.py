"""The lines in which an author says how an idea is said, made ready for searching.

Owns the grammar of these lines (see `records`) and their compiling. It reads no answers. Invariant:
a line that cannot be compiled is a fault with a name, never a surprise while somebody answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Literal, get_args

from msgspec import Struct

from tutor.explain import english, japanese
from tutor.explain.lexicon_en import LEXICON as ENGLISH
from tutor.explain.lexicon_ja import LEXICON as JAPANESE
from tutor.text.language import Language

Form = Literal["said", "any", "not", "until", "must", "once"]
FORMS: tuple[Form, ...] = get_args(Form)
SCHEMES = ("opt-in", "opt-out")

WordSets = Mapping[str, Mapping[str, tuple[str, ...]]]
"""An explanation's own classes of words: name, language, wordings."""

_CLASS = re.compile(r"<([a-z0-9-]+)(?::([a-z]+))?>")
_SIGNS = {"ja": re.compile(r"[^\s…=、。，．,.!！?？「」（）]"), "en": re.compile(r"[A-Za-z0-9]")}
_SPLIT_PARTS = re.compile(r"\s\+\s")
_SPLIT_UNLESS = re.compile(r"\s-\s")


class WordingError(ValueError):
    """A line that cannot be read; its argument is a code and what it is about."""


class Atom(Struct, frozen=True, kw_only=True):
    """Wordings of which any one is looked for, and the form in which they count.

    `pattern` is the form that is searched; `any` as a form counts what is denied, too.
    """

    wordings: tuple[Wording, ...]
    pattern: Form = "said"
    form: Form = "said"


class Part(Struct, frozen=True, kw_only=True):
    """One thing that must be said, in any of its wordings, and the scheme it must be about.

    A part in parentheses sets the scene (`may_precede`): it may stand before any scheme is named,
    unless it names its own.
    """

    atoms: tuple[Atom, ...] = ()
    scheme: str = ""
    may_precede: bool = False


class Line(Struct, frozen=True, kw_only=True):
    """One way to say an idea."""

    source: str
    parts: tuple[Part, ...]
    unless: tuple[Part, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """The wordings of its parts, as they were written."""
        return tuple(
            wording.text for part in self.parts for atom in part.atoms for wording in atom.wordings
        )

    def prepare(self) -> None:
        """Make the patterns of its wordings."""
        for part in (*self.parts, *self.unless):
            for atom in part.atoms:
                for wording in atom.wordings:
                    wording.prepare(atom.pattern)
                    if atom.form == "not":
                        wording.prepare("not")


def compile_line(source: str | tuple[str, ...], words: WordSets, language: Language) -> Line:
    """Make a line ready.

    Args:
        source: The line as the author wrote it.
        words: The explanation's own classes.
        language: The language of its wordings.

    Raises:
        WordingError: A class or form is not known, or a part is empty.
    """
    text = source if isinstance(source, str) else " / ".join(source)
    wanted, *unwanted = _SPLIT_UNLESS.split(text)
    parts = [_part(piece, words, language) for piece in _SPLIT_PARTS.split(wanted)]
    about = next((part.scheme for part in parts if not part.atoms), "")
    return Line(
        source=text,
        parts=tuple(_about(part, about) for part in parts if part.atoms),
        unless=tuple(_about(_part(piece, words, language), about) for piece in unwanted),
    )


def compile_lines(
    lines: tuple[str | tuple[str, ...], ...], words: WordSets, language: Language
) -> tuple[Line, ...]:
    """Make all lines of an idea ready; the lists among them are the groups of one line.

    Lines that cannot be read are left out: the check names them (see `faults`), and no learner is
    to suffer for them.
    """
    compiled = [
        ready
        for line in lines
        if isinstance(line, str) and (ready := _compiled(line, words, language)) is not None
    ]
    groups = [line for line in lines if not isinstance(line, str)]
    lines_of_groups = [
        ready for group in groups if (ready := _compiled(group, words, language)) is not None
    ]
    if groups and len(lines_of_groups) == len(groups):
        parts = tuple(part for line in lines_of_groups for part in line.parts)
        compiled.append(
            Line(source=" + ".join(line.source for line in lines_of_groups), parts=parts)
        )
    return tuple(compiled)


def _compiled(line: str | tuple[str, ...], words: WordSets, language: Language) -> Line | None:
    try:
        return compile_line(line, words, language)
    except WordingError:
        return None


def _about(part: Part, scheme: str) -> Part:
    return Part(
        atoms=part.atoms,
        scheme=part.scheme or scheme,
        may_precede=part.may_precede and not part.scheme,
    )


def _part(piece: str, words: WordSets, language: Language) -> Part:
    piece = piece.strip()
    scheme = ""
    if piece.startswith("@"):
        scheme, _, piece = piece[1:].partition(" ")
        if scheme not in SCHEMES:
            raise WordingError("unknown-scheme", scheme)
        if not piece:
            return Part(scheme=scheme)
    form: Form = "said"
    if piece.startswith("(") and piece.endswith(")"):
        piece, form = piece[1:-1], "any"
    atoms: list[Atom] = []
    plain: list[Wording] = []
    for wording in filter(None, (each.strip() for each in piece.split("/"))):
        alone = _CLASS.fullmatch(wording)
        if alone:
            atoms.append(_class_atom(alone, form, words, language))
        else:
            plain.append(_wording(wording, words, language))
    if plain:
        atoms.append(Atom(wordings=tuple(plain), form=form))
    if not atoms:
        raise WordingError("empty-wording", piece)
    return Part(atoms=tuple(atoms), scheme=scheme, may_precede=form == "any")


def _class_atom(match: re.Match[str], outer: Form, words: WordSets, language: Language) -> Atom:
    name, form = match.group(1), _form(match.group(2) or outer)
    members = _members(name, words, language)
    if form in ("said", "any", "not"):
        return Atom(wordings=members, form=form)
    return Atom(wordings=members, pattern=form, form="any")


def _form(name: str) -> Form:
    for form in FORMS:
        if form == name:
            return form
    raise WordingError("unknown-form", name)


def _members(name: str, words: WordSets, language: Language) -> tuple[Wording, ...]:
    """Return the wordings of a class; its own classes know no others."""
    if name in words:
        return _class_wordings(words[name].get(language, ()), language)
    return _known_class(name, language)


@lru_cache(maxsize=512)
def _known_class(name: str, language: Language) -> tuple[Wording, ...]:
    lexicon = JAPANESE if language == "ja" else ENGLISH
    if name not in lexicon:
        raise WordingError("unknown-class", name)
    return _class_wordings(tuple(lexicon[name].split("/")), language)


@lru_cache(maxsize=512)
def _class_wordings(members: tuple[str, ...], language: Language) -> tuple[Wording, ...]:
    return tuple(_wording(member.strip(), {}, language) for member in members if member.strip())


def _wording(text: str, words: WordSets, language: Language) -> Wording:
    """Make one wording; classes may stand in it: `<box> … ticked`."""
    pieces: list[str | tuple[tuple[Wording, ...], Form]] = []
    last = 0
    for match in _CLASS.finditer(text):
        pieces.append(text[last : match.start()])
        form = _form(match.group(2) or "said")
        pieces.append((_members(match.group(1), words, language), form))
        last = match.end()
    pieces.append(text[last:])
    return Wording(text, tuple(pieces), language) if pieces[1:] else _plain_wording(text, language)


@lru_cache(maxsize=4096)
def _plain_wording(text: str, language: Language) -> Wording:
    """Make a wording without classes, once for all lines that have it."""
    if not _SIGNS[language].search(text):
        raise WordingError("empty-wording", text)
    return Wording(text, (text,), language)


class Wording:
    """A wording that makes its patterns only for answers in which it may stand."""

    def __init__(
        self,
        text: str,
        pieces: tuple[str | tuple[tuple[Wording, ...], Form], ...],
        language: Language,
    ) -> None:
        self.text = text
        self._pieces = pieces
        self._language: Language = language
        self._patterns: dict[Form, re.Pattern[str]] = {}

    @cached_property
    def anchors(self) -> tuple[str, ...]:
        """Beginnings of which one stands in every text that has the wording."""
        room = japanese if self._language == "ja" else english
        literals = [piece for piece in self._pieces if isinstance(piece, str)]
        anchors: tuple[str, ...] = room.anchors_of(
            self.text if len(self._pieces) == 1 else "…".join(literals)
        )
        if anchors:
            return anchors
        classes = [piece for piece in self._pieces if not isinstance(piece, str)]
        return tuple(anchor for members, _ in classes[:1] for w in members for anchor in w.anchors)

    def prepare(self, form: Form) -> None:
        """Make what looking for it in a form needs."""
        if self.anchors:
            self.pattern(form)

    def is_possible(self, searched: str) -> bool:
        """Tell at little cost whether it may stand in a text."""
        for anchor in self.anchors:  # noqa: SIM110 - asked thousands of times; a generator is slow
            if anchor in searched:
                return True
        return False

    def pattern(self, form: Form) -> re.Pattern[str]:
        """Return the compiled pattern of a form."""
        if form not in self._patterns:
            start = "" if self._language == "ja" else "(?<= )"
            self._patterns[form] = re.compile(f"{start}(?:{self.source(form)})")
        return self._patterns[form]

    def source(self, form: Form) -> str:
        """Return the pattern of a form, not compiled."""
        room = japanese if self._language == "ja" else english
        if len(self._pieces) == 1:
            return str(getattr(room.forms_of(self.text), _FIELDS[form]))
        return "".join(
            _between(piece, self._language)
            if isinstance(piece, str)
            else f"(?:{'|'.join(w.source(piece[1]) for w in piece[0])})"
            for piece in self._pieces
        )


_FIELDS: dict[str, str] = {**{form: form for form in FORMS}, "any": "said", "not": "denied"}


def _between(text: str, language: Language) -> str:
    room = japanese if language == "ja" else english
    pieces = [
        room.forms_of(piece.strip()).said if piece.strip() else "" for piece in text.split("…")
    ]
    gap: str = room.GAP
    return gap.join(pieces)
