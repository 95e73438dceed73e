"""How well a passage answers a question, as a few figures.

Owns the comparison of a question with a passage: likeness to the prompts, share of the question
that is covered, spelling, names and opposites. It composes nothing. The tests pin that a passage
about another place or about the opposite is not preferred.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec import Struct
from msgspec.structs import replace

from tutor.ask.grams import AskedRuns, alike, share_said
from tutor.ask.index import Bag, Index, kind_weight
from tutor.ask.names import is_place
from tutor.ask.passage import OUTSIDE
from tutor.ask.synonym_words import OPPOSED

_OPPOSED_TOKENS = (
    *((f"={one}", f"={other}") for one, other in OPPOSED),
    ("#opt-in", "#opt-out"),
)
_LESSER = {
    "answer": 0.0,
    "outside": -0.8,
    "belief": 0.25,
    "term": 0.25,
    "line": 0.8,
    "point": 0.8,
    "solution": 0.8,
    "row": 0.8,
    "cell": 0.8,
    "why": 1.0,
}
"""How much less a passage of a kind is fit to answer than one written for that.

A topic left out has nothing but its questions to be found by, and makes up for that here; how much
is set by hand.
"""
_PAIR_OF_KNOWN = 0.4
_MOST_STRANGE = 3
_WEIGHTS = {
    "likeness": 3.8,
    "precision": 2.8,
    "covered": 4.4,
    "prompted": 2.7,
    "surface": 1.3,
    "spelling": 5.4,
    "said": 8.6,
    "narrower": -2.0,
    "elsewhere": -0.9,
    "opposite": -1.0,
    "lesser": -5.0,
}
"""What each figure of a match is worth: the logarithm of the odds that the passage is right.

Source:
    Conditional logistic regression on the questions of `tests/ask/questions` and others like
    them, whole sets of them left out one by one; `opposite` is ours, since hardly any asks for one.
"""


class Query(Struct, frozen=True):
    """A question taken apart.

    The weight of each of its tokens; the weight of those that nothing has; how many words no answer
    has, at most 3; the places, firms and laws it names, and the place that is meant
    if it names none; and its runs of characters.
    """

    weights: dict[str, float]
    unknown: float
    strange: float
    names: frozenset[str]
    home: str
    runs: AskedRuns

    @property
    def places(self) -> frozenset[str]:
        """Those of its names that are places."""
        return frozenset(name for name in self.names if is_place(name[1:]))

    @property
    def mass(self) -> float:
        """The weight of all tokens together."""
        return sum(self.weights.values()) + self.unknown


class Match(Struct, frozen=True, kw_only=True):
    """A passage compared with a question; figures are shares from 0 to 1 unless said otherwise.

    `likeness` and `precision` are those of the prompt most like the question: what both have in
    common, as a share of both and of the prompt. `covered` is the share of the question that the
    passage has, `prompted` that which its prompts have, `surface` the same of words as they are
    written. `spelling` is how alike question and prompts are spelled, `said` the share of the
    question's spelling that the passage has. `core` is the share of what its prompts have in common
    that the question has. `matched` is the weight of what both have, in tens, at most 2. The others
    are faults.
    """

    number: int
    likeness: float
    precision: float
    covered: float
    prompted: float
    surface: float
    spelling: float
    said: float
    core: float
    matched: float
    elsewhere: float
    """The question names a place, firm or law that the passage does not."""
    is_abroad: bool
    """The question names places, and the passage none of them; what is left out is so anywhere."""
    opposite: float
    """The passage speaks of the opposite."""
    narrower: float
    """The prompts name places, firms or laws that the question does not."""
    lesser: float
    """The passage was not written to answer a question."""
    score: float = 0.0


def weigh(question: str, tokens: Iterable[str], index: Index) -> Query:
    """Weigh what a question is made of.

    Args:
        question: The question.
        tokens: Its tokens.
        index: The index they are looked up in.
    """
    weights: dict[str, float] = {}
    unknown = strange = 0.0
    for token in tokens:
        if token[0] == "?" or index.knows(token):
            weights[token] = index.weight(token)
        elif token[0] not in "=hc":
            unknown += kind_weight(token) * index.rarity(token) * _newness(token, index)
        if token[0] not in "?=hc" and not index.says(token):
            strange += _strangeness(token, index)
    return Query(
        weights,
        unknown,
        min(_MOST_STRANGE, strange),
        frozenset(token for token in tokens if token[0] == "@"),
        index.home,
        index.asked_runs(question),
    )


def _newness(token: str, index: Index) -> float:
    """Tell how new an unknown token is: two known kanji may only be the ends of two words."""
    return _PAIR_OF_KNOWN if _is_pair_of_known(token, index) else 1.0


def _strangeness(token: str, index: Index) -> float:
    """Tell how many strange words an unknown token is: a new kanji is one, whatever its pairs."""
    if _is_pair_of_known(token, index) or token[0] == "n":
        return _PAIR_OF_KNOWN
    return float(not token.startswith("kk"))


def _is_pair_of_known(token: str, index: Index) -> bool:
    return token.startswith("kk") and all(index.says(f"k{sign}") for sign in token[2:])


def compare(query: Query, number: int, index: Index) -> Match:
    """Compare a question with a passage.

    Args:
        query: The question, weighed.
        number: The passage's number.
        index: Its index.
    """
    bag = index.bag(number)
    prompted = {token for prompt in bag.prompts for token in prompt}
    everything = prompted | set(bag.body)
    mass, kind = query.mass or 1.0, index.passage(number).kind
    matched = sum(weight for token, weight in query.weights.items() if token in everything)
    likeness, precision = _likeness(query, bag, index)
    match = Match(
        number=number,
        likeness=likeness,
        precision=precision,
        covered=matched / mass,
        prompted=_share(query, prompted, mass),
        surface=_surface(query, everything),
        spelling=alike(query.runs, bag.wordings, bag.said),
        said=share_said(query.runs, bag.said),
        core=_core(query, bag, index),
        matched=min(2.0, matched / 10),
        elsewhere=float(bool(query.names - everything)),
        is_abroad=kind != OUTSIDE and bool(query.places) and query.places.isdisjoint(everything),
        opposite=float(_is_opposite(query.weights, prompted or everything)),
        narrower=_narrower(query, bag, prompted),
        lesser=_LESSER[kind],
    )
    score = sum(weight * getattr(match, name) for name, weight in _WEIGHTS.items())
    return replace(match, score=score)


def _likeness(query: Query, bag: Bag, index: Index) -> tuple[float, float]:
    """Return what a question and the prompt most like it share: of both, and of the prompt."""
    best, mass, weight = (0.0, 0.0), query.mass, query.weights.get
    for prompt in bag.prompts:
        shared = sum([weight(token, 0.0) for token in prompt])
        if 2 * shared / (mass + shared or 1.0) <= best[0]:
            continue  # as like as it can be, it is no more so
        whole = sum([index.weight(token) for token in prompt])
        best = max(best, (2 * shared / (mass + whole), shared / whole))
    return best


def _surface(query: Query, said: Collection[str]) -> float:
    """Return the share of the words of a question, as they are written, that a passage has."""
    words = {token: weight for token, weight in query.weights.items() if token[0] in "wkn#@c"}
    whole = sum(words.values()) + query.unknown
    has = sum(weight for token, weight in words.items() if token in said)
    return has / whole if whole else 0.0


def _core(query: Query, bag: Bag, index: Index) -> float:
    """Return the share of what the prompts have in common that a question has."""
    weights = {token: index.weight(token) * share for token, share in bag.core.items()}
    whole = sum(weights.values())
    has = sum(weight for token, weight in weights.items() if token in query.weights)
    return has / whole if whole else 0.0


def _share(query: Query, said: Collection[str], mass: float) -> float:
    return sum(weight for token, weight in query.weights.items() if token in said) / mass


def _narrower(query: Query, bag: Bag, prompted: Collection[str]) -> float:
    """Return the share of prompts that name a place, firm or law which the question does not."""
    others = {token for token in prompted if token[0] == "@"} - query.names - {query.home}
    if not others:
        return 0.0
    return sum(not others.isdisjoint(prompt) for prompt in bag.prompts) / len(bag.prompts)


def _is_opposite(asked: Collection[str], said: Collection[str]) -> bool:
    """Tell whether a passage speaks of the opposite of what is asked for, and of that alone."""
    for pair in _OPPOSED_TOKENS:
        for one, other in (pair, pair[::-1]):
            if one in asked and other not in asked and other in said and one not in said:
                return True
    return False
