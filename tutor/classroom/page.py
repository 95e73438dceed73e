"""A page for those who were absent: the conversation, the tables as far as shown, the questions.

Owns the page. It loads nothing and names nobody. What was not shown to the class is not on it, and
what was asked stands before its answer. The tests pin that no text of a lesson can become a tag.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from tutor.classroom.advice import voters_of
from tutor.classroom.html_words import html_words
from tutor.classroom.journal import Replay
from tutor.classroom.outcomes import Outcome, outcome_of
from tutor.classroom.posing import LETTERS, Answered, Posed
from tutor.classroom.scene import Vote, posed_by
from tutor.classroom.telling import Told, told
from tutor.lesson.course_records import CourseRecord
from tutor.lesson.grids import cell_items
from tutor.lesson.revealing import CellPlace
from tutor.lesson.table_records import Table
from tutor.text.inline import plain
from tutor.text.texts import Text, in_language
from tutor.wording import lesson_words

_STYLE = """
body { max-width: 46em; margin: 2em auto; padding: 0 1em; line-height: 1.7; color: #111;
  font-family: "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", sans-serif }
table { border-collapse: collapse; margin: 1em 0 } caption { font-weight: bold; text-align: left }
th, td { border: 1px solid #888; padding: .3em .6em; text-align: left; vertical-align: top }
.question { border: 1px solid #888; border-radius: .4em; padding: .2em 1em; margin: 1em 0 }
.question td + td { white-space: nowrap } .right { font-weight: bold }
"""


def lesson_html(played: Replay, language: str) -> str:
    """Write the page of a class.

    Args:
        played: The journal.
        language: The language.

    Returns:
        A whole page that needs nothing else.
    """
    header = played.header
    title = html_words(
        "page-title", language, title=_words(header.lesson.title, language), room=header.room
    )
    body = "\n".join(_body(played, language))
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{html.escape(title)}</h1>\n<p>{html.escape(html_words('no-names', language))}</p>\n"
        f"{body}\n</body>\n</html>\n"
    )


def _body(played: Replay, language: str) -> Iterator[str]:
    number = 0
    for each in told(played.script, played.room.scene):
        if each.ballot is not None:
            number += 1
            outcome = outcome_of(posed_by(played.script, each.ballot), each.ballot)
            yield from _question(outcome, number, language)
        elif each.table is not None:
            yield _table(each.table, each.cells, language)
        elif each.points:
            yield f"<h3>{html.escape(lesson_words('recap', language))}</h3>"
            yield _list(each.points, language)
        else:
            yield _line(each, played.header.course, language)


def _line(each: Told, course: CourseRecord, language: str) -> str:
    words = _escaped(each.text, language)
    speaker = course.cast.get(each.who)
    if speaker is not None and speaker.side == "middle":
        return f"<p>{words}</p>"
    name = in_language(speaker.name, language) if speaker is not None else each.who
    return f"<p><b>{html.escape(html_words('says', language, speaker=name))}</b>{words}</p>"


def _table(table: Table, seen: frozenset[CellPlace], language: str) -> str:
    hidden = html.escape(lesson_words("hidden", language))
    heads = "".join(f"<th>{_escaped(column.head, language)}</th>" for column in table.columns)
    rows = []
    for row in table.rows:
        cells = "".join(
            f"<td>{_cell(cell_items(row.cells.get(column.id, ''), language))}</td>"
            if CellPlace(row.id, column.id) in seen
            else f"<td>{hidden}</td>"
            for column in table.columns
        )
        rows.append(f"<tr><th>{_escaped(row.head, language)}</th>{cells}</tr>")
    caption = _escaped(table.caption, language)
    return f"<table><caption>{caption}</caption><tr><td></td>{heads}</tr>{''.join(rows)}</table>"


def _cell(items: tuple[str, ...]) -> str:
    return "<br>".join(html.escape(plain(item)) for item in items)


def _question(outcome: Outcome, number: int, language: str) -> Iterator[str]:
    """Write a question as the class met it: what was asked, the hint, the hands, the answer."""
    posed, ballot = outcome.posed, outcome.ballot
    is_spoken = ballot.item.of == "own" and not ballot.item.ask
    yield '<div class="question">'
    yield f"<h3>{html.escape(html_words('question', language, number=number))}</h3>"
    yield f"<p>{_said('spoken', language) if is_spoken else _escaped(posed.ask, language)}</p>"
    if posed.given:
        yield _list(posed.given, language)
    if posed.targets:
        yield _labelled("belongs-to", posed.targets, language)
    if ballot.hints and posed.hints:
        yield _labelled("hint", posed.hints[: ballot.hints], language)
    if posed.is_counted:
        yield from _votes(outcome, language)
    if ballot.is_revealed:
        yield from _answer(posed, language)
    elif posed.has_key or posed.answers:
        yield f"<p>{_said('not-revealed', language)}</p>"
    yield "</div>"


def _answer(posed: Posed, language: str) -> Iterator[str]:
    """Write what was revealed besides which option is right."""
    if posed.answers:
        yield f"<p><b>{_said('answer', language)}</b></p>"
        lines = (_pair(answer, language) for answer in posed.answers)
        yield f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
    if posed.reasons:
        name = "model" if posed.kind in ("explain", "teach") else "why"
        yield _labelled(name, posed.reasons, language)


def _pair(answer: Answered, language: str) -> str:
    label = f"{_escaped(answer.label, language)} → " if answer.label else ""
    return label + _escaped(answer.right, language)


def _labelled(name: str, texts: tuple[Text, ...], language: str) -> str:
    """Write texts under a name."""
    lines = "".join(f"<p>{_escaped(text, language)}</p>" for text in texts)
    return f"<p><b>{_said(name, language)}</b></p>{lines}"


def _list(texts: tuple[Text, ...], language: str) -> str:
    return f"<ul>{''.join(f'<li>{_escaped(text, language)}</li>' for text in texts)}</ul>"


def _votes(outcome: Outcome, language: str) -> Iterator[str]:
    """Write the options and their hands; options that were only spoken are their letters."""
    rounds = [
        (name, vote)
        for name, vote in (("first-vote", outcome.first), ("second-vote", outcome.second))
        if vote is not None
    ]
    is_spoken = outcome.posed.kind == "own"
    names = (*(() if is_spoken else ("option",)), *(name for name, _ in rounds))
    heads = "".join(f"<th>{_said(name, language)}</th>" for name in names)
    if rounds or not is_spoken:
        yield f"<table><tr><th></th>{heads}</tr>"
        for index, option in enumerate(outcome.posed.options):
            shows = outcome.ballot.is_revealed and option.right
            mark = _said("is-right", language) if shows else ""
            hands = "".join(
                f"<td>{_share(outcome.posed, vote, index, language)}</td>" for _, vote in rounds
            )
            kind = ' class="right"' if shows else ""
            text = f"<td>{_escaped(option.text, language)}{mark}</td>" if not is_spoken else ""
            letter = LETTERS[index] + (mark if is_spoken else "")
            yield f"<tr{kind}><th>{letter}</th>{text}{hands}</tr>"
        yield "</table>"
    if not rounds:
        yield f"<p>{_said('not-counted', language)}</p>"


def _share(posed: Posed, vote: Vote, index: int, language: str) -> str:
    total = voters_of(posed, vote) or 1
    count = vote.hands[index]
    return html_words("hands", language, count=count, percent=round(100 * count / total))


def _said(name: str, language: str) -> str:
    return html.escape(html_words(name, language))


def _words(text: Text, language: str) -> str:
    return plain(in_language(text, language))


def _escaped(text: Text, language: str) -> str:
    return html.escape(_words(text, language)).replace("\n", "<br>")
