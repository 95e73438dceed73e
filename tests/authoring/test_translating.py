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
from tutor.lesson.translations import Pair, is_sheet, text_hash
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
    assert wanted_in(data, "ja", "en", frozenset(), is_new=False) == ()


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
        - said:
            ja: [いや]
            en: [E, F]
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

    assert len(wanted) == 14
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


EXPLAINED = """\
lesson: one
title: {ja: 題, en: Title}
steps:
  - explain:
      id: e
      ask:
        ja: なぜ？
      expect:
        - id: idea
          idea:
            ja: はいと言うまで、届かない。
          said_by:
            ja:
              - [断らない, 届く]  # both
              - はい
          unless:
            ja: [いいえ]
      samples:
        accept:
          ja:
            - text: はい。  # the shortest
              covers: [idea]
            - そうです。
        reject:
          ja: ["いいえ #2"]
"""
EXPLANATIONS: dict[str, Any] = {
    "e/ask": "Why?",
    "e/expect/idea/idea": "Nothing comes.",
    "e/expect/idea/said_by": [["not refuse", "comes"], "yes"],
    "e/expect/idea/unless": ["no"],
    "e/samples/accept": ["Yes.", "It is so."],
    "e/samples/reject": ["No #2"],
}
EXPLAINED_TOO = """\
lesson: one
title: {ja: 題, en: Title}
steps:
  - explain:
      id: e
      ask:
        ja: なぜ？
        en: Why?
      expect:
        - id: idea
          idea:
            ja: はいと言うまで、届かない。
            en: Nothing comes.
          said_by:
            ja:
              - [断らない, 届く]  # both
              - はい
            en:
              - [not refuse, comes]
              - "yes"
          unless:
            ja: [いいえ]
            en: ["no"]
      samples:
        accept:
          ja:
            - text: はい。  # the shortest
              covers: [idea]
            - そうです。
          en:
            - text: Yes.
              covers: [idea]
            - It is so.
        reject:
          ja: ["いいえ #2"]
          en: ['No #2']
"""


def test_an_explanation_is_translated_whole() -> None:
    """Wordings in lists of lists are on the sheet, and samples, which keep their labels."""
    sheet = yaml.safe_load(sheet_of(EXPLAINED))

    assert {text["id"]: text["ja"] for text in sheet["texts"]} == {
        "e/ask": "なぜ？",
        "e/expect/idea/idea": "はいと言うまで、届かない。",
        "e/expect/idea/said_by": [["断らない", "届く"], "はい"],
        "e/expect/idea/unless": ["いいえ"],
        "e/samples/accept": ["はい。", "そうです。"],
        "e/samples/reject": ["いいえ #2"],
    }
    assert merged(EXPLAINED, filled(sheet_of(EXPLAINED), EXPLANATIONS)).text == EXPLAINED_TOO


def test_labels_need_their_samples() -> None:
    """Where samples have labels, more or fewer of them are refused by name, and nothing written."""
    said = {**EXPLANATIONS, "e/samples/accept": ["Yes."]}

    assert merged(EXPLAINED, filled(sheet_of(EXPLAINED), said)) == Merged(
        uneven=("e/samples/accept",)
    )


def test_what_a_language_may_lack_is_asked_for_beside_what_it_needs() -> None:
    """Once a course has a language, such wordings are only asked for with what they belong to."""
    data = data_of(EXPLAINED_TOO.replace('            en: ["no"]\n', ""))
    new = data_of(EXPLAINED)

    def names(data: Any, *, is_new: bool) -> list[str]:
        wanted = wanted_in(data, "ja", "en", frozenset(), is_new=is_new)
        return [each.name for each in wanted]

    assert names(data, is_new=True) == ["e/expect/idea/unless"]
    assert names(data, is_new=False) == []
    assert names(new, is_new=False) == list(EXPLANATIONS)


def test_a_text_without_letters_is_the_same_everywhere() -> None:
    """A number that is recognised is not to be translated."""
    data = data_of(PLAIN.replace("いや", "84-92%"))
    wanted = wanted_in(data, "ja", "en", frozenset(), plain_texts(data, "lesson", USUAL_CAST))

    assert "q/near/1/said" not in [each.name for each in wanted]
    assert "q/near/1/why" in [each.name for each in wanted]


@pytest.mark.parametrize("text", ["酵母 #1", "酵母 # 1", "a #b 'c' \"d\""])
def test_a_number_sign_comes_back(text: str) -> None:
    """A sign that begins a comment elsewhere is written in quotes."""
    done = merged(LESSON, filled(sheet_of(LESSON), {**TRANSLATIONS, "q/ask": text}))

    assert data_of(done.text)["steps"][1]["quiz"]["ask"]["en"] == text


def test_a_translation_that_is_cut_off_is_refused() -> None:
    """A number sign without quotes takes the rest of a translation away: that is told."""
    sheet = sheet_of(LESSON).replace("    en:\n", "    en: Yeast #1 is it\n", 1)
    found = read_sheet(FILE, sheet.encode())

    assert isinstance(found, Diagnostic)
    assert found.code == "Y021"


def test_a_sheet_is_told_from_content(tmp_path: Path) -> None:
    """A sheet is known by how it begins, with its comments; no content file begins so."""
    path = tmp_path / "sheet.yaml"
    for text in (sheet_of(LESSON), sheet_of(LESSON).replace("\n", "\r\n")):
        path.write_bytes(text.encode())
        assert is_sheet(path)
    path.write_text(LESSON, encoding="utf-8")
    assert not is_sheet(path)
    assert not is_sheet(tmp_path)
    assert not any(is_sheet(each) for each in CONTENT)


def test_a_comment_is_not_lost() -> None:
    """Where a comment would be lost nothing is written, and its line is told."""
    text = LESSON.replace("{ja: どれ}", "{  # one\n        ja: どれ}")
    sheet = filled(sheet_of(LESSON), TRANSLATIONS)
    line = text[: text.index("# one")].count("\n") + 1

    assert merged(text, sheet) == Merged(lost=line)
