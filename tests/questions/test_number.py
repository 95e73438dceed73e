"""The kind number: amounts in either language."""

import pytest

from tests.questions.examples import built, verdict_of


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("4", "right", 1.0),
        ("４", "right", 1.0),
        ("4%", "right", 1.0),
        ("４％", "right", 1.0),
        ("4 %", "right", 1.0),
        ("4パーセント", "right", 1.0),
        ("4 percent", "right", 1.0),
        ("4 per cent", "right", 1.0),
        ("4.5", "right", 1.0),
        ("3", "right", 1.0),
        ("5", "right", 1.0),
        ("約4%", "right", 1.0),
        ("4%くらい", "right", 1.0),
        ("about 4%", "right", 1.0),
        ("roughly 4 percent", "right", 1.0),
        ("4%です", "right", 1.0),
        ("たぶん4%だと思います", "right", 1.0),
        ("I think it's 4%", "right", 1.0),
        ("四%", "right", 1.0),
        ("四パーセント", "right", 1.0),
        ("3〜5", "right", 1.0),
        ("3~5%", "right", 1.0),
        ("3%〜5%", "right", 1.0),
        ("3から5%", "right", 1.0),
        ("3-5", "right", 1.0),
        ("between 3 and 5 percent", "right", 1.0),
        ("from 3 to 5%", "right", 1.0),
        ("4.0", "right", 1.0),
        ("4%。", "right", 1.0),
        ("0.4割", "right", 1.0),
        ("6", "wrong", 0.0),
        ("2.9", "wrong", 0.0),
        ("40", "wrong", 0.0),
        ("96", "wrong", 0.0),
        ("96%", "wrong", 0.0),
        ("九十六％", "wrong", 0.0),
        ("1000", "wrong", 0.0),
        ("-4", "wrong", 0.0),
        ("10〜20%", "wrong", 0.0),
        ("4割", "wrong", 0.0),
        ("４０％", "wrong", 0.0),
        ("4万", "wrong", 0.0),
        ("0", "wrong", 0.0),
        ("x", "not-understood", 0.0),
        ("いっぱい", "not-understood", 0.0),
        ("2〜6", "not-understood", 0.0),
        ("4日", "not-understood", 0.0),
        ("4 days", "not-understood", 0.0),
        ("4円", "not-understood", 0.0),
        ("4%以上", "not-understood", 0.0),
        ("at least 4%", "not-understood", 0.0),
        ("4,5", "not-understood", 0.0),
        ("0.04", "not-understood", 0.0),
        ("4つの店", "not-understood", 0.0),
        ("1/25", "not-understood", 0.0),
        ("4 4", "not-understood", 0.0),
        ("four", "not-understood", 0.0),
        ("4から", "not-understood", 0.0),
        ("not 4", "not-understood", 0.0),
        ("", None, None),
        ("\u3000", None, None),
    ],
)
def test_typed_answers(typed: str, mark: str | None, share: float | None) -> None:
    """What is typed, in either language and any width, is marked so, or is no answer (None)."""
    assert verdict_of(built("number"), typed) == (mark, share)


@pytest.mark.parametrize(
    ("value", "unit", "typed"),
    [
        ("20000000", "円", "2000万円"),
        ("20000000", "円", "2千万円"),
        ("20000000", "円", "二千万円"),
        ("20000000", "円", "２，０００万"),
        ("20000000", "円", "20,000,000"),
        ("20000000", "円", "20 000 000 yen"),
        ("20000000", "円", "20 million yen"),
        ("20000000", "円", "¥20,000,000"),
        ("20000000", "円", "￥2000万"),
        ("2000万", "円", "0.2億円"),
        ("1億2千万", "", "120,000,000"),
        ("1兆", "", "1 trillion"),
        ("1.5億", "ユーロ", "150 million euros"),
        ("50 million", "ユーロ", "€5000万"),
        ("2500", "", "2.5k"),
        ("2500", "", "2千500"),
        ("1000", "通", "千通"),
        ("30", {"ja": "日", "en": "days"}, "30日間"),
        ("30", {"ja": "日", "en": "days"}, "30 days"),
        ("30", {"ja": "日", "en": "days"}, "三十日"),
        ("1", {"ja": "か月", "en": "month"}, "1ヶ月"),
        ("1", {"ja": "か月", "en": "month"}, "一カ月"),
        ("16", {"ja": "歳", "en": "years old"}, "16才"),
        ("16", {"ja": "歳", "en": "years old"}, "16 years old"),
        ("3", "", "3つ"),
        ("2018", "年", "二〇一八年"),
        ("20-30", "%", "25"),
        ("20-30", "%", "２割"),
        ("20-30", "%", "20〜30%"),
        ("0", "%", "0"),
        ("-5", "", "−5"),
    ],
)
def test_both_languages_meet(value: str, unit: object, typed: str) -> None:
    """The same amount counts however it is written, by the author or by the learner."""
    question = built("number", value=value, within="0", unit=unit, near=[])

    assert verdict_of(question, typed) == ("right", 1.0)
    assert question.mark(question.key).is_right


@pytest.mark.parametrize(
    ("value", "within", "unit", "typed", "is_right"),
    [
        ("2000万", "10%", "円", "1800万円", True),
        ("2000万", "10%", "円", "1799万円", False),
        ("2000万", "200万", "円", "22,000,000", True),
        ("50%", "10%", "", "60%", True),
        ("50%", "10%", "", "61%", False),
        ("0.3", "0.1", "", "0.4", True),
        ("0.3", "0.1", "", "0.2", True),
        ("-10", "20%", "", "-12", True),
        ("-10", "20%", "", "-13", False),
        ("20-30", "5", "", "35", True),
        ("20-30", "5", "", "14", False),
    ],
)
def test_tolerance(value: str, within: str, unit: str, typed: str, is_right: bool) -> None:
    """A tolerance is an amount, or a share of the value; of a percentage it is points."""
    question = built("number", value=value, within=within, unit=unit, near=[])

    assert question.mark((typed,)).is_right == is_right


def test_a_telling_amount_has_its_own_reply() -> None:
    """An amount named in near is wrong with the author's why."""
    question = built("number")

    assert question.mark(("９６",)).why == "Those are the ones who did not."
    assert question.mark(("50",)).why == ""


@pytest.mark.parametrize(
    ("value", "unit", "right"),
    [
        ("4", {"ja": "％", "en": "percent"}, {"ja": "4％", "en": "4 percent"}),
        ("2000万", "円", "2000万円"),
        ("4%", "%", "4%"),
        ("4", "", "4"),
    ],
)
def test_the_answer_shown_has_its_unit(value: str, unit: object, right: object) -> None:
    """The amount is shown as its author wrote it, with the unit of each language."""
    (part,) = built("number", value=value, unit=unit).parts()

    assert part.right == right


@pytest.mark.parametrize(
    ("changed", "faults"),
    [
        ({"value": "many"}, [("unreadable-amount", "value")]),
        ({"within": "some"}, [("unreadable-amount", "within")]),
        ({"within": "-1"}, [("unreadable-amount", "within")]),
        ({"within": "1-2"}, [("unreadable-amount", "within")]),
        ({"within": "4"}, [("tolerance-too-wide", "within")]),
        ({"within": "100%", "unit": "日"}, [("tolerance-too-wide", "within")]),
        ({"near": [{"said": "lots", "why": "x"}]}, [("unreadable-amount", "near.0.said")]),
        ({"near": [{"said": "4.5", "why": "x"}]}, [("wrong-and-right", "near.0.said")]),
    ],
)
def test_faults_of_the_data(changed: dict[str, object], faults: list[tuple[str, str]]) -> None:
    """Amounts can be read, a tolerance does not reach nought, and nothing is right and wrong."""
    question = built("number", **{"value": "4", "within": "1", "near": [], **changed})

    assert list(question.faults()) == faults


@pytest.mark.parametrize(
    ("value", "ja", "en"),
    [
        ("6-7", "6〜7年", "6–7 years"),
        ("6 to 7", "6〜7年", "6–7 years"),
        ("6〜7", "6〜7年", "6–7 years"),
        ("-3 to -1", "-3〜-1年", "-3–-1 years"),
        ("-4", "-4年", "-4 years"),
        ("2万〜3万", "2万〜3万年", "2万–3万 years"),
    ],
)
def test_a_range_is_written_as_each_language_does(value: str, ja: str, en: str) -> None:
    """The learner reads 6〜7年 or 6–7 years, however the author typed the range."""
    (part,) = built("number", value=value, within="0", unit={"ja": "年", "en": "years"}).parts()

    assert part.right == {"ja": ja, "en": en}


def test_a_range_without_words_of_a_unit_is_written_so_too() -> None:
    """A unit that is the same in every language does not stand in the way."""
    (part,) = built("number", value="20-30", within="0", unit="%").parts()

    assert part.right == {"ja": "20〜30%", "en": "20–30%"}
