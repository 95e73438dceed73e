"""A translator's sheet: what is on it, and that it comes back into the file, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tutor.authoring.merging import Merged, merge
from tutor.authoring.plain_texts import kind_of, plain_texts
from tutor.authoring.schema import USUAL_CAST
from tutor.authoring.sheets import Sheet, read_sheet, sheet_text
from tutor.authoring.untranslated import Wanted, texts_in, wanted_in
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.parsing import parse
from tutor.lesson.source import SourceText, decode
from tutor.lesson.translations import Pair, text_hash
from tutor.paths import shipped_content_folder

FILE = Path("01-one.yaml")
CONTENT = sorted(shipped_content_folder().rglob("*.yaml"))
LESSON = """\
# My lesson.
lesson: one
title: {ja: 題, en: Title}

steps:
  - teacher:
      ja: こんにちは。  # a greeting

  # The question
  - quiz:
      id: q
      kind: short
      ask:
        ja: どれ？
      accept: {ja: [はい, ええ]}
      reading: {ja: どれ}

  - student:
      ja: はい。
      en: Yes.
"""
MERGED = """\
# My lesson.
lesson: one
title: {ja: 題, en: Title}

steps:
  - teacher:
      ja: こんにちは。  # a greeting
      en: Hello.

  # The question
  - quiz:
      id: q
      kind: short
      ask:
        ja: どれ？
        en: |-
          Which one?
          This?
      accept: {ja: [はい, ええ], en: ["yes", that is so]}
      reading: {ja: どれ}

  - student:
      ja: はい。
      en: Yes.
"""
TRANSLATIONS: dict[str, Any] = {
    "steps/1/teacher": "Hello.",
    "q/ask": "Which one?\nThis?",
    "q/accept": ["yes", "that is so"],
}


def data_of(text: str) -> Any:
    """Return the plain data of a file."""
    source = decode(FILE, text.encode())
    assert isinstance(source, SourceText)
    return parse(source).data


def sheet_of(text: str, known: frozenset[Pair] = frozenset()) -> str:
    """Return the sheet of a file."""
    wanted = wanted_in(data_of(text), "ja", "en", known)
    return sheet_text(wanted, file=FILE.name, source="ja", language="en", head="Head\nTail")


def filled(sheet: str, translations: dict[str, Any]) -> Sheet:
    """Fill a sheet in and read it again."""
    data = yaml.safe_load(sheet)
    for text in data["texts"]:
        text["en"] = translations.get(text["id"], text["en"] or "")
    found = read_sheet(FILE, yaml.safe_dump(data, allow_unicode=True).encode())
    assert isinstance(found, Sheet)
    return found


def merged(text: str, sheet: Sheet) -> Merged:
    """Merge a sheet into a file."""
    return merge(FILE, text.encode(), sheet)


def test_what_is_missing_stands_beside_its_source() -> None:
    """Texts are named by ids, or by their number; what a language may lack is not asked for."""
    sheet = yaml.safe_load(sheet_of(LESSON))

    assert {text["id"]: text["ja"] for text in sheet["texts"]} == {
        "steps/1/teacher": "こんにちは。",
        "q/ask": "どれ？",
        "q/accept": ["はい", "ええ"],
    }
    assert sheet_of(LESSON).startswith("# Head\n# Tail\nfile: 01-one.yaml\nfrom: ja\nto: en\n")


def test_what_is_stale_shows_what_it_was() -> None:
    """A translation of another source text is asked for again."""
    was = Pair("en", text_hash("うん。"), text_hash("Yes."))
    wanted = wanted_in(data_of(LESSON), "ja", "en", frozenset({was}))

    assert wanted[-1] == Wanted(name="steps/3/student", source="はい。", was="Yes.")


def test_a_sheet_is_merged() -> None:
    """Comments, blank lines and all else stay where they are; texts stand below their source."""
    done = merged(LESSON, filled(sheet_of(LESSON), TRANSLATIONS))

    assert done.text == MERGED
    assert done.changed == ()
    assert Pair("en", text_hash("こんにちは。"), text_hash("Hello.")) in done.pairs
    assert wanted_in(data_of(MERGED), "ja", "en", frozenset()) == ()


def test_what_is_left_empty_is_left_out() -> None:
    """A sheet may come back half filled; blanks are no translations."""
    sheet = filled(sheet_of(LESSON), {"q/ask": "Which?", "steps/1/teacher": "  "})

    assert (len(sheet.filled), sheet.empty) == (1, 2)
    assert merged(LESSON, sheet).text.count("en:") == LESSON.count("en:") + 1


def test_a_stale_translation_is_replaced() -> None:
    """The new text takes the place of the old one."""
    was = Pair("en", text_hash("うん。"), text_hash("Yes."))
    sheet = filled(sheet_of(LESSON, frozenset({was})), {"steps/3/student": "Right."})

    assert merged(LESSON, sheet).text == LESSON.replace("Yes.", "Right.")


def test_a_changed_source_is_refused() -> None:
    """Nothing is written when one text of the sheet has another source now."""
    sheet = filled(sheet_of(LESSON), TRANSLATIONS)

    assert merged(LESSON.replace("どれ？", "どちら？"), sheet) == Merged(changed=("q/ask",))


def test_a_moved_text_is_found() -> None:
    """A step that was put in front changes the numbers, and nothing else."""
    sheet = filled(sheet_of(LESSON), TRANSLATIONS)
    longer = LESSON.replace("steps:\n", "steps:\n  - note: Wait.\n")

    assert merged(longer, sheet).text == MERGED.replace("steps:\n", "steps:\n  - note: Wait.\n")


@pytest.mark.parametrize(
    "text", ["no", "12", "a: b", "# x", "- x", '"', "'", "{x}", "x\ny\n", "ー"]
)
def test_any_text_comes_back(text: str) -> None:
    """Whatever a translator writes is what the file says then."""
    done = merged(LESSON, filled(sheet_of(LESSON), {"q/ask": text}))

    assert data_of(done.text)["steps"][1]["quiz"]["ask"]["en"].split() == text.split()


@pytest.mark.parametrize("text", ["a", "[]", "texts: []", "texts: [a]", "{file: a, texts: 1}"])
def test_what_is_no_sheet(text: str) -> None:
    """Anything else than a sheet is told apart."""
    assert read_sheet(FILE, text.encode()) is None


def test_a_sheet_that_is_no_yaml() -> None:
    """What is wrong is said with its line."""
    found = read_sheet(FILE, b"texts:\n  - en: a: b\n")

    assert isinstance(found, Diagnostic)
    assert found.place.line == 2


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_the_content(path: Path) -> None:
    """In every file that comes with the program nothing is missing, and names are unique."""
    data = data_of(path.read_text("utf-8"))
    names = [place.name for place in texts_in(data, "ja")]

    assert len(set(names)) == len(names)
    assert wanted_in(data, "ja", "en", frozenset()) == ()


PLAIN = """\
lesson: plain
title: 題  # for now
steps:
  # A greeting
  - teacher: |
      一行目。
      二行目。

  - student: はい。 # said at once
    asks: true
  - quiz:
      id: q
      kind: short
      ask: どれ？
      accept: [はい, ええ]
      near:
        - {said: [いや], why: 違います。}
      hints: [あれ, これ]
  - table:
      id: t
      caption: 表
      columns: [{id: a, head: 甲}]
      rows: [{id: r, head: 乙, a: [一, 二]}]
"""
PUT_IN_LANGUAGES = """\
lesson: plain
title:
  ja: 題 # for now
  en: E
steps:
  # A greeting
  - teacher:
      ja: |
        一行目。
        二行目。
      en: E

  - student:
      ja: はい。 # said at once
      en: E
    asks: true
  - quiz:
      id: q
      kind: short
      ask:
        ja: どれ？
        en: E
      accept:
        ja: [はい, ええ]
        en: [E, F]
      near:
        - said: [いや]
          why:
            ja: 違います。
            en: E
      hints: [{ja: あれ, en: E}, {ja: これ, en: E}]
  - table:
      id: t
      caption:
        ja: 表
        en: E
      columns: [{id: a, head: {ja: 甲, en: E}}]
      rows: [{id: r, head: {ja: 乙, en: E}, a: [{ja: 一, en: E}, {ja: 二, en: E}]}]
"""


def test_texts_without_a_language_are_put_in_two() -> None:
    """A text that is one string becomes a map; comments and all else stay where they were."""
    data = data_of(PLAIN)
    wanted = wanted_in(data, "ja", "en", frozenset(), plain_texts(data, "lesson", USUAL_CAST))
    sheet = sheet_text(wanted, file=FILE.name, source="ja", language="en", head="")
    said = {each.name: "E" if isinstance(each.source, str) else ["E", "F"] for each in wanted}
    done = merged(PLAIN, filled(sheet, said))

    assert len(wanted) == 13
    assert "    ja: |\n      一行目。\n      二行目。\n" in sheet
    assert single_spaced(done.text) == PUT_IN_LANGUAGES
    assert done.changed == ()


def single_spaced(text: str) -> str:
    """Return a text with one space before each of its comments at the end of a line."""
    return re.sub(r"(?<=\S) +#", " #", text)


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_every_text_is_found_without_its_languages(path: Path) -> None:
    """What is found in two languages is found, too, where the author wrote it in none."""
    data = data_of(path.read_text("utf-8"))
    wordings = (dict, list, str)
    names = []
    for place in texts_in(data, "ja"):
        said = place.wording("ja")
        is_text = all(isinstance(part, str) for part in place.holder.values())
        assert isinstance(said, wordings)
        if is_text:
            names.append(place.name)
    bare = in_no_language(data)
    found = texts_in(bare, "ja", plain_texts(bare, kind_of(path), USUAL_CAST))

    assert set(names) <= {place.name for place in found}


def in_no_language(data: Any) -> Any:
    """Return data in which every text of two languages is its Japanese wording alone."""
    if isinstance(data, list):
        return [in_no_language(part) for part in data]
    if not isinstance(data, dict):
        return data
    if data.keys() == {"ja", "en"} and all(isinstance(part, str) for part in data.values()):
        return data["ja"]
    return {key: in_no_language(part) for key, part in data.items()}


@pytest.mark.parametrize("sign", ["|", ">"])
def test_what_stands_behind_a_text_in_lines(sign: str) -> None:
    """A comment below a text that was written in lines stays below its translation."""
    head = f"lesson: a\ntitle: {sign}\n  題。\n"
    tail = "\n# The steps\nsteps: []\n"
    data = data_of(head + tail)
    wanted = wanted_in(data, "ja", "en", frozenset(), plain_texts(data, "lesson", USUAL_CAST))
    sheet = sheet_text(wanted, file=FILE.name, source="ja", language="en", head="")
    done = merged(head + tail, filled(sheet, {"title": "A title"}))

    assert done.text == f"lesson: a\ntitle:\n  ja: {sign}\n    題。\n  en: A title\n{tail}"


def test_a_name_is_the_same_everywhere() -> None:
    """Once a course has a language, a plain Latin word is no longer asked for; a sentence is."""
    data = data_of("lesson: a\ntitle: GDPR\nabout: A law.\nsteps: []\n")
    plain = plain_texts(data, "lesson", USUAL_CAST)

    def names(*, is_new: bool) -> list[str]:
        wanted = wanted_in(data, "en", "ja", frozenset(), plain, is_new=is_new)
        return [each.name for each in wanted]

    assert names(is_new=True) == ["title", "about"]
    assert names(is_new=False) == ["about"]


def test_a_lesson_without_a_language_gets_it_back() -> None:
    """A whole lesson translated by its sheet says again what it said, layout and comments too."""
    text = CONTENT[0].read_text("utf-8")
    data = data_of(text)
    english = {place.name: place.wording("en") for place in texts_in(data, "ja")}
    without = "\n".join(line for line in text.split("\n") if not line.lstrip().startswith("en: "))
    done = merged(without, filled(sheet_of(without), english))

    assert data_of(done.text) == data
