"""English words as tables: fillers, spellings that are opened, irregular forms, idioms.

Owns the tables only. It reads nothing (see `english`).
"""

from __future__ import annotations

DROPPED = frozenset(
    (
        "a",
        "an",
        "the",
        "really",
        "actually",
        "very",
        "quite",
        "basically",
        "literally",
        "so",
        "oh",
        "um",
    )
)
OPENED = {
    "cant": "can not", "cannot": "can not", "wont": "will not", "aint": "is not", "im": "i am",
    "ive": "i have", "youre": "you are", "youve": "you have", "youll": "you will",
    "theyre": "they are", "theyve": "they have", "theyll": "they will", "weve": "we have", "its": "it is",
    "thats": "that is",
    "whats": "what is", "theres": "there is", "heres": "here is", "hes": "he is", "shes": "she is",
    "whos": "who is", "dunno": "do not know", "gonna": "going to", "wanna": "want to",
    "gotta": "have to",
    "untill": "until", "till": "until", "til": "until", "u": "you", "ur": "your", "ppl": "people",
    "optin": "opt in", "optout": "opt out", "cos": "because", "cuz": "because", "coz": "because",
    "emails": "mails", "email": "mail", "e": "", "nowt": "nothing", "summat": "something",
    "yer": "your",
    "wasnt": "was not", "nobodys": "nobody is", "ones": "one is", "everyones": "everyone is",
    "whoevers": "whoever is", "itll": "it will", "lets": "let us", "id": "i would",
    "theyd": "they would",
    "youd": "you would", "hed": "he would", "wed": "we would", "havent": "have not",
    "tickbox": "tick box",
    "checkbox": "check box", "tho": "though", "thru": "through", "nothin": "nothing",
    "doin": "doing",
    "yeah": "yes", "yep": "yes", "yea": "yes", "nope": "no", "nah": "no", "ok": "okay",
    "aye": "yes", "yeh": "yes", "ya": "you", "arnt": "are not", "dosnt": "does not",
    "dosent": "does not", "doesent": "does not", "didint": "did not", "innit": "", "teh": "",
    "em": "them", "yous": "you", "thier": "their", "gunna": "going to", "wiv": "with",
    "owt": "anything", "isnae": "is not", "dinnae": "do not", "cannae": "can not",
    "wasnae": "was not", "didnae": "did not", "bc": "because", "r": "are", "dnt": "do not",
    "wot": "what", "hafta": "have to", "oughta": "should", "yall": "you",
    "kinda": "", "sorta": "", "alot": "lot",
}  # fmt: skip

IRREGULAR = (
    "be is are was were been being am|get gets got gotten getting|send sends sent sending"
    "|say says said saying|go goes went gone going|choose chooses chose chosen choosing"
    "|leave leaves left leaving|keep keeps kept keeping|begin begins began begun beginning"
    "|take takes took taken taking|give gives gave given giving|know knows knew known knowing"
    "|make makes made making|tell tells told telling|think thinks thought thinking"
    "|come comes came coming|do does did done doing|have has had having|put puts putting"
    "|see sees saw seen seeing|find finds found finding|buy buys bought buying"
    "|forget forgets forgot forgotten forgetting|write writes wrote written writing"
    "|read reads reading|pay pays paid paying|spend spends spent spending|let lets letting"
    "|hear hears heard hearing|feel feels felt feeling|mean means meant meaning"
    "|become becomes became becoming|stick sticks stuck sticking|sit sits sat sitting"
    "|win wins won winning|lose loses lost losing|speak speaks spoke spoken speaking"
    "|hold holds held holding|break breaks broke broken breaking|teach teaches taught teaching"
    "|learn learns learned learnt learning|throw throws threw thrown throwing"
    "|shrink shrinks shrank shrunk shrinking|stand stands stood standing|grow grows grew grown "
    "growing"
    "|person people folk folks|man men|child children|die dies died dying|lie lies lied lying"
    "|opt opts opted opting|ask asks asked asking|hide hides hid hidden hiding"
    "|wake wakes woke woken|fall falls fell fallen falling|draw draws drew drawn drawing"
    "|set sets setting|run runs ran running|swallow swallows swallowed|shut shuts shutting"
    "|wear wears wore worn wearing|eat eats ate eaten eating|bring brings brought bringing"
)
INVARIABLE = frozenset(
    """
    in out on off up to of no not yes it you they we i he she who that this for by at as if
    or and but with from until unless before after once only nothing nobody none never still
    all any more less most first already my your their our me them us him her is are was
    were setting settings
    """.split()  # noqa: SIM905 - a list of words is read as words
)


IDIOMS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("all", "same"): ("anyway",),
    ("at", "all"): (),
    ("after", "all"): (),
    ("first", "of", "all"): (),
    ("in", "order", "to"): ("to",),
    ("kind", "of"): (),
    ("any", "time"): ("anytime",),
    ("in", "no", "time"): ("quickly",),
    ("no", "time", "at", "all"): ("quickly",),
    ("of", "course"): (),
    ("have", "got", "to"): ("have", "to"),
    ("has", "got", "to"): ("has", "to"),
    ("all", "right"): ("okay",),
    ("by", "way"): (),
    ("your", "in"): ("you", "are", "in"),
    ("your", "out"): ("you", "are", "out"),
    ("your", "on"): ("you", "are", "on"),
    ("your", "off"): ("you", "are", "off"),
    ("your", "already"): ("you", "are", "already"),
    ("your", "stuck"): ("you", "are", "stuck"),
    ("your", "signed"): ("you", "are", "signed"),
    ("your", "automatically"): ("you", "are", "automatically"),
    ("most", "of", "all"): (),
    ("such", "thing"): (),
    ("no", "matter"): ("regardless",),
}
"""Words that mean something else together than each by itself; articles are dropped before."""

NEVER_SLIPS = frozenset(
    """
    though thorough through course courses letter letters matter better bitter later latter
    whether weather desert dessert advise advice device chance change chose choose quiet
    quite lose loose breath breathe affect effect accept except content consent contact
    contract county country lead leads planes places formed former farmer stared started
    starred tired tried tiered scared sacred caring sharing hopping hoping sitting siting
    dose does form from trail trial diary dairy lion loin bets best sued used sing sign
    there three where were these those world would could cloud about other others since every
    setting string sting singed signed shopping sopping shipping stopping topping
    """.split()  # noqa: SIM905 - a list of words is read as words
)
