"""The rules of dialogue and wording, explained: both languages, and two examples for each."""

from __future__ import annotations

Both = tuple[str, str]

_SIX = "\n".join(f"- teacher: Line number {n}." for n in range(1, 7))
_HARD = "Organizational communication regarding international regulatory considerations necessitates comprehensive documentation."
_PLAIN = "You tick the box. Then the mail comes. If you do not, none will."

DIALOGUE: dict[str, tuple[Both, Both, str, str]] = {
    "D701": (
        ("学習者が何もしないまま、せりふが六つ以上続きます。", "Six lines or more follow each other in which the learner does nothing."),
        ("聞くだけの人は、やがて読まなくなります。覚えるのは、自分で考えたことです。", "Who only listens soon stops reading. What one has thought oneself is what stays."),
        _SIX,
        _SIX.replace("- teacher: Line number 4.", "- student: Why is that?\n  asks: true"),
    ),
    "D702": (
        ("生徒の本当の質問（asks: true）が少なすぎます。", "The student asks too few real questions (asks: true)."),
        ("生徒が聞くから、先生の話が答えになります。質問のない対話は講義です。", "What the teacher says is an answer only where it was asked for. A dialogue without questions is a lecture."),
        "\n".join("- student: I see.\n- teacher: And so on." for _ in range(4)),
        "\n".join("- student: And then?\n  asks: true\n- teacher: So it goes." for _ in range(4)),
    ),
    "D703": (
        ("一つのせりふが長すぎます（日本語は100字、英語は50語まで）。", "A line is too long: up to 100 characters of Japanese or 50 words of English."),
        ("吹き出しが画面を埋めると、会話ではなく文章に見えます。", "A bubble that fills the screen looks like an essay, not like talk."),
        "- teacher:\n    ja: " + "とても長いせりふが続きます。" * 8 + "\n    en: Short.",
        "- teacher:\n    ja: 短いせりふです。\n    en: Short.",
    ),
    "D704": (
        ("行を折れない並びや、浮いた記号があります。", "There is a run at which no line can break, or a sign that stands alone."),
        ("狭い端末では、行の先頭に「、」が来たり、右がぎざぎざになったりします。", "In a narrow terminal a line would begin with 、 or break in the middle of an address."),
        "- teacher: See https://example.org/a/very/long/address/of/a/page",
        '- teacher: "See [the page](https://example.org/a/very/long/address/of/a/page)"',
    ),
    "W801": (
        ("一文が長めです（日本語は60字、英語は25語まで）。", "A sentence is long: up to 60 characters of Japanese or 25 words of English."),
        ("話し言葉では、短い文のほうが一度で伝わります。", "In speech, a short sentence is understood at once."),
        "- teacher:\n    ja: " + "これはとても長い文で、" * 7 + "続きます。\n    en: Short.",
        "- teacher:\n    ja: これは短い文です。\n    en: Short.",
    ),
    "W802": (
        ("せりふの漢字の割合が高めです（40%まで）。", "Kanji make up much of the Japanese lines (up to 40 %)."),
        ("漢字の続く文は、声に出すと分かりにくいものです。", "What is full of kanji is hard to follow when it is read aloud."),
        "\n".join("- teacher: {ja: 本人同意取得方式採用事業者一覧表作成要領改定案を公表, en: A list.}" for _ in range(16)),
        "\n".join("- teacher: {ja: はいと言うまで、なにも届かないやり方です。, en: A list.}" for _ in range(20)),
    ),
    "W803": (
        ("英語のせりふが難しめです（9年生まで）。", "The English lines are hard to read (up to grade 9)."),
        ("英語が母語でない学習者も読みます。", "Learners whose first language is another read them, too."),
        "\n".join(f"- teacher: {{ja: 文, en: {_HARD}}}" for _ in range(14)),
        "\n".join(f"- teacher: {{ja: 文, en: '{_PLAIN}'}}" for _ in range(10)),
    ),
    "W804": (
        ("用語が、太字で紹介される前に使われています。", "A term is used before it is introduced in bold."),
        ("意味を知らない言葉で説明されても、分かりません。", "An explanation in unknown words explains nothing."),
        '- teacher: An apple is red.\n- teacher: "An **apple** is a fruit."',
        '- teacher: "An **apple** is a fruit."\n- teacher: An apple is red.',
    ),
    "D705": (
        ("レッスンが、台本（*.play.yaml）のとおりに進みません。", "The lesson does not go as a play (*.play.yaml) says."),
        ("台本は、直したつもりのないところが変わったときに知らせる試験です。", "A play is a test that tells when something changed that you did not mean to change."),
        "play: one\nturns:\n- says: Good-bye",
        "play: one\nturns:\n- says: Hello",
    ),
    "D706": (
        ("台本の答えが、どの選択肢でもありません。", "An answer of a play is none of the options."),
        ("選択肢を書きかえたら、台本の答えも同じ言葉か id にします。", "When an option is reworded, the play has to use its new words, or its id."),
        "play: one\nturns:\n- at: q\n  answer: Opt-inn",
        "play: one\nturns:\n- at: q\n  answer: Opt-in",
    ),
    "D707": (
        ("台本が、レッスンのそこではできないことをさせています。", "A play has the learner do what cannot be done at that place."),
        ("その先は試せないので、残りの台本が確かめられません。", "What comes after it in the play cannot be tried."),
        "play: one\nturns:\n- says: Hello\n  answer: Opt-in",
        "play: one\nturns:\n- says: Hello\n- at: q\n  answer: Opt-in",
    ),
}  # fmt: skip
"""By code: what it means, why it matters (Japanese, English), an example, a better one."""
