"""A session tells nothing that it has not recorded, and goes on exactly where it stopped."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.study.sessions import ALL, Desk, actions_of
from tutor.dialogue.actions import Action, Answer, AskHint, Choose, Continue, GiveUp, Jump, Skip
from tutor.dialogue.effects import AnswerMarked, LessonEnded
from tutor.dialogue.state import IllegalAction, Phase
from tutor.errors import StoreCause, StoreTrouble
from tutor.learner.store import Store
from tutor.study.carrying import LESSON_CHANGED, MOVED_ELSEWHERE
from tutor.study.session import Session

RIGHT, WRONG = Answer(("1",)), Answer(("2",))
FULL = StoreTrouble(StoreCause.FULL, {"en": "The disk is full.", "ja": "いっぱいです。"})
WHOLE_WAY: tuple[Action, ...] = (
    Continue(),
    Continue(),
    Continue(),
    Continue(),
    Continue(),
    AskHint(),
    WRONG,
    RIGHT,
    Continue(),
    Choose("1"),
    Continue(),
    Continue(),
    Continue(),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return a learner's desk: a database, a clock and lessons."""
    desk = Desk(tmp_path / "learner.sqlite3")
    yield desk
    desk.store.close()


def test_a_lesson_never_begun_has_nothing_to_go_on_with(desk: Desk) -> None:
    """Looking at a lesson leaves no trace: only acting does."""
    session = desk.session()

    assert not session.resume()
    assert session.is_saved
    assert session.close()
    assert desk.store.latest_run("small", "one") is None


@pytest.mark.parametrize("count", range(len(WHOLE_WAY)))
def test_a_session_goes_on_exactly_where_it_stopped(desk: Desk, count: int) -> None:
    """After any number of actions, resuming gives the same state, history and place."""
    session = desk.session()
    for action in WHOLE_WAY[:count]:
        session.act(action)

    again = desk.session()
    assert again.resume() == bool(count)
    assert (again.state, again.history, again.position, again.trouble) == (
        session.state,
        session.history,
        session.position,
        None,
    )


def test_every_action_is_saved_when_its_effects_are_told(desk: Desk) -> None:
    """After each action the database holds the log and the place."""
    session = desk.session()
    for count, action in enumerate(WHOLE_WAY, 1):
        effects = session.act(action)

        assert effects
        assert session.history[-len(effects) :] == list(effects)
        assert len(desk.log()) == count
        place = desk.store.places("small")["one"]
        assert (place.position, place.length) == (session.position, session.flow.length)
        assert place.ended == session.has_ended
    assert isinstance(session.history[-1], LessonEnded)
    assert actions_of(desk.log()) == list(WHOLE_WAY)


def test_an_answer_leaves_an_attempt(desk: Desk) -> None:
    """What was answered, how it was marked, which try it was and how many hints were seen."""
    session = desk.session()
    for action in (
        Jump("q-one"),
        AskHint(),
        WRONG,
        RIGHT,
        Jump("q-one"),
        GiveUp(),
        Jump("q-one"),
        Skip(),
    ):
        session.act(action)
        desk.clock.advance(timedelta(seconds=1))
    attempts = desk.store.attempts("small")

    assert [(one.verdict, one.answer, one.share, one.tries, one.hints) for one in attempts] == [
        ("wrong", '["2"]', 0.0, 1, 1),
        ("right", '["1"]', 1.0, 2, 2),
        ("shown", "[]", 0.0, 0, 0),
        ("skipped", "[]", 0.0, 0, 0),
    ]
    assert {(one.course, one.lesson, one.question, one.kind) for one in attempts} == {
        ("small", "one", "q-one", "choice")
    }
    assert {one.content_hash for one in attempts} == {session.content_hash}


def test_what_is_not_possible_is_not_recorded(desk: Desk) -> None:
    """An illegal action raises, and neither the state nor the database changes."""
    session = desk.session()
    session.act(Continue())
    before = (session.state, list(session.history), desk.log())

    with pytest.raises(IllegalAction):
        session.act(RIGHT)
    assert (session.state, session.history, desk.log()) == before


def test_only_a_lesson_under_way_is_gone_on_with(desk: Desk) -> None:
    """After the end the lesson begins anew, as a run of its own."""
    session = desk.session()
    for action in WHOLE_WAY:
        session.act(action)
    first = desk.run().id

    again = desk.session()
    assert not again.resume()
    assert again.state.phase is Phase.READING
    again.act(Continue())
    assert desk.run().id != first
    assert not desk.store.places("small")["one"].ended
    assert len(desk.store.attempts("small")) == 2


def test_beginning_again_keeps_what_was_recorded(desk: Desk) -> None:
    """A restart is a new run from the first line; the old log and its answers stay."""
    session = desk.session()
    for action in WHOLE_WAY[:8]:
        session.act(action)
    first = desk.run()
    session.restart()

    assert (session.position, session.trouble) == (1, None)
    assert desk.run() == first
    session.act(Continue())
    session.act(Jump("q-one"))
    session.act(RIGHT)
    assert desk.run().id != first.id
    assert len(desk.store.actions(first.id)) == 8
    assert actions_of(desk.log()) == [Continue(), Jump("q-one"), RIGHT]
    assert [one.verdict for one in desk.store.attempts("small")] == ["wrong", "right", "right"]


def test_two_terminals_keep_both_ways(desk: Desk) -> None:
    """When another terminal went on with the run, this one keeps its whole way as its own."""
    first = desk.session()
    for action in WHOLE_WAY[:6]:
        first.act(action)
    second = desk.session()
    second.resume()
    second.act(WRONG)
    run = desk.run()

    first.act(RIGHT)
    assert first.trouble is MOVED_ELSEWHERE
    assert first.is_saved
    assert desk.run().id != run.id
    assert actions_of(desk.store.actions(run.id)) == [*WHOLE_WAY[:6], WRONG]
    assert actions_of(desk.log()) == [*WHOLE_WAY[:6], RIGHT]
    assert sorted(one.verdict for one in desk.store.attempts("small")) == ["right", "wrong"]
    first.act(Continue())
    second.act(RIGHT)
    assert second.trouble is None
    assert len(desk.store.actions(run.id)) == 8


def _refuse(*_: object, **__: object) -> None:
    raise FULL


def test_a_failure_that_passes_loses_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """When one write fails and the disk is well again, all is saved at once, and nothing twice."""
    session = desk.session()
    for action in WHOLE_WAY[:6]:
        session.act(action)
    monkeypatch.setattr(Store, "append", _refuse)
    session.act(WRONG)
    desk.store = session.store
    monkeypatch.undo()

    assert session.is_saved
    assert session.trouble is None
    for action in WHOLE_WAY[7:]:
        session.act(action)
    assert actions_of(desk.log()) == list(WHOLE_WAY)
    assert [one.verdict for one in desk.store.attempts("small")] == ["wrong", "right"]


def test_a_write_that_failed_after_all_was_written_is_not_doubled(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk took an answer and reported a failure, the answer stands there once."""
    session = desk.session()
    session.act(Jump("q-one"))
    append = Store.append

    def take_and_fail(*args: object, **named: object) -> None:
        append(*args, **named)  # type: ignore[arg-type]
        raise FULL

    monkeypatch.setattr(Store, "append", take_and_fail)
    session.act(WRONG)
    monkeypatch.undo()
    desk.store = session.store

    assert [one.verdict for one in desk.store.attempts("small")] == ["wrong"]
    assert actions_of(desk.log()) == [Jump("q-one"), WRONG]


def test_a_full_disk_leaves_the_lesson_playable_and_all_is_saved_later(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While nothing can be saved the lesson goes on and says so; later everything is there once."""
    session = desk.session()
    for action in WHOLE_WAY[:7]:
        session.act(action)
    with monkeypatch.context() as broken:
        for name in ("append", "prove_writable"):
            broken.setattr(Store, name, _refuse)
        broken.setattr(Store, "open", _refuse)
        for action in WHOLE_WAY[7:10]:
            session.act(action)
            assert session.trouble is FULL
            assert not session.is_saved
            desk.clock.advance(timedelta(seconds=10))
        assert not session.close()
        assert session.state == desk.played(WHOLE_WAY[:10]).state

    desk.clock.advance(timedelta(seconds=10))
    session.act(WHOLE_WAY[10])
    desk.store = session.store
    assert session.is_saved
    assert session.trouble is None
    assert actions_of(desk.log()) == list(WHOLE_WAY[:11])
    assert [one.verdict for one in desk.store.attempts("small")] == ["wrong", "right"]


def test_closing_saves_what_could_not_be_saved_before(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last chance is taken even if the disk failed a moment ago."""
    session = desk.session()
    session.act(Continue())
    with monkeypatch.context() as broken:
        for name in ("append", "prove_writable", "open"):
            broken.setattr(Store, name, _refuse)
        session.act(Continue())

    assert session.close()
    desk.store = session.store
    assert actions_of(desk.log()) == [Continue(), Continue()]


def test_a_store_in_memory_is_left_for_the_disk_when_that_is_possible(desk: Desk) -> None:
    """A session begun while nothing could be saved is saved whole once something can."""
    memory = Store.in_memory(desk.path)
    session = desk.session(store=memory)
    session.act(Jump("q-one"))
    session.act(WRONG)
    desk.store = session.store

    assert session.is_saved
    assert actions_of(desk.log()) == [Jump("q-one"), WRONG]
    assert [one.verdict for one in desk.store.attempts("small")] == ["wrong"]


def test_the_disk_is_only_tried_now_and_then(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """While nothing can be saved, opening the file is not tried at every key."""
    tries: list[int] = []

    def refuse(*_: object, **__: object) -> None:
        tries.append(1)
        raise FULL

    session = desk.session(store=Store.in_memory(desk.path))
    monkeypatch.setattr(Store, "open", refuse)
    for action in WHOLE_WAY[:10]:
        session.act(action)
    assert len(tries) == 1
    desk.clock.advance(timedelta(minutes=1))
    session.act(WHOLE_WAY[10])
    assert len(tries) == 2
    desk.clock.advance(timedelta(minutes=-30))
    session.act(WHOLE_WAY[11])
    session.act(Jump("start"))
    assert len(tries) == 3


def test_a_database_that_cannot_be_read_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the place cannot be found out, the lesson begins and says why."""
    desk.session().act(Continue())
    monkeypatch.setattr(Store, "latest_run", _refuse)
    session = desk.session()

    assert not session.resume()
    assert session.trouble is FULL
    assert session.act(Continue())


def test_a_saved_action_that_nobody_can_read_is_passed_over(desk: Desk) -> None:
    """A log with an action of a newer program is carried over as far as it is understood."""
    session = desk.session()
    for action in (Jump("q-one"), WRONG):
        session.act(action)
    desk.add_unreadable(session)

    again = desk.session()
    assert again.resume()
    assert again.trouble is LESSON_CHANGED
    assert again.state.outcomes["q-one"].tries == (("2",),)


def test_a_changed_lesson_is_gone_on_with_as_a_new_run(desk: Desk) -> None:
    """After an edit it goes on at its place and says so until it does; the old run stays."""
    session = desk.session()
    for action in WHOLE_WAY[:9]:
        session.act(action)
    run = desk.run()
    edited = desk.session(ALL.replace("  - teacher: b\n", "  - teacher: b\n  - teacher: new\n"))

    assert edited.resume()
    told = edited.trouble
    assert told is LESSON_CHANGED
    assert edited.state.phase is Phase.CHOOSING
    assert edited.state.outcomes == session.state.outcomes
    assert len(desk.store.actions(run.id)) == 9
    assert desk.run().lesson_hash == edited.content_hash
    assert len(desk.store.attempts("small")) == 2
    for action in WHOLE_WAY[9:]:
        edited.act(action)
    assert edited.trouble is not LESSON_CHANGED
    assert edited.has_ended

    marks = [one for one in edited.history if isinstance(one, AnswerMarked)]
    assert [one.verdict.is_right for one in marks] == [False, True]


def test_a_carried_session_replays_to_itself(desk: Desk) -> None:
    """What was carried over once is found again by an ordinary resume."""
    session = desk.session()
    for action in WHOLE_WAY[:10]:
        session.act(action)
    steps = ALL.replace("  - teacher: b\n", "")
    edited = desk.session(steps)
    edited.resume()

    again = desk.session(steps)
    assert again.resume()
    assert (again.state, again.history, again.trouble) == (edited.state, edited.history, None)


def test_the_clock_may_be_set_back(tmp_path: Path) -> None:
    """A clock that goes backwards changes neither the order nor the place."""
    desk = Desk(tmp_path / "learner.sqlite3")
    session = desk.session()
    for action in WHOLE_WAY[:9]:
        session.act(action)
        desk.clock.advance(timedelta(hours=-1))

    again = desk.session()
    assert again.resume()
    assert again.state == session.state
    desk.store.close()


def test_a_lesson_that_has_ended_is_all_the_way_through(desk: Desk) -> None:
    """The position never exceeds the length, and reaches it at the end."""
    session: Session = desk.session()
    positions = [session.position]
    for action in WHOLE_WAY:
        session.act(action)
        positions.append(session.position)

    assert positions[0] == 1
    assert positions[-1] == session.flow.length
    assert positions == sorted(positions)
