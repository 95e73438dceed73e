"""What `tutor translate` says, in both languages, each sentence under a name."""

from __future__ import annotations

from tutor.wording import LANGUAGES, Words

translate_words = Words(
    {
        "sheet-head": (
            "{file} の翻訳シート。{wanted}: のところに訳を書いてください。空のままでもかまいません。\n一覧のところは、答えとして読み取る言い方です。訳した言語で人が言いそうな言葉を書いてください。数は変わってもかまいません。\nwas は、原文が変わる前の訳です。id と hash は変えないでください。\n書けたら: tutor translate {path} --merge このファイル",
            "Translations for {file}. Write each translation at {wanted}: and leave empty what you do not know.\nLists are wordings found in answers: write what people would say in that language, as many as you like.\nwas is the translation of an earlier source text. Please leave id and hash as they are.\nWhen you are done: tutor translate {path} --merge THIS-FILE",
        ),
        "all-there": (
            "訳の足りないところはありません: {path}（{wanted}）",
            "Nothing is missing: {path} ({wanted})",
        ),
        "merged": (
            "訳を{count}件書き込みました: {path}",
            "Wrote {count} translations: {path}",
        ),
        "left-empty": ("まだ空のところ: {count}件", "Still empty: {count}"),
        "not-yet": (
            "講座の言語にするには、訳がそろってから course.yaml の languages に {wanted} を書き足してください。",
            "When all of it is translated, add {wanted} to “languages” in course.yaml: learners can choose it then.",
        ),
        "nothing-filled": (
            "シートに訳がまだありません。何も書いていません。",
            "The sheet holds no translation yet. Nothing was written.",
        ),
        "to-or-merge": (
            "--to か --merge の、どちらか一つを指定してください。",
            "Please give one of --to and --merge.",
        ),
        "bad-language": (
            "「{wanted}」という言語へは訳せません。",
            "Nothing can be translated into “{wanted}”.",
        ),
        "language-example": (
            "原文の言語は {source} です。訳す言語を、{example} や zh-TW のような記号で指定してください。",
            "The source language is {source}. Name another one by its code, as {example} or zh-TW.",
        ),
        "sheet-is-folder": (
            "{path} はフォルダです。中の翻訳シートを指定してください。",
            "{path} is a folder. Please name the sheet in it.",
        ),
        "uneven": (
            "ここの例文は、原文と同じ数だけ、同じ順に書いてください。何も書いていません: {names}",
            "These samples must be as many as in the source, in the same order. Nothing was written: {names}",
        ),
        "no-sheet": (
            "これは tutor translate の翻訳シートではありません。",
            "This is no sheet of tutor translate.",
        ),
        "other-file": (
            "このシートは {file} のものです。",
            "This sheet belongs to {file}.",
        ),
        "other-source": (
            "このシートの原文は {found} ですが、講座の原文は {source} です。",
            "The sheet translates from {found}, but the source language of the course is {source}.",
        ),
        "source-changed": (
            "シートを作った後で原文が変わったので、何も書いていません: {names}",
            "The source text changed after the sheet was made, so nothing was written: {names}",
        ),
        "new-sheet": (
            "新しいシートを作り、変わっていない訳を写してください: tutor translate {path} --to {wanted}",
            "Make a new sheet and copy what still holds: tutor translate {path} --to {wanted}",
        ),
        "comment-lost": (
            "書き込むとこの行のコメントが消えるので、そのままにしました。コメントをかっこの外の行に移してください。",
            "Nothing was written, since the comment on this line would be lost. Please move it out of the braces.",
        ),
        "not-safe": (
            "ほかのところを変えずには書き込めないので、そのままにしました。",
            "It was left as it is, since the texts cannot be written without a change elsewhere.",
        ),
        "check-first": (
            "先に確かめてください: tutor check {path}",
            "Please check it first: tutor check {path}",
        ),
    }
)


def in_each(name: str, **values: object) -> dict[str, str]:
    """Return a sentence in every language, as errors want it."""
    return {language: translate_words(name, language, **values) for language in LANGUAGES}
