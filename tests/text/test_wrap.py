"""Where lines break: kinsoku, phrases, words, orphans, and the promises that hold for any text."""

import re
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich._wrap import divide_line as divide_stock

from tests.text.sentences import ENGLISH, JAPANESE, MIXED, SENTENCES
from tutor.text.cells import grapheme_width, graphemes, set_ambiguous_width, width_cells
from tutor.text.kinsoku import Grade, grades
from tutor.text.wrap import break_offsets, minimal_width, wrap

WIDTHS = (10, 12, 14, 17, 20, 24, 26, 30, 36, 40, 44, 48, 56, 60, 66, 72, 76, 80)

NOT_FIRST = set(
    "、。，．・：；？！゛゜ゝゞヽヾ々ー～〜…‥」』）】〕〉》］｝％℃"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ!%),.:;?]}”’"
)
NOT_LAST = set("「『（【〔〈《［｛￥＄([{“‘")

TRICKY = (
    "あいうえオプトイン同意か\u3099々、。！？「」（）……──ー  \u3000abc-/.%3年①→"
    "\u00a0🇯🇵👨\u200d👩❤\ufe0f\n"
)

# Each line list was read and judged by eye; "|" stands for the end of a line.
GOLDEN = (
    (
        JAPANESE[0],
        14,
        "オプトイン|とは、本人が|自分で選んで|同意したときに|だけ、データの|利用が始まる|方式です。",
    ),
    (
        JAPANESE[0],
        20,
        "オプトインとは、|本人が自分で選んで|同意したときにだけ、|データの利用が始まる|方式です。",
    ),
    (
        JAPANESE[0],
        26,
        "オプトインとは、本人が|自分で選んで同意した|ときにだけ、データの利用が|始まる方式です。",
    ),
    (
        JAPANESE[0],
        36,
        "オプトインとは、本人が自分で選んで|同意したときにだけ、データの利用が|始まる方式です。",
    ),
    (
        JAPANESE[0],
        60,
        "オプトインとは、本人が自分で選んで同意したときにだけ、|データの利用が始まる方式です。",
    ),
    (
        JAPANESE[1],
        26,
        "オプトアウトでは、|何もしなければ利用が|始まり、止めたい人が|自分から手続きをします。",
    ),
    (
        JAPANESE[1],
        44,
        "オプトアウトでは、何もしなければ利用が|始まり、止めたい人が自分から手続きをします。",
    ),
    (JAPANESE[2], 20, "「はい」を押さない|限り、何も始まり|ません。それが|オプトインです。"),
    (JAPANESE[2], 36, "「はい」を押さない限り、何も|始まりません。それがオプトインです。"),
    (JAPANESE[2], 40, "「はい」を押さない限り、何も始まり|ません。それがオプトインです。"),
    (
        JAPANESE[3],
        20,
        "では、最初から印が|付いている|チェックボックスは、|本当に同意と言えるの|でしょうか？",
    ),
    (
        JAPANESE[3],
        36,
        "では、最初から印が付いている|チェックボックスは、本当に同意と|言えるのでしょうか？",
    ),
    (
        JAPANESE[3],
        60,
        "では、最初から印が付いているチェックボックスは、本当に同意と|言えるのでしょうか？",
    ),
    (
        JAPANESE[4],
        36,
        "……うーん、それは「同意した」とは|言えないと思います。だって、|気づかない人もいますよね。",
    ),
    (
        JAPANESE[4],
        44,
        "……うーん、それは「同意した」とは言えないと|思います。だって、気づかない人もいますよね。",
    ),
    (
        JAPANESE[5],
        26,
        "個人情報保護委員会は、|第三者提供のオプトアウト|手続の届出を受け付けて|います。",
    ),
    (
        JAPANESE[5],
        36,
        "個人情報保護委員会は、第三者提供の|オプトアウト手続の届出を受け付けて|います。",
    ),
    (
        JAPANESE[6],
        26,
        "配信を止める方法が、|登録する方法よりもずっと|難しいなら、それは公平とは|言えません。",
    ),
    (
        JAPANESE[6],
        60,
        "配信を止める方法が、登録する方法よりもずっと難しいなら、|それは公平とは言えません。",
    ),
    (JAPANESE[7], 26, "先生、オプトアウト|できるなら、それで十分なの|ではないですか？"),
    (JAPANESE[7], 36, "先生、オプトアウトできるなら、それで|十分なのではないですか？"),
    (
        JAPANESE[8],
        20,
        "いい質問ですね。|では、「できる」|ことと「知っている」|ことの違いを考えて|みましょう！",
    ),
    (
        JAPANESE[8],
        36,
        "いい質問ですね。では、「できる」|ことと「知っている」ことの違いを|考えてみましょう！",
    ),
    (
        JAPANESE[9],
        26,
        "臓器提供の意思表示は、国に|よって方式（オプトイン・|オプトアウト）が違います。",
    ),
    (
        JAPANESE[9],
        44,
        "臓器提供の意思表示は、国によって方式|（オプトイン・オプトアウト）が違います。",
    ),
    (
        JAPANESE[9],
        60,
        "臓器提供の意思表示は、国によって方式（オプトイン・|オプトアウト）が違います。",
    ),
    (
        JAPANESE[10],
        36,
        "同意の条件は、①自由であること、|②具体的であること、③十分に|説明されていること、の三つです。",
    ),
    (
        JAPANESE[10],
        60,
        "同意の条件は、①自由であること、②具体的であること、③十分に|説明されていること、の三つです。",
    ),
    (JAPANESE[11], 20, "○か×かで答えて|ください。黙っている|ことは、オプトイン|では同意になる。"),
    (JAPANESE[11], 26, "○か×かで答えてください。|黙っていることは、|オプトインでは同意になる。"),
    (JAPANESE[12], 20, "既定値（デフォルト）|の力は、私たちが|思うよりもずっと|大きいのです。"),
    (JAPANESE[12], 26, "既定値（デフォルト）の|力は、私たちが思うよりも|ずっと大きいのです。"),
    (
        JAPANESE[13],
        26,
        "規約の最後に小さく書かれた|『配信を希望しない方は|こちら』を、あなたは|見つけられますか？",
    ),
    (
        JAPANESE[13],
        36,
        "規約の最後に小さく書かれた『配信を|希望しない方はこちら』を、あなたは|見つけられますか？",
    ),
    (JAPANESE[14], 20, "ちょっと待って|ください──それって、|だれのための|「同意」なんですか。"),
    (JAPANESE[14], 44, "ちょっと待ってください──それって、だれの|ための「同意」なんですか。"),
    (JAPANESE[15], 20, "もう一度、ゆっくり|考えてみましょう。"),
    (JAPANESE[15], 26, "もう一度、ゆっくり考えて|みましょう。"),
    (
        "「いいえ」です。「はい」と「あとで」だけでは、断ることができません。",
        67,
        "「いいえ」です。「はい」と「あとで」だけでは、|断ることができません。",
    ),
    (
        "いい例外があるんだ。この4人で考えてみよう。",
        40,
        "いい例外があるんだ。この4人で|考えてみよう。",
    ),
    ("忘れないように書いておこう。", 20, "忘れないように|書いておこう。"),
    (ENGLISH[0], 20, "Opt-in means that|nothing happens|until you say yes."),
    (
        ENGLISH[1],
        26,
        "With opt-out, your data is|used from the start; you|have to act to make it|stop.",
    ),
    (
        ENGLISH[2],
        20,
        "Is a box that was|ticked before you|arrived really a|choice (or only a|trap)?",
    ),
    (ENGLISH[3], 36, "I think it isn't consent, because|many people never notice the box at|all."),
    (
        ENGLISH[4],
        26,
        "Silence, pre-ticked boxes|and inactivity are not|consent under the GDPR|(Recital 32).",
    ),
    (MIXED[0], 26, "これは opt-in と呼ばれ、|「はじめは同意していない」|状態が出発点になります。"),
    (
        MIXED[0],
        20,
        "これは opt-in と|呼ばれ、「はじめは|同意していない」|状態が出発点に|なります。",
    ),
    (
        MIXED[1],
        26,
        "2008年に施行された改正法|では、広告メールの送信に|事前の同意（opt-in）が|必要になりました。",
    ),
    (
        MIXED[1],
        60,
        "2008年に施行された改正法では、広告メールの送信に事前の同意|（opt-in）が必要になりました。",
    ),
    (
        MIXED[2],
        26,
        "ある調査では、既定値を|変えた人はわずか3.5%で、|残りの96.5%はそのまま|でした。",
    ),
    (
        MIXED[3],
        36,
        "詳しくは|https://www.example.com/privacy/opt-|out?lang=ja を参照してください。",
    ),
    (
        MIXED[3],
        60,
        "詳しくは https://www.example.com/privacy/opt-out?lang=ja を|参照してください。",
    ),
    (
        MIXED[4],
        36,
        "GDPR第4条11項によれば、同意は|「自由に与えられた、特定の、事情を|知らされた上での」意思表示です。",
    ),
    (
        MIXED[5],
        26,
        "オプトイン（opt-in）と|オプトアウト（opt-out）の|違いを、自分の言葉で|説明してください。",
    ),
    (MIXED[6], 20, "メールの一番下にある|「unsubscribe」を|押すと、10日以内に|配信が止まります。"),
    (
        MIXED[7],
        44,
        "Cookieの許可を求める画面で「すべて|許可」だけが大きいのはダークパターン（dark|pattern）です。",
    ),
    (
        MIXED[8],
        36,
        "設定 → 通知 → メール の順に開き、|「お知らせを受け取る」のチェックを|外します。",
    ),
    (
        MIXED[8],
        20,
        "設定 → 通知 →|メール の順に開き、|「お知らせを受け|取る」のチェックを|外します。",
    ),
)


def pieces(text: str, offsets: tuple[int, ...]) -> list[str]:
    """The lines as stretches of the original, hanging spaces included."""
    edges = (0, *offsets, len(text))
    return [text[start:end] for start, end in pairwise(edges)]


def visible(line: str) -> str:
    """A line without the spaces that hang."""
    return line.rstrip(" \t\r\n\u3000")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_line_of_a_course_sentence_is_legal(sentence: str, width: int) -> None:
    """At any usual width: it fits, kinsoku holds, and nothing is lost."""
    lines = pieces(sentence, break_offsets(sentence, width))

    assert "".join(lines) == sentence
    assert all(visible(line) for line in lines)
    for line in lines:
        assert width_cells(visible(line)) <= width
    for line in lines[1:]:
        assert line[0] not in NOT_FIRST
    for line in lines[:-1]:
        assert visible(line)[-1] not in NOT_LAST


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sentence", ENGLISH + MIXED)
def test_latin_words_and_numbers_that_fit_are_whole(sentence: str, width: int) -> None:
    """A word, a number with its sign or its counter is torn only when wider than the line."""
    breaks = set(break_offsets(sentence, width))
    for word in re.finditer(r"\(?[A-Za-z0-9][A-Za-z0-9.'’%-]*[).,?年条項日]*", sentence):
        if width_cells(word[0]) + 4 <= width and "://" not in sentence:
            assert not breaks & set(range(word.start() + 1, word.end())), word[0]


@pytest.mark.parametrize("width", [width for width in WIDTHS if width >= 20])
@pytest.mark.parametrize("sentence", JAPANESE)
def test_no_sentence_ends_in_an_orphan(sentence: str, width: int) -> None:
    """The last line is more than one mora and its full stop."""
    assert width_cells(wrap(sentence, width)[-1]) > 4


@pytest.mark.parametrize(("sentence", "width", "expected"), GOLDEN)
def test_lines_read_well(sentence: str, width: int, expected: str) -> None:
    """The lines are those a Japanese or English reader was content with."""
    assert "|".join(wrap(sentence, width)) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, ("",)),
        ("同意", 4, ("同意",)),
        ("一行\n\n三行", 10, ("一行", "", "三行")),
        ("end\n", 10, ("end", "")),
        ("ああ。", 4, ("あ", "あ。")),
        ("「ああ」", 4, ("「あ", "あ」")),
        ("どう……でしょう", 8, ("どう……", "でしょう")),
        ("ね……ええ", 4, ("ね……", "ええ")),
        ("はい──いや", 8, ("はい──", "いや")),
        ("約100人が", 6, ("約100", "人が")),
        ("約100人が", 7, ("約100人", "が")),
        ("ここは￥100です", 8, ("ここは", "￥100", "です")),
        ("１０年間の記録", 6, ("１０年", "間の", "記録")),
        ("これはＡＢＣの", 8, ("これは", "ＡＢＣの")),
        ("a\u00a0b c", 3, ("a\u00a0b", "c")),
        ("同意\u2060する", 4, ("同", "意\u2060す", "る")),
        ("supercalifragilistic", 8, ("supercal", "ifragili", "stic")),
        ("か\u3099か\u3099か\u3099", 4, ("か\u3099", "か\u3099か\u3099")),
        ("👨\u200d👩\u200d👧👨\u200d👩\u200d👧", 3, ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧")),
        ("🇯🇵🇬🇧🇫🇷", 4, ("🇯🇵🇬🇧", "🇫🇷")),
        ("word   next", 4, ("word", "next")),
        ("同意\u3000拒否", 4, ("同意", "拒否")),
        ("    indented", 8, ("    inde", "nted")),
        ("お知らせを見る", 8, ("お知らせ", "を見る")),
        ("at 5 (five) - a", 7, ("at 5", "(five)", "- a")),
    ],
)
def test_small_cases(text: str, width: int, expected: tuple[str, ...]) -> None:
    """Newlines, inseparable marks, counters, glue, graphemes, spaces and indents, one by one."""
    assert wrap(text, width) == expected


@pytest.mark.parametrize("width", [-3, 0, 1, 2, 3])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_absurd_widths_still_advance(sentence: str, width: int) -> None:
    """A line too narrow for anything holds one grapheme at least."""
    offsets = break_offsets(sentence, width)

    assert list(offsets) == sorted(set(offsets))
    assert 0 not in offsets
    assert len(sentence) not in offsets


@given(st.text(alphabet=TRICKY, max_size=60), st.integers(-1, 30), st.booleans(), st.booleans())
@settings(max_examples=400, deadline=None)
def test_offsets_strictly_increase(text: str, width: int, fold: bool, hang: bool) -> None:
    """Whatever is asked, every line begins behind the one before: a layout always ends."""
    offsets = (0, *break_offsets(text, width, fold, hang))

    assert all(before < after for before, after in pairwise(offsets))
    assert offsets[-1] <= len(text)
    assert "".join(pieces(text, offsets[1:])) == text


@given(st.text(alphabet=TRICKY, max_size=60), st.integers(2, 30), st.booleans())
@settings(max_examples=400, deadline=None)
def test_no_line_is_wider_than_asked(text: str, width: int, hang: bool) -> None:
    """From two cells on every folded line fits, hanging spaces apart."""
    for line in pieces(text, break_offsets(text, width, hang=hang)):
        shown = visible(line) if hang else line
        assert width_cells(shown) <= width


@given(st.text(max_size=40), st.integers(1, 20))
@settings(max_examples=300, deadline=None)
def test_graphemes_are_never_split(text: str, width: int) -> None:
    """Every line of any text begins where a grapheme begins."""
    starts, offset = set(), 0
    for grapheme in graphemes(text.replace("\r", " ")):
        starts.add(offset)
        offset += len(grapheme)
    text = text.replace("\r", " ")

    assert {offset for offset in break_offsets(text, width) if offset < len(text)} <= starts


@given(st.text(alphabet=TRICKY.replace("\n", ""), max_size=60), st.integers(2, 30))
@settings(max_examples=400, deadline=None)
def test_kinsoku_gives_way_only_where_no_legal_place_fits(text: str, width: int) -> None:
    """A line begins at a barred place only if its run without legal places is wider than a line."""
    split = list(graphemes(text))
    marks = grades(tuple(split))
    offsets = set(break_offsets(text, width))
    run_cells, offset, barred = 0, 0, False
    for grapheme, mark in zip(split, marks, strict=True):
        if mark >= Grade.ALLOWED:
            run_cells, barred = 0, False
        run_cells += grapheme_width(grapheme)
        barred = barred or (offset in offsets and mark is Grade.FORBIDDEN)
        if barred and offset in offsets:
            whole = run_cells + _rest_of_run(split, marks, offset)
            assert whole > width
        offset += len(grapheme)


def _rest_of_run(split: list[str], marks: list[Grade], offset: int) -> int:
    cells, position = 0, 0
    for grapheme, mark in zip(split, marks, strict=True):
        if position > offset:
            if mark >= Grade.ALLOWED:
                break
            cells += grapheme_width(grapheme)
        position += len(grapheme)
    return cells


def test_stock_wrapping_breaks_kinsoku() -> None:
    """What we replace is still worth replacing."""
    sentence = JAPANESE[5]
    firsts = {
        sentence[offset] for width in range(10, 80) for offset in divide_stock(sentence, width)
    }

    assert firsts & NOT_FIRST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("同意", 4),
        ("opt-in means yes", 6),
        ("本人が自分で選んで同意します。", 12),
        ("これは\n個人情報保護委員会です。", 24),
        ("   ", 0),
    ],
)
def test_minimal_width_is_the_widest_phrase(text: str, expected: int) -> None:
    """A Japanese sentence may become as narrow as its widest phrase, not as its whole."""
    assert minimal_width(text) == expected


def test_a_field_keeps_its_spaces_inside() -> None:
    """Where a caret must reach every space, a space that does not fit begins the next line."""
    assert break_offsets("aaaa bbbb", 4, hang=False) == (4, 5)
    assert break_offsets("aaaa bbbb", 4) == (5,)


def test_words_jut_out_when_folding_is_off() -> None:
    """Without folding a long word stays whole and the text behind it goes on."""
    assert break_offsets("a verylongword b", 5, fold=False) == (2, 15)


def test_ambiguous_width_changes_the_lines() -> None:
    """The same text breaks earlier on a terminal that draws ① in two cells."""
    text = "①と②と③と④"
    narrow = wrap(text, 12)
    set_ambiguous_width(2)
    wide = wrap(text, 12)
    set_ambiguous_width(1)

    assert narrow == (text,)
    assert wide == ("①と②と", "③と④")


@pytest.mark.parametrize(
    ("text", "width", "loaded"),
    [("同意する", 40, False), ("long " * 20, 40, False), (JAPANESE[0], 20, True)],
)
def test_the_phrase_model_is_loaded_only_for_japanese_that_does_not_fit(
    text: str, width: int, loaded: bool
) -> None:
    """Neither short Japanese nor long English pays for the phrase model."""
    code = (
        "import sys; from tutor.text.wrap import wrap;"
        f"wrap({text!r}, {width});"
        "print('tutor.text.phrases' in sys.modules, 'wcwidth' in sys.modules)"
    )
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert finished.stdout.split() == [str(loaded), "False"]
