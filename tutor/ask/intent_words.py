"""What people type that is no question about the course, as patterns in both languages.

Owns tables: a pattern for Japanese, one for English. What is compared is in lower case and in
compatibility form.
"""

from __future__ import annotations

from enum import StrEnum


class Intent(StrEnum):
    """What is wanted."""

    QUESTION = "question"
    NOTHING = "nothing"
    ORDER = "order"
    HELLO = "hello"
    THANKS = "thanks"
    BYE = "bye"
    FINE = "fine"
    WHO = "who"
    SORRY = "sorry"
    PROGRESS = "progress"
    NEXT = "next"
    WEAK = "weak"
    WHY = "why"
    MORE = "more"
    EXAMPLE = "example"
    PLACE = "place"


ORDERS = (
    r"(?:これまで|今まで|以前|上|前)の(?:指示|命令|ルール|プロンプト)|指示を(?:無視|忘れ)|(?:無視して|忘れて)(?:、|$)|システムプロンプト|ソースコード|管理者モード|開発者モード|のふりをして|になりきって|らしく話して|ロールプレイ|(?:あなた|君|おまえ)は(?:今から)?.*(?:です|だ)。|答えは全部|とだけ(?:言|答え)",
    r"\bignore (?:all |any |the |your |my )*(?:previous|prior|above|earlier|instructions|rules|course)|\bdisregard\b.*\b(?:instructions|rules|above)|\bforget (?:all |your |the )*(?:previous|instructions|rules)|\bsystem prompt\b|\bsource code\b|\b(?:developer|admin|debug|god|dan) mode\b|\bjailbreak|\b(?:pretend|act as|roleplay|role-play|you are now)\b|\bfrom now on\b|\b(?:print|reveal|repeat) your\b|\bonly (?:say|answer|reply)\b|\btell me a joke\b|\bwrite (?:me )?(?:a|an|some) (?:poem|essay|story|code|email|song)",
)  # fmt: skip

WHOLE: tuple[tuple[Intent, str, str], ...] = (
    # What fills the whole question: Japanese, English.
    (
        Intent.THANKS,
        r"(?:本当に|どうも)?(?:ありがとう?|有難う|サンキュー|サンクス|おおきに|感謝します|助かりました|助かります|了解(?:です|しました)|助かった|よくわかりました|よく分かりました|わかりました|分かりました|なるほど)(?:ございます|ございました|ね|です|！|!|。|、)*",
        r"(?:ok |okay |great |oh )?(?:thanks?|thank you|many thanks|much appreciated|appreciate it|thx|tysm|ty|ta|cheers|perfect|awesome|brilliant|got it|i see|makes sense|great|cool|nice)(?: so much| a lot| you| very much| for (?:that|your help|the help))*",
    ),
    (
        Intent.HELLO,
        r"(?:こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|やあ|はじめまして|もしもし|どうも|ハロー|ちわ|まいど|よろしく(?:お願いします|ね)?)(?:先生)?",
        r"(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|yo)(?: there| teacher)?",
    ),
    (
        Intent.BYE,
        r"(?:さようなら|さよなら|またね|じゃあね|じゃあまた|ではまた|ほなまた|失礼します|バイバイ|おやすみ(?:なさい)?|また明日|お(?:疲|つか)れ(?:様|さま)(?:でした)?)",
        r"(?:good ?bye|bye(?: bye)?|(?:see you|see ya|cya)(?: later| soon| tomorrow)?|good night|take care|farewell|cheerio)",
    ),
    (Intent.FINE, r"(?:お)?元気(?:です|だ|な)?(?:か|の)?", r"how are you(?: doing| today)?|what'?s up"),
    (
        Intent.WHO,
        r"(?:あなた|君|先生|きみ)(?:は|って)(?:誰|だれ|何者|なに|何|AI|人間|ロボット|ai)(?:です|なん|な)*(?:か|の)*",
        r"(?:who|what) are you|are you (?:an? )?(?:ai|robot|bot|human|real|person|real person)|(?:what is |what'?s )?your name",
    ),
    (
        Intent.SORRY,
        r"(?:もう)?(?:わからない|分からない|わからん|分からん|さっぱり|ちんぷんかんぷん|わかりません|分かりません|むずかしい|難しい|疲れた|つかれた|眠い)(?:です|よ|な)*",
        r"(?:i'?m|i am) (?:lost|tired|confused|bored|stuck)|i don'?t (?:get it|understand)|i give up|i have no (?:idea|clue)|(?:this|that|it)(?:'?s| is) (?:too )?(?:hard|difficult|confusing)",
    ),
    (
        Intent.NEXT,
        r"(?:次|つぎ|この次|このあと|これから)(?:は|に)?(?:何|なに|どれ|どのレッスン)?(?:を)?(?:すれば|やれば|したら|やったら|学べば|学ぶ|する|勉強すれば|見れば)?(?:いい|よい|良い|べき)?(?:です|の)*(?:か|でしょうか)?",
        r"(?:so )?what(?:'?s| is| should i (?:do|learn|study|read|take)|(?: do| can) i do)? ?(?:comes )?next|where (?:do|should) i (?:go|start|continue)(?: next| now)?|which lesson (?:is|comes|should i do) next",
    ),
    (
        Intent.PROGRESS,
        r"(?:私|わたし|僕|ぼく|俺|自分)?(?:は|の|って)?(?:いま|今)?(?:どこまで|どのくらい|どれくらい)(?:進んだ|進んで|進みました|できて|できた|やった|終わった|覚えた)(?:います|いる|る)?(?:か|の|っけ)*|(?:私|わたし|僕|ぼく|俺|自分)の(?:成績|進み(?:ぐあい|具合)?|進捗|調子|点数|結果)(?:は|を|って)?(?:どう|教えて)?(?:です|ください)*(?:か)?",
        r"how (?:am i|have i been) doing(?: so far)?|(?:what'?s|show(?: me)?|how is|what is)? ?my (?:progress|score|status|result)s?|how (?:far|much) (?:am i|have i (?:got|done|finished|learned|completed))|where (?:am|was) i",
    ),
    (
        Intent.WEAK,
        r"(?:私|わたし|僕|ぼく|俺|自分)?(?:の|が|は)?(?:苦手|弱点|間違えた(?:ところ|問題|の)|復習(?:すべき|したほうがいい)?(?:ところ|の)?)(?:な(?:ところ|の|もの))?(?:は|って)?(?:どこ|何|なに|どれ)?(?:です)?(?:か)?",
        r"what (?:am i|are my) (?:bad at|weak at|weak points?|weaknesses)|what (?:did|do) i (?:get wrong|miss|need to review)|what should i review|my weak(?: |-)?(?:points?|spots?|nesses)|where am i weak",
    ),
    (
        Intent.WHY,
        r"(?:え、?|でも、?|それは|それって|で、?)*(?:なぜ|なんで|何で|どうして|どないして|どういうわけ|理由は)(?:です|なん|な|そうなる|そうなん)*(?:か|の)*",
        r"(?:but |and |ok |so )*why(?: is that| is it| is that so| so| not| though| exactly)?|how come|why'?s that|what for|what'?s the reason",
    ),
    (
        Intent.MORE,
        r"(?:それ(?:を|について)?)?(?:もう少し|もうちょっと|もっと)?(?:詳しく|くわしく|詳細|補足|ほかには|他には|続き(?:は|を)?|それで|もっと|もう少し|具体的に)(?:は|を)?(?:教えて|説明して|話して|お願い|知りたい)?(?:ください|します|です|くれる)*",
        r"(?:(?:please |can you |could you )?(?:tell|give) me )?(?:a (?:bit|little) )?more(?: about (?:it|that|this))?(?: detail(?:s)?)?(?: please)?|(?:explain|say|go) (?:more|on|further)|(?:in )?more detail(?:s)?|go on|elaborate|details|and then|continue|keep going|what else|anything else|expand on (?:that|this|it)",
    ),
    (
        Intent.EXAMPLE,
        r"(?:たとえば|例えば|具体例|具体的には|実例|例)(?:は|を|って|ば)?(?:どんな(?:の|もの|例)?|何|なに|一つ|ある)?(?:教えて|挙げて|あげて|見せて)?(?:です|ください|があります|あります)*(?:か|の)*",
        r"(?:for |an? |any |(?:give|show) me (?:an? )?|can you give (?:me )?(?:an? )?|like )?(?:example|instance)s?(?: please)?|(?:such as|like what|e\.?g\.?)",
    ),
)  # fmt: skip
PLACE_ONLY = (
    r"(?:それは|それって|じゃあ|では|で、|これは|これも)*、?[^、。]{1,14}?(?:でも|だと|では|なら|の場合|は|も)(?:そう|同じ|どう|いっしょ|一緒)?(?:なん|なの|です|なり|ます|でしょう|だろう)*(?:か|の)*",
    r"(?:(?:and|but|so|ok) )*(?:what|how) about (?:in |for )?(?:the )?[a-z ]{2,20}|(?:and|also|but)(?: also)? in (?:the )?[a-z ]{2,20}(?: too| as well)?|(?:is (?:it|that|this)|are they|does (?:it|that|this)|do they)(?: also)?(?: the same| true| so| apply| work| hold| like that)* (?:in|for) (?:the )?[a-z ]{2,20}(?: too| as well)?|same in (?:the )?[a-z ]{2,20}",
)  # fmt: skip
OWN_CASE = (
    r"(?:私|わたし|僕|ぼく|俺|うち|自分|弊社|当社|わが社|我が社|うちの会社|知り合い|友人)(?!で手)|訴え|していい|して(?:も)?(?:大丈夫|かまわない|いい)|送っていい|捕まり|罰せられ|違反になり",
    r"\b(?:i|i'm|i've|my|me|we|our|us)\b|\bsue\b|\bin trouble\b",
)
