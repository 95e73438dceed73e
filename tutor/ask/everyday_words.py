"""Words of the story around a question, which say nothing of its matter, as tables.

Owns people, places of work, manners and moods, in both languages. A question in which somebody tells
how they came to it means what it means without them. It compares nothing.
"""

from __future__ import annotations

import re

_ENGLISH = """
able absolutely actual actualy admittedly afraid afternoon agoing aint alike allegedly
almost alone along alright although amazing annoyed anyhow anyway apparently appear arent
argue around article aunt auntie awful badly basic beforehand beg bet birthday blimey
bloke blunt bos boss bothered brother buddy bunch cafe cannot caught certain certainly
chap chief clearly clever clue coffee colleague come completely concerned confused
convince convinced correct correctly couple cousin crazy crikey cuz dad dare daughter dear
decent deck definitely desperate dinner discussion dunno earth easily eh either em
emphatically especially evening eventually everywhere excuse expect explanation eye fairly
fancy far father fear feel feels fella fellow felt figure final finally flat folk folks
fond forth found frank frankly friday friend funny fuss fussy generally gent gentleman
girlfriend glad gosh gran grand grandad grandfather grandma grandmother grandpa granny
great grief guess guy guys hadnt happy hardly hasnt hate hated haven havent hear heard
heck helped helpful hint honest honestly hope hopefully hot huge huh hurry husband ideally
idk imagine imho immediately incl indeed intern invited jeez job joke journalist kinda
kindly lad lads lady lately laugh least lecture liked listen literally loud lovely luck
lucky lunch maam mad manager mate mates meet meeting mention mentioned mentions mentor
mind minute mom moment monday morning mother mum naive namely naturally near nearly neat
necessarily nephew nervous nevertheless nice niece night nobody nope normal normally
noticed nowadays obvious obviously occur odd oldie ones ordinary ought outright overall
own owner pal paranoid partner perhaps phrase plain plainly podcast pop possible possibly
prankster pretty probably proper properly puzzled quickly quietly random rather read
reader reading realise realize recently reckon regards remember remind roommate rumour
said saw saying scared seem seems seen sense seriously shall shortly shouldnt shout sir
sister situation skip sloppy smart smoothly sometimes somewhere son soon sorry sort sound
sounds spouse stand started strange strictly student stupid suddenly suggest supervisor
suppose supposed supposedly swear swears sweet teacher team telling terribly thursday thx
til till tired today together tomorrow tonight totally town truly truth tuesday typical
uncle unfortunately ur urgent usual usually vague wait walk wanna wanted wants wednesday
weird werent whatcha whatever whenever wherever wife wise woman wondered word worried
worry wow yell yep yesterday yet
"""
EVERYDAY = frozenset(_ENGLISH.split())
"""English words that never tell what a question is about."""

EVERYDAY_JA = re.compile(
    r"(?:うちの|私の|僕の|俺の|わたしの|ぼくの)?(?:上司|部長|課長|社長|店長|同僚|先輩|後輩|部下|友人|友だち|友達|知人|知り合い|おばあちゃん|おじいちゃん|祖母|祖父|母親|父親|(?<![祖父])母(?!子)|(?<!祖)父|夫|妻|旦那|嫁|息子|娘|妹|弟|姉|兄|おば|おじ|甥|姪|彼氏|彼女|先生|教授|担当者|取引先|隣の人|ママ友|新人|インターン|学生)(?:たち|さん)?(?:が|に|から|は|と|も)?"
    r"|(?:と|って)(?:言う|言った|言われた|言われて|言われる|言い張る|聞いた|聞かれた|聞かれて|聞きました|書いてあった|書いてある|主張する|主張して|思って)(?:んだけど|のですが|んですが|けど|が|んです|のだが)?"
    r"|ニュースで見た|本で読んだ|ネットで見た|テレビで見た|昨日|先日|先週|この前|このあいだ|さっき|今朝|そういえば"
    r"|正直|ぶっちゃけ|要は|要するに|つまり|もしかして|ひょっとして|たぶん|きっと|不安|心配|気になって|気になる|困って(?:い?ます|る)?|教えてちょうだい|(?:簡単に|短く|ざっくり|一文で|ひとことで|手短に|やさしく)(?:言うと|言えば|説明して|まとめて|教えて)(?:ほしい|ください)?"
    r"|信じていい|信じられない|にわかに信じがたい|ほんま|ほんと(?:う)?|マジ(?:で)?|まじで|なんですけど|なんだけど|ですけど|どうなん|やろ|やんな|ねん|やけど|やったっけ|だっけ|でしたっけ|かなあ|かしら|っぽい"
)
"""Japanese phrases that never tell what a question is about."""
