"""What a list of lessons says of one, without reading all of it.

Owns the few lines above the steps of a lesson file. They are read for themselves, so that a list
costs no parsing of conversations. The tests pin that a head is there whatever the file holds.
"""

from pathlib import Path

from msgspec import Struct

from tutor.lesson.source import SourceText, decode, read_bytes
from tutor.text.texts import Text


class Head(Struct, frozen=True, kw_only=True):
    """What a list of lessons says of one. `broken` is None as long as nobody has read it all."""

    id: str
    title: Text
    minutes: int = 0
    needs: tuple[str, ...] = ()
    broken: bool | None = None


def read_head(path: Path, lesson_id: str) -> Head:
    """Read the head of a lesson file: what stands above its steps.

    Args:
        path: The lesson file.
        lesson_id: What the head is called when the file does not say.

    Returns:
        The head; with `broken` set when not even that much can be read.
    """
    from tutor.lesson.parsing import parse

    data = read_bytes(path)
    if not isinstance(data, bytes):
        return Head(id=lesson_id, title=lesson_id, broken=True)
    above, _, _ = data.partition(b"\nsteps:")
    source = decode(path, above + b"\n")
    tree = parse(source) if isinstance(source, SourceText) else None
    if tree is None or tree.findings or not isinstance(tree.data, dict):
        return Head(id=lesson_id, title=lesson_id, broken=True)
    title = tree.data.get("title", lesson_id)
    minutes = tree.data.get("minutes", "0")
    needs = tree.data.get("needs", [])
    return Head(
        id=lesson_id,
        title=_text_or(title, lesson_id),
        minutes=int(minutes) if isinstance(minutes, str) and minutes.isdecimal() else 0,
        needs=tuple(str(need) for need in needs) if isinstance(needs, list) else (),
    )


def _text_or(value: object, instead: str) -> Text:
    if isinstance(value, str) and value:
        return value
    if isinstance(value, dict) and value and all(isinstance(part, str) for part in value.values()):
        return value
    return instead
