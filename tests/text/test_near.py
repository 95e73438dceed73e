"""Nearness: what counts as a slip, and what must never be taken for one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.text.fold import fold
from tutor.text.near import near, nearness
from tutor.text.opposites import LOOKALIKES, OPPOSITES

SLIPS_JA = """
オプトイン=おぷといん
オプトイン=オプトイ
オプトイン=オプイトン
オプトイン=オフトイン
オプトイン=オブトイン
オプトイン=オプトーイン
オプトイン=オプトインン
オプトイン=オプトイイン
オプトイン=オプトオイン
オプトアウト=オプトアト
オプトアウト=オプトウアト
オプトアウト=オプトアウド
オプトアウト=オプトアウトト
オプトアウト=オプトーアウト
オプトアウト=オプアウト
ダブルオプトイン=タブルオプトイン
ダブルオプトイン=ダブルオプイトン
ダブルオプトイン=ダブルオプトイ
ダブルオプトイン=ダブオプトイン
ダブルオプトイン=たふるおふといん
クッキー=クキー
クッキー=クッキ
クッキー=クッキイ
クッキーバナー=クッキバナー
クッキーバナー=クッキーバーナ
データ=データー
ダークパターン=ダークパタン
ダークパターン=ダークバターン
ダークパターン=タークパターン
デフォルト=デホォルト
デフォルト=デフオルト
デフォルト=テフォルト
メールマガジン=メールマカジン
メールマガジン=メルマガジン
メールマガジン=メールマガシン
ニュースレター=ニュスレター
ニュースレター=ニューズレター
プライバシー=プライバシ
プライバシー=プライパシー
プライバシーポリシー=プライバシポリシ
プライバシーポリシー=プライベシーポリシー
スラッジ=スラジ
キャンセル=キヤンセル
チェックボックス=チェックボクス
チェックボックス=チエックボックス
ワンクリック解除=ワンクリク解除
ソフトオプトイン=ソフトオプイン
みなし同意=みなじ同意
チェック済みの欄=チエック済みの欄
はいしんていし=はいしんでいし
はいしんていし=はいんしていし
じぜんどうい=じせんどうい
じどうかにゅう=じどかにゅう
めいわくめーる=めいわくめえる
しょきせってい=しょきせてい
しょきせってい=しょきせつてい
自分から申し込む=自分からら申し込む
ほうていりつ=ほうでいりつ
ぞうきていきょう=ぞうきてきょう
アンケート=アンケト
マーケティング=マケティング
ターゲティング=ターゲッティング
"""

SLIPS_EN = """
opt-in=opt-im
opt-in=otp-in
opt-in=opt  in
opt-in=optt in
opt-out=opt-ot
opt-out=opt-outt
opt-out=otp out
opt-out=opt uot
opt-out=oppt-out
consent=consnet
consent=concent
consent=consemt
consent=conset
consent=consennt
prior consent=prior consnet
prior consent=piror consent
express consent=expres consent
implied consent=impled consent
double opt-in=duble opt-in
double opt-in=double opt-n
double opt-in=doubel optin
soft opt-in=sotf opt-in
default=defualt
default=defalt
default=deafult
default=defaullt
unsubscribe=unsubscibe
unsubscribe=unsuscribe
unsubscribe=unsubcribe
unsubscribe=unsubscripe
subscribe=subcribe
subscribe=subscrbie
withdrawal=withdrawl
withdrawal=withdrwal
permission=permision
permission=permisson
newsletter=newslettter
newsletter=newsleter
newsletter=news lettr
suppression list=supression list
suppression list=suppresion lits
cookie=cokkie
cookie=cokie
cookie=cookei
cookie banner=cokie baner
dark pattern=dark patern
dark pattern=drak pattern
preference centre=preference center
legitimate interest=legitimite interest
legitimate interest=legitmate intrest
pre-ticked box=pre-tiked box
personal data=personnal data
machine-readable=machine-redable
automatic enrolment=automatic enrollment
organ donation=organ donaton
nudge=nugde
illegal=illeagl
excluded=exluded
deletion=delition
erasure=erazure
"""

APART_JA = """
オプトイン=オプトアウト
オプトイン=ダブルオプトイン
ダブルオプトイン=シングルオプトイン
ソフトオプトイン=ソフトオプトアウト
オプトイン方式=オプトアウト方式
おぷといん=おぷとあうと
同意=同意しない
同意=不同意
同意=合意
同意する=同意しない
同意した=同意しなかった
事前同意=事後同意
事前=事後
明示の同意=黙示の同意
有効=無効
許可=不許可
許可=拒否
公開=非公開
承諾=未承諾
登録=登録解除
入る=入らない
入っている=入っていない
対象に入っている=対象に入っていない
何もしなければ入る=何もしなければ入らない
メールが届きます=メールが届きません
断るまで入っている=断るまで入っていない
始まる前=始まった後
はじまるまえに許可する=はじまるあとに許可する
まえ=あと
さきに許可をとります=あとに許可をとります
はい=いいえ
オン=オフ
最初からオンになっている=最初からオフになっている
メリット=デメリット
オンライン=オフライン
アクティブ=パッシブ
プラス=マイナス
シングル=ダブル
第三者提供=第二者提供
個人情報=法人情報
公開情報=個人情報
受信拒否=受信許可
配信停止=配信開始
2024年=2023年
50%=5%
○=×
ビール=ビル
データ=でた
データ=デート
ナッジ=スラッジ
ナッジ=バッジ
クリック=クリニック
センター=センサー
ブロック=クロック
ふどうい=どうい
むきょか=きょか
みかくにん=かくにん
かくにん=みかくにん
送れる相手がふえる=送れる相手がへる
データがのこります=データがきえます
自分で選べます=自分で選べません
同意がある=同意がない
許可あり=許可なし
解約できる=解約できない
停止=停止した
つよい=よわい
かう=うる
消える=消えるとは限らない
"""

APART_EN = """
opt-in=opt-out
opt in=opt out
optin=optout
opted in=opted out
opt-in list=opt-out list
double opt-in=double opt-out
opt-in=double opt-in
single opt-in=double opt-in
soft opt-in=soft opt-out
opt-in=option
in=out
in=on
on=off
yes=no
include=exclude
included=excluded
inclusive=exclusive
internal=external
explicit consent=implicit consent
express consent=implied consent
legal=illegal
illegal=legal
lawful=unlawful
subscribe=unsubscribe
unsubscribe=subscribe
subscribed=unsubscribed
unsubscibe=subscribe
solicited=unsolicited
consent=non-consent
consensual=nonconsensual
active=inactive
active=passive
agree=disagree
allow=disallow
like=dislike
possible=impossible
regular=irregular
logical=illogical
ticked box=unticked box
consent=content
consent=dissent
consent=contest
nudge=sludge
nudge=judge
data=date
before=after
before it starts=after it starts
accept=except
accept=reject
with consent=without consent
more mail=less mail
first=last
always=never
you are in=you are not in
you are included=you are not included
it is deleted=it is not deleted
it does delete=it doesnt delete
they can sell it=they cant sell it
they can send it=they can't send it
public=private
import=export
increase=decrease
2024=2025
ten days=two days
cat=car
law=low
mail=
cookie=rookie
do now send it=do not send it
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    lines = [line.partition("=") for line in table.split("\n") if line]
    return [(one, other) for one, _, other in lines]


@pytest.mark.parametrize(("expected", "typed"), _pairs(SLIPS_JA) + _pairs(SLIPS_EN))
def test_small_slips_are_near(expected: str, typed: str) -> None:
    """One or two slips by length leave a text near."""
    assert near(typed, expected)
    assert 0 < nearness(typed, expected) <= 1


@pytest.mark.parametrize(("expected", "typed"), _pairs(APART_JA) + _pairs(APART_EN))
def test_other_words_are_never_near(expected: str, typed: str) -> None:
    """Opposites, denials, other words, numbers and short words are not slips, from either side."""
    assert not near(typed, expected)
    assert not near(expected, typed)


@pytest.mark.parametrize(("one", "other"), OPPOSITES + LOOKALIKES)
def test_the_words_of_a_pair_are_never_near(one: str, other: str) -> None:
    """Every pair of the tables stays apart, in a sentence as well as alone."""
    assert fold(one) != fold(other)
    assert not near(one, other)
    assert not near(f"これは{one}と思います", f"これは{other}と思います")


@pytest.mark.parametrize(
    ("typed", "expected", "value"),
    [
        ("opt in", "OPT-IN", 1.0),
        ("オプイトン", "オプトイン", 0.8),
        ("オフトイン", "オプトイン", 0.9),
        ("consnet", "consent", 1 - 1 / 7),
        ("オプトアウト", "オプトイン", 0.0),
        ("", "オプトイン", 0.0),
        ("", "", 0.0),
        ("。", "！", 0.0),
    ],
)
def test_nearness_is_one_minus_the_slips_per_sign(typed: str, expected: str, value: float) -> None:
    """A slip costs one sign, a small slip half of one; beyond the bounds nothing is left."""
    assert nearness(typed, expected) == pytest.approx(value)


_WORDS = st.text(alphabet="オプトインアウがかー同意不optinurs ", max_size=12)


@given(one=_WORDS, other=_WORDS)
@settings(max_examples=200, deadline=None)
def test_nearness_is_one_only_for_the_same_typing(one: str, other: str) -> None:
    """Nearness lies between none and one; only texts that fold alike score one."""
    value = nearness(one, other)

    assert 0.0 <= value <= 1.0
    assert (value == 1.0) == (fold(one) == fold(other) != "")


@given(text=st.text(max_size=30))
@settings(max_examples=100, deadline=None)
def test_a_text_is_near_itself(text: str) -> None:
    """What was typed as expected is near, unless nothing was typed."""
    assert near(text, text) == bool(fold(text))
