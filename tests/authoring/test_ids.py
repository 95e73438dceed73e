"""The id of a course, made of the name of its folder."""

from __future__ import annotations

import re

import pytest

from tutor.authoring.ids import course_id_for

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NAMES = ("料理", "音楽", "料理2", "音楽2", "c++", "c#", "c", "café", "caf", "a" * 70, "a" * 71)


@pytest.mark.parametrize(
    ("name", "course_id"),
    [("bread", "bread"), ("Bread Making", "bread-making"), ("my_course.2", "my-course-2")],
)
def test_a_name_is_the_id_where_it_can_be(name: str, course_id: str) -> None:
    """Letters and digits of English stay; what stands between them becomes a hyphen."""
    assert course_id_for(name) == course_id


def test_ids_of_other_names_are_distinct() -> None:
    """What a slug leaves out of a name is made up for, always in the same way."""
    ids = [course_id_for(name) for name in NAMES]

    assert len(set(ids)) == len(NAMES)
    assert ids == [course_id_for(name) for name in NAMES]
    assert all(SLUG.fullmatch(each) and len(each) <= 64 for each in ids)
    assert ids[0].startswith("my-course-")


def test_a_name_is_the_same_however_it_is_encoded() -> None:
    """macOS writes a voiced kana as two signs; an undecodable name has an id as well."""
    assert course_id_for("が") == course_id_for("か\u3099")
    assert SLUG.fullmatch(course_id_for("\udc80"))
