"""The walk that finds every fault of data which is no record."""

from tests.lesson.examples import found, read_steps

_EXPLAIN = """\
  - explain:
      id: e
      ask: Explain it.
      model: One must say yes.
      expect:
        - id: idea
          idea: One must say yes.
          hint: Who acts?
          said_by: {ja: [はい], en: ["yes"]}
      samples:
        accept:
          ja: [はい]
          en:
            - {text: "yes", covrs: [idea]}
            - [a]
"""


def test_a_text_that_may_be_a_record() -> None:
    """Where a text or a record may stand, a faulty record is told by its fields."""
    assert found(read_steps(_EXPLAIN)) == [("S101", 17, 29), ("S103", 18, 15)]
