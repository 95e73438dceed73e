"""Negations in Japanese and the clause to their left that they deny.

Owns the Japanese grammar of negation as tables of patterns. It reads signs, not parts of speech: no
analyser is needed for the few endings that deny. Invariant: the scope of an ending stops where the
ending begins.

How it works. One scan finds, at each place, first what only looks like a negation (`_PLAIN`), which
is passed over, then what is one (`_CUES`). The scope of a cue is what stands left of it, back to
the nearest end of a clause or topic (`_BOUNDARIES`); quotations closed before it count as one word.
A topic belongs to the scope after all if nothing but a light predicate follows: 同意はいらない
denies 同意, オプトアウトは同意を求めない does not deny オプトアウト. Denials of a whole statement
(〜というのは誤解) reach back to the beginning of the sentence, prefixes (不同意) reach forward.
"""

import re

from tutor.text.negation_record import Negation

_NAI = "(?:ない|なく|なかっ|ありません|ません)"
_KANJI = "[一-龥々]"
_WORD_END = "[一-龥々ァ-ヶー]"
_LOOK_BACK = 160  # signs: a clause is never longer, and a scan stays linear


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_ADJECTIVE_STEMS = _any(
    "少 すく 危 あぶ もったい 勿体 切 せつ きた 汚 幼 おさ つまら つまん くだら さりげ とんでも "
    "申し訳 もうしわけ ぎこち はした あどけ 情け なさけ せわし だらし あっけ おぼつか みっとも"
)
_ADVERBS_IN_NAKU = _any("なんと 何と 間も まも ほど 限り かぎり 例外 まんべん")
_WORDS_WITH_NAI = _any(
    "あんない こないだ にともない おこない 行ない うしない おぎない ないしょ ないぶ "
    "ないし(?=[0-9０-９]) みなし 見なし はなし もてなし (?:みん|そん|こん|あん|どん)な(?=[いく])"
)
_WORDS_WITH_ZU = _any(
    "必ず かならず ひとまず はず いずれ 思わず おもわず わずか 変わらず かわらず かかわらず "
    "関わらず 少なからず 残らず あしからず 絶えず たえず とりあえず 取りあえず 取り敢えず "
    "問わず とわず みずから むずか (?:^|(?<=[、。，\\s「]))まず"
)
_PREFIXED_WORDS = _any(
    "無料 無事 無理 無視 無線 無限 無名 無論 無駄 非常 未来 未満 未定 不安 不便 不満 不利 不当 "
    "不正(?!解|確) 不明 不在 不足 不思議 不動産 不要な"
)
_LINKS = "(?:という|って)?(?:の|こと|わけ|訳|もの|はず)?(?:で|じゃ|に|と)?[はもが]?"
_LIMITS = "(?:限ら|かぎら|言え|いえ|言い切れ|いいきれ|いか|いられ|おか)?"
_OBLIGED = (
    "(?:なら(?:な[いくか]|ぬ|ず|ん|ません)|(?:いけ|行け)(?:な[いくか]|ません|ん)|だめ|ダメ|駄目)"
)

_PLAIN = (
    # Two negations that make a statement.
    rf"(?:ない|なく|なかった|ず|ん){_LINKS}{_LIMITS}{_NAI}",
    r"ざるを(?:得|え)(?:ない|なく|なかっ|ません)",
    # Obligation.
    rf"で?(?:なければ|なけりゃ|なきゃ|なくては|なくちゃ|ないと|ねば){_OBLIGED}",
    r"(?:なきゃ|なくちゃ|ないと)(?:ね|な|さ)?(?=\s*[。！!…]|\s*$)",
    # Only, not only.
    rf"(?<![たもむ])しか(?![もしたるめ])[^、。，,.!！?？\n]{{0,15}}?(?:{_NAI}|ず|ん(?=$|。))",
    r"(?:だけ|ばかり|のみ)(?:で|じゃ)は?(?:な[くいか]|ありません)|のみならず",
    # Conjecture, certainty, and asking for agreement.
    rf"かも?(?:しれ|知れ)(?:{_NAI}|ん)",
    rf"か(?:どうか)?[はも]?(?:わから|分から|知ら)(?:{_NAI}|ん)",
    rf"(?:違い|ちがい|相違)[はがも]?(?:{_NAI}|なし)",
    r"(?:ほか|他)(?:は|なら)?(?:ない|ありません)",
    r"[のん]?(?:では|じゃ)(?:ない|ありません)[んの]?(?:です|でしょう|だろう)?(?:か(?![らもっ])|[?？])",
    # Permission, what cannot be helped, politeness.
    rf"(?:構わ|かまわ|差し支え|さしつかえ)が?{_NAI}",
    r"(?:仕方|しかた|しょう|しよう|問題)[がはも]?(?:ない|なく|なし|ありません)",
    r"(?:すみ|すい)ません|までも(?:な[いく]|ありません)",
    # Words that hold ない, なく, なし, ず or a negating sign without denying anything.
    rf"{_ADJECTIVE_STEMS}な(?:い|く|かっ|け|さ)",
    rf"{_ADVERBS_IN_NAKU}なく|を(?:なく|無く)[さしすせそ]",
    r"[0-9０-９一二三四五六七八九十数](?:日|か月|ヶ月|年|分|時間|週間|回)?いない",
    _WORDS_WITH_NAI,
    _WORDS_WITH_ZU,
    _PREFIXED_WORDS,
)

_WRONG = _any("誤解 間違い まちがい 誤り うそ 嘘 ウソ 勘違い かんちがい デマ")
_STATEMENT_DENIED = (
    (
        rf"(?:(?:という|っていう|って)?(?:の|こと)?[はも]|なんて)、?(?:よくある|ただの)?{_WRONG}"
        r"(?!で[はも]?な|じゃな|な[いく]|[がをはにのも])"
    ),
    r"(?:という|っていう|って)(?:の|こと)?は(?:違|ちが)[うい]",
    r"(?:と|って)(?:思い|思われ|おもい|考え)がち",
)

_CUES = (
    r"(?:という|って)?(?:わけ|訳)(?:で|じゃ)[はも]?(?:ない|なく|なかった|ありません)",
    r"わけに[はも]?いか(?:ない|なく|ず|ません)",
    r"(?:と|って)[はも]?(?:限ら|かぎら)(?:ない|なく|ず|ません|ん)",
    r"とは(?:言え|いえ|言い切れ|いいきれ)(?:ない|なく|ず|ません)",
    r"(?:ては|では|ちゃ)(?:いけ(?:ない|なく|ません|ん)|なら(?:ない|なく|ぬ|ず|ません)|だめ|ダメ|駄目)",
    r"[のん]?(?:では?|じゃ)(?:ない|なくて?|なかった|なければ|ありません(?:でした)?)",
    r"(?:あり|ござい)ません(?:でした)?",
    r"ません(?:でした)?",
    r"[な無](?:い|かった|かろう|ければ|けりゃ|くても?|く|さそう|さすぎ)",
    rf"(?<=[一-龥わらかがさたなばまえけげせぜてでねべめれいきぎしじちびみり])ず(?=[、。，,\s]|$|{_WORD_END})",
    r"(?<=[一-龥わらかがさたばまえけげせてでねべめれ])ず(?:に|とも)",
    rf"(?<=[からさたなまばがわせれえ])ぬ(?=[まうとこ、。！!？?\s]|$|{_KANJI})",
    r"(?<=[えけせてねめれらさかなわき])へん(?=[。、！!？?しでけのよかわ\s]|$)",
    r"(?:(?<=[^ごな]ら)|(?<=でき)|(?<=[一-龥][かがばま]))ん(?=[。、！!？?しけよわの\s]|$)",
    rf"(?<={_WORD_END})(?:なし|無し)(?=[にでのとだ、。，\s]|$|{_WORD_END})",
    r"不要|無用|不可(?![欠避分侵])",
)
_PREFIXED = rf"[不未非無](?={_KANJI}{{2}})"

_TE_STEM = (
    "(?:(?<![とっ決関対たい])し|(?<=[一-龥あまわなかさや])っ"
    "|(?<!す)べ|(?<![じ初改極])め|(?<![つお])い|[えけせてねれげ])"
)
_BOUNDARIES = (
    r"[。！？!?\n…（(「『；;：:]|(?<![0-9A-Za-z])\.|(?<![をにも])[、，,]",
    # Clauses joined by contrast, reason, condition, concession.
    r"けれども?|けども?",
    r"(?<=[るたいだすうくぐむぶぬ])(?:ので|のに|から)",
    r"(?:です|ます|ました|でした|ません|だ|だった|ない|る)が",
    r"[えけせてねへめれげぜべ]ば",
    r"(?:た|だ|な)ら(?![なずぬれせばびん]|ま[すせ])",
    r"(?<!と)ても|(?<!な)んでも",
    r"(?:ない|る)と(?![はもい言思考し限か、])",
    r"まで(?:は|に)?|ながら",
    r"(?:なくて?|ずに?)(?=[一-龥ァ-ヶ「])|(?:なし|無し)[にで]",
    r"(?:とき|(?<!同)時|場合|際)(?:に?[はも]|に|でも)",
    r"(?:まえ|(?<!事)前|あと|後)(?:に|は|で)",
    # て-forms before another predicate; とって, ついて, として, すべて and their like are none.
    rf"{_TE_STEM}て(?=[一-龥ァ-ヶ「])(?![来居欲置貰頂下行無見])",
    rf"(?<={_KANJI})んで(?={_WORD_END})",
)
_TOPIC = (
    r"(?<=[一-龥々ァ-ヶーA-Za-z0-9」』）)])は"
    r"|(?<=[一-龥ァ-ヶー])までは|では(?!な|あり)|(?:の|こと|もの|れ|ひと|みんな|わたし|ぼく|さん|たち|ほう)は"
)

_LIGHT_PREDICATE = re.compile(
    r"(?:まったく|全く|もう|特に|別に|一切|何も|必ずしも|あまり|、)*"
    r"(?:し(?:て(?:い|くれ|もらえ)?)?|でき|出来|いら|要ら|いり|要り|必要(?:が|は|も|で|では|じゃ)?|(?:取|と)ら(?:れ(?:てい?)?)?|"
    r"取れ|取ってい?|もら(?:わ|え|ってい?)|得(?:てい?|られ)?|求め(?:られ)?(?:てい?)?|"
    r"さ?れ(?:てい?)?|受け(?:てい?)?|出してい?|な)?"
)
_QUOTATION = re.compile(r"「[^「」]*」|『[^『』]*』|（[^（）]*）|\([^()]*\)|“[^“”]*”|\"[^\"]*\"")
_SENTENCE_START = re.compile(r"[。！？!?\n]")

_SCAN = re.compile(
    f"(?P<plain>{'|'.join(_PLAIN)})|(?P<statement>{'|'.join(_STATEMENT_DENIED)})"
    f"|(?P<cue>{'|'.join(_CUES)})|(?P<prefix>{_PREFIXED})"
)
_BOUNDARY = re.compile(f"(?P<topic>{_TOPIC})|{'|'.join(_BOUNDARIES)}")


def negations_in_japanese(text: str) -> tuple[Negation, ...]:
    """Find the negations of a Japanese text.

    Args:
        text: sentences as they were written.

    Returns:
        The negations in order; their scopes lie left of the cue, those of prefixes right of it.

    Source:
        Ours: because endings, particles and a table of exceptions settle what learners write.
    """
    found: list[Negation] = []
    for match in _SCAN.finditer(text):
        start, end = match.span()
        match match.lastgroup:
            case "cue":
                scope = (_scope_start(text, start), start)
            case "statement":
                scope = (_sentence_start(text, start), start)
            case "prefix":
                scope = (end, end + 2)
            case _:
                continue
        found.append(
            Negation(
                start=start,
                end=end,
                cue=text[start:end],
                scope_start=scope[0],
                scope_end=scope[1],
            )
        )
    return tuple(found)


def _scope_start(text: str, cue_start: int) -> int:
    """Return where the clause begins that a cue ends."""
    offset = max(0, cue_start - _LOOK_BACK)
    before = _QUOTATION.sub(lambda quoted: "〇" * len(quoted.group()), text[offset:cue_start])
    window = before + text[cue_start : cue_start + 2]
    ends = [
        (match.end(), match.lastgroup == "topic")
        for match in _BOUNDARY.finditer(window)
        if match.end() <= len(before)
    ]
    for end, is_topic in reversed(ends):
        if is_topic and _LIGHT_PREDICATE.fullmatch(before, end):
            continue
        return offset + end
    return offset


def _sentence_start(text: str, denial_start: int) -> int:
    """Return where the statement begins that the sentence denies as a whole."""
    offset = max(0, denial_start - _LOOK_BACK)
    before = _QUOTATION.sub(lambda quoted: "〇" * len(quoted.group()), text[offset:denial_start])
    ends = [match.end() for match in _SENTENCE_START.finditer(before)]
    return offset + (ends[-1] if ends else 0)
