"""Negations and their scopes, by tables: ＜…＞ marks the part that is asked about."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.text.language import Language
from tutor.text.negation import is_negated, negated

DENIED_JA = """
データは＜消え＞ない
メールは＜届き＞ません
会員情報は＜消え＞ませんでした
＜同意＞していない
＜同意＞してない
まだ＜登録＞していなかった
＜同意＞がない
＜同意＞はない
＜同意＞はいらない
＜許可＞は必要ない
＜許可＞は必要ではありません
＜同意＞が不要
＜同意＞は不要です
オプトアウトは＜同意＞を求めない
オプトアウトは＜同意＞ではない
それは＜同意＞じゃない
＜同意＞とはいえない
＜同意＞とは言えません
＜消える＞とは限らない
必ず＜消える＞とは限りませんし、とは限らない
＜消える＞わけではない
＜強制＞されてるわけじゃないよ
＜興味を持つ＞ようになるわけではありません
会社の責任で＜消す＞わけにはいかない
本人に＜聞か＞ずに送る
＜確認＞せずに送る
＜確認＞せず送った
＜許可＞を取らず、メールを送る
＜同意＞なしに送る
＜同意＞なしで第三者に渡す
＜許可＞なくデータを渡す
＜断り＞なく送ってはいけない
広告メールを＜送っ＞てはいけない
勝手に＜送っ＞ちゃだめ
名簿を＜売っ＞てはならない
登録後は＜変更＞不可
「はい」と言うまで＜入ら＞ない
申し込むまでは＜送ら＞れない
何も＜し＞なければ入らない
何もしなければ＜入ら＞ない
＜断ら＞ないと入ったまま
チェックを＜外さ＞ないと届く
登録しても＜届か＞ない
登録したけど＜届か＞ない
メールは止まるけれど情報は＜消え＞ない
メールは止まるので情報は＜消え＞ない
登録して＜送ら＞ない
＜オプトイン＞ではなくオプトアウト
これは＜鍵＞じゃなくてお願い
除外リストは＜残さ＞ないで全部消す
データが＜消える＞はずがない
誰も設定を＜変え＞なかった
あまり＜開封＞されない
一度＜学習＞したものは元に＜戻ら＞ない
消えるとは＜思わ＞ない
「＜全部消える＞」というのは誤解
＜消える＞というのはよくある誤解です
＜全部消える＞、というのは間違い
＜消える＞っていうのはうそ
配信停止は＜削除＞だと思われがち
配信停止で＜消える＞っていうのは違うよ
「＜いいえ＞」と言わないかぎり入る
＜参加＞ではなく、不参加
不＜同意＞の人
未＜承諾＞の広告
非＜公開＞の名簿
無＜許可＞で送る
＜知ら＞んけど
自分では＜でき＞へん
＜許可＞もあらへん
＜気づか＞ぬまま登録された
データは＜消え＞なくて、残る
＜消え＞なければ困る人もいる
＜消え＞なかろう
まず＜届か＞なさそう
同意しないわけではないが、＜賛成＞でもない
会社から＜来＞ない
メールが届くが＜消え＞ない
返事を待っているのに＜来＞ない
使わないときも＜消え＞ない
オフにしても＜忘れ＞ない
＜対象＞にならない
＜対象に入っ＞ていない
＜受け取り＞たくない
これは＜やさしく＞ない
登録＜でき＞ません
黙っていることは＜賛成＞ではありません
本人は何も＜し＞てない
会社に＜送ら＞せない
クッキーを＜許可＞しない
送信者は＜免責＞されぬ
メールは＜止まら＞ん。
＜止まる＞というわけではない
だれも＜読ま＞ん
データの＜削除＞まではしてくれない
＜自動的に消える＞なんて、まちがい
＜消える＞と思ってる人が多いけど、それは間違い
メールは＜来＞なくなった
"""

NOT_DENIED_JA = """
＜同意＞する
＜同意＞しなければならない
＜同意＞しなければいけません
＜同意＞しないといけない
＜同意＞しなくてはいけない
＜同意＞しなきゃならない
＜お願い＞しなきゃ行けない
先に＜聞か＞なきゃ
＜同意＞せねばならない
＜同意＞せざるを得ない
＜消え＞ないわけではない
＜消え＞ないとは限らない
＜消え＞なくはない
＜消え＞なくもない
＜消え＞ないことはない
＜消え＞ないはずがない
＜笑わ＞ずにはいられない
＜送ら＞ないわけにはいかない
＜消え＞ないというのは誤解
「＜消え＞ない」とは思わない
興味のある人しか＜残ら＞ない
メールしか＜止まり＞ません
＜止める＞しかない
＜メール＞だけでなく電話も止まる
＜メール＞だけではなく電話も止まる
＜広告＞ばかりでなく連絡も届く
＜会員＞のみならず客にも届く
＜消える＞かもしれない
＜消える＞かも知れません
＜消える＞に違いない
＜消える＞のは間違いない
＜消える＞かどうかわからない
送れる＜相手＞が少ない
＜相手＞が少なくなる
＜送る＞のは危ない
＜消す＞のはもったいない
＜説明＞がつまらない
＜手間＞がかかるのは仕方ない
＜送っ＞てもかまわない
＜送っ＞ても問題ない
＜送っ＞ても構いません、かまわない
必ず＜届く＞
＜届く＞はず
＜届く＞のは言うまでもない
まず＜同意＞を取る
とりあえず＜登録＞する
みんないる＜名簿＞
＜無料＞会員
無料＜会員＞
非常＜事態＞
＜案内＞のメール
こないだ＜登録＞した
3日いないに＜止める＞
＜みなし＞同意
＜はなし＞を聞く
これは＜オプトアウト＞じゃない？
これは＜オプトアウト＞ではないか
＜同意＞がいるんじゃないですか
＜オプトアウト＞では同意を求めない
＜オプトアウト＞は同意を求めない
「＜はい＞」と言うまで入らない
＜申し込む＞まで送られない
＜登録＞しても届かない
＜登録＞したけど届かない
＜登録＞したのに届かない
メールは＜止まる＞が、情報は消えない
メールは＜止まる＞けど情報は消えない
メールは＜止まる＞ので、読まない
＜登録＞して送らない
＜登録＞したら消えない
＜登録＞すれば消えない
＜登録＞する前は送れない
＜使う＞ときは消えない
オプトインではなく＜オプトアウト＞
鍵じゃなくて＜お願い＞
本人に聞かずに＜送る＞
同意なしに＜送る＞
同意しない人にも＜送る＞
断らなければ＜入る＞
チェックを外さないと＜届く＞
情報は消えない。＜メール＞は止まる
消えないのはおかしい。＜消える＞べきだ
除外リストを残さないで、全部＜消す＞
「消えない」と＜言う＞
迷惑メールを＜なくす＞
まもなく＜届く＞
なんとなく＜同意＞する
少なくとも＜名前＞は残る
年齢を問わず＜届く＞
＜同意＞が要ります
すみません、＜同意＞します
10年ないし20年＜残る＞
会社に＜ほかならない＞
使う人はみな＜同意＞した
不要なメールは＜止める＞
＜同意＞は必要
迷惑にもかかわらず＜届く＞
ちがいは＜許可＞の時期
データが＜消える＞のではないでしょうか
＜オプトイン＞でなければならない
お客さんが＜選ん＞だ
やめたい人が＜動か＞なければいけない
知らない会社から＜届く＞
同意したくないときは＜断れる＞
"""

DENIED_EN = """
Data is not ＜deleted＞
It doesn't ＜delete＞ your data
It doesn’t ＜delete＞ your data
it doesnt ＜delete＞ ur data
you cant ＜change＞ it
They won't ＜sell＞ it
The company cannot ＜sell＞ it
You can not ＜undo＞ it
It never ＜asks＞ you
It is no longer ＜sent＞
It no longer ＜sends＞ mail
Nobody ＜asked＞ you
No one ＜asked＞ you
no-one ＜asked＞ me
Nothing is ＜deleted＞
It ＜keeps＞ nothing
They ＜told＞ nobody
None of it is ＜deleted＞
No AI can ＜get＞ at your site
There is no ＜consent＞
They have no ＜permission＞
Neither is ＜deleted＞
neither the name nor the address is ＜deleted＞
neither the ＜name＞ nor the address is deleted
Hardly anyone ＜changes＞ it
People rarely ＜change＞ a default
They scarcely ＜read＞ it
They send mail without ＜asking＞
They send mail without ＜your permission＞
without ＜consent＞ they may send mail
opt-out instead of ＜opt-in＞
They keep it rather than ＜delete＞ it
a lack of ＜consent＞
They failed to ＜ask＞
You are unable to ＜leave＞
It is impossible to ＜undo＞
＜Consent＞ is not required
＜consent＞ isn't needed
A ＜tick＞ isn't necessary there
You are not ＜in＞ until you agree
You aren't ＜included＞ unless you sign up
You are not ＜in＞ before you agree
It is not ＜deleted＞ because you left
it's not that your data ＜vanishes＞, the mail stops
It's not a ＜lock＞, it's a sign
It does not store ＜name, address or phone＞
It does not store name, address or ＜phone＞
It is not, in my view, ＜consent＞
I don't think that data is ＜deleted＞
I do not believe it ＜deletes＞ anything
It does not mean "＜you are in＞"
not because of the ＜law＞ but because of habit
It's a myth that data is ＜deleted＞
it is wrong to think that it ＜deletes＞ data
The idea that it ＜deletes＞ data is a myth.
＜Unsubscribing deletes everything＞ is just false
"＜Unsubscribed so it's deleted＞" is a mix-up.
non-＜consensual＞ sharing
You shouldn't ＜share＞ it
It isn't really ＜consent＞
The box was not ＜ticked by you＞
He hasn't ＜agreed＞
They have not yet ＜agreed＞
It will never be ＜deleted＞
I aint ＜signing＞ that
Silence is not ＜agreement＞
Not ＜noticing＞ it is the problem
Not everyone ＜agrees＞
They don't ＜delete＞ and don't ask
They don't delete and don't ＜ask＞
The mail stops but the data isn't ＜erased＞
The mail stops, the data is not ＜erased＞
If you do nothing you are not ＜in＞
Robots.txt does not ＜block＞ all crawlers
They mustn't ＜send＞ it
Don't ＜send＞ it
Please do not ＜track＞ me
no ＜downside＞ at all
That is not ＜illegal＞
They never got ＜permission＞
You need not ＜agree＞
There isn't any ＜record＞
In the absence of ＜consent＞ it stops
nowhere is it ＜shown＞
They barely ＜notice＞
It can't ＜undo＞ what they trained on
wouldnt ＜work＞
Doing nothing does not ＜enrol＞ you
It is anything but ＜consent＞
I doubt that it is ＜deleted＞
If they don't ＜ask＞ you are in
Nothing gets ＜removed＞ from the model
"""

NOT_DENIED_EN = """
Data is ＜deleted＞
You are not in until you ＜agree＞
Not until you ＜agree＞ are you in
You are out unless you ＜agree＞
You are not in unless you ＜agree＞
Not unless you ＜agree＞
You are not in before you ＜agree＞
Not only the ＜mail＞ but also the data is deleted
Not only the mail but also the data is ＜deleted＞
It not only ＜stops＞ the mail
It is not just a ＜sign＞
It's not merely ＜polite＞
There is no doubt that it is ＜deleted＞
No doubt it is ＜deleted＞
without a doubt it is ＜deleted＞
No matter what, it is ＜deleted＞
no wonder people ＜leave＞
You cannot help ＜noticing＞ it
I couldn't agree more, it ＜works＞
It is not true that it is not ＜deleted＞
Nobody is not ＜included＞
They never send it without ＜asking＞
It is not without ＜risk＞
Isn't it ＜deleted＞?
Doesn't it ＜delete＞ my data?
It is ＜deleted＞, isn't it?
You ＜agreed＞, didn't you?
Why not ＜ask＞ first
why don't we ＜ask＞ first
say no and the mail ＜stops＞
You are in until you say no to ＜ads＞
The answer is no. It ＜stops＞
No, it ＜stops＞ the mail
haha no i ＜unsubscribed＞ once
no it ＜stops＞ the mail
Nope. It ＜stops＞ the mail
"No" is an ＜answer＞
No way, it ＜deletes＞ everything
It does not delete data, it ＜stops＞ the mail
It doesn't delete data but ＜stops＞ the mail
It doesn't delete data; it ＜stops＞ the mail
It doesn't delete data. It ＜stops＞ the mail
It doesn't delete data: the mail ＜stops＞
It doesn't delete data and it ＜stops＞ the mail
It doesn't delete data and only ＜stops＞ the mail
It doesn't delete data – the mail ＜stops＞
It doesn't delete data - the mail ＜stops＞
It doesn't delete data because the law ＜allows＞ that
It doesn't delete data although you ＜asked＞
It doesn't delete data if you ＜leave＞
It isn't deleted when you ＜unsubscribe＞
If it isn't asked, it is ＜opt-out＞
it's not that ur data vanishes, the mail ＜stops＞
It's not a lock, it's a ＜sign＞
not because of the law but because of ＜habit＞
without consent they may ＜send＞ mail
＜opt-out＞ instead of opt-in
They ＜send＞ mail without asking
The ＜mail＞ stops, the data is not erased
The mail ＜stops＞ but the data isn't erased
data never leaves the phone, and you can ＜check＞ it
"It does not delete" is what they ＜say＞
It ＜happens＞ whether or not you agree
whether or not you ＜agree＞
It ＜stops＞ or not
no later than ten days you are ＜removed＞
no more than ＜ten＞ days
It is nothing but ＜advertising＞
None other than the owner ＜confirms＞
not to mention the ＜cost＞
Never mind, it ＜stops＞
I think nothing is free because they ＜pay＞
The person did nothing: somebody else ＜ticked＞ it
Some people think it blocks every AI. It doesn't, it's a ＜sign＞
A knot is ＜tied＞
another ＜note＞ is sent
nonetheless it is ＜sent＞
notice that it is ＜sent＞
They ＜want＞ it
You said no but they ＜send＞ it
＜Opt-out＞ does not ask first
Tick no and it ＜stops＞
It's a choice, never forced, because you can ＜leave＞
I said "no" and they ＜stopped＞
The first is ＜consent＞, the second isn't
I didn't know that they ＜sold＞ it
if nobody objects it is ＜sent＞
if you dont say anything you are ＜in＞
If you do nothing you're ＜in＞
There's not a company that doesn't ＜ask＞
"""


def _cases(*tables: tuple[str, bool]) -> list[tuple[str, bool]]:
    return [(line, denied) for table, denied in tables for line in table.split("\n") if line]


def _asked(marked: str) -> tuple[str, int, int]:
    start, end = marked.rindex("＜"), marked.rindex("＞") - 1
    before_marks = marked[: marked.rindex("＜")].count("＜") * 2
    return (
        marked.replace("＜", "").replace("＞", ""),
        start - before_marks,
        end - before_marks,
    )


@pytest.mark.parametrize(("marked", "denied"), _cases((DENIED_JA, True), (NOT_DENIED_JA, False)))
def test_japanese_denials(marked: str, denied: bool) -> None:
    """A part of a Japanese sentence is denied or not, as a reader would say."""
    text, start, end = _asked(marked)

    assert is_negated(text, start, end, "ja") is denied


@pytest.mark.parametrize(("marked", "denied"), _cases((DENIED_EN, True), (NOT_DENIED_EN, False)))
def test_english_denials(marked: str, denied: bool) -> None:
    """A part of an English sentence is denied or not, as a reader would say."""
    text, start, end = _asked(marked)

    assert is_negated(text, start, end, "en") is denied


@pytest.mark.parametrize(
    ("text", "language", "cue", "scope"),
    [
        ("データは全部消えない。", "ja", "ない", "全部消え"),
        ("「はい」と言うまで入らない", "ja", "ない", "入ら"),
        ("「全部消える」とは限らない", "ja", "とは限らない", "「全部消える」"),
        ("本人の不同意", "ja", "不", "同意"),
        ("止まる。消えるというのは誤解だ", "ja", "というのは誤解", "消える"),
        ("You are not in until you agree.", "en", "not", " in"),
        ("It doesn’t delete it, it stops.", "en", "doesn’t", " delete it"),
        ("Mail stops. All gone is a myth.", "en", "is a myth", " All gone "),
        ("They send it without asking you.", "en", "without", " asking"),
    ],
)
def test_a_negation_names_its_cue_and_scope(
    text: str, language: Language, cue: str, scope: str
) -> None:
    """The record of a negation points at the words that deny and at what they deny."""
    (negation,) = negated(text, language)

    assert negation.cue == cue == text[negation.start : negation.end]
    assert text[negation.scope_start : negation.scope_end] == scope


def test_a_negation_inside_the_part_is_part_of_its_meaning() -> None:
    """Asking about 入らない as a whole does not count its own ない."""
    assert not is_negated("何もしなくても入らない", 7, 11, "ja")


def test_a_text_without_words_has_no_negations() -> None:
    """Empty texts and punctuation deny nothing."""
    assert (
        negated("", "ja") == negated("", "en") == negated("……", "ja") == negated("...", "en") == ()
    )


_JA_TEXT = st.lists(
    st.sampled_from(
        [*"ないくでしかはがをとても不無未。、「」", "同意", "消え", "ません", "ず", "って"]
    )
).map("".join)
_EN_TEXT = st.lists(
    st.sampled_from(["not ", "no ", "never", "n't", " ", ",", ".", '"', "but ", "is ", "it ", "a "])
).map("".join)


@given(text=st.one_of(st.text(max_size=60), _JA_TEXT, _EN_TEXT))
@settings(max_examples=200, deadline=None)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_offsets_lie_inside_the_text(text: str, language: Language) -> None:
    """Cues are in order, and every cue and scope is a part of the text."""
    negations = negated(text, language)

    starts = [negation.start for negation in negations]
    assert starts == sorted(starts)
    for negation in negations:
        assert 0 <= negation.start < negation.end <= len(text)
        assert 0 <= negation.scope_start <= negation.scope_end <= len(text)
        assert negation.cue == text[negation.start : negation.end]
