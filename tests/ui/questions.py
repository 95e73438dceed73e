"""A question of each kind, as an author writes it, to be played on the screens."""

from pathlib import Path

from tests.ui.support import LAST, write_course

QUESTIONS: dict[str, str] = {
    "truth": """
      statement: {ja: "やめる道があれば、オプトインである。", en: "A way to leave makes it opt-in."}
      right: false
      shuffle: false
      because:
        - text: {ja: "登録したあとで選べるから", en: "One can choose after signing up"}
          why: {ja: "それはオプトアウトでも同じ。", en: "So one can with opt-out."}
          misconception: silence
        - text:
            ja: "始まる前にはいと言うかどうかで決まるから"
            en: "It is the yes before it begins that counts"
          right: true
          why: {ja: "始まる前の同意が分かれ目。", en: "Consent before it begins is the point."}
      hints:
        - {ja: "何もしないとどうなる？", en: "What if you do nothing?"}
      solution: {ja: "やめる道はどちらにもある。", en: "Both have a way to leave."}
      cite: [law]
""",
    "classify": """
      ask: {ja: "どちらでしょう？", en: "Which is it?"}
      shuffle: false
      bins:
        - id: opt-in
          text: {ja: "オプトイン", en: "Opt-in"}
        - id: opt-out
          text: {ja: "オプトアウト", en: "Opt-out"}
      items:
        - text: {ja: "最初は空のチェック欄", en: "A box that starts empty"}
          bin: opt-in
          why: {ja: "自分で印を付ける。", en: "You tick it yourself."}
        - text: {ja: "最初から印の付いた欄", en: "A box that starts ticked"}
          bin: opt-out
          why: {ja: "外さないと届く。", en: "It comes unless you clear it."}
          misconception: silence
        - text: {ja: "申し込むまで届かない会報", en: "News that waits until you ask"}
          bin: opt-in
          why: {ja: "頼むまで来ない。", en: "Nothing before you ask."}
      hints:
        - {ja: "何もしないとどうなる？", en: "What if you do nothing?"}
""",
    "match": """
      ask: {ja: "組にしてください。", en: "Match them."}
      pairs:
        - left: {ja: "オプトイン", en: "Opt-in"}
          right: {ja: "はいと言うまで届かない", en: "nothing comes until you say yes"}
          why: {ja: "始めるのは自分。", en: "You begin it."}
        - left: {ja: "オプトアウト", en: "Opt-out"}
          right: {ja: "いいえと言うまで届く", en: "mail comes until you say no"}
        - left: {ja: "ダブルオプトイン", en: "Double opt-in"}
          right: {ja: "二度はいと言うまで届かない", en: "you say yes twice"}
""",
    "order": """
      ask: {ja: "順に並べてください。", en: "Put them in order."}
      items:
        - {text: {ja: "登録する", en: "Sign up"}, why: {ja: "まず自分から。", en: "You begin."}}
        - text: {ja: "確かめのメールが届く", en: "Get a mail to confirm"}
        - text: {ja: "リンクを押す", en: "Click the link"}
        - text: {ja: "お知らせが届く", en: "Get the news"}
""",
    "blanks": """
      ask: {ja: "埋めてください。", en: "Fill the gaps."}
      text:
        ja: "[yes]は同意を待ち、[no]は待たない。"
        en: "[yes] waits for consent, [no] does not."
      gaps:
        - id: "yes"
          accept: {ja: [オプトイン], en: [opt-in]}
          why: {ja: "待つのは入れるとき。", en: "It waits to let you in."}
        - id: "no"
          accept: {ja: [オプトアウト], en: [opt-out]}
      hints:
        - {ja: "入る、出る", en: "In and out"}
""",
    "short": """
      ask: {ja: "先に聞くやり方は何と言いますか？", en: "What is it called to ask first?"}
      accept: {ja: [オプトイン, 事前同意], en: [opt-in, prior consent]}
      near:
        - said: {ja: [ダブルオプトイン], en: "double opt-in"}
          why: {ja: "それは二度聞きます。", en: "That asks twice."}
          misconception: silence
      solution: {ja: "先に聞くのがオプトイン。", en: "Opt-in asks first."}
      hints:
        - {ja: "入ることを選ぶ", en: "One chooses to be in"}
""",
    "number": """
      ask: {ja: "初めの設定を変えた人は何％でしたか？", en: "How many changed the default?"}
      value: "4"
      within: "1"
      unit: {ja: "％", en: "%"}
      near:
        - said: "96%"
          why: {ja: "それは変えなかった人です。", en: "Those are the ones who did not."}
      solution: {ja: "変えた人は20人に1人もいない。", en: "Fewer than one in twenty did."}
""",
    "cells": """
      ask: {ja: "何が入りますか？", en: "What belongs there?"}
      table: compared
      hide:
        - cell: do-nothing.opt-in
          why: {ja: "はいと言っていない。", en: "Nobody said yes."}
        - cell: do-nothing.opt-out
          why: {ja: "いいえと言っていない。", en: "Nobody said no."}
      hints:
        - {ja: "眠っている人を思う", en: "Think of someone asleep"}
""",
    "spot": """
      ask: {ja: "きまりに合わない行は？", en: "Which line breaks the rule?"}
      lines:
        - text: {ja: "メールアドレス：＿＿＿＿", en: "Mail address: ____"}
          why: {ja: "書くのは自分。", en: "You write it."}
        - text: {ja: "[x] お知らせを受け取る", en: "[x] Send me news"}
          right: true
          why: {ja: "最初から印が付いている。", en: "It is ticked before."}
        - text: {ja: "[ ] 会員になる", en: "[ ] Become a member"}
          why: {ja: "空なので自分で選べる。", en: "Empty, so you choose."}
          misconception: silence
      cite: [law]
""",
    "flash": """
      front: {ja: "オプトインとは？", en: "What is opt-in?"}
      back: {ja: "はいと言うまで始まらないやり方。", en: "Nothing starts before you say yes."}
""",
    "poll": """
      ask: {ja: "一日に何通届きますか？", en: "How many do you get a day?"}
      options:
        - text: {ja: "ほとんどない", en: "Hardly any"}
          why: {ja: "静かですね。", en: "How quiet."}
        - text: {ja: "数通", en: "A few"}
          why: {ja: "それなら読めますね。", en: "You can read those."}
        - text: {ja: "数えきれない", en: "Too many to count"}
""",
}


COMPARED = """\
tables:
  - id: compared
    caption: {ja: "比べると", en: "Compared"}
    columns:
      - id: opt-in
        head: {ja: "オプトイン", en: "Opt-in"}
      - id: opt-out
        head: {ja: "オプトアウト", en: "Opt-out"}
    rows:
      - id: do-nothing
        head: {ja: "何もしないと", en: "If you do nothing"}
        opt-in: {ja: "届かない", en: "nothing comes"}
        opt-out: {ja: "届く", en: "mail comes"}
      - id: who
        head: {ja: "動く人", en: "Who acts"}
        opt-in: {ja: "ほしい人", en: "who wants it"}
        opt-out: {ja: "いらない人", en: "who does not"}
"""


def quiz(kind: str, **changed: str) -> str:
    """Return a step with the question of a kind; further fields are added as they are written."""
    more = "".join(f"      {name}: {value}\n" for name, value in changed.items())
    return f"  - quiz:\n      id: q-{kind}\n      kind: {kind}{QUESTIONS[kind]}{more}"


def write_questions(folder: Path, **changed: str) -> Path:
    """Write a course with a lesson for the question of each kind; return the folder it is in."""
    lessons = {kind: quiz(kind, **changed) + LAST for kind in QUESTIONS}
    own = write_course(folder / "own", lessons)
    (own / "tables.yaml").write_text(COMPARED, encoding="utf-8")
    return own.parent
