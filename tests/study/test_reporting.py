"""Reports: what is kept of them, and where their questions are found."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.study.exams import write_exam
from tests.study.sessions import Desk
from tutor.dialogue.actions import Answer, Continue
from tutor.dialogue.machine import open_question
from tutor.learner.reports import Report, add_report, reports
from tutor.learner.store import Store
from tutor.lesson.cache import Cache
from tutor.lesson.library import Library
from tutor.study.reporting import Found, answer_of, find_question, last_given

AT = datetime(2026, 1, 2, tzinfo=UTC)


def report_on(question: str, lesson: str, answer: str = "[]") -> Report:
    """Return a report on a question of the course `small`."""
    return Report(
        course="small",
        lesson=lesson,
        question=question,
        content_hash="c0ffee",
        question_hash="beef",
        answer=answer,
        note="",
        at=AT,
    )


def test_a_report_holds_the_versions_and_the_last_answer(tmp_path: Path) -> None:
    """The one that was given last counts, right or wrong."""
    desk = Desk(tmp_path / "learner.sqlite3")
    session = desk.session()
    while (question := open_question(session.flow, session.state)) is None:
        session.act(Continue())
    session.act(Answer(("1",)))
    given = last_given(session.history, question)

    assert session.report(question, given, "odd")
    (report,) = reports(desk.store)
    assert (report.question, report.content_hash) == (question.id, session.content_hash)
    assert (answer_of(report), report.note) == (given, "odd")
    assert report.at == desk.clock.now_utc()
    desk.store.close()


def test_reports_are_only_added_to(tmp_path: Path) -> None:
    """The last one comes first, and none is ever changed or removed."""
    store = Store.open(tmp_path / "learner.sqlite3", AT)
    for name in "ab":
        add_report(store, report_on(name, "one"))

    assert [report.question for report in reports(store)] == ["b", "a"]
    for change in ("DELETE FROM reports", "UPDATE reports SET note = ''"):
        with pytest.raises(Exception, match="reports are only added to"):
            store._connection.execute(change)
    store.close()


def test_what_is_not_on_the_disk_is_not_kept(tmp_path: Path) -> None:
    """In memory, or in a database that is only read, the answer is no; nothing is raised."""
    desk = Desk(tmp_path / "learner.sqlite3")
    session = desk.session(store=Store.in_memory(desk.path))
    question = next(
        node.step.question for node in session.flow.nodes if hasattr(node.step, "question")
    )

    assert not session.report(question, (), "")
    session.store.close()
    desk.store._connection.execute("PRAGMA query_only = ON")
    assert not desk.session().report(question, (), "")
    desk.store.close()


@pytest.mark.parametrize(
    ("question", "lesson", "place"),
    [
        ("x-two", "@exam", ("exam.yaml", 19)),
        ("x-two", "elsewhere", ("exam.yaml", 19)),
        ("x-two.row.column", "one", ("exam.yaml", 19)),
        ("x", "@exam", None),
        ("x-tw", "@exam", None),
    ],
)
def test_a_question_is_found_by_its_id(
    tmp_path: Path, question: str, lesson: str, place: tuple[str, int] | None
) -> None:
    """By the whole id, in the lesson that was reported or in another file of the course."""
    folder = write_exam(tmp_path / "small")
    library = Library((folder,), Cache(None))
    found = find_question(library, report_on(question, lesson))

    assert found == (None if place is None else Found(path=folder / place[0], line=place[1]))


@pytest.mark.parametrize("answer", ["", "{", "[1]", "null"])
def test_a_damaged_answer_counts_as_none(answer: str) -> None:
    """It must not cost the author the report."""
    assert answer_of(report_on("x", "one", answer)) == ()
