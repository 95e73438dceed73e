"""What is best now, in one line and in both languages.

Owns the wording of a plan. The tests pin that every plan has its line.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from tutor.lesson.library import CourseShelf
from tutor.study.planning import (
    AllDone,
    ContinueLesson,
    NextLesson,
    Plan,
    ReviewDue,
    TakeExam,
)
from tutor.study.upcoming import when
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.wording import Words

plan_words = Words(
    {
        "continue": ("Enterで「{title}」の続きから", "Enter: go on with “{title}”"),
        "review": ("Enterで復習（{count}問）", "Enter: review what is due ({count})"),
        "review-some": (
            "Enterで復習（{count}問。ほかに{left}問は、また今度）",
            "Enter: review what is due ({count} now, {left} another day)",
        ),
        "next": ("Enterで「{title}」を始める", "Enter: begin “{title}”"),
        "next-after": (
            "Enterで次の「{title}」へ（「{after}」を終えたので）",
            "Enter: next, “{title}”, as “{after}” is done",
        ),
        "next-missing": (
            "Enterで「{title}」を始める（先に「{missing}」があるとわかりやすい）",
            "Enter: begin “{title}” (“{missing}” would help first)",
        ),
        "exam": (
            "Enterで試験へ。レッスンはすべて修了しました",
            "Enter: the exam, as all lessons are done",
        ),
        "all-done": ("すべて修了しました。", "All lessons are done."),
        "all-done-left": (
            "すべて修了しました。今日の復習も済んでいます。Enterで、残りの{left}問も",
            "All lessons and today's reviews are done. Enter: review the other {left}, too",
        ),
        "all-done-next": (
            "すべて修了しました。次の復習は{when}（{count}問）",
            "All lessons are done. The next review comes {when}, {count} due",
        ),
        "between": ("」「", "”, “"),
    }
)


def plan_line(plan: Plan, language: str, now: datetime) -> str:
    """Say what is best now.

    Args:
        plan: The plan.
        language: A language of the program.
        now: The present moment.
    """
    match plan:
        case ContinueLesson(lesson=lesson):
            title = plain(in_language(lesson.head.title, language))
            return plan_words("continue", language, title=title)
        case ReviewDue(count=count, left=left):
            return plan_words("review-some" if left else "review", language, count=count, left=left)
        case NextLesson():
            return _next(plan, language)
        case TakeExam():
            return plan_words("exam", language)
        case AllDone(left=left) if left:
            return plan_words("all-done-left", language, left=left)
        case AllDone(next=upcoming):
            if upcoming is None:
                return plan_words("all-done", language)
            said = when(upcoming.at, now, language)
            return plan_words("all-done-next", language, when=said, count=upcoming.count)
        case _:
            assert_never(plan)


def _next(plan: NextLesson, language: str) -> str:
    shelf = plan.lesson.shelf
    title = plain(in_language(plan.lesson.head.title, language))
    if plan.missing:
        missing = _titles(shelf, plan.missing, language)
        return plan_words("next-missing", language, title=title, missing=missing)
    if plan.after:
        after = _titles(shelf, plan.after[-1:], language)
        return plan_words("next-after", language, title=title, after=after)
    return plan_words("next", language, title=title)


def _titles(shelf: CourseShelf, lesson_ids: Iterable[str], language: str) -> str:
    titles = (plain(in_language(head.title, language)) for head in shelf.heads(lesson_ids))
    return plan_words("between", language).join(titles)
