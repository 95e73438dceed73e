"""A page for those who were absent: the conversation, the tables as far as shown, the questions.

Owns the page. It loads nothing and names nobody. What was not shown to the class is not on it. The
tests pin that no text of a lesson can become a tag.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from tutor.classroom.advice import voters_of
from tutor.classroom.html_words import html_words
from tutor.classroom.journal import Replay
from tutor.classroom.outcomes import Outcome, outcome_of
from tutor.classroom.posing import LETTERS, Posed
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
        else:
            yield _line(each, played.header.course, language)


def _line(each: Told, course: CourseRecord, language: str) -> str:
    words = _escaped(each.text, language)
    if not each.who:
        return f"<p>{words}</p>"
    speaker = course.cast.get(each.who)
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
    posed, ballot = outcome.posed, outcome.ballot
    yield '<div class="question">'
    yield f"<h3>{html.escape(html_words('question', language, number=number))}</h3>"
    yield f"<p>{_escaped(posed.ask, language)}</p>"
    if posed.is_counted:
        yield from _votes(outcome, language)
    if not ballot.is_revealed:
        yield f"<p>{html.escape(html_words('not-revealed', language))}</p>"
    else:
        for answer in posed.answers:
            label = f"{_escaped(answer.label, language)} → " if answer.label else ""
            yield f"<p>{label}{_escaped(answer.right, language)}</p>"
        whys = [option.why for option in posed.options if option.right and option.why]
        for text in (*whys, posed.solution):
            if text:
                yield f"<p>{_escaped(text, language)}</p>"
    yield "</div>"


def _votes(outcome: Outcome, language: str) -> Iterator[str]:
    rounds = [
        (name, vote)
        for name, vote in (("first-vote", outcome.first), ("second-vote", outcome.second))
        if vote is not None
    ]
    heads = "".join(
        f"<th>{html.escape(html_words(name, language))}</th>"
        for name in ("option", *(name for name, _ in rounds))
    )
    yield f"<table><tr><th></th>{heads}</tr>"
    for index, option in enumerate(outcome.posed.options):
        shows = outcome.ballot.is_revealed and option.right
        mark = f" {html_words('is-right', language)}" if shows else ""
        cells = "".join(
            f"<td>{_share(outcome.posed, vote, index, language)}</td>" for _, vote in rounds
        )
        kind = ' class="right"' if shows else ""
        text = _escaped(option.text, language) + html.escape(mark)
        yield f"<tr{kind}><th>{LETTERS[index]}</th><td>{text}</td>{cells}</tr>"
    yield "</table>"
    if not rounds:
        yield f"<p>{html.escape(html_words('not-counted', language))}</p>"


def _share(posed: Posed, vote: Vote, index: int, language: str) -> str:
    total = voters_of(posed, vote) or 1
    count = vote.hands[index]
    return html_words("hands", language, count=count, percent=round(100 * count / total))


def _words(text: Text, language: str) -> str:
    return plain(in_language(text, language))


def _escaped(text: Text, language: str) -> str:
    return html.escape(_words(text, language)).replace("\n", "<br>")
