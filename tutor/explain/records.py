"""What a teacher writes about an explanation: its ideas, how they are said, what may be mistaken.

Owns the records of an `explain` step. It may not read an answer (see `reading`). Invariant: an
explanation never changes.

How wordings are written. Each line of `said_by` is one way to say the idea:

    断らない / 断らへん + 届く / 来る - 届かない

`+` stands between parts that must all be said, in any order; `/` between wordings of one part;
what follows ` - ` must not be said. `…` in a wording leaves room for a few words. `<refuse>` is a
class of words: one of the explanation's own `words`, or one the reader knows (see `lexicon_ja`). A
form may follow it: `<refuse:not>`, `<refuse:until>` (until, unless), `<refuse:must>` and
`<refuse:once>`. A part in parentheses only sets the scene: it counts even when it is denied.
`@opt-in` says which of the two schemes the line, or with `@opt-in part` one part, is about. `=`
takes a wording as it stands, without inflections. A list of lists is one way to say it, too: every
inner list needs one hit.
"""

from msgspec import Struct

from tutor.questions.slug import Slug
from tutor.text.texts import Text

Wordings = dict[str, tuple[str | tuple[str, ...], ...]]
"""The ways to say something, by language."""


class Expectation(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """One idea of a good explanation.

    `idea` is the ideal sentence; `unless` are wordings that turn it into its opposite; `prompt` is
    a sentence with a gap, the last help before the teacher says it. In a `teach` step, `hint` and
    `prompt` are what the student asks, and `back` is how the student says the idea back.
    """

    id: Slug
    idea: Text
    said_by: Wordings
    unless: Wordings = {}
    hint: Text = ""
    prompt: Text = ""
    back: Text = ""
    concept: Slug = ""


class Wrong(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A misconception that may show, and what the teacher says to it."""

    misconception: Slug
    said_by: Wordings
    unless: Wordings = {}
    idea: Text = ""
    say: Text = ""


class Sample(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """An answer with what a fair teacher finds in it: ids of expectations and misconceptions."""

    text: str
    covers: tuple[Slug, ...] = ()
    shows: tuple[Slug, ...] = ()


class Samples(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Answers by language that must cover something, and answers that must cover nothing."""

    accept: dict[str, tuple[str | Sample, ...]] = {}
    reject: dict[str, tuple[str | Sample, ...]] = {}


class Explanation(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """A free explanation that is asked for: the data of one `explain` or `teach` step.

    `mistake` is what the student of a `teach` step gets wrong on purpose.
    """

    id: Slug
    ask: Text
    expect: tuple[Expectation, ...]
    wrong: tuple[Wrong, ...] = ()
    model: Text = ""
    mistake: Text = ""
    words: dict[Slug, dict[str, tuple[str, ...]]] = {}
    samples: Samples = Samples()
    hints: tuple[Text, ...] = ()
    concept: Slug = ""
    cite: tuple[Slug, ...] = ()

    def expectation(self, idea_id: str) -> Expectation:
        """Return the expectation with this id.

        Raises:
            KeyError: There is none.
        """
        for expectation in self.expect:
            if expectation.id == idea_id:
                return expectation
        raise KeyError(idea_id)

    def misconception(self, misconception_id: str) -> Wrong:
        """Return what is written about this misconception.

        Raises:
            KeyError: There is nothing.
        """
        for wrong in self.wrong:
            if wrong.misconception == misconception_id:
                return wrong
        raise KeyError(misconception_id)
