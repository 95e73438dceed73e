"""A small course that can be asked, in a folder of its own."""

from __future__ import annotations

from pathlib import Path

from tutor.ask.asker import Asker
from tutor.ask.opening import OpenCourse
from tutor.lesson.cache import Cache
from tutor.lesson.library import CourseShelf

COURSE = """\
tutor: 1
course: small
title: {ja: 小さな講座, en: A small course}
languages: [ja, en]
cast:
  teacher: {name: {ja: 先生, en: Teacher}}
  student: {name: {ja: 生徒, en: Student}, side: right}
concepts:
  - id: consent
    name: {ja: 同意, en: Consent}
misconceptions:
  - id: silence
    belief: {ja: 黙っていれば同意したことになる, en: Saying nothing means agreeing}
    refute:
      ja: 黙っている人は、まだ断っていないだけです。
      en: A silent person has only not refused yet.
    cite: [law]
lessons: [one]
"""
SOURCES = """\
sources:
  - id: law
    title: {ja: 架空メール法, en: The Mail Act}
    jurisdiction: JP
    as_of: 2026-10
"""
TERMS = """\
terms:
  - id: opt-in
    name: {ja: オプトイン, en: opt-in}
    forms: {ja: [オプトイン], en: [opt-in, opt in, opted in]}
    meaning: {ja: はいと言うまで入らない方式。, en: You are out until you say yes.}
  - id: opt-out
    name: {ja: オプトアウト, en: opt-out}
    forms: {ja: [オプトアウト], en: [opt-out, opt out, opted out]}
    meaning: {ja: やめますと言うまで入っている方式。, en: You are in until you say no.}
"""
LESSON = """\
lesson: one
title: {ja: はじめの一歩, en: First steps}
steps:
  - student:
      ja: 紙のカタログは毎週とどくって本当ですか？
      en: Is it true that paper catalogues come weekly
  - teacher:
      ja: 紙のカタログは、急須の店から毎週とどきます。
      en: Paper catalogues come from the teapot shop every week.
    cite: [law]
  - student:
      ja: きっと宇宙人がカタログを書いているんです。
      en: Surely aliens write the catalogues.
    cite: [law]
  - table:
      id: ways
      caption: {ja: 2つの方式, en: Two ways}
      columns:
        - {id: opt-in, head: {ja: オプトイン, en: Opt-in}}
        - {id: opt-out, head: {ja: オプトアウト, en: Opt-out}}
      rows:
        - id: nothing
          head: {ja: 何もしないと, en: If you do nothing}
          opt-in: {ja: 入らない, en: you are out}
          opt-out: {ja: 入ったまま, en: you stay in}
        - id: merit
          head: {ja: よい点, en: Benefit}
          opt-in: {ja: 信頼される, en: trust}
          opt-out: {ja: 多くの人に届く, en: a wide reach}
  - quiz:
      id: q-chat
      kind: choice
      ask:
        ja: 設定を切らないかぎり、会話がロボットの練習に使われます。どちらの方式でしょう？
        en: A robot practises on your talks unless you switch that off. Which way is it?
      options:
        - id: out
          text: {ja: オプトアウト, en: Opt-out}
          right: true
          why:
            ja: 切らない人の会話も使われるからです。
            en: Those who never switch it off are used as well.
        - id: in
          text: {ja: オプトイン, en: Opt-in}
          why: {ja: 始める前に聞かれていません。, en: Nobody asked before it began.}
          misconception: silence
      solution:
        ja: ロボットの練習はオプトアウトです。設定を切るまで会話が使われるからです。
        en: The robot works as opt-out, because your talks are used until you switch that off.
"""
ANSWERS = """\
answers:
  - id: difference
    ask:
      ja:
        - オプトインとオプトアウトの違いは？
        - 2つの方式はどう違う
        - どこが違うの
        - 方式を比べると
      en:
        - what is the difference between opt-in and opt-out
        - how do the two ways differ
        - opt-in versus opt-out
        - compare the two ways
    answer: {ja: 何もしないときが違います。, en: They differ when you do nothing.}
    why: {ja: 人はそのままにしがちだからです。, en: Because people leave things as they are.}
    more: {ja: 名前は自分の動きを表します。, en: The name is the move you make.}
    example: {ja: 空欄に印を付けるのがオプトインです。, en: Ticking an empty box is opt-in.}
    lesson: one
    step: ways
    next: [always-illegal, fine]
    rests_on: [F1]
  - id: always-illegal
    ask:
      ja:
        - オプトアウトは違法ですか
        - オプトアウト方式は禁止なの
        - 断るまで送るのは法律違反？
        - オプトアウトはいつもだめ
      en:
        - is opt-out illegal
        - is the opt-out way forbidden
        - may firms use opt-out
        - is opt-out always banned
    short: depends
    answer: {ja: 国と分野によります。, en: That depends on the country and the field.}
    lesson: one
    next: [difference]
    cite: [law]
    rests_on: [F2]
  - id: fine
    ask:
      ja:
        - 日本の罰金はいくらですか
        - 罰則の金額を教えて
        - 違反すると何円払うの
        - 会社の罰金の上限は
      en:
        - how big are the fines in Japan
        - what does breaking the Japanese act cost
        - the maximum fine in Japan
        - how much must a firm pay
    answer: {ja: 会社は3,000万円までです。, en: "For a firm, up to 30 million yen."}
    case: true
    cite: [law]
    rests_on: [F3]
  - id: fine-canada
    ask:
      ja:
        - カナダの罰金はいくらですか
        - カナダの罰則の金額
        - カナダで違反すると
        - カナダの会社の罰金の上限
      en:
        - how big are the fines in Canada
        - what does breaking the Canadian act cost
        - the maximum fine in Canada
        - Canadian penalties
    answer: {ja: カナダでは1,000万ドルまでです。, en: "In Canada, up to 10 million dollars."}
    rests_on: [F4]
  - id: robot
    ask:
      ja:
        - ロボットの練習に会話が使われますか
        - ロボットの設定はどちらの方式ですか
        - 会話を使わせない設定は
        - ロボットに話した内容はどうなる
      en:
        - does the robot practise on my talks
        - which way is the robot setting
        - how do I keep my talks from the robot
        - what happens to talks with the robot
    answer:
      ja: 設定を切るまで会話が使われるので、オプトアウトです。
      en: It is opt-out, since your talks are used until you switch it off.
    rests_on: [F5]
outside:
  - id: robot-price
    ask:
      ja: [ロボットの値段, ロボットはどこで買えますか, 安いロボットを買いたい, ロボットの保証]
      en: [what is the price of the robot, where can I buy a robot, a cheap robot, robot warranty]
    answer:
      ja: ロボットの値段や店は、この講座では扱っていません。
      en: This course does not cover prices and shops of robots.
"""


def make_course(folder: Path) -> Path:
    """Write the small course into a folder; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        "course": COURSE,
        "sources": SOURCES,
        "terms": TERMS,
        "01-one": LESSON,
        "answers": ANSWERS,
    }
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def shelf(folder: Path, cache: Path | None = None) -> CourseShelf:
    """Return the small course as it lies in a folder."""
    return CourseShelf(folder, Cache(cache))


def open_course(folder: Path, language: str) -> OpenCourse:
    """Return the small course, made and open in a language."""
    return OpenCourse(shelf(make_course(folder)), language)


def asker(folder: Path) -> Asker:
    """Return somebody who answers from the small course."""
    return Asker((shelf(make_course(folder)),))
