"""Small courses written into a folder, good and broken."""

from pathlib import Path

_COURSE = """\
tutor: 1
course: {course}
title: {{ja: 講座, en: Course}}
languages: [ja, en]
cast:
  teacher: {{name: {{ja: 先生, en: Teacher}}, side: left}}
  student: {{name: {{ja: 生徒, en: Student}}, side: right}}
lessons: [{lessons}]
"""

GOOD = """\
lesson: {id}
title: {{ja: 題{id}, en: Title {id}}}
minutes: 3
needs: [{needs}]
steps:
  - teacher: {{ja: こんにちは。, en: Hello.}}
  - student: {{ja: はい。, en: Yes.}}
"""

BROKEN = """\
lesson: {id}
title: {{ja: 題{id}, en: Title {id}}}
steps:
  - teecher: {{ja: こんにちは。, en: Hello.}}
"""


def write_course(
    folder: Path,
    *good: str,
    broken: tuple[str, ...] = (),
    course: str = "small",
    needs: dict[str, str] | None = None,
) -> Path:
    """Write a course folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = ", ".join((*good, *broken))
    (folder / "course.yaml").write_text(
        _COURSE.format(course=course, lessons=listed), encoding="utf-8"
    )
    for name in good:
        text = GOOD.format(id=name, needs=(needs or {}).get(name, ""))
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    for name in broken:
        (folder / f"{name}.yaml").write_text(BROKEN.format(id=name), encoding="utf-8")
    return folder
