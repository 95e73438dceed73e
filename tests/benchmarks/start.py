"""From the shell to the first painted frame, and the memory taken on the way.

Every program runs in a pseudo-terminal with its `.pyc` files present; each is started once before
it is timed. The memory is the peak when the program has come to rest after its first frame.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from tests.benchmarks import bare_app
from tests.benchmarks.calm import wait_for_calm
from tests.benchmarks.courses import make_course, shipped_course, shipped_lesson, warm
from tests.benchmarks.figures import Effort, Figure, alternate, ratio
from tests.benchmarks.terminal import Terminal, environment, tutor_command
from tutor.dialogue.effects import LineSpoken
from tutor.dialogue.machine import begin
from tutor.lesson.flow import lay_out
from tutor.lesson.reading import read_lesson
from tutor.text.inline import parse_inline
from tutor.text.texts import in_language

START_LIMIT = 1.3
MEMORY_LIMIT = 1.3
MANY_LIMIT = 1.2
FEW = 10
_MARKED = 6
"""How many characters of a title are waited for: few enough for one line."""


class Program(Struct, frozen=True, kw_only=True):
    """A program to start, and what it has painted when its first frame is there."""

    name: str
    command: tuple[str, ...]
    markers: tuple[str, ...]
    variables: dict[str, str]
    folder: Path

    def start(self) -> tuple[float, float]:
        """Start it; return the time to its first frame (ms) and its peak memory (MB)."""
        wait_for_calm()
        with Terminal(self.command, self.variables, self.folder) as terminal:
            painted_s = terminal.wait_for(*self.markers)
            terminal.settle()
            return (painted_s - terminal.started_s) * 1000, terminal.peak_mb()


def measure_start(effort: Effort) -> Iterator[Figure]:
    """Compare `tutor` and `tutor learn` with a bare Textual app."""
    with TemporaryDirectory() as name:
        home = Path(name)
        bare = _bare(home)
        ours = _our_programs(home)
        cold = {program.name: _start_cold(program) for program in ours[:2]}
        times, peaks = _start_all([bare, *ours], effort.rounds)
        for program in ours:
            yield ratio(
                f"start-{program.name}",
                f"exec to first frame, {program.name}, against a bare app",
                times[program.name],
                times[bare.name],
                unit="ms",
                limit=START_LIMIT,
            )
        for program in ours:
            yield ratio(
                f"memory-{program.name}",
                f"peak memory, {program.name}, against a bare app",
                peaks[program.name],
                peaks[bare.name],
                unit="MB",
                limit=MEMORY_LIMIT,
            )
        for program_name, took_ms in cold.items():
            yield Figure(
                name=f"start-cold-{program_name}",
                what="the same in an empty home, with nothing cached",
                value=took_ms,
                unit="ms",
                n=1,
            )


def measure_many(effort: Effort) -> Iterator[Figure]:
    """Compare the first frame with very many lessons to that with a few."""
    with TemporaryDirectory() as name:
        top = Path(name)
        programs = []
        for count in (FEW, effort.many_lessons):
            home = top / f"home-{count}"
            content = make_course(top / f"content-{count}", count)
            programs.append(_map(home, str(count), "--content", str(content)))
        cold = [_start_cold(program) for program in programs]
        for program, count in zip(programs, (FEW, effort.many_lessons), strict=True):
            warm(top / f"content-{count}", top / f"home-{count}")
            program.start()
        times, _ = _start_all(programs, effort.rounds)
        few, many = programs
        yield ratio(
            "many-lessons",
            f"first frame with {many.name} lessons, against {few.name}",
            times[many.name],
            times[few.name],
            unit="ms",
            limit=MANY_LIMIT,
        )
        yield Figure(
            name="many-lessons-cold",
            what=f"the same with nothing cached, against {cold[0]:.0f} ms",
            value=cold[1],
            unit="ms",
            n=1,
        )


def _start_all(
    programs: Sequence[Program], rounds: int
) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Start all programs alternately; return the times in ms and the peaks in MB by name."""
    peaks: dict[str, list[float]] = {program.name: [] for program in programs}

    def sample(program: Program) -> float:
        took_ms, peak_mb = program.start()
        peaks[program.name].append(peak_mb)
        return took_ms

    for program in programs:
        program.start()
    measures = {program.name: lambda program=program: sample(program) for program in programs}
    return alternate(measures, rounds), peaks


def _start_cold(program: Program) -> float:
    """Start it in an empty home; return the time to its first frame in ms."""
    home = Path(program.variables["TUTOR_HOME"])
    program.start()
    shutil.rmtree(home)
    return program.start()[0]


def _bare(home: Path) -> Program:
    return Program(
        name="bare",
        command=(sys.executable, str(Path(bare_app.__file__))),
        markers=(bare_app.MARKER,),
        variables=environment(home),
        folder=home,
    )


def _our_programs(home: Path) -> list[Program]:
    """The course map and the first lesson, in both languages."""
    course = shipped_course()
    path = shipped_lesson(course)
    lesson = read_lesson(path, path.read_bytes(), course).lesson
    assert lesson is not None
    _, effects = begin(lay_out(lesson.steps))
    line = next(effect for effect in effects if isinstance(effect, LineSpoken)).line
    programs = []
    for language in ("ja", "en"):
        said = parse_inline(in_language(line.text, language)).plain
        programs += [
            _map(home / language, f"map-{language}", "--lang", language, language=language),
            Program(
                name=f"lesson-{language}",
                command=tutor_command("learn", lesson.lesson, "--lang", language),
                markers=(said.split()[0][:_MARKED],),
                variables=environment(home / language, language),
                folder=home,
            ),
        ]
    return programs


def _map(home: Path, name: str, *words: str, language: str = "ja") -> Program:
    """The course map; its frame is there when the first lesson's title is."""
    course = shipped_course()
    path = shipped_lesson(course)
    lesson = read_lesson(path, path.read_bytes(), course).lesson
    assert lesson is not None
    title = in_language(lesson.title, language)
    return Program(
        name=name,
        command=tutor_command(*words),
        markers=(title.split()[0][:_MARKED],),
        variables=environment(home, language),
        folder=home.parent,
    )
