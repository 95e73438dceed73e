"""Words of the story around a question, which say nothing of its matter, as tables.

Owns people, places of work, manners and moods, in both languages. A question in which somebody tells
how they came to it means what it means without them. It compares nothing.
"""

from __future__ import annotations

import re

_ENGLISH = """
able absolutely activist actual actualy admittedly afraid afternoon agoing aint alike
allegedly almost alone along alright although amazing annoyed anyhow anyway apparent
apparently appear appreciate arent argue argues around article asap assistance aunt auntie
awful badly baffled barber basic bc bcs beforehand beg besides bet bewildered birthday
blimey bloke blunt boasted bos boss bothered bragged briefly bro brother buddy bunch
butcher cafe cannot caught certain certainly chap chief claimed claims clarify classmate
clearly clever clue clueless coach coffee colleague come completely concerned confused
consultant convince convinced correct correctly cos couple cousin coz crazy crikey cuz dad
dare daughter dear debate debating decent deck definitely desperate dinner discussion dude
dumb dunno earth easily eh either eli5 elucidate em emphatically enlighten entirely
especially evening eventually everywhere excuse expect explanation eye fairly fancy far
father fear feel feels fella fellow felt fiance figure final finally flat flatmate folk
folks fond forth forum found frank frankly friday friend fully funny furthermore fuss
fussy fyi generally gent gentleman genuinely gimme girlfriend glad gosh gotta gran grand
grandad granddaughter grandfather grandma grandmother grandpa grandparents grandson granny
grateful great grief grumbled guess guy guys hadnt hang happy hardly hasnt hate hated
haven havent headline hear heard heck helped helpful hence hint honest honestly hope
hopefully hot housemate huge huh hurry husband ideally idk imagine imho immediately imo
incl indeed inlaw innit insisted insists intern intrigued invited jeez job joke joked
journalist kinda kindly lad lads lady landlady largely lately laugh laughed least lecture
lecturer lemme librarian liked listen literally loud lovely luck lucky lunch maam mad
mainly manager mate mates meet meeting mention mentioned mentions mentor merely midnight
mind minute mom moment monday moreover morning mostly mother mum muttered nah naive namely
naturally near nearly neat necessarily neighbor neighbour neighbours nephew nervous
nevertheless nice niece night nobody nodded noob nope normal normally noticed nowadays
obvious obviously occur odd oldie omg ones ordinary ought outright overall own owner pal
paranoid parents partner pensioner perhaps perplexed phrase plain plainly plumber plz
podcast pop possible possibly prankster presentation presumably pretty probably proper
properly provide puzzled quickly quietly radio random rather read reader reading realise
realize recently receptionist reckon reckoned reckons regards remember remind retiree
roommate roughly rumour sadly said saw saying scared seem seemingly seems seen sense
seriously shall shortly shouldnt shout shrugged silly simply sir sister situation skip
slide slides sloppy smart smoothly solely sometimes somewhat somewhere son soon sorry sort
sorta sound sounds spouse stand started stepfather stepmother stepson strange strictly
student stupid suddenly suggest supervisor suppose supposed supposedly supposing surely
swear swears sweet swore tbh teacher team television telling terribly thankfully therefore
tho thread thursday thus thx til till tired tldr today together tomorrow tonight totally
town trainer truly truth tuesday tutor tv tweet typical uncertain uncle unfortunately
unsure ur urgent usual usually utterly vague wait walk wanna wanted wants wednesday
weekend weird werent whatcha whatever whenever whereas wherever whispered wife wise woman
wondered wondering word worried worry wow wtf ya yea yell yep yesterday yet yknow
"""
EVERYDAY = frozenset(_ENGLISH.split())
"""English words that never tell what a question is about."""

EVERYDAY_JA = re.compile(
    r"(?:うちの|私の|僕の|俺の|わたしの|ぼくの)?(?:上司|部長|課長|社長|店長|同僚|先輩|後輩|部下|友人|友だち|友達|知人|知り合い|おばあちゃん|おじいちゃん|祖母|祖父|母親|父親|(?<![祖父])母(?!子)|(?<!祖)父|夫|妻|旦那|嫁|息子|娘|妹|弟|姉|兄|おば|おじ|甥|姪|彼氏|彼女|先生|教授|担当者|取引先|隣の人|隣人|近所の人|叔父|叔母|伯父|伯母|従兄弟|義母|義父|店主|女将|大将|編集長|顧問|税理士|コンサル(?:タント)?|代理店|制作会社|エンジニア|講師|バイト仲間|おかん|おとん|兄貴|姉貴|ママ友|新人|インターン|学生)(?:たち|さん)?(?:が|に|から|は|と|も)?"
    r"|(?:と|って)(?:言う|言った|言われた|言われて|言われる|言い張る|聞いた|聞かれた|聞かれて|聞きました|書いてあった|書いてある|言い切る|言い切って|断言する|断言して|自慢する|自慢して|言ってきて|言ってた|言っていた|言っていて|話していて|話してた|怒られた|叱られた|習った|習いました|主張する|主張して|思って)(?:んだけど|のですが|んですが|けど|が|んです|のだが)?"
    r"|ニュースで見た|本で読んだ|ネットで見た|テレビで見た|昨日|先日|先週|この前|このあいだ|さっき|今朝|そういえば"
    r"|正直|ぶっちゃけ|要は|要するに|つまり|もしかして|ひょっとして|たぶん|きっと|不安|心配|気になって|気になる|困って(?:い?ます|る)?|教えてちょうだい|(?:簡単に|短く|ざっくり|一文で|ひとことで|手短に|やさしく)(?:言うと|言えば|説明して|まとめて|教えて)(?:ほしい|ください)?"
    r"|信じていい|信じられない|にわかに信じがたい|ほんま|ほんと(?:う)?|マジ(?:で)?|まじで|なんですけど|なんだけど|ですけど|どうなん|やろ|やんな|ねん|やけど|やったっけ|だっけ|でしたっけ|かなあ|かしら|っぽい"
    r"|(?:に関して|について|を|の)?(?:ご教示|お教え|ご説明|お聞かせ|お示し)(?:を)?(?:ください|下さい|願います|願えますか|いただけますか|お願い(?:いた|致)?します)?|(?:に関して|について)?(?:お尋ね|お伺い|お聞き|伺い)(?:いた|致)?(?:します|たい(?:です)?|ました)|お願い(?:いた|致)?します|(?:ください|下さい)ませ|恐れ入りますが|恐縮ですが"
    r"|知らんけど|なんやろ|どないなん|ほんまかいな|ちゃうん|ちゃうの|やんか|ですわ|らしいけど|らしいんですが|らしいですが|鵜呑みにして(?:いい|よい)|合ってます?か?|なんかな|じゃないの|でしょ(?:う)?|だろうか|ですってね"
)
"""Japanese phrases that never tell what a question is about."""
