"""Words that carry a question and say nothing of its matter, as tables in both languages.

Owns the English words and Japanese phrases that are passed over, and the signs of what is asked
for. It compares nothing.
"""

from __future__ import annotations

import re


def _words(listed: str) -> list[str]:
    return listed.replace("'", "").split()


STOPWORDS = frozenset(
    _words(
        "a about above actually again all also am an and any anyone anything are as asked at basically be been being both but by can could d did do does doesn't doing don't down each else even ever every exactly explain few for from get give go going gonna got had has have having he hello her here hey hi him his how i i'd i'll i'm i've if in instead into is isn't it it's its just kind know let like ll lol look lot main make many may maybe me might mine most much my myself of oh on once one only or other our out over please pls ppl quite re really right s same say says see she should show so some someone something still stuff such t talk tell than thank thanks that that's the their them then there these they thing things think this those to too try u up us use used using ve very want was wasn't way we were what what's whats when where whether which while who who's why will wish with within without won't wonder would yeah yes you your yours im ive didnt couldnt wouldnt cant sentence simple simply trick told uses happen happens happened whose anybody somebody everybody everyone okay sure though just ever lots bit exact point idea question answer understand understood wondering curious youd youll theyd theyll youve theyve hed itll itd wed weve theyre youre shes hes whos thats theres heres"
    )
)
FILLERS = re.compile(
    r"(?:について|に関して)?(?:教えて|おしえて|説明して|知りたい|聞きたい|まとめて)(?:ください|下さい|くれ|ほしい|欲しい|ね)?|(?:なん)?(?:でしょうか|ですか|ますか|ですよね|ですね|なのかな|なのか|なんですか|んですか)|(?:です|ます|ください|下さい|ちょっと|結局|けっきょく|そもそも|実は|本当に|ほんとに|やっぱり)|普通|結論|全部|実際|本当|一番|最近|場合|全然|基本的に|いったい|そんなに|何が(?:起きた|起こった|起きる)?|どうなって(?:い?る|い?ます)?|どうなった|って(?:何|なに|なん)|とは何|とは|っていう|という|といった|けど|よね|だよ|のかな|かな"
)
HOW_MUCH = re.compile(r"\bhow (?:big|large|high|much|many|long|fast|often|soon|far|old)\b")
"""Asks for a measure; its adjective says nothing more."""
ASKED = {
    "ja": (
        ("how-long", r"何年|何日|何か月|何ヶ月|何営業日|いつまで|期間|期限"),
        ("how-much", r"いくら|何円|何ドル|何パーセント|何%|割合|どれくらい|どのくらい|何人|上限"),
        ("when", r"いつ(?!まで|も|で)|何年から|何月"),
        ("who", r"だれ|誰|どなた|どっちの人"),
        ("where", r"どこ"),
        ("why", r"なぜ|なんで(?!す)|どうして|理由|のはなんのため|何のため"),
        ("how", r"どうやって|どうすれば|どうしたら|方法|仕組み|しくみ|手続き|流れ|やり方"),
        ("differ", r"違い|違う|ちがう|ちがい|差は|比べ|比較|どっち|どちら"),
        ("what", r"とは|って(?:何|なに|なん)|何です|意味|どういう|どんな|一言"),
    ),
    "en": (
        ("how-long", r"\bhow (?:long|many days|many years|fast|soon|quick)|\bdeadline|\bhow quickly"),
        ("how-much", r"\bhow (?:much|many|big|high|large)|\bmaximum|\bwhat (?:rate|percent|share)"),
        ("when", r"\bwhen\b|\bwhat year|\bsince when"),
        ("who", r"\bwho(?:se)?\b"),
        ("where", r"\bwhere\b"),
        ("why", r"\bwhy\b|\breason|\bhow come"),
        ("how", r"\bhow (?:do|does|can|to|should|would|is|are)\b|\bprocess\b|\bwork\b"),
        ("differ", r"\bdiffer|\bversus\b|\bvs\b|\bcompare|\bwhich (?:one|is|system)|\bor opt"),
        ("what", r"\bwhat(?:'s|s)? (?:is|are|does|the|a|an)?\b|\bmeaning|\bmean\b|\bdefin|\bexplain"),
    ),
}  # fmt: skip
