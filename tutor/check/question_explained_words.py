"""The rules of questions, explained: meaning and reason in both languages, two examples."""

from __future__ import annotations

Both = tuple[str, str]

_YES_NO = "- {text: It waits, right: true, why: It does.}\n- {text: It goes on, why: It does not.}"
_CHOICE = "kind: choice\noptions:\n" + _YES_NO
_THREE = "- {text: It is shown, why: It is not.}"

QUESTIONS: dict[str, tuple[Both, Both, str, str]] = {
    "Q401": (
        ("正しい選択肢に「right: true」がありません。", "No option is marked as right."),
        ("どれを選んでもまちがいになってしまいます。", "Whatever is picked would be wrong."),
        "kind: choice\noptions:\n- {text: It waits, why: It does.}\n- {text: It goes on, why: It does not.}",
        _CHOICE,
    ),
    "Q402": (
        ("一つだけ選ぶ問いに、正しい選択肢がいくつもあります。", "A question of one answer has several right options."),
        ("正しいほうを選んだのに、もう一つの正解を知らずに終わります。", "Who picks one of them never learns of the other."),
        "kind: choice\noptions:\n- {text: It waits, right: true, why: It does.}\n- {text: It asks, right: true, why: It does.}",
        "kind: choices\noptions:\n- {text: It waits, right: true, why: It does.}\n- {text: It asks, right: true, why: It does.}",
    ),
    "Q403": (
        ("選択肢が一つしかありません。", "There are fewer than two options."),
        ("選べないものは、問いではありません。", "Where nothing can be chosen there is no question."),
        "kind: choice\noptions:\n- {text: It waits, right: true, why: It does.}",
        _CHOICE,
    ),
    "Q404": (
        ("選択肢や項目に、理由（why）がありません。", "An option or item does not say why."),
        ("理由を伝える返事の効果は、正誤だけの返事のおよそ十倍です（標準偏差で0.49と0.05、Van der Kleij 2015）。", "Feedback that explains is worth 0.49 standard deviations, bare right or wrong 0.05 (Van der Kleij 2015)."),
        "kind: choice\noptions:\n- {text: It waits, right: true}\n- {text: It goes on, why: It does not.}",
        _CHOICE,
    ),
    "Q405": (
        ("選択肢や項目に、同じ文が二つあります。", "Two options or items say the same."),
        ("どちらを選ぶべきか、だれにも分かりません。", "Nobody could tell which of them to pick."),
        "kind: choice\noptions:\n- {text: It waits, right: true, why: It does.}\n- {text: It waits, why: It does not.}",
        _CHOICE,
    ),
    "Q406": (
        ("選択肢どうしが、記号や表記しか違いません。", "Two options differ in signs or spelling only."),
        ("内容ではなく、字面を見分ける問いになります。", "It would be a question of spelling and not of meaning."),
        "kind: choice\noptions:\n- {text: It waits, right: true, why: It does.}\n- {text: It waits., why: It does not.}",
        _CHOICE,
    ),
    "Q407": (
        ("正しい選択肢だけが、目立って長くなっています。", "The right option is much longer than the others."),
        ("中身を知らなくても、長さで当てられます。", "It can be told by its length alone."),
        "kind: choice\noptions:\n- {text: It waits until the person who owns the address has said yes to it, right: true, why: It does.}\n- {text: It goes on, why: It does not.}\n" + _THREE,
        _CHOICE + "\n" + _THREE,
    ),
    "Q408": (
        ("「上のすべて」という選択肢があります。", "There is an option “all of the above”."),
        ("二つ正しいと分かれば選べてしまい、並びを混ぜると「上」でもなくなります。", "Who knows two of them can pick it; and once shuffled, nothing is above."),
        _CHOICE + "\n- {text: All of the above, why: Not so.}",
        _CHOICE + "\n" + _THREE,
    ),
    "Q409": (
        ("ヒントに、答えがそのまま入っています。", "A hint contains the answer."),
        ("考える前に答えが見えてしまいます。答えは solution の役目です。", "It is seen before there was time to think; the answer belongs in the solution."),
        "hints: [The shop mails those who raise a hand]\n" + _CHOICE.replace("It waits", "those who raise a hand"),
        "hints: [Think of somebody asleep]\n" + _CHOICE.replace("It waits", "those who raise a hand"),
    ),
    "Q410": (
        ("並びを混ぜない問いが四つ以上あり、正解がいつも同じ場所です。", "In four questions or more that are not shuffled, the right option stands in the same place."),
        ("学習者は、場所を覚えてしまいます。", "Learners learn the place instead of the answer."),
        "\n".join(f"- quiz:\n    id: q-{n}\n    kind: choice\n    shuffle: false\n    ask: Which\n    options:\n    - {{text: This, right: true, why: 'Yes'}}\n    - {{text: That, why: 'No'}}" for n in range(4)),
        "\n".join(f"- quiz:\n    id: q-{n}\n    kind: choice\n    ask: Which\n    options:\n    - {{text: This, right: true, why: 'Yes'}}\n    - {{text: That, why: 'No'}}" for n in range(4)),
    ),
    "Q411": (
        ("意見を聞く poll に、正解が付いています。", "An option of a poll is marked as right."),
        ("意見に正誤はありません。", "An opinion is neither right nor wrong."),
        "kind: poll\noptions:\n- {text: I do, right: true}\n- {text: I do not}",
        "kind: poll\noptions:\n- {text: I do}\n- {text: I do not}",
    ),
    "Q412": (
        ("分ける先（bins）が一つしかありません。", "There are fewer than two bins to sort into."),
        ("分けようがありません。", "There is nothing to sort."),
        "kind: classify\nsolution: So it is.\nbins: [{id: in, text: In}]\nitems: [{text: One, bin: in}, {text: Two, bin: in}]",
        "kind: classify\nsolution: So it is.\nbins: [{id: in, text: In}, {id: out, text: Out}]\nitems: [{text: One, bin: in}, {text: Two, bin: out}]",
    ),
    "Q413": (
        ("並べたり分けたりする項目が、足りません。", "There are too few items to sort or to order."),
        ("order で項目が二つなら、半分は偶然に当たります。", "With two items to order, half of all guesses are right."),
        "kind: order\nsolution: So it is.\nitems: [{text: First}, {text: Then}]",
        "kind: order\nsolution: So it is.\nitems: [{text: First}, {text: Then}, {text: Last}]",
    ),
    "Q414": (
        ("組が一つしかありません。", "There are fewer than two pairs."),
        ("相手が決まっていれば、組にする必要がありません。", "With one pair there is nothing to match."),
        "kind: match\nsolution: So it is.\npairs: [{left: In, right: Out}]",
        "kind: match\nsolution: So it is.\npairs: [{left: In, right: Out}, {left: Up, right: Down}]",
    ),
    "Q415": (
        ("項目が、ない bin を指しています。", "An item names a bin that is not there."),
        ("どこに入れても、まちがいになります。", "Wherever it is put, it would be wrong."),
        "kind: classify\nsolution: So it is.\nbins: [{id: in, text: In}, {id: out, text: Out}]\nitems: [{text: One, bin: inn}, {text: Two, bin: out}]",
        "kind: classify\nsolution: So it is.\nbins: [{id: in, text: In}, {id: out, text: Out}]\nitems: [{text: One, bin: in}, {text: Two, bin: out}]",
    ),
    "Q416": (
        ("埋めるところが一つもありません。", "There is no gap to fill."),
        ("ただの文を見せて、答えを待つことになります。", "A mere sentence would wait for an answer."),
        "kind: blanks\nsolution: So it is.\ntext: No gap here\ngaps: []",
        "kind: blanks\nsolution: So it is.\ntext: A [gap] here\ngaps: [{id: gap, accept: gap}]",
    ),
    "Q417": (
        ("gaps にある穴が、文の中にありません。", "A gap does not stand in the text."),
        ("学習者には見えないのに、答えを求められます。", "An answer would be asked for that nobody can see."),
        "kind: blanks\nsolution: So it is.\ntext: A [gap] here\ngaps: [{id: gap, accept: gap}, {id: hole, accept: hole}]",
        "kind: blanks\nsolution: So it is.\ntext: A [gap] and a [hole]\ngaps: [{id: gap, accept: gap}, {id: hole, accept: hole}]",
    ),
    "Q418": (
        ("文の [ ] の中に、gaps にない名前があります。", "The text names a gap that is not among the gaps."),
        ("そこは穴にならず、[ ] がそのまま出ます。", "It would be shown as brackets and not as a gap."),
        "kind: blanks\nsolution: So it is.\ntext: A [gap] and a [hole]\ngaps: [{id: gap, accept: gap}]",
        "kind: blanks\nsolution: So it is.\ntext: A [gap] here\ngaps: [{id: gap, accept: gap}]",
    ),
    "Q419": (
        ("同じ穴が、文に二度あります。", "A gap stands twice in a text."),
        ("どちらに書いた言葉を見ればよいか、決まりません。", "It could not be told which of them was filled."),
        "kind: blanks\nsolution: So it is.\ntext: A [gap] and a [gap]\ngaps: [{id: gap, accept: gap}]",
        "kind: blanks\nsolution: So it is.\ntext: A [gap] here\ngaps: [{id: gap, accept: gap}]",
    ),
    "Q420": (
        ("正解とする言葉がありません。", "Nothing is accepted as right."),
        ("何を書いても、正解になりません。", "Whatever is typed could not be right."),
        "kind: short\nsolution: So it is.\naccept: []",
        "kind: short\nsolution: So it is.\naccept: [opt-in]",
    ),
    "Q421": (
        ("正解やまちがいの言葉が、記号だけです。", "A wording consists of signs alone."),
        ("記号は入力のゆれとして読み飛ばすので、比べられません。", "Signs are passed over when words are compared, so nothing is left."),
        "kind: short\nsolution: So it is.\naccept: ['!?']",
        "kind: short\nsolution: So it is.\naccept: [opt-in]",
    ),
    "Q422": (
        ("同じ言葉が、正解にも near（まちがい）にもあります。", "A wording is both right and, by near, wrong."),
        ("正しく答えた人に、まちがいと言ってしまいます。", "Who answers rightly could be told to be wrong."),
        "kind: short\nsolution: So it is.\naccept: [opt-in]\nnear: [{said: Opt in, why: Not so.}]",
        "kind: short\nsolution: So it is.\naccept: [opt-in]\nnear: [{said: opt-out, why: That is the other one.}]",
    ),
    "Q423": (
        ("数量として読めない値です。", "The value cannot be read as an amount."),
        ("数量の問いは、単位や桁を読んで比べます。", "A question of the kind number compares amounts with their units."),
        "kind: number\nsolution: So it is.\nvalue: many",
        "kind: number\nsolution: So it is.\nvalue: 4%",
    ),
    "Q424": (
        ("許す幅が広すぎて、0 でも正解になります。", "The tolerance is so wide that 0 would be right."),
        ("知らなくても当たる問いになります。", "It could be answered without knowing anything."),
        "kind: number\nsolution: So it is.\nvalue: '10'\nwithin: '20'",
        "kind: number\nsolution: So it is.\nvalue: '10'\nwithin: '2'",
    ),
    "Q425": (
        ("なぜそれが答えなのか、問いのどこにもありません。", "Nothing in the question says why its answer is right."),
        ("まちがえた人は、正解だけを見て先へ進んでしまいます。", "Who goes wrong sees the answer, learns no reason, and goes on."),
        "kind: short\naccept: [opt-in]",
        "kind: short\nsolution: One must say yes first.\naccept: [opt-in]",
    ),
    "Q426": (
        ("隠すマスが足りません。", "Too few cells are hidden."),
        ("選んで埋める問いでは、中身のちがうマスが二つ以上要ります。", "Where cells are filled by picking, two that differ are needed."),
        "kind: cells\nsolution: So it is.\ntable: fruit\nhide: [autumn.red]",
        "kind: cells\nsolution: So it is.\ntable: fruit\nhide: [autumn.red, autumn.green]",
    ),
    "Q427": (
        ("箇条書きのマスを、入力で答えさせています。", "A cell that is a list is to be typed."),
        ("箇条書きは、そのとおりには打てません。", "Nobody can type a list of bullets just so."),
        "columns:\n- {id: in, head: In}\n- {id: out, head: Out}\nrows:\n- {id: mail, head: Mail, in: [one, two], out: some}\nask: [{cell: mail.in, typed: true}]",
        "columns:\n- {id: in, head: In}\n- {id: out, head: Out}\nrows:\n- {id: mail, head: Mail, in: [one, two], out: some}\nask: [{cell: mail.out, typed: true}]",
    ),
    "Q428": (
        ("「〜ないもの」をたずねる「ない」が、目立ちません。", "The question asks which is not so, and the “not” is quiet."),
        ("読み落とした人は、知っているのにまちがえます。", "Who overlooks it goes wrong in spite of knowing."),
        "ask: Which shop does not send mail?\n" + _CHOICE,
        "ask: Which shop does **not** send mail?\n" + _CHOICE,
    ),
    "Q429": (
        ("正しい選択肢だけ、文の形が違います。", "The right option alone has another grammatical form."),
        ("中身を知らなくても、形で選べます。", "It can be picked by its form."),
        "kind: choice\noptions:\n- {text: It waits., right: true, why: It does.}\n- {text: It goes on, why: It does not.}\n" + _THREE,
        _CHOICE + "\n" + _THREE,
    ),
}  # fmt: skip
"""By code: what it means, why it matters (Japanese, English), an example, a better one."""
