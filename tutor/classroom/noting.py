"""What the author notes for the presenter, what each step is called, and which one it is.

Pure. The tests pin that every note of a lesson is shown at some step.
"""

from __future__ import annotations

from tutor.classroom.scene import Scene
from tutor.classroom.script import Script
from tutor.lesson.flow import SectionEnd
from tutor.lesson.records import (
    ChoiceStep,
    ExplainStep,
    LineStep,
    NoteStep,
    QuizStep,
    RecapStep,
    SectionStep,
    Step,
    TableStep,
)
from tutor.text.texts import Text, is_blank


def notes_at(script: Script, scene: Scene) -> tuple[Text, ...]:
    """Return the notes for where a class stands: those just before the step, and its own.

    Args:
        script: The lesson.
        scene: Where the class stands.
    """
    nodes = script.flow.nodes
    if scene.talk.at >= len(nodes):
        return ()
    found: list[Text] = []
    own = nodes[scene.talk.at].step
    if not isinstance(own, SectionEnd) and not is_blank(own.note):
        found.append(own.note)
    for node in reversed(nodes[: scene.talk.at]):
        if isinstance(node.step, NoteStep):
            found.append(node.step.note)
        elif not isinstance(node.step, SectionStep | SectionEnd):
            break
    return tuple(reversed(found))


def step_number(script: Script, scene: Scene) -> int:
    """Return how many of the lesson's steps have been reached; a called aside counts as none."""
    flow, talk = script.flow, scene.talk
    at = talk.returns[0].to if talk.returns else talk.at
    return flow.nodes[at].top if at < flow.end else flow.length


def name_of(step: Step | SectionEnd) -> Text | None:
    """Return what a step is called in a list of steps; None when nobody stops at it."""
    match step:
        case LineStep(text=text):
            return text
        case TableStep(table=table):
            return table.caption
        case QuizStep(question=question):
            return question.ask
        case ExplainStep(explanation=explanation):
            return explanation.ask
        case ChoiceStep():
            return step.ask or step.options[0].say
        case RecapStep():
            return step.points[0].text
        case _:
            return None


def stops(script: Script) -> tuple[tuple[int, Text], ...]:
    """Return every step that a class can stop at, with its number in the flow."""
    named = ((number, name_of(node.step)) for number, node in enumerate(script.flow.nodes))
    return tuple((number, name) for number, name in named if name is not None)
