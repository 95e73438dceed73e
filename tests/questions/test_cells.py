"""The kind cells: hidden cells of a table, filled by picking among them or by typing."""

import pytest

from tests.questions.examples import EXAMPLES, built, verdict_of
from tutor.questions.cells import Cells
from tutor.questions.question import Question
from tutor.questions.verdict import Mark

TYPED = [
    {
        "cell": "do-nothing.out",
        "accept": {"ja": "止まらない"},
        "near": [
            {"said": "it stops", "why": "Only if you say so.", "misconception": "reversed"},
        ],
    },
    {"cell": "do-nothing.in"},
]


def typing() -> Question:
    """Return the example with two cells to be typed."""
    return built("cells", hide=TYPED, pick=False)


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("1a 2b 3c", "right", 1.0),
        ("1a2b3c", "right", 1.0),
        ("1=a, 2=b, 3=c", "right", 1.0),
        ("１ａ２ｂ３ｃ", "right", 1.0),
        ("3c 2b 1a", "right", 1.0),
        ("1:A 2:B 3:C", "right", 1.0),
        ("1→a、2→b、3→c", "right", 1.0),
        ("1a 2b 3a", "partly", 0.67),
        ("1a 2b", "partly", 0.67),
        ("1b 2b 3a", "partly", 0.33),
        ("3c", "partly", 0.33),
        ("１あ", "partly", 0.33),
        ("1a 1a", "partly", 0.33),
        ("1b 2a", "wrong", 0.0),
        ("1c 2a 3b", "wrong", 0.0),
        ("2c", "wrong", 0.0),
        ("1d", None, None),
        ("4a", None, None),
        ("1a 1b", None, None),
        ("a1", None, None),
        ("mail keeps coming", None, None),
        ("123", None, None),
        ("", None, None),
        ("　", None, None),
    ],
)
def test_picked_answers(typed: str, mark: str | None, share: float | None) -> None:
    """Numbers are the hidden cells in the author's order, letters what was hidden."""
    assert verdict_of(built("cells"), typed) == (mark, share)


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("届きつづける / 届かない", "right", 1.0),
        ("届きつづける、届かない", "right", 1.0),
        ("届きつづける　届かない", "right", 1.0),
        ("とどきつづける/届かない。", "not-understood", 0.0),
        ("止まらない / 届かない", "right", 1.0),
        ("mail keeps coming / nothing comes", "right", 1.0),
        ("Mail keeps coming, nothing comes.", "right", 1.0),
        ("Ｍａｉｌ　keeps coming／Nothing Comes", "right", 1.0),
        ("mail keeps comming / nothing comes", "right", 1.0),
        ("届きつづける / nothing comes", "right", 1.0),
        ("1=届きつづける 2=届かない", "right", 1.0),
        ("2=nothing comes / 1=mail keeps coming", "right", 1.0),
        ("1=届きつづける", "partly", 0.5),
        ("２＝nothing comes", "partly", 0.5),
        ("届きつづける / 届きつづける", "partly", 0.5),
        ("nothing comes / nothing comes", "partly", 0.5),
        ("it stops / nothing comes", "partly", 0.5),
        ("届かない / 届きつづける", "wrong", 0.0),
        ("nothing comes / mail keeps coming", "wrong", 0.0),
        ("it stops / mail keeps coming", "wrong", 0.0),
        ("1=it stops", "wrong", 0.0),
        ("届きつづける / さあ", "not-understood", 0.0),
        ("who knows / nothing comes", "not-understood", 0.0),
        ("mail keeps coming", None, None),
        ("届きつづける", None, None),
        ("3=届かない", None, None),
        ("", None, None),
        ("/", None, None),
    ],
)
def test_typed_answers(typed: str, mark: str | None, share: float | None) -> None:
    """Typed cells are read as gaps are: in their order or by number, in either language."""
    assert verdict_of(typing(), typed) == (mark, share)


def test_a_telling_answer_has_its_own_reply() -> None:
    """What the author named in near brings the author's words and the misconception."""
    verdict = typing().mark(("it stops", "nothing comes"))

    assert verdict.why == "Only if you say so."
    assert verdict.misconceptions == ("reversed",)


def test_cells_that_say_the_same_are_one_to_pick() -> None:
    """Of equal texts only one is lettered, and it is right in each of their cells."""
    hide = [{"cell": "merits.out"}, {"cell": "law.out"}, {"cell": "do-nothing.in"}]
    question = built("cells", hide=hide)

    assert isinstance(question, Cells)
    assert question.target_keys == ("merits.out", "do-nothing.in")
    assert verdict_of(question, "1a 2a 3b") == ("right", 1.0)
    assert question.mark(question.key).mark is Mark.RIGHT


def test_a_cell_is_named_by_its_heads() -> None:
    """The parts are the hidden cells with what is in them; bullets become one text."""
    first, _, bullets = built("cells").parts()

    assert first.label == {"ja": "何もしないと / オプトアウト", "en": "If you do nothing / Opt-out"}
    assert first.right == {"ja": "届きつづける", "en": "mail keeps coming"}
    assert first.why == {"ja": "はじめから「はい」。", "en": "It starts as yes."}
    assert bullets.right == "trust / good reading"


def test_only_what_is_picked_from_is_shuffled() -> None:
    """Letters stand in an order of the seed; cells to be typed have none."""
    orders = {built("cells").display_order(str(seed)) for seed in range(20)}

    assert len(orders) > 1
    assert typing().display_order("seed") == ()


@pytest.mark.parametrize(
    ("changed", "faults"),
    [
        ({"hide": []}, [("too-few-hidden", "hide")]),
        ({"hide": [{"cell": "do-nothing.in"}]}, [("too-few-hidden", "hide")]),
        ({"hide": [{"cell": "do-nothing.in"}], "pick": False}, []),
        (
            {"hide": [{"cell": "merits.out"}, {"cell": "law.out"}]},
            [("too-few-hidden", "hide")],
        ),
        (
            {"hide": [*EXAMPLES["cells"]["hide"], {"cell": "x.in"}]},
            [("unknown-cell", "hide.3.cell")],
        ),
        (
            {"hide": [*EXAMPLES["cells"]["hide"], {"cell": "merits.in"}]},
            [("cell-named-twice", "hide.3.cell")],
        ),
        (
            {"hide": [*EXAMPLES["cells"]["hide"], {"cell": "law.in"}]},
            [("empty-cell-asked", "hide.3.cell")],
        ),
        ({"hide": [{"cell": "merits.in"}], "pick": False}, [("bullets-to-type", "hide.0.cell")]),
        ({"hide": [{"cell": "merits.in", "accept": "trust"}], "pick": False}, []),
        (
            {"hide": [{"cell": "law.out", "accept": "…"}], "pick": False},
            [("unreadable-wording", "hide.0.accept")],
        ),
        (
            {
                "hide": [{"cell": "law.out", "near": [{"said": "many readers", "why": "x"}]}],
                "pick": False,
            },
            [("wrong-and-right", "hide.0.near.0.said")],
        ),
    ],
)
def test_faults_of_the_data(changed: dict[str, object], faults: list[tuple[str, str]]) -> None:
    """Every hidden cell is there once, has something in it, and can be picked or typed."""
    assert list(built("cells", **changed).faults()) == faults
