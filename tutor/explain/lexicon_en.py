"""Classes of everyday English words that mean about the same in talk about consent.

Owns the table only: a name stands for the wordings behind it, in their plain form, `/` between
them. The same names stand in `lexicon_ja`.
"""

from __future__ import annotations

LEXICON: dict[str, str] = {
    "nothing": """
        do nothing / not do anything / not do … thing / nothing is done / nothing gets done /
        nothing at all / sit there / sit still / sit tight / sit back / sit on my hands /
        sit on your hands / stay silent / stay quiet / keep quiet / be quiet / be silent /
        silence / say nothing / not say anything / not say … word / not say … thing /
        not say yes or no / not respond / not reply / not answer / never answer / never reply /
        never respond / not lift … finger / never lift … finger / without lifting … finger /
        leave it / leave it alone / leave it be / leave things / leave alone / ignore /
        not touch / never touch / not act / no action / take no action / not react / inaction /
        inactive / inactivity / passive / not move / stay put / not bother / not click anything /
        not tick anything / shrug / doze / sleep / be asleep / do zilch / lazy / not do owt /
        do nowt / forget about it / forget about … whole thing / forget about … thing /
        hear nothing / no answer / no reply / no response / not make … choice / not choose /
        not pick / make no choice / not decide / not notice / never notice / by default /
        automatically / automatic
        """,
    "agree": """
        say yes / say okay / say sure / say go ahead / tell them yes / answer yes / give … yes /
        yes from / your yes / my yes / their yes / =a yes / give … okay / get … okay / agree /
        consent / give permission / give … permission / permit / allow / let them / accept /
        approve / sign up / sign on / sign / subscribe / register / enrol / enroll / join /
        join in / volunteer / raise … hand / put … hand up / put … hands up / hold … hand up /
        hand goes up / stick … hand up / ask for it / ask for them / ask to join / ask to get /
        ask to receive / request it / request / order it / invite / want in / ask in /
        tick … box / tick it / tick yes / tick yourself / check … box / choose it / choose to /
        pick it / choose in / opt yourself in / come in / step in / walk in / knock / thumbs up /
        green light / go ahead / put … name down / put … name on / switch it on / turn it on /
        say you want / say i want / tell them you want / actively / choose to join / opted in /
        give my okay / nod / hand in / fill in / fill out / return the slip / return the form /
        open the door / open up / open it / put … hand in / send … back / send in / send for it /
        place … order / let … in / let it in / turn up and / apply / application / knock on /
        say please / shake on it / step forward / come forward / put yourself / my own act /
        own act / affirmative / assent / get yourself in / put yourself in / written their /
        wrote their / write your number / write your name / invite them / invite it
        """,
    "refuse": """
        say no / tell them no / answer no / give … no / =your no / =a no / refuse / refusal /
        object / objection / decline / reject / complain / protest / say stop /
        tell them to stop / tell … stop / ask them to stop / ask … stop / stop it / stop them /
        make it stop / shout stop / yell stop / put … stop / unsubscribe / cancel / quit / leave /
        get out / back out / drop out / pull out / bail / bow out / walk away / walk out /
        step out / remove yourself / take yourself off / take … off / get … off it /
        get … off … list / get … off your / come off / be taken off / ask to be taken /
        ask to be removed / ask to leave / ask out / want out / untick / uncheck / un tick /
        un check / deselect / clear … box / say enough / withdraw / send it back / hand it back /
        switch it off / turn it off / switch off / turn off / remove … tick / shut it off /
        kick … out / kick up … fuss / speak up / pipe up / veto / opt yourself out / opt out /
        opted out / say otherwise / tell them otherwise / tell … otherwise / say do not /
        tell them to go away / tell them to / tell them not to / throw out / throw … out /
        chuck out / chuck … out / show … door / shoo / wriggle / wriggle free / escape / get rid /
        ask … go / ask … leave / ask … to go / send … away / send away / hang up / duck out /
        slip out / send … note / evict / boot … out / get off it / get off … list / get away /
        turn … down / turn them away / push … away / opt yourself / not want it any / resign /
        call it off / fight … way out / dig … way out / get yourself out / take yourself out /
        cross … name out / cross … off / cross … out / strike … out / scratch … out /
        get your name off / raise … objection / raise objection / put … foot down / ring up /
        ring them / phone up / call them
        """,
    "included": """
        be in / you are in / i am in / they are in / everyone is in / everybody is in /
        already in / put … in / start in / start … in / start inside / inside / on the list /
        on … list / on it / on their list / be included / include / get included / count in /
        count as / counted as in / part of it / member / added / add / signed up / sign … up /
        sign everyone up / enrolled / receive / get it / get mail / get … mail / get … mails /
        get messages / get … newsletter / get … ads / get … spam / get sent / keep getting /
        get them / mail comes / mails come / it comes / comes anyway / keep coming / turn up /
        arrive / show up / flow / keep sending / keep going / goes on / carry on / carries on /
        continue / it happens / it starts / already on / already started / already running /
        already happening / stay in / remain in / stay on / send anyway / send you / send me /
        send stuff / sending / assume you agree / assume yes / assume … yes / take … yes /
        counted as yes / treat … yes / signed me up / roped in / lumped in / dragged in /
        thrown in / automatically in / they start / start sending / it runs /
        opted in automatically / have it / tagged along / whole class goes / everyone goes /
        goes … unless / charging / charge / charged / keep charging / you pay / fill up /
        fills up / pile up / stuck with / sitting on / rolled in / swept in / scooped up /
        bundled in / presumed / participation is presumed / participant / walk in / walks in /
        come in / comes in / land / lands / pour in / take … silence / silence … yes /
        silence is taken / counted / bombarded / flooded / default member / keep showing up /
        they have you / signed you up / put you / signs you up / you are stuck / inclusion /
        with everything / rolls on / roll on / bill you / bills you
        """,
    "excluded": """
        be out / you are out / i am out / left out / stay out / keep … out / start out side /
        start outside / outside / not in / not on / not included / not be included / not part /
        not added / not get / never get / get nothing / receive nothing / not receive /
        not arrive / nothing comes / nothing arrives / nothing happen / nothing is sent /
        nothing gets sent / nothing start / nothing turns up / not come / no mail / no mails /
        no messages / not start / never start / not begin / can not start / not happen /
        can not send / not send / never send / not allowed / not go out / not signed up /
        not … member / never hear / not hear / off the list / off … list / off it / be off /
        stay off / not enrolled / not enter / not touch / not use / not counted / not bother you /
        leave you alone / leave … alone / excluded / not involved / no contact / not contact /
        not write / never write / not available / nothing goes / keeps you out / zero mails /
        can not use / can not contact / can not mail / zilch / not … list / no inclusion /
        get zilch / with nothing / nobody goes / no one goes / stay empty / stays empty / empty /
        can not come in / nothing moves / not come in / stay outside / waits outside / shut /
        door stays shut / stays shut / remain excluded / nobody bothers / nobody contact /
        nobody writes / never lands / nothing lands / nothing turn / nothing … inbox / not go /
        not taking part / not … participant / uninvolved / nobody touches /
        nothing at all happens / you get none / get none
        """,
    "before": """
        before / beforehand / first / up front / upfront / in advance / ahead of time / prior /
        at the start / at start / from the start / at the door / on … way in / ahead / beginning /
        earlier
        """,
    "after": """
        after / afterwards / afterward / later / later on / once it / once they / already /
        after the fact / on … way out / too late / already begun / already started /
        already running / already going / at end / eventually / halfway / then you / complain
        """,
    "permission": """
        permission / consent / okay / agreement / say so / approval / green light / go ahead /
        yes / thumbs up / ask / asked / check with / invitation
        """,
    "refusal": """
        refuse / refusal / objection / object / say no / complain / no / complaint / stop /
        cancel / unsubscribe / leave / back out / get out / withdraw / quit / escape / protest /
        decline / undo / way out / exit
        """,
    "most-people": """
        most / most of us / most people / people / many / lots of people / everyone / everybody /
        nobody / no one / hardly anyone / majority / we / i / you / my mum / my mom / my dad /
        my gran / my brother / my sister / my / us / human* / anybody / anyone / plenty / loads /
        half
        """,
    "company": """
        company / companies / firm / business / shop / store / site / website / they / them /
        sender / someone else / somebody else / somebody / someone / machine / system / designer /
        seller / owner / the other side / computer / program / app / page / form / it is already /
        manufacturer
        """,
    "customer": """
        customer / customers / client / user / person / reader / subscriber / people / you / i /
        me / they / we / buyer / shopper / visitor / someone / everyone / folk
        """,
    "delete": """
        delete / deletion / erase / erasure / wipe / wipe* / remove / removal / destroy / clear /
        scrub / get rid / be gone / is gone / are gone / disappear / vanish / forget / forgotten /
        throw away / throw out / shred / bin / purge / cleaned up / take out / taken out /
        pull out / undo
        """,
    "remain": """
        remain / stay / still there / still have / still got / still hold / still keep /
        still sit* / still store* / still exist / still know / still on / keep / kept /
        hold on to / hang on to / hold / store / not delete / not deleted / not erase / not gone /
        not disappear / not vanish / not wipe / never delete / not touch / left / leave … there /
        sit / live on / is there / are there / not go away / not forget / on file / intact /
        remember / not get rid / not remove
        """,
    "mail": """
        mail / mails / newsletter / message / messages / ad / ads / advert / adverts /
        advertising / marketing / letter / letters / spam / flyer / leaflet / promo* / post /
        mailing / offers / notification / text / texts / inbox / catalogue
        """,
    "good": """
        fine / okay / good / valid / fair / fair enough / no problem / not … problem /
        real consent / consent / agree / agreed / agreement / legit / count / enough / all right /
        alright / allowed / acceptable / yes / not … big deal / not … issue / proper / harmless /
        cool / no harm
        """,
}
