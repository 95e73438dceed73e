"""What a teacher and a student say about opt-in and opt-out, as the wrapping tests read it."""

JAPANESE = (
    "オプトインとは、本人が自分で選んで同意したときにだけ、データの利用が始まる方式です。",
    "オプトアウトでは、何もしなければ利用が始まり、止めたい人が自分から手続きをします。",
    "「はい」を押さない限り、何も始まりません。それがオプトインです。",
    "では、最初から印が付いているチェックボックスは、本当に同意と言えるのでしょうか？",
    "……うーん、それは「同意した」とは言えないと思います。だって、気づかない人もいますよね。",
    "個人情報保護委員会は、第三者提供のオプトアウト手続の届出を受け付けています。",
    "配信を止める方法が、登録する方法よりもずっと難しいなら、それは公平とは言えません。",
    "先生、オプトアウトできるなら、それで十分なのではないですか？",
    "いい質問ですね。では、「できる」ことと「知っている」ことの違いを考えてみましょう！",
    "臓器提供の意思表示は、国によって方式（オプトイン・オプトアウト）が違います。",
    "同意の条件は、①自由であること、②具体的であること、③十分に説明されていること、の三つです。",
    "○か×かで答えてください。黙っていることは、オプトインでは同意になる。",
    "既定値（デフォルト）の力は、私たちが思うよりもずっと大きいのです。",
    "規約の最後に小さく書かれた『配信を希望しない方はこちら』を、あなたは見つけられますか？",
    "ちょっと待ってください──それって、だれのための「同意」なんですか。",
    "もう一度、ゆっくり考えてみましょう。",
)
ENGLISH = (
    "Opt-in means that nothing happens until you say yes.",
    "With opt-out, your data is used from the start; you have to act to make it stop.",
    "Is a box that was ticked before you arrived really a choice (or only a trap)?",
    "I think it isn't consent, because many people never notice the box at all.",
    "Silence, pre-ticked boxes and inactivity are not consent under the GDPR (Recital 32).",
    "Good question! Let's compare the two side by side, step by step.",
)
MIXED = (
    "これは opt-in と呼ばれ、「はじめは同意していない」状態が出発点になります。",
    "2008年に施行された改正法では、広告メールの送信に事前の同意（opt-in）が必要になりました。",
    "ある調査では、既定値を変えた人はわずか3.5%で、残りの96.5%はそのままでした。",
    "詳しくは https://www.example.com/privacy/opt-out?lang=ja を参照してください。",
    "GDPR第4条11項によれば、同意は「自由に与えられた、特定の、事情を知らされた上での」意思表示です。",
    "オプトイン（opt-in）とオプトアウト（opt-out）の違いを、自分の言葉で説明してください。",
    "メールの一番下にある「unsubscribe」を押すと、10日以内に配信が止まります。",
    "Cookieの許可を求める画面で「すべて許可」だけが大きいのはダークパターン（dark pattern）です。",
    "設定 → 通知 → メール の順に開き、「お知らせを受け取る」のチェックを外します。",
)

SENTENCES = JAPANESE + ENGLISH + MIXED
