"""A learner's progress as lines of text, for the screen and for `tutor stats`.

Owns how it is put: every bar and the calendar say in words, beside them, what they show. Pure. The
tests pin that nothing is lost where only ASCII can be drawn, and that no line is too wide.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from tutor.study.days import local_day
from tutor.study.progress_words import progress_words
from tutor.study.statistics import (
    WEEKS,
    ConceptProgress,
    CourseProgress,
    Day,
    Progress,
    ShownMisconception,
)
from tutor.text.bars import bar
from tutor.text.cells import pad, width_cells
from tutor.text.texts import in_language
from tutor.text.wrap import wrap

_BAR_CELLS = 10
_INDENT = "  "


class Line(Struct, frozen=True):
    """A line, and whether it stands above others as their title."""

    text: str
    is_heading: bool = False


class ProgressLines:
    """Puts one learner's progress into lines.

    Args:
        found: The progress.
        language: A language of the program.
        width: The most cells that a line may take.
        ascii_only: Draw with ASCII characters only.
        names_keys: Say what to do in keys of the screen, and not in commands.
    """

    def __init__(
        self,
        found: Progress,
        language: str,
        width: int,
        *,
        ascii_only: bool,
        names_keys: bool = False,
    ) -> None:
        self._found = found
        self._language = language
        self._width = width
        self._ascii_only = ascii_only
        self._names_keys = names_keys

    def __iter__(self) -> Iterator[Line]:
        """Give the lines, from the courses to the time spent."""
        if self._found.is_empty:
            name = "nothing-yet-keys" if self._names_keys else "nothing-yet"
            yield from self._wrapped(self._word(name), "")
            return
        for course in self._found.courses:
            yield from self._headed(in_language(course.title, self._language))
            yield from self._course(course)
            yield Line("")
        yield from self._headed(self._word("ahead"))
        yield from self._ahead()
        yield Line("")
        yield from self._headed(self._word("calendar"))
        yield from self._calendar()
        yield Line("")
        yield from self._wrapped(f"{self._word('time')}: {self._time()}", "")

    def _course(self, course: CourseProgress) -> Iterator[Line]:
        done = self._word(
            "lessons-done",
            done=course.lessons_done,
            started=course.lessons_started,
            lessons=course.lessons,
        )
        yield from self._wrapped(f"{self._word('lessons')}: {done}")
        if course.misconceptions:
            yield Line(f"{_INDENT}{self._word('misconceptions')}:")
        for shown in course.misconceptions:
            yield from self._wrapped(self._misconception(shown), _INDENT * 2)
            if shown.record is not None and shown.belief.refuted_at is None:
                refute = in_language(shown.record.refute, self._language)
                yield from self._wrapped(refute, _INDENT * 3)
        if course.concepts:
            yield Line(f"{_INDENT}{self._word('concepts')}:")
            yield from self._concepts(course.concepts)
            yield from self._wrapped(self._word("formula"), _INDENT * 2)
        if course.changed:
            yield from self._wrapped(self._word("changed", count=len(course.changed)))

    def _concepts(self, concepts: tuple[ConceptProgress, ...]) -> Iterator[Line]:
        """Draw bars for those asked about; in a narrow place all stand below their names."""
        new = [each for each in concepts if each.mastery.mastery is None]
        concepts = tuple(each for each in concepts if each.mastery.mastery is not None)
        names = [in_language(each.name, self._language) for each in concepts]
        bars = [self._bar(each) for each in concepts]
        widest = max(map(width_cells, names), default=0)
        right = max(map(width_cells, bars), default=0)
        is_narrow = 2 * len(_INDENT) + widest + 1 + right > self._width
        for name, drawn in zip(names, bars, strict=True):
            if is_narrow:
                yield from self._wrapped(name, _INDENT * 2)
                yield Line(f"{_INDENT * 3}{drawn}")
            else:
                yield Line(f"{_INDENT * 2}{pad(name, widest)} {drawn}")
        if new:
            listed = self._word("between").join(in_language(e.name, self._language) for e in new)
            said = f"{self._word('level-new')}: {listed}"
            yield from self._wrapped(said, _INDENT * 2)

    def _bar(self, concept: ConceptProgress) -> str:
        mastery = concept.mastery.mastery or 0.0
        level = self._word(f"level-{concept.mastery.level}")
        drawn = bar(mastery, _BAR_CELLS, ascii_only=self._ascii_only)
        return f"{drawn} {level} {round(mastery * 100)}"

    def _misconception(self, shown: ShownMisconception) -> str:
        belief = shown.belief
        said = belief.misconception
        if shown.record is not None:
            said = in_language(shown.record.belief, self._language)
        day = local_day(belief.shown_at).isoformat()
        if belief.refuted_at is not None:
            refuted = local_day(belief.refuted_at).isoformat()
            return self._word("belief-refuted", belief=said, day=day, refuted=refuted)
        if belief.times == 1:
            return self._word("belief-held-once", belief=said, day=day)
        return self._word("belief-held", belief=said, day=day, times=belief.times)

    def _ahead(self) -> Iterator[Line]:
        ahead = self._found.ahead
        most = max(each.count for each in ahead)
        if most == 0:
            yield from self._wrapped(self._word("ahead-none"))
            return
        heads = [self._head(each.day) for each in ahead]
        widest = max(map(width_cells, heads))
        for head, each in zip(heads, ahead, strict=True):
            filled = -(-each.count * _BAR_CELLS // most)
            drawn = ("#" if self._ascii_only else "█") * filled
            said = self._word("ahead-count", count=each.count)
            yield Line(f"{_INDENT}{pad(head, widest)}  {drawn}{' ' if drawn else ''}{said}")

    def _head(self, day: date) -> str:
        weekday = self._word("weekdays").split()[day.weekday()]
        head = f"{day:%m-%d} {weekday}"
        return self._word("today", day=head) if day == self._found.today else head

    def _calendar(self) -> Iterator[Line]:
        studied, idle = ("#", ".") if self._ascii_only else ("■", "·")
        yield Line(f"{_INDENT}{' ' * 5} {self._word('weekdays')}")
        days = self._found.days
        for begin in range(0, len(days), 7):
            week = days[begin : begin + 7]
            drawn = " ".join(pad(studied if each.count else idle, 2) for each in week)
            yield Line(f"{_INDENT}{week[0].day:%m-%d} {drawn}".rstrip())
        yield from self._wrapped(self._studied([each for each in days if each.count]))

    def _studied(self, days: list[Day]) -> str:
        """Say in words what the calendar shows."""
        if not days:
            return self._word("studied-never", weeks=WEEKS)
        listed = self._word("between").join(
            self._word("day-minutes", day=f"{each.day:%m-%d}", minutes=each.count) for each in days
        )
        return self._word("studied-on", days=len(days), weeks=WEEKS, list=listed)

    def _time(self) -> str:
        hours, minutes = divmod(self._found.minutes, 60)
        if not hours:
            return self._word("time-minutes", minutes=minutes)
        return self._word("time-hours", hours=hours, minutes=minutes)

    def _headed(self, title: str) -> Iterator[Line]:
        for line in wrap(title, self._width):
            yield Line(line, is_heading=True)

    def _wrapped(self, said: str, indent: str = _INDENT) -> Iterator[Line]:
        for line in wrap(said, self._width - len(indent)):
            yield Line(indent + line)

    def _word(self, name: str, **values: object) -> str:
        return progress_words(name, self._language, **values)
